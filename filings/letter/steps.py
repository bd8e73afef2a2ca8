"""The steps already taken, told as they were: what was done, by whom, and what came of it. Nothing is presumed."""

from collections.abc import Callable, Sequence
from datetime import date

from filings.french import dates, grammar, numbers
from filings.letter.people import Voice
from filings.letter.sentences import after_colon, sentence, typeset
from filings.letter.things import account_name, exhibits_of
from filings.review.verdict import Verdict
from filings.statement.shield import protected, quiet
from filings.statement.steps import actions, complaints, reports
from schemas.asked import told
from schemas.case import Case
from schemas.step import Step, StepKind
from schemas.when import When

# Singular and plural of what a step is, and the word that leads to whom it was addressed.
_NOUNS: dict[StepKind, tuple[str, str]] = {
    StepKind.PLATFORM_REPORT: ("signalement", "signalements"),
    StepKind.PLATFORM_NOTICE: ("demande écrite de retrait", "demandes écrites de retrait"),
    StepKind.PLATFORM_ACTION: ("mesure prise", "mesures prises"),
    StepKind.COMPANY_LETTER: ("lettre à la direction", "lettres à la direction"),
    StepKind.CONTACT_ATTEMPT: ("tentative de prise de contact", "tentatives de prise de contact"),
    StepKind.COMPLAINT_PROSECUTOR: ("plainte adressée", "plaintes adressées"),
    StepKind.COMPLAINT_POLICE: ("plainte déposée", "plaintes déposées"),
    StepKind.MAIN_COURANTE: ("main courante", "mains courantes"),
    StepKind.INVESTIGATION: ("acte d’enquête", "actes d’enquête"),
    StepKind.DISMISSAL: ("classement sans suite", "classements sans suite"),
    StepKind.TRIAL: ("procès", "procès"),
    StepKind.MINISTER_LETTER: ("lettre", "lettres"),
    StepKind.MINISTER_MEETING: ("rendez-vous", "rendez-vous"),
    StepKind.SCHOOL: ("démarche", "démarches"),
    StepKind.HELPLINE: ("appel", "appels"),
    StepKind.MEDICAL: ("consultation médicale", "consultations médicales"),
    StepKind.OTHER: ("démarche", "démarches"),
}


def _counted(step: Step) -> str:
    """« 125 signalements », « deux signalements », « un signalement »; « des signalements » when nobody counted."""
    singular, plural = _NOUNS[step.kind]
    feminine = step.kind is StepKind.PLATFORM_NOTICE
    count = told(step.count) or (1 if _once(step) else None)
    if count is None:
        return f"des {plural}"
    if count <= 16:
        return f"{numbers.in_words(count, feminine=feminine)} {singular if count == 1 else plural}"
    return numbers.count(count, singular, plural)


def _once(step: Step) -> bool:
    """Whether a step that nobody counted is one: it is of one day, and one person’s."""
    when, people = told(step.when), told(step.people)
    return when is not None and when.shape == "point" and when.precision in {"day", "hour"} and (people or 1) == 1


def reported_once(made: Sequence[Step]) -> bool:
    """Whether these steps are one report in all, whether counted or of one day."""
    return len(made) == 1 and (told(made[0].count) or (1 if _once(made[0]) else 2)) == 1


def addressee(step: Step, verdict: Verdict) -> str:
    """Return « à Twitter », « auprès du procureur de la République près le tribunal … », or nothing."""
    if step.kind is StepKind.PLATFORM_ACTION:
        name = verdict.platform(told(step.platform))
        return f"par {name}" if name else ""
    court = told(step.court)
    if court and step.kind in {
        StepKind.COMPLAINT_PROSECUTOR,
        StepKind.DISMISSAL,
        StepKind.TRIAL,
        StepKind.INVESTIGATION,
    }:
        prosecutor = prosecutor_of(step, verdict)
        if step.kind is StepKind.TRIAL:
            return f"devant le tribunal {grammar.de(court)}"
        if step.kind is StepKind.COMPLAINT_PROSECUTOR and prosecutor:
            return f"au {prosecutor}"
        return f"({prosecutor})" if prosecutor else f"à {court}"
    if to := told(step.to):
        return _TO.get(step.kind, _near)(to)
    if name := verdict.platform(told(step.platform)):
        return f"à {name}"
    return _NOBODY_NAMED.get(step.kind, "")


