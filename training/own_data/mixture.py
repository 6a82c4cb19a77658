"""The corpus that is trained on: the person's examples, repeated, among problems of the families.

Training on the own problems alone would soon solve nothing else. Families are drawn without those held out
and without held-out numbers; some of these are written as a set to measure on.
"""

from __future__ import annotations

import math
import random
from typing import Any

from app.curriculum import load_curriculum
from app.curriculum.split import is_held_out_numbers
from training.corpus.evaluation import draw_evenly
from training.corpus.plan import Choice, choose
from training.corpus.sources.families import Families
from training.corpus.sources.importing import import_source
from training.examples import rows_of, shards_of
from training.own_data.plan import Plan
from training.own_data.problems import read_jsonl, write_examples
from training.presets import load_preset

TOKENS_PER_EXAMPLE = 100
"""A little below the mean of the families (about 115), so that the corpus suffices for one pass."""
MOST_REPEATS = 40
"""Of an own example; more would be learned by heart whatever the rest of the corpus is."""


def mix(plan: Plan) -> dict[str, Any]:
    """Write the mixture and the set of the families to check on; returns the counts."""
    settings = load_preset(plan.preset, plan.changes).training
    total = math.ceil(plan.steps * settings.rows_per_step * settings.row_tokens / TOKENS_PER_EXAMPLE)
    own = read_jsonl(plan.own.with_name("learned.jsonl"))
    repeats = repeats_of(len(own), total, plan.own_share)
    families = total - repeats * len(own) if plan.own_share < 1 else 0
    rows = [row for row in own for _ in range(repeats)]
    if families:
        import_source(
            Families(families, plan.seed, plan.curriculum), plan.folder / "families", show_progress=False
        )
        rows += [row for shard in shards_of(plan.folder / "families") for row in rows_of(shard)]
    random.Random(plan.seed).shuffle(rows)
    write_examples(plan.mixed / "shard-00000.jsonl", rows)
    every = load_curriculum(plan.curriculum).families
    chosen = choose(every, Choice(), held_out=False)
    drawn = draw_evenly(
        [family for family in every if family.id in chosen],
        plan.check_problems,
        plan.seed,
        is_held_out_numbers,
        purpose="held-out-numbers",
    )
    plan.check.write_text("".join(example.evaluation_line() for example in drawn), encoding="utf-8")
    return {"own": len(own), "repeats": repeats, "families": len(rows) - repeats * len(own)}


def repeats_of(own: int, total: int, share: float) -> int:
    """How often each own example comes, so that they are about `share` of `total` examples."""
    return max(1, min(MOST_REPEATS, round(share * total / own)))
