"""Who is in danger from a partner or an ex: what a judge or a prosecutor can do at once, before any complaint.

Sources: code civil, articles 515-9 to 515-13-1; code de procédure pénale, article 41-3-1. What was not read of the day
is not said: an association is then asked.
"""

from collections.abc import Iterable

from filings.french import dates
from filings.law.grade import Grade
from filings.law.procedure import rights
from filings.review.findings import Look, Point
from filings.review.safety import line_of, partner, partner_in_words
from filings.statement.people import is_minor
from schemas.asked import told


def protection(look: Look) -> Iterable[Point]:
    """Danger is told, and a partner or an ex: what protects today comes before the complaint."""
    sure = partner(look.told)
    in_danger = look.told.harm is not None and told(look.told.harm.in_danger)
    if not in_danger or (sure is None and not partner_in_words(look.told)):
        return
    lead = "" if sure is not None else "Si l’auteur est, ou a été, conjoint ou partenaire de la victime : "
    said = " ".join(filter(None, (_order(look), _phone(look))))
    yield Point("" if sure is None else f"accounts[{sure}].bond", lead + _lower(said) if lead else said)


def _order(look: Look) -> str:
    children = [is_minor(one, look.on) for one in look.told.complainants]
    right = rights.on(look.on).get("protection_order")
    if right is None or right.grade is Grade.C or (children and all(children)):
        return (
            f"Demandez dès aujourd’hui à une association d’aide aux victimes ({line_of('116006')}) ou à un avocat "
            "comment la justice peut protéger la victime, avant même la plainte."
        )
    return (
        "Un juge, le juge aux affaires familiales, peut interdire à cette personne d’approcher la victime, et "
        "permettre de cacher où elle vit, si des violences et un danger sont vraisemblables : c’est l’ordonnance de "
        f"protection. {dates.sentence_start(right.says)}. Une association ({line_of('116006')}) ou un avocat aide à la "
        "demander."
    )


def _phone(look: Look) -> str:
    right = rights.on(look.on).get("danger_phone")
    if right is None:
        return ""
    ask = "Demandez aussi au procureur, ou à une association, si un téléphone grave danger peut être remis à la victime"
    return f"{ask} : ses conditions à cette date sont à vérifier." if right.grade is Grade.C else f"{ask}."


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
