"""What a template may print, as a list: what the check is given, since this room knows no letter."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace


class Field(Struct, frozen=True):
    """A field of a view: a text, a record when it has `inner` fields, a list of one or the other when `many`."""

    name: str
    meaning: str = ""
    inner: tuple["Field", ...] = ()
    many: bool = False
    #: A text that is empty in some letters. A list may always be.
    may_be_empty: bool = False
    #: Where its words come from; the names are those of whoever makes the list.
    origin: str = ""

    def one(self) -> "Field":
        """What a loop over it gives each time."""
        return replace(self, many=False)

    def get(self, name: str) -> "Field | None":
        """The inner field of that name."""
        return next((field for field in self.inner if field.name == name), None)


def paths(fields: Sequence[Field], before: str = "") -> Iterator[tuple[str, Field]]:
    """Each field under the name by which a reader finds it: `faits[].propos[].texte`."""
    for field in fields:
        path = f"{before}{field.name}"
        yield path, field
        yield from paths(field.inner, f"{path}{'[]' if field.many else ''}.")


def emptied(view: Mapping[str, object], fields: Sequence[Field]) -> dict[str, object]:
    """A view like this one in which everything that may be empty is."""
    known = {field.name: field for field in fields}
    return {name: _emptied(value, known.get(name)) for name, value in view.items()}


def _emptied(value: object, field: Field | None) -> object:
    if field is None:
        return value
    if field.many:
        return []
    if isinstance(value, Mapping):
        return emptied(value, field.inner)
    return "" if field.may_be_empty else value


def stripped(view: Mapping[str, object], fields: Sequence[Field]) -> dict[str, object]:
    """A view like this one, its lists as long, in which every text that may be empty is."""
    known = {field.name: field for field in fields}
    return {name: _stripped(value, known.get(name)) for name, value in view.items()}


def _stripped(value: object, field: Field | None) -> object:
    if field is None:
        return value
    if isinstance(value, list):
        return [_stripped(one, field.one()) for one in value]
    if isinstance(value, Mapping):
        return stripped(value, field.inner)
    return "" if field.may_be_empty and isinstance(value, str) else value
