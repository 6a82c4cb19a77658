"""Build a training corpus.

`python -m training corpus build --out FOLDER --problems N --seed S [--gsm8k PATH] [--written PATH]`

Families are expanded block by block (`expansion`), every program is run (`checking`), then the buckets
become shards: duplicates removed, shuffled, written whole. The bytes depend on the settings, the curriculum,
GSM8K's file and the written problems alone, never on the number of workers or on how often the build was
stopped. Held-out families, held-out numbers and GSM8K's development tenth never enter.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.curriculum import CurriculumError, Family
from training.corpus.assembly import PARTS, assemble, claim
from training.corpus.augmentation import Augmentation, Mix
from training.corpus.effort import Effort
from training.corpus.errors import CorpusError
from training.corpus.expansion import BLOCK_FAMILIES, Block, chain_partners, families_by_id
from training.corpus.gsm8k.piece import Gsm8kPiece
from training.corpus.gsm8k.split import Part
from training.corpus.parts import Piece
from training.corpus.plan import Choice, Weight, choose, shares
from training.corpus.settings import Settings
from training.corpus.weights_file import read_weights
from training.corpus.written.piece import WrittenPiece
from training.corpus.written.reading import written_files

GSM8K_PARTS = 32
"""Pieces that GSM8K is worked on in: redraws take longer than the families do."""


def build(
    out: Path, settings: Settings, workers: int, *, effort: Effort | None = None, show_progress: bool = True
) -> dict[str, Any]:
    """Build (or go on building) the corpus in `out`; returns its index. `effort` is counted up.

    Raises `CorpusError` where `out` holds something else, or a family's program does not give its answer.
    """
    record = json.loads(json.dumps(settings.record()))
    index = claim(out, record)
    if index is not None:
        return index
    families = families_by_id(settings.curriculum)
    counts = shares(choose(tuple(families.values()), settings.choice, held_out=False), settings.problems)
    augmentation = _augmentation(settings, [families[name] for name in sorted(counts)])
    parts = out / PARTS
    pieces: list[Piece] = [*_blocks(parts, counts, augmentation, settings)]
    if settings.gsm8k is not None:
        pieces += [
            Gsm8kPiece(
                folder=parts / f"gsm8k-{number:02d}",
                path=settings.gsm8k,
                part=Part(number, GSM8K_PARTS),
                redraws=settings.gsm8k_redraws,
                seed=settings.seed,
                buckets=settings.buckets,
                augmentation=augmentation,
            )
            for number in range(GSM8K_PARTS)
        ]
    pieces += [
        WrittenPiece(
            folder=parts / f"written-{number:04d}",
            file=file,
            redraws=settings.written_redraws,
            seed=settings.seed,
            buckets=settings.buckets,
            augmentation=augmentation,
        )
        for number, file in enumerate(written_files(settings.written))
    ]
    return assemble(
        out,
        pieces,
        buckets=settings.buckets,
        seed=settings.seed,
        record=record,
        expected=settings.problems,
        workers=workers,
        effort=effort or Effort(),
        show_progress=show_progress,
    )


def _blocks(
    parts: Path, counts: Mapping[str, int], augmentation: Augmentation | None, settings: Settings
) -> list[Block]:
    names = sorted(counts)
    return [
        Block(
            folder=parts / f"block-{number:05d}",
            shares=tuple((name, counts[name]) for name in names[start : start + BLOCK_FAMILIES]),
            seed=settings.seed,
            buckets=settings.buckets,
            max_operations=settings.choice.max_operations,
            augmentation=augmentation,
            curriculum=settings.curriculum,
        )
        for number, start in enumerate(range(0, len(names), BLOCK_FAMILIES))
    ]


def _augmentation(settings: Settings, families: Sequence[Family]) -> Augmentation | None:
    """What is done to a share of the examples; no chains where the length of solutions is bounded."""
    if not settings.augment:
        return None
    bounded = settings.choice.max_operations is not None
    partners = () if bounded else chain_partners(families, settings.seed)
    return Augmentation(settings.augment, settings.mix, partners)


def parse_grades(text: str) -> tuple[int, ...]:
    """`0-4` or `1,2,5` as grades; raises `argparse.ArgumentTypeError`."""
    grades: set[int] = set()
    for piece in text.split(","):
        first, _, last = piece.partition("-")
        try:
            grades.update(range(int(first), int(last or first) + 1))
        except ValueError:
            raise argparse.ArgumentTypeError(f"write grades as 0-4 or 1,2,5, not {text!r}") from None
    if not grades or not grades <= set(range(9)):
        raise argparse.ArgumentTypeError("grades go from 0 (kindergarten) to 8")
    return tuple(sorted(grades))


def parse_mix(changes: Sequence[str], factors: Mapping[str, float] | None = None) -> Mix:
    """The usual mix with some chances changed, such as "names=0", then multiplied by `factors` (1 at most).

    Raises CorpusError with a sentence.
    """
    shares = dict(Mix().shares)
    try:
        for change in changes:
            kind, _, chance = change.partition("=")
            shares[kind] = float(chance)
        mix = Mix(shares)
    except ValueError as fault:
        raise CorpusError(f"--kind {' '.join(changes)}: {fault}. Write it as distractor=0.1.") from fault
    return Mix(
        {kind: min(1.0, chance * (factors or {}).get(kind, 1.0)) for kind, chance in mix.shares.items()}
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus build`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus build", description="Build a training corpus."
    )
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the corpus; an unfinished one is finished"
    )
    parser.add_argument("--problems", type=int, required=True, help="problems from the families")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, to add its problems as programs")
    parser.add_argument(
        "--gsm8k-redraws",
        type=int,
        default=0,
        metavar="N",
        help="and N versions with other numbers and names of each problem that allows it",
    )
    parser.add_argument(
        "--written",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="a file of written problems or a folder of them (docs/written.md); may be given several times",
    )
    parser.add_argument(
        "--written-redraws",
        type=int,
        default=0,
        metavar="N",
        help="and N versions with other numbers and names of each that allows it",
    )
    parser.add_argument("--max-operations", type=int, help="leave out longer solutions")
    parser.add_argument("--grades", type=parse_grades, help="such as 0-4 or 1,2,5 (default: all)")
    parser.add_argument(
        "--weight",
        action="append",
        default=[],
        metavar="SELECTOR:VALUE=FACTOR",
        help="draw the families that are picked more or less often: topic:money=2, operations:1=4, "
        "grade:0=0.5, "
        "family:k2-=3 (beginning of the id); may be given several times",
    )
    parser.add_argument(
        "--weights",
        type=Path,
        help="a file of weights, as `corpus weakness` writes it, beside --weight and --kind",
    )
    parser.add_argument(
        "--augment",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="share of the examples (0 to 1) told with other names, things, forms of numbers and so on",
    )
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="NAME=CHANCE",
        help="how often an augmented example is told in this way, where it can be: distractor=0.1, "
        "names=0; may be given several times",
    )
    parser.add_argument("--workers", type=int, default=1, help="processes (the result does not depend on it)")
    parser.add_argument("--shard-size", type=int, default=20_000, help="problems a shard, about")
    parser.add_argument(
        "--curriculum", type=Path, help="folder with families/ and lexicon.yaml (default: ours)"
    )
    options = parser.parse_args(argv)
    if options.problems < 1 or options.workers < 1 or options.shard_size < 1:
        parser.error("--problems, --workers and --shard-size must be at least 1")
    if options.gsm8k_redraws < 0 or (options.gsm8k_redraws and options.gsm8k is None):
        parser.error("--gsm8k-redraws needs --gsm8k and a number from 0 on")
    if options.written_redraws < 0 or (options.written_redraws and not options.written):
        parser.error("--written-redraws needs --written and a number from 0 on")
    if not 0 <= options.augment <= 1:
        parser.error("--augment is a share: a number from 0 to 1")
    effort = Effort()
    try:
        weights = read_weights(options.weights)
        asked = tuple(Weight.parse(text) for text in options.weight)
        choice = Choice(options.grades, options.max_operations, (*weights.families, *asked))
        settings = Settings(
            options.problems,
            options.seed,
            choice,
            options.gsm8k,
            options.shard_size,
            options.curriculum,
            options.augment,
            parse_mix(options.kind, weights.kinds),
            gsm8k_redraws=options.gsm8k_redraws,
            written=tuple(options.written),
            written_redraws=options.written_redraws,
        )
        index = build(options.out, settings, options.workers, effort=effort)
    except (CorpusError, CurriculumError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    sources = index["counts"]["source"]
    print(
        f"{options.out}: {index['examples']} examples in {len(index['shards'])} shards; "
        f"{sources.get('families', 0)} of {index['families']} families ({options.problems} asked), "
        f"{sources.get('gsm8k', 0)} of GSM8K, {sources.get('written', 0)} written ones; "
        f"{index['duplicates_removed']} duplicates removed, "
        f"{index['programs_dropped']} programs dropped"
    )
    print(effort)
    return 0


if __name__ == "__main__":
    sys.exit(main())
