"""The *bordereau* and the annex of publications."""

from collections.abc import Sequence
from datetime import date

from filings.documents.complaint.view import Piece, Publication, Releve
from filings.evidence.bordereau import WITHDRAWN, Row
from filings.french import dates, emoji, grammar, numbers
from filings.french.typography import NBSP
from filings.letter import things
from filings.letter.rows import Rows
from filings.letter.sentences import typeset
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.filed import Posted


def joined(case: Case, rows: Sequence[Row]) -> str:
    """Return the mention of the exhibits joined: one alone is described there, several in the bordereau; or nothing."""
    count = len(things.remaining(case))
    if not count:
        return ""
    if not _alone(rows):
        return typeset(f"P. J. : {numbers.count(count, 'pièce, décrite', 'pièces, énumérées')} au bordereau ci-après")
    only = piece(rows[0])
    digest = f"SHA-256 {only['empreinte']}…" if rows[0].sha256 else ""
    about = ", ".join(part for part in (only["date"], only["nature"], digest) if part and part != NONE)
    return typeset("P. J. : pièce n° ") + f"{only['numero']}, {only['intitule']}" + (f" ({about})" if about else "")


#: What stands in a cell of which nothing is known: none is left empty.
NONE = "–"


def described(rows: Sequence[Row]) -> list[Piece]:
    """Return the rows of the *bordereau*; none where there is but one exhibit, which the mention of it describes."""
    return [] if _alone(rows) else [piece(row) for row in rows]


def _alone(rows: Sequence[Row]) -> bool:
    """Whether there is but one exhibit, and it is joined: one that is not, or is sealed, is said in the bordereau."""
    return len(rows) == 1 and not rows[0].mention


def piece(row: Row) -> Piece:
    """Return a row of the *bordereau*, typeset; a withdrawn exhibit keeps its number and says only that."""
    gone = row.mention == WITHDRAWN
    pages = f"{row.pages}{NBSP}p." if row.pages else ""
    return Piece(
        numero=str(row.number),
        intitule=typeset(WITHDRAWN if gone else row.title + (f" ({row.mention})" if row.mention else "")),
        adresse=row.url,
        date=typeset(dates.cell(row.when)) if row.when else NONE,
        nature=typeset(", ".join(part for part in (row.kind, pages) if part)) or NONE,
        empreinte=row.short_sha256 or NONE,
    )


def fingerprints(case: Case) -> str:
    """Return « SHA-256 » when a fingerprint is known: the table then has a column for it."""
    return "SHA-256" if any(told(exhibit.sha256) for exhibit in things.remaining(case)) else ""


def note(case: Case) -> str:
    """Return who made the captures, and what a fingerprint shows and does not show, or nothing."""
    texts: list[str] = []
    made: dict[str, list[int]] = {}
    for exhibit in things.remaining(case):
        if author := told(exhibit.captured_by):
            made.setdefault(author, []).append(exhibit.number)
    by = [
        f"par {author}, {'pièce' if len(listed) == 1 else 'pièces'} n° {grammar.ranges(listed)}"
        for author, listed in made.items()
    ]
    if by:
        texts.append(f"Captures faites {' ; '.join(by)}.")
    if fingerprints(case):
        texts.append("L’empreinte montre que le fichier n’a pas changé depuis son calcul, non la date de la page.")
    return typeset(" ".join(texts))


def annex(case: Case, verdict: Verdict) -> list[Releve]:
    """Return the publications of the facts that have too many to list them, in tables short enough to be laid out.

    They stand by account, in their order; one alone needs no table.
    """
    posts: dict[str, list[Posted]] = {str(account.id): [] for account in case.accounts}
    for fact in case.facts:
        if len(fact.posts) > things.LISTED_IN_PLACE:
            for post in fact.posts:
                posts.setdefault(told(post.account) or "", []).append(post)
    table = {str(account.id): account for account in case.accounts}
    annex: list[Releve] = []
    for one, listed in posts.items():
        if not listed:
            continue
        name = (
            things.account_name(table[one], verdict, platform=True, words=True)
            if one in table
            else typeset("Compte non identifié")
        )
        if len(listed) == 1:
            annex.append(Releve(titre=name, seule=[_row(listed[0])], publications=[]))
            continue
        listed.sort(key=lambda post: when.order if (when := told(post.when)) else (date.max,))
        parts = [[listed[row] for row in rows] for rows in things.tables(len(listed))]
        for number, part in enumerate(parts, 1):
            which = typeset(f" (partie {number} sur {len(parts)})") if len(parts) > 1 else ""
            annex.append(Releve(titre=name + which, seule=[], publications=Rows(part, _row, complete=True)))
    return annex


def _row(post: Posted) -> Publication:
    text = told(post.text) or ""
    when = told(post.when)
    exhibit = told(post.exhibit)
    if text:
        about = [mark for mark in (f"pièce n° {exhibit}" * bool(exhibit), "numéro masqué" * bool(post.masked)) if mark]
        mention = " ".join(part for part in (emoji.named(text), f"({', '.join(about)})" if about else "") if part)
    else:
        mention = f"voir la pièce n° {exhibit}" if exhibit else ""
    return Publication(
        date=typeset(dates.cell(when)) if when else NONE,
        termes=text,
        mention=typeset(mention),
        adresse=told(post.url) or "",
    )
