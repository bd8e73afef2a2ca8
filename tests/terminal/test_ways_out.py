"""The words that are taught work wherever one may type: every kind of prompt, both faces, typed or pointed at.

A face answers with what was said. Only ``Said`` is an answer: whatever else comes back, nothing is recorded.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from filings.interview.question import Kind, Option, Question
from filings.terminal import said
from filings.terminal.face import Leave, Passed, Reply, Said, Stop, Unsaid, Wants
from filings.terminal.plain import Plain
from filings.terminal.prompted import Prompted
from schemas.asked import Asked
from schemas.fact import FactKind

DOWN, UP, ENTER, SPACE, HOME_LINE = "\x1b[B", "\x1b[A", "\r", " ", "\x15"

FACTS = tuple(Option(one.value, one.label) for one in FactKind)
NAMES = (Option("x", "X"), Option("facebook", "Facebook"), Option("tiktok", "TikTok"))
TEN = {Kind.SEVERAL: FACTS, Kind.DETAILS: FACTS, Kind.CHOICE: FACTS, Kind.NAMED: NAMES}

QUESTIONS = {
    kind.value: Question(
        "facts[0].story", kind, Asked("Titre", "Quelle est la question ?"), "facts", options=TEN.get(kind, ())
    )
    for kind in Kind
    if kind is not Kind.CROSSROAD
}
WAITS = ("confirm", "menu", "pause")
PROMPTS = [*QUESTIONS, *WAITS]


class Typed(Plain):
    """The plain face, its lines given beforehand; it stops when there is none left."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self.lines = lines

    def _burst(self) -> list[str]:
        if not self.lines:
            raise EOFError
        return [self.lines.pop(0)]


def put(face: Plain, prompt: str) -> Reply:
    """Put a prompt, whatever it is."""
    match prompt:
        case "confirm":
            return face.confirm("Est-ce bien cela ?")
        case "menu":
            return face.choose("Que voulez-vous faire ?", FACTS[:4])
        case "pause":
            return face.pause()
    return face.ask(QUESTIONS[prompt])


def by_plain(prompt: str, *lines: str) -> Reply:
    return put(Typed(list(lines)), prompt)


def by_keys(prompt: str, keys: str) -> Reply:
    with create_pipe_input() as pipe:
        # What is not understood must not wait for ever: Ctrl-C ends it.
        pipe.send_text(f"{keys}\x03")
        return put(Prompted(pipe, DummyOutput()), prompt)


def effect(do: Callable[[], Reply]) -> Any:
    try:
        return do()
    except (Leave, Stop, EOFError) as gone:
        return type(gone)


LEAVES = ["quitter", "Quitter", "QUITTER", " quitter ", "« quitter »", "quitter.", "quitter !", "Quitter tout de suite"]
WANTED = {
    **dict.fromkeys(("retour", "Retour", "RETOUR", "question précédente", "« retour »"), Wants("back")),
    **dict.fromkeys(("parties", "sections", "Liste des parties"), Wants("sections")),
    **dict.fromkeys(("aide", "AIDE", "Aide !", "aide ?", "?", "???"), Wants("help")),
}
NOT_KNOWN = [
    "je ne sais pas",
    "Je ne sais pas.",
    "JE NE SAIS PAS",
    "je sais pas",
    "Je sais pas",
    "Je sais pas !",
    "jsp",
    "JSP",
    "j’sais pas",
    "j'sais pas",
    "jsais pas",
    "j sais pas",
    "chais pas",
    "ché pas",
    "je n’sais pas",
    "je ne sais plus",
    "je ne sais pas trop",
    "je sait pas",
    "je ne me souviens plus",
    "aucune idée",
    "je ne sais pas…",
    "jsp ?",
]
UNSAID = {
    **dict.fromkeys(NOT_KNOWN, "unknown"),
    **dict.fromkeys(("plus tard", "Plus tard", "+"), "later"),
    **dict.fromkeys(("je préfère ne pas répondre", "Je prefere ne pas repondre", "-"), "declined"),
}


@pytest.mark.parametrize("prompt", PROMPTS)
def test_quitter_leaves_from_every_prompt(prompt: str) -> None:
    for word in LEAVES:
        assert effect(lambda word=word: by_plain(prompt, word)) is Leave
    for word in LEAVES[:3]:
        assert effect(lambda word=word: by_keys(prompt, word + ENTER)) is Leave


