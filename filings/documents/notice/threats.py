"""What a content announces, and the urgency it makes: a life or the safety of a person, as far as told.

Source: règlement (UE) 2022/2065, article 18.
"""

import re
from collections.abc import Callable, Sequence

from filings.documents.notice.cited import short
from filings.documents.notice.parties import Whom
from filings.french import grammar, typography
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.review.verdict import NoticeDuty, Verdict
from schemas.asked import told
from schemas.fact import Announced, Fact, FactKind, PersonalData
from schemas.filed import Posted

#: The kinds told by what they announce.
THREATS = frozenset({FactKind.DEATH_THREAT, FactKind.THREAT, FactKind.BLACKMAIL})

#: What is announced, after « menace ».
_OF = {
    Announced.DEATH: "de mort",
    Announced.RAPE: "de viol",
    Announced.VIOLENCE: "de violences",
    Announced.FIRE: "d’incendie ou d’explosion",
    Announced.DAMAGE: "de destruction",
    Announced.IMAGES: "de la diffusion d’images intimes",
}
#: What endangers the life or the safety of a person.
_GRAVE = frozenset({Announced.DEATH, Announced.RAPE, Announced.VIOLENCE, Announced.FIRE})
#: Data that say where somebody is to be found.
_PLACES = frozenset({PersonalData.ADDRESS, PersonalData.WORKPLACE, PersonalData.SCHOOL})


def announced(fact: Fact, among: frozenset[Announced] = frozenset(_OF)) -> str:
    """Return « de mort et de viol », what a threat is told to announce of these; nothing where none was told."""
    told_of = {*fact.announced, *({Announced.DEATH} if fact.kind is FactKind.DEATH_THREAT else set())}
    return grammar.listing([said for one, said in _OF.items() if one in told_of & among])


#: « dit où me trouver et m’expose à un danger », before a third verb.
_TWICE = re.compile(r" et (?=(?:m’|nous |l’|les )expose)")


def urgency(
    numbered: Sequence[tuple[int, tuple[Fact, Posted]]],
    duty: NoticeDuty,
    verdict: Verdict,
    voice: Voice,
    aimed: Callable[[Fact], Whom],
) -> str:
    """Return which contents threaten a life or the safety of a person, and what is asked for that; else nothing."""
    text = short(verdict.cites("dsa_danger")) if duty.regime == "dsa" else None
    if not (text or not duty.basis.text):
        return ""
    those: dict[tuple[str, str], list[int]] = {}
    for number, (fact, _) in numbered:
        if danger := _danger(fact, aimed(fact)):
            those.setdefault(danger, []).append(number)
    if not those:
        return ""
    listed = [
        f"{'le' if len(ranks) == 1 else 'les'} n° {grammar.ranges(ranks)} {danger[len(ranks) > 1]}"
        for danger, ranks in those.items()
    ]
    ask = voice("je vous demande", "nous vous demandons")
    rule = f"{ask} d’en informer sans délai les autorités compétentes{f' ({text})' if text else ''}."
    fears = "craindre pour la vie ou la sécurité d’une personne"
    if len(numbered) == 1:
        ((one, _),) = those
        return typography.articles(typeset(f"Ce contenu {_TWICE.sub(', ', one)} et fait {fears} : {rule}"))
    lead = "Ce contenu fait" if sum(map(len, those.values())) == 1 else "Ces contenus font"
    said = " ; ".join(listed)
    return typography.articles(typeset(f"{said[:1].upper()}{said[1:]}. {lead} {fears} : {rule}"))


def _danger(fact: Fact, aimed: Whom) -> tuple[str, str] | None:
    """Return what a content does that endangers somebody, said of one and of several; None where nothing tells it."""
    if fact.kind in THREATS and (what := announced(fact, _GRAVE)):
        return aimed.after("menace", what), aimed.after("menacent", what)
    if fact.kind is FactKind.CALL_TO_VIOLENCE:
        return f"appelle à la violence contre {aimed.noun}", f"appellent à la violence contre {aimed.noun}"
    if fact.kind is FactKind.SUICIDE_CALL:
        return _both(aimed, "pousse", "poussent", " au suicide")
    if not told(fact.exposed):
        return None
    one, many = _both(aimed, "expose", "exposent", " à un danger")
    if not _PLACES & set(fact.data):
        return one, many
    finds = aimed.after("trouver")
    if not aimed.pronoun:
        one, many = (f"{'les ' if aimed.plural else 'l’'}{verb} à un danger" for verb in ("expose", "exposent"))
    return f"dit où {finds} et {one}", f"disent où {finds} et {many}"


def _both(aimed: Whom, one: str, many: str, far: str) -> tuple[str, str]:
    return aimed.after(one) + far, aimed.after(many) + far
