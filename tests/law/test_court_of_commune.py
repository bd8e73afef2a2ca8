"""Each commune has one court, today and on any day since 2010; before, nobody read it and none is named."""

import ast
import graphlib
import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.days import DocumentDay
from filings.law.grade import Grade
from filings.law.registers import communes, courts, places, ressorts_by_day, table

ROOT = Path(__file__).resolve().parents[2]
TODAY = DocumentDay(date(2026, 12, 1))
EVERY = tuple(communes._commune(line) for line in communes._lines_from(""))


def day(told: str) -> DocumentDay:
    return DocumentDay(date.fromisoformat(told))


@pytest.fixture(autouse=True)
def no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


@pytest.mark.parametrize(
    ("city", "postcode", "on", "seat"),
    [
        ("Roubaix", "59100", "2026-12-01", "Lille"),
        ("Cannes", "06400", "2026-12-01", "Grasse"),
        ("Calais", "62100", "2026-12-01", "Boulogne-sur-Mer"),
        ("Villeurbanne", "69100", "2026-12-01", "Lyon"),
        ("Arles", "13200", "2026-12-01", "Tarascon"),
        ("Biarritz", "64200", "2026-12-01", "Bayonne"),
        ("Fréjus", "83600", "2026-12-01", "Draguignan"),
        ("Hyères", "83400", "2026-12-01", "Toulon"),
        ("Haguenau", "67500", "2026-12-01", "Strasbourg"),
        ("Voiron", "38500", "2026-12-01", "Grenoble"),
        # The name of before a merger leads to the court of the commune of today.
        ("Annecy-le-Vieux", "74940", "2026-12-01", "Annecy"),
        ("Évry", "91000", "2026-12-01", "Évry-Courcouronnes"),
        ("Cherbourg-Octeville", "50100", "2026-12-01", "Cherbourg-en-Cotentin"),
        ("Tulle", "19000", "2010-12-31", "Tulle"),
        ("Tulle", "19000", "2012-03-01", "Brive-la-Gaillarde"),
        ("Tulle", "19000", "2014-09-01", "Tulle"),
        ("Saint-André-de-Cubzac", "33240", "2018-06-01", "Bordeaux"),
        ("Saint-André-de-Cubzac", "33240", "2021-12-31", "Bordeaux"),
        ("Saint-André-de-Cubzac", "33240", "2022-01-01", "Libourne"),
        ("Saint-André-de-Cubzac", "33240", "2026-12-01", "Libourne"),
        ("Péronne", "80200", "2010-06-30", "Péronne"),
        ("Péronne", "80200", "2010-07-01", "Amiens"),
        ("Bressuire", "79300", "2010-09-05", "Bressuire"),
        ("Bressuire", "79300", "2010-09-06", "Niort"),
        ("Dinan", "22100", "2010-12-31", "Dinan"),
        ("Dinan", "22100", "2011-01-01", "Saint-Malo"),
        ("Riom", "63200", "2010-12-31", "Riom"),
        ("Riom", "63200", "2011-01-01", "Clermont-Ferrand"),
        ("Saint-Pierre", "97410", "2026-12-01", "Saint-Pierre"),
        ("Saint-Denis", "97400", "2026-12-01", "Saint-Denis"),
        ("Saint-Denis", "93200", "2026-12-01", "Bobigny"),
        ("Saint-Martin", "97150", "2026-12-01", "Basse-Terre"),
        ("Sainte-Anne", "97180", "2026-12-01", "Pointe-à-Pitre"),
        ("Nouméa", "98800", "2026-12-01", "Nouméa"),
        ("Papeete", "98714", "2026-12-01", "Papeete"),
        ("Mamoudzou", "97600", "2026-12-01", "Mamoudzou"),
    ],
)
def test_a_commune_has_the_court_of_the_day(city: str, postcode: str, on: str, seat: str) -> None:
    assert [court.seat for court in courts.of_commune(city, postcode, day(on))] == [seat]


DAYS = ["2010-01-01", "2010-12-31", "2011-01-01", "2014-08-31", "2014-09-01", "2018-06-01", "2021-12-31", "2026-12-01"]


@pytest.mark.parametrize("on", DAYS)
def test_every_row_of_the_register_of_communes_has_one_court_that_sat_that_day(on: str) -> None:
    assert len(EVERY) > 37_000
    for commune in EVERY:
        found = courts.of(commune, day(on))
        assert courts.sitting(found, day(on)) == found, commune
        # A commune that was still one of its own had a court nobody read: it may be several.
        assert len(found) == 1 or (found and commune.alone_on(day(on))), commune
        assert len(found) == 1 or courts.doubt((commune,), day(on)), commune


