"""What no answer can show, each with why: a lawyer is told to verify it where the offence is alleged.

A circumstance or an element is either shown by something that is told, or named here. The test of the reach of the law
walks them all, and refuses one that is neither.
"""

from collections.abc import Mapping

from filings.law.circumstances import Trigger

_TOGETHER = "« en réunion » veut des personnes présentes ensemble, et non seulement d’accord"
_TAKEN = "comment cela a été pris se voit par l’enquête, non par qui en souffre"
_WHOLE = "aucun fait n’est lu sous ce texte : un avocat le qualifie"

#: Circumstances that raise a penalty.
TRIGGERS: Mapping[Trigger, str] = {
    Trigger.RELAPSE: "elle se lit au casier judiciaire de l’auteur, que la victime ne connaît pas",
    Trigger.GANG: "l’organisation des auteurs ne se voit que par l’enquête",
    Trigger.STATE_SYSTEM: "de qui est le système, et ce qu’il contient, se vérifie auprès de qui le tient",
    Trigger.PREMEDITATION: "elle se déduit de la préparation des actes, que la victime n’a pas vue",
    Trigger.TOGETHER: _TOGETHER,
    Trigger.TOGETHER_AGAINST_OFFICIAL: _TOGETHER,
    Trigger.MET_ONLINE: _WHOLE,
}

#: Offences under which no fact is read: none of their elements, none of their circumstances is ever shown.
UNREAD: Mapping[str, str] = dict.fromkeys(("CP 221-5-1", "CP 227-22", "CP 323-2", "loi 1881 art. 24 bis"), _WHOLE)

#: Elements of the others, by offence (``Article.name``) and by code. Where the offence is alleged or reserved, they are
#: the findings « il manque ».
ELEMENTS: Mapping[tuple[str, str], str] = {
    ("CP 222-33", "favours"): "ce texte a été abrogé et n’est jamais retenu",
    ("CP 226-1", "capture"): _TAKEN,
    ("CP 226-1", "no_consent"): _TAKEN,
    ("CP 226-2", "obtained"): _TAKEN,
    ("CP 226-8", "not_plain"): "qu’un montage se voie ou non s’apprécie sur l’image, qui n’est pas lue",
    ("CP 226-15", "correspondence"): _TAKEN,
    ("CP 226-15", "diverted"): _TAKEN,
    ("CP 226-16-1", "processed"): "ce qui a été fait du numéro avant sa publication se voit par l’enquête",
    ("CP 226-18", "unfair"): "comment ces données ont été réunies se voit par l’enquête",
    ("CP 226-22", "collected"): "d’où l’auteur tient ces données se voit par l’enquête",
    ("CP 323-3", "data"): "ce qui a été fait des données, et à dessein, se voit dans le système",
    ("CP 433-5", "respect"): "l’atteinte au respect dû à la fonction s’apprécie sur les mots",
}
