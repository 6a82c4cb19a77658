"""Problem sets and their problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.records import InvalidEntry, Records, Solved, UnknownEntry, open_records
from tests.records.conftest import StoppedClock

FOUND = Solved('{"steps": []}', "7/2", "verified", 0.93, 0.75, "addition")


def questions(records: Records, set_id: str) -> list[str]:
    return [item.question for item in records.items.of_set(set_id)]


def test_a_set_keeps_its_problems_in_order(records: Records, folder: Path) -> None:
    week = records.sets.create(" Week  1 ", ["First?", " Second? ", "Third?"])
    records.items.add(week.id, ["Fourth?"])
    with open_records(folder) as again:
        assert again.sets.get(week.id).name == "Week 1"
        assert questions(again, week.id) == ["First?", "Second?", "Third?", "Fourth?"]


def test_two_thousand_problems_are_a_set(records: Records) -> None:
    many = records.sets.create("Many", (f"How much is {n} + 1?" for n in range(2_000)))
    last = records.items.of_set(many.id)[-1]
    records.items.move(last.id, 0)
    assert questions(records, many.id)[:2] == ["How much is 1999 + 1?", "How much is 0 + 1?"]
    assert records.sets.counts(many.id)["waiting"] == 2_000


def test_a_set_with_one_bad_problem_is_not_made_at_all(records: Records) -> None:
    with pytest.raises(InvalidEntry, match="no problem here yet"):
        records.sets.create("Week 1", ["First?", "  "])
    with pytest.raises(InvalidEntry, match="more than 2000 characters"):
        records.sets.create("Week 1", ["First?", "x" * 2_001])
    with pytest.raises(InvalidEntry, match="no name yet"):
        records.sets.create(" ", ["First?"])
    assert records.sets.all() == []


def test_sets_are_listed_the_newest_first(records: Records, clock: StoppedClock) -> None:
    old = records.sets.create("Old")
    clock.forward(days=1)
    new = records.sets.create("New")
    records.sets.rename(old.id, "Older")
    assert [found.name for found in records.sets.all()] == ["New", "Older"]
    records.sets.remove(new.id)
    assert [found.id for found in records.sets.all()] == [old.id]
    with pytest.raises(UnknownEntry, match="set is not there"):
        records.sets.get(new.id)


def test_todays_set_is_forgotten_when_it_is_removed(records: Records) -> None:
    assert records.sets.today() is None
    week = records.sets.create("Week 1")
    records.sets.set_today(week.id)
    assert records.sets.today() == week
    records.sets.set_today(None)
    assert records.sets.today() is None
    records.sets.set_today(week.id)
    records.sets.remove(week.id)
    assert records.sets.today() is None
    with pytest.raises(UnknownEntry):
        records.sets.set_today(week.id)


def test_a_solution_is_kept_apart_from_the_list(records: Records) -> None:
    week = records.sets.create("Week 1", ["First?", "Second?"])
    first, second = records.items.of_set(week.id)
    assert records.items.record(first.id, "First?", FOUND)
    item = records.items.get(first.id)
    assert (item.state, item.answer, item.verdict, item.skill) == ("solved", "7/2", "verified", "addition")
    assert (item.probability, item.agreement) == (0.93, 0.75)
    assert records.items.solution(first.id) == FOUND.solution
    assert records.items.solution(second.id) == ""


def test_a_solution_of_other_words_or_of_a_removed_problem_is_not_taken(records: Records) -> None:
    week = records.sets.create("Week 1", ["First?", "Second?"])
    first, second = records.items.of_set(week.id)
    records.items.edit(first.id, "First, but other words?")
    records.items.remove(second.id)
    assert not records.items.record(first.id, "First?", FOUND)
    assert not records.items.record(second.id, "Second?", FOUND)
    assert records.items.get(first.id).state == "waiting"


def test_editing_drops_the_solution_and_the_approval(records: Records) -> None:
    week = records.sets.create("Week 1", ["First?"])
    (first,) = records.items.of_set(week.id)
    records.items.record(first.id, "First?", FOUND)
    records.items.set_state([first.id], "approved")
    edited = records.items.edit(first.id, "Other words?")
    assert (edited.question, edited.state, edited.answer, edited.probability) == (
        "Other words?",
        "waiting",
        "",
        None,
    )
    assert records.items.solution(first.id) == ""


def test_only_what_is_solved_can_be_approved_and_all_or_none_are(records: Records) -> None:
    week = records.sets.create("Week 1", ["First?", "Second?"])
    first, second = records.items.of_set(week.id)
    records.items.record(first.id, "First?", FOUND)
    with pytest.raises(InvalidEntry, match="Solve the set first"):
        records.items.set_state([first.id, second.id], "approved")
    assert records.items.of_set(week.id, "approved") == []
    records.items.set_state([first.id], "approved")
    records.items.set_state([second.id], "rejected")
    assert [item.question for item in records.items.of_set(week.id, "approved")] == ["First?"]
    assert records.sets.counts(week.id) == {"waiting": 0, "solved": 0, "approved": 1, "rejected": 1}


@pytest.mark.parametrize(
    ("moved", "to", "order"),
    [(0, 2, "BCAD"), (3, 0, "DABC"), (1, 1, "ABCD"), (0, 99, "BCDA"), (2, -5, "CABD")],
)
def test_moving_a_problem_makes_the_others_give_room(
    records: Records, moved: int, to: int, order: str
) -> None:
    week = records.sets.create("Week 1", "ABCD")
    records.items.move(records.items.of_set(week.id)[moved].id, to)
    assert "".join(questions(records, week.id)) == order
    records.items.add(week.id, ["E"])
    assert "".join(questions(records, week.id)) == order + "E"


def test_a_removed_set_takes_its_problems_along_and_leaves_the_attempts(records: Records) -> None:
    week = records.sets.create("Week 1", ["First?"])
    (first,) = records.items.of_set(week.id)
    attempt = records.attempts.begin("First?", "addition", item=first.id)
    records.sets.remove(week.id)
    with pytest.raises(UnknownEntry):
        records.items.get(first.id)
    assert records.attempts.all() == [attempt]


def test_the_answer_that_came_with_a_problem_stays_beside_the_tutors(records: Records) -> None:
    week = records.sets.create("Week 1")
    first, second = records.items.add(week.id, ["First?", "Second?"], ["7"])
    assert (first.given, second.given) == ("7", "")
    records.items.record(first.id, "First?", FOUND)
    records.items.set_given(first.id, " 3.5 ")
    records.items.edit(first.id, "First, in other words?")
    assert records.items.get(first.id).given == "3.5"
