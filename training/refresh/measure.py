"""Stage c, second half: both models on problems that neither has seen; the calibration and the figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.inference import Sampling
from app.packs.manifest import Calibration, sha256_of
from app.packs.wordings import Wordings
from app.problem.prompt import PROMPT_VERSION
from app.solving.settings import SolvingSettings
from training.calibrate import calibrate
from training.candidates import choose_problems
from training.corpus.files import write_whole
from training.evaluate import commit
from training.evaluation.data import read_items
from training.evaluation.decisions import decide, judge
from training.evaluation.figures import Result, measure, measure_groups, table
from training.evaluation.journal import Journal
from training.refresh.builder import CALIBRATE, EVALUATE
from training.refresh.clock import Clock
from training.refresh.options import Options
from training.refresh.plan import Places
from training.sampling.backend import model_hash
from training.sampling.open import open_sampler
from training.sampling.sampler import BatchSampler
from training.sampling.writer import TorchWriter

SETS = {
    CALIBRATE: ("held-out-numbers", "held-out-numbers-short", "held-out-families-short"),
    EVALUATE: ("held-out-numbers", "held-out-families", "gsm8k-development"),
}
CALIBRATION = "calibration.json"


def measure_all(places: Places, options: Options, clock: Clock, candidates: int, seed: int) -> dict[str, Any]:
    """Calibrate, then evaluate set by set while the clock allows; returns the figures."""
    usual = SolvingSettings()
    sampling = Sampling(usual.temperature, usual.top_p, usual.top_k, usual.max_tokens, seed)
    generator, verifier = places.generator / "final", places.verifier / "final"
    made_with = {
        "generator_sha256": model_hash(generator),
        "verifier_sha256": model_hash(verifier),
        "candidates": candidates,
        "seed": seed,
    }
    facts: dict[str, Any] = {}
    with (
        Journal(places.folder / "measured.journal", made_with) as journal,
        open_sampler(
            generator, verifier,
            workers=options.worker_count(), rows=options.sampling_rows, compiled=options.compiled_sampling,
        ) as sampler,
    ):  # fmt: skip
        work = _Measuring(sampler, journal, sampling, candidates, clock, places)
        calibration = work.calibrate()
        facts["calibrated"] = calibration is not None
        for name in SETS[EVALUATE]:
            if (figures := work.evaluate(name, calibration, made_with)) is not None:
                facts[name] = figures
    return facts


class _Measuring:
    """The sets of a refresh, sampled and scored with one pair of models."""

    def __init__(
        self, sampler: BatchSampler[TorchWriter], journal: Journal, sampling: Sampling, candidates: int,
        clock: Clock, places: Places,
    ) -> None:  # fmt: skip
        self._sampler, self._journal, self._sampling = sampler, journal, sampling
        self._candidates, self._clock, self._places = candidates, clock, places
        self._wordings = Wordings.read(places.wordings) if places.wordings.is_file() else None

    def results(self, path: Path) -> list[Result]:
        """The problems of a set that were finished, all of them where there is time."""
        if not path.is_file() or not self._clock.left():
            return []
        items = choose_problems(
            read_items(path), 10**9, self._sampling.seed
        )  # a part of them is a fair sample
        found = self._sampler.sample_all(
            items, self._candidates, self._sampling, self._journal,
            label=f"{path.stem}: ", deadline=self._clock.deadline,
        )  # fmt: skip
        return [
            (item, found[item.key].weighed(item.question, self._wordings))
            for item in items
            if item.key in found
        ]

    def calibrate(self) -> Calibration | None:
        """Fit and write `calibration.json`; None, with a line, where there are too few problems."""
        folder = self._places.sets(CALIBRATE)
        files = [folder / f"{name}.jsonl" for name in SETS[CALIBRATE]]
        results = [result for file in files for result in self.results(file)]
        names = ", ".join(file.name for file in files)
        try:
            described = f"{names}, sampled by torch"
            fitted = calibrate(results, self._candidates, described, wordings=self._wordings)
        except ValueError as fault:
            print(f"no calibration: {fault}", flush=True)
            return None
        facts = {
            **fitted.facts(), "data_sha256": sha256_of(*files), "candidates": self._candidates,
            "seed": self._sampling.seed, "commit": commit(), "backend": "torch",
        }  # fmt: skip
        written = {"calibration": fitted.calibration.model_dump(mode="json"), "facts": facts}
        write_whole(self._places.folder / CALIBRATION, json.dumps(written, indent=1) + "\n")
        return fitted.calibration

    def evaluate(
        self, name: str, calibration: Calibration | None, made_with: dict[str, Any]
    ) -> dict[str, Any] | None:
        """The figures of a set, printed and written; None where nothing of it was sampled."""
        results = self.results(self._places.sets(EVALUATE) / f"{name}.jsonl")
        if not results:
            return None
        figures = measure(results, scored=True)
        print(f"{name}\n{table({'all': figures}, self._candidates)}", flush=True)
        written = {
            "backend": "torch",
            "commit": commit(),
            "prompt_version": PROMPT_VERSION,
            **made_with,
            "figures": figures.to_json(),
            "decisions": decide([judge(result, calibration, self._wordings) for result in results]).to_json(),
            "by": {
                group: {value: row.to_json() for value, row in rows.items()}
                for group, rows in measure_groups(results, scored=True).items()
            },
        }
        out = self._places.folder / "figures" / f"{name}.json"
        out.parent.mkdir(exist_ok=True)
        write_whole(out, json.dumps(written, indent=1) + "\n")
        return figures.to_json()
