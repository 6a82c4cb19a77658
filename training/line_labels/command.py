"""``python -m training line-labels``: a label for each line of the candidates that `candidates` wrote.

The verifier learns from them with ``python -m training verifier --labels lines``. Stop it at any time; the
same command goes on: each problem's labels are kept in ``OUT/labelled.journal``.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from app.inference import Engine, EngineSettings, Sampling
from app.problem.prompt import format_prompt
from app.problem.runner import ProgramRunner
from training.command_line import count
from training.corpus.files import write_whole
from training.evaluation.data import Item, data_files, read_items, seed_of
from training.evaluation.journal import Journal
from training.examples import read_rows, shards_of
from training.line_labels.rollouts import Rollouts
from training.sampling.backend import model_hash

REPORT_SECONDS = 10.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training line-labels``."""
    parser.add_argument("--generator", type=Path, required=True, help="GGUF file that completes")
    parser.add_argument("--candidates", type=Path, required=True, help="folder of labelled candidates")
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="the problems they are for, with answers"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for candidates.jsonl")
    parser.add_argument("--per-problem", type=count, default=8, help="candidates of a problem, at most")
    parser.add_argument("--problems", type=count, default=None, help="problems, at most")
    parser.add_argument("--rollouts", type=count, default=8, help="completions of each beginning")
    parser.add_argument("--temperature", type=float, default=0.7)
    parser.add_argument("--max-tokens", type=count, default=256)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=count, default=None, help="threads of the engine")


def run(arguments: argparse.Namespace) -> int:
    """Complete, run, write; returns 0. Raises ValueError with a sentence for what cannot be used."""
    by_question = _candidates_of(arguments.candidates, arguments.per_problem)
    items = _answers_of(arguments.data, by_question)
    chosen = list(islice(by_question, arguments.problems))
    made_with = {
        "generator": model_hash(arguments.generator),
        "rollouts": arguments.rollouts,
        "per_problem": arguments.per_problem,
        "temperature": arguments.temperature,
        "max_tokens": arguments.max_tokens,
        "seed": arguments.seed,
    }
    with (
        Journal(arguments.out / "labelled.journal", made_with) as journal,
        Engine(arguments.generator, None, EngineSettings(threads=arguments.threads)) as engine,
        ProgramRunner() as runner,
    ):
        start = shown = time.monotonic()
        todo = [question for question in chosen if items[question].key not in journal.rows]
        for done, question in enumerate(todo, start=1):
            item = items[question]
            rollouts = Rollouts(
                format_prompt(question),
                item.answer,
                engine,
                runner.run,
                count=arguments.rollouts,
                sampling=Sampling(
                    temperature=arguments.temperature,
                    max_tokens=arguments.max_tokens,
                    seed=seed_of(arguments.seed, item),
                ),
            )
            labels = [
                rollouts.line_labels(row["completion"], right=bool(row["label"]))
                for row in by_question[question]
            ]
            journal.add(item.key, {"labels": labels, "tokens": rollouts.tokens})
            if time.monotonic() - shown > REPORT_SECONDS or done == len(todo):
                shown = time.monotonic()
                left = (len(todo) - done) * (shown - start) / done / 60
                print(f"{done}/{len(todo)} problems, {left:.1f} min left", flush=True)
        rows = [
            {**row, "line_labels": labels}
            for question in chosen
            for row, labels in zip(
                by_question[question], journal.rows[items[question].key]["labels"], strict=True
            )
        ]
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_whole(arguments.out / "candidates.jsonl", "".join(lines))
    print(f"{len(rows)} candidates of {len(chosen)} problems, each line labelled: {arguments.out}")
    return 0


def _candidates_of(folder: Path, most: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of each question, `most` of each: right and wrong ones in turn as far as there are both."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in read_rows(folder, lambda row: {**row, "completion": str(row["completion"])}):
        found.setdefault(str(row["question"]), []).append(row)
    if not found:
        raise ValueError(f"{shards_of(folder)[0]} holds no candidates.")
    return {question: _alternating(rows)[:most] for question, rows in found.items()}


def _alternating(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    sides: tuple[list[dict[str, Any]], list[dict[str, Any]]] = ([], [])
    for row in rows:
        sides[bool(row["label"])].append(row)
    order = [(place, label, row) for label in (0, 1) for place, row in enumerate(sides[label])]
    return [row for _, _, row in sorted(order, key=lambda entry: entry[:2])]


def _answers_of(data: list[Path], wanted: dict[str, list[dict[str, Any]]]) -> dict[str, Item]:
    items = {
        item.question: item
        for file in data_files(data)
        for item in read_items(file)
        if item.question in wanted
    }
    missing = [question for question in wanted if question not in items]
    if missing:
        raise ValueError(
            f"{len(missing)} problems of the candidates are not in the data, the first: {missing[0][:80]!r}. "
            "Give --data the files that they were sampled for."
        )
    return items
