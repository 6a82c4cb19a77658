"""The guided search measured as plain sampling is: each problem's programs, and the tokens they took."""

from __future__ import annotations

from collections.abc import Sequence

from app.inference import Engine, EngineSettings, Sampling
from app.problem.runner import ProgramRunner
from app.solving.guided import GuidedEngine
from training.evaluation.data import Item
from training.evaluation.figures import Result, measure
from training.evaluation.journal import Journal
from training.evaluation.sampling import sample_attempts
from training.evaluation.session import Models, sample_all
from training.scaling.curves import Point


def guided_point(
    models: Models, items: Sequence[Item], count: int, beams: int, sampling: Sampling, journal: Journal
) -> Point:
    """The figures of a search with `count` lines a round and `beams` beginnings; needs a verifier."""
    settings = EngineSettings(threads=models.threads)
    with Engine(models.generator, models.verifier, settings) as engine, ProgramRunner() as runner:
        guided = GuidedEngine(engine, beams=beams)
        by_key = sample_all(
            items,
            lambda item: sample_attempts(item, count, sampling, guided, runner, scored=True),
            journal,
            label=f"guided, {count} lines, {beams} beams: ",
            prefix=f"{count}/{beams}/",
        )
    results: list[Result] = [(item, by_key[item.key]) for item in items]
    figures = measure(results, scored=True)
    tokens = sum(attempts.tokens for _, attempts in results) / len(results)
    return Point(
        count,
        tokens,
        figures.oracle_at_n,
        figures.majority_at_n,
        figures.verifier_at_n,
        figures.best_score_at_n,
    )
