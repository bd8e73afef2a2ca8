"""Text that is somebody’s: what was quoted, how someone is named, where they can be reached.

Two kinds of text are two types. ``Prose`` is told to us and typeset by us; ``Verbatim`` is evidence and is
reproduced character for character. Both refuse what a Word document cannot hold, and a social-security number.
"""

import ipaddress
import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from schemas.nir import find_nir as find_nir

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# XML 1.0 §2.2 <https://www.w3.org/TR/xml/#charsets>: what a Word part can hold. CR is left out on purpose:
# a parser turns it into LF, so that it would not come back as it went in.
# Written as what is refused: Python takes ten times as long to compile the set of what is allowed.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")

#: How much of what somebody wrote a refusal repeats: enough to find it.
_SHOWN = 40


def no_nir(text: str) -> str:
    """Return a text that holds no social-security number; raise PydanticCustomError when it does."""
    # A first look that costs nothing: the number has at least twelve digits (thirteen signs, « 2A » being one).
    if sum(map(str.isdigit, text)) >= 12 and (place := find_nir(text)):
        raise PydanticCustomError(
            "nir",
            "Un numéro de sécurité sociale figure dans ce texte, au caractère {start} : il n’est jamais conservé. "
            "Remplacez-le par « […] » (et indiquez « masked: true » si c’est une citation).",
            {"start": place[0] + 1},
        )
    return text


