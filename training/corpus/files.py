"""Writing files whole: a reader, or a build that goes on after a kill, never meets half of one."""

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with its line ends as they are, so that the bytes (and hashes) agree on every system."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.write_bytes(text.encode())
    os.replace(unfinished, path)
