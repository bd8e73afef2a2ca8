"""Moments of the conversation, as they stand on a screen of 80 by 24: reading them is following it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from filings.casefile.read import load
from schemas.fact import FactKind
from tests.terminal.typist import Typist

DOWN, ENTER, SPACE = "\x1b[B", "\r", " "

WAYS = "retour    parties    aide    arrêter    quitter"


def begin(folder: Path, *options: str) -> Typist:
    typist = Typist("ask", "dossier.yaml", *options, "--on", "2013-11-09", folder=folder)
    typist.settle("Appuyez sur Entrée pour continuer")
    return typist


def test_screens_tell_the_conversation(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    typist = begin(tmp_path)

    def screen(name: str, until: str) -> None:
        golden(f"screens/{name}.txt", typist.settle(until))

    screen("01-bonjour", "Appuyez sur Entrée")
    typist.type(ENTER)
    typist.settle("espace pour cocher")
    typist.type(DOWN * 5 + SPACE)
    screen("02-faits-a-cocher", "●")
    typist.type(ENTER)
    screen("03-danger", "Appuyez sur Entrée")
    typist.type(ENTER)
    screen("04-avertissement", "Vous sentez-vous en danger")
    typist.type("n" + ENTER)
    typist.settle("Continuez")
    typist.type("du 12 septembre au 2 novembre 2013")
    screen("05-date-relue-pendant-la-frappe", "Compris")
    typist.type(ENTER)
    screen("06-date-a-confirmer", "Est-ce bien cela")
    typist.type("o" + ENTER)
    typist.settle("Racontez")
    typist.type("Un compte m’écrit que je vais mourir." + ENTER + ENTER)
    screen("07-choix", "Par quelle voie")
    typist.type("quiter" + ENTER)
    screen("08-mot-refuse", "n’est pas dans la liste")
    typist.type("\x15" + DOWN + ENTER)
    typist.settle("Sur quelle plateforme")
    typist.type(DOWN + ENTER)
    typist.settle("nom de famille")
    typist.type("retour" + ENTER)
    screen("09-retour-sur-une-reponse", "Réponse actuelle")
    typist.type(ENTER)
    typist.settle(r"> garder\n(.*\n)*.*Quel est le nom de famille")
    for answer, then in (
        ("Marchand", "Quels sont les prénoms"),
        ("Salomé", "Quelle est la date de naissance"),
        ("14 mai 1979", "À quelle adresse"),
    ):
        typist.type(answer + ENTER)
        typist.settle(then)
    typist.type("12 rue des Lilas, 78000 Versailles" + ENTER + ENTER)
    screen("10-croisee-des-chemins", "Où nous en sommes")
    typist.type("aide" + ENTER)
    screen("11-aide", "Appuyez sur Entrée")
    typist.type(ENTER)
    typist.settle("Continuer les questions")
    typist.type(DOWN * 3 + ENTER)
    screen("12-liste-des-parties", "Quelle partie")
    typist.type("retour" + ENTER)
    typist.settle("Continuer les questions")
    typist.type(DOWN * 2 + ENTER)
    screen("13-resume", "lire la suite")
    typist.type(ENTER)
    screen("14-ce-qui-presse", "pour continuer")
    typist.type(ENTER)
    screen("15-que-faire", "Que voulez-vous faire")
    typist.type(DOWN + ENTER)
    typist.until("PHAROS")
    assert typist.wait() == 0
    golden("screens/16-documents.txt", typist.screen.text().replace(str(tmp_path), "…"))
    assert load(tmp_path / "dossier.yaml").case.complainants


def test_screens_of_the_plain_face(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    typist = begin(tmp_path, "--simple")
    golden("screens/simple-01-bonjour.txt", typist.settle("Appuyez sur Entrée"))
    typist.line()
    golden("screens/simple-02-faits.txt", typist.settle("Quels sont les faits(.*\n)*.*quitter\n> ?$"))
    typist.line("tous")
    golden("screens/simple-03-mot-refuse.txt", typist.settle("n’est pas dans la liste"))
    typist.kill()


def test_a_question_and_its_ways_out_stay_in_sight_around_a_list_longer_than_the_screen(tmp_path: Path) -> None:
    typist = begin(tmp_path)
    typist.type(ENTER)
    shown = typist.settle("espace pour cocher")
    assert "Quels sont les faits" in shown and "un élément de contexte" in shown and WAYS in shown
    typist.type(DOWN * len(FactKind))
    shown = typist.settle("» ○ 21. autre chose")
    assert "Quels sont les faits" in shown and WAYS in shown
    typist.type(DOWN * 4)
    assert "Quels sont les faits" in typist.settle("» passer")
    typist.kill()


@pytest.mark.parametrize("options", [(), ("--simple",)])
def test_the_welcome_can_be_read_before_anything_is_asked(options: tuple[str, ...], tmp_path: Path) -> None:
    typist = begin(tmp_path, *options)
    shown = typist.settle("Appuyez sur Entrée").replace("\u202f", " ").replace("\u00a0", " ")
    for words in ("Bonjour", "« quitter » efface", "Rien ne sort de cet ordinateur", "17 ou 112", "3114"):
        assert words in shown, words
    assert "Quels sont les faits" not in shown
    typist.line("retour")
    assert "Quels sont les faits" not in typist.settle("première question")
    typist.line("quitter")
    assert typist.wait() == 0
    assert typist.screen.text() == "À bientôt." and not list(tmp_path.glob("*.yaml"))
