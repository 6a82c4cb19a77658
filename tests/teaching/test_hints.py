"""The help ladder over the curriculum: what is shown, and what never is before the last rung."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from app.problem.answer_forms import answer_text
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.sentences import numerals
from app.sentences.numerals import ENGLISH, NARROW_SPACE, Numerals
from app.teaching.bars import BarModel
from app.teaching.hints import Rung, help_ladder, ladder_of, sentences_of, what_is_asked
from app.teaching.pictures import Picture, problem_line
from tests.teaching.curriculum_problems import Solved, solved_problems, verified

QUESTION = "Tom has 3 bags of 4 apples and 2 dogs. He eats 5 apples. How many apples are left?"
BODY = """
bags = 3
apples_per_bag = 4
apples = bags * apples_per_bag  # each bag holds the same number
left = apples - 5  # some are eaten
return left
"""

WORDS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        range(21),
        strict=True,
    )
) | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
    "twice": 2,
    "dozen": 12,
}
PARTS = {
    **dict.fromkeys(("half", "halves"), Fraction(1, 2)),
    **dict.fromkeys(("quarter", "quarters"), Fraction(1, 4)),
    **dict.fromkeys(("third", "thirds"), Fraction(1, 3)),
    "double": Fraction(2),
    "triple": Fraction(3),
}


def values_in(text: str) -> set[Fraction]:
    """Every value that a reader may see in a text; reads it in another way than the app does."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text.lower())
    seen = {Fraction(number) for number in re.findall(r"\d+\.\d+|\d+", text)}
    seen |= {
        Fraction(int(top), int(bottom)) for top, bottom in re.findall(r"(\d+) ?/ ?(\d+)", text) if int(bottom)
    }
    seen |= {
        int(a) + Fraction(int(b), int(c)) for a, b, c in re.findall(r"(\d+) (\d+)/(\d+)", text) if int(c)
    }
    words = re.findall(r"[a-z]+", text)
    seen |= {Fraction(WORDS[word]) for word in words if word in WORDS}
    seen |= {PARTS[word] for word in words if word in PARTS}
    for tens, units in re.findall(r"(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(\w+)", text):
        seen |= {Fraction(WORDS[tens] + WORDS[units])} if units in WORDS else set()
    return seen


def texts_of(rung: Rung) -> Iterator[str]:
    """All that a rung shows, its picture's labels and values too."""
    yield rung.title
    yield from rung.lines
    if rung.picture is not None:
        yield from texts_in(rung.picture)


def texts_in(picture: Picture) -> Iterator[str]:
    yield picture.alt_text
    if isinstance(picture, BarModel):
        for bar in picture.bars:
            yield bar.label
            for segment in bar.segments:
                yield from (segment.label, segment.value)
    else:
        yield from (mark.text for mark in picture.marks if mark.text != "0")  # where numbers begin
        yield from (jump.text for jump in picture.jumps)


def ladder(problem: Solved) -> tuple[Rung, ...]:
    return help_ladder(problem.question, problem.program, problem.trace)


def small_ladder(question: str = QUESTION, body: str = BODY) -> tuple[Rung, ...]:
    program = format_completion(body)
    return help_ladder(question, program, run_program(join_program(program)))


def test_the_ladder_of_a_small_problem() -> None:
    asked, facts, picture, first, following, whole = small_ladder()
    assert asked.lines == ("We want to find: how many apples are left?",)
    assert facts.lines == ("3 bags", "4 apples: apples per bag", "5 apples", "Not needed: 2 dogs")
    assert isinstance(picture.picture, BarModel)
    assert picture.picture.shape == "take away"
    assert first.lines == (
        "First find: apples.",
        "Each bag holds the same number.",
        "3 × 4 = ?",
        "Multiply 3 by 4.",
    )
    assert following.lines == (
        "apples: 3 × 4 = 12",
        "Now find what is asked: left.",
        "Some are eaten.",
        "12 − 5 = ?",
        "Take 5 away from 12.",
    )
    assert whole.lines == ("apples: 3 × 4 = 12", "left: 12 − 5 = 7", "The answer is 7 left.")
    assert [rung.number for rung in small_ladder()] == [1, 2, 3, 4, 5, 6]


@pytest.mark.slow
def test_no_answer_leaks_before_the_last_rung_and_no_number_is_invented() -> None:
    checked = lines = 0
    for problem in solved_problems(1200, seed=11):
        answer = problem.trace.answer
        assert answer is not None
        assert answer.exact is not None
        asked, size = values_in(problem.question), abs(answer.exact)
        in_trace = set[Fraction]().union(
            *(values_in(f"{step.expression} {step.substituted} {step.text}") for step in problem.trace.steps)
        )
        *rungs, whole = ladder(problem)
        line = problem_line(problem.question, problem.trace)  # also where the rung has bars
        lines += line is not None
        for rung in (*rungs, Rung(3, "", (), line)):
            for text in texts_of(rung):
                seen = values_in(text)
                # a debt of 50 in the question may be named where the answer is -50
                assert size in asked or size not in seen, (problem, text)
                # "one" is an everyday word
                invented = seen - asked - in_trace - {Fraction(1)}
                assert not invented or text in problem.question, (problem, text, invented)
        assert answer_text(problem.question, answer) in whole.lines[-1]
        checked += size not in asked
    assert checked > 1000
    assert lines > 150


