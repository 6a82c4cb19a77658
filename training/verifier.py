"""Train a verifier: the probability that a program ends right, from the reserved token's logit.

It starts from a generator's weights; every completion token of a candidate is supervised with the candidate's
label, or with that of its line (``--labels lines``, after ``python -m training line-labels``).
Run: ``python -m training verifier --generator runs/nano/final --candidates FOLDER --out runs/nano-verifier``
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import torch

from app.packs.manifest import sha256_of
from training.examples import read_rows, shards_of
from training.generator import add_training_arguments, record_run, train_options, write_facts
from training.model import TutorModel, load_model, verifier_from_generator
from training.model_card import write_model_card
from training.packing import PackedDataset, TokenSequence, encode_sequences
from training.presets import load_preset
from training.tokenizer import load_tokenizer
from training.trainer import is_first_process, train

CANDIDATES, LINES = "candidates", "lines"
Labelled = tuple[str, str, int, float | list[float]]
"""Question, completion, operations (unknown: 0), the label or those of the lines."""


def read_candidates(folder: Path, limit: int | None = None) -> Iterator[tuple[str, str, bool]]:
    """(question, completion, whether it is right) of every labelled candidate; raises as `read_rows`."""
    return read_rows(
        folder, lambda row: (str(row["question"]), str(row["completion"]), bool(row["label"])), limit
    )


def read_line_labels(folder: Path, limit: int | None = None) -> Iterator[tuple[str, str, list[float]]]:
    """(question, completion, a label for each line) of every candidate; raises as `read_rows`."""
    return read_rows(
        folder,
        lambda row: (str(row["question"]), str(row["completion"]), list(map(float, row["line_labels"]))),
        limit,
    )


def contrasted(labelled: Iterable[Labelled]) -> Iterator[Labelled]:
    """The candidates of those problems that have both right and wrong ones, which stand together."""
    for _, group in groupby(labelled, itemgetter(0)):
        candidates = list(group)
        if len({bool(label) for *_, label in candidates}) == 2:
            yield from candidates


@torch.no_grad()
def score_sequences(model: TutorModel, sequences: list[TokenSequence]) -> list[float]:
    """The probability read at each sequence's end token, one sequence at a time."""
    model.eval()  # type: ignore[no-untyped-call]
    scores = []
    for sequence in sequences:
        ids = torch.from_numpy(sequence.ids.astype("int64")).unsqueeze(0)
        hidden = model.model(input_ids=ids, use_cache=False).last_hidden_state[0, -1]
        scores.append(float(torch.sigmoid(model.score_logits(hidden))))
    return scores


def discrimination(scores: list[float], labels: list[float]) -> float:
    """Area under the ROC curve: how often a right candidate outscores a wrong one (ties count half)."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    ranks = [0.0] * len(scores)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[start]]:
            end += 1
        for place in range(start, end + 1):
            ranks[order[place]] = (start + end) / 2 + 1
        start = end + 1
    right = sum(label > 0.5 for label in labels)
    wrong = len(labels) - right
    if not right or not wrong:
        return float("nan")
    ranked = sum(rank for rank, label in zip(ranks, labels, strict=True) if label > 0.5)
    return (ranked - right * (right + 1) / 2) / (right * wrong)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_training_arguments(parser)
    parser.add_argument("--generator", type=Path, required=True, help="checkpoint to start from")
    parser.add_argument(
        "--candidates", type=Path, nargs="+", required=True, help="one or more folders of labelled candidates"
    )
    parser.add_argument(
        "--labels",
        choices=(CANDIDATES, LINES),
        default=CANDIDATES,
        help="one for each candidate, or one for each of its lines",
    )
    parser.add_argument(
        "--contrast",
        action="store_true",
        help="learn from problems with both right and wrong candidates alone: the others teach no choice",
    )
    parser.add_argument(
        "--held-back",
        type=int,
        default=400,
        help="last candidates of the last folder kept to measure discrimination",
    )


def run(arguments: argparse.Namespace) -> int:
    """Train as asked; returns the exit status."""
    preset = load_preset(arguments.preset, tuple(arguments.changes))
    settings = preset.verifier
    tokenizer = load_tokenizer(arguments.generator)
    labelled: Iterator[Labelled]
    if arguments.contrast and arguments.labels == LINES:
        raise ValueError("--contrast is for --labels candidates: with lines every candidate tells something.")
    if arguments.labels == LINES:
        by_line = chain(*(read_line_labels(folder, arguments.limit) for folder in arguments.candidates))
        labelled = ((question, completion, 0, labels) for question, completion, labels in by_line)
    else:
        candidates = chain(*(read_candidates(folder, arguments.limit) for folder in arguments.candidates))
        labelled = ((question, completion, 0, float(label)) for question, completion, label in candidates)
    if arguments.contrast:
        labelled = contrasted(labelled)
    sequences = encode_sequences(tokenizer, labelled, settings.row_tokens)
    if len(sequences) <= 2 * arguments.held_back:
        raise ValueError(
            f"Only {len(sequences)} candidates to learn from: sample more, or lower --held-back."
        )
    measured = sequences[-arguments.held_back :]
    sequences = sequences[: -arguments.held_back]
    rows = PackedDataset(sequences, settings.row_tokens, settings.schedule, arguments.seed)
    model = verifier_from_generator(arguments.generator, preset)
    facts: dict[str, Any] = {
        "preset": preset.model_dump(mode="json"),
        "started_from": f"{arguments.generator.parent.name}/{arguments.generator.name}",
        "labels": arguments.labels,
        "contrast": arguments.contrast,
        "data_sha256": sha256_of(*chain(*map(shards_of, arguments.candidates))),
        "examples": len(sequences),
        "right": sum(sequence.label for sequence in sequences) / len(sequences),
        "tokens": sum(len(sequence.ids) for sequence in sequences),
        "rows": len(rows),
        "tokens_per_step": settings.rows_per_step * settings.row_tokens,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "seed": arguments.seed,
    }
    record_run(arguments.out, facts)
    stopping = PackedDataset(measured, settings.row_tokens, settings.schedule, arguments.seed)
    final = train(
        model,
        tokenizer,
        rows,
        settings,
        held_back=stopping if settings.patience else None,
        **train_options(arguments),
    )
    if is_first_process():
        trained = load_model(final)
        scores = score_sequences(trained, measured)
        found = discrimination(scores, [sequence.label for sequence in measured])
        facts["discrimination"] = round(found, 4)
        write_facts(arguments.out, facts)
        write_model_card(final, facts, arguments.license)
        print(
            f"The verifier is in {final}; a right candidate outscores a wrong one in {found:.3f} of the pairs"
        )
    return 0
