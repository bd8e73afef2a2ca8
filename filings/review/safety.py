"""What protects the person: danger, and the warnings the law wants shown before anything is sent."""

import re
from collections.abc import Iterable
from datetime import date

from filings.french import grammar, numbers
from filings.law.procedure import officers, rights
from filings.law.registers import helplines
from filings.review import images, recipients
from filings.review.findings import Look, Point, of_posts
from filings.statement import shield
from filings.statement.own_words import own_words
from filings.statement.people import is_minor, victims
from schemas.account import Bond
from schemas.asked import told
from schemas.case import Case, ForWhom, for_another
from schemas.exhibit import ExhibitKind
from schemas.fact import FactKind, PersonalData
from schemas.named import Civility
from schemas.step import StepKind


def danger(look: Look) -> Iterable[Point]:
    """The person says to be in danger, or to think of dying: emergency numbers come first."""
    if look.told.harm and told(look.told.harm.in_danger):
        text = f"Si vous êtes en danger, appelez maintenant : {_urgent(look)}. N’attendez pas la plainte."
        yield Point("harm.in_danger", text)


def suicide_attempted(look: Look) -> Iterable[Point]:
    """A suicide was attempted: someone can be called, day and night."""
    if look.told.harm and told(look.told.harm.attempted):
        text = f"Vous n’avez pas à porter cela sans aide. À tout moment, jour et nuit : {_urgent(look)}."
        yield Point("harm.attempted", text)


def suicide_call(look: Look) -> Iterable[Point]:
    """Messages push the victim to suicide: someone can be called, day and night."""
    for fact in look.case.facts:
        if fact.kind is FactKind.SUICIDE_CALL:
            text = (
                f"Ces messages peuvent faire très mal. Vous pouvez parler à quelqu’un, jour et nuit : {_urgent(look)}."
            )
            yield Point(look.place(fact), text)


def address_exposed(look: Look) -> Iterable[Point]:
    """A home address was published, or people came: removal comes first, and the police can be called."""
    came = any(fact.kind is FactKind.IN_PERSON for fact in look.case.facts)
    for fact in look.case.facts:
        exposed = told(fact.exposed)
        if PersonalData.ADDRESS in fact.data and (came or exposed):
            n = next(index for index, one in enumerate(look.told.facts) if one.id == fact.id)
            text = (
                "Votre adresse est publiée et l’on peut venir, ou l’on est venu, chez vous : demandez le retrait "
                f"aujourd’hui, prévenez vos proches, et appelez le {line_of('17')} si quelqu’un se présente."
            )
            yield Point(f"facts[{n}]", text)


#: How people name a partner or an ex in their own words; whose it is, is not read: better said once too often.
_PARTNER = re.compile(
    r"\b(?:mon|ma|son|sa|cet|cette|notre) ex\b|\bex[- ](?:mari|femme|épou|conjoint|compagn|concubin|cop|petit)|"
    r"\b(?:mon|ma|son|sa) (?:mari\b|femme|épou|conjoint|compagn|concubin|copain|copine|petit ami|petite amie|fiancé)|"
    r"\bpacsé",
    re.IGNORECASE,
)


def summons(look: Look) -> Iterable[Point]:
    """The author is told to be a partner or an ex: the day he is summoned is prepared before anything is deposited."""
    sure = partner(look.told)
    if sure is None and not partner_in_words(look.told):
        return
    who = "le conjoint ou partenaire de la victime" if for_another(look.told) else "votre conjoint ou partenaire"
    lead = f"Si l’auteur est, ou a été, {who}, le" if sure is None else f"L’auteur est, ou a été, {who} : le"
    text = (
        f"{lead} jour où il sera convoqué est un moment à préparer. Avant de déposer ou d’envoyer quoi que ce soit, "
        f"{_listeners(look.told, look.on)}, et prévoyez un lieu où être ce jour-là."
    )
    yield Point("" if sure is None else f"accounts[{sure}].bond", text)


def partner(case: Case) -> int | None:
    """Return which account is told to be that of a partner or of an ex, None when none is."""
    bonds = {Bond.PARTNER, Bond.FORMER_PARTNER}
    return next((n for n, account in enumerate(case.accounts) if told(account.bond) in bonds), None)


def partner_in_words(case: Case) -> bool:
    """Whether somebody’s own words name a partner or an ex."""
    names = [str(one) for account in case.accounts for one in (account.id, told(account.displayed_name) or "")]
    return any(_PARTNER.search(text.replace("_", " ")) for text in [*names, *(said for _, said in own_words(case))])


