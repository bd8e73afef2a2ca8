"""A victim who lives abroad or overseas: what her home does not found, and the law that is not surely that of there."""

from collections.abc import Iterable

from filings.french import dates
from filings.law.procedure import competence
from filings.law.procedure.notice_regime import RegimeId
from filings.law.procedure.overseas import ORDER, extended, unread
from filings.review import living
from filings.review.findings import Look, Point
from filings.statement import shield
from schemas.asked import told

#: What is said of the notice of a victim whose home is to stay unknown.
_KEPT = "Le régime de la demande de retrait est à vérifier avant l’envoi."


def victim_abroad(look: Look) -> Iterable[Point]:
    """A victim lives abroad: her home founds no competence, and French law asks for an act in France."""
    for n, one in enumerate(look.case.complainants):
        home = living.residence(one)
        if home is None or not (country := told(home.country)) or living.france(country):
            continue
        text = (
            "Domicile à l’étranger : il ne fonde ni la compétence ni l’application de la loi française. "
            f"{dates.sentence_start(competence.ABROAD.says)} ({competence.ABROAD.citation}) : dire ce qui s’est passé "
            "en France (où les messages ont été reçus, d’où ils ont été envoyés), et où habite l’auteur s’il est connu."
        )
        yield Point(f"complainants[{n}].address.country", text)


def overseas(look: Look) -> Iterable[Point]:
    """A home overseas, where the law a notice would cite is not surely that of the place: it cites none, or less."""
    regimes = {duty.regime for duty in look.verdict.notices}
    if regimes <= {RegimeId.LCEN_2004.value}:
        return
    for n, one in enumerate(look.case.complainants):
        home = living.residence(one) or told(one.address)
        if home and unread(living.departements(home)):
            # A note of the margin is a part of its document: it does not say where a protected home is.
            kept = shield.hidden(one, look.told)
            text = (
                "Le régime de la demande de retrait est à vérifier avant l’envoi." if kept else _overseas(regimes, look)
            )
            yield Point(f"complainants[{n}].address", text)


def _overseas(regimes: set[str], look: Look) -> str:
    if RegimeId.LCEN_2020.value in regimes:
        return (
            f"Domicile outre-mer : le {ORDER.what} n’y est pas cité ; quelle version de la loi citée s’y appliquait "
            "n’a pas été lu : à vérifier avant l’envoi."
        )
    order = f"{ORDER.citation}, publiée le {dates.day(ORDER.published)}"
    law = (
        f"Domicile outre-mer : le {ORDER.what} n’y est applicable que dans la mesure où l’{order}, l’a étendu, et ce "
        "qu’elle étend n’a pas été lu"
        if extended(look.on)
        else f"Domicile outre-mer : le {ORDER.what} n’y était pas applicable (il a été étendu, en partie, par "
        f"l’{order})"
    )
    then = (
        "la demande de retrait le cite pour l’autre victime : à vérifier avant l’envoi"
        if RegimeId.DSA.value in regimes
        else "la demande de retrait ne cite aucun régime ; un avocat dira lequel s’applique"
    )
    return f"{law} : {then}."
