"""Stage b: the rest of the training, then candidates from three checkpoints at two temperatures."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

from app.inference import Sampling
from app.problem.answers import Answer
from app.problem.prompt import PROMPT_VERSION
from training.candidates import choose_problems, labelled, share_out, write_candidates
from training.corpus.gsm8k.split import read_records
from training.evaluation.data import Item, read_answer
from training.evaluation.journal import Journal
from training.evaluation.sampling import Attempts
from training.examples import read_examples
from training.refresh.builder import building
from training.refresh.clock import Clock
from training.refresh.generator import facts_of, shortened, steps_done, train_generator
from training.refresh.options import Options, agreed, processes, rank, wait_for_all
from training.refresh.plan import Places, Plan, read_plan
from training.refresh.record import Record
from training.refresh.rows import wait_for
from training.sampling.backend import model_hash
from training.sampling.open import open_sampler

ROUND = 3000
"""Problems that every checkpoint and temperature finishes before the next are begun."""
CHECKPOINT_SHARES = (0.3, 0.65, 1.0)


@dataclass(frozen=True)
class Drawing:
    """How candidates are drawn: so many a problem over all checkpoints and temperatures."""

    per_problem: int = 48
    temperatures: tuple[float, ...] = (0.5, 0.7)
    max_tokens: int = 224
    train_share: float = 0.45


def go_on(clock: Clock, folder: Path, options: Options, drawing: Drawing) -> None:
    """Run the stage; again, and it goes on. Raises ValueError with a sentence."""
    plan, places, record = read_plan(folder), Places(folder), Record(folder)
    if not steps_done(places.generator):
        raise ValueError(f"No generator was begun in {folder}. Run stage a first.")
    with contextlib.ExitStack() as stack:
        if rank() == 0:
            stack.enter_context(building(folder, options.worker_count()))
        if not record.of("b").get("trained"):
            seconds = drawing.train_share * clock.left()
            until = time.monotonic() + seconds
            startup = record.of("a").get("startup_seconds", 0.0)
            settings = plan.settings().training
            steps = record.of("b").get("max_steps")
            rate = facts_of(places.generator).get("tokens_per_second", 0)
            done = steps_done(places.generator)
            shorter = shortened(settings, done, rate, seconds - startup)
            if steps is not None:  # a run of this stage that was cut off has set the end
                shorter = shorter.model_copy(update={"max_steps": max(steps, done)})
            shorter = shorter.model_copy(update={"max_steps": agreed(shorter.max_steps)})
            if rank() == 0:
                record.note("b", minutes=clock.minutes, max_steps=shorter.max_steps)
            facts = train_generator(plan, places, shorter, options, until)
            if rank() == 0:
                record.note("b", trained=True, **facts)
        # the builder has had the time of the training; what it did not finish is not sampled from
        wait_for(places.sets("evaluate") / "index.json", places.rows)
    cells = cells_of(places, drawing)
    made_with = {
        "prompt_version": PROMPT_VERSION,
        "cells": [f"{path.name} at {temperature:g}" for path, temperature in cells],
        "generators": {path.name: model_hash(path) for path, _ in cells},
        "per_problem": drawing.per_problem,
        "max_tokens": drawing.max_tokens,
        "seed": plan.seed,
    }
    items = choose_problems(problems_of(plan, places), 10**9, plan.seed)
    facts = sample_share(items, cells, made_with, plan, places, options, drawing, clock)
    wait_for_all()
    if rank() == 0:
        rows = gather(items, cells, made_with, places)
        record.note("b", **facts, **rows, seconds=round(clock.spent(), 1))
        print(f"stage b: {record.of('b')}", flush=True)


def cells_of(places: Places, drawing: Drawing) -> list[tuple[Path, float]]:
    """Checkpoints with temperatures."""
    return list(product(choose_checkpoints(places.generator), sorted(set(drawing.temperatures))))


def choose_checkpoints(run: Path) -> list[Path]:
    """The last checkpoint and those nearest to a third and two thirds of its steps; fewer where equal."""
    steps = sorted(int(path.name.rpartition("-")[2]) for path in run.glob("checkpoint-*"))
    wanted = {min(steps, key=lambda step: abs(step - share * steps[-1])) for share in CHECKPOINT_SHARES}
    return [run / f"checkpoint-{step}" for step in sorted(wanted)]


def problems_of(plan: Plan, places: Places) -> list[Item]:
    """What is sampled from: new problems of the families, and GSM8K's training problems but its tenth."""
    items = []
    for example in read_examples(places.to_sample):
        answer = read_answer(example.answer)
        assert answer is not None  # a corpus holds exact fractions
        items.append(Item(example.question, answer, {"source": "families"}))
    if plan.gsm8k is not None:
        items += [
            Item(record.question, Answer.of(Fraction(record.answer)), {"source": "gsm8k"})
            for record in read_records(Path(plan.gsm8k))
            if not record.is_development
        ]
    return items


