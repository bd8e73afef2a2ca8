"""What the prosecutor is asked to do, the most urgent naming each holder of data."""

from collections.abc import Sequence

from filings.complaint.view import Demande
from filings.french import grammar, typography
from filings.letter.people import Voice
from filings.letter.things import of_company
from filings.letter.view import ours
from filings.review.verdict import Allegation, Verdict
from schemas.account import AccountKind
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind, PersonalData


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
        lead = _under("requérir sans tarder", verdict, "requisition")
        ends = [" ;"] * (len(holders) - 1) + ["."]
        lettered = [f"{holder}{end}" for holder, end in zip(holders, ends, strict=True)]
        asks.append(_ask(f"{lead}, au besoin par la voie de l’entraide internationale :", lettered, verdict.data_kept))
    if any(a.press for a in open_) and (text := verdict.cites("press_requisition")):
        asks.append(
            _ask(f"prendre, pour les propos publics, des réquisitions qui articulent et qualifient chacun ({text}) ;")
        )
    if told(case.wishes.medical_unit) or (case.harm and told(case.harm.health)):
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
    asks.append(_ask(voice("m’entendre ;", "nous entendre ;")))
    inform = voice("m’informer", "nous informer") + " des suites réservées à cette plainte"
    asks.append(_ask(_under(inform, verdict, "outcome_information") + "."))
    return asks


def _address(verdict: Verdict, voice: Voice) -> str:
    """Ask to declare another address than one’s own: which one depends on the texts of the day."""
    options = [
        f"{whose} ({text})"
        for whose, text in (
            ("celle d’un tiers qui y consent", verdict.cites("third_party_address")),
            ("celle du commissariat ou de la brigade", verdict.cites("address_protection")),
        )
        if text
    ]
    lead = voice(
        "m’autoriser à déclarer, au lieu de mon adresse,", "nous autoriser à déclarer, au lieu de notre adresse,"
    )
    return f"{lead} {' ou '.join(options)}" if options else ""


def _ask(text: str, details: Sequence[str] = (), after: str = "") -> Demande:
    set_ = [typography.articles(ours(part)) for part in (text, *details, after)]
    return Demande(texte=set_[0], details=set_[1:-1], suite=set_[-1])


def _holders(case: Case, verdict: Verdict) -> list[str]:
    """Return each body that holds data which may identify an author, as a request to it."""
    holders: list[str] = []
    entities = {duty.service or duty.platform: duty.entity for duty in verdict.notices}
    for kind, one, several in (
        (AccountKind.AUTHOR, "du compte désigné plus haut", "des comptes énumérés plus haut"),
        (AccountKind.FALSE_PROFILE, "du faux profil", "des faux profils"),
    ):
        named = [platform for account in case.accounts if account.kind is kind and (platform := told(account.platform))]
        for platform in dict.fromkeys(named):
            company = entities.get(platform) or verdict.platform(platform)
            what = one if named.count(platform) == 1 else several
            holders.append(f"{of_company(company)}, les données d’identification et de connexion {what}")
    if any(fact.kind is FactKind.CALLS for fact in case.facts):
        holders.append(
            "de l’opérateur de la ligne appelée, les appels reçus aux dates indiquées, numéros masqués compris"
        )
    data = {datum for fact in case.facts for datum in fact.data}
    if data & {PersonalData.SOCIAL_SECURITY, PersonalData.TENANT_NUMBER, PersonalData.BANK, PersonalData.HEALTH}:
        holders.append("des organismes qui détiennent les numéros divulgués, la trace des consultations du dossier")
    return holders


def civil_party(case: Case, voice: Voice) -> str:
    """Return the reservation of becoming partie civile, or nothing when it is not wished."""
    if not told(case.wishes.civil_party):
        return ""
    return ours(
        voice(
            "Je me réserve de me constituer partie civile.", "Nous nous réservons de nous constituer parties civiles."
        )
    )


def certification(verdict: Verdict, voice: Voice) -> str:
    """Return the statement that the facts are exact, with the text that punishes a false report."""
    first = voice("Je certifie exacts, à ma connaissance,", "Nous certifions exacts, à notre connaissance,")
    known = voice("je sais", "nous savons")
    text = verdict.cites("false_report")
    rest = f", et {known} que la dénonciation mensongère est punie ({text})" if text else ""
    return typography.articles(ours(f"{first} les faits rapportés ci-dessus{rest}."))
