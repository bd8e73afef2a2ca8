"""What a lawyer must weigh: versions, heads of the press law, texts not in force, grades, texts to read again."""

import re
from collections.abc import Container, Hashable, Iterable, Iterator
from datetime import date

from filings.days import DocumentDay, FactsDay
from filings.french import dates, grammar, numbers
from filings.law import aggravations, book, couple, press, to_verify
from filings.law.circumstances import RACE_GROUNDS, SEX_OR_DISABILITY, Couple, Trigger
from filings.law.offences import cp_434_5
from filings.law.procedure import limitation, rights, standing
from filings.law.text import Grade, NeverRead, NotInForce, Prosecution, When
from filings.review import deadlines, undecided
from filings.review.allegations import to_read_again
from filings.review.circumstances import around
from filings.review.findings import Look, Point, of_posts
from filings.review.heads import marks
from filings.review.qualification import Qualified
from filings.review.readings import Candidate
from filings.statement import shield
from filings.statement.moments import dated, span
from filings.statement.people import victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind, Ground
from schemas.person import AddressKind

#: Channels that need no account of an online platform.
_NO_PLATFORM = frozenset({Channel.EMAIL, Channel.SMS, Channel.CALL, Channel.LETTER, Channel.IN_PERSON})


def note(found: Qualified, case: Case, on: DocumentDay) -> dict[str, list[Point]]:
    """Return what qualification met on its way, by code, with places in the case as told."""
    notes: dict[str, list[Point]] = {}

    def add(code: str, where: str, text: str, anchor: str = "") -> None:
        notes.setdefault(code, []).append(Point(where, text, anchor))

    for fact in found.undated:
        add("date-needed", fact.id, "")
    for one in found.held:
        if one.uncertain is not None or one.by_person:
            add("milder-version", one.fact.id, _milder(one), one.read.label)
        if one.read.version.since_by_heart:
            add("since-to-verify", one.fact.id, _by_heart(one), one.read.label)
        elif one.read.version.grade is Grade.B:
            add("grade-b", one.fact.id, _secondary(one), one.read.label)
    for one in found.unsure:
        if one.read.shown:
            add("grade-c", one.fact.id, f"{one.read.label} : texte de cette date non lu, à vérifier ; non allégué.")
    for refusal in found.refusals:
        article = refusal.refused.article
        if isinstance(refusal.refused, NotInForce):
            add("not-in-force", refusal.fact.id, f"{article.label}, non retenu : {refusal.refused.what}.")
            if case.minister and told(case.minister.law_gap) and (since := _since(refusal.refused, on)):
                text = (
                    f"Vous demandez un texte à un ministre. Depuis le {dates.day(since)}, la loi punit ceci : "
                    f"{article.label[:1].lower()}{article.label[1:]}. Relisez cette demande."
                )
                add("law-since", refusal.fact.id, text)
        elif isinstance(refusal.refused, NeverRead):
            add("never-read", refusal.fact.id, f"{article.label} : {refusal.refused.what}. {refusal.refused.remedy}")
    for one_undecided in found.undecided:
        add("date-decides", one_undecided.fact.id, undecided.said(one_undecided))
    if waiting := list(undecided.waiting(found, case, on)):
        notes["deadline-undecided"] = waiting
    for one in found.held:
        if one.since is not None:
            text = (
                f"{one.read.label} : la version visée est du {dates.day(one.since)}. Seuls les actes à partir de "
                "ce jour sont visés ; les précédents restent dans le récit."
            )
            add("earlier-acts", one.fact.id, text, one.read.label)
    held = {(one.fact.id, one.article.name) for one in found.held}
    for one, taker in found.displaced:
        several = len(victims(one.fact, case)) > 1
        point = _displaced(one, taker, held, several) or _other_head(one, taker, case, on)
        notes.setdefault("one-qualification", []).append(point)
    for one in found.held:
        if one.general:
            text = (
                f"Aggravation générale ({one.general}) : les propos doivent précéder, accompagner ou suivre les faits."
            )
            add("general-aggravation", one.fact.id, text, one.general)
        ban = aggravations.account_ban(FactsDay(one.span.first), one.read)
        if ban and told(one.fact.channel) not in _NO_PLATFORM:
            text = (
                f"Suspension du compte possible à titre de peine complémentaire ({ban.citation}), s’il est d’une "
                "plateforme en ligne et a servi à l’infraction."
            )
            add("account-ban", one.fact.id, text, one.read.label)
        relief = rights.on(on).get("press_relief")
        if relief and relief.since and limitation.RULES[one.article.limitation].discriminatory:
            text = (
                f"Depuis le {dates.day(relief.since)}, {relief.says} ({relief.cited}), mais l’effet et la réserve de "
                "ce texte n’ont pas été lus : s’en tenir à la règle stricte."
            )
            add("press-strict", one.fact.id, text, one.read.label)
    for where, text, label in _to_verify(found):
        add("circumstance-to-verify", where, text, label)
    for one in (*found.held, *found.reserved):
        if one.read.couple is Couple.FORMER:
            add("former-couple", one.fact.id, _former(one), one.read.label)
    for point in _prosecution(found):
        notes.setdefault("prosecution", []).append(point)
    for article, version in to_read_again(found, on):
        add("read-again", "", f"{article.label} (lu au {dates.day(version.read_on)})")
    return notes