def journal_path(places: Places, process: int) -> Path:
    """Where a process keeps what it sampled."""
    return places.candidates / f"sampled-{process}.journal"


def prefix_of(cell: tuple[Path, float]) -> str:
    """What the keys of a cell begin with in the journal."""
    return f"{cell[0].name} at {cell[1]:g}|"


def sample_share(
    items: Sequence[Item],
    cells: Sequence[tuple[Path, float]],
    made_with: dict[str, Any],
    plan: Plan,
    places: Places,
    options: Options,
    drawing: Drawing,
    clock: Clock,
) -> dict[str, Any]:
    """Sample this process's share of the problems until the clock says stop; returns the facts."""
    mine = items[rank() :: processes()]
    counts = share_out(drawing.per_problem, len(cells))
    workers = max(1, options.worker_count() // processes())
    with (
        Journal(journal_path(places, rank()), made_with) as journal,
        open_sampler(
            cells[-1][0], workers=workers, rows=options.sampling_rows, compiled=options.compiled_sampling
        ) as sampler,
    ):
        began = clock.spent()
        for start in range(0, len(mine), ROUND):
            for number, (cell, count) in enumerate(zip(cells, counts, strict=True)):
                if not clock.left():
                    break
                sampler.writer.loaded.take_weights(cell[0])
                # a seed for each cell: with one for all, each would draw by the same numbers
                sampling = Sampling(cell[1], max_tokens=drawing.max_tokens, seed=100 * plan.seed + number)
                sampler.sample_all(
                    mine[start : start + ROUND],
                    count,
                    sampling,
                    journal,
                    label=f"{prefix_of(cell)[:-1]}: ",
                    prefix=prefix_of(cell),
                    deadline=clock.deadline,
                )
        seconds = clock.spent() - began
        return {"sampled_tokens": sampler.writer.tokens, "sampling_seconds": round(seconds, 1)}


def gather(
    items: Sequence[Item], cells: Sequence[tuple[Path, float]], made_with: dict[str, Any], places: Places
) -> dict[str, Any]:
    """Write the labelled candidates of the problems that every cell has finished; returns the counts."""
    rows: dict[str, dict[str, Any]] = {}
    for process in range(processes()):
        with Journal(journal_path(places, process), made_with) as journal:
            rows |= journal.rows
    whole = [item for item in items if all(prefix_of(cell) + item.key in rows for cell in cells)]
    attempts = [{item.key: _attempts(rows[prefix_of(cell) + item.key]) for item in whole} for cell in cells]
    places_of = [(path.name, temperature) for path, temperature in cells]
    found = list(labelled(whole, places_of, attempts, keep_failed=False))
    write_candidates(places.candidates, found, {**made_with, "problems": len(whole)})
    return {
        "problems": len(whole),
        "asked": len(items),
        "candidates": len(found),
        "right": sum(row.label for row in found),
    }


def _attempts(row: dict[str, Any]) -> Attempts:
    return Attempts.from_json({name: value for name, value in row.items() if name != "key"})
