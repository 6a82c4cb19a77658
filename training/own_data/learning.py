"""Training on from the pack's own weights: the generator, and where asked for the verifier after it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.inference import Sampling
from quantize.restore import restore
from training.candidates import LabelledCandidate, choose_problems, labelled, write_candidates
from training.evaluation.data import Item
from training.evaluation.journal import Journal
from training.evaluation.session import Models, open_work, sample_all
from training.examples import read_examples
from training.model import load_model
from training.own_data.export import export
from training.own_data.plan import Plan
from training.own_data.problems import item_of, read_jsonl
from training.packing import PackedDataset, TokenSequence, encode_examples, encode_sequences
from training.presets import TrainingSettings, load_preset
from training.tokenizer import load_tokenizer
from training.trainer import train

SAVE_STEPS = 50
GENTLE = 0.2
"""Of the preset's learning rates, which are for training from random weights."""
CANDIDATE_PROBLEMS, CANDIDATES_EACH = 200, 12


def gentle(settings: TrainingSettings, steps: int) -> TrainingSettings:
    """The settings for training on: short, at low rates, the second half falling to zero."""
    return settings.model_copy(
        update={
            "matrix_learning_rate": GENTLE * settings.matrix_learning_rate,
            "other_learning_rate": GENTLE * settings.other_learning_rate,
            "max_steps": steps,
            "warmup_steps": max(1, steps // 10),
            "decay_steps": max(1, steps // 2),
            "held_back": 0,
            "patience": 0,
        }
    )


def restore_once(plan: Plan, role: str, source: Path) -> Path:
    """The pack's model as a checkpoint; made once."""
    if not plan.start(role).is_dir():
        restore(source, plan.start(role))
    return plan.start(role)


def learn(
    plan: Plan, role: str, start: Path, sequences: list[TokenSequence], settings: TrainingSettings
) -> dict[str, Any]:
    """Train on from a checkpoint; a stopped run goes on. Returns the facts.

    Raises ValueError where nothing fits into a row, KeyboardInterrupt where it was asked to stop.
    """
    rows = PackedDataset(sequences, settings.row_tokens, settings.schedule, plan.seed)
    if not len(rows):
        raise ValueError(f"No example fits into {settings.row_tokens} tokens; shorten the problems.")
    out = plan.run(role)
    model = load_model(start)
    train(
        model,
        load_tokenizer(start),
        rows,
        settings,
        out=out,
        seed=plan.seed,
        save_steps=SAVE_STEPS,
        log_steps=max(1, min(SAVE_STEPS, settings.max_steps // 4)),
        compiled=plan.compiled,
    )
    state = json.loads((out / "trainer_state.json").read_text(encoding="utf-8"))
    if state["global_step"] < settings.max_steps:
        raise KeyboardInterrupt  # the trainer took the signal, saved, and came back
    losses = [entry["loss"] for entry in state["log_history"] if "loss" in entry]
    return {"examples": len(sequences), "steps": settings.max_steps, "losses": losses}


def learn_generator(plan: Plan) -> dict[str, Any]:
    """The generator, on the mixture."""
    start = restore_once(plan, "generator", plan.base.generator)
    settings = gentle(load_preset(plan.preset, plan.changes).training, plan.steps)
    sequences = encode_examples(load_tokenizer(start), read_examples(plan.mixed), settings.row_tokens)
    return learn(plan, "generator", start, sequences, settings)


def learn_verifier(plan: Plan) -> dict[str, Any]:
    """The verifier, on candidates of the new generator for problems of the mixture, own ones first."""
    if plan.base.verifier is None:
        raise ValueError(f"{plan.base.manifest.name} has no verifier to train on: use --verifier none.")
    start = restore_once(plan, "verifier", plan.base.verifier)
    export(plan, "generator", plan.run("generator") / "final")
    candidates = sample_candidates(plan)
    settings = gentle(load_preset(plan.preset, plan.changes).verifier, plan.steps)
    rows = ((one.question, one.completion, 0, float(one.label)) for one in candidates)
    sequences = encode_sequences(load_tokenizer(start), rows, settings.row_tokens)
    repeated = repeat_to_fill(sequences, settings)
    facts = learn(plan, "verifier", start, repeated, settings)
    return {**facts, "candidates": len(sequences), "right": sum(one.label for one in candidates)}


def sample_candidates(plan: Plan) -> list[LabelledCandidate]:
    """Candidates of the new generator, labelled by running them; written as `candidates/candidates.jsonl`."""
    own = {item.key: item for item in map(item_of, read_jsonl(plan.own) + read_jsonl(plan.answers_only))}
    rows = read_jsonl(plan.mixed / "shard-00000.jsonl")
    mixed = choose_problems(map(item_of, rows), CANDIDATE_PROBLEMS, plan.seed)
    items: list[Item] = list({**own, **{item.key: item for item in mixed}}.values())
    sampling = Sampling(max_tokens=plan.max_tokens, seed=plan.seed)
    generator = plan.gguf("generator")
    folder = plan.folder / "candidates"
    made_with: dict[str, object] = {"problems": len(items), "each": CANDIDATES_EACH, "seed": plan.seed}
    with (
        Journal(folder / "sampled.journal", made_with) as journal,
        open_work(Models(generator, threads=plan.threads), CANDIDATES_EACH, sampling) as work,
    ):
        by_key = sample_all(items, work, journal, label="candidates: ")
    candidates = list(labelled(items, [("generator", sampling.temperature)], [by_key], keep_failed=False))
    if not candidates:
        raise ValueError("The new generator wrote no program that runs: train it longer, or --verifier keep.")
    write_candidates(folder, candidates, made_with)
    return candidates


def repeat_to_fill(sequences: list[TokenSequence], settings: TrainingSettings) -> list[TokenSequence]:
    """The sequences as often as the steps need them, so that the trainer never runs out."""
    needed = settings.max_steps * settings.rows_per_step * settings.row_tokens
    there = sum(len(one.ids) for one in sequences)
    return sequences * max(1, -(-needed // max(1, there)))
