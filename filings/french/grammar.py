"""Small words before names, and lists.

The article of a place contracts with « de » and « à » (du Mans, aux Lilas), « La » and « L’ » stay (de La Rochelle).
Before a vowel or Y, « de » elides. Only H is a matter of dictionary: the communes that keep « de » before it are the
rows of ``communes_h_aspire.csv`` (its first lines say where they come from); every other elides. Known weakness:
ten names are borne by communes that differ (Hauteville), so the INSEE code decides where it is given.

Sources: INSEE, code officiel géographique 2026, field TNCC (communes, departments); Académie française,
http://www.academie-francaise.fr/le-livre-de-antoine (people); https://vitrinelinguistique.oqlf.gouv.qc.ca/23685/.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from filings.french.typography import NBSP, quote

_ARTICLE = re.compile(r"(?P<article>le|la|les|aux)\s+(?=\S)|(?P<elided>l['’])(?=\S)", re.IGNORECASE)

#: Cities abroad that a letter may name and that no French list knows: aspirated as well.
_ABROAD = frozenset({"hambourg", "hanovre", "hanoi", "harare", "hong kong", "houston"})

#: First names whose H is mute; usage keeps « de » before the others (de Hugo, de Hassan).
_MUTE_FIRST_NAMES = frozenset(
    {"helena", "helene", "helie", "heloise", "henri", "henriette", "herbert", "hermance", "hermine", "herve"}
    | {"hippolyte", "honore", "honorine", "horace", "hortense", "hubert", "huguette", "hyacinthe"}
)


# --- places --------------------------------------------------------------------------------------------------


def de(place: str, insee: str = "") -> str:
    """Write « de » before a place: « du Mans », « de La Rochelle », « des Lilas », « d’Évry », « de Hem ».

    ``insee`` is the commune's code, when known: it settles the H of names borne by several communes.
    """
    article, rest = _parted(place)
    if article == "le":
        return f"du {rest}"
    if article in {"les", "aux"}:
        return f"des {rest}"
    name = _curly(place)
    return f"d’{name}" if _elides(name, insee) else f"de {name}"


def a(place: str) -> str:
    """Write « à » before a place: « au Havre », « aux Lilas », « à La Rochelle », « à Hem »."""
    article, rest = _parted(place)
    if article == "le":
        return f"au {rest}"
    if article in {"les", "aux"}:
        return f"aux {rest}"
    return f"à {_curly(place)}"


def de_department(name: str) -> str:
    """Write « de » before a department: « de l’Ain », « du Cher », « de Seine-et-Marne », « des Yvelines ».

    Articles as INSEE codes them; a name it does not know is treated as a town.
    """
    link = _department_links().get(_folded(name))
    return f"{link}{_curly(name)}" if link else de(name)


def _parted(place: str) -> tuple[str, str]:
    """Part a place name into the article it contracts, in lower case, and the rest."""
    found = _ARTICLE.match(place)
    if found is None or found["article"] is None:
        return "", _curly(place)
    return found["article"].lower(), _curly(place[found.end() :])


def _elides(name: str, insee: str) -> bool:
    folded = _folded(name)
    if not folded.startswith("h"):
        return folded[:1] in set("aeiouy")
    if insee:
        return insee not in _aspirated()[0]
    return folded not in _aspirated()[1] and folded not in _ABROAD


@cache
def _aspirated() -> tuple[frozenset[str], frozenset[str]]:
    """The communes in aspirated H: their INSEE codes, their folded names."""
    text = files("filings.french").joinpath("communes_h_aspire.csv").read_text("utf-8")
    rows = [line.split(";") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return frozenset(code for code, _ in rows), frozenset(_folded(name) for _, name in rows)


@cache
def _department_links() -> dict[str, str]:
    """What stands between « préfet » and a department, by its folded name."""
    links = {
        "de ": "Maine-et-Loire, Meurthe-et-Moselle, Saône-et-Loire, Paris, Seine-et-Marne, La Réunion, Mayotte, "
        "Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, Wallis et Futuna",
        "d’": "Eure-et-Loir, Ille-et-Vilaine, Indre-et-Loire",
        "du ": "Calvados, Cantal, Cher, Doubs, Finistère, Gard, Gers, Jura, Loir-et-Cher, Loiret, Lot, "
        "Lot-et-Garonne, Morbihan, Nord, Pas-de-Calais, Puy-de-Dôme, Bas-Rhin, Haut-Rhin, Rhône, Tarn, "
        "Tarn-et-Garonne, Var, Vaucluse, Territoire de Belfort, Val-de-Marne, Val-d’Oise",
        "de la ": "Charente, Charente-Maritime, Corrèze, Côte-d’Or, Creuse, Dordogne, Drôme, Corse-du-Sud, "
        "Haute-Corse, Haute-Garonne, Gironde, Loire, Haute-Loire, Loire-Atlantique, Lozère, Manche, Marne, "
        "Haute-Marne, Mayenne, Meuse, Moselle, Nièvre, Haute-Saône, Sarthe, Savoie, Haute-Savoie, Seine-Maritime, "
        "Somme, Vendée, Vienne, Haute-Vienne, Seine-Saint-Denis, Guadeloupe, Martinique, Guyane, "
        "Polynésie française, Nouvelle-Calédonie",
        "des ": "Alpes-de-Haute-Provence, Hautes-Alpes, Alpes-Maritimes, Ardennes, Bouches-du-Rhône, Côtes-d’Armor, "
        "Landes, Pyrénées-Atlantiques, Hautes-Pyrénées, Pyrénées-Orientales, Yvelines, Deux-Sèvres, Vosges, "
        "Hauts-de-Seine",
        "de l’": "Ain, Aisne, Allier, Ardèche, Ariège, Aube, Aude, Aveyron, Eure, Hérault, Indre, Isère, Oise, Orne, "
        "Yonne, Essonne",
    }
    return {_folded(name): link for link, names in links.items() for name in names.split(", ")}


def _folded(name: str) -> str:
    """Fold a name for comparison: no case, accent, hyphen or apostrophe; œ is oe."""
    name = name.casefold().replace("œ", "oe").replace("æ", "ae")
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


def _curly(name: str) -> str:
    return name.strip().replace("'", "’")


# --- people --------------------------------------------------------------------------------------------------


def de_person(name: str) -> str:
    """Write « de » before a person's name: « d’Hélène », « d’Yves », « de Hugo », « de Le Goff »; « de « @anouk » ».

    Usage wavers for H, so a sentence that avoids « de » is better (« les messages envoyés par… »), or one that puts
    the title between (« de M. Hugo »). A pseudonym neither elides nor contracts: it is quoted.
    """
    if not name[:1].isalpha():
        return f"de {quote(name)}"
    # An organisation is named with its article: « du syndicat Exemple »; that of a family keeps its capital.
    if name.startswith("le "):
        return f"du {_curly(name[3:])}"
    folded = _folded(name)
    first = folded.split(" ", 1)[0]
    if first[:1] == "y":
        # Before a vowel, Y is a consonant: de Yasmine, but d’Yves.
        elides = first[1:2] not in set("aeiou")
    elif first[:1] == "h":
        elides = first in _MUTE_FIRST_NAMES
    else:
        elides = first[:1] in set("aeiou")
    return f"d’{_curly(name)}" if elides and first else f"de {_curly(name)}"


def a_person(name: str) -> str:
    """Write « à » before a person's name, or that of an organisation: « à Hélène », « au syndicat Exemple »."""
    return f"au {name[3:]}" if name.startswith("le ") else f"à {name}"


