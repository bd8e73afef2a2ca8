"""A template is read as Word really writes it; all that is wrong in it is said in one run, each thing in its place."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from filings.assembly.check.annotated_copy import annotated
from filings.assembly.check.faults import Fault, Gravity
from filings.assembly.check.whole_template import check_template
from filings.assembly.template.fields import Field
from filings.assembly.template.render import render
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from filings.errors import FilingsError

Make = Callable[[str], Path]
Check = Callable[..., list[Fault]]

FIELDS = (
    Field("objet"),
    Field("envoi", may_be_empty=True),
    Field("conseil", may_be_empty=True),
    Field("plaignant", inner=(Field("nom"), Field("genre", may_be_empty=True), Field("nombre"))),
    Field("noms", many=True),
    Field(
        "faits",
        many=True,
        inner=(
            Field("quand", may_be_empty=True),
            Field("recit"),
            Field("propos", many=True, inner=(Field("texte"),)),
        ),
    ),
)
VIEW = {
    "objet": "Plainte",
    "envoi": "Lettre recommandée",
    "conseil": "Me Ancelin",
    "plaignant": {"nom": "Camille REVERDY", "genre": "féminin", "nombre": "singulier"},
    "noms": ["Anouk", "Ines"],
    "faits": [{"quand": "Hier", "recit": "Un fait.", "propos": [{"texte": "des mots"}]}],
}


@pytest.fixture
def check(template: Make) -> Check:
    def checked(body: str, views: Sequence[dict[str, object]] = (VIEW,)) -> list[Fault]:
        return check_template(template(body), FIELDS, views)

    return checked


def errors(faults: list[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.gravity is Gravity.ERROR]


def said(faults: list[Fault]) -> str:
    return "\n".join(f"{one.gravity} [{one.heading}] {one.words} : {one.what} {one.remedy}" for one in faults)


# --- each fault, in its place ----------------------------------------------------------------------------------


def test_a_fault_is_told_with_its_heading_its_paragraph_and_its_words(check: Check, word: SimpleNamespace) -> None:
    body = word.paragraph("Les faits", "Titre1") + word.paragraph("Le plaignant est {{ plaignant.nmo }}.")
    [fault] = errors(check(body))
    assert (fault.heading, fault.paragraph, fault.words) == (
        "Les faits",
        "Le plaignant est {{ plaignant.nmo }}.",
        "{{ plaignant.nmo }}",
    )
    assert "vouliez-vous « plaignant.nom »" in fault.what


@pytest.mark.parametrize(
    ("tags", "words"),
    [
        ("{{ objte }}", "vouliez-vous « objet »"),
        ("{{ nom }}", "vouliez-vous « plaignant.nom »"),
        ("{{ quand }}", "for element in faits"),
        ("{{ faits.quand }}", "est une liste"),
        ("{{ faits }}", "c’est une liste"),
        ("{{ plaignant }}", "Choisissez parmi : nom"),
        ("{{ objet.nom }}", "est un texte"),
        ("{{ objet|majuscul }}", "vouliez-vous « majuscule »"),
        ("{{ noms|join(« , ») }}", "guillemets français"),
        ("{{ objet", "n’est pas fermée"),
        ("objet }}", "n’est pas fermée"),
        ("{ objet }}", "n’est pas fermée"),
        ("{{ objet. }}", "mal écrite"),
        ("{% si envoi %}x{% endif %}", "vouliez-vous « if »"),
        ("{% if envoi %}{{ envoi }}", "jamais fermée"),
        ("{{ objet }}{% endif %}", "ne ferme rien"),
        ("{% else %}", "n’est dans aucun if"),
        ("{% if envoi %}{% for nom in noms %}{{ nom }}{% endif %}{% endfor %}", "croisée"),
        ("{%tr for fait in faits %}", "pas dans un tableau"),
        ("{%p if envoi %}{%p endif %}", "se partagent un paragraphe"),
        ("{{p objet }}", "sans « p »"),
        ("{{ objet.upper() }}", "appelle une fonction"),
        ("{% for lettre in objet %}{{ lettre }}{% endfor %}", "n’est pas une liste"),
        ("{{ '12'|accord(objet) }}", "attend la personne"),
    ],
)
def test_what_would_fail_is_an_error_with_its_remedy(
    check: Check, word: SimpleNamespace, tags: str, words: str
) -> None:
    faults = errors(check(word.paragraph(tags)))
    assert words in said(faults)


def test_a_filter_that_refuses_a_value_is_told_on_its_tag(check: Check, word: SimpleNamespace) -> None:
    title = word.paragraph("Les faits", "Titre1")
    [fault] = errors(check(title + word.paragraph("Somme : {{ objet|euros }}, due.")))
    assert (fault.gravity, fault.heading, fault.words) == (Gravity.ERROR, "Les faits", "{{ objet|euros }}")
    assert fault.what == "le filtre euros attend un nombre en chiffres"
    two = errors(check(word.paragraph("Somme : {{ '3'|euros }}.") + word.paragraph("Due : {{ objet | euros }}.")))
    assert [one.words for one in two] == ["{{ '3'|euros }}"]
    assert two[0].what.endswith("ou une autre balise qui l’emploie")


def test_every_error_is_told_in_one_run(check: Check, word: SimpleNamespace) -> None:
    body = "".join(map(word.paragraph, ("{{ un }}", "{% if deux %}", "{{ objet|trois }}", "{{ quatre", "{% fin %}")))
    found = errors(check(body))
    assert len({fault.number for fault in found}) == 5
    assert [fault.number for fault in found] == sorted(fault.number for fault in found)


def test_a_loop_knows_its_variable_and_nothing_of_it_after(check: Check, word: SimpleNamespace) -> None:
    loop = "{% for fait in faits %}{{ fait.recit }}{% for p in fait.propos %}{{ p.texte }}{% endfor %}{% endfor %}"
    assert check(word.paragraph(loop)) == []
    [fault] = errors(check(word.paragraph(loop) + word.paragraph("Et {{ fait.recit }}")))
    assert "« fait » n’existe pas" in fault.what


@pytest.mark.parametrize(
    ("rows", "broken"),
    [
        (("Date|Fait", "{%tr for f in faits %}", "{{ f.recit }}|{{ f.recit }}", "{%tr endfor %}"), False),
        (("Date|Fait", "{%tr for f in faits %}", "{{ f.recit }}|x", "{%p endfor %}|x"), True),
        (("Date|Fait", "{% for f in faits %}{{ f.recit }}|{% endfor %}"), True),
        (("Date|Fait", "{%p for f in faits %}|{%p endfor %}"), True),
    ],
)
def test_a_loop_that_breaks_a_table_is_told(
    check: Check, word: SimpleNamespace, rows: tuple[str, ...], broken: bool
) -> None:
    assert ("casse le tableau" in said(check(word.table(*rows)))) is broken


def test_a_loop_open_in_a_table_and_closed_after_it_is_told(check: Check, word: SimpleNamespace) -> None:
    body = word.table("Date|Fait", "{%tr for f in faits %}") + word.paragraph("{%p endfor %}")
    assert "casse le tableau" in said(errors(check(body)))


@pytest.mark.parametrize(
    ("text", "hole"),
    [
        ("Envoi : {{ envoi }}.", True),
        ("{{ envoi }}", False),
        ("{% if envoi %}Envoi : {{ envoi }}.{% endif %}", False),
        ("{% if not envoi %}rien{% else %}Envoi : {{ envoi }}.{% endif %}", False),
        ("{% if envoi and conseil %}Par {{ envoi }}, {{ conseil }}.{% endif %}", False),
        ("{% if envoi or conseil %}Par {{ envoi }}.{% endif %}", True),
        ("Envoi : {{ envoi if envoi else 'courrier' }}.", False),
        ("Envoi : {{ envoi|default('courrier', true) }}.", False),
        ("Envoi : {{ envoi|upper }}.", True),
        ("Le {% for f in faits %}{{ f.quand }}, {{ f.recit }}{% endfor %}", True),
        ("Le {% for f in faits %}{% if f.quand %}{{ f.quand }}{% endif %}{% endfor %}", False),
    ],
)
def test_a_field_that_may_be_empty_wants_an_if(check: Check, word: SimpleNamespace, text: str, hole: bool) -> None:
    faults = check(word.paragraph(text))
    assert ("laisserait un trou" in said(faults)) is hole
    assert errors(faults) == []


def test_what_a_paragraph_tag_would_swallow_or_leave_empty_is_told(check: Check, word: SimpleNamespace) -> None:
    assert "disparaît" in said(check(word.paragraph("Bonjour {%p if envoi %}") + word.paragraph("{%p endif %}")))
    assert "il n’y a rien entre" in said(check(word.paragraph("{%p if envoi %}") + word.paragraph("{%p endif %}")))
    loose = word.paragraph("{% if envoi %}") + word.paragraph("{{ envoi }}") + word.paragraph("{% endif %}")
    assert "qui resterait vide" in said(check(loose))
    inside = "".join(map(word.paragraph, ("{%p if envoi %}", "{{ envoi }}", "{%p endif %}")))
    cell = word.table("Titre", "X").replace(word.paragraph("X"), inside)
    assert "n’aurait plus aucun paragraphe" in said(check(cell))


def test_an_error_is_what_stops_the_rendering_and_nothing_else(check: Check, word: SimpleNamespace) -> None:
    # Nothing is wrong in the tag itself: only rendering tells that a text is no number.
    [fault] = errors(check(word.paragraph("{{ objet|en_lettres }}")))
    assert "attend un nombre" in fault.what


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            (
                "mot ",
                "{{ objet }}",
                "{{ fait.recit }}",
                "{{ noms|enumere }}",
                "{% if envoi %}",
                "{% else %}",
                "{% endif %}",
                "{% for fait in faits %}",
                "{% endfor %}",
            )
        ),
        max_size=7,
    )
)
def test_a_template_without_error_renders_and_one_with_an_error_does_not(
    template: Make, word: SimpleNamespace, tags: list[str]
) -> None:
    path = template(word.paragraph("".join(tags) + " fin"))
    found = errors(check_template(path, FIELDS, (VIEW,)))
    try:
        for view in (VIEW, {**VIEW, "envoi": ""}, {**VIEW, "envoi": "", "faits": []}):
            render(path, view, title="Essai", on=word.on)
    except FilingsError:
        assert found
    else:
        # What never runs for want of a value, here or there, may still be an error of the template.
        assert not found or "n’existe pas" in said(found)


# --- what Word writes --------------------------------------------------------------------------------------------


def run(text: str, properties: str = "", rsid: str = "00A1B2C3") -> str:
    return f'<w:r w:rsidR="{rsid}">{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


SPLIT = {
    "proofing marks": run("{{ ")
    + '<w:proofErr w:type="spellStart"/>'
    + run("objet")
    + '<w:proofErr w:type="spellEnd"/>'
    + run(" }}", rsid="00D4E5F6"),
    "each letter a run": "".join(run(one) for one in "{{ objet }}"),
    "braces apart": run("{") + run("{ objet }") + run("}"),
    "a cursor": run("{{ ob") + '<w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>' + run("jet }}"),
    "a comment in the middle": run("{{ ob")
    + '<w:commentRangeStart w:id="3"/>'
    + run("jet")
    + '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    + run(" }}"),
    "languages": run("{{ ", '<w:rPr><w:lang w:val="fr-FR"/></w:rPr>') + run("objet }}", "<w:rPr><w:noProof/></w:rPr>"),
    "a content control around it": '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>'
    + run("{{ objet }}")
    + "</w:sdtContent></w:sdt>",
    "an insertion around it": '<w:ins w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z">'
    + run("{{ objet }}")
    + "</w:ins>",
    "a page break remembered": run("{{ ") + "<w:r><w:lastRenderedPageBreak/><w:t>objet }}</w:t></w:r>",
}


@pytest.mark.parametrize("structure", SPLIT.values(), ids=SPLIT.keys())
def test_a_tag_that_word_has_split_is_still_a_tag(
    template: Make, check: Check, word: SimpleNamespace, structure: str
) -> None:
    body = word.paragraph(run("Objet : ") + structure)
    assert errors(check(body)) == []
    text = docx.Document(io.BytesIO(render(template(body), VIEW, title="Essai", on=word.on)))
    assert "Plainte" in "".join(text.element.body.itertext())


def test_smart_quotes_of_word_are_read_as_quotes(template: Make, check: Check, word: SimpleNamespace) -> None:
    for text in ("{{ noms|join(‘ - ’) }}", "{{ noms|join(“ - ”) }}", "{{\u00a0noms|join(’ - ’)\u00a0}}"):
        assert check(word.paragraph(text)) == []
        assert word.texts(render(template(word.paragraph(text)), VIEW, title="E", on=word.on)) == ["Anouk - Ines"]


CUT = {
    "une modification suivie": run("{{ ob")
    + '<w:ins w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z">'
    + run("jet }}")
    + "</w:ins>",
    "un contrôle de contenu": "<w:sdt><w:sdtContent>" + run("{{ ob") + "</w:sdtContent></w:sdt>" + run("jet }}"),
    "un lien": run("{{ ") + '<w:hyperlink w:anchor="a">' + run("objet }}") + "</w:hyperlink>",
}


@pytest.mark.parametrize(("what", "structure"), CUT.items())
def test_a_tag_astride_something_of_word_is_an_error_that_names_it(
    check: Check, word: SimpleNamespace, what: str, structure: str
) -> None:
    [fault] = errors(check(word.paragraph(structure)))
    assert what in fault.what and fault.words == "{{ objet }}"


def test_a_tag_half_in_bold_is_told(check: Check, word: SimpleNamespace) -> None:
    faults = check(word.paragraph(run("{{ ob") + run("jet }}", "<w:rPr><w:b/></w:rPr>")))
    assert "une partie seulement" in said(faults) and errors(faults) == []


def test_tracked_changes_are_told_and_a_deleted_tag_is_an_error(check: Check, word: SimpleNamespace) -> None:
    def deleted(text: str) -> str:
        gone = f"<w:r><w:delText>{text}</w:delText></w:r>"
        return f'<w:del w:id="8" w:author="A" w:date="2026-01-01T00:00:00Z">{gone}</w:del>'

    assert "suivi des modifications" in said(check(word.paragraph(run("mot") + deleted("autre"))))
    assert "supprimée en suivi" in said(errors(check(word.paragraph(run("mot") + deleted("{{ objet }}")))))


def test_formatting_by_hand_and_another_language_are_told_with_their_words(check: Check, word: SimpleNamespace) -> None:
    english = run("des mots", '<w:rPr><w:lang w:val="en-US"/></w:rPr>')
    bold = run("en gras", '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')
    faults = check(word.paragraph(run("Voici ") + english + run(" et ") + bold))
    assert [(one.words, one.gravity) for one in faults] == [
        ("des mots", Gravity.WARNING),
        ("en gras", Gravity.ADVICE),
    ]
    assert "(en-US)" in faults[0].what and "gras, taille" in faults[1].what
    centred = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p>'
    assert "alignement" in said(check(centred))


def test_a_template_in_another_language_is_told(word: SimpleNamespace, tmp_path: Path) -> None:
    parts = word.parts_of(word.paragraph("{{ objet }}"))
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"fr-FR", b"en-US")
    path = tmp_path / "modele.docx"
    path.write_bytes(package.pack(parts))
    assert "la langue du modèle est « en-US »" in said(check_template(path, FIELDS, (VIEW,)))


# --- in the margin -----------------------------------------------------------------------------------------------


def test_annotating_puts_each_fault_on_its_words_and_keeps_older_comments(
    template: Make, word: SimpleNamespace, tmp_path: Path
) -> None:
    body = word.paragraph("Bonjour {{ objte }} et {{ nmo }}") + word.table("T", "{{ faits }}")
    path = template(body)
    faults = check_template(path, FIELDS, (VIEW,))
    once = annotated(path.read_bytes(), faults, on=word.on)
    (tmp_path / "annote.docx").write_bytes(once)
    assert OpenXmlValidator().validate(str(tmp_path / "annote.docx")).is_valid
    view = text_view(once)
    for fault in faults:
        assert view.count(fault.words) == 2  # on the page, and under its comment
    again = check_template(tmp_path / "annote.docx", FIELDS, (VIEW,))
    assert len(errors(again)) == len(errors(faults))
    assert sum("un commentaire de Word reste" in one.what for one in again) == len(faults)
    twice = annotated(once, faults[:1], on=word.on)
    comments = zipfile.ZipFile(io.BytesIO(twice)).read("word/comments.xml").decode()
    assert comments.count("<w:comment ") == len(faults) + 1


def test_a_fault_of_the_footer_is_put_in_the_margin_of_the_body_and_says_where_it_is(
    word: SimpleNamespace, tmp_path: Path
) -> None:
    parts = word.parts_of(word.paragraph("Bonjour {{ objet }}"))
    parts["word/footer.xml"] = parts["word/footer.xml"].replace(b"page </w:t>", b"{{ objte }} </w:t>")
    path = tmp_path / "modele.docx"
    path.write_bytes(package.pack(parts))
    faults = check_template(path, FIELDS, (VIEW,))
    [fault] = errors(faults)
    assert (fault.heading, fault.words) == ("pied de page", "{{ objte }}")
    [line] = [
        line
        for line in text_view(annotated(path.read_bytes(), faults, on=word.on)).splitlines()
        if "objte" in line and "Comm" in line
    ]
    assert "sur « Bonjour {{ objet }} »" in line and "Dans le pied de page, «\u00a0{{ objte }}\u00a0»" in line
    assert "vouliez-vous « objet » ?" in line and "?." not in line


def test_an_empty_paragraph_is_told_beside_the_next_one(word: SimpleNamespace, tmp_path: Path) -> None:
    path = tmp_path / "modele.docx"
    body = word.paragraph("Bonjour") + "<w:p/>" + word.paragraph("{{ objet }}") + "<w:p/>"
    path.write_bytes(package.pack(word.parts_of(body)))
    lines = text_view(annotated(path.read_bytes(), check_template(path, FIELDS, (VIEW,)), on=word.on)).splitlines()
    told = [line for line in lines if "un paragraphe est vide" in line]
    assert "sur « {{ objet }} ») Juste avant ce paragraphe" in told[0]
    assert "sur « {{ objet }} ») Juste après ce paragraphe" in told[1]


# --- how the page is built ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "before", "after", "said_of", "paragraph"),
    [
        ("document", 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "la page n’est pas au format A4", ""),
        ("footer", "NUMPAGES", "DATE", "« page X sur Y »", ""),
        ("document", "<w:tblHeader/>", "", "pas de ligne d’en-tête répétée", "Date"),
        ("document", "<w:cantSplit/>", "", "peut se couper entre deux pages", "Date"),
        ("document", '"Titre1"', '"Titre3"', "un niveau de titre est sauté", "Les faits"),
        ("document", '"Corps"', '"Inconnu"', "le style Inconnu n’est pas défini", "Bonjour."),
        ("document", "Bonjour.", "2. Bonjour.", "tapé à la main", "2. Bonjour."),
        ("document", ">Bonjour.<", "><", "Il ne passe pas dans les lettres", ""),
        (
            "document",
            "<w:r>",
            "<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r><w:r>",
            "zone de texte",
            "Les faits",
        ),
        ("styles", "<w:keepNext/>", "", "le style Titre1 ne reste pas avec le paragraphe qui suit", ""),
    ],
)
def test_what_is_wrong_in_the_page_is_told_where_it_is(
    word: SimpleNamespace, tmp_path: Path, part: str, before: str, after: str, said_of: str, paragraph: str
) -> None:
    body = word.paragraph("Les faits", "Titre1") + word.paragraph("Bonjour.")
    rows = word.table("Date|Fait", "{%tr for f in faits %}|", "{{ f.recit }}|x", "{%tr endfor %}|")
    parts = word.parts_of(body + rows + word.paragraph("Fin."))
    path = tmp_path / "modele.docx"
    path.write_bytes(package.pack(parts))
    assert check_template(path, FIELDS, (VIEW,)) == []
    text = parts[f"word/{part}.xml"].decode()
    assert before in text
    parts[f"word/{part}.xml"] = text.replace(before, after, 1).encode()
    path.write_bytes(package.pack(parts))
    [fault] = [one for one in check_template(path, FIELDS, (VIEW,)) if said_of in f"{one.what} {one.remedy}"]
    assert fault.gravity is not Gravity.ERROR and fault.remedy
    assert fault.paragraph == paragraph
