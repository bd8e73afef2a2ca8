"""What the offences of words share: publicity, the head they fall under, the elements they have in common.

The same words never bear two heads of the law of 29 July 1881 (articles 50 and 53; Ass. plén., 15 February 2013,
n° 11-14.637): ``head`` chooses one for a fact, in an order that keeps the longest limitation. Words seen by a closed
circle only are not public (Civ. 1re, 10 April 2013, n° 11-19.530) and fall under the code pénal’s contraventions.
"""

from datetime import date
from enum import StrEnum

from filings.days import FactsDay
from filings.french import grammar
from filings.law import pointing
from filings.law.circumstances import (
    PROTECTED,
    PUBLIC_SERVICE,
    RACE_GROUNDS,
    SEX_OR_DISABILITY,
    Circumstances,
    aimed,
    ground_of,
)
from filings.law.reading import Seen, seen, words_of
from filings.law.text import Article, Element, Part
from schemas.asked import told as value_of
from schemas.fact import Channel, Fact, Ground, Setting
from schemas.person import Service

#: What the public offences of words cite before their own article.
PUBLIC = Part("23")
DEFAMATION_IS = Part("29", ("1er",))
INSULT_IS = Part("29", ("2",))

PUBLICITY = Element("publicity", "propos publics, par l’un des moyens de l’article 23", decisive=True)
NOT_PUBLIC = Element("not_public", "propos non publics, tenus en privé ou dans un cercle fermé", decisive=True)
INSULT = Element(
    "insult", "expression outrageante, terme de mépris ou invective, sans imputation d’un fait", decisive=True
)
DEFAMATION = Element("defamation", "imputation d’un fait précis qui porte atteinte à l’honneur", decisive=True)
EXACT_WORDS = Element("exact_words", "termes exacts, date et adresse de chaque propos", form=True)
NOT_PROVOKED = Element("not_provoked", "propos non précédés d’une provocation", form=True)
RACE_GROUND = Element(
    "race_ground",
    "à raison de l’origine ou de l’appartenance à une ethnie, une nation, une race ou une religion",
    decisive=True,
)
SEX_GROUND = Element(
    "sex_ground",
    "à raison du sexe, de l’orientation sexuelle, de l’identité de genre ou du handicap",
    decisive=True,
)
SEX_GROUND_2012 = Element(
    "sex_ground",
    "à raison du sexe, de l’orientation ou de l’identité sexuelle, ou du handicap",
    decisive=True,
)
SEX_GROUND_2004 = Element("sex_ground", "à raison du sexe, de l’orientation sexuelle ou du handicap", decisive=True)
OFFICE = Element("office", "à raison du mandat ou des fonctions de la personne visée", decisive=True)
BODY = Element("body", "corps constitué ou administration publique", decisive=True)

#: First day on which sexual identity, then gender identity, is a ground of the press offences.
IDENTITY_SINCE = date(2012, 8, 8)
#: First day of the same in the contraventions.
IDENTITY_NOT_PUBLIC_SINCE = date(2017, 8, 6)
#: First day on which the contraventions name sex, orientation and disability, beside race (décret n° 2005-284).
SEX_NOT_PUBLIC_SINCE = date(2005, 3, 31)

_CLOSED = frozenset(
    {Channel.RESTRICTED, Channel.PRIVATE_MESSAGE, Channel.EMAIL, Channel.SMS, Channel.CALL, Channel.LETTER}
)
_ADDRESSED = _CLOSED - {Channel.RESTRICTED}


class Head(StrEnum):
    """Which head of the offences of words a fact falls under."""

    RACE = "race"
    SEX = "sex"
    OFFICE = "office"
    BODY = "body"
    PLAIN = "plain"
    #: Of a legal person that may be a body, or may not: no head is sure.
    UNSURE = "unsure"


def head(fact: Fact, told: Circumstances) -> Head:
    """Choose the one head of a fact’s words."""
    if RACE_GROUNDS & set(fact.grounds):
        return Head.RACE
    if _grounds(fact, told.day) & set(fact.grounds):
        return Head.SEX
    if (Ground.MANDATE in fact.grounds and told.mandate) or _authority(fact, told):
        return Head.OFFICE
    if is_closed(fact):
        return Head.PLAIN
    return Head.BODY if told.body else Head.UNSURE if told.unsure_body else Head.PLAIN


