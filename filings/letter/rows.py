"""The rows of a long table, made one by one as they are printed: a view may hold thousands, and memory does not."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

K = TypeVar("K")
T = TypeVar("T")


class Rows(Sequence[T], Generic[K, T]):
    """What ``make`` makes of each of the things told; made again each time it is asked for.

    ``complete`` when no row leaves anything to complete: nobody then goes through them to look.
    """

    def __init__(self, told: Sequence[K], make: Callable[[K], T], *, complete: bool = False) -> None:
        self._told, self._make, self.complete = told, make, complete

    def __len__(self) -> int:
        return len(self._told)

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._told)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows[K, T]": ...
    def __getitem__(self, at: int | slice) -> "T | Rows[K, T]":
        if isinstance(at, slice):
            return Rows(self._told[at], self._make, complete=self.complete)
        return self._make(self._told[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == len(self) and all(map(_equal, self, other))

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        # On its way to another machine a view is plain data.
        return list, (list(self),)


def _equal(one: object, other: object) -> bool:
    return one == other
