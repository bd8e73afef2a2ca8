"""Posts in a file beside the case: as a French spreadsheet writes it, each fault at its line, nothing read outside."""

import json
import os
import pickle
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.casefile import postsfile
from filings.casefile.read import Loaded, faults, load, read
from filings.casefile.write import tree_of, write
from filings.errors import FilingsError, Problems
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Post
from schemas.filed import FiledPosts
from schemas.words import find_nir

CASE = """\
accounts:
  - {id: exemple_01, platform: twitter}
  - {id: exemple_02, platform: twitter}
exhibits:
  - {number: 5, title: captures}
facts:
  - kind: harassment
    posts: POSTS
"""

HEAD = (
    "Date de publication",
    "Compte",
    "Adresse exacte",
    "Termes exacts",
    "Vu en ligne le",
    "Retiré",
    "Pièce",
    "Numéro masqué",
)
ROWS = (
    ("12/09/2013 23:40", "exemple_01", "https://exemple.fr/1", "Été ; « à bientôt », dit-il", "9/11/2013", "", "5", ""),
    (
        "vers le 3 mars 2013",
        "exemple_02",
        "https://exemple.fr/2",
        'deux\nlignes, et "guillemets"',
        "",
        "oui",
        "",
        "VRAI",
    ),
    ("", "", "https://exemple.fr/3", "", "", "non", "5", "faux"),
)


def table(rows: Any = ROWS, delimiter: str = ";", head: Any = HEAD, end: str = "\r\n") -> str:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in f'{delimiter}"\n') else text

    return "".join(delimiter.join(map(cell, row)) + end for row in (head, *rows))


def case(folder: Path, posts: str | bytes | None, name: str = "captures.csv", told: str = CASE) -> Path:
    if posts is not None:
        (folder / name).write_bytes(posts.encode() if isinstance(posts, str) else posts)
    path = folder / "dossier.yaml"
    path.write_text(told.replace("POSTS", name), encoding="utf-8")
    return path


def loaded(folder: Path, posts: str | bytes, name: str = "captures.csv") -> FiledPosts:
    found = read(case(folder, posts, name)).facts[0].posts
    assert isinstance(found, FiledPosts)
    return found


def refused(folder: Path, posts: str | bytes | None, name: str = "captures.csv", told: str = CASE) -> list[str]:
    with pytest.raises(FilingsError) as error:
        load(case(folder, posts, name, told))
    problems = error.value.problems if isinstance(error.value, Problems) else (error.value,)
    return [str(one) for one in problems]


def plain(post: Any) -> dict[str, Any]:
    return {name: getattr(post, name) for name in (*Post.model_fields, "located", "worded")}


EXPECTED = [
    Post.model_validate({key: cell for key, cell in zip(Post.model_fields, row, strict=True) if cell}) for row in ROWS
]

ENCODINGS = {"utf-8": "", "utf-8-sig": "", "cp1252": "", "utf-16": ""}


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_table_is_read_as_a_french_spreadsheet_writes_it(
    encoding: str, delimiter: str, end: str, tmp_path: Path
) -> None:
    posts = loaded(tmp_path, table(delimiter=delimiter, end=end).encode(encoding))
    assert list(map(plain, posts)) == list(map(plain, EXPECTED))
    # In any order, each read at its own place.
    assert [posts[n].text for n in (2, 0, 1)] == [EXPECTED[n].text for n in (2, 0, 1)]


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("mac-roman", "Tu l’as cherché, là, ça te plaît ?"),
        ("mac-roman", "Où ? À l’été."),
        ("cp1252", "Tu l’as cherché, là, ça te plaît ?"),
        ("cp1252", "Žižek… « œuvre » – 10 €"),
    ],
)
def test_accents_are_read_as_the_spreadsheet_of_either_machine_writes_them(
    encoding: str, words: str, tmp_path: Path
) -> None:
    data = f"Date de publication;Termes exacts;Pièce\r\n12/09/2013;{words};\r\n".encode(encoding)
    (post,) = loaded(tmp_path, data)
    assert post.text == words


