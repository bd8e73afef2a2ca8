"""How fast the documents are made, beside what others need for the same ones: `python -m benchmarks`."""
