"""What the prosecutor is asked to do, the most urgent naming each holder of data."""

import re
from collections.abc import Sequence

from filings.documents.complaint import holders, inquiry
from filings.documents.complaint.against import Marks
from filings.documents.complaint.view import Demande
from filings.french import dates, grammar, typography
from filings.letter import people
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, typeset
from filings.review.verdict import Allegation, Verdict
from filings.statement.named import named
from filings.statement.people import complaining, is_minor, writers
from filings.statement.shield import hidden, protected, whose
from filings.statement.steps import complaints
from schemas.account import Bond
from schemas.asked import left_open, told
from schemas.case import Case
from schemas.person import AddressKind, Complainant


def competence(case: Case, verdict: Verdict, voice: Voice) -> str:
    """Return why this prosecutor, or that it will be told with an address that is kept back, or nothing."""
    competence = verdict.competence
    kept = any(hidden(one, case) for one in complaining(case))
    if competence is None and kept and verdict.court and (text := verdict.cites("competence")):
        of = f"l’adresse de {voice.client}" if voice.client else f"{_mine(voice)} adresse"
        return typeset(f"Ce qui fonde votre compétence ({text}) sera dit aux enquêteurs avec {of}.")
    if competence is None or competence.grade == "C":
        return ""
    return typography.articles(
        typeset(f"Votre parquet est compétent comme étant celui {competence.reason} ({competence.text}).")
    )


def _under(text: str, verdict: Verdict, *names: str) -> str:
    cited = [found for name in names if (found := verdict.cites(name))]
    return f"{text} ({_together(cited)})" if cited else text


#: « articles 60-1-2 et 77-1-1 » « du code de procédure pénale ».
_ARTICLES = re.compile(r"articles? (?P<numbers>[\d\w., -]+?(?: et [\d\w.-]+)?) (?P<of>(?:du|de la) .+)")


def _together(cited: Sequence[str]) -> str:
    """Cite articles of one code together: « articles 60-1-2, 77-1-1 et 77-1-2 du code de procédure pénale »."""
    parts = [_ARTICLES.fullmatch(one) for one in cited]
    found = [part for part in parts if part]
    if len(found) < len(cited) or len(found) < 2 or len({part["of"] for part in found}) != 1:
        return grammar.listing(cited)
    numbers = [number for part in found for number in re.split(r", | et ", part["numbers"])]
    return f"articles {grammar.listing(numbers)} {found[0]['of']}"


def requests(case: Case, verdict: Verdict, voice: Voice, open_: Sequence[Allegation], marks: Marks) -> list[Demande]:
    """Return what is asked, numbered: protection, inquiry, data before they vanish, and what the person wishes."""
    asks = _protection(case, verdict, voice)
    asks.append(_ask("faire procéder à une enquête sur ces faits ;"))
    asks += _data(case, verdict, voice)
    acts = [
        *inquiry.online(case),
        *inquiry.requisitions(verdict, open_, marks),
        *inquiry.addresses(case),
        *inquiry.links(case),
        *inquiry.motive(case, marks),
        *inquiry.joined(case),
        *inquiry.heard(case),
        *inquiry.sources(case, voice),
        *inquiry.unqualified(case, verdict, marks),
    ]
    asks += [_ask(one) for one in acts]
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
    asks += [_ask(f"{home} ;") for home in _address(case, verdict, voice)]
    asks.append(_ask(f"{_heard(case, verdict, voice)} ;"))
    inform = voice("m’informer", "nous informer") + " des suites réservées à cette plainte"
    if complaints(case):
        inform += " et à la précédente, et des actes qu’elles ont suscités"
    asks.append(_ask(_under(inform, verdict, "outcome_information") + "."))
    return asks


#: The code that most requests cite: said once, before them all.
_CODE = re.compile(r" du code de procédure pénale(?=[),])")


def lead(voice: Voice, asks: Sequence[Demande]) -> tuple[str, list[Demande]]:
    """Return what leads to the requests, and these, the code that several cite said once for all of them."""
    please = f"{voice('Je vous prie', 'Nous vous prions')} de bien vouloir"
    if sum(len(_CODE.findall(one["texte"])) for one in asks) < 2:
        return typeset(f"{please} :"), list(asks)
    bare = [Demande(texte=_CODE.sub("", one["texte"]), details=one["details"], suite=one["suite"]) for one in asks]
    return typeset(f"{please} (code de procédure pénale, sauf mention contraire) :"), bare


