"""Writing files whole: a reader, or a build that goes on after a kill, never meets half of one."""

from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write `text` as UTF-8, line ends as they are: the bytes (and hashes) agree on every system."""
    partial = unfinished(path)
    partial.write_bytes(text.encode())
    partial.replace(path)


def unfinished(path: Path) -> Path:
    """Where `path` is written until it is whole; a kill may leave it."""
    return path.with_name(f".{path.name}.unfinished")
