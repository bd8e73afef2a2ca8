"""What the prosecutor is asked to do, the most urgent naming each holder of data."""

from collections.abc import Sequence

from filings.complaint.view import Demande
from filings.french import grammar, typography
from filings.letter import steps, things
from filings.letter.people import Voice
from filings.letter.things import of_company
from filings.letter.view import ours
from filings.review.traces import accused
from filings.review.verdict import Allegation, Verdict
from schemas.asked import left_open, told
from schemas.case import Case
from schemas.fact import PersonalData

#: What is asked of who runs an account: the second where the law does not let connection data be required.
_CONNECTION = "les données d’identification et de connexion"
_IDENTITY = "les données d’identité et de compte"


def competence(verdict: Verdict) -> str:
    """Return why this prosecutor is competent, or nothing when no text founds it with certainty."""
    competence = verdict.competence
    if competence is None or competence.grade == "C":
        return ""
    return typography.articles(
        ours(f"Votre parquet est compétent comme étant celui {competence.reason} ({competence.text}).")
    )


def _under(text: str, verdict: Verdict, *names: str) -> str:
    cited = [found for name in names if (found := verdict.cites(name))]
    return f"{text} ({grammar.listing(cited)})" if cited else text


def requests(case: Case, verdict: Verdict, voice: Voice, open_: Sequence[Allegation]) -> list[Demande]:
    """Return what is asked, numbered: inquiry, data before they vanish, and what the person wishes."""
    asks = [_ask("faire procéder à une enquête sur ces faits ;")]
    if holders := _holders(case, verdict):
        connection = bool(verdict.traceable) or verdict.calls_traceable
        lead = _under("requérir sans tarder", verdict, "requisition" if connection else "requisition_identity")
        ends = [" ;"] * (len(holders) - 1) + ["."]
        lettered = [f"{holder}{end}" for holder, end in zip(holders, ends, strict=True)]
        asks.append(
            _ask(
                f"{lead}, au besoin par la voie de l’entraide internationale :",
                lettered,
                verdict.data_kept * connection,
            )
        )
    strict = [a for a in open_ if a.prescription.strict]
    if strict and (text := verdict.cites("press_requisition")):
        words = "relèvent du droit de la presse" if all(a.press for a in strict) else "suivent le délai de la presse"
        asks.append(
            _ask(
                f"prendre, pour les propos qui {words}, des réquisitions aux fins d’enquête qui articulent et "
                f"qualifient chacun d’eux ({text}) ;"
            )
        )
    # Health that was told calls for an examination; whoever said no to it, or would rather not say, is not sent there.
    ill = bool(case.harm and told(case.harm.health)) and left_open(case.wishes.medical_unit)
    if told(case.wishes.medical_unit) or ill:
        asks.append(
            _ask(
                "faire évaluer par l’unité médico-judiciaire le retentissement des faits, y compris psychologique, et "
                "l’incapacité totale de travail ;"
            )
        )
    if told(case.wishes.national_pole) and verdict.cites("national_pole"):
        pole = "transmettre, s’il y a lieu, ce dossier au pôle national de lutte contre la haine en ligne"
        asks.append(_ask(_under(pole, verdict, "national_pole") + " ;"))
    if told(case.wishes.protect_address) and (home := _address(verdict, voice)):
        asks.append(_ask(f"{home} ;"))
    asks.append(_ask(f"{_heard(voice)} ;"))
    inform = voice("m’informer", "nous informer") + " des suites réservées à cette plainte"
    if steps.complaints(case):
        inform += " et à la précédente, et des actes qu’elles ont suscités"
    asks.append(_ask(_under(inform, verdict, "outcome_information") + "."))
    return asks


def _heard(voice: Voice) -> str:
    if voice.client:
        return f"entendre {voice.client}"
    if not voice.own:
        return f"entendre {voice.absent}, et {voice('moi-même', 'nous-mêmes')}"
    return voice("m’entendre", "nous entendre")


