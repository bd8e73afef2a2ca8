"""The facts in a few lines, for a reader who stops there: nothing that the facts do not carry."""

from datetime import date

from filings.french import dates, grammar, numbers
from filings.letter.people import Voice
from filings.letter.things import period, when_of
from filings.letter.view import ours
from filings.review.traces import accused
from filings.review.verdict import Verdict
from schemas.account import Account, AccountKind
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind, Ground, PersonalData

_ADJECTIVES = {
    Ground.ANTISEMITIC: "antisémites",
    Ground.RACIST: "racistes",
    Ground.RELIGION: "visant une religion",
    Ground.SEXIST: "sexistes",
    Ground.HOMOPHOBIC: "homophobes",
    Ground.TRANSPHOBIC: "transphobes",
    Ground.DISABILITY: "visant un handicap",
    Ground.MANDATE: "à raison d’un mandat électif",
}

_NOUNS = {
    FactKind.HARASSMENT: "des messages répétés",
    FactKind.MESSAGES: "des messages privés répétés",
    FactKind.CALLS: "des appels téléphoniques répétés",
    FactKind.DEATH_THREAT: "des menaces de mort",
    FactKind.THREAT: "des menaces",
    FactKind.CALL_TO_VIOLENCE: "des appels au meurtre ou aux violences",
    FactKind.INSULT: "des injures",
    FactKind.DEFAMATION: "des accusations diffamatoires",
    FactKind.HATRED: "des appels à la haine",
    FactKind.PERSONAL_DATA: "la publication de données personnelles",
    FactKind.PRIVATE_CONTENT: "la publication de contenus privés",
    FactKind.INTIMATE_IMAGE: "la diffusion d’images intimes",
    FactKind.SOLICITATION: "des demandes ou des messages sexuels à un mineur",
    FactKind.FALSE_PROFILE: "l’ouverture de faux profils",
    FactKind.MONTAGE: "la diffusion d’un montage",
    FactKind.INTRUSION: "l’entrée dans un compte personnel",
    FactKind.BLACKMAIL: "un chantage",
    FactKind.SUICIDE_CALL: "des messages poussant au suicide",
    FactKind.IN_PERSON: "des faits commis hors ligne",
}


def authors(case: Case) -> list[Account]:
    """Return the accounts that facts accuse of publishing; false profiles and those that came later stand apart."""
    return [a for a in accused(case) if a.kind is AccountKind.AUTHOR and told(a.appeared) is None]


#: The personal data that a reader other than a prosecutor needs to know of.
_SPOKEN_OF = frozenset({PersonalData.ADDRESS, PersonalData.MOBILE, PersonalData.PHONE, PersonalData.SCHOOL})


def kinds_told(case: Case, *, brief: bool = False) -> list[str]:
    """Return what happened as noun phrases, in the order of their first fact, each once.

    ``brief`` names of the personal data only those a minister or a company may be told of.
    """
    phrases: list[str] = []
    for kind, noun in _NOUNS.items():
        facts = [fact for fact in case.facts if fact.kind is kind]
        if facts:
            phrases.append(_detailed(kind, noun, facts, case, brief))
    order = {fact.kind: n for n, fact in reversed(list(enumerate(case.facts)))}
    kinds = [kind for kind in _NOUNS if any(fact.kind is kind for fact in case.facts)]
    return [phrase for _, phrase in sorted(zip((order[k] for k in kinds), phrases, strict=True))]


