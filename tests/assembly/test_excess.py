"""A template that asks for too much is refused with its reason, whatever form it takes, before it fills the memory.

All are filled in one process that may hold no more than a gibibyte, and that is stopped when it does not end: what
comes after the one that hangs is then not known, and fails too.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from filings.assembly.word import package

MEBIBYTES, SECONDS = 1024, 300
ENDLESS = "n’en finirait pas", "n’en finiraient pas", "n’y aurait pas de fin", "sans fin"


def loops(lists: tuple[str, ...], inside: str) -> str:
    opened = "".join(f"{{% for {name}{number} in {name} %}}" for number, name in enumerate(lists))
    return opened + inside + "{% endfor %}" * len(lists)


def chain(first: str, link: str, times: int) -> str:
    return "{{ " + first + link * times + " }}"


TWICE = ("posts", "posts")

#: The words of a paragraph, and a reason among those by which it may be refused.
PARAGRAPHS: Mapping[str, tuple[str, str | tuple[str, ...]]] = {
    # Loops: in one another, over the same list under any name, in a row, that write nothing, that write much.
    "loop in a loop": (loops(TWICE, "{{ posts1.mots }}"), ENDLESS),
    "loop over another name": ("{% set l = posts %}" + loops(("l", "l"), "{{ l1.mots }}"), ENDLESS),
    "loop over a name given inside": (
        "{% for a in posts %}{% set l = posts %}{% for b in l %}{{ b.mots }}{% endfor %}{% endfor %}",
        ENDLESS,
    ),
    "loop over what is absent": (
        "{% for a in posts %}{% for b in a.vide or posts %}{{ b.mots }}{% endfor %}{% endfor %}",
        ENDLESS,
    ),
    "loop over a choice": (
        "{% for a in posts %}{% for b in (a if not a else posts) %}{{ b.mots }}{% endfor %}{% endfor %}",
        ENDLESS,
    ),
    "loop over a slice": (
        "{% for a in posts[:] %}{% for b in posts[0:] %}{{ b.mots }}{% endfor %}{% endfor %}",
        ENDLESS,
    ),
    "loop of one name": ("{% for a in posts %}" * 3 + "{{ a.mots }}" + "{% endfor %}" * 3, ENDLESS),
    "loop over letters": (
        "{% for a in posts %}{% for b in a.mots %}{% for c in b %}" + "{{ c }}" * 30 + "{% endfor %}" * 3,
        ENDLESS,
    ),
    "loop with a test": (
        "{% for a in posts %}{% for b in posts if b.mots == a.mots %}{{ b.mots }}{% endfor %}{% endfor %}",
        ENDLESS,
    ),
    "loops that are silent": (loops(TWICE, "{% if posts0.mots == posts1.mots %}{% endif %}"), ENDLESS),
    "loops in a row": (loops(("posts",), "{% if posts0.mots == 'z' %}z{% endif %}") * 500, ENDLESS),
    "loops of comparisons": (loops(("posts",), "{% if posts0 in posts %}z{% endif %}") * 9, ENDLESS),
    "loops of filters": (loops(("posts",), "{% if '12'|euros == 'z' %}z{% endif %}") * 20, ENDLESS),
    "loop over much": (loops(("posts",), "mot " * 100_000), ENDLESS),
    "loop over a list made there": (
        "{% for a in [posts, posts] %}{% for b in a %}{{ b.mots }}{% endfor %}{% endfor %}",
        "fabriquée",
    ),
    "loop that calls itself": ("{% for a in posts recursive %}{{ loop(posts) }}{% endfor %}", "s’appelle elle-même"),
    "loop over numbers": ("{% for a in range(999999999) %}a{% endfor %}", "range"),
    # Texts and lists that grow.
    "text put together": ("{% for a in posts %}" + chain("recit", " ~ recit", 60) + "{% endfor %}", ENDLESS),
    "text added up": ("{% for a in posts %}" + chain("recit", " + recit", 60) + "{% endfor %}", ENDLESS),
    "text of texts": ("{% set a = recit ~ recit ~ recit ~ recit %}" + chain("a", " ~ a", 100), ENDLESS),
    "text that doubles": ("{% set a = recit %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}", ENDLESS),
    "texts joined": (loops(("posts",), "{{ noms|join('" + "z" * 300 + "') }}") * 9, ENDLESS),
    "text joined letter by letter": ("{{ recit|join('" + "z" * 300 + "') }}", "ne s’y prête pas"),
    "texts of a list": ("{% set a = recit %}{{ [" + "a, " * 200 + "]|join }}", ENDLESS),
    "list in a name": ("{% set l = [recit, recit] %}{% set m = [l, l] %}", "fabrique une liste"),
    "list in two names": ("{% set a, b = recit, recit %}", "fabrique une liste"),
    "list added up": ("{% set l = posts %}" + "{% set l = l + l %}" * 30, ENDLESS),
    "a with that doubles": (
        "{% with a = recit ~ recit %}{% with b = a ~ a %}{{ b }}{% endwith %}{% endwith %}",
        "prise en charge",
    ),
    "a with that hides loops": ("{% with %}" + loops(TWICE, "a") + "{% endwith %}", "prise en charge"),
    "a namespace": ("{% set n = namespace(a=recit) %}", "namespace"),
    "a block": ("{% set a %}{{ recit }}{% endset %}{{ a }}", "prise en charge"),
    "a filter block": ("{% filter upper %}a{% endfilter %}", "prise en charge"),
    "a macro": ("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}", "prise en charge"),
    "a field that is changed": (
        "{% for a in posts %}{% set a.mots = a.mots ~ a.mots %}{% endfor %}",
        "ne s’y prête pas",
    ),
    # Numbers, widths, and what Jinja brings.
    **{
        f"{name} is none of ours": (f"{{{{ {words} }}}}", reason)
        for name, words, reason in (
            ("a product", "recit * 99999999", "calcul"),
            ("a power", "9 ** 9 ** 9", "calcul"),
            ("a width", "'%999999999d' % 3", "calcul"),
            ("a format", "'{:>999999999}'.format(recit)", "format"),
            ("a method", "recit.center(999999999)", "center"),
            ("lipsum", "lipsum(9999999)", "lipsum"),
            ("cycler", "cycler(1)", "cycler"),
            ("joiner", "joiner()", "joiner"),
            ("dict", "dict(a=recit)", "dict"),
            *(
                (name, f"recit|{name}{words}", "mal écrite")
                for name, words in (
                    ("center", "(999999999)"),
                    ("indent", "(999999999)"),
                    ("batch", "(999999999, 'z')"),
                    ("slice", "(999999999)"),
                    ("wordwrap", "(1, wrapstring=recit)"),
                    ("replace", "('', recit)"),
                    ("format", "(3)"),
                    ("list", ""),
                    ("tojson", ""),
                    ("pprint", ""),
                    ("map", "('upper')"),
                    ("urlize", ""),
                )
            ),
        )
    },
    # Tags too long, or too many.
    "a long sum": (chain("recit", " ~ recit", 100_000), "trop longue"),
    "a long number": ("{{ " + "9" * 400_000 + " }}", "trop longue"),
    "a long walk": (chain("recit", ".a", 300_000), "trop longue"),
    "a long test": ("{% if " + "not " * 200_000 + "objet %}a{% endif %}", "trop longue"),
    "a long choice": (chain("recit", " if recit else recit", 50_000), "trop longue"),
    "a million fields": ("{{ objet }}" * 500_000, "trop de balises"),
    "a million tests": ("{% if objet %}a{% endif %}" * 200_000, "trop de balises"),
    "a million turns of a test": ("{% if objet %}a" + "{% elif objet %}b" * 200_000 + "{% endif %}", "trop de balises"),
    "a million braces": ("{" * 4_000_000, "trop de balises"),
    "a million openings": ("{% " * 1_000_000, "trop de balises"),
    "a million endings": ("}}" * 2_000_000, "trop de balises"),
    "a million comments": ("{# a #}" * 500_000, "trop de balises"),
    "a tag in a million runs": ("<w:r><w:t>{</w:t></w:r>" * 300_000, "bombe"),
}


def blocks(word: SimpleNamespace) -> dict[str, tuple[str, str | tuple[str, ...]]]:
    """What is not one paragraph: the body of a template, and why it is refused."""
    paragraph = word.paragraph
    posts, end = paragraph("{%p for a in posts %}"), paragraph("{%p endfor %}")
    mark = '<w:bookmarkStart w:id="1" w:name="m{{ loop.index }}"/><w:bookmarkEnd w:id="1"/>'
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    return {
        "many paragraphs": (posts + paragraph("mot " * 1000) * 10 + end, ENDLESS),
        "a control of many paragraphs": (control.format(posts + paragraph("mot " * 1000) + end), ENDLESS),
        "a control of many empty paragraphs": (control.format(posts + "<w:p/>" * 300 + end), ENDLESS),
        "many holes": ((posts + paragraph("[À compléter : {{ a.mots }}]") + end) * 4, "trop de passages"),
        "many bookmarks": ((posts + paragraph(mark + "<w:r><w:t>a</w:t></w:r>") + end) * 2, "deux signets"),
        "empty paragraphs of the file": ("<w:p/>" * 900_000, "bombe"),
        "attributes of the file": ("<w:p " + " ".join(f'a{number}=""' for number in range(900_000)) + "/>", "bombe"),
        "a depth that attributes hide": ('<w:x a="/>">' * 9_000 + "</w:x>" * 9_000, "imbrique"),
        "an XML that does not end": ("<w:instrText " * 100_000, "abîmée"),
        "a tag as long as a book in an attribute": (
            paragraph('<w:bookmarkStart w:id="1" w:name="{{ recit' + " ~ recit" * 9_000 + ' }}"/>'),
            "trop longue",
        ),
    }


@pytest.fixture(scope="module")
def refusals(word: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Why each template was refused, by its name; empty when it was not."""
    folder = tmp_path_factory.mktemp("excess")
    bodies = {name: word.paragraph(words) for name, (words, _) in PARAGRAPHS.items()}
    bodies |= {name: body for name, (body, _) in blocks(word).items()}
    for name, body in bodies.items():
        (folder / f"{name}.docx").write_bytes(package.pack(word.parts_of(body)))
    command = [sys.executable, str(Path(__file__).with_name("filler.py")), str(folder), str(MEBIBYTES)]
    try:
        told = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False).stdout
    except subprocess.TimeoutExpired as stopped:
        told = stopped.stdout or b""
    return {one["name"]: one["said"] for one in map(json.loads, told.decode().splitlines())}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_a_paragraph_that_asks_for_too_much_is_refused(refusals: dict[str, str], name: str) -> None:
    reasons = PARAGRAPHS[name][1]
    assert any(one in refusals[name] for one in ((reasons,) if isinstance(reasons, str) else reasons)), refusals[name]


