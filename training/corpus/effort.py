"""What a build took, told at its end."""

from dataclasses import dataclass
from typing import Any

from training.corpus.workers import Done, peak_memory


@dataclass(slots=True)
class Effort:
    """Counts of one run; a build that goes on after a stop counts what was left alone.

    `seconds` is processor time of the tasks in all processes, `clock` the time of the whole build.
    """

    examples: int = 0
    seconds: float = 0.0
    clock: float = 0.0
    worker_peak_bytes: int = 0

    def add(self, done: Done[Any], examples: int = 0) -> None:
        """Count a finished task that made so many examples."""
        self.examples += examples
        self.seconds += done.seconds
        self.worker_peak_bytes = max(self.worker_peak_bytes, done.peak_bytes)

    def __str__(self) -> str:
        if not self.examples:
            return "Nothing was left to expand."
        return (
            f"{self.examples} examples expanded and run at {self.examples / self.seconds:,.0f} a second of a "
            f"core's time, shards included; {self.clock:.0f} s by the clock; peak memory "
            f"{peak_memory() / 2**20:.0f} MiB, of a worker {self.worker_peak_bytes / 2**20:.0f} MiB"
        )