def _since(refused: NotInForce, on: DocumentDay) -> date | None:
    """Return the day since which a text that came after a fact is in force, if it is on the day of the document."""
    if refused.when is not When.BEFORE:
        return None
    version = next((one for one in refused.article.versions if one.holds(on)), None)
    return refused.article.versions[0].since if version else None


def _other_head(one: Candidate, taker: Candidate, case: Case, on: DocumentDay) -> Point:
    """Say why the same words, told in two facts, bear this head: a graver one may be the shorter to prosecute."""
    acts = deadlines.interruptions(case)
    kept, left = (
        deadlines.safest(deadlines.prescription(each.article.limitation, [each.span], on, acts))
        for each in (taker, one)
    )
    graver = (one.prison or 0, one.fine or 0) > (taker.prison or 0, taker.fine or 0)
    other, why, until, due = f"« {one.read.label} »", "", "", None
    if kept and left and kept > left:
        why = f" parce qu’elle se poursuit plus longtemps à coup sûr (jusqu’au {dates.day(kept)})"
        other += f" (jusqu’au {dates.day(left)})" if left >= on else f" (jour sûr passé, le {dates.day(left)})"
        until, due = (" d’ici là", left) if graver and left >= on else ("", None)
    heavy = f", {'pourtant ' if why else ''}punie plus lourdement" if graver else ""
    text = (
        f"Mêmes mots, une qualification : « {taker.read.label} », retenue pour un autre fait{why}, et non "
        f"{other}{heavy}. À un avocat de choisir{until}."
    )
    return Point(one.fact.id, text, taker.read.label, due)


def _displaced(one: Candidate, taker: Candidate, held: Container[tuple[str, str]], several: bool) -> Point | None:
    """Say why an offence yields to another of the same fact, or of other people; None for other words of the case."""
    text = _yields(one, taker, held, several)
    return Point(one.fact.id, text, taker.read.label) if text else None


def _yields(one: Candidate, taker: Candidate, held: Container[tuple[str, str]], several: bool) -> str:
    others = (
        bool(one.fact.targets) and bool(taker.fact.targets) and set(one.fact.targets).isdisjoint(taker.fact.targets)
    )
    if one.fact.id != taker.fact.id and not others:
        return ""
    if others or (several and one.victim is not taker.victim and one.article.press):
        return (
            f"Mêmes mots, plusieurs personnes : « {taker.read.label} » est retenue, « {one.read.label} » ne l’est pas, "
            "un propos n’ayant qu’un chef. À un avocat de choisir."
        )
    if several and (one.fact.id, one.article.name) in held:
        return (
            f"Ce fait vise plusieurs personnes : « {taker.read.label} » envers l’une, « {one.read.label} » envers "
            "l’autre. Dites qui chaque message vise."
        )
    return f"Un même fait, une qualification : « {taker.read.label} », et non « {one.read.label} »."


def _milder(one: Candidate) -> str:
    if one.uncertain is None:
        return (
            "Selon le jour, l’âge ou le mandat de la personne visée n’est pas le même : la peine la plus douce est "
            "retenue." + ("" if one.series else " Datez chaque acte.")
        )
    which = f"celle du {dates.day(one.read.version.since)} ; l’autre est du {dates.day(one.uncertain.since)}"
    if one.series:
        return (
            "Le texte a changé pendant ces faits, et les actes datés d’après ne suffisent pas à montrer une "
            f"répétition : la version la plus douce est retenue ({which})."
        )
    if one.uncertain.base == one.read.version.base and one.uncertain.aggravations == one.read.version.aggravations:
        return f"La date du fait laisse possibles deux versions du texte, de même peine ({which})."
    return f"La date du fait laisse possibles deux versions du texte : la plus douce est retenue ({which})."


