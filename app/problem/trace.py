"""What running a program leaves behind: its steps, its answer or its error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.problem.answers import Answer
from app.problem.errors import ProgramError, error_from_json


@dataclass(frozen=True, slots=True)
class Step:
    """One executed assignment.

    `expression` is as written, `substituted` has the values in the place of the names (``3 * 4``), `value`
    is None where the value is not a number, `text` is the value as shown, `reason` the comment of the line
    (may be empty).
    """

    line: int
    name: str
    expression: str
    substituted: str
    value: Answer | None
    text: str
    reason: str

    def to_json(self) -> dict[str, Any]:
        return {
            "line": self.line,
            "name": self.name,
            "expression": self.expression,
            "substituted": self.substituted,
            "value": None if self.value is None else self.value.to_json(),
            "text": self.text,
            "reason": self.reason,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Step:
        value = None if data["value"] is None else Answer.from_json(data["value"])
        return cls(**{**data, "value": value})


@dataclass(frozen=True, slots=True)
class Trace:
    """A run: exactly one of `answer` and `error` is None.

    `approximate`: the answer is known only as a float. `output`: what the program printed. `float_decides`:
    the lines where CPython's float would have decided a comparison, a rounding or a division otherwise.
    """

    steps: tuple[Step, ...]
    answer: Answer | None
    approximate: bool = False
    error: ProgramError | None = None
    output: str = ""
    float_decides: tuple[int, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "steps": [step.to_json() for step in self.steps],
            "answer": None if self.answer is None else self.answer.to_json(),
            "approximate": self.approximate,
            "error": None if self.error is None else self.error.to_json(),
            "output": self.output,
            "float_decides": list(self.float_decides),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Trace:
        return cls(
            steps=tuple(Step.from_json(step) for step in data["steps"]),
            answer=None if data["answer"] is None else Answer.from_json(data["answer"]),
            approximate=data["approximate"],
            error=None if data["error"] is None else error_from_json(data["error"]),
            output=data["output"],
            float_decides=tuple(data["float_decides"]),
        )
