"""What every prompt outside a question shares: help is shown and the same is asked again, whoever asks it."""

from collections.abc import Sequence

from filings.interview.question import Option
from filings.terminal import said
from filings.terminal.face import Face, Reply, Said, Wants


def show_help(face: Face) -> None:
    """Say what may be typed in place of an answer."""
    first, *rest = said.HELP
    with face.page():
        face.say()
        face.say(first)
        for line in rest:
            face.say(line, indent="  ")


def help_and_wait(face: Face) -> None:
    """Say what may be typed, and wait until it has been read."""
    show_help(face)
    pause(face)


def pause(face: Face) -> Reply:
    """Wait until what is on the screen has been read; help is shown as often as it is asked for."""
    while (reply := face.pause()) == Wants("help"):
        show_help(face)
    return reply


def choose(face: Face, message: str, options: Sequence[Option]) -> str:
    """Offer a menu; return the value chosen, « back » or « sections »."""
    while True:
        reply = face.choose(message, options)
        if isinstance(reply, Said):
            return str(reply.reply)
        if isinstance(reply, Wants) and reply.what != "help":
            return reply.what
        help_and_wait(face)


def confirm(face: Face, message: str) -> bool | Wants:
    """Ask for yes or no; return what is wanted instead, when something else is."""
    while True:
        reply = face.confirm(message)
        if isinstance(reply, Said):
            return reply.reply == "oui"
        if isinstance(reply, Wants) and reply.what != "help":
            return reply
        help_and_wait(face)
