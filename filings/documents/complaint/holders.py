"""What each holder of data is asked for, in one sentence: which accounts, which addresses, which line, which days."""

import re
from collections.abc import Callable, Mapping, Sequence

from filings.french import dates, grammar
from filings.french.address import dialled
from filings.letter.people import Voice
from filings.letter.things import of_company
from filings.review.verdict import Held, Holder, HolderKind, Verdict
from filings.statement.accounts import numbered_accounts
from filings.statement.facts import when_of
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind, PersonalData

#: What is asked of who runs an account: the second where the law does not let connection data be required.
CONNECTION = "les données d’identification et de connexion"
_IDENTITY = "les données d’identité et de compte"
#: The addresses of one holder are printed up to this many; beyond, the annex gives them.
_ADDRESSES = 3
#: The days are told up to this many moments; beyond, the facts give them.
_MOMENTS = 3
_NUMBER = re.compile(r"\+?\d[\d\s.()/-]{6,20}\d")
_LEAKED = {PersonalData.SOCIAL_SECURITY, PersonalData.TENANT_NUMBER, PersonalData.BANK, PersonalData.HEALTH}


def holders(case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    """Return each body that holds data which may identify an author, as a request to it, the accounts by number."""
    said = [_SAID[holder.kind](holder, _Told(case, voice)) for holder in verdict.holders]
    if any(_LEAKED.intersection(fact.data) for fact in case.facts):
        said.append(
            "des organismes qui détiennent les données divulguées, la trace des consultations du dossier concerné"
        )
    return said


class _Told:
    """The case as a request reads it: the number of each account, and the facts by id."""

    def __init__(self, case: Case, voice: Voice) -> None:
        self.voice = voice
        self.numbers = numbered_accounts(case)
        self.facts = {fact.id: fact for fact in case.facts}
        self.handles: Mapping[str, str] = {account.id: told(account.handle) or "" for account in case.accounts}
        self.mails: Mapping[str, str] = {
            account.id: told(account.email) or told(account.handle) or "" for account in case.accounts
        }

    def of(self, held: Held) -> list[Fact]:
        return [self.facts[one] for one in held.facts if one in self.facts]

    def days(self, facts: Sequence[Fact]) -> str:
        """Return « le 14 novembre 2026, vers 1 h », or that the facts give the days."""
        moments = [when_of(fact) for fact in facts]
        known = list(dict.fromkeys(dates.phrase(when) for when in moments if when))
        if not known or None in moments or len(known) > _MOMENTS:
            return "aux dates indiquées"
        return grammar.listing(known)

    def numbered(self, held: Held) -> str:
        """Return « du compte n° 1 », « des comptes n° 1 à 3 », with the telephone number of one that has one."""
        listed = sorted(self.numbers[one] for one in held.accounts if one in self.numbers)
        lines = [handle for one in held.accounts if _NUMBER.fullmatch(handle := self.handles.get(one, ""))]
        of = "du compte" if len(listed) == 1 else "des comptes"
        return f"{of} n° {grammar.ranges(listed)}{f' ({grammar.listing(lines)})' if lines else ''}" if listed else ""


def _data(held: Held) -> str:
    return CONNECTION if held.connection else _IDENTITY


def _asked(holder: Holder, told_of: _Told) -> str:
    parts = [f"{_data(held)} {grammar.listing(whose)}" for held in holder.held if (whose := _whose(held, told_of))]
    return grammar.listing(parts)


def _whose(held: Held, told_of: _Told) -> list[str]:
    """Return whose data they are: accounts by number, the authors of what stands at addresses, those of the rest."""
    whose = [numbered] if (numbered := told_of.numbered(held)) else []
    if len(held.urls) > _ADDRESSES:
        whose.append("des auteurs des publications dont l’annexe donne les adresses")
    elif held.urls:
        several = len(held.urls) > 1
        of = "des auteurs des publications relevées" if several else "de l’auteur de la publication relevée"
        # Between brackets, so that no mark of ours touches an address.
        whose.append(f"{of} ({' ; '.join(held.urls)})")
    if held.others:
        facts = told_of.of(held)
        calls = all(fact.kind is FactKind.CALLS or told(fact.channel) is Channel.CALL for fact in facts)
        public = all(told(fact.channel) in {Channel.PUBLIC, Channel.RESTRICTED} for fact in facts)
        what = "appels" if calls else "publications" if public else "messages"
        whose.append(f"de l’auteur des {what} relevés {told_of.days(facts)}".replace("ons relevés", "ons relevées"))
    return whose


def _service(holder: Holder, told_of: _Told) -> str:
    return f"{of_company(holder.name)}, {_asked(holder, told_of)}"


def _site(holder: Holder, told_of: _Told) -> str:
    return f"de l’hébergeur du site {holder.name}, {_asked(holder, told_of)}"


def _registrar(holder: Holder, told_of: _Told) -> str:
    return f"du bureau d’enregistrement du nom de domaine {holder.name}, l’identité et les coordonnées de son titulaire"


def _mail(holder: Holder, told_of: _Told) -> str:
    """Ask the provider of a domain, named by that domain alone: who runs it is not supposed."""
    accounts = [one for held in holder.held for one in held.accounts]
    several = len(accounts) > 1
    listed = grammar.ranges(sorted(told_of.numbers[one] for one in accounts))
    named = grammar.listing([told_of.mails[one] for one in accounts])
    of = f"{'des adresses' if several else 'de l’adresse'} {named} ({'comptes' if several else 'compte'} n° {listed})"
    open_ = [held for held in holder.held if held.connection]
    text = f"de l’opérateur de la messagerie {holder.name}, {_data((open_ or holder.held)[0])} {of}"
    # Nothing was received by who was intruded upon.
    facts = [fact for held in open_ for fact in told_of.of(held) if fact.kind is not FactKind.INTRUSION]
    return f"{text}, avec les en-têtes des courriels envoyés {told_of.days(facts)}" if facts else text


def _unknown_mail(holder: Holder, told_of: _Told) -> str:
    facts = [fact for held in holder.held for fact in told_of.of(held)]
    return (
        f"de l’opérateur de messagerie que montrent les en-têtes des courriels reçus {told_of.days(facts)}, "
        f"{CONNECTION} de leur expéditeur"
    )


def _line(holder: Holder, told_of: _Told) -> str:
    numbers = sorted(told_of.numbers[one] for held in holder.held for one in held.accounts)
    account = f"{'compte' if len(numbers) == 1 else 'comptes'} n° {grammar.ranges(numbers)}"
    more = " et ses données de connexion" if any(held.connection for held in holder.held) else ""
    return f"de l’opérateur de la ligne {_line_of(holder.name)} ({account}), l’identité de son titulaire{more}"


def _line_of(number: str) -> str:
    """Return a number as it is dialled; one that was told as the name of an account stays as it was told."""
    return dialled(number) if number.startswith("+") else number


def _own_line(holder: Holder, told_of: _Told) -> str:
    """Ask the operator of the line that was called: her own number is not told where she did not tell it."""
    facts = [fact for held in holder.held for fact in told_of.of(held)]
    sms = [fact for fact in facts if told(fact.channel) is Channel.SMS]
    calls = [fact for fact in facts if fact not in sms]
    what = "les appels et les SMS reçus" if sms and calls else "l’origine des SMS reçus" if sms else "les appels reçus"
    line = "de la ligne appelée" if calls else "de la ligne de réception"
    asked = ""
    if holder.at_request:
        client = told_of.voice.client
        by = grammar.de_person(client) if client else ""
        asked = f"à la demande {by}, " if by else told_of.voice("à ma demande, ", "à notre demande, ")
    masked = ", numéros masqués compris" if calls else ""
    return f"de l’opérateur {line}, {asked}{what} {told_of.days(facts)}{masked}"


def _access(holder: Holder, told_of: _Told) -> str:
    facts = [fact for held in holder.held for fact in told_of.of(held)]
    entered = all(told(fact.entered) for fact in facts)
    account = "compte dont l’entrée est rapportée" if entered else "compte visé, réussies ou tentées"
    return f"{of_company(holder.name)}, les connexions au {account}, {told_of.days(facts)}"


_SAID: Mapping[HolderKind, Callable[[Holder, _Told], str]] = {
    HolderKind.SERVICE: _service,
    HolderKind.SITE: _site,
    HolderKind.REGISTRAR: _registrar,
    HolderKind.MAIL: _mail,
    HolderKind.UNKNOWN_MAIL: _unknown_mail,
    HolderKind.LINE: _line,
    HolderKind.OWN_LINE: _own_line,
    HolderKind.ACCESS: _access,
}
