"""Where each number of a step comes from: a number of the question, an earlier result, or a constant.

Among several origins of the same value the likeliest is taken: an earlier result before a number of the
question, one not used yet before a used one, one whose words stand in the step's sentence before one whose
words do not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from training.corpus.gsm8k.constants import COINS, CONSTANTS
from training.corpus.gsm8k.expressions import is_rounding_of
from training.corpus.gsm8k.quantities import Quantity
from training.corpus.gsm8k.silent import only_pair, unit_change

CLEAR_LEAD = 0.7
"""An origin whose score leads by less is doubtful: one shared word would turn it."""
RIVAL_LEAD = 1.5
"""An origin that leads by more has no rival, even when the numbers are drawn anew."""
ONE_MORE = frozenset(
    "himself herself themselves himself too including friend friends sibling siblings brother brothers "
    "sister sisters together them everyone family guest child people classmate teammate".split()
)
"""Words that say that the one who is told about is counted too (4 friends and he are 5)."""


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """A number of the question as an operand."""

    quantity: Quantity


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """An earlier step's result as an operand; `index` is its place among the steps."""

    index: int


@dataclass(frozen=True, slots=True)
class Literal:
    """A number written into the line: a constant, or a part such as a half."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Silent:
    """`left sign right`, which the solution works out without saying so; `unit` where it changes that."""

    sign: str
    left: "Given | Result"
    right: "Given | Result | Literal"
    unit: str = ""


Origin = Given | Result | Literal | Silent


@dataclass(frozen=True, slots=True)
class Bound:
    """An operand with its origin.

    For a percent: `hundredths` takes it as a share, `complement` what it leaves of 100, `plus` what it
    makes on top of 100. For a count: `change` (1) is added.
    """

    origin: Origin
    hundredths: bool = False
    complement: bool = False
    plus: bool = False
    change: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an operand stands: below the line or above, with which numbers in the same product."""

    denominator: bool = False
    above: frozenset[Fraction] = frozenset()
    below: frozenset[Fraction] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Words:
    """The nouns (singular) that a number counts, and those around it."""

    near: frozenset[str]
    around: frozenset[str]

    def likeness(self, sentence: frozenset[str]) -> float:
        """How much of them stands in a step's sentence, 0 to 2."""
        return 0.7 * min(2, len(self.near & sentence)) + 0.2 * min(3, len(self.around & sentence))


@dataclass(slots=True)
class Binder:
    """Binds the operands of a solution, step by step.

    `quantity_words` are the words of each quantity; `question_words` all words of the question, singular,
    `enumerated` the lengths of its lists of names. `percents` are the places of results that are percents.
    `terms` are the lengths of the sums so far: an average divides by one of them; `doubtful` counts the
    operands with another origin almost as likely. `rivals` are the keys (see `_candidates`) of the origins
    that an operand may have had, chosen one included; `constants` the numbers that came from nowhere else.
    """

    quantities: Sequence[Quantity]
    quantity_words: Sequence["Words"]
    question_words: frozenset[str]
    enumerated: frozenset[int] = frozenset()
    values: list[Fraction] = field(default_factory=list)
    value_words: list["Words"] = field(default_factory=list)
    percents: set[int] = field(default_factory=set)
    used: set[int] = field(default_factory=set)
    in_step: set[int] = field(default_factory=set)
    terms: set[Fraction] = field(default_factory=set)
    doubtful: int = 0
    rivals: list[frozenset[int]] = field(default_factory=list)
    constants: set[Fraction] = field(default_factory=set)

    def finish_step(self, value: Fraction, words: Words, *, percent: bool = False) -> None:
        """Record a step's result (as written), the words of its sentence, and whether it is a percent."""
        if percent:
            self.percents.add(len(self.values))
        self.values.append(value)
        self.value_words.append(words)
        self.in_step.clear()

    def bind(self, value: Fraction, place: Place) -> Bound | None:
        """The likeliest origin of an operand; None where it has none."""
        best: tuple[float, Bound, int] | None = None
        scores: list[tuple[float, int]] = []
        for score, bound, key in self._candidates(value, place):
            if key in self.in_step:  # both terms of 2/3 come from one place, a number only in a square
                score -= 4.0 if key < 0 or self.quantities[key - 1].given else 0.0
            elif key and key not in self.used:
                score += 1.2
            scores.append((score, key))
            if best is None or score > best[0]:
                best = (score, bound, key)
        if best is None:
            return self._silent(value)
        likely = frozenset(
            key
            for score, key in scores
            if score > best[0] - RIVAL_LEAD and self._is_percent(key) == self._is_percent(best[2])
        )
        if len(likely) > 1:
            self.rivals.append(likely)
        if best[2] == 0:
            self.constants.add(value)
        self.doubtful += any(key != best[2] and score > best[0] - CLEAR_LEAD for score, key in scores)
        if best[2]:
            self.used.add(best[2])
            self.in_step.add(best[2])
        return best[1]

    def _silent(self, value: Fraction) -> Bound | None:
        """The only way in which an operand without a plain origin can have come about; it stays doubtful."""
        self.doubtful += 1
        if value == 0 or (value.denominator == 1 and int(value) in self.enumerated):
            return Bound(Literal(value))
        for place, quantity in enumerate(self.quantities):
            change = unit_change(quantity.value, value, self._units(place)) if quantity.given else None
            if change is not None:
                self.used.add(place + 1)
                return Bound(Silent(change[0], Given(quantity), Literal(Fraction(change[1])), change[2]))
        numbers = [
            (place + 1, quantity.value, place + 1 not in self.used)
            for place, quantity in enumerate(self.quantities)
            if quantity.given and quantity.kind == "number" and quantity.value > 0
        ]
        numbers += [
            (-place - 1, result, -place - 1 not in self.used) for place, result in enumerate(self.values)
        ]
        pair = only_pair(value, numbers)
        if pair is None:
            return None
        sign, one, other = pair
        self.used.update((one, other))
        self.rivals.append(frozenset((0, one, other)))
        return Bound(Silent(sign, self._origin(one), self._origin(other)))

    def _units(self, place: int) -> frozenset[str]:
        quantity = self.quantities[place]
        money = {"cent"} if quantity.kind == "cents" else {"dollar"} if quantity.dollars else set()
        return self.quantity_words[place].near | money

    def _origin(self, key: int) -> Given | Result:
        return Given(self.quantities[key - 1]) if key > 0 else Result(-key - 1)

    def _candidates(self, value: Fraction, place: Place) -> list[tuple[float, Bound, int]]:
        """Origins with scores and keys: 0 for a literal, n for the n-th quantity, -n for the n-th result."""
        found: list[tuple[float, Bound, int]] = []
        last = len(self.values) - 1
        for index, result in enumerate(self.values):
            if result == value or (value.denominator > 1 and is_rounding_of(value, result)):
                score = 2.5 + (0.4 if index == last else 0.0) + self.value_words[index].likeness(place.words)
                found.append((score, Bound(Result(index)), -index - 1))
            elif index in self.percents and result == 100 * value:
                found.append((3.1, Bound(Result(index), hundredths=True), -index - 1))
        for index, quantity in enumerate(self.quantities):
            likeness = self.quantity_words[index].likeness(place.words)
            for score, bound in _from_quantity(quantity, value, place, self.quantity_words[index].around):
                found.append((score + likeness, bound, index + 1))
        if value == 100 and place.denominator and self._percent_above(place):
            found.append((9.0, Bound(Literal(value)), 0))
        if value.denominator == 1:
            cues = CONSTANTS.get(int(value))
            known = cues is not None and (
                not cues or any(cue in self.question_words | place.words for cue in cues)
            )
            if value in (1, 2, 100) or known:
                found.append((1.0, Bound(Literal(value)), 0))
            elif value in self.terms and {"average", "mean"} & self.question_words:
                found.append((0.8, Bound(Literal(value)), 0))
        elif value == Fraction(1, 100) and self._percent_above(place):
            found.append((3.0, Bound(Literal(value)), 0))
        elif any(cue in self.question_words | place.words for cue in COINS.get(value, ())):
            found.append((1.0, Bound(Literal(value)), 0))
        return found

    def _is_percent(self, key: int) -> bool:
        return key > 0 and self.quantities[key - 1].kind == "percent"

    def _percent_above(self, place: Place) -> bool:
        return any(
            quantity.kind == "percent" and quantity.value in place.above for quantity in self.quantities
        ) or any(self.values[percent] in place.above for percent in self.percents)


