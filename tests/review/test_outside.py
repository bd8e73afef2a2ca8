"""A fact may bear a text that has no page here: the lawyer is told which, and nothing is alleged of it."""

from typing import Any

import pytest

from filings.law import book, outside
from filings.law.grade import Grade
from tests.review.telling import articles, judge


def said(kind: str, story: str, when: str = "2026-11-02", on: str = "2026-11-30", **more: Any) -> str:
    verdict = judge(on, {"kind": kind, "story": story, "when": when}, **more)
    return "\n".join(one.message for one in verdict.findings if one.code == "text-outside").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("kind", "story", "cited"),
    [
        ("other", "J’ai trouvé une balise GPS sous ma voiture.", "article 226-1, 3°"),
        ("intrusion", "Il suit ma position : il m'a géolocalisée.", "article 226-1, 3°"),
        ("other", "Un logiciel espion lit tout ce que j’écris.", "article 226-15, alinéa 2"),
        ("other", "Un logiciel espion lit tout ce que j’écris.", "article 226-3"),
        ("blackmail", "Devant la caméra, il m’a forcée à me déshabiller.", "article 222-22-2"),
        ("private_content", "Ils m’ont frappée, et la vidéo circule.", "article 222-33-3, alinéa 2"),
        ("hatred", "Il se réjouit de l’attentat.", "article 421-2-5"),
        ("hatred", "Il dit qu’Hitler avait raison.", "article 24, alinéa 5"),
        ("insult", "Il écrit que la Shoah n’a pas existé.", "article 24 bis"),
        ("in_person", "Il s’est exhibé devant ma fenêtre.", "article 222-32"),
        ("in_person", "Ma porte a été taguée et mes pneus crevés.", "article 322-1"),
        ("in_person", "Il m’a giflée devant le lycée.", "articles R. 624-1 et R. 625-1"),
        ("other", "On m’a refusé le logement à cause de mon nom.", "articles 225-1 et 225-2"),
        ("personal_data", "Je suis sur une liste de militants qu’ils ont faite.", "article 226-19"),
        ("threat", "Ils veulent faire annuler ma conférence.", "article 431-1"),
        ("suicide_call", "Il m’envoie une méthode de suicide.", "article 223-14"),
    ],
)
def test_what_the_words_tell_leads_to_the_text_to_verify(kind: str, story: str, cited: str) -> None:
    found = said(kind, story)
    assert cited in found and "à vérifier" in found and "n’allègue rien" in found


@pytest.mark.parametrize(
    ("kind", "story", "when"),
    [
        ("other", "J’ai trouvé une balise GPS sous ma voiture.", "2020-07-31"),
        ("blackmail", "Devant la caméra, il m’a forcée à me déshabiller.", "2021-04-22"),
        ("hatred", "Il se réjouit de l’attentat.", "2014-11-14"),
        ("calls", "Il m’appelle toutes les nuits.", "2026-11-02"),
        ("insult", "Il m’a insultée devant tous.", "2026-11-02"),
        ("context", "Une balise GPS existait déjà.", "2026-11-02"),
    ],
)
def test_no_text_is_named_before_it_was_nor_for_other_words(kind: str, story: str, when: str) -> None:
    assert not said(kind, story, when)


def test_of_a_fact_without_a_day_no_text_is_named() -> None:
    fact = {"kind": "other", "story": "Une balise GPS sous ma voiture."}
    assert "text-outside" not in {one.code for one in judge("2026-11-30", fact).findings}


def test_an_organisation_may_have_its_goods_damaged_and_is_followed_by_no_beacon() -> None:
    bookshop = [{"organisation": {"form": "company", "name": "Exemple"}}]
    assert "article 322-1" in said("in_person", "La vitrine a été taguée.", complainants=bookshop)
    assert not said("other", "Une balise GPS sous la camionnette.", complainants=bookshop)


def test_a_version_nobody_read_is_said_to_be_so() -> None:
    story = "Devant la caméra, il m’a forcée à me déshabiller."
    assert "degré A" in said("blackmail", story, "2025-11-07")
    assert "version de ce jour non lue" in said("blackmail", story, "2025-11-08")


def test_nothing_of_these_texts_is_alleged_and_none_has_a_page() -> None:
    verdict = judge("2026-11-30", {"kind": "in_person", "story": "Il m’a giflée.", "when": "2026-11-02"})
    assert not articles(verdict)
    pages = {offence.article.name for offence in book.offences()} - {"loi 1881 art. 24 bis", "CP 322-1"}
    for one in outside.OUTSIDE:
        assert not any(one.cited.endswith(f"{page.removeprefix('CP ')} du code pénal") for page in pages)
        days = [since for since, _ in one.versions]
        assert days == sorted(days) and one.sources
        assert all(grade in Grade for _, grade in one.versions)
