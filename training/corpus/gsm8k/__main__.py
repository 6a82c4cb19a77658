"""How much of GSM8K becomes programs: `python -m training.corpus.gsm8k PATH [--report] [--show N]`."""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from training.corpus.errors import CorpusError
from training.corpus.gsm8k.convert import Converted, Rejected, convert
from training.corpus.gsm8k.redraw import REDRAWABLE, is_redrawable
from training.corpus.gsm8k.split import Record, read_records
from training.corpus.gsm8k.template import make_template
from training.corpus.progress import progress_bar


def main(argv: Sequence[str] | None = None) -> int:
    """Convert the training split and print the counts; `--show` prints programs to read."""
    parser = argparse.ArgumentParser(prog="python -m training.corpus.gsm8k", description=__doc__)
    parser.add_argument("path", type=Path, help="GSM8K's train.jsonl")
    parser.add_argument(
        "--report", action="store_true", help="print the counts (the default where nothing is shown)"
    )
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print N accepted training problems with programs"
    )
    parser.add_argument(
        "--show-rejected", metavar="WHY", help="print the rejected problems of a kind instead"
    )
    parser.add_argument("--seed", type=int, default=0, help="which problems are shown")
    options = parser.parse_args(argv)
    try:
        records = list(read_records(options.path))
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    results = []
    with progress_bar(len(records), "gsm8k") as bar:
        for record in records:
            results.append((record, convert(record)))
            bar.update(1)
    if options.show:
        _show(results, options.show, options.seed, options.show_rejected)
    if options.report or not options.show:
        _report(results)
    return 0


def _show(results: list[tuple[Record, Converted | Rejected]], count: int, seed: int, why: str | None) -> None:
    wanted = [
        (record, result)
        for record, result in results
        if not record.is_development
        and (
            isinstance(result, Converted)
            if why is None
            else isinstance(result, Rejected) and result.why == why
        )
    ]
    for record, result in random.Random(seed).sample(wanted, min(count, len(wanted))):
        text = result.body if isinstance(result, Converted) else record.solution
        print(f"[{record.index}] {record.question}\n{text}\n=> {record.answer}\n")


def _report(results: list[tuple[Record, Converted | Rejected]]) -> None:
    for name, part in (
        ("all", results),
        ("training", [entry for entry in results if not entry[0].is_development]),
        ("development", [entry for entry in results if entry[0].is_development]),
    ):
        accepted = sum(isinstance(result, Converted) for _, result in part)
        share = accepted / len(part) if part else 0.0
        print(f"{name:<12}{len(part):6d} problems, {accepted:6d} accepted ({share:.1%})")
        sure = sum(isinstance(result, Converted) and not result.doubtful for _, result in part)
        print(f"{'':<12}{sure:6d} of them without a doubtful operand")
        if name == "training":
            redrawable = sum(
                (template := make_template(record, result)) is not None and is_redrawable(template)
                for record, result in part
                if isinstance(result, Converted)
            )
            print(f"{'':<12}{redrawable:6d} of them redrawable ({REDRAWABLE} different redraws found)")
        why = Counter(result.why for _, result in part if isinstance(result, Rejected))
        for reason, count in why.most_common():
            print(f"{'':<12}{count:6d} {reason}")


if __name__ == "__main__":
    sys.exit(main())
