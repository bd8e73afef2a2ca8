"""What is wrong in a template, said to the lawyer who wrote it: how grave, where on the page, what to do."""

from enum import StrEnum

from msgspec import Struct

from filings.assembly.check.tagged_paragraphs import Paragraph, Tag


class Gravity(StrEnum):
    """What follows from a fault: no letter at all, a letter that is wrong, a letter that is less well made."""

    ERROR = "erreur"
    WARNING = "attention"
    ADVICE = "conseil"


class Fault(Struct, frozen=True):
    """A fault of a template. `words` are the offending ones, from `start` to `end` of the paragraph when it has them.

    The paragraph is the one of rank `number` in `part`; `part` is empty for a fault of the whole file.
    """

    gravity: Gravity
    what: str
    remedy: str = ""
    heading: str = ""
    paragraph: str = ""
    words: str = ""
    part: str = ""
    number: int = 0
    start: int = 0
    end: int = 0

    @property
    def sentence(self) -> str:
        """What is wrong, as a sentence that ends."""
        return self.what if self.what.endswith("?") else f"{self.what}."


def at(gravity: Gravity, paragraph: Paragraph, place: Tag | tuple[int, int], what: str, remedy: str = "") -> Fault:
    """The fault of some words of a paragraph."""
    start, end = (place.start, place.end) if isinstance(place, Tag) else place
    return Fault(
        gravity=gravity,
        what=what,
        remedy=remedy,
        heading=paragraph.heading,
        paragraph=" ".join(paragraph.text.split()),
        words=paragraph.text[start:end].strip(),
        part=paragraph.part,
        number=paragraph.number,
        start=start,
        end=end,
    )
