"""Put a generator and a verifier together as a model pack, with the figures of evaluations as measured.

Run: ``python -m training pack --generator G.gguf --verifier V.gguf --out assets/models/mini --preset mini
--pack-version 1 --license MIT --data-note "…" --figures families.json gsm8k.json``. Then
``calibrate`` it. Run again with the same folder to add figures: what the manifest has and the command does
not name is kept.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.packs.errors import PackError
from app.packs.manifest import FORMAT, Manifest, PackFile, PackFiles
from app.packs.pack import Pack
from app.problem.prompt import PROMPT_VERSION

GENERATOR, VERIFIER, WORDINGS, READER = "generator.gguf", "verifier.gguf", "wordings.bin", "reader.gguf"
LICENSE = "MIT"
"""This project's own, and that of the families and of GSM8K, which models are trained on by default."""
MEASURED = ("seed", "commit", "prompt_version", "candidates", "data", "figures", "decisions", "by")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training pack``."""
    parser.add_argument(
        "--generator", type=Path, default=None, help="GGUF file; not needed for a pack that has it"
    )
    parser.add_argument("--verifier", type=Path, default=None, help="GGUF file")
    parser.add_argument("--reader", type=Path, default=None, help="GGUF file")
    parser.add_argument("--wordings", type=Path, default=None, help="file of `python -m training wordings`")
    parser.add_argument("--out", type=Path, required=True, help="folder of the pack; its name is the pack's")
    parser.add_argument("--preset", default=None)
    parser.add_argument("--pack-version", default=None)
    parser.add_argument(
        "--license", help=f"SPDX name; of a new pack {LICENSE}: another where the data asks for another"
    )
    parser.add_argument("--grades", type=int, nargs="*", default=None)
    parser.add_argument("--topics", nargs="*", default=None)
    parser.add_argument(
        "--data-note", action="append", default=None, help="a sentence on data trained on; repeatable"
    )
    parser.add_argument(
        "--figures", type=Path, nargs="*", default=(), help="JSON files written by `evaluate`"
    )


def read_figures(path: Path, hashes: dict[str, str | None]) -> dict[str, Any]:
    """What the manifest keeps of an evaluation. Raises ValueError if it is not one of these very models."""
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        models = written["models"]
        kept = {name: written[name] for name in MEASURED}
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ValueError(f"{path} is not the output of `evaluate` ({fault}).") from fault
    for name, value in hashes.items():
        if models.get(name) not in (value, None):
            raise ValueError(
                f"{path} was measured with another {name.split('_')[0]}. Evaluate this pack itself."
            )
    return kept


def place_file(source: Path | None, folder: Path, name: str) -> PackFile | None:
    """Copy a file into the pack (whole or not at all) and describe it; None where there is none."""
    target = folder / name
    if source is not None:
        if not source.is_file():
            raise ValueError(f"There is no file {source}.")
        if not (target.exists() and target.samefile(source)):
            partial = target.with_suffix(".part")
            shutil.copyfile(source, partial)
            partial.replace(target)
    return PackFile.describe(folder, name) if target.is_file() else None


def assemble(
    folder: Path,
    generator: Path | None,
    verifier: Path | None,
    wordings: Path | None = None,
    reader: Path | None = None,
    *,
    figures: Sequence[Path] = (),
    **changes: Any,
) -> Pack:
    """The pack in `folder`, made or completed and verified; `changes` are fields of the manifest.

    New files drop the figures and the calibration of the old ones. Raises ValueError with a sentence.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        before = Pack.read(folder).manifest if (folder / "manifest.json").is_file() else None
    except PackError as error:
        raise ValueError(str(error)) from error
    placed = place_file(generator, folder, GENERATOR)
    if placed is None:
        raise ValueError(f"{folder} has no {GENERATOR} yet: give one with --generator.")
    files = PackFiles(
        generator=placed,
        verifier=place_file(verifier, folder, VERIFIER),
        wordings=place_file(wordings, folder, WORDINGS),
        reader=place_file(reader, folder, READER),
    )
    kept: dict[str, Any] = {}
    if before is not None:
        stale = {"figures", "calibration"} if before.files != files else set()
        kept = {name: getattr(before, name) for name in Manifest.model_fields if name not in stale}
    given = {name: value for name, value in changes.items() if value is not None}
    fields = {
        "version": "1", "preset": "own", "license": LICENSE, **kept, **given,
        "format": FORMAT, "name": folder.resolve().name, "prompt_version": PROMPT_VERSION, "files": files,
    }  # fmt: skip
    hashes = {
        "generator_sha256": placed.sha256,
        "verifier_sha256": files.verifier.sha256 if files.verifier else None,
        "reader_sha256": files.reader.sha256 if files.reader else None,
    }
    measured = {path.stem: read_figures(path, hashes) for path in figures}
    manifest = Manifest(**{**fields, "figures": {**fields.get("figures", {}), **measured}})
    manifest.write(folder)
    pack = Pack(folder, manifest)
    try:
        pack.verify()
    except PackError as error:
        raise ValueError(str(error)) from error
    return pack


def run(arguments: argparse.Namespace) -> int:
    """Assemble and verify. Raises ValueError with a sentence for what cannot be used."""
    pack = assemble(
        arguments.out,
        arguments.generator,
        arguments.verifier,
        arguments.wordings,
        arguments.reader,
        figures=arguments.figures,
        preset=arguments.preset,
        version=arguments.pack_version,
        license=arguments.license,
        grades=None if arguments.grades is None else tuple(arguments.grades),
        topics=None if arguments.topics is None else tuple(arguments.topics),
        data=None if arguments.data_note is None else tuple(arguments.data_note),
    )
    size = pack.manifest.files.size() / 1e6
    print(f"Pack {pack.manifest.name} {pack.manifest.version}, {size:.1f} MB, verified: {pack.folder}")
    return 0
