"""The person's problems: read from the text, what is wrong told by line, a part held out for measuring."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.corpus.files import write_whole
from training.corpus.sources.importing import ASIDE, import_source
from training.corpus.sources.own_text import OwnText
from training.evaluation.data import Item, read_answer, seed_of
from training.examples import rows_of, shards_of
from training.own_data.plan import Plan

FEWEST = 5
"""Problems without which there is nothing to learn from and nothing to measure on."""
NO_SOLUTION = "no solution"  # as `own_text` says of an answer that has none, which is no fault
SHOWN = 40
"""Bad places told on the screen; all are in the file."""

Row = Mapping[str, Any]


def read_problems(plan: Plan) -> dict[str, Any]:
    """Read the text and divide its problems; returns the counts.

    Raises ValueError for a text with too few problems, CorpusError for one that cannot be read.
    """
    import_source(OwnText(plan.text, plan.license), plan.read, show_progress=False)
    tell_bad_places(plan)
    examples = [row for shard in shards_of(plan.read) for row in rows_of(shard)] if _has_shards(plan) else []
    alone = _aside(plan, "answers-only")
    usable = {str(row["question"]): row for row in (*alone, *examples)}  # one with a program counts
    if len(usable) < FEWEST:
        raise ValueError(
            f"{plan.text} has {len(usable)} problems that can be used; at least {FEWEST} are needed, and "
            "some dozens to be of use. docs/own-data.md shows how they are written."
        )
    held_out = choose_held_out(usable.values(), plan.held_out_share, plan.seed)
    names = {row["question"] for row in held_out}
    learned = [row for question, row in usable.items() if question not in names]
    _write(plan.held_out, (_measured(row) for row in held_out))
    _write(plan.own, (row for row in learned if "body" in row))
    _write(plan.answers_only, (row for row in learned if "body" not in row))
    return {
        "usable": len(usable),
        "held_out": len(held_out),
        "with_program": sum("body" in row for row in learned),
        "with_answer_alone": sum("body" not in row for row in learned),
        "rejected": len(_aside(plan, "rejected")),
    }


def tell_bad_places(plan: Plan) -> None:
    """Print each place that cannot be used as it stands, with its line and why; the rest are in the files."""
    faults = [(row["line"], row["reason"], row["text"]) for row in _aside(plan, "rejected")]
    faults += [
        (row["line"], f"only its answer is used: {row['why']}", row["question"])
        for row in _aside(plan, "answers-only")
        if row["why"] != NO_SOLUTION
    ]
    for line, reason, text in sorted(faults)[:SHOWN]:
        first = str(text).strip().partition("\n")[0][:60]
        print(f"{plan.text.name}, line {line}: {reason}: {first!r}", flush=True)
    if len(faults) > SHOWN:
        print(f"and {len(faults) - SHOWN} more, in {plan.read / ASIDE}", flush=True)


def choose_held_out(rows: Iterable[Row], share: float, seed: int) -> list[Row]:
    """`share` of the problems, one at least, by the hash of the question: the same ones every time."""
    order = sorted(rows, key=lambda row: seed_of(seed, item_of(row)))
    return order[: max(1, round(share * len(order)))]


def item_of(row: Row) -> Item:
    """A problem with its answer."""
    answer = read_answer(row["answer"])
    assert answer is not None, "the import keeps exact answers only"
    return Item(str(row["question"]), answer)


def read_jsonl(path: Path) -> list[Row]:
    """The rows of a file that this command wrote; none where there is no file."""
    return list(rows_of(path)) if path.is_file() else []


def write_examples(path: Path, rows: Sequence[Row]) -> None:
    """Write rows as a corpus file."""
    _write(path, rows)


def _has_shards(plan: Plan) -> bool:
    return any(plan.read.glob("shard-*"))


def _aside(plan: Plan, name: str) -> list[Row]:
    return read_jsonl(plan.read / ASIDE / f"{name}.jsonl")


def _measured(row: Row) -> Row:
    return {"question": row["question"], "answer": row["answer"], "source": "own"}


def _write(path: Path, rows: Iterable[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
