"""The offences: each with its text, what it carries, what it needs, what shows it, and what follows from it."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

from filings.documents.complaint import press
from filings.documents.complaint.against import for_an_act
from filings.documents.complaint.view import Exigence, Infraction, Renvoi
from filings.french import dates, grammar, numbers, typography
from filings.french.typography import NBSP
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, sentence, typeset
from filings.review.verdict import Allegation, Shown, Verdict
from filings.statement.named import is_named, named, unnamed
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind

#: Days are listed up to this many; beyond, the first and the last are said.
_LISTED = 4
#: What says that something is only told: the whole letter tells it.
_TOLD = re.compile(r"^(?:selon le récit(?:, qui en donne les raisons)?, |la personne visée rapporte (?:que |qu’)?)")
#: A table of so many rows is not cut by the end of a page.
_WHOLE = 4
#: The last days of one offence are given each with its paragraph up to this many.
_TERMS = 3


class Around:
    """The letter around the offences: where each fact is told, by its mark and number, and the harm, by its chapter.

    ``names`` are those of the victims, in the order of the case; ``voice`` is whose letter it is.
    """

    def __init__(
        self, case: Case, marks: dict[str, tuple[str, int]], names: Sequence[str], harm: str, on: date, voice: Voice
    ) -> None:
        self.case, self.marks, self.names, self.harm, self.on, self.voice = case, marks, names, harm, on, voice

    def numbers(self, facts: Sequence[str]) -> list[int]:
        """Return the numbers of facts that the letter tells."""
        return sorted({self.marks[fact][1] for fact in facts if fact in self.marks})

    def paragraphs(self, facts: Sequence[str]) -> str:
        """Return « § 3 », « §§ 3 et 5 », or nothing."""
        listed = self.numbers(facts)
        return f"{'§§' if len(listed) > 1 else '§'}{NBSP}{grammar.ranges(listed)}" if listed else ""

    def place(self, shown: Shown, facts: Sequence[str]) -> str:
        """Say where the letter tells what shows an element: « au IV », « au § 3 »."""
        if shown.at == "harm":
            return f"au {self.harm}"
        where = self.paragraphs(shown.facts or facts)
        return f"{'aux' if where.startswith('§§') else 'au'} {where}" if where else "plus haut"


def rows(allegations: Sequence[Allegation], around: Around) -> list[Infraction]:
    """Return offences in their order; what is only subsidiary stands under the one it is subsidiary to.

    A sentence that makes the letter the complaint a text requires is said once for all the offences it serves.
    """
    found: list[Infraction] = []
    said: set[str] = set()
    for one in allegations:
        first = _held_first(one, allegations)
        if first is not None:
            continue
        under = [each for each in allegations if _held_first(each, allegations) is one]
        complaints = [each.complaint for each in (one, *under) if each.complaint not in {"", *said}]
        said.update(complaints)
        found.append(_row(one, under, list(dict.fromkeys(complaints)), allegations, around))
    return found


def _held_first(one: Allegation, allegations: Sequence[Allegation]) -> Allegation | None:
    """Return the offence that an allegation is subsidiary to."""
    if not one.beside:
        return None
    of = (each for each in allegations if each.article == one.beside and set(one.facts) <= set(each.facts))
    return next(of, None)


def _row(
    allegation: Allegation,
    under: Sequence[Allegation],
    complaints: Sequence[str],
    allegations: Sequence[Allegation],
    around: Around,
) -> Infraction:
    follows = [
        *_only(allegation, around),
        *_joined(allegation, allegations, around),
        *(sentence(allegation.caveat) for _ in [0] if allegation.caveat),
        *map(sentence, complaints),
        *_lapses(allegation, around),
        *(_subsidiary(one, allegation, around) for one in under),
    ]
    return Infraction(
        qualification=typeset(allegation.label + for_an_act(allegation) + _accused(allegation, around)),
        renvois=_references(allegation.facts, around),
        texte=typography.articles(typeset(allegation.citation)),
        peine=typeset(numbers.penalty(allegation.prison_months, allegation.fine_euros)),
        exigences=_demands(allegation, around),
        suite=[typography.articles(typeset(_agreeing(text, around.voice))) for text in follows],
    )


def _references(ids: Sequence[str], around: Around) -> list[Renvoi]:
    found = sorted((around.marks[one] for one in ids if one in around.marks), key=lambda mark: mark[1])
    last = len(found) - 1
    return [
        Renvoi(
            avant=f"{'§§' if last else '§'}{NBSP}" if not n else " et " if n == last else ", ",
            signet=mark,
            numero=str(number),
        )
        for n, (mark, number) in enumerate(found)
    ]


def _demands(allegation: Allegation, around: Around) -> list[Exigence]:
    """Return what the text requires, each beside what shows it; an element is named once."""
    phrases: dict[str, list[str]] = {}
    for shown in allegation.shown:
        phrases.setdefault(shown.element, []).extend([_in_short(shown, allegation, around)] if shown.phrase else [])
    found = [(element, " ; ".join(dict.fromkeys(said))) for element, said in phrases.items()]
    words = _words(allegation, around)
    found += [(element, "l’enquête le dira") for element in allegation.to_find]
    titled = for_an_act(allegation).strip()
    found += [("circonstance aggravante", one) for one in allegation.aggravations if one != titled]
    return [
        Exigence(
            exige=typography.articles(typeset(element)),
            montre=typography.articles(typeset(_of_the_letter(said, allegation, around) or "les faits décrits")),
            mots=words.get(element, ""),
            liee="liée" if _kept(n, len(found)) else "",
        )
        for n, (element, said) in enumerate(found, 1)
    ]


def _kept(row: int, rows: int) -> bool:
    """Whether a row stays with the next: all of a short table do, and no row of a longer one stands alone on a page."""
    return row < rows and (rows <= _WHOLE or row in {1, rows - 1})


def _agreeing(text: str, voice: Voice) -> str:
    """Return what follows an offence in the person of who writes: « Je donne mon accord aux poursuites »."""
    lead = "La personne visée donne son accord"
    mine = voice("Je donne mon accord", "Nous donnons notre accord")
    return text.replace(lead, mine if voice.own and not voice.client else "La victime donne son accord")


def _of_the_letter(said: str, allegation: Allegation, around: Around) -> str:
    """Return what shows an element as the letter says it: hers is no « récit », and she is its victim.

    Who is not accused by name is not said to be somebody for certain.
    """
    said = said.replace("la personne visée", "la victime")
    if around.voice.client:
        return said
    ids = {account.id for account in around.case.accounts if is_named(account)}
    facts = [fact for fact in around.case.facts if fact.id in allegation.facts]
    by_name = all(fact.accounts and ids.issuperset(fact.accounts) for fact in facts)
    if not by_name:
        said = said.replace("selon le récit, l’auteur est", "l’auteur serait")
        said = _PUPILS.sub(r"\1 \2, semble-t-il, d’", said)
    return said.replace("selon le récit, ", "")


#: « le compte en cause est celui d’un élève », « les comptes en cause sont d’élèves »: of nobody who is named.
_PUPILS = re.compile(r"(comptes? en cause) (est celui|sont) d’")


def _accused(allegation: Allegation, around: Around) -> str:
    """« , contre X », « , contre Luc Exemple », where the complaint names somebody for some of the facts alone."""
    people, rest = named(around.case), unnamed(around.case)
    if not people or not rest:
        return ""
    if set(allegation.facts) <= set(rest):
        return ", contre X"
    only = [one.name for one in people if set(allegation.facts) <= set(one.facts)]
    return f", contre {only[0]}" if only else ""


def _joined(allegation: Allegation, allegations: Sequence[Allegation], around: Around) -> list[str]:
    """Say which other facts are of the same conduct: harassment is the whole of it, save the words of the press.

    Those of the same accounts are; those of others are where they acted together or knew of it.
    """
    if not allegation.whole:
        return []
    press = {fact for one in allegations if one.press for fact in one.facts}
    facts = [fact for fact in around.case.facts if fact.kind is not FactKind.CONTEXT]
    accounts = {str(account) for fact in facts if fact.id in allegation.facts for account in fact.accounts}
    for one in named(around.case):
        if accounts.intersection(one.accounts):
            accounts |= set(one.accounts)
    others = [fact for fact in facts if fact.id not in press and fact.id not in allegation.facts]
    same = around.paragraphs([one.id for one in others if accounts.intersection(one.accounts)])
    more = around.paragraphs([one.id for one in others if not accounts.intersection(one.accounts)])
    texts = [f"s’y ajoutent les faits {_of(same)}"] if same else []
    if more:
        lead = "et" if same else "s’y ajoutent"
        those = f"ceux {_of(more)}" if same else f"les faits {_of(more)}"
        texts.append(f"{lead}, si leurs auteurs agissaient de concert ou en connaissance de cette répétition, {those}")
    return [sentence(" ".join(texts))] if texts else []


def _of(where: str) -> str:
    return f"{'des' if where.startswith('§§') else 'du'} {where}"


def _in_short(shown: Shown, allegation: Allegation, around: Around) -> str:
    """Return what shows an element, in the words of a table: what the letter tells elsewhere is only pointed to.

    The victim it tells of is named, where there are several.
    """
    # Of several victims, the one it tells of is named: what is said in short names nobody.
    short = "" if shown.whom and around.names else shown.short
    phrase = short.replace("{place}", around.place(shown, allegation.facts)) or _told_apart(shown, allegation, around)
    phrase = _TOLD.sub("", phrase)
    if shown.whom and around.names:
        phrase = phrase.replace("la personne visée", around.names[shown.whom - 1], 1)
    return phrase


#: Phrases that say of messages what they hold: their words, where they are few, are the best proof of it.
_SAYS = re.compile(r"\b(?:dénoncés? comme|annonce(?:nt)? |porte(?:nt)? (?:la menace|ce chantage|cette menace))")
#: So many words at most stand in a cell.
_FEW = 25


def _words(allegation: Allegation, around: Around) -> dict[str, str]:
    """Return, by element, the words of the one message that shows it, where they are few; never touched."""
    found: dict[str, str] = {}
    for element in dict.fromkeys(one.element for one in allegation.shown):
        those = [one for one in allegation.shown if one.element == element]
        if len(those) != 1 or not _SAYS.search(those[0].phrase):
            continue
        ids = those[0].facts or allegation.facts
        posts = [post for fact in around.case.facts if fact.id in ids for post in islice(fact.posts, 2)]
        words = [told(post.text) or "" for post in posts]
        if len(words) == 1 and 0 < len(words[0].split()) <= _FEW and "\n" not in words[0]:
            found[element] = words[0]
    return found


def _told_apart(shown: Shown, allegation: Allegation, around: Around) -> str:
    """Return what shows an element, its messages named by their paragraphs where others are of one of their days."""
    alike = (one for one in allegation.shown if one is not shown and one.element == shown.element)
    if not shown.when or all(set(shown.days).isdisjoint(one.days) for one in alike):
        return shown.phrase
    where = around.paragraphs(shown.facts)
    return shown.phrase.replace(shown.when, f"{shown.when} ({where})" if where else shown.when, 1)


def _only(allegation: Allegation, around: Around) -> list[str]:
    """Say which acts, and which victims, alone are meant, where an offence does not stand for all those of a fact."""
    several = len(allegation.facts) > 1

    def placed(text: str, facts: Sequence[str]) -> str:
        where = around.paragraphs(facts)
        return f"{text} ({where})" if several and where else text

    said: dict[str, list[str]] = {}
    for fact, days in allegation.acts:
        # Between two ranges there are acts that are not meant.
        each = [dates.between(first, last) if first != last else f"du {dates.day(first)}" for first, last in days]
        when = grammar.listing(each) if len(days) <= _LISTED else dates.between(days[0][0], days[-1][1])
        said.setdefault(f"actes {when} seulement", []).append(fact)
    aimed_at: dict[str, list[int]] = {}
    for fact, numbers_ in allegation.aimed_at:
        aimed_at.setdefault(fact, []).extend(numbers_)
    for fact, victims in aimed_at.items():
        those = [around.names[n - 1] for n in sorted(set(victims))]
        said.setdefault(f"envers {grammar.listing(those)}", []).append(fact)
    texts = [placed(text, facts) for text, facts in said.items()]
    return [sentence(" ; ".join(texts))] if texts else []


def _lapses(allegation: Allegation, around: Around) -> list[str]:
    """Say the last safe day of words that only requisitions qualifying them keep alive: never that it is past."""
    terms = [(facts, term, day) for facts, term in allegation.deadlines if (day := press.sure_day(term, around.on))]
    if not terms:
        return []
    (_, first, day), *others = terms
    what = "La contravention" if allegation.contravention else "Le délit"
    # Where sources disagree on its length, the day alone is sure.
    lead = f"{what} se prescrit par {first.length} : le" if first.length and not first.dispute else "Le"
    if not others:
        return [f"{lead} dernier jour sûr est le {dates.day(day)}."]
    if len(terms) > _TERMS:
        return [f"{lead} premier des derniers jours sûrs est le {dates.day(day)}."]
    days = [f"le {dates.day(each)} ({around.paragraphs(facts)})" for facts, _, each in terms]
    return [f"{lead} dernier jour sûr est {grammar.listing(days)}."]


def _subsidiary(one: Allegation, first: Allegation, around: Around) -> str:
    """Name the offence that the same conduct would be otherwise, with its text and what it carries."""
    where = around.paragraphs(one.facts)
    for_those = "" if set(one.facts) == set(first.facts) or not where else f", pour {_the(where)}"
    carried = numbers.penalty(one.prison_months, one.fine_euros)
    return f"À titre subsidiaire{for_those} : {lower_first(one.label)} ({one.citation}, {carried})."


def _the(where: str) -> str:
    return f"{'les' if where.startswith('§§') else 'le'} {where}"


def reserved(verdict: Verdict, voice: Voice) -> str:
    """Return in one sentence the offences that are only reserved, or nothing.

    What an offence already says to fall back on is not said again; one complaint stands for all it serves.
    """
    said = " ".join(allegation.caveat for allegation in verdict.allegations)
    kept = [one for one in verdict.reserved if one.citation not in said]
    groups: dict[str, dict[str, None]] = {}
    for one in kept:
        groups.setdefault(one.complaint, {})[f"{lower_first(one.label)} ({one.citation})"] = None
    items = list(groups.pop("", {}))
    for complaint, served in groups.items():
        which = "pour laquelle" if len(served) == 1 else "pour lesquelles"
        items.append(f"{grammar.listing(list(served))}, {which} {complaint}")
    if not items:
        return ""
    verb = voice.party("Je me réserve", "Nous nous réservons", "se réserve", "se réservent")
    also = " également" if verdict.allegations else ""
    text = f"{verb} d’invoquer{also}, selon ce que l’enquête établira : {' ; '.join(items)}."
    return typography.articles(typeset(text))
