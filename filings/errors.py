"""What went wrong, said in French: where it is, what is wrong, what to do.

Every error a user can mend is a ``FilingsError``. Pydantic speaks English: ``say`` gives a French sentence for
each of its error types. Sentences are kept with plain spaces; the front that shows them has them typeset.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

#: How much of what somebody wrote may be repeated in a message: enough to find it, no more.
SHOWN = 40


class FilingsError(Exception):
    """Something the user can mend: where it is, what is wrong, what to do."""

    def __init__(self, where: str, what: str, remedy: str = "") -> None:
        super().__init__(where, what, remedy)
        self.where, self.what, self.remedy = where, what, remedy

    def __str__(self) -> str:
        return " ".join(
            filter(None, (f"{self.where} : {_ended(self.what)}" if self.where else _ended(self.what), self.remedy))
        )


class Problems(FilingsError):
    """Several problems found in one reading, in the order of the file; each is an error of its own."""

    def __init__(self, problems: Iterable[FilingsError]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(first.where, first.what, first.remedy)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def cut(text: str, length: int = SHOWN) -> str:
    """Return the beginning of what somebody wrote, on one line, short enough for a message."""
    line = " ".join(text.split())
    # What a terminal or an encoder would choke on is shown as a question mark.
    line = "".join(mark if mark.isprintable() else "?" for mark in line)
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def nearest(word: str, among: Iterable[str]) -> str:
    """Return the one of ``among`` that ``word`` is most likely meant to be, or an empty text."""
    from difflib import get_close_matches

    known = {name.casefold(): name for name in among}
    near = get_close_matches(word.strip().casefold().replace("-", "_").replace(" ", "_"), known, n=1, cutoff=0.6)
    return known[near[0]] if near else ""


def not_a_choice(word: str, choices: Sequence[str], *, private: bool = False) -> tuple[str, str]:
    """Say that a word is not one of a closed list, and which one may have been meant."""
    what = "Cette réponse n’est pas un choix possible" if private else f"« {cut(word)} » n’est pas un choix possible"
    if near := nearest(word, choices):
        return f"{what} : vouliez-vous « {near} » ?", ""
    return what, f"Choix possibles : {', '.join(choices)}."


def not_a_key(word: str, keys: Sequence[str]) -> tuple[str, str]:
    """Say that a key is unknown, and which one may have been meant."""
    what = f"La rubrique « {cut(word)} » n’existe pas ici"
    if near := nearest(word, keys):
        return f"{what} : vouliez-vous « {near} » ?", ""
    return what, f"Rubriques possibles : {', '.join(keys)}." if keys else "Retirez-la."


def say(
    error: Mapping[str, Any], *, title: str = "", keys: Sequence[str] = (), private: bool = False
) -> tuple[str, str]:
    """Say one error of Pydantic (an item of ``ValidationError.errors()``) in French: what is wrong, what to do.

    ``title`` is the French name of the field, ``keys`` the keys its neighbours may bear; ``private`` forbids to
    repeat anything of the value. An error raised by our own validators already speaks French and is returned as
    it is.
    """
    kind, found, context = str(error["type"]), error.get("input"), error.get("ctx") or {}
    place = str(error["loc"][-1]) if error.get("loc") else ""
    if kind == "missing":
        named = f"« {place} »" + (f" ({title})" if title else "")
        return f"Il manque {named}", "Ajoutez cette ligne, ou retirez l’élément entier."
    if kind == "extra_forbidden":
        return not_a_key(place, keys)
    if kind in {"enum", "literal_error"}:
        choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        return (
            not_a_choice(found, choices, private=private)
            if isinstance(found, str)
            else (
                f"Il faut ici un mot, et non {_what(found)}",
                f"Choix possibles : {', '.join(choices)}.",
            )
        )
    if sentence := _SENTENCES.get(kind):
        shown = "Cette réponse" if private or not isinstance(found, str) else f"« {cut(found)} »"
        return sentence(shown, _what(found), context)
    if kind in {"value_error", "assertion_error"}:
        # The text of the exception is ours: a validator of the schemas raised it, in French.
        return str(context.get("error") or "Cette réponse n’est pas acceptée ici"), ""
    if _is_pydantic(kind):
        return "Cette réponse n’est pas acceptée ici", ""
    return str(error["msg"]), ""


def _what(found: object) -> str:
    if found is None:
        return "rien"
    if isinstance(found, Mapping):
        return "une suite de « clé : valeur »"
    if isinstance(found, list | tuple | set):
        return "une liste"
    if isinstance(found, bool):
        return "oui ou non"
    if isinstance(found, int | float):
        return "un nombre"
    return "un texte" if isinstance(found, str) else "autre chose"


def _is_pydantic(kind: str) -> bool:
    # Custom errors bear names of ours; Pydantic's own names are a closed list.
    from typing import get_args

    from pydantic_core.core_schema import ErrorType

    return kind in get_args(ErrorType)


_Sentence = Callable[[str, str, Mapping[str, Any]], tuple[str, str]]


def _plural(number: object, noun: str) -> str:
    return f"{number} {noun}" if str(number) in {"0", "1"} else f"{number} {noun}s"


def _bound(words: str, key: str) -> _Sentence:
    def sentence(shown: str, what: str, context: Mapping[str, Any]) -> tuple[str, str]:
        limit = re.sub(r"^Decimal\('(.*)'\)$", r"\1", str(context.get(key)))
        if re.fullmatch(r"[\d.]+E\+\d+", limit):
            limit = f"{int(float(limit))}"
        return f"{shown} ne convient pas", f"Il faut un nombre {words} {limit}."

    return sentence


def _fixed(what: str, remedy: str = "") -> _Sentence:
    return lambda shown, kind, context: (
        what.format(shown=shown, kind=kind, **_texts(context)),
        remedy.format(**_texts(context)),
    )


def _texts(context: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in context.items() if key not in {"shown", "kind"}}


_DATE = _fixed("{shown} n’est pas une date", "Écrivez par exemple « 30 août 2013 » ou « 30/08/2013 ».")
_WHOLE = _fixed("{shown} n’est pas un nombre entier", "Écrivez-le en chiffres, par exemple 12.")
_NUMBER = _fixed("{shown} n’est pas un nombre", "Écrivez-le en chiffres, par exemple 12 ou 12,50.")
_TEXT = _fixed("Il faut ici un texte, et non {kind}", "Écrivez-le après le deux-points, entre guillemets au besoin.")
_GROUP = _fixed(
    "Il faut ici une suite de « clé : valeur », et non {kind}", "Écrivez une rubrique par ligne, en retrait."
)
_UNREADABLE = _fixed(
    "Ce texte contient un caractère endommagé, qu’un document ne peut pas contenir",
    "Recopiez-le depuis l’original, ou retirez ce caractère.",
)

_SENTENCES: dict[str, _Sentence] = {
    "string_type": _TEXT,
    "string_unicode": _UNREADABLE,
    "string_too_long": lambda shown, kind, context: (
        "Ce texte est trop long",
        f"Il peut compter {_plural(context.get('max_length'), 'caractère')} au plus.",
    ),
    "string_too_short": lambda shown, kind, context: (
        "Ce texte est trop court",
        f"Il faut au moins {_plural(context.get('min_length'), 'caractère')}.",
    ),
    "bool_type": _fixed("Il faut ici oui ou non, et non {kind}"),
    "bool_parsing": _fixed("{shown} n’est pas une réponse possible", "Répondez « oui » ou « non »."),
    "int_type": _fixed("Il faut ici un nombre entier, et non {kind}"),
    "int_parsing": _WHOLE,
    "int_parsing_size": _fixed("Ce nombre est trop grand"),
    "int_from_float": _fixed("Il faut ici un nombre entier, sans virgule"),
    "finite_number": _NUMBER,
    "decimal_type": _fixed("Il faut ici un nombre, et non {kind}"),
    "decimal_parsing": _NUMBER,
    "decimal_max_places": _fixed("{shown} a trop de décimales", "Une somme a deux chiffres après la virgule au plus."),
    "greater_than_equal": _bound("au moins égal à", "ge"),
    "less_than_equal": _bound("au plus égal à", "le"),
    "list_type": _fixed("Il faut ici une liste, et non {kind}", "Chaque élément commence par un tiret, à la ligne."),
    "too_long": lambda shown, kind, context: (
        "Cette liste est trop longue",
        f"Elle peut compter {_plural(context.get('max_length'), 'élément')} au plus.",
    ),
    "too_short": lambda shown, kind, context: (
        "Cette liste est trop courte",
        f"Il faut au moins {_plural(context.get('min_length'), 'élément')}.",
    ),
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "invalid_key": _fixed("Le nom d’une rubrique est un mot, et non {kind}"),
    "none_required": _fixed("Il ne faut rien ici, et non {kind}", "Laissez vide."),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "union_tag_invalid": _fixed("Cette réponse n’a pas la forme attendue"),
    "union_tag_not_found": _fixed("Cette réponse n’a pas la forme attendue"),
    "recursion_loop": _fixed("Cet élément se contient lui-même"),
}