@pytest.mark.parametrize("prompt", PROMPTS)
def test_arreter_stops_at_every_prompt(prompt: str) -> None:
    for word in ("arrêter", "ARRETER", "s’arrêter", "stop"):
        assert effect(lambda word=word: by_plain(prompt, word)) is Stop
    assert effect(lambda: by_keys(prompt, "arrêter" + ENTER)) is Stop
    assert effect(lambda: by_keys(prompt, "")) is Stop


@pytest.mark.parametrize("prompt", PROMPTS)
def test_back_parts_and_help_are_heard_at_every_prompt(prompt: str) -> None:
    for word, meant in WANTED.items():
        assert by_plain(prompt, word) == meant
    for word in ("RETOUR", "parties", "aide", "?"):
        assert by_keys(prompt, word + ENTER) == WANTED[word]


@pytest.mark.parametrize("prompt", QUESTIONS)
def test_not_to_answer_is_heard_at_every_question_however_it_is_spelt(prompt: str) -> None:
    for word, meant in UNSAID.items():
        assert by_plain(prompt, word) == Unsaid(meant)
    for word in ("Je sais pas", "jsp", "plus tard", "-"):
        assert by_keys(prompt, word + ENTER) == Unsaid(UNSAID[word])


@pytest.mark.parametrize("prompt", WAITS)
@pytest.mark.parametrize("word", ["je ne sais pas", "plus tard", "n’importe quoi", "0", "99"])
def test_what_is_no_answer_to_a_menu_or_a_page_is_refused(
    prompt: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    # Refused in a sentence, then the same prompt still hears the way out.
    assert effect(lambda: by_plain(prompt, word, "quitter")) is Leave
    assert len(capsys.readouterr().out.splitlines()) > 3
    assert effect(lambda: by_keys(prompt, word + ENTER + "quitter" + ENTER)) is Leave


@pytest.mark.parametrize("prompt", QUESTIONS)
def test_enter_alone_passes_and_answers_nothing(prompt: str) -> None:
    assert by_plain(prompt, "") == Passed()
    assert by_keys(prompt, ENTER) == Passed()
    assert by_plain(prompt, "passer") == by_keys(prompt, "passer" + ENTER) == Passed()


@pytest.mark.parametrize("prompt", ["confirm", "menu"])
def test_enter_alone_is_no_answer_where_one_is_needed(prompt: str) -> None:
    assert effect(lambda: by_plain(prompt, "", "", "")) is EOFError
    assert effect(lambda: by_keys(prompt, ENTER * 3)) is Stop


@pytest.mark.parametrize("prompt", PROMPTS)
def test_each_way_out_is_pointed_at_and_taken_with_enter_alone(prompt: str) -> None:
    question = QUESTIONS.get(prompt)
    ways = [way.value for row in said.ways(question) for way in row]
    meant = {"retour": Wants("back"), "parties": Wants("sections"), "aide": Wants("help"), "passer": Passed()}
    meant |= {"arrêter": Stop, "quitter": Leave, "je ne sais pas": Unsaid("unknown"), "plus tard": Unsaid("later")}
    meant |= {"je préfère ne pas répondre": Unsaid("declined")}
    for place, way in enumerate(reversed(ways), start=1):
        assert effect(lambda up=place: by_keys(prompt, UP * up + ENTER)) == meant[way], way
    # Nor does it matter that an answer was begun, or something ticked.
    assert effect(lambda: by_keys(prompt, "3" + UP + ENTER)) is Leave
    if prompt in {"several", "details"}:
        assert effect(lambda: by_keys(prompt, DOWN + SPACE + UP * 2 + ENTER)) is Leave


@pytest.mark.parametrize("prompt", ["several", "details", "choice", "yes_no", "confirm", "menu"])
@settings(max_examples=10, deadline=None)
@given(typed=st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=12))
def test_a_word_is_a_word_of_command_an_option_or_refused(prompt: str, typed: str) -> None:
    options = {"yes_no": {"oui", "non"}, "confirm": {"oui", "non"}}.get(prompt, {one.value for one in FACTS})
    for reply in (effect(lambda: by_plain(prompt, typed)), effect(lambda: by_keys(prompt, typed + ENTER))):
        given_ = [reply.reply] if isinstance(reply, Said) and isinstance(reply.reply, str) else []
        given_ = list(reply.reply) if isinstance(reply, Said) and not given_ else given_
        assert set(given_) <= options


