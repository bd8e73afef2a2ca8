"""What the person is told when a home must stay unknown: what was cut, what still tells it, what to give instead."""

import re
from collections.abc import Iterable

from filings.law.procedure import rights
from filings.review.findings import Look, Point, of_posts
from filings.statement import shield
from filings.statement.own_words import own_words
from schemas.asked import told
from schemas.person import AddressKind


def hidden_address(look: Look) -> Iterable[Point]:
    """A home is to stay unknown, and no other address is given in its place."""
    for n, complainant in enumerate(look.told.complainants):
        if not shield.hidden(complainant, look.told):
            continue
        kept = "n’est écrite dans aucun document" if told(complainant.address) else "ne sera écrite dans aucun document"
        third = "third_party_address" in rights.on(look.on)
        other = ("d’une association, d’une autre personne qui l’accepte ou " if third else "") + "de votre avocat"
        place = " La commune n’est pas non plus écrite à côté de la date." if _place_left_out(look) else ""
        text = (
            f"Votre adresse {kept}, et ne se joint pas à part : vous la direz aux enquêteurs.{place} Vous pouvez "
            f"donner à la place celle {other}. Les personnes mises en cause peuvent lire le dossier : le tribunal "
            "choisi, un lieu de travail, un proche nommé, un numéro ou une adresse électronique récents peuvent aussi "
            "dire où vous êtes."
        )
        yield Point(f"complainants[{n}].address", text)


def _place_left_out(look: Look) -> bool:
    return told(look.told.place) is not None and told(shield.homeless(look.told).place) is None


def no_way_to_answer(look: Look) -> Iterable[Point]:
    """A home is to stay unknown, and no telephone nor e-mail is told: nobody could answer."""
    case = look.told
    if case.lawyer and case.lawyer.signs:
        return
    kept = [one for one in case.complainants if shield.hidden(one, case)]
    people = [*case.complainants, *(parent for one in case.complainants for parent in one.representatives)]
    if kept and not any(told(one.email) or told(one.phone) for one in people):
        text = (
            "Sans adresse, personne ne pourra vous répondre : donnez un téléphone ou une adresse électronique que les "
            "personnes mises en cause ne connaissent pas."
        )
        yield Point("complainants[0].phone", text)


def address_cut(look: Look) -> Iterable[Point]:
    """A protected home stands in words that are printed: it is cut out of every document."""
    cut = shield.words(look.told)
    if cut is None:
        return
    text = (
        f"Votre adresse est écrite ici : chaque document porte « {shield.CUT} » à la place. Gardez l’original, et "
        "masquez-la aussi sur la copie de la pièce."
    )
    yield from (Point(place, text) for place, said in own_words(look.told) if cut(said) != said)
    for n, fact in enumerate(look.told.facts):
        said_in = ((index, told(post.text) or "", told(post.url) or "") for index, post in enumerate(fact.posts))
        found = (index for index, words, url in said_in if cut(words) != words or cut(url) != url)
        yield from of_posts(n, fact, found, "text", text)
    # The reference names a folder: it is nowhere cut.
    if cut(plain := look.told.reference.replace("-", " ").replace("_", " ")) != plain:
        yield Point("reference", "Cette référence nomme le dossier et porte votre adresse : choisissez-en une autre.")


def town_told(look: Look) -> Iterable[Point]:
    """The town of a protected home is named in words that are printed, or a place that may be that town."""
    near = shield.towns(look.told)
    text = "Cette phrase nomme la commune où vous habitez : écrivez « ma commune », si cela suffit."
    for place, said in own_words(look.told):
        if not place.endswith(".place") and any(shield.names_town(said, town) for town in near):
            yield Point(place, text)
    if near or not any(shield.hidden(one, look.told) for one in look.told.complainants):
        return
    for n, fact in enumerate(look.told.facts):
        if told(fact.place):
            yield Point(
                f"facts[{n}].place",
                "Ce lieu est écrit dans la plainte : si c’est la commune où vous habitez, retirez-le.",
            )


