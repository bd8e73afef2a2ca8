"""The facts in a few lines, for a reader who stops there: nothing that the facts do not carry."""

from datetime import date

from filings.french import dates, grammar, numbers
from filings.letter import kinds, things
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.letter.things import period
from filings.review.verdict import Verdict
from filings.statement.accounts import accounts_of, accused
from filings.statement.facts import when_of
from filings.statement.named import is_named
from schemas.account import Account, AccountKind
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind, PersonalData


def authors(case: Case) -> list[Account]:
    """Return the accounts that facts accuse of publishing; false profiles and those that came later stand apart."""
    return [a for a in accused(case) if a.kind is AccountKind.AUTHOR and told(a.appeared) is None]


#: The personal data that a reader other than a prosecutor needs to know of.
_SPOKEN_OF = frozenset({PersonalData.ADDRESS, PersonalData.MOBILE, PersonalData.PHONE, PersonalData.SCHOOL})


def kinds_told(case: Case, *, brief: bool = False) -> list[str]:
    """Return what happened as noun phrases, in the order of their first fact, each once.

    ``brief`` names of the personal data only those a minister or a company may be told of.
    """
    order = list(dict.fromkeys(fact.kind for fact in case.facts))
    of = {kind: [fact for fact in case.facts if fact.kind is kind] for kind in order}
    named = [phrase for kind, facts in of.items() for phrase in of_kind(kind, facts, case, brief=brief)]
    return list(dict.fromkeys(named))


def of_kind(kind: FactKind, facts: list[Fact], case: Case, *, brief: bool = False) -> list[str]:
    """Return what facts of one kind are, as noun phrases; nothing where their story alone says it."""
    if kind is FactKind.PERSONAL_DATA:
        data = list(dict.fromkeys(datum for fact in facts for datum in fact.data))
        return [kinds.disclosure(facts, [datum for datum in data if not brief or datum in _SPOKEN_OF])]
    if kind is FactKind.FALSE_PROFILE:
        return [_profiles(case, facts)]
    return kinds.called(kind, facts)


def _profiles(case: Case, facts: list[Fact]) -> str:
    profiles = [account for account in case.accounts if account.kind is AccountKind.FALSE_PROFILE]
    if len(profiles) == 1 or (not profiles and len(facts) == 1):
        return "l’ouverture d’un faux profil"
    return (
        f"l’ouverture de {numbers.in_words(len(profiles))} faux profils" if profiles else "l’ouverture de faux profils"
    )


def targeted(case: Case, verdict: Verdict, voice: Voice, on: date, *, by_name: bool = False) -> str:
    """Return « Depuis le mois d’août 2013, les utilisateurs de douze comptes Twitter … », or nothing.

    ``by_name`` gives the names of those the complaint is against, which are for the prosecutor alone.
    What is not told to go on is over: « Le 28 février 2014, l’utilisateur d’un compte s’en est pris à moi. »
    """
    accounts = authors(case)
    if not accounts:
        return ""
    one = len(accounts) == 1
    platforms = [things.service(told(account.platform), verdict) for account in accounts if told(account.platform)]
    # A platform is that of all, or is not said of those that have none.
    names = list(dict.fromkeys(platforms)) if len(platforms) == len(accounts) else []
    of = things.called(accounts).counted_of(len(accounts))
    where = f" {names[0]}" if len(names) == 1 else f" ({grammar.listing(names)})" if names else ""
    users = f"l’utilisateur {of}{where}" if one else f"les utilisateurs {of}{where}"
    if by_name and all(is_named(account) for account in accounts):
        names_ = list(dict.fromkeys((told(account.holder) or "").strip() for account in accounts))
        users, one = grammar.listing(names_), len(names_) == 1
    start, goes_on = course(_theirs(case, accounts), case, on)
    if goes_on:
        whom = voice("me ", "nous ") if voice.own else ""
        verb = f"{whom}{'prend' if one else 'prennent'} {f'{voice.victims} ' if not voice.own else ''}pour cible"
    else:
        whom = voice("moi", "nous") if voice.own else voice.victims
        verb = f"{'s’en est pris' if one else 's’en sont pris'} {grammar.a_person(whom)}"
    text = f"{start + ', ' if start else ''}{users} {verb}{_most(accounts, voice)}."
    return dates.sentence_start(typeset(text))


def _theirs(case: Case, accounts: list[Account]) -> list[Fact]:
    """Return the facts that are laid to these accounts."""
    return [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT and _by(fact, accounts, case)]


def _by(fact: Fact, accounts: list[Account], case: Case) -> bool:
    return any(account in accounts for account in accounts_of(fact, case))


def _most(accounts: list[Account], voice: Voice) -> str:
    """Say how many publications one of them, or some, made, where they are very many."""
    counts = [count for account in accounts if (count := told(account.post_count)) is not None]
    most = max(counts, default=0)
    if most < _VERY_MANY:
        return ""
    if len(counts) == len(accounts) > 2:
        least = "au moins " * any(account.more_than for account in accounts)
        to = voice("m’ont", "nous ont") if voice.own else "nous ont" if voice.among else "lui ont"
        return f" et {to} consacré {least}{numbers.count(sum(counts), 'publication', 'publications')}"
    those = [a for a in accounts if (told(a.post_count) or 0) == most]
    who = "l’un d’eux" if len(those) == 1 and len(accounts) > 1 else "certains" if len(accounts) > 1 else "il"
    has = "ont" if who == "certains" else "a"
    over = "plus de " if any(a.more_than for a in those) else ""
    to = voice("m’", "nous ") if voice.own else "nous " if voice.among else "lui "
    return f" ; {who} {to}{has} consacré {over}{numbers.count(most, 'publication', 'publications')}"


#: So many publications of one account are told from the summary on.
_VERY_MANY = 100


def course(facts: list[Fact], case: Case, on: date) -> tuple[str, bool]:
    """Return when facts took place, as an adverbial, and whether they are told to go on."""
    goes_on = any(things.goes_on(fact, case, on) for fact in facts)
    return since(facts) if goes_on else period(facts, case, on, hours=False), goes_on


def since(facts: list[Fact]) -> str:
    """Return « depuis le mois d’août 2013 », from the first dated of the facts, or nothing."""
    moments = [when for fact in facts if (when := when_of(fact)) and when.first]
    if not moments:
        return ""
    first = min(moments, key=lambda when: when.order)
    # The hour belongs to the fact: a summary gives the day.
    return dates.since_phrase(first.days_only)


def covered(case: Case, on: date) -> bool:
    """Whether the days of those who aim at the person are those of all the facts.

    The days of some are not those of all: who is said to have done some is not said to have done the rest then.
    """
    whole = course([fact for fact in case.facts if fact.kind is not FactKind.CONTEXT], case, on)
    return course(_theirs(case, authors(case)), case, on) == whole


def told_in_brief(case: Case, verdict: Verdict, voice: Voice, on: date, *, brief: bool = False) -> list[str]:
    """Return two or three sentences: who aims at whom since when, and what the facts are."""
    kinds = kinds_told(case, brief=brief)
    texts = [targeted(case, verdict, voice, on)]
    if kinds:
        span = "" if texts[0] and covered(case, on) else period(case.facts, case, on, hours=False)
        lead = f"Les faits, commis {span}, comprennent" if span else "Les faits comprennent"
        texts.append(typeset(f"{lead} {grammar.listing(kinds)}."))
    return [text for text in texts if text]