#: Places and offices told without their article: « commissariat de Vitré ».
_ARTICLES = {
    **dict.fromkeys(
        ("commissariat", "procureur", "parquet", "tribunal", "rectorat", "collège", "lycée", "maire"), "le"
    ),
    **dict.fromkeys(("gendarmerie", "brigade", "police", "mairie", "procureure"), "la"),
}


def _articled(to: str) -> str:
    """« le commissariat de Vitré » from « Commissariat de Vitré »; any other name stays as told."""
    first, _, rest = to.strip().partition(" ")
    article = _ARTICLES.get(first.casefold())
    return f"{article} {first.lower()} {rest}".strip() if article else to


def _near(to: str) -> str:
    """« auprès du commissariat » from « le commissariat », « auprès de la ministre » from « la ministre »."""
    to = _articled(to)
    article, _, rest = to.partition(" ")
    contracted = {"le": "du", "les": "des"}.get(article.lower())
    if contracted and rest:
        return f"auprès {contracted} {rest}"
    elided = to[:1].casefold() in "aeiouéèêh" and not to.lower().startswith(("h", "onz"))
    return f"auprès d’{to}" if elided else f"auprès de {to}"


def _to(to: str) -> str:
    """« au ministre » from « le ministre », « à la ministre » from « la ministre »."""
    to = _articled(to)
    article, _, rest = to.partition(" ")
    contracted = {"le": "au", "les": "aux"}.get(article.lower())
    return f"{contracted} {rest}" if contracted and rest else f"à {to}"


def _with(to: str) -> str:
    return f"avec {to}"


# To whom such a step goes when nobody is named.
_NOBODY_NAMED = {
    StepKind.SCHOOL: "auprès de l’établissement scolaire",
    StepKind.HELPLINE: "à un service d’aide",
}

_TO: dict[StepKind, Callable[[str], str]] = {
    StepKind.COMPLAINT_PROSECUTOR: _to,
    StepKind.MINISTER_LETTER: _to,
    StepKind.HELPLINE: _to,
    StepKind.PLATFORM_NOTICE: _to,
    StepKind.PLATFORM_REPORT: _to,
    StepKind.MINISTER_MEETING: _with,
}


def prosecutor_of(step: Step, verdict: Verdict) -> str:
    """Return « procureur de la République près le tribunal … » in the form of the day of the step."""
    court, when = told(step.court), told(step.when)
    return verdict.prosecutors.get((court or "", when.first if when else None), "")


