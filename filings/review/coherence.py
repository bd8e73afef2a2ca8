"""What does not hold together in a case, or is missing from it: exhibits, accounts, dates, names, answers put off."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pydantic import BaseModel

from filings.french import grammar
from filings.review import recipients
from filings.review.findings import Look, Point, of_posts
from filings.review.nearest import nearest
from filings.statement import moments
from filings.statement.accounts import accounts_of
from filings.statement.people import complaining
from schemas.account import AccountKind, Bond
from schemas.asked import Asked, asked_of, is_later, told
from schemas.case import Case
from schemas.exhibit import ExhibitKind
from schemas.fact import Fact, FactKind, PersonalData, Post
from schemas.filed import FiledPosts, Posted
from schemas.step import StepKind


def exhibit_uncited(look: Look) -> Iterable[Point]:
    """An exhibit is cited by no fact, account, step or certificate."""
    cited = set(_cited(look.told))
    for n, exhibit in enumerate(look.told.exhibits):
        if exhibit.number not in cited and not exhibit.withdrawn:
            text = f"Aucun fait ne cite la pièce n° {exhibit.number} : dites ce qu’elle prouve, ou retirez-la."
            yield Point(f"exhibits[{n}]", text)


def _cited(case: Case) -> Iterator[int]:
    lists = [one.exhibits for one in case.facts] + [one.exhibits for one in case.steps]
    yield from chain(*lists, *(one.exhibits for one in case.accounts))
    for fact in case.facts:
        yield from (number for post in fact.posts if (number := told(post.exhibit)) is not None)
    if case.harm and (certificate := told(case.harm.certificate)) is not None:
        yield certificate


def exhibit_withdrawn_cited(look: Look) -> Iterable[Point]:
    """A fact still cites an exhibit that was withdrawn."""
    gone = {exhibit.number for exhibit in look.told.exhibits if exhibit.withdrawn}
    for number in sorted(gone & set(_cited(look.told))):
        yield Point("exhibits", f"La pièce n° {number} a été retirée, mais elle est encore citée.")


def fact_without_exhibit(look: Look) -> Iterable[Point]:
    """A fact cites no exhibit: nothing proves it yet."""
    for n, fact in enumerate(look.told.facts):
        proven = fact.exhibits or any(told(post.exhibit) is not None for post in fact.posts)
        # Nobody is asked to make a copy of a minor's intimate image.
        image = recipients.is_intimate(fact) and recipients.aims_at_minor(fact, look.case, look.on)
        if fact.kind is not FactKind.CONTEXT and not proven and not image:
            text = "Aucune pièce ne montre ce fait : ajoutez une capture, un journal d’appels ou un témoin."
            yield Point(f"facts[{n}].exhibits", text)


def capture_undated(look: Look) -> Iterable[Point]:
    """A screenshot has no date of capture: a judge may leave it aside."""
    for n, exhibit in enumerate(look.told.exhibits):
        if told(exhibit.kind) is ExhibitKind.CAPTURE and told(exhibit.captured) is None and not exhibit.withdrawn:
            text = f"Pièce n° {exhibit.number} : dites quel jour et à quelle heure cette capture a été faite."
            yield Point(f"exhibits[{n}].captured", text)


def holder_without_basis(look: Look) -> Iterable[Point]:
    """A person is named behind an account and nothing told shows it."""
    for n, account in enumerate(look.told.accounts):
        if told(account.holder) and not told(account.holder_basis):
            text = (
                "Vous nommez une personne sans dire ce qui montre que c’est elle : son nom n’est pas écrit comme "
                "certain. Dites-le, ou laissez l’enquête le trouver."
            )
            yield Point(f"accounts[{n}].holder", text)


def person_named(look: Look) -> Iterable[Point]:
    """A person is named behind an account: accusing falsely, and knowing it, is an offence."""
    for account in look.case.accounts:
        holder = told(account.holder)
        if holder and told(account.holder_basis):
            text = "Personne nommée : dénonciation calomnieuse possible si le fait est su inexact. Élément à vérifier."
            yield Point(f"{look.place(account)}.holder", text, anchor=holder)


def bond_alleged(look: Look) -> Iterable[Point]:
    """An aggravation or an offence rests on who the author is to the victim, as told."""
    bonds = {Bond.PARTNER, Bond.FORMER_PARTNER, Bond.CLASSMATE}
    alleged = {fact for allegation in look.verdict.allegations for fact in allegation.facts}
    for fact in look.case.facts:
        accounts = accounts_of(fact, look.case) if fact.id in alleged else []
        unproven = [one for one in accounts if told(one.bond) in bonds and not told(one.holder_basis)]
        for account in unproven:
            text = (
                "Le lien de l’auteur avec la victime est rapporté sans élément : vérifier avant d’en tirer une peine."
            )
            yield Point(
                f"{look.place(account)}.bond",
                text,
                anchor=str(told(account.handle) or told(account.displayed_name) or ""),
            )


def account_unused(look: Look) -> Iterable[Point]:
    """An account is in no fact and no step."""
    used: set[str] = set(chain.from_iterable(step.accounts for step in look.told.steps))
    for fact in look.told.facts:
        used |= {*fact.accounts, *moments.accounts_of_posts(fact)}
    known = {account.id for account in look.case.accounts}
    for n, account in enumerate(look.told.accounts):
        if account.id in known - used:
            name = told(account.handle) or told(account.displayed_name) or account.id
            yield Point(f"accounts[{n}]", f"Aucun fait ne met en cause le compte {name} : dites ce qu’il a publié.")


def date_needed(look: Look) -> Iterable[Point]:
    """A fact has no date, and no text or deadline can be chosen without one."""
    numbers = {fact.id: n for n, fact in enumerate(look.told.facts)}
    for point in look.noted.get("date-needed", []):
        n = numbers[point.where]
        text = (
            "Dites quand ce fait a eu lieu, même à peu près : la date décide du texte qui s’applique et du délai pour "
            "agir."
        )
        yield Point(f"facts[{n}].when", text)


def date_supposed(look: Look) -> Iterable[Point]:
    """A fact has no date of its own: the period of the whole case stands for it."""
    alleged = {fact for allegation in look.verdict.allegations for fact in allegation.facts}
    for n, fact in enumerate(look.told.facts):
        if fact.id in alleged and not moments.dated(fact, look.case, look.on):
            text = "Ce fait n’a pas de date : donnez au moins le mois, pour que le délai soit compté juste."
            yield Point(f"facts[{n}].when", text)


def element_missing(look: Look) -> Iterable[Point]:
    """An element of an offence alleged is shown by nothing told yet."""
    for allegation in look.verdict.allegations:
        if allegation.missing and not allegation.closed:
            text = f"{allegation.label} ; il manque : {' ; '.join(allegation.missing)}."
            yield Point(_place(look, allegation.facts), text, anchor=allegation.label)


def element_missing_reserved(look: Look) -> Iterable[Point]:
    """An offence is only reserved, for want of an element."""
    for reserved in look.verdict.reserved:
        text = f"Réserve seulement : {_inside(reserved.label)} ; il manque : {' ; '.join(reserved.missing)}."
        yield Point(_place(look, reserved.facts), text, anchor=reserved.citation)


def _inside(label: str) -> str:
    return label[:1].lower() + label[1:]


def _place(look: Look, facts: Iterable[str]) -> str:
    wanted = set(facts)
    index = next((n for n, fact in enumerate(look.told.facts) if fact.id in wanted), None)
    return "" if index is None else f"facts[{index}]"


def intrusion_unsaid(look: Look) -> Iterable[Point]:
    """Nobody told whether an account was entered, or whether it was only tried."""
    for n, fact in enumerate(look.told.facts):
        if fact.kind is FactKind.INTRUSION and fact.entered is None:
            text = (
                "Dites si l’on est entré dans ce compte, ou si on l’a seulement tenté : la plainte dit l’un ou l’autre "
                "tant que vous ne le dites pas."
            )
            yield Point(f"facts[{n}].entered", text)


def threat_unsaid(look: Look) -> Iterable[Point]:
    """Nobody told what a threat announces: death, rape, violence, a fire are punished by different texts."""
    for n, fact in enumerate(look.told.facts):
        if fact.kind is FactKind.THREAT and not fact.announced:
            text = (
                "Dites de quoi l’on vous menace (la mort, un viol, des violences, un incendie, autre chose) : le texte "
                "qui s’applique en dépend, et la plainte n’en suppose rien."
            )
            yield Point(f"facts[{n}].announced", text)


def blackmail_unsaid(look: Look) -> Iterable[Point]:
    """Nobody told whether what blackmail demands was given: it is then blackmail, or an attempt."""
    for n, fact in enumerate(look.told.facts):
        if fact.kind is FactKind.BLACKMAIL and fact.gave_in is None:
            text = (
                "Dites si ce qui était exigé a été donné ou fait, même en partie : si rien ne l’a été, c’est une "
                "tentative, punie de même par un autre texte. Céder n’est jamais une faute."
            )
            yield Point(f"facts[{n}].gave_in", text)


def nothing_alleged(look: Look) -> Iterable[Point]:
    """A fact carries no offence as it is told: one told as something else is offered the nearest kinds."""
    carried = {one for row in look.verdict.allegations for one in row.facts}
    carried |= {one for row in look.verdict.reserved for one in row.facts}
    kept = {fact.id for fact in look.case.facts}
    for n, fact in enumerate(look.told.facts):
        if fact.id in kept and fact.kind is not FactKind.CONTEXT and fact.id not in carried:
            text = "Aucune infraction n’est retenue pour ce fait, tel qu’il est raconté : il reste dans le récit."
            where = f"facts[{n}].kind" if fact.kind in _UNNAMED else f"facts[{n}]"
            yield Point(where, f"{text}{_other_kinds(fact)}")


#: Kinds that no offence reads: what they hold may be of another.
_UNNAMED = frozenset({FactKind.OTHER, FactKind.IN_PERSON})
#: What is most often meant where no word of the account points at a kind.
_USUAL = (FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.THREAT)


def _other_kinds(fact: Fact) -> str:
    if fact.kind not in _UNNAMED:
        return ""
    found = nearest(fact) or (_USUAL if fact.kind is FactKind.OTHER else ())
    named = grammar.listing([f"« {kind.label} »" for kind in found], "ou")
    offered = f" S’il est plutôt d’une de ces natures, dites-le : {named}." if found else ""
    return f"{offered} Sinon, un avocat dira quel texte s’y applique."


def birth_after_fact(look: Look) -> Iterable[Point]:
    """Somebody was born after a fact that aims at them: one of the two dates is wrong."""
    for n, complainant in enumerate(look.told.complainants):
        birth = told(complainant.birth_date)
        spans = [
            moments.span(fact, look.case, look.on)
            for fact in look.case.facts
            if fact.kind is not FactKind.CONTEXT and (not fact.targets or n + 1 in fact.targets)
        ]
        if birth and any(days is not None and days.first < birth for days in spans):
            text = "Un fait est daté d’avant cette naissance : corrigez l’une des deux dates."
            yield Point(f"complainants[{n}].birth_date", text)


def complainant_untargeted(look: Look) -> Iterable[Point]:
    """A complainant is aimed at by no fact: that person is a witness, and signs nothing in their own name."""
    victims = complaining(look.told)
    for n, complainant in enumerate(look.told.complainants):
        if not any(complainant is one for one in victims):
            text = (
                "Aucun fait ne vise cette personne : les documents ne la disent pas victime, et elle ne les signe que "
                "si elle représente un enfant. Si un fait la vise, ajoutez son numéro aux victimes de ce fait ; si "
                "elle a vu ou entendu quelque chose, inscrivez-la parmi les témoins."
            )
            yield Point(f"complainants[{n}]", text)


def several_complainants(look: Look) -> Iterable[Point]:
    """Several people complain and the facts do not say whom they aim at."""
    if len(look.told.complainants) < 2:
        return
    vague = [n for n, fact in enumerate(look.told.facts) if fact.kind is not FactKind.CONTEXT and not fact.targets]
    for n in vague:
        yield Point(f"facts[{n}].targets", "Dites laquelle des personnes qui portent plainte ce fait vise.")


def others_concerned(look: Look) -> Iterable[Point]:
    """A step was taken by several people while one only complains."""
    if len(look.told.complainants) != 1:
        return
    # The parents of a child complain for it: that both took a step says nothing of another victim.
    complaining = max(1, len(look.told.complainants[0].representatives))
    for n, step in enumerate(look.told.steps):
        if (told(step.people) or 0) > complaining:
            text = (
                "Plusieurs personnes ont fait cette démarche et une seule porte plainte : si les faits visent l’autre, "
                "elle peut se joindre à la plainte ; sinon, elle peut être témoin."
            )
            yield Point(f"steps[{n}].people", text)


def complaint_undated(look: Look) -> Iterable[Point]:
    """A complaint already filed has no date: the document cannot be told from it."""
    kinds = {StepKind.COMPLAINT_PROSECUTOR, StepKind.COMPLAINT_POLICE}
    for n, step in enumerate(look.told.steps):
        if step.kind in kinds and not step.expected and told(step.when) is None:
            text = "Donnez la date et la référence de la plainte déjà déposée : le procureur doit pouvoir la retrouver."
            yield Point(f"steps[{n}].when", text)


def answer_later(look: Look) -> Iterable[Point]:
    """An answer was put off: the document shows what remains to be completed, or leaves it out."""
    for place, asked in _put_off(look.told, ""):
        yield Point(place, _put_off_said(asked))
    for n, fact in enumerate(look.told.facts):
        if isinstance(fact.posts, FiledPosts):
            for name in Post.model_fields:
                found = (index for index, post in enumerate(fact.posts) if _left(post, name))
                if asked_there := asked_of(Post, name):
                    yield from of_posts(n, fact, found, name, _put_off_said(asked_there))


def _put_off_said(asked: Asked) -> str:
    return f"Réponse remise à plus tard : {asked.title[:1].lower()}{asked.title[1:]}."


def _left(post: Posted, name: str) -> bool:
    # What was told is not read from the disk to learn that it was not put off.
    told_there = post.located if name == "url" else post.worded if name == "text" else False
    return not told_there and is_later(getattr(post, name))


def _put_off(model: BaseModel, place: str) -> Iterator[tuple[str, Asked]]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        here = f"{place}.{name}" if place else name
        if is_later(value):
            if asked := asked_of(type(model), name):
                yield here, asked
        elif isinstance(value, BaseModel):
            yield from _put_off(value, here)
        elif isinstance(value, list):
            for n, one in enumerate(value):
                if isinstance(one, BaseModel):
                    yield from _put_off(one, f"{here}[{n}]")


def social_security(look: Look) -> Iterable[Point]:
    """A social-security number was disclosed: whom to warn, and what never to write."""
    for n, fact in enumerate(look.told.facts):
        if PersonalData.SOCIAL_SECURITY in fact.data:
            text = (
                "Votre numéro de sécurité sociale a été divulgué : prévenez votre caisse, et ne l’écrivez nulle part, "
                "pas même dans une pièce (masquez-le)."
            )
            yield Point(f"facts[{n}].data", text)


def posts_column_unread(look: Look) -> Iterable[Point]:
    """A column of a file of posts leads nowhere: its title is not known, or stands twice."""
    for n, fact in enumerate(look.told.facts):
        if isinstance(fact.posts, FiledPosts):
            yield from (Point(f"facts[{n}].posts", text) for text in fact.posts.unread)


def masked_number(look: Look) -> Iterable[Point]:
    """A number was masked in quoted words: the original must be kept for the investigators."""
    text = "Un numéro a été masqué dans ces mots : gardez l’original pour les enquêteurs."
    for fact in look.case.facts:
        yield from of_posts(
            look.rank(fact), fact, (index for index, post in enumerate(fact.posts) if post.masked), "text", text
        )


def ip_addresses(look: Look) -> Iterable[Point]:
    """The case holds IP addresses, or gave them already: how they were obtained is for the lawyer to weigh."""
    given = any(step.ips_given for step in look.case.steps)
    for account in look.case.accounts:
        # What was told of their origin is never repeated here: a note in the margin travels with its document.
        source = told(account.ip_source)
        if account.ips or source:
            how = "est rapportée dans le dossier" if source else "n’est pas dite"
            text = (
                f"L’origine des adresses IP {how} : vérifier leur licéité et le secret de l’enquête avant de les "
                "produire. Aucun document ne dit comment elles ont été obtenues."
            )
            yield Point(f"{look.place(account)}.ips", text, anchor="Adresses IP" if account.ips else "adresses IP")
            given = False
    if given:
        text = "Des adresses IP ont été jointes à une plainte : vérifier comment elles ont été obtenues."
        yield Point("steps", text, anchor="adresses IP")


def ip_without_time(look: Look) -> Iterable[Point]:
    """An IP address has no day and hour: it then identifies nobody."""
    for n, account in enumerate(look.told.accounts):
        for index, ip in enumerate(account.ips):
            if told(ip.when) is None:
                text = "Donnez le jour et l’heure de cette adresse IP : sans eux, elle ne désigne personne."
                yield Point(f"accounts[{n}].ips[{index}].when", text)


def false_profile_unused(look: Look) -> Iterable[Point]:
    """A false profile is listed and no fact tells of it."""
    kinds = {fact.kind for fact in look.told.facts}
    if FactKind.FALSE_PROFILE in kinds:
        return
    for n, account in enumerate(look.told.accounts):
        if account.kind is AccountKind.FALSE_PROFILE:
            yield Point(
                f"accounts[{n}]", "Racontez ce faux profil comme un fait : sans cela, la plainte n’en tire rien."
            )


def sealed_image(look: Look) -> Iterable[Point]:
    """An intimate image of an adult may be an exhibit: it is handed over under separate cover."""
    images = [fact for fact in look.case.facts if recipients.is_intimate(fact)]
    # That of a minor is neither copied nor handed over by anybody: it has its own warning.
    if all(recipients.of_child(fact) or recipients.aims_at_minor(fact, look.case, look.on) for fact in images):
        return
    if not any(exhibit.sealed for exhibit in look.case.exhibits):
        text = (
            "Ne joignez pas d’image intime à la plainte : remettez-la sous pli séparé, ou aux enquêteurs s’ils la "
            "demandent."
        )
        yield Point("exhibits", text)
