"""What the teacher decides on the problems of a set, and what pupils then get."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.problem.answers import Answer
from app.problem.question import QuestionProblem
from app.records import OPERATIONS, InvalidEntry, Records, Rules, UnknownEntry, open_records
from app.solving.solution import Solution
from app.teaching import operations
from app.teaching.set_import import NewProblem
from app.ui import set_work
from app.ui.samples import PROBLEM, RIGHT, WORSE, WRONG, sample_solution
from app.ui.todays_set import todays_set

OTHER = "Tom has 3 apples and buys 4 more. How many has he?"
SURE = sample_solution((RIGHT, RIGHT, WRONG), "verified")
UNSURE = sample_solution((WRONG, RIGHT, WORSE), "unsure")


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with open_records(tmp_path) as opened:
        yield opened


def a_set(records: Records, *problems: tuple[str, str]) -> tuple[str, list[str]]:
    made = records.sets.create("Week 1")
    set_work.add_problems(records, made.id, [NewProblem(1, *problem) for problem in problems])
    return made.id, [item.id for item in records.items.of_set(made.id)]


def keep(records: Records, key: str, solution: Solution) -> None:
    assert records.items.record(key, records.items.get(key).question, set_work.found(solution))


def kept(records: Records, key: str) -> Solution:
    return Solution.from_json(json.loads(records.items.solution(key)))


def test_a_row_says_what_was_found_and_what_differs(records: Records) -> None:
    set_id, (first, second) = a_set(records, (PROBLEM, "16"), (OTHER, "8"))
    keep(records, first, SURE)
    keep(records, second, UNSURE)
    one, two = set_work.item_rows(records, set_id)
    assert (one.answer, one.label, one.confidence) == ("16", "Checked", "90% sure, 67% of the ideas agree")
    assert one.checked
    assert not one.differs
    assert two.differs
    assert not two.checked
    assert two.comparison == "Your answer is 8, the tutor found 88."


@pytest.mark.parametrize(
    ("question", "program", "answer"),
    [
        (
            "Mia eats 1/4 of a cake, Tom 2/4. How much is eaten?",
            "    eaten = 3 / 4\n    return eaten",
            "3/4 (0.75)",
        ),
        (
            "It lasts from 1:25 p.m. for 55 minutes. When does it end?",
            "    end = 860\n    return end",
            "2:20 p.m.",
        ),
        (
            "A ninth of 10 pies is eaten. How many are?",
            "    eaten = 10 / 9\n    return eaten",
            "10/9 (≈ 1.111)",
        ),
    ],
)
def test_a_row_has_the_answer_as_its_question_means_it(
    records: Records, question: str, program: str, answer: str
) -> None:
    set_id, (key,) = a_set(records, (question, ""))
    keep(records, key, sample_solution((program,), "verified", question))
    (row,) = set_work.item_rows(records, set_id)
    assert row.answer == answer


def test_operations_that_the_rules_leave_out_get_a_note(records: Records) -> None:
    _set_id, (key,) = a_set(records, (PROBLEM, ""))
    keep(records, key, SURE)
    records.settings.set_rules(Rules(operations=("addition", "subtraction")))
    assert set_work.item_row(records, key).note == (
        "Needs multiplication, which your rules leave out: pupils do not see it."
    )


def test_an_approved_problem_is_offered_to_pupils_with_its_solution(records: Records) -> None:
    set_id, (key, _other) = a_set(records, (PROBLEM, ""), (OTHER, ""))
    keep(records, key, SURE)
    records.sets.set_today(set_id)
    assert todays_set(records, None) is None
    set_work.approve(records, [key])
    offered = todays_set(records, None)
    assert offered is not None
    assert [problem.question for problem in offered.problems] == [PROBLEM]
    assert kept(records, key).answer == Answer.of(16)


def test_pupils_are_not_offered_what_needs_an_operation_that_the_rules_leave_out(records: Records) -> None:
    set_id, (key, other) = a_set(records, (PROBLEM, ""), (OTHER, ""))
    keep(records, key, SURE)
    set_work.approve(records, [key])
    set_work.use_own_answer(records, other, OTHER, "7")
    records.sets.set_today(set_id)

    def offered() -> list[str]:
        found = todays_set(records, None)
        return [] if found is None else [problem.question for problem in found.problems]

    assert offered() == [PROBLEM, OTHER]
    records.settings.set_rules(Rules(operations=("addition", "subtraction")))
    assert offered() == [OTHER]  # the teacher gave its answer, without a working
    records.settings.set_rules(Rules())
    assert offered() == [PROBLEM, OTHER]


def test_what_the_tutor_was_not_sure_of_is_sure_once_it_is_approved(records: Records) -> None:
    _set_id, (key,) = a_set(records, (PROBLEM, ""))
    keep(records, key, UNSURE)
    set_work.approve(records, [key])
    assert kept(records, key).verdict == "verified"
    assert kept(records, key).answer == Answer.of(88)
    assert set_work.item_row(records, key).decision == "approved"


def test_a_problem_without_an_answer_is_not_approved(records: Records) -> None:
    set_id, keys = a_set(records, (PROBLEM, ""), (OTHER, ""))
    keep(records, keys[1], sample_solution((), "unsolved"))
    set_work.approve(records, keys)
    assert [row.decision for row in set_work.item_rows(records, set_id)] == ["waiting", "solved"]


def test_several_are_approved_together_or_not_at_all(records: Records) -> None:
    """One that another window has removed meanwhile: what is said holds for all of them."""
    set_id, keys = a_set(records, (PROBLEM, ""), (OTHER, ""))
    keep(records, keys[0], SURE)
    with pytest.raises(UnknownEntry):
        set_work.approve(records, [keys[0], "gone"])
    assert [row.decision for row in set_work.item_rows(records, set_id)] == ["solved", "waiting"]


def test_the_teachers_answer_comes_with_the_working_that_finds_it(records: Records) -> None:
    _set_id, (key,) = a_set(records, (PROBLEM, ""))
    keep(records, key, UNSURE)
    set_work.use_own_answer(records, key, PROBLEM, "16 pages")
    row = set_work.item_row(records, key)
    assert (row.decision, row.answer, row.given) == ("approved", "16", "16 pages")
    chosen = kept(records, key).chosen
    assert chosen is not None
    assert chosen.text == RIGHT


def test_the_teacher_may_answer_what_the_tutor_never_solved(records: Records) -> None:
    _set_id, (key,) = a_set(records, (OTHER, ""))
    set_work.use_own_answer(records, key, OTHER + " Ever?", "7")
    row = set_work.item_row(records, key)
    assert (row.decision, row.answer, row.confidence) == ("approved", "7", "Your own answer")
    assert row.question == OTHER + " Ever?"


@pytest.mark.parametrize("answer", ["", "  ", "it depends", "3 or 4"])
def test_an_answer_that_is_no_number_changes_nothing(records: Records, answer: str) -> None:
    _set_id, (key,) = a_set(records, (OTHER, "7"))
    before = set_work.item_row(records, key)
    with pytest.raises(InvalidEntry, match=r"\.$"):
        set_work.use_own_answer(records, key, OTHER, answer)
    assert set_work.item_row(records, key) == before


def test_other_words_make_it_a_problem_to_be_solved(records: Records) -> None:
    _set_id, (key,) = a_set(records, (PROBLEM, "16"))
    keep(records, key, SURE)
    set_work.change(records, key, PROBLEM, "17")
    assert set_work.item_row(records, key).decision == "solved"
    set_work.change(records, key, OTHER, "17")
    row = set_work.item_row(records, key)
    assert (row.decision, row.answer, row.given, row.question) == ("waiting", "", "17", OTHER)


def test_words_without_numbers_are_refused_and_the_old_ones_stay(records: Records) -> None:
    _set_id, (key,) = a_set(records, (PROBLEM, ""))
    with pytest.raises(QuestionProblem):
        set_work.change(records, key, "How are you?", "")
    assert set_work.item_row(records, key).question == PROBLEM


def test_what_is_solved_is_not_solved_again_until_it_is_asked_for(records: Records) -> None:
    set_id, keys = a_set(records, (PROBLEM, ""), (OTHER, ""))
    keep(records, keys[0], SURE)
    assert set_work.waiting(records, set_id) == ([(keys[1], OTHER)], 1)
    set_work.solve_again(records, keys)
    assert len(set_work.waiting(records, set_id)[0]) == 2


def test_a_saved_question_goes_into_a_set_once(records: Records) -> None:
    ana = records.profiles.add("Ana", "fox")
    saved = records.unsure.save(OTHER, ["7", "12"], profile=ana.id)
    set_id, _keys = a_set(records)
    (row,) = set_work.saved_rows(records)
    assert (row.question, row.answers) == (OTHER, "7, 12")
    assert row.who.startswith("Ana ")
    set_work.put_into_set(records, saved.id, set_id)
    assert set_work.saved_rows(records) == []
    assert [row.question for row in set_work.item_rows(records, set_id)] == [OTHER]


def test_the_list_of_sets_counts_their_problems(records: Records) -> None:
    set_id, keys = a_set(records, (PROBLEM, ""), (OTHER, ""))
    keep(records, keys[0], SURE)
    set_work.approve(records, [keys[0]])
    records.sets.set_today(set_id)
    (row,) = set_work.set_rows(records)
    assert (row.name, row.problems, row.waiting, row.approved, row.today) == ("Week 1", 2, 1, 1, True)


def test_the_operations_of_the_rules_are_those_that_problems_are_sorted_by() -> None:
    assert operations.OPERATIONS == OPERATIONS