def test_a_file_that_declares_its_delimiter_is_read(tmp_path: Path) -> None:
    posts = loaded(tmp_path, "sep=;\r\n" + table())
    assert list(map(plain, posts)) == list(map(plain, EXPECTED))
    assert posts.place(2, "url") == "captures.csv, ligne 6 (Adresse exacte)"


@pytest.mark.parametrize("name", ["captures.jsonl", "captures.NDJSON"])
def test_one_post_a_line_is_read_by_keys_or_by_titles(name: str, tmp_path: Path) -> None:
    lines = [
        {
            "when": "12/09/2013 23:40",
            "account": "exemple_01",
            "url": "https://exemple.fr/1",
            "exhibit": 5,
            "seen": "9/11/2013",
        },
        {"Termes exacts": "deux\nlignes", "Numéro masqué": True, "gone": "oui", "when": {"answered": "unknown"}},
        {"url": {"answered": "later"}, "text": "à revoir", "account": None},
    ]
    posts = loaded(tmp_path, "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines), name)
    keys = {"Termes exacts": "text", "Numéro masqué": "masked"}
    expected = [
        Post.model_validate({keys.get(key, key): str(v) if key == "exhibit" else v for key, v in line.items()})
        for line in lines
    ]
    assert list(map(plain, posts)) == list(map(plain, expected))
    assert posts.place(1) == f"{name}, ligne 3"


def test_headers_are_keys_or_titles_in_any_order_without_accents_or_capitals(tmp_path: Path) -> None:
    posts = loaded(tmp_path, "PIECE,url,termes exacts\n5,https://exemple.fr/1,Non\n")
    assert [(post.exhibit, post.url, post.text) for post in posts] == [(5, "https://exemple.fr/1", "Non")]


def test_blank_rows_are_passed_over_and_lines_are_still_those_of_the_file(tmp_path: Path) -> None:
    posts = loaded(tmp_path, "Compte;Termes exacts\n\n;\nexemple_01;Bonjour\n")
    assert [(post.account, post.text) for post in posts] == [("exemple_01", "Bonjour")]
    assert posts.place(0) == "captures.csv, ligne 4"


@pytest.mark.parametrize("full", [False, True], ids=["at once", "in full"])
def test_every_bad_row_names_its_line_and_its_column(full: bool, tmp_path: Path) -> None:
    rows = [
        ("le 31 février 2013", "exemple_01", "https://exemple.fr/1", "a", "", "", "5", ""),
        ("12/09/2013", "exemple_03", "https://exemple.fr/2", "deux\nlignes", "", "", "", ""),
        ("12/09/2013", "exemple_01", "exemple.fr", "b", "", "peut-être", "5", ""),
        ("12/09/2013", "exemple_01", "https://exemple.fr/4", "c", "", "", "cinq", ""),
    ]
    text = CASE.replace("kind: harassment", "kind: &x harassment") if full else CASE
    if full:
        text = CASE + "    story: 'oui\n      non'\n"
    found = refused(tmp_path, table(rows), told=text)
    assert found[0].startswith("captures.csv, ligne 2 (Date de publication) : Le 31 février 2013 n’existe pas")
    assert any(one.startswith("captures.csv, ligne 5 (Adresse exacte) : « exemple.fr » n’est pas") for one in found)
    assert any(one.startswith("captures.csv, ligne 5 (Retiré)") for one in found)
    assert any(one.startswith("captures.csv, ligne 6 (Pièce)") for one in found)
    assert len(found) == 4


def test_an_exhibit_that_is_not_told_is_named_at_its_line(tmp_path: Path) -> None:
    assert refused(tmp_path, "Pièce;Termes exacts\n5;a\n6;b\n") == [
        "captures.csv, ligne 3 (Pièce) : La pièce n° 6 n’est pas dans la liste des pièces : ajoutez-la, ou corrigez le "
        "numéro."
    ]


def test_what_does_not_hang_together_is_told_in_the_order_of_the_lines(tmp_path: Path) -> None:
    found = refused(tmp_path, "Compte;Pièce\nexemple_01;7\nexemple_09;5\nexemple_08;8\n")
    assert [one.split(" :")[0] for one in found] == [
        "captures.csv, ligne 2 (Pièce)",
        "captures.csv, ligne 3 (Compte)",
        "captures.csv, ligne 4 (Compte)",
        "captures.csv, ligne 4 (Pièce)",
    ]


def test_faults_of_the_case_and_of_its_posts_are_told_together(tmp_path: Path) -> None:
    found = refused(
        tmp_path, "Date de publication;Termes exacts\nhier;a\n", told=CASE.replace("number: 5", "number: cinq")
    )
    assert any(one.startswith("dossier.yaml, ligne 5") for one in found)
    assert any(one.startswith("captures.csv, ligne 2 (Date de publication)") for one in found)


def test_words_are_never_repeated_by_a_refusal(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, "Termes exacts\nsecret 1 84 12 76 451 089 46\n")
    assert found.startswith("captures.csv, ligne 2 (Termes exacts) : Un numéro de sécurité sociale")
    assert "secret" not in found and "451" not in found


@pytest.mark.parametrize(
    "posts",
    ["Compte;Termes exacts\n" + "exemple_09;a\n" * 80, "Date de publication;Termes exacts\n" + "hier;a\n" * 80],
    ids=["against the case", "in the rows"],
)
def test_the_first_faults_are_told_and_the_others_counted(posts: str, tmp_path: Path) -> None:
    found = refused(tmp_path, posts)
    assert len(found) == postsfile.TOLD + 1
    assert found[0].startswith("captures.csv, ligne 2") and found[49].startswith("captures.csv, ligne 51")
    assert found[-1].startswith("captures.csv : 30 autres lignes sont à corriger")


def test_a_column_that_is_not_known_is_told_and_its_cells_are_not_read(tmp_path: Path) -> None:
    posts = loaded(tmp_path, "Compte;Terme exact;J’aime;Compte;\nexemple_01;a;12;exemple_02;x\n")
    assert posts.unread == (
        "Colonne « Terme exact » de captures.csv : elle n’est pas connue, et n’a pas été lue : vouliez-vous « Termes "
        "exacts » ?",
        "Colonne « J’aime » de captures.csv : elle n’est pas connue, et n’a pas été lue.",
        "Colonne « Compte » de captures.csv : elle y figure deux fois, et n’a été lue que la première.",
        "Une colonne sans titre de captures.csv : elle n’est pas connue, et n’a pas été lue.",
    )
    assert [(post.account, post.text) for post in posts] == [("exemple_01", None)]


@pytest.mark.parametrize(
    ("posts", "said"),
    [
        ("", "captures.csv : Ce fichier est vide"),
        ("\n\na;b\n", "captures.csv : Ce fichier est vide, ou sa première ligne l’est"),
        ("Compte;Termes exacts\n", "captures.csv : Ce fichier ne contient aucun message"),
        ("a;b\n1;2\n", "captures.csv, ligne 1 : Aucune colonne de cette ligne n’est connue. La première ligne nomme"),
        ('Compte;Termes exacts\nexemple_01;"a" b\n', "captures.csv, ligne 2 : Un guillemet n’est pas à sa place"),
        ('Compte;Termes exacts\n\nexemple_01;"a\nb\n', "captures.csv, ligne 3 : Un guillemet n’est pas à sa place"),
        ('Termes exacts\n"' + "a\n" * 200_000, "captures.csv, ligne 2 : Cette ligne n’a pas de fin"),
        ("Compte;Termes exacts\nexemple_01;a;b\n", "captures.csv, ligne 2 : Cette ligne a plus de cellules"),
        (b"Compte\n\x81\x8d\n", "captures.csv : L’encodage de ce fichier n’est pas reconnu"),
        (b"\xff\xfeC", "captures.csv : L’encodage de ce fichier n’est pas reconnu"),
    ],
    ids=["empty", "no first line", "no row", "no header", "quote", "open quote", "endless", "spilt", "bytes", "utf-16"],
)
def test_a_file_that_is_no_table_of_posts_is_refused(posts: str | bytes, said: str, tmp_path: Path) -> None:
    (found,) = refused(tmp_path, posts)
    assert found.startswith(said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[1]", "Cette ligne n’est pas un message en JSON"),
        ('{"when": ', "Cette ligne n’est pas un message en JSON"),
        ('{"url": "https://exemple.fr/1", "url": "https://exemple.fr/2"}', "La rubrique « url » figure deux fois"),
        ('{"text": "a", "Termes exacts": "b"}', "Une même rubrique figure deux fois"),
        ('{"text": ["a"]}', "Il faut ici un texte"),
    ],
)
def test_a_line_that_is_no_post_is_refused(line: str, said: str, tmp_path: Path) -> None:
    found = refused(tmp_path, '{"text": "avant"}\n' + line + '\n{"text": "après"}\n', "captures.jsonl")
    assert len(found) == 1 and found[0].startswith("captures.jsonl, ligne 2") and said in found[0]


