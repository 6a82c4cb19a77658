"""Number lines: where they start, jump and land, and what they do not tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.trace import Trace
from app.teaching.bars import BarModel
from app.teaching.guard import Guard
from app.teaching.number_lines import NumberLine, number_line
from app.teaching.pictures import problem_line, problem_picture
from app.teaching.working import working_of


def run(body: str) -> Trace:
    return run_program(join_program(format_completion(body)))


def line_of(body: str, question: str | None = "?") -> NumberLine | None:
    """The number line of the last step; solved where there is no question."""
    trace = run(body)
    guard = None if question is None else Guard.of(question, trace)
    return number_line(working_of(trace).steps[-1], guard)


def test_a_jump_forward_does_not_tell_where_it_lands() -> None:
    line = line_of("a = 8\nb = a + 5\nreturn b")
    assert line is not None
    assert line.alt_text == "A number line. Start at 8, jump forward by 5. See where you land."
    assert [mark.text for mark in line.marks] == ["8", "?"]
    assert [jump.text for jump in line.jumps] == ["+ 5"]


def test_a_solved_one_does() -> None:
    line = line_of("a = 8\nb = a - 5\nreturn b", None)
    assert line is not None
    assert line.alt_text == "A number line. Start at 8, jump back by 5. You land at 3."
    assert [(mark.text, mark.unknown) for mark in line.marks] == [("0", False), ("3", True), ("8", False)]
    assert line.jumps[0].end < line.jumps[0].start


def test_below_zero_there_are_no_bars_but_a_number_line() -> None:
    trace = run("morning = -4\nrise = 10\nnoon = morning + rise\nreturn noon")
    picture = problem_picture("It was -4 degrees and rose by 10. How warm was it?", trace)
    assert isinstance(picture, NumberLine)
    assert [mark.text for mark in picture.marks] == ["−4", "0", "?"]
    assert isinstance(problem_picture("?", run("a = 3\nb = 4\nc = a + b\nreturn c")), BarModel)


def test_a_chain_of_steps_is_a_chain_of_jumps() -> None:
    trace = run("had = 20\nleft = had - 5\nnow = left + 8\nreturn now")
    line = problem_line("?", trace)
    assert line is not None
    assert [jump.text for jump in line.jumps] == ["− 5", "+ 8"]
    assert [mark.text for mark in line.marks] == ["", "20", "?"]  # the 15 between is not told
    assert line.jumps[0].end == line.jumps[1].start


def test_a_whole_story_on_the_line_comes_before_the_bars_of_its_last_step() -> None:
    trace = run("morning = -4\nrise = 10\nfall = 3\nnoon = morning + rise\nnight = noon - fall\nreturn night")
    picture = problem_picture("From -4 it rose by 10 and fell by 3.", trace)
    assert isinstance(picture, NumberLine)
    assert [jump.text for jump in picture.jumps] == ["+ 10", "− 3"]


def test_what_was_worked_out_is_named_and_not_told() -> None:
    line = line_of("a = 3\nbags = a * 4\nleft = bags - 5\nreturn left")
    assert line is not None
    assert line.alt_text.startswith("A number line. Start at bags, jump back by 5.")


def test_a_given_number_that_equals_the_answer_is_hidden_with_it() -> None:
    line = line_of("a = 5\nb = 10\nc = b - a\nreturn c", "Five pairs?")
    assert line is not None
    assert "5" in line.jumps[0].text  # the question has it
    hidden = line_of("a = 5\nb = 10\nc = b - a\nreturn c", "Ten?")
    assert hidden is not None
    assert "5" not in hidden.jumps[0].text + hidden.alt_text


@pytest.mark.parametrize(
    "body",
    [
        "a = 8\nb = a * 5\nreturn b",
        "a = 2000\nb = a + 500\nreturn b",  # too far out
        "a = 900\nb = a - 800 - 3\nreturn b",  # the second jump is too short
        "a = 1 / 3\nb = a + 1 / 7\nreturn b",  # numbers that can not be written
        "a = 5\nb = a + 3 - 3\nreturn b",
    ],
)
def test_no_number_line(body: str) -> None:
    assert line_of(body, None) is None


@given(st.integers(-300, 300), st.lists(st.integers(-300, 300), min_size=1, max_size=4))
def test_jumps_are_to_scale_and_meet(start: int, changes: list[int]) -> None:
    signs = "".join(f" {'+' if change >= 0 else '-'} {abs(change)}" for change in changes)
    line = line_of(f"a = {start}\nb = a{signs}\nreturn b", None)
    if line is None:
        return
    lengths = [jump.end - jump.start for jump in line.jumps]
    assert [length / lengths[0] for length in lengths] == pytest.approx(
        [change / changes[0] for change in changes]
    )
    assert all(0 <= mark.place <= 1 for mark in line.marks)
    assert [mark.place for mark in line.marks] == sorted({mark.place for mark in line.marks})
    assert sum(mark.unknown for mark in line.marks) == 1
