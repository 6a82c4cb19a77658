"""Numbers as English writes them (digits, words, fractions, money, clock times) and as a program does."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from app.curriculum.errors import ExpansionError
from app.curriculum.expressions import Value

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
TIMES = {Fraction(1): "once", Fraction(2): "twice", Fraction(3): "three times"}
COMMAS_FROM = 10_000  # 9999 is written without a comma, 10,000 with one


def number_text(value: Value) -> str:
    """7, 2.5, 12,500; a number whose decimals never end is written as a fraction, 1/3."""
    if type(value) is int:
        return f"{value:,}" if abs(value) >= COMMAS_FROM else str(value)
    decimals = decimal_places(value)
    if decimals is None:
        return fraction_text(value)
    digits = f"{abs(value.numerator) * 10**decimals // value.denominator:0{decimals + 1}d}"
    whole = digits[: len(digits) - decimals]
    whole = f"{int(whole):,}" if int(whole) >= COMMAS_FROM else whole
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{digits[len(digits) - decimals :]}" if decimals else sign + whole


def decimal_places(value: Value) -> int | None:
    """How many decimals the exact value has, or None where they never end."""
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    return max(twos, fives) if rest == 1 else None


def code_text(value: Value) -> str:
    """The number as a program writes it: 12500, 2.5, 1 / 3."""
    if type(value) is int:
        return str(value)
    if decimal_places(value) is None:
        return f"{value.numerator} / {value.denominator}"
    return number_text(value).replace(",", "")


def whole(value: Value) -> int:
    """The value as an int. Raises ExpansionError where it is not whole: the number is drawn again."""
    if value.denominator != 1:
        raise ExpansionError(f"{number_text(value)} is not a whole number")
    return int(value)


def cardinal(value: Value) -> str:
    """12 -> twelve, -3 -> minus three. Raises ExpansionError for what is not whole."""
    n = whole(value)
    if n < 0:
        return "minus " + cardinal(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if n >= size:
            return f"{cardinal(n // size)} {name}" + (f" {cardinal(n % size)}" if n % size else "")
    raise AssertionError("unreachable: n is at least one hundred")


def ordinal(value: Value) -> str:
    """3 -> 3rd, 12 -> 12th."""
    n = whole(value)
    ending = "th" if 10 <= abs(n) % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(abs(n) % 10, "th")
    return f"{number_text(n)}{ending}"


def money(value: Value) -> str:
    """3.5 -> $3.50, 3 -> $3; parts of a cent are kept where the author drew them."""
    sign, size = ("-", -value) if value < 0 else ("", value)
    decimals = decimal_places(size)
    text = number_text(size)
    return f"{sign}${text}0" if decimals == 1 else f"{sign}${text}"


def cents(value: Value) -> str:
    """35 cents, 1 cent."""
    return f"{number_text(value)} {'cent' if value == 1 else 'cents'}"


def fraction_text(value: Value) -> str:
    """3/4, 1 1/2, 2, -1/2."""
    sign, size = ("-", -value) if value < 0 else ("", value)
    units, part = divmod(Fraction(size), 1)
    if part == 0:
        return f"{sign}{units}"
    return f"{sign}{units} {part}" if units else f"{sign}{part}"


def percent(value: Value) -> str:
    """20 -> 20%."""
    return f"{number_text(value)}%"


def times(value: Value) -> str:
    """Twice, three times, 5 times."""
    return TIMES.get(Fraction(value)) or f"{number_text(value)} times"


def clock(value: Value) -> str:
    """Minutes after midnight -> 3:30 p.m.; a time past midnight is one of the next day."""
    minutes = whole(value)
    hour = minutes // 60 % 24
    return f"{hour % 12 or 12}:{minutes % 60:02d} {'a.m.' if hour < 12 else 'p.m.'}"


NUMBER_FORMATS: Mapping[str, Callable[[Value], str]] = {
    "": number_text,
    "word": cardinal,
    "Word": lambda value: cardinal(value).capitalize(),
    "money": money,
    "cents": cents,
    "fraction": fraction_text,
    "ordinal": ordinal,
    "percent": percent,
    "times": times,
    "clock": clock,
}
