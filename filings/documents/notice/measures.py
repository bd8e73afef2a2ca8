"""What is asked of a host, each request by its own text."""

from collections.abc import Collection, Sequence

from filings.documents.notice.cited import short
from filings.documents.notice.contents import Numbered
from filings.french import grammar, typography
from filings.letter.sentences import typeset
from filings.review.verdict import NoticeDuty, Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind


def measures(
    duty: NoticeDuty, numbered: Sequence[Numbered], profiles: Collection[int], case: Case, verdict: Verdict
) -> list[str]:
    """Return the requests, in their order; ``profiles`` are the numbers of the contents that are false profiles."""
    asked = [*_removal(duty, numbered, profiles, case), _kept(duty, numbered, verdict), *_answer(duty, verdict)]
    ends = [" ;"] * (len(asked) - 1) + ["."]
    return [typography.articles(typeset(ask + end)) for ask, end in zip(asked, ends, strict=True)]


def _removal(duty: NoticeDuty, numbered: Sequence[Numbered], profiles: Collection[int], case: Case) -> list[str]:
    others = [n for n, _ in numbered if n not in profiles]
    listed = f" n° {grammar.ranges(others)}" if profiles else ""
    one = len(others) == 1
    removal = f"retrait {'du contenu' if one else 'des contenus'}{listed or (' notifié' if one else ' énumérés')}"
    asked = [removal] if others else []
    of_profiles = {told(post.account) for _, (fact, post) in numbered if fact.kind is FactKind.FALSE_PROFILE}
    if profiles:
        several = len(profiles) > 1
        where = f" n° {grammar.ranges(profiles)}" if others else ""
        asked.append(f"fermeture {'des faux profils' if several else 'du faux profil'}{where}")
    elif of_profiles:
        asked.append("fermeture des faux profils" if len(of_profiles) > 1 else "fermeture du faux profil")
    elif _harassing(duty, case) > 1:
        asked.append("fermeture des comptes qui n’ont d’autre objet")
    return asked


def _kept(duty: NoticeDuty, numbered: Sequence[Numbered], verdict: Verdict) -> str:
    text = verdict.cites("lcen_identification") if "author_correspondence" in duty.elements else None
    whom = "l’auteur" if len({told(post.account) or n for n, (_, post) in numbered}) == 1 else "les auteurs"
    return f"conservation des données permettant d’identifier {whom}" + (
        f" ({text})" if text else ", en vue d’une enquête"
    )


_ASKED_BACK = ("dsa_receipt", "dsa_decision", "dsa_automated")


def _answer(duty: NoticeDuty, verdict: Verdict) -> list[str]:
    """Return what is asked back: under the regulation, the receipt and the decision, each by its paragraph."""
    receipt, decision, automated = (short(verdict.cites(name)) for name in _ASKED_BACK)
    if duty.regime != "dsa" or not (receipt and decision):
        return ["réponse écrite sur les suites données"]
    asked = [
        f"confirmation de la réception de cette notification ({receipt})",
        f"communication de votre décision, avec les voies de recours ({decision})",
    ]
    if automated:
        asked.append(f"indication de tout moyen automatisé employé pour la prendre ({automated})")
    return asked


def _harassing(duty: NoticeDuty, case: Case) -> int:
    """Count the accounts of this platform that facts of repetition are tied to."""
    repeated = {one for fact in case.facts if fact.kind is FactKind.HARASSMENT for one in fact.accounts}
    platform = duty.service or duty.platform
    return sum(account.id in repeated and told(account.platform) == platform for account in case.accounts)
