"""A commune is found as people write it, homonyms are told apart, and its court is sure or the short list is given."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from filings.law.registers import communes, courts, places
from filings.law.registers.names import bare

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


@pytest.mark.parametrize(
    ("told", "insee"),
    [
        ("Versailles", "78646"),
        ("versailles", "78646"),
        ("LE MANS", "72181"),
        ("Mans", "72181"),
        ("l'hay les roses", "94038"),
        ("L’Haÿ-les-Roses", "94038"),
        ("St Etienne du Rouvray", "76575"),
        ("Saint-Étienne-du-Rouvray", "76575"),
        ("Les Sables d'Olonne", "85194"),
        ("Paris", "75056"),
        ("Paris 16", "75116"),
        ("Paris 1er arrondissement", "75101"),
        ("Paris Cedex 08", "75056"),
        ("lyon 3ème", "69383"),
        ("Marseille 13e", "13213"),
        ("Nouméa", "98818"),
    ],
)
def test_a_commune_is_found_as_people_write_it(told: str, insee: str) -> None:
    assert [one.insee for one in communes.named(told)] == [insee]


def test_homonyms_are_all_listed_and_the_postcode_tells_them_apart() -> None:
    homonyms = communes.named("Saint-Denis")
    assert {one.departement for one in homonyms} == {"11", "30", "93", "974"}
    assert [one.insee for one in communes.find("saint denis", "93200")] == ["93066"]
    assert [one.insee for one in communes.find("Saint-Denis", "97459")] == ["97411"]
    assert [one.insee for one in communes.named("La Rochelle")] == ["17300", "70450"]


def test_a_former_commune_leads_to_the_one_it_is_part_of() -> None:
    (former,) = communes.named("Arbignieu")
    assert (former.insee, former.now) == ("01015", "Arboys en Bugey")
    found = communes.of_code("01015")
    assert found and found.name == "Arboys en Bugey" and found.postcodes == former.postcodes


def test_a_postcode_gives_its_communes_and_an_insee_code_its_own() -> None:
    assert [one.name for one in communes.with_postcode("92190")] == ["Meudon"]
    assert [one.name for one in communes.with_postcode("13001")] == ["Marseille 1er arrondissement"]
    assert communes.with_postcode("37512") == () == communes.with_postcode("abc")
    for insee, name in (("78646", "Versailles"), ("2A004", "Ajaccio"), ("69381", "Lyon 1er arrondissement")):
        found = communes.of_code(insee)
        assert found and found.name == name
    assert communes.of_code("99999") is None and communes.of_code("") is None


def test_the_three_towns_have_their_arrondissements() -> None:
    for insee, number in (("75056", 20), ("69123", 9), ("13055", 16)):
        town = communes.of_code(insee)
        assert town is not None
        assert len(communes.parts(town)) == number
        assert all(communes.whole(one) == town for one in communes.parts(town))


def test_the_register_is_whole_sorted_and_says_where_it_comes_from() -> None:
    rows = [line.split(",") for line in communes._lines_from("")]
    assert all(len(row) == (6 if not row[1] and row[4:] else 4) for row in rows)
    keys = [bare(row[0]) for row in rows]
    assert keys == sorted(keys) and all(keys)
    codes = [row[1] for row in rows if row[1]]
    assert len(codes) == len(set(codes)) > 35_000
    known = {one.code for one in courts.departements()}
    assert {communes.Commune("", code, ()).departement for code in codes} <= known
    assert {row[3] for row in rows if not row[1]} <= set(codes)
    assert "Licence Ouverte" in " ".join(communes.provenance())


@pytest.mark.parametrize(
    ("city", "postcode", "seats"),
    [
        ("Meudon", "92190", ["Nanterre"]),
        ("Béthune", "62400", ["Béthune"]),
        ("Lens", "62300", ["Béthune"]),
        ("Marseille 1er", "13001", ["Marseille"]),
        ("Marseille", "13016", ["Marseille"]),
        ("Paris 16e", "75016", ["Paris"]),
        ("Dinard", "35800", ["Saint-Malo"]),
        # 81 communes of the Côtes-d’Armor depend on Saint-Malo, 64 of the Bas-Rhin on Colmar.
        ("Dinan", "22100", ["Saint-Malo"]),
        ("Sélestat", "67600", ["Colmar"]),
        ("Saint-Barthélemy", "97133", ["Basse-Terre"]),
        ("Nowhere", "78000", ["Versailles"]),
        ("Nowhere", "62999", ["Béthune", "Boulogne-sur-Mer", "Arras", "Saint-Omer"]),
        ("Nowhere", "99999", []),
    ],
)
def test_the_court_of_a_commune_is_sure_or_the_short_list_is_given(city: str, postcode: str, seats: list[str]) -> None:
    assert sorted(court.seat for court in courts.of_commune(city, postcode)) == sorted(seats)


def test_a_postcode_of_the_next_departement_does_not_mislead() -> None:
    crossing = next(
        one
        for line in communes._lines_from("")
        if (one := communes._commune(line)).postcodes
        and not one.now
        and all(code[:2] != one.departement for code in one.postcodes)
        and one.departement.isdigit()
        and len(one.departement) == 2
    )
    (departement,) = (one for one in courts.departements() if one.code == crossing.departement)
    assert set(courts.of_commune(crossing.name, crossing.postcodes[0])) <= set(departement.courts)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Versailles", ["Versailles"]),
        ("75011", ["Paris 11e arrondissement"]),
        ("78646", ["Versailles"]),
        ("62", ["Pas-de-Calais"]),
        ("2a", ["Corse-du-Sud"]),
        ("pas de calais", ["Pas-de-Calais"]),
        ("Saint-Denis 93200", ["Saint-Denis"]),
        ("93200 Saint-Denis", ["Saint-Denis"]),
        ("Mayenne", ["Mayenne"]),
        ("Vienne", ["Vienne", "Vienne"]),
        ("75775", ["75775"]),
        ("Nulle-Part-sur-Rien", []),
    ],
)
def test_a_place_is_understood_whatever_a_person_types(told: str, names: list[str]) -> None:
    assert [place.name for place in places.meant(told)] == names
    assert all(place.courts for place in places.meant(told))


@pytest.fixture
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_communes", ROOT / "tools/build_communes.py")
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_the_register_is_built_again_the_same_from_the_same_package(build: ModuleType) -> None:
    told = [
        {"type": "commune-actuelle", "code": "01453", "nom": "L'Arboys", "codesPostaux": ["01300"]},
        {"type": "commune-deleguee", "code": "01015", "nom": "Arbignieu", "chefLieu": "01453"},
        {"type": "commune-deleguee", "code": "01453", "nom": "L'Arboys", "chefLieu": "01453"},
        {"type": "arrondissement-municipal", "code": "75101", "nom": "Paris 1er Arrondissement", "commune": "75056"},
    ]
    built = build.build(told, "1.0")
    assert built == build.build(reversed(told), "1.0")
    assert [line for line in built.decode().splitlines() if not line.startswith("#")] == [
        "name,insee,postcodes,within,until,before",
        "Arbignieu,,,01453",
        "L’Arboys,01453,01300,",
        "Paris 1er arrondissement,75101,,75056",
    ]


def test_a_commune_that_vanished_whole_keeps_its_name_and_leads_to_that_of_today(build: ModuleType) -> None:
    told = [
        {"type": "commune-actuelle", "code": "91228", "nom": "Évry-Courcouronnes", "anciensCodes": ["91182"]},
        {"type": "commune-actuelle", "code": "89162", "nom": "Évry"},
        {"type": "commune-actuelle", "code": "74010", "nom": "Annecy", "anciensCodes": ["74011"]},
        {"type": "commune-deleguee", "code": "74011", "nom": "Annecy-le-Vieux", "chefLieu": "74010"},
    ]
    before = [
        {"type": "commune-deleguee", "code": "91228", "nom": "Évry", "chefLieu": "91228"},
        {"type": "commune-deleguee", "code": "91182", "nom": "Courcouronnes", "chefLieu": "91182"},
        {"type": "commune-deleguee", "code": "74011", "nom": "Annecy-le-Vieux", "chefLieu": "74010"},
        {"type": "commune-absorbee", "code": "74999", "nom": "Annecy", "chefLieu": "74010"},
        {"type": "commune-absorbee", "code": "74998", "nom": "Ailleurs", "chefLieu": "74010"},
        {"type": "commune-absorbee", "code": "89999", "nom": "Nulle part", "chefLieu": "89998"},
    ]
    past = build.Past(older=(("1.0", before),))
    built = build.build(told, "2.0", past).decode().splitlines()
    assert "decoupage-administratif 2.0, 1.0" in built[1]
    assert [line for line in built if not line.startswith("#")][1:] == [
        "Ailleurs,,,74010",
        "Annecy,74010,,",
        "Annecy-le-Vieux,,,74010",
        "Courcouronnes,,,91228",
        "Évry,,,91228",
        "Évry,89162,,",
        "Évry-Courcouronnes,91228,,",
    ]


def test_a_former_commune_keeps_its_last_day_its_old_code_and_its_old_postcode(build: ModuleType) -> None:
    told = [
        {"type": "commune-actuelle", "code": "44180", "nom": "Val", "codesPostaux": ["44540"], "anciensCodes": ["x"]},
        {"type": "commune-actuelle", "code": "95306", "nom": "Herblay-sur-Seine", "codesPostaux": ["95220"]},
        {"type": "commune-actuelle", "code": "53130", "nom": "Laval", "codesPostaux": ["53000"]},
        {"type": "commune-actuelle", "code": "38206", "nom": "Laval-en-Belledonne"},
        {"type": "commune-deleguee", "code": "44225", "nom": "Freigné", "chefLieu": "44180"},
        {"type": "commune-deleguee", "code": "44017", "nom": "Bonnœuvre", "chefLieu": "44180"},
        {"type": "commune-deleguee", "code": "44180", "nom": "Saint-Mars", "chefLieu": "44180"},
        {"type": "commune-deleguee", "code": "44001", "nom": "Tard", "chefLieu": "44180"},
    ]
    ended = {"type": "COM", "dateFin": "2018-01-01", "raisonFin": "commune devenant déléguée"}
    history = {
        "49144": ({**ended, "code": "49144", "nom": "Freigné"},),
        "44225": ({"type": "COMD", "code": "44225", "nom": "Freigné", "predecesseur": "COM-49144@1943-01-01"},),
        "44017": ({**ended, "code": "44017", "nom": "Bonnœuvre"},),
        "44180": ({**ended, "code": "44180", "nom": "Saint-Mars"},),
        "95306": ({**ended, "code": "95306", "nom": "Herblay", "raisonFin": "changement de nom"},),
    }
    older = (
        (
            "1.0",
            [{"type": "commune-actuelle", "code": "38206", "nom": "Laval"}, {**told[-1], "type": "commune-actuelle"}],
        ),
    )
    postcodes = {"49144": frozenset({"49440"}), "44017": frozenset({"44540"})}
    built = build.build(told, "2.0", build.Past(older, history, postcodes)).decode().splitlines()
    assert [line for line in built if not line.startswith(("#", "name,"))] == [
        "Bonnœuvre,,,44180,2017-12-31,",
        "Freigné,,49440,44180,2017-12-31,49144",
        "Herblay,,,95306,,95306",
        "Herblay-sur-Seine,95306,95220,",
        "Laval,,,38206,,38206",
        "Laval,53130,53000,",
        "Laval-en-Belledonne,38206,,",
        # It kept its code: the commune of today goes on from it.
        "Saint-Mars,,,44180",
        # It vanished since the history ends: by the day of the communes of today at the latest.
        "Tard,,,44180,2024-12-31,",
        "Val,44180,44540,",
    ]


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("Courcouronnes", "Évry-Courcouronnes"),
        ("Château-d’Olonne", "Les Sables-d’Olonne"),
        ("Badinières", "Eclose-Badinières"),
        ("Annecy-le-Vieux", "Annecy"),
        ("Hellemmes-Lille", "Lille"),
    ],
)
def test_a_name_of_before_a_merger_is_known(former: str, now: str) -> None:
    (found,) = communes.named(former)
    assert found.now == now


@pytest.mark.parametrize(
    ("told", "now"),
    [
        ("Cherbourg", ["Cherbourg-en-Cotentin"]),
        ("Octeville", ["Cherbourg-en-Cotentin"]),
        ("Équeurdreville", ["Cherbourg-en-Cotentin"]),
        ("Hellemmes", ["Lille"]),
        ("Lomme", ["Lille"]),
        ("Pont-Farcy", ["Tessy-Bocage"]),
        ("Éclose", ["Eclose-Badinières"]),
        ("Pfaffenhoffen", ["Val-de-Moder"]),
        ("Olonne-sur-Mer", ["Les Sables-d’Olonne"]),
        ("Mata-Utu", ["Uvea"]),
        ("MATAUTU", ["Uvea"]),
        # Two communes of that name: one of today, one of before a merger.
        ("Évry", ["Évry", "Évry-Courcouronnes"]),
        # Names given up, by a commune that is the same.
        ("Herblay", ["Herblay-sur-Seine"]),
        ("Châlons-sur-Marne", ["Châlons-en-Champagne"]),
        ("Saint-Ouen", ["Saint-Ouen", "Saint-Ouen", "Saint-Ouen-sur-Seine"]),
        ("Oullins", ["Oullins-Pierre-Bénite"]),
        ("Pierre-Bénite", ["Oullins-Pierre-Bénite"]),
        # Short names, and places one writes to.
        ("La Baule", ["La Baule-Escoublac"]),
        ("Boulogne", ["Boulogne-sur-Mer", "Essarts-en-Bocage", "Boulogne-Billancourt"]),
        ("Berck-sur-Mer", ["Berck"]),
        ("Juan-les-Pins", ["Antibes"]),
        ("Saint-Denis de la Réunion", ["Saint-Denis"]),
        ("Faa'a", ["Faaa"]),
        ("Gustavia", ["Saint-Barthélemy"]),
        ("Paris XVI", ["Paris 16e arrondissement"]),
        ("Le Chesnay", ["Le Chesnay-Rocquencourt"]),
        ("Segré", ["Segré-en-Anjou Bleu"]),
        ("Malo-les-Bains", ["Dunkerque"]),
        ("Ascq", ["Villeneuve-d’Ascq"]),
    ],
)
def test_a_name_people_really_type_leads_to_the_communes_of_today(told: str, now: list[str]) -> None:
    assert [one.now or one.name for one in communes.named(told)] == now


@pytest.mark.parametrize(
    ("told", "postcode", "names"),
    [
        ("Chamonix", "", ["Chamonix-Mont-Blanc"]),
        ("Deuil", "95170", ["Deuil-la-Barre"]),
        ("Barbezieux", "", ["Barbezieux-Saint-Hilaire"]),
        ("Le Touquet", "62520", ["Le Touquet-Paris-Plage"]),
        ("Pacy", "", ["Pacy-sur-Eure", "Pacy-sur-Armançon"]),
        ("Sainte", "", []),
        ("Cha", "", []),
        ("Montigny", "78180", ["Montigny-le-Bretonneux"]),
        ("Laval", "", ["Laval"]),
        ("Callac de Bretagne", "22160", ["Callac"]),
        ("La Mure d’Isère", "38350", ["La Mure"]),
    ],
)
def test_the_beginning_of_a_name_offers_the_few_communes_it_begins(told: str, postcode: str, names: list[str]) -> None:
    assert [one.name for one in communes.find(told, postcode)] == names


@pytest.mark.parametrize(
    ("town", "postcode", "read"),
    [
        ("Dijon", "21000", [["21231"]]),
        ("Dijon", "33000", [["21231"], ["33063"]]),
        ("Dijon Cedex", "21078", [["21231"]]),
        # A postcode of no commune disagrees by its département alone.
        ("Dijon", "33999", [["21231"], []]),
        ("Roubaix", "59000", [["59512"], ["59350"]]),
        ("Saint-Denis", "97410", [["97411"], ["97416"]]),
        ("Roubaix Cedex 1", "59000", [["59512"]]),
        # The true postcode a commune had before it joined one of another département, or lost it, is no disagreement.
        ("Freigné", "49440", [["44180"]]),
        ("Freigné", "44540", [["44180"]]),
        ("Le Fresne-sur-Loire", "44540", [["49160"]]),
        ("Pont-Farcy", "14380", [["50592"]]),
        ("Gernicourt", "02160", [["51171"]]),
        ("Cours-la-Ville", "69240", [["69066"]]),
        ("Freigné", "33000", [["44180"], ["33063"]]),
        # A name given up that another commune bears, and an article that another bears.
        ("Laval", "38190", [["38206"]]),
        ("Laval", "53000", [["53130"]]),
        ("Le Mont-Dore", "63240", [["63236"]]),
        # It joined another and left no part that bears its name.
        ("Arguel", "25720", [["25245"]]),
        # A commune of the next département’s post office.
        ("Léaz", "01200", [["01209"]]),
        ("Un hameau", "21000", [["21231"]]),
    ],
)
def test_a_town_and_a_postcode_have_two_readings_when_they_disagree(
    town: str, postcode: str, read: list[list[str]]
) -> None:
    assert [[one.insee for one in reading] for reading in communes.readings(town, postcode)] == read


def test_what_people_call_a_town_is_the_code_of_a_commune() -> None:
    from filings.law.registers import table

    assert "Relevé à la main" in " ".join(table.provenance("communes_called"))
    rows = table.rows("communes_called")
    assert len({bare(row["name"]) + row["name"] for row in rows}) == len(rows)
    for row in rows:
        assert all(communes.of_code(code) for code in row["insee"].split()), row["name"]
