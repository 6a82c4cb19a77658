"""From a text file of one's own to a model pack: fine-tuned, quantized, checked and measured.

Run: ``python -m training own-data MathTrain.txt --from-pack assets/models/nano --name grade-3 --grades 3``.
The stages: read (bad lines are told by number), programs (for problems with an answer alone), mix (with
problems of the families, so that nothing is forgotten), generator (trained on from the pack's weights),
verifier, export (quantized and compared), pack, measure (own held-out problems and families, before and
after), calibration. Stop it at any time; the same command goes on at the stage and step where it was.
docs/own-data.md tells it all.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.curriculum import CurriculumError
from app.inference import InferenceError
from app.packs.errors import PackError
from app.packs.importing import import_pack
from app.packs.pack import open_pack, user_models
from quantize.errors import QuantizeError
from quantize.levels import LEVELS
from training.command_line import count
from training.corpus.build import parse_grades
from training.corpus.errors import CorpusError
from training.own_data.mixture import mix
from training.own_data.plan import Plan
from training.own_data.problems import read_problems
from training.own_data.programs import find_programs
from training.own_data.record import Facts, Record
from training.presets import preset_names

Stage = Callable[[Plan], dict[str, Any]]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")  # as a manifest has it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training own-data``."""
    add = parser.add_argument
    add("text", type=Path, help="problems with answers, solutions or programs, such as MathTrain.txt")
    add(
        "--from-pack", default=None, help="name or folder of the pack to start from; default: the one shipped"
    )
    add("--name", required=True, help="of the new pack, such as grade-3")
    add(
        "--out",
        type=Path,
        default=None,
        help="working folder, default runs/NAME; the pack is in OUT/pack/NAME",
    )
    add("--grades", type=parse_grades, default=(), help="that the pack is for, such as 3 or 2-4")
    add("--topics", nargs="+", default=[], help="that the pack is for, such as money time")
    add("--license", default="private", help="of the text; default: %(default)s, not to be given on")
    add("--own-share", type=_share, default=0.3, help="of the examples trained on; the rest are families")
    add("--held-out", type=_share, default=0.2, help="share of the own problems that are kept for measuring")
    add("--steps", type=count, default=200, help="of training")
    add("--level", choices=["F16", *LEVELS], default="Q8_0", help="of quantization")
    add(
        "--verifier",
        choices=("keep", "train", "none"),
        default="keep",
        help="the pack's, or trained on, or none",
    )
    add("--calibration", choices=("keep", "fit", "none"), default="keep", help="kept is marked as such")
    add("--check-problems", type=count, default=100, help="family problems measured before and after")
    add("--tries", type=count, default=32, help="programs drawn for a problem with an answer alone")
    add("--candidates", type=count, default=16, help="N, for the figures")
    add("--max-tokens", type=count, default=256)
    add("--threads", type=count, default=None, help="of the engine")
    add("--seed", type=int, default=0)
    add(
        "--preset",
        default=None,
        help=f"whose training settings: {', '.join(preset_names())}; default: the pack's",
    )
    add("--set", dest="changes", action="append", default=[], metavar="training.rows_per_step=8")
    add("--compile", dest="compiled", action="store_true", help="pays from some thousand steps on")
    add("--curriculum", type=Path, default=None, help="folder of families; default: ours")
    add("--register", action="store_true", help="put the pack where the app finds it")


def run(arguments: argparse.Namespace) -> int:
    """Make the pack; returns 0. Raises ValueError with a sentence for what cannot be used."""
    try:
        plan = plan_of(arguments)
        record = Record(plan.folder, plan.settings())
        for name, stage in stages(plan).items():
            facts = record.facts(name)
            if facts is None:
                print(f"{name}:", flush=True)
                facts = stage(plan)
                record.finish(name, facts)
            print(f"{name}: {told(facts)}", flush=True)
        show(plan, record)
        if arguments.register:
            print(f"The app finds it as {plan.name}: {register(plan)}")
    except (CorpusError, CurriculumError, QuantizeError, PackError, InferenceError) as error:
        raise ValueError(str(error)) from error
    return 0


def plan_of(arguments: argparse.Namespace) -> Plan:
    """The plan that a command line makes. Raises ValueError or PackError with a sentence."""
    if not arguments.text.is_file():
        raise ValueError(f"There is no text file {arguments.text}. Check its name.")
    if not 0 < arguments.held_out < 1 or not arguments.own_share:
        raise ValueError("--held-out must be between 0 and 1, and --own-share above 0.")
    if not _NAME.fullmatch(arguments.name):
        raise ValueError(
            f"{arguments.name!r} can be no pack's name: use letters, digits, dots, dashes; 64 at most."
        )
    base = open_pack(arguments.from_pack)
    base.verify()
    preset = arguments.preset or base.manifest.preset
    if arguments.preset is None and preset not in preset_names():
        raise ValueError(
            f"The pack is of the preset {preset!r}, which is not known here. Name with --preset whose "
            f"training settings to use: {', '.join(preset_names())}."
        )
    return Plan(
        text=arguments.text,
        base=base,
        name=arguments.name,
        folder=(arguments.out or Path("runs") / arguments.name).resolve(),
        grades=tuple(arguments.grades),
        topics=tuple(arguments.topics),
        license=arguments.license,
        own_share=arguments.own_share,
        held_out_share=arguments.held_out,
        steps=arguments.steps,
        level=arguments.level,
        verifier=arguments.verifier,
        calibration=arguments.calibration,
        check_problems=arguments.check_problems,
        tries=arguments.tries,
        candidates=arguments.candidates,
        max_tokens=arguments.max_tokens,
        threads=arguments.threads,
        seed=arguments.seed,
        preset=preset,
        changes=tuple(arguments.changes),
        compiled=arguments.compiled,
        curriculum=arguments.curriculum,
    )


def stages(plan: Plan) -> dict[str, Stage]:
    """The stages of the plan in their order. torch is imported by those alone that need it."""
    made: dict[str, Stage] = {"read": read_problems, "programs": find_programs, "mix": mix}
    from training.own_data import export, learning, packing_up

    made["generator"] = learning.learn_generator
    if plan.verifier == "train":
        made["verifier"] = learning.learn_verifier
    made["export"] = export.export_all
    made["pack"] = packing_up.make_pack
    made["measure"] = packing_up.measure
    made["calibration"] = packing_up.settle_calibration
    return made


def told(facts: Facts) -> str:
    """A stage's numbers in a line."""
    return ", ".join(
        f"{name} {value}" for name, value in facts.items() if isinstance(value, int | float | str)
    )


def show(plan: Plan, record: Record) -> None:
    """Print what came of it."""
    from training.own_data.packing_up import comparison, verdict

    found = dict(record.facts("measure") or {})
    print(f"\n{comparison(found, plan.candidates)}\n{verdict(found)}")
    if plan.calibration == "keep":
        print(
            "The calibration is the old pack's: how sure the tutor may be was not measured on this pack. "
            "With more problems, `python -m training calibrate` fits one."
        )
    print(f"The pack {plan.name} is in {plan.pack}")


def register(plan: Plan) -> Path:
    """Copy the pack into the user's folder of packs; an older one of the name is replaced."""
    return import_pack(plan.pack, user_models()).folder


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a share is a number from 0 to 1")
    return value