def _grounds(fact: Fact, day: FactsDay) -> frozenset[Ground]:
    """Return the grounds that the offences of words name on a day; those of race leave the others aside."""
    if RACE_GROUNDS & set(fact.grounds):
        return RACE_GROUNDS
    if is_closed(fact) and day < SEX_NOT_PUBLIC_SINCE:
        return frozenset()
    named = day >= (IDENTITY_NOT_PUBLIC_SINCE if is_closed(fact) else IDENTITY_SINCE)
    return SEX_OR_DISABILITY if named else SEX_OR_DISABILITY - {Ground.TRANSPHOBIC}


def is_closed(fact: Fact) -> bool:
    """Whether the words are told to have come through a private or closed channel."""
    return value_of(fact.channel) in _CLOSED


def publicity(fact: Fact) -> Seen | None:
    """What shows that the words were public: only what was told of their channel."""
    if value_of(fact.channel) is Channel.PUBLIC:
        located = bool(fact.posts) and all(post.located for post in fact.posts)
        public = "ces propos ont été publiés, visibles de tous"
        one, many = (f"{public}, à l’adresse relevée", f"{public}, aux adresses relevées") if located else (public,) * 2
        return seen(
            pointing.Clause(one if len(fact.posts) == 1 else many, together=many, beside=(one, many)),
            "channel",
            "posts",
        )
    return None


def closed(fact: Fact) -> Seen | None:
    """What shows that the words were not public."""
    channel = value_of(fact.channel)
    if channel is None or channel not in _CLOSED:
        return None
    how = "ont été publiés" if channel is Channel.RESTRICTED else "sont parvenus à la personne visée"
    came = "ont été publiés" if channel is Channel.RESTRICTED else "ont été reçus"
    return seen(f"ces propos {how} {channel.label}", "channel", short=f"ces propos {came} {channel.label}")


def addressed(fact: Fact) -> Seen | None:
    """What shows that the words were sent to the person: a closed circle is not enough."""
    channel = value_of(fact.channel)
    if channel is None or channel not in _ADDRESSED:
        return None
    short = f"ces propos ont été reçus {channel.label}"
    return seen(f"ces propos sont parvenus à la personne visée {channel.label}", "channel", short=short)


def imposed(fact: Fact) -> Seen | None:
    """What shows that sexist or sexual words were imposed on the person: they were sent to her, and are told so."""
    kinds = [
        said
        for said, there in (("sexistes", Ground.SEXIST in fact.grounds), ("à connotation sexuelle", sexual(fact)))
        if there
    ]
    if not kinds or not (sent := addressed(fact)):
        return None
    fields = ("grounds", "setting") if sexual(fact) else ("grounds",)
    are = f", et sont {grammar.listing(kinds)}"
    return seen(f"{sent.phrase}{are}", *sent.fields, *fields, short=f"{sent.short}{are}")


def sexual(fact: Fact) -> bool:
    """Whether words or conduct are told to have a sexual connotation."""
    return Setting.SEXUAL in fact.setting


def humiliated(fact: Fact) -> Seen | None:
    """What shows the harm to dignity, or the hostile situation, of harassment or of a sexist outrage."""
    if Setting.HUMILIATING not in fact.setting:
        return None
    said = "selon le récit, c’était humiliant, ou cela créait une situation intimidante ou hostile"
    return seen(said, "setting", private=True)


def grounds(fact: Fact, told: Circumstances) -> Seen | None:
    """What the words aim at, as told, among what the law of the day names; it says nothing of what the person is."""
    aims = aimed(fact, _grounds(fact, told.day))
    those = pointing.messages(fact, silent=told.silent)
    return seen(those.cited(f"les termes de ces propos sont {aims}"), "grounds") if aims else None


def sex_grounds(fact: Fact, told: Circumstances) -> dict[Element, Seen | None]:
    """What shows the ground of sex, orientation, identity or disability, in the words of each version."""
    return dict.fromkeys((SEX_GROUND_2004, SEX_GROUND_2012, SEX_GROUND), grounds(fact, told))


def called(fact: Fact, head: str, told: Circumstances) -> str:
    """Name an offence by the grounds told: « Injure publique à raison de l’orientation sexuelle »."""
    aims = ground_of(fact, _grounds(fact, told.day), told.day)
    return f"{head} à raison {aims}" if aims else ""


