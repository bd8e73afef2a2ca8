"""An organisation that complains is written of as one: its name, its seat, who represents it, and no birth."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from filings.documents import complaint, management, minister, notice
from filings.french.typography import NBSP
from filings.review.judge import reviewed
from schemas.case import Case
from tests.review.telling import day

#: What no sentence holds, whatever is left out.
WRONG = re.compile(r" [,.]|,,|, \.|  |None|\(\)|\b(?:de|à) le\b|\bde de\b|[’'] ")

ASSOCIATION: dict[str, Any] = {
    "organisation": {
        "form": "association",
        "name": "Les Mots Clairs",
        "seat": {"lines": ["12 rue des Exemples"], "postcode": "78000", "city": "Versailles"},
        "officer": {
            "civility": "madame",
            "first_names": "Nadia",
            "last_name": "Ben-Exemple",
            "quality": "Présidente",
            "powers": "l’article 12 des statuts",
        },
        "object": "la défense des usagers du quartier",
        "declared": "3 mars 2010",
        "purposes": ["racism"],
    },
    "email": "contact@exemple.fr",
    "phone": "01 99 00 12 34",
}
SYNDICATE: dict[str, Any] = {"organisation": {"form": "union", "name": "Syndicat Exemple du livre"}}
COMPANY: dict[str, Any] = {
    "organisation": {
        "form": "company",
        "status": "société par actions simplifiée",
        "name": "Conseil Exemple",
        "officer": {"first_names": "Luc", "last_name": "Exemple", "quality": "PDG"},
    },
    "email": "contact@exemple.fr",
}


def insult(when: str, platform: str = "twitter") -> dict[str, Any]:
    url = f"https://{platform}.com/exemple/status/1"
    return {
        "kind": "insult",
        "when": when,
        "channel": "public",
        "platform": platform,
        "accounts": ["a"],
        "provoked": False,
        "posts": [{"when": when, "url": url, "account": "a", "text": "bande de minables"}],
    }


def told(*complainants: dict[str, Any], when: str = "3 novembre 2026", **more: Any) -> dict[str, Any]:
    return {
        "reference": "essai",
        "complainants": list(complainants),
        "accounts": [{"id": "a", "platform": "twitter", "handle": "@exemple"}],
        "facts": [insult(when)],
        "wishes": {"civil_party": True},
        "management": [{"platform": "twitter", "words": "Nous demandons à être entendus."}],
        "minister": {"ministry": "digital"},
        **more,
    }


def views(case: dict[str, Any], on: str = "2026-11-25") -> dict[str, Any]:
    known, verdict = reviewed(Case.model_validate(case), day(on))
    made = [said for one in (complaint, notice, management, minister) for said in one.say(known, verdict, day(on))]
    return {one.template: one.view for one in made}


def test_the_identity_of_an_association_says_its_seat_and_who_represents_it() -> None:
    (identity,) = views(told(ASSOCIATION))["complaint"]["plaignants"]
    assert identity.replace(NBSP, " ").startswith(
        "Association Les Mots Clairs, dont le siège est 12 rue des Exemples, 78000 Versailles, représentée par "
        "Mme Nadia BEN-EXEMPLE, présidente, en vertu de l’article 12 des statuts."
    )
    assert "née" not in identity.split() and "domicili" not in identity


def test_an_association_speaks_by_the_voice_of_who_represents_it() -> None:
    view = views(told(ASSOCIATION))["complaint"]
    assert view["demande_initiale"].startswith(
        "Agissant en qualité de présidente de l’association Les Mots Clairs, j’ai l’honneur"
    )
    assert view["signataires"] == ["Nadia BEN-EXEMPLE, présidente de l’association Les Mots Clairs"]
    assert view["expediteur"][:2] == ["Association Les Mots Clairs", "12 RUE DES EXEMPLES"]
    assert (
        view["partie_civile"] == "Je me réserve de me constituer partie civile au nom de l’association Les Mots Clairs."
    )
    assert "m’entendre\u00a0;" in [one["texte"] for one in view["demandes"]]


def test_a_masculine_organisation_contracts_with_its_article() -> None:
    view = views(told(SYNDICATE))["complaint"]
    assert view["demande_initiale"].startswith("Au nom du syndicat Exemple du livre, j’ai l’honneur")
    assert "s’en est pris au syndicat Exemple du livre" in view["resume"]
    assert view["signataires"] == ["Pour le syndicat Exemple du livre"]


def test_a_lawyer_signs_for_a_company() -> None:
    lawyer = {"first_names": "Maud", "last_name": "Ancelin", "bar": "Versailles", "signs": True}
    view = views(told(COMPANY, lawyer=lawyer))["complaint"]
    assert view["demande_initiale"].startswith("Au nom de la société Conseil Exemple, que j’assiste, ")
    assert view["partie_civile"].startswith("Ma cliente se réserve")
    assert view["plaignants"][0].startswith(
        "Société Conseil Exemple, société par actions simplifiée, représentée par Luc"
    )


def test_who_represents_an_association_and_was_aimed_at_too_signs_for_both() -> None:
    herself = {"civility": "madame", "first_names": "Nadia", "last_name": "Ben-Exemple", "email": "n@exemple.fr"}
    view = views(told(ASSOCIATION, herself))["complaint"]
    assert view["demande_initiale"].startswith(
        "Agissant en mon nom propre et en qualité de présidente de l’association Les Mots Clairs, "
    )
    assert view["signataires"] == [
        "Nadia BEN-EXEMPLE, en son nom et en qualité de présidente de l’association Les Mots Clairs"
    ]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (
            "2013-11-09",
            "Association Les Mots Clairs, dont le siège est 12 rue des Exemples, 78000 Versailles, représentée par "
            "Mme Nadia BEN-EXEMPLE, présidente, en vertu de l’article 12 des statuts.",
        ),
        ("2021-11-09", "Association Les Mots Clairs, contact@exemple.fr."),
        ("2026-11-25", "Association Les Mots Clairs, contact@exemple.fr."),
    ],
)
def test_a_notice_says_of_a_legal_person_what_the_law_of_its_day_asks(on: str, said: str) -> None:
    year = on[:4]
    view = views(told(ASSOCIATION, when=f"3 novembre {year}"), on)["notice"]
    assert [one.replace(NBSP, " ") for one in view["auteur"]] == [said]


def test_a_legal_person_is_asked_no_birth_and_no_first_names() -> None:
    nothing: dict[str, Any] = {"organisation": {}}
    case, verdict = reviewed(Case.model_validate(told(nothing, when="3 novembre 2013")), day("2013-11-09"))
    where = {one.where for document in (complaint, notice) for one in document.needs(case, verdict)}
    assert where == {f"complainants[0].organisation.{field}" for field in ("form", "name", "seat", "officer")}


def _without(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Walk every answer told, groups included."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from _without(inner, (*path, key))


@pytest.mark.parametrize("path", list(_without(ASSOCIATION)), ids=str)
@pytest.mark.parametrize("answer", [None, {"answered": "later"}, {"answered": "unknown"}], ids=["untold", "later", "?"])
@pytest.mark.parametrize("on", ["2013-11-09", "2026-11-25"])
def test_any_one_answer_left_out_leaves_correct_french(path: tuple[str, ...], answer: Any, on: str) -> None:
    person = copy.deepcopy(ASSOCIATION)
    holder: Any = person
    for key in path[:-1]:
        holder = holder[key]
    if path == ("organisation",) or (answer and isinstance(holder[path[-1]], dict | list)):
        return
    del holder[path[-1]]
    if answer:
        holder[path[-1]] = answer
    for view in views(told(person, when=f"3 novembre {on[:4]}"), on).values():
        for text in _texts(view):
            assert not WRONG.search(text), text
            assert not text.startswith((",", " ")), text


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


@pytest.mark.parametrize(
    ("form", "name", "said"),
    [
        ("association", "Association des Exemples", "de l’association des Exemples"),
        ("association", "Ligue Exemple", "de l’association Ligue Exemple"),
        ("company", "SARL Exemple", "de la société SARL Exemple"),
        ("commune", "Le Mans", "de la commune du Mans"),
        ("commune", "Ville de Lyon", "de la ville de Lyon"),
        ("commune", "Mairie de Vitré", "de la mairie de Vitré"),
        ("territory", "Département de la Creuse", "du département de la Creuse"),
        ("territory", "Grand Exemple", "de la collectivité Grand Exemple"),
        ("public_body", "Université d’Exemple", "de l’université d’Exemple"),
        ("public_body", "Hôpital Exemple", "de l’hôpital Exemple"),
        ("public_body", "INEX", "de l’établissement INEX"),
        ("party", "Parti Exemple", "du parti Exemple"),
        ("foundation", "Fondation Exemple", "de la fondation Exemple"),
        ("other", "Comité Exemple", "du comité Exemple"),
        (None, "Exemple", "de l’organisation Exemple"),
    ],
)
def test_an_organisation_is_named_with_the_noun_of_what_it_is(form: str | None, name: str, said: str) -> None:
    person = {"organisation": {"form": form, "name": name, "officer": {"last_name": "Exemple", "quality": "directeur"}}}
    assert views(told(person))["complaint"]["signataires"] == [f"EXEMPLE, directeur {said}"]


def test_the_seat_that_is_a_protected_home_is_written_nowhere() -> None:
    case = told(ASSOCIATION, when="3 novembre 2013", wishes={"protect_address": True})
    made = views(case, "2013-11-09")
    assert "rue des exemples" not in str(made).casefold()
    assert "Siège non communiqué" in made["notice"]["auteur"][0]
