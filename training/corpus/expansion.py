"""The first half of a build: blocks of families are expanded side by side, each into a folder of buckets.

A question always falls into the same bucket, so the second half finds equal questions by looking at one
bucket at a time. A block's folder appears under its name only when it is whole: a killed build loses the
blocks in progress.
"""

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from app.curriculum import Family, Problem, load_curriculum
from app.curriculum.split import is_held_out_numbers
from training.corpus.augmentation import Augmentation, augment_some
from training.corpus.augmentation.chaining import can_come_second
from training.corpus.drawing import draw_problems
from training.corpus.example import CorpusExample

BLOCK_FAMILIES = 24
"""Families a block: small enough that a kill loses little, large enough that a bucket is no crumb."""

PARTNER_DRAWS = 6
"""Problems drawn from each family to find those that can be the second story of a chain."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of work: the families with their shares, and where its buckets go."""

    folder: Path
    shares: tuple[tuple[str, int], ...]
    seed: int
    buckets: int
    max_operations: int | None
    augmentation: Augmentation | None = None


def bucket_of(question: str, buckets: int) -> int:
    """The bucket (0 .. buckets - 1) of a question; equal questions share one."""
    return int.from_bytes(hashlib.blake2b(question.encode(), digest_size=8).digest(), "big") % buckets


def write_buckets(folder: Path, buckets: int, examples: Iterator[CorpusExample]) -> int:
    """Write the examples into `folder`, a file a bucket; it appears when whole. Returns their number."""
    unfinished = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    count = 0
    with ExitStack() as stack:
        files = [
            stack.enter_context((unfinished / bucket_name(number)).open("w", encoding="utf-8", newline="\n"))
            for number in range(buckets)
        ]
        for example in examples:
            files[bucket_of(example.question, buckets)].write(example.to_line())
            count += 1
    (unfinished / "count.json").write_text(json.dumps(count), encoding="utf-8")
    unfinished.replace(folder)
    return count


def bucket_name(number: int) -> str:
    """The file of a bucket in a block's folder."""
    return f"bucket-{number:05d}.jsonl"


def block_count(folder: Path) -> int | None:
    """How many examples a finished block holds; None where it is not finished."""
    try:
        return int(json.loads((folder / "count.json").read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def expand_block(block: Block, families: dict[str, Family]) -> int:
    """Expand the families of a block into its folder; returns the number of problems."""

    def keep(problem: Problem) -> bool:
        short = block.max_operations is None or problem.operations <= block.max_operations
        return short and not is_held_out_numbers(problem)

    def examples() -> Iterator[CorpusExample]:
        for name, count in block.shares:
            for problem in draw_problems(families[name], count, block.seed, keep, purpose="training"):
                yield CorpusExample.of_problem(problem)

    written = examples()
    if block.augmentation is not None:
        written = augment_some(written, block.augmentation, block.seed)
    return write_buckets(block.folder, block.buckets, written)


def chain_partners(families: Iterable[Family], seed: int) -> tuple[CorpusExample, ...]:
    """Examples whose story may go on another's: a few draws of each family, those kept that fit."""
    drawn = (
        CorpusExample.of_problem(problem)
        for family in families
        for problem in draw_problems(
            family, PARTNER_DRAWS, seed, lambda problem: not is_held_out_numbers(problem), purpose="partners"
        )
    )
    return tuple(filter(can_come_second, drawn))


_families: dict[str, Family] = {}


def _start_worker(curriculum: Path | None) -> None:
    """Load the curriculum once a worker; Ctrl-C is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _families.update((family.id, family) for family in load_curriculum(curriculum).families)


def _end_with_parent() -> None:
    """End this worker when its parent is gone: an orphan would wait for ever, or write beside the next."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _expand_in_worker(block: Block) -> int:
    return expand_block(block, _families)


def expand_blocks(
    blocks: Sequence[Block],
    families: dict[str, Family],
    curriculum: Path | None,
    workers: int,
    on_block: Callable[[int], None],
) -> None:
    """Expand all blocks with `workers` processes; `on_block` hears how many problems each one gave."""
    if workers == 1:
        for block in blocks:
            on_block(expand_block(block, families))
        return
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_start_worker, initargs=(curriculum,)
    )
    try:
        waiting: set[Future[int]] = {pool.submit(_expand_in_worker, block) for block in blocks}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                on_block(future.result())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
