"""Which accounts a complaint asks for, and by which data (code de procédure pénale, article 60-1-2)."""

from typing import Any

import pytest

from filings.documents import complaint
from filings.documents.complaint.view import Plainte
from filings.review.judge import reviewed
from tests.review.telling import PERSON, codes, day, judge, tell

ACCOUNTS = [
    {"id": one, "platform": "x", "handle": f"@{one}", "url": f"https://x.com/{one}"} for one in ("ana", "bob", "cyd")
]


def online(kind: str, account: str, when: str, **more: Any) -> dict[str, Any]:
    post = {"when": when, "account": account, "url": f"https://x.com/{account}/status/1", "text": "mots"}
    return {"kind": kind, "when": when, "channel": "public", "platform": "x", "posts": [post], **more}


def plainte(on: str, *facts: dict[str, Any]) -> Plainte:
    case, verdict = reviewed(tell(*facts, accounts=ACCOUNTS), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def asked(view: Plainte) -> str:
    return plain(" ".join(text for ask in view["demandes"] for text in (ask["texte"], *ask["details"], ask["suite"])))


def test_an_account_that_no_fact_accuses_is_not_asked_for_nor_counted() -> None:
    view = plainte("2021-06-01", online("insult", "ana", "1er mai 2021"), online("death_threat", "cyd", "1er mai 2021"))
    assert "des comptes n° 1 et 3" in asked(view)
    assert "deux comptes Twitter" in view["resume"]
    assert "les utilisateurs des comptes n° 1 et 3 énumérés plus loin" in plain(view["demande_initiale"])


def test_for_an_offence_punished_by_a_fine_alone_identity_is_asked_for_and_no_connection() -> None:
    view = plainte("2026-11-21", online("insult", "ana", "2 novembre 2026"))
    assert "les données d’identité et de compte du compte n° 1" in asked(view)
    assert "connexion" not in asked(view) + view["resume"]
    assert "60-1-2" not in asked(view)
    assert not codes(judge("2026-11-21", online("insult", "ana", "2 novembre 2026"), accounts=ACCOUNTS)) & {
        "data-kept",
        "data-soon-gone",
        "data-gone",
    }


def test_each_account_is_asked_for_what_its_own_offences_allow() -> None:
    view = plainte(
        "2026-11-21", online("insult", "ana", "2 novembre 2026"), online("death_threat", "bob", "2 novembre 2026")
    )
    assert "données d’identité et de compte du compte n° 1 et les données d’identification et de connexion" in asked(
        view
    )
    assert "ne sont conservées qu’un an" in asked(view)


def test_before_4_march_2022_no_penalty_was_needed() -> None:
    fact = online("insult", "ana", "20 février 2022")
    assert "d’identification et de connexion" in asked(plainte("2022-03-03", fact))
    assert "d’identification et de connexion" not in asked(plainte("2022-03-04", fact))


def test_nothing_is_required_of_connections_for_what_is_out_of_time() -> None:
    view = plainte("2026-11-21", online("death_threat", "ana", "2 novembre 2018"))
    assert "d’identité et de compte" in asked(view)
    assert "effacement" not in view["resume"]


def test_the_calls_received_are_asked_of_the_operator_at_the_request_of_the_victim() -> None:
    calls = {"kind": "calls", "when": "du 1er au 20 octobre 2026", "repeated": True, "frequency": "chaque nuit"}
    assert "l’opérateur de la ligne appelée" in asked(plainte("2026-11-21", calls))
    assert "l’opérateur" not in asked(plainte("2034-11-21", calls))


@pytest.mark.parametrize(("on", "connection"), [("2027-05-09", True), ("2027-05-10", False)])
def test_what_is_only_reserved_is_looked_for_while_the_data_exist(on: str, connection: bool) -> None:
    child = {**PERSON, "birth_date": "4 février 2013"}
    asked = online("solicitation", "ana", "9 mai 2026", channel="private_message", solicited=["images"])
    verdict = judge(on, asked, complainants=[child], accounts=ACCOUNTS)
    assert {one.article for one in verdict.reserved} == {"CP 227-23-1"} and not verdict.allegations
    assert verdict.traceable is connection


# --- who is asked: from each fact, an account listed or not -----------------------------------------------------

ON = "2026-11-30"
WHEN = "14 novembre 2026 à 9 h"


def threat(channel: str, **more: Any) -> dict[str, Any]:
    return {"kind": "death_threat", "when": WHEN, "channel": channel, **more}


def details(*facts: dict[str, Any], on: str = ON, **more: Any) -> list[str]:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return [plain(one) for ask in said.view["demandes"] for one in ask["details"]]  # type: ignore[typeddict-item]


def post(**more: Any) -> dict[str, Any]:
    return {"when": WHEN, "text": "je vais te tuer", **more}


@pytest.mark.parametrize(
    ("url", "whom"),
    [
        ("https://www.instagram.com/p/X1/", "de Meta Platforms Ireland Limited, "),
        ("https://x.com/a/status/222-33?s=20&t=a'b", "de X Internet Unlimited Company, "),
        ("https://www.forum.exemple.fr/sujet/1#p2", "de l’hébergeur du site forum.exemple.fr, "),
    ],
)
def test_a_publication_by_nobody_is_asked_of_who_hosts_its_exact_address(url: str, whom: str) -> None:
    (one,) = details(threat("public", posts=[post(url=url)]))
    data = "les données d’identification et de connexion de l’auteur de la publication relevée"
    assert one == f"{whom}{data} ({url})."


def test_the_addresses_of_one_holder_are_one_request_and_many_are_left_to_the_annex() -> None:
    posts = [post(url=f"https://x.com/a/status/{n}") for n in range(4)]
    accounts = [{"id": "a", "platform": "twitter", "handle": "@a"}]
    (few,) = details(threat("public", posts=[*posts[:2], post(account="a")]), accounts=accounts)
    assert "du compte n° 1 et des auteurs des publications relevées (https://x.com/a/status/0 ; https" in few
    (many,) = details(threat("public", posts=posts))
    assert "l’annexe donne les adresses" in many


@pytest.mark.parametrize("platform", [None, "Courriel", "e-mail"])
def test_an_email_address_is_asked_of_the_provider_of_its_domain_and_no_company_is_supposed(
    platform: str | None,
) -> None:
    accounts = [{"id": "m", "handle": "Vengeur@exemple.org", "platform": platform}]
    (one,) = details(threat("email", posts=[post(account="m")]), accounts=accounts)
    assert one.startswith("de l’opérateur de la messagerie exemple.org, les données d’identification et de connexion")
    assert "Vengeur@exemple.org (compte n° 1), avec les en-têtes des courriels envoyés le 14 novembre 2026" in one


def test_emails_from_nobody_known_lead_to_their_headers() -> None:
    for fact in (threat("email", posts=[post()]), threat("email")):
        (one,) = details(fact)
        assert "que montrent les en-têtes des courriels reçus le 14 novembre 2026, à 9 h" in one


def test_a_threat_on_the_telephone_is_asked_of_the_line_that_was_called_masked_numbers_included() -> None:
    (one,) = details(threat("call", repeated=True))
    assert one == (
        "de l’opérateur de la ligne appelée, à ma demande, les appels reçus le 14 novembre 2026, à 9 h, numéros "
        "masqués compris."
    )


@pytest.mark.parametrize("platform", [None, "Téléphone", "SMS"])
@pytest.mark.parametrize(("channel", "reached"), [("call", "la ligne appelée"), ("sms", "la ligne de réception")])
def test_a_number_that_is_told_is_asked_of_its_own_operator(channel: str, reached: str, platform: str | None) -> None:
    line = {"id": "l", "handle": "06 99 00 00 91", "platform": platform}
    own, other = details(threat(channel, accounts=["l"], posts=[post(account="l")], repeated=True), accounts=[line])
    assert reached in own
    assert "de la ligne 06 99 00 00 91 (compte n° 1), l’identité de son titulaire et ses données" in other


def test_a_messaging_application_is_asked_by_the_number_of_the_account_and_the_line_is_not() -> None:
    line = {"id": "l", "platform": "whatsapp", "handle": "06 99 00 00 91"}
    for channel in ("private_message", "sms", "call"):
        fact = threat(channel, platform="WhatsApp", posts=[post(account="l")])
        (one,) = details(fact, accounts=[line])
        assert one.startswith("de WhatsApp, ") and "du compte n° 1 (06 99 00 00 91)" in one


def test_nothing_is_asked_for_what_left_no_trace_nor_for_an_account_of_the_context() -> None:
    context = {"kind": "context", "story": "Avant.", "accounts": ["a"]}
    assert details(context, threat("letter"), accounts=[{"id": "a", "platform": "x"}]) == []
    (images,) = details(context, threat("in_person"), accounts=[{"id": "a", "platform": "x"}])
    assert images.startswith("des responsables des caméras voisines")


def test_an_insult_by_email_is_asked_by_identity_and_its_headers_are_not() -> None:
    insult = {"kind": "insult", "when": WHEN, "channel": "email", "posts": [{"when": WHEN, "account": "m"}]}
    (one,) = details(insult, accounts=[{"id": "m", "handle": "a@exemple.org"}])
    assert "les données d’identité et de compte de l’adresse a@exemple.org" in one and "en-têtes" not in one


def test_what_vanishes_first_is_asked_first() -> None:
    late = threat("public", posts=[post(url="https://www.tiktok.com/@a/video/1")])
    early = {**threat("call", repeated=True), "when": "3 janvier 2026"}
    assert ["opérateur" in one for one in details(late, early)] == [True, False]


def test_an_account_that_leads_nowhere_is_said() -> None:
    lost = {"id": "a", "handle": "@ana"}
    fact = threat("private_message", posts=[post(account="a")])
    verdict = judge(ON, fact, accounts=[lost])
    assert [one.where for one in verdict.findings if one.code == "holder-unknown"] == ["accounts[0].platform"]
    assert "holder-unknown" not in codes(judge(ON, fact, accounts=[{**lost, "url": "https://forum.exemple.fr/ana"}]))


@pytest.mark.parametrize(
    "line",
    [
        {"id": "l", "platform": "whatsapp", "phone": "06 99 00 00 91"},
        {"id": "l", "phone": "06 99 00 00 91"},
        {"id": "l", "phone": "06 99 00 00 91", "handle": "Inconnu"},
    ],
)
@pytest.mark.parametrize("channel", ["private_message", "call"])
def test_the_number_of_an_account_of_whatsapp_leads_to_its_operator_and_to_whatsapp(
    line: dict[str, Any], channel: str
) -> None:
    asked_ = details(threat(channel, platform="WhatsApp", posts=[post(account="l")]), accounts=[line])
    assert [one.split(", ")[0] for one in asked_] == [
        "de l’opérateur de la ligne 06 99 00 00 91 (compte n° 1)",
        "de WhatsApp",
    ]


# --- a site of the author’s own ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "platform",
    ["verite-exemple.fr", "www.Verite-exemple.fr", "https://verite-exemple.fr/", "le site verite-exemple.fr", None],
)
@pytest.mark.parametrize("account", [True, False])
def test_the_data_of_a_site_are_asked_of_its_host_and_registrar_never_of_who_runs_it(
    platform: str | None, account: bool
) -> None:
    url = "https://verite-exemple.fr/ada-morel"
    accounts = [{"id": "s", "platform": platform, "handle": "Le Vrai", "url": "https://verite-exemple.fr/"}]
    told = post(url=url, **({"account": "s"} if account else {}))
    host, registrar = details(threat("public", platform=platform, posts=[told]), accounts=accounts if account else [])
    assert host.startswith("de l’hébergeur du site verite-exemple.fr, les données d’identification et de connexion")
    assert registrar == (
        "du bureau d’enregistrement du nom de domaine verite-exemple.fr, l’identité et les coordonnées de son "
        "titulaire."
    )


