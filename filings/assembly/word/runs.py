"""The text of a paragraph as a reader sees it, and runs cut exactly at the words concerned."""

from copy import deepcopy

from lxml import etree

from filings.assembly.word.xml import SPACE, local, w

_ONE_CHARACTER = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def runs(paragraph: etree._Element) -> list[etree._Element]:
    """The runs of a paragraph in reading order, those of fields and links included, deleted ones left out."""
    return [run for run in paragraph.iter(w("r")) if _of(run, paragraph)]


def run_text(run: etree._Element) -> str:
    """The characters of a run: tabs and line breaks count for one each, a page break for none."""
    return "".join(_piece(item) for item in run)


def text(paragraph: etree._Element) -> str:
    """The characters of a paragraph, results of fields in place."""
    return "".join(run_text(run) for run in runs(paragraph))


def isolate(paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
    """The runs that hold exactly the characters from `start` to `end`, after cutting those that hold more.

    The cut runs keep their formatting. Empty when the range is empty.
    """
    chosen, position = [], 0
    for run in runs(paragraph):
        after = position + len(run_text(run))
        first, last = max(start, position), min(end, after)
        if first < last:
            if last < after:
                _cut_run(run, last - position)
            chosen.append(_cut_run(run, first - position) if first > position else run)
        position = after
        if position >= end:
            break
    return chosen


def _piece(item: etree._Element) -> str:
    name = local(item)
    if name == "t":
        return item.text or ""
    if name == "br" and item.get(w("type")) in ("page", "column"):
        return ""
    return _ONE_CHARACTER.get(name, "")


def _of(run: etree._Element, paragraph: etree._Element) -> bool:
    above = run.getparent()
    while above is not None and above is not paragraph:
        if local(above) in ("p", "del", "moveFrom"):
            return False
        above = above.getparent()
    return True


def _cut_run(run: etree._Element, offset: int) -> etree._Element:
    """Leave the first `offset` characters in a run and give the run that holds the others, beside it."""
    second = etree.Element(w("r"))
    properties = run.find(w("rPr"))
    if properties is not None:
        second.append(deepcopy(properties))
    position = 0
    for item in list(run):
        if local(item) == "rPr":
            continue
        piece = _piece(item)
        if position >= offset:
            second.append(item)
        elif position + len(piece) > offset:
            at = offset - position
            rest = deepcopy(item)
            item.text, rest.text = piece[:at], piece[at:]
            for half in (item, rest):
                half.set(SPACE, "preserve")
            second.append(rest)
        position += len(piece)
    run.addnext(second)
    return second
