"""Programs told in words: each step as a sentence with its result, the answer alone as the program.

A model that learns from both kinds draws both, and a vote counts both: what one kind gets wrong the other may
get right. Source: Mixed Distillation, https://arxiv.org/abs/2312.10730.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.problem.prompt import format_completion, join_program
from app.problem.trace import Step, Trace
from training.derived.rows import DerivedRow, operations_of
from training.derived.samples import Run
from training.examples import Example

IN_WORDS = "in-words"
MARK = "# in words"
MOST_STEPS = 16  # a longer run is a loop: its sentences would be longer than its program is


def told_in_words(examples: Iterable[Example], run: Run, license: str) -> Iterator[DerivedRow]:
    """The examples whose programs are steps with numbers; lists, loops and tests can not be told so."""
    for example in examples:
        trace = run(join_program(format_completion(example.body)))
        body = words_of(trace)
        if body is not None:
            yield DerivedRow(example.question, body, example.answer, IN_WORDS, operations_of(trace), license)


def words_of(trace: Trace) -> str | None:
    """The body that tells a run: comments, and the answer as it is. None where it can not be told."""
    if trace.answer is None or trace.answer.exact is None or trace.output:
        return None
    if not 0 < len(trace.steps) <= MOST_STEPS or any(step.value is None for step in trace.steps):
        return None
    lines = [_sentence(step) for step in trace.steps]
    if any(len(line) > 120 for line in lines):
        return None
    return "\n".join([MARK, *lines, f"return {trace.answer.exact}"])


def _sentence(step: Step) -> str:
    what = step.name.replace("_", " ")
    worked = f"{step.substituted} = {step.text}" if step.substituted != step.text else step.text
    return f"# {what}: {worked}"