def test_a_site_called_by_a_name_is_asked_of_the_host_of_its_address_or_of_its_name() -> None:
    accounts = [{"id": "s", "platform": "Les Ragots", "handle": "Le Vrai"}]
    there = post(account="s", url="https://ragots-exemple.fr/1")
    assert details(threat("public", posts=[there]), accounts=accounts)[0].startswith(
        "de l’hébergeur du site ragots-exemple.fr, "
    )
    (one,) = details(threat("public", posts=[post(account="s")]), accounts=accounts)
    assert one.startswith("de l’hébergeur du site Les Ragots, ")


def test_an_application_nobody_knows_is_asked_itself_for_private_messages() -> None:
    accounts = [{"id": "s", "platform": "Causette", "handle": "Le Vrai"}]
    (one,) = details(threat("private_message", posts=[post(account="s")]), accounts=accounts)
    assert one.startswith("de Causette, ")


def test_a_part_of_somebody_else_s_domain_has_no_registrar_of_its_own() -> None:
    asked_ = details(threat("public", posts=[post(url="https://vrai.blog-exemple.fr/1")]))
    assert len(asked_) == 1 and asked_[0].startswith("de l’hébergeur du site vrai.blog-exemple.fr, ")


# --- an account that was entered ----------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", [None, "email", "sms", "call", "in_person", "private_message"])
@pytest.mark.parametrize("listed", [True, False])
def test_the_connections_to_an_account_entered_are_asked_whatever_the_way_and_the_suspect(
    channel: str | None, listed: bool
) -> None:
    fact: dict[str, Any] = {"kind": "intrusion", "when": WHEN, "channel": channel, "platform": "Gmail", "entered": True}
    accounts = [{"id": "l", "platform": "instagram", "handle": "@lui"}]
    asked_ = details(fact | ({"accounts": ["l"]} if listed else {}), accounts=accounts if listed else [])
    assert "de Gmail, les connexions au compte dont l’entrée est rapportée, le 14 novembre 2026, à 9 h" in " ".join(
        asked_
    )
    assert "reçus" not in " ".join(asked_) and "expéditeur" not in " ".join(asked_)


