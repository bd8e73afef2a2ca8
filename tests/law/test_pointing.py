"""A clause of « ce qui le montre » points to the fact itself, and says no more than was told."""

from typing import Any

from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.threat import threatened
from schemas.fact import Fact, Ground
from tests.law.telling import alleged, on


def fact(kind: str, *days: str, **more: Any) -> Fact:
    posts = [{"when": day, "exhibit": n} for n, day in enumerate(days, start=2)]
    return Fact.model_validate({"kind": kind, "posts": posts, **more})


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_messages_are_named_by_their_days_and_exhibits() -> None:
    two = pointing.messages(fact("death_threat", "4/9/2013", "12/9/2013"))
    assert plain(two.clause("annonce", "annoncent")) == (
        "les messages du 4 et du 12 septembre 2013 annoncent (pièces n° 2 et 3)"
    )
    one = pointing.messages(fact("death_threat", "31/12/2013 à 23 h"))
    assert plain(one.clause("annonce", "annoncent")) == "le message du 31 décembre 2013 annonce (pièce n° 2)"
    over = pointing.messages(fact("insult", "12/9/2013", "2/11/2013", "1/1/2014"))
    assert plain(over.text) == "les messages du 12 septembre, du 2 novembre 2013 et du 1er janvier 2014"


def test_many_messages_are_counted_and_their_period_said() -> None:
    told = fact("harassment", count=95, when="depuis le 24 février 2026")
    assert plain(pointing.messages(told, pointing.PUBLICATION).text) == (
        "les 95 publications que la personne visée rapporte, depuis le 24 février 2026"
    )
    shown = fact("harassment", count=95, when="depuis le 24 février 2026", exhibits=[4])
    # An exhibit shows that there were some, and does not count them.
    assert plain(pointing.messages(shown, pointing.PUBLICATION).clause("pèse", "pèsent")) == (
        "les 95 publications que la personne visée rapporte, depuis le 24 février 2026, pèsent (pièce n° 4)"
    )
    days = [f"{day}/9/2013" for day in range(1, 7)]
    assert plain(pointing.messages(fact("insult", *days)).text) == "les 6 messages relevés du 1er au 6 septembre 2013"


def test_acts_told_of_are_not_said_to_be_collected() -> None:
    some = fact("harassment", "3/9/2026", when="du 3 au 28 septembre 2026", count=25)
    those = pointing.messages(some, pointing.PUBLICATION)
    assert plain(those.clause("contient", "contiennent")) == (
        "la personne visée rapporte 25 publications, du 3 au 28 septembre 2026 ; celle du 3 septembre 2026, "
        "relevée, contient (pièce n° 2)"
    )
    none = pointing.messages(fact("personal_data", when="25 août 2021"), pointing.PUBLICATION)
    assert plain(none.clause("diffuse", "diffusent")) == (
        "les publications que la personne visée rapporte, le 25 août 2021, diffusent"
    )
    sent = fact("personal_data", when="25 août 2021", channel="email", data=["health"])
    assert plain(pointing.disclosed(sent, "porte", "portent")).startswith(
        "les messages que la personne visée rapporte, le 25 août 2021, portent des données personnelles"
    )
    as_many = fact("insult", *(f"{day}/9/2013" for day in range(1, 7)), count=6)
    assert plain(pointing.messages(as_many).text) == "les 6 messages relevés du 1er au 6 septembre 2013"


def test_of_more_messages_told_than_shown_a_clause_speaks_of_those_shown_alone() -> None:
    def said(kind: str, *days: str, **more: Any) -> str:
        told = fact(kind, *days, channel="sms", counted="over", **more)
        return plain(pointing.messages(told).clause("annonce la mort", "annoncent la mort"))

    lone = "la personne visée rapporte plus de 10 messages ; celui du 12 octobre 2026, relevé, annonce la mort"
    assert said("death_threat", "12/10/2026", when="12 octobre 2026", count=10) == f"{lone} (pièce n° 2)"
    assert said("death_threat", "12/10/2026", count=10) == f"{lone} (pièce n° 2)"
    two = said("death_threat", "12/10/2026", "14/10/2026", when="courant octobre 2026", count=10)
    assert "courant octobre 2026 ; ceux du 12 et du 14 octobre 2026, relevés, annoncent la mort" in two
    undated = Fact.model_validate(
        {"kind": "death_threat", "channel": "sms", "count": 10, "posts": [{"text": "mots"}], "when": "12/10/2026"}
    )
    assert "; celui qui est relevé annonce la mort" in plain(pointing.messages(undated).clause("annonce la mort", "x"))


def test_a_quotation_within_what_is_quoted_takes_other_marks() -> None:
    assert pointing.quoted("il disait « à bientôt » et riait") == "«\u00a0il disait “à bientôt” et riait\u00a0»"


def test_a_day_told_less_exactly_is_not_made_exact() -> None:
    assert pointing.messages(fact("insult", "vers le 12/9/2013")).text == "le message"
    told = fact("insult", "courant septembre 2013", when="courant septembre 2013")
    assert plain(pointing.messages(told).text) == "le message relevé courant septembre 2013"


def test_what_no_message_shows_is_only_reported() -> None:
    seen = threatened(fact("death_threat", when="12/9/2013"), Circumstances(day=on(2013, 9, 12)))
    assert seen and plain(seen.phrase) == "la personne visée rapporte des menaces de mort, le 12 septembre 2013"


def test_what_was_told_is_quoted_by_whole_sentences() -> None:
    assert pointing.quoted("Elle dort mal.\nElle a peur.") == "«\u00a0Elle dort mal. Elle a peur\u00a0»"
    long = "Une phrase assez courte. " * 20
    kept = pointing.quoted(long)
    assert len(kept) < 240 and kept.endswith("courte\u00a0»")


def test_life_and_health_are_told_to_the_prosecutor_and_marked_private() -> None:
    told = Circumstances(
        day=on(2026, 3, 1), classmates=1, life_degraded=True, life="Elle ne sort plus.", health_altered=True
    )
    shown = alleged(fact("harassment", count=95), told)["CP 222-33-2-3"]
    private = {one.element.code for one in shown.shown if one.seen.private}
    assert private == {"life", "health"}
    assert any("Elle ne sort plus" in one.seen.phrase for one in shown.shown)


def test_an_offence_bears_the_name_of_its_day_and_of_its_ground() -> None:
    calls = fact("calls", count=200)
    assert alleged(calls, Circumstances(day=on(2014, 8, 5)))["CP 222-16"].label.startswith("Appels téléphoniques")
    assert alleged(calls, Circumstances(day=on(2014, 8, 6)))["CP 222-16"].label.startswith("Appels ou messages")
    threat = fact("death_threat", "12/9/2013", channel="public", grounds=["homophobic"])
    shown = alleged(threat, Circumstances(day=on(2013, 9, 12)))["CP 222-18-1"]
    assert shown.label == "Menaces de mort à raison de l’orientation sexuelle"
    assert shown.citation == "articles 222-17, alinéa 2, et 222-18-1 du code pénal"
    assert [one.label for one in shown.aggravations] == ["menace de mort"]
    ordered = threat.model_copy(update={"condition": "partir", "grounds": [Ground.RACIST]})
    both = alleged(ordered, Circumstances(day=on(2013, 9, 12)))["CP 222-18-1"]
    assert [one.label for one in both.aggravations] == ["menace de mort avec ordre de remplir une condition"]