def test_the_result_of_the_last_step_is_left_blank() -> None:
    for problem in solved_problems(300, seed=12):
        *_, last, _ = ladder(problem)
        sums = [line for line in last.lines if line.endswith("= ?")]
        assert len(sums) <= 1
        results = [line.rpartition("= ")[2] for line in last.lines if " = " in line and line not in sums]
        if str(problem.trace.answer) in results:  # an earlier step has it, the question its size
            answer = problem.trace.answer
            assert answer is not None
            assert answer.exact is not None
            assert abs(answer.exact) in values_in(problem.question)


def test_an_earlier_result_that_equals_the_answer_is_not_shown() -> None:
    body = "a = 6 * 7  # cells\nb = a * 10\nleft = b / 10\nreturn left"
    rungs = small_ladder("There are 6 rows of 7 for 10 boys. How many are left?", body)
    assert [rung.lines[0] for rung in rungs if rung.number == 5][-1] == "You have already found: a."
    assert not any(42 in values_in(text) for rung in rungs[:-1] for text in texts_of(rung))


@pytest.mark.parametrize("style", [ENGLISH, Numerals(decimal=",", group="."), Numerals(",", NARROW_SPACE)])
def test_nor_as_another_language_writes_it(style: Numerals) -> None:
    body = "a = 600 * 70  # cells\nb = a * 10\nleft = b / 10\nreturn left"
    numerals.use(style)
    try:
        *rungs, whole = small_ladder("There are 600 rows of 70 for 10 boys. How many are left?", body)
    finally:
        numerals.use(ENGLISH)
    answer = re.compile(r"42\D?000")
    assert not [text for rung in rungs for text in texts_of(rung) if answer.search(text)]
    assert answer.search(whole.lines[-1])
    assert any(re.search(r"420\D?000", text) for rung in rungs for text in rung.lines)


def test_a_reason_that_tells_the_answer_or_a_number_from_nowhere_is_left_out() -> None:
    told = small_ladder(body=BODY.replace("some are eaten", "this gives 7"))
    assert not any("this gives" in line.lower() for rung in told[:-1] for line in rung.lines)
    invented = small_ladder(body=BODY.replace("some are eaten", "99 are eaten"))
    assert not any("99" in line for rung in invented for line in rung.lines)


def test_a_program_that_works_in_its_last_line_only() -> None:
    rungs = small_ladder(body="apples = 3 * 4\nreturn apples - 5")
    assert [rung.number for rung in rungs] == [1, 2, 3, 4, 5, 6]
    assert rungs[4].lines == ("apples: 3 × 4 = 12", "Now use your results to answer the question.")
    assert rungs[2].picture is None
    assert rungs[5].lines[-1] == "The answer is 7."


def hostile_programs() -> list[str]:
    lines = (Path(__file__).parents[1] / "problem" / "hostile_programs.jsonl").read_text(encoding="utf-8")
    return [json.loads(line)["program"] for line in lines.splitlines()]


def test_any_run_has_a_ladder() -> None:
    for program in hostile_programs():
        rungs = help_ladder("How many are 2 and 3?", program, run_program(program))
        assert rungs[0].lines == ("We want to find: how many are 2 and 3?",)


def test_without_a_sure_answer_there_is_no_ladder() -> None:
    sure = verified(QUESTION, BODY)
    assert len(ladder_of(sure)) == 6
    assert ladder_of(dataclasses.replace(sure, verdict="unsure")) == ()


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Ann has 3. How many are left?", "how many are left?"),
        ("How many are left? Ann has 3.", "how many are left?"),
        ("If Ruby pays $49 for a clock, what was its old price?", "what was its old price?"),
        ("Mr. Lee has 3 cows. Find the number of legs.", "the number of legs."),
        ("Count the corn cobs in 3 boxes of 7.", "Count the corn cobs in 3 boxes of 7."),
        ("Is 3 more than 2?", "Is 3 more than 2?"),
        ("3 + 4", "3 + 4"),
        ("", ""),
    ],
)
def test_what_is_asked(question: str, asked: str) -> None:
    assert what_is_asked(question) == asked


def test_sentences_do_not_end_after_a_title_or_inside_a_number() -> None:
    assert sentences_of('Ms. Ito pays $1.25. "Why?" Dr. B. Ray asks.') == [
        "Ms. Ito pays $1.25.",
        '"Why?"',
        "Dr. B. Ray asks.",
    ]
