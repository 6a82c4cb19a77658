"""Write the evaluation sets: `python -m training corpus evaluation --out FOLDER --seed S [--gsm8k PATH]`.

Three sets: problems of training families with numbers that training never sees, problems of families whose
story training never sees, and GSM8K's development tenth. Beside each lies a `-short` one with at most two
operations a problem; with `--retold` one more of new numbers in which each problem is told otherwise. A line
is `{"question", "answer", "family", "grade", "topic", "operations", "phrasing"}` (no phrasing for GSM8K).
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.curriculum import CurriculumError, Family, Problem, load_curriculum
from app.curriculum.split import is_held_out_family, is_held_out_numbers
from training.corpus.drawing import draw_problems
from training.corpus.errors import CorpusError
from training.corpus.example import GSM8K_LICENSE, CorpusExample
from training.corpus.files import write_whole
from training.corpus.fingerprint import curriculum_digest, file_digest
from training.corpus.gsm8k.split import count_operations, read_records
from training.corpus.plan import Choice, choose
from training.corpus.progress import progress_bar
from training.corpus.retold import Told, tell_otherwise, told_by_family

SHORT_OPERATIONS = 2
"""Most operations of a problem in a `-short` set."""
RETOLD = "held-out-numbers-retold"
STORY_WORDS = 3
"""Words of an id in which the families of one story agree, as ``stp-bus-stops-now`` and ``-at-first`` do."""


def draw_evenly(
    families: Sequence[Family], count: int, seed: int, keep: Callable[[Problem], bool], *, purpose: str
) -> list[CorpusExample]:
    """`count` different problems, one of each family in turn; fewer where the families have no more."""
    return [
        CorpusExample.of_problem(one) for one in problems_evenly(families, count, seed, keep, purpose=purpose)
    ]


def problems_evenly(
    families: Sequence[Family], count: int, seed: int, keep: Callable[[Problem], bool], *, purpose: str
) -> list[Problem]:
    """The problems of `draw_evenly` themselves."""
    order = sorted(families, key=lambda family: family.id)
    random.Random(f"{purpose}:{seed}").shuffle(order)
    sources = [draw_problems(family, count, seed, keep, purpose=purpose) for family in order]
    found: dict[str, Problem] = {}
    with progress_bar(count, purpose) as bar:
        while sources and len(found) < count:
            going = []
            for source in sources:
                problem = next(source, None) if len(found) < count else None
                if problem is not None:
                    found.setdefault(problem.question, problem)
                    going.append(source)
                    bar.update(len(found) - bar.n)
            sources = going
    return list(found.values())


def untold(families: Sequence[Family]) -> frozenset[str]:
    """The ids of held-out families of whose story training sees no other family.

    Some stories are told by several families that ask for something else each. Of these one may be held
    out by its id, but a model that learnt the others has not to read an unknown story.
    """
    told = {story_of(family.id) for family in families if not is_held_out_family(family.id)}
    return frozenset(
        family.id for family in families if is_held_out_family(family.id) and story_of(family.id) not in told
    )


def story_of(family_id: str) -> str:
    """What the ids of the families of one story begin with."""
    return "-".join(family_id.split("-")[:STORY_WORDS])


def family_sets(families: Sequence[Family], count: int, seed: int) -> dict[str, list[Told]]:
    """The four sets that come from the families, by name."""
    by_id = {family.id: family for family in families}
    unknown = untold(families)
    sets: dict[str, list[Told]] = {}
    for suffix, most in (("", None), ("-short", SHORT_OPERATIONS)):

        def fits(problem: Problem, most: int | None = most) -> bool:
            return most is None or problem.operations <= most

        def fits_and_held_out(problem: Problem, most: int | None = most) -> bool:
            return fits(problem, most) and is_held_out_numbers(problem)

        choice = Choice(max_operations=most)
        for name, held_out, keep in (
            ("held-out-numbers", False, fits_and_held_out),
            ("held-out-families", True, fits),
        ):
            ids = choose(families, choice, held_out=held_out)
            chosen = [by_id[one] for one in ids if not held_out or one in unknown]
            drawn = problems_evenly(chosen, count, seed, keep, purpose=name + suffix)
            sets[name + suffix] = [told_by_family(problem, by_id[problem.family]) for problem in drawn]
    return sets


def retold_set(families: Sequence[Family], count: int, seed: int) -> list[Told]:
    """Other problems of training families with new numbers, each told otherwise in one kind."""
    ids = choose(families, Choice(), held_out=False)
    training = [family for family in families if family.id in ids]
    return tell_otherwise(problems_evenly(training, count, seed, is_held_out_numbers, purpose=RETOLD), seed)


def gsm8k_sets(path: Path) -> dict[str, list[Told]]:
    """GSM8K's development tenth, whole and short."""
    development = [
        CorpusExample(
            question=record.question,
            body="",
            answer=record.answer,
            source="gsm8k",
            family=f"gsm8k-{record.index}",
            grade=None,
            topic=None,
            operations=count_operations(record.solution),
            license=GSM8K_LICENSE,
        )
        for record in read_records(path)
        if record.is_development
    ]
    short = [example for example in development if 1 <= example.operations <= SHORT_OPERATIONS]
    return {
        "gsm8k-development": [Told(example) for example in development],
        "gsm8k-development-short": [Told(example) for example in short],
    }


def write_sets(
    out: Path,
    count: int,
    seed: int,
    gsm8k: Path | None = None,
    curriculum: Path | None = None,
    *,
    retold: bool = False,
) -> dict[str, Any]:
    """Write all sets and `index.json` into `out`, over files of the same names; returns the index."""
    families = load_curriculum(curriculum).families
    sets = family_sets(families, count, seed)
    if retold:
        sets[RETOLD] = retold_set(families, count, seed)
    if gsm8k is not None:
        sets |= gsm8k_sets(gsm8k)
    out.mkdir(parents=True, exist_ok=True)
    index: dict[str, Any] = {
        "seed": seed,
        "asked": count,
        "curriculum_sha256": curriculum_digest(curriculum),
        "gsm8k_sha256": file_digest(gsm8k) if gsm8k else None,
        "sets": {},
    }
    for name, told in sets.items():
        path = out / f"{name}.jsonl"
        write_whole(path, "".join(one.example.evaluation_line(one.phrasing) for one in told))
        index["sets"][name] = {"path": path.name, "problems": len(told), "sha256": file_digest(path)}
    write_whole(out / "index.json", json.dumps(index, indent=1) + "\n")
    return index


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus evaluation`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus evaluation", description="Write the evaluation sets."
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--problems", type=int, default=1000, help="problems a set of the families")
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, for its development tenth")
    parser.add_argument(
        "--retold", action="store_true", help=f"also {RETOLD}: each problem in one kind of augmentation"
    )
    parser.add_argument(
        "--curriculum", type=Path, help="folder with families/ and lexicon.yaml (default: ours)"
    )
    options = parser.parse_args(argv)
    if options.problems < 1:
        parser.error("--problems must be at least 1")
    try:
        index = write_sets(
            options.out, options.problems, options.seed, options.gsm8k, options.curriculum,
            retold=options.retold,
        )  # fmt: skip
    except (CorpusError, CurriculumError) as error:
        print(error, file=sys.stderr)
        return 2
    for name, entry in index["sets"].items():
        print(f"{entry['problems']:6d}  {options.out / entry['path']}  ({name})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
