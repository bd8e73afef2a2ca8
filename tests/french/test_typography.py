"""Spaces and signs of our own sentences. In the tables, ~ stands for U+00A0 and ^ for U+202F."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from filings.french.typography import capitals, closed, inner, no_break_article, protected, quote, typography


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "^").replace("\u2011", "‑")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the double signs
        ("Objet : plainte ; vraiment ? Oui !", "Objet~: plainte~; vraiment~? Oui~!"),
        ("Objet: plainte; vraiment? Oui!", "Objet~: plainte~; vraiment~? Oui~!"),
        ("Quoi ?!", "Quoi~?!"),
        ("Vrai\u202f! Faux\u202f;", "Vrai~! Faux~;"),
        ("(vraiment ?)", "(vraiment~?)"),
        # quotation marks, apostrophes, dots
        ('le compte "exemple" et "autre"', "le compte «~exemple~» et «~autre~»"),
        ("«mot» et « mot »", "«~mot~» et «~mot~»"),
        ("l'auteur, jusqu'au bout, l'« ami »", "l’auteur, jusqu’au bout, l’«~ami~»"),
        ("un écran de 6\" et c'est tout", 'un écran de 6" et c’est tout'),
        ("etc...", "etc…"),
        # what stays together
        (
            "M. Dupont, MM. A et B, Mme Durand, Mmes C et D, Me X",
            "M.~Dupont, MM.~A et B, Mme~Durand, Mmes~C et D, Me~X",
        ),
        ("Mes parents", "Mes parents"),
        ("n° 12, art. 222, p. 3, § 7", "n°~12, art.~222, p.~3, §~7"),
        ("Pièce n° 1 (pièces n° 3, 5 et 7 à 9)", "Pièce~n°~1 (pièces~n°~3, 5 et 7 à 9)"),
        ("article R. 40-29", "article R.~40-29"),
        ("le 1er janvier et le 9 août", "le 1er~janvier et le 9~août"),
        ("à 14 h 30, à 14h30, à 9h, à 9 h", "à 14~h~30, à 14~h~30, à 9~h, à 9~h"),
        ("5 ans, 12 mois, 21 jours", "5~ans, 12~mois, 21~jours"),
        # numbers
        ("45 000 €, 1 500,50€ et 45 000 euros", "45^000~€, 1^500,50~€ et 45^000~euros"),
        ("12 %, 12%", "12~%, 12~%"),
        ("en 2013 et au 75015 Paris", "en 2013 et au 75015 Paris"),
        # spaces too many
        ("un  mot , puis ( rien ) .", "un mot, puis (rien)."),
    ],
)
def test_our_sentences_are_spaced_as_french_is(text: str, expected: str) -> None:
    assert shown(typography(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Telegram Messenger Inc.", "Telegram Messenger Inc."),
        ("Pinterest Europe Ltd., Dublin", "Pinterest Europe Ltd., Dublin."),
        ("le 1er décembre 2026", "le 1er décembre 2026."),
        ("le 1er décembre 2026. ", "le 1er décembre 2026."),
        ("Il a écrit «\u00a0Où es-tu ?\u00a0»", "Il a écrit «\u00a0Où es-tu ?\u00a0»"),
        ("et ainsi de suite…", "et ainsi de suite…"),
    ],
)
def test_a_sentence_is_closed_once(text: str, expected: str) -> None:
    assert closed(text) == expected == closed(closed(text))


@pytest.mark.parametrize(
    "span",
    [
        "https://exemple.fr/a?b=c;d!e:f",
        "http://exemple.fr/l'ami...\"x",
        "www.exemple.fr/a:b",
        '{%p include "x" %}',
        "{{ noms|join(', ') }}",
        "a.b'c@exemple.fr".replace("'", "-"),
        "@anouk...x",
        "#l_a",
        "14:30:05",
        "14:30",
        "0123456789abcdef0123456789ABCDEF",
    ],
)
def test_what_is_somebody_elses_is_never_touched(span: str) -> None:
    text = typography(f"Voir l'adresse {span} : fin.")
    assert span in text
    assert shown(text) == f"Voir l’adresse {span}~: fin."


def test_a_quotation_is_set_between_guillemets_and_nothing_inside_changes() -> None:
    words = 't\'es  morte !!! "lol"... 😡\n:)'
    assert quote(words) == f"«\u00a0{words}\u00a0»"


@pytest.mark.parametrize(
    ("number", "expected"),
    [("222-33-2-2", "222‑33‑2‑2"), ("R. 40-29", "R.~40‑29"), ("L.33-3", "L.~33‑3"), ("2226", "2226")],
)
def test_an_article_number_holds_no_place_where_a_line_may_break(number: str, expected: str) -> None:
    assert shown(no_break_article(number)) == expected
    assert "-" not in no_break_article(number) and " " not in no_break_article(number)


def test_capitals_keep_their_accents() -> None:
    assert capitals("à Évry, ça œuvre") == "À ÉVRY, ÇA ŒUVRE"


pieces = st.sampled_from(
    ["...", ". ", ".", "Mme ", "@a.b", "14:30", " :", "https://x.fr", "www.", "n°", " h ", '"', "12 ", "000", "€"]
) | st.sampled_from(
    ["« ", "»", " »", "!", "p.", "a'", "'", "\n", "\u00a0", "\u202f", "😡", "שלום", "é", "§", "(", ")", ",", "1er mars"]
)
texts = st.text(max_size=60) | st.lists(pieces, max_size=10).map("".join)


def bare(text: str) -> str:
    """The signs of a text without its spaces, and without the three kinds of replacement that are allowed."""
    text = re.sub(r"\s", "", text)
    return re.sub(r"[«»\"]", "", text.replace("…", "...").replace("'", "’"))


@settings(max_examples=200)
@given(texts)
@example('a"b "c" d"')
@example("0:00...0@0.0")
@example('"0 ."')
def test_typesetting_twice_is_typesetting_once(text: str) -> None:
    once = typography(text)
    assert typography(once) == once


@settings(max_examples=200)
@given(texts)
def test_typesetting_moves_spaces_and_never_loses_a_sign(text: str) -> None:
    typeset = typography(text)
    assert protected(typeset) == protected(text)
    assert bare(typeset) == bare(text)
    assert typeset.count("\n") == text.count("\n")


@pytest.mark.parametrize("unit", ["a ", '"a ', "« ", "! ", "( ", "000 ", "@a", "https://!", "12 h ", "😡", "\u202e"])
def test_a_text_of_ten_thousand_signs_passes(unit: str) -> None:
    text = unit * (10_000 // len(unit))
    assert bare(typography(text)) == bare(text)


@given(st.text(alphabet="abé .,;:!?«»\n", max_size=60))
def test_no_line_can_start_with_a_double_sign(text: str) -> None:
    assert not re.search(r"\S [;:!?»](?:\s|$)", typography(text))


def test_a_quotation_inside_another_takes_the_marks_of_the_second_rank() -> None:
    assert inner("il dit «\u00a0à bientôt\u00a0» et rit") == "il dit “à bientôt” et rit"
    assert inner("il dit « à bientôt » puis «oui»") == "il dit “à bientôt” puis “oui”"
    assert inner("une marque « seule") == "une marque « seule"
