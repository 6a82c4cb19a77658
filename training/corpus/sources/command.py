"""`python -m training corpus import SOURCE … --out FOLDER`: a source written as a corpus folder."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.command_line import STOPPED, count
from training.corpus.errors import CorpusError
from training.corpus.sources.families import Families
from training.corpus.sources.gsm8k import Gsm8k
from training.corpus.sources.importing import ASIDE, import_source
from training.corpus.sources.own_text import PRIVATE, OwnText
from training.corpus.sources.source import Source
from training.corpus.sources.teacher.cost import Budget, Prices
from training.corpus.sources.teacher.endpoint import Endpoint
from training.corpus.sources.teacher.prompts import Draws
from training.corpus.sources.teacher.source import REPLIES, Plan, Teacher
from training.corpus.sources.tinygsm import TinyGSM
from training.examples import read_examples

MOST_SEEDS = 50_000
"""Problems read as seeds of variants, the first ones of the corpus."""


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus import`."""
    options = _parser().parse_args(argv)
    try:
        source = _source(options)
        index = import_source(source, options.out, workers=options.workers, finish=options.finish)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"\n{STOPPED}", file=sys.stderr)
        return 130
    print(
        f"{options.out}: {index['examples']} examples of {index['rows']} rows; {index['answers_only']} "
        f"problems with an answer alone, {index['rejected']} rejected (both in {options.out / ASIDE})"
    )
    if isinstance(source, Teacher):
        budget = source.budget
        print(
            f"{budget.requests} replies, {budget.prompt_tokens} tokens asked, {budget.completion_tokens} "
            f"written: ${budget.spent:.4f}"
        )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training corpus import",
        description="Write a source as a corpus; see docs/sources.md.",
    )
    sources = parser.add_subparsers(dest="source", required=True, metavar="SOURCE")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--out", type=Path, required=True, help="folder of the corpus; an unfinished one goes on"
    )
    common.add_argument("--workers", type=count, default=1, help="rows that are worked on at once")
    common.add_argument("--finish", action="store_true", help="read no more: make a corpus of what is there")

    families = sources.add_parser("families", parents=[common], help="the project's own families")
    families.add_argument("--problems", type=count, required=True)
    families.add_argument("--seed", type=int, default=0)
    families.add_argument("--curriculum", type=Path, help="folder with families/ and lexicon.yaml")
    for name, help_text in (("tinygsm", "TinyGSM"), ("gsm8k", "GSM8K's training split")):
        hub = sources.add_parser(
            name, parents=[common], help=f"{help_text}, from the hub or from local files"
        )
        hub.add_argument(
            "--path", type=Path, help="the data set's parquet or JSONL file, or a folder of them"
        )
        hub.add_argument("--revision", help="commit of the data set on the hub")
    own = sources.add_parser("text", parents=[common], help="a text file of your own")
    own.add_argument("path", type=Path, help="such as MathTrain.txt")
    own.add_argument("--license", default=PRIVATE, help="written into every line (default: %(default)s)")
    _add_teacher(
        sources.add_parser("teacher", parents=[common], help="a model behind an OpenAI-compatible endpoint")
    )
    return parser


def _add_teacher(teacher: argparse.ArgumentParser) -> None:
    add = teacher.add_argument
    add("--endpoint", required=True, metavar="URL", help="such as http://localhost:8000/v1")
    add("--model", required=True)
    add(
        "--key-variable",
        default="OPENAI_API_KEY",
        metavar="NAME",
        help="environment variable that holds the key",
    )
    add(
        "--license", required=True, help="what the teacher's terms say of its output; written into every line"
    )
    add("--tasks", type=count, required=True, help="how often problems are asked for")
    add("--problems", type=count, default=5, help="problems a task (default: %(default)s)")
    add(
        "--steps",
        choices=("one-step", "two-step"),
        default="one-step",
        help="problem and program together or not",
    )
    add(
        "--samples",
        type=count,
        default=1,
        help="programs a problem, with two steps; the most frequent answer wins",
    )
    add("--seeds", type=Path, metavar="CORPUS", help="a corpus whose problems are varied")
    add("--variants", type=_share, default=0.5, metavar="SHARE", help="share of tasks that vary a seed")
    add(
        "--distractors",
        type=_share,
        default=0.33,
        metavar="SHARE",
        help="share of tasks with a needless number",
    )
    add("--seed", type=int, default=0)
    add("--temperature", type=float, default=0.8)
    add("--max-tokens", type=count, default=2_000, help="of a reply")
    add("--requests-per-minute", type=count, default=60)
    add("--retries", type=int, default=6)
    add("--timeout", type=float, default=120, metavar="SECONDS")
    add(
        "--price",
        type=float,
        nargs=2,
        default=(0.0, 0.0),
        metavar=("IN", "OUT"),
        help="US dollars a million tokens",
    )
    add("--budget", type=float, metavar="DOLLARS", help="stop before it is passed; needs --price")


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a share is a number from 0 to 1")
    return value


def _source(options: argparse.Namespace) -> Source:
    match options.source:
        case "families":
            return Families(options.problems, options.seed, options.curriculum)
        case "tinygsm":
            return TinyGSM(options.path, options.revision)
        case "gsm8k":
            return Gsm8k(options.path, options.revision)
        case "text":
            return OwnText(options.path, options.license)
        case _:
            return _teacher(options)


def _teacher(options: argparse.Namespace) -> Teacher:
    if options.budget is not None and not any(options.price):
        raise CorpusError(
            "A --budget needs the endpoint's prices: --price IN OUT, in US dollars a million tokens."
        )
    endpoint = Endpoint(
        options.endpoint,
        options.model,
        options.key_variable,
        options.temperature,
        options.max_tokens,
        options.requests_per_minute,
        options.retries,
        options.timeout,
    )
    draws = Draws(options.seed, options.variants, options.distractors, _seeds(options.seeds))
    return Teacher(
        endpoint,
        Plan(options.tasks, draws, options.steps, options.problems, options.samples),
        options.out / ASIDE / REPLIES,
        options.license,
        Budget(Prices(*options.price), options.budget),
        at_once=options.workers,
    )


def _seeds(corpus: Path | None) -> tuple[str, ...]:
    """The problems of a corpus. Evaluation sets have no programs, so they cannot be read here."""
    if corpus is None:
        return ()
    try:
        return tuple(example.question for example in read_examples(corpus, MOST_SEEDS))
    except ValueError as error:
        raise CorpusError(str(error)) from error
