"""What a notice tells a platform, and what it keeps from it (règlement (UE) 2022/2065, article 16)."""

from typing import Any

import pytest

from filings.documents import notice
from filings.documents.notice.view import Notification
from filings.letter.contract import Said
from filings.review.judge import reviewed
from filings.review.verdict import Verdict
from schemas.case import Case
from tests.review.telling import PERSON, codes, day, judge, tell

CHILD: dict[str, Any] = {**PERSON, "birth_date": "4 février 2013", "email": None}
MOTHER: dict[str, Any] = {"civility": "madame", "first_names": "Ida", "last_name": "Morel", "relation": "mother"}
ACCOUNT = {"id": "f", "platform": "instagram", "handle": "faux"}
IMAGE: dict[str, Any] = {
    "kind": "intimate_image",
    "when": "4 mars 2026",
    "channel": "public",
    "platform": "instagram",
    "explicit": True,
    "posts": [{"when": "4 mars 2026", "account": "f", "url": "https://www.instagram.com/p/1", "exhibit": 1}],
}
CAPTURE = {"number": 1, "title": "Capture", "kind": "capture"}
INSULT: dict[str, Any] = {
    "kind": "insult",
    "when": "5 mars 2026",
    "channel": "public",
    "platform": "instagram",
    "posts": [{"when": "5 mars 2026", "account": "f", "url": "https://www.instagram.com/p/2", "text": "mots"}],
}


def case_of(*facts: dict[str, Any], person: dict[str, Any] | None = None) -> dict[str, Any]:
    victim = person or {**CHILD, "representatives": [MOTHER]}
    return {"facts": facts, "complainants": [victim], "accounts": [ACCOUNT], "exhibits": [CAPTURE]}


def letters(case: Case, verdict: Verdict, on: str) -> list[Said]:
    """Return the letters alone, without the texts to paste beside them."""
    return [one for one in notice.say(case, verdict, day(on)) if not one.pasted]


def written(on: str, told: dict[str, Any]) -> tuple[Notification, list[str]]:
    facts = told.pop("facts")
    case, verdict = reviewed(tell(*facts, **told), day(on))
    (said,) = letters(case, verdict, on)
    return said.view, [one.where for one in notice.needs(case, verdict)]  # type: ignore[return-value]


def test_the_image_of_a_child_is_notified_without_a_name_or_an_address() -> None:
    view, needs = written("2026-03-10", case_of(IMAGE))
    assert not needs and not view["expediteur"] and not view["signataires"] and not view["confidentialite"]
    printed = {name: text for name, text in view.items() if name != "plaignant"}
    assert "morel" not in str(printed).casefold()
    assert "point c)" in view["auteur"][0]
    assert view["bonne_foi"]
    assert "notice-nameless" in codes(
        judge("2026-03-10", IMAGE, complainants=[CHILD], accounts=[ACCOUNT], exhibits=[CAPTURE])
    )


@pytest.mark.parametrize(
    "told", [case_of(IMAGE, INSULT), case_of(IMAGE, person={**PERSON, "email": None})], ids=["mixed", "adult"]
)
def test_any_other_content_is_notified_by_somebody(told: dict[str, Any]) -> None:
    view, needs = written("2026-03-10", told)
    assert needs == ["complainants[0].email"] and view["signataires"] and view["confidentialite"]


def test_no_older_law_lets_a_name_be_left_out() -> None:
    old = {**IMAGE, "when": "4 mars 2021", "posts": [{**IMAGE["posts"][0], "when": "4 mars 2021"}]}
    view, needs = written("2021-03-10", case_of(old))
    assert needs == ["complainants[0].email"] and view["signataires"]


def test_an_intimate_image_is_neither_quoted_nor_joined() -> None:
    view, _ = written("2026-03-10", case_of(IMAGE))
    assert [row["mention"] for table in view["tableaux"] for row in table["contenus"]] == ["image non reproduite"]
    assert not view["pieces_jointes"]


@pytest.mark.parametrize(("on", "page"), [("2023-08-24", False), ("2023-08-25", True)])
def test_a_notice_of_the_older_law_is_not_sent_to_the_page_of_the_regulation(on: str, page: bool) -> None:
    threat = {
        "kind": "death_threat",
        "when": "1er août 2023",
        "channel": "public",
        "platform": "x",
        "posts": [{"when": "1er août 2023", "url": "https://x.com/ana/status/1", "text": "mots"}],
    }
    (duty,) = judge(on, threat).notices
    assert ("digital-services-act" in duty.channel) is page


