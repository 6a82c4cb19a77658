"""Sample candidates for the verifier's training and label each by running it.

Run: ``python -m training candidates --generator early.gguf late.gguf --data CORPUS --out FOLDER``, or with
``--backend torch`` or ``vllm`` and checkpoint folders. Stop it at any time; the same command goes on. Several
checkpoints of one run and two temperatures make the mistakes varied (TinyGSM,
https://arxiv.org/abs/2312.09241, section 4: one checkpoint 78.9, three 81.5).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from app.inference import Sampling
from app.packs.manifest import sha256_of
from app.problem.prompt import PROMPT_VERSION, join_program
from app.solving.normal_form import normal_form
from training.command_line import count
from training.corpus.decontamination.graphs import program_graph
from training.corpus.files import write_whole
from training.evaluation.data import Item, data_files, read_items, seed_of
from training.evaluation.journal import Journal
from training.evaluation.sampling import Attempt, Attempts
from training.evaluation.session import Models
from training.sampling.backend import add_backend_argument, made_by, model_hash, open_backend


@dataclass(frozen=True, slots=True)
class LabelledCandidate:
    """A line for the verifier: `label` 1 if the completion's answer is right, `checkpoint` a GGUF's name."""

    question: str
    completion: str
    label: int
    checkpoint: str
    temperature: float


def share_out(total: int, cells: int) -> list[int]:
    """`total` candidates over `cells` of checkpoint and temperature, the first ones getting the rest."""
    return [total // cells + (index < total % cells) for index in range(cells)]


def choose_problems(items: Iterable[Item], count: int, seed: int) -> list[Item]:
    """`count` of the problems, each question once, by hash: a larger count keeps the ones of a smaller."""
    return sorted({item.key: item for item in items}.values(), key=lambda item: seed_of(seed, item))[:count]


def labelled(
    items: Sequence[Item],
    cells: Sequence[tuple[str, float]],
    attempts: Sequence[dict[str, Attempts]],
    *,
    keep_failed: bool,
    by_graph: bool = False,
) -> Iterator[LabelledCandidate]:
    """The distinct candidates, problem by problem; those that gave no answer only with `keep_failed`.

    Distinct are different programs, comments aside; `by_graph` programs that calculate otherwise or get
    another answer, whatever their names and the order of their lines.
    """
    for item in items:
        seen: set[Hashable] = set()
        for (checkpoint, temperature), by_key in zip(cells, attempts, strict=True):
            for attempt in by_key[item.key].attempts:
                if attempt.answer is None and not keep_failed:
                    continue
                form = _form(attempt, by_graph)
                if form not in seen:
                    seen.add(form)
                    yield LabelledCandidate(
                        item.question, attempt.text, int(attempt.right), checkpoint, temperature
                    )


def _form(attempt: Attempt, by_graph: bool) -> Hashable:
    """What equal candidates have in common. Programs that branch or loop have no graph: their text counts."""
    graph = program_graph(join_program(attempt.text)) if by_graph else None
    return normal_form(attempt.text) if graph is None else (graph, str(attempt.answer))


def checkpoint_names(generators: Sequence[Path]) -> list[str]:
    """A name for each file or folder, as short as keeps them apart."""
    short = [path.stem for path in generators]
    return short if len(set(short)) == len(short) else [str(path.with_suffix("")) for path in generators]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training candidates``."""
    parser.add_argument(
        "--generator",
        type=Path,
        nargs="+",
        required=True,
        help="several checkpoints: GGUF files, or folders for torch and vllm",
    )
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="corpora or files with question, answer"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for candidates.jsonl, index.json")
    parser.add_argument("--problems", type=count, default=2000)
    parser.add_argument(
        "--per-problem", type=count, default=48, help="candidates a problem, over all checkpoints"
    )
    parser.add_argument("--temperatures", type=float, nargs="+", default=[0.5, 0.7])
    parser.add_argument("--max-tokens", type=count, default=256)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--keep-failed", action="store_true", help="also candidates that gave no answer, label 0"
    )
    parser.add_argument(
        "--distinct",
        choices=("text", "graph"),
        default="text",
        help="graph: of programs that calculate alike and agree, one for each problem",
    )
    add_backend_argument(parser)
    parser.add_argument(
        "--workers",
        type=count,
        default=1,
        help="engines at work together; torch, vllm: processes that run programs",
    )
    parser.add_argument("--threads", type=count, default=None, help="threads of each engine")


def run(arguments: argparse.Namespace) -> int:
    """Sample, label and write; returns 0. Raises ValueError with a sentence for what cannot be read."""
    names = checkpoint_names(arguments.generator)
    temperatures = sorted(set(arguments.temperatures))
    cells = list(product(names, temperatures))
    counts = share_out(arguments.per_problem, len(cells))
    if min(counts) < 1:
        raise ValueError(
            f"--per-problem must be at least {len(cells)}: one for each checkpoint and temperature."
        )
    files = data_files(arguments.data)
    items = choose_problems(
        (item for file in files for item in read_items(file)), arguments.problems, arguments.seed
    )
    made_with = {
        "prompt_version": PROMPT_VERSION,
        "generators": {name: model_hash(path) for name, path in zip(names, arguments.generator, strict=True)},
        "temperatures": [temperature for _, temperature in cells],
        "per_cell": counts,
        "max_tokens": arguments.max_tokens,
        "seed": arguments.seed,
        **made_by(arguments.backend),
    }
    sampled: list[dict[str, Attempts]] = []
    with Journal(arguments.out / "sampled.journal", made_with) as journal:
        shares = dict(zip(cells, counts, strict=True))
        for name, path in zip(names, arguments.generator, strict=True):
            models = Models(path, None, arguments.workers, arguments.threads)
            with open_backend(arguments.backend, models) as sample:
                for temperature in temperatures:
                    sampling = Sampling(temperature, max_tokens=arguments.max_tokens, seed=arguments.seed)
                    cell = f"{name} at {temperature:g}"
                    sampled.append(
                        sample(
                            items, shares[name, temperature], sampling, journal,
                            label=f"{cell}: ", prefix=f"{cell}|",
                        )
                    )  # fmt: skip
    by_graph = arguments.distinct == "graph"
    rows = list(labelled(items, cells, sampled, keep_failed=arguments.keep_failed, by_graph=by_graph))
    write_candidates(
        arguments.out,
        rows,
        {
            **made_with,
            "distinct": arguments.distinct,
            "data_sha256": sha256_of(*files),
            "problems": len(items),
        },
    )
    right = sum(row.label for row in rows)
    print(
        f"{len(rows)} distinct candidates for {len(items)} problems, {right} of them right: {arguments.out}"
    )
    return 0


def write_candidates(out: Path, rows: Sequence[LabelledCandidate], facts: dict[str, object]) -> None:
    """`candidates.jsonl`, and `index.json` with the facts and counts by checkpoint and label."""
    lines = (json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)
    write_whole(out / "candidates.jsonl", "".join(lines))
    counts = Counter(
        f"{row.checkpoint} at {row.temperature:g}: {'right' if row.label else 'wrong'}" for row in rows
    )
    index = {**facts, "candidates": len(rows), "counts": dict(sorted(counts.items()))}
    write_whole(out / "index.json", json.dumps(index, indent=2) + "\n")
