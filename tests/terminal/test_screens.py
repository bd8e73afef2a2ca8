"""Ten moments of the conversation, as they stand on a screen of 80 by 24: reading them is following it."""

from collections.abc import Callable
from pathlib import Path

from filings.casefile.read import load
from schemas.fact import FactKind
from tests.terminal.typist import Typist

DOWN, ENTER, SPACE = "\x1b[B", "\r", " "


def test_ten_screens_tell_the_conversation(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    typist = Typist("ask", "dossier.yaml", "--on", "2013-11-09", folder=tmp_path, rows=40)

    def screen(name: str, until: str) -> None:
        golden(f"screens/{name}.txt", typist.settle(until))

    screen("01-bonjour", "Pour qui écrivez-vous")
    typist.type(ENTER)
    screen("02-danger-et-avertissement", "Vous sentez-vous en danger")
    typist.type("n")
    typist.settle("espace pour cocher")
    typist.type(DOWN * 4 + SPACE + ENTER)
    typist.settle("Quand cela")
    typist.type("du 12 septembre au 2 novembre 2013")
    screen("03-date-relue-pendant-la-frappe", "Compris")
    typist.type(ENTER)
    screen("04-date-a-confirmer", "Est-ce bien cela")
    typist.type("o")
    typist.settle("Racontez")
    typist.type("Un compte m’écrit que je vais mourir." + ENTER + ENTER)
    screen("05-choix", "Par quelle voie")
    typist.type(ENTER)
    typist.settle("Sur quelle plateforme")
    typist.type(ENTER)
    typist.settle("nom de famille")
    typist.type("retour" + ENTER)
    screen("06-retour-sur-une-reponse", "Réponse actuelle")
    typist.type(ENTER)
    typist.settle(r"Quel est le nom de famille.*\n(.*\n)*.*Quel est le nom de famille")
    for answer, then in (
        ("Marchand", "Quels sont les prénoms"),
        ("Salomé", "Quelle est la date de naissance"),
        ("14 mai 1979", "À quelle adresse"),
    ):
        typist.type(answer + ENTER)
        typist.settle(then)
    typist.type("12 rue des Lilas, 78000 Versailles" + ENTER + ENTER)
    screen("07-croisee-des-chemins", "Où nous en sommes")
    typist.type(DOWN * 2 + ENTER)
    screen("08-liste-des-parties", "Quelle partie")
    typist.type(DOWN * 11 + ENTER)
    typist.settle(r"Revenir\n(.*\n)*Où nous en sommes")
    typist.type(DOWN + ENTER)
    screen("09-resume", "Que voulez-vous faire")
    typist.type(ENTER)
    typist.until("PHAROS")
    assert typist.wait() == 0
    golden("screens/10-documents.txt", typist.screen.text().replace(str(tmp_path), "…"))
    assert load(tmp_path / "dossier.yaml").case.complainants


def test_a_question_stays_in_sight_above_a_list_longer_than_the_screen(tmp_path: Path) -> None:
    typist = Typist("ask", "dossier.yaml", "--on", "2013-11-09", folder=tmp_path, rows=24)
    typist.settle("Pour qui écrivez-vous")
    typist.type(ENTER)
    typist.settle("Vous sentez-vous en danger")
    typist.type("n")
    shown = typist.settle("espace pour cocher")
    assert "Quels sont les faits" in shown and "un élément de contexte" in shown
    typist.type(DOWN * (len(FactKind) + 2))
    assert "Quels sont les faits" in typist.settle("» ○ Je préfère ne pas répondre")
    typist.kill()