@pytest.mark.parametrize("word", ["autre chose", "21", "Autre chose", "autre c"])
def test_an_option_is_named_by_its_number_its_words_or_how_they_begin(word: str) -> None:
    for prompt in ("several", "details"):
        assert by_plain(prompt, word) == by_keys(prompt, word + ENTER) == Said(["other"])
    assert by_plain("choice", word) == by_keys("choice", word + ENTER) == Said("other")


@pytest.mark.parametrize("typed", ["a", "i", "zzz", "ai", "des"])
def test_no_letter_ticks_everything_and_a_search_in_vain_chooses_nothing(typed: str) -> None:
    for prompt in ("several", "details", "choice"):
        assert effect(lambda p=prompt: by_keys(p, typed + ENTER)) is Stop
        assert effect(lambda p=prompt: by_plain(p, typed)) is EOFError


def test_several_options_are_ticked_with_space_and_sent_with_enter() -> None:
    assert by_keys("several", DOWN + SPACE + DOWN + DOWN + SPACE + ENTER) == Said(["context", "messages"])
    # Pointed at and not ticked: nothing is chosen.
    assert effect(lambda: by_keys("several", DOWN * 5 + ENTER)) is Stop
    assert by_keys("several", DOWN + SPACE + UP + "5, 8" + ENTER) == Said(["context", "death_threat", "insult"])


def test_an_option_is_chosen_with_the_arrows() -> None:
    assert by_keys("choice", DOWN * 5 + ENTER) == Said("death_threat")
    assert by_keys("named", DOWN * 3 + ENTER) == Said("tiktok")
    assert by_keys("choice", "menaces" + DOWN * 2 + ENTER) == Said("threat")


@pytest.mark.parametrize(("typed", "meant"), [("o", "oui"), ("Oui", "oui"), ("OUI !", "oui"), ("n", "non")])
def test_yes_and_no_wait_for_enter(typed: str, meant: str) -> None:
    assert by_keys("yes_no", typed + ENTER) == by_plain("yes_no", typed) == Said(meant)
    assert by_keys("confirm", typed + ENTER) == by_plain("confirm", typed) == Said(meant)
    assert effect(lambda: by_keys("confirm", typed)) is Stop


@pytest.mark.parametrize("prompt", ["long", "paste", "entries"])
def test_quitter_is_heard_in_the_middle_of_an_answer_of_several_lines(prompt: str) -> None:
    assert effect(lambda: by_keys(prompt, "Un début" + ENTER + "quitter" + ENTER)) is Leave
    assert effect(lambda: by_plain(prompt, "Un début", "quitter")) is Leave


def test_help_in_the_middle_of_an_answer_keeps_what_was_written() -> None:
    wanted = by_keys("long", "Un début" + ENTER + "aide" + ENTER)
    assert wanted == Wants("help", "Un début\n")
    face = Typed(["Un début", "aide"])
    assert put(face, "long") == Wants("help")
    face.lines = ["la fin", ""]
    assert put(face, "long") == Said("Un début\nla fin")


def test_a_word_typed_after_what_was_refused_is_heard() -> None:
    assert effect(lambda: by_keys("choice", "zzz" + ENTER + "quitter" + ENTER)) is Leave
    with create_pipe_input() as pipe:
        pipe.send_text("quitter" + ENTER)
        with pytest.raises(Leave):
            Prompted(pipe, DummyOutput()).ask(QUESTIONS["text"], "0199")


def test_words_inside_a_sentence_are_an_answer() -> None:
    for told in ("le retour des beaux jours", "Il m’a dit de quitter la ville", "je ne sais pas qui a écrit"):
        assert by_plain("text", told) == by_keys("text", told + ENTER) == Said(told)
    pasted = "\x1b[200~Stop\nencore un\n\nretour\x1b[201~" + ENTER + ENTER
    assert by_keys("paste", pasted).reply.rstrip("\n") == "Stop\nencore un\n\nretour"  # type: ignore[union-attr]


