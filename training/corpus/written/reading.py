"""Reading written problems: a question whose numbers have names, and the lines of its program.

::

    Q: my hamster ran {morning_runs:45} times in the morning and {night_runs:37} at night how often is that
    P: total_runs = morning_runs + night_runs  # the runs of both times together

A problem is one line `Q:` and one or more lines `P:`; blank lines may stand anywhere (docs/written.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from app.problem.interpreter import run_program
from app.problem.prompt import clean_question, format_completion, join_program
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.program import decimal_text
from training.corpus.gsm8k.quantities import Quantity, find_quantities
from training.corpus.sources.checked import question_fault

_SLOT = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*):(?P<text>[^{}]+)\}")
_STEP = re.compile(r"(?P<name>[a-z][a-z0-9_]*) = (?P<expression>[^#]+?)(?:\s+#\s*(?P<reason>\S.*))?")
_NAME = re.compile(r"(?<![\w.])[a-z_]\w*")
_FUNCTIONS = frozenset("round min max abs sum".split())
ENDING = ".txt"


@dataclass(frozen=True, slots=True)
class Written:
    """A problem as it was written.

    `question` has its numbers in it; `givens` names those that the program takes, with their places and
    values; `steps` are the program's lines without the givens; `values` what these come to, the answer last.
    """

    place: str
    question: str
    givens: tuple[tuple[str, Quantity], ...]
    steps: tuple[str, ...]
    values: tuple[Fraction, ...]

    @property
    def answer(self) -> Fraction:
        return self.values[-1]

    def body(self, numbers: Sequence[Fraction]) -> str:
        """The program with these numbers for the givens."""
        pairs = zip(self.givens, numbers, strict=True)
        givens = [f"{name} = {decimal_text(number)}" for (name, _), number in pairs]
        last = self.steps[-1].partition(" = ")[0]
        return "\n".join([*givens, *self.steps, f"return {last}"])


class WrittenError(ValueError):
    """A problem that cannot be used: the message says what is wrong with it."""


def written_files(paths: Sequence[Path]) -> list[Path]:
    """The files that the paths name, a folder standing for its .txt files.

    Raises `CorpusError` for a path that leads to no file.
    """
    found: list[Path] = []
    for path in paths:
        files = sorted(path.rglob(f"*{ENDING}")) if path.is_dir() else [path]
        if not files or not files[0].is_file():
            raise CorpusError(
                f"There are no written problems at {path}: give a {ENDING} file or a folder of them."
            )
        found += files
    return found


def read_written(file: Path) -> Iterator[Written | tuple[int, str]]:
    """The problems of a file in order; for a faulty one its line (from 1) and what is wrong.

    Raises `CorpusError` where the file cannot be read.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{file} cannot be read ({error}). It must be a text file in UTF-8.") from error
    for number, question, steps in _blocks(text):
        if not question:
            yield number, "a line that is neither a question (Q:) nor a line of its program (P:)"
            continue
        try:
            yield read_problem(f"{file.parent.name}-{file.stem}-{number}", question, steps)
        except WrittenError as fault:
            yield number, str(fault)


def _blocks(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Each problem's first line's number, its question and its steps; foreign lines have no question."""
    question, first, steps = "", 0, list[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        label, _, rest = line.strip().partition(":")
        if label == "P" and question:
            steps.append(rest.strip())
        elif label == "Q":
            if question:
                yield first, question, steps
            question, first, steps = rest.strip(), number, []
        elif line.strip():
            yield number, "", []
    if question:
        yield first, question, steps


def read_problem(place: str, text: str, steps: Sequence[str]) -> Written:
    """The problem of a question with slots and its steps.

    Raises:
        WrittenError: a slot that holds no number or that nothing uses, a name that is not known or told
            twice, no step, or a program that gives no exact answer.
    """
    question, slots = _take_slots(text)
    if clean_question(question) != question:
        raise WrittenError("the question has characters or spaces that are cleaned away")
    if fault := question_fault(question):
        raise WrittenError(fault)
    if not slots:
        raise WrittenError("no number of the question has a name: write {name:12}")
    quantities = find_quantities(question)
    givens = tuple((name, _quantity_at(name, start, end, question, quantities)) for name, start, end in slots)
    lines = _read_steps(steps, [name for name, _ in givens])
    problem = Written(place, question, givens, lines, ())
    values = values_of(problem, [quantity.value for _, quantity in givens])
    if values is None:
        raise WrittenError("the program gives no exact answer")
    return Written(place, question, givens, lines, values)


def values_of(problem: Written, numbers: Sequence[Fraction]) -> tuple[Fraction, ...] | None:
    """What the steps come to with these numbers; None where the interpreter gets no exact answer."""
    trace = run_program(join_program(format_completion(problem.body(numbers))))
    found = [step.value for step in trace.steps[len(problem.givens) :]]
    exact = tuple(value.exact for value in found if value is not None and value.exact is not None)
    return exact if trace.answer is not None and len(exact) == len(problem.steps) else None


def _take_slots(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The question as it reads, and each slot's name and place in it."""
    question, slots, done = "", list[tuple[str, int, int]](), 0
    for match in _SLOT.finditer(text):
        question += text[done : match.start()]
        slots.append((match["name"], len(question), len(question) + len(match["text"])))
        question += match["text"]
        done = match.end()
    question += text[done:]
    if "{" in question or "}" in question:
        raise WrittenError("a slot is not of the form {name:12}")
    return question, slots


def _quantity_at(name: str, start: int, end: int, question: str, quantities: Sequence[Quantity]) -> Quantity:
    """What a slot holds: the number of its own text, whatever the words beside it make of it.

    Where those make another one of it (`{day:9}th`, `{n:3} and a half`) it is not drawn anew.
    """
    own = find_quantities(question[start:end])
    found = [quantity for quantity in quantities if quantity.start < end and start < quantity.end]
    if len(own) != 1 or len(found) != 1:
        few = not own or not found
        raise WrittenError(f"{{{name}:...}} holds {'no number' if few else 'more than one number'}")
    value = own[0].value
    return found[0] if value == found[0].value else Quantity(value, "number", False, start, end)


def _read_steps(steps: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """The steps, each as `name = expression  # reason`; every given must be used, every name known."""
    known, used, lines = list(names), set[str](), list[str]()
    if len(set(names)) < len(names):
        raise WrittenError("two slots have the same name")
    for step in steps:
        match = _STEP.fullmatch(step)
        if match is None:
            raise WrittenError(f"not of the form name = expression  # reason: {step!r}")
        wanted = set(_NAME.findall(match["expression"])) - _FUNCTIONS
        if unknown := sorted(wanted - set(known)):
            raise WrittenError(f"{', '.join(unknown)} is neither a slot nor an earlier line")
        if match["name"] in known:
            raise WrittenError(f"{match['name']} has a value already")
        used |= wanted
        known.append(match["name"])
        reason = f"  # {match['reason']}" if match["reason"] else ""
        lines.append(f"{match['name']} = {match['expression']}{reason}")
    if not lines:
        raise WrittenError("there is no line P: for it")
    if idle := [name for name in known[:-1] if name not in used]:
        raise WrittenError(f"{', '.join(idle)} is used by no line")
    return tuple(lines)
