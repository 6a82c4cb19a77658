"""What may stand in place of a number of the question: numbers near it, as round, written the same way."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from app.curriculum.numerals import cardinal
from training.corpus.gsm8k.arithmetic import Value, plain
from training.corpus.gsm8k.expressions import NUMBER, parse_number
from training.corpus.gsm8k.quantities import Quantity

MOST_CHOICES = 60
"""Enough for variety; a million has more neighbours than anybody needs."""
SPELLED_BELOW = 100
"""Larger numbers in words stay as they are."""
_ARTICLE = re.compile(r"\b[Aa]n?\s$")
_MEASURE = re.compile(
    r"[-\s]?(?:[kcm]?m|k?g|[cm]?l|km/h|mph|(?:kilo|centi|milli)?(?:met(?:er|re)|lit(?:er|re)|gram)s?|kilos?|"
    r"miles?|yards?|feet|foot|inch(?:es)?|pounds of|ounces?|lbs?|oz|tons?|tonnes?|hours?|minutes?|seconds?|"
    r"degrees?)\b",
    re.IGNORECASE,
)
"""What is measured is written 2.5 and 3, as money never is: 2.50 and 3.00."""
_STARTS_WITH_VOWEL_SOUND = re.compile(r"\$?(?:8|1[18](?:,\d{3})?(?![\d.]))|eight|eleven", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Writing:
    """Where a number stands in the question (an article before it included) and how it is written."""

    start: int
    end: int
    article: str
    before: str
    after: str
    style: str
    unit: int
    measure: bool = False

    def text(self, value: Value) -> str:
        """The number in this place's manner: `1,200`, `2.50`, `Twenty-five`, `an 8`."""
        number = Fraction(value) / self.unit
        if self.style in ("words", "Words"):
            text = cardinal(int(number))
            text = text[0].upper() + text[1:] if self.style == "Words" else text
        else:
            places = int(self.style[-1])
            digits = f"{int(number * 10**places):0{places + 1}d}"
            whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
            part = part if places == 2 and not self.measure else part.rstrip("0")
            text = (f"{int(whole):,}" if self.style[0] == "," else whole) + (f".{part}" if part else "")
        text = f"{self.before}{text}{self.after}"
        if not self.article:
            return text
        an = "an " if _STARTS_WITH_VOWEL_SOUND.match(text) else "a "
        return (an.capitalize() if self.article[0] == "A" else an) + text


def writing_of(question: str, quantity: Quantity) -> Writing | None:
    """How the number is written; None where it cannot be written anew (2 1/2, two hundred, a hundred)."""
    text = question[quantity.start : quantity.end]
    digits = list(re.finditer(NUMBER, text))
    article = _ARTICLE.search(question, 0, quantity.start)
    start = article.start() if article else quantity.start
    lead = article[0] if article else ""
    if len(digits) == 1:
        match = digits[0]
        number = parse_number(match[0])
        if number == 0 or quantity.value % number or " and " in text or "/" in text:
            return None
        places = len(match[0].partition(".")[2])
        style = f"{',' if ',' in match[0] or number < 1000 else '.'}{places}"
        return Writing(
            start, quantity.end, lead, text[: match.start()], text[match.end() :], style,
            int(quantity.value / number), _MEASURE.match(question, quantity.end) is not None,
        )  # fmt: skip
    spelled = re.match(r"[A-Za-z]+(?:[-\s][a-z]+)?", text)
    if digits or spelled is None or quantity.value.denominator > 1 or quantity.value >= SPELLED_BELOW:
        return None
    words = text.removesuffix(" percent")
    if words.lower().replace(" ", "-") != cardinal(int(quantity.value)):
        return None
    return Writing(
        start, quantity.end, lead, "", text[len(words) :], "Words" if text[0].isupper() else "words", 1
    )


def near_values(quantity: Quantity, limit: Fraction | None = None) -> tuple[Value, ...]:
    """The values within about half and double of a quantity's (at most `limit`), as round as it, its own too.

    What is more than 1 stays so: `1 hour` and `2 hours` are worded differently.
    """
    value = quantity.value
    step = Fraction(5) if quantity.kind == "percent" and value % 5 == 0 else _step(value)
    low, high = value / 2, max(value * 2, value + 3 * step)
    if value > 1:
        low = max(low, Fraction(1) + step if step < 1 else Fraction(2))
    else:
        high = min(high, 1 - step)
    if limit is not None:
        high = min(high, limit)
    counts: Sequence[int] = range(int(-(-low // step)), int(high // step) + 1)
    if len(counts) > MOST_CHOICES:
        # Drawn, the same each time: every second one would leave no even numbers, or nothing else.
        counts = Random(0).sample(counts, MOST_CHOICES)
    values = [step * count for count in counts]
    return tuple(plain(near) for near in sorted({*values, value}))


def _step(value: Fraction) -> Fraction:
    """The roundness of a number: 5 of 35, 10 of 40, 50 of 200, 1/4 of 1.75, 1/100 of 2.99."""
    if value.denominator > 1:
        for step in (Fraction(1, 2), Fraction(1, 4), Fraction(1, 10), Fraction(1, 20), Fraction(1, 100)):
            if value % step == 0:
                return step
        return Fraction(1, value.denominator)
    number = int(value)
    power = 1
    while number and number % (power * 10) == 0:
        power *= 10
    if power > 1:
        return Fraction(power if number // power > 4 else power // 2)
    return Fraction(5 if number % 5 == 0 and number > 20 else 1)
