"""What the families cover: `python -m training corpus coverage --out FOLDER [--gsm8k PATH]`.

Writes `coverage.md` and pictures: families by grade, topic, operations and situation; with `--gsm8k`, how
much of its training problems has a structure or wording that the families have, and what is missing.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.curriculum import Curriculum, CurriculumError, ExpansionError, load_curriculum
from training.corpus.coverage.cells import counts_table, family_cells, situation_counts
from training.corpus.coverage.chains import chained_stories
from training.corpus.coverage.corpora import corpus_structures
from training.corpus.coverage.measure import (
    Coverage,
    coverage,
    family_structures,
    gsm8k_structures,
    shares_table,
)
from training.corpus.coverage.wording import (
    family_questions,
    feature_rates,
    gsm8k_questions,
    rare_phrases,
    rates_table,
)
from training.corpus.errors import CorpusError
from training.corpus.files import write_whole

LISTED = 60
"""Missing structures and phrases that are listed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Write the report; 2 where the data cannot be read."""
    options = _parser().parse_args(argv)
    try:
        curriculum = load_curriculum(options.curriculum)
        questions = gsm8k_questions(options.gsm8k) if options.gsm8k else []  # a wrong path is told at once
        options.out.mkdir(parents=True, exist_ok=True)
        sections = [_families(curriculum, options.out, options.seed)]
        if options.gsm8k:
            earlier = load_curriculum(options.before) if options.before else None
            sections.append(_structures(curriculum, earlier, options))
            if options.problems:
                sections.append(_wordings(curriculum, questions, options))
    except (CorpusError, CurriculumError, ExpansionError) as error:
        print(error, file=sys.stderr)
        return 2
    text = "\n\n".join(sections) + "\n"
    write_whole(options.out / "coverage.md", text)
    print(text)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training corpus coverage", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for coverage.md and the pictures")
    parser.add_argument("--curriculum", type=Path, help="a curriculum in place of the app's")
    parser.add_argument("--before", type=Path, help="an earlier curriculum to compare with")
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl; its development tenth is left out")
    parser.add_argument(
        "--chained", type=int, choices=(1, 2), default=2, help="families that may be chained (default 2)"
    )
    parser.add_argument("--corpus", type=Path, help="a built corpus, to count what its problems cover")
    parser.add_argument(
        "--problems", type=int, default=50_000, help="problems whose wording is compared (0: none)"
    )
    parser.add_argument("--seed", type=int, default=0)
    return parser


def _families(curriculum: Curriculum, out: Path, seed: int) -> str:
    from training.corpus.coverage.pictures import draw_cells  # matplotlib: not for other commands

    by_grade, by_length = family_cells(curriculum, seed)
    draw_cells(by_grade, out / "coverage-grades.png")
    draw_cells(by_length, out / "coverage-operations.png")
    return "\n\n".join(
        [
            f"# Coverage of {len(curriculum.families)} families",
            *(f"## {cells.title}\n{cells.markdown()}" for cells in (by_grade, by_length)),
            f"## Situations\n{counts_table(('situation', 'families'), situation_counts(curriculum))}",
        ]
    )


def _structures(curriculum: Curriculum, earlier: Curriculum | None, options: argparse.Namespace) -> str:
    from training.corpus.coverage.pictures import draw_shares  # matplotlib: not for other commands

    problems = gsm8k_structures(options.gsm8k)
    measured: list[tuple[str, Coverage]] = []
    if earlier is not None:
        measured.append(("before", coverage(problems, family_structures(earlier, options.seed))))
    now_structures = family_structures(curriculum, options.seed)
    measured.append(("now", coverage(problems, now_structures)))
    columns = []
    for name, result in measured:
        columns += [(f"{name}: graph", result.graph), (f"{name}: form", result.form)]
        columns += [(f"{name}: two chained", result.chained)] if options.chained == 2 else []
    bars = [(f"{name}, one family", result.form) for name, result in measured]
    now = measured[-1][1]
    bars += [("now, two families chained", now.chained)] if options.chained == 2 else []
    if options.chained == 2:
        stories = chained_stories(curriculum, options.seed)
        columns.append(("now: form, with chained stories", coverage(problems, now_structures + stories).form))
    if options.corpus:
        built = coverage(problems, corpus_structures(options.corpus))
        columns += [("in the corpus: graph", built.graph), ("in the corpus: form", built.form)]
    draw_shares(bars, options.out / "coverage-gsm8k.png")
    head = ("structure", "operations", "problems")
    sections = [
        f"## GSM8K's training problems by operations\n{shares_table(columns)}",
        f"## Graphs that no family has ({len(now.missing_graphs)})\n"
        + counts_table(head, [(f"`{text}`", *rest) for text, *rest in now.missing_graphs[:LISTED]]),
    ]
    if options.chained == 2:
        sections.append(
            f"## Forms that no two families make ({len(now.missing_forms)})\n"
            + counts_table(head, [(f"`{text}`", *rest) for text, *rest in now.missing_forms[:LISTED]])
        )
    return "\n\n".join(sections)


def _wordings(curriculum: Curriculum, theirs: Sequence[str], options: argparse.Namespace) -> str:
    ours = list(family_questions(curriculum, options.problems, options.seed))
    rare = rare_phrases(theirs, ours)
    return "\n\n".join(
        [
            f"## Sentence structure, in questions of a thousand\n{rates_table(feature_rates(theirs, ours))}",
            f"## Phrases that are rare in the families ({len(rare)})\n{rates_table(rare[:LISTED])}",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