def _from_quantity(
    quantity: Quantity, value: Fraction, place: Place, words: frozenset[str]
) -> list[tuple[float, Bound]]:
    given = quantity.value
    if quantity.kind == "percent":
        hundred = 100 in place.below or Fraction(1, 100) in place.above
        ways = [
            (given == value, 3.3 if hundred else 0.8, Bound(Given(quantity))),
            (given / 100 == value, 3.0, Bound(Given(quantity), hundredths=True)),
            ((100 - given) / 100 == value, 1.5, Bound(Given(quantity), hundredths=True, complement=True)),
            (100 - given == value and hundred, 1.6, Bound(Given(quantity), complement=True)),
            ((100 + given) / 100 == value, 1.4, Bound(Given(quantity), hundredths=True, plus=True)),
            (100 + given == value, 1.2, Bound(Given(quantity), plus=True)),
        ]
        return [(score, bound) for fits, score, bound in ways if fits]
    if quantity.kind == "cents":
        if given == value:
            return [(2.0, Bound(Given(quantity)))]
        return [(2.5, Bound(Given(quantity), hundredths=True))] if given / 100 == value else []
    if quantity.given:
        if given == value:
            return [(2.0, Bound(Given(quantity)))]
        if value - given == 1 and given < 100 and not quantity.dollars and words & ONE_MORE:
            return [(0.2, Bound(Given(quantity), change=1))]
        return []
    return [(score, Bound(Literal(value))) for score in _part_scores(given, value, place)]


def _part_scores(given: Fraction, value: Fraction, place: Place) -> list[float]:
    """How well `value` fits a part or factor of the question: itself, its terms, its inverse, its rest."""
    scores = []
    for part, score in ((given, 2.5), (1 - given, 1.5), (1 + given, 1.3))[: 3 if given < 1 else 1]:
        above = part.numerator == 1 or Fraction(part.numerator) in place.above
        if (
            value == part
            or (part.denominator > 1 and place.denominator and value == part.denominator and above)
            or (
                part.denominator > 1
                and not place.denominator
                and value == part.numerator
                and Fraction(part.denominator) in place.below
            )
        ):
            pair = part.numerator > 1 and value in (part.numerator, part.denominator)
            scores.append(score + 0.6 * pair)  # 2 and 3 in one product are the two thirds
    if given > 1 and value == 1 / given:
        scores.append(2.0)
    if given > 1 and value == given + 1:
        scores.append(0.3)
    if given < 1 and given.numerator == 1 and value == given.denominator:
        scores.append(1.8)
    return scores
