"""``python -m training COMMAND``: every command of the training room, in the order of a run.

``python -m training corpus …`` builds corpora and evaluation sets; ``python -m training.evaluate …`` is
the same as ``python -m training evaluate …``.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from training.command_line import run_command

COMMANDS = {
    "tokenizer": ("training.tokenizer", "train the byte-level BPE tokenizer on a corpus"),
    "presets": ("training.preset_check", "take each preset from its file to the engine, with random weights"),
    "base": ("training.base", "make phi-1.5 or SmolLM2 a checkpoint to fine-tune"),
    "grow": ("training.growth", "a larger generator that begins as a smaller one"),
    "generator": ("training.generator", "train a generator"),
    "average": (
        "training.averaging",
        "the weighted mean of a checkpoint and one that was trained on from it",
    ),
    "candidates": ("training.candidates", "sample candidates and label them by running them"),
    "line-labels": (
        "training.line_labels.command",
        "label each line of candidates by completing what follows",
    ),
    "verifier": ("training.verifier", "train a verifier from a generator and labelled candidates"),
    "reader": ("training.reader.command", "train a reader: how a question's numbers stand to each other"),
    "wordings": ("training.wordings", "the wordings of a corpus, by which a pack knows what it has met"),
    "pack": ("training.pack", "assemble a model pack"),
    "calibrate": ("training.calibrate", "fit a pack's probability and thresholds"),
    "augmentation-effect": (
        "training.augmentation_effect.command",
        "what each kind of augmentation does to the same small model",
    ),
    "verifier-effect": (
        "training.verifier_effect.command",
        "verifiers compared on the same candidates",
    ),
    "evaluate": ("training.evaluate", "pass@1, majority@N, verifier@N and oracle@N of a pack"),
    "derive": (
        "training.derived.command",
        "corpora from own samples, corrections, or programs told in words",
    ),
    "scaling": ("training.scaling.command", "the figures against the number of candidates"),
    "levels": ("training.levels", "the four figures at each level of quantization"),
    "watch": ("training.watching.command", "score a run's checkpoints while it trains"),
    "own-data": ("training.own_data.command", "a model pack from a text file of one's own problems"),
    "refresh": ("training.refresh.command", "half an hour of one GPU: corpus, both models, calibration"),
    "smoke": ("training.smoke", "the whole chain, shrunken, on the CPU"),
}


def main(argv: list[str]) -> int:
    """Run the command that `argv` names; bad input ends with a sentence and status 2."""
    if argv[:1] == ["corpus"]:
        corpus = importlib.import_module("training.corpus.__main__").main
        return run_command(lambda: int(corpus(argv[1:])))
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("corpus", help="build a corpus or the evaluation sets")
    for name, (module, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        # Only the command that is asked for is imported: torch takes seconds.
        if argv[:1] == [name]:
            importlib.import_module(module).add_arguments(command)
    arguments = parser.parse_args(argv)
    return run_command(lambda: int(importlib.import_module(COMMANDS[arguments.command][0]).run(arguments)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
