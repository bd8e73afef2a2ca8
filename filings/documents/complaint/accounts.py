"""The table of accounts, and what is known of who uses them: nothing certain about a person."""

from collections.abc import Sequence

from filings.documents.complaint.view import Compte
from filings.french import dates, grammar, numbers
from filings.letter import things
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import numbered_accounts
from filings.statement.named import Named, is_named, named
from filings.statement.steps import complaints
from schemas.account import Account, AccountKind, Bond, Ip
from schemas.asked import told
from schemas.case import Case
from schemas.when import When


def rows(case: Case, verdict: Verdict) -> list[Compte]:
    """Return the accounts as rows, by their numbers; none where there is but one, which a sentence says."""
    if len(case.accounts) < 2:
        return []
    return [_row(account, number, verdict) for number, account in enumerate(case.accounts, 1)]


def found(case: Case) -> str:
    """Return the head of the column of publications; nothing when none was counted."""
    counted = any(_publications(account) for account in case.accounts)
    return typeset("Publications relevées ; la plus ancienne") if counted else ""


def users(case: Case) -> str:
    """Return the head of the column of users; nothing when nothing is known of any."""
    known = any(_holder(account) != _UNKNOWN for account in case.accounts)
    return typeset("Ce que l’on sait de son utilisateur") if known else ""


def alone(case: Case, verdict: Verdict) -> list[Compte]:
    """Return the one account there is, which a sentence says where a table would have one row; none otherwise."""
    if len(case.accounts) != 1:
        return []
    (account,) = case.accounts
    count, oldest = told(account.post_count), told(account.oldest)
    over = "plus de " if account.more_than else ""
    seen = f"{over}{numbers.count(count, 'publication relevée', 'publications relevées')}" if count is not None else ""
    if oldest:
        seen += f"{', la' if seen else 'publication relevée la'} plus ancienne : {dates.cell(oldest)}"
    row = _row(account, 1, verdict)
    user = row["utilisateur"]
    if user == _UNKNOWN:
        user = "son utilisateur est inconnu"
    elif told(account.holder):
        user = f"son utilisateur {user}"
    else:
        user = f"son utilisateur : {user}"
    return [Compte(**{**row, "publications": typeset(seen), "utilisateur": typeset(user)})]


def _row(account: Account, number: int, verdict: Verdict) -> Compte:
    name, others, url = _names(account)
    basis, user = _basis(account, short=True), _holder(account)
    # What points to somebody says more than the bond that was told, unless somebody is named.
    known = f"{user} : {basis}" if basis and told(account.holder) else basis or user
    return Compte(
        numero=str(number),
        nature=typeset("faux profil :") if account.kind is AccountKind.FALSE_PROFILE else "",
        nom=name,
        plateforme=typeset(things.service(told(account.platform), verdict)),
        autres_noms="\n".join(others),
        adresse=url,
        publications=_publications(account) or "–",
        utilisateur=typeset(known),
    )


def _names(account: Account) -> tuple[str, list[str], str]:
    """Return the name of an account, its other names and its address: nothing of it twice, nothing typeset."""
    first, *others = things.marks(account, words=True) or [things.NAMELESS]
    url = told(account.url) or ""
    return first, [one for one in others if one != url], url if url != first else ""


def _publications(account: Account) -> str:
    """Say how many publications were found, and the day of the oldest of them."""
    count, oldest = told(account.post_count), told(account.oldest)
    number = ("plus de " if account.more_than else "") + numbers.number(count) if count is not None else ""
    return typeset(f"{number or '–'} ; {dates.cell(oldest)}" if oldest else number)


#: What is said of a user of whom nothing is told.
_UNKNOWN = "inconnu"


def _holder(account: Account) -> str:
    """Say who may use an account: a name only with what shows it, and never as certain."""
    bond = told(account.bond)
    known = bond.label if bond and bond is not Bond.UNKNOWN else ""
    if (holder := told(account.holder)) and told(account.holder_basis):
        if is_named(account):
            return typeset(f"{holder}{f' ({known})' if known else ''}")
        return typeset(f"pourrait être {holder}{f' ({known})' if known else ''}")
    return typeset(f"{known}, semble-t-il") if known else _UNKNOWN


#: What points to a user stands in the cell up to this many words; beyond, under the table.
_SHORT = 16


def _basis(account: Account, *, short: bool) -> str:
    """Return what points to the user of an account, where it is so short, or so long; nothing otherwise."""
    basis = told(account.holder_basis)
    if not basis or not (told(account.holder) or told(account.bond)):
        return ""
    text = lower_first(basis.strip().rstrip("."))
    return text if (len(text.split()) <= _SHORT) is short else ""


def _bases(case: Case) -> str:
    """Say, under the table, what points to the user of an account and is too long for its cell."""
    table = numbered_accounts(case)
    shown = [
        f"pour {things.called([account]).the} n° {table[account.id]}, {basis}"
        for account in case.accounts
        if (basis := _basis(account, short=False))
    ]
    return f"Éléments sur les utilisateurs : {' ; '.join(shown)}." if shown else ""


def notes(case: Case, voice: Voice) -> list[str]:
    """Return what is said under the table: when the accounts were seen, the captures, the IP addresses."""
    if not case.accounts:
        return []
    texts = [*_seen(case), *_changed(case), _blocked(case), _bases(case), _captures(case), _addresses(case)]
    if people := named(case):
        return [typeset(" ".join(text for text in (*texts, _named(people, case, voice)) if text))]
    verb = voice.party("Je ne désigne", "Nous ne désignons", "ne désigne", "ne désignent")
    suspected = any(told(account.holder) or told(account.described) for account in case.accounts)
    sure = " avec certitude" if suspected else ""
    whose = things.called(case.accounts).these(len(case.accounts))
    texts.append(f"{verb} personne{sure} : il appartient à l’enquête d’établir qui utilisait {whose}.")
    return [typeset(" ".join(text for text in texts if text))]


def _named(people: Sequence[Named], case: Case, voice: Voice) -> str:
    """Say how far somebody is named, and that nobody is for the other accounts."""
    verb = voice.party("Je nomme", "Nous nommons", "nomme", "nomment")
    who = grammar.listing([one.name for one in people])
    text = f"{verb} {who} pour ces raisons et dans cette mesure ; l’enquête dira si quelqu’un d’autre a écrit."
    if any(not is_named(account) for account in case.accounts):
        nobody = voice.party("Je ne désigne", "Nous ne désignons", "ne désigne", "ne désignent")
        text += f" {nobody} personne pour le reste."
    return text


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


def _changed(case: Case) -> list[str]:
    """Say which accounts appeared or were closed, and when, those of one moment together."""
    table = numbered_accounts(case)
    found: list[str] = []
    for field, one, many in (("appeared", "est apparu", "sont apparus"), ("closed", "a été fermé", "ont été fermés")):
        moments: dict[When, list[int]] = {}
        for account in case.accounts:
            if when := told(getattr(account, field)):
                moments.setdefault(when, []).append(table[account.id])
        found += [
            dates.sentence_start(
                f"{_of(case, listed).those(len(listed))} n° {grammar.ranges(listed)} "
                f"{_agreed(case, listed, one, many)} {dates.phrase(when)}."
            )
            for when, listed in moments.items()
        ]
    return found


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
