"""A solution in plain words for the terminal, and as a record for other programs."""

from __future__ import annotations

from typing import Any

from app.problem.answer_forms import answer_text
from app.problem.answers import Answer
from app.problem.school_form import plain_name, school_form
from app.problem.trace import Step
from app.solving.solution import Solution

ANSWERS_SHOWN = 5


def exact_text(answer: Answer) -> str:
    """The exact value such as ``7/2``; for a number known only as a float, its shortest decimal form."""
    return str(answer.exact) if answer.exact is not None else repr(answer.approximate)


def solution_record(solution: Solution) -> dict[str, Any]:
    """What the batch writes; `value` is null where there is no answer, or none that a float holds."""
    answer = solution.answer
    return {
        "answer": None if answer is None else exact_text(answer),
        "value": None if answer is None else answer.to_json()["approximate"],
        "verdict": solution.verdict,
        "probability": round(solution.probability, 4),
        "steps": [step.to_json() for step in _steps(solution)],
        "seconds": round(solution.seconds, 3),
    }


def full_record(solution: Solution) -> dict[str, Any]:
    """`solution_record` with the question, the warnings, all answers found, the program and the seed."""
    return {
        "question": solution.question,
        **solution_record(solution),
        "answers": [
            {"answer": exact_text(tally.answer), "votes": tally.votes, "weight": round(tally.weight, 4)}
            for tally in solution.answers
        ],
        "candidates": len(solution.candidates),
        "program": None if solution.chosen is None else solution.chosen.text,
        "warnings": list(solution.warnings),
        "seed": solution.seed,
    }


def solution_lines(solution: Solution) -> list[str]:
    """The steps, the answer and how sure the tutor is, a line each."""
    lines = list(solution.warnings)
    if solution.verdict == "unsolved":
        lines.append("I could not solve this problem.")
        if solution.answers:
            lines.append(f"My ideas led to answers that I do not trust: {_listed(solution)}.")
        lines.append("Check the numbers, write it in shorter sentences and try again, or ask your teacher.")
        return lines
    lines += [f"{number}. {step_line(step)}" for number, step in enumerate(_steps(solution), 1)]
    if solution.verdict == "verified":
        lines.append(f"Answer: {_answer_text(solution, solution.answer)}")
        return lines
    lines.append(f"Answer: perhaps {_answer_text(solution, solution.answer)}")
    different = len(solution.answers) > 1
    found = f" I found different answers: {_listed(solution)}." if different else ""
    lines.append(f"I am not sure.{found} Check it yourself, or ask your teacher.")
    return lines


def step_line(step: Step) -> str:
    """One step: its reason or its name, the expression with the values in, and the result."""
    label = step.reason.strip() or plain_name(step.name)
    shown, result = school_form(step.substituted), school_form(step.text)
    return f"{label}: {step.text}" if shown in ("", result) else f"{label}: {shown} = {step.text}"


def _steps(solution: Solution) -> tuple[Step, ...]:
    if solution.chosen is None or solution.chosen.trace is None:
        return ()
    return solution.chosen.trace.steps


def _listed(solution: Solution) -> str:
    shown = [_answer_text(solution, tally.answer) for tally in solution.answers[:ANSWERS_SHOWN]]
    return ", ".join(shown) + (" and others" if len(solution.answers) > ANSWERS_SHOWN else "")


def _answer_text(solution: Solution, answer: Answer | None) -> str:
    """The answer as its question means it: a number, a fraction or a time of day."""
    return str(answer) if answer is None else answer_text(solution.question, answer)
