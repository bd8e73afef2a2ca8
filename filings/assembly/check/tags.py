"""The tags of a template, checked one by one: all that is wrong in them, in one reading.

The engine stops at the first fault of a part and can only say near which words. Here each tag is read alone, with the
same environment, then put back in its place: what opens, what closes, which fields are at hand there.
"""

from collections.abc import Sequence

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from msgspec import Struct, field

from filings.assembly.check.expressions import LOOP, Scope, known, path, printed, read
from filings.assembly.check.faults import Fault, Gravity, at
from filings.assembly.check.tagged_paragraphs import Paragraph, Tag, ancestors
from filings.assembly.template.fields import Field
from filings.errors import nearest

_WORDS = ("if", "elif", "else", "endif", "for", "endfor", "set")
_FRENCH = {
    "si": "if",
    "sinon": "else",
    "sinonsi": "elif",
    "fin": "endif",
    "finsi": "endif",
    "fsi": "endif",
    "pour": "for",
    "boucle": "for",
    "finpour": "endfor",
    "finboucle": "endfor",
    "end": "endif",
    "elseif": "elif",
}
_CLOSES = {"endif": "if", "endfor": "for"}
_EXAMPLES = {"if": "{% if envoi %}", "elif": "{% elif envoi %}", "for": "{% for fait in faits %}"}
_HOLDERS = {"p": "son paragraphe", "tr": "sa ligne de tableau", "tc": "sa cellule", "r": "son mot", "": "le texte"}


class _Open(Struct):
    """A block that is open: the paragraph and the tag that opened it, and what is known inside."""

    paragraph: Paragraph
    tag: Tag
    word: str
    order: int
    sure: frozenset[str] = frozenset()
    otherwise: frozenset[str] = frozenset()
    bound: bool = False
    crossed: bool = field(default=False)


