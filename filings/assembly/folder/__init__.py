"""The folder that documents go to: nobody's work is replaced there; and PDF."""
