"""The identity of a legal person: what it is, its seat, who represents it."""

from filings.french import agreement
from filings.french.address import lodging
from filings.letter import people
from filings.letter.organisation_names import full_name, noun, office
from filings.letter.sentences import answer, to_complete, typeset
from schemas.asked import told
from schemas.organisation import Organisation, OrganisationForm


def identity(organisation: Organisation, *, seat: bool = True) -> str:
    """Return what is told of a legal person, without its stop: what it is, its seat, who represents it."""
    status, form = told(organisation.status), told(organisation.form)
    exact = status if status and form is not OrganisationForm.ASSOCIATION else ""
    parts = (full_name(organisation), exact, seated(organisation) if seat else "", represented(organisation))
    return typeset(", ".join(part for part in parts if part))


def seated(organisation: Organisation) -> str:
    """Return « dont le siège est 12 rue des Lilas, 75011 Paris », the mark to complete, or nothing."""
    if address := told(organisation.seat):
        where = lodging(people.postal(address))
        return f"dont le siège est {where}" if where else ""
    mark = to_complete(organisation.seat, "siège")
    return f"dont le siège est {mark}" if mark else ""


def represented(organisation: Organisation) -> str:
    """Return « représentée par Mme Nadia BEN, présidente », as far as told; nothing when nobody is."""
    officer = organisation.officer
    if officer is None:
        return ""
    name, quality = people.full_name(officer), answer(officer.quality, "qualité")
    powers = answer(officer.powers, "pouvoir d’agir")
    if not name and not quality:
        return ""
    title = {"F": "Mme ", "M": "M. "}.get(people.gender(officer) or "", "")
    held = office(quality) if quality else ""
    who = f"{title}{name}" + (f", {held}" if held else "") if name else f"la personne exerçant la fonction de {held}"
    by = agreement.agree(noun(organisation)[1], "représentée", "représenté", "avec pour représentant")
    return f"{by} par {who}" + (f", en vertu de {powers}" if powers else "")
