"""A complaint says nothing twice: no run of eight words of ours stands in two places of it."""

import re
from typing import Any

import pytest

from tests.telling import CASES, case_of, said, texts_of, tree

#: Where a thing is named, quoted or listed, and what the law itself says of each offence.
NAMED = re.compile(
    r"(titre|objet|expediteur|destinataire|formule|signataires|quand|termes|infractions.*texte|adresse|propos|exige|nom|intitule"
    r"|bordereau|annexe|peine|mots_victime|reserves|suite|utilisateur)"
)

#: When something was seen is said beside each thing that was.
MOMENT = r"\b[Ll]e \d+(?:er)? \w+ \d{4}(?:, à \d+ h(?: \d+)?)?"


def repeated(view: Any) -> list[str]:
    """Return the runs of eight words that stand twice in the sentences of a complaint."""
    words: list[str] = []
    for place, text in texts_of(view):
        if not NAMED.search(place):
            bare = re.sub(rf"https?://\S+|«[^»]*»|{MOMENT}", " | ", text.replace("\u00a0", " "))
            words += [*re.findall(r"[\w’'-]+|\|", bare.casefold()), "|"]
    runs = [" ".join(words[n : n + 8]) for n in range(len(words) - 7)]
    return sorted({run for run in runs if "|" not in run and runs.count(run) > 1})


@pytest.mark.parametrize("name", CASES)
def test_no_eight_words_are_said_twice_in_a_complaint(name: str) -> None:
    complaints = [one.view for one in said(case_of(tree(name)), CASES[name][1]) if one.stem == "plainte"]
    assert complaints
    assert [repeated(view) for view in complaints] == [[]]
