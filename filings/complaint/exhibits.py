"""The *bordereau* and the annex of publications."""

from datetime import date

from filings.complaint.view import Piece, Publication, Releve
from filings.french import dates, numbers
from filings.letter import things
from filings.letter.view import ours
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.fact import Post


def joined(case: Case) -> str:
    count = len(things.remaining(case))
    return (
        ours(f"P. J. : {numbers.count(count, 'pièce, décrite', 'pièces, énumérées')} au bordereau ci-après")
        if count
        else ""
    )


def piece(exhibit: Exhibit) -> Piece:
    when = told(exhibit.captured) or told(exhibit.when)
    kind, pages, sha = told(exhibit.kind), told(exhibit.pages), told(exhibit.sha256)
    author = told(exhibit.captured_by)
    title = (
        "supprimée" if exhibit.withdrawn else exhibit.title + (" (remise sous pli séparé)" if exhibit.sealed else "")
    )
    nature = (kind.label if kind else "") + (f", faite par {author}" if author else "")
    url = told(exhibit.url)
    return Piece(
        numero=str(exhibit.number),
        intitule=ours(title),
        adresse="" if exhibit.withdrawn or url is None else url,
        date="" if exhibit.withdrawn or when is None else ours(dates.cell(when)),
        nature="" if exhibit.withdrawn else ours(nature),
        pages="" if exhibit.withdrawn or pages is None else str(pages),
        empreinte="" if exhibit.withdrawn or sha is None else sha[:12],
    )


def note(case: Case) -> str:
    if any(told(exhibit.sha256) for exhibit in things.remaining(case)):
        return ours(
            "L’empreinte SHA-256, dont seuls les douze premiers caractères sont donnés, montre que le fichier n’a pas "
            "changé depuis son calcul ; elle ne prouve pas la date de la page."
        )
    return ""


def annex(case: Case, verdict: Verdict) -> list[Releve]:
    posts: dict[str, list[Post]] = {str(account.id): [] for account in case.accounts}
    for fact in case.facts:
        for post in fact.posts:
            posts.setdefault(told(post.account) or "", []).append(post)
    table = {str(account.id): account for account in case.accounts}
    annex: list[Releve] = []
    for one, listed in posts.items():
        if not listed:
            continue
        name = things.account_name(table[one], verdict, platform=True) if one in table else ours("Compte non identifié")
        listed.sort(key=lambda post: when.order if (when := told(post.when)) else (date.max,))
        annex.append(Releve(titre=name, publications=[_row(post) for post in listed]))
    return annex


def _row(post: Post) -> Publication:
    text = told(post.text) or ""
    when = told(post.when)
    exhibit = told(post.exhibit)
    mention = f"voir la pièce n° {exhibit}" if exhibit and not text else ""
    if text and post.masked:
        mention = "(numéro masqué)"
    return Publication(
        date=ours(dates.cell(when)) if when else "",
        adresse=told(post.url) or "",
        termes=text,
        mention=ours(mention),
        piece=str(exhibit) if exhibit else "",
    )