def _by_heart(one: Candidate) -> str:
    version = one.read.version
    return (
        f"{one.read.label} : texte lu tel qu’il était le {dates.day(version.read_on)} ; le jour où cette version "
        f"commence ({dates.day(version.since)}) et la loi dont elle vient sont donnés de mémoire : à vérifier avant "
        "envoi."
    )


def _former(one: Candidate) -> str:
    return (
        f"{one.read.label} : retenu comme le fait d’un ancien conjoint, concubin ou partenaire "
        f"({couple.PAST.citation}). Ce texte exige une vie de couple passée, et des faits commis en raison de cette "
        "relation ; rien de ce qui est raconté ne le dit en ces termes : à vérifier."
    )


def _to_verify(found: Qualified) -> Iterator[tuple[str, str, str]]:
    """Yield, once an offence, the circumstances that would raise what is alleged and that nobody is asked."""
    seen: set[tuple[str, str]] = set()
    for one in found.held:
        version, label = one.read.version, one.read.label
        whence = f"{' ; '.join(source.title for source in version.sources)}, degré {version.grade.value}"
        for row in version.aggravations:
            if row.trigger in to_verify.TRIGGERS and (one.article.name, row.label) not in seen:
                seen.add((one.article.name, row.label))
                graver = (row.penalty.prison or 0, row.penalty.fine or 0) > (one.prison or 0, one.fine or 0)
                raised = numbers.penalty(row.penalty.prison, row.penalty.fine)
                does = f"la peine serait de {raised}" if graver else "ce serait une circonstance de plus"
                text = (
                    f"{label} ; à vérifier : {row.label}. Non allégué, car {to_verify.TRIGGERS[row.trigger]} ; établi, "
                    f"{does} ({whence})."
                )
                yield one.fact.id, text, label
        private = told(one.fact.channel) is Channel.PRIVATE_MESSAGE
        if private and any(row.trigger is Trigger.SEXUAL_IMAGES for row in one.read.aggravations):
            text = (
                f"{label} : la circonstance des images à caractère sexuel veut un service de communication au public "
                "en ligne. Ces messages sont privés, sur une plateforme qui en est un : à vérifier."
            )
            yield one.fact.id, text, label


def _secondary(one: Candidate) -> str:
    sources = " ; ".join(source.title for source in one.read.version.sources)
    return f"Version connue par une source secondaire ({sources}) : à vérifier avant envoi."


# --- checks over the verdict ---------------------------------------------------------------------------------


def press_head(look: Look) -> Iterable[Point]:
    """Words bear one head of the press law only: exact words, date and article must be stated for each."""
    for allegation in look.verdict.allegations:
        if allegation.press:
            text = (
                "Loi sur la presse : une seule qualification par propos, avec les termes exacts, la date de première "
                "publication, l’adresse et l’alinéa. Avant les poursuites, seules des réquisitions qui articulent et "
                "qualifient interrompent la prescription."
            )
            if any(one.element == press.INSULT.label for one in allegation.shown):
                text += " Pour une injure, vérifiez à la lecture des mots qu’ils n’imputent aucun fait précis."
            yield Point(_place(look, allegation.facts), text, anchor=allegation.label)


def insult_provoked(look: Look) -> Iterable[Point]:
    """Insults told to answer a provocation are not alleged where the law excuses them."""
    for n, fact in enumerate(look.told.facts):
        if fact.kind is FactKind.INSULT and told(fact.provoked) is True and _excused(fact, look):
            text = (
                "Vous dites avoir vous-même injurié cette personne auparavant : l’injure qui répond à une provocation "
                "n’est pas punie, et la plainte ne la retient pas. Si ce n’en était pas une (des mots trop anciens, ou "
                "sans rapport), un avocat peut le vérifier."
            )
            yield Point(f"facts[{n}].provoked", text)