def _listeners(case: Case, on: date) -> str:
    association = f"une association d’aide aux victimes ({line_of('116006')})"
    men = [told(one.civility) is Civility.MONSIEUR for one in case.complainants]
    children = [is_minor(one, on) for one in case.complainants]
    if (men and all(men)) or (children and all(children)):
        return f"appelez {association}"
    line = next(one for one in helplines.every() if one.id == "3919")
    return f"appelez le {line.number} ({line.purpose}) ou {association}"


def told_by_another(look: Look) -> Iterable[Point]:
    """Somebody tells for an adult: the person aimed at reads, corrects and signs."""
    whom = told(look.told.for_whom)
    people = look.told.complainants
    if whom in {ForWhom.RELATIVE, ForWhom.HELPED} and not (people and is_minor(people[0], look.on)):
        text = (
            "Vous écrivez pour quelqu’un d’autre : c’est la personne visée qui porte plainte. Qu’elle relise tout et "
            "corrige ; elle seule décide d’envoyer, et signe."
        )
        yield Point("", text)


def _urgent(look: Look) -> str:
    lines = [line for line in look.verdict.helplines if line.urgent]
    return " ; ".join(f"{line.number} ({line.purpose})" for line in lines)


def line_of(one: str) -> str:
    """Return the number of a line of the register."""
    number = next(line.number for line in helplines.every() if line.id == one)
    return number.replace(" ou ", " ou le ")


def intimate_minor(look: Look) -> Iterable[Point]:
    """An intimate image of a minor: it is never copied nor sent, even as proof.

    A montage that shows a sexual act or the intimate parts is one.
    """
    for n, fact in enumerate(look.told.facts):
        if images.of_minor(fact, look.case, look.on):
            text = (
                "Ne copiez pas, n’imprimez pas, ne photographiez pas et n’envoyez à personne une image intime d’une "
                f"personne mineure, même comme preuve : appelez d’abord le {line_of('3018')}, et dites aux enquêteurs "
                "où elle se trouve, sans la remettre vous-même."
            )
            yield Point(f"facts[{n}]", text)


def child_unknown(look: Look) -> Iterable[Point]:
    """What only a child can suffer is told, and nobody who complains was one: no complaint is written for another.

    Told of an adult, it would be alleged under the text of adults, in the name of the wrong person.
    """
    numbers_ = {fact.id: n for n, fact in enumerate(look.told.facts)}
    for fact in look.case.facts:
        if not recipients.of_child(fact) or recipients.aims_at_minor(fact, look.case, look.on):
            continue
        place = f"facts[{numbers_[fact.id]}]"
        undated = " Si c’était vous, enfant, datez ce fait." if told(fact.when) is None else ""
        who = (
            "dites qui est l’enfant, avec sa date de naissance et qui le représente : c’est l’enfant qui porte "
            f"plainte, par ses parents ou son tuteur.{undated} D’ici là, ni plainte ni demande de retrait ne sont "
            f"écrites ; le {line_of('3018')} peut vous aider aujourd’hui."
        )
        herself = (
            " Si ces images vous montrent avant vos dix-huit ans, ce programme ne sait pas écrire cette plainte : "
            "voyez un avocat ou la police."
        )
        if fact.kind is FactKind.SOLICITATION or fact.solicited or told(fact.of_minor):
            lead = "Ce fait vise une personne mineure, et aucun plaignant n’est dit mineur ce jour-là :"
            sexual = fact.kind is FactKind.SOLICITATION or fact.solicited
            other = " S’il n’y a pas d’enfant, choisissez une autre nature de fait." if sexual else herself
            yield Point(place, f"{lead} {who}{other}")
        else:
            lead = (
                "Le récit parle d’un enfant ou d’un âge, et aucun plaignant n’est dit mineur ce jour-là. Ces images "
                "montrent-elles une personne de moins de dix-huit ans ? Si non, répondez « non » à la question "
                "« Personne mineure » de ce fait. Si oui,"
            )
            yield Point(f"{place}.of_minor", f"{lead} {who}{herself}")