def line(step: Step, case: Case, verdict: Verdict, voice: Voice, *, words: bool = False) -> str:
    """Return a step as one line of a list: what, to whom, when, by how many, its reference, then what came of it."""
    if not words:
        # Words are for the prosecutor alone: anybody else reads of no service near a protected home.
        step = quiet(step, case)
    singular, plural = _NOUNS[step.kind]
    count = told(step.count) or (1 if _once(step) else None)
    many = step.kind in {StepKind.PLATFORM_REPORT, StepKind.PLATFORM_NOTICE}
    what = _counted(step) if count and count > 1 else plural if count is None and many else singular
    moment = dates.phrase(when) if (when := told(step.when)) is not None else ""
    if step.expected:
        parts = [_expected(step), addressee(step, verdict), moment]
    elif step.kind is StepKind.CONTACT_ATTEMPT:
        parts = ["une prise de contact a été tentée", addressee(step, verdict), moment]
    else:
        parts = [what, addressee(step, verdict), moment]
    text = " ".join(part for part in parts if part)
    extra: list[str] = []
    if (people := told(step.people)) and people > 1:
        extra.append(f"par {numbers.in_words(people)} personnes")
    if reference := told(step.reference):
        extra.append(f"référence {reference}")
    if step.accounts:
        extra.append(f"pour {_accounts(step, case, verdict, words=words)}")
    if extra:
        text += ", " + ", ".join(extra)
    if cited := exhibits_of(step.exhibits, case):
        text += f" {cited}"
    sentences = [dates.sentence_start(typeset(text)) + "."]
    if details := told(step.details):
        sentences.append(sentence(details))
    if copied := told(step.copied_to):
        sentences.append(typeset(f"Copie en a été adressée {f'à {verdict.platform(copied)}'}."))
    if outcome := told(step.outcome):
        sentences.append(_came_of_it(outcome, told(step.outcome_when)))
    return " ".join(sentences)


def _expected(step: Step) -> str:
    """Return what is awaited, as a sentence: « un procès est attendu », « une plainte est prévue »."""
    singular, _ = _NOUNS[step.kind]
    feminine = step.kind in _FEMININE
    awaited = "attendu" if step.kind in {StepKind.TRIAL, StepKind.MINISTER_MEETING} else "prévu"
    name = singular.removesuffix(" adressée").removesuffix(" déposée").removesuffix(" prise")
    return f"{'une' if feminine else 'un'} {name} est {awaited}{'e' if feminine else ''}"


#: Steps named by a feminine noun.
_FEMININE = frozenset(
    {
        StepKind.PLATFORM_NOTICE,
        StepKind.PLATFORM_ACTION,
        StepKind.COMPANY_LETTER,
        StepKind.CONTACT_ATTEMPT,
        StepKind.COMPLAINT_PROSECUTOR,
        StepKind.COMPLAINT_POLICE,
        StepKind.MAIN_COURANTE,
        StepKind.MINISTER_LETTER,
        StepKind.SCHOOL,
        StepKind.MEDICAL,
        StepKind.OTHER,
    }
)


def lines(case: Case, verdict: Verdict, voice: Voice, *, words: bool = False) -> list[str]:
    """Return every step, those done first, those expected last, each in the order of the file.

    ``words`` names an account by the words of the person where nothing else is known of it: to the prosecutor alone.
    """
    done = [step for step in case.steps if not step.expected]
    awaited = [step for step in case.steps if step.expected]
    return [line(step, case, verdict, voice, words=words) for step in (*done, *awaited)]


def _accounts(step: Step, case: Case, verdict: Verdict, *, words: bool) -> str:
    """« le compte @a », « les comptes @a et @b »: the handles, as they are."""
    named = [account_name(one, verdict, words=words) for one in case.accounts if one.id in step.accounts]
    return f"{'le compte' if len(named) == 1 else 'les comptes'} {grammar.listing(named)}"


def received_by(step: Step, verdict: Verdict) -> str:
    """Return who received a complaint, after a space: « auprès du procureur… », « au commissariat… », or nothing."""
    prosecutor = prosecutor_of(step, verdict) if step.kind is StepKind.COMPLAINT_PROSECUTOR else ""
    to = told(step.to) if step.kind is StepKind.COMPLAINT_PROSECUTOR else None
    where = f"auprès du {prosecutor}" if prosecutor else _near(to) if to else addressee(step, verdict)
    return f" {where}" if where else ""


def complaint_filed(case: Case, verdict: Verdict, on: date) -> str:
    """Return « Une plainte a été déposée auprès du procureur…, le … », only what was done, or nothing."""
    filed = complaints(case)
    if not filed:
        return ""
    texts: list[str] = []
    for step in (quiet(one, case) for one in filed):
        where, when = received_by(step, verdict), told(step.when)
        comma = "," if where and when else ""
        # Where the service is not said, its number is what tells the complaint.
        number = f", référence {reference}" if where and protected(case) and (reference := told(step.reference)) else ""
        texts.append(f"Une plainte a été déposée{where}{comma}{f' {dates.phrase(when)}' if when else ''}{number}.")
    return typeset(" ".join(texts))


