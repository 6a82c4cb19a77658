"""Stage a: the corpus on the cores, the generator on the GPU from the first part on."""

from __future__ import annotations

import contextlib
from pathlib import Path

from training.refresh.builder import building
from training.refresh.clock import Clock
from training.refresh.generator import starting_checkpoint, train_generator
from training.refresh.options import Options, rank
from training.refresh.plan import Places, Plan
from training.refresh.record import Record
from training.refresh.rows import wait_for


def begin(clock: Clock, folder: Path, plan: Plan, options: Options, start_from: Path | None) -> None:
    """Run the stage; again, and it goes on. Raises ValueError with a sentence."""
    places = Places(folder)
    settings = plan.settings()
    with contextlib.ExitStack() as stack:
        if rank() == 0:
            plan.claim(folder)
            checkpoint, how = starting_checkpoint(start_from, places, settings)
            print(how, flush=True)
            record = Record(folder)
            record.note("a", started=how, minutes=clock.minutes)
            builder = stack.enter_context(building(folder, options.worker_count()))
        else:
            checkpoint = None  # the weights of the first process are sent to all
        wait_for(places.tokenizer / "tokenizer.json", places.rows)
        facts = train_generator(plan, places, settings.training, options, clock.deadline, checkpoint)
        if rank() == 0:
            made = builder.poll() == 0
            record.note("a", **facts, corpus_made=made, seconds=round(clock.spent(), 1))
            print(f"stage a: {record.of('a')}", flush=True)