def test_a_page_that_asks_for_too_much_is_refused(refusals: dict[str, str], word: SimpleNamespace) -> None:
    for name, (_, reasons) in blocks(word).items():
        assert any(one in refusals[name] for one in ((reasons,) if isinstance(reasons, str) else reasons)), (
            name,
            refusals[name],
        )


# --- what a letter needs ---------------------------------------------------------------------------------------

Fill = Callable[..., bytes]
POSTS = [{"date": "le 3 mars", "mots": f"Message n° {number} 🙂", "piece": f"{number}"} for number in range(500)]
ACCOUNTS = [{"nom": f"@compte_{number}", "publications": POSTS} for number in range(36)]


@pytest.mark.parametrize("around", ["{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"], ids=["streamed", "tree"])
def test_an_annex_of_eighteen_thousand_rows_is_written(fill: Fill, word: SimpleNamespace, around: str) -> None:
    row = "{{ loop.index }}|{{ p.date }}|{{ p.mots }}|{% if p.piece %}{{ p.piece }}{% else %}–{% endif %}|"
    body = (
        word.paragraph("{%p for c in comptes %}")
        + word.paragraph("{{ c.nom }}")
        + word.table(
            "N°|Date|Mots|Pièce|Note",
            "{%tr for p in c.publications %}||||",
            row + "{{ c.nom ~ ' ' ~ p.piece }}",
            "{%tr endfor %}||||",
        )
        + word.paragraph("{%p endfor %}")
    )
    data = fill(around.format(body), {"comptes": ACCOUNTS})
    assert package.unpack(data, "annexe")[package.DOCUMENT].count(b"</w:tr>") == 18_000 + len(ACCOUNTS)


def test_a_count_is_that_of_one_letter(fill: Fill, word: SimpleNamespace) -> None:
    body = word.paragraph(
        "{% for a in noms %}{% for b in noms %}{% if a != b %}{{ b }}{% endif %}{% endfor %}{% endfor %}"
    )
    for _ in range(3):
        assert len(word.texts(fill(body, {"noms": [str(number) for number in range(600)]}))[0]) > 900_000
