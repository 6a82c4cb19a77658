"""Every name that a program can read without setting it."""

from __future__ import annotations

from app.problem.collection_functions import COLLECTION_FUNCTIONS
from app.problem.math_functions import MATH
from app.problem.number_functions import NUMBER_FUNCTIONS
from app.problem.values import Builtin, ExceptionValue, Value

BUILTINS: dict[str, Value] = {
    **{
        name: Builtin(name, function)
        for name, function in {**NUMBER_FUNCTIONS, **COLLECTION_FUNCTIONS}.items()
    },
    **{kind: ExceptionValue(kind) for kind in ("ValueError", "ZeroDivisionError", "TypeError", "Exception")},
    "math": MATH,
}