def test_every_row_has_one_court_today_and_every_court_has_communes() -> None:
    reached = {court.id for commune in EVERY for court in courts.of(commune)}
    assert reached == {court.id for court in courts.every()}
    assert all(courts.of(commune) == courts.of(commune, TODAY) for commune in EVERY[::50])


@given(st.sampled_from(EVERY), st.dates(date(2004, 1, 1), date(2030, 1, 1)))
def test_on_any_day_a_commune_has_one_court_or_the_day_is_of_before_2010(commune: communes.Commune, on: date) -> None:
    found = courts.of(commune, DocumentDay(on))
    assert len(found) == (1 if on >= ressorts_by_day.SINCE else 0) or commune.alone_on(on)


@pytest.mark.parametrize("told", ["Roubaix", "59100", "Nulle-Part 59999", "Nord", "aéroport d’Orly"])
def test_before_2010_no_court_is_named(told: str) -> None:
    assert all(place.courts == () for place in places.meant(told, day("2009-12-31")))
    assert all(place.courts for place in places.meant(told, day("2010-01-01")))


@pytest.mark.parametrize(
    ("told", "seat"),
    [
        ("aéroport d’Orly", "Créteil"),
        ("Aéroport Paris-Orly, terminal 3", "Créteil"),
        ("aéroport de Roissy", "Bobigny"),
        ("Aéroport de Paris-Charles-de-Gaulle", "Bobigny"),
        ("Roissy CDG", "Bobigny"),
        ("aéroport du Bourget", "Bobigny"),
        ("aérodrome d’Aire-sur-l’Adour", "Mont-de-Marsan"),
        ("Orly Aéroport 94390", "Créteil"),
        ("Orly Sud", "Créteil"),
        ("Roissy CDG 95700", "Bobigny"),
        ("Roissypôle", "Bobigny"),
        ("aérodrome du Bourget", "Bobigny"),
        ("Orly", "Créteil"),
        ("Roissy-en-France", "Pontoise"),
        ("Le Mesnil-Amelot", "Meaux"),
    ],
)
def test_the_grounds_of_an_airport_have_their_own_court(told: str, seat: str) -> None:
    assert [court.seat for place in places.meant(told) for court in place.courts] == [seat]


@pytest.mark.parametrize(
    ("city", "postcode", "seats"),
    [
        ("Orly Aéroport", "94390", ["Créteil"]),
        ("Orly Aérogare", "91550", ["Créteil"]),
        ("Roissy CDG", "95700", ["Bobigny"]),
        ("Aéroport Charles-de-Gaulle", "77990", ["Bobigny"]),
        ("Roissy Charles de Gaulle", "93290", ["Bobigny"]),
        ("Aéroport du Bourget", "93350", ["Bobigny"]),
        ("Aérodrome d’Aire-sur-l’Adour", "40800", ["Mont-de-Marsan"]),
        ("Roissy-en-France", "95700", ["Pontoise"]),
        ("avenue Charles-de-Gaulle, Roissy-en-France", "95700", ["Pontoise"]),
        # The grounds and the postcode of another département disagree: both are said.
        ("Orly Aéroport", "33000", ["Créteil", "Bordeaux"]),
    ],
)
def test_an_address_in_the_grounds_of_an_airport_has_their_court(city: str, postcode: str, seats: list[str]) -> None:
    assert [court.seat for court in courts.of_commune(city, postcode, TODAY)] == seats
    assert not courts.doubt_at(city, postcode, TODAY)


def test_the_grounds_of_an_airport_are_to_verify_before_the_day_they_were_read() -> None:
    assert "depuis quand" in courts.doubt_at("Roissy CDG", "95700", day("2018-01-01"))
    assert courts.of_commune("Roissy CDG", "95700", day("2009-12-31")) == ()


@pytest.mark.parametrize(
    ("city", "postcode", "on", "seats"),
    [
        # It was of the Maine-et-Loire, whose one court then was Angers; two, before and after.
        ("Freigné", "49440", "2013-11-09", ["Angers"]),
        ("Freigné", "49440", "2010-12-31", ["Angers", "Saumur"]),
        ("Freigné", "49440", "2017-12-31", ["Angers", "Saumur"]),
        ("Freigné", "49440", "2018-01-01", ["Nantes"]),
        ("Le Fresne-sur-Loire", "44540", "2015-12-31", ["Nantes", "Saint-Nazaire"]),
        ("Le Fresne-sur-Loire", "49123", "2016-01-01", ["Angers"]),
        ("Pont-Farcy", "14380", "2017-12-31", ["Caen", "Lisieux"]),
        ("Pont-Farcy", "50420", "2018-01-01", ["Coutances"]),
        ("Gernicourt", "02160", "2016-12-31", ["Laon", "Soissons", "Saint-Quentin"]),
        ("Gernicourt", "02160", "2017-01-01", ["Reims"]),
        # The commune it joined changed court on a day nobody read, perhaps by that very merger.
        ("Badinières", "38300", "2013-11-09", ["Vienne", "Bourgoin-Jallieu"]),
        ("Éclose", "38300", "2013-11-09", ["Vienne"]),
    ],
)
def test_before_it_joined_another_a_commune_had_the_court_of_that_day_or_it_is_said_unknown(
    city: str, postcode: str, on: str, seats: list[str]
) -> None:
    assert [court.seat for court in courts.of_commune(city, postcode, day(on))] == seats
    sure = len(seats) == 1 and city != "Éclose"
    assert sure or courts.doubt_at(city, postcode, day(on)) or city == "Éclose"