def minor_solicited(look: Look) -> Iterable[Point]:
    """A minor was asked for something sexual: nobody answers in the minor's place, and the police are told at once.

    Who has come of age since is told to keep everything.
    """
    for n, fact in enumerate(look.told.facts):
        aimed_at = victims(fact, look.told)
        then = None in aimed_at or recipients.aims_at_minor(fact, look.told, look.on)
        if fact.kind is FactKind.SOLICITATION and then:
            of_age = not any(one is None or is_minor(one, look.on) for one in aimed_at)
            text = (
                "Ces demandes visaient une personne alors mineure : n’effacez rien, même ancien, et parlez-en à la "
                f"police, à la gendarmerie ou à un avocat ; le {line_of('116006')} peut vous écouter."
                if of_age
                else "Un mineur a été sollicité : ne répondez pas à sa place, n’effacez rien, et parlez-en aujourd’hui "
                f"à la police ou à la gendarmerie ({line_of('17')} en urgence) ou au {line_of('3018')}."
            )
            yield Point(f"facts[{n}]", text)


#: How a street and its number are written; a hamlet or a post-office box is not seen.
_STREET = re.compile(
    r"\b\d{1,4}\s?(?:bis|ter|quater)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|chemin|all[ée]e|impasse|quai|route|cours|"
    r"square|faubourg|passage|promenade|esplanade|mont[ée]e|sentier)\s+\w",
    re.IGNORECASE,
)


def address_in_words(look: Look) -> Iterable[Point]:
    """A postal address stands in what is told or quoted: another person's must be in no document."""
    text = (
        "Une adresse postale est écrite ici. Celle d’une autre personne ne doit figurer dans aucun document, et la "
        "vôtre ne va à aucune plateforme : écrivez « une adresse » à la place, et gardez l’original pour l’enquête."
    )
    yield from (Point(place, text) for place, said in own_words(look.told) if _STREET.search(said))
    for n, fact in enumerate(look.told.facts):
        found = (index for index, post in enumerate(fact.posts) if _STREET.search(told(post.text) or ""))
        yield from of_posts(n, fact, found, "text", text)


def minor_alone(look: Look) -> Iterable[Point]:
    """A minor has no representative: the facts can be reported, but not compensated."""
    for n, complainant in enumerate(look.told.complainants):
        age = complainant.age_on(look.on)
        if age is not None and age < 18 and not complainant.representatives:
            text = "Un mineur peut signaler les faits seul ; pour demander réparation, un parent ou un tuteur agit."
            yield Point(f"complainants[{n}].representatives", text)


def representatives_after_majority(look: Look) -> Iterable[Point]:
    """A person of age is told with representatives: that person signs alone."""
    for n, complainant in enumerate(look.told.complainants):
        age = complainant.age_on(look.on)
        if age is not None and age >= 18 and complainant.representatives:
            text = "Cette personne est majeure à la date du document : elle signe elle-même."
            yield Point(f"complainants[{n}].representatives", text)


def true_report(look: Look) -> Iterable[Point]:
    """A false complaint is punished when one knows it is false: to be shown before signing."""
    row = rights.on(look.on).get("false_report")
    if row and row.penalty and look.case.facts:
        worth = numbers.penalty(row.penalty.prison, row.penalty.fine)
        text = (
            "Relisez la plainte et retirez ce dont vous n’êtes pas sûr. Se tromper de bonne foi n’est pas puni ; "
            f"dénoncer des faits que l’on sait faux l’est ({worth})."
        )
        yield Point("", text)


def false_accusation(look: Look) -> Iterable[Point]:
    """Someone is named behind an account: accusing a person one knows innocent is punished more."""
    row = rights.on(look.on).get("false_accusation")
    if row and row.penalty and any(told(account.holder) for account in look.case.accounts):
        worth = numbers.penalty(row.penalty.prison, row.penalty.fine)
        text = (
            "Vous nommez quelqu’un. Accuser une personne de faits que l’on sait inexacts est puni "
            f"({worth}) : dans le doute, laissez la plainte « contre X »."
        )
        yield Point("accounts", text)


def true_notice(look: Look) -> Iterable[Point]:
    """A notice of a content one knows lawful is punished: to be shown before sending.

    Of a text that is to be verified, no penalty is said.
    """
    row = rights.on(look.on).get("false_notification")
    if row and look.verdict.notices:
        sure = row.penalty and f"est puni ({numbers.penalty(row.penalty.prison, row.penalty.fine)})"
        text = (
            "Ne demandez le retrait que de ce qui est illicite : présenter comme illicite ce que l’on sait permis "
            f"{sure or 'peut être puni'}."
        )
        yield Point("", text)


