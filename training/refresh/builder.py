"""All that is made on the processor's cores, in a process of its own while the GPU trains.

``python -m training.refresh.builder FOLDER WORKERS``: the parts of the corpus as rows, the tokenizer with the
first of them, its wordings, the problems to sample from, the sets to calibrate and evaluate on. What is there
is not made again.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from app.curriculum import CurriculumError
from training.corpus.build import build, parse_mix
from training.corpus.errors import CorpusError
from training.corpus.evaluation import write_sets
from training.corpus.plan import Choice
from training.corpus.settings import Settings
from training.corpus.weights_file import read_weights
from training.corpus.workers import start_worker, work_through
from training.examples import read_examples, shards_of
from training.refresh.plan import Places, Plan, read_plan
from training.refresh.rows import FAILED, ShardTask, pack_shard, part_path, write_part
from training.tokenizer import texts_of, train_tokenizer
from training.wordings import wordings_of

TOKENIZER_EXAMPLES = 60_000
SHARD_SIZE = 10_000
TOLD_VARIANTS = 4
"""Builds of GSM8K and the written problems with other redraws; each takes a core a minute or two, so they run
beside the parts."""
PARTS_WITHOUT_TOLD = 2
CALIBRATE, EVALUATE = "calibrate", "evaluate"
ROOT = Path(__file__).resolve().parents[2]


def make_part(plan: Plan, places: Places, part: int, workers: int, more: Sequence[Path]) -> None:
    """Build a part of the corpus and pack it with `more` shards; the first part also gives the tokenizer."""
    corpus = places.corpus(part)
    weights = read_weights(path_of(plan.weights))
    settings = Settings(
        plan.part_problems,
        1000 * plan.seed + part,
        Choice(weights=weights.families),
        shard_size=SHARD_SIZE,
        curriculum=path_of(plan.curriculum),
        augment=plan.augment,
        mix=parse_mix(plan.kinds, weights.kinds),
    )
    build(corpus, settings, workers, show_progress=False)
    preset = plan.settings()
    if not (places.tokenizer / "tokenizer.json").is_file():
        examples = list(read_examples(corpus, limit=TOKENIZER_EXAMPLES))
        partial = places.tokenizer.with_suffix(".partial")
        train_tokenizer(texts_of(examples), preset.vocab_size).save_pretrained(partial)
        partial.replace(places.tokenizer)
    tasks = [
        ShardTask(shard, places.tokenizer, preset.training.row_tokens, preset.training.schedule, plan.seed)
        for shard in (*shards_of(corpus), *more)
    ]
    packed = [done.result for done in work_through(pack_shard, tasks, workers)]
    count = write_part(places.rows, part, packed, plan.seed)
    print(f"part {part}: {count} rows of {preset.training.row_tokens} tokens", flush=True)


def make_told(plan: Plan, places: Places, variant: int) -> list[Path]:
    """GSM8K's training problems and the written ones, with redraws of their own; returns the shards."""
    corpus = places.folder / "corpus" / f"told-{variant}"
    settings = Settings(
        1,  # a corpus has a problem of the families at the least
        1000 * plan.seed + 500 + variant,
        gsm8k=path_of(plan.gsm8k),
        gsm8k_redraws=plan.gsm8k_redraws,
        written=() if plan.written is None else (Path(plan.written),),
        written_redraws=plan.written_redraws,
        curriculum=path_of(plan.curriculum),
        augment=plan.augment,
        mix=parse_mix(plan.kinds, read_weights(path_of(plan.weights)).kinds),
    )
    build(corpus, settings, 1, show_progress=False)
    return shards_of(corpus)


def make_all(folder: Path, workers: int) -> None:
    """Make what is missing, the first part before all else."""
    plan, places = read_plan(folder), Places(folder)
    missing = [part for part in range(plan.parts) if not part_path(places.rows, part).is_file()]
    wanted = TOLD_VARIANTS if missing else int(not places.wordings.is_file())
    if not (plan.gsm8k or plan.written):
        wanted = 0
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(TOLD_VARIANTS, spawn, initializer=start_worker) as pool:
        variants = [pool.submit(make_told, plan, places, variant) for variant in range(wanted)]
        for part in missing:
            mixed = variants and part >= PARTS_WITHOUT_TOLD
            make_part(plan, places, part, workers, variants[part % len(variants)].result() if mixed else ())
    if not places.wordings.is_file():
        met = [places.corpus(0), *(shard for variant in variants[:1] for shard in variant.result())]
        wordings_of(met).write(places.wordings)
    # no GSM8K among them: its questions are sampled as they are, also those without a program
    curriculum = path_of(plan.curriculum)
    sampled = Settings(plan.sampled_problems, 1000 * plan.seed + 999, curriculum=curriculum)
    build(places.to_sample, sampled, workers, show_progress=False)
    for purpose, seed, gsm8k in ((CALIBRATE, 1, None), (EVALUATE, 0, path_of(plan.gsm8k))):
        if not (places.sets(purpose) / "index.json").is_file():
            write_sets(places.sets(purpose), plan.set_problems, seed, gsm8k, curriculum)
    print("all is made", flush=True)


def path_of(text: str | None) -> Path | None:
    """A path of the plan, where it has one."""
    return None if text is None else Path(text)


@contextmanager
def building(folder: Path, workers: int) -> Iterator[subprocess.Popen[bytes]]:
    """The builder at work beside this process; it is ended with the block, and goes on in the next."""
    rows = Places(folder).rows
    rows.mkdir(parents=True, exist_ok=True)
    (rows / FAILED).unlink(missing_ok=True)
    with (rows / "builder.log").open("ab") as log:
        # each worker packs a shard of its own: the tokenizer's threads would only stand in their way
        variables = {**os.environ, "TOKENIZERS_PARALLELISM": "false", "CUDA_VISIBLE_DEVICES": ""}
        line = [sys.executable, "-m", "training.refresh.builder", str(folder.resolve()), str(workers)]
        process = subprocess.Popen(line, cwd=ROOT, env=variables, stdout=log, stderr=subprocess.STDOUT)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def main(argv: list[str]) -> int:
    """Make all; a fault is left in a file, where the trainer that waits finds it."""
    folder, workers = Path(argv[0]), int(argv[1])
    try:
        make_all(folder, workers)
    except (CorpusError, CurriculumError, ValueError, OSError) as fault:
        (Places(folder).rows / FAILED).write_text(f"{fault}\n", encoding="utf-8")
        print(fault, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
