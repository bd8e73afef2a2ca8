"""The page to read first: plain words, the days that count, nothing that runs."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from filings.assembly.template.html_page import html
from filings.assembly.template.shelves import find
from filings.documents import guide, notice
from filings.documents.guide.view import Echeance
from filings.errors import FilingsError
from filings.review.judge import reviewed
from filings.review.verdict import Finding, Level, Status, Verdict
from schemas.case import Case
from tests.review.telling import judge, tell
from tests.verdicts import ON, allegation, limit, verdict_on

CASE = Case.model_validate({"reference": "essai", "facts": [{"id": "F1", "kind": "insult", "when": "3 novembre 2026"}]})


def page(verdict: Verdict, case: Case = CASE, **more: object) -> str:
    view = guide.say(case, verdict, ON, (), **more)  # type: ignore[arg-type]
    return html(find(guide.TEMPLATE), view).decode("utf-8")


def rows(*allegations: object) -> list[Echeance]:
    verdict = replace(verdict_on(CASE, ON), allegations=tuple(allegations))  # type: ignore[arg-type]
    return guide.say(CASE, verdict, ON, ())["echeances"]


def test_emergency_numbers_come_before_anything_else() -> None:
    text = page(verdict_on(CASE, ON))
    assert text.index("17 ou 112") < text.index("116 006") < text.index("<h2>")


def test_the_page_runs_nothing_and_calls_nobody() -> None:
    text = page(verdict_on(CASE, ON))
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert '<html lang="fr">' in text and '<meta charset="utf-8">' in text
    assert not re.search(r"<script|<img|<link|<iframe|\bsrc=|url\(|@import|http-equiv=\"refresh\"", text, re.I)


def test_a_row_has_the_name_of_its_column_for_a_narrow_screen() -> None:
    text = page(verdict_on(CASE, ON))
    cells = re.findall(r"<td([^>]*)>", text)
    assert cells and all("data-titre=" in attributes for attributes in cells)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=80))
def test_what_a_person_told_is_text_and_never_markup(told: str) -> None:
    verdict = replace(verdict_on(CASE, ON), findings=(Finding(Level.WARNING, "x", "", f"<b>{told}</b>{{{{ 7*7 }}}}"),))
    text = page(verdict)
    assert "<b>" not in text and "{{" in text and "49" not in text.replace(told, "")


def test_press_offences_with_a_near_last_day_send_to_a_lawyer_at_once() -> None:
    [row] = rows(allegation("Injure publique", limit(Status.OPEN, date(2027, 2, 3), strict=True)))
    assert row["proche"] and "avocat tout de suite" in row["quand"] and "3\u00a0février 2027" in row["quand"]
    assert "n’arrête pas ce délai" in row["pourquoi"]
    assert row["pour"].startswith("injure publique (le 3\u00a0novembre 2026)")


def test_when_sources_disagree_the_safe_day_is_written() -> None:
    [row] = rows(
        allegation("Menace", limit(Status.OPEN, date(2032, 1, 1), safe_ends_on=date(2029, 1, 1), dispute="oui"))
    )
    assert "2029" in row["quand"] and "2032" not in row["quand"] and "le plus sûr" in row["pourquoi"]
    assert not row["proche"]


@pytest.mark.parametrize("status", list(Status))
def test_a_page_never_says_that_facts_are_time_barred(status: Status) -> None:
    ends = None if status is Status.UNKNOWN else date(2016, 1, 1) if status is Status.EXPIRED else date(2030, 1, 1)
    verdict = replace(verdict_on(CASE, ON), allegations=(allegation("Menace", limit(status, ends)),))
    text = page(verdict)
    assert "Les dates qui comptent" in text
    assert not re.search(r"prescri|trop tard|éteint", text, re.I)


def test_the_nearest_day_comes_first_and_what_a_lawyer_must_read_last() -> None:
    found = rows(
        allegation("Vieux fait", limit(Status.EXPIRED, date(2016, 1, 1))),
        allegation("Fait lointain", limit(Status.OPEN, date(2031, 1, 1))),
        allegation("Fait proche", limit(Status.OPEN, date(2027, 1, 1)), press=True),
    )
    assert [row["pour"].split(" (")[0] for row in found] == ["fait proche", "fait lointain", "vieux fait"]


def test_offences_that_share_a_last_day_share_a_row() -> None:
    end = limit(Status.OPEN, date(2031, 1, 1))
    [row] = rows(*(allegation(f"Fait {letter}", end) for letter in "ABCDE"))
    assert row["pour"].startswith("fait A, fait B, fait C et 2 autres infractions")


def test_a_finding_with_a_day_is_a_row_and_not_a_remark() -> None:
    finding = Finding(Level.WARNING, "data", "", "Demander la conservation des données.", due=date(2027, 1, 2))
    view = guide.say(CASE, replace(verdict_on(CASE, ON), findings=(finding,)), ON, ())
    assert any("2\u00a0janvier 2027" in row["quand"] for row in view["echeances"])
    assert not view["manques"] and not view["conseils"]


def test_one_sentence_is_said_once_with_all_it_is_about() -> None:
    message = "Aucune pièce ne montre ce fait."
    case = Case.model_validate(
        {
            "facts": [{"kind": "insult", "when": "3 mars 2026"}, {"kind": "threat"}],
            "exhibits": [{"number": 7, "title": "x"}],
        }
    )
    findings = tuple(
        Finding(Level.ADVICE, "x", where, message)
        for where in ("facts[0].exhibits", "facts[1].exhibits", "exhibits[0]", "facts[9]", "harm.health")
    )
    view = guide.say(case, replace(verdict_on(CASE, ON), findings=findings), ON, ())
    [point] = view["manques"]
    assert point["texte"] == message
    assert point["concerne"].replace("\u00a0", " ") == (
        "« des injures », le 3 mars 2026 ; « d’autres menaces » ; pièce n° 7"
    )


def test_what_cannot_wait_stands_above_everything() -> None:
    findings = (
        Finding(Level.WARNING, "danger", "harm.in_danger", "En danger : appelez.", danger=True),
        Finding(Level.WARNING, "address-exposed", "facts[0]", "Votre adresse est publiée.", danger=True),
    )
    text = page(replace(verdict_on(CASE, ON), findings=findings))
    assert "Vous avez dit être en danger" in text and text.count("Votre adresse est publiée") == 1
    assert text.index("Votre adresse est publiée") < text.index("<h2>")
    assert "Vous avez dit être en danger" not in page(verdict_on(CASE, ON))


def test_what_dies_first_is_said_first_and_alone_then_the_rest() -> None:
    text = html(
        find(guide.TEMPLATE),
        guide.say(
            CASE,
            replace(
                verdict_on(CASE, ON),
                allegations=(
                    allegation("Menace", limit(Status.OPEN, date(2032, 1, 1))),
                    allegation("Injure publique", limit(Status.OPEN, date(2026, 11, 22), strict=True)),
                ),
            ),
            ON,
            (),
        ),
    ).decode("utf-8")
    said = text.replace("\u00a0", " ")
    assert "Demain, le 22 novembre 2026 : dernier jour pour injure publique" in said
    assert said.index("116 006") < said.index("Le plus pressé") < said.index("Ce que vous avez")
    assert "Le reste de la plainte n’est pas touché." in said
    assert "Le plus pressé" not in page(verdict_on(CASE, ON))


def test_of_the_days_that_count_the_nearest_comes_before_the_traces() -> None:
    verdict = replace(
        verdict_on(CASE, ON),
        allegations=(
            allegation("Proche", limit(Status.OPEN, date(2026, 12, 1))),
            allegation("Lointain", limit(Status.OPEN, date(2032, 1, 1))),
        ),
        data_kept_until=date(2027, 11, 3),
        data_kept="Les données s’effacent.",
    )
    found = guide.say(CASE, verdict, ON, ())["echeances"]
    assert [row["pour"].split(" ")[0] for row in found] == ["proche", "savoir", "lointain"]


@pytest.mark.parametrize(
    "message", ["Dites-le avant.", "Dernier jour, le 1er décembre 2026.", "À Telegram Messenger Inc.", "Qui le sait ?"]
)
def test_a_day_told_in_a_sentence_ends_once(message: str) -> None:
    due = date(2026, 12, 1)
    finding = Finding(Level.WARNING, "x", "", message, due=due)
    [row] = [
        one
        for one in guide.say(CASE, replace(verdict_on(CASE, ON), findings=(finding,)), ON, ())["echeances"]
        if "1er" in one["quand"]
    ]
    assert not re.search(r"(?<!\.)\.\.(?!\.)|[?!]\.", row["phrase"])
    assert row["phrase"].startswith("Dans 10\u00a0jours. ")


ACCOUNT = {"id": "a", "platform": "x", "handle": "@exemple"}


@pytest.mark.parametrize(
    ("more", "said", "unsaid"),
    [
        ({}, "c’est normal, l’enquête cherche", "donne un nom"),
        (
            {"holder": "M. Exemple", "holder_basis": "sa photo"},
            "elle donne un nom, comme une possibilité",
            "c’est normal",
        ),
        # Without what shows it, no name is written.
        ({"holder": "M. Exemple"}, "c’est normal", "donne un nom"),
        ({"bond": "former_partner"}, "il pourra s’y reconnaître", "c’est normal"),
        ({"bond": "unknown"}, "c’est normal", "reconnaître"),
    ],
)
def test_the_page_says_who_may_read_the_complaint_and_whether_it_names_somebody(
    more: dict[str, str], said: str, unsaid: str
) -> None:
    case = Case.model_validate({**CASE.model_dump(mode="json"), "accounts": [{**ACCOUNT, **more}]})
    view = guide.say(case, verdict_on(case, ON), ON, ())
    text = html(find(guide.TEMPLATE), {**view, "plainte": True}).decode("utf-8").replace("\u00a0", " ")
    assert "La personne mise en cause et son avocat pourront la lire" in text
    assert said in text and unsaid not in text.split("Dans cet ordre")[0].split("Qui lira la plainte")[1]
    assert "Qui lira la plainte" not in html(find(guide.TEMPLATE), view).decode("utf-8")


@pytest.mark.parametrize(
    ("people", "said", "unsaid"),
    [
        ([{"organisation": {"form": "association", "name": "Exemple"}}], "de vos locaux", "santé"),
        ([{"last_name": "Exemple"}, {"organisation": {"form": "association", "name": "Exemple"}}], "santé", "locaux"),
        ([], "santé", "locaux"),
    ],
)
def test_the_page_does_not_speak_of_health_and_children_to_an_organisation(
    people: list[dict[str, object]], said: str, unsaid: str
) -> None:
    case = Case.model_validate({**CASE.model_dump(mode="json"), "complainants": people})
    text = html(find(guide.TEMPLATE), {**guide.say(case, verdict_on(case, ON), ON, ()), "plainte": True})
    read = text.decode("utf-8").split("Qui lira la plainte")[1].split("</p>")[0]
    assert said in read and unsaid not in read


def test_the_page_says_why_no_platform_is_written_to() -> None:
    finding = Finding(Level.ADVICE, "no-notice", "", "Aucune demande de retrait n’a été écrite : il manque l’adresse.")
    text = page(replace(verdict_on(CASE, ON), findings=(finding,)))
    assert text.count("Aucune demande de retrait") == 1


def test_of_the_image_of_a_minor_the_page_says_first_that_nobody_touches_it() -> None:
    finding = Finding(Level.WARNING, "intimate-image-minor", "facts[0]", "Appelez d’abord le 3018.", danger=True)
    text = page(replace(verdict_on(CASE, ON), findings=(finding,)))
    assert text.index("n’y touchez pas") < text.index("Notez d’abord ce qui l’entoure")
    assert "Jamais de capture de l’image intime" in text


def test_a_period_told_as_open_is_not_stretched_to_the_day_of_the_page() -> None:
    case = Case.model_validate({"facts": [{"id": "F1", "kind": "harassment", "when": "depuis le 3 mars 2026"}]})
    verdict = replace(verdict_on(CASE, ON), allegations=(allegation("Fait", limit(Status.OPEN, date(2032, 3, 3))),))
    [row] = guide.say(case, verdict, ON, ())["echeances"]
    assert row["pour"] == "fait"


def test_what_is_for_the_lawyer_is_not_on_the_page() -> None:
    assert "Relire le texte cité" not in page(verdict_on(CASE, ON))


def test_a_document_that_could_not_be_written_says_what_to_answer() -> None:
    text = page(verdict_on(CASE, ON), unwritten=(guide.Unwritten("la plainte", ("Qui porte plainte ?",)),))
    assert "La plainte" in text and "Qui porte plainte" in text


def test_places_to_complete_are_found_once_each_in_the_order_of_the_text() -> None:
    view = {
        "a": "né le [À compléter\u00a0: date]",
        "b": ["[À compléter : lieu]", {"c": "[À compléter : date]"}],
        "d": 1,
    }
    assert list(guide.holes(view)) == ["date", "lieu"]


# --- the template ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<img src="https://exemple.fr/a.png">', "img"),
        ("<p onclick='x()'>", "onclick"),
        ("<p/onclick='x()'>", "onclick"),
        ("<svg/onload=alert(1)>", "svg"),
        ("<{{ 'script' }}>alert(1)</{{ 'script' }}>", "script"),
        ("<scr{# #}ipt>alert(1)</script>", "script"),
        ("<a href='javascript:x()'>y</a>", "javascript"),
        ("<a href='&#106;avascript:x()'>y</a>", "avascript"),
        ("<a href='//exemple.fr/a'>y</a>", "exemple.fr"),
        ('<a href="#" ping="https://exemple.fr">y</a>', "ping"),
        ('<meta http-equiv="refresh" content="0;url=https://exemple.fr">', "refresh"),
        ("<body background='https://exemple.fr/a.png'>", "background"),
        ("<p style='background: u\\72l(https://exemple.fr)'>", "style"),
        ("<style>p { background: \\75rl(https://exemple.fr) }</style>", "75rl"),
        ("<style>@import 'https://exemple.fr';</style>", "@import"),
        ("<!--[if IE]><script>x()</script><![endif]-->", "<!--"),
        ("<p title=x onclick=x()>", "onclick"),
        ("<p>1 < 2</p>", "< 2"),
        ("{{ inconnu }}", "inconnu"),
        ("{% if %}", "balise"),
        ("{{ ''.__class__.__mro__ }}", "modèle"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "ligne 1"),
        ("{{ 'a' * 9999999999 }}", "calcul"),
        ("{% for a in l %}{% for b in l %}{% for c in l %}{{ c }}{% endfor %}{% endfor %}{% endfor %}", "n’en finir"),
        ("{{ l }}" * 9999, "trop longue"),
    ],
)
def test_a_page_template_that_would_run_call_or_guess_is_refused(tmp_path: Path, source: str, said: str) -> None:
    path = tmp_path / "a-lire.html"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(FilingsError) as refused:
        html(path, {"l": ["mot"] * 999})
    assert said in str(refused.value) and "a-lire.html" in str(refused.value)


def test_a_page_template_may_shape_its_text_and_link(tmp_path: Path) -> None:
    path = tmp_path / "a-lire.html"
    source = (
        '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><style>p > b { color: #333 }</style></head>'
        "<body><h2 class='titre' id=\"un\">Le cabinet</h2><details open><summary>Plus</summary><hr/>"
        '<p style="margin: 0" title="{{ mot }}">{{ mot }}</p><a href="https://exemple.fr/?a=1&amp;b=2">Site</a>'
        '<a href="mailto:cabinet@exemple.fr">Écrire</a><a href="plainte.docx">Plainte</a></details></body></html>'
    )
    path.write_text(source, encoding="utf-8")
    word = "<script> \"dit\" 'elle' onclick=x() < 3"
    page = html(path, {"mot": word}).decode()
    assert "&lt;script&gt;" in page and "<script" not in page


@pytest.mark.parametrize(
    ("on", "named"),
    [
        ("2017-03-01", "un huissier de justice peut constater"),
        ("2026-03-01", "un commissaire de justice (ancien huissier) "),
    ],
)
def test_who_records_a_page_is_called_as_on_the_day(on: str, named: str) -> None:
    verdict = judge(on, {"kind": "death_threat", "when": "14 février 2017", "channel": "public", "platform": "x"})
    text = page(verdict).replace("\u00a0", " ")
    assert named in text and ("commissaire de justice" in text) == (on > "2022-07")


@pytest.mark.parametrize("kind", ["death_threat", "personal_data"])
def test_the_removal_from_a_site_is_asked_of_its_host_and_not_of_a_platform(kind: str) -> None:
    posts = [{"url": "https://verite-exemple.fr/ada", "text": "mots"}]
    fact = {
        "kind": kind,
        "when": "14 novembre 2026",
        "channel": "public",
        "platform": "verite-exemple.fr",
        "posts": posts,
    }
    case, verdict = reviewed(tell(fact), ON)
    said = [guide.Produced(one.file, one, notice.CALLED) for one in notice.say(case, verdict, ON)]
    text = html(find(guide.TEMPLATE), guide.say(case, verdict, ON, said)).decode().replace("\u00a0", " ")
    assert "Pour le site verite-exemple.fr, la demande de retrait va à son hébergeur" in text
    assert "L’éditeur du site peut être l’auteur : ne lui envoyez rien" in text
    assert "retrait à la plateforme" not in text and "formulaire de la plateforme" not in text
