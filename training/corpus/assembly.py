"""From pieces of work to a corpus folder: what a build and a mix have in common.

Pieces write their examples into folders of parts, buckets of them become shards, and the index comes last.
A piece or a shard appears under its name when it is whole, so that the same call goes on after a kill.
"""

import json
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.corpus.effort import Effort
from training.corpus.errors import CorpusError
from training.corpus.files import unfinished, write_whole
from training.corpus.parts import Piece, part_counts, write_piece
from training.corpus.progress import progress_bar
from training.corpus.shards import Bucket, write_index, write_shard
from training.corpus.workers import work_through

PARTS = "parts"


def claim(out: Path, record: dict[str, Any]) -> dict[str, Any] | None:
    """Make `out` the folder of what `record` says; returns the index where it is finished already.

    Raises `CorpusError` where it holds something else.
    """
    started = out / "build.json"
    if started.exists():
        if json.loads(started.read_text(encoding="utf-8")) != record:
            raise CorpusError(
                f"{out} holds a corpus with other settings or from other data. "
                "Choose another folder, or delete it."
            )
        finished = out / "index.json"
        if finished.exists():
            shutil.rmtree(out / PARTS, ignore_errors=True)  # left by a kill between the last two moves
            index: dict[str, Any] = json.loads(finished.read_text(encoding="utf-8"))
            return index
        return None
    if out.exists() and any(path != unfinished(started) for path in out.iterdir()):
        raise CorpusError(f"{out} is not empty and no corpus. Choose another folder.")
    out.mkdir(parents=True, exist_ok=True)
    write_whole(started, json.dumps(record, indent=1) + "\n")
    return None


def assemble(
    out: Path,
    pieces: Sequence[Piece],
    *,
    buckets: int,
    seed: int,
    record: dict[str, Any],
    expected: int,
    workers: int,
    effort: Effort,
    show_progress: bool = True,
) -> dict[str, Any]:
    """Write the pieces that are missing, then the shards and the index, which is returned.

    Of equal questions the first stays, in the order of the pieces. `expected`: examples, for the bar.
    """
    started = time.monotonic()
    todo = [piece for piece in pieces if part_counts(piece.folder) is None]
    todo.reverse()  # GSM8K's pieces take longest: no worker should begin one last
    with progress_bar(expected, "examples", show=show_progress) as bar:
        bar.update(sum(done.examples for piece in pieces if (done := part_counts(piece.folder)) is not None))
        for piece_done in work_through(write_piece, todo, workers):
            effort.add(piece_done, piece_done.result.examples)
            bar.update(piece_done.result.examples)
    folders = tuple(piece.folder for piece in pieces)
    tasks = [Bucket(out, number, folders, seed) for number in range(buckets)]
    shards = []
    with progress_bar(buckets, "shards", unit="shards", show=show_progress) as bar:
        for shard in work_through(write_shard, tasks, workers):
            effort.add(shard)
            bar.update(1)
            shards.append(shard.result)
    dropped = sum(done.dropped for folder in folders if (done := part_counts(folder)) is not None)
    index = write_index(out, shards, dropped, seed, record)
    shutil.rmtree(out / PARTS)
    effort.clock += time.monotonic() - started
    return index
