"""What surrounds a fact: the few things an offence may ask of the case besides the fact itself.

Review fills ``Circumstances`` for each fact, so that no offence ever walks a whole case. Nothing is supposed: what
was not told is False or None, and a circumstance that is not told is never alleged.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from filings.days import FactsDay
from filings.statement.people import under_age
from schemas.asked import told as value_of
from schemas.fact import Announced, Channel, Demanded, Fact, FactKind, Ground, PersonalData, Setting
from schemas.filed import once
from schemas.person import Service

#: First day on which a couple that is no more aggravates as a couple does, where a text provides it for a couple (code
#: pénal, article 132-80, second paragraph; loi n° 2006-399 du 4 avril 2006).
FORMER_SINCE = date(2006, 4, 6)


class Couple(StrEnum):
    """The bond of a couple, as the law of a day counts it."""

    PARTNER = "partner"
    FORMER = "former"


class Circumstances(Struct, frozen=True, kw_only=True):
    """The case around one fact, on the day its law is read.

    ``victim_age`` in whole years on that day; ``told_minor`` when no birth is told and somebody represents the victim;
    ``itt_days`` as a certificate says; ``authors`` counts the distinct accounts in question, a false profile left out;
    ``holders`` gives the person told behind an account, by the identifier of the account; ``colleagues`` says that
    each account in question is told to be a colleague’s; ``classmates`` counts the accounts told to be of the same
    school, ``classmates_known`` says whether what shows it was told for each;
    ``life`` and ``health`` are what was told of them, in its own words.
    ``counts`` gives, for each author whose publications were counted, how it is named and how many there were at least.
    ``suicide_denied`` is a plain no, where nothing at all may have been told of an attempt.
    ``service`` is the profession told among those that texts protect; ``on_platform`` says that an account in question,
    or the fact, is of an online platform.
    ``silent`` are the exhibits that hold no words, by their kind: a journal of calls shows calls, not what was said.
    ``body`` when a legal person is one of the bodies that the law of the press names, ``unsure_body`` when it may be.
    ``condition`` is not here: it is the fact's own.
    """

    day: FactsDay
    victim_age: int | None = None
    told_minor: bool = False
    mandate: bool = False
    mandate_known: bool = False
    vulnerable: bool = False
    itt_days: int | None = None
    life_degraded: bool = False
    life: str = ""
    health_altered: bool = False
    health: str = ""
    certificate: bool = False
    certificate_number: int | None = None
    authors: int = 0
    holders: Mapping[str, str] = field(default_factory=dict)
    counts: tuple[tuple[str, int], ...] = ()
    colleagues: bool = False
    classmates: int = 0
    classmates_known: bool = False
    partner: bool = False
    former_partner: bool = False
    suicide_attempted: bool = False
    suicide_denied: bool = False
    service: Service | None = None
    on_platform: bool = False
    silent: frozenset[int] = frozenset()
    body: bool = False
    unsure_body: bool = False

    @property
    def people(self) -> int:
        """How many authors the accounts in question are: those told to be of one person count once."""
        return self.authors - (len(self.holders) - len(set(self.holders.values())))

    @property
    def each_once(self) -> bool:
        """Whether each of several authors is told to have written once, and no more."""
        return 1 < self.people == len(self.counts) and all(count <= 1 for _, count in self.counts)

    @property
    def repeating(self) -> tuple[tuple[str, int], ...]:
        """Those of several authors who are told to have written more than once, and how many times each."""
        return tuple(one for one in self.counts if one[1] > 1) if self.people > 1 else ()

    @property
    def couple(self) -> Couple | None:
        """The bond of a couple that the law of the day counts, for every offence alike; None when none does.

        Who shared a life with the victim and no longer does counts since 6 April 2006 only. That a couple did not live
        together never mattered: the law of 2018 that says so only explains the former text.
        """
        if self.partner:
            return Couple.PARTNER
        return Couple.FORMER if self.former_partner and self.day >= FORMER_SINCE else None

    @property
    def classmate(self) -> bool:
        """Whether one of the accounts is told to be that of somebody of the same school."""
        return self.classmates > 0

    @property
    def minor(self) -> bool:
        """Whether the victim was under eighteen."""
        return under_age(self.victim_age, represented=self.told_minor)

    @property
    def under_15(self) -> bool:
        """Whether the victim was under fifteen (« mineur de quinze ans »)."""
        return self.victim_age is not None and self.victim_age < 15


class Trigger(StrEnum):
    """A circumstance that raises a penalty."""

    ITT_OVER_8 = "itt_over_8"
    UNDER_15 = "under_15"
    MINOR = "minor"
    VULNERABLE = "vulnerable"
    ONLINE = "online"
    ONLINE_OR_DIGITAL = "online_or_digital"
    MANDATE = "mandate"
    MINOR_PRESENT = "minor_present"
    COUNT = "count"
    SUICIDE = "suicide"
    PARTNER = "partner"
    DEATH = "death"
    FIRE = "fire"
    CONDITION = "condition"
    DEATH_AND_CONDITION = "death_and_condition"
    SEVERAL_AUTHORS = "several_authors"
    BIAS_RACE = "bias_race"
    BIAS_SEX = "bias_sex"
    PREMEDITATION = "premeditation"
    AUTHORITY = "authority"
    ECONOMIC = "economic"
    ASCENDANT = "ascendant"
    PUBLIC_OFFICIAL = "public_official"
    DATA_ALTERED = "data_altered"
    STATE_SYSTEM = "state_system"
    EXECUTED = "executed"
    SEXUAL_IMAGES = "sexual_images"
    OFFICIAL_ACT = "official_act"
    RELAPSE = "relapse"
    ORIENTATION = "orientation"
    PUBLIC_ONLINE = "public_online"
    TRANSPORT = "transport"
    IMAGES_TAKEN = "images_taken"
    MET_ONLINE = "met_online"
    MET = "met"
    GANG = "gang"
    VICTIM_OFFICIAL = "victim_official"
    TOGETHER = "together"
    TOGETHER_AGAINST_OFFICIAL = "together_against_official"
    SERVICE = "service"
    AT_WORK = "at_work"
    JOURNALIST = "journalist"
    CANDIDATE = "candidate"


RACE_GROUNDS = frozenset({Ground.ANTISEMITIC, Ground.RACIST, Ground.RELIGION})
SEX_GROUNDS = frozenset({Ground.SEXIST, Ground.HOMOPHOBIC, Ground.TRANSPHOBIC})
SEX_OR_DISABILITY = SEX_GROUNDS | {Ground.DISABILITY}

#: How words are said to be, in the plural, by what they aim at.
_AIMED = {
    Ground.ANTISEMITIC: "antisémites",
    Ground.RACIST: "racistes",
    Ground.RELIGION: "hostiles à une religion",
    Ground.SEXIST: "sexistes",
    Ground.HOMOPHOBIC: "homophobes",
    Ground.TRANSPHOBIC: "transphobes",
    Ground.DISABILITY: "hostiles à un handicap",
}

#: What the law calls these grounds, after « à raison »; two may be one for the law.
_GROUND = {
    Ground.ANTISEMITIC: "de l’origine ou de la religion",
    Ground.RACIST: "de l’origine",
    Ground.RELIGION: "de la religion",
    Ground.SEXIST: "du sexe",
    Ground.HOMOPHOBIC: "de l’orientation sexuelle",
    Ground.TRANSPHOBIC: "de l’identité de genre",
    Ground.DISABILITY: "du handicap",
}

#: First day on which the law says « identité de genre »; it said « identité sexuelle » before (loi n° 2017-86).
GENDER_SINCE = date(2017, 1, 29)

#: A service of communication to the public online: what is transmitted on request and is not private correspondence
#: (loi n° 2004-575 du 21 juin 2004, article 1er, IV).
_ONLINE = frozenset({Channel.PUBLIC, Channel.RESTRICTED})
#: A digital or electronic medium: private messages, e-mails and SMS too. In the texts since 6 August 2018 only (loi n°
#: 2018-703 du 3 août 2018).
_DIGITAL = _ONLINE | {Channel.PRIVATE_MESSAGE, Channel.EMAIL, Channel.SMS}
#: A network of electronic communication carries signs, writings, images and sounds: calls too (code des postes et des
#: communications électroniques, article L. 32, 1° et 2°).
_NETWORK = _DIGITAL | {Channel.CALL}
#: What is done through such a network by its nature.
_BY_NETWORK = frozenset({FactKind.CALLS, FactKind.FALSE_PROFILE, FactKind.INTRUSION})


#: Who serves the public for sure: the text says « toute autre personne chargée d’une mission de service public » after
#: the teachers and the agents of public transport (code pénal, article 433-3, second paragraph).
PUBLIC_SERVICE = frozenset({Service.AUTHORITY, Service.TEACHER, Service.TRANSPORT, Service.PUBLIC_SERVICE})

#: Whom violence because of their profession is punished more against, in each text read (code pénal, article 222-13,
#: 4° and 4° bis, of 2012 and of July 2025); police, gendarmes and firefighters have left it for article 222-14-5.
AT_WORK = frozenset(
    {
        Service.TEACHER,
        Service.TRANSPORT,
        Service.PUBLIC_SERVICE,
        Service.CARER,
        Service.LAWYER,
        Service.CARETAKER,
    }
)

#: Whom the 4° named too in the texts of 2010 and of 2012, up to the last day of the second.
_ONCE = AT_WORK | {Service.AUTHORITY, Service.FIREFIGHTER}
_ONCE_UNTIL = date(2016, 4, 14)

#: Whom threats are punished more against for what they do (code pénal, article 433-3, first to third paragraphs).
PROTECTED = AT_WORK | {Service.AUTHORITY, Service.FIREFIGHTER, Service.GUARD}


def met(trigger: Trigger, fact: Fact, told: Circumstances) -> bool:
    """Whether what was told shows a circumstance; one that no field tells never is, and law/to_verify.py says why."""
    death = deadly(fact)
    condition = bool(value_of(fact.condition))
    known: dict[Trigger, bool] = {
        Trigger.ITT_OVER_8: told.itt_days is not None and told.itt_days > 8,
        Trigger.UNDER_15: told.under_15,
        Trigger.MINOR: told.minor,
        Trigger.VULNERABLE: told.vulnerable,
        Trigger.ONLINE: is_online(fact),
        Trigger.ONLINE_OR_DIGITAL: is_digital(fact),
        Trigger.MANDATE: told.mandate,
        Trigger.MINOR_PRESENT: Setting.MINOR_PRESENT in fact.setting,
        Trigger.AUTHORITY: Setting.AUTHORITY in fact.setting,
        Trigger.ASCENDANT: Setting.ELDER in fact.setting,
        Trigger.ECONOMIC: Setting.PRECARIOUS in fact.setting,
        Trigger.PUBLIC_OFFICIAL: Setting.PUBLIC_AGENT in fact.setting,
        Trigger.TRANSPORT: Setting.TRANSPORT in fact.setting,
        Trigger.IMAGES_TAKEN: fact.kind is FactKind.INTIMATE_IMAGE,
        Trigger.SUICIDE: told.suicide_attempted,
        Trigger.PARTNER: told.couple is not None,
        Trigger.DEATH: death,
        Trigger.FIRE: Announced.FIRE in fact.announced,
        Trigger.CONDITION: condition,
        Trigger.DEATH_AND_CONDITION: death and condition,
        Trigger.SEVERAL_AUTHORS: acted_together(fact, told),
        Trigger.BIAS_RACE: bool(RACE_GROUNDS & set(fact.grounds)),
        Trigger.BIAS_SEX: bool(_sex_grounds(told.day) & set(fact.grounds)),
        Trigger.ORIENTATION: Ground.HOMOPHOBIC in fact.grounds,
        Trigger.PUBLIC_ONLINE: value_of(fact.channel) is Channel.PUBLIC,
        Trigger.MET: bool(value_of(fact.met)),
        Trigger.EXECUTED: blackmails(fact) and bool(value_of(fact.carried_out)),
        Trigger.SEXUAL_IMAGES: sexual_images(fact) and (is_online(fact) or by_platform_message(fact, told)),
        Trigger.OFFICIAL_ACT: Demanded.OFFICE in fact.demanded,
        Trigger.DATA_ALTERED: bool(value_of(fact.altered)),
        Trigger.VICTIM_OFFICIAL: told.service is Service.AUTHORITY,
        Trigger.SERVICE: told.service in PUBLIC_SERVICE,
        Trigger.AT_WORK: told.service in at_work(told.day) and Ground.PROFESSION in fact.grounds,
        Trigger.JOURNALIST: told.service is Service.JOURNALIST,
        Trigger.CANDIDATE: told.service is Service.CANDIDATE,
    }
    return known.get(trigger, False)


def at_work(day: FactsDay) -> frozenset[Service]:
    """Return whom violence because of their profession is punished more against, by the text of a day."""
    return _ONCE if day <= _ONCE_UNTIL else AT_WORK


def blackmails(fact: Fact) -> bool:
    """Whether a fact is told as blackmail, or as the threat to spread intimate images with a demand."""
    demands = bool(value_of(fact.condition) or fact.demanded)
    shaming = fact.kind is FactKind.THREAT and Announced.IMAGES in fact.announced and demands
    return fact.kind is FactKind.BLACKMAIL or shaming


def sexual_images(fact: Fact) -> bool:
    """Whether blackmail is told to be by sexual images, or for some."""
    return blackmails(fact) and (Announced.IMAGES in fact.announced or Demanded.IMAGES in fact.demanded)


def by_platform_message(fact: Fact, told: Circumstances) -> bool:
    """Whether a fact came by a private message of an online platform.

    The platform is a service of communication to the public online; whether what is private on it counts as done by it
    is for a lawyer to weigh, and is said.
    """
    return value_of(fact.channel) is Channel.PRIVATE_MESSAGE and told.on_platform


def deadly(fact: Fact) -> bool:
    """Whether a threat is told to announce death."""
    return fact.kind is FactKind.DEATH_THREAT or (fact.kind is FactKind.THREAT and Announced.DEATH in fact.announced)


def _sex_grounds(day: FactsDay) -> frozenset[Ground]:
    """Return the grounds of violence: orientation, identity, and since 2017 sex (loi n° 2017-86, article 171)."""
    return SEX_GROUNDS if day >= GENDER_SINCE else SEX_GROUNDS - {Ground.SEXIST}


def aimed(fact: Fact, among: frozenset[Ground]) -> str:
    """Say what words aim at, in the masculine plural: « antisémites et homophobes »; empty when nothing was told."""
    aims = [said for ground, said in _AIMED.items() if ground in among and ground in fact.grounds]
    return aims[0] if len(aims) == 1 else f"{', '.join(aims[:-1])} et {aims[-1]}" if aims else ""


def ground_of(fact: Fact, among: frozenset[Ground], day: FactsDay) -> str:
    """Say on what ground words are, after « à raison », as the law of a day names it: « du handicap »; or nothing."""
    told = [ground for ground in _GROUND if ground in among and ground in fact.grounds]
    if Ground.ANTISEMITIC in told:
        told = [ground for ground in told if ground not in {Ground.RACIST, Ground.RELIGION}]
    former = {Ground.TRANSPHOBIC: "de l’identité sexuelle"} if day < GENDER_SINCE else {}
    named = [former.get(ground, _GROUND[ground]) for ground in told]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} et {named[-1]}" if named else ""


def is_online(fact: Fact) -> bool:
    """Whether the fact came through a service of communication to the public online: nothing sent in private did.

    Where no channel was told, the address of a post says that it was put online.
    """
    channel = value_of(fact.channel)
    return channel in _ONLINE if channel else _located(fact)


def is_digital(fact: Fact) -> bool:
    """Whether the fact came through such a service or by a digital or electronic medium: an SMS, a private message."""
    channel = value_of(fact.channel)
    return channel in _DIGITAL if channel else fact.kind is FactKind.MESSAGES or _located(fact)


def is_networked(fact: Fact) -> bool:
    """Whether the fact came through a network of electronic communication, a telephone call included."""
    if channel := value_of(fact.channel):
        return channel in _NETWORK
    return fact.kind in _BY_NETWORK or is_digital(fact) or bool(value_of(fact.platform))


def _located(fact: Fact) -> bool:
    return once(fact.posts, _located, lambda: any(post.located for post in fact.posts))


def acted_together(fact: Fact, told: Circumstances) -> bool:
    """Whether several authors are told to have acted together, knowing it."""
    return bool(value_of(fact.concerted)) and told.people >= 2


def disclosed(fact: Fact, kind: PersonalData) -> bool:
    """Whether a kind of personal data was disclosed."""
    return kind in fact.data