def _writable(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if bad := _FORBIDDEN.search(text):
        raise PydanticCustomError(
            "unwritable",
            "Le caractère n° {place} ({code}) ne peut pas être écrit dans un document : retirez-le.",
            {"place": bad.start() + 1, "code": f"U+{ord(bad.group()):04X}"},
        )
    return no_nir(text)


def _one_line(text: str) -> str:
    text = _writable(text).strip()
    if "\n" in text:
        raise PydanticCustomError("one_line", "Ce texte doit tenir sur une seule ligne.")
    if not text:
        raise PydanticCustomError("blank", "Ce texte est vide : donnez une réponse, ou retirez la ligne.")
    return text


def _some(text: str) -> str:
    text = _writable(text)
    if not text.strip():
        raise PydanticCustomError("blank", "Ce texte est vide : donnez une réponse, ou retirez la ligne.")
    return text


class Verbatim(str):
    """Text reproduced as it is: a quoted message, an address on the web, a handle, a hash. Never typeset."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(lambda text: cls(_some(text)), core_schema.str_schema())


def _verbatim_line(text: Verbatim) -> Verbatim:
    return Verbatim(_one_line(text))


def _url(text: Verbatim) -> Verbatim:
    line = _one_line(text)
    try:
        parts = urlsplit(line)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    whole = parts.scheme in {"http", "https"} and host and ("." in host or ":" in host or host == "localhost")
    if not whole or re.search(r"[\s<>\"{}|\\^`]", line):
        raise PydanticCustomError(
            "url",
            "« {text} » n’est pas une adresse complète : recopiez-la en entier, telle que la barre d’adresse la "
            "montre (https://…), sans espace.",
            {"text": line[:_SHOWN]},
        )
    return Verbatim(line)


# An address as most are, which the library would return as it is: loading it takes longer than reading a whole case.
_PLAIN_EMAIL = re.compile(
    r"[a-z0-9]+(?:[._-][a-z0-9]+)*@(?=[a-z0-9.-]{1,60}\Z)(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?:fr|com|net|org|eu)"
)


def _seen(text: str) -> str:
    """Return one line as it is seen: without invisible signs, its spaces and hyphens the plain ones."""
    line = _one_line(text)
    if line.isascii():
        return line
    shown = "".join(mark for mark in unicodedata.normalize("NFKC", line) if unicodedata.category(mark) != "Cf")
    return re.sub("[\u2010-\u2015\u2212]", "-", re.sub(r"\s", " ", shown)).strip()


def _email(text: str) -> str:
    # A no-break space comes from a page it was copied from; a plain one was typed, and is said to be wrong.
    line = _seen(re.sub("[\u00a0\u202f]", "", _one_line(text)))
    if len(line) <= 64 and _PLAIN_EMAIL.fullmatch(line):
        return line
    from email_validator import EmailNotValidError, validate_email

    try:
        # Never a DNS query about a victim’s address.
        return validate_email(line, check_deliverability=False).normalized
    except EmailNotValidError:
        raise PydanticCustomError(
            "email",
            "« {text} » n’est pas une adresse électronique : elle s’écrit prenom@exemple.fr.",
            {"text": line[:_SHOWN]},
        ) from None


# A number of the overseas départements and collectivities is not valid in the region « FR ».
_REGIONS = ("FR", "RE", "GP", "GF", "MQ", "YT", "PM", "NC", "PF", "WF")


def _parsed(line: str, region: str) -> "PhoneNumber | None":
    import phonenumbers

    try:
        return phonenumbers.parse(line, region)
    except phonenumbers.NumberParseException:
        return None


# A number no overseas territory has, as most are: the library would say the same, and takes longer to load than a
# whole case to be read. 02, 05, 063, 069, 070 and 09 hold overseas numbers too, and go through it.
_PLAIN_PHONE = re.compile(r"(?:0|\+33 ?)((?:[134][ .]?\d|6[ .]?[0-24-8]|7[ .]?[3-8])\d(?:[ .]?\d\d){3})", re.ASCII)


#: The region of a number by the beginning of a postcode.
_AT_HOME = {
    "971": "GP",
    "972": "MQ",
    "973": "GF",
    "974": "RE",
    "975": "PM",
    "976": "YT",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}


def phone_at_home(number: str, postcode: str) -> str:
    """Return a number as one dials it from abroad when it is one of the territory of a postcode; else as it is."""
    region = _AT_HOME.get(postcode.strip()[:3])
    if region is None or number.strip().startswith("+"):
        return number
    import phonenumbers

    parsed = _parsed(_seen(number), region)
    if parsed is None or not phonenumbers.is_valid_number_for_region(parsed, region):
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _phone(text: str) -> str:
    line = _seen(text)
    if plain := _PLAIN_PHONE.fullmatch(line):
        return "+33" + re.sub(r"\D", "", plain[1])
    import phonenumbers

    numbers = [] if re.search(r"[A-Za-zÀ-ÿ]", line) else [_parsed(line, region) for region in _REGIONS]
    likely = [number for number in numbers if number and phonenumbers.is_valid_number(number)]
    codes = sorted({f"+{number.country_code}" for number in likely})
    if len(codes) > 1 and not phonenumbers.is_valid_number(numbers[0] or likely[0]):
        raise PydanticCustomError(
            "phone_region",
            "« {text} » est un numéro de plusieurs territoires : commencez-le par son indicatif ({codes}).",
            {"text": line[:_SHOWN], "codes": ", ".join(codes)},
        )
    # « possible » and not « valid »: the numbers ARCEP keeps for fiction (06 39 98…) are not in the plan.
    likely += [number for number in numbers[:1] if number and phonenumbers.is_possible_number(number)]
    if likely:
        return phonenumbers.format_number(likely[0], phonenumbers.PhoneNumberFormat.E164)
    raise PydanticCustomError(
        "phone",
        "« {text} » n’est pas un numéro de téléphone : il s’écrit 01 99 00 12 34, ou +33 1 99 00 12 34.",
        {"text": line[:_SHOWN]},
    )


def _ip(text: Verbatim) -> Verbatim:
    line = _one_line(text)
    try:
        ipaddress.ip_address(line)
    except ValueError:
        raise PydanticCustomError(
            "ip",
            "« {text} » n’est pas une adresse IP : elle s’écrit 192.0.2.17 ou 2001:db8::17.",
            {"text": line[:_SHOWN]},
        ) from None
    return Verbatim(line)


def _sha256(text: Verbatim) -> Verbatim:
    line = _one_line(text).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", line):
        raise PydanticCustomError("sha256", "Une empreinte SHA-256 compte 64 chiffres et lettres de a à f.")
    return Verbatim(line)


def _amount(value: object) -> object:
    if isinstance(value, str):
        value = _writable(value)
        plain = re.sub(r"\s*(?:€|euros?)$", "", value.strip())
        plain = re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", plain).replace(",", ".")
        try:
            return Decimal(plain)
        except InvalidOperation:
            raise PydanticCustomError(
                "amount", "« {text} » n’est pas une somme : elle s’écrit 1500 ou 1500,50.", {"text": value[:_SHOWN]}
            ) from None
    return value


def _whole(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError("whole", "Il faut ici un nombre entier, écrit en chiffres.")
    # « 1 500 » is how a French keyboard writes it.
    return re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", value.strip()) if isinstance(value, str) else value


def _postcode(text: str) -> str:
    line = _one_line(text)
    if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z -]{1,9}", line):
        raise PydanticCustomError(
            "postcode", "« {text} » n’est pas un code postal : il s’écrit 78000.", {"text": line[:_SHOWN]}
        )
    return line


#: A person’s own account, several lines allowed; typeset in documents.
Prose = Annotated[str, AfterValidator(_some)]
#: A name, a title, a short answer: one line, typeset.
Line = Annotated[str, AfterValidator(_one_line)]
#: A person’s, a town’s or an institution’s name, as it is written.
Name = Annotated[str, AfterValidator(_one_line), Field(max_length=200)]
#: The name of an account as its platform shows it.
Handle = Annotated[Verbatim, AfterValidator(_verbatim_line), Field(max_length=200)]
#: A complete web address, kept to the character.
Url = Annotated[Verbatim, AfterValidator(_url)]
#: An electronic mail address; nothing is asked of the network.
Email = Annotated[str, AfterValidator(_email)]
#: A telephone number, kept in international form (E.164).
Phone = Annotated[str, AfterValidator(_phone)]
#: An IP address, version 4 or 6.
IpAddress = Annotated[Verbatim, AfterValidator(_ip)]
#: The SHA-256 of a file, 64 hexadecimal digits.
Sha256 = Annotated[Verbatim, AfterValidator(_sha256)]
#: A whole number; the spaces between thousands are not in the way.
Whole = Annotated[int, BeforeValidator(_whole)]
#: A sum in euros, French or English decimal mark.
Euros = Annotated[
    Decimal,
    BeforeValidator(_amount),
    Field(ge=0, le=Decimal("1e9"), decimal_places=2),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0}),
]
#: A postcode, kept as text so that 01000 keeps its zero.
Postcode = Annotated[str, AfterValidator(_postcode)]