@pytest.mark.parametrize(
    ("city", "postcode", "on", "doubted"),
    [
        ("Annecy-le-Vieux", "74940", "2016-12-31", True),
        ("Annecy-le-Vieux", "74940", "2017-01-01", False),
        # It kept its code, and the table of 2015 was read under it.
        ("Cherbourg-Octeville", "50100", "2013-11-09", False),
        # The Essonne has one court, whichever its commune.
        ("Courcouronnes", "91080", "2013-11-09", False),
        ("Hellemmes", "59260", "2013-11-09", False),
    ],
)
def test_the_court_a_former_commune_had_is_to_verify_where_its_departement_had_several(
    city: str, postcode: str, on: str, doubted: bool
) -> None:
    assert bool(courts.doubt_at(city, postcode, day(on))) is doubted


@pytest.mark.parametrize(
    ("city", "postcode", "on", "doubted"),
    [
        # The table of 2015 and that of 2026 differ, and nobody read the day.
        ("L’Isle-sur-le-Doubs", "25250", "2013-11-09", False),
        ("L’Isle-sur-le-Doubs", "25250", "2018-01-01", True),
        ("L’Isle-sur-le-Doubs", "25250", "2022-01-01", True),
        ("L’Isle-sur-le-Doubs", "25250", "2026-12-01", False),
        ("Saint-André-de-Cubzac", "33240", "2018-01-01", False),
        # Péronne closed on 30 June 2010, and which communes it held beside its own was not read.
        ("Ham", "80400", "2010-06-30", True),
        ("Ham", "80400", "2010-07-01", False),
        ("Péronne", "80200", "2010-06-30", False),
        ("Abbeville", "80100", "2010-06-30", False),
        ("Cerizay", "79140", "2010-09-05", True),
        ("Cerizay", "79140", "2010-09-06", False),
    ],
)
def test_a_court_whose_day_was_not_read_is_said_to_verify(city: str, postcode: str, on: str, doubted: bool) -> None:
    known = communes.find(city, postcode)
    assert known and bool(courts.doubt(known, day(on))) is doubted


@pytest.mark.parametrize("gone", courts.closed().values(), ids=lambda gone: gone.court.id)
def test_a_court_that_closed_sits_until_its_last_day_and_has_a_successor(gone: courts.Closed) -> None:
    (found,) = courts.find(seat=gone.court.seat)
    last, after = DocumentDay(gone.until), DocumentDay(date.fromordinal(gone.until.toordinal() + 1))
    assert courts.sitting((found,), last) == (found,)
    assert found.named_on(last) == f"tribunal de grande instance {gone.court.de}"
    (successor,) = courts.sitting((found,), after)
    assert successor.id == gone.successor and successor in courts.every()
    assert gone.source and gone.grade is Grade.A


def test_every_court_has_an_address_with_its_grade_and_day_and_none_of_grade_c_is_printed() -> None:
    unsure = set()
    for court in courts.every():
        assert court.address and court.address_read and court.address_grade, court.id
        assert court.address_on(DocumentDay(date(2010, 1, 1))) == ()
        if court.address_grade is Grade.C:
            unsure.add(court.id)
            assert court.address_on(TODAY) == ()
        else:
            assert court.address_on(TODAY) == court.address
    # Two lists give different addresses, or it may have moved since.
    differ = {"paris", "douai", "castres", "papeete", "noumea", "saintdenisdelareunion"}
    assert unsure == differ | {"bergerac", "pointeapitre", "mamoudzou"}


