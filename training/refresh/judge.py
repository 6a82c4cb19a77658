"""Stage c, first half: the verifier is trained on the candidates of stage b."""

from __future__ import annotations

import math
import time
from typing import Any

from training.model import verifier_from_generator
from training.packing import PackedDataset, encode_sequences
from training.presets import TrainingSettings
from training.refresh.generator import facts_of, steps_done
from training.refresh.options import Options, agreed, wait_for_all
from training.refresh.plan import Places, Plan
from training.sampling.checkpoints import Loaded, Place
from training.sampling.scorer import TorchScorer
from training.tokenizer import load_tokenizer
from training.trainer import train
from training.verifier import discrimination, read_candidates

PASSES = 2
HELD_BACK, HELD_BACK_SHARE, FEWEST = 2000, 0.05, 10


def train_verifier(
    plan: Plan, places: Places, options: Options, until: float, tokens_per_second: float, startup: float
) -> dict[str, Any]:
    """Train until a time (of time.monotonic); returns the facts.

    `tokens_per_second` and `startup` (seconds) are what is expected, so that the learning rate ends at zero.
    Raises ValueError where there are too few candidates.
    """
    settings = plan.settings().verifier
    generator = places.generator / "final"
    tokenizer = load_tokenizer(generator)
    rows = (
        (q, completion, 0, float(right))
        for q, completion, right in read_candidates(places.candidates / "candidates.jsonl")
    )
    sequences = encode_sequences(tokenizer, rows, settings.row_tokens)
    held_back = min(HELD_BACK, max(1, int(HELD_BACK_SHARE * len(sequences))))
    if len(sequences) < FEWEST:
        raise ValueError(f"Only {len(sequences)} candidates to learn from: run stage b again, for longer.")
    learned, measured = sequences[:-held_back], sequences[-held_back:]
    dataset = PackedDataset(learned, settings.row_tokens, settings.schedule, plan.seed)
    seconds = until - time.monotonic()
    settings = fitted(settings, len(dataset), tokens_per_second, seconds - startup)
    if steps_done(places.verifier) < settings.max_steps:
        train(
            verifier_from_generator(generator),
            tokenizer,
            dataset,
            settings,
            out=places.verifier,
            seed=plan.seed,
            minutes=max(0.0, seconds) / 60,
            save_steps=options.save_steps,
            rows_per_device=options.rows_per_device,
            compiled=options.compiled,
        )
    wait_for_all()
    scorer = TorchScorer(Loaded.read(places.verifier / "final", Place.best()))
    scores = scorer.score_ids([sequence.ids.tolist() for sequence in measured])
    found = discrimination(scores, [sequence.label for sequence in measured])
    return {
        **facts_of(places.verifier),
        "max_steps": settings.max_steps,
        "candidates": len(learned),
        "right": round(sum(sequence.label for sequence in learned) / len(learned), 4),
        "discrimination": None if math.isnan(found) else round(found, 4),
    }


def fitted(
    settings: TrainingSettings, rows: int, tokens_per_second: float, seconds: float
) -> TrainingSettings:
    """As many steps as the passes over the rows need, the time allows and the preset admits."""
    possible = int(seconds * tokens_per_second / (settings.rows_per_step * settings.row_tokens))
    wanted = PASSES * rows // settings.rows_per_step
    steps = agreed(max(1, min(settings.max_steps, wanted, possible)))
    return settings.model_copy(
        update={
            "max_steps": steps,
            "decay_steps": min(settings.decay_steps, max(1, steps // 2)),
            "warmup_steps": min(settings.warmup_steps, max(1, steps // 10)),
        }
    )
