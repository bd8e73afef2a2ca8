"""The documents, one folder each: sisters that say what a case and its verdict become in French words."""
