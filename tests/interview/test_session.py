"""What an answer does to the file: kept at once, confirmed when in doubt, undone when it no longer stands."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.casefile.read import load, parse
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.interview import addresses, care, links, openings, reading, summary, words
from filings.interview.draft import Draft
from filings.interview.question import End, Question
from filings.interview.session import Doubt, Kept, Outcome, Refused, Session

ON = DocumentDay(date(2026, 11, 21))

TOLD = """\
# Écrit à la main.
complainants:
  - last_name: Marchand  # le nom de naissance
    first_names: Salomé
    birth_date: 14 mai 1979
    address: {lines: [12 rue des Lilas], postcode: "78000", city: Versailles}
accounts:
  - id: exemple_03
    handle: "@exemple_03"
facts:
  - kind: death_threat
    when: 12 septembre 2026
    story: Des menaces.
    channel: public
    platform: x
    accounts: [exemple_03]
    condition: supprimer mon compte
    exhibits: [1]
exhibits:
  - number: 1
    title: Capture
"""


def session_on(path: Path, text: str = TOLD) -> Session:
    path.write_text(text, encoding="utf-8")
    return Session.open(path, ON)


def at(session: Session, place: str) -> Question:
    session.jump(place)
    question = session.next()
    assert isinstance(question, Question) and question.place == place
    return question


def give(session: Session, place: str, reply: str, agreed: Iterable[str] = ()) -> Outcome:
    return session.answer(at(session, place), reply, agreed)


def test_an_answer_is_in_the_file_before_the_next_question(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = Session.open(path, ON)
    assert isinstance(give(session, "facts", "5, 8"), Kept)
    again = Draft.load(path, ON).look()
    assert [fact["kind"] for fact in again.answers["facts"]] == ["death_threat", "insult"]
    assert path.stat().st_mode & 0o077 == 0
    session.close()


def test_what_another_hand_wrote_is_kept_comments_included(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    assert isinstance(give(session, "complainants[0].last_name", "Marchand-Duval"), Kept)
    session.close()
    text = path.read_text(encoding="utf-8")
    assert "# Écrit à la main." in text and "# le nom de naissance" in text and "Marchand-Duval" in text
    assert load(path).case.complainants[0].first_names == "Salomé"


def test_taking_up_the_interview_asks_what_it_would_have_asked(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    session.go_on()
    for _ in range(12):
        question = session.next()
        assert isinstance(question, Question)
        session.skip(question)
    expected = session.next()
    session.close()
    assert Session.open(path, ON).next() == expected


def test_an_answer_of_the_file_that_is_refused_is_shown_and_asked_first(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml", TOLD.replace("12 septembre 2026", "le 31 février 2026"))
    question = session.next()
    assert isinstance(question, Question)
    assert question.place == "facts[0].when" and question.now == "le 31 février 2026" and question.fault
    assert isinstance(session.skip(question), Refused)
    assert isinstance(session.answer(question, "12 septembre 2026"), Kept)
    assert session.next().place == "for_whom"


def test_a_second_interview_on_a_file_is_told_so_and_a_third_after_the_first_is_not(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    first = session_on(path)
    with pytest.raises(FilingsError, match="déjà ouvert"):
        Session.open(path, ON)
    first.close()
    Session.open(path, ON).close()
    assert [one.name for one in tmp_path.iterdir()] == ["dossier.yaml"]


def test_an_answer_that_closes_another_forgets_it_only_after_saying_so(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    doubt = give(session, "facts[0].kind", "des injures")
    assert isinstance(doubt, Doubt) and "« Ordre donné »" in doubt.message
    assert session.look.answers["facts"][0]["condition"] == "supprimer mon compte"
    kept = give(session, "facts[0].kind", "des injures", {doubt.code})
    assert isinstance(kept, Kept)
    assert "condition" not in session.look.answers["facts"][0]
    assert session.look.answers["facts"][0]["kind"] == "insult"


def test_what_is_taken_out_takes_its_references_with_it_after_saying_so(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    for place, field in (("accounts[0]", "accounts"), ("exhibits[0]", "exhibits")):
        doubt = session.drop(place)
        assert isinstance(doubt, Doubt) and "renvois" in doubt.message
        assert isinstance(session.drop(place, {doubt.code}), Kept)
        assert not session.look.answers["facts"][0].get(field)
    assert not session.look.faults


def test_an_account_renamed_is_renamed_where_it_is_named(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    session.go_on()
    assert isinstance(give(session, "accounts[0].id", "auteur"), Kept)
    assert session.look.answers["facts"][0]["accounts"] == ["auteur"]


def test_a_social_security_number_is_masked_before_it_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    number = "2 79 05 44 109 123 61"
    number = next(f"2 79 05 44 109 123 {key:02d}" for key in range(1, 98) if links.find_nir(f"2790544109123{key:02d}"))
    session = session_on(path)
    doubt = give(session, "facts[0].story", f"Ils ont publié le {number}.")
    assert isinstance(doubt, Doubt) and doubt.code == "nir"
    assert number not in path.read_text(encoding="utf-8")
    assert isinstance(give(session, "facts[0].story", str(doubt.reply), {"nir"}), Kept)
    assert session.look.answers["facts"][0]["story"] == "Ils ont publié le […]."


def test_what_is_not_said_is_remembered_as_such(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    assert isinstance(session.unsaid(at(session, "facts[0].when"), "unknown"), Kept)
    session.go_on()
    assert isinstance(session.unsaid(at(session, "witnesses"), "later"), Kept)
    session.close()
    look = Draft.load(path, ON).look()
    assert look.answers["facts"][0]["when"] == {"answered": "unknown"}
    assert look.trace["witnesses"] == "later"
    assert summary.put_off(look)[-1:] == ["witnesses"]


def test_what_was_put_off_is_asked_again_on_demand(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    session.unsaid(at(session, "facts[0].when"), "later")
    session.end()
    assert isinstance(session.next(), End)
    session.again(summary.put_off(session.look))
    assert session.next().place == "facts[0].when"


def test_a_danger_told_asks_for_the_numbers_at_once(tmp_path: Path) -> None:
    session = Session.open(tmp_path / "dossier.yaml", ON)
    kept = give(session, "facts", "des messages qui poussent au suicide")
    assert isinstance(kept, Kept) and kept.care
    urgent = care.numbers(session.look.answers, ON, urgent=True)
    assert any(line.startswith("3114") for line in urgent) and any(line.startswith("17 ") for line in urgent)


@pytest.mark.parametrize("said", ["je pense au suicide", "J’ai envie de mourir", "je veux en finir"])
def test_despair_in_ones_own_words_asks_for_the_numbers(said: str) -> None:
    assert care.danger({"harm": {"told": said}}) == 1
    assert care.danger({"harm": {"told": "Je dors mal."}}) == 0


@pytest.mark.parametrize("word", ["unknown", "later", "declined"])
def test_who_the_author_is_to_the_person_may_go_unsaid(word: str, tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    session.go_on()
    session.draft.put("accounts[0]", {"id": "exemple_03", "bond": {"answered": word}})
    assert isinstance(give(session, "facts[0].story", "Des menaces, tous les soirs."), Kept)
    assert care.numbers(session.look.answers, ON, urgent=False)


def test_a_screenshot_is_found_as_a_terminal_drops_it(tmp_path: Path) -> None:
    away = tmp_path / "Mes images"
    away.mkdir()
    (away / "capture 1.png").write_bytes(b"png")
    folder = tmp_path / "dossier"
    folder.mkdir()
    session = session_on(folder / "dossier.yaml")
    session.go_on()
    session.answer(at(session, "exhibits[0]*"), "file")
    for dropped in (f"'{away}/capture 1.png'", f"{away}/capture 1.png".replace(" ", "\\ ")):
        doubt = give(session, "exhibits[0].file", dropped)
        assert isinstance(doubt, Doubt) and doubt.code == "copy"
        kept = give(session, "exhibits[0].file", dropped, {"copy"})
        assert isinstance(kept, Kept) and any("empreinte" in notice for notice in kept.notices)
    assert session.look.answers["exhibits"][0]["file"] == "pieces/capture 1-2.png"
    assert isinstance(give(session, "exhibits[0].file", "rien.png"), Refused)
    assert (away / "capture 1.png").read_bytes() == b"png"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("fin août", "fin août 2026"),
        ("le 30/08 vers 3 h", "le 30/08/2026 vers 3 h"),
        ("toutes les nuits en septembre", "toutes les nuits en septembre 2026"),
        ("25 décembre", "25 décembre 2025"),
        ("hier vers 3 h", "20 novembre 2026 vers 3 h"),
        ("du 30 décembre au 2 janvier", "du 30 décembre 2025 au 2 janvier 2026"),
    ],
)
def test_a_date_without_its_year_is_proposed_with_the_last_possible_one(said: str, kept: str) -> None:
    value, meant = reading.when(said, ON)
    assert value == kept and meant


def test_a_whole_date_is_kept_as_it_was_said() -> None:
    assert reading.when("vers le 12/09/2013 à 23 h 40", ON) == ("vers le 12/09/2013 à 23 h 40", "")
    with pytest.raises(reading.NotRead):
        reading.when("un de ces jours", ON)


def test_a_paste_of_addresses_becomes_that_many_messages() -> None:
    look = Draft(ON, parse(TOLD, "dossier.yaml")).look()
    urls = [f"https://twitter.com/exemple_03/status/{n}" for n in range(5)]
    assert openings._posts("\n".join(urls), look) == [{"account": "exemple_03", "url": url} for url in urls]
    two = openings._posts("Un message\nde deux lignes\n\nUn autre", look)
    assert [one["text"] for one in two] == ["Un message\nde deux lignes", "Un autre"]


@pytest.mark.parametrize(
    ("said", "postcode", "city"),
    [
        ("12 rue des Lilas, 78000 Versailles", "78000", "Versailles"),
        ("12 rue des Lilas\nBâtiment B\n78000 Versailles", "78000", "Versailles"),
        ("12 rue des Lilas 78000 Versailles", "78000", "Versailles"),
    ],
)
def test_an_address_is_read_in_one_answer(said: str, postcode: str, city: str) -> None:
    told = openings.address(said)
    assert (told["postcode"], told["city"]) == (postcode, city)
    assert told["lines"][0] == "12 rue des Lilas"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_the_reading_of_a_reply(text: str) -> None:
    look = Draft(ON).look()
    for read in (openings._posts, openings._accounts, openings._dependants, openings._ips, openings._exhibits):
        assert isinstance(read(text, look), list)
    assert isinstance(openings.address(text), dict)
    assert isinstance(addresses.urls(text), list)
    assert isinstance(links.masked(text), str)
    for reader in (reading.yes_no, lambda said: reading.when(said, ON)):
        try:
            reader(text)
        except reading.NotRead as refused:
            assert str(refused)


def test_the_words_of_the_interview_are_typographic_and_name_no_delay() -> None:
    for name, text in vars(words).items():
        if isinstance(text, str) and name.isupper():
            assert "'" not in text and "..." not in text and "  " not in text, name


def test_a_fact_told_here_bears_a_name_of_its_own_that_the_file_keeps(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path, "for_whom: me\nharm: {in_danger: false}\n")
    assert isinstance(give(session, "facts", "insult"), Kept)
    assert [fact.id for fact in load(path).case.facts] == ["F1"]
    # Another, written by hand before it, takes its name from it no more.
    told = path.read_text(encoding="utf-8").replace("facts:\n", "facts:\n  - kind: calls\n    story: Des appels.\n", 1)
    path.write_text(told, encoding="utf-8")
    assert [fact.id for fact in load(path).case.facts] == ["F3", "F1"]


@pytest.mark.parametrize(("left", "next_one"), [(0, "F3"), (1, "F3")])
def test_the_name_of_a_fact_taken_out_is_given_to_no_other_even_days_later(
    tmp_path: Path, left: int, next_one: str
) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path, "for_whom: me\nharm: {in_danger: false}\n")
    assert isinstance(give(session, "facts", "insult, threat"), Kept)
    assert isinstance(session.drop("facts[1]", {"drops"}), Kept)
    assert isinstance(session.drop("facts[0]", {"drops"}), Kept) if not left else True
    session.close()
    assert isinstance(give(Session.open(path, ON), "facts", "calls"), Kept)
    assert [fact.id for fact in load(path).case.facts] == [*["F1"][:left], next_one]


def test_a_fact_that_the_file_leaves_unnamed_gives_its_rank_to_no_other(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    facts = "facts:\n- {kind: insult, story: Des mots.}\n- {kind: calls, story: Des appels.}\n"
    session = session_on(path, f"for_whom: me\nharm: {{in_danger: false}}\n{facts}")
    assert isinstance(session.drop("facts[1]", {"drops"}), Kept)
    assert isinstance(give(session, "facts", "threat"), Kept)
    assert [fact.id for fact in load(path).case.facts] == ["F1", "F3"]
