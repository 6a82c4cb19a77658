"""What the stages share of the command line, and which of several processes this is."""

from __future__ import annotations

import os
from dataclasses import dataclass

from accelerate import PartialState
from accelerate.utils import broadcast_object_list


@dataclass(frozen=True)
class Options:
    """How a stage runs on this machine; nothing here changes what it makes, only how fast.

    `workers` are processes for the work of the cores; `rows_per_device` rows pass at once when training,
    `sampling_rows` when sampling. Compiling pays in training, not in some minutes of sampling.
    """

    workers: int | None = None
    rows_per_device: int | None = None
    sampling_rows: int | None = None
    compiled: bool = True
    compiled_sampling: bool = False
    save_steps: int = 250

    def worker_count(self) -> int:
        """As asked, or the cores but two: one feeds the GPU, one the other processes."""
        return self.workers or max(1, (os.cpu_count() or 4) - 2)


def rank() -> int:
    """The number of this process under torchrun; 0 alone."""
    return int(os.environ.get("RANK", "0"))


def processes() -> int:
    """How many processes torchrun started; 1 alone."""
    return int(os.environ.get("WORLD_SIZE", "1"))


def wait_for_all() -> None:
    """Go on when every process is here: what the first one saved is there then."""
    PartialState().wait_for_everyone()


def agreed(value: int) -> int:
    """The first process's value in all of them: their clocks differ, their numbers of steps must not."""
    PartialState()  # joins the processes, where that was not done yet
    return int(broadcast_object_list([value])[0])
