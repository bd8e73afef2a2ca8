"""Whom one writes to: dated tables and their readers. Provenance stands in the first lines of each .csv."""
