"""Right and wrong programs of each question, and the corpora that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.problem.answers import Answer
from app.problem.prompt import format_completion, join_program
from app.problem.trace import Trace
from app.solving.normal_form import normal_form
from training.corpus.decontamination.graphs import program_graph
from training.derived.rows import DerivedRow, body_of, operations_of
from training.examples import read_rows

OWN_SAMPLES, CORRECTIONS = "own-samples", "corrections"
Run = Callable[[str], Trace]


@dataclass(frozen=True, slots=True)
class Samples:
    """The different bodies that a model wrote for a question, in the order in which they came."""

    question: str
    right: list[str]
    wrong: list[str]


def read_samples(folder: Path) -> list[Samples]:
    """The candidates of each question; equal programs count once, and right ones that calculate alike.

    Raises as `read_rows` does.
    """
    rows = read_rows(folder, lambda row: (str(row["question"]), str(row["completion"]), bool(row["label"])))
    found: dict[str, Samples] = {}
    seen: set[tuple[str, str]] = set()
    for question, completion, right in rows:
        samples = found.setdefault(question, Samples(question, [], []))
        form = (program_graph(join_program(completion)) if right else None) or normal_form(completion)
        if (question, form) not in seen:
            seen.add((question, form))
            (samples.right if right else samples.wrong).append(body_of(completion))
    return list(found.values())


def own_samples(samples: list[Samples], run: Run, most: int, license: str) -> Iterator[DerivedRow]:
    """Up to `most` different right programs of each question, for rejection-sampled fine-tuning.

    Source: Scaling Relationship on Learning Mathematical Reasoning with Large Language Models,
    https://arxiv.org/abs/2308.01825, section 3.3: different ways matter, repeats do not.
    """
    for one in samples:
        for body in one.right[:most]:
            yield from _row(one.question, body, run, OWN_SAMPLES, license)


def corrections(samples: list[Samples], run: Run, most: int, license: str) -> Iterator[DerivedRow]:
    """A wrong program with the question, then where it went wrong and the nearest right program.

    Up to `most` of each question that has both. Source: LeMa, Learning From Mistakes Makes LLM Better
    Reasoner, https://arxiv.org/abs/2310.20689; its corrector is a large model, here it is the nearest sample.
    """
    for one in samples:
        for wrong in one.wrong[:most] if one.right else ():
            right = _nearest(wrong, one.right)
            place = _first_difference(wrong, right)
            asked = f"{one.question} Mend this program: {'; '.join(_lines(wrong))}"
            told = f"# wrong from line {place + 1} on: {_lines(wrong)[place]}\n{right}"
            yield from _row(asked, told, run, CORRECTIONS, license)


def _row(question: str, body: str, run: Run, source: str, license: str) -> Iterator[DerivedRow]:
    trace = run(join_program(format_completion(body)))
    answer: Answer | None = trace.answer
    if answer is not None and answer.exact is not None:  # else it ran by luck of a float: nothing to learn
        yield DerivedRow(question, body, str(answer.exact), source, operations_of(trace), license)


def _lines(body: str) -> list[str]:
    """The lines of the program without comments."""
    return [line.strip() for line in normal_form(body).splitlines()]


def _first_difference(wrong: str, right: str) -> int:
    """The place of the first line of `wrong` that `right` does not have there, or of its last."""
    ours, theirs = _lines(wrong), _lines(right)
    differing = (place for place, line in enumerate(ours) if theirs[place : place + 1] != [line])
    return next(differing, len(ours) - 1)


def _nearest(wrong: str, right: list[str]) -> str:
    """The program that differs from `wrong` in the fewest lines, then in length."""
    ours = set(_lines(wrong))
    return min(right, key=lambda body: (len(ours ^ set(_lines(body))), abs(len(wrong) - len(body))))