#: Where somebody who left a home says to live now: at a relative’s, in a shelter, with whom.
_LIVES = re.compile(
    r"\bchez (?:m(?:a|on|es)|s(?:a|on|es)|notre|nos|leurs?|une?|des|l[ea]s?)\b|\bchez (?-i:[A-ZÀ-Ý])|"
    r"\b(?:foyers?|hébergée?s?|hébergements?|refuges?|hôtel|centre maternel|logement de secours|"
    r"appartement relais|(?:nouvel(?:le)?|autre) (?:adresse|appartement|logement|maison|domicile)|déménagée?s?|"
    r"relogée?s?)\b|\b(?:dors|vis|loge|habite|réfugiée?s?|m[’']installe|installée?s?)\s(?:[a-zà-ÿ]+\s){0,3}"
    r"(?:à|chez|dans|au|en|avec)\b",
    re.IGNORECASE,
)


def whereabouts_told(look: Look) -> Iterable[Point]:
    """A home is to stay unknown, and words that are printed tell at whose place somebody lives."""
    if not shield.protected(look.told):
        return
    text = (
        "Cette phrase peut dire où vous êtes (chez qui, dans quel lieu), et elle est écrite dans la plainte, sauf le "
        "nom de qui vous loge : si oui, retirez-la, et dites-le aux enquêteurs."
    )
    yield from (Point(place, text) for place, said in own_words(look.told) if _LIVES.search(said))


def vulnerability_printed(look: Look) -> Iterable[Point]:
    """What makes a person vulnerable is told: it is printed, and the accused may read it."""
    for n, complainant in enumerate(look.told.complainants):
        if told(complainant.vulnerability):
            text = (
                "Cette phrase est écrite dans la plainte, que la personne mise en cause et son avocat pourront lire. "
                "Retirez ce qu’ils ne doivent pas savoir (santé, grossesse, vivre sans personne près de soi) : vous "
                "pourrez le dire aux enquêteurs."
            )
            yield Point(f"complainants[{n}].vulnerability", text)


def exhibits_to_look_at(look: Look) -> Iterable[Point]:
    """A home is to stay unknown: each exhibit joined may show it."""
    joined = [exhibit for exhibit in look.told.exhibits if not exhibit.withdrawn]
    if joined and any(shield.hidden(one, look.told) for one in look.told.complainants):
        text = (
            "Pour chaque pièce, demandez-vous : montre-t-elle mon adresse ? Un certificat, une attestation, une "
            "facture, un procès-verbal ou une capture la portent souvent. Masquez-la sur la copie, gardez l’original."
        )
        yield Point("exhibits", text)


def declared_address(look: Look) -> Iterable[Point]:
    """An address is given in place of the home: whether the law of the day allows it, and what must go with it."""
    law = "third_party_address" in rights.on(look.on)
    for n, complainant in enumerate(look.told.complainants):
        kind, address = shield.whose(complainant, look.told), told(complainant.address)
        where = f"complainants[{n}].address"
        if address is None or complainant.address_kind is AddressKind.OWN:
            continue
        if kind is AddressKind.OWN:
            text = (
                "Cette adresse est celle d’une personne qui porte plainte, ou d’un parent avec qui vit l’enfant : elle "
                "n’est pas d’un tiers, et n’est écrite dans aucun document."
            )
            yield Point(where, text)
        elif not law:
            yield Point(
                where,
                "À la date du document, aucun texte connu ne permettait de déclarer l’adresse d’un tiers : la plainte "
                "la donne sans citer de texte.",
            )
        elif not told(look.told.wishes.civil_party):
            yield Point(
                where,
                "La loi permet de déclarer cette adresse à qui veut demander réparation : dites-le (« Demander "
                "réparation »), sinon la plainte la donne sans citer de texte.",
            )
        if kind is AddressKind.THIRD_PARTY:
            named = len(address.lines) > 1
            name = "" if named else " Écrivez son nom sur une première ligne, avant la rue."
            yield Point(where, f"Joignez l’accord écrit de la personne dont vous donnez l’adresse.{name}")


def home_not_in_notice(look: Look) -> Iterable[Point]:
    """The law of that day wants the home in a notice, and it is to stay unknown: the notice does not give it."""
    kept = any(shield.hidden(one, look.told) for one in look.told.complainants)
    if kept and any("domicile" in duty.elements for duty in look.verdict.notices):
        text = (
            "La loi en vigueur ce jour-là veut que la demande de retrait donne votre domicile : protégé, il n’y est "
            "pas, et la plateforme peut s’en prévaloir. Donner l’adresse d’un avocat ou d’une autre personne l’évite."
        )
        yield Point("", text)
