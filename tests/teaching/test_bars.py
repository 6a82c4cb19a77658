"""Bar models: their shapes, their lengths and their words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.teaching.bars import SMALLEST_SHARE, BarModel, solved_bars
from app.teaching.pictures import problem_picture
from app.teaching.working import working_of
from tests.teaching.curriculum_problems import solved_problems
from tests.teaching.drawn_share import share_drawn


def drawn(body: str, question: str = "?") -> BarModel | None:
    picture = problem_picture(question, run_program(join_program(format_completion(body))))
    return picture if isinstance(picture, BarModel) else None


def rows(model: BarModel | None) -> list[list[tuple[str, str, float]]]:
    """Label, value and share of every segment."""
    assert model is not None
    return [[(s.label, s.value, round(s.share, 3)) for s in bar.segments] for bar in model.bars]


@pytest.mark.parametrize(
    ("body", "shape"),
    [
        ("a = 3\nb = 5\nwhole = a + b\nreturn whole", "part-whole"),
        ("a = 30\nb = 12\nleft = a - b\nreturn left", "take away"),
        ("a = 30\nb = 12\nmore = a - b\nreturn more", "compare"),
        ("a = 30\nb = 12\nc = a - b  # how much older\nreturn c", "compare"),
        ("a = 30\nb = 12\nleft = a - b  # there are fewer now\nreturn left", "take away"),
        ("a = 30 + 5 - 12\nreturn a", "change"),
        ("bags = 3\nper_bag = 4\napples = bags * per_bag\nreturn apples", "equal groups"),
        ("price = 0.5\npens = 6\ncost = pens * price\nreturn cost", "equal groups"),
        ("apples = 12\nchildren = 4\neach = apples / children\nreturn each", "sharing"),
        ("apples = 12\nper_bag = 4\nbags = apples / per_bag\nreturn bags", "measuring"),
        ("ribbon = 6\npiece = 1.5\npieces = ribbon / piece\nreturn pieces", "measuring"),
        ("apples = 12\nred = apples * 3 / 4\nreturn red", "fraction"),
        ("apples = 60\npercent = 20\nred = apples * percent / 100\nreturn red", "fraction"),
        ("apples = 60\nred = apples * 0.2\nreturn red", "fraction"),
        ("part = 9\nwhole = part / 0.75\nreturn whole", "fraction"),
        ("apples = 12\nleft = round(apples - 5, 2)\nreturn left", "take away"),
    ],
)
def test_shapes(body: str, shape: str) -> None:
    model = drawn(body)
    assert model is not None
    assert model.shape == shape


@pytest.mark.parametrize(
    "body",
    [
        "a = 17 % 5\nreturn a",
        "a = 3 ** 2\nreturn a",
        "a = 2.5 * 3.5\nreturn a",
        "a = max(3, 4)\nreturn a",
        "a = 3 - 5\nreturn a",
        "a = -5 + 9\nreturn a",
        "a = 0\nfor i in range(3):\n    a = a + 2\nreturn a",
        "return 3 + 4",
        "a = 5\nreturn a",
    ],
)
def test_other_shapes_have_no_picture(body: str) -> None:
    assert drawn(body) is None


def test_parts_lie_under_their_whole() -> None:
    model = drawn("red = 6\nblue = 2\nmarbles = red + blue\nreturn marbles")
    assert rows(model) == [[("marbles", "?", 1.0)], [("red", "6", 0.75), ("blue", "2", 0.25)]]
    assert model is not None
    assert model.to_scale
    assert model.alt_text == (
        "Bars. The parts red (6) and blue (2) are laid end to end. "
        "The long bar above them is marbles, which is not known."
    )


def test_what_was_worked_out_has_its_length_but_no_number() -> None:
    model = drawn("a = 2 * 3\nb = 2\nc = a + b\nreturn c")
    assert rows(model)[1] == [("a", "", 0.75), ("b", "2", 0.25)]


def test_few_groups_are_drawn_each_and_many_as_one() -> None:
    assert rows(drawn("bags = 3\nper_bag = 4\nall = bags * per_bag\nreturn all"))[1] == [
        ("per bag", "4", 0.333),
        ("", "", 0.333),
        ("", "", 0.333),
    ]
    assert rows(drawn("bags = 20\nper_bag = 4\nall = bags * per_bag\nreturn all"))[1] == [
        ("per bag", "4", 0.05)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "one_part = 24 / 4\nred = one_part * 3\nreturn red",
        "one_part = 24 / 4\nred = 3 * one_part\nreturn red",
    ],
)
def test_the_parts_of_a_whole_are_the_groups(body: str) -> None:
    model = drawn(body)
    assert model is not None
    assert model.alt_text.startswith("A bar of equal groups, each of them one part. How many groups: 3.")


def test_one_percent_is_no_share_of_the_percentage() -> None:
    model = drawn("one_percent = 80 / 100\nred = one_percent * 15\nreturn red")
    assert model is not None
    assert model.alt_text.startswith("A bar of equal groups, each of them one percent. How many groups: 15.")


def test_the_number_of_groups_that_is_asked_for_can_not_be_counted_in_the_picture() -> None:
    model = drawn("apples = 12\nper_bag = 4\nbags = apples / per_bag\nreturn bags")
    assert rows(model)[1] == [("per bag", "4", 0.333), ("bags", "?", 0.667)]


def test_a_short_part_is_drawn_longer_and_that_is_said() -> None:
    model = drawn("a = 995\nb = 5\nc = a + b\nreturn c")
    assert rows(model)[1] == [("a", "995", 0.96), ("b", "5", 0.04)]
    assert model is not None
    assert not model.to_scale
    assert model.alt_text.endswith("Very small parts are drawn larger than they are.")


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=8))
def test_lengths_are_to_scale_or_said_not_to_be(parts: list[int]) -> None:
    names = [f"part_{chr(97 + place)}" for place in range(len(parts))]
    lines = [f"{name} = {part}" for name, part in zip(names, parts, strict=True)]
    model = drawn("\n".join([*lines, f"whole = {' + '.join(names)}", "return whole"]))
    assert model is not None
    shares = [segment.share for segment in model.bars[1].segments]
    assert sum(shares) == pytest.approx(1)
    assert min(shares) >= float(SMALLEST_SHARE) - 1e-9
    exact = [Fraction(part, sum(parts)) for part in parts]
    assert model.to_scale is all(share >= SMALLEST_SHARE for share in exact)
    if model.to_scale:
        assert shares == pytest.approx([float(share) for share in exact])
    assert [a <= b for a in parts for b in parts] >= [a < b - 1e-9 for a in shares for b in shares]


def test_every_picture_has_one_question_mark_or_names_what_is_asked() -> None:
    for problem in solved_problems(400, seed=51):
        model = problem_picture(problem.question, problem.trace)
        if not isinstance(model, BarModel):
            continue
        segments = [segment for bar in model.bars for segment in bar.segments]
        assert sum(segment.unknown for segment in segments) == 1
        assert all((segment.value == "?") is segment.unknown for segment in segments)
        assert all(0 < segment.share <= 1 for segment in segments)
        assert all(sum(s.share for s in bar.segments) <= 1 + 1e-9 for bar in model.bars)
        assert model.alt_text.count("which is not known") == 1


def test_most_problems_of_the_curriculum_have_a_picture() -> None:
    share = share_drawn(500, seed=52)
    assert share.shapes["none"] < 50
    assert share.steps_drawn > 0.85 * share.steps


def solved(body: str) -> BarModel | None:
    return solved_bars(working_of(run_program(join_program(format_completion(body)))).steps[-1])


def test_the_picture_of_a_solved_step_has_every_number_in() -> None:
    left = solved("per_day = 12\nread = per_day * 7\nleft = 100 - read\nreturn left")
    assert rows(left) == [[("", "100", 1.0)], [("read", "84", 0.84), ("left", "16", 0.16)]]
    assert left is not None
    assert left.alt_text == "Bars. The long bar is 100. Under it, read (84) and the rest: left (16)."


def test_a_solved_step_draws_every_group_though_it_was_worked_out() -> None:
    bags = "a = 3 + 1\nper_bag = 5\napples = a * per_bag\nreturn apples"
    assert [len(row) for row in rows(solved(bags))] == [1, 4]
    fit = solved("apples = 12\nper_bag = 4\nbags = apples / per_bag\nreturn bags")
    assert [len(row) for row in rows(fit)] == [1, 3]
    assert fit is not None
    assert fit.alt_text.endswith("How many of these groups fit: bags (3).")


def test_coming_and_going_over_several_steps_is_one_picture() -> None:
    model = drawn("had = 20\nlost = 5\nfound = 8\nleft = had - lost\nnow = left + found\nreturn now")
    assert model is not None
    assert model.shape == "change"
    assert rows(model) == [
        [("had", "20", 0.714), ("found", "8", 0.286)],
        [("lost", "5", 0.179), ("now", "?", 0.821)],
    ]


def test_a_product_in_a_chain_keeps_its_name() -> None:
    model = drawn("a = 3\nb = 4\nbags = a * b\nleft = bags - 2\nreturn left")
    assert model is not None
    assert model.shape == "take away"
    assert rows(model)[0] == [("bags", "", 1.0)]
