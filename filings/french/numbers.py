"""Numbers, amounts and durations, in figures and in words.

Figures come from Babel's CLDR patterns, which group thousands with U+202F; the euro sign and the nouns are joined
here with U+00A0, because CLDR adds « ,00 » to round sums and leaves « euros » breakable. Words follow the
traditional spelling that jurists keep (« vingt et un », « quatre-vingt mille »), not the hyphens of 1990.
Source of the plural: CLDR plural rules for French (0 and 1.5 are singular).
"""

from decimal import Decimal

NBSP = "\u00a0"

# fmt: off
_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)
# fmt: on
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_SCALES = ((10**9, "milliard"), (10**6, "million"))

#: What ``in_words`` can write, and no more.
LARGEST = 10**12 - 1


# --- in figures ----------------------------------------------------------------------------------------------


def number(n: int | Decimal) -> str:
    """Write a quantity in figures: « 45 000 ». Never a year, a postcode or a case number, which are not quantities."""
    if isinstance(n, int) and 0 <= n < 1000:
        return str(int(n))  # nothing to group
    from babel.numbers import format_decimal

    return format_decimal(n, locale="fr", decimal_quantization=False)


def euros(amount: int | Decimal, *, cents: bool = False) -> str:
    """Write an amount of euros with the sign: « 45 000 € », « 1 500,50 € ».

    ``cents`` writes « ,00 » after round sums too, for a column where others have cents. Raise ValueError for a
    fraction of a cent.
    """
    return f"{_amount(amount, cents=cents)}{NBSP}€"


def euros_plain(amount: int | Decimal) -> str:
    """Write an amount of euros for a running sentence: « 45 000 euros », « 1 euro ».

    Raise ValueError for a fraction of a cent.
    """
    return f"{_amount(amount)}{NBSP}{plural(amount, 'euro')}"


def ordinal(n: int, *, feminine: bool = False) -> str:
    """Write a rank: « 1er », « 1re », « 2e », « 21e ». Raise ValueError below 1."""
    if n < 1:
        raise ValueError("Un rang commence à 1.")
    if n == 1:
        return "1re" if feminine else "1er"
    return f"{n}e"


def plural(n: int | Decimal, singular: str, plural: str = "") -> str:
    """Return the form of a noun that goes with a quantity: singular below two, so for 0, 1 and 1,5."""
    if -2 < n < 2:
        return singular
    return plural or (singular if singular.endswith(("s", "x", "z")) else f"{singular}s")


def count(n: int | Decimal, singular: str, plural_form: str = "") -> str:
    """Write a quantity and its noun, kept on one line: « 1 jour », « 1 500 messages »."""
    return f"{number(n)}{NBSP}{plural(n, singular, plural_form)}"


def duration(*, years: int = 0, months: int = 0, days: int = 0, hours: int = 0) -> str:
    """Write the one length of time that is given, in figures: « 6 ans », « 3 mois », « 21 jours ».

    Nothing is converted: a delay of twelve months is not one of a year. Raise ValueError unless exactly one is given.
    """
    lengths: list[tuple[int, str]] = [(years, "an"), (months, "mois"), (days, "jour"), (hours, "heure")]
    given = [(n, noun) for n, noun in lengths if n]
    if len(given) != 1:
        raise ValueError("Une durée a une seule unité.")
    return count(*given[0])


def _amount(amount: int | Decimal, *, cents: bool = False) -> str:
    from babel.numbers import format_decimal

    value = Decimal(amount)
    if value != value.quantize(Decimal("0.01")):
        raise ValueError("Un montant en euros a deux décimales au plus.")
    whole = value == value.to_integral_value() and not cents
    return format_decimal(value, "#,##0" if whole else "#,##0.00", locale="fr")


# --- in words ------------------------------------------------------------------------------------------------


def in_words(n: int, *, feminine: bool = False) -> str:
    """Write a whole number in words, a year too: « vingt et un », « deux mille vingt-six ».

    ``feminine`` is for a feminine noun: « vingt et une ». Raise ValueError below zero or above ``LARGEST``.
    """
    if not 0 <= n <= LARGEST:
        raise ValueError("Ce nombre ne s’écrit pas ici en lettres.")
    words = " ".join(_groups(n)) or _UNITS[0]
    # Only a final « un » agrees: « quatre-vingt-une », but « onze » and « un million » stay.
    return f"{words}e" if feminine and words.endswith("un") and n % 10 == 1 else words


def euros_in_words(amount: int | Decimal) -> str:
    """Write an amount in words: « quarante-cinq mille euros », « un million d’euros », « dix euros et cinq centimes ».

    Raise ValueError below zero, above ``LARGEST``, or for a fraction of a cent.
    """
    value = Decimal(amount)
    if value != value.quantize(Decimal("0.01")):
        raise ValueError("Un montant en euros a deux décimales au plus.")
    whole = int(value)
    cents = int((value - whole) * 100)
    noun = "d’euros" if whole and whole % 10**6 == 0 else plural(whole, "euro")
    text = f"{in_words(whole)} {noun}"
    if not cents:
        return text
    small = f"{in_words(cents)} {plural(cents, 'centime')}"
    return f"{text} et {small}" if whole else small


def months_of_prison(months: int, *, crime: bool = False) -> str:
    """Write a prison term in words, in whole years where it is: « trois ans d’emprisonnement », « six mois… ».

    ``crime`` names it « réclusion criminelle »: the law says which (code pénal, articles 131-1 and 131-3), not
    this function. Raise ValueError below one month.
    """
    if months < 1:
        raise ValueError("Une peine d’emprisonnement dure au moins un mois.")
    years, rest = divmod(months, 12)
    length = f"{in_words(months)} mois" if rest else f"{in_words(years)} {plural(years, 'an')}"
    return f"{length} de réclusion criminelle" if crime else f"{length} d’emprisonnement"


def penalty(prison_months: int | None, fine_euros: int | None, *, crime: bool = False) -> str:
    """Write a maximum penalty: « trois ans d’emprisonnement et 45 000 euros d’amende ».

    A part that is None or 0 is not said; empty when neither is.
    """
    parts = [months_of_prison(prison_months, crime=crime)] if prison_months else []
    if fine_euros:
        parts.append(f"{euros_plain(fine_euros)} d’amende")
    return " et ".join(parts)


def _groups(n: int) -> list[str]:
    parts = []
    for size, name in _SCALES:
        many, n = divmod(n, size)
        if many:
            parts.append(f"{_below_thousand(many)} {plural(many, name)}")
    thousands, n = divmod(n, 1000)
    if thousands:
        # « mille » is a numeral: « cent » and « vingt » lose their s before it.
        words = _below_thousand(thousands)
        words = words[:-1] if words.endswith(("cents", "vingts")) else words
        parts.append("mille" if thousands == 1 else f"{words} mille")
    if n:
        parts.append(_below_thousand(n))
    return parts


def _below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return _below_hundred(rest)
    cent = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
    if rest:
        return f"{cent} {_below_hundred(rest)}"
    return cent if hundreds == 1 else f"{cent}s"


def _below_hundred(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in {7, 9}:
        ten, unit = ten - 1, unit + 10
    if unit == 0:
        return "quatre-vingts" if ten == 8 else _TENS[ten]
    if unit in {1, 11} and ten != 8:
        return f"{_TENS[ten]} et {_UNITS[unit]}"
    return f"{_TENS[ten]}-{_UNITS[unit]}"
