"""What the facts did, and who saw them."""

from datetime import date

from filings.french import dates, grammar, numbers
from filings.letter import people, things
from filings.letter.people import Voice
from filings.letter.sentences import after_colon, answer, lower_first, typeset
from filings.statement.people import complaining
from schemas.asked import told
from schemas.case import Case


def consequences(case: Case, voice: Voice) -> list[str]:
    """Return what the facts did, as told: daily life, health, certificate, costs, dependants."""
    texts: list[str] = []
    harm = case.harm
    if harm:
        said = (answer(harm.told, "conséquences"), answer(harm.health, "santé"))
        texts += [voice.told(text) for text in said if text]
        if told(harm.attempted):
            texts.append(typeset("Ces faits ont été suivis d’une tentative de suicide."))
        itt, certificate = told(harm.itt_days), told(harm.certificate)
        if itt is not None:
            cited = f" {things.exhibits_of([certificate], case)}" if certificate else ""
            texts.append(
                typeset(
                    f"Le certificat médical retient {numbers.count(itt, 'jour', 'jours')} d’incapacité totale de "
                    f"travail{cited}."
                )
            )
        elif certificate and (cited := things.exhibits_of([certificate], case)):
            texts.append(typeset(f"Un certificat médical est joint {cited}."))
        if stopped := told(harm.stopped_days):
            texts.append(typeset(f"Un arrêt de travail de {numbers.count(stopped, 'jour', 'jours')} a été prescrit."))
        if harm.costs:
            items = [f"{lower_first(cost.label)}, {numbers.euros(cost.euros)}" for cost in harm.costs]
            texts.append(typeset(f"Pertes et dépenses : {' ; '.join(items)}."))
        if estimate := told(harm.estimate):
            texts.append(typeset(f"Le préjudice est provisoirement estimé à {numbers.euros(estimate)}."))
    victims = complaining(case)
    for complainant in victims:
        if complainant.dependants:
            items = [
                d.who + (f" ({numbers.count(age, 'an', 'ans')})" if (age := told(d.age)) is not None else "")
                for d in complainant.dependants
            ]
            whose = f" {grammar.de(people.spoken_name(complainant))}" if len(victims) > 1 else ""
            listed = grammar.listing(items)
            if voice.own and not whose:
                lives = "vivent" if len(items) > 1 else "vit"
                suffers = "subissent" if len(items) > 1 else "subit"
                text = f"{lives} avec {voice('moi', 'nous')}, et en {suffers} les conséquences : {listed}."
                texts.append(dates.sentence_start(typeset(text)))
            else:
                texts.append(typeset(f"Proches concernés{whose} : {listed}."))
    return texts


def quoted_lead(case: Case, voice: Voice, on: date) -> str:
    """Return the words before those of the victim, or nothing when there are none."""
    if not case.harm or not told(case.harm.quoted):
        return ""
    when = told(case.harm.quoted_when)
    mine = voice.own or voice.among
    if when and when.first == when.last == on:
        return typeset((voice("J’écris", "Nous écrivons") if mine else f"{_they(voice)} écrit") + " ce jour :")
    lead = voice("J’ai écrit", "Nous avons écrit") if mine else f"{_they(voice)} a écrit"
    return typeset(f"{lead}{f', {dates.phrase(when)}' if when else ''} :")


def _they(voice: Voice) -> str:
    return dates.sentence_start(voice.victims) if voice.organised else voice.victims


def witnesses(case: Case) -> list[str]:
    """Return the witnesses who agreed to be named, where they can be reached and what they saw."""
    texts: list[str] = []
    for witness in case.witnesses:
        if not witness.agrees or not people.full_name(witness):
            continue
        title = {"F": "Mme ", "M": "M. "}.get(people.gender(witness) or "", "")
        address, saw = told(witness.address), told(witness.saw)
        where = people.address_phrase(address) if address else ""
        parts = (f"{title}{people.full_name(witness)}", where, *people.contact_lines([witness]))
        name = ", ".join(part for part in parts if part)
        texts.append(f"{typeset(name)}{typeset(' : ') + after_colon(saw) if saw else '.'}")
    return texts
