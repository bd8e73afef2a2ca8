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
from enum import StrEnum

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


#: Function in the opening, feminine and masculine; its lower-case form stands in the block and the text.
_FUNCTIONS = {
    Recipient.PROSECUTOR: ("Procureure de la République", "Procureur de la République"),
    Recipient.KEEPER_OF_SEALS: ("Garde des Sceaux", "Garde des Sceaux"),
    Recipient.MINISTER: ("Ministre", "Ministre"),
    # By courtesy a secretary of State is addressed as a minister.
    Recipient.SECRETARY_OF_STATE: ("Ministre", "Ministre"),
    Recipient.PREFECT: ("Préfète", "Préfet"),
    Recipient.DEPUTY: ("Députée", "Député"),
    Recipient.SENATOR: ("Sénatrice", "Sénateur"),
    Recipient.COMPANY_HEAD: ("Directrice générale", "Directeur général"),
}
_IN_BLOCK = {
    Recipient.KEEPER_OF_SEALS: "garde des Sceaux, ministre de la Justice",
    Recipient.SECRETARY_OF_STATE: "secrétaire d’État",
}
_PLURAL = {"ma": "notre", "mes": "nos"}
_OURS = re.compile(r"\b(?:ma|mes)\b")
_GOVERNMENT = {Recipient.KEEPER_OF_SEALS, Recipient.MINISTER, Recipient.SECRETARY_OF_STATE}


def courtesy(
    recipient: Recipient,
    gender: Gender = None,
    *,
    lawyer: bool = False,
    plural: bool = False,
    function: str = "",
    forced: str = "",
    very_high: bool = False,
    awaiting: str = "",
) -> Courtesy:
    """Return the title, opening and closing for a recipient.

    ``gender`` is the holder's, None when unknown; ``lawyer`` says that a lawyer writes, ``plural`` that several people
    sign. ``function`` is the exact
    function for the block, in lower case and agreed (« ministre des Droits des femmes »); ``forced`` an opening the
    holder is known to prefer, with or without its comma; ``very_high`` chooses « très haute considération » for the
    government; ``awaiting`` begins the closing (« Dans l’attente de votre réponse »).
    """
    called = forced.strip().rstrip(",").rstrip() or _called(recipient, gender)
    formula = _formula(recipient, lawyer=lawyer, very_high=very_high)
    pray = "je vous prie"
    if plural:
        pray, formula = "nous vous prions", _OURS.sub(lambda found: _PLURAL[found[0]], formula)
    opened = f"{awaiting.strip()}, {pray}" if awaiting.strip() else pray[0].upper() + pray[1:]
    return Courtesy(
        title=_title(recipient, gender, function),
        opening=f"{called},",
        closing=f"{opened} d’agréer, {called}, {formula}.",
    )


def in_text(recipient: Recipient, gender: Gender = None, function: str = "") -> str:
    """Write of the recipient inside a sentence: « la procureure de la République »; masculine where unknown."""
    return _with_article(_in_block(recipient, gender, function), gender)


def _called(recipient: Recipient, gender: Gender) -> str:
    if recipient is Recipient.LAWYER:
        return "Maître"
    if recipient is Recipient.PLATFORM or (recipient is Recipient.COMPANY_HEAD and gender is None):
        return "Madame, Monsieur"
    feminine, masculine = _FUNCTIONS[recipient]
    return agree(gender, f"Madame la {feminine}", f"Monsieur le {masculine}", f"Madame, Monsieur le {masculine}")


def _title(recipient: Recipient, gender: Gender, function: str) -> str:
    if recipient in {Recipient.PLATFORM, Recipient.LAWYER} and not function:
        return "Maître" if recipient is Recipient.LAWYER else "Madame, Monsieur"
    who = agree(gender, "Madame", "Monsieur", "Madame ou Monsieur")
    return f"{who} {in_text(recipient, gender, function)}"


def _in_block(recipient: Recipient, gender: Gender, function: str) -> str:
    if function:
        return function
    if recipient in _IN_BLOCK:
        return _IN_BLOCK[recipient]
    if recipient not in _FUNCTIONS:
        return "avocat" if recipient is Recipient.LAWYER else "responsable du service"
    feminine, masculine = _FUNCTIONS[recipient]
    text = feminine if gender == "F" else masculine
    return text[0].lower() + text[1:]


def _with_article(function: str, gender: Gender) -> str:
    if function[:1].casefold() in set("aeiouéèê"):
        return f"l’{function}"
    return f"{'la' if gender == 'F' else 'le'} {function}"


def _formula(recipient: Recipient, *, lawyer: bool, very_high: bool) -> str:
    if recipient is Recipient.PLATFORM:
        return "mes salutations distinguées"
    if recipient is Recipient.COMPANY_HEAD:
        return "l’assurance de ma considération distinguée" if lawyer else "mes salutations distinguées"
    if recipient is Recipient.LAWYER:
        return "l’assurance de ma considération distinguée" if lawyer else "l’expression de ma considération distinguée"
    if recipient is Recipient.PROSECUTOR and lawyer:
        return "l’expression de ma respectueuse considération"
    rank = "très haute" if very_high and recipient in _GOVERNMENT else "haute"
    return f"l’expression de ma {rank} considération"
