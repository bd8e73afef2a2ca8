"""The acts asked of the investigators that the facts call for, beside the data of whoever holds them."""

from collections.abc import Mapping, Sequence
from datetime import date

from filings.documents.complaint import press
from filings.documents.complaint.against import Marks
from filings.french import dates, grammar
from filings.letter import people
from filings.letter.people import Voice
from filings.review.verdict import Allegation, Verdict
from filings.statement.accounts import accounts_of, accused, numbered_accounts
from filings.statement.facts import when_of
from filings.statement.people import complaining
from filings.statement.steps import complaints
from schemas.account import Account, Bond
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Demanded, Fact, FactKind, Ground, PersonalData
from schemas.person import Service

_THREATS = frozenset({FactKind.DEATH_THREAT, FactKind.THREAT, FactKind.CALL_TO_VIOLENCE})
#: Whom words aim at by what these name: the motive of an aggravated offence.
_MOTIVES = frozenset(Ground) - {Ground.MANDATE, Ground.PROFESSION}


#: No camera keeps its images so many days: they are asked for while they may be there.
_IMAGES_GONE = 60


def images(case: Case, on: date) -> list[str]:
    """Ask for the images of cameras near where somebody came: they are what vanishes first."""
    seen: dict[str, list[str]] = {}
    for fact in case.facts:
        when = when_of(fact)
        in_person = fact.kind is FactKind.IN_PERSON or told(fact.channel) is Channel.IN_PERSON
        told_day = when.first if when and when.shape == "point" and when.precision in {"day", "hour"} else None
        if in_person and when and told_day and (on - told_day).days <= _IMAGES_GONE:
            where = f", {grammar.a(place)}" if (place := told(fact.place)) else ""
            seen.setdefault(where, []).append(dates.phrase(when))
    return [
        f"des responsables des caméras voisines{where}, s’il en existe, les images enregistrées "
        f"{grammar.listing(days)}, qui s’effacent les premières"
        for where, days in seen.items()
    ]


def money(case: Case) -> list[str]:
    """Ask who received what was paid under a threat."""
    paid = any(Demanded.MONEY in fact.demanded and told(fact.gave_in) for fact in case.facts)
    return ["de l’établissement par lequel la somme a été versée, l’identité de son bénéficiaire"] if paid else []


def school(case: Case) -> list[str]:
    """Ask a school which of its pupils use accounts that are said to be of pupils."""
    table = numbered_accounts(case)
    listed = sorted(table[one.id] for one in accused(case) if told(one.bond) is Bond.CLASSMATE)
    if not listed:
        return []
    which = f"{'le compte' if len(listed) == 1 else 'les comptes'} n° {grammar.ranges(listed)}"
    return [f"de l’établissement scolaire, ce qui permet de dire quels élèves utilisent {which}"]


def online(case: Case) -> list[str]:
    """Ask for a finding of what is still published, before it is taken down."""
    there = any(
        post.located and not post.gone
        for fact in case.facts
        if told(fact.channel) in {Channel.PUBLIC, Channel.RESTRICTED}
        for post in fact.posts
    )
    return ["faire constater les publications encore en ligne, puis en demander le retrait ;"] if there else []


def addresses(case: Case) -> list[str]:
    """Ask that the IP addresses already held be used."""
    if not any(account.ips for account in case.accounts) and not any(step.ips_given for step in complaints(case)):
        return []
    given = "relevées" if any(account.ips for account in case.accounts) else "déjà transmises"
    return [f"exploiter les adresses IP {given} et faire identifier leurs abonnés par les fournisseurs d’accès ;"]


def links(case: Case) -> list[str]:
    """Ask whether one hand is behind several accounts, or several people act together."""
    if len(accused(case)) < 2:
        return []
    together = any(told(fact.concerted) for fact in case.facts)
    more = "" if together else ", ou si leurs utilisateurs agissent de concert"
    return [f"rechercher si plusieurs de ces comptes sont d’une même personne{more} ;"]


def motive(case: Case, marks: Marks) -> list[str]:
    """Ask whether threats have the motive that words of the same account show."""
    aimed = [fact for fact in case.facts if _MOTIVES.intersection(fact.grounds)]
    # Words of the press show a motive by themselves; a campaign may be of others.
    aimed.sort(key=lambda fact: fact.kind not in {FactKind.INSULT, FactKind.HATRED, FactKind.DEFAMATION})
    threats = (fact for fact in case.facts if fact.kind in _THREATS and not fact.grounds)
    for fact in threats:
        ids = {account.id for account in accounts_of(fact, case)}
        for other in aimed:
            if shared := [account for account in accounts_of(other, case) if account.id in ids]:
                return [_same_motive(fact, other, shared, case, marks)]
    return []


def _same_motive(fact: Fact, other: Fact, shared: Sequence[Account], case: Case, marks: Marks) -> str:
    table = numbered_accounts(case)
    listed = sorted(table[account.id] for account in shared)
    which = "le compte" if len(listed) == 1 else "les comptes"
    return (
        f"rechercher si les menaces du § {marks[fact.id][1]} ont le motif que montrent les propos du "
        f"§ {marks[other.id][1]}, {which} n° {grammar.ranges(listed)} ayant servi aux deux ;"
    )


def joined(case: Case) -> list[str]:
    """Ask that this complaint be joined to the one it completes."""
    return ["joindre cette procédure à celle de la précédente plainte ;"] if complaints(case) else []


