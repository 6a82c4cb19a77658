"""What can go wrong with a candidate program, as one family of errors.

`str(error)` is the class name with its detail, for example ``LimitExceeded(ops)``; the line, where there is
one, is an attribute (1 is the first line of the source after repair; 0 means that no line is known).
"""

from __future__ import annotations

from typing import Any


class ProgramError(Exception):
    """Base of everything that a program can do wrong; `detail` is what stands between the brackets."""

    def __init__(self, detail: str = "", line: int = 0) -> None:
        super().__init__(detail, line)
        self.detail = detail
        self.line = line

    def __str__(self) -> str:
        return f"{type(self).__name__}({self.detail})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ProgramError) and type(other) is type(self) and self.args == other.args

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.args))

    def to_json(self) -> dict[str, Any]:
        """A JSON-ready form that `error_from_json` reads back."""
        return {"class": type(self).__name__, "detail": self.detail, "line": self.line}


class ProgramSyntaxError(ProgramError):
    """The text is not Python, and repair did not help."""


class ForbiddenFeature(ProgramError):
    """The program uses something that is not on the allow-list."""

    @property
    def feature(self) -> str:
        return self.detail


class LimitExceeded(ProgramError):
    """The program ran into a budget.

    Source, nodes, depth, ops, calls, bits, str, list, nesting, output or time.
    """

    @property
    def limit(self) -> str:
        return self.detail


class ProgramFailed(ProgramError):
    """The program raised what CPython calls `kind`, for example ``ZeroDivisionError``."""

    @property
    def kind(self) -> str:
        return self.detail


class NoAnswer(ProgramError):
    """The program ended without a number.

    `type` names what it returned (``NoneType``, ``str``, ``nan``...).
    """

    @property
    def type(self) -> str:
        return self.detail


class WorkerLost(ProgramError):
    """The worker process died, hung or met a bug of ours; the next program gets a new worker."""

    @property
    def reason(self) -> str:
        return self.detail


ERROR_CLASSES: dict[str, type[ProgramError]] = {
    kind.__name__: kind
    for kind in (ProgramSyntaxError, ForbiddenFeature, LimitExceeded, ProgramFailed, NoAnswer, WorkerLost)
}


def error_from_json(data: dict[str, Any]) -> ProgramError:
    """The error that `ProgramError.to_json` wrote. Raises KeyError for a class that is not ours."""
    return ERROR_CLASSES[data["class"]](data["detail"], data["line"])
