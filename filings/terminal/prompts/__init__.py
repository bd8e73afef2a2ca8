"""One file per prompt that questionary lacks in French; each has one function, ``ask``."""