def every_line(width: int, rows: int = 24) -> Iterator[tuple[str, Any, list[str]]]:
    from filings.terminal.prompts.panel import Asks, Panel

    long = Asked("Titre", "Quelle est la question ? " * 4, help="Une aide. " * 30, why="Une raison. " * 30)
    for kind in Kind:
        if kind is Kind.CROSSROAD:
            continue
        many = tuple(Option(str(n), f"Pièce {n}, {'longue ' * 20}") for n in range(60))
        options = many if kind in TEN else ()
        question = Question("exhibits[3].title", kind, long, "exhibits", "Pièce 4 : capture", options=options)
        asks = Asks(
            question=question.asked.question,
            header=said.header(question),
            around=tuple(said.around(question)),
            hint=said.how(question, many=False, pointed=True),
            read=Said,
            options=options,
            ways=said.ways(question),
            several=kind in {Kind.SEVERAL, Kind.DETAILS},
            many=kind in {Kind.LONG, Kind.PASTE, Kind.ENTRIES},
        )
        panel = Panel(asks, "", spare=30)
        for moves in (0, 1, 30, -1):
            panel.listed.at = None
            panel.listed.move(moves)
            parts = panel.seen(width, rows)
            yield (
                kind.value,
                panel,
                ["".join(text for _, text in line) for part in parts.values() for line in part],
            )


def test_heading_question_options_and_ways_out_are_always_on_a_screen_of_80_by_24() -> None:
    for kind, panel, lines in every_line(79):
        text = "\n".join(lines).replace("\u00a0", " ").replace("\u202f", " ")
        assert len(lines) <= 24 and all(len(line) <= 79 for line in lines), (kind, text)
        assert "Pièce 4 : capture" in text and "Quelle est la question" in text
        for word in ("je ne sais pas", "plus tard", "passer", "retour", "aide", "arrêter", "quitter"):
            assert word in text, (kind, word)
        pointed = panel.listed.option()
        assert pointed is None or f"» {'○ ' * panel.asks.several}Pièce {pointed}," in text


@pytest.mark.parametrize(("width", "rows"), [(79, 12), (79, 8), (39, 24), (39, 10), (200, 60)])
def test_a_panel_never_asks_for_more_lines_than_there_are(width: int, rows: int) -> None:
    for kind, _, lines in every_line(width, rows):
        assert len(lines) <= rows, (kind, lines)
        assert "quitter" in "\n".join(lines[-3:]), kind


def test_a_long_list_of_the_plain_face_is_shown_a_part_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    many = tuple(Option(f"p{n}", f"Pièce {n}, {'longue ' * 8}") for n in range(60))
    question = Question("facts[0].exhibit", Kind.CHOICE, Asked("Pièce", "Laquelle ?"), "facts", options=many)
    assert Typed(["suite", "60"]).ask(question) == Said("p59")
    shown = capsys.readouterr().out.replace("\u202f", " ").replace("\u00a0", " ").split("> ")
    assert len(shown) == 3 and all(len(part.splitlines()) <= 24 for part in shown)
    assert all("Laquelle ?" in part and "quitter" in part for part in shown[:2])
    assert "Pièce 0," in shown[0] and "Pièce 0," not in shown[1]


def test_the_words_that_are_taught_are_those_that_are_heard() -> None:
    for way in (*said.UNSAID, *said.WAYS, Option("", said.PASS), Option("", "garder"), Option("", said.KEEP)):
        assert not isinstance(effect(lambda way=way: by_plain("text", way.label)), Said)


@pytest.mark.parametrize("lines", [3, 19, 20, 45, 100])
def test_what_is_longer_than_the_screen_is_read_a_screen_at_a_time(
    lines: int, capsys: pytest.CaptureFixture[str]
) -> None:
    face = Typed(["retour", "n’importe quoi", *[""] * 10])
    with face.page():
        for n in range(lines):
            face.say(f"Ligne {n}.")
    shown = capsys.readouterr().out
    screens = shown.split("> ")
    assert all(len(one.splitlines()) <= 24 for one in screens)
    assert all(f"Ligne {n}." in shown for n in range(lines))
    if len(screens) > 1:
        # « Retour » shows what was just read; anything else but Enter is no reason to go on.
        assert "Ligne 0." in screens[1] and "Ligne" not in screens[2]


@pytest.mark.parametrize("before", range(18))
def test_a_line_to_call_is_not_cut_between_two_screens(before: int, capsys: pytest.CaptureFixture[str]) -> None:
    face = Typed([""] * 3)
    with face.page():
        for n in range(before):
            face.say(f"Ligne {n}.")
        face.say("3018 : " + "violences numériques, " * 8 + "fin.")
    [whole] = [one for one in capsys.readouterr().out.split("> ") if "3018" in one]
    assert "fin." in whole