@pytest.mark.parametrize("entered", [False, None])
def test_an_entry_that_is_not_told_is_not_said_to_be(entered: bool | None) -> None:
    fact = {"kind": "intrusion", "when": WHEN, "channel": "email", "platform": "Gmail", "entered": entered}
    text = " ".join(details(fact))
    assert "de Gmail, les connexions au compte visé, réussies ou tentées, le 14 novembre 2026" in text
    assert "l’entrée est rapportée" not in text


def test_whoever_does_not_say_which_account_was_entered_is_asked_for_its_service() -> None:
    fact = {"kind": "intrusion", "when": WHEN, "channel": "email", "entered": True}
    for platform in (None, "e-mail"):
        assert "intrusion-service" in codes(judge(ON, {**fact, "platform": platform}))
        assert not any("en-têtes" in one for one in details({**fact, "platform": platform}))
    assert "intrusion-service" not in codes(judge(ON, {**fact, "platform": "Gmail"}))


def test_no_headers_are_asked_of_the_mail_of_who_entered_an_account() -> None:
    fact = {
        "kind": "intrusion",
        "when": WHEN,
        "channel": "email",
        "platform": "Gmail",
        "entered": True,
        "accounts": ["m"],
    }
    asked_ = details(fact, accounts=[{"id": "m", "email": "vengeur@exemple.org"}])
    assert "de l’adresse vengeur@exemple.org" in asked_[0] and "en-têtes" not in " ".join(asked_)