# --- the tool ----------------------------------------------------------------------------------------------------


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_ressorts", ROOT / "tools/build_ressorts.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FIXTURES = {
    "ressorts-defaut.csv": "departement,court_id\n25,besancon\n22,saintbrieuc\n",
    "ressorts-exceptions.csv": "25,montbeliard,022 005\n22,saintmalo,050\n",
    "ressorts-passes.csv": (
        "court_id,since,until,insee\nbesancon,2011-01-01,2019-12-31,25005\nangers,2011-01-01,2014-08-31,49002\n"
    ),
    "ressorts-2010.csv": (
        "court_id,since,until,insee\n"
        "dinan,2010-01-01,2010-12-31,22050 22003\nsaumur,2010-01-01,2010-12-31,49002 49017\n"
    ),
    "courts-patch.csv": (
        "id,kind,de,seat,departement,appeal,exists_since,exists_until,successor,source,grade,note\n"
        "dinan,TGI,de Dinan,Dinan,22,Cour d’appel de Rennes,,2010-12-31,saintmalo,COJ tableau IV,A,\n"
        "peronne,TGI,de Péronne,Péronne,80,Cour d’appel d’Amiens,,2010-06-30,amiens,COJ tableau IV,A,\n"
        "saumur,TGI,de Saumur,Saumur,49,Cour d’appel d’Angers,,2010-12-31,angers,COJ tableau IV,A,\n"
        "valdebriey,TGI,de Briey,Briey,54,Cour d’appel de Nancy,,2016-12-31,valdebriey,COJ,A,\n"
    ),
    "courts-adresses.csv": (
        "id,street,city,address_read,grade,source,note\ngap,place Saint-Arnoux,05000 Gap,2021-10-21,B,SRJ,\n"
        "laon,ailleurs,02000 Laon,2021-10-21,B,SRJ,\n"
    ),
    "checks.txt": "x\n   besancon -> montbeliard on 2020-01-01 (grade C): 1: Accolans 25005\n",
}
COURTS = """# head
id,street,city,address_read,address_grade,note
laon,place Aubry,02000 Laon,2024-12-11,B,
gap,,,,,
"""


def test_the_registers_are_built_again_from_the_named_files(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registers = tmp_path / "registers"
    registers.mkdir()
    (registers / "courts.csv").write_text(COURTS, encoding="utf-8")
    for name, text in FIXTURES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(tool, "REGISTERS", registers)
    tool.main(str(tmp_path))

    def rows(name: str) -> list[str]:
        lines = (registers / name).read_text(encoding="utf-8").splitlines()
        return [line for line in lines if not line.startswith("#")]

    assert rows("ressorts.csv") == [
        "departement,court,insee",
        "22,saintbrieuc,",
        "22,saintmalo,050",
        "25,besancon,",
        "25,montbeliard,005 022",
    ]
    assert rows("ressorts_past.csv") == [
        "court,since,until,grade,doubt_since,doubt_until,insee",
        "dinan,2010-01-01,2010-12-31,A,,,22003 22050",
        "saumur,2010-01-01,2010-12-31,A,,,49002 49017",
        "angers,2011-01-01,2014-08-31,A,,,49002",
        "besancon,2010-01-01,2019-12-31,C,2015-04-14,2026-07-27,25005",
    ]
    assert [row.split(",")[:7] + row.split(",")[7:8] for row in rows("courts_closed.csv")[1:]] == [
        ["dinan", "de Dinan", "Dinan", "22", "Cour d’appel de Rennes", "2010-12-31", "saintmalo", "x"],
        ["peronne", "de Péronne", "Péronne", "80", "Cour d’appel d’Amiens", "2010-06-30", "amiens", ""],
    ]
    assert (registers / "courts.csv").read_text(encoding="utf-8").splitlines() == [
        "# head",
        "id,street,city,address_read,address_grade,note",
        "laon,place Aubry,02000 Laon,2024-12-11,B,",
        "gap,place Saint-Arnoux,05000 Gap,2021-10-21,B,",
    ]
    built = {path.name: path.read_bytes() for path in registers.iterdir()}
    tool.main(str(tmp_path))
    assert {path.name: path.read_bytes() for path in registers.iterdir()} == built


def test_the_registers_are_small_and_say_where_they_come_from() -> None:
    for name in ("ressorts", "ressorts_past", "courts_closed", "airports"):
        head = " ".join(table.provenance(name))
        assert "Source" in head and "organisation judiciaire" in head
        assert (ROOT / f"filings/law/registers/{name}.csv").stat().st_size < 40_000


def test_no_register_imports_one_that_imports_it_even_inside_a_function() -> None:
    folder = ROOT / "filings/law/registers"
    names = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    imports: dict[str, set[str]] = {}
    for name in names:
        tree = ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))
        found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        within = [node for node in found if (node.module or "").startswith("filings.law.registers")]
        imports[name] = {
            part for node in within for part in (*(one.name for one in node.names), (node.module or "").split(".")[-1])
        } & names
    assert imports["ressorts"] >= {"courts", "imported"}
    graphlib.TopologicalSorter(imports).prepare()
