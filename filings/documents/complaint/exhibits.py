"""The *bordereau* and the annex of publications."""

from datetime import date

from filings.documents.complaint.view import Piece, Publication, Releve
from filings.evidence.bordereau import WITHDRAWN, Row
from filings.french import dates, grammar, numbers
from filings.letter import things
from filings.letter.rows import Rows
from filings.letter.sentences import typeset
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.filed import Posted


def joined(case: Case) -> str:
    """Return the mention of the exhibits joined, or nothing."""
    count = len(things.remaining(case))
    return (
        typeset(f"P. J. : {numbers.count(count, 'pièce, décrite', 'pièces, énumérées')} au bordereau ci-après")
        if count
        else ""
    )


def piece(row: Row) -> Piece:
    """Return a row of the *bordereau*, typeset; a withdrawn exhibit keeps its number and says only that."""
    gone = row.mention == WITHDRAWN
    return Piece(
        numero=str(row.number),
        intitule=typeset(WITHDRAWN if gone else row.title + (f" ({row.mention})" if row.mention else "")),
        adresse=row.url,
        date=typeset(dates.cell(row.when)) if row.when else "",
        nature=typeset(row.kind),
        pages=str(row.pages) if row.pages else "",
        empreinte=row.short_sha256,
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
    for author, listed in made.items():
        noun = "pièce" if len(listed) == 1 else "pièces"
        texts.append(f"Captures faites par {author} : {noun} n° {grammar.ranges(listed)}.")
    if fingerprints(case):
        texts.append(
            "L’empreinte SHA-256, dont seuls les douze premiers caractères sont donnés, montre que le fichier n’a pas "
            "changé depuis son calcul ; elle ne prouve pas la date de la page."
        )
    return typeset(" ".join(texts))


def annex(case: Case, verdict: Verdict) -> list[Releve]:
    """Return the publications told, by account and in their order, in tables short enough to be laid out."""
    posts: dict[str, list[Posted]] = {str(account.id): [] for account in case.accounts}
    for fact in case.facts:
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
        listed.sort(key=lambda post: when.order if (when := told(post.when)) else (date.max,))
        parts = [[listed[row] for row in rows] for rows in things.tables(len(listed))]
        for number, part in enumerate(parts, 1):
            which = typeset(f" (partie {number} sur {len(parts)})") if len(parts) > 1 else ""
            annex.append(Releve(titre=name + which, publications=Rows(part, _row, complete=True)))
    return annex


def _row(post: Posted) -> Publication:
    text = told(post.text) or ""
    when = told(post.when)
    exhibit = told(post.exhibit)
    mention = f"voir la pièce n° {exhibit}" if exhibit and not text else ""
    if text and post.masked:
        mention = "(numéro masqué)"
    return Publication(
        date=typeset(dates.cell(when)) if when else "",
        adresse=told(post.url) or "",
        termes=text,
        mention=typeset(mention),
        piece=str(exhibit) if exhibit else "",
    )
