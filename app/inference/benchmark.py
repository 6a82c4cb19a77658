"""Candidate tokens a second and memory: this engine beside a loop over llama-cpp-python's high-level class.

    python -m app.inference.benchmark --random-shape mini --quantization Q4_0 --counts 1 8 16 48
    python -m app.inference.benchmark --pack FOLDER --problems docs/examples/child_problems.jsonl --rounds 15

Both run in processes of their own, in turn, on the same file, prompt, threads and sampling; the figures are
medians over the rounds. Every measurement has a new question, so that reading the prompt is part of it.
Candidates that begin alike are computed once by the engine, so a trained model needs `--problems` like those
that it was trained for; random weights write nothing alike and measure the batch alone. The loop reads the
prompt in its first completion and takes it from its cache in the others. It writes at most `--loop-most` a
measurement; the time of N is reckoned from the first and the mean of the others.
"""

from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from app.inference.engine import Engine
from app.inference.settings import EngineSettings, Sampling
from app.problem.prompt import format_prompt

MEGABYTE = 1024 * 1024
# a new question for each measurement, where no problems are given
QUESTION = "Box {number}: Tom has 3 bags of 4 apples and gives 5 to Ann. How many are left?"


@dataclass
class Row:
    """What was measured for one number of candidates: rates in tokens a second, memory in bytes."""

    count: int
    engine: list[float] = field(default_factory=list)
    loop: list[float] = field(default_factory=list)
    scoring: list[float] = field(default_factory=list)
    engine_memory: int = 0
    loop_memory: int = 0


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print a table."""
    arguments = _parse(argv)
    with tempfile.TemporaryDirectory() as folder:
        if arguments.random_shape is not None:
            generator, verifier = _random_models(Path(folder), arguments), None
        elif arguments.generator is not None:
            generator, verifier = arguments.generator, None
        else:
            generator, verifier = _pack_files(arguments.pack)
        _compare(generator, verifier, arguments)
    return 0


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    summary = __doc__.split("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m app.inference.benchmark", description=summary)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--pack", type=Path, help="a model pack's folder (its verifier is measured too)")
    source.add_argument("--generator", type=Path, help="a GGUF of ours")
    source.add_argument(
        "--random-shape", choices=("nano", "mini", "1.3b"), help="write random weights (needs gguf)"
    )
    parser.add_argument("--quantization", default="Q4_0", choices=("Q4_0", "Q8_0"), help="of random weights")
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 8, 16, 48], help="numbers of candidates")
    parser.add_argument(
        "--problems", type=Path, help='JSON lines with a "question": one for each measurement, in turn'
    )
    parser.add_argument("--tokens", type=int, default=100, help="longest completion")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--places", type=int, default=EngineSettings.places, help="candidates decoded together"
    )
    parser.add_argument("--threads", type=int, help="default: physical cores less one")
    parser.add_argument("--loop-most", type=int, default=8, help="completions the loop writes, 2 or more")
    return parser.parse_args(argv)


def _random_models(folder: Path, arguments: argparse.Namespace) -> Path:
    from app.inference.library import start_library  # llama.cpp's log is kept, not printed
    from app.inference.random_model import SHAPES, quantize, write_random_model  # gguf is no part of the app

    plain, small = folder / "plain.gguf", folder / f"{arguments.random_shape}-{arguments.quantization}.gguf"
    start_library()
    write_random_model(plain, SHAPES[arguments.random_shape])
    quantize(plain, small, arguments.quantization, psutil.cpu_count() or 1)
    plain.unlink()
    return small


def _pack_files(folder: Path) -> tuple[Path, Path]:
    files = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    return folder / files["generator"]["path"], folder / files["verifier"]["path"]


def _compare(generator: Path, verifier: Path | None, arguments: argparse.Namespace) -> None:
    settings = EngineSettings(threads=arguments.threads, places=arguments.places)
    questions = _questions(arguments.problems)
    rows = [Row(count) for count in sorted(arguments.counts)]
    spawn = multiprocessing.get_context("spawn")
    loop_arguments = (str(generator), settings.thread_count())
    with (
        Engine(generator, verifier, settings) as engine,
        ProcessPoolExecutor(1, spawn, initializer=_start_loop, initargs=loop_arguments) as loop,
    ):
        info = engine.info()
        prompt_tokens = loop.submit(_count_tokens, format_prompt(next(questions))).result()
        print(f"{info.generator} ({generator.name}, {generator.stat().st_size / MEGABYTE:.0f} MB)")
        print(f"{platform.processor() or platform.machine()}, {info.threads} threads, GPU: {info.gpu}")
        print(f"first prompt {prompt_tokens} tokens, up to {arguments.tokens} new each")
        print(f"{arguments.rounds} rounds, medians")
        number = 0
        for _ in range(arguments.rounds):
            for row in rows:
                number += 1
                sampling = Sampling(max_tokens=arguments.tokens, seed=number)
                prompt = format_prompt(next(questions))
                _measure(
                    engine, loop, row, prompt, sampling, arguments.loop_most, scoring=verifier is not None
                )
    _print_table(rows)


def _measure(
    engine: Engine,
    loop: ProcessPoolExecutor,
    row: Row,
    prompt: str,
    sampling: Sampling,
    loop_most: int,
    scoring: bool,
) -> None:
    start = time.perf_counter()
    candidates = list(engine.generate(prompt, row.count, sampling))
    row.engine.append(sum(c.tokens for c in candidates) / (time.perf_counter() - start))
    if scoring:
        start = time.perf_counter()
        engine.score(prompt, [c.text for c in candidates])
        row.scoring.append(time.perf_counter() - start)
    row.engine_memory = peak_memory(engine.info().process_id)
    writing = loop.submit(_run_loop, prompt, row.count, loop_most, sampling)
    rate, row.loop_memory = writing.result()
    row.loop.append(rate)


def _print_table(rows: Sequence[Row]) -> None:
    heads = ("engine tok/s", "loop tok/s", "ratio", "engine MB", "loop MB", "scoring s")
    print(f"{'N':>4}", *(f"{head:>12}" for head in heads))
    for row in rows:
        engine, loop = statistics.median(row.engine), statistics.median(row.loop)
        scoring = f"{statistics.median(row.scoring):.2f}" if row.scoring else "-"
        rates = f"{engine:>12.0f} {loop:>12.0f} {engine / loop:>12.2f}"
        memory = f"{row.engine_memory / MEGABYTE:>12.0f} {row.loop_memory / MEGABYTE:>12.0f}"
        print(f"{row.count:>4} {rates} {memory} {scoring:>12}")


def _questions(problems: Path | None) -> Iterator[str]:
    if problems is None:
        yield from (QUESTION.format(number=number) for number in itertools.count())
    else:
        lines = problems.read_text(encoding="utf-8").splitlines()
        yield from itertools.cycle([json.loads(line)["question"] for line in lines])


def peak_memory(process_id: int) -> int:
    """The most resident memory that a process has had, in bytes; else, what it has now."""
    status = Path(f"/proc/{process_id}/status")
    if status.exists():
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    memory = psutil.Process(process_id).memory_info()
    return int(getattr(memory, "peak_wset", memory.rss))


# The loop's process: what a user of llama-cpp-python writes. Its class keeps the longest common prefix of
# the last prompt by itself, which is its prompt cache.

_loop_model: Any = None


def _start_loop(path: str, threads: int) -> None:
    from llama_cpp import Llama

    global _loop_model
    _loop_model = Llama(path, n_ctx=1024, n_threads=threads, n_threads_batch=threads, verbose=False)


def _tokens(prompt: str) -> list[int]:
    return [_loop_model.token_bos(), *_loop_model.tokenize(prompt.encode(), add_bos=False, special=False)]


def _count_tokens(prompt: str) -> int:
    return len(_tokens(prompt))


def _run_loop(prompt: str, count: int, most: int, sampling: Sampling) -> tuple[float, int]:
    """Tokens a second over `count` completions, the first `most` written; peak memory in bytes."""
    seconds, tokens = [], []
    for index in range(min(count, most)):
        start = time.perf_counter()
        completion = _loop_model.create_completion(
            _tokens(prompt),
            max_tokens=sampling.max_tokens,
            temperature=sampling.temperature,
            top_p=sampling.top_p,
            top_k=sampling.top_k,
            seed=sampling.seed + index,
        )
        seconds.append(time.perf_counter() - start)
        tokens.append(completion["usage"]["completion_tokens"])
    return _reckon(tokens, count) / _reckon(seconds, count), peak_memory(os.getpid())


def _reckon(measured: Sequence[float], count: int) -> float:
    """The sum over `count` completions: the first as it was, the others as those measured on average."""
    if count == len(measured):
        return sum(measured)
    return measured[0] + statistics.mean(measured[1:]) * (count - 1)


if __name__ == "__main__":
    sys.exit(main())
