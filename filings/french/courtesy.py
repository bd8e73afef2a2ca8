"""Forms of address: the title in the block, the opening, the closing that repeats it word for word.

The function takes a capital in the opening and the closing, none in the block and the text. It agrees with the one
who holds it (circular of 21 Nov. 2017: « la ministre »), unless the holder prefers another: ``forced`` wins.
The closing is built on « considération », which any sender may write to anybody, where « sentiments » is not
written between a man and a woman; « l’expression de » defers, « l’assurance de » is from equal to equal.
What sources differ on (the prosecutor) is our own neutral choice.

Sources: https://journaldesmaires.com/fr/gestion-communale/comment-fait-on-pour-ecrire-a-une-autorite_-b.html;
https://simonnetavocat.fr/quelle-formule-de-politesse-utiliser-exemples; DILA, model R11657 (« Madame/Monsieur »).
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from filings.french.agreement import Gender, agree


class Recipient(StrEnum):
    """Whom one writes to."""

    PROSECUTOR = "prosecutor"
    KEEPER_OF_SEALS = "keeper_of_seals"
    MINISTER = "minister"
    SECRETARY_OF_STATE = "secretary_of_state"
    PREFECT = "prefect"
    DEPUTY = "deputy"
    SENATOR = "senator"
    COMPANY_HEAD = "company_head"
    PLATFORM = "platform"
    LAWYER = "lawyer"


class Courtesy(Struct, frozen=True):
    """The three texts a letter takes from its recipient."""

    #: First line of the block: « Monsieur le procureur de la République ».
    title: str
    #: Alone on its line: « Monsieur le Procureur de la République, ».
    opening: str
    #: A sentence: « Je vous prie d’agréer, Monsieur le Procureur de la République, l’expression de … »
    closing: str


class Addressed(Protocol):
    """Whom one writes to, as a document may say of its own addressee.

    ``feminine`` and ``masculine`` are the function in the opening; ``block`` that of the block and the text where it is
    not the same in lower case; ``unknown`` the opening to a person of whom nothing is known; ``closing`` what ends the
    last sentence, ``lawyers`` the same under a lawyer’s signature.
    """

    @property
    def feminine(self) -> str: ...
    @property
    def masculine(self) -> str: ...
    @property
    def block(self) -> str: ...
    @property
    def unknown(self) -> str: ...
    @property
    def closing(self) -> str: ...
    @property
    def lawyers(self) -> str: ...


class _Holder(Struct, frozen=True):
    """The holder of a function that is written to, as ``Addressed`` says."""

    feminine: str
    masculine: str
    block: str = ""
    unknown: str = ""
    closing: str = "l’expression de ma haute considération"
    lawyers: str = ""


_EQUAL = "l’assurance de ma considération distinguée"
_SALUTATIONS = "mes salutations distinguées"
_HOLDERS: Mapping[str, Addressed] = {
    Recipient.PROSECUTOR: _Holder(
        "Procureure de la République",
        "Procureur de la République",
        lawyers="l’expression de ma respectueuse considération",
    ),
    Recipient.KEEPER_OF_SEALS: _Holder(
        "Garde des Sceaux", "Garde des Sceaux", block="garde des Sceaux, ministre de la Justice"
    ),
    Recipient.MINISTER: _Holder("Ministre", "Ministre"),
    # By courtesy a secretary of State is addressed as a minister.
    Recipient.SECRETARY_OF_STATE: _Holder("Ministre", "Ministre", block="secrétaire d’État"),
    Recipient.PREFECT: _Holder("Préfète", "Préfet"),
    Recipient.DEPUTY: _Holder("Députée", "Député"),
    Recipient.SENATOR: _Holder("Sénatrice", "Sénateur"),
    Recipient.COMPANY_HEAD: _Holder(
        "Directrice générale",
        "Directeur général",
        unknown="Madame, Monsieur",
        closing=_SALUTATIONS,
        lawyers=_EQUAL,
    ),
    # Of these no function is known: they are written to without one.
    Recipient.PLATFORM: _Holder(
        "", "", block="responsable du service", unknown="Madame, Monsieur", closing=_SALUTATIONS
    ),
    Recipient.LAWYER: _Holder(
        "",
        "",
        block="avocat",
        unknown="Maître",
        closing="l’expression de ma considération distinguée",
        lawyers=_EQUAL,
    ),
}
_PLURAL = {"ma": "notre", "mes": "nos"}
_OURS = re.compile(r"\b(?:ma|mes)\b")
_GOVERNMENT = {Recipient.KEEPER_OF_SEALS, Recipient.MINISTER, Recipient.SECRETARY_OF_STATE}


def courtesy(
    recipient: str | Addressed,
    gender: Gender = None,
    *,
    lawyer: bool = False,
    plural: bool = False,
    function: str = "",
    forced: str = "",
    very_high: bool = False,
    awaiting: str = "",
) -> Courtesy:
    """Return the title, opening and closing for a recipient: one of ``Recipient``, or as a document says of its own.

    ``gender`` is the holder's, None when unknown; ``lawyer`` says that a lawyer writes, ``plural`` that several people
    sign. ``function`` is the exact
    function for the block, in lower case and agreed (« ministre des Droits des femmes »); ``forced`` an opening the
    holder is known to prefer, with or without its comma; ``very_high`` chooses « très haute considération » for the
    government; ``awaiting`` begins the closing (« Dans l’attente de votre réponse »).
    """
    holder = _HOLDERS[recipient] if isinstance(recipient, str) else recipient
    called = forced.strip().rstrip(",").rstrip() or _called(holder, gender)
    formula = (lawyer and holder.lawyers) or holder.closing
    if very_high and recipient in _GOVERNMENT:
        formula = formula.replace("haute", "très haute")
    pray = "je vous prie"
    if plural:
        pray, formula = "nous vous prions", _OURS.sub(lambda found: _PLURAL[found[0]], formula)
    opened = f"{awaiting.strip()}, {pray}" if awaiting.strip() else pray[0].upper() + pray[1:]
    return Courtesy(
        title=_title(holder, gender, function),
        opening=f"{called},",
        closing=f"{opened} d’agréer, {called}, {formula}.",
    )


def in_text(recipient: str | Addressed, gender: Gender = None, function: str = "") -> str:
    """Write of the recipient inside a sentence: « la procureure de la République »; masculine where unknown."""
    holder = _HOLDERS[recipient] if isinstance(recipient, str) else recipient
    return _with_article(function or _in_block(holder, gender), gender)


def _called(holder: Addressed, gender: Gender) -> str:
    if holder.unknown and (gender is None or not holder.masculine):
        return holder.unknown
    her, him = _with_article(holder.feminine, "F"), _with_article(holder.masculine, "M")
    return agree(gender, f"Madame {her}", f"Monsieur {him}", f"Madame, Monsieur {him}")


def _title(holder: Addressed, gender: Gender, function: str) -> str:
    if not holder.masculine and not function:
        return holder.unknown
    who = agree(gender, "Madame", "Monsieur", "Madame ou Monsieur")
    return f"{who} {in_text(holder, gender, function)}"


def _in_block(holder: Addressed, gender: Gender) -> str:
    if holder.block:
        return holder.block
    text = holder.feminine if gender == "F" else holder.masculine
    return text[0].lower() + text[1:]


def _with_article(function: str, gender: Gender) -> str:
    if function[:1].casefold() in set("aeiouéèê"):
        return f"l’{function}"
    return f"{'la' if gender == 'F' else 'le'} {function}"
