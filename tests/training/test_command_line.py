"""How the commands of the training room end."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from training.command_line import count, run_command


def unreadable() -> int:
    return len(Path("no such file").read_bytes())


def interrupted() -> int:
    raise KeyboardInterrupt


def unusable() -> int:
    raise ValueError("The corpus holds nothing.")


def test_the_status_of_the_work_is_kept() -> None:
    assert run_command(lambda: 1) == 1


@pytest.mark.parametrize(
    ("work", "status", "told"),
    [
        (unreadable, 2, "no such file: No such file or directory. Check the name"),
        (interrupted, 130, "Run the same command again"),
        (unusable, 2, "The corpus holds nothing."),
    ],
)
def test_what_a_person_can_mend_is_told_in_a_sentence(
    work: Callable[[], int], status: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(work) == status
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "many", ""])
def test_a_count_is_at_least_one(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        count(text)
    assert count("12") == 12