def _detailed(kind: FactKind, noun: str, facts: list[Fact], case: Case, brief: bool) -> str:
    if kind is FactKind.PERSONAL_DATA:
        data = list(dict.fromkeys(datum for fact in facts for datum in fact.data))
        data = [datum for datum in data if not brief or datum in _SPOKEN_OF]
        return f"{noun} ({grammar.listing([datum.label for datum in data])})" if data else noun
    if kind is FactKind.FALSE_PROFILE:
        profiles = [account for account in case.accounts if account.kind is AccountKind.FALSE_PROFILE]
        if len(profiles) == 1 or (not profiles and len(facts) == 1):
            return "l’ouverture d’un faux profil"
        return f"l’ouverture de {numbers.in_words(len(profiles))} faux profils" if profiles else noun
    grounds = [_ADJECTIVES[ground] for ground in dict.fromkeys(ground for fact in facts for ground in fact.grounds)]
    if kind is FactKind.INSULT and facts and all(told(fact.channel) is Channel.PUBLIC for fact in facts):
        noun = "des injures publiques"
    if kind is FactKind.HARASSMENT and any(fact.kind is FactKind.MESSAGES for fact in case.facts):
        public = all(told(fact.channel) is Channel.PUBLIC for fact in facts)
        noun = "des publications répétées" if public else "d’autres messages répétés"
    if kind in {FactKind.CALLS, FactKind.MESSAGES} and any(told(fact.at_night) for fact in facts):
        noun = noun.replace("répétés", "nocturnes et répétés")
    return f"{noun} {grammar.listing(grounds)}" if grounds else noun


def targeted(case: Case, verdict: Verdict, voice: Voice, on: date) -> str:
    """Return « Depuis le mois d’août 2013, les utilisateurs de douze comptes Twitter … », or nothing."""
    accounts = authors(case)
    if not accounts:
        return ""
    platforms = list(dict.fromkeys(verdict.platform(told(a.platform)) for a in accounts if told(a.platform)))
    count = numbers.in_words(len(accounts))
    users = "l’utilisateur" if len(accounts) == 1 else "les utilisateurs"
    noun = "compte" if len(accounts) == 1 else "comptes"
    where = f" {platforms[0]}" if len(platforms) == 1 else f" ({grammar.listing(platforms)})" if platforms else ""
    whom = voice("me", "nous") if voice.own else ""
    verb = "prend" if len(accounts) == 1 else "prennent"
    of = "d’un" if len(accounts) == 1 else f"de {count}"
    target = f"{whom if voice.own else ''} {verb} {'' if voice.own else voice.victims} pour cible"
    target = " ".join(target.split())
    start = since(case)
    text = f"{start + ', ' if start else ''}{users} {of} {noun}{where} {target}."
    most = max((told(account.post_count) or 0 for account in accounts), default=0)
    if most >= 100:
        those = [a for a in accounts if (told(a.post_count) or 0) == most]
        who = "l’un d’eux" if len(those) == 1 and len(accounts) > 1 else "certains" if len(accounts) > 1 else "il"
        has = "ont" if who == "certains" else "a"
        over = "plus de " if any(a.more_than for a in those) else ""
        to = voice("m’", "nous ") if voice.own else "nous " if voice.among else "lui "
        text = text[:-1] + f" ; {who} {to}{has} consacré {over}{numbers.count(most, 'publication', 'publications')}."
    return dates.sentence_start(ours(text))


def since(case: Case) -> str:
    """Return « depuis le mois d’août 2013 », from the first dated fact that is not context, or nothing."""
    moments = [w for fact in case.facts if fact.kind is not FactKind.CONTEXT and (w := when_of(fact)) and w.first]
    if not moments:
        return ""
    first = min(moments, key=lambda when: when.order)
    # The hour belongs to the fact: a summary gives the day.
    return dates.since_phrase(first.days_only)


def told_in_brief(case: Case, verdict: Verdict, voice: Voice, on: date, *, brief: bool = False) -> list[str]:
    """Return two or three sentences: who aims at whom since when, and what the facts are."""
    kinds = kinds_told(case, brief=brief)
    texts = [targeted(case, verdict, voice, on)]
    if kinds:
        lead = (
            "Les faits comprennent"
            if texts[0]
            else f"Les faits, commis {span}, comprennent"
            if (span := period(case.facts, case, on))
            else "Les faits comprennent"
        )
        texts.append(ours(f"{lead} {grammar.listing(kinds)}."))
    return [text for text in texts if text]
