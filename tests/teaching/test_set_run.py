"""A set is solved one problem after the other, and the words say how far it is."""

from __future__ import annotations

import pytest

from app.teaching.set_run import FAILURES_MAX, SetRun, time_left


def test_the_sentence_tells_how_far_it_is_and_how_long_it_takes() -> None:
    run = SetRun([f"p{number}" for number in range(30)], already=10)
    assert run.sentence == "10 of 40 solved"
    run.finish(6.0)
    run.finish(8.0)
    assert run.sentence == "12 of 40 solved, about 3 minutes left"
    assert run.next == "p2"


def test_at_the_end_nothing_is_next() -> None:
    run = SetRun(["a", "b"])
    run.finish(1.0)
    run.skip()
    assert run.next is None
    assert run.sentence == "2 of 2 solved"


def test_a_problem_on_which_the_engine_fails_comes_again_later_until_it_is_clear_that_it_is_the_engine() -> (
    None
):
    run = SetRun(["a", "b"])
    assert not run.fail()
    assert run.next == "b"
    run.finish(1.0)
    assert run.next == "a"
    assert [run.fail() for _ in range(FAILURES_MAX)] == [False] * (FAILURES_MAX - 1) + [True]
    assert run.next == "a"
    assert run.done == 1


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute left"),
        (59, "less than a minute left"),
        (61, "about 1 minute left"),
        (170, "about 3 minutes left"),
        (5000, "about 83 minutes left"),
        (7300, "about 2 hours left"),
    ],
)
def test_time_left_is_rough(seconds: float, words: str) -> None:
    assert time_left(seconds) == words