def fold(name: str) -> str:
    """Fold a name for comparison: no case, accent, hyphen or apostrophe; œ is oe."""
    return _folded(name)


def account(handle: str) -> str:
    """Name an account without guessing who holds it: « le compte « @anouk » »."""
    return f"le compte {quote(handle)}"


def of_account(handle: str) -> str:
    """The same after « de »: « du compte « @anouk » »."""
    return f"du compte {quote(handle)}"


# --- lists ---------------------------------------------------------------------------------------------------


def listing(items: Iterable[str], last: str = "et") -> str:
    """Join items as a sentence does: « a », « a et b », « a, b et c »; ``last`` may be « ou »."""
    *before, end = list(items) or [""]
    return f"{', '.join(before)} {last} {end}" if before else end


def ranges(numbers: Iterable[int]) -> str:
    """Join numbers, runs of three and more drawn together: « 3, 5 et 7 à 9 ». Sorted, each once."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]} à {run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    return listing(parts)


def exhibits(numbers: Sequence[int]) -> str:
    """Refer to exhibits in the text: « (pièce n° 3) », « (pièces n° 3, 5 et 7 à 9) ». None gives nothing."""
    if not numbers:
        return ""
    noun = "pièces" if len(set(numbers)) > 1 else "pièce"
    return f"({noun}{NBSP}n°{NBSP}{ranges(numbers)})"


def exhibit(number: int) -> str:
    """Name one exhibit in the list of exhibits: « Pièce n° 3 »."""
    return f"Pièce{NBSP}n°{NBSP}{number}"