def test_each_content_is_reproached_under_the_law_of_its_own_day() -> None:
    # Loi n° 2021-1109: article 223-1-1, since 26 August 2021; before, the same page bears 226-22 alone.
    posts = [
        {"when": day, "account": "f", "url": f"https://www.instagram.com/p/{n}"}
        for n, day in enumerate(("1er août 2021", "3 octobre 2021"))
    ]
    more = {"data": ["address"], "exposed": "on l’invitait à venir", "channel": "public", "platform": "instagram"}
    adult = {**PERSON, "birth_date": "14 mai 1979"}
    view, _ = written("2021-11-01", case_of({"kind": "personal_data", "posts": posts, **more}, person=adult))
    (table,) = view["tableaux"]
    before, after = (row["texte"] for row in table["contenus"])
    assert "223‑1‑1" not in before
    assert "223‑1‑1" in after
    assert [reason["numeros"].split()[-1] for reason in view["motifs"]] == ["1", "2"]


def on_two_platforms() -> dict[str, Any]:
    """Insults of one fact, on two platforms."""
    accounts = [
        {"id": "i", "platform": "instagram", "handle": "un"},
        {"id": "f", "platform": "facebook", "handle": "d"},
    ]
    places = [("i", "instagram.com/p/1", 1), ("f", "facebook.com/d/posts/2", 2), ("i", "instagram.com/p/3", 3)]
    posts = [
        {"when": f"{n} mars 2026", "account": account, "url": f"https://www.{url}", "text": "mots", "exhibit": n}
        for account, url, n in places
    ]
    captures = [{**CAPTURE, "number": n} for n in (1, 2, 3)]
    fact = {"kind": "insult", "channel": "public", "posts": posts}
    return {"facts": [fact], "accounts": accounts, "exhibits": captures}


