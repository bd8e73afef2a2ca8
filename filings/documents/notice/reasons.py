"""Why each content is unlawful: what it says or shows and of whom, as told; said once for all alike.

Whoever decides at the host must see it at a reading, without a study of the law (règlement (UE) 2022/2065, article 16,
paragraph 3): the offence by its name, then what this content does and to whom.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from filings.documents.notice.doings import doing
from filings.documents.notice.parties import Whom
from filings.documents.notice.view import Motif
from filings.french import grammar, typography
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, sentence, typeset
from filings.review.verdict import Allegation, Verdict, told_host
from schemas.asked import told
from schemas.fact import Fact, FactKind
from schemas.filed import Posted

#: A content in the list of a notice: its fact and itself; whether it is a false profile by its own address.
Content = tuple[Fact, Posted]

#: Why one content is unlawful, by itself and beside others alike.
Why = Callable[[Content], tuple[str, str]]


def whys(
    verdict: Verdict, voice: Voice, aimed: Callable[[Fact], Whom], itself: Callable[[Content], bool], beside: set[str]
) -> Why:
    """Return what gives why a content is unlawful.

    ``itself`` tells a false profile that is a content by its own address; ``beside`` are the facts of which one is.
    """
    of_content = told_host(verdict)

    @cache
    def said(fact_id: str, ranks: tuple[int, ...], profile: bool) -> tuple[str, str]:
        fact = facts[fact_id]
        alleged = [verdict.allegations[n] for n in ranks]
        whole = profile or fact_id not in beside
        one, many = (_why(fact, several, alleged, voice, aimed(fact), profile, whole) for several in (False, True))
        return one, many

    facts: dict[str, Fact] = {}

    def why(content: Content) -> tuple[str, str]:
        fact, post = content
        facts[fact.id] = fact
        return said(fact.id, of_content(fact, post), itself(content))

    return why


def reasons(numbered: Sequence[tuple[int, Content]], why: Why) -> list[Motif]:
    """Return why contents are unlawful, those for which it is said in the same words together."""
    alike: dict[tuple[str, str], list[int]] = {}
    for number, content in numbered:
        alike.setdefault(why(content), []).append(number)
    return [
        Motif(numeros=typeset(f"N° {grammar.ranges(listed)}"), raison=said[len(listed) > 1])
        for said, listed in alike.items()
    ]


def _why(
    fact: Fact, several: bool, alleged: Sequence[Allegation], voice: Voice, aimed: Whom, profile: bool, whole: bool
) -> str:
    named = [one for one in alleged if one.to_host == "tell"]
    does = doing(fact, aimed, several=several, profile=profile)
    if not does:
        return typography.articles(" ".join(_shown(fact, several, alleged)))
    labels = list(dict.fromkeys(lower_first(one.label) for one in named if not _says(does, one.label)))
    texts = [sentence(" ; ".join(labels))] if labels else []
    texts.append(sentence(does))
    if condition := told(fact.condition):
        texts.append(typeset(f"{'Ils exigent' if several else 'Il exige'} ceci : « {typography.inner(condition)} »."))
    if fact.kind is FactKind.INSULT and told(fact.provoked) is False:
        had = "ne les avait provoqués" if several else "ne l’avait provoqué"
        texts.append(typeset(f"Aucune injure {aimed.part}{had}."))
    texts += [voice.told(text) for text in (told(fact.exposed), told(fact.profile_use) if whole else None) if text]
    return typography.articles(" ".join(texts))


#: So many first letters tell a word, whatever its ending.
_STEM = 5


def _says(text: str, label: str) -> bool:
    """Whether a sentence says all that the name of an offence says: « ce message me menace de mort »."""
    return all(word[:_STEM] in text for word in re.findall(r"\w{4,}", label.casefold()))


def _shown(fact: Fact, several: bool, alleged: Sequence[Allegation]) -> list[str]:
    """Say what the text needs and what of the contents shows it, of a kind that has no sentence of its own."""
    texts: list[str] = []
    for allegation in alleged:
        shown = [s for s in allegation.shown if not s.private and (not s.facts or fact.id in s.facts)]
        said = [s.phrase if s.beside is None else s.beside[several] for s in shown]
        phrases = list(dict.fromkeys(phrase for phrase in said if phrase))
        texts.append(sentence(f"{allegation.label} : {' ; '.join(phrases)}" if phrases else allegation.label))
    return texts
