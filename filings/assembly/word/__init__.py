"""The Word file itself: its package, its parts by their OOXML names, runs, styles, text view, margin comments."""
