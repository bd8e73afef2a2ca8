"""Word. Knows neither law nor case: a view and a template become the bytes of a .docx.

Four rooms. `word` is the file itself; `template` fills one; `check` tells a lawyer what is wrong in hers; `folder` puts
documents on the disk without losing anybody's work.
"""