def heard(case: Case) -> list[str]:
    """Ask that the witnesses who agreed be heard, by name."""
    titles: Mapping[str, str] = {"F": "Mme ", "M": "M. "}
    named = [
        f"{titles.get(people.gender(one) or '', '')}{people.full_name(one)}"
        for one in case.witnesses
        if one.agrees and people.full_name(one)
    ]
    # She agrees to be named: nobody asked her whether she would testify.
    return [f"entendre {grammar.listing(named)}, témoin{'s' * (len(named) > 1)} ;"] if named else []


def requisitions(verdict: Verdict, allegations: Sequence[Allegation], marks: Marks) -> list[str]:
    """Ask for what alone interrupts the limitation of the press, before its last sure days."""
    strict = [one for one in allegations if one.prescription.strict]
    text = verdict.cites("press_requisition")
    if not strict or not text:
        return []
    acts = "des réquisitions aux fins d’enquête qui articulent et qualifient chacun d’eux"
    days = press.last_days(strict, verdict.on)
    if days:
        each = [f"avant le {dates.day(one.day)} pour {press.of_facts(one.facts, marks)}" for one in days]
        dated = {fact for one in days for fact in one.facts}
        if rest := [fact for one in strict for fact in one.facts if fact not in dated]:
            each.append(f"pour {press.of_facts(rest, marks)}")
        if len(each) == 1:
            of = press.of_facts(days[0].facts, marks)
            return [f"prendre pour {of}, avant le {dates.day(days[0].day)}, {acts} ({text}) ;"]
        return [f"prendre, {grammar.listing(each)}, {acts} ({text}) ;"]
    words = "relèvent du droit de la presse" if all(one.press for one in strict) else "suivent le délai de la presse"
    return [f"prendre, pour les propos qui {words}, {acts} ({text}) ;"]


def unqualified(case: Case, verdict: Verdict, marks: Marks) -> list[str]:
    """Ask what is to be made of facts that no offence, alleged or reserved, stands for: none is told in vain."""
    held = {fact for one in verdict.allegations for fact in one.facts}
    held |= {fact for one in verdict.reserved for fact in one.facts}
    left = [fact.id for fact in case.facts if fact.kind is not FactKind.CONTEXT and fact.id not in held]
    numbers = sorted(marks[one][1] for one in left if one in marks)
    if not numbers:
        return []
    which = f"{'du §' if len(numbers) == 1 else 'des §§'} {grammar.ranges(numbers)}"
    return [f"apprécier la qualification et la suite à donner aux faits {which} ;"]


def protection(case: Case, verdict: Verdict, voice: Voice, feared: Sequence[str]) -> list[str]:
    """Return what protects the person, as told: from whom is named, and where an address was published.

    ``feared`` are the names of partners and former partners she accuses.
    """
    me = voice("m’", "nous ") if not voice.client else ""
    of = grammar.de_person(voice.client or voice.victims)
    asks: list[str] = []
    if feared:
        who = grammar.listing(list(feared))
        whom = voice("moi", "nous") if voice.own else voice.client or voice.victims
        hers = voice("à mon domicile et à mon", "à notre domicile et à notre") if voice.own else "au domicile et au"
        places = f"{hers} lieu de travail"
        asks.append(f"n’aviser {who} de cette plainte qu’une fois prises les mesures qui suivent")
        asks.append(
            f"requérir, dans toute suite donnée, qu’il soit interdit à {who} d’entrer en relation avec {whom}"
            f" et de paraître {places}"
        )
        if verdict.texts.get("danger_phone") and case.harm and told(case.harm.in_danger) and voice.own:
            asks.append(f"{me}attribuer, si les conditions en sont réunies, un téléphone grave danger")
        asks.append(
            f"faire évaluer {voice('mon', 'notre')} besoin de protection"
            if voice.own
            else f"faire évaluer le besoin de protection {of}"
        )
    return asks


def _that(text: str) -> str:
    return f"qu’{text}" if text[:1] in "aeiouéèêh" else f"que {text}"


def sources(case: Case, voice: Voice) -> list[str]:
    """Ask that the sources of a journalist be kept secret, whatever is made of her devices."""
    if not any(told(one.service) is Service.JOURNALIST for one in complaining(case)):
        return []
    mine = "ses appareils" if voice.client else voice("mes appareils", "nos appareils")
    agree = "son accord" if voice.client else voice("mon accord", "notre accord")
    secret = "de ses sources" if voice.client else voice("de mes sources", "de nos sources")
    return [f"n’exploiter {mine} qu’avec {agree} et dans le respect du secret {secret} ;"]


def published(case: Case, voice: Voice) -> list[str]:
    """Ask that the police of the place know which places of her life are published: somebody may come."""
    data = {datum for fact in case.facts for datum in fact.data}
    of = grammar.de_person(voice.client or voice.victims)
    mine = voice("mon", "notre")
    named = [
        (PersonalData.ADDRESS, f"{mine} adresse" if voice.own else f"l’adresse {of}"),
        (PersonalData.WORKPLACE, f"{mine} lieu de travail" if voice.own else f"le lieu de travail {of}"),
        (PersonalData.SCHOOL, "un établissement scolaire"),
    ]
    places = [name for datum, name in named if datum in data]
    if not places:
        return []
    one = places == [named[0][1]]
    are = "est publiée" if one else "est désigné" if len(places) == 1 else "sont publiés"
    return [
        f"faire savoir au service de police ou de gendarmerie du lieu {_that(grammar.listing(places))} {are}, "
        "pour le cas d’une venue"
    ]
