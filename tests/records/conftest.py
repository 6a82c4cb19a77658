"""Records in a folder of the test, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.records import Records, open_records

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class StoppedClock:
    """Shows the same moment until it is moved."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "records"


@pytest.fixture
def records(folder: Path, clock: StoppedClock) -> Iterator[Records]:
    with open_records(folder, clock) as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path, clock: StoppedClock) -> Iterator[Records]:
    """Another computer's."""
    with open_records(tmp_path / "other", clock) as opened:
        yield opened
