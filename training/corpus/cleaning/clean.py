"""One program cleaned: unused lines gone, one operation a line, names that count something, reasons.

The cleaned program is kept only if the restricted interpreter gets the same exact answer from both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.trace import Trace
from training.corpus.cleaning.naming import name_lines
from training.corpus.cleaning.reasons import reason_for
from training.corpus.cleaning.straight import Line, NotStraight, read_program


@dataclass(frozen=True, slots=True)
class Outcome:
    """The body to keep, and what became of the program.

    `cleaned`, `already clean`, `not straight`, `no exact answer`, or `another answer` (a fault of the
    cleaning); in all but the first the body is as it was.
    """

    body: str
    what: str


def clean_body(question: str, body: str) -> Outcome:
    """The cleaned body of a program, or the body as it was and why."""
    before = _run(body)
    if before.answer is None or before.answer.exact is None:
        return Outcome(body, "no exact answer")
    try:
        lines = read_program(body)
    except NotStraight:
        return Outcome(body, "not straight")
    cleaned = write_program(lines, name_lines(question, lines))
    if cleaned == body.strip("\n"):
        return Outcome(body, "already clean")
    after = _run(cleaned)
    if after.answer is None or after.answer.exact != before.answer.exact:
        return Outcome(body, "another answer")
    return Outcome(cleaned, "cleaned")


def write_program(lines: Sequence[Line], names: dict[int, str]) -> str:
    """The program's text: a line for each, with its comment or a reason made of its operands' names."""
    text = ["import math"] if any(line.call.startswith("math.") for line in lines) else []
    for line in lines:
        operands = [names[id(piece)] if isinstance(piece, Line) else piece for piece in line.pieces]
        comment = line.comment or reason_for(line, operands)
        text.append(f"{names[id(line)]} = {''.join(operands)}" + (f"  # {comment}" if comment else ""))
    return "\n".join([*text, f"return {names[id(lines[-1])]}"])


def _run(body: str) -> Trace:
    return run_program(body if "def " in body else join_program(format_completion(body)))