def _protection(case: Case, verdict: Verdict, voice: Voice) -> list[Demande]:
    feared = [one.name for one in named(case) if one.bond in {Bond.PARTNER, Bond.FORMER_PARTNER}]
    asks = [
        *inquiry.protection(case, verdict, voice, feared),
        *inquiry.published(case, voice),
    ]
    if len(asks) < 2:
        return [_ask(f"{one} ;") for one in asks]
    lead = voice("me protéger", "nous protéger") if voice.own else f"protéger {voice.client or voice.victims}"
    return [_ask(f"{lead} :", [f"{one} ;" for one in asks])]


def _named_once(asked: Sequence[str]) -> list[str]:
    """Return the parts, « les données d’identification et de connexion » being « celles » from the second on."""
    found: list[str] = []
    for one in asked:
        before = any(holders.CONNECTION in each for each in found)
        found.append(_OF_DATA.sub("celles ", one, count=1) if before else one)
    return found


_OF_DATA = re.compile(rf"{holders.CONNECTION} (?=d)")

#: What the words of the requests mean, said once for all of them.
_THE_DATA = (
    "Ce sont l’identité déclarée, le courriel, le téléphone et les adresses IP horodatées, surtout aux dates du I."
)


def _data(case: Case, verdict: Verdict, voice: Voice) -> list[Demande]:
    """Ask each holder for its data, what vanishes first at the head: kept first, then required."""
    asked = [
        *inquiry.images(case, verdict.on),
        *inquiry.money(case),
        *holders.holders(case, verdict, voice),
        *inquiry.school(case),
    ]
    if not asked:
        return []
    kept = bool(verdict.cites("preservation"))
    names = ["requisition" if verdict.traceable else "requisition_identity", *["preservation"] * kept]
    lead = _under(
        f"{'faire conserver sans tarder, puis requérir' if kept else 'requérir sans tarder'}", verdict, *names
    )
    abroad = "au besoin par la voie de l’entraide internationale"
    if europe := verdict.cites("european_order"):
        abroad = f"au besoin par injonction européenne ({europe}) ou par l’entraide internationale"
    said = _named_once(asked)
    lettered = [f"{one} ;" for one in said[:-1]] + [f"{said[-1]}."]
    after = f"{_THE_DATA} {verdict.data_kept}".strip() if verdict.traceable else ""
    return [_ask(f"{lead}, {abroad} :", lettered, after)]


def _heard(case: Case, verdict: Verdict, voice: Voice) -> str:
    if voice.client:
        return f"entendre {voice.client}"
    if voice.own or voice.organised:
        return voice("m’entendre", "nous entendre")
    text = f"entendre {voice.absent}, et {voice('moi-même', 'nous-mêmes')}"
    children = [one for one in complaining(case) if is_minor(one, verdict.on)]
    if not children or voice.among:
        return text
    theirs = "son" if len(children) == 1 else "leur"
    beside = voice(f"en ma présence et en celle d’un adulte de {theirs} choix", "").strip()
    beside = beside or f"en présence de l’un de nous et d’un adulte de {theirs} choix"
    return _under(f"entendre {voice.absent}, {beside}", verdict, "victim_information")


def reached(case: Case, voice: Voice) -> list[str]:
    """Return, for the head of the letter, how the person is reached without risk, as she told it, or nothing."""
    reach = next((said for one in complaining(case) if (said := told(one.reach))), None)
    if not reach:
        return []
    whom = voice.client or (voice("me", "nous") if voice.own or voice.among else voice.absent)
    how = f"pour {whom} joindre" if whom in {"me", "nous"} else f"pour joindre {whom}"
    return [dates.sentence_start(typeset(f"{how} : {lower_first(reach.rstrip('.'))}"))]


