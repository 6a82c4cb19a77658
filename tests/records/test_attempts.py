"""Attempts and the "not sure" queue."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path

import pytest

from app.records import InvalidEntry, Records, UnknownEntry, open_records
from app.teaching.checking import Outcome
from tests.records.conftest import START, StoppedClock


def test_every_check_and_every_help_is_kept_at_once(records: Records, folder: Path) -> None:
    ana = records.profiles.add("Ana", "fox")
    attempt = records.attempts.begin("How many?", "addition", profile=ana.id, item="0" * 32)
    records.attempts.checked(attempt.id, "9", "look again", slip="another operation")
    records.attempts.helped(attempt.id, 3)
    records.attempts.helped(attempt.id, 1)
    records.attempts.checked(attempt.id, "7 apples", "right")
    with open_records(folder) as again:
        kept = again.attempts.get(attempt.id)
    assert (kept.answer, kept.outcome, kept.slip) == ("7 apples", "right", "another operation")
    assert (kept.tries, kept.help, kept.whole_shown) == (2, 3, False)
    assert (kept.profile, kept.item, kept.moment) == (ana.id, "0" * 32, START)
    assert records.attempts.helped(attempt.id, 6, whole=True).whole_shown


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_outcomes_are_those_of_teaching(records: Records, outcome: Outcome) -> None:
    attempt = records.attempts.begin("How many?", "addition")
    assert records.attempts.checked(attempt.id, "7", outcome.value).outcome == outcome.value


def test_an_outcome_that_nobody_knows_is_refused(records: Records) -> None:
    attempt = records.attempts.begin("How many?", "addition")
    with pytest.raises(InvalidEntry, match="can not be kept: outcome"):
        records.attempts.checked(attempt.id, "7", "splendid")  # type: ignore[arg-type]
    assert records.attempts.get(attempt.id) == attempt


def test_an_endless_answer_is_kept_in_part(records: Records) -> None:
    attempt = records.attempts.begin("How many?", "addition")
    assert len(records.attempts.checked(attempt.id, "1" * 10_000, "look again").answer) == 400


def test_only_what_is_right_at_once_and_without_help_counts_in_a_row(
    records: Records, clock: StoppedClock
) -> None:
    ana = records.profiles.add("Ana", "fox").id

    def work(outcome: str, *, skill: str = "addition", tries: int = 1, rung: int = 0) -> int:
        clock.forward(minutes=1)
        attempt = records.attempts.begin("How many?", skill, profile=ana).id
        if rung:
            records.attempts.helped(attempt, rung, whole=rung == 6)
        for number in range(tries):
            last = number == tries - 1
            records.attempts.checked(attempt, "7", outcome if last else "look again")  # type: ignore[arg-type]
        return records.attempts.alone_in_a_row(ana, "addition")

    assert records.attempts.alone_in_a_row(ana, "addition") == 0
    assert [work("right"), work("right")] == [1, 2]
    assert work("right", skill="division") == 2  # another kind changes nothing
    assert work("", tries=0) == 2  # only looked at
    assert work("right", tries=2) == 0
    assert [work("right"), work("right", rung=1)] == [1, 0]
    assert [work("right"), work("look again")] == [1, 0]
    assert [work("right"), work("", tries=0, rung=6)] == [1, 0]
    assert records.attempts.alone_in_a_row(None, "addition") == 0  # nobody else's


def test_just_try_needs_no_profile_and_a_removed_one_can_not_begin(records: Records) -> None:
    nobody = records.attempts.begin("How many?", "addition")
    ana = records.profiles.add("Ana", "fox")
    hers = records.attempts.begin("How many?", "addition", profile=ana.id)
    assert records.attempts.of_profile(None) == [nobody]
    assert records.attempts.of_profile(ana.id) == [hers]
    records.profiles.remove(ana.id)
    with pytest.raises(UnknownEntry, match="profile is not there"):
        records.attempts.begin("How many?", "addition", profile=ana.id)
    with pytest.raises(UnknownEntry, match="attempt is not there"):
        records.attempts.checked(hers.id, "7", "right")


def test_attempts_of_some_days(records: Records, clock: StoppedClock) -> None:
    for _ in range(3):
        records.attempts.begin("How many?", "addition")
        clock.forward(days=1)
    second = START + timedelta(days=1)
    assert [each.moment for each in records.attempts.all(since=second)] == [second, START + timedelta(days=2)]
    assert [each.moment for each in records.attempts.all(until=second)] == [START]
    elsewhere = second.astimezone(timezone(timedelta(hours=-7)))
    assert records.attempts.all(since=elsewhere) == records.attempts.all(since=second)


def test_a_question_waits_for_the_teacher_until_it_is_settled(records: Records, folder: Path) -> None:
    ana = records.profiles.add("Ana", "fox")
    saved = records.unsure.save(" How far? ", ["3", "7/2"], profile=ana.id)
    assert (saved.question, saved.answers) == ("How far?", ("3", "7/2"))
    assert records.unsure.save("How far?", ["3"], profile=ana.id) == saved, "the same child asks once"
    others = records.unsure.save("How far?")
    with open_records(folder) as again:
        assert {question.id for question in again.unsure.waiting()} == {saved.id, others.id}
        again.unsure.settle(saved.id)
    assert records.unsure.waiting() == [others]
    records.unsure.remove(others.id)
    assert [question.id for question in records.unsure.all()] == [saved.id]
    with pytest.raises(UnknownEntry, match="question is not there"):
        records.unsure.settle(others.id)
