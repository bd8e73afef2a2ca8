"""Oui ou non, by one key: « o » or « n ». Questionary’s own binds « y » and ignores « o »."""

from typing import Any

from filings.interview import words
from filings.terminal.prompts import look

#: The other keys of a question that may go unanswered, and what they stand for.
OUTS = {"?": "?", "+": "+", "-": "-", "r": "retour", "s": "sections", "q": "quitter"}
KEYS = "(o/n)"
KEYS_DEFAULT = "(O/n)"
KEYS_OUTS = "(o/n ; r : retour ; s : sections ; q : quitter)"


def ask(*, default: bool | None = None, outs: bool = True, **session: Any) -> str:
    """Return « oui », « non », or, with ``outs``, the word a key stands for; Enter alone is ``default``, or passes.

    Raises KeyboardInterrupt or EOFError.
    """
    from prompt_toolkit import PromptSession
    from prompt_toolkit.formatted_text import FormattedText
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    from filings.french.typography import typography

    keys = KeyBindings()
    shown = {"?": words.UNKNOWN, "+": words.LATER, "-": words.DECLINED}
    answer: list[str] = []

    def ends(key: str, value: str) -> None:
        @keys.add(key)
        def _(event: KeyPressEvent) -> None:
            answer.append(value)
            event.app.exit(result=value)

    for key in "oOyY":
        ends(key, words.YES)
    for key in "nN":
        ends(key, words.NO)
    for key, value in OUTS.items() if outs else ():
        ends(key, value)
    ends("enter", {True: words.YES, False: words.NO, None: ""}[default])

    @keys.add("c-c")
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    @keys.add("<any>")
    def _(event: KeyPressEvent) -> None:
        """Any other key is not an answer."""

    def line() -> FormattedText:
        hint = KEYS_OUTS if outs else KEYS if default is None else KEYS_DEFAULT
        said = [("", shown.get(answer[-1], answer[-1]))] if answer else []
        return FormattedText([("bold", look.MARK), ("", f" {typography(hint)} "), *said])

    prompt: PromptSession[str] = PromptSession(line, key_bindings=keys, **look.given(session))
    return str(prompt.app.run())
