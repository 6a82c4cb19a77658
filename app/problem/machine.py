"""The state of one run: its budget, its current frame and line, and what it has produced so far."""

from __future__ import annotations

import time
from fractions import Fraction

from app.problem import limits
from app.problem.errors import ForbiddenFeature, LimitExceeded, ProgramFailed
from app.problem.steps import StepRecorder
from app.problem.values import Frame, Number, Stream, Value

CLOCK_INTERVAL = 500
"""Operations between two looks at the clock."""

GUEST_ERRORS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
"""What Python's own operations raise on behalf of the program; caught only around those operations."""


class Machine:
    """One run. `parity`: no exact values are kept, so that CPython's floats decide everything."""

    __slots__ = (
        "calls",
        "deadline",
        "float_decides",
        "frame",
        "line",
        "main_running",
        "next_check",
        "ops",
        "output",
        "output_size",
        "parity",
        "recorder",
        "result",
        "scopes",
    )

    def __init__(
        self, scopes: dict[object, frozenset[str]], recorder: StepRecorder, *, parity: bool = False
    ) -> None:
        self.parity = parity
        self.scopes = scopes
        self.recorder = recorder
        self.ops = 0
        self.next_check = CLOCK_INTERVAL
        self.deadline = time.perf_counter() + limits.EVALUATOR_SECONDS
        self.line = 0
        self.frame = Frame(None, frozenset())
        self.calls = 0
        self.main_running = False
        self.result: Value = None
        self.output: list[str] = []
        self.output_size = 0
        self.float_decides: list[int] = []

    def records(self) -> bool:
        """Whether assignments become steps now.

        Not inside calls that the module itself makes: a program that ends in `print(simple_math_problem())`
        would have every step twice.
        """
        return (self.main_running or not self.calls) and not self.recorder.full()

    # Budgets: each is charged before the work that it pays for.

    def tick(self, count: int = 1) -> None:
        """Charge `count` operations."""
        self.ops += count
        if self.ops > self.next_check:
            self.check()

    def check(self) -> None:
        """Raise where the operations or the time are used up."""
        if self.ops > limits.OPERATIONS:
            raise LimitExceeded("ops", self.line)
        if time.perf_counter() > self.deadline:
            raise LimitExceeded("time", self.line)
        self.next_check = min(self.ops + CLOCK_INTERVAL, limits.OPERATIONS)

    def charge_string(self, characters: int) -> None:
        """Before a string of that length is made: its limit, and an operation for every eight characters."""
        if characters > limits.STRING_CHARACTERS:
            raise LimitExceeded("str", self.line)
        self.tick(1 + characters // 8)

    def charge_list(self, items: int) -> None:
        """Before a list, tuple, set or dict of that length is made.

        Its limit, and an operation for each item.
        """
        if items > limits.LIST_ITEMS:
            raise LimitExceeded("list", self.line)
        self.tick(items)

    def charge_bits(self, bits: int) -> None:
        """Before a whole number of that many bits is made."""
        if bits > limits.INTEGER_BITS:
            raise LimitExceeded("bits", self.line)
        self.tick(1 + bits // 256)

    def charge_size(self, value: Value, depth: int = 0) -> int:
        """Before an operation in C runs over `value`.

        Charges every element inside it, and returns how many.
        """
        kind = type(value)
        if kind is str:
            self.tick(1 + len(value) // 8)
            return 1
        if kind is Stream:
            return self.charge_size(value.items, depth)
        if kind is not list and kind is not tuple and kind is not dict and kind is not set:
            self.tick()
            return 1
        if depth >= limits.DATA_NESTING:
            raise LimitExceeded("nesting", self.line)
        self.tick(1 + len(value))
        size = 1
        for item in value:
            size += self.charge_size(item, depth + 1)
        if kind is dict:
            for item in value.values():
                size += self.charge_size(item, depth + 1)
        return size

    # Numbers.

    def whole(self, value: int) -> int:
        """`value`, if it is within the limit of whole numbers.

        Only for a value that was estimated before, or that cannot have grown much.
        """
        if value.bit_length() > limits.INTEGER_BITS:
            raise LimitExceeded("bits", self.line)
        return value

    def number(self, exact: Fraction | int | None, approx: float) -> Number:
        """A float of the program; the exact part is dropped in parity mode and above its limit."""
        if exact is None or self.parity:
            return Number(None, approx)
        if type(exact) is int:
            exact = Fraction(exact)
        if (
            exact.numerator.bit_length() > limits.EXACT_BITS
            or exact.denominator.bit_length() > limits.EXACT_BITS
        ):
            return Number(None, approx)
        return Number(exact, approx)  # type: ignore[arg-type]  # an int became a Fraction above

    def float_differs(self) -> None:
        """Note that at this line CPython's float would have decided otherwise than the exact value did."""
        if self.line not in self.float_decides:
            self.float_decides.append(self.line)

    # Failures.

    def failed(self, error: BaseException) -> ProgramFailed:
        """The failure of the program that stands for an exception of Python's own operations."""
        return ProgramFailed(type(error).__name__, self.line)

    def fail(self, kind: str) -> ProgramFailed:
        return ProgramFailed(kind, self.line)

    def forbid(self, feature: str) -> ForbiddenFeature:
        return ForbiddenFeature(feature, self.line)
