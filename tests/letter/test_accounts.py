"""The complaint names each account by all that was told of it; what the person says of somebody goes to nobody else."""

from typing import Any

import pytest

from filings.letter.contract import Said
from filings.review.platform_names import one_name_each
from filings.statement.as_known_on import as_known_on
from tests import telling
from tests.review.telling import day, tell

ON = day("2026-11-30")


def documents(account: dict[str, Any], **more: Any) -> list[Said]:
    fact: dict[str, Any] = {
        "kind": "death_threat",
        "when": "14/11/2026",
        "channel": "public",
        "accounts": ["a"],
        "posts": [{"url": "https://www.instagram.com/p/1/", "text": "On va te tuer", "account": "a"}],
        **more,
    }
    others = [{"id": one} for one in fact["accounts"][1:]]
    return telling.said(tell(fact, accounts=[{"id": "a", **account}, *others]), ON)


def complaint(account: dict[str, Any], **more: Any) -> Any:
    return next(one.view for one in documents(account, **more) if one.template == "complaint")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ({"phone": "+33 6 99 00 11 22"}, "06 99 00 11 22"),
        ({"email": "jean@exemple.fr"}, "jean@exemple.fr"),
        ({"permanent_id": "1000"}, "identifiant 1000"),
        ({"url": "https://www.instagram.com/jean"}, "https://www.instagram.com/jean"),
        ({"displayed_name": "Jean 😈"}, "Jean 😈"),
        ({"seen_in": ["https://www.instagram.com/p/9/"]}, "auteur de la publication https://www.instagram.com/p/9/"),
        ({"described": "le compte de mon ex Kevin"}, "désigné ainsi : « le compte de mon ex Kevin »"),
    ],
)
def test_whatever_is_told_of_an_account_is_printed_in_its_row(told: dict[str, Any], printed: str) -> None:
    for account in (told, {**told, "handle": "@abc"}):
        for view in (complaint(account), complaint(account, accounts=["a", "b"])):
            row = [*view["comptes"], *view["compte_seul"]][0]
            names = [row["nom"], *row["autres_noms"].split("\n"), row["adresse"]]
            assert [plain(one) for one in names].count(printed) == 1
            assert "sans nom" not in row["nom"]


def test_an_account_known_by_its_displayed_name_keeps_its_address() -> None:
    account = {
        "platform": "facebook",
        "displayed_name": "Jean Exemple",
        "url": "https://www.facebook.com/jean.exemple.49",
    }
    (row,) = complaint(account, posts=[])["compte_seul"]
    assert (row["nom"], row["autres_noms"], row["adresse"]) == ("Jean Exemple", "", account["url"])


def test_one_account_is_a_sentence_and_several_of_which_nothing_is_known_have_no_column_for_it() -> None:
    alone = complaint({"handle": "@abc"})
    assert not alone["comptes"] and [row["nom"] for row in alone["compte_seul"]] == ["@abc"]
    two = complaint({"handle": "@abc"}, accounts=["a", "b"])
    assert [row["nom"] for row in two["comptes"]] == ["@abc", "sans nom connu"]
    assert not two["compte_seul"] and not two["utilisateurs"]
    assert all(row["publications"] == "–" for row in two["comptes"])
    known = complaint(
        {"handle": "@abc", "bond": "classmate", "holder_basis": "il nomme sa classe"}, accounts=["a", "b"]
    )
    assert plain(known["utilisateurs"]) == "Ce que l’on sait de son utilisateur"
    assert [row["utilisateur"] for row in known["comptes"]] == ["il nomme sa classe", "inconnu"]


def test_the_number_of_publications_stands_beside_the_day_of_the_oldest_of_them() -> None:
    counted = {"handle": "@abc", "post_count": 60, "more_than": True, "oldest": "24/02/2026"}
    row = complaint(counted, accounts=["a", "b"])["comptes"][0]
    assert plain(row["publications"]) == "plus de 60 ; 24/02/2026"
    (only,) = complaint(counted)["compte_seul"]
    assert plain(only["publications"]) == "plus de 60 publications relevées, la plus ancienne : 24/02/2026"


def test_a_mark_that_is_a_name_is_printed_and_any_other_is_not() -> None:
    fact = {"kind": "death_threat", "when": "14/11/2026", "channel": "public", "accounts": ["@abc", "kevin"]}
    case = tell(fact, accounts=[{"id": "@abc"}, {"id": "kevin"}])
    (view,) = [one.view for one in telling.said(case, ON) if one.template == "complaint"]
    names: list[str] = [row["nom"] for row in view["comptes"]]  # type: ignore[typeddict-item]
    assert names == ["@abc", "sans nom connu"]


def test_who_holds_a_number_or_an_address_of_mail_is_asked_for_it() -> None:
    view = complaint({"phone": "06 99 00 11 22", "email": "jean@exemple.fr"})
    asked = plain(" ".join(detail for one in view["demandes"] for detail in one["details"]))
    assert "de l’opérateur de la ligne 06 99 00 11 22" in asked
    assert "de l’opérateur de la messagerie exemple.fr" in asked
    assert "compte n° 1" in asked


def test_the_words_about_somebody_go_to_no_platform() -> None:
    written = documents({"platform": "instagram", "described": "le compte de mon ex Kevin"})
    assert "notice" in {one.template for one in written}
    for one in written:
        said = " ".join(text for _, text in telling.texts_of(one.view))
        assert ("Kevin" in said) == (one.template == "complaint")


def test_who_is_called_by_words_is_not_said_to_be_designated_by_nobody() -> None:
    (note,) = complaint({"described": "le compte de mon ex Kevin"})["comptes_notes"]
    assert "Je ne désigne personne avec certitude" in plain(note)


def test_an_account_takes_its_platform_from_its_address() -> None:
    case = as_known_on(one_name_each(tell(accounts=[{"id": "a", "url": "https://www.tiktok.com/@abc"}])), ON).case
    assert case.accounts[0].platform == "tiktok"
