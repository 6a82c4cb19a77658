"""Measure a pack, or a generator alone, on problems with known answers.

Run: ``python -m training.evaluate --pack FOLDER --data FILE.jsonl --candidates 16 --seed 0 --json
OUT.json``, or with ``--generator FILE.gguf`` in the place of ``--pack``. ``--backend torch`` measures
checkpoint folders: ``--generator FOLDER --verifier FOLDER``. Stop it at any time; the same command goes on:
each problem's candidates are kept beside the output, in ``OUT.journal``. Candidates are
drawn, run and scored as the app does it, but without its early stop.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.inference import Sampling
from app.packs.errors import PackError
from app.packs.manifest import Calibration, sha256_of
from app.packs.pack import open_pack
from app.packs.wordings import Wordings
from app.problem.prompt import PROMPT_VERSION
from app.solving.settings import SolvingSettings
from training.command_line import count, run_command
from training.corpus.files import write_whole
from training.evaluation.data import data_files, read_items
from training.evaluation.decisions import decide, judge, summary
from training.evaluation.figures import Result, measure, measure_groups, table
from training.evaluation.journal import Journal
from training.evaluation.readings import readings_of
from training.evaluation.session import Models
from training.sampling.backend import ENGINE, add_backend_argument, made_by, model_hash, open_backend


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: GGUF files or checkpoint folders; of a pack its name and version and what it says."""

    generator: Path
    verifier: Path | None = None
    name: str | None = None
    calibration: Calibration | None = None
    wordings: Wordings | None = None
    reader: Path | None = None
    backend: str = ENGINE

    def hashes(self) -> dict[str, str | None]:
        """SHA-256 of the model files."""
        return {
            "generator_sha256": model_hash(self.generator),
            "verifier_sha256": None if self.verifier is None else model_hash(self.verifier),
        }


def open_subject(
    pack: Path | None, generator: Path | None, verifier: Path | None = None, backend: str = ENGINE
) -> Subject:
    """The pack in a folder, its files verified, or models alone. Raises ValueError with a sentence."""
    if backend != ENGINE:
        if generator is None or not generator.is_dir():
            raise ValueError(
                f"{backend} reads checkpoint folders: give --generator FOLDER [--verifier FOLDER]."
            )
        return Subject(generator, verifier, backend=backend)
    if pack is None:
        if generator is None or not generator.is_file():
            raise ValueError(
                f"There is no model file {generator}. Give --pack FOLDER or --generator FILE.gguf."
            )
        return Subject(generator, verifier)
    try:
        found = open_pack(pack)
        found.verify()
    except PackError as error:
        raise ValueError(str(error)) from error
    manifest = found.manifest
    name = f"{manifest.name} {manifest.version}"
    return Subject(
        found.generator, found.verifier, name, manifest.calibration, found.read_wordings(), found.reader
    )


