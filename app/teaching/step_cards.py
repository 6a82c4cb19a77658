"""The steps of a solution as cards: what is found, the sum, the reason, the pictures and the why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from app.problem.trace import Step, Trace
from app.sentences import say
from app.sentences.numerals import shown
from app.teaching.expressions import (
    drops_a_remainder,
    is_number,
    operation_sentence,
    plain_name,
    school_form,
)
from app.teaching.pictures import Picture, solved_pictures
from app.teaching.whys import Why, why_of
from app.teaching.working import WorkingStep, working_of

MOST_STEPS_SHOWN = 40
GIVEN_REASON = "the answer that your teacher gave"
"""The one reason in a program that is not the model's: it is said in the child's language."""


@dataclass(frozen=True, slots=True)
class StepCard:
    """One step: what is found, why, the expression with the values in (may be empty), and the result.

    `pictures` show it solved, `why` tells what its operation means here; both only where they are known.
    """

    title: str
    sentence: str
    expression: str
    result: str
    why: Why | None = None
    pictures: tuple[Picture, ...] = ()


def cards_of(trace: Trace) -> tuple[StepCard, ...]:
    """A card for every line that computes something; one that ran several times is shown as it ran last."""
    times = Counter(step.name for step in trace.steps)
    computed = [step for step in trace.steps if not (is_number(step.expression) and times[step.name] == 1)]
    runs = Counter((step.line, step.name) for step in computed)
    last = {(step.line, step.name): step for step in computed}
    worked = {(found.step.line, found.step.name): found for found in working_of(trace).steps}
    shown = list(last.items())[:MOST_STEPS_SHOWN]
    return tuple(card_of(step, runs[place], worked.get(place)) for place, step in shown)


def card_of(step: Step, runs: int, worked: WorkingStep | None) -> StepCard:
    """The card of one step that ran `runs` times; `worked` is the step as a part of the working."""
    title = plain_name(step.name)
    sentence = as_sentence(step.reason) or default_sentence(step, title)
    if drops_a_remainder(step.substituted):
        sentence += " " + say("teaching", "Only the whole part counts; what is left over is dropped.")
    if runs > 1:
        sentence += " " + say("teaching", "This is done {runs} times; here is the last time.").format(
            runs=runs
        )
    expression = school_form(step.substituted)
    return StepCard(
        title,
        sentence,
        "" if expression == school_form(step.text) else shown(expression),
        shown(step.text),
        None if worked is None else why_of(worked),
        () if worked is None else solved_pictures(worked),
    )


def default_sentence(step: Step, title: str) -> str:
    """What a step does, where the program gives no reason for it."""
    if is_number(step.expression):
        return say("teaching", "Start with {number}.").format(number=shown(step.text))
    return operation_sentence(step.substituted) or say("teaching", "Work out: {title}.").format(title=title)


def as_sentence(reason: str) -> str:
    """A comment with a capital at its start and a full stop at its end."""
    text = " ".join(reason.split())
    if not text:
        return ""
    if text == GIVEN_REASON:
        return say("teaching", "The answer that your teacher gave.")
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
