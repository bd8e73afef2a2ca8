"""A part that a template writes: compiled once, then filled for each view, on the quickest way its shape allows."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from filings.assembly.template.emptiable_blocks import shaped
from filings.assembly.template.engine import Compiled, compiled, endless, filled
from filings.assembly.template.jinja_source import Source, jinja_source
from filings.assembly.template.limits import LARGEST_TREE, LARGEST_WRITTEN, MOST_WRITTEN_TAGS
from filings.assembly.template.mended import mended
from filings.assembly.template.stream import Blocks, Paragraphs
from filings.assembly.word.xml import DECLARATION


class Part(Struct, frozen=True):
    """A compiled part; `streams` when what its tags leave behind can be put right as it passes."""

    name: str
    template: str
    jinja: Compiled
    root: str  # the opening tag of the part
    streams: bool
    style_holes: bool

    def pieces(self, view: Mapping[str, object], bookmarks: Iterator[int]) -> Iterator[bytes]:
        """The bytes of the part for `view`; `bookmarks` numbers those of the whole document.

        Raises FilingsError naming the template and the field.
        """
        texts = filled(self.jinja, view, LARGEST_WRITTEN if self.streams else LARGEST_TREE)
        if not self.streams:
            xml = "".join(texts)
            if xml.count("<") > MOST_WRITTEN_TAGS:
                raise endless(self.template, "la lettre qu’il écrit n’en finirait pas")
            yield mended(xml, self.template, bookmarks, style_holes=self.style_holes)
            return
        blocks = Blocks(self.template)
        paragraphs = Paragraphs(self.template, self.root, bookmarks, style_holes=self.style_holes)
        yield DECLARATION
        for text in texts:
            yield paragraphs.passed(blocks.passed(text)).encode()
        yield paragraphs.rest().encode()


def compile_part(name: str, data: bytes, template: str, *, style_holes: bool) -> Part:
    """Compile the part `name` of `template`. Raises FilingsError, with the words around it, for a tag that is wrong."""
    source = jinja_source(data, template)
    text = shaped(source.text)
    return Part(
        name=name,
        template=template,
        jinja=compiled(source if text is None else Source(text, source.fields), template),
        root=source.text[: source.text.index(">") + 1],
        streams=text is not None,
        style_holes=style_holes,
    )
