"""Train a reader on questions and programs alone: nothing is sampled.

Run: ``python -m training reader --start-from MINILM --corpus CORPUS --out runs/reader``; MINILM is a folder
with a public encoder of BERT's shape, or one with a generator of ours, whose first layers are taken. Stop it
at any time; the same command goes on. Then ``python -m quantize`` makes it a file, and
``python -m training pack --reader`` a part of a pack.
"""

from __future__ import annotations

import argparse
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.utils.data import Dataset, SequentialSampler
from transformers import Trainer, TrainingArguments

from app.packs.manifest import sha256_of
from training.command_line import count
from training.examples import read_examples, shards_of
from training.generator import record_run, write_facts
from training.model_card import write_model_card
from training.precision import fast_precision
from training.reader.encoder import EncoderReader
from training.reader.examples import Batches, Read, read_all
from training.reader.model import LAYERS, ReaderModel
from training.reader.start import start_reader
from training.stopping import TimeLimit, stops_on_signals
from training.trainer import check_same_model, last_checkpoint, save_final

LONGEST = 200
"""Tokens of a question to learn from."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--start-from",
        type=Path,
        required=True,
        help="folder of a public encoder of BERT's shape, of a generator or of a reader",
    )
    parser.add_argument("--corpus", type=Path, nargs="+", required=True, help="folders or files of problems")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the run; an unfinished run there goes on"
    )
    parser.add_argument(
        "--layers",
        type=count,
        default=None,
        help=f"the first of a generator (default {LAYERS}), or what a reader made of one is deepened to",
    )
    parser.add_argument("--passes", type=int, default=1, help="over the problems")
    parser.add_argument("--limit", type=int, default=None, help="problems read of each corpus at most")
    parser.add_argument(
        "--problems", type=count, default=None, help="learned from at most, drawn by the seed from those read"
    )
    parser.add_argument("--tokens-per-step", type=int, default=2048)
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--warmup-steps", type=int, default=100)
    parser.add_argument("--held-back", type=count, default=1000, help="problems kept to measure on")
    parser.add_argument("--minutes", type=float, default=None, help="save and stop after this time")
    parser.add_argument("--save-steps", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--license", default="MIT", help="SPDX name for the model card")


class InOrder(Trainer):
    """Takes the batches as they come: their order is fixed by the seed already."""

    def _get_train_sampler(self, train_dataset: Any = None) -> SequentialSampler:
        assert isinstance(self.train_dataset, Batches)
        return SequentialSampler(self.train_dataset)


@torch.no_grad()
def accuracy(
    model: ReaderModel | EncoderReader, batches: Dataset[dict[str, torch.Tensor]]
) -> dict[str, float]:
    """Shares of the roles and relations that are the likeliest, and their mean losses in nats."""
    model.eval()  # type: ignore[no-untyped-call]
    found: dict[str, list[tuple[float, float, int]]] = {"roles": [], "relations": []}
    for index in range(len(batches)):  # type: ignore[arg-type]
        batch = {name: tensor.to(model.device) for name, tensor in batches[index].items()}
        for name, logits in zip(found, model(**batch).logits, strict=True):
            loss = nn.functional.cross_entropy(logits, batch[name], reduction="sum")
            right = (logits.argmax(1) == batch[name]).sum()
            found[name].append((float(right), float(loss), len(batch[name])))
    figures: dict[str, float] = {}
    for name, sums in found.items():
        right, loss, count = np.sum(sums, axis=0)
        figures |= {f"{name}_right": round(right / count, 4), f"{name}_loss": round(loss / count, 4)}
    return figures


def split(reads: list[Read], held_back: int, seed: int) -> tuple[list[Read], list[Read]]:
    """Those to learn from, and `held_back` others. Raises ValueError where fewer than half would be left."""
    if 2 * held_back > len(reads):
        raise ValueError(f"{len(reads)} problems are too few to keep {held_back}: lower --held-back.")
    order = np.random.default_rng(seed).permutation(len(reads)).tolist()
    return [reads[index] for index in order[held_back:]], [reads[index] for index in order[:held_back]]


def run(arguments: argparse.Namespace) -> int:
    """Train as asked; returns the exit status. Raises ValueError with a sentence."""
    model, tokenizer = start_reader(arguments.start_from, arguments.layers, arguments.seed)
    examples = chain.from_iterable(read_examples(corpus, arguments.limit) for corpus in arguments.corpus)
    reads, measured = split(list(read_all(tokenizer, examples, LONGEST)), arguments.held_back, arguments.seed)
    reads = reads[: arguments.problems]
    batches = Batches(reads, arguments.tokens_per_step, arguments.seed, arguments.passes)
    last = last_checkpoint(arguments.out)
    if last is not None:
        check_same_model(Path(last), model)
    facts: dict[str, Any] = {
        "preset": {"name": getattr(model.config, "tinytutor_preset", "own")},
        "started_from": f"{arguments.start_from.parent.name}/{arguments.start_from.name}",
        "layers": model.config.num_hidden_layers,
        "data_sha256": sha256_of(*chain(*map(shards_of, arguments.corpus))),
        "examples": len(reads),
        "held_back": len(measured),
        "tokens": arguments.passes * sum(len(read.ids) for read in reads),
        "steps": len(batches),
        "tokens_per_step": arguments.tokens_per_step,
        "learning_rate": arguments.learning_rate,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "seed": arguments.seed,
    }
    record_run(arguments.out, facts)
    limit = TimeLimit(arguments.minutes)
    trainer = InOrder(
        model=model,
        args=_training_arguments(arguments, len(batches)),
        train_dataset=batches,
        data_collator=lambda batch: batch[0],
        processing_class=tokenizer,
        callbacks=[limit],
    )
    with stops_on_signals(limit):
        trainer.train(resume_from_checkpoint=last)
    final = save_final(trainer, arguments.out)
    facts |= accuracy(model, Batches(measured, arguments.tokens_per_step, arguments.seed))
    write_facts(arguments.out, facts)
    write_model_card(final, facts, arguments.license)
    print(
        f"The reader is in {final}; of {len(measured)} problems kept it has "
        f"{facts['relations_right']:.1%} of the relations and {facts['roles_right']:.1%} of the roles right"
    )
    return 0


def _training_arguments(arguments: argparse.Namespace, steps: int) -> TrainingArguments:
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    return TrainingArguments(
        output_dir=str(arguments.out),
        max_steps=steps,
        per_device_train_batch_size=1,  # of batches
        learning_rate=arguments.learning_rate,
        lr_scheduler_type="linear",
        warmup_steps=min(arguments.warmup_steps, steps // 10),
        weight_decay=0.05,
        adam_beta2=0.98,
        max_grad_norm=1.0,
        bf16=fast_precision(device) == "bfloat16",
        use_cpu=device.type == "cpu",
        save_steps=arguments.save_steps,
        save_total_limit=2,
        logging_steps=50,
        report_to=[],
        remove_unused_columns=False,
        disable_tqdm=True,
        seed=arguments.seed,
        data_seed=arguments.seed,
    )
