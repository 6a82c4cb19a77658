"""Fit a pack's calibration: from votes and scores to a probability, and the thresholds of the verdicts.

Run: ``python -m training calibrate --pack FOLDER --data FILE.jsonl``. Half of the problems, by hash, are
fitted on; the reliability and the risk at each coverage are reported on the other half, and written into
the manifest with the calibration. Where no threshold keeps the risk, nothing is written and a sentence says
why. Stop it at any time; the same command goes on. Use data that neither model was trained on.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.packs.errors import PackError
from app.packs.manifest import FORMAT, Calibration, sha256_of
from app.packs.pack import open_pack
from app.packs.wordings import Wordings
from app.solving.confidence import FEATURES, measurable
from app.solving.settings import SolvingSettings
from training.corpus.files import write_whole
from training.evaluate import add_sampling_arguments, commit, open_subject, sample_data
from training.evaluation.calibration import Quality, expected_risk, fit, is_for_fitting, quality
from training.evaluation.data import data_files
from training.evaluation.decisions import Decisions, decide, judge, reckoned_answer, summary
from training.evaluation.figures import Result
from training.evaluation.risk import (
    CONFIDENCE,
    RiskPoint,
    area_under,
    at_most,
    curve_of,
    draw_risk,
    fewest_without_a_mistake,
)

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
        "--confidence",
        type=float,
        default=None,
        help="with which the risk is to be kept, such as 0.95; default: it is kept in expectation",
    )
    parser.add_argument(
        "--or-nothing",
        action="store_true",
        help="where no threshold keeps the risk, write a calibration that calls no answer verified",
    )
    parser.add_argument(
        "--curve", type=Path, default=None, metavar="OUT.json", help="risk-coverage curve; OUT.png beside it"
    )
    parser.add_argument(
        "--unsure-at", type=float, default=UNSURE_AT, help="probability below which it declines"
    )
    parser.add_argument("--features", nargs="+", choices=FEATURES, help="default: all that the pack can give")
    add_sampling_arguments(parser)


def prefixes(result: Result, count: int) -> list[Result]:
    """The problem as it looks after each wave of the app, which may stop there, the last with all."""
    item, attempts = result
    return [(item, attempts.first(size)) for size in SolvingSettings(candidates=count).wave_targets()]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A calibration with what it is worth on problems that it was not fitted on.

    `refusal` is the sentence for a person where no threshold keeps the risk, so that nothing is verified.
    """

    calibration: Calibration
    problems: int
    quality: Quality
    decisions: Decisions
    curve: tuple[RiskPoint, ...]
    refusal: str | None = None

    @property
    def shown_wrong_at_most(self) -> float | None:
        """The upper bound of the share of wrong ones among the verified; None where there are none."""
        seen = self.decisions
        return at_most(seen.verified_wrong, seen.verified) if seen.verified else None

    def facts(self) -> dict[str, Any]:
        """What the manifest keeps beside the calibration."""
        return {
            "problems": self.problems,
            "decisions": self.decisions.to_json(),
            "shown_wrong_at_most": self.shown_wrong_at_most,
            "confidence": CONFIDENCE,
            "area_under_risk": round(area_under(self.curve), 6),
            "reliability": self.quality.to_json(),
        }


def calibrate(
    results: Sequence[Result],
    candidates: int,
    described: str,
    *,
    features: Sequence[str] | None = None,
    wordings: Wordings | None = None,
    risk: float = RISK,
    unsure_at: float = UNSURE_AT,
    confidence: float | None = None,
) -> Fitted:
    """Fit on one half of the problems, look at the other; `described` says what they are.

    `risk` is kept with that confidence, or where it is None in expectation. `features` are by default all
    that can be measured with the pack's `wordings` and reader.

    Raises ValueError for too few problems, and for a feature that needs a file which the pack lacks.
    """
    there = measurable(wordings, read=any(attempts.reading is not None for _, attempts in results))
    if features is None:
        features = there
    elif missing := set(features) - set(there):
        raise ValueError(
            f"The pack lacks what {', '.join(missing)} needs. Make it with `python -m training wordings` or "
            "`python -m training reader` and give it to `python -m training pack`."
        )
    fitting = [result for result in results if is_for_fitting(result[0])]
    others = [result for result in results if not is_for_fitting(result[0])]
    if min(len(fitting), len(others)) < FEWEST:
        raise ValueError(
            f"{len(results)} problems are too few to fit on one half and to report on the other."
        )
    calibration = fit(
        [judge(part, None, wordings) for result in fitting for part in prefixes(result, candidates)],
        [judge(result, None, wordings) for result in fitting],
        features,
        risk=risk,
        unsure_at=unsure_at,
        fitted_on=f"{len(fitting)} problems of {described}, {candidates} candidates each",
        confidence=confidence,
    )
    refusal = None
    if calibration.verified_at >= 1:
        seen = curve_of([judge(result, calibration, wordings) for result in fitting])
        refusal = refusal_of(seen, risk, confidence)
    judged = [judge(result, calibration, wordings) for result in others]
    return Fitted(calibration, len(others), quality(judged), decide(judged), curve_of(judged), refusal)


