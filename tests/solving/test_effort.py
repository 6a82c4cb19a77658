"""Fast and careful, and the cores that the tutor may use."""

from __future__ import annotations

import pytest

from app.solving import machine
from app.solving.effort import Effort, settings_for
from app.solving.settings import SolvingSettings


def test_careful_is_as_packs_are_measured_and_fast_is_less() -> None:
    usual, fast, careful = SolvingSettings(), settings_for(Effort.FAST), settings_for(Effort.CAREFUL)
    assert (careful.candidates, careful.deadline_s) == (usual.candidates, usual.deadline_s)
    assert fast.candidates < careful.candidates
    assert fast.deadline_s < careful.deadline_s


@pytest.mark.parametrize(
    ("there", "asked", "used"), [(4, None, 3), (4, 2, 2), (4, 4, 3), (4, 99, 3), (1, None, 1), (1, 4, 1)]
)
def test_never_all_cores(monkeypatch: pytest.MonkeyPatch, there: int, asked: int | None, used: int) -> None:
    monkeypatch.setattr(machine, "physical_cores", lambda: there)
    assert settings_for(Effort.CAREFUL, asked).engine.thread_count() == used
