"""The longest time for which the window does not answer: `python -m tests.ui.responsiveness` prints a table.

A turn of the window's event loop takes in what is drawn, since the window draws in its own thread. Other
programs make gaps between two turns too: what they take of the processor is not counted where the system
tells it (Linux). The command runs the tests of these works and prints the gaps that they measured; a test
itself fails only where the window stands still for so long that a person takes it for hanging, which no slow
machine makes of a short gap. Limits: https://www.nngroup.com/articles/response-times-3-important-limits/.
"""

from __future__ import annotations

import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer

GOAL_MS = 100.0
"""A gap that nobody notices."""
HANGS_MS = 1000.0
"""A gap that interrupts what a person is doing."""
TICK_MS = 5
GAP = "longest gap in ms: "
"""Before what was done meanwhile, in the name of a test's property."""
SCHEDULED = Path("/proc/thread-self/schedstat")
HERE = Path(__file__).parent
MEASURED = ("test_responsiveness.py", "test_teacher_responsiveness.py")


def waited_for_processor() -> float:
    """The seconds that this thread was ready to run while others had the processor; 0 where that is not told.

    https://docs.kernel.org/scheduler/sched-stats.html: the second number, in nanoseconds.
    """
    try:
        return int(SCHEDULED.read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


class Watch:
    """Ticks in the window's thread; `longest_ms` is the longest time between two ticks.

    What other programs took of the processor in between is not counted.
    """

    def __init__(self) -> None:
        self._ticks: list[float] = []
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        self._ticks.append(time.perf_counter() - waited_for_processor())

    def __enter__(self) -> Watch:
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()

    @property
    def longest_ms(self) -> float:
        assert len(self._ticks) > 2
        return 1000 * max(later - earlier for earlier, later in pairwise(self._ticks))


class Gaps:
    """A plugin of pytest that keeps the gaps that tests measured, by what was done meanwhile."""

    def __init__(self) -> None:
        self.found: dict[str, float] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take them from the properties of a test that ended."""
        if report.when == "call":
            for name, gap in report.user_properties:
                if name.startswith(GAP) and isinstance(gap, float):
                    self.found[name.removeprefix(GAP)] = gap


def main() -> int:
    """Run the tests that measure and print their gaps; pytest's exit status."""
    gaps = Gaps()
    status = pytest.main(["-q", *(str(HERE / name) for name in MEASURED)], plugins=[gaps])
    print(f"\n{'longest gap':>11}  while ... (goal: below {GOAL_MS:.0f} ms)")
    for what, gap in gaps.found.items():
        print(f"{gap:>8.0f} ms  {what}{'' if gap < GOAL_MS else '   *'}")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