def _excused(fact: Fact, look: Look) -> bool:
    """Whether words would be an insult, under a text that excuses it, but for the provocation that is told."""
    days = span(fact, look.case, look.on)
    if days is None or not dated(fact, look.case, look.on):
        return False
    bare = fact.model_copy(update={"provoked": None})
    return any(
        one.holds and press.NOT_PROVOKED in one.version.elements
        for victim in victims(fact, look.case)
        for day in {days.first, days.last}
        for one in book.read(bare, around(bare, victim, look.case, day)).shown
    )


def office_unsure(look: Look) -> Iterable[Point]:
    """Words aim at a profession that the law on the press may protect by a paragraph of its own."""
    for fact in look.case.facts:
        days = span(fact, look.case, look.on)
        if fact.kind not in {FactKind.INSULT, FactKind.DEFAMATION} or days is None:
            continue
        if any(press.office_unsure(fact, around(fact, one, look.case, days.last)) for one in victims(fact, look.case)):
            text = (
                "Ces propos visent une profession. Si la personne visée l’exerce comme fonctionnaire, ou comme "
                "citoyen chargé d’un service public, un autre alinéa de la loi sur la presse s’applique, et non celui "
                "des particuliers : à vérifier avant la plainte, qui n’en choisit qu’un."
            )
            yield Point(look.place(fact), text)


def mandate_day(look: Look) -> Iterable[Point]:
    """An office began at about the time of a fact: whether it was already held is not known, and decides."""
    for n, complainant in enumerate(look.told.complainants):
        since = told(complainant.mandate.since) if complainant.mandate else None
        if since is None or since.shape != "point" or not since.first or not since.last or since.first == since.last:
            continue
        spans = (
            span(fact, look.case, look.on)
            for fact in look.case.facts
            if fact.kind is not FactKind.CONTEXT and look.case.complainants[n] in victims(fact, look.case)
        )
        if any(days is not None and days.last >= since.first and days.first < since.last for days in spans):
            text = (
                "Des faits sont de la période où ce mandat a commencé : donnez le jour où il a commencé. Sans lui, la "
                "plainte ne dit pas que la personne visée l’exerçait, et la peine n’est pas la même."
            )
            yield Point(f"complainants[{n}].mandate.since", text)


def same_words_twice(look: Look) -> Iterable[Point]:
    """The same message is told in two facts of words: it cannot bear two heads of the press law."""
    seen: dict[Hashable, tuple[str, FactKind]] = {}
    text = "Ce message est déjà raconté dans un autre fait, sous une autre nature : gardez-le dans un seul."
    # Facts of one nature are enough for most cases, and their thousands of words are then not read.
    of_words = [(n, fact) for n, fact in enumerate(look.told.facts) if fact.kind in undecided.WORDS and fact.posts]
    if len({fact.kind for _, fact in of_words}) < 2:
        return

    def again(fact: Fact) -> Iterator[int]:
        for index, post in enumerate(fact.posts):
            for mark in marks(post):
                before = seen.setdefault(mark, (fact.id, fact.kind))
                if before[0] != fact.id and before[1] is not fact.kind:
                    yield index

    for n, fact in of_words:
        yield from of_posts(n, fact, again(fact), "text", text)


def words_not_exact(look: Look) -> Iterable[Point]:
    """A press offence is alleged and its exact words are nowhere in the case."""
    press = {fact for allegation in look.verdict.allegations if allegation.press for fact in allegation.facts}
    for n, fact in enumerate(look.told.facts):
        if fact.id in press and not any(post.worded for post in fact.posts):
            text = (
                "Pour une injure, une diffamation ou un appel, les termes exacts comptent : recopiez-les, ou vérifiez "
                "que la pièce les montre en entier."
            )
            yield Point(f"facts[{n}].posts", text)


def mixed_grounds(look: Look) -> Iterable[Point]:
    """Words aim at several grounds: one head was chosen for all of them, message by message may be better."""
    families = (RACE_GROUNDS, SEX_OR_DISABILITY, frozenset({Ground.MANDATE, Ground.PROFESSION}))
    for n, fact in enumerate(look.told.facts):
        if fact.kind in undecided.WORDS and sum(bool(family & set(fact.grounds)) for family in families) > 1:
            text = (
                "Ces propos visent plusieurs motifs : une seule qualification est retenue, au délai le plus long. "
                "Triez les messages, un fait par motif."
            )
            yield Point(f"facts[{n}].grounds", text)


