"""``python -m training refresh STAGE``: a, b, c on a machine with a GPU; export, join and finish around them.

Each stage has a time box, keeps what it did in FOLDER, and goes on there when it is given again; under
torchrun it uses every GPU of the machine. docs/refresh.md tells the rest.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from app.solving.settings import SolvingSettings
from training.command_line import count
from training.corpus.errors import CorpusError
from training.presets import preset_names
from training.refresh.clock import Clock
from training.refresh.plan import Places, Plan

CANDIDATES = SolvingSettings().candidates
"""As many as the app draws, which is what a calibration has to be of."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training refresh``."""
    stages = parser.add_subparsers(dest="stage", required=True, metavar="STAGE")
    usual = Plan("mini")

    stage = stages.add_parser("a", help="build the corpus and begin the generator")
    _add_machine(stage)
    stage.add_argument("--preset", default="mini", help=f"one of {', '.join(preset_names())}, or a YAML file")
    stage.add_argument("--set", dest="changes", action="append", default=[], metavar="training.max_steps=20")
    stage.add_argument("--seed", type=int, default=usual.seed)
    stage.add_argument("--parts", type=count, default=usual.parts, help="parts of the corpus")
    stage.add_argument("--part-problems", type=count, default=usual.part_problems)
    stage.add_argument("--sampled-problems", type=count, default=usual.sampled_problems)
    stage.add_argument("--set-problems", type=count, default=usual.set_problems)
    stage.add_argument("--augment", type=float, default=usual.augment, metavar="SHARE")
    stage.add_argument(
        "--kind", dest="kinds", action="append", metavar="NAME=CHANCE",
        help=f"how often an augmented example is told in this way (default: {' '.join(usual.kinds)})",
    )  # fmt: skip
    stage.add_argument("--weights", type=Path, help="file of weights, as `corpus weakness` writes it")
    stage.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl")
    stage.add_argument("--gsm8k-redraws", type=int, default=usual.gsm8k_redraws)
    stage.add_argument("--written", type=Path, help="file or folder of written problems (docs/written.md)")
    stage.add_argument("--written-redraws", type=int, default=usual.written_redraws)
    stage.add_argument("--curriculum", type=Path, help="folder with families/ and lexicon.yaml")
    stage.add_argument(
        "--start-from", type=Path, help="GGUF file or checkpoint, of the preset's shape or smaller"
    )

    stage = stages.add_parser("b", help="go on training, then draw candidates")
    _add_machine(stage)
    stage.add_argument("--per-problem", type=count, default=48, help="candidates a problem, in all")
    stage.add_argument("--temperatures", type=float, nargs="+", default=[0.5, 0.7])
    stage.add_argument("--max-tokens", type=count, default=224)
    stage.add_argument("--train-share", type=float, default=0.45, help="of the time, for training")

    stage = stages.add_parser("c", help="train the verifier, calibrate, measure, export")
    _add_machine(stage)
    stage.add_argument("--candidates", type=count, default=CANDIDATES, help="a problem, when measuring")

    stage = stages.add_parser("export", help="copy some of the pieces, to be fetched")
    stage.add_argument("--out", type=Path, required=True, help="folder of the refresh")
    stage.add_argument("--to", type=Path, required=True)
    stage.add_argument("--first", type=int, default=0, help="number of the first piece")
    stage.add_argument("--count", type=count, default=4)

    stage = stages.add_parser("join", help="put the files together from their pieces")
    stage.add_argument("sources", type=Path, nargs="+", help="folders with pieces")
    stage.add_argument("--out", type=Path, required=True)

    stage = stages.add_parser("finish", help="at home: join, quantize, check, pack, calibrate, measure")
    stage.add_argument("sources", type=Path, nargs="+", help="folders with pieces")
    stage.add_argument("--out", type=Path, required=True, help="folder to work in")
    stage.add_argument("--pack", type=Path, required=True, help="folder of the pack")
    stage.add_argument("--type", default="Q8_0", help="level, as for quantize")
    stage.add_argument("--pack-version", default="1")
    stage.add_argument("--license", default="MIT")
    stage.add_argument("--limit", type=int, default=100, help="problems of each set to measure on; 0: none")
    stage.add_argument("--candidates", type=count, default=CANDIDATES)


