"""Text that is somebody’s comes back to the character; what no document can hold, and a NIR, are refused."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas import words
from schemas.case import Case
from schemas.person import Person
from schemas.words import (
    Email,
    Euros,
    Handle,
    IpAddress,
    Line,
    Phone,
    Postcode,
    Prose,
    Sha256,
    Url,
    Verbatim,
    Whole,
    find_nir,
)

TEXTS = {"Prose": Prose, "Verbatim": Verbatim, "Line": Line, "Handle": Handle, "Name": words.Name}


def read(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: object, value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        read(kind, value)
    return refused.value.errors()[0]["msg"]


# What XML 1.0 lets a document hold, CR apart.
WRITABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t")
)


@given(WRITABLE)
def test_quoted_words_come_back_character_for_character(text: str) -> None:
    assume(text.strip() and sum(map(str.isdigit, text)) < 12)
    assert read(Verbatim, text) == text
    assert isinstance(read(Verbatim, text), Verbatim)
    assert read(Prose, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Sale 💩 👩‍👩‍👧‍👦 🏳️‍🌈",
        "« l'a » \"b\" 'c' “d”",
        "שלום \u202bعربي\u202c fin",
        "ligne un\nligne deux\n\n\tligne trois",
        "a&b <c> {{ d }} {% e %} ]]> &amp;",
        "cafe\u0301",
    ],
)
def test_emoji_quotes_right_to_left_and_line_breaks_are_kept(text: str) -> None:
    assert read(Verbatim, text) == text


def test_line_ends_of_other_systems_become_the_common_one() -> None:
    assert read(Verbatim, "a\r\nb\rc") == "a\nb\nc"


@pytest.mark.parametrize("kind", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\ufffe", "\uffff", "\ud83d", "\udfff"])
def test_what_a_document_cannot_hold_is_refused_with_its_place(kind: object, character: str) -> None:
    said = refusal(kind, f"abc{character}d")
    assert "n° 4" in said and f"U+{ord(character):04X}" in said


@pytest.mark.parametrize("kind", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("text", ["", " ", "\u00a0\n"])
def test_an_empty_text_is_not_an_answer(kind: object, text: str) -> None:
    assert "vide" in refusal(kind, text)


@given(st.text())
@pytest.mark.parametrize("kind", [Url, Email, Phone, IpAddress, Sha256, Postcode, Euros, Whole, Handle, Line])
def test_any_text_is_read_or_refused_in_french(kind: object, text: str) -> None:
    try:
        read(kind, text)
    except ValidationError:
        return


# --- social-security numbers ---------------------------------------------------------------------------------


@st.composite
def nirs(draw: st.DrawFn) -> str:
    """Build a social-security number as INSEE does: sex, year, month, département, commune, order, key."""
    sex = draw(st.sampled_from("12"))
    year = draw(st.integers(0, 99))
    month = draw(st.integers(1, 12))
    department = draw(st.sampled_from(["01", "75", "2A", "2B", "93", "99"]))
    commune, order = draw(st.integers(1, 990)), draw(st.integers(1, 999))
    body = f"{sex}{year:02}{month:02}{department}{commune:03}{order:03}"
    value = int(body.replace("2A", "19").replace("2B", "18"))
    key = f"{97 - value % 97:02}"
    gap = draw(st.sampled_from(["", " ", ".", "-", "\u00a0", "\u202f"]))
    return gap.join([sex, f"{year:02}", f"{month:02}", department, f"{commune:03}", f"{order:03}", key])


@given(nirs(), st.sampled_from(["{}", "mon numéro est {}, voilà", "n°{}.", "({})", "💩{}\nfin"]))
def test_a_social_security_number_is_refused_wherever_it_stands(number: str, around: str) -> None:
    text = around.format(number)
    for kind in (Prose, Verbatim):
        said = refusal(kind, text)
        assert "sécurité sociale" in said
        assert f"au caractère {text.index(number) + 1} " in said
        assert number not in said
    assert "sécurité sociale" in refusal(Line, text.replace("\n", " "))


def test_a_number_copied_from_a_card_without_its_key_is_refused() -> None:
    assert find_nir("1 85 05 78 006 084") == (0, 18)
    assert find_nir("2 85 05 2A 006 084") == (0, 18)


@pytest.mark.parametrize(
    "text",
    [
        "https://exemple.fr/exemple_03/status/398765432109876543",
        "1 500 messages, puis 2 300 autres, puis 1 250 100 vues",
        "01 99 00 12 34, 01 99 00 56 78 et 06 99 00 12 34",
        "+33 1 99 00 12 34 ou +33 6 99 00 12 34",
        "1378985123456",
        "facebook.com/100004567890123",
        "2013-09-12 23:40:05 puis 2013-09-12 23:41:07",
        "192.0.2.17 192.0.2.18 192.0.2.19 192.0.2.20",
    ],
)
def test_other_long_numbers_are_not_taken_for_one(text: str) -> None:
    assert find_nir(text) is None
    assert read(Verbatim, text) == text


@pytest.mark.parametrize(
    "number",
    [
        *("NIR185057800608491", "n°sécu1850578006084 91", "185057800608491bis", "x1 85 05 78 006 084 91"),
        *("1_85_05_78_006_084_91", "1/85/05/78/006/084/91", "1:85:05:78:006:084:91", "1,85,05,78,006,084,91"),
        *("1850578006084_91", "1850578006084/91", "1850578006084, 91", "1-85-05-78-006-084"),
        *("185\u200b0578\u200b006\u200b084\u200b91", "1\u2060850578006084\u206091", "1\xad850578006084\xad91"),
        *("１８５０５７８００６０８４９１", "１ ８５ ０５ ７８ ００６ ０８４ ９１", "١٨٥٠٥٧٨٠٠٦٠٨٤٩١"),
        "１８５０５７８００６０８４／９１",
    ],
)
def test_a_social_security_number_does_not_hide_behind_its_writing(number: str) -> None:
    for around in ("{}", "dossier {} du greffe", "réf. {}."):
        text = around.format(number)
        assert "sécurité sociale" in refusal(Line, text)
        place = find_nir(text)
        assert place is not None and text[place[0]] in "1１١" and text[place[1] - 1] in "14１١"


def test_a_social_security_number_names_no_case() -> None:
    assert "sécurité sociale" in refusal(Case, {"reference": "dossier-185057800608491"})


@pytest.mark.parametrize(
    "text",
    [
        "IMG_20231112_123456_789.jpg",
        "Capture-2026-11-14-20-30-05-123456.png",
        "dossier 26/00012345/678 et 26/00012346/678",
        "ISBN 978-2-07-036024-5, EAN 9782070360245, SIREN 732 829 320, SIRET 732 829 320 00074",
        "FR76 3000 6000 0112 3456 7890 189",
        "https://www.tiktok.com/@exemple/video/7301234567890123456",
        "a1:b2:c3:d4:e5:f6, 2001:db8:85a3:8d3:1319:8a2e:370:7348",
        "14/11/2026, 15/11/2026, 16/11/2026, 17/11/2026",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15",
    ],
)
def test_dates_files_and_references_are_not_taken_for_a_social_security_number(text: str) -> None:
    assert find_nir(text) is None


@pytest.mark.parametrize(
    "piece", ["1-", "1 ", "12-", "1_85_", "1 85 05 78 006 084 ", "facebook.com/1000100000000", "１-"]
)
def test_a_long_text_of_figures_is_looked_at_once(piece: str) -> None:
    # Each figure is tried a bounded number of times: a quadratic look would not end.
    assert find_nir(piece * 60_000 + "x") in (None, find_nir(piece * 3 + "x"))


#: The number of an account, of the shape Facebook gives, whose last two digits happen to be the key of a NIR.
LIKE_A_NIR = "100010000000063"


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.facebook.com/profile.php?id={LIKE_A_NIR}",
        f"https://www.facebook.com/{LIKE_A_NIR}/posts/1",
        f"https://m.facebook.com/people/Exemple-Un/{LIKE_A_NIR}/",
    ],
)
def test_the_address_of_an_account_of_facebook_is_not_taken_for_one(address: str) -> None:
    assert read(Url, address) == address
    assert find_nir(LIKE_A_NIR), "without the address, it is one"
    assert find_nir(f"https://www.facebook.com/exemple, n° {LIKE_A_NIR}"), "nor does an address hide the next words"


# --- addresses, numbers, sums --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("01 99 00 12 34", "+33199001234"),
        ("01.99.00.12.34", "+33199001234"),
        ("+33 (0)1 99 00 12 34", "+33199001234"),
        ("06 39 98 12 34", "+33639981234"),
        ("0692 12 34 56", "+262692123456"),
        ("0590 12 34 56", "+590590123456"),
        ("+32 2 555 12 12", "+3225551212"),
    ],
)
def test_a_telephone_number_is_kept_in_one_form(said: str, kept: str) -> None:
    assert read(Phone, said) == kept
    assert read(Phone, kept) == kept


@pytest.mark.parametrize("said", ["12", "appelez-moi", "01 99 00", "3018 ou 3919"])
def test_what_is_no_telephone_number_is_refused(said: str) -> None:
    assert "n’est pas un numéro de téléphone" in refusal(Phone, said)


@pytest.mark.parametrize(
    "url",
    [
        "https://exemple.fr/exemple_03/status/1?s=20&t=a%20b#x",
        "http://exemple.fr:8080/~a/(b)",
        "https://fr.exemple.fr/Été_'13",
    ],
)
def test_a_web_address_is_kept_to_the_character(url: str) -> None:
    assert read(Url, f" {url} ") == url


@pytest.mark.parametrize(
    "url", ["exemple.fr/1", "https://", "javascript:alert(1)", "https://exemple.fr/a b", "file:///etc/passwd"]
)
def test_an_incomplete_web_address_is_refused(url: str) -> None:
    assert "adresse complète" in refusal(Url, url)


@pytest.mark.parametrize(
    ("said", "kept"), [("1500", "1500"), ("1 500,50 €", "1500.50"), ("1\u202f500 euros", "1500"), ("49,9", "49.9")]
)
def test_a_sum_is_read_with_a_french_or_an_english_mark(said: str, kept: str) -> None:
    assert str(read(Euros, said)) == kept


@pytest.mark.parametrize("said", ["-1", "1,505", "NaN", "sNaN", "Infinity", "1e400", "cher", "1 euro 50"])
def test_what_is_no_sum_is_refused(said: str) -> None:
    refusal(Euros, said)


@pytest.mark.parametrize(("said", "kept"), [("1 500", 1500), ("1\u202f500\u202f000", 1500000), (" 12 ", 12), (7, 7)])
def test_a_count_may_have_spaces_between_thousands(said: object, kept: int) -> None:
    assert read(Whole, said) == kept


@pytest.mark.parametrize("said", ["1 2", "1,5", "douze", True, "", "15 0"])
def test_what_is_no_whole_number_is_refused(said: object) -> None:
    refusal(Whole, said)


@pytest.mark.parametrize("value", ["01000", "78000", "2A004", "B-1000", "SW1A 1AA"])
def test_a_postcode_keeps_its_zero_and_its_letters(value: str) -> None:
    assert read(Postcode, value) == value


@given(st.text(min_size=1))
def test_a_refusal_repeats_little_of_what_was_written(text: str) -> None:
    long = text * (200 // len(text) + 1)
    for kind in (Url, Email, Phone, IpAddress, Postcode, Euros):
        try:
            read(kind, long)
        except ValidationError as refused:
            quoted = re.findall(r"(?s)^« (.*) » n’est", refused.errors()[0]["msg"])
            assert all(len(one) <= 40 for one in quoted)


# --- what is read without a library is read as it would --------------------------------------------------------


@given(st.from_regex(words._PLAIN_EMAIL, fullmatch=True).filter(lambda line: len(line) <= 64))
def test_a_plain_email_address_is_what_the_library_makes_of_it(line: str) -> None:
    from email_validator import validate_email

    assert read(Email, line) == validate_email(line, check_deliverability=False).normalized == line


@given(st.from_regex(words._PLAIN_PHONE, fullmatch=True))
def test_a_plain_telephone_number_is_what_the_library_makes_of_it(line: str) -> None:
    plain = read(Phone, line)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "_PLAIN_PHONE", re.compile("(?!)"))
        assert read(Phone, line) == plain


def test_no_plain_telephone_number_is_overseas(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [f"0{start}{end}" for start in range(100, 800) for end in ("000000", "412345", "987654")]
    plain = [number for number in numbers if words._PLAIN_PHONE.fullmatch(number)]
    monkeypatch.setattr(words, "_PLAIN_PHONE", re.compile("(?!)"))
    assert plain and not [number for number in plain if not str(read(Phone, number)).startswith("+33")]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("01\u202f99\u202f00\u202f12\u202f34", "+33199001234"),
        ("01\u00a099\u00a000\u00a012\u00a034", "+33199001234"),
        ("01\u201199\u201100\u201112\u201134", "+33199001234"),
        ("\u200e+33 1 99 00 12 34\u202c", "+33199001234"),
        ("０１ ９９ ００ １２ ３４", "+33199001234"),
    ],
)
def test_a_number_copied_from_a_page_is_read_as_it_is_seen(said: str, kept: str) -> None:
    assert read(Phone, said) == kept


@pytest.mark.parametrize(
    "said", ["ana\u200b@exemple.fr", "\ufeffana@exemple.fr", "ana@exemple.fr\u00a0", "ana\xad@exemple.fr"]
)
def test_an_address_copied_from_a_page_is_read_as_it_is_seen(said: str) -> None:
    assert read(Email, said) == "ana@exemple.fr"


def test_a_number_of_several_territories_is_that_of_the_address_or_is_asked() -> None:
    assert "+508, +687" in refusal(Phone, "76 12 34")
    for postcode, kept in (("98800", "+687761234"), ("97500", "+508761234")):
        person = Person.model_validate({"phone": "76 12 34", "address": {"postcode": postcode}})
        assert person.phone == kept
    assert Person.model_validate({"phone": "+687 76 12 34", "address": {"postcode": "97500"}}).phone == "+687761234"