def _address(case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    """Ask that the home stay unknown: that of a third party or a lawyer is declared, else that of a station.

    A declared address is that of who means to become partie civile. What is not declared is told to the investigators,
    once they may keep it apart; until then one writes where the letter says.
    """
    victims = complaining(case)
    third = verdict.cites("third_party_address") if told(case.wishes.civil_party) else None
    declaring = [one for one in victims if whose(one, case) is not AddressKind.OWN]
    asks: list[str] = []
    if third and declaring and told(case.wishes.protect_address) is not False:
        declares = _declares(declaring, case, voice)
        that = "qu’" if declares[:1].casefold() in "aeiouyéèêh" and declares[:1].isupper() else "que "
        asks.append(f"prendre acte de ce {that}{declares} ({third})")
    kept = [one for one in victims if hidden(one, case)]
    if kept or (protected(case) and not third):
        asks.append(_station(bool(kept), case, verdict, voice))
    return asks


def _declares(declaring: Sequence[Complainant], case: Case, voice: Voice) -> str:
    """Say who declares whose address: « je déclare l’adresse d’un tiers, avec son accord exprès »."""
    kinds = {whose(one, case) for one in declaring}
    if len(declaring) == len(complaining(case)):
        who = voice.party("je déclare", "nous déclarons", "déclare", "déclarent")
        who, mine = f"{who[:1].lower()}{who[1:]}", _mine(voice)
    else:
        several = len(declaring) > 1
        who = f"{grammar.listing([people.spoken_name(one) for one in declaring])} déclare{'nt' * several}"
        mine = "leur" if several else "son"
    of = [f"de {mine} {people.counsel_noun(case.lawyer)}"] if AddressKind.LAWYER in kinds else []
    of += ["d’un tiers"] if AddressKind.THIRD_PARTY in kinds else []
    return f"{who} l’adresse {grammar.listing(of)}, avec {'leur' if len(of) > 1 else 'son'} accord exprès"


def _mine(voice: Voice) -> str:
    return voice("mon", "notre") if not voice.client else "leur" if voice.clients else "son"


def _theirs(voice: Voice) -> str:
    return voice("la mienne", "la nôtre") if not voice.client else "la leur" if voice.clients else "la sienne"


def _station(kept: bool, case: Case, verdict: Verdict, voice: Voice) -> str:
    """Ask for the address of a station as a home, and say when the true one, if it is kept back, will be told."""
    allow = voice("m’autoriser", "nous autoriser") if not voice.client else f"autoriser {voice.client}"
    station = "l’adresse du commissariat ou de la brigade"
    text = _under(f"{allow} à déclarer comme domicile {station}", verdict, "address_protection")
    if not kept:
        return text
    text += f" ; {_theirs(voice)} sera dite aux enquêteurs dès cette autorisation"
    writing = writers(case, verdict.on)
    ways = ["téléphone"] if any(told(one.phone) for one in writing) else []
    ways += ["courriel"] if any(told(one.email) for one in writing) else []
    if voice.client:
        return f"{text} et, d’ici là, ce qui {'leur' if voice.clients else 'lui'} est destiné peut m’être adressé"
    if any(told(one.reach) for one in complaining(case)):
        return f"{text} ; d’ici là, on {voice('me', 'nous')} joint comme il est dit en tête"
    return f"{text} ; d’ici là, {grammar.listing(ways)} ci-dessus" if ways else text


def _ask(text: str, details: Sequence[str] = (), after: str = "") -> Demande:
    set_ = [typography.articles(typeset(part)) for part in (text, *details, after)]
    return Demande(texte=set_[0], details=set_[1:-1], suite=set_[-1])


def civil_party(case: Case, voice: Voice) -> str:
    """Return the reservation of becoming partie civile, or nothing when it is not wished."""
    if not told(case.wishes.civil_party):
        return ""
    one, several = "constituer partie civile", "constituer parties civiles"
    if not voice.own and not voice.client:
        mine = f"en {voice('mon', 'notre')} nom et " if voice.among else ""
        for_them = f"{one} {mine}au nom {voice.of_absent}"
        return typeset(voice(f"Je me réserve de me {for_them}.", f"Nous nous réservons de nous {for_them}."))
    text = voice.party(
        f"Je me réserve de me {one}",
        f"Nous nous réservons de nous {several}",
        f"se réserve de se {one}",
        f"se réservent de se {several}",
    )
    return typeset(f"{text}.")


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
    return typography.articles(typeset(f"{first} les faits rapportés ci-dessus{rest}."))
