"""Why each content is unlawful: the texts it infringes, and what of it shows that, said once for all alike."""

import re
from collections.abc import Sequence
from functools import cache

from filings.documents.notice.view import Motif
from filings.french import grammar, typography
from filings.letter.people import Voice
from filings.letter.sentences import sentence, typeset
from filings.review.verdict import Allegation, Verdict, told_host
from schemas.asked import told
from schemas.fact import Fact, FactKind
from schemas.filed import Posted


def reasons(numbered: Sequence[tuple[int, tuple[Fact, Posted]]], verdict: Verdict, voice: Voice) -> list[Motif]:
    """Return why contents are unlawful, those for which it is said in the same words together."""
    of_content = told_host(verdict)

    @cache
    def why(fact: str, ranks: tuple[int, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        alleged = [verdict.allegations[n] for n in ranks]
        one, many = (tuple(dict.fromkeys(_why(facts[fact], several, alleged, voice))) for several in (False, True))
        return one, many

    facts = {fact.id: fact for _, (fact, _) in numbered}
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for number, (fact, post) in numbered:
        alike.setdefault(why(fact.id, of_content(fact, post)), []).append(number)
    return [
        Motif(
            numeros=typeset(f"N° {grammar.ranges(listed)}"),
            raison=typography.articles(" ".join(said[len(listed) > 1])),
        )
        for said, listed in alike.items()
    ]


def _why(fact: Fact, several: bool, alleged: Sequence[Allegation], voice: Voice) -> list[str]:
    """Make the illegality evident at a reading: what the text needs, and what of the contents shows it."""
    texts: list[str] = []
    for allegation in alleged:
        shown = [s for s in allegation.shown if not s.private and (not s.facts or fact.id in s.facts)]
        said = [s.phrase if s.beside is None else s.beside[several] for s in shown]
        phrases = list(dict.fromkeys(phrase for phrase in said if phrase))
        if allegation.to_host == "reserve":
            phrases.append("l’enquête établira comment elles ont été recueillies")
        texts.append(sentence(f"{allegation.label} : {' ; '.join(phrases)}" if phrases else allegation.label))
    if fact.data:
        of_them = grammar.de_person(voice.victims) if voice.victims else "de la personne visée"
        ours_too = "qui nous concernent" if voice.among else of_them
        whose = voice("qui me concernent", "qui nous concernent") if voice.own else ours_too
        data = grammar.listing([datum.label for datum in fact.data])
        gives = "ces publications donnent" if several else "la publication donne"
        texts.append(sentence(f"{gives}, sans accord, des informations personnelles {whose} ({data})"))
    elif not texts and fact.kind in {FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE}:
        shows = "Ces publications montrent" if several else "La publication montre"
        texts.append(typeset(f"{shows} des éléments de la vie privée, sans l’accord de la personne concernée."))
    for text in (told(fact.exposed), told(fact.profile_use)):
        if text and not any(_bare(typeset(text.strip().rstrip("."))) in _bare(said) for said in texts):
            texts.append(sentence(text))
    return texts


def _bare(text: str) -> str:
    """Return a text without its quotation marks and spaces, which change where it is quoted."""
    return re.sub(r"[«»“”\s]", "", text)