class TagCheck:
    """Reads the paragraphs of a template in order; `faults` holds what was found."""

    def __init__(self, fields: Sequence[Field], environment: ImmutableSandboxedEnvironment) -> None:
        self.scope = Scope(fields, environment.filters)
        self.environment = environment
        self.faults: list[Fault] = []
        self.opened: list[_Open] = []
        self.order = 0

    def check(self, paragraphs: Sequence[Paragraph]) -> list[Fault]:
        """The faults of the tags of a template."""
        part = ""
        for paragraph in paragraphs:
            if paragraph.part != part:
                self._end_of_part()
                part = paragraph.part
            self._paragraph(paragraph)
        self._end_of_part()
        return self.faults

    # --- one paragraph -----------------------------------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph) -> None:
        for start, end in paragraph.strays:
            self._say(
                Gravity.ERROR,
                paragraph,
                (start, end),
                "une balise n’est pas fermée dans son paragraphe",
                "Écrivez {{ champ }} ou {% if champ %}, les deux accolades sans rien entre elles.",
            )
        held = [tag for tag in paragraph.tags if tag.holder in ("p", "tr", "tc")]
        if len(held) > 1:
            self._say(
                Gravity.ERROR,
                paragraph,
                held[1],
                "deux balises se partagent un paragraphe qu’une seule remplace",
                "Mettez chacune dans un paragraphe à elle.",
            )
        elif held and held[0].holder == "p" and _beside(paragraph, held[0]):
            self._say(
                Gravity.WARNING,
                paragraph,
                held[0],
                "ce qui est écrit à côté de cette balise disparaît des lettres",
                "Mettez-la seule dans son paragraphe.",
            )
        for tag in paragraph.tags:
            self.order += 1
            if tag.is_comment:
                continue
            if any(mark in tag.text for mark in "«»"):
                self._say(
                    Gravity.ERROR,
                    paragraph,
                    tag,
                    "Word a mis des guillemets français dans une balise",
                    "Remplacez-les par des apostrophes : join(', ').",
                )
            elif tag.prints:
                self._printed(paragraph, tag)
            else:
                self._block(paragraph, tag)

    def _printed(self, paragraph: Paragraph, tag: Tag) -> None:
        if tag.holder:
            self._say(
                Gravity.ERROR,
                paragraph,
                tag,
                f"un champ s’écrit sans « {tag.holder} » devant son nom",
                f"Écrivez {{{{ {tag.code[2:-2].strip()} }}}}.",
            )
            return
        expression = self._expression(paragraph, tag, tag.expression)
        if expression is None:
            return
        shape, wrong = read(expression, self.scope)
        self._say_all(paragraph, tag, wrong)
        if wrong or shape is None:
            return
        if shape.many:
            self._say(
                Gravity.ERROR,
                paragraph,
                tag,
                "c’est une liste : elle ne s’imprime pas telle quelle",
                f"Ouvrez-la : {{%p for element in {tag.expression} %}} … {{{{ element }}}} … {{%p endfor %}}.",
            )
        elif shape.inner:
            names = ", ".join(one.name for one in shape.inner)
            self._say(Gravity.ERROR, paragraph, tag, "ce champ en contient d’autres", f"Choisissez parmi : {names}.")
        self.printed(paragraph, tag, shape)
        self._holes(paragraph, tag, expression)

    def printed(self, paragraph: Paragraph, tag: Tag, shape: Field) -> None:
        """Called for each tag that prints a field, with what it prints: for who reads a template to another end."""

    def _holes(self, paragraph: Paragraph, tag: Tag, expression: nodes.Node) -> None:
        # Where no word stands beside it, an empty field leaves nothing: the paragraph goes with it.
        if not paragraph.fixed.strip():
            return
        sure = frozenset().union(*(one.sure for one in self.opened)) if self.opened else frozenset[str]()
        for name, here in printed(expression):
            shape = self._field(name)
            if shape is not None and shape.may_be_empty and name not in sure | here:
                self._say(
                    Gravity.WARNING,
                    paragraph,
                    tag,
                    f"le champ « {name} » est vide dans certaines lettres, et laisserait un trou",
                    f"Entourez-le, avec les mots qui en dépendent : {{% if {name} %}} … {{% endif %}}.",
                )

    def _field(self, name: str) -> Field | None:
        first, *rest = name.split(".")
        shape = self.scope.lookup(first)[1]
        for one in rest:
            shape = None if shape is None or shape.many else shape.get(one)
        return shape

    # --- what opens and closes -----------------------------------------------------------------------------------

    def _block(self, paragraph: Paragraph, tag: Tag) -> None:
        word = tag.word
        if word not in _WORDS:
            meant = _FRENCH.get(word.lower()) or nearest(word, _WORDS)
            near = f" : vouliez-vous « {meant} » ?" if meant else ""
            self._say(
                Gravity.ERROR,
                paragraph,
                tag,
                f"la balise « {word} » n’existe pas{near}",
                "" if meant else "Les balises d’un modèle sont if, elif, else, endif, for, endfor et set.",
            )
            return
        if tag.holder == "tr" and ancestors(paragraph.element, "tr") is None:
            self._say(
                Gravity.ERROR,
                paragraph,
                tag,
                "cette balise attend une ligne de tableau, et n’est pas dans un tableau",
                "Écrivez {%p … %}, seule dans son paragraphe.",
            )
        if word in _CLOSES:
            self._close(paragraph, tag, _CLOSES[word])
        elif word in ("else", "elif"):
            self._turn(paragraph, tag, word)
        else:
            self._open(paragraph, tag, word)

    def _open(self, paragraph: Paragraph, tag: Tag, word: str) -> None:
        opened = _Open(paragraph, tag, word, self.order)
        tree = self._parsed(paragraph, tag, tag.code + {"if": "{% endif %}", "for": "{% endfor %}"}.get(word, ""))
        statement = tree.body[0] if tree is not None and tree.body else None
        if isinstance(statement, nodes.If):
            self._say_all(paragraph, tag, read(statement.test, self.scope)[1])
            opened.sure, opened.otherwise = known(statement.test), known(statement.test, False)
        elif isinstance(statement, nodes.For):
            self._loop(paragraph, tag, statement, opened)
        elif isinstance(statement, nodes.Assign) and isinstance(statement.target, nodes.Name):
            shape, wrong = read(statement.node, self.scope)
            self._say_all(paragraph, tag, wrong)
            self.scope.bound[-1] = self.scope.bound[-1] | {statement.target.name: shape}
        elif word == "for":
            opened.bound = True
            self.scope.bound.append({"loop": LOOP} | dict.fromkeys(tag.code[2:-2].split()[1:2]))
        if word != "set":
            self.opened.append(opened)

    def _loop(self, paragraph: Paragraph, tag: Tag, statement: nodes.For, opened: _Open) -> None:
        shape, wrong = read(statement.iter, self.scope)
        if not wrong and shape is not None and not shape.many and path(statement.iter):
            wrong = [
                ("une boucle porte sur un champ qui n’est pas une liste", "Écrivez le champ tel quel, sans boucle.")
            ]
        self._say_all(paragraph, tag, wrong)
        names: dict[str, Field | None] = {"loop": LOOP}
        target = statement.target
        if isinstance(target, nodes.Name):
            names[target.name] = None if wrong or shape is None else shape.one()
        else:
            names |= {one.name: None for one in target.find_all(nodes.Name)}
        self.scope.bound.append(names)
        opened.bound = True
        if statement.test is not None:
            self._say_all(paragraph, tag, read(statement.test, self.scope)[1])
            opened.sure = known(statement.test)
        opened.sure |= {path(statement.iter)} - {""}

    def _turn(self, paragraph: Paragraph, tag: Tag, word: str) -> None:
        top = self.opened[-1] if self.opened else None
        if top is None or (word == "elif" and top.word != "if"):
            self._say(Gravity.ERROR, paragraph, tag, f"« {word} » n’est dans aucun if", "Retirez-le, ou ouvrez un if.")
            return
        self._same_place(paragraph, tag, top)
        top.sure = top.otherwise
        if word == "elif":
            tree = self._parsed(paragraph, tag, tag.code.replace("elif", "if", 1) + "{% endif %}")
            statement = tree.body[0] if tree is not None and tree.body else None
            if isinstance(statement, nodes.If):
                self._say_all(paragraph, tag, read(statement.test, self.scope)[1])
                top.sure = top.otherwise | known(statement.test)
                top.otherwise |= known(statement.test, False)

    def _close(self, paragraph: Paragraph, tag: Tag, word: str) -> None:
        if not any(one.word == word for one in self.opened):
            self._say(
                Gravity.ERROR,
                paragraph,
                tag,
                f"« {tag.word} » ne ferme rien : il n’y a pas de {word} avant lui",
                f"Retirez cette balise, ou ajoutez {_EXAMPLES[word]} plus haut.",
            )
            return
        while (top := self._pop()).word != word:
            self._say(
                Gravity.ERROR,
                top.paragraph,
                top.tag,
                f"cette balise est croisée par « {tag.text} », qui se ferme avant elle",
                f"Fermez d’abord la balise ouverte en dernier ({{% end{top.word} %}}).",
            )
        self._same_place(paragraph, tag, top)
        if top.order == self.order - 1 and _nothing_between(top, paragraph, tag):
            self._say(
                Gravity.WARNING,
                top.paragraph,
                top.tag,
                "il n’y a rien entre cette balise et celle qui la ferme",
                "Retirez les deux, ou mettez entre elles le paragraphe qui en dépend.",
            )

    def _pop(self) -> _Open:
        top = self.opened.pop()
        if top.bound:
            self.scope.bound.pop()
        return top

    def _same_place(self, paragraph: Paragraph, tag: Tag, top: _Open) -> None:
        if top.crossed or _level(top.paragraph, top.tag) == _level(paragraph, tag):
            return
        top.crossed = True
        table = any(ancestors(one.element, "tc") is not None for one in (paragraph, top.paragraph))
        opened, closed = _HOLDERS[top.tag.holder], _HOLDERS[tag.holder]
        what = (
            "cette boucle casse le tableau" if table and top.word == "for" else "ces deux balises ne se répondent pas"
        )
        how = (
            f"l’une remplace {opened}, l’autre {closed}"
            if opened != closed
            else "elles ne sont pas au même endroit de la page"
        )
        remedy = (
            "Pour répéter des lignes : {%tr for … %} et {%tr endfor %} seuls, chacun dans une ligne du même tableau."
            if table
            else "Mettez {%p … %} seul dans son paragraphe, en haut comme en bas."
        )
        self._say(Gravity.ERROR, paragraph, tag, f"{what} : {how} (ouverte par « {top.tag.text} »)", remedy)

    def _end_of_part(self) -> None:
        while self.opened:
            top = self._pop()
            self._say(
                Gravity.ERROR,
                top.paragraph,
                top.tag,
                "cette balise n’est jamais fermée",
                f"Ajoutez {{%{top.tag.holder} end{top.word} %}} là où elle finit.",
            )

    # --- reading and saying --------------------------------------------------------------------------------------

    def _expression(self, paragraph: Paragraph, tag: Tag, text: str) -> nodes.Expr | None:
        tree = self._parsed(paragraph, tag, "{{ " + text + " }}")
        output = tree.body[0] if tree is not None and tree.body else None
        inner = output.nodes[0] if isinstance(output, nodes.Output) and output.nodes else None
        return inner if isinstance(inner, nodes.Expr) else None

    def _parsed(self, paragraph: Paragraph, tag: Tag, source: str) -> nodes.Template | None:
        try:
            return self.environment.parse(source)
        except TemplateSyntaxError:
            like = _EXAMPLES.get(tag.word, "{{ plaignant.nom }}" if tag.prints else "")
            self._say(
                Gravity.ERROR,
                paragraph,
                tag,
                "cette balise est mal écrite",
                f"Elle ressemble d’ordinaire à {like}." if like else "",
            )
        except (ValueError, OverflowError, RecursionError, MemoryError):
            self._say(Gravity.ERROR, paragraph, tag, "cette balise est trop longue ou trop compliquée")
        return None

    def _say_all(self, paragraph: Paragraph, tag: Tag, wrong: Sequence[tuple[str, str]]) -> None:
        for what, remedy in wrong:
            self._say(Gravity.ERROR, paragraph, tag, what, remedy)

    def _say(
        self, gravity: Gravity, paragraph: Paragraph, place: Tag | tuple[int, int], what: str, remedy: str = ""
    ) -> None:
        self.faults.append(at(gravity, paragraph, place, what, remedy))


def _beside(paragraph: Paragraph, held: Tag) -> bool:
    return bool((paragraph.text[: held.start] + paragraph.text[held.end :]).strip())


def _nothing_between(top: _Open, paragraph: Paragraph, tag: Tag) -> bool:
    if top.paragraph.element is paragraph.element:
        return not paragraph.text[top.tag.end : tag.start].strip(" ")
    if top.tag.holder != "p" or tag.holder != "p":
        return False
    after = top.paragraph.element.getnext()
    return after is paragraph.element


def _level(paragraph: Paragraph, tag: Tag) -> tuple[int, etree._Element | None]:
    """What a tag and the one that answers it must have in common: their kind, and what is around them."""
    if tag.holder in ("tr", "tc"):
        return (
            (1, ancestors(paragraph.element, "tbl")) if tag.holder == "tr" else (2, ancestors(paragraph.element, "tr"))
        )
    # A tag in the words of a paragraph may end in those of a later one, if both stand side by side.
    return 3 if tag.holder == "p" else 4, paragraph.element.getparent()
