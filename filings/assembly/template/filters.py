"""The filters of a template in French terms: what a lawyer writes after a bar, `{{ ville|de }}`.

The grammar is that of `filings.french`; here it is only given names and arguments that a template can write, and
refuses with a sentence what it cannot write. An empty value stays empty, so that `{% if %}` remains the only test.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from jinja2 import Undefined
from msgspec import Struct

from filings.errors import FilingsError

#: What a filter of a template is: a value, then what stands between brackets.
Filter = Callable[..., str]


class Explained(Struct, frozen=True):
    """A filter as it is explained to a lawyer: what it does, how it is written; what it prints is computed."""

    meaning: str
    written: str


#: Every filter of ours, in the order in which they are explained.
EXPLAINED: Mapping[str, Explained] = {
    "en_lettres": Explained(
        "un nombre en toutes lettres ; « f » pour un nom féminin", "{{ '21'|en_lettres('f') }} pages"
    ),
    "euros": Explained("une somme, en chiffres", "{{ '1500,5'|euros }}"),
    "euros_en_lettres": Explained("une somme, en toutes lettres", "{{ '80'|euros_en_lettres }}"),
    "de": Explained("« de » devant un lieu", "la ville {{ 'Le Mans'|de }}"),
    "a": Explained("« à » devant un lieu", "Fait {{ 'Les Lilas'|a }}"),
    "de_personne": Explained("« de » devant un nom de personne", "la plainte {{ 'Anouk'|de_personne }}"),
    "accord": Explained(
        "accorde un mot, écrit au masculin singulier, avec le plaignant ; le féminin et la tournure neutre se donnent "
        "quand ils ne se devinent pas ; sans civilité ni tournure neutre, le mot est à compléter",
        "{{ 'domicilié'|accord(plaignant, neutre='demeurant') }}",
    ),
    "pluriel": Explained("le mot qui va avec une liste ou un nombre", "{{ 'compte'|pluriel(comptes) }}"),
    "enumere": Explained("une liste de textes dans une phrase", "{{ signataires|enumere }}"),
    "guillemets": Explained("un texte entre guillemets français", "{{ objet|guillemets }}"),
    "majuscule": Explained("une majuscule au premier mot seulement", "{{ 'le mans'|majuscule }}"),
}

#: What the examples above are printed with: invented.
ILLUSTRATION: Mapping[str, object] = {
    "plaignant": {"genre": "féminin", "nombre": "singulier"},
    "comptes": ("@anouk", "@ines"),
    "signataires": ("Anouk MARTIN", "Ines ROY"),
    "objet": "Plainte",
}

_PLURALS = (("eau", "eaux"), ("eu", "eux"), ("al", "aux"))
_FEMININES = (("teur", ""), ("eux", "euse"), ("if", "ive"), ("er", "ère"), ("el", "elle"), ("en", "enne"))


def filters(template: str) -> dict[str, Filter]:
    """The filters of `EXPLAINED`, refusing in the name of `template`: FilingsError, never with the value."""

    def words(value: object, name: str) -> str:
        if isinstance(value, Undefined):
            str(value)  # raises, and names the field
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str):
            return str.__str__(value)
        raise _refused(template, name, "attend un texte", "Mettez-le après un champ qui est un texte.")

    def number(value: object, name: str) -> Decimal:
        text = re.sub(r"[\s€]", "", words(value, name)).replace(",", ".")
        try:
            if not re.fullmatch(r"-?\d{1,13}(\.\d{1,4})?", text):
                raise InvalidOperation
            return Decimal(text)
        except InvalidOperation:
            raise _refused(
                template, name, "attend un nombre en chiffres", "Mettez-le après un champ qui en est un."
            ) from None

    def en_lettres(value: object, genre: str = "") -> str:
        from filings.french import numbers

        if words(value, "en_lettres") == "":
            return ""
        quantity = number(value, "en_lettres")
        if quantity != int(quantity) or quantity < 0:
            raise _refused(
                template, "en_lettres", "attend un nombre entier", "Pour une somme, il y a euros_en_lettres."
            )
        return numbers.in_words(int(quantity), feminine=genre.lower() in ("f", "féminin"))

    def amount(name: str, write: Callable[[Any, Decimal], str]) -> Filter:
        def written(value: object) -> str:
            from filings.french import numbers

            if words(value, name) == "":
                return ""
            try:
                return write(numbers, number(value, name))
            except ValueError:
                raise _refused(template, name, "attend une somme en euros et centimes", "") from None

        return written

    def of(name: str, write: Callable[[Any, str], str]) -> Filter:
        def written(value: object) -> str:
            from filings.french import grammar

            text = words(value, name).strip()
            return write(grammar, text) if text else ""

        return written

    def accord(value: object, qui: object = None, feminin: str = "", neutre: str = "") -> str:
        if isinstance(qui, Undefined):
            str(qui)
        if not isinstance(qui, Mapping) or not isinstance(qui.get("genre"), str):
            raise _refused(
                template,
                "accord",
                "attend la personne avec qui accorder",
                "Écrivez par exemple {{ 'né'|accord(plaignant) }} ; dans une boucle dont la variable s’appelle "
                "« plaignant », donnez-lui un autre nom.",
            )
        masculine = words(value, "accord")
        several = qui.get("nombre") == "pluriel"
        gender = qui["genre"]
        if gender == "féminin":
            return pluralised(feminin or feminine(masculine), several)
        if gender == "masculin":
            return pluralised(masculine, several)
        return neutre or f"[À compléter\u00a0: {masculine} ou {feminin or feminine(masculine)}]"

    def feminine(masculine: str) -> str:
        for end, other in _FEMININES:
            if masculine.endswith(end):
                if not other:
                    raise _refused(template, "accord", "ne sait pas mettre un mot en « -teur » au féminin", _GIVE)
                return masculine.removesuffix(end) + other
        return masculine if masculine.endswith("e") else f"{masculine}e"

    def pluralised(word: str, several: bool = True) -> str:
        if not several or word.endswith(("s", "x", "z")) or not word:
            return word
        for end, other in _PLURALS:
            if word.endswith(end):
                return word.removesuffix(end) + other
        return f"{word}s"

    def pluriel(value: object, combien: object = None, forme: str = "") -> str:
        if isinstance(combien, Undefined):
            str(combien)
        singular = words(value, "pluriel")
        how_many = Decimal(len(combien)) if isinstance(combien, list | tuple) else number(combien, "pluriel")
        return (forme or pluralised(singular)) if how_many >= 2 else singular

    def enumere(value: object, dernier: str = "et") -> str:
        from filings.french import grammar

        if isinstance(value, Undefined):
            str(value)
        if not isinstance(value, list | tuple):
            raise _refused(template, "enumere", "attend une liste de textes", "Mettez-le après une liste.")
        return grammar.listing([words(one, "enumere") for one in value], dernier)

    def guillemets(value: object) -> str:
        from filings.french import typography

        text = words(value, "guillemets")
        return typography.quote(text) if text else ""

    def majuscule(value: object) -> str:
        text = words(value, "majuscule")
        return text[:1].upper() + text[1:]

    return {
        "en_lettres": en_lettres,
        "euros": amount("euros", lambda numbers, sum_: numbers.euros(sum_)),
        "euros_en_lettres": amount("euros_en_lettres", lambda numbers, sum_: numbers.euros_in_words(sum_)),
        "de": of("de", lambda grammar, place: grammar.de(place)),
        "a": of("a", lambda grammar, place: grammar.a(place)),
        "de_personne": of("de_personne", lambda grammar, name: grammar.de_person(name)),
        "accord": accord,
        "pluriel": pluriel,
        "enumere": enumere,
        "guillemets": guillemets,
        "majuscule": majuscule,
    }


_GIVE = "Donnez-le : accord(plaignant, feminin='…')."


def _refused(template: str, name: str, what: str, remedy: str) -> FilingsError:
    return FilingsError(template, f"le filtre {name} {what}", remedy)
