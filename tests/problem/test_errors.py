"""The family of errors."""

import pytest

from app.problem.errors import (
    ForbiddenFeature,
    LimitExceeded,
    NoAnswer,
    ProgramError,
    ProgramFailed,
    ProgramSyntaxError,
    WorkerLost,
    error_from_json,
)

ERRORS = [
    ProgramSyntaxError("SyntaxError", 2),
    ForbiddenFeature("open", 3),
    LimitExceeded("ops"),
    ProgramFailed("ZeroDivisionError", 4),
    NoAnswer("NoneType"),
    WorkerLost("no reply in time"),
]


@pytest.mark.parametrize("error", ERRORS)
def test_json_keeps_an_error(error: ProgramError) -> None:
    assert error_from_json(error.to_json()) == error


def test_the_text_is_class_and_detail() -> None:
    assert [str(error) for error in ERRORS] == [
        "ProgramSyntaxError(SyntaxError)",
        "ForbiddenFeature(open)",
        "LimitExceeded(ops)",
        "ProgramFailed(ZeroDivisionError)",
        "NoAnswer(NoneType)",
        "WorkerLost(no reply in time)",
    ]


def test_errors_differ_by_class_detail_and_line() -> None:
    assert LimitExceeded("ops") != NoAnswer("ops")
    assert LimitExceeded("ops") != LimitExceeded("bits")
    assert LimitExceeded("ops", 1) != LimitExceeded("ops", 2)
    assert len({LimitExceeded("ops"), LimitExceeded("ops")}) == 1


def test_details_have_their_names() -> None:
    assert ForbiddenFeature("open").feature == "open"
    assert LimitExceeded("ops").limit == "ops"
    assert ProgramFailed("KeyError").kind == "KeyError"
    assert NoAnswer("str").type == "str"
    assert WorkerLost("gone").reason == "gone"
