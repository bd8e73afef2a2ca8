"""Spaces, quotation marks and apostrophes of our own sentences.

What is quoted is never typeset: a message, a URL, a handle or a hash stays byte for byte as it was, because for an
insult the exact words are the offence. So a sentence that quotes is built in this order: our words, then ``quote``.
URLs, e-mail addresses, @handles, #tags, hours such as 14:30:05 and hashes are recognised and left alone besides.

Inside our sentences the no-break space is U+00A0 everywhere (what Word itself types in French, so a document stays
uniform when a lawyer edits it) and U+202F in numbers only. Book typography would have U+202F before ; ! ?
(Imprimerie nationale), and the European Union's house style no space at all: neither is followed.
Sources: Lacroux, *Orthotypographie*; OQLF, https://vitrinelinguistique.oqlf.gouv.qc.ca/22039/.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain

from filings.french.dates import months

NBSP = "\u00a0"
THIN = "\u202f"
HYPHEN = "\u2011"

_SPACE = "[ \u00a0\u202f]"

_PROTECTED = re.compile(
    r"""
      (?:https?|ftp)://\w[^\s«»]*(?<![.,;:!?…)\]}"'’”])     # a URL, without the punctuation of our sentence after it
    | (?<!\w)www\.\w[^\s«»]*(?<![.,;:!?…)\]}"'’”])
    | (?<![\w+%-])[\w+%-][\w.+%-]{0,63}@[\w-]+(?:\.[\w-]+)+  # an e-mail address
    | (?<!\w)[@\#]\w[\w.-]*(?<![.-])                      # a handle, a tag
    | (?<![\w:])\d{1,2}:\d\d(?::\d\d)?(?!\w|:\w)         # an hour of a capture
    | (?<!\w)[0-9A-Fa-f]{32,}(?!\w)                       # a hash
    | \{(?:\{[^{}\n]*\}|%[^{}\n]*%)\}                      # a tag of a template, as it is to be typed
    """,
    re.VERBOSE,
)

_UNITS = (
    "ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|fois|euros?|centimes?|pages?|pièces?|comptes?|"
    "messages?|publications?|signalements?|faits?|personnes?|appels?|mots"
)


@lru_cache(maxsize=2048)
def typography(text: str) -> str:
    """Typeset one of our own sentences; idempotent, linear in time, safe on any text.

    It changes spaces, and these signs only: ' to ’ inside a word, three dots to …, a pair of straight double
    quotes to « ». Line breaks stay.
    """
    spans = _PROTECTED.findall(text)
    if not spans:
        return _typeset(text)
    mark = _absent(text)
    if mark is None:
        return text
    typeset = _typeset(_PROTECTED.sub(mark, text)).split(mark)
    return "".join(chain.from_iterable(zip(typeset, [*spans, ""], strict=True)))


def closed(text: str) -> str:
    """Return a sentence with its full stop: the point of an abbreviation, of a date or of a figure is one already.

    >>> closed("Telegram Messenger Inc."), closed("le 1er décembre 2026"), closed("Que faire ?")
    ('Telegram Messenger Inc.', 'le 1er décembre 2026.', 'Que faire ?')
    """
    text = text.rstrip()
    return text if re.search(r"[.!?…](?:[\s\u00a0]*»)?$", text) else f"{text}."


def protected(text: str) -> list[str]:
    """List the spans of a text that are never typeset, in order."""
    return _PROTECTED.findall(text)


def inner(text: str) -> str:
    """Give the quotations inside a text that will itself be quoted the marks of the second rank: “ ”."""
    return re.sub(rf"«{_SPACE}*([^«»]*?){_SPACE}*»", r"“\1”", text)


def quote(verbatim: str) -> str:
    """Put « » around somebody's words, and change nothing inside. Call it after ``typography``, never before."""
    return f"«{NBSP}{verbatim}{NBSP}»"


def no_break_article(number: str) -> str:
    """Write an article number so that no line breaks inside: hyphens U+2011, « R. » and « L. » kept with the figures.

    For what is printed only: who searches or cites by program needs the plain hyphen.
    """
    number = re.sub(rf"(?<!\w)([A-Z]\.){_SPACE}*(?=\d)", rf"\1{NBSP}", number)
    return re.sub(r"(?<=[\d*])-(?=\d)", HYPHEN, number)


# « 222-33-2-2 », « 77-1-1 », « R. 625-8-1 »; after « n° » it is a law or a case (« n° 2004-575 »): kept whole too.
_ARTICLE = re.compile(rf"(?<![\w/:.@#-])(?:[LRD]\.{_SPACE}?)?\d{{1,4}}(?:-\d{{1,4}})+(?![\w/-])")


_ARTICLE_NOUN = re.compile(rf"\b([Aa]rticles?|alinéas?){_SPACE}(?=\d|[LRD]\.)")


@lru_cache(maxsize=1024)
def articles(text: str) -> str:
    """Make every article number of a sentence of ours unbreakable and keep it with its noun, protected spans apart."""
    spans = [found.span() for found in _PROTECTED.finditer(text)]

    def whole(found: re.Match[str]) -> str:
        inside = any(start <= found.start() < end for start, end in spans)
        return found[0] if inside else no_break_article(found[0])

    return _ARTICLE.sub(whole, _ARTICLE_NOUN.sub(rf"\1{NBSP}", text))


def capitals(text: str) -> str:
    """Return the text in capitals, accents and cedillas kept: « À ÉVRY »."""
    return text.upper()


def _absent(text: str) -> str | None:
    """Return a private character that the text does not hold, to stand for what must not be touched."""
    present = set(text)
    private = chain(range(0xE000, 0xF900), range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE))
    return next((chr(code) for code in private if chr(code) not in present), None)


