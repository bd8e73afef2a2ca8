"""What an HTML page opened from a disk may hold: text, its shape, links that one chooses to follow. Nothing else.

It is read once written, tag by tag, against a list of what is allowed: a template may build a tag from pieces, and
what browsers run or fetch by themselves grows every year. Values were escaped: any « < » is the template’s.
Sources: HTML Living Standard, § 4 (elements), § 4.2.5.3 (http-equiv); CSS Syntax Module Level 3, § 4.3.7 (escapes).
"""

import html
import re
from functools import lru_cache

from filings.errors import FilingsError, cut

_ELEMENTS = re.compile(
    "html|head|meta|title|style|body|main|header|footer|section|article|nav|aside|div|span|p|br|hr|h[1-6]|ul|ol|li|dl|dt"
    "|dd|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|strong|b|em|i|u|s|small|sub|sup|mark|abbr|code|pre|q"
    "|blockquote|cite|time|address|a|details|summary"
)
_ATTRIBUTES = re.compile(
    r"lang|dir|class|id|role|title|style|scope|headers|colspan|rowspan|start|value|datetime|open|href|charset|name"
    r"|content|http-equiv|(?:data|aria)-[a-z-]+"
)
_TAG = re.compile(
    r"""<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>(?:\s+[A-Za-z-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*/?>"""
)
_ATTRIBUTE = re.compile(r"""([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?""")
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.I)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style", re.I | re.S)
#: A style may fetch a file; a backslash would spell it otherwise.
_FETCHING = re.compile(
    r"\\|@import|@namespace|(?:url|src|image|image-set|element|expression)\s*\(|behavior|-moz-binding", re.I
)
_LINK = re.compile(r"(?:https?://|mailto:|tel:|#)[^\x00-\x1f]*|(?![/\\])[^:\x00-\x1f]*", re.I)
_ANNOUNCED = {"content-security-policy", "content-type"}


def refuse_active(page: str, name: str) -> None:
    """Raise FilingsError, showing the tag, for a page that would run, call home or send anything when it is opened."""
    start = found.end() if (found := _DOCTYPE.match(page)) else 0
    tags = list(_TAG.finditer(page, start))
    if page.count("<", start) != len(tags):
        known = {tag.start() for tag in tags}
        wrong = next(one.start() for one in re.finditer("<", page[start:]) if one.start() + start not in known)
        raise _refused(name, page[start + wrong : start + wrong + 40])
    for tag in tags:
        if not _harmless(tag["name"].lower(), tag["rest"]):
            raise _refused(name, tag[0])
    for style in _STYLE.findall(page):
        if fetching := _FETCHING.search(style):
            raise _refused(name, style[max(0, fetching.start() - 10) : fetching.end() + 10])


@lru_cache(maxsize=512)
def _harmless(element: str, rest: str) -> bool:
    if not _ELEMENTS.fullmatch(element):
        return False
    for attribute, double, single in _ATTRIBUTE.findall(rest):
        told, value = attribute.lower(), html.unescape(double or single).strip()
        if not _ATTRIBUTES.fullmatch(told):
            return False
        if told == "href" and (element != "a" or not _LINK.fullmatch(value)):
            return False
        if told == "http-equiv" and value.lower() not in _ANNOUNCED:
            return False
        if told == "style" and _FETCHING.search(value):
            return False
    return True


def _refused(name: str, what: str) -> FilingsError:
    return FilingsError(
        name,
        f"cette page contient ce qu’elle ne doit pas contenir : « {cut(' '.join(what.split()))} »",
        "Une page à ouvrir hors ligne n’a que du texte mis en forme et des liens : ni script, ni image, ni formulaire, "
        "ni ressource extérieure. Un « < » s’y écrit &lt;, et la valeur d’un attribut se met entre guillemets.",
    )
