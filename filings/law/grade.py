"""How sure a statement of law is. Apart from the rest of the law, so that a register is read without its weight."""

from enum import StrEnum


class Grade(StrEnum):
    """A, the text of that version was read; B, a secondary source or an inference; C, to be verified first."""

    A = "A"
    B = "B"
    C = "C"
