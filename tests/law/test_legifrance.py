"""``filings law --verify``: what Légifrance answers is understood, and what goes wrong is said in French.

Played against a server of this machine that speaks the protocol of the real one.
"""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.law import book, verify
from filings.law.legifrance import CIVIL, PENAL, POST, PRESS, PROCEDURE, RELATIONS, Client, Entry, sent
from filings.law.verify import Cited, Outcome
from tests.law.library import ENVIRONMENT, Desk, Shelf, held, library, ms, slow

ON = DocumentDay(date(2026, 11, 21))


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    with library(monkeypatch) as one:
        yield one


def client(shelf: Shelf, patience: float = 5, **environment: str) -> Client:
    told = {**ENVIRONMENT, **environment}
    return Client(told, token_url=f"{shelf.url}token", api_url=shelf.url, patience=patience)


def test_an_article_is_searched_for_by_its_very_number_then_read(shelf: Shelf) -> None:
    shelf.add("Code pénal", held("222-17", date(2002, 1, 1)), held("R625-8-1", date(2017, 8, 6)))
    library = client(shelf)
    found = library.article(PENAL, "222-17", ON)
    assert found and (found.number, found.state, found.since, found.until) == (
        *("222-17", "VIGUEUR"),
        *(date(2002, 1, 1), None),
    )
    assert [path for path, _ in shelf.asked] == ["/token", "/search", "/consult/getArticle"]
    assert shelf.asked[1][1]["recherche"]["filtres"][1]["singleDate"] == ms(ON)
    regulation = library.article(PENAL, "R. 625-8-1", ON)
    assert regulation and regulation.since == date(2017, 8, 6)
    assert [path for path, _ in shelf.asked].count("/token") == 1
    assert library.article(PENAL, "999-9", ON) is None


def test_an_article_of_a_law_or_one_the_search_misses_is_read_by_its_number(shelf: Shelf) -> None:
    shelf.add(PRESS.id, held("24 bis", date(2017, 1, 29)))
    shelf.add(PENAL.id, held("222-33", date(2018, 8, 6)))
    library = client(shelf)
    press, missed = library.article(PRESS, "24 bis", ON), library.article(PENAL, "222-33", ON)
    assert press and press.since == date(2017, 1, 29)
    assert missed and missed.since == date(2018, 8, 6)


def test_nothing_goes_out_but_credentials_and_numbers(shelf: Shelf) -> None:
    shelf.add("Code pénal", held("222-17", date(2002, 1, 1)))
    client(shelf).article(PENAL, "222-17", ON)
    assert set(shelf.asked[0][1]) == {"grant_type", "client_id", "client_secret", "scope"}
    assert ENVIRONMENT["LEGIFRANCE_CLIENT_SECRET"] not in str(shelf.asked[1:])


@pytest.mark.parametrize("hour", [0, 22, 23])
def test_midnight_in_paris_or_in_greenwich_is_the_same_day(shelf: Shelf, hour: int) -> None:
    day = date(2024, 3, 23)
    one = held("222-17", day)
    one["dateDebut"] = ms(day if hour == 0 else date(2024, 3, 22), hour=hour)
    one["dateFin"] = ms(date(2029, 1, 1))
    shelf.add("Code pénal", one)
    found = client(shelf).article(PENAL, "222-17", ON)
    assert found and (found.since, found.until) == (day, date(2028, 12, 31))


CITED = Cited(PENAL, "222-17", "article 222-17 du code pénal", date(2025, 7, 13))


@pytest.mark.parametrize(
    ("state", "since", "until", "outcome"),
    [
        ("VIGUEUR", date(2002, 1, 1), None, Outcome.SAME),
        ("VIGUEUR", date(2025, 7, 13), None, Outcome.SAME),
        ("VIGUEUR", date(2025, 7, 14), None, Outcome.CHANGED),
        ("VIGUEUR", date(2002, 1, 1), date(2026, 12, 31), Outcome.ENDING),
        ("ABROGE_DIFF", date(2002, 1, 1), date(2028, 12, 31), Outcome.ENDING),
        ("ABROGE_DIFF", date(2002, 1, 1), date(2026, 11, 21), Outcome.ENDING),
        ("ABROGE_DIFF", date(2002, 1, 1), date(2026, 11, 20), Outcome.REPEALED),
        ("ABROGE", date(2002, 1, 1), date(2026, 8, 31), Outcome.REPEALED),
        ("ABROGE", date(2002, 1, 1), None, Outcome.REPEALED),
        ("MODIFIE", date(2002, 1, 1), date(2026, 8, 31), Outcome.CHANGED),
        ("", None, None, Outcome.UNKNOWN),
    ],
)
def test_what_became_of_a_text_follows_from_its_days(
    state: str, since: date | None, until: date | None, outcome: Outcome
) -> None:
    assert verify.judge(CITED, Entry("LEGIARTI1", "222-17", state, since, until), ON) is outcome


def test_an_article_nobody_knows_is_to_be_verified_by_hand(shelf: Shelf) -> None:
    one = verify.check(CITED, client(shelf), ON)
    assert one.outcome is Outcome.UNKNOWN and one.entry is None


