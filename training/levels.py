"""What quantization costs: the four figures of a generator with its verifier at each level, beside F16.

Run: ``python -m training levels --generator CHECKPOINT --verifier CHECKPOINT --data FILE.jsonl --out FOLDER
--importance CORPUS``. Both models are converted and quantized at every level, without and with an importance
matrix of texts from the corpus; the verifier keeps its output matrix in F16. Each pair solves the same
problems with the same seeds. Stop it at any time; the same command goes on: each problem's candidates are
kept in the folder's journals.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.packs.manifest import sha256_of
from app.problem.answers import same_answer
from app.problem.prompt import PROMPT_VERSION, format_prompt
from app.solving.voting import weighted_vote
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.importance import Importance, measure_importance, read_importance, write_importance
from quantize.levels import LEVELS, quantize
from quantize.llama_runtime import LlamaModel
from quantize.texts import read_texts
from training.command_line import count
from training.corpus.files import write_whole
from training.evaluate import add_sampling_arguments, commit, sampling_of
from training.evaluation.data import data_files, read_items
from training.evaluation.figures import Figures, Result, measure
from training.evaluation.journal import Journal
from training.evaluation.session import Models, open_work, sample_all

WHOLE = "F16"
WITHOUT_EFFECT = frozenset({"Q8_0"})  # of an importance matrix: the level has no choices to make
SPEED_TOKENS = 32
IMPORTANCE_TEXTS = 512


@dataclass(frozen=True, slots=True)
class Variant:
    """A level, with or without the importance matrices."""

    level: str
    weighted: bool = False

    @property
    def name(self) -> str:
        return f"{self.level} + importance" if self.weighted else self.level


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A line of the table.

    `size`: bytes of both files. `tokens_per_second`: of the generator, one sequence, the best of some tries.
    `same_answers`: share of the problems for which the verifier chooses the answer that it chooses at F16.
    """

    variant: str
    size: int
    tokens_per_second: float
    figures: Figures
    same_answers: float

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "figures": self.figures.to_json()}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training levels``."""
    parser.add_argument("--generator", type=Path, required=True, help="checkpoint folder")
    parser.add_argument("--verifier", type=Path, required=True, help="checkpoint folder")
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="question, answer a line")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for levels.json and what is under way"
    )
    parser.add_argument("--levels", nargs="+", default=list(LEVELS), choices=list(LEVELS))
    parser.add_argument(
        "--importance", type=Path, default=None, help="corpus; each level is measured with its texts as well"
    )
    parser.add_argument("--importance-texts", type=count, default=IMPORTANCE_TEXTS)
    add_sampling_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Measure every variant and write the table. Raises ValueError with a sentence."""
    items = [item for file in data_files(arguments.data) for item in read_items(file)][: arguments.limit]
    if not items:
        raise ValueError(f"{arguments.data[0]} holds no problems.")
    try:
        rows = []
        for row in LevelRuns(arguments, [item.question for item in items]).rows():
            rows.append(row)
            print(line_of(row, heading=len(rows) == 1), flush=True)
    except QuantizeError as error:
        raise ValueError(str(error)) from error
    written = {
        "format": 1,
        "commit": commit(),
        "data_sha256": sha256_of(*data_files(arguments.data)),
        "problems": len(items),
        "candidates": arguments.candidates,
        "sampling": asdict(sampling_of(arguments)),
        "levels": [row.to_json() for row in rows],
    }
    write_whole(arguments.out / "levels.json", json.dumps(written, indent=2) + "\n")
    print(f"Written to {arguments.out / 'levels.json'}")
    return 0


