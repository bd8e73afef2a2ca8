"""Whole cases on both sides of each change of law, and of the deadlines: the eve, and the day.

Each states what can be alleged (offence, first day of its version, months of prison, euros) and the last day to
prosecute, worked out by hand from the source named. A document of the first lines is dated twenty days after the fact,
so that it knows no later reform; the last day is counted by the law it knows.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from filings.review.verdict import Status, Verdict
from tests.review.telling import PERSON, alleged, articles, codes, judge

WORDS = [{"text": "des mots exacts"}]
MAYOR = {**PERSON, "mandate": {"title": "maire", "since": "2008-03-30", "known_to_authors": True}}
CHILD = {**PERSON, "birth_date": "14 mai 2006"}
SERIES = {"kind": "harassment", "channel": "public", "platform": "twitter", "repeated": True, "count": 40}
INSULT = {"kind": "insult", "channel": "public", "posts": WORDS}
PRIVATE = {**INSULT, "channel": "private_message"}
DEATH = {"kind": "death_threat", "channel": "private_message"}
THREAT = {"kind": "threat", "channel": "public", "posts": WORDS}

#: Two authors, and the certificate of the shock they gave.
SHOCK = {
    "accounts": [{"id": "a", "handle": "un"}, {"id": "b", "handle": "deux"}],
    "harm": {"itt_days": 3, "certificate": 9},
    "exhibits": [{"number": 9, "title": "certificat médical", "kind": "certificate"}],
}
COUPLE = {"accounts": [{"id": "x", "bond": "partner", "holder_basis": "c’est son numéro"}]}

#: Offence, first day of its version, months, euros, last day to prosecute (the safe one).
Alleged = tuple[str, str, int | None, int, str]


@dataclass(frozen=True)
class Frontier:
    """A change of law: a fact, the day of the change, what is alleged on the eve and on the day, and the source."""

    name: str
    fact: dict[str, Any]
    day: str
    eve_is: Alleged | None
    day_is: Alleged | None
    source: str
    more: dict[str, Any] = field(default_factory=dict)
    #: First day of the limitation, when it is not that of the fact.
    starts: str = ""


FRONTIERS = (
    Frontier(
        "harassment is created",
        SERIES,
        "2014-08-06",
        None,
        ("CP 222-33-2-2", "2014-08-06", 24, 30_000, "2017-08-06"),
        "loi n° 2014-873 du 4 août 2014",
    ),
    Frontier(
        "a raid of several authors",
        {"kind": "harassment", "channel": "public", "concerted": True, "accounts": ["a", "b"]},
        "2018-08-06",
        None,
        ("CP 222-33-2-2", "2018-08-06", 24, 30_000, "2024-08-06"),
        "loi n° 2018-703 du 3 août 2018, article 11",
        {"accounts": [{"id": "a"}, {"id": "b"}]},
    ),
    Frontier(
        "every minor, and not those under fifteen only",
        SERIES,
        "2022-03-04",
        ("CP 222-33-2-2", "2018-08-06", 24, 30_000, "2028-03-03"),
        ("CP 222-33-2-2", "2022-03-04", 36, 45_000, "2028-03-04"),
        "loi n° 2022-299 du 2 mars 2022 ; amendement 32 rect. ter",
        {"complainants": [CHILD]},
    ),
    Frontier(
        "an elected person harassed",
        SERIES,
        "2024-03-23",
        ("CP 222-33-2-2", "2022-03-04", 24, 30_000, "2030-03-22"),
        ("CP 222-33-2-2", "2024-03-23", 36, 45_000, "2030-03-23"),
        "loi n° 2024-247 du 21 mars 2024, article 3",
        {"complainants": [MAYOR]},
    ),
    Frontier(
        "a schoolmate",
        {**SERIES, "accounts": ["a"]},
        "2022-03-04",
        ("CP 222-33-2-2", "2018-08-06", 24, 30_000, "2028-03-03"),
        ("CP 222-33-2-3", "2022-03-04", 36, 45_000, "2028-03-04"),
        "loi n° 2022-299 du 2 mars 2022, article 11",
        {"complainants": [CHILD], "accounts": [{"id": "a", "bond": "classmate"}]},
    ),
    Frontier(
        "a former partner",
        {**SERIES, "accounts": ["a"]},
        "2010-07-11",
        None,
        ("CP 222-33-2-1", "2010-07-11", 36, 45_000, "2013-07-11"),
        "loi n° 2010-769 du 9 juillet 2010",
        {"accounts": [{"id": "a", "bond": "former_partner"}]},
    ),
    Frontier(
        "sexual harassment, with public transport among its circumstances",
        {**SERIES, "grounds": ["sexist"]},
        "2026-08-20",
        ("CP 222-33", "2018-08-06", 36, 45_000, "2032-08-19"),
        ("CP 222-33", "2026-08-20", 36, 45_000, "2032-08-20"),
        "loi n° 2026-798 du 18 août 2026, article 16",
    ),
    Frontier(
        "messages besides calls",
        {"kind": "messages", "channel": "private_message", "count": 200, "repeated": True},
        "2014-08-06",
        None,
        ("CP 222-16", "2014-08-06", 12, 15_000, "2017-08-06"),
        "loi n° 2014-873 du 4 août 2014",
    ),
    Frontier(
        "SMS, which case law likened to calls",
        {"kind": "messages", "channel": "sms", "count": 200, "repeated": True},
        "2014-08-06",
        ("CP 222-16", "2003-03-19", 12, 15_000, "2017-08-05"),
        ("CP 222-16", "2014-08-06", 12, 15_000, "2017-08-06"),
        "Crim., 30 septembre 2009, n° 09-80.373 ; loi n° 2014-873 du 4 août 2014",
    ),
    Frontier(
        "e-mails, a digital medium, are no service to the public online",
        {"kind": "messages", "channel": "email", "count": 200, "repeated": True},
        "2018-08-06",
        ("CP 222-33-2-2", "2014-08-06", 12, 15_000, "2024-08-05"),
        ("CP 222-33-2-2", "2018-08-06", 24, 30_000, "2024-08-06"),
        "loi n° 2018-703 du 3 août 2018, article 11 ; loi n° 2004-575 du 21 juin 2004, article 1er",
    ),
    Frontier(
        "a threat of death because of an identity",
        {**DEATH, "grounds": ["transphobic"]},
        "2012-08-08",
        ("CP 222-17", "2002-01-01", 36, 45_000, "2015-08-07"),
        ("CP 222-18-1", "2012-08-08", 60, 75_000, "2015-08-08"),
        "loi n° 2012-954 du 6 août 2012, article 4",
    ),
    Frontier(
        "a racist insult that answers a provocation",
        {**INSULT, "grounds": ["racist"], "provoked": True},
        "2017-01-29",
        None,
        ("loi 1881 art. 33 al. 3", "2017-01-29", 12, 45_000, "2018-01-29"),
        "loi n° 2017-86 du 27 janvier 2017",
    ),
    Frontier(
        "a transphobic insult in private",
        {**PRIVATE, "grounds": ["transphobic"]},
        "2017-08-06",
        ("CP R. 621-2", "1994-03-01", None, 38, "2017-11-05"),
        ("CP R. 625-8-1", "2017-08-06", None, 1_500, "2017-11-06"),
        "décret n° 2017-1230 du 3 août 2017",
    ),
    Frontier(
        "a call to violence in a closed group",
        {"kind": "call_to_violence", "channel": "restricted", "grounds": ["antisemitic"], "posts": WORDS},
        "2017-08-06",
        ("CP R. 625-7", "2010-06-21", None, 1_500, "2017-11-05"),
        ("CP R. 625-7", "2017-08-06", None, 1_500, "2017-11-06"),
        "décrets n° 2010-671 du 18 juin 2010 et n° 2017-1230 du 3 août 2017",
    ),
    Frontier(
        "a sexist message of each of several authors who act together",
        {"kind": "harassment", "channel": "public", "grounds": ["sexist"], "concerted": True, "accounts": ["a", "b"]},
        "2018-08-06",
        None,
        ("CP 222-33", "2018-08-06", 36, 45_000, "2024-08-06"),
        "loi n° 2018-703 du 3 août 2018, article 11",
        {"accounts": [{"id": "a"}, {"id": "b"}]},
    ),
    Frontier(
        "a threat of death because of an orientation",
        {**DEATH, "grounds": ["homophobic"]},
        "2017-01-29",
        ("CP 222-18-1", "2012-08-08", 60, 75_000, "2020-01-28"),
        ("CP 222-17", "2002-01-01", 72, 45_000, "2020-01-29"),
        "loi n° 2017-86 du 27 janvier 2017, article 171",
    ),
    Frontier(
        "an elected person threatened because of the office",
        {**THREAT, "grounds": ["mandate"]},
        "2017-03-02",
        ("CP 433-3", "2010-03-04", 24, 30_000, "2023-03-01"),
        ("CP 433-3", "2017-03-02", 36, 45_000, "2023-03-02"),
        "loi n° 2017-258 du 28 février 2017",
        {"complainants": [MAYOR]},
    ),
    Frontier(
        "a homophobic insult in public",
        {**INSULT, "grounds": ["homophobic"]},
        "2017-01-29",
        ("loi 1881 art. 33 al. 4", "2012-08-08", 6, 22_500, "2018-01-28"),
        ("loi 1881 art. 33 al. 4", "2017-01-29", 12, 45_000, "2018-01-29"),
        "loi n° 2017-86 du 27 janvier 2017",
    ),
    Frontier(
        "a racist insult in public",
        {**INSULT, "grounds": ["racist"]},
        "2017-01-29",
        ("loi 1881 art. 33 al. 3", "2002-01-01", 6, 22_500, "2018-01-28"),
        ("loi 1881 art. 33 al. 3", "2017-01-29", 12, 45_000, "2018-01-29"),
        "loi n° 2017-86 du 27 janvier 2017",
    ),
    Frontier(
        "a transphobic insult in public",
        {**INSULT, "grounds": ["transphobic"]},
        "2012-08-08",
        ("loi 1881 art. 33 al. 2", "2002-01-01", None, 12_000, "2012-11-07"),
        ("loi 1881 art. 33 al. 4", "2012-08-08", 6, 22_500, "2012-11-08"),
        "loi n° 2012-954 du 6 août 2012",
    ),
    Frontier(
        "a homophobic insult in private",
        {**PRIVATE, "grounds": ["homophobic"]},
        "2017-08-06",
        ("CP R. 624-4", "2005-03-31", None, 750, "2017-11-05"),
        ("CP R. 625-8-1", "2017-08-06", None, 1_500, "2017-11-06"),
        "décret n° 2017-1230 du 3 août 2017",
    ),
    Frontier(
        "a call to hatred, and its paragraph",
        {"kind": "hatred", "channel": "public", "grounds": ["antisemitic"], "posts": WORDS},
        "2014-11-15",
        ("loi 1881 art. 24 al. 8", "2005-01-01", 12, 45_000, "2015-11-14"),
        ("loi 1881 art. 24 al. 7", "2014-11-15", 12, 45_000, "2015-11-15"),
        "loi n° 2014-1353 du 13 novembre 2014",
    ),
    Frontier(
        "an intimate image passed on",
        {"kind": "intimate_image", "channel": "public", "platform": "twitter"},
        "2016-10-09",
        None,
        ("CP 226-2-1", "2016-10-09", 24, 60_000, "2019-10-09"),
        "loi n° 2016-1321 du 7 octobre 2016, article 67",
    ),
    Frontier(
        "an address given to whoever would come",
        {"kind": "personal_data", "channel": "public", "data": ["address"], "exposed": "on l’invitait à venir"},
        "2021-08-26",
        None,
        ("CP 223-1-1", "2021-08-26", 36, 45_000, "2027-08-26"),
        "loi n° 2021-1109 du 24 août 2021, article 36",
    ),
    Frontier(
        "a montage put online",
        {"kind": "montage", "channel": "public", "platform": "twitter"},
        "2024-05-23",
        ("CP 226-8", "2002-01-01", 12, 15_000, "2030-05-22"),
        ("CP 226-8", "2024-05-23", 24, 45_000, "2030-05-23"),
        "loi n° 2024-449 du 21 mai 2024, article 15",
    ),
    Frontier(
        "a sexual montage put online",
        {"kind": "montage", "channel": "public", "platform": "twitter", "explicit": True},
        "2024-05-23",
        ("CP 226-8", "2002-01-01", 12, 15_000, "2030-05-22"),
        ("CP 226-8-1", "2024-05-23", 36, 75_000, "2030-05-23"),
        "loi n° 2024-449 du 21 mai 2024",
    ),
    Frontier(
        "a false profile",
        {"kind": "false_profile", "profile_use": "des annonces à mon nom"},
        "2011-03-16",
        None,
        ("CP 226-4-1", "2011-03-16", 12, 15_000, "2014-03-16"),
        "loi n° 2011-267 du 14 mars 2011",
    ),
    Frontier(
        "an account entered, in 2015",
        {"kind": "intrusion", "entered": True},
        "2015-07-27",
        ("CP 323-1", "2012-03-29", 24, 30_000, "2018-07-26"),
        ("CP 323-1", "2015-07-27", 24, 60_000, "2018-07-27"),
        "loi n° 2015-912 du 24 juillet 2015, article 4",
    ),
    Frontier(
        "an account entered, in 2023",
        {"kind": "intrusion", "entered": True},
        "2023-01-26",
        ("CP 323-1", "2015-07-27", 24, 60_000, "2029-01-25"),
        ("CP 323-1", "2023-01-26", 36, 100_000, "2029-01-26"),
        "loi n° 2023-22 du 24 janvier 2023",
    ),
    Frontier(
        "sexist messages again and again",
        {"kind": "messages", "channel": "private_message", "grounds": ["sexist"], "repeated": True, "count": 40},
        "2018-08-06",
        None,
        ("CP 222-33", "2018-08-06", 36, 45_000, "2024-08-06"),
        "loi n° 2018-703 du 3 août 2018, article 11 ; usage d’un service de communication en ligne",
    ),
    Frontier(
        "a blackmail",
        {"kind": "blackmail", "channel": "private_message", "condition": "payer mille euros"},
        "2024-05-23",
        ("CP 312-10", "2002-01-01", 60, 75_000, "2030-05-22"),
        ("CP 312-10", "2024-05-23", 60, 75_000, "2030-05-23"),
        "loi n° 2024-449 du 21 mai 2024 : l’alinéa ajouté laisse la peine de base",
    ),
    Frontier(
        "a child asked for images",
        {
            "kind": "solicitation",
            "channel": "private_message",
            "solicited": ["images"],
            "adult": "il a écrit son âge, quarante ans",
        },
        "2021-04-23",
        None,
        ("CP 227-23-1", "2021-04-23", 120, 150_000, "2039-03-02"),
        "loi n° 2021-478 du 21 avril 2021 ; dix ans de la majorité, le 2 mars 2029",
        {"complainants": [{**PERSON, "birth_date": "2 mars 2011"}]},
        "2029-03-02",
    ),
    Frontier(
        "a child under fifteen asked for a sexual act",
        {
            "kind": "solicitation",
            "channel": "private_message",
            "solicited": ["act"],
            "adult": "il a écrit son âge, quarante ans",
        },
        "2021-04-23",
        ("CP 227-22-1", "2007-03-08", 24, 30_000, "2039-03-02"),
        ("CP 227-22-2", "2021-04-23", 120, 150_000, "2039-03-02"),
        "loi n° 2021-478 du 21 avril 2021, article 5 ; une demande d’acte sexuel est une proposition sexuelle",
        {"complainants": [{**PERSON, "birth_date": "2 mars 2011"}]},
        "2029-03-02",
    ),
    Frontier(
        "a partner who threatens",
        {**THREAT, "channel": "private_message", "repeated": True, "accounts": ["x"]},
        "2019-12-30",
        ("CP 222-18-3", "2010-07-11", 24, 30_000, "2025-12-29"),
        ("CP 222-18-3", "2019-12-30", 36, 45_000, "2025-12-30"),
        "loi n° 2019-1480 du 28 décembre 2019, article 10",
        COUPLE,
    ),
    Frontier(
        "a partner who calls",
        {"kind": "calls", "channel": "call", "repeated": True, "accounts": ["x"]},
        "2020-08-01",
        ("CP 222-16", "2014-08-06", 12, 15_000, "2026-08-10"),
        ("CP 222-16", "2020-08-01", 36, 45_000, "2026-08-10"),
        "loi n° 2020-936 du 30 juillet 2020, article 20 ; ordonnance n° 2020-303 : dix jours, puis neuf, de suspension",
        COUPLE,
    ),
    Frontier(
        "a partner’s false profile",
        {"kind": "false_profile", "profile_use": "des annonces à mon nom", "accounts": ["x"]},
        "2020-08-01",
        ("CP 226-4-1", "2011-03-16", 12, 15_000, "2026-08-10"),
        ("CP 226-4-1", "2020-08-01", 24, 30_000, "2026-08-10"),
        "loi n° 2020-936 du 30 juillet 2020, article 19",
        COUPLE,
    ),
    Frontier(
        "a partner whose harassment is followed by an attempt of suicide",
        {**SERIES, "accounts": ["x"]},
        "2020-08-01",
        ("CP 222-33-2-1", "2018-08-06", 36, 45_000, "2026-08-10"),
        ("CP 222-33-2-1", "2020-08-01", 120, 150_000, "2026-08-10"),
        "loi n° 2020-936 du 30 juillet 2020, article 9",
        {**COUPLE, "harm": {"attempted": True}},
    ),
    Frontier(
        "a racist death threat, in 2004",
        {**DEATH, "grounds": ["racist"]},
        "2004-03-10",
        ("CP 222-17", "2002-01-01", 36, 45_000, "2007-03-09"),
        ("CP 222-18-1", "2004-03-10", 60, 75_000, "2007-03-10"),
        "loi n° 2004-204 du 9 mars 2004",
    ),
    Frontier(
        "a homophobic public insult, in 2004",
        {**INSULT, "grounds": ["homophobic"]},
        "2005-01-01",
        None,
        ("loi 1881 art. 33 al. 4", "2005-01-01", 6, 22_500, "2005-04-01"),
        "loi n° 2004-1486 du 30 décembre 2004 ; trois mois jusqu’au 29 janvier 2014",
    ),
    Frontier(
        "a discriminatory insult in private, in 2005",
        {**PRIVATE, "grounds": ["homophobic"]},
        "2005-03-31",
        ("CP R. 621-2", "1994-03-01", None, 38, "2005-06-30"),
        ("CP R. 624-4", "2005-03-31", None, 750, "2005-06-30"),
        "décret n° 2005-284 du 25 mars 2005",
    ),
    Frontier(
        "a child under fifteen approached, in 2007",
        {
            "kind": "solicitation",
            "channel": "private_message",
            "solicited": ["proposals"],
            "adult": "il a écrit son âge, quarante ans",
        },
        "2007-03-08",
        None,
        ("CP 227-22-1", "2007-03-08", 24, 30_000, "2023-05-14"),
        "loi n° 2007-297 du 5 mars 2007 ; dix ans de la majorité, le 14 mai 2013",
        {"complainants": [{**PERSON, "birth_date": "14 mai 1995"}]},
        "2013-05-14",
    ),
    Frontier(
        "an account entered, in 2012",
        {"kind": "intrusion", "entered": True},
        "2012-03-29",
        ("CP 323-1", "2004-06-23", 24, 30_000, "2015-03-28"),
        ("CP 323-1", "2012-03-29", 24, 30_000, "2015-03-29"),
        "loi n° 2012-409 du 27 mars 2012, qui n’ajoute que les systèmes de l’État",
    ),
    Frontier(
        "an account entered, in 2004",
        {"kind": "intrusion", "entered": True},
        "2004-06-23",
        ("CP 323-1", "2002-01-01", 12, 15_000, "2007-06-22"),
        ("CP 323-1", "2004-06-23", 24, 30_000, "2007-06-23"),
        "loi n° 2004-575 du 21 juin 2004, article 45",
    ),
    Frontier(
        "an account one tried to enter, in 2004",
        {"kind": "intrusion", "entered": False},
        "2004-06-23",
        ("CP 323-7", "2002-01-01", 12, 15_000, "2007-06-22"),
        ("CP 323-7", "2004-06-23", 24, 30_000, "2007-06-23"),
        "loi n° 2004-575 du 21 juin 2004 ; peines de l’article 323-1",
    ),
    Frontier(
        "a racist insult in private, in 2005: the same penalty, other grounds beside",
        {**PRIVATE, "grounds": ["racist"]},
        "2005-03-31",
        ("CP R. 624-4", "2002-01-01", None, 750, "2005-06-30"),
        ("CP R. 624-4", "2005-03-31", None, 750, "2005-06-30"),
        "décret n° 2005-284 du 25 mars 2005",
    ),
    Frontier(
        "a racist call to hatred in private, in 2005",
        {"kind": "hatred", "channel": "restricted", "grounds": ["racist"], "posts": WORDS},
        "2005-03-31",
        ("CP R. 625-7", "2002-01-01", None, 1_500, "2005-06-30"),
        ("CP R. 625-7", "2005-03-31", None, 1_500, "2005-06-30"),
        "décret n° 2005-284 du 25 mars 2005",
    ),
    Frontier(
        "an elected person threatened with death, in 2003",
        {**DEATH, "grounds": ["mandate"]},
        "2003-03-19",
        None,
        ("CP 433-3", "2003-03-19", 60, 75_000, "2006-03-19"),
        "loi n° 2003-239 du 18 mars 2003",
        {"complainants": [{**PERSON, "mandate": {"title": "maire", "since": "mars 2001"}}]},
    ),
    Frontier(
        "several who shock together, in 2010",
        {**SERIES, "concerted": True, "accounts": ["a", "b"]},
        "2010-07-11",
        None,
        ("CP 222-13", "2010-07-11", 36, 45_000, "2013-07-11"),
        "loi n° 2010-769 du 9 juillet 2010 : l’article 222-14-3 nomme les violences psychologiques",
        SHOCK,
    ),
    Frontier(
        "a sexual montage of a child, in 2007",
        {"kind": "montage", "channel": "restricted", "explicit": True},
        "2007-03-08",
        None,
        ("CP 227-23", "2007-03-08", 60, 75_000, "2023-05-14"),
        "loi n° 2007-297 du 5 mars 2007 ; Crim., 12 septembre 2007, n° 06-86.763 ; dix ans de la majorité",
        {"complainants": [{**PERSON, "birth_date": "14 mai 1995"}]},
        "2013-05-14",
    ),
    Frontier(
        "calls of a partner, in the standstill of 2020",
        {"kind": "calls", "channel": "call", "count": 30, "repeated": True, "accounts": ["a"]},
        "2020-08-01",
        ("CP 222-16", "2014-08-06", 12, 15_000, "2026-08-10"),
        ("CP 222-16", "2020-08-01", 36, 45_000, "2026-08-10"),
        "loi n° 2020-936 du 30 juillet 2020, article 20 ; six ans comptés du 10 août 2020",
        {"accounts": [{"id": "a", "bond": "partner"}]},
    ),
    Frontier(
        "a false profile opened by a partner",
        {"kind": "false_profile", "profile_use": "des annonces à mon nom", "accounts": ["a"]},
        "2020-08-01",
        ("CP 226-4-1", "2011-03-16", 12, 15_000, "2026-08-10"),
        ("CP 226-4-1", "2020-08-01", 24, 30_000, "2026-08-10"),
        "loi n° 2020-936 du 30 juillet 2020, article 19",
        {"accounts": [{"id": "a", "bond": "partner"}]},
    ),
    Frontier(
        "a threat by a former partner",
        {**THREAT, "channel": "sms", "accounts": ["a"]},
        "2019-12-30",
        ("CP 222-18-3", "2010-07-11", 24, 30_000, "2025-12-29"),
        ("CP 222-18-3", "2019-12-30", 36, 45_000, "2025-12-30"),
        "loi n° 2019-1480 du 28 décembre 2019, article 10",
        {"accounts": [{"id": "a", "bond": "former_partner"}]},
    ),
    Frontier(
        "a sexual montage sent in private, which nothing punished",
        {"kind": "montage", "channel": "private_message", "explicit": True},
        "2024-05-23",
        None,
        ("CP 226-8-1", "2024-05-23", 24, 60_000, "2030-05-23"),
        "loi n° 2024-449 du 21 mai 2024 ; article 226-8 : « publier »",
    ),
    Frontier(
        "a call to murder: a year, and three months to be safe",
        {"kind": "call_to_violence", "channel": "public", "posts": WORDS},
        "2021-08-26",
        ("loi 1881 art. 24 al. 1", "2002-01-01", 60, 45_000, "2021-11-25"),
        ("loi 1881 art. 24 al. 1", "2021-08-26", 60, 45_000, "2021-11-26"),
        "loi n° 2021-1109 du 24 août 2021 ; amendement 1160",
    ),
)


def told(frontier: Frontier, day: date) -> Verdict:
    later = (day + timedelta(days=20)).isoformat()
    return judge(later, {**frontier.fact, "when": day.isoformat()}, **frontier.more)


@pytest.mark.parametrize("side", ["eve", "day"])
@pytest.mark.parametrize("frontier", FRONTIERS, ids=lambda one: one.name)
def test_each_side_of_a_change_of_law_has_its_own_text(frontier: Frontier, side: str) -> None:
    day = date.fromisoformat(frontier.day) - timedelta(days=side == "eve")
    expected = frontier.eve_is if side == "eve" else frontier.day_is
    verdict = told(frontier, day)
    if expected is None:
        assert frontier.day_is is not None and frontier.day_is[0] not in articles(verdict), frontier.source
        return
    article, since, months, euros, last = expected
    found = alleged(verdict, article)
    assert (found.version_from.isoformat(), found.prison_months, found.fine_euros) == (since, months, euros)
    term = found.prescription
    assert term.starts_on == (date.fromisoformat(frontier.starts) if frontier.starts else day)
    assert (term.safe_ends_on or term.ends_on) == date.fromisoformat(last)
    assert term.status is Status.OPEN
    other = frontier.day_is if side == "eve" else frontier.eve_is
    assert other is None or other[0] == article or other[0] not in articles(verdict)
    if verdict.on.year < 2010:
        assert verdict.court is None and "court-unknown" in {one.code for one in verdict.findings}
    else:
        assert verdict.court is not None and verdict.court.seat == "Versailles"


# --- what is only reserved, and what nobody read -------------------------------------------------------------------

SEXIST = {"kind": "insult", "channel": "private_message", "grounds": ["sexist"], "posts": WORDS}
OUTRAGE = {"kind": "insult", "channel": "private_message", "grounds": ["mandate"], "posts": WORDS}


@pytest.mark.parametrize(("when", "months"), [("2026-08-19", None), ("2026-08-20", 2)])
def test_an_aggravated_sexist_outrage_is_punished_by_prison_since_20_august_2026(when: str, months: int | None) -> None:
    # Loi n° 2026-798 du 18 août 2026, article 17; the fine was already of 3 750 euros.
    found = judge(
        "2026-09-10", {**SEXIST, "when": when}, complainants=[{**PERSON, "vulnerability": "elle est enceinte"}]
    )
    (outrage,) = [one for one in found.reserved if one.article == "CP 222-33-1-1"]
    assert outrage.prison_months == months
    assert outrage.grade == ("A" if months is None else "B")


@pytest.mark.parametrize(("when", "said"), [("2026-08-19", False), ("2026-08-20", True)])
def test_an_outrage_since_20_august_2026_is_a_point_to_verify_and_no_more(when: str, said: bool) -> None:
    # Code pénal, article 433-5: a version of that day exists, and nobody read it.
    found = judge("2026-09-10", {**OUTRAGE, "when": when}, complainants=[MAYOR])
    named = {one.article for one in found.reserved} | articles(found)
    assert ("CP 433-5" in named) is not said
    told_of = [one.message for one in found.findings if one.code == "grade-c"]
    assert bool(told_of) is said and all(one.startswith("Outrage à une personne") for one in told_of)


@pytest.mark.parametrize(
    ("channel", "when", "there"),
    [
        ("public", "2024-05-22", False),
        ("public", "2024-05-23", True),
        ("private_message", "2024-05-23", True),
        ("sms", "2024-05-23", False),
        ("email", "2024-05-23", False),
    ],
)
def test_only_what_used_an_account_of_a_platform_may_cost_the_account(channel: str, when: str, there: bool) -> None:
    # Code pénal, article 131-35-1: the accounts of online platforms that served the offence.
    verdict = judge("2024-06-10", {**SERIES, "channel": channel, "when": when})
    assert "CP 222-33-2-2" in articles(verdict)
    assert ("account-ban" in codes(verdict)) is there


# --- limitation: what the day of the document decides ------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "when", "on", "last", "status"),
    [
        # Loi n° 2017-242, article 4: three years, then six for what is alive on 1 March 2017.
        (DEATH, "2014-02-28", "2017-02-28", "2017-02-28", "open"),
        (DEATH, "2014-02-28", "2017-03-01", "2017-02-28", "expired"),
        (DEATH, "2014-03-01", "2017-02-28", "2017-03-01", "open"),
        (DEATH, "2014-03-01", "2017-03-01", "2020-03-01", "open"),
        # The worked examples of the reform (acorp.fr), and the last day until midnight.
        (DEATH, "2014-01-02", "2026-11-21", "2017-01-02", "expired"),
        (DEATH, "2020-11-21", "2026-11-21", "2026-11-21", "open"),
        (DEATH, "2020-11-21", "2026-11-22", "2026-11-21", "expired"),
        # Ordonnance n° 2020-303, article 3: what ran from 12 March to 10 August 2020 stood still.
        (DEATH, "2014-03-11", "2020-03-12", "2020-03-11", "expired"),
        (DEATH, "2014-03-12", "2020-03-12", "2020-08-10", "open"),
        (DEATH, "2016-06-15", "2026-11-21", "2022-11-13", "expired"),
        # Loi n° 2014-56: sexist words alive on 29 January 2014 have a year.
        ({**INSULT, "grounds": ["sexist"]}, "2013-10-28", "2014-02-10", "2014-01-28", "expired"),
        ({**INSULT, "grounds": ["sexist"]}, "2013-10-29", "2014-02-10", "2014-10-29", "open"),
        # Loi 1881, article 65: from one day of the month to the same, weekends included (loi1881.fr).
        (INSULT, "2026-08-23", "2026-11-23", "2026-11-23", "open"),
        (INSULT, "2026-08-23", "2026-11-24", "2026-11-23", "expired"),
        ({**INSULT, "grounds": ["racist"]}, "2025-11-21", "2026-11-21", "2026-11-21", "open"),
        ({**INSULT, "grounds": ["racist"]}, "2025-11-20", "2026-11-21", "2026-11-20", "expired"),
        # Loi n° 2021-1109: calls to murder alive on 26 August 2021 (the probable end; the safe one is three months).
        ({**THREAT, "kind": "call_to_violence"}, "2021-05-25", "2021-09-01", "2021-08-25", "expired"),
        ({**THREAT, "kind": "call_to_violence"}, "2021-05-26", "2021-09-01", "2022-05-26", "open"),
    ],
)
def test_each_side_of_a_deadline_has_its_own_state(
    fact: dict[str, Any], when: str, on: str, last: str, status: str
) -> None:
    (found,) = judge(on, {**fact, "when": when}).allegations
    assert found.prescription.ends_on == date.fromisoformat(last)
    assert found.prescription.status.value == status
    assert found.closed is (status == "expired")


# --- what else changes with the day of the document --------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "name"),
    [("2019-12-31", "tribunal de grande instance de Versailles"), ("2020-01-01", "tribunal judiciaire de Versailles")],
)
def test_the_court_changes_its_name_on_1_january_2020(on: str, name: str) -> None:
    # Loi n° 2019-222, article 95.
    court = judge(on, {**DEATH, "when": "2019-06-01"}).court
    assert court is not None and court.name == name


@pytest.mark.parametrize(("on", "founded"), [("2016-06-04", False), ("2016-06-05", True)])
def test_the_home_of_the_victim_founds_competence_since_5_june_2016(on: str, founded: bool) -> None:
    # Loi n° 2016-731; code pénal, article 113-2-1.
    verdict = judge(on, {**THREAT, "platform": "twitter", "when": "2016-05-01"})
    assert bool(verdict.competence) is founded
    assert ("competence-unfounded" in codes(verdict)) is not founded


@pytest.mark.parametrize(
    ("on", "regime"),
    [
        # LCEN of 2004; loi n° 2020-766; DSA, for the platforms designated on 25 April 2023.
        ("2020-06-25", "lcen_2004"),
        ("2020-06-26", "lcen_2020"),
        ("2023-08-24", "lcen_2020"),
        ("2023-08-25", "dsa"),
    ],
)
def test_the_regime_of_a_notice_is_that_of_the_day_it_is_sent(on: str, regime: str) -> None:
    post = {"url": "https://twitter.com/a/status/1", "text": "mots"}
    (duty,) = judge(on, {**INSULT, "platform": "twitter", "when": "2020-06-01", "posts": [post]}).notices
    assert duty.regime == regime


@pytest.mark.parametrize(("on", "refused"), [("2022-03-03", False), ("2022-03-04", True)])
def test_connection_data_are_refused_for_a_fine_since_4_march_2022(on: str, refused: bool) -> None:
    # Loi n° 2022-299; code de procédure pénale, article 60-1-2.
    verdict = judge(on, {**INSULT, "platform": "twitter", "when": "2022-03-01"})
    assert ("data-refused" in codes(verdict)) is refused


@pytest.mark.parametrize(("on", "code"), [("2017-06-15", "data-soon-gone"), ("2017-06-16", "data-gone")])
def test_connection_data_are_kept_a_year_to_the_day(on: str, code: str) -> None:
    # Décret n° 2011-219.
    assert code in codes(judge(on, {**THREAT, "platform": "twitter", "when": "2016-06-15"}))


@pytest.mark.parametrize(("when", "said"), [("22 mai 2024", False), ("23 mai 2024", True)])
def test_a_day_of_entry_into_force_given_by_heart_is_said_to_be_verified(when: str, said: bool) -> None:
    fact = {"kind": "blackmail", "when": when, "channel": "private_message", "condition": "envoyer de l’argent"}
    verdict = judge("2026-11-21", fact)
    (found,) = [one for one in verdict.allegations if one.article == "CP 312-10"]
    assert ("since-to-verify" in codes(verdict)) is said
    assert found.prison_months == 60