def _typeset(text: str) -> str:
    held = set(text)
    for signs, pattern, replacement in _rules():
        if not signs.isdisjoint(held):
            text = pattern.sub(replacement, text)
    return text


def _keep(found: re.Match[str]) -> str:
    """Make the spaces of what was found no-break."""
    return re.sub(_SPACE, NBSP, found[0])


def _thousands(found: re.Match[str]) -> str:
    return re.sub(_SPACE, THIN, found[0])


def _hour(found: re.Match[str]) -> str:
    return f"{found[1]}{NBSP}h" + (f"{NBSP}{found[2]}" if found[2] else "")


@cache
def _rules() -> tuple[tuple[frozenset[str], re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]:
    """Return the rules in the order that makes a second pass change nothing, each with signs of which it needs one.

    A sentence holds few of them, and to look for them costs a tenth of trying the rules.
    """
    sp = _SPACE
    month = "|".join(months().values())
    digits = "0123456789"
    rules: tuple[tuple[str, str, str | Callable[[re.Match[str]], str]], ...] = (
        # Spaces too many, and before what takes none.
        (" ", r" {2,}", " "),
        (",.", rf"(?<=\S){sp}+(?=[,.](?:[\s»”\")]|\Z))", ""),
        (")", rf"(?<=[^\s(]){sp}+(?=\))", ""),
        ("(", rf"(?<=\(){sp}+(?=[^\s)])", ""),
        (".", r"(?<!\.)\.{3}(?!\.)", "…"),
        # Quotation marks, then the apostrophe, which may stand before one.
        ('"', r"(?<![\w\"])\"(?=[^\s\"])([^\"«»\n]*)(?<=\S)\"(?![\w\"])", rf"«{NBSP}\1{NBSP}»"),
        ("«", rf"«{sp}*(?=\S)", f"«{NBSP}"),
        ("»", rf"(?<=\S){sp}*»", f"{NBSP}»"),
        ("'", r"(?<=[^\W\d_])'(?=[\w«“])", "’"),
        # The double signs.
        (";:!?", rf"(?:(?<=[\w%€°)\]»”’…])|(?<=\S){sp}+)(?=[;:!?]+(?:\s|\Z|[»”)\],.…]))", NBSP),
        # What stays together.
        (digits, rf"(?<![\w.,])\d{{1,3}}(?:{sp}\d{{3}}){{1,5}}(?=(?:,\d\d)?{sp}?(?:€|(?:{_UNITS})\b))", _thousands),
        ("%€°", rf"(?<=\d){sp}?(?=[%€](?!\w)|°C\b)", NBSP),
        (digits, rf"(?<=\d){sp}(?=(?:{_UNITS})\b)", NBSP),
        (digits, rf"(?<!\w)(?:[0-3]?\d|1er){sp}(?=(?:{month})\b)", _keep),
        ("h", rf"(?<![\w.,:/-])(\d{{1,2}}){sp}?h(?:{sp}?(\d\d))?(?!\w)", _hour),
        ("°", rf"\bn°{sp}*(?=[\d…])", f"n°{NBSP}"),
        ("°", rf"\b[Pp]ièces?{sp}(?=n°)", _keep),
        ("MD", rf"(?<!\w)(?:MM?\.|Mmes?|Mes?|Drs?){sp}(?=[^\W\d_])", _titled),
        (".§", rf"(?<!\w)(?:art|al|p|éd|§)(?:(?<=§)|\.){sp}(?=\w)", _keep),
        ("LRDA", rf"(?<!\w)[LRDA]\.{sp}(?=\d)", _keep),
    )
    return tuple((frozenset(signs), re.compile(pattern), replacement) for signs, pattern, replacement in rules)


def _titled(found: re.Match[str]) -> str:
    """Keep a title with the name after it; « Mes parents » is no title."""
    return _keep(found) if found.string[found.end()].isupper() else found[0]
