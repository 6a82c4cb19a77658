"""A source written as a corpus folder: batch after batch, each noted as done, the folder whole at the end.

While it runs, everything lies in `OUT/unfinished`: the shards, what could not be used, and `state.json`,
which says how far the source was read and how long each file was then. What a kill left after that is cut
off, and the rows come again: the bytes are those of a run that nobody stopped.
"""

import hashlib
import json
import multiprocessing
import shutil
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from training.corpus.errors import CorpusError
from training.corpus.files import write_whole
from training.corpus.fingerprint import file_digest
from training.corpus.progress import progress_bar
from training.corpus.sources.import_state import ImportState
from training.corpus.sources.source import Accepted, AnswerOnly, Outcome, Rejected, Remark, Row, Source

FORMAT = 1
"""Version of the folder's layout."""
ASIDE = "aside"
"""The folder in the corpus for what is no example, so that nothing reads it as a shard."""
UNFINISHED = "unfinished"

Convert = Callable[[Row], Sequence[Outcome]]
Map = Callable[[Convert, Sequence[Row]], Iterable[Sequence[Outcome]]]


def import_source(
    source: Source, out: Path, *, workers: int = 1, finish: bool = False, show_progress: bool = True
) -> dict[str, Any]:
    """Write (or go on writing) the source as a corpus in `out`; returns its index.

    With `finish` nothing more is read: what is there becomes the corpus. Raises `CorpusError` where `out`
    holds something else.
    """
    settings = json.loads(json.dumps({"source": source.name, "license": source.license, **source.settings()}))
    index = _claim(out, settings)
    if index is not None:
        return index
    state = ImportState.open(out / UNFINISHED)
    if not finish and not state.ended:
        with (
            closing(source),
            _mapping(source, workers) as convert_all,
            progress_bar(0, source.name, show=show_progress) as bar,
        ):
            bar.update(state.counts["rows"])
            rows = source.rows(state.position)
            while batch := list(islice(rows, source.batch)):
                position = source.position()
                for row, outcomes in zip(batch, convert_all(source.convert, batch), strict=True):
                    _write(state, row, outcomes)
                state.save(position)
                bar.update(len(batch))
    state.end()
    return _finish(out, state, settings)


def _claim(out: Path, settings: dict[str, Any]) -> dict[str, Any] | None:
    """Make `out` this import's folder; returns the index where it is finished already."""
    started = out / "import.json"
    if started.exists():
        before = json.loads(started.read_text(encoding="utf-8"))
        if before != settings:
            names = sorted(name for name in before | settings if before.get(name) != settings.get(name))
            raise CorpusError(
                f"{out} was begun with another {', '.join(names)}. Choose another folder, or delete it."
            )
        index = out / "index.json"
        if not index.exists():
            return None
        shutil.rmtree(out / UNFINISHED, ignore_errors=True)  # left by a kill between the last two moves
        finished: dict[str, Any] = json.loads(index.read_text(encoding="utf-8"))
        return finished
    if out.exists() and any(out.iterdir()):
        raise CorpusError(f"{out} is not empty and holds no import. Choose another folder.")
    out.mkdir(parents=True, exist_ok=True)
    write_whole(started, json.dumps(settings, indent=1) + "\n")
    return None


@contextmanager
def _mapping(source: Source, workers: int) -> Iterator[Map]:
    """How a batch is converted: here, in threads, or in other processes; the order is always the rows'."""
    if workers == 1:
        yield map
    elif source.threads:
        with ThreadPoolExecutor(workers) as threads:
            yield threads.map
    else:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, context, initializer=_leave_ctrl_c_to_the_parent) as processes:
            yield lambda convert, rows: processes.map(convert, rows, chunksize=50)


def _leave_ctrl_c_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _write(state: ImportState, row: Row, outcomes: Sequence[Outcome]) -> None:
    state.counts["rows"] += 1
    for outcome in outcomes:
        match outcome:
            case Accepted(example):
                state.counts["accepted"] += 1
                state.add_example(asdict(example))
            case AnswerOnly(question, answer, why):
                state.counts["answers_only"] += 1
                state.add_aside(
                    "answers-only", {"line": row.line, "question": question, "answer": answer, "why": why}
                )
            case Rejected(reason, text):
                state.counts["rejected"] += 1
                state.add_aside("rejected", {"line": row.line, "reason": reason, "text": text})
            case Remark(name, content):
                state.add_aside(name, {"line": row.line, **content})


def _finish(out: Path, state: ImportState, settings: dict[str, Any]) -> dict[str, Any]:
    """Move the files to their places and write the index; may be stopped and called again."""
    for name in state.files():
        folder = out if name in state.shards else out / ASIDE
        folder.mkdir(exist_ok=True)
        if (out / UNFINISHED / name).exists():
            (out / UNFINISHED / name).replace(folder / name)
    shards = [
        {
            "path": name,
            "examples": count,
            "bytes": (out / name).stat().st_size,
            "sha256": file_digest(out / name),
        }
        for name, count in state.shards.items()
    ]
    index = {
        "format": FORMAT,
        "settings": settings,
        "examples": state.counts["accepted"],
        "answers_only": state.counts["answers_only"],
        "rejected": state.counts["rejected"],
        "rows": state.counts["rows"],
        "counts": {name: dict(sorted(tally.items())) for name, tally in state.tallies.items()},
        "licenses": {settings["source"]: settings["license"]},
        "shards": shards,
        "sha256": hashlib.sha256("".join(str(shard["sha256"]) for shard in shards).encode()).hexdigest(),
    }
    write_whole(out / "index.json", json.dumps(index, indent=1) + "\n")
    shutil.rmtree(out / UNFINISHED)
    return index
