"""Real models for the tests of the commands: a generator that answers 5 to all, a random verifier."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from app.inference.random_model import Shape, write_random_model
from quantize.restore import restore

TINY = Shape(hidden=64, feed_forward=128, layers=1, heads=2, vocabulary=320, context=256)
SET, RETURN = "    a = 5\n", "    return a"
CHAIN = {"\n": SET, SET: RETURN, RETURN: "<|end|>"}
# What a checkpoint needs and llama.cpp would not miss in a GGUF file; `convert` writes them with their types.
FOR_A_CHECKPOINT = {
    "llama.attention.key_length": TINY.hidden // TINY.heads,
    "llama.attention.value_length": TINY.hidden // TINY.heads,
    "llama.rope.freq_base": 10_000,
}


def run_command(module: ModuleType, *arguments: str | Path) -> int:
    """Run a command of `python -m training` as its command line does."""
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)
    status: int = module.run(parser.parse_args(list(map(str, arguments))))
    return status


def write_models(folder: Path) -> tuple[Path, Path]:
    """The generator's and the verifier's file in `folder`."""
    generator, verifier = folder / "five.gguf", folder / "judge.gguf"
    write_random_model(generator, TINY, words=(SET, RETURN), successors=CHAIN)
    write_random_model(verifier, TINY, role="verifier", seed=1)
    return generator, verifier


def write_checkpoint(folder: Path, role: str = "generator") -> Path:
    """One of the same models as a checkpoint folder."""
    file = folder.with_name(f"{folder.name}.gguf")
    words, chain = ((SET, RETURN), CHAIN) if role == "generator" else ((), None)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_random_model(
        file,
        TINY,
        role=role,
        words=words,
        successors=chain,
        metadata=FOR_A_CHECKPOINT,
        seed=role == "verifier",
    )
    restore(file, folder)
    file.unlink()
    return folder


def write_problems(path: Path, answers: Iterable[int]) -> Path:
    """A data file of different problems with these answers."""
    rows = [
        {"question": f"How many are {index} apples?", "answer": answer}
        for index, answer in enumerate(answers)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