def _add_machine(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("--out", type=Path, required=True, help="folder of the refresh")
    stage.add_argument("--minutes", type=float, default=8.5, help="the stage ends within this time")
    stage.add_argument("--workers", type=count, default=None, help="processes; default: the cores but two")
    stage.add_argument("--rows-per-device", type=count, default=None, help="training rows at once")
    stage.add_argument("--sampling-rows", type=count, default=None, help="candidates at once")
    stage.add_argument("--save-steps", type=count, default=250)
    stage.add_argument("--no-compile", dest="compiled", action="store_false")
    stage.add_argument("--compile-sampling", dest="compiled_sampling", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Run a stage; 0. Raises ValueError with a sentence for what cannot be done."""
    try:
        _run(arguments)
    except CorpusError as fault:
        raise ValueError(str(fault)) from fault
    return 0


def _run(arguments: argparse.Namespace) -> None:
    # Each imports what it needs: `export` shall not wait for torch, nor a machine with a GPU need llama.cpp.
    if arguments.stage == "export":
        from training.refresh.pieces import copy_pieces

        names = copy_pieces(Places(arguments.out).pieces, arguments.to, arguments.first, arguments.count)
        print(f"{len(names)} pieces: {', '.join(names)}")
    elif arguments.stage == "join":
        from training.refresh.pieces import join

        print("\n".join(map(str, join(arguments.sources, arguments.out))))
    elif arguments.stage == "finish":
        from training.refresh.finish import finish, measure_pack

        finish(
            arguments.out, arguments.sources, arguments.pack, arguments.type, arguments.pack_version,
            arguments.license,
        )  # fmt: skip
        if arguments.limit:
            measure_pack(arguments.out, arguments.pack, arguments.limit, arguments.candidates)
    else:
        _run_stage(arguments)


def _run_stage(arguments: argparse.Namespace) -> None:
    clock = Clock(arguments.minutes)  # before torch is imported: that takes some of the time
    from training.refresh.options import Options

    options = Options(
        arguments.workers, arguments.rows_per_device, arguments.sampling_rows,
        arguments.compiled, arguments.compiled_sampling, arguments.save_steps,
    )  # fmt: skip
    if arguments.stage == "a":
        from training.corpus.build import parse_mix
        from training.corpus.weights_file import read_weights
        from training.refresh.begin import begin

        plan = Plan(
            arguments.preset, tuple(arguments.changes), arguments.seed, arguments.parts,
            arguments.part_problems, arguments.sampled_problems, arguments.set_problems, arguments.augment,
            _absolute(arguments.gsm8k), arguments.gsm8k_redraws, _absolute(arguments.curriculum),
            tuple(arguments.kinds or Plan.kinds), _absolute(arguments.weights),
            _absolute(arguments.written), arguments.written_redraws,
        )  # fmt: skip
        parse_mix(plan.kinds, read_weights(arguments.weights).kinds)  # a mistake in them is told at once
        begin(clock, arguments.out, plan, options, arguments.start_from)
    elif arguments.stage == "b":
        from training.refresh.draw import Drawing, go_on

        drawing = Drawing(
            arguments.per_problem, tuple(arguments.temperatures), arguments.max_tokens, arguments.train_share
        )
        go_on(clock, arguments.out, options, drawing)
    else:
        from training.refresh.conclude import conclude

        conclude(clock, arguments.out, options, arguments.candidates)


def _absolute(path: Path | None) -> str | None:
    """The builder works in another folder."""
    return None if path is None else str(path.resolve())
