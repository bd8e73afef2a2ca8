"""Offences, one module each, read on the day of the facts; found by walking the folder."""
