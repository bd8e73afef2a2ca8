"""A lawyer's notes hang on the words they are about, and change nothing else."""

import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from filings.assembly.word.margin_comments import Note, annotate
from filings.assembly.word.text_view import text_view
from filings.errors import FilingsError

Fill = Callable[..., bytes]


def on_words(data: bytes) -> list[str]:
    return [line for line in text_view(data).splitlines() if line.startswith("(Commentaire")]


def test_a_note_hangs_on_exactly_its_words_across_runs(fill: Fill, word: SimpleNamespace, tmp_path: Path) -> None:
    body = word.paragraph(
        '<w:r><w:t xml:space="preserve">Il a dit </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Fort"/></w:rPr>'
        '<w:t xml:space="preserve">deux mots</w:t></w:r><w:r><w:t xml:space="preserve"> puis trois</w:t></w:r>'
    )
    data = annotate(fill(body, {}), [Note("mots puis", "Lesquels ?\nEt quand ?")], on=word.on)
    assert on_words(data) == ["(Commentaire 0 sur « mots puis ») Lesquels ? / Et quand ?"]
    document = docx.Document(io.BytesIO(data))
    assert document.paragraphs[0].text == "Il a dit deux mots puis trois"
    bold = [run.text for run in document.paragraphs[0].runs if run.style and run.style.name == "Strong"]
    assert "".join(bold) == "deux mots"
    (comment,) = document.comments
    assert (comment.author, comment.initials) == ("Points à vérifier", "PV")
    assert comment.timestamp is not None and comment.timestamp.date() == word.on
    (tmp_path / "x.docx").write_bytes(data)
    validation = OpenXmlValidator().validate(str(tmp_path / "x.docx"))
    assert validation.is_valid, [error.description for error in validation.errors]


@pytest.mark.parametrize(
    "anchor", ["l'article 222-17 : peine", "l’article 222‑17\u00a0: peine", "l’article  222-17 :\npeine"]
)
def test_words_are_found_whatever_their_spaces_apostrophes_and_hyphens(
    fill: Fill, word: SimpleNamespace, anchor: str
) -> None:
    data = fill(word.paragraph("Vu l’article 222-17\u00a0: peine encourue"), {})
    assert "« l’article 222-17\u00a0: peine »" in on_words(annotate(data, [Note(anchor, "?")], on=word.on))[0]


def test_a_note_whose_words_are_nowhere_goes_to_the_object_and_quotes_them(fill: Fill, word: SimpleNamespace) -> None:
    data = fill(word.paragraph("Madame") + word.paragraph("Objet : plainte", "Objet"), {})
    (line,) = on_words(annotate(data, [Note("la facture", "Où est-elle ?")], on=word.on))
    assert line.startswith("(Commentaire 0 sur « Objet : plainte »)")
    assert "la facture" in line and "Où est-elle ?" in line


def test_a_note_about_the_footer_says_so_for_word_takes_no_comment_there(fill: Fill, word: SimpleNamespace) -> None:
    data = fill(word.paragraph("Objet : plainte", "Objet"), {})
    (line,) = on_words(annotate(data, [Note("page 1 sur 1", "Combien de pages ?")], on=word.on))
    assert line == (
        "(Commentaire 0 sur « Objet : plainte ») À propos de «\u00a0page 1 sur 1\u00a0», dans le pied de page\u00a0: "
        "Combien de pages ?"
    )


def test_several_notes_may_share_their_words(fill: Fill, word: SimpleNamespace) -> None:
    data = fill(word.paragraph("un deux trois"), {})
    noted = annotate(data, [Note("deux", "a"), Note("un deux", "b"), Note("deux trois", "c")], on=word.on)
    assert on_words(noted) == [
        "(Commentaire 0 sur « deux ») a",
        "(Commentaire 1 sur « un deux ») b",
        "(Commentaire 2 sur « deux trois ») c",
    ]
    assert noted == annotate(data, [Note("deux", "a"), Note("un deux", "b"), Note("deux trois", "c")], on=word.on)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_words_of_the_text_can_be_noted_and_the_text_stays(
    fill: Fill, word: SimpleNamespace, data: st.DataObject
) -> None:
    letters = st.text(st.sampled_from("ab é’-\u00a0\t\n🙂<&"), min_size=1, max_size=12)
    said = data.draw(st.lists(letters, min_size=1, max_size=4).map("".join).filter(str.strip))
    start = data.draw(st.integers(0, len(said) - 1))
    anchor = said[start : data.draw(st.integers(start + 1, len(said)))]
    plain = fill(word.paragraph("[{{ x }}]"), {"x": said})
    assert word.texts(annotate(plain, [Note(anchor, "note")], on=word.on)) == [f"[{said}]"]


def test_no_note_changes_no_byte_and_a_bad_one_is_refused(fill: Fill, word: SimpleNamespace) -> None:
    data = fill(word.paragraph("un"), {})
    assert annotate(data, [], on=word.on) == data
    with pytest.raises(FilingsError):
        annotate(data, [Note("un", "\x00")], on=word.on)
    with pytest.raises(FilingsError, match="commentaires"):
        annotate(annotate(data, [Note("un", "a")], on=word.on), [Note("un", "b")], on=word.on)