def insult(fact: Fact, told: Circumstances) -> Seen:
    """What shows the insult: the messages told to hold it. Whether they impute no fact, their words alone say."""
    return _told(
        fact,
        told,
        "est dénoncé comme injurieux",
        "sont dénoncés comme injurieux",
        "des injures",
    )


def defamation(fact: Fact, told: Circumstances) -> Seen:
    """What shows the defamation: the messages told to hold it, and that it is told false."""
    what = "des faits précis, que la personne visée dit faux"
    reported = "que lui sont imputés des faits précis, qu’elle dit faux"
    return _told(fact, told, f"impute {what}", f"imputent {what}", reported)


def hatred(fact: Fact, told: Circumstances) -> Seen:
    """What shows the call to hatred."""
    return _told(fact, told, "appelle à la haine", "appellent à la haine", "des appels à la haine")


def violence(fact: Fact, told: Circumstances) -> Seen:
    """What shows the call to violence: to which, its words alone say."""
    what = "à la violence contre la personne visée"
    return _told(fact, told, f"appelle {what}", f"appellent {what}", "des appels à la violence contre elle")


def _told(fact: Fact, told: Circumstances, one: str, many: str, what: str) -> Seen:
    if not (fact.posts or pointing.exhibits_of(fact, told.silent)):
        return seen(pointing.reported(fact, what), "kind", "story")
    return seen(pointing.messages(fact, silent=told.silent).clause(one, many), "kind", "posts", "exhibits")


def office(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows that the words aim at the mandate."""
    if Ground.MANDATE in fact.grounds and told.mandate:
        said = "ces propos visent la personne en raison du mandat qu’elle exerçait ce jour-là"
        return seen(said, "grounds", "mandate", short="ces propos visent le mandat exercé ce jour-là")
    return _because_of_work() if _authority(fact, told) else None


def of_office(head: str, told: Circumstances) -> str:
    """Name an offence for who is aimed at by a profession, and holds no elected office; empty for who holds one."""
    return "" if told.mandate else f"{head} publique envers un dépositaire de l’autorité publique"


def _authority(fact: Fact, told: Circumstances) -> bool:
    return Ground.PROFESSION in fact.grounds and told.service is Service.AUTHORITY


def at_work(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows that the words aim at the mandate, or at a profession that serves the public or cares."""
    serves = told.service in PUBLIC_SERVICE | {Service.CARER}
    return office(fact, told) or (_because_of_work() if serves and Ground.PROFESSION in fact.grounds else None)


def office_unsure(fact: Fact, told: Circumstances) -> bool:
    """Whether words aim at the functions of somebody of whom nobody said whether the law of 1881 protects them.

    It names the civil servants, the holders and agents of public authority, and the citizens charged with a public
    service or mandate (article 31): a teacher or a carer may be one of them, or not.
    """
    serves = told.service in PROTECTED - {Service.AUTHORITY, Service.GUARD}
    aimed = Ground.PROFESSION in fact.grounds and not is_closed(fact)
    return serves and aimed and head(fact, told) is Head.PLAIN


def _because_of_work() -> Seen:
    return seen(
        "selon le récit, ces propos visent la personne en raison de la fonction qu’elle exerçait",
        "grounds",
        "service",
        private=True,
    )


def body(told: Circumstances) -> Seen | None:
    """What shows that the words aim at a body: what it is told to be."""
    said = "la personne visée est une collectivité territoriale, qu’administre une assemblée"
    return seen(said, "complainants.organisation") if told.body else None


def not_provoked(fact: Fact) -> Seen | None:
    """What shows that no provocation came before: a plain no to whether she had insulted the author, and no more."""
    if value_of(fact.provoked) is False:
        said = "selon le récit, la personne visée n’avait pas elle-même injurié l’auteur auparavant"
        return seen(said, "provoked", short="aucune injure envers l’auteur auparavant")
    return None


def excused(article: Article, fact: Fact, told: Circumstances) -> bool:
    """Whether the words answered a provocation, under a text that then excuses them: they are not punishable.

    So are the insults between private persons, and until 28 January 2017 those with a racist or sexist ground (loi du
    29 juillet 1881, article 33). Raises NotInForce or NeverRead as ``Article.on`` does.
    """
    return value_of(fact.provoked) is True and NOT_PROVOKED in article.on(told.day).elements


def words(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows the exact words."""
    return words_of(fact, told)
