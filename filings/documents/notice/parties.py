"""Whom the contents of one notice concern, and how they are written of: nobody else is named to a platform."""

from collections.abc import Collection, Sequence
from datetime import date

from msgspec import Struct

from filings.french import grammar
from filings.letter import people
from filings.letter.organisation_names import said
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.statement.people import complaining, is_minor, victims, writers
from schemas.case import Case
from schemas.fact import Fact
from schemas.person import Complainant


def notifying(case: Case, facts: Collection[str]) -> Case:
    """Return a case of those alone whom some facts aim at: who is aimed at by none of them notifies nothing."""
    those = [fact for fact in case.facts if fact.id in facts]
    aimed_at = [one for fact in those for one in victims(fact, case) if one is not None]
    kept = [n for n, one in enumerate(case.complainants, 1) if any(one is each for each in aimed_at)]
    if not kept or len(kept) == len(case.complainants):
        return case
    number = {old: new for new, old in enumerate(kept, 1)}
    moved = [fact.model_copy(update={"targets": [number[n] for n in fact.targets if n in number]}) for fact in those]
    return case.model_copy(update={"complainants": [case.complainants[n - 1] for n in kept], "facts": moved})


class Whom(Struct, frozen=True):
    """Whom a content aims at, as who signs says it: « me » before a verb, or a noun after it.

    ``mine`` is the possessive before a masculine noun, empty where it is not one’s own; ``plural`` for several others.
    """

    noun: str
    pronoun: str = ""
    mine: str = ""
    plural: bool = False

    def after(self, verb: str, close: str = "") -> str:
        """Return « m’injurie », « menace de mort ma cliente »: ``close`` is what no noun parts from the verb."""
        near = f" {close}" if close else ""
        if not self.pronoun:
            return f"{verb}{near} {self.noun}"
        elides = self.pronoun == "me" and verb[:1] in "aeiouéèêh"
        return f"{'m’' if elides else f'{self.pronoun} '}{verb}{near}"

    @property
    def concerning(self) -> str:
        """« qui me concernent », « qui concernent ma cliente »."""
        return f"qui {self.after('concernent')}"

    @property
    def consent(self) -> str:
        """« sans mon accord », « sans accord »."""
        return f"sans {self.mine} accord" if self.mine else "sans accord"

    @property
    def part(self) -> str:
        """« de ma part », before a space; nothing of somebody else’s."""
        return {"me": "de ma part ", "nous": "de notre part "}.get(self.pronoun, "")

    @property
    def of(self) -> str:
        """« de ma cliente »; nothing of one’s own."""
        return "" if self.mine else grammar.de_person(self.noun)


#: A victim nobody told of yet, or whom no name is given for.
SOMEBODY = Whom("la personne visée")
NAMELESS = Whom("une personne mineure")


def whom(fact: Fact, case: Case, voice: Voice, on: date) -> Whom:
    """Return whom a fact aims at; ``case`` is that of those who notify. A child is never named."""
    aimed_at = [one for one in victims(fact, case) if one is not None]
    if not aimed_at:
        return SOMEBODY
    every = len(aimed_at) == len(complaining(case))
    if voice.client and every:
        return Whom(voice.client, plural=voice.clients)
    writing = [] if voice.client else writers(case, on)
    own = [one for one in aimed_at if any(one is person for person in writing)]
    if own and len(own) == len(writing):
        # A mother who writes for herself and for her child says « nous ».
        return Whom("moi", "me", "mon") if len(aimed_at) == 1 else Whom("nous", "nous", "notre")
    children = [one for one in aimed_at if is_minor(one, on)]
    names = dict(zip(map(id, case.complainants), people.called_apart(case, on), strict=True))
    listed = [_children(children, voice)] if children else []
    for one in aimed_at:
        if one in children:
            continue
        listed.append(said(one.organisation) if one.organisation else names[id(one)])
    return Whom(typeset(grammar.listing(listed)), plural=len(aimed_at) > 1)


def _children(children: Sequence[Complainant], voice: Voice) -> str:
    genders = {people.gender(child) for child in children}
    one = {"F": "la mineure", "M": "le mineur", None: "l’enfant"}
    many = "les mineures" if genders == {"F"} else "les mineurs" if None not in genders else "les enfants"
    noun = one[people.gender(children[0])] if len(children) == 1 else many
    return noun if voice.client else f"{noun} {voice('que je représente', 'que nous représentons')}"
