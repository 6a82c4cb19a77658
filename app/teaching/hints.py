"""The help ladder: six rungs from "what is asked" to the whole solution, the answer only on the last.

Made from the question and the trace of a verified program, by the templates of `phrases`. Before the last
rung the answer's number is nowhere, in no form, unless the question itself has it; no rung has a number that
is in neither the question nor the working.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.problem.answer_forms import answer_text
from app.problem.clock_times import clock_answer
from app.problem.functions_in_words import is_list_of_numbers
from app.problem.school_form import plain_name, school_form
from app.problem.trace import Trace
from app.solving import Solution
from app.teaching import phrases
from app.teaching.expressions import drops_a_remainder, is_number, operation_sentence
from app.teaching.facts import QuestionFact, facts_in
from app.teaching.found_lines import found_line, sums_of
from app.teaching.guard import Guard
from app.teaching.pictures import Picture, problem_picture
from app.teaching.step_cards import as_sentence
from app.teaching.words import answer_name
from app.teaching.working import Working, WorkingStep, given_steps, working_of

NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|vs|approx|etc|[A-Z])\.$")
SENTENCE_END = re.compile(r"(?<=[.!?])(?P<closing>[\"')]*)\s+(?=[\"'(]?[A-Z0-9$])")
ASKING_CLAUSE = re.compile(
    r"(?:^|, (?:and |then |so )?)"
    r"((?:(?:after|at|by|for|from|in|of|on|to|with) )?(?:how|what|which|who|whose|when|where)\b.*)$",
    re.IGNORECASE,
)
COMMAND = re.compile(
    r"^(?:please )?(?:find(?: out)?|calculate|compute|work out|determine|give|tell (?:me|us)|state|"
    r"write(?: down)?)\b:? ?",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\b(?:find|calculate|compute|work out|determine|count|estimate|round|solve|give|tell|state|write)\b",
    re.IGNORECASE,
)
EMPTY_NAMES = frozenset({"answer", "result", "solution", "value", "res", "ans", "output"})


@dataclass(frozen=True, slots=True)
class Rung:
    """One helping: `number` is 1 to 6 (several have 5), `lines` are read in order, `picture` is rung 3's."""

    number: int
    title: str
    lines: tuple[str, ...]
    picture: Picture | None = None


def ladder_of(solution: Solution) -> tuple[Rung, ...]:
    """The rungs for a solution; none unless the tutor is sure of it."""
    chosen = solution.chosen
    if solution.verdict != "verified" or chosen is None or chosen.trace is None:
        return ()
    return help_ladder(solution.question, chosen.text, chosen.trace)


def help_ladder(question: str, program: str, trace: Trace) -> tuple[Rung, ...]:
    """The rungs for a question, the program that solves it and what it did."""
    guard, working = Guard.of(question, trace), working_of(trace)
    picture = problem_picture(question, trace)
    return (
        _rung(1, phrases.we_want(what_is_asked(question))),
        _rung(2, *_fact_lines(question, program, trace, guard)),
        Rung(
            3, phrases.rung_title(3), (phrases.draw_it() if picture is None else picture.alt_text,), picture
        ),
        *_step_rungs(working, guard),
        _rung(6, *_solution_lines(question, trace, working)),
    )


def what_is_asked(question: str) -> str:
    """The question's last asking sentence; of a sentence such as "If …, how many …?" its asking part."""
    sentences = sentences_of(question)
    asking = [sentence for sentence in sentences if sentence.rstrip("\"')").endswith("?")]
    asking = asking or [sentence for sentence in sentences if ORDER.search(sentence)] or sentences[-1:]
    if not asking:
        return ""
    sentence = asking[-1]
    clause = ASKING_CLAUSE.search(sentence)
    asked = clause[1] if clause else COMMAND.sub("", sentence) or sentence
    return asked[0].lower() + asked[1:] if clause else asked


def sentences_of(text: str) -> list[str]:
    """The sentences of a text; "Mr. Lee" ends none."""
    sentences: list[str] = []
    start = 0
    for end in SENTENCE_END.finditer(text):
        if not NOT_AN_END.search(text[: end.start()]):
            sentences.append(text[start : end.end("closing")].strip())
            start = end.end()
    return [sentence for sentence in [*sentences, text[start:].strip()] if sentence]


