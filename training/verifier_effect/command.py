"""Compare verifiers on the same candidates: what their size, or what they learnt from, does.

Run: ``python -m training verifier-effect --generator generator.gguf --data SET.jsonl … --verifiers
base=runs/a/final other=runs/b/final shipped=assets/models/nano/verifier.gguf --out FOLDER``

The generator's candidates are drawn once and kept in ``candidates.journal``, each verifier's scores in
``scores.journal``: a stopped command goes on, and one with further verifiers scores those alone. Every file
of ``--data`` is a set. Differences are from the first verifier, with 95% intervals over the problems.
Written are ``effect.md`` and ``effect.json``.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from typing import Any

from app.packs.manifest import sha256_of
from app.problem.prompt import format_prompt
from app.problem.question import check_question
from app.solving.normal_form import normal_form
from quantize.errors import QuantizeError
from quantize.restore import restore
from training.corpus.files import write_whole
from training.evaluate import add_sampling_arguments, commit, open_subject, sample_data, sampling_of
from training.evaluation.data import data_files
from training.evaluation.figures import Result
from training.evaluation.journal import Journal
from training.model import VERIFIER
from training.packing import batched
from training.sampling.backend import model_hash
from training.sampling.checkpoints import Loaded, Place
from training.sampling.scorer import TorchScorer
from training.verifier_effect.measures import ALL, different_programs, figures_of, tables

TOKENS_AT_ONCE = 16_384
"""Read together by a verifier: a CPU gains nothing from more."""
PROBLEMS_AT_ONCE = 64
"""Scored, then kept: what a stop costs at the most."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training verifier-effect``."""
    parser.add_argument("--generator", type=Path, required=True, help="GGUF file that draws the candidates")
    parser.add_argument(
        "--verifiers", type=named, nargs="+", required=True, metavar="NAME=MODEL",
        help="checkpoint folders or GGUF files; the others are compared with the first",
    )  # fmt: skip
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="JSONL with question, answer a line: a set each"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the results; goes on where it is")
    add_sampling_arguments(parser)


def named(text: str) -> tuple[str, Path]:
    """`NAME=MODEL` for `argparse`."""
    name, equals, path = text.partition("=")
    if not name or not equals or not path:
        raise argparse.ArgumentTypeError("write it like base=runs/verifier/final")
    return name, Path(path)


def run(arguments: argparse.Namespace) -> int:
    """Draw, score, print and write. Raises ValueError with a sentence for what cannot be used."""
    verifiers = dict(arguments.verifiers)
    files = {file.stem: file for file in data_files(arguments.data)}
    if len(verifiers) < len(arguments.verifiers) or len(files) < len(data_files(arguments.data)):
        raise ValueError("Two verifiers or two data files have the same name. Give each a name of its own.")
    if ALL in files:
        raise ValueError(f"{files[ALL]} is named like the row of all sets. Give it another name.")
    hashes = {name: model_hash(path) for name, path in verifiers.items()}  # a wrong path ends it here
    subject = open_subject(None, arguments.generator)
    out: Path = arguments.out
    sets = {
        name: sample_data(
            argparse.Namespace(**{**vars(arguments), "data": [file]}), subject, out / "candidates.journal"
        )
        for name, file in files.items()
    }
    everything = [result for results in sets.values() for result in results]
    made_with = {
        "generator_sha256": model_hash(arguments.generator),
        "candidates": arguments.candidates,
        "sampling": asdict(sampling_of(arguments)),
    }
    scored = {}
    with Journal(out / "scores.journal", made_with) as journal:
        for name, path in verifiers.items():
            score_missing(name, path, hashes[name], everything, journal)
            scored[name] = {
                place: [
                    with_scores(result, journal.rows[row_key(hashes[name], result)]) for result in results
                ]
                for place, results in sets.items()
            }
    figures = figures_of(scored)
    text = tables(figures, next(iter(scored.values())))
    written = {
        "format": 1,
        "commit": commit(),
        **made_with,
        "data": {
            name: {"sha256": sha256_of(file), "problems": len(sets[name])} for name, file in files.items()
        },
        "verifiers_sha256": hashes,
        "figures": figures,
    }
    write_whole(out / "effect.json", json.dumps(written, indent=2) + "\n")
    write_whole(out / "effect.md", text)
    print(text)
    return 0


def row_key(verifier_hash: str, result: Result) -> str:
    """Of the row of the journal that holds a verifier's scores of a problem's different programs."""
    return f"{verifier_hash[:16]}:{result[0].key}"


def score_missing(
    name: str, model: Path, model_sha256: str, results: Sequence[Result], journal: Journal
) -> None:
    """Score what the journal lacks. Raises ValueError where the model cannot be read or is no verifier."""
    todo = [result for result in results if row_key(model_sha256, result) not in journal.rows]
    if not todo:
        return
    started = time.monotonic()
    with opened(model) as scorer:
        for part in batched(todo, PROBLEMS_AT_ONCE):
            programs = [different_programs(result) for result in part]
            pairs = [
                (format_prompt(check_question(item.question).text), program.text)
                for (item, _), found in zip(part, programs, strict=True)
                for program in found
            ]
            scores = iter(scorer.score(pairs))
            for result, found in zip(part, programs, strict=True):
                row = {"scores": [round(score, 6) for score in islice(scores, len(found))]}
                journal.add(row_key(model_sha256, result), row)
    print(f"{name}: {len(todo)} problems scored in {time.monotonic() - started:.0f} s", flush=True)


@contextmanager
def opened(model: Path) -> Iterator[TorchScorer]:
    """A scorer of a checkpoint folder or GGUF file. Raises ValueError where it is no verifier."""
    with tempfile.TemporaryDirectory(prefix="tinytutor-verifier-") as temporary:
        checkpoint = model
        if model.is_file():
            checkpoint = Path(temporary) / "checkpoint"
            try:
                restore(model, checkpoint)
            except QuantizeError as fault:
                raise ValueError(str(fault)) from fault
        loaded = Loaded.read(checkpoint, Place.best())
        if loaded.model.config.tinytutor_role != VERIFIER:
            raise ValueError(
                f"{model} is a generator. Give a verifier, as `python -m training verifier` makes one."
            )
        yield TorchScorer(loaded, TOKENS_AT_ONCE)


def with_scores(result: Result, row: Mapping[str, Any]) -> Result:
    """The same candidates with these scores, one for each different program, in their order."""
    item, attempts = result
    forms = [normal_form(program.text) for program in different_programs(result)]
    score_of = dict(zip(forms, row["scores"], strict=True))
    scored = (
        attempt if attempt.answer is None else replace(attempt, score=score_of[normal_form(attempt.text)])
        for attempt in attempts.attempts
    )
    return item, replace(attempts, attempts=tuple(scored))
