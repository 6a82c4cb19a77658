"""The teacher's PIN, and what a child who guesses meets."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.records import InvalidEntry, PinMustWait, PinWrong, Records, open_records
from app.records.pin import LONGEST_WAIT, wait_after
from tests.records.conftest import StoppedClock


def guess(records: Records, times: int) -> None:
    for _ in range(times):
        with pytest.raises(PinWrong):
            records.pin.check("9999")


def test_without_a_pin_every_door_is_open(records: Records) -> None:
    assert not records.pin.is_set()
    records.pin.check("")


def test_the_right_pin_opens_and_a_wrong_one_does_not(records: Records, folder: Path) -> None:
    records.pin.set("2468")
    with open_records(folder) as again:
        assert again.pin.is_set()
        again.pin.check("2468")
        with pytest.raises(PinWrong, match="not the PIN"):
            again.pin.check("2469")


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "１２３４", "-123"])
def test_a_pin_has_four_to_twelve_digits(records: Records, pin: str) -> None:
    with pytest.raises(InvalidEntry, match="4 to 12 digits"):
        records.pin.set(pin)
    assert not records.pin.is_set()


def test_the_pin_is_in_no_file(records: Records, folder: Path) -> None:
    records.pin.set("862408624086")
    assert not any(b"862408624086" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_after_three_wrong_tries_even_the_right_one_waits_also_after_a_restart(
    records: Records, folder: Path, clock: StoppedClock
) -> None:
    records.pin.set("2468")
    guess(records, 2)
    assert records.pin.seconds_to_wait() == 0
    with pytest.raises(PinWrong, match="Wait 5 seconds") as wrong:
        records.pin.check("9999")
    assert wrong.value.seconds == 5
    records.close()
    clock.forward(seconds=2)
    with open_records(folder, clock) as again:
        with pytest.raises(PinMustWait, match="Wait 3 seconds") as wait:
            again.pin.check("2468")
        assert wait.value.seconds == 3
        clock.forward(seconds=3)
        again.pin.check("2468")
        guess(again, 2)  # counted afresh
        assert again.pin.seconds_to_wait() == 0


def test_the_delay_grows_to_a_quarter_of_an_hour(records: Records, clock: StoppedClock) -> None:
    records.pin.set("2468")
    waits = []
    for _ in range(15):
        guess(records, 1)
        waits.append(records.pin.seconds_to_wait())
        clock.forward(seconds=waits[-1])
    assert waits == sorted(waits)
    assert waits[:5] == [0, 0, 5, 10, 20]
    assert waits[-1] == 15 * 60
    assert wait_after(10**6) == LONGEST_WAIT


def test_a_clock_set_back_starts_the_wait_again_and_no_more(records: Records, clock: StoppedClock) -> None:
    records.pin.set("2468")
    guess(records, 3)
    clock.now -= timedelta(days=300)
    assert records.pin.seconds_to_wait() == 5
    clock.forward(seconds=5)
    records.pin.check("2468")


def test_another_pin_takes_the_place_of_the_first(records: Records) -> None:
    records.pin.set("2468")
    records.pin.set("1357")
    records.pin.check("1357")
    guess(records, 1)


def test_a_reset_takes_the_pin_away_and_nothing_else(records: Records) -> None:
    ana = records.profiles.add("Ana", "fox")
    records.pin.set("2468")
    guess(records, 3)
    records.pin.reset()
    records.pin.check("anything")
    assert records.profiles.all() == [ana]