# What a cell can hold: no lone surrogate, no character that a document cannot, something to read.
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n";,\t'), max_size=40)


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(WORDS.filter(str.strip), min_size=1, max_size=8),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    delimiter=st.sampled_from(";,\t"),
)
def test_words_come_back_to_the_character_whatever_they_are(texts: list[str], encoding: str, delimiter: str) -> None:
    kept = [text for text in texts if find_nir(text) is None and not set(text) & {"\ufffe", "\uffff"}]
    rows = [(f"https://exemple.fr/{n}", text) for n, text in enumerate(kept or ["a"])]
    with tempfile.TemporaryDirectory() as name:
        head = ("Adresse exacte", "Termes exacts")
        posts = loaded(Path(name), table(rows, delimiter, head).encode(encoding))
        backwards = [(posts[n].url, posts[n].text) for n in reversed(range(len(posts)))]
        assert backwards == rows[::-1]


# --- the name of the file ------------------------------------------------------------------------------------------

_AT = "dossier.yaml, ligne 8, colonne 12 (facts[0].posts) : "


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/etc/passwd.csv", "Le fichier des messages doit être dans le dossier de l’affaire"),
        ("../captures.csv", "Le fichier des messages doit être dans le dossier de l’affaire"),
        ("a/../../captures.csv", "Le fichier des messages doit être dans le dossier de l’affaire"),
        ("C:captures.csv", "Le fichier des messages doit être dans le dossier de l’affaire"),
        ("'\\\\serveur\\captures.csv'", "Le fichier des messages doit être dans le dossier de l’affaire"),
        ("absent.csv", "Le fichier « absent.csv » n’existe pas à côté du dossier"),
        ("dossier.csv", "« dossier.csv » est un dossier de l’ordinateur"),
        ("lien.csv", "Ce fichier de messages est un lien qui mène hors du dossier"),
        ("captures.xlsx", "« captures.xlsx » est un classeur. Enregistrez-le en « CSV UTF-8 »"),
        ("captures", "« captures » n’est ni une liste de messages, ni le nom d’un fichier de messages"),
    ],
)
def test_a_file_outside_the_folder_or_that_is_none_is_refused_at_its_name(name: str, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "affaire"
    (folder / "dossier.csv").mkdir(parents=True)
    (tmp_path / "captures.csv").write_text(table(), encoding="utf-8")
    (folder / "lien.csv").symlink_to(tmp_path / "captures.csv")
    (found,) = refused(folder, None, name)
    assert found.startswith(_AT + said)


def test_a_file_in_a_folder_beside_the_case_is_found_as_any_system_writes_it(tmp_path: Path) -> None:
    (tmp_path / "pieces").mkdir()
    (tmp_path / "pieces" / "captures.csv").write_text(table(), encoding="utf-8")
    for name in ("pieces/captures.csv", "pieces\\captures.csv"):
        assert len(read(case(tmp_path, None, name)).facts[0].posts) == len(ROWS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "captures.csv")
    (found,) = refused(tmp_path, None)
    assert "n’existe pas à côté du dossier" in found


def test_a_file_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postsfile, "ROWS", 2)
    assert refused(tmp_path, table()) == ["captures.csv : Ce fichier compte plus de 2 messages. Répartissez-les."]
    monkeypatch.setattr(postsfile, "LARGEST", 10)
    (found,) = refused(tmp_path, table())
    assert found.startswith(_AT + "Ce fichier de messages est trop gros")


