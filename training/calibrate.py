"""Fit a pack's calibration: from votes and scores to a probability, and the thresholds of the verdicts.

Run: ``python -m training calibrate --pack FOLDER --data FILE.jsonl``. Half of the problems, by hash, are
fitted on; the reliability and the risk at each coverage are reported on the other half, and written into
the manifest with the calibration. Stop it at any time; the same command goes on. Use data that neither
model was trained on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.packs.errors import PackError
from app.packs.manifest import Calibration, sha256_of
from app.packs.pack import open_pack
from app.solving.confidence import FEATURES
from app.solving.settings import SolvingSettings
from training.evaluate import add_sampling_arguments, commit, open_subject, sample_data
from training.evaluation.calibration import Quality, fit, is_for_fitting, quality
from training.evaluation.data import data_files
from training.evaluation.decisions import Decisions, decide, judge, summary
from training.evaluation.figures import Result

RISK = 0.02
UNSURE_AT = 0.2
FEWEST = 20  # problems in each half; below, a fit says nothing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training calibrate``."""
    parser.add_argument(
        "--pack", type=Path, required=True, help="folder of the pack whose manifest is completed"
    )
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="JSONL with question, answer a line"
    )
    parser.add_argument("--journal", type=Path, default=None, help="candidates kept; default beside the pack")
    parser.add_argument("--risk", type=float, default=RISK, help="share of shown answers that may be wrong")
    parser.add_argument(
        "--unsure-at", type=float, default=UNSURE_AT, help="probability below which it declines"
    )
    parser.add_argument("--features", nargs="+", default=list(FEATURES), choices=FEATURES)
    add_sampling_arguments(parser)


def prefixes(result: Result, count: int) -> list[Result]:
    """The problem as it looks after each wave of the app, which may stop there, the last with all."""
    item, attempts = result
    return [(item, attempts.first(size)) for size in SolvingSettings(candidates=count).wave_targets()]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A calibration with what it is worth on problems that it was not fitted on."""

    calibration: Calibration
    problems: int
    quality: Quality
    decisions: Decisions

    def facts(self) -> dict[str, Any]:
        """What the manifest keeps beside the calibration."""
        return {
            "problems": self.problems,
            "decisions": self.decisions.to_json(),
            "reliability": self.quality.to_json(),
        }


def calibrate(
    results: Sequence[Result],
    candidates: int,
    described: str,
    *,
    features: Sequence[str] = FEATURES,
    risk: float = RISK,
    unsure_at: float = UNSURE_AT,
) -> Fitted:
    """Fit on one half of the problems, look at the other; `described` says what they are.

    Raises ValueError for too few problems.
    """
    fitting = [result for result in results if is_for_fitting(result[0])]
    others = [result for result in results if not is_for_fitting(result[0])]
    if min(len(fitting), len(others)) < FEWEST:
        raise ValueError(
            f"{len(results)} problems are too few to fit on one half and to report on the other."
        )
    calibration = fit(
        [judge(part, None) for result in fitting for part in prefixes(result, candidates)],
        [judge(result, None) for result in fitting],
        features,
        risk=risk,
        unsure_at=unsure_at,
        fitted_on=f"{len(fitting)} problems of {described}, {candidates} candidates each",
    )
    judged = [judge(result, calibration) for result in others]
    return Fitted(calibration, len(others), quality(judged), decide(judged))


def run(arguments: argparse.Namespace) -> int:
    """Sample, fit, report on the other half, write the manifest. Raises ValueError with a sentence."""
    subject = open_subject(arguments.pack, None)
    journal = arguments.journal or arguments.pack.with_name(f"{arguments.pack.name}-calibration.journal")
    results = sample_data(arguments, subject, journal)
    files = data_files(arguments.data)
    fitted = calibrate(
        results,
        arguments.candidates,
        ", ".join(file.name for file in files),
        features=arguments.features,
        risk=arguments.risk,
        unsure_at=arguments.unsure_at,
    )
    show(fitted)
    facts = {
        **fitted.facts(),
        "data_sha256": sha256_of(*files),
        "candidates": arguments.candidates,
        "seed": arguments.seed,
        "commit": commit(),
    }
    print(f"Written to {write_calibration(arguments.pack, fitted.calibration, facts)}")
    return 0


def write_calibration(folder: Path, calibration: Calibration, facts: Mapping[str, Any]) -> Path:
    """Put a calibration into a pack's manifest; returns its path. Raises ValueError with a sentence."""
    try:
        pack = open_pack(folder)
    except PackError as error:
        raise ValueError(str(error)) from error
    figures = {**pack.manifest.figures, "calibration": json.loads(json.dumps(facts))}
    completed = pack.manifest.model_copy(update={"calibration": calibration, "figures": figures})
    return completed.write(pack.folder)


def show(fitted: Fitted) -> None:
    """Print the reliability, the risk at each coverage and the decisions."""
    found, calibration = fitted.quality, fitted.calibration
    print("probability   right  problems")
    for one in found.bins:
        print(f"{one.predicted:11.3f}{one.right:8.3f}{one.problems:10}")
    print("coverage " + "".join(f"{coverage:>8}" for coverage in found.risk_at_coverage))
    print("wrong    " + "".join(f"{risk:8.3f}" for risk in found.risk_at_coverage.values()))
    print(f"Brier score {found.brier:.4f}, expected calibration error {found.expected_error:.4f}")
    print(f"on {fitted.problems} problems that it was not fitted on, at {calibration.verified_at:.3f} and "
          f"{calibration.unsure_at:.3f}: {summary(fitted.decisions)}")  # fmt: skip
