"""Train a generator: from scratch, from a checkpoint, or on from where a stopped run is.

Run: ``python -m training generator --preset nano --corpus CORPUS --tokenizer FOLDER --out runs/nano``
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from app.packs.manifest import sha256_of
from training.examples import read_examples, shards_of
from training.model import load_model, new_generator
from training.packing import PackedDataset, encode_examples
from training.presets import load_preset, preset_names
from training.tokenizer import load_tokenizer
from training.trainer import train


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
    tokenizer = load_tokenizer(arguments.tokenizer)
    examples = read_examples(arguments.corpus, limit=arguments.limit)
    sequences = encode_examples(tokenizer, examples, preset.training.row_tokens)
    rows = PackedDataset(sequences, preset.training.row_tokens, preset.training.schedule, arguments.seed)
    if arguments.start_from is not None:
        model = load_model(arguments.start_from)
    else:
        model = new_generator(preset, len(tokenizer), arguments.seed)
    completion_tokens = sum(len(sequence.ids) - sequence.prompt_length for sequence in sequences)
    facts = {
        "preset": preset.model_dump(mode="json"),
        "corpus_sha256": sha256_of(*shards_of(arguments.corpus)),
        "examples": len(sequences),
        "tokens": sum(len(sequence.ids) for sequence in sequences),
        "completion_tokens": completion_tokens,
        "rows": len(rows),
        "fill": round(rows.fill, 4),
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "seed": arguments.seed,
    }
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "run.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    print({key: value for key, value in facts.items() if key != "preset"}, flush=True)
    final = train(
        model,
        tokenizer,
        rows,
        preset.training,
        out=arguments.out,
        seed=arguments.seed,
        minutes=arguments.minutes,
        save_steps=arguments.save_steps,
        rows_per_device=arguments.rows_per_device,
        compiled=arguments.compiled,
    )
    print(f"The generator is in {final}")
    return 0
