"""The steps of a solution as cards: what is found, the sum, the reason, the pictures and the why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from app.problem.answers import Answer
from app.problem.clock_times import ClockTime
from app.problem.functions_in_words import is_list_of_numbers, plain_list
from app.problem.school_form import plain_name, school_form
from app.problem.trace import Step, Trace
from app.sentences import say
from app.sentences.numerals import shown
from app.teaching import phrases
from app.teaching.expressions import drops_a_remainder, is_number, operation_sentence
from app.teaching.found_lines import first_runs
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


def cards_of(trace: Trace, time: ClockTime | None = None) -> tuple[StepCard, ...]:
    """A card for every line that computes something; one that ran several times is shown as it ran last.

    `time` is the answer where it is a time of day: the last step that found it tells it beside the minutes.
    """
    times = Counter(step.name for step in trace.steps)
    computed = [step for step in trace.steps if not (is_number(step.expression) and times[step.name] == 1)]
    runs: dict[tuple[int, str], list[Step]] = {}
    for step in computed:
        runs.setdefault((step.line, step.name), []).append(step)
    worked = {(found.step.line, found.step.name): found for found in working_of(trace).steps}
    cards = [card_of(ran, worked.get(place)) for place, ran in islice(runs.items(), MOST_STEPS_SHOWN)]
    finals = [ran[-1].value for ran in islice(runs.values(), MOST_STEPS_SHOWN)]
    if time is not None and (place := _last_place(finals, time)) is not None:
        cards[place] = replace(cards[place], result=phrases.that_is(cards[place].result, str(time)))
    return tuple(cards)


def _last_place(values: Sequence[Answer | None], time: ClockTime) -> int | None:
    places = [at for at, value in enumerate(values) if value is not None and value.exact == time.minutes]
    return places[-1] if places else None


def card_of(runs: Sequence[Step], worked: WorkingStep | None) -> StepCard:
    """The card of one step with all its runs; `worked` is the step as a part of the working."""
    step = runs[-1]
    title = plain_name(step.name)
    sentence = as_sentence(step.reason) or default_sentence(step, title)
    if drops_a_remainder(step.substituted):
        sentence += " " + phrases.whole_part()
    if len(runs) > 1:
        sentence += " " + again(runs)
    expression, result = school_form(step.substituted), plain_list(step.text)
    return StepCard(
        title,
        sentence,
        "" if expression == school_form(step.text) else shown(expression),
        shown(result),
        None if worked is None else why_of(worked),
        () if worked is None else solved_pictures(worked),
    )


def again(runs: Sequence[Step]) -> str:
    """How often a step is done, with the sums of the times before the last."""
    sums = first_runs(runs)
    if not sums:
        return say("teaching", "This is done {runs} times; here is the last time.").format(runs=len(runs))
    told = say("teaching", "This is done {runs} times: {sums}. Here is the last time.")
    return told.format(runs=len(runs), sums=shown(sums)).replace("….", "…")


def default_sentence(step: Step, title: str) -> str:
    """What a step does, where the program gives no reason for it."""
    if is_number(step.expression) or is_list_of_numbers(step.expression):
        return say("teaching", "Start with {number}.").format(number=shown(plain_list(step.text)))
    return operation_sentence(step.substituted) or say("teaching", "Work out: {title}.").format(title=title)


def as_sentence(reason: str) -> str:
    """A comment with a capital at its start and a full stop at its end."""
    text = " ".join(reason.split())
    if not text:
        return ""
    if text == GIVEN_REASON:
        return say("teaching", "The answer that your teacher gave.")
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
