"""Procedure: what is read on the day of the document (code pénal, article 112-2)."""
