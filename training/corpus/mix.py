"""`python -m training corpus mix --out FOLDER --from FOLDER[=WEIGHT] …`: several corpora as one."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.command_line import STOPPED, count
from training.corpus.effort import Effort
from training.corpus.errors import CorpusError
from training.corpus.mixing import SHARD_SIZE, MixSource, mix


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus mix`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus mix",
        description="Mix corpora, imports and files of rows into one corpus to train on.",
    )
    parser.add_argument(
        "--from",
        dest="sources",
        action="append",
        required=True,
        metavar="FOLDER[=WEIGHT]",
        help="a source and its part of the mixture; several times; without weights all of each",
    )
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the corpus; an unfinished one goes on"
    )
    parser.add_argument(
        "--examples", type=count, help="about so many (default: as many as the weights allow)"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--shard-size", type=count, default=SHARD_SIZE, help="examples a shard, about")
    parser.add_argument(
        "--workers", type=count, default=1, help="processes (the result does not depend on it)"
    )
    options = parser.parse_args(argv)
    effort = Effort()
    try:
        index = mix(
            options.out,
            [MixSource.parse(text) for text in options.sources],
            examples=options.examples,
            seed=options.seed,
            shard_size=options.shard_size,
            workers=options.workers,
            effort=effort,
        )
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"\n{STOPPED}", file=sys.stderr)
        return 130
    sources = ", ".join(f"{number} of {name}" for name, number in index["counts"]["source"].items())
    licenses = ", ".join(f"{number} under {name}" for name, number in index["counts"]["license"].items())
    print(
        f"{options.out}: {index['examples']} examples ({sources}; {licenses}); "
        f"{index['duplicates_removed']} duplicates removed, {index['programs_dropped']} programs dropped"
    )
    print(effort)
    return 0


if __name__ == "__main__":
    sys.exit(main())
