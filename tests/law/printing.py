"""The whole law as a jurist reads it: each version of each offence, with what it punished and where it was read.

``tests/goldens/law.txt`` holds it: a change of law is a change of a few of its lines.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from filings.french import dates, grammar, numbers
from filings.law import aggravations, book, couple, unread
from filings.law.procedure import competence, delays, limitation, officers, rights
from filings.law.text import DAYS_SAID, Article, Prosecution, Source, Version

_PROSECUTED = {
    Prosecution.PROSECUTOR: "d’office",
    Prosecution.VICTIM_COMPLAINT: "sur plainte de la victime",
    Prosecution.PROSECUTOR_WITH_CONSENT: "d’office, avec l’accord de la personne visée",
    Prosecution.OFFICE_HOLDER: "sur plainte du titulaire du mandat, ou du ministre dont il relève",
    Prosecution.BODY: "sur délibération du corps, prise en assemblée générale, et requête",
}


def whole_law() -> str:
    """Print the offences in the order of their articles, then all that they are read with."""
    offences = [offence.article for offence in book.offences()]
    blocks = ["\n".join(_offence(article)) for article in offences]
    tail = [*_limitation(), *_procedure(), *_raising(), *_unread()]
    plain = "\n\n".join([DAYS_SAID, *blocks, "\n".join(tail)])
    return plain.replace("\u00a0", " ").replace("\u202f", " ") + "\n"


def _offence(article: Article) -> Iterator[str]:
    yield f"{article.label.upper()}, {article.citation_bare()} ({article.name})"
    yield f"  se poursuit {_PROSECUTED[article.prosecution]} ; prescription : {article.limitation}"
    if article.account_ban:
        yield "  suspension du compte possible (131-35-1)"
    if article.yields_to:
        yield f"  cède devant {grammar.listing(article.yields_to)}"
    for before, version in zip((None, *article.versions), article.versions, strict=False):
        yield from _version(article, version, before)
    for void in article.voids:
        yield f"  {_days(void.since, void.until)} : rien. {dates.sentence_start(void.reason)}"
    for sentence in (article.complaint, article.caveat, article.fallback, article.ended):
        if sentence:
            yield f"  {dates.sentence_start(sentence)}"
    yield f"  non formalisé : {article.not_formalised}"


def _version(article: Article, version: Version, before: Version | None) -> Iterator[str]:
    yield f"  {_days(version.since, version.until)} : {version.law}"
    base = numbers.penalty(version.base.prison, version.base.fine)
    yield f"      {article.citation(version)} : {base}"
    if version.label:
        yield f"      nommé alors : {version.label}"
    if before is not None and before.elements == version.elements:
        yield "      - exige ce qu’exigeait la version d’avant"
    for element in version.elements if before is None or before.elements != version.elements else ():
        yield f"      - {element.label}{' (décisif)' if element.decisive else ''}"
    for penalty, raised in groupby(version.aggravations, key=lambda one: one.penalty):
        listed = " ; ".join(one.label for one in raised)
        yield f"      + {numbers.penalty(penalty.prison, penalty.fine)} : {listed}"
    read = f"lu au {dates.day(version.read_on)}" if any(source.url for source in version.sources) else "jamais lu"
    yield f"      note {version.grade.value}, {read} : {_titles(version.sources)}"
    if version.note:
        yield f"      {version.note}"


def _days(since: date | None, until: date | None) -> str:
    if since and until:
        return f"du {dates.day(since)} au {dates.day(until)}"
    return (
        f"depuis le {dates.day(since)}" if since else f"jusqu’au {dates.day(until)}" if until else "sans bornes connues"
    )


def _titles(sources: Sequence[Source]) -> str:
    return " ; ".join(source.title for source in sources)


def _limitation() -> Iterator[str]:
    yield "PRESCRIPTION"
    for rule in limitation.RULES.values():
        yield f"  {rule.id} ({rule.label}), {rule.starts}"
        for period in rule.periods:
            since = f" depuis le {dates.day(period.since)}" if period.since else ""
            yield f"      {limitation.length(period)}{since} ({period.cited}, note {period.grade.value})"
        if rule.safe_months:
            yield f"      délai sûr : {rule.safe_months} mois"
        if rule.dispute or rule.unread:
            yield f"      {rule.dispute or rule.unread}"
        yield f"      {_titles(rule.sources)}"


def _procedure() -> Iterator[str]:
    yield "\nTEXTES DE PROCÉDURE"
    for right in rights.every():
        yield f"  {right.cited}, {_days(right.since, right.until)} ({right.name})"
        yield f"      {right.says}"
        yield f"      note {right.grade.value}, lu au {dates.day(right.read)} : {right.source}"
    yield "\nCOMPÉTENCE"
    for one in (*competence.CRITERIA, competence.NATIONAL_POLE):
        says = one.reason if isinstance(one, competence.Criterion) else one.name
        yield f"  {one.citation}, {_days(one.since, None)} : {says}"
        yield f"      note {one.grade.value}, lu au {dates.day(one.read)} : {one.source}"
    yield "\nCONSERVATION DES DONNÉES"
    for kept in delays.RETENTIONS:
        yield f"  {kept.cited}, {_days(kept.since, kept.until)} : {kept.says}"
        yield f"      note {kept.grade.value}, lu au {dates.day(kept.read)} : {kept.source}"
    yield "\nCONSTATS"
    for officer in officers.OFFICERS:
        yield f"  {officer.report}, {_days(officer.since, officer.until)}"
        yield f"      note {officer.grade.value}, lu au {dates.day(officer.read)} : {officer.source}"


def _raising() -> Iterator[str]:
    yield "\nAGGRAVATIONS GÉNÉRALES"
    for one in aggravations.GENERAL:
        yield f"  {one.citation}, {_days(one.since, one.until)} : {one.label}"
        yield f"      sauf {grammar.listing(sorted(one.excludes | one.made_of))}"
        yield f"      note {one.grade.value} : {_titles(one.sources)}"
    past = couple.PAST
    yield f"  {past.citation}, {_days(past.since, None)} : {past.says}"
    yield f"      note {past.grade.value} : {_titles(past.sources)}"
    yield "\nSUSPENSION DU COMPTE"
    for ban in aggravations.ACCOUNT_BANS:
        yield f"  {ban.citation}, {_days(ban.since, ban.until)} : {ban.law}"
        yield f"      {' ; '.join(ban.listed)}"
        yield f"      note {ban.grade.value} : {_titles(ban.sources)}"


def _unread() -> Iterator[str]:
    yield "\nCE QUI N’A PAS ÉTÉ LU"
    for one in unread.UNREAD:
        yield f"  {one.name}, {_days(one.since, None)} : {one.known}"
        yield f"      touche {'' if one.changed else 'peut-être '}: {grammar.listing(sorted(one.touches))}"
        yield f"      note {one.grade.value} : {one.source}"