def refusal_of(curve: Sequence[RiskPoint], risk: float, confidence: float | None) -> str:
    """Why no threshold keeps the risk, and what to do, for a person."""
    if confidence is None:
        needed, sure = max(1, math.ceil(1 / risk - 2)), ""
        best = min(curve, key=expected_risk)
        found = f"{expected_risk(best):.1%} is to be expected"
    else:
        needed, sure = fewest_without_a_mistake(risk, confidence), f", {confidence:.0%} sure"
        best = min(curve, key=lambda point: at_most(point.wrong, point.shown, confidence))
        found = f"at most {at_most(best.wrong, best.shown, confidence):.1%}, {confidence:.0%} sure"
    return (
        f"At no threshold are at most {risk:.1%} of the shown answers wrong{sure}. The best shows "
        f"{best.shown} answers of the half that was fitted on, {best.wrong} of them wrong ({found}); "
        f"{needed} without a mistake are needed at the least. Give more problems, train a better verifier, "
        "or accept a larger --risk."
    )


def run(arguments: argparse.Namespace) -> int:
    """Sample, fit, report on the other half, write the manifest. Raises ValueError with a sentence."""
    subject = open_subject(arguments.pack, None)
    journal = arguments.journal or arguments.pack.with_name(f"{arguments.pack.name}-calibration.journal")
    sampled = sample_data(arguments, subject, journal)
    results = [result for result in sampled if reckoned_answer(result[0]) is None]
    if len(results) < len(sampled):
        print(f"{len(sampled) - len(results)} problems are sums alone: no model is asked, they are left out.")
    files = data_files(arguments.data)
    fitted = calibrate(
        results,
        arguments.candidates,
        ", ".join(file.name for file in files),
        features=arguments.features,
        wordings=subject.wordings,
        risk=arguments.risk,
        unsure_at=arguments.unsure_at,
        confidence=arguments.confidence,
    )
    show(fitted)
    if arguments.curve is not None:
        write_curve(fitted, arguments.risk, arguments.curve)
    if fitted.refusal is not None:
        if not arguments.or_nothing:
            raise ValueError(
                f"{fitted.refusal} The pack is as it was; --or-nothing writes a calibration that calls no "
                "answer verified."
            )
        print(f"{fitted.refusal} No answer will be called verified.")
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
    changes = {"format": FORMAT, "calibration": calibration, "figures": figures}
    completed = pack.manifest.model_copy(update=changes)
    return completed.write(pack.folder)


def write_curve(fitted: Fitted, risk: float, path: Path) -> None:
    """The risk-coverage curve as JSON, and as a picture beside it."""
    written = {
        "problems": fitted.problems,
        "confidence": CONFIDENCE,
        "wanted_risk": risk,
        "verified_at": fitted.calibration.verified_at,
        "area_under_risk": round(area_under(fitted.curve), 6),
        "points": [point.to_json() for point in fitted.curve],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(written, indent=1) + "\n")
    title = f"{fitted.problems} problems that the calibration was not fitted on"
    draw_risk(fitted.curve, fitted.calibration.verified_at, risk, title, path.with_suffix(".png"))
    print(f"The curve is in {path} and {path.with_suffix('.png')}")


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
    if (bound := fitted.shown_wrong_at_most) is not None:
        print(f"With {CONFIDENCE:.0%} confidence at most {100 * bound:.1f}% of what is verified is wrong")