#: What is added where the time is that of the law on the press.
_STRICT = " ; pour une injure, une diffamation ou un appel, un acte d’enquête ordinaire ne suffit pas"


def letter_interrupts_nothing(look: Look) -> Iterable[Point]:
    """A letter of complaint does not stop limitation: only acts of the authorities do."""
    running = [allegation.prescription for allegation in look.verdict.allegations if not allegation.closed]
    if running:
        strict = any(term.strict for term in running)
        text = (
            "La lettre au procureur n’arrête pas le délai pour poursuivre. L’arrêtent un acte d’enquête du procureur, "
            "de la police ou de la gendarmerie ; ou, de votre part, une plainte avec constitution de partie civile "
            f"devant un juge, ou une citation{_STRICT * strict}. Gardez l’avis de réception ou le récépissé."
        )
        yield Point("", text)


def keep_originals(look: Look) -> Iterable[Point]:
    """Originals are kept untouched: messages, captures, logs."""
    if any(not exhibit.withdrawn for exhibit in look.told.exhibits) or any(fact.posts for fact in look.case.facts):
        text = (
            "Gardez les originaux : messages, captures entières avec l’adresse et l’heure, journaux. Ne recadrez rien."
        )
        if any(images.of_minor(fact, look.case, look.on) for fact in look.told.facts):
            text = (
                "N’effacez rien de ce que vous avez reçu, et ne faites aucune copie de l’image intime d’une personne "
                "mineure, ni de la page qui la montre."
            )
        yield Point("exhibits", text)


def bailiff_first(look: Look) -> Iterable[Point]:
    """The gravest contents can be recorded by a bailiff before a removal is asked for."""
    if look.verdict.notices:
        text = (
            f"Pour le plus grave, un {officers.recorder(look.on)} peut constater la page avant que la plateforme ne la "
            "retire ; c’est payant. N’attendez pas si quelqu’un est en danger."
        )
        yield Point("", text)


def address_shown(look: Look) -> Iterable[Point]:
    """The home address is printed in a notice, because the law of that day requires it."""
    given = any(not shield.hidden(one, look.told) for one in look.told.complainants)
    if given and any("domicile" in duty.elements for duty in look.verdict.notices):
        text = (
            "La loi en vigueur ce jour-là veut que la demande de retrait donne votre état civil et votre domicile : "
            "elle ne va qu’à l’hébergeur, jamais à d’autres."
        )
        yield Point("", text)


def doctor(look: Look) -> Iterable[Point]:
    """Health suffers and no certificate proves it; or one is produced, and nothing says that it is of this harm."""
    if look.told.complainants and all(one.organisation for one in look.told.complainants):
        return
    harm = look.told.harm
    unnamed = [
        exhibit.number
        for exhibit in look.told.exhibits
        if told(exhibit.kind) is ExhibitKind.CERTIFICATE and not exhibit.withdrawn
    ]
    if unnamed and (harm is None or told(harm.certificate) is None):
        which = grammar.exhibits(unnamed).strip("()")
        subject = f"La {which} est un certificat" if len(unnamed) == 1 else f"Les {which} sont des certificats"
        text = (
            f"{subject} : si l’un d’eux constate les effets de ces faits, donnez son numéro dans les conséquences."
            if len(unnamed) > 1
            else f"{subject} : s’il constate les effets de ces faits, donnez son numéro dans les conséquences."
        )
        yield Point("harm.certificate", f"{text} Sinon, la plainte ne dit pas qu’il les prouve.")
        return
    if harm is None or told(harm.certificate) is not None or not (told(harm.health) or told(harm.told)):
        return
    seen = any(step.kind is StepKind.MEDICAL and not step.expected for step in look.told.steps)
    lead = (
        "Ajoutez le certificat du médecin dès que vous l’aurez : s’il"
        if seen
        else "Voyez un médecin : un certificat qui"
    )
    rest = "sert de preuve. N’estimez pas vous-même les jours d’incapacité."
    yield Point("harm.certificate", f"{lead} décrit les conséquences, y compris psychologiques, {'il ' * seen}{rest}")


def witness_silent(look: Look) -> Iterable[Point]:
    """A witness has not agreed to be named: the complaint does not name that person."""
    for n, witness in enumerate(look.told.witnesses):
        if not witness.agrees:
            yield Point(
                f"witnesses[{n}].agrees", "Sans son accord, ce témoin n’est nommé nulle part : demandez-le-lui."
            )
