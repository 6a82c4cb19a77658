"""The problems in training/problems: every one can be used, stands once, and is not one that is measured."""

from pathlib import Path

import pytest

from training.corpus.written.nearness import measured_questions, too_near
from training.corpus.written.reading import Written, read_written, written_files

ROOT = Path(__file__).parents[4]
MEASURED = sorted((ROOT / "docs" / "examples").glob("*.jsonl"))


@pytest.fixture(scope="module")
def read() -> list[Written | tuple[int, str]]:
    return [found for file in written_files([ROOT / "training" / "problems"]) for found in read_written(file)]


def test_every_problem_can_be_used(read: list[Written | tuple[int, str]]) -> None:
    assert [found for found in read if not isinstance(found, Written)] == []
    assert len(read) > 40_000


def test_no_problem_stands_twice(read: list[Written | tuple[int, str]]) -> None:
    seen: dict[str, str] = {}
    twice = []
    for problem in read:
        assert isinstance(problem, Written)
        if problem.question.lower() in seen:
            twice.append((problem.place, seen[problem.question.lower()]))
        seen[problem.question.lower()] = problem.place
    assert twice == []


def test_no_measured_problem_is_among_them(read: list[Written | tuple[int, str]]) -> None:
    assert len(MEASURED) >= 3
    questions = [problem.question for problem in read if isinstance(problem, Written)]
    measured = [question for file in MEASURED for question in measured_questions(file)]
    assert too_near(questions, measured) == []
