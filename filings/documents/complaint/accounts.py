"""The table of accounts, and what is known of who uses them: nothing certain about a person."""

from filings.documents.complaint.view import Compte
from filings.french import dates, grammar, numbers
from filings.letter import things
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import numbered_accounts
from filings.statement.steps import complaints
from schemas.account import Account, AccountKind, Bond, Ip
from schemas.asked import told
from schemas.case import Case
from schemas.when import When


def row(account: Account, number: int, verdict: Verdict) -> Compte:
    """Return an account as a row of the table."""
    count = told(account.post_count)
    seen = told(account.seen_open)
    state = f"ouvert {_shown_open(seen)}" if seen and seen.known else ""
    if closed := told(account.closed):
        state = f"fermé {dates.phrase(closed)}"
    if appeared := told(account.appeared):
        state = f"apparu {dates.phrase(appeared)}" + (f", {state}" if state else "")
    return Compte(
        numero=str(number),
        nature=typeset("faux profil :") if account.kind is AccountKind.FALSE_PROFILE else "",
        nom="\n".join(things.marks(account, words=True)) or things.NAMELESS,
        plateforme=typeset(things.service(told(account.platform), verdict)),
        capture=typeset(dates.cell(told(account.oldest))) if told(account.oldest) else "",
        publications=typeset(("plus de " if account.more_than else "") + numbers.number(count))
        if count is not None
        else "",
        utilisateur=_holder(account),
        etat=typeset(state),
    )


def _shown_open(when: When) -> str:
    exact = when.shape == "point" and when.first == when.last and not when.day_is_about and not when.nights
    days = when.days_only
    return f"le {dates.cell(days)}" if exact else dates.phrase(days)


def _holder(account: Account) -> str:
    """Say who may use an account: a name only with what shows it, and never as certain."""
    bond = told(account.bond)
    known = bond.label if bond and bond is not Bond.UNKNOWN else ""
    if (holder := told(account.holder)) and told(account.holder_basis):
        return typeset(f"pourrait être {holder}{f' ({known})' if known else ''}")
    return typeset(f"{known}, semble-t-il" if known else "inconnu")


def _bases(case: Case) -> str:
    """Say, under the table, what points to the user of an account."""
    table = numbered_accounts(case)
    shown = [
        f"pour {things.called([account]).the} n° {table[account.id]}, {lower_first(basis.strip().rstrip('.'))}"
        for account in case.accounts
        if (basis := told(account.holder_basis)) and (told(account.holder) or told(account.bond))
    ]
    return f"Éléments sur les utilisateurs : {' ; '.join(shown)}." if shown else ""


def notes(case: Case, voice: Voice) -> list[str]:
    """Return what is said under the table: when the accounts were seen, the captures, the IP addresses."""
    texts = [*_seen(case), _blocked(case), _bases(case), _captures(case), _addresses(case)]
    if case.accounts:
        verb = voice.party("Je ne désigne", "Nous ne désignons", "ne désigne", "ne désignent")
        named = any(told(account.holder) or told(account.described) for account in case.accounts)
        sure = " avec certitude" if named else ""
        whose = things.called(case.accounts).these(len(case.accounts))
        texts.append(f"{verb} personne{sure} : il appartient à l’enquête d’établir qui utilisait {whose}.")
    return [typeset(" ".join(text for text in texts if text))] if texts else []


def _seen(case: Case) -> list[str]:
    """Say on which day and at what hour accounts were seen open, those of one moment together."""
    table = numbered_accounts(case)
    seen: dict[When, list[int]] = {}
    for account in case.accounts:
        closed = told(account.closed)
        when = told(account.seen_open)
        # Seen open on the day it was closed, it was open at that hour.
        if when and (closed is None or (closed.last and when.first and closed.last >= when.first)):
            seen.setdefault(when, []).append(table[account.id])
    return [
        dates.sentence_start(
            f"{dates.phrase(when)}, "
            + _of(case, listed).those(len(listed))
            + f" n° {grammar.ranges(listed)} "
            + _agreed(case, listed, "était ouvert", "étaient ouverts")
            + "."
        )
        for when, listed in seen.items()
    ]


def _blocked(case: Case) -> str:
    table = numbered_accounts(case)
    listed = [table[account.id] for account in case.accounts if told(account.blocked)]
    if not listed:
        return ""
    which = f"{_of(case, listed).those(len(listed))} n° {grammar.ranges(listed)}"
    return dates.sentence_start(f"{which} {_agreed(case, listed, 'a été bloqué', 'ont été bloqués')}.")


def _of(case: Case, listed: list[int]) -> things.Called:
    """Return what the accounts of these numbers are called."""
    return things.called(case.accounts[number - 1] for number in listed)


def _agreed(case: Case, listed: list[int], one: str, many: str) -> str:
    """Return a participle that ends a sentence, agreed with the accounts of these numbers."""
    if len(listed) == 1:
        return one + ("e" if _of(case, listed).feminine else "")
    return many.removesuffix("s") + "es" if _of(case, listed).feminine else many


def _captures(case: Case) -> str:
    """Say which exhibits show which accounts, those of the same exhibits together."""
    table = numbered_accounts(case)
    shown: dict[str, list[int]] = {}
    for account in case.accounts:
        if cited := things.exhibits_of(account.exhibits, case):
            shown.setdefault(cited, []).append(table[account.id])
    parts = [
        f"{_of(case, listed).bare(len(listed))} n° {grammar.ranges(listed)} {cited}" for cited, listed in shown.items()
    ]
    return f"Captures des profils : {' ; '.join(parts)}." if parts else ""


def _addresses(case: Case) -> str:
    table = numbered_accounts(case)

    def said(account: Account, ip: Ip) -> str:
        moment = f", {dates.phrase(when)}" if (when := told(ip.when)) else ""
        return f"{ip.address}{moment} ({things.called([account]).one} n° {table[account.id]})"

    known = [said(account, ip) for account in case.accounts for ip in account.ips]
    if known:
        return f"Adresses IP relevées : {' ; '.join(known)}."
    if any(step.ips_given for step in complaints(case)):
        return "Des adresses IP ont été jointes à la plainte déjà déposée ; elles ne sont pas reproduites ici."
    return ""
