"""What is typed in place of an answer: the ways out, « je ne sais pas » and its ordinary spellings, or the answer."""

import re
from collections.abc import Callable

from filings.interview import reading
from filings.interview.question import Kind, Question
from filings.interview.reading import plain
from filings.terminal import said
from filings.terminal.face import Leave, Passed, Reply, Said, Stop, Unsaid, Wants

#: Where a letter alone is no answer, and may stand for a word.
LISTED = frozenset({Kind.YES_NO, Kind.CHOICE, Kind.SEVERAL, Kind.DETAILS})
#: Where any number of options may be chosen.
TICKED = frozenset({Kind.SEVERAL, Kind.DETAILS})


def command(text: str, *, letters: bool = False) -> Reply | None:
    """Read what is typed in place of an answer; None when it is an answer.

    ``letters`` reads « r », « s », « q » too, where a letter alone is no answer. Raises Leave for « quitter », Stop
    for « arrêter ».
    """
    # The words may come back as the screen shows them, between quotation marks.
    said = plain(plain(text).strip(_AROUND)) or text.strip()
    # « Aide ? » asks for what « aide » does.
    said = plain(said.rstrip("?")) or (said[:1] if said.startswith("?") else said)
    if said in _LEAVE or (letters and said == "q"):
        raise Leave
    if said in _STOP:
        raise Stop
    if said in _UNKNOWN or _NOT_KNOWN.fullmatch(said):
        return Unsaid("unknown")
    if said in _UNSAID:
        return Unsaid(_UNSAID[said])
    if said in _WANTS:
        return Wants(_WANTS[said])
    if letters and said in _LETTERS:
        return Wants(_LETTERS[said])
    return Passed() if not said or said in _PASS else None


def leaves(line: str) -> bool:
    """Whether a line says to be gone at once: heard even in the middle of an answer."""
    try:
        command(line)
    except Leave:
        return True
    except Stop:
        return False
    return False


def is_help(line: str) -> bool:
    """Whether a line asks for help: heard in the middle of an answer too, which then goes on."""
    try:
        return command(line) == Wants("help")
    except (Leave, Stop):
        return False


def command_is(word: str, reply: Reply) -> bool:
    """Whether a word of command stands for a reply."""
    try:
        found = command(word)
    except (Leave, Stop):
        return False
    return (
        type(found) is type(reply)
        and getattr(found, "what", "") == getattr(reply, "what", "")
        and (getattr(found, "word", "") == getattr(reply, "word", ""))
    )


_AROUND = " .…!,;«»\"'“”`\u00a0\u202f"
_LEAVE = frozenset({"quitter", "quitter tout de suite", "quitte", "quit", "exit", "partir", "sortir"})
_STOP = frozenset({"arreter", "s'arreter", "s'arreter la", "arreter la", "arrete", "stop"})
_PASS = frozenset(
    {
        "passer",
        "passer cette question",
        "garder",
        "garder cette reponse",
        "garder la reponse",
        "suivant",
        "question suivante",
    }
)

#: « Je ne sais pas », as it is typed by everyone: the « ne » gone, the « je » shortened, the ending misspelt.
_NOT_KNOWN = re.compile(
    r"(?:(?:je|j'|j|ch'|ch)\s?)?(?:ne |n'|n )?(?:sais|sait|sai)\s?(?:pas|pa|plus)(?: trop| vraiment| du tout)?"
    r"|(?:je|j'|j)\s?(?:ne |n'|n )?(?:se|c)\s(?:pas|pa|plus)"
    r"|ch'?(?:ais|ai|e)\s?(?:pas|pa)"
    r"|(?:je )?(?:ne |n')?(?:me |m'en )?(?:souviens|rappelle) (?:pas|plus)"
)
_UNKNOWN = frozenset(
    {"jsp", "nsp", "jspas", "jspa", "aucune idee", "je l'ignore", "je n'en sais rien", "j'en sais rien"}
)
_UNSAID = {
    "+": "later",
    "plus tard": "later",
    "pas maintenant": "later",
    "-": "declined",
    "je prefere ne pas repondre": "declined",
    "je prefere pas repondre": "declined",
    "je prefere ne pas le dire": "declined",
    "je ne veux pas repondre": "declined",
    "je veux pas repondre": "declined",
}
_WANTS = {
    "?": "help",
    "aide": "help",
    "aide-moi": "help",
    "aide moi": "help",
    "aidez-moi": "help",
    "a l'aide": "help",
    "help": "help",
    "retour": "back",
    "revenir": "back",
    "retour en arriere": "back",
    "question precedente": "back",
    "precedent": "back",
    "annuler": "back",
    "sections": "sections",
    "parties": "sections",
    "liste des parties": "sections",
}
_LETTERS = {"r": "back", "s": "sections"}


def reader(question: Question) -> Callable[[str], Reply]:
    """Return how what is typed to a question is read: as its options where it has some, else as it stands.

    What is returned raises NotRead with the reason.
    """

    def read(typed: str) -> Reply:
        if question.kind is Kind.YES_NO:
            return Said(said.yes_or_no(typed))
        if question.options and question.kind in TICKED:
            return Said(reading.several_of(typed, question.options))
        if question.options and question.kind is Kind.CHOICE:
            return Said(reading.one_of(typed, question.options))
        return (command(typed) if "\n" not in typed.strip() else None) or Said(typed)

    return read