def reasons(told: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    facts = told.pop("facts")
    case, verdict = reviewed(tell(*facts, **told), day("2026-04-01"))
    views: list[Notification] = [one.view for one in letters(case, verdict, "2026-04-01")]  # type: ignore[misc]
    plain = [[(m["numeros"], m["raison"].replace("\u00a0", " ")) for m in view["motifs"]] for view in views]
    return dict(zip([view["hebergeur"].split()[0] + str(n) for n, view in enumerate(views)], plain, strict=True))


def test_a_platform_is_told_of_the_contents_notified_to_it_and_of_no_other() -> None:
    (instagram,), (facebook,) = reasons(on_two_platforms()).values()
    assert "Ces messages, visibles de tous, m’injurient." in instagram[1]
    assert "Ce message, visible de tous, m’injurie." in facebook[1]
    for _, reason in (instagram, facebook):
        # Neither the days of the messages put elsewhere, nor the captures that are not joined.
        assert "mars" not in reason and "pièce" not in reason


def test_contents_reproached_alike_are_reproached_once_and_together() -> None:
    told = on_two_platforms()
    (fact,) = told["facts"]
    told["facts"] = [{**fact, "posts": [post]} for post in fact["posts"]]
    instagram, facebook = reasons(told).values()
    assert [numbers.replace("\u00a0", " ") for numbers, _ in instagram] == ["N° 1 et 2"]
    assert "Ces messages, visibles de tous, m’injurient." in instagram[0][1]
    assert "Ce message, visible de tous, m’injurie." in facebook[0][1]


def test_data_given_by_several_publications_are_said_so() -> None:
    data = {"kind": "personal_data", "data": ["address"], "exposed": "on invitait à venir"}
    told = {**on_two_platforms()}
    told["facts"] = [{**told["facts"][0], **data}]
    instagram, facebook = reasons(told).values()
    assert "Ces publications donnent, sans mon accord, des informations personnelles" in instagram[0][1]
    assert "Cette publication donne, sans mon accord, des informations personnelles" in facebook[0][1]


def test_a_notice_of_one_content_speaks_of_one() -> None:
    told = on_two_platforms()
    facts = told.pop("facts")
    case, verdict = reviewed(tell(*facts, **told), day("2026-04-01"))
    instagram, facebook = (str(one.view).replace("\u00a0", " ") for one in letters(case, verdict, "2026-04-01"))
    assert "les contenus suivants, publiés sur Instagram" in instagram and "retrait des contenus énumérés" in instagram
    assert "le contenu suivant, publié sur Facebook" in facebook and "retrait du contenu notifié" in facebook
    assert "permettant d’identifier l’auteur," in facebook and "à l’auteur du contenu" in facebook
    assert "les auteurs" not in facebook and "aux auteurs" not in facebook


def test_a_content_quoted_in_full_names_the_capture_that_is_joined() -> None:
    told = on_two_platforms()
    facts = told.pop("facts")
    case, verdict = reviewed(tell(*facts, **told), day("2026-04-01"))
    views: list[Notification] = [one.view for one in letters(case, verdict, "2026-04-01")]  # type: ignore[misc]
    shown = [[row["mention"] for table in view["tableaux"] for row in table["contenus"]] for view in views]
    assert [[text.replace("\u00a0", " ") for text in texts] for texts in shown] == [
        ["(pièce n° 1)", "(pièce n° 3)"],
        ["(pièce n° 2)"],
    ]
    assert [view["pieces_jointes"].replace("\u00a0", " ") for view in views] == [
        "P. J. : captures n° 1 et 3",
        "P. J. : capture n° 2",
    ]


def test_of_a_series_a_notice_says_that_its_content_is_a_part() -> None:
    told = on_two_platforms()
    told["facts"] = [{**told["facts"][0], "kind": "harassment", "repeated": True}]
    told["harm"] = {"told": "Elle ne sort plus.", "health": "Elle ne dort plus."}
    (instagram,), (facebook,) = reasons(told).values()
    assert "Ce message compte parmi les messages répétés qui me visent." in facebook[1]
    assert "Ces messages comptent parmi les messages répétés qui me visent." in instagram[1]
    assert "sort plus" not in facebook[1] + instagram[1] and "dort plus" not in facebook[1] + instagram[1]
    assert "pièce" not in facebook[1] + instagram[1]


# --- a false profile is a content by itself -----------------------------------------------------------------------

PROFILE: dict[str, Any] = {
    "id": "faux",
    "kind": "false_profile",
    "platform": "instagram",
    "handle": "@faux",
    "url": "https://www.instagram.com/faux/",
}
FALSE: dict[str, Any] = {"kind": "false_profile", "accounts": ["faux"], "profile_use": "Il propose des rencontres."}


def notices(on: str, *facts: dict[str, Any], **more: Any) -> list[Notification]:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    return [one.view for one in letters(case, verdict, on)]  # type: ignore[misc]


def rows(view: Notification) -> list[tuple[str, str]]:
    return [(row["adresse"], row["mention"]) for table in view["tableaux"] for row in table["contenus"]]


@pytest.mark.parametrize(
    ("on", "must"),
    [("2013-11-09", "correspondance"), ("2021-03-10", "correspondance"), ("2026-11-30", "bonne_foi")],
)
def test_a_false_profile_without_a_post_is_notified_by_its_own_address(on: str, must: str) -> None:
    (view,) = notices(on, {**FALSE, "when": f"2 janvier {on[:4]}"}, accounts=[PROFILE])
    assert rows(view) == [(PROFILE["url"], "le profil lui-même")]
    (reason,) = view["motifs"]
    assert "Usurpation d’identité" in reason["raison"] and "Il propose des rencontres" in reason["raison"]
    assert "fermeture du faux profil" in " ".join(view["mesures"]) and view[must]  # type: ignore[literal-required]


def test_two_false_profiles_on_two_platforms_are_notified_to_each_and_no_author_is_a_content() -> None:
    second = {**PROFILE, "id": "deux", "platform": "facebook", "url": "https://www.facebook.com/faux"}
    author = {"id": "a", "platform": "instagram", "handle": "@a", "url": "https://www.instagram.com/a/"}
    fact = {**FALSE, "when": "2 mars 2026", "accounts": ["faux", "deux", "a"]}
    views = notices("2026-11-30", fact, accounts=[PROFILE, second, author])
    assert [rows(view) for view in views] == [
        [(PROFILE["url"], "le profil lui-même")],
        [(second["url"], "le profil lui-même")],
    ]
    insult = {**INSULT, "kind": "harassment", "accounts": ["a"], "posts": [], "repeated": True, "count": 30}
    assert notices("2026-11-30", insult, accounts=[author]) == []


def test_a_profile_and_what_it_published_are_told_apart() -> None:
    post = {"when": "3 mars 2026", "account": "faux", "url": "https://www.instagram.com/p/Z/"}
    (view,) = notices("2026-11-30", {**FALSE, "when": "2 mars 2026", "posts": [post]}, accounts=[PROFILE])
    assert rows(view) == [(post["url"], "contenu du faux profil"), (PROFILE["url"], "le profil lui-même")]
    twice = {**post, "url": PROFILE["url"]}
    (view,) = notices("2026-11-30", {**FALSE, "when": "2 mars 2026", "posts": [twice]}, accounts=[PROFILE])
    assert rows(view) == [(PROFILE["url"], "le profil lui-même")]


def test_a_section_is_not_written_for_an_account_that_was_open_and_nothing_more() -> None:
    seen = {**PROFILE, "seen_open": "20 mars 2026 à 9 h"}
    (view,) = notices("2026-03-30", {**FALSE, "when": "2 mars 2026"}, accounts=[seen])
    assert view["signalements"] == ""
    report = {"kind": "platform_report", "platform": "instagram", "when": "19 mars 2026", "count": 2}
    (view,) = notices("2026-03-30", {**FALSE, "when": "2 mars 2026"}, accounts=[seen], steps=[report])
    assert "ce compte était toujours ouvert" in view["signalements"].replace("\u00a0", " ")


def test_a_company_whose_name_ends_in_a_stop_ends_its_sentence() -> None:
    posts = [{"when": "5 mars 2026", "url": "https://t.me/exemple/1", "text": "mots"}]
    insult = {**INSULT, "platform": "telegram", "posts": posts}
    (view,) = notices("2026-11-30", insult)
    assert view["hebergeur"].endswith("Inc.") and ".." not in view["hebergeur"]


@pytest.mark.parametrize("on", ["2013-11-09", "2021-03-10", "2026-03-10"])
@pytest.mark.parametrize("platform", ["verite-exemple.fr", "Le Vrai Journal", "https://www.verite-exemple.fr", None])
def test_a_notice_for_a_site_goes_to_its_host_and_not_to_who_runs_it(on: str, platform: str | None) -> None:
    when = f"5 mars {on[:4]}" if on > "2014" else "5 mars 2013"
    posts = [{"when": when, "url": "https://www.verite-exemple.fr/ada", "text": "je vais te tuer"}]
    fact = {"kind": "death_threat", "when": when, "channel": "public", "platform": platform, "posts": posts}
    case, verdict = reviewed(tell(fact), day(on))
    (said,) = letters(case, verdict, on)
    view: Notification = said.view  # type: ignore[assignment]
    assert said.stem == "notification-hebergeur-verite-exemple-fr"
    assert "l’hébergeur du site verite-exemple.fr" in said.title
    assert "hébergeur du site verite-exemple.fr" in view["destinataire"][0].replace("\u00a0", " ")
    assert "hébergeur du site verite-exemple.fr" in view["hebergeur"].replace("\u00a0", " ")
    assert "exploite" not in str(view) and "de la plateforme" not in view["envoi"]
    assert "sur le site verite-exemple.fr" in view["demande_initiale"]
    (warned,) = [one.message for one in verdict.findings if one.code == "notice-to-host"]
    assert "L’éditeur de verite-exemple.fr peut être l’auteur" in warned and "à l’hébergeur seulement" in warned


@pytest.mark.parametrize(
    ("report", "title", "words"),
    [
        ({"when": "6 mars 2026"}, "Signalement antérieur", "un signalement vous a été adressé"),
        ({"when": "6 mars 2026", "count": 1}, "Signalement antérieur", "un signalement vous a été adressé"),
        ({"when": "6 mars 2026", "count": 3}, "Signalements antérieurs", "trois signalements vous ont été adressés"),
        ({"when": "depuis le 6 mars 2026"}, "Signalements antérieurs", "des signalements vous ont été adressés"),
    ],
)
def test_one_report_is_told_as_one(report: dict[str, Any], title: str, words: str) -> None:
    step = {"kind": "platform_report", "platform": "instagram", **report}
    view, _ = written("2026-03-10", {**case_of(INSULT, person=PERSON), "steps": [step]})
    assert view["signalements_titre"].replace("\u00a0", " ") == title
    assert words in view["signalements"].replace("\u00a0", " ")


# --- overseas, where the regulation is not law by itself ------------------------------------------------------------

TAHITI: dict[str, Any] = {"lines": ["1 rue X"], "postcode": "98714", "city": "Papeete"}


@pytest.mark.parametrize("on", ["2024-06-10", "2026-03-10"])
def test_overseas_a_notice_says_all_it_must_and_cites_no_article_of_the_regulation(on: str) -> None:
    exposed = {**INSULT, "when": "5 mars 2024", "exposed": "Mon adresse est publiée."}
    post = {**INSULT["posts"][0], "when": "5 mars 2024"}
    view, needs = written(on, case_of({**exposed, "posts": [post]}, person={**PERSON, "address": TAHITI}))
    printed = str(view)
    assert "2022/2065" not in printed and "règlement" not in printed
    assert view["titre"] == "Notification de contenus illicites" and not needs
    assert "Morel" in str(view["signataires"]) or "MOREL" in str(view["signataires"])
    assert "mon identité ne soit pas communiquée" in view["confidentialite"]
    assert view["bonne_foi"] and view["urgence"].endswith("les autorités compétentes.")
    assert view["mesures"][-1] == "réponse écrite sur les suites données."


def test_overseas_the_image_of_a_child_is_notified_without_a_name_and_without_a_text() -> None:
    child = {**CHILD, "address": TAHITI, "representatives": [MOTHER]}
    view, needs = written("2026-03-10", case_of(IMAGE, person=child))
    assert not needs and not view["expediteur"] and not view["signataires"] and not view["confidentialite"]
    assert view["auteur"] == ["Identité non donnée\u00a0: infraction sexuelle sur un mineur."]
    printed = {name: text for name, text in view.items() if name != "plaignant"}
    assert "morel" not in str(printed).casefold() and "2022/2065" not in str(printed)