def test_a_file_that_changed_between_the_two_passes_is_refused(tmp_path: Path) -> None:
    posts = loaded(tmp_path, table())
    (tmp_path / "captures.csv").write_text(table(ROWS[::-1] * 2), encoding="utf-8")
    assert posts[0].account == "exemple_01"
    with pytest.raises(FilingsError, match="a changé pendant que les documents se faisaient"):
        assert posts[0].text
    again = loaded(tmp_path, table())
    assert again[0].text == ROWS[0][3]
    (tmp_path / "captures.csv").write_bytes(table().encode() + b"\r\n")
    with pytest.raises(FilingsError, match="a changé"):
        assert again[1].text


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    posts = loaded(tmp_path, table())
    (tmp_path / "captures.csv").unlink()
    with pytest.raises(FilingsError, match="ne peut plus être lu"):
        assert posts[0].text


# --- what becomes of such a case -----------------------------------------------------------------------------------


def test_the_case_is_written_back_with_the_name_of_its_file(tmp_path: Path) -> None:
    found: Loaded = load(case(tmp_path, table()))
    write(tmp_path / "copie.yaml", found.tree)
    assert "posts: captures.csv" in (tmp_path / "copie.yaml").read_text(encoding="utf-8")
    assert tree_of(found.case)["facts"][0]["posts"] == "captures.csv"
    write(tmp_path / "neuf.yaml", found.case)
    assert read(tmp_path / "neuf.yaml").facts == found.case.facts


