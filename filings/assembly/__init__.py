"""Word. Knows neither law nor case: a view and a template become the bytes of a .docx.

`templates` finds the template, `render` fills it, `notes` adds a lawyer's comments, `write` puts it on the disk
without losing anybody's work, `textview` reads it back as text, `check` says what is wrong in it.
"""
