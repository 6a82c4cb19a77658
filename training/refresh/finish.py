"""At home: the pieces joined, quantized, checked, packed, calibrated and measured once more by the engine."""

from __future__ import annotations

import argparse
import json
import tarfile
from collections.abc import Sequence
from pathlib import Path

from app.packs.manifest import Calibration
from quantize.check import check
from quantize.errors import QuantizeError
from quantize.restore import restore
from quantize.texts import example_texts, tokenizer_texts
from training import evaluate
from training.calibrate import write_calibration
from training.pack import READER, assemble
from training.refresh.conclude import GENERATOR, RECORDS, VERIFIER
from training.refresh.measure import CALIBRATION
from training.refresh.pieces import join
from training.refresh.plan import Places, read_plan

DATA_NOTE = "Trained on problems of this project's families{gsm8k}; docs/refresh.md says how."


def finish(
    folder: Path, sources: Sequence[Path], pack: Path, level: str, version: str, license_name: str
) -> None:
    """Make the pack from the pieces in `sources`, by way of `folder`. Raises ValueError with a sentence."""
    if (pack / READER).is_file():
        raise ValueError(
            f"{pack} has a reader, of which this calibration would know nothing. Give another folder; put a "
            "reader in afterwards (`python -m training pack --reader`) and calibrate the pack again."
        )
    join(sources, folder)
    with tarfile.open(folder / RECORDS) as archive:
        archive.extractall(folder / "records", filter="data")
    plan, wordings = read_plan(folder / "records"), Places(folder).wordings
    try:
        generator = make_small(folder, GENERATOR, level)
        verifier = make_small(folder, VERIFIER, level)
    except QuantizeError as error:
        raise ValueError(str(error)) from error
    assemble(
        pack, generator, verifier, wordings if wordings.is_file() else None,
        preset=plan.preset, version=version, license=license_name,
        data=(DATA_NOTE.format(gsm8k="" if plan.gsm8k is None else " and GSM8K's training split"),),
    )  # fmt: skip
    written = folder / "records" / CALIBRATION
    if written.is_file():
        found = json.loads(written.read_text(encoding="utf-8"))
        write_calibration(pack, Calibration.model_validate(found["calibration"]), found["facts"])
    print(f"The pack is in {pack}{'' if written.is_file() else ', not calibrated yet'}", flush=True)


def make_small(folder: Path, name: str, level: str) -> Path:
    """A float16 file at a level, compared with its checkpoint. Raises QuantizeError, ValueError."""
    from quantize.levels import quantize  # llama.cpp is needed for this alone

    role = name.removesuffix("-f16.gguf")
    checkpoint, small = folder / "checkpoints" / role, folder / f"{role}.gguf"
    if not checkpoint.is_dir():
        restore(folder / name, checkpoint)
    quantize(folder / name, small, level)
    for finding in check(checkpoint, small, list(tokenizer_texts()), list(example_texts())):
        print(f"{role}: {finding.what}: {finding.result}", flush=True)
        if not finding.passed:
            raise ValueError(f"{small} does not agree with its checkpoint: {finding.result}. Do not ship it.")
    return small


def measure_pack(folder: Path, pack: Path, limit: int, candidates: int) -> None:
    """The figures of the pack itself on the sets of the refresh, by the engine, into its manifest."""
    parser = argparse.ArgumentParser()
    evaluate.add_arguments(parser)
    figures = []
    for data in sorted((folder / "records" / "sets-evaluate").glob("*.jsonl")):
        if data.stem.endswith("-short") or not data.stat().st_size:
            continue
        out = folder / f"{data.stem}.json"
        line = ["--pack", pack, "--data", data, "--json", out, "--limit", limit, "--candidates", candidates]
        evaluate.run(parser.parse_args([str(part) for part in line]))
        figures.append(out)
    assemble(pack, None, None, figures=figures)
