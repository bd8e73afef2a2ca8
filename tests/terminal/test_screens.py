"""Moments of the conversation, as they stand on a screen of 80 by 24: reading them is following it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from filings.casefile.read import load
from schemas.fact import FactKind
from tests.terminal.typist import Typist

DOWN, ENTER, SPACE = "\x1b[B", "\r", " "

WAYS = "retour    parties    aide    arrêter    quitter"


def asked(question: str) -> str:
    """The pattern of a question of the plain face, its ways out said and the line to type on open."""
    return rf"{question}(.*\n)*.*quitter\n> ?$"


def begin(folder: Path, *options: str) -> Typist:
    typist = Typist("ask", "dossier.yaml", *options, "--on", "2013-11-09", folder=folder)
    typist.settle("Appuyez sur Entrée pour continuer")
    return typist


def to_the_facts(typist: Typist) -> None:
    """Read the welcome, say for whom and that there is no danger: the facts come next."""
    typist.type(ENTER)
    typist.settle("Pour qui écrivez-vous")
    typist.type(DOWN + ENTER)
    typist.settle("Vous sentez-vous en danger")
    typist.type("n" + ENTER)


def test_screens_tell_the_conversation(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    typist = begin(tmp_path)

    def screen(name: str, until: str) -> None:
        golden(f"screens/{name}.txt", typist.settle(until))

    screen("01-bonjour", "Appuyez sur Entrée")
    typist.type(ENTER)
    screen("02-pour-qui", "Pour qui écrivez-vous")
    typist.type(DOWN + ENTER)
    screen("03-avertissement", "Vous sentez-vous en danger")
    typist.type("n" + ENTER)
    typist.settle("espace pour cocher")
    typist.type(DOWN * 5 + SPACE)
    screen("04-faits-a-cocher", "●")
    typist.type(ENTER)
    screen("05-danger", "Appuyez sur Entrée")
    typist.type(ENTER)
    typist.settle("Quand cela")
    typist.type("du 12 septembre au 2 novembre 2013")
    screen("06-date-relue-pendant-la-frappe", "Compris")
    typist.type(ENTER)
    screen("07-date-a-confirmer", "Est-ce bien cela")
    typist.type("o" + ENTER)
    typist.settle("Racontez")
    typist.type("Un compte m’écrit que je vais mourir." + ENTER + ENTER)
    screen("08-choix", "Par quelle voie")
    typist.type("quiter" + ENTER)
    screen("09-mot-refuse", "n’est pas dans la liste")
    typist.type("\x15" + DOWN + ENTER)
    typist.settle("Sur quelle plateforme")
    typist.type(DOWN + ENTER)
    typist.settle("nom de famille")
    typist.type("retour" + ENTER)
    screen("10-retour-sur-une-reponse", "Réponse actuelle")
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
    screen("11-croisee-des-chemins", "Où nous en sommes")
    typist.type("aide" + ENTER)
    screen("12-aide", "Appuyez sur Entrée")
    typist.type(ENTER)
    typist.settle("Continuer les questions")
    typist.type(DOWN * 3 + ENTER)
    screen("13-liste-des-parties", "Quelle partie")
    typist.type("retour" + ENTER)
    typist.settle("Continuer les questions")
    typist.type(DOWN * 2 + ENTER)
    screen("14-resume", "lire la suite")
    typist.type(ENTER)
    screen("15-ce-qui-presse", "pour continuer")
    typist.type(ENTER)
    screen("16-que-faire", "Que voulez-vous faire")
    typist.type(DOWN + ENTER)
    shown = typist.settle("lire la suite").replace(str(tmp_path), "…")
    # It is on the screen when it is read, and so are the documents: nothing of it scrolled off.
    assert "Vos documents sont dans" in shown and "son avocat pourront lire la plainte" in shown
    golden("screens/17-documents.txt", shown)
    typist.type(ENTER)
    typist.until("PHAROS")
    assert typist.wait() == 0
    golden("screens/18-numeros.txt", typist.screen.text().replace(str(tmp_path), "…"))
    assert load(tmp_path / "dossier.yaml").case.complainants


def test_screens_of_the_plain_face(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    typist = begin(tmp_path, "--simple")
    golden("screens/simple-01-bonjour.txt", typist.settle("Appuyez sur Entrée"))
    typist.line()
    golden("screens/simple-02-pour-qui.txt", typist.settle(asked("Pour qui écrivez-vous")))
    typist.line("1")
    golden("screens/simple-03-avertissement.txt", typist.settle(asked("Vous sentez-vous en danger")))
    typist.line("n")
    golden("screens/simple-04-faits.txt", typist.settle(asked("Quels sont les faits")))
    typist.line("tous")
    golden("screens/simple-05-mot-refuse.txt", typist.settle("n’est pas dans la liste"))
    typist.kill()


def test_a_question_and_its_ways_out_stay_in_sight_around_a_list_longer_than_the_screen(tmp_path: Path) -> None:
    typist = begin(tmp_path)
    to_the_facts(typist)
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
    assert "Pour qui écrivez-vous" not in shown
    typist.line("retour")
    assert "Pour qui écrivez-vous" not in typist.settle("première question")
    typist.line("quitter")
    assert typist.wait() == 0
    assert typist.screen.text() == "À bientôt." and not list(tmp_path.glob("*.yaml"))
