"""What a legal person is called: « l’association Les Mots Clairs », « le syndicat Exemple »."""

from filings.french import dates, grammar
from filings.french.agreement import Gender
from filings.french.grammar import fold
from filings.letter.sentences import to_complete, typeset
from filings.statement.people import Acting
from schemas.asked import told
from schemas.organisation import Organisation, OrganisationForm

#: The noun of each form, with its gender; what has none of its own is an organisation.
_NOUNS: dict[OrganisationForm, tuple[str, Gender]] = {
    OrganisationForm.ASSOCIATION: ("association", "F"),
    OrganisationForm.COMPANY: ("société", "F"),
    OrganisationForm.UNION: ("syndicat", "M"),
    OrganisationForm.FOUNDATION: ("fondation", "F"),
    OrganisationForm.PARTY: ("parti", "M"),
    OrganisationForm.COMMUNE: ("commune", "F"),
    OrganisationForm.TERRITORY: ("collectivité", "F"),
    OrganisationForm.PUBLIC_BODY: ("établissement", "M"),
    OrganisationForm.OTHER: ("organisation", "F"),
}
_BARE: tuple[str, Gender] = ("organisation", "F")

#: Common nouns by which the name of a public body begins, and is written of: « le département de la Creuse ».
_LEADS: dict[str, Gender] = {
    **dict.fromkeys(
        ["ville", "mairie", "commune", "region", "metropole", "communaute", "collectivite", "universite", "ecole"], "F"
    ),
    **dict.fromkeys(["agence", "caisse", "chambre", "regie", "mutuelle", "cooperative", "federation", "union"], "F"),
    **dict.fromkeys(["organisation", "institution", "administration", "prefecture", "direction"], "F"),
    **dict.fromkeys(["departement", "college", "lycee", "hopital", "centre", "office", "institut", "conseil"], "M"),
    **dict.fromkeys(["etablissement", "musee", "syndicat", "service", "groupement", "comite", "club", "rectorat"], "M"),
}
#: Forms that are told by what their own name begins with.
_OWN_WORDS = frozenset({OrganisationForm.COMMUNE, OrganisationForm.TERRITORY, OrganisationForm.PUBLIC_BODY})


def noun(organisation: Organisation) -> tuple[str, Gender]:
    """Return the noun of a legal person and its gender: « association », feminine."""
    form = told(organisation.form)
    first = (told(organisation.name) or "").partition(" ")[0]
    if (form in _OWN_WORDS or form in {None, OrganisationForm.OTHER}) and (lead := _LEADS.get(fold(first))):
        return first[:1].lower() + first[1:], lead
    return _NOUNS[form] if form else _BARE


def full_name(organisation: Organisation) -> str:
    """Return the name as in an identity line: « Association Les Mots Clairs »; its mark where it was put off."""
    return dates.sentence_start(typeset(_bare(organisation)))


def said(organisation: Organisation) -> str:
    """Return the name inside a sentence: « l’association Les Mots Clairs », « le syndicat Exemple »."""
    name, (word, gender) = _bare(organisation), noun(organisation)
    elides = fold(word)[:1] in set("aeiou") or fold(word) == "hopital"
    return typeset(f"l’{name}" if elides else f"{'la' if gender == 'F' else 'le'} {name}")


def _bare(organisation: Organisation) -> str:
    """Return the noun, then the name without it: « association Les Mots Clairs », « commune de Vitré »."""
    word, _ = noun(organisation)
    known = told(organisation.name)
    name = known or to_complete(organisation.name, "dénomination")
    if not name:
        return word
    first, _, rest = name.partition(" ")
    if fold(first) == fold(word) and rest:
        return f"{word} {rest}"
    if word == "commune" and known:
        return f"commune {grammar.de(name)}"
    return f"{word} {name}"


def office(quality: str) -> str:
    """Return a quality inside a sentence: « présidente »; an acronym stays as it is."""
    return quality if quality[:2].isupper() else quality[:1].lower() + quality[1:]


def acting(officer: Acting, organisation: Organisation) -> str:
    """Return « en qualité de présidente de l’association X », « au nom de l’association X » without a quality."""
    quality, of = told(officer.quality), grammar.de_person(said(organisation))
    return typeset(f"en qualité {grammar.de_person(office(quality))} {of}" if quality else f"au nom {of}")