def reports_made(case: Case, verdict: Verdict, platform: str | None = None, *, massive: bool = False) -> str:
    """Return how many reports were made, since when, by how many people, and what came of them, or nothing.

    ``massive`` leaves out those made once, for a text that must stay short.
    """
    texts: list[str] = []
    for step in reports(case, platform):
        count, when, people = told(step.count), told(step.when), told(step.people)
        count = count or (1 if _once(step) else None)
        if massive and count == 1:
            continue
        name = verdict.platform(told(step.platform))
        lead = f"{dates.sentence_start(dates.phrase(when))}, " if when else ""
        text = f"{lead}{_counted(step)} {_sent(step.kind, count or 2)}" + (f" à {name}" if name else "")
        if people and people > 1:
            text += f", par {numbers.in_words(people)} personnes"
        texts.append(dates.sentence_start(typeset(text)) + ".")
        if outcome := told(step.outcome):
            texts.append(_came_of_it(outcome, told(step.outcome_when)))
    return " ".join(texts)


#: An outcome of so few words is a name, and no sentence.
_NO_SENTENCE = 2


def _came_of_it(outcome: str, seen: When | None) -> str:
    """« Le 9 novembre 2013, à 18 h 30, les douze comptes étaient ouverts », as told, with the moment it was seen."""
    if len(outcome.split()) <= _NO_SENTENCE:
        # « aucune réponse », « retrait » are no sentences.
        lead = "Suite donnée" if seen is None else f"Suite constatée {dates.phrase(seen)}"
        return typeset(f"{lead} : ") + after_colon(outcome)
    if seen is None:
        return sentence(outcome)
    follows = after_colon(outcome)
    joint = ", " if follows[:1].islower() else " : "
    return dates.sentence_start(typeset(f"{dates.phrase(seen)}{joint}")) + follows


def _sent(kind: StepKind, count: int) -> str:
    feminine = kind is StepKind.PLATFORM_NOTICE
    return (
        ("a été adressé" if count == 1 else "ont été adressé") + ("e" if feminine else "") + ("s" if count > 1 else "")
    )


def changes(case: Case, verdict: Verdict, platform: str | None = None) -> str:
    """Return which accounts were closed and which appeared, as far as known, in one or two sentences, or nothing."""
    texts: list[str] = []
    for step in actions(case, platform):
        name = verdict.platform(told(step.platform)) or "la plateforme"
        when = told(step.when)
        lead = f"{dates.sentence_start(dates.phrase(when))}, " if when else ""
        count = told(step.count) or len(step.accounts)
        if count:
            closed = numbers.in_words(count) + (" comptes" if count > 1 else " compte")
            if step.accounts:
                named = [account_name(account, verdict) for account in case.accounts if account.id in step.accounts]
                closed += f" ({grammar.listing(named)})"
            texts.append(dates.sentence_start(typeset(f"{lead}{name} a fermé {closed}")) + ".")
        if outcome := told(step.outcome):
            texts.append(sentence(outcome))
    new = [a for a in case.accounts if told(a.appeared) and (platform is None or told(a.platform) == platform)]
    if new:
        count_new = numbers.in_words(len(new)) + (
            " nouveaux comptes sont apparus" if len(new) > 1 else " nouveau compte est apparu"
        )
        moments = {when.said: when for account in new if (when := told(account.appeared))}
        when_new = f", {dates.phrase(next(iter(moments.values())))}" if len(moments) == 1 else ""
        texts.append(typeset(dates.sentence_start(count_new) + f"{when_new}."))
    return " ".join(texts)
