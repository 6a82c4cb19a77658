"""When a run ends before its last step: its time is over, a person asks, or it no longer gets better."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import torch
from transformers import EarlyStoppingCallback, TrainerCallback, TrainerControl, TrainerState


class TimeLimit(TrainerCallback):
    """Saves and stops when the minutes are over, or when the run is asked to stop (Ctrl+C, SIGTERM)."""

    def __init__(self, minutes: float | None) -> None:
        self._deadline = None if minutes is None else time.monotonic() + 60 * minutes
        self.asked_to_stop = False

    def on_step_end(self, args: Any, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        over = self._deadline is not None and time.monotonic() > self._deadline
        if _any_process(over or self.asked_to_stop, args.device):
            control.should_save = True
            control.should_training_stop = True


def _any_process(holds: bool, device: torch.device) -> bool:
    """Whether it holds in any process: clocks differ, and the others would wait for one that stopped."""
    if not torch.distributed.is_initialized():
        return holds
    flag = torch.tensor(int(holds), device=device)
    torch.distributed.all_reduce(flag, torch.distributed.ReduceOp.MAX)
    return bool(flag.item())


@contextmanager
def stops_on_signals(limit: TimeLimit) -> Iterator[None]:
    """Ctrl+C and SIGTERM ask the run to save and stop, instead of ending the process."""

    def ask(_signal: int, _frame: FrameType | None) -> None:
        limit.asked_to_stop = True

    previous = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


class EarlyStopping(EarlyStoppingCallback):
    """transformers' early stopping on the held-back loss, which says in the log that it stopped the run."""

    def on_evaluate(  # type: ignore[override]
        self,
        args: Any,
        state: TrainerState,
        control: TrainerControl,
        metrics: dict[str, float],
        **others: Any,
    ) -> None:
        super().on_evaluate(args, state, control, metrics, **others)  # type: ignore[no-untyped-call]
        if control.should_training_stop and state.is_world_process_zero:
            print(
                f"Stopped at step {state.global_step}: the loss on what is held back has not fallen below "
                f"{state.best_metric:.4f} (step {state.best_global_step}) in "
                f"{self.early_stopping_patience} measurements. The best checkpoint is kept.",
                flush=True,
            )
