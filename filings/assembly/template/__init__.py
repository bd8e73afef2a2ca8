"""A template and a view become a letter: found, read as a stranger's, compiled, filled, written part by part."""
