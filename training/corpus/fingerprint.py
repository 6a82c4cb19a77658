"""Hashes of the data that a corpus is made from, written into its index."""

import hashlib
from pathlib import Path

from app.curriculum.load import CURRICULUM_FOLDER
from app.packs.manifest import sha256_of
from training.corpus.errors import CorpusError


def file_digest(path: Path) -> str:
    """SHA-256 of a file, as hex; raises `CorpusError` where it cannot be read."""
    try:
        return sha256_of(path)
    except OSError as error:
        raise CorpusError(f"{path} cannot be read ({error.strerror}). Check the path.") from error


def curriculum_digest(folder: Path | None) -> str:
    """SHA-256 over the names and contents of a curriculum's YAML files (None: the one in assets)."""
    root = folder or CURRICULUM_FOLDER
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.yaml")):
        digest.update(f"{path.relative_to(root).as_posix()}\0{file_digest(path)}\0".encode())
    return digest.hexdigest()
