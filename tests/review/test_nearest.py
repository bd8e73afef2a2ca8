"""A fact told as « autre chose » that bears no offence says so, and offers the kinds its words are nearest to."""

import pytest

from filings.review.nearest import nearest
from schemas.fact import Fact, FactKind
from tests.review.telling import judge


def said(kind: str, story: str) -> list[str]:
    verdict = judge("2026-11-30", {"kind": kind, "when": "3 novembre 2026", "story": story})
    return [one.message for one in verdict.findings if one.code == "nothing-alleged"]


@pytest.mark.parametrize(
    ("story", "offered"),
    [
        ("J'ai trouvé une balise GPS sous ma voiture.", FactKind.INTRUSION),
        ("Il m'a envoyé une photo de son sexe que je n'avais pas demandée.", FactKind.INTIMATE_IMAGE),
        ("Il m’a envoyé une photo non sollicitée.", FactKind.MESSAGES),
        ("Il sait où je suis : mon téléphone est localisé.", FactKind.INTRUSION),
        ("Quelqu’un a fait des commandes à mon nom.", FactKind.FALSE_PROFILE),
        ("Il exige de l’argent.", FactKind.BLACKMAIL),
        ("On m’a traitée de folle.", FactKind.INSULT),
        ("Il raconte que j’ai volé : c’est un mensonge.", FactKind.DEFAMATION),
        ("Le téléphone sonne sans arrêt.", FactKind.CALLS),
        ("Il a lancé une rumeur.", FactKind.DEFAMATION),
    ],
)
def test_the_kinds_offered_are_those_of_its_words(story: str, offered: FactKind) -> None:
    (message,) = said("other", story)
    assert message.startswith("Aucune infraction n’est retenue") and f"« {offered.label} »" in message


def test_where_no_word_tells_the_usual_kinds_are_offered_and_at_most_three() -> None:
    (message,) = said("other", "C’est pénible.")
    assert f"« {FactKind.HARASSMENT.label} »" in message and message.count("« ") == 3
    (message,) = said("other", "Il menace, injurie, appelle, pirate, harcèle et fait chanter.")
    assert message.count("« ") == 3


def test_what_happened_offline_says_that_nothing_is_alleged_and_context_never_does() -> None:
    (message,) = said("in_person", "Il est venu sonner chez moi et a menacé de revenir.")
    assert f"« {FactKind.THREAT.label} »" in message and f"« {FactKind.IN_PERSON.label} »" not in message
    assert not said("context", "Il menace.")


@pytest.mark.parametrize("kind", [one for one in FactKind if one not in {FactKind.CONTEXT, FactKind.OTHER}])
def test_each_kind_is_found_by_its_own_name(kind: FactKind) -> None:
    assert kind in nearest(Fact(kind=FactKind.OTHER, story=kind.label))


def test_a_kind_that_no_word_names_is_not_offered() -> None:
    assert nearest(Fact(kind=FactKind.OTHER, story="Rien de tout cela.")) == ()


def test_the_words_of_the_messages_count_too() -> None:
    assert nearest(Fact.model_validate({"kind": "other", "posts": [{"text": "Je vais te tuer"}]})) == (
        FactKind.DEATH_THREAT,
    )