def _rung(number: int, *lines: str) -> Rung:
    return Rung(number, phrases.rung_title(number), lines)


def _fact_lines(question: str, program: str, trace: Trace, guard: Guard) -> list[str]:
    facts = facts_in(question, program, trace)
    lines = [_fact_line(fact, guard) for fact in facts.used]
    lines += [
        phrases.also_needed(step.text, _allowed(plain_name(step.name), guard))
        for step in given_steps(trace)
        if step.value is not None and step.value.exact in facts.brought and guard.allows(step.text)
    ]
    lines = list(dict.fromkeys(lines)) or [phrases.no_facts()]
    if facts.not_needed:
        lines.append(phrases.not_needed([fact.quantity.with_thing for fact in facts.not_needed]))
    return lines


def _fact_line(fact: QuestionFact, guard: Guard) -> str:
    """A number of the question with the words that stand there, and the program's name where it says more."""
    shown = fact.quantity.with_thing
    says_more = fact.name.lower() not in shown.lower()
    return phrases.fact(shown, _allowed(fact.name, guard) if says_more else "")


def _allowed(text: str, guard: Guard) -> str:
    """The text, or nothing where it must not be shown."""
    return text if guard.allows(text) else ""


def _step_rungs(working: Working, guard: Guard) -> list[Rung]:
    """Rung 4 and those of number 5: a step each, its result left blank.

    Numbers that a program begins with, one or a list of them, are nothing to be found: they stand above.
    """
    rungs: list[Rung] = []
    known: list[str] = []
    for place, step in enumerate(working.steps):
        last = working.ends and place == len(working.steps) - 1
        if last or not _begins(step):
            lines = _step_lines(step, guard, first=not rungs, last=last)
            rungs.append(_rung(5 if rungs else 4, *known, *lines))
        known.append(known_line(step, guard))
    if not working.ends:
        rungs.append(_rung(5 if rungs else 4, *known, phrases.put_together()))
    return rungs


def _begins(step: WorkingStep) -> bool:
    return is_number(step.step.expression) or is_list_of_numbers(step.step.expression)


def _step_lines(step: WorkingStep, guard: Guard, *, first: bool, last: bool) -> list[str]:
    """What to find, why, and the sum with a blank for its result."""
    title = _title(step, guard)
    if is_number(step.step.expression):
        return [known_line(step, guard)]
    find = phrases.first_find if first else phrases.last_find if last else phrases.next_find
    lines = [find(title)]
    lines += filter(None, [_allowed(as_sentence(step.step.reason), guard)])
    expression = _expression(step, guard)
    if expression and step.result is not None:
        lines.append(phrases.to_work_out(expression))
    if guard.allows(step.step.substituted):
        lines += filter(None, [operation_sentence(step.step.substituted)])
    if drops_a_remainder(step.step.substituted):
        lines.append(phrases.whole_part())
    if step.repeated:
        lines.append(phrases.again_and_again())
    return lines


def known_line(step: WorkingStep, guard: Guard) -> str:
    """An earlier step with its result, or without where that number is the answer's."""
    title = _title(step, guard)
    expression = _expression(step, guard)
    # judged as the app has the numbers, not as the language writes them: 12.000 is 12 to the guard
    if guard.allows(f"{title}: {sums_of(step, expression)} = {step.text}"):
        return found_line(step, title, expression)
    return phrases.found_already(title)


def _title(step: WorkingStep, guard: Guard) -> str:
    says_something = step.step.name.lower() not in EMPTY_NAMES and guard.allows(step.title)
    return step.title if says_something else phrases.this_number()


def _expression(step: WorkingStep, guard: Guard) -> str:
    """The sum with its numbers in; with names where a number must not be shown; else nothing."""
    forms = (school_form(form) for form in (step.step.substituted, step.step.expression))
    return next(filter(guard.allows, forms), "")


def _solution_lines(question: str, trace: Trace, working: Working) -> list[str]:
    lines = [found_line(step, step.title, school_form(step.step.substituted)) for step in working.steps]
    time = clock_answer(question, trace.answer)
    if trace.answer is not None:
        name = answer_name(trace, trace.answer) if time is None else ""
        lines.append(phrases.answer_is(answer_text(question, trace.answer), name))
    return lines
