"""Posts told in a file beside the case: the sequence that stands for their list, and a post as all rooms read it.

Who reads such a file is above; here is only what the schemas ask of it. Its rows are never held: those who only need
dates, accounts or whether something was told at all (``located``, ``worded``) do not make it read words again.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from schemas.asked import Unsaid
from schemas.when import When
from schemas.words import Verbatim


class Posted(Protocol):
    """One message or publication, told in the case file or in a file beside it."""

    @property
    def when(self) -> When | Unsaid | None: ...
    @property
    def account(self) -> Verbatim | Unsaid | None: ...
    @property
    def url(self) -> Verbatim | Unsaid | None: ...
    @property
    def text(self) -> Verbatim | Unsaid | None: ...
    @property
    def seen(self) -> When | Unsaid | None: ...
    @property
    def gone(self) -> bool: ...
    @property
    def exhibit(self) -> int | Unsaid | None: ...
    @property
    def masked(self) -> bool: ...
    @property
    def located(self) -> bool:
        """Whether its address was told."""
        ...

    @property
    def worded(self) -> bool:
        """Whether its words were told."""
        ...


#: Says what changes of a post, by field (``when``, ``account``, ``seen``, ``exhibit``); None leaves the post out.
Revise = Callable[[Posted], Mapping[str, Any] | None]

T = TypeVar("T")


class FiledPosts(Sequence[Posted], ABC):
    """The posts of a file, in its order. ``name`` is the file as it was told, relative to the folder of the case.

    ``unread`` says in French, a sentence each, which of its columns lead nowhere. Never changes once read, so that what
    was worked out of it once may be kept (``once``).
    """

    name: str
    unread: tuple[str, ...] = ()

    @abstractmethod
    def place(self, index: int, field: str = "") -> str:
        """Say where a post stands: « captures.csv, ligne 17 (Compte) »."""

    @abstractmethod
    def origin(self, index: int) -> int:
        """Return the rank, in the whole file, of a post of what was left of it."""

    @abstractmethod
    def revised(self, revise: Revise) -> Self:
        """Return these posts without those left out, and with what changes of the others."""

    @abstractmethod
    def rewritten(self, words: Callable[[str], str]) -> Self:
        """Return these posts with their words and addresses as ``words`` writes them, each time they are read."""

    @abstractmethod
    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what ``work`` makes of these posts, done the first time that this key is asked for."""


def revised(posts: Sequence[Any], revise: Revise) -> Any:
    """Return posts, told in a list or in a file, without those left out and with what changes of the others."""
    if isinstance(posts, FiledPosts):
        return posts.revised(revise)
    return [post.model_copy(update=change) for post in posts if (change := revise(post)) is not None]


def once(posts: Sequence[Posted], key: Hashable, work: Callable[[], T]) -> T:
    """Return what ``work`` makes of posts: kept for those of a file, whose thousands would be gone through again."""
    return posts.once(key, work) if isinstance(posts, FiledPosts) else work()


class InListOrFile:
    """Marks the field of the posts: a list of them, or those of a file once it was opened.

    A mere name is refused: whoever reads a case opens its files first, so that none is ever taken for empty.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (listed,) = (arm for arm in source.__args__ if arm is not FiledPosts)

        def read(value: object, of_list: core_schema.ValidatorFunctionWrapHandler) -> object:
            if isinstance(value, FiledPosts):
                return value
            if isinstance(value, str):
                raise PydanticCustomError(
                    "posts_file", "Un fichier de messages se nomme dans un dossier enregistré à côté de lui."
                )
            return of_list(value)

        def write(value: object, of_list: core_schema.SerializerFunctionWrapHandler) -> object:
            return value.name if isinstance(value, FiledPosts) else of_list(value)

        return core_schema.no_info_wrap_validator_function(
            read,
            handler.generate_schema(listed),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                write, schema=handler.generate_schema(listed)
            ),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        named = {
            "type": "string",
            "title": "Fichier à côté du dossier",
            "description": "Un tableau (.csv, .tsv, .txt) ou un fichier .jsonl, un message par ligne.",
            "pattern": r"\.(?:[cC][sS][vV]|[tT][sS][vV]|[tT][xX][tT]|[jJ][sS][oO][nN][lL]|[nN][dD][jJ][sS][oO][nN])$",
        }
        return {"anyOf": [handler(schema), named]}
