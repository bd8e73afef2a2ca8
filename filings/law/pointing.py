"""How a clause points to the fact itself: which messages, of which days, how many, in which exhibits.

A clause says no more than what was told: the days of the messages when each has one, else the period of the fact, else
nothing. The words of messages are never in it: they stand, exact, in the paragraph or the table it is read beside.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date

from msgspec import Struct

from filings.french import dates, grammar, numbers, typography
from schemas.asked import told as value_of
from schemas.fact import Channel, Counted, Fact, FactKind, PersonalData
from schemas.filed import Posted, once

#: Days are listed up to this many; beyond, the first and the last are said.
_LISTED = 4
#: A number is written in words up to this.
_IN_WORDS = 16
#: A quotation of what was told keeps to the whole sentences within so many signs.
_QUOTED = 220


#: In what is said in short, where the letter tells the whole: « au § 3 ».
PLACE = "{place}"

#: What came by these was published.
_PUBLISHED = frozenset({Channel.PUBLIC, Channel.RESTRICTED})
#: What came by these was spoken, and not written.
SPOKEN = frozenset({Channel.CALL, Channel.IN_PERSON})
#: What is told as messages by its very name, whatever its channel.
_MESSAGES = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.SUICIDE_CALL, FactKind.SOLICITATION})


class Noun(Struct, frozen=True):
    """What a fact is made of, with its articles: « le message », « les messages »."""

    one: str
    many: str
    feminine: bool = False
    #: How such things come to be known, in the masculine singular.
    found: str = "relevé"
    #: The same said beside the thing itself.
    this: str = "ce message"

    @property
    def these(self) -> str:
        """Return « ces messages »."""
        return f"ces {self.many}"

    def known(self, number: int) -> str:
        """Return how so many of them come to be known: « relevées »."""
        return self.found + ("e" if self.feminine else "") + ("s" if number > 1 else "")


MESSAGE = Noun("le message", "messages")
PUBLICATION = Noun("la publication", "publications", feminine=True, this="cette publication")
CALL = Noun("l’appel", "appels", found="reçu", this="cet appel")
LETTER = Noun("le courrier", "courriers", this="ce courrier")
#: Words of which nobody told whether they were written or spoken.
WORDS = Noun("le propos", "propos", found="rapporté", this="ce propos")


def noun_of(fact: Fact) -> Noun:
    """Return what a fact is made of, by its channel: a call is no message, and what is not told is neither."""
    channel = value_of(fact.channel)
    if channel is Channel.CALL or (channel is None and fact.kind is FactKind.CALLS):
        return CALL
    if channel is Channel.IN_PERSON:
        return WORDS
    if channel is Channel.LETTER:
        return LETTER
    written = channel is not None or len(fact.posts) > 0 or fact.kind in _MESSAGES
    return MESSAGE if written else WORDS


def repeated(fact: Fact) -> Noun:
    """Return what comes again and again in a fact: publications where it is told as a campaign that was published."""
    campaign = fact.kind is FactKind.HARASSMENT and value_of(fact.channel) in _PUBLISHED
    return PUBLICATION if campaign else noun_of(fact)


def published(fact: Fact) -> Noun:
    """Return what a fact told as a publication is made of: a publication, unless its channel says otherwise."""
    channel = value_of(fact.channel)
    return PUBLICATION if channel is None or channel in _PUBLISHED else noun_of(fact)


class Clause(str):
    """A clause on messages, as a table of facts says it, which knows how it is said elsewhere.

    ``together`` is the same of the messages of several facts said at once, empty where a number sets each apart.
    ``beside`` is what is said next to one of the messages, and next to several: no day and no exhibit, which stand
    there already; empty where what stands there shows it all. ``when`` are the words that give the ``days`` of the
    messages, where it names them by their days. ``short`` is the same in the table of a letter, where it says less.
    """

    __slots__ = ("beside", "days", "short", "together", "when")

    together: str
    short: str
    beside: tuple[str, str]
    when: str
    days: tuple[date, ...]

    def __new__(
        cls,
        text: str,
        *,
        together: str | None = None,
        beside: tuple[str, str],
        when: str = "",
        days: tuple[date, ...] = (),
        short: str = "",
    ) -> "Clause":
        """Return the clause; what is said together is the clause itself when nothing is told."""
        made = super().__new__(cls, text)
        made.together = text if together is None else together
        made.beside, made.when, made.days, made.short = beside, when, days, short
        return made


class Pointed(Struct, frozen=True):
    """« les messages du 4 et du 12 septembre 2013 », whether they are several, and their exhibits in brackets."""

    text: str
    several: bool
    exhibits: str
    #: Whether the text ends on an aside, that a comma closes before the verb.
    aside: bool = False
    #: The same of several facts alike: « les messages du 4 septembre 2013 »; empty where a number is said.
    together: str = ""
    noun: Noun = MESSAGE
    when: str = ""
    days: tuple[date, ...] = ()
    #: Of more that are told than shown: what is told, then those that are shown, of which alone a clause speaks.
    reported: str = ""
    few: str = ""
    shown: int = 0
    #: What is only told, in the letter that tells it: « les 25 publications rapportées, depuis le 4 mai 2026 ».
    brief: str = ""

    def clause(self, one: str, many: str) -> Clause:
        """Return the clause, its verb agreed, the exhibits last."""
        comma = "," if self.aside else ""
        verb = many if self.several else one
        text = f"{self.text}{comma} {verb}"
        short = f"{self.brief}{comma} {verb}" if self.brief else ""
        if self.few:
            verb = one if self.shown == 1 else many
            text = f"{self.reported} ; {self.few} {verb}"
            short = f"{self.brief} ; {self.few} {verb}"
        return Clause(
            self._with_exhibits(text),
            together=self._with_exhibits(f"{self.together}{comma} {many}") if self.together else "",
            beside=(f"{self.noun.this} {one}", f"{self.noun.these} {many}"),
            when=self.when,
            days=self.days,
            short=self._with_exhibits(short) if short else "",
        )

    def told_short(self, some: str) -> str:
        """Return the series itself, as the letter that tells it names it."""
        return self._with_exhibits(f"{self.brief or self.text}{some}")

    def cited(self, text: str) -> Clause:
        """Return a text that stands for all the messages, followed by the exhibits."""
        said = self._with_exhibits(text)
        # Beside one message its series is still named: that is what is said of it.
        return Clause(said, together=said if self.together else "", beside=(text, text), when=self.when, days=self.days)

    def series(self, some: str, rhythm: str) -> Clause:
        """Return that they came one after the other; beside one of them, that it is one of the series.

        ``some`` is what is said of some of them, ``rhythm`` how often they came.
        """
        comma = "," if some or self.aside else ""
        rest = f"la série {self.of}{some}, qui se sont succédé{rhythm}"
        said = self._with_exhibits(f"{self.text}{some}{comma} se sont succédé{rhythm}")
        return Clause(
            said,
            together=said if self.together else "",
            beside=(f"{self.noun.this} appartient à {rest}", f"{self.noun.these} appartiennent à {rest}"),
            when=self.when,
            days=self.days,
        )

    def unnamed(self, one: str, many: str) -> Clause:
        """Return what is said of one message or of several without naming them, followed by the exhibits."""
        said = self._with_exhibits(many)
        return Clause(said if self.several else self._with_exhibits(one), together=said, beside=(one, many))

    def _with_exhibits(self, text: str) -> str:
        return f"{text} {self.exhibits}" if self.exhibits else text

    @property
    def of(self) -> str:
        """The same after « de »."""
        return _of(self.text)

    def words(self, one: str, many: str, rest: str = "") -> Clause:
        """Return that their words are reproduced, with what else is said of one or of many; beside them, it is seen."""
        return Clause(
            f"les termes {self.of} sont reproduits{many if self.several else one}{rest}",
            together=f"les termes {_of(self.together)} sont reproduits{many}{rest}" if self.together else "",
            beside=("", ""),
            when=self.when,
            days=self.days,
        )


def _of(text: str) -> str:
    for article, link in (("les ", "des "), ("le ", "du "), ("environ ", "d’environ ")):
        if text.startswith(article):
            return link + text.removeprefix(article)
    return f"de {text}"


def agreed(fact: Fact, one: str, many: str) -> Clause:
    """Return what is said of one message or of several, which are not named."""
    return Clause(many if several_of(fact) else one, together=many, beside=(one, many))


def messages(
    fact: Fact, noun: Noun | None = None, posts: Sequence[Posted] | None = None, *, silent: Collection[int] = ()
) -> Pointed:
    """Point to the messages of a fact, or to some of its posts, by what they are (``noun_of``).

    ``silent`` are the exhibits that hold no words (``Circumstances.silent``), left out where words are shown.
    """
    noun = noun_of(fact) if noun is None else published(fact) if noun is PUBLICATION else noun
    chosen: Sequence[Posted] = fact.posts if posts is None else posts
    count = 0 if posts is not None else value_of(fact.count) or 0
    produced = exhibits_of(fact, silent) if posts is None else _numbers(chosen) - set(silent)
    cited = _bracketed(produced)
    days, each = once(chosen, _days, lambda: _days(chosen))
    several = several_of(fact) if posts is None else len(chosen) != 1
    if each and len(days) <= _LISTED and count <= len(chosen):
        head = f"les {noun.many}" if several else noun.one
        when = _of_days(days)
        return Pointed(
            f"{head} {when}", several, cited, together=f"les {noun.many} {when}", noun=noun, when=when, days=tuple(days)
        )
    number = max(count, len(chosen))
    head = _head(fact, noun, number, several)
    when = dates.between(days[0], days[-1]) if each and count <= len(chosen) else period(fact)
    told_only = count > max(1, len(chosen)) or not (chosen or produced)
    if posts is None and told_only and noun is not CALL:
        # What nothing shows is only told: « les 25 publications que la personne visée rapporte, dont une relevée ».
        shown = len(chosen)
        how_many = numbers.in_words(shown, feminine=noun.feminine) if shown <= _IN_WORDS else numbers.number(shown)
        some = f"dont {how_many} {noun.known(shown)}"
        asides = [aside for aside in (when, some if chosen else "") if aside]
        text = ", ".join((f"{head} que la personne visée rapporte", *asides))
        few = _few(noun, shown, days, each=each) if chosen and number > 1 else ""
        # The day of the one that is shown is not that of all the others.
        spread = when and not (few and each and _one_day(fact))
        reported = f"la personne visée rapporte {head.removeprefix('les ')}{f', {when}' if spread else ''}"
        together = "" if number > 1 else text
        named = f"{head} rapporté{'e' * noun.feminine}{'s' * several}"
        brief = f"{named}{f', {when}' if spread else ''}" if few else ", ".join((named, *asides))
        return Pointed(
            text, several, cited, bool(asides), together, noun, reported=reported, few=few, shown=shown, brief=brief
        )
    text, together = (
        f"{start} {noun.known(many)} {when}" if when else start
        for start, many in ((head, 2 if several else 1), (f"les {noun.many}", 2))
    )
    exact = tuple(days) if each and count <= len(chosen) else ()
    return Pointed(text, several, cited, together="" if number > 1 else together, noun=noun, when=when, days=exact)


def _few(noun: Noun, shown: int, days: Sequence[date], *, each: bool) -> str:
    """Name those that are shown among more that are told: « celui du 12 octobre 2026, relevé, »."""
    pronoun = ("celle" if noun.feminine else "celui") if shown == 1 else ("celles" if noun.feminine else "ceux")
    if not each:
        return f"{pronoun} qui {'est' if shown == 1 else 'sont'} {noun.known(shown)}"
    when = _of_days(days) if len(days) <= _LISTED else dates.between(days[0], days[-1])
    return f"{pronoun} {when}, {noun.known(shown)},"


def _one_day(fact: Fact) -> bool:
    when = value_of(fact.when)
    return when is not None and when.shape == "point" and when.first == when.last


def _head(fact: Fact, noun: Noun, number: int, several: bool) -> str:
    """Return « les 25 messages », « plus de 200 messages », « le message », as surely as the number was told."""
    if number <= 1:
        return f"les {noun.many}" if several else noun.one
    told = value_of(fact.counted) if number > len(fact.posts) else None
    article = {Counted.OVER: "plus de", Counted.ABOUT: "environ"}.get(told or Counted.EXACT, "les")
    return f"{article} {numbers.number(number)} {noun.many}"


def several_of(fact: Fact) -> bool:
    """Whether a fact is of several messages, or of a number that was not told: not where it is told to be one."""
    count = value_of(fact.count)
    if len(fact.posts) > 1 or (count or 0) > 1:
        return True
    alone = len(fact.posts) == 1 or count == 1 or value_of(fact.repeated) is False
    return not alone


def disclosed(fact: Fact, one: str, many: str, end: str = "") -> Clause:
    """Say what publications, or messages, do of personal data, which are named by their nature only."""
    data = (
        f"des données personnelles ({grammar.listing([datum.label for datum in fact.data])}), non reproduites ici{end}"
    )
    return messages(fact, PUBLICATION).clause(f"{one} {data}", f"{many} {data}")


def by_nature(fact: Fact, data: Collection[PersonalData], what: str) -> str:
    """Say something of the personal data of a fact, named when it is true of some only."""
    named = [kind.label for kind in PersonalData if kind in data]
    which = "" if set(data) == set(fact.data) else f" ({grammar.listing(named)})"
    return f"par leur nature, ces données{which} {what}"


def spread(fact: Fact, end: str = "") -> Clause:
    """Say that images were spread, and where it shows."""
    when = period(fact)
    return shown_by(fact, f"elles ont été diffusées{f', {when}' if when else ''}{end}")


def shown_by(fact: Fact, text: str) -> Clause:
    """Return a text followed by the exhibits of a fact."""
    return Clause(f"{text} {exhibits(fact)}".rstrip(), beside=(text, text))


def exhibits(fact: Fact) -> str:
    """Return « (pièces n° 2 et 3) » for the exhibits of a fact and of its posts, or nothing."""
    return _bracketed(exhibits_of(fact))


def exhibits_of(fact: Fact, silent: Collection[int] = ()) -> set[int]:
    """Return the exhibits of a fact and of its posts, but those that hold no words."""
    return {*fact.exhibits, *_numbers(fact.posts)} - set(silent)


def in_exhibits(fact: Fact, silent: Collection[int] = ()) -> str:
    """Return « dans les pièces n° 2 et 3 » for the exhibits that hold words, or nothing."""
    cited = _bracketed(exhibits_of(fact, silent)).strip("()")
    return f"dans {'les' if cited.startswith('pièces') else 'la'} {cited}" if cited else ""


def period(fact: Fact) -> str:
    """Return when a fact was, without its hour: « courant septembre 2013 »; nothing when no day is known."""
    when = value_of(fact.when)
    if when is None or not when.known:
        return ""
    return dates.phrase(when.days_only)


def reported(fact: Fact, what: str) -> str:
    """Say that something is told, and when, where no message shows it."""
    when = period(fact)
    return f"la personne visée rapporte {what}{f', {when}' if when else ''}"


def quoted(told: str) -> str:
    """Quote what was told, in its own words: whole sentences, as many as stand in a cell."""
    # A quotation within it takes other marks.
    text = typography.inner(" ".join(told.split()))
    if len(text) > _QUOTED:
        kept = ""
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            if kept and len(kept) + len(sentence) >= _QUOTED:
                break
            kept = f"{kept} {sentence}".strip()
        text = kept if len(kept) <= 2 * _QUOTED else kept[:_QUOTED].rsplit(" ", 1)[0] + "…"
    return typography.quote(text.rstrip("."))


def _numbers(posts: Sequence[Posted]) -> set[int]:
    return once(posts, _numbers, lambda: {number for post in posts if (number := value_of(post.exhibit)) is not None})


def _bracketed(cited: set[int]) -> str:
    return grammar.exhibits(sorted(cited))


def _days(posts: Sequence[Posted]) -> tuple[list[date], bool]:
    """Return the days of posts, each once, in order, and whether every post has one."""
    told = [_day(post) for post in posts]
    days = sorted({day for day in told if day is not None})
    return days, bool(days) and None not in told


def _day(post: Posted) -> date | None:
    """Return the one day a post is of, None when it was told less exactly."""
    when = value_of(post.when)
    if when is None or when.shape != "point" or when.day_is_about or when.first != when.last:
        return None
    return when.first


def _of_days(days: Sequence[date]) -> str:
    """Write « du 4 et du 12 septembre 2013 »: what two days share is written once."""
    parts: list[str] = []
    for day, after in zip(days, (*days[1:], None), strict=True):
        if after is None or day.year != after.year:
            parts.append(f"du {dates.day(day)}")
        elif day.month != after.month:
            parts.append(f"du {dates.day(day, year=False)}")
        else:
            parts.append(f"du {'1er' if day.day == 1 else day.day}")
    return grammar.listing(parts)
