"""The commands of `quantize`: convert, importance, quantize, check, table, restore.

Exit status: 0 done and as it must be, 1 a comparison failed, 2 the command could not do its work, 130
stopped.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from quantize.check import TOLERANCES, check
from quantize.convert import DEFAULT_LICENSE, TYPES, convert
from quantize.errors import QuantizeError
from quantize.importance import measure_importance, read_importance, write_importance
from quantize.levels import LEVELS, OUTPUT_TYPES, quantize
from quantize.restore import restore
from quantize.table import compare_levels
from quantize.texts import example_texts, read_texts, tokenizer_texts


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except QuantizeError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped; nothing half-written was left.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m quantize", description=__doc__.splitlines()[0] if __doc__ else None
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("convert", help="checkpoint -> GGUF")
    command.add_argument("checkpoint", type=Path, help="folder that the training wrote")
    command.add_argument("output", type=Path, help="GGUF file to write")
    command.add_argument("--type", choices=TYPES, default="f16")
    command.add_argument("--name", help="general.name of the file; from the folder's name where left out")
    command.add_argument("--license", default=DEFAULT_LICENSE, help="SPDX name, default %(default)s")
    command.set_defaults(run=_convert)

    command = commands.add_parser("importance", help="which inputs of a checkpoint's matrices matter")
    command.add_argument("checkpoint", type=Path)
    command.add_argument("output", type=Path, help="GGUF file to write, in llama.cpp's imatrix form")
    command.add_argument("--texts", type=Path, required=True, help="as for check, or a corpus folder")
    command.add_argument("--limit", type=int, default=512, help="texts read at most, default %(default)s")
    command.set_defaults(run=_importance)

    command = commands.add_parser("quantize", help="GGUF -> smaller GGUF")
    command.add_argument("source", type=Path, help="file that convert wrote")
    command.add_argument("output", type=Path, help="GGUF file to write")
    command.add_argument("--type", choices=LEVELS, default="Q8_0")
    command.add_argument(
        "--output-type", choices=OUTPUT_TYPES, help="type of the output matrix; F16 for a verifier"
    )
    command.add_argument("--importance", type=Path, help="file that importance (or llama-imatrix) wrote")
    command.add_argument("--threads", type=int, default=1)
    command.set_defaults(run=_quantize)

    command = commands.add_parser("check", help="read a GGUF file back and compare it with its checkpoint")
    command.add_argument("checkpoint", type=Path)
    command.add_argument("gguf", type=Path)
    command.add_argument(
        "--texts", type=Path, help="JSONL with `text`, or `question` and `body`, for the logits"
    )
    command.add_argument(
        "--tolerance",
        type=float,
        help="largest relative error of the logits; by level: "
        + ", ".join(f"{level} {limits[0]:g}" for level, limits in TOLERANCES.items()),
    )
    command.set_defaults(run=_check)

    command = commands.add_parser("table", help="size, speed and agreement with F16, a line a level")
    command.add_argument("checkpoint", type=Path)
    command.add_argument("--types", default=",".join(LEVELS), help="levels, with commas; default %(default)s")
    command.add_argument("--texts", type=Path, help="as for check")
    command.add_argument("--importance", type=Path, help="as for quantize")
    command.add_argument("--threads", type=int, default=1)
    command.set_defaults(run=_table)

    command = commands.add_parser("restore", help="GGUF -> checkpoint that training can go on from")
    command.add_argument("source", type=Path)
    command.add_argument("checkpoint", type=Path, help="folder to make")
    command.set_defaults(run=_restore)
    return parser


def _progress(done: int, total: int) -> None:
    """A counter on the terminal, nothing in a log."""
    if sys.stderr.isatty():
        print(f"\r{done} of {total} tensors", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _convert(arguments: argparse.Namespace) -> int:
    convert(
        arguments.checkpoint,
        arguments.output,
        arguments.type,
        name=arguments.name,
        license_name=arguments.license,
        progress=_progress,
    )
    print(f"{arguments.output}: {arguments.output.stat().st_size:,} bytes, {arguments.type}")
    return 0


def _importance(arguments: argparse.Namespace) -> int:
    texts = read_texts(arguments.texts, arguments.limit)
    sums, tokens = measure_importance(arguments.checkpoint, texts)
    write_importance(arguments.output, sums, tokens, arguments.texts.name, len(texts))
    print(f"{arguments.output}: {len(sums)} matrices over {tokens:,} tokens of {len(texts):,} texts")
    return 0


def _quantize(arguments: argparse.Namespace) -> int:
    report = quantize(
        arguments.source,
        arguments.output,
        arguments.type,
        output_type=arguments.output_type,
        importance=read_importance(arguments.importance) if arguments.importance else None,
        threads=arguments.threads,
    )
    print(f"{arguments.output}: {report.size_before:,} -> {report.size_after:,} bytes, {arguments.type}")
    for name, kind in report.fallbacks.items():
        print(f"  {name} fell back to {kind}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    texts = read_texts(arguments.texts) if arguments.texts else list(example_texts())
    passed = True
    for finding in check(
        arguments.checkpoint, arguments.gguf, list(tokenizer_texts()), texts, arguments.tolerance
    ):
        passed &= finding.passed
        print(f"{'ok  ' if finding.passed else 'FAIL'}  {finding.what:16}  {finding.result}", flush=True)
    print(
        "The file agrees with its checkpoint."
        if passed
        else "The file does not agree with its checkpoint: do not ship it, convert it again."
    )
    return 0 if passed else 1


def _table(arguments: argparse.Namespace) -> int:
    levels = [level for level in arguments.types.split(",") if level != "F16"]
    unknown = sorted(set(levels) - LEVELS.keys())
    if unknown:
        raise QuantizeError(f"There is no level {', '.join(unknown)}. Known: {', '.join(LEVELS)}.")
    texts = read_texts(arguments.texts) if arguments.texts else list(example_texts())
    importance = read_importance(arguments.importance) if arguments.importance else None
    for row in compare_levels(arguments.checkpoint, levels, texts, arguments.threads, importance):
        if row.level == "F16":  # the first; what cannot be compared has been refused by now
            print(
                f"{'level':8} {'MB':>8} {'tokens/s':>9} {'KL to F16':>10} {'rel. error':>10} "
                f"{'same top-1':>10}  fell back"
            )
        agreement = row.agreement
        print(
            f"{row.level:8} {row.size / 1e6:8.2f} {row.tokens_per_second:9.0f} "
            f"{agreement.kl_divergence:10.2e} {agreement.relative_error:10.2e} "
            f"{agreement.same_top:10.2%}  {row.fallbacks}",
            flush=True,
        )
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    restore(arguments.source, arguments.checkpoint, _progress)
    print(f"{arguments.checkpoint}: a checkpoint in float32")
    return 0


if __name__ == "__main__":
    sys.exit(main())