def _address(verdict: Verdict, voice: Voice) -> str:
    """Ask for another address than one’s own: that of a third party is declared, that of a station is authorised."""
    third, station = verdict.cites("third_party_address"), verdict.cites("address_protection")
    texts: list[str] = []
    if third:
        declared = voice.party("que je déclare", "que nous déclarons", "déclare", "déclarent")
        declared = f"que {declared[:1].lower()}{declared[1:]}" if voice.client else declared
        texts.append(f"prendre acte de ce {declared} l’adresse d’un tiers, avec son accord exprès ({third})")
    if station:
        allow = voice("m’autoriser", "nous autoriser") if not voice.client else f"autoriser {voice.client}"
        texts.append(f"{allow} à déclarer celle du commissariat ou de la brigade ({station})")
    return ", ou ".join(texts)


def _ask(text: str, details: Sequence[str] = (), after: str = "") -> Demande:
    set_ = [typography.articles(ours(part)) for part in (text, *details, after)]
    return Demande(texte=set_[0], details=set_[1:-1], suite=set_[-1])


def _of_accounts(data: str, listed: Sequence[int]) -> str:
    return f"{data} {'du compte' if len(listed) == 1 else 'des comptes'} n° {grammar.ranges(listed)}"


def _holders(case: Case, verdict: Verdict) -> list[str]:
    """Return each body that holds data which may identify an author, as a request to it, the accounts by number."""
    entities = {duty.service or duty.platform: duty.entity for duty in verdict.notices}
    table = things.numbered_accounts(case)
    accounts: dict[str, dict[str, list[int]]] = {}
    for account in accused(case):
        if platform := told(account.platform):
            company = entities.get(platform) or verdict.platform(platform)
            asked_for = _CONNECTION if account.id in verdict.traceable else _IDENTITY
            accounts.setdefault(company, {}).setdefault(asked_for, []).append(table[account.id])
    holders = [
        f"{of_company(company)}, {grammar.listing([_of_accounts(what, listed) for what, listed in asked.items()])}"
        for company, asked in accounts.items()
    ]
    if verdict.calls_traceable:
        holders.append(
            "de l’opérateur de la ligne appelée, les appels reçus aux dates indiquées, numéros masqués compris"
        )
    data = {datum for fact in case.facts for datum in fact.data}
    if data & {PersonalData.SOCIAL_SECURITY, PersonalData.TENANT_NUMBER, PersonalData.BANK, PersonalData.HEALTH}:
        holders.append(
            "des organismes qui détiennent les données divulguées, la trace des consultations du dossier concerné"
        )
    return holders


def civil_party(case: Case, voice: Voice) -> str:
    """Return the reservation of becoming partie civile, or nothing when it is not wished."""
    if not told(case.wishes.civil_party):
        return ""
    one, several = "constituer partie civile", "constituer parties civiles"
    if not voice.own and not voice.client:
        mine = f"en {voice('mon', 'notre')} nom et " if voice.among else ""
        for_them = f"{one} {mine}au nom {grammar.de_person(voice.absent)}"
        return ours(voice(f"Je me réserve de me {for_them}.", f"Nous nous réservons de nous {for_them}."))
    text = voice.party(
        f"Je me réserve de me {one}",
        f"Nous nous réservons de nous {several}",
        f"se réserve de se {one}",
        f"se réservent de se {several}",
    )
    return ours(f"{text}.")


def certification(verdict: Verdict, voice: Voice) -> str:
    """Return the statement that the facts are exact, with the text that punishes a false report."""
    first = voice.party(
        "Je certifie exacts, à ma connaissance,",
        "Nous certifions exacts, à notre connaissance,",
        "certifie exacts, à sa connaissance,",
        "certifient exacts, à leur connaissance,",
    )
    known = voice("je sais", "nous savons") if not voice.client else "savent" if voice.clients else "sait"
    text = verdict.cites("false_report")
    rest = f", et {known} que la dénonciation mensongère est punie ({text})" if text else ""
    return typography.articles(ours(f"{first} les faits rapportés ci-dessus{rest}."))