def test_every_offence_in_force_and_the_texts_of_procedure_are_asked_for() -> None:
    every = {one.name for one in verify.cited(ON)}
    assert {"article 222-17 du code pénal", "article 24 bis de la loi du 29 juillet 1881"} <= every
    assert {"article 77-1-1 du code de procédure pénale", "article 65 de la loi du 29 juillet 1881"} <= every
    assert "article 222-18-1 du code pénal" not in every, "repealed in 2017"
    assert not [name for name in every if " 2 de" in name], "a paragraph is no article"
    (alone,) = verify.cited(ON, book.find("222-17"))
    assert alone == CITED
    # The four offences of one article were not read on the same day: the first counts.
    read = {one.number: one.read_on for one in verify.cited(ON, book.find("33"))}
    assert set(read) == {"23", "29", "33"}, "the articles that an offence is cited with are asked for too"
    assert read["33"] == min(one.versions[-1].read_on for one in book.find("33"))


def test_what_an_offence_is_read_with_is_asked_for_in_its_own_code() -> None:
    asked = {(one.text, one.number) for one in verify.cited(ON)}
    raising, lapsing = [(PENAL, "132-76"), (PENAL, "132-77"), (PENAL, "131-35-1")], [(PROCEDURE, "8"), (PRESS, "65-3")]
    founding, kept = [(PROCEDURE, "43"), (PENAL, "113-2-1"), (PROCEDURE, "D. 8-2-10")], [(POST, "L. 34-1")]
    assert asked >= {*raising, *lapsing, *founding, *kept, (PENAL, "222-14-3"), (RELATIONS, "L. 112-3")}
    assert (CIVIL, "388-2") in asked and (PROCEDURE, "388-2") not in asked, "another article bears that number"


def test_a_number_is_written_as_legifrance_does() -> None:
    assert [sent(one) for one in ("R. 625-8-1", "D. 8-2-10", "222-17", "24 bis", "R*123-4")] == [
        *("R625-8-1", "D8-2-10", "222-17", "24 bis", "R123-4")
    ]


# --- what goes wrong -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["LEGIFRANCE_CLIENT_ID", "LEGIFRANCE_CLIENT_SECRET"])
def test_without_credentials_nothing_is_asked_and_where_to_get_them_is_said(shelf: Shelf, missing: str) -> None:
    with pytest.raises(FilingsError, match="identifiants PISTE ne sont pas donnés") as refusal:
        client(shelf, **{missing: " "})
    assert "piste.gouv.fr" in refusal.value.remedy and missing in refusal.value.remedy
    assert not shelf.asked


def test_credentials_that_are_refused_are_never_printed(shelf: Shelf) -> None:
    with pytest.raises(FilingsError, match="refusés") as refusal:
        client(shelf, LEGIFRANCE_CLIENT_SECRET="mon-secret").article(PENAL, "222-17", ON)
    assert "mon-secret" not in str(refusal.value)
    assert refusal.value.__cause__ is None, "the server repeats what it was sent"


def answering(code: int, told: object) -> Callable[[Desk], bool]:
    def spoil(desk: Desk) -> bool:
        if desk.path == "/token" and code != 400:
            return False
        desk.say(code, told)
        return True

    return spoil


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (answering(400, {}), "vos identifiants PISTE sont refusés"),
        (answering(401, {}), "vos identifiants PISTE sont refusés"),
        (answering(403, {}), "vos identifiants PISTE sont refusés"),
        (answering(429, {}), "trop de questions"),
        (answering(500, {}), r"répondu par une erreur \(500\)"),
        (answering(200, b"<html>maintenance</html>"), "n’a pas la forme attendue"),
        (answering(200, [1, 2]), "n’a pas la forme attendue"),
        (slow, "n’a pas répondu en 0.1 secondes"),
    ],
)
def test_a_service_that_fails_is_said_in_french(shelf: Shelf, spoil: Callable[[Desk], bool], said: str) -> None:
    shelf.spoil = spoil
    with pytest.raises(FilingsError, match=said) as refusal:
        client(shelf, patience=0.1).article(PENAL, "222-17", ON)
    assert refusal.value.where == "Légifrance" and refusal.value.remedy


def test_a_token_that_is_no_token_is_refused(shelf: Shelf) -> None:
    def spoil(desk: Desk) -> bool:
        desk.say(200, {"access_token": None})
        return True

    shelf.spoil = spoil
    with pytest.raises(FilingsError, match="forme attendue"):
        client(shelf).article(PENAL, "222-17", ON)


def test_a_service_that_is_not_there_is_said(shelf: Shelf) -> None:
    nobody = Client(ENVIRONMENT, token_url="http://127.0.0.1:9/", api_url=shelf.url, patience=1)
    with pytest.raises(FilingsError, match="ne peut pas être joint"):
        nobody.article(PENAL, "222-17", ON)


@pytest.mark.parametrize("broken", [{"results": None}, {"results": [None]}, {"results": [{"sections": {}}]}, {}])
def test_a_search_of_another_shape_finds_nothing(shelf: Shelf, broken: object) -> None:
    def spoil(desk: Desk) -> bool:
        if desk.path != "/search":
            return False
        desk.say(200, broken)
        return True

    shelf.spoil = spoil
    shelf.add("Code pénal", held("222-17", date(2002, 1, 1)))
    assert client(shelf).article(PENAL, "222-17", ON) is None


def test_the_law_is_read_without_any_network() -> None:
    import subprocess
    import sys

    program = (
        "import sys; import filings.law.book, filings.law.verify; filings.law.book.offences()\n"
        "print([name for name in ('ssl', 'urllib.request', 'http.client') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
