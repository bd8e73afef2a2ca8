"""How French is written: dates, numbers, agreement, addresses, courtesy, spaces.

This room imports no other room. What it needs of a date it states as a Protocol (``dates.Moment``). Every function
returns text already typeset: ``typography(text) == text`` (a test). Quoted evidence never passes through here,
except through ``typography.quote``, which puts « » around it and leaves every character inside as it was.
"""
