"""Programs for problems that have an answer alone: drawn from the pack, kept where they reach the answer."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from app.inference import Sampling
from app.problem.prompt import PROMPT_VERSION, join_program
from training.corpus.sources.checked import Origin, check_program
from training.corpus.sources.source import Accepted
from training.evaluation.journal import Journal
from training.evaluation.session import Models, open_work, sample_all
from training.own_data.plan import Plan
from training.own_data.problems import Row, item_of, read_jsonl, write_examples

KEPT = 4
"""Different programs kept of a problem."""


def find_programs(plan: Plan) -> dict[str, Any]:
    """Add programs for the problems with an answer alone to the own ones; returns the counts.

    Raises ValueError where there is no program at all to learn from.
    """
    alone = read_jsonl(plan.answers_only)
    found: list[Row] = []
    solved = 0
    if alone:
        sampling = Sampling(max_tokens=plan.max_tokens, seed=plan.seed)
        made_with = {
            "prompt_version": PROMPT_VERSION,
            "generator_sha256": plan.base.manifest.files.generator.sha256,
            "tries": plan.tries,
            "seed": plan.seed,
            "max_tokens": plan.max_tokens,
        }
        models = Models(plan.base.generator, threads=plan.threads)
        with (
            Journal(plan.folder / "programs.journal", made_with) as journal,
            open_work(models, plan.tries, sampling) as work,
        ):
            by_key = sample_all([item_of(row) for row in alone], work, journal, label="programs: ")
        for row in alone:
            texts = [attempt.text for attempt in by_key[item_of(row).key].attempts if attempt.right]
            programs = right_programs(row, texts, plan.license)
            solved += bool(programs)
            found += programs
    own = read_jsonl(plan.own)
    write_examples(plan.own.with_name("learned.jsonl"), [*own, *found])
    if not own and not found:
        raise ValueError(
            f"No problem of {plan.text} has a program or a worked solution, and {plan.base.manifest.name} "
            "reaches none of the answers by itself. Write solutions to some, as docs/own-data.md shows."
        )
    return {"solved": solved, "unsolved": len(alone) - solved, "programs": len(found)}


def right_programs(row: Row, completions: list[str], license_name: str) -> list[Row]:
    """The first different ones of these completions as examples; each is run and compared once more."""
    origin = Origin("own", license_name, f"own-{row['line']}")
    bodies: dict[str, Row] = {}
    for text in completions:
        if len(bodies) == KEPT:
            break
        made = check_program(row["question"], join_program(text), origin, given=Fraction(str(row["answer"])))
        if isinstance(made, Accepted):
            bodies.setdefault(made.example.body, asdict(made.example))
    return list(bodies.values())
