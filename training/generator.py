"""Train a generator: from scratch, from a checkpoint, or on from where a stopped run is.

Run: ``python -m training generator --preset nano --corpus CORPUS --tokenizer FOLDER --out runs/nano``
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import numpy as np

from app.packs.manifest import sha256_of
from training.examples import read_examples, shards_of
from training.model import load_model, new_generator, read_config
from training.model_card import write_model_card
from training.packing import PackedDataset, TokenSequence, encode_examples
from training.precision import Precision
from training.presets import TrainingSettings, load_preset, preset_names
from training.tokenizer import load_tokenizer
from training.trainer import is_first_process, train


def add_training_arguments(parser: argparse.ArgumentParser) -> None:
    """What generator and verifier training share."""
    parser.add_argument(
        "--preset", default="nano", help=f"one of {', '.join(preset_names())}, or a YAML file"
    )
    parser.add_argument("--set", dest="changes", action="append", default=[], metavar="training.max_steps=20")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the run; an unfinished run there goes on"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=int, default=None, help="examples read at most")
    parser.add_argument("--minutes", type=float, default=None, help="save and stop after this time")
    parser.add_argument("--save-steps", type=int, default=500)
    parser.add_argument("--rows-per-device", type=int, default=None)
    parser.add_argument("--no-compile", dest="compiled", action="store_false")
    parser.add_argument(
        "--sharded", action="store_true", help="split the model over torchrun's processes (FSDP2)"
    )
    parser.add_argument(
        "--precision", choices=get_args(Precision), default=None,
        help="of the computation (default: bfloat16, or float32 on a processor that only imitates it)",
    )  # fmt: skip
    parser.add_argument("--log-steps", type=int, default=None, help="steps between two lines of the log")
    parser.add_argument(
        "--report-to", nargs="*", default=[], metavar="tensorboard", help="further logs, of those installed"
    )
    parser.add_argument("--license", default="MIT", help="SPDX name for the model card")


def train_options(arguments: argparse.Namespace) -> dict[str, Any]:
    """What the command line says, under the names that `train` knows it by."""
    names = ("out", "seed", "minutes", "save_steps", "log_steps", "rows_per_device", "compiled", "sharded",
             "precision")  # fmt: skip
    return {name: getattr(arguments, name) for name in names} | {"report_to": tuple(arguments.report_to)}


def held_back_rows(
    sequences: Sequence[TokenSequence], settings: TrainingSettings, seed: int
) -> tuple[list[TokenSequence], PackedDataset | None]:
    """The sequences to learn from, and rows of `settings.held_back` others, drawn by the seed.

    Raises:
        ValueError: fewer than half would be left to learn from.
    """
    if not settings.held_back:
        return list(sequences), None
    if 2 * settings.held_back > len(sequences):
        raise ValueError(f"held_back is {settings.held_back}: more than half of {len(sequences)} sequences.")
    order = np.random.default_rng(seed).permutation(len(sequences))
    kept = [sequences[index] for index in np.sort(order[: settings.held_back])]
    learned = [sequences[index] for index in np.sort(order[settings.held_back :])]
    return learned, PackedDataset(kept, settings.row_tokens, settings.schedule, seed)


def write_facts(out: Path, facts: dict[str, Any]) -> None:
    """Write run.json, once for all processes of torchrun."""
    if is_first_process():
        out.mkdir(parents=True, exist_ok=True)
        (out / "run.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


def record_run(out: Path, facts: dict[str, Any]) -> None:
    """Write run.json and print it without the preset."""
    write_facts(out, facts)
    if is_first_process():
        print({key: value for key, value in facts.items() if key != "preset"}, flush=True)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_training_arguments(parser)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument(
        "--start-from", type=Path, default=None, help="checkpoint whose weights to start from"
    )


def run(arguments: argparse.Namespace) -> int:
    """Train as asked; returns the exit status."""
    preset = load_preset(arguments.preset, tuple(arguments.changes))
    start = arguments.start_from
    base = None if start is None else read_config(start).get("tinytutor_base")
    settings = preset.settings_from(base)
    tokenizer = load_tokenizer(arguments.tokenizer)
    examples = read_examples(arguments.corpus, limit=arguments.limit)
    sequences = encode_examples(tokenizer, examples, settings.row_tokens)
    learned, held_back = held_back_rows(sequences, settings, arguments.seed)
    rows = PackedDataset(learned, settings.row_tokens, settings.schedule, arguments.seed)
    if not len(rows):
        raise ValueError(f"No example of {arguments.corpus} fits into a row of {settings.row_tokens} tokens.")
    model = (
        new_generator(preset, len(tokenizer), arguments.seed) if start is None else load_model(start, preset)
    )
    if start is not None:
        model.config.tinytutor_preset = preset.name
    facts = {
        "preset": preset.model_dump(mode="json"),
        "started_from": None if start is None else base or f"{start.parent.name}/{start.name}",
        "data_sha256": sha256_of(*shards_of(arguments.corpus)),
        "examples": len(learned),
        "held_back": len(sequences) - len(learned),
        "tokens": sum(len(sequence.ids) for sequence in learned),
        "completion_tokens": sum(len(sequence.ids) - sequence.prompt_length for sequence in learned),
        "rows": len(rows),
        "fill": round(rows.fill, 4),
        "tokens_per_step": settings.rows_per_step * settings.row_tokens,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "seed": arguments.seed,
    }
    record_run(arguments.out, facts)
    final = train(model, tokenizer, rows, settings, held_back=held_back, **train_options(arguments))
    if is_first_process():
        write_model_card(final, facts, arguments.license)
        print(f"The generator is in {final}")
    return 0
