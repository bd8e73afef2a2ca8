"""A lawyer writes a filter in French terms, and the sentence that comes out is French."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from filings.assembly.template.filters import EXPLAINED, ILLUSTRATION, filters
from filings.errors import FilingsError

Fill = Callable[..., bytes]
NBSP, THIN = "\u00a0", "\u202f"
SHE = {"genre": "féminin", "nombre": "singulier"}
VIEW = {
    "plaignant": SHE,
    "elles": {"genre": "féminin", "nombre": "pluriel"},
    "eux": {"genre": "masculin", "nombre": "pluriel"},
    "inconnu": {"genre": "", "nombre": "singulier"},
    "comptes": ["a", "b"],
    "signataires": ["Anouk MARTIN", "Ines ROY"],
    "objet": "Plainte",
    "vide": "",
}


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ '21'|en_lettres }}", "vingt et un"),
        ("{{ '21'|en_lettres('f') }}", "vingt et une"),
        ("{{ 3|en_lettres }}", "trois"),
        ("{{ '45 000'|en_lettres }}", "quarante-cinq mille"),
        ("{{ '45 000'|euros }}", f"45{THIN}000{NBSP}€"),
        ("{{ '1500,5 €'|euros }}", f"1{THIN}500,50{NBSP}€"),
        ("{{ '80'|euros_en_lettres }}", "quatre-vingts euros"),
        ("{{ 'Le Mans'|de }}", "du Mans"),
        ("{{ 'Évry'|de }}", "d’Évry"),
        ("{{ 'Les Lilas'|a }}", "aux Lilas"),
        ("{{ 'Yves'|de_personne }}", "d’Yves"),
        ("{{ 'né'|accord(plaignant) }}", "née"),
        ("{{ 'né'|accord(elles) }}", "nées"),
        ("{{ 'né'|accord(eux) }}", "nés"),
        ("{{ 'principal'|accord(eux) }}", "principaux"),
        ("{{ 'heureux'|accord(plaignant) }}", "heureuse"),
        ("{{ 'victime'|accord(plaignant) }}", "victime"),
        ("{{ 'acteur'|accord(plaignant, feminin='actrice') }}", "actrice"),
        ("{{ 'domicilié'|accord(inconnu, neutre='demeurant') }}", "demeurant"),
        ("{{ 'né'|accord(inconnu) }}", f"[À compléter{NBSP}: né ou née]"),
        ("{{ 'compte'|pluriel(comptes) }}", "comptes"),
        ("{{ 'compte'|pluriel('1') }}", "compte"),
        ("{{ 'journal'|pluriel(comptes) }}", "journaux"),
        ("{{ 'œil'|pluriel(comptes, 'yeux') }}", "yeux"),
        ("{{ signataires|enumere }}", "Anouk MARTIN et Ines ROY"),
        ("{{ signataires|enumere('ou') }}", "Anouk MARTIN ou Ines ROY"),
        ("{{ objet|guillemets }}", f"«{NBSP}Plainte{NBSP}»"),
        ("{{ 'le mans'|majuscule }}", "Le mans"),
        *((f"[{{{{ vide|{name} }}}}]", "[]") for name in ("en_lettres", "euros", "de", "a", "guillemets", "majuscule")),
    ],
)
def test_a_filter_prints_french(fill: Fill, word: SimpleNamespace, tag: str, printed: str) -> None:
    assert word.texts(fill(word.paragraph(tag), VIEW)) == [printed]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ objet|en_lettres }}",
        "{{ '1,5'|en_lettres }}",
        "{{ objet|euros }}",
        "{{ '1,005'|euros }}",
        "{{ comptes|de }}",
        "{{ objet|enumere }}",
        "{{ 'acteur'|accord(plaignant) }}",
        "{{ 'né'|accord('Salomé') }}",
        "{{ 'né'|accord }}",
        "{{ 'compte'|pluriel(objet) }}",
    ],
)
def test_a_filter_that_cannot_write_says_so_without_the_value(fill: Fill, word: SimpleNamespace, tag: str) -> None:
    with pytest.raises(FilingsError, match="le filtre") as refusal:
        fill(word.paragraph(tag), VIEW)
    assert refusal.value.where == "modele.docx" and "Plainte" not in str(refusal.value)


def test_a_field_that_does_not_exist_is_named_even_before_a_filter(fill: Fill, word: SimpleNamespace) -> None:
    for tag in ("{{ plaignat|de }}", "{{ 'né'|accord(plaignat) }}", "{{ 'compte'|pluriel(plaignat) }}"):
        with pytest.raises(FilingsError, match="plaignat"):
            fill(word.paragraph(tag), VIEW)


def test_what_a_filter_prints_is_data_like_any_value(fill: Fill, word: SimpleNamespace) -> None:
    view = {"nom": "<w:p>{{ secret }}</w:p>"}
    for name in ("guillemets", "majuscule", "de_personne"):
        assert "<w:p>{{ secret }}</w:p>" in word.texts(fill(word.paragraph(f"{{{{ nom|{name} }}}}"), view))[0]


def test_every_filter_is_explained_by_an_example_that_prints(fill: Fill, word: SimpleNamespace) -> None:
    assert list(EXPLAINED) == list(filters(""))
    for name, one in EXPLAINED.items():
        [printed] = word.texts(fill(word.paragraph(one.written), ILLUSTRATION))
        assert f"|{name}" in one.written and printed and "{{" not in printed