def add_sampling_arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate` and `calibrate` share."""
    usual = SolvingSettings()
    parser.add_argument("--candidates", type=count, default=usual.candidates, help="N: candidates a problem")
    parser.add_argument("--temperature", type=float, default=usual.temperature)
    parser.add_argument("--max-tokens", type=count, default=usual.max_tokens)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=count, default=None, help="problems read at most")
    parser.add_argument("--workers", type=count, default=1, help="engines at work together")
    parser.add_argument("--threads", type=count, default=None, help="threads of each engine")


def sampling_of(arguments: argparse.Namespace) -> Sampling:
    """How the app samples, with what the command line changes."""
    usual = SolvingSettings()
    return Sampling(arguments.temperature, usual.top_p, usual.top_k, arguments.max_tokens, arguments.seed)


def sample_data(arguments: argparse.Namespace, subject: Subject, journal_path: Path) -> list[Result]:
    """Every problem of `arguments.data` (paths), `arguments.limit` at most, with its candidates.

    Raises ValueError with a sentence for data, models or a journal that cannot be used.
    """
    files = data_files(arguments.data)
    items = [item for file in files for item in read_items(file)][: arguments.limit]
    if not items:
        raise ValueError(f"{files[0]} holds no problems.")
    sampling = sampling_of(arguments)
    # The data are not part of it: a larger limit or another file goes on with the problems done before.
    made_with = {
        "prompt_version": PROMPT_VERSION,
        **subject.hashes(),
        "candidates": arguments.candidates,
        "sampling": asdict(sampling),
        **made_by(subject.backend),
    }
    models = Models(subject.generator, subject.verifier, arguments.workers, arguments.threads)
    with Journal(journal_path, made_with) as journal, open_backend(subject.backend, models) as sample:
        by_key = sample(items, arguments.candidates, sampling, journal)
    questions = dict.fromkeys(item.question for item in items)
    readings = readings_of(questions, subject.generator, subject.reader, arguments.threads)
    return [
        (item, by_key[item.key].weighed(item.question, subject.wordings, readings[item.question]))
        for item in items
    ]


def commit() -> str:
    """The Git commit of this repository, with ``+changes`` where files differ; "unknown" without Git."""
    root = Path(__file__).resolve().parents[1]
    try:
        head = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=True
        )
        changed = subprocess.run(
            ["git", "status", "--porcelain", "--untracked-files=no"],
            cwd=root, capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return head.stdout.strip() + ("+changes" if changed.stdout.strip() else "")


def report(arguments: argparse.Namespace, subject: Subject, results: list[Result]) -> dict[str, Any]:
    """All that is written: figures, decisions, groups, and what they were measured with and on."""
    scored = subject.verifier is not None
    judged = [judge(result, subject.calibration, subject.wordings) for result in results]
    figures = measure(results, scored=scored)
    files = data_files(arguments.data)
    return {
        "format": 1,
        "commit": commit(),
        "seed": arguments.seed,
        "prompt_version": PROMPT_VERSION,
        "data": {
            "files": [file.name for file in files],
            "sha256": sha256_of(*files),
            "problems": len(results),
        },
        "models": {
            "pack": subject.name,
            **made_by(subject.backend),
            **subject.hashes(),
            "reader_sha256": None if subject.reader is None else model_hash(subject.reader),
        },
        "candidates": arguments.candidates,
        "sampling": asdict(sampling_of(arguments)),
        "figures": figures.to_json(),
        "thresholds": None
        if subject.calibration is None
        else {"verified_at": subject.calibration.verified_at, "unsure_at": subject.calibration.unsure_at},
        "decisions": decide(judged).to_json() if subject.name is not None else None,
        "by": {
            name: {value: row.to_json() for value, row in rows.items()}
            for name, rows in measure_groups(results, scored=scored).items()
        },
    }


def show(arguments: argparse.Namespace, subject: Subject, results: list[Result]) -> None:
    """Print the tables."""
    scored = subject.verifier is not None
    print(table({"all": measure(results, scored=scored)}, arguments.candidates))
    for name, rows in measure_groups(results, scored=scored).items():
        if len(rows) > 1:
            print(f"\nby {name}\n{table(rows, arguments.candidates)}")
    if subject.name is not None:
        judged = [judge(result, subject.calibration, subject.wordings) for result in results]
        calibrated = "" if subject.calibration else " (the pack has no calibration yet: nothing is verified)"
        print(f"\n{summary(decide(judged))}{calibrated}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training evaluate``."""
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("--pack", type=Path, help="folder of a model pack")
    subject.add_argument("--generator", type=Path, help="GGUF file, or checkpoint folder for torch")
    parser.add_argument("--verifier", type=Path, default=None, help="beside --generator, of the same kind")
    add_backend_argument(parser)
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="JSONL with question, answer a line"
    )
    parser.add_argument("--json", type=Path, required=True, help="where the figures are written")
    add_sampling_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Measure, print and write. Raises ValueError with a sentence for what cannot be used."""
    subject = open_subject(arguments.pack, arguments.generator, arguments.verifier, arguments.backend)
    start = time.monotonic()
    results = sample_data(arguments, subject, arguments.json.with_suffix(".journal"))
    show(arguments, subject, results)
    written = {**report(arguments, subject, results), "seconds": round(time.monotonic() - start, 1)}
    write_whole(arguments.json, json.dumps(written, indent=2) + "\n")
    print(f"\nseed {arguments.seed}, commit {written['commit'][:12]}, data {written['data']['sha256'][:12]}, "
          f"prompt version {PROMPT_VERSION}: {arguments.json}")  # fmt: skip
    return 0


def main(argv: list[str]) -> int:
    """``python -m training.evaluate``; the same as ``python -m training evaluate``."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    add_arguments(parser)
    arguments = parser.parse_args(argv)
    return run_command(lambda: run(arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
