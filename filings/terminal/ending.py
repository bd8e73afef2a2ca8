"""What is shown before the documents are made, and after: the answers again, what presses, where the files are."""

from pathlib import Path

from filings.days import DocumentDay
from filings.documents.guide import days
from filings.errors import FilingsError
from filings.interview import summary, words
from filings.interview.session import Session
from filings.make import Examined, Made, called, examine, wanted
from filings.review.verdict import Audience, Finding, Level
from filings.terminal.face import Face

#: How many points are said on the screen; the page to read first has them all.
_SHOWN = 8


def show_summary(session: Session, face: Face) -> None:
    """Tell the answers again, section by section; what may hurt is not repeated."""
    face.heading(words.SUMMARY)
    for title, paragraphs in summary.sentences(session.look):
        face.say(f"{title} : {words.NOT_TOLD}." if not paragraphs else f"{title} :")
        for paragraph in paragraphs:
            face.say(paragraph, indent="  ", raw=True)


def show_verdict(path: Path, on: DocumentDay, face: Face) -> None:
    """Say the dangers, what presses, what prevents a document, and what the law wants known before signing."""
    face.heading(words.TO_DEAL_WITH)
    try:
        examined = examine(path, on)
    except FilingsError as error:
        face.say(str(error))
        return
    for finding in (one for one in _mine(examined) if one.danger):
        face.say(finding.message, indent="  ")
    missing = [
        (filing.CALLED, one.question)
        for filing in wanted(examined.known)
        for one in filing.needs(examined.known, examined.verdict)
    ]
    for sentence in deadlines(examined):
        face.say(sentence, indent="  ", raw=True)
    for name, question in missing:
        face.say(words.MISSING_FOR.format(name=name, question=question), indent="  ")
    if not missing:
        face.say(words.NOTHING_MISSING)
    for message in dict.fromkeys(finding.message for finding in pressing(examined)):
        face.say(message, indent="  ")


def deadlines(examined: Examined) -> list[str]:
    """Return the days that are near, each in a sentence, as the page to read first has them; else the nearest."""
    mine = [one for one in _mine(examined) if one.due is not None]
    rows = days.rows(examined.verdict, examined.known, mine, examined.verdict.on)
    near = [row for row in rows if row["proche"]] or rows[:1]
    return [row["phrase"] for row in near[:_SHOWN]]


def pressing(examined: Examined) -> list[Finding]:
    """Return the errors and the warnings for the person; dangers, and what has a day of its own, are said before."""
    rest = [one for one in _mine(examined) if not one.danger and one.due is None]
    return [one for one in rest if one.level is not Level.ADVICE][:_SHOWN]


def _mine(examined: Examined) -> list[Finding]:
    return [one for one in examined.verdict.findings if one.audience is Audience.VICTIM]


def show_made(made: Made, face: Face) -> None:
    """Say where the documents are, which were not written and why, what is left to complete."""
    face.heading(words.MADE.format(folder=made.folder.name) if made.documents else words.NONE_MADE)
    for document in made.documents:
        face.say(document.written.path.name, indent="  ", raw=True)
        if document.holes:
            holes = " ; ".join(document.holes)
            face.say(words.TO_COMPLETE.format(name=document.written.path.name, holes=holes), indent="    ")
    for name in dict.fromkeys(one.filing for one in made.missing):
        face.say(words.NOT_MADE.format(label=called(name)))
        for one in made.missing:
            if one.filing == name:
                face.say(one.question, indent="  ")
    if not any(document.filing == "notice" for document in made.documents):
        for finding in (one for one in made.examined.verdict.findings if one.code == "no-notice"):
            face.say(finding.message)
    if any(document.filing == "complaint" for document in made.documents):
        show_readers(made.examined, face)
    face.say(words.READ_FIRST.format(guide=made.guide.path.name))
    face.say(str(made.folder), indent="  ", raw=True)


def show_readers(examined: Examined, face: Face) -> None:
    """Say who may read the complaint, whether it names somebody, and the day to prepare before it is deposited."""
    accounts = examined.known.accounts
    named = any(account.named for account in accounts)
    knowable = any(account.designated for account in accounts)
    face.say(words.WHO_READS)
    face.say(words.NAMED if named else words.KNOWABLE if knowable else words.AGAINST_X)
    for finding in (one for one in examined.verdict.findings if one.code == "summons"):
        face.say(finding.message)