def test_posts_travel_to_another_process_and_are_the_same_there(tmp_path: Path) -> None:
    there = read(case(tmp_path, table()))
    assert there.facts[0].posts[0].text
    here = pickle.loads(pickle.dumps(there))
    assert here == there and here.facts[0].posts[1].text == ROWS[1][3]
    assert read(case(tmp_path, table(ROWS[:2]))) != there


def test_nothing_of_the_words_is_held_or_shown(tmp_path: Path) -> None:
    posts = loaded(tmp_path, table())
    assert repr(posts) == "PostsFile('captures.csv', 3 rows)"
    assert b"guillemets" not in pickle.dumps(posts)


def test_where_a_post_stands_is_a_line_of_its_file(tmp_path: Path) -> None:
    found = load(case(tmp_path, table()))
    assert found.place("facts[0].posts[2].url") == "captures.csv, ligne 5 (Adresse exacte)"
    assert found.place("facts[0].posts") == "dossier.yaml, ligne 8, colonne 12"


def test_a_draft_that_names_a_file_has_no_fault_and_a_case_without_a_folder_has_one(tmp_path: Path) -> None:
    answers = {"facts": [{"kind": "insult", "posts": "captures.csv"}]}
    assert faults(answers) == {} and answers["facts"][0]["posts"] == "captures.csv"
    with pytest.raises(ValueError, match="à côté de lui"):
        Case.model_validate(answers)


def test_two_facts_may_name_the_same_file(tmp_path: Path) -> None:
    text = CASE + "  - kind: insult\n    posts: POSTS\n"
    facts = read(case(tmp_path, table(), told=text)).facts
    assert [told(post.text) for post in facts[0].posts] == [told(post.text) for post in facts[1].posts]
