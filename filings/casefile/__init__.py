"""The case file: YAML or JSON to a ``Case`` with line and column, and back, whole or not at all."""