class LevelRuns:
    """The pair of models at one level after the other, each made, measured and removed again."""

    def __init__(self, arguments: argparse.Namespace, questions: Sequence[str]) -> None:
        self._arguments = arguments
        self._prompt = format_prompt(questions[0])

    def rows(self) -> Iterator[LevelRow]:
        """F16 first. Raises QuantizeError or ValueError for what cannot be used."""
        arguments = self._arguments
        arguments.out.mkdir(parents=True, exist_ok=True)
        matrices = {role: self._importance(role) for role in ("generator", "verifier")}
        variants = [Variant(WHOLE)]
        for level in arguments.levels:
            variants.append(Variant(level))
            if arguments.importance is not None and level not in WITHOUT_EFFECT:
                variants.append(Variant(level, weighted=True))
        reference: list[Result] | None = None
        with tempfile.TemporaryDirectory(prefix="tinytutor-levels-") as folder:
            whole = {role: Path(folder) / f"{role}-f16.gguf" for role in matrices}
            for role, path in whole.items():
                convert(getattr(arguments, role), path, name=role)
            for variant in variants:
                files = dict(whole)
                if variant.level != WHOLE:
                    for role, path in whole.items():
                        files[role] = Path(folder) / f"{role}.gguf"
                        weights = matrices[role] if variant.weighted else None
                        quantize(path, files[role], variant.level, importance=weights)
                results = self._solve(variant, files["generator"], files["verifier"])
                reference = reference or results
                yield LevelRow(
                    variant.name,
                    sum(file.stat().st_size for file in files.values()),
                    self._speed(files["generator"]),
                    measure(results, scored=True),
                    same_answers(reference, results),
                )

    def _importance(self, role: str) -> Importance | None:
        """The model's importance matrix, measured once and kept in the folder."""
        arguments = self._arguments
        if arguments.importance is None:
            return None
        path = arguments.out / f"{role}-importance.gguf"
        if not path.exists():
            texts = read_texts(arguments.importance, arguments.importance_texts)
            sums, tokens = measure_importance(getattr(arguments, role), texts)
            write_importance(path, sums, tokens, arguments.importance.name, len(texts))
        return read_importance(path)

    def _solve(self, variant: Variant, generator: Path, verifier: Path) -> list[Result]:
        arguments = self._arguments
        sampling = sampling_of(arguments)
        items = [item for file in data_files(arguments.data) for item in read_items(file)][: arguments.limit]
        models = Models(generator, verifier, arguments.workers, arguments.threads)
        made_with = {
            "prompt_version": PROMPT_VERSION,
            "generator_sha256": sha256_of(generator),
            "verifier_sha256": sha256_of(verifier),
            "candidates": arguments.candidates,
            "sampling": asdict(sampling),
        }
        path = arguments.out / "journals" / f"{variant.name.replace(' ', '')}.journal"
        with Journal(path, made_with) as journal, open_work(models, arguments.candidates, sampling) as work:
            by_key = sample_all(items, work, journal, workers=arguments.workers, label=f"{variant.name}: ")
        return [(item, by_key[item.key]) for item in items]

    def _speed(self, generator: Path) -> float:
        with LlamaModel(generator, 512, exact_cache=False, threads=self._arguments.threads or 1) as model:
            prompt = model.tokenize(self._prompt, add_begin=True)
            return model.tokens_per_second(prompt, SPEED_TOKENS)


def same_answers(reference: Sequence[Result], others: Sequence[Result]) -> float:
    """Share of the problems, in the same order, whose chosen answers are the same; no answer is one too."""
    pairs = [
        (weighted_vote(first.votes()), weighted_vote(second.votes()))
        for (_, first), (_, second) in zip(reference, others, strict=True)
    ]
    same = sum(
        first is second is None or (first is not None and second is not None and same_answer(first, second))
        for first, second in pairs
    )
    return same / len(pairs)


def line_of(row: LevelRow, *, heading: bool) -> str:
    """A line of a Markdown table, with the head above it where it is the first."""
    head = (
        "| level | MB | tokens/s | pass@1 | majority@N | verifier@N | oracle@N | same answers |\n"
        "|---|---|---|---|---|---|---|---|\n"
    )
    figures = row.figures
    shares = (
        figures.pass_at_1, figures.majority_at_n, figures.verifier_at_n or 0.0, figures.oracle_at_n,
        row.same_answers,
    )  # fmt: skip
    cells = " | ".join(f"{100 * share:.1f}" for share in shares)
    line = f"| {row.variant} | {row.size / 1e6:.2f} | {row.tokens_per_second:.0f} | {cells} |"
    return head + line if heading else line
