"""The pack: its files, what it says of itself, its calibration, and the figures before and after."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from app.packs.manifest import Calibration
from app.packs.pack import Pack
from training import evaluate
from training.calibrate import calibrate, write_calibration
from training.evaluation.figures import Figures, Result, standard_error
from training.own_data.plan import Plan
from training.pack import assemble
from training.wordings import wordings_of

SETS = ("own", "families")
"""What is measured: the person's held-out problems, and problems of the families."""


def make_pack(plan: Plan) -> dict[str, Any]:
    """Assemble and verify the pack; the calibration comes after it was measured."""
    base = plan.base.manifest
    verifier = {
        "keep": plan.base.verifier,
        "train": plan.gguf("verifier"),
        "none": None,
    }[plan.verifier]
    note = (
        f"Trained on from {base.name} {base.version} with problems of {plan.text.name} "
        f"(license: {plan.license}) among problems of TinyTutor's families."
    )
    pack = assemble(
        plan.pack,
        plan.gguf("generator"),
        verifier,
        add_wordings(plan),
        plan.base.reader,
        preset=base.preset,
        license=plan.license,
        grades=plan.grades or base.grades,
        topics=plan.topics or base.topics,
        data=(*base.data, note),
    )
    return {"files": sorted(path.name for path in pack.folder.iterdir())}


def add_wordings(plan: Plan) -> Path | None:
    """The wordings of the old pack and of what was trained on, as a file; None where the old one has none."""
    before = plan.base.read_wordings()
    if before is None:
        return None
    wordings_of([plan.mixed], before).write(plan.wordings)
    return plan.wordings


def measure(plan: Plan) -> dict[str, Any]:
    """Both packs on both sets, by `evaluate`; the new pack's figures go into its manifest."""
    found: dict[str, Any] = {}
    for when, folder in (("before", plan.base.folder), ("after", plan.pack)):
        for name in SETS:
            print(f"\n{name} problems {when}:", flush=True)
            out = plan.folder / f"{when}-{name}.json"
            evaluate.run(options_of_evaluate(plan, folder, name, out))
            found[f"{when}-{name}"] = json.loads(out.read_text(encoding="utf-8"))["figures"]
    assemble(plan.pack, None, None, figures=[plan.folder / f"after-{name}.json" for name in SETS])
    return found


def settle_calibration(plan: Plan) -> dict[str, Any]:
    """Keep the old calibration, marked as such, or fit one on what was measured; returns its facts."""
    base = plan.base.manifest
    if plan.calibration == "keep" and plan.verifier != "none" and base.calibration is not None:
        origin = f"{base.name} {base.version}"
        kept = kept_calibration(base.calibration, origin)
        facts = {"kept_from": origin, "fitted_on_this_pack": False}
        write_calibration(plan.pack, kept, facts)
        return facts
    if plan.calibration == "fit":
        results = measured_results(plan)
        described = f"{plan.text.name} held out and families"
        wordings = Pack.read(plan.pack).read_wordings()
        fitted = calibrate(results, plan.candidates, described, wordings=wordings)
        facts = {**fitted.facts(), "fitted_on_this_pack": True}
        write_calibration(plan.pack, fitted.calibration, facts)
        return {"verified_at": fitted.calibration.verified_at, "fitted_on_this_pack": True}
    return {"verified_at": None, "fitted_on_this_pack": False}


def kept_calibration(calibration: Calibration, origin: str) -> Calibration:
    """The calibration of another pack, saying that it is that."""
    text = f"Kept from {origin} and not fitted on this pack's models: {calibration.fitted_on}"
    return calibration.model_copy(update={"fitted_on": text})


def measured_results(plan: Plan) -> list[Result]:
    """The new pack's candidates for both sets, from the journals of `measure`."""
    results: list[Result] = []
    subject = evaluate.open_subject(plan.pack, None)
    for name in SETS:
        journal = plan.folder / f"after-{name}.journal"
        options = options_of_evaluate(plan, plan.pack, name, journal)
        results += evaluate.sample_data(options, subject, journal)
    return results


def options_of_evaluate(plan: Plan, pack: Path, name: str, out: Path) -> argparse.Namespace:
    """The command line of `evaluate` for a pack and one of the two sets."""
    data = {"own": plan.held_out, "families": plan.check}[name]
    options = {
        "--pack": pack, "--data": data, "--json": out, "--candidates": plan.candidates,
        "--max-tokens": plan.max_tokens, "--seed": plan.seed, "--threads": plan.threads,
    }  # fmt: skip
    parser = argparse.ArgumentParser()
    evaluate.add_arguments(parser)
    given = [(option, str(value)) for option, value in options.items() if value is not None]
    return parser.parse_args([part for pair in given for part in pair])


def verdict(found: dict[str, Any]) -> str:
    """What the figures before and after say, in a sentence: better, no better, or families forgotten."""

    def change(name: str) -> tuple[float, float]:
        before, after = (Figures(**found[f"{when}-{name}"]) for when in ("before", "after"))
        noise = standard_error(before.pass_at_1, before.problems)
        return after.pass_at_1 - before.pass_at_1, noise

    gain, noise = change("own")
    lost, families_noise = change("families")
    if lost < -2 * families_noise:
        return (
            "The new pack solves clearly fewer problems of the families: make --own-share or --steps smaller."
        )
    if gain <= 0:
        return (
            "The new pack solves no more of the held-out own problems than the old one. Give more problems "
            "(worked solutions help most) or more --steps, or keep the old pack."
        )
    if gain < 2 * noise:
        return (
            "The new pack solves more of the held-out own problems, but "
            f"{found['after-own']['problems']} are too few to be sure."
        )
    return "The new pack solves clearly more of the held-out own problems."


def comparison(found: dict[str, Any], candidates: int) -> str:
    """A table for a person: what each pack solves of each set, in percent."""
    lines = [f"{'':22}{'problems':>9}{'pass@1':>9}{f'chosen@{candidates}':>11}{f'oracle@{candidates}':>11}"]
    for name in SETS:
        for when in ("before", "after"):
            row = Figures(**found[f"{when}-{name}"])
            chosen = row.majority_at_n if row.verifier_at_n is None else row.verifier_at_n
            cells = f"{100 * row.pass_at_1:9.1f}{100 * chosen:11.1f}{100 * row.oracle_at_n:11.1f}"
            lines.append(f"{f'{name} problems, {when}':22}{row.problems:9}{cells}")
    return "\n".join(lines)
