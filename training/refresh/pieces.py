"""Large files cut into pieces that any way of copying takes, and joined again, with the SHA-256 of all."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.packs.manifest import sha256_of
from training.corpus.files import write_whole

PIECE_BYTES = 16_000_000
INDEX = "pieces.json"


def split(files: Mapping[str, Path], folder: Path, size: int = PIECE_BYTES) -> list[str]:
    """Cut each file into pieces `NAME.000`, ... in `folder`, with an index; returns the pieces' names."""
    folder.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    entries: list[dict[str, Any]] = []
    for name, path in files.items():
        pieces: list[dict[str, Any]] = []
        with path.open("rb") as source:
            while chunk := source.read(size):
                piece = folder / f"{name}.{len(pieces):03d}"
                piece.write_bytes(chunk)
                pieces.append({"name": piece.name, "size": len(chunk), "sha256": sha256_of(piece)})
                names.append(piece.name)
        entries.append(
            {"name": name, "size": path.stat().st_size, "sha256": sha256_of(path), "pieces": pieces}
        )
    write_whole(folder / INDEX, json.dumps({"format": 1, "files": entries}, indent=1) + "\n")
    return names


def read_index(folder: Path) -> list[dict[str, Any]]:
    """The files of the index. Raises ValueError where there is none."""
    path = folder / INDEX
    if not path.is_file():
        raise ValueError(f"There is no {INDEX} in {folder}. Run stage c first, or copy it again.")
    files: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["files"]
    return files


def copy_pieces(folder: Path, to: Path, first: int, count: int) -> list[str]:
    """Copy the index and `count` pieces from number `first` on; returns their names, none past the end."""
    names = [piece["name"] for entry in read_index(folder) for piece in entry["pieces"]]
    chosen = names[first : first + count]
    to.mkdir(parents=True, exist_ok=True)
    for name in [INDEX, *chosen]:
        shutil.copyfile(folder / name, to / name)
    return chosen


def join(sources: Sequence[Path], out: Path) -> list[Path]:
    """Put the files together from pieces that lie in any of `sources`; each piece and the whole are checked.

    Raises ValueError that names what is missing or broken.
    """
    index = next((source for source in sources if (source / INDEX).is_file()), sources[0])
    entries = read_index(index)
    missing = [
        piece["name"]
        for entry in entries
        for piece in entry["pieces"]
        if not any((source / piece["name"]).is_file() for source in sources)
    ]
    if missing:
        raise ValueError(f"{len(missing)} pieces are missing: {', '.join(missing)}. Copy them too.")
    out.mkdir(parents=True, exist_ok=True)
    joined = []
    for entry in entries:
        target = out / entry["name"]
        partial = target.with_name(target.name + ".partial")
        with partial.open("wb") as stream:
            for piece in entry["pieces"]:
                path = next(s / piece["name"] for s in sources if (s / piece["name"]).is_file())
                if sha256_of(path) != piece["sha256"]:
                    raise ValueError(
                        f"{path} is broken: its SHA-256 is not that of the index. Copy it again."
                    )
                with path.open("rb") as source:
                    shutil.copyfileobj(source, stream)
        if sha256_of(partial) != entry["sha256"]:
            raise ValueError(f"{entry['name']} is broken although its pieces are whole: export it again.")
        partial.replace(target)
        joined.append(target)
    return joined
