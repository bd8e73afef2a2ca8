"""The table of accounts, and what is known of who uses them: nothing certain about a person."""

from filings.complaint.view import Compte
from filings.french import dates, numbers
from filings.letter import steps, things
from filings.letter.people import Voice
from filings.letter.view import ours
from filings.review.verdict import Verdict
from schemas.account import Account, AccountKind, Bond
from schemas.asked import told
from schemas.case import Case


def row(account: Account, number: int, verdict: Verdict) -> Compte:
    count = told(account.post_count)
    state: list[str] = []
    if appeared := told(account.appeared):
        state.append(f"apparu {dates.phrase(appeared)}")
    if closed := told(account.closed):
        state.append(f"fermé {dates.phrase(closed)}")
    elif seen := told(account.seen_open):
        state.append(f"ouvert {dates.phrase(seen)}")
    if told(account.blocked):
        state.append("bloqué")
    name = things.account_name(account, verdict)
    extra = [
        str(x)
        for x in (
            told(account.displayed_name) if told(account.handle) else None,
            told(account.permanent_id),
            told(account.url) if told(account.handle) else None,
        )
        if x
    ]
    return Compte(
        numero=str(number),
        nature=ours("faux profil :") if account.kind is AccountKind.FALSE_PROFILE else "",
        nom="\n".join([name, *extra]),
        plateforme=ours(verdict.platform(told(account.platform))),
        capture=ours(dates.cell(told(account.oldest))) if told(account.oldest) else "",
        publications=ours(("plus de " if account.more_than else "") + numbers.number(count))
        if count is not None
        else "",
        utilisateur=_holder(account),
        etat=ours(", ".join(state)),
    )


def _holder(account: Account) -> str:
    """Say who may use an account: a name only with what shows it, and never as certain."""
    holder, basis, bond = told(account.holder), told(account.holder_basis), told(account.bond)
    known = bond.label if bond and bond is not Bond.UNKNOWN else ""
    if holder and basis:
        return ours(f"pourrait être {holder}{f' ({known})' if known else ''} : {basis.strip().rstrip('.')}")
    if known and basis:
        return ours(f"{known}, semble-t-il : {basis.strip().rstrip('.')}")
    return ours(f"{known}, semble-t-il" if known else "inconnu")


def notes(case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    notes: list[str] = []
    table = things.numbered_accounts(case)
    for account in case.accounts:
        if cited := things.exhibits_of(account.exhibits, case):
            notes.append(ours(f"Captures du compte n° {table[account.id]} {cited}."))
    addresses = [
        f"{ip.address}"
        + (f", {dates.phrase(when)}" if (when := told(ip.when)) else "")
        + f" (compte n° {table[account.id]})"
        for account in case.accounts
        for ip in account.ips
    ]
    if addresses:
        notes.append(ours("Adresses IP relevées : " + " ; ".join(addresses) + "."))
    elif any(step.ips_given for step in steps.complaints(case)):
        notes.append(
            ours("Des adresses IP ont été jointes à la plainte déjà déposée ; elles ne sont pas reproduites ici.")
        )
    if case.accounts:
        verb = voice("Je ne désigne", "Nous ne désignons")
        notes.append(
            ours(
                f"{verb} personne comme auteur certain : il appartient à l’enquête d’établir qui utilisait ces comptes."
            )
        )
    return notes
