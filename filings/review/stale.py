"""What time has overtaken: facts told as going on, steps told as expected, words of another day, what came later."""

import re
from collections.abc import Iterable

from filings.french import dates, grammar, numbers
from filings.review.findings import Look, Point
from filings.statement import moments
from filings.statement.own_words import own_words
from schemas.asked import told
from schemas.words import Verbatim

#: A fact told as going on, without a dated act for so long, may have ended (in days).
STALE = 60

#: After so many days without news, what was told as expected is past, and what was told as of then is no longer so.
LONG_AGO, STALE_WORDS = 365, 180
_COUNT = r"(?:un|une|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quelques|plusieurs|des|\d+)"
_RELATIVE = re.compile(
    rf"""\b(?: aujourd[’']hui | hier | demain | actuellement | récemment | bientôt | en\ ce\ moment | nouvellement
      | (?:depuis|il\ y\ a|dans)\ (?:plus\ de\ |près\ de\ )?{_COUNT}\ (?:jours?|semaines?|mois|ans?|années?)
      | ce(?:tte)?\ (?:jour|nuit|matin|soir|semaine|mois|année|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)
      | votre\ projet\ de\ loi | (?:semaine|mois|année|lundi|jeudi)\ (?:prochaine?|derni(?:er|ère)) )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def still_going_on(look: Look) -> Iterable[Point]:
    """A fact is told as still going on; the last dated act is long before the document."""
    last = moments.attested(look.case, look.on)
    for n, fact in enumerate(look.told.facts):
        when = told(fact.when)
        if (
            when is not None
            and when.shape == "since"
            and last is not None
            and look.on.toordinal() - last.toordinal() > STALE
        ):
            text = (
                "Ce fait est dit encore en cours, mais rien de récent ne le montre : donnez la date du dernier acte. "
                "Le délai est compté du dernier acte daté."
            )
            yield Point(f"facts[{n}].when", text)


def expected_past(look: Look) -> Iterable[Point]:
    """A step told as expected has a date that is past: say what came of it."""
    for n, step in enumerate(look.told.steps):
        when = told(step.when)
        if step.expected and when is not None and when.last is not None and when.last < look.on:
            yield Point(
                f"steps[{n}].expected",
                "Cette démarche était attendue et sa date est passée : dites ce qui s’est passé.",
            )


def left_out_later(look: Look) -> Iterable[Point]:
    """Something happened, or was learned, after the day of the document: no document tells it."""
    what = _later(look)
    text = (
        f"Ce que vous avez appris après le {dates.day(look.on)}{f' ({what})' if what else ''} n’est pas ici : refaites "
        "les documents à la date d’aujourd’hui."
    )
    for place in look.verdict.left_out:
        yield Point(place, text)


def _later(look: Look) -> str:
    """Count what is left out: « deux comptes nouveaux, trois comptes fermés et la pièce n° 18 »."""
    places = [place.partition("[")[0] for place in look.verdict.left_out]
    known = {account.id: account for account in look.case.accounts}
    closed = [one for one in look.told.accounts if one.id in known and one.closed != known[one.id].closed]
    exhibits = [
        look.told.exhibits[int(place[len("exhibits[") : -1])].number
        for place in look.verdict.left_out
        if place.startswith("exhibits[")
    ]
    counted = (
        (places.count("facts"), "fait", "faits"),
        (places.count("accounts"), "compte nouveau", "comptes nouveaux"),
        (len(closed), "compte fermé", "comptes fermés"),
        (places.count("steps"), "démarche", "démarches"),
    )
    items = [
        f"{numbers.in_words(count, feminine=one == 'démarche')} {one if count == 1 else many}"
        for count, one, many in counted
        if count
    ]
    if exhibits:
        items.append(f"{'les pièces' if len(exhibits) > 1 else 'la pièce'} n° {grammar.ranges(exhibits)}")
    return grammar.listing(items) if items else ""


def expected_long_ago(look: Look) -> Iterable[Point]:
    """A step is told as expected, and the case tells of nothing for a year."""
    last = moments.latest(look.case, look.on)
    if last is None or look.on.toordinal() - last.toordinal() <= LONG_AGO:
        return
    for n, step in enumerate(look.told.steps):
        if step.expected and told(step.when) is None:
            text = "Cette démarche était attendue il y a plus d’un an : dites ce qui s’est passé, ou retirez-la."
            yield Point(f"steps[{n}].expected", text)


def relative_words(look: Look) -> Iterable[Point]:
    """Words or an age depend on the day they were told, and that day is long past."""
    last = moments.latest(look.case, look.on)
    if last is None or look.on.toordinal() - last.toordinal() <= STALE_WORDS:
        return
    for place, text in own_words(look.told):
        # What was quoted is not to be said otherwise.
        if not isinstance(text, Verbatim) and (found := _RELATIVE.search(text)):
            said = f"Ces mots (« {found[0]} ») dépendent du jour où on les dit : relisez-les à la date du document."
            yield Point(place, said)
    for n, complainant in enumerate(look.told.complainants):
        for index, dependant in enumerate(complainant.dependants):
            if told(dependant.age) is not None:
                said = "Cet âge était celui d’un autre jour : donnez-le à la date du document."
                yield Point(f"complainants[{n}].dependants[{index}].age", said)
