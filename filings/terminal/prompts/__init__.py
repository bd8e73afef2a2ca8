"""The one prompt of the usual face: questionary’s lists hear no word, and keep no way out in sight."""
