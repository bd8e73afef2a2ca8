"""What one document alone needs told: the questions of a group of answers, and how the group is told and addressed.

A document with answers of its own has its file here: a model, and a ``Group`` which stands beside the model in the
``Case`` as any other ``Asked`` does. The interview, the workbook and the forms of address find it by walking the case::

    MINISTER = Group(title="Ministre", question="Voulez-vous écrire à un ministre ?", after="management", …)
    minister: Annotated[Ministry | None, MINISTER] = None
"""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from msgspec import Struct, field
from pydantic import BaseModel

from schemas.asked import Asked, Unsaid, asked_of


class Addressee(Struct, frozen=True):
    """Whom a letter is written to, as the forms of address need it: ``filings.french.courtesy`` writes them.

    ``feminine`` and ``masculine`` are the function with the capital it takes in the opening (« Directrice générale »,
    « Directeur général »); ``block`` the function in the block of the recipient and in a sentence, where that is not
    the same in lower case; ``unknown`` the opening to a person of whom nothing is known. ``closing`` ends « Je vous
    prie d’agréer, Madame la Directrice générale, … », and ``lawyers`` does so under a lawyer’s signature.
    """

    feminine: str
    masculine: str
    block: str = ""
    unknown: str = ""
    closing: str = "l’expression de ma haute considération"
    lawyers: str = ""


#: What most documents ask of whoever they are written to.
RECIPIENT_TITLE = Asked(
    title="Fonction du destinataire",
    question="Quelle est la fonction exacte de la personne à qui vous écrivez ?",
    example="directeur général",
)
RECIPIENT_CIVILITY = Asked(title="Civilité du destinataire", question="Est-ce une femme ou un homme ?")
RECIPIENT_NAME = Asked(title="Nom du destinataire", question="Quel est son nom ?")
RECIPIENT_ADDRESS = Asked(title="Adresse du destinataire", question="À quelle adresse ?")


class Group(Asked, frozen=True, kw_only=True):
    """How the answers that one document alone needs are asked for; ``title`` is that of their part and their sheet.

    ``after`` is the part of the interview they come after, by its field of the case. ``opened_by`` is the field whose
    answer opens the group, or each thing of a list (one a line, or several of a choice); without one, the group is
    opened by yes or no, and so is one more of a list. ``first`` are the fields asked at once, the others being
    offered; none named, all are asked. ``follows`` are asked as soon as their ``only_if`` opens; ``given`` are never
    asked, for the reason it gives. ``one`` is what one of a list is called; ``how`` says how to answer the question
    that opens, where that is not said of itself. ``addressee`` is whom the letter is written to, as the forms of
    address say or by a word they know (« minister »).
    """

    after: str = ""
    opened_by: str = ""
    first: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    one: str = ""
    how: str = ""
    addressee: str | Addressee = ""


class Held(Struct, frozen=True):
    """A field of the case that one document alone needs: its name, how it is told, the model of what it holds."""

    name: str
    group: Group
    model: type[BaseModel]


def groups(of: type[BaseModel]) -> Iterator[Held]:
    """Walk a model, and yield each of its fields that is a group, in order."""
    for name, one in of.model_fields.items():
        asked, model = asked_of(of, name), model_in(one.annotation)
        if isinstance(asked, Group) and model is not None:
            yield Held(name, asked, model)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that an annotation holds, in a list or not, None when it holds a value.

    >>> from schemas.address import Address
    >>> model_in(list[Address] | None).__name__
    'Address'
    """
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return None if annotation is Unsaid else annotation
    return next((found for one in get_args(annotation) if (found := model_in(one)) is not None), None)
