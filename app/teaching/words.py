"""A solution in words: the facts, a card for each step, the answer and how sure the tutor is of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.problem.answer_forms import answer_text
from app.problem.answers import Answer, same_answer
from app.problem.clock_times import clock_answer
from app.problem.prompt import join_program
from app.problem.school_form import plain_name
from app.problem.trace import Step, Trace
from app.problem.typed_sums import sum_answer
from app.sentences import counted, say
from app.sentences.numerals import shown, whole
from app.solving import Progress, Solution
from app.teaching.expressions import is_number
from app.teaching.step_cards import StepCard, cards_of

NAMES_THAT_SAY_NOTHING = frozenset({"total", "answer", "result", "solution", "value", "res", "ans", "output"})
MOST_ANSWERS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that the working starts from, what it stands for and where it comes from (may be empty)."""

    name: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class FoundAnswer:
    """An answer that some ideas gave, and how many they were, in words."""

    answer: str
    votes: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that the screen says about a solution.

    `lead`, `answer` and `answer_name` are parts of one line; `answers` is filled where the tutor is not sure.
    """

    verdict: str
    lead: str
    answer: str
    answer_name: str
    verdict_label: str
    verdict_sentence: str
    facts: tuple[Fact, ...]
    steps: tuple[StepCard, ...]
    answers: tuple[FoundAnswer, ...]
    program: str

    @property
    def answer_line(self) -> str:
        """The answer as one sentence; empty where there is none to be shown."""
        return f"{self.lead} {self.answer} {self.answer_name}".strip() if self.lead else ""


def explain(solution: Solution) -> Explanation:
    """The words for `solution`. An answer is given as the answer only where the verdict is ``verified``."""
    chosen = solution.chosen
    sure = solution.verdict == "verified" and solution.answer is not None and chosen is not None
    trace = None if chosen is None else chosen.trace
    label, sentence = verdict_words(solution, sure)
    time = clock_answer(solution.question, solution.answer)
    return Explanation(
        verdict="verified" if sure else "unsolved" if solution.verdict == "unsolved" else "unsure",
        lead=say("teaching", "We think the answer is") if sure else "",
        answer=answer_text(solution.question, solution.answer) if sure and solution.answer else "",
        answer_name=answer_name(trace, solution.answer) if sure and time is None else "",
        verdict_label=label,
        verdict_sentence=sentence,
        facts=() if trace is None else facts_of(trace.steps),
        steps=() if trace is None else cards_of(trace, time),
        answers=() if sure or solution.verdict == "unsolved" else found_answers(solution),
        program="" if chosen is None else join_program(chosen.text),
    )


def facts_of(steps: Sequence[Step]) -> tuple[Fact, ...]:
    """The names that are set once, to a number as it stands."""
    times = Counter(step.name for step in steps)
    return tuple(
        Fact(plain_name(step.name), shown(step.text), step.reason.strip())
        for step in steps
        if is_number(step.expression) and times[step.name] == 1
    )


def answer_name(trace: Trace | None, answer: Answer | None) -> str:
    """What the answer counts, from the name of the step that gave it; empty where the name says nothing."""
    if trace is None or answer is None:
        return ""
    for step in reversed(trace.steps):
        if step.value is not None and same_answer(step.value, answer):
            says_nothing = step.name.lower() in NAMES_THAT_SAY_NOTHING or len(step.name) < 3
            return "" if says_nothing else plain_name(step.name)
    return ""


def found_answers(solution: Solution) -> tuple[FoundAnswer, ...]:
    """The different answers, the one that most speaks for first."""
    first = solution.answers[:MOST_ANSWERS_SHOWN]
    return tuple(
        FoundAnswer(answer_text(solution.question, tally.answer), ideas(tally.votes)) for tally in first
    )


def verdict_words(solution: Solution, sure: bool) -> tuple[str, str]:
    """The verdict in a few words, and a sentence that says what it rests on and what to do."""
    if sure and solution.answer == sum_answer(solution.question):  # a kept one may be a model's
        return say("teaching", "Checked"), say(
            "teaching", "This is a sum, and it was worked out as it is written."
        )
    if sure:
        return say("teaching", "Checked"), " ".join(
            (agreement(solution), say("teaching", "We can still be wrong, so read the steps."))
        )
    if solution.verdict == "unsolved":
        return (
            say("teaching", "I couldn't work this one out."),
            say("teaching", "Try writing it in other words, or ask your teacher."),
        )
    if len(found_answers(solution)) > 1:
        return (
            say("teaching", "I found different answers. Let's ask your teacher."),
            say("teaching", "Here is what I found. Which one do you think is right, and why?"),
        )
    return (
        say("teaching", "I'm not sure about this one. Let's ask your teacher."),
        say("teaching", "I found one answer, but I can't be sure of it."),
    )


def agreement(solution: Solution) -> str:
    """How many of the ideas that ran gave the answer, as a sentence."""
    agree, ran = solution.answers[0].votes, sum(tally.votes for tally in solution.answers)
    if ran == 1:
        return say("teaching", "The idea was run and checked.")
    if agree == ran:
        return say("teaching", "All {agree} ideas that worked gave this answer.").format(agree=whole(agree))
    return say("teaching", "{agree} of the {ran} ideas that worked gave this answer.").format(
        agree=whole(agree), ran=whole(ran)
    )


def ideas(count: int) -> str:
    """A number of ideas in words."""
    return counted(count, say("teaching", "{count} idea"), say("teaching", "{count} ideas"))


def progress_sentence(progress: Progress) -> str:
    """How far the solving is: ``5 of 16 ideas tried, 3 agree``."""
    tried = say("teaching", "{finished} of {wanted} ideas tried").format(
        finished=progress.finished, wanted=progress.wanted
    )
    if progress.finished == 0:
        return say("teaching", "Thinking of ideas…")
    if progress.leading_votes > 1:
        return say("teaching", "{tried}, {agree} agree").format(tried=tried, agree=progress.leading_votes)
    return tried if progress.ran else say("teaching", "{tried}, none worked yet").format(tried=tried)
