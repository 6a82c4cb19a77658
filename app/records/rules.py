"""The teacher's rules: how much help, which operations, how it is shown."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, TypeAdapter, ValidationError

Operation = Literal["addition", "subtraction", "multiplication", "division"]
OPERATIONS: tuple[Operation, ...] = get_args(Operation)
RULES_KEY = "teacher.rules"


@dataclass(frozen=True)
class Rules:
    """`tries_before_solution` checks or hints come before the whole solution may be seen; 0: at once.

    `operations` are those that the problems of a set may need that pupils see and that are printed;
    `projector`: this computer shows everything large.
    """

    tries_before_solution: Annotated[int, Field(ge=0, le=10)] = 1
    operations: Annotated[tuple[Operation, ...], Field(min_length=1)] = OPERATIONS
    projector: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain values for `from_json`."""
        return {**asdict(self), "operations": list(self.operations)}

    @classmethod
    def from_json(cls, data: Any) -> Rules:
        """The rules that were kept, by whatever version: what it does not know has its default."""
        known: dict[str, Any] = {}
        for field in fields(cls):
            if isinstance(data, dict) and field.name in data:
                try:
                    TypeAdapter(cls).validate_python({field.name: data[field.name]})
                except ValidationError:
                    continue
                known[field.name] = data[field.name]
        return TypeAdapter(cls).validate_python(known)