def complaint_required(look: Look) -> Iterable[Point]:
    """An offence is prosecuted only on the victim's complaint: the document says that it is one."""
    for allegation in look.verdict.allegations:
        if allegation.complaint and not allegation.press:
            text = "Poursuite subordonnée à la plainte de la victime : la phrase qui le dit doit rester."
            yield Point(_place(look, allegation.facts), text, anchor=allegation.label)


#: An order that speaks of a complaint: one not to complain has its own text.
_OF_COMPLAINT = re.compile(r"\bplainte|\brétract", re.IGNORECASE)


def victim_silenced(look: Look) -> Iterable[Point]:
    """A threat came with an order that speaks of a complaint: a text punishes who silences a victim."""
    for n, fact in enumerate(look.told.facts):
        order = told(fact.condition)
        if not (order and _OF_COMPLAINT.search(order)):
            continue
        cited = cp_434_5.ARTICLE.citation_bare()
        text = (
            f"L’ordre rapporté touche à une plainte : l’intimidation d’une victime ({cited}) est retenue à côté de la "
            "menace, parce qu’elle protège la justice et non la personne. Un même acte, deux textes : à vérifier."
            if any(fact.id in one.facts and one.article == cp_434_5.ARTICLE.name for one in look.verdict.allegations)
            else f"L’ordre rapporté parle d’une plainte : si c’est de ne pas la porter ou de la retirer, un texte "
            f"propre le punit ({cited}), qui n’est pas retenu ici : à vérifier."
        )
        yield Point(f"facts[{n}].condition", text, anchor=order)


def right_to_verify(look: Look) -> Iterable[Point]:
    """A procedural text rests on a secondary source."""
    printed = recited(look)
    for name, cited in sorted(look.verdict.texts.items()):
        if cited.grade == "B" and name in printed:
            source = re.sub(r"\s*\([^()]*\)$", "", cited.source)
            text = f"{dates.sentence_start(cited.text)} : texte connu par une source secondaire, à vérifier ({source})."
            yield Point("", text, anchor=cited.text)


def recited(look: Look) -> set[str]:
    """Return the procedural texts that the documents of this case print, by the names of the register."""
    connection = look.verdict.traceable
    names = {"requisition" if connection else "requisition_identity", "outcome_information", "false_report"}
    wishes = look.case.wishes
    if told(wishes.protect_address):
        names.add("address_protection")
    declared = any(shield.whose(one, look.case) is not AddressKind.OWN for one in look.case.complainants)
    if declared and told(wishes.civil_party):
        names.add("third_party_address")
    if told(wishes.national_pole):
        names.add("national_pole")
    if any(allegation.prescription.strict for allegation in look.verdict.allegations):
        names.add("press_requisition")
    if any(duty.regime.startswith("lcen") for duty in look.verdict.notices):
        names.add("lcen_identification")
    return names


def read_again(look: Look) -> Iterable[Point]:
    """Texts relied on, offences and procedure, were read more than a year before the document."""
    offences = [point.message for point in look.noted.get("read-again", [])]
    printed = recited(look)
    old = sorted({one.cited for name, one in rights.on(look.on).items() if name in printed and one.to_verify(look.on)})
    if not offences and not old:
        return
    procedure = f"procédure, {grammar.listing(old)}" if old else ""
    listed = " ; ".join(part for part in (grammar.listing(offences) if offences else "", procedure) if part)
    yield Point("", f"Textes non relus depuis plus d’un an à la date du document : {listed}.")


def _place(look: Look, facts: Iterable[str]) -> str:
    wanted = set(facts)
    index = next((n for n, fact in enumerate(look.told.facts) if fact.id in wanted), None)
    return "" if index is None else f"facts[{index}]"


def _prosecution(found: Qualified) -> list[Point]:
    """Return who may prosecute, for the words whose prosecution waits on someone."""
    says = {
        Prosecution.OFFICE_HOLDER: "Poursuite sur plainte de la personne visée, ou du ministre dont elle relève.",
        Prosecution.PROSECUTOR_WITH_CONSENT: "Poursuite d’office possible, avec l’accord de la personne visée.",
        Prosecution.VICTIM_COMPLAINT: "Poursuite sur plainte de la personne visée.",
        Prosecution.BODY: standing.BODY.says,
    }
    return [
        Point(one.fact.id, says[one.article.prosecution], one.read.label)
        for one in found.held
        if one.article.press and one.article.prosecution in says
    ]
