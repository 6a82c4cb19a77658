"""GSM8K's problems as examples: steps bound, lines named, the program run and its answer compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from app.problem.answers import Answer, same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.example import GSM8K_LICENSE, CorpusExample
from training.corpus.gsm8k.binding import Binder, Words
from training.corpus.gsm8k.expressions import numbers_of
from training.corpus.gsm8k.naming import Mention, candidate_names, numbered
from training.corpus.gsm8k.program import Line, ProgramBuilder, Unbound
from training.corpus.gsm8k.quantities import Quantity, find_quantities
from training.corpus.gsm8k.reasons import reason_from_names
from training.corpus.gsm8k.silent import enumerated
from training.corpus.gsm8k.split import WHOLE, Part, Record, read_records
from training.corpus.gsm8k.steps import Step, find_steps, find_steps_with_unknowns
from training.corpus.gsm8k.words import is_noun_like, singular
from training.corpus.progress import progress_bar

_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_WORDS_AROUND = 60
"""Characters on each side of a number of the question whose words are compared with a step's sentence."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a problem gave no program.

    `no steps`, `no step gives the answer`, `unbound number`, `a step is not used` (an operand was bound
    wrongly, or the step is idle), `wrong when run`.
    """

    why: str


@dataclass(frozen=True, slots=True)
class Origins:
    """What the program took from where: for redrawing its numbers.

    `givens` holds the variable of each quantity used, by its place among the quantities; `results` the
    variable of each step (empty for an idle one). `rivals` are sets of origins that an operand may have
    had, as the binder keys them: n for the n-th quantity, -n for the n-th step's result, 0 for a constant;
    `constants` are those used.
    """

    quantities: tuple[Quantity, ...]
    givens: Mapping[int, str]
    results: tuple[str, ...]
    rivals: tuple[frozenset[int], ...]
    constants: frozenset[Fraction]


@dataclass(frozen=True, slots=True)
class Converted:
    """An accepted program, the number of its operations, and of its operands whose origin is doubtful."""

    body: str
    operations: int
    doubtful: int
    origins: Origins


def convert(record: Record) -> Converted | Rejected:
    """The program of a problem, if there is one that gives its answer."""
    converted = _convert(record, find_steps(record.solution))
    if isinstance(converted, Rejected):
        solved = _convert(record, find_steps_with_unknowns(record.solution))
        return solved if isinstance(solved, Converted) else converted
    return converted


def _convert(record: Record, steps: Sequence[Step]) -> Converted | Rejected:
    answer = Fraction(record.answer)
    if not steps:
        return Rejected("no steps")
    final = max((place for place, step in enumerate(steps) if step.value == answer), default=None)
    if final is None:
        return Rejected("no step gives the answer")
    quantities = find_quantities(record.question)
    binder = Binder(
        quantities,
        [_quantity_words(record.question, quantity) for quantity in quantities],
        _words(record.question),
        enumerated(record.question),
    )
    common = frozenset(re.findall(r"\b[a-z][a-z'’]*\b", f"{record.question} {record.solution}"))
    builder = ProgramBuilder(
        quantities, [mention_of(record.question, quantity) for quantity in quantities], binder, common
    )
    try:
        for step in steps[: final + 1]:
            words = _words(step.sentence)
            builder.add_step(step, words, Words(_words(_next_words(step.after)), words))
    except Unbound:
        return Rejected("unbound number")
    givens, lines = builder.needed_lines(final)
    if not givens and any(quantity.given for quantity in quantities):
        return Rejected("unbound number")
    idle = builder.idle_results(final)
    needed = [step for step in range(final + 1) if step not in idle]
    if any(_is_used_later(steps, step, needed) for step in idle):
        return Rejected("a step is not used")
    names = name_lines(givens, lines)
    body = write_program(givens, lines, names, builder.result_line(final))
    trace = run_program(join_program(format_completion(body)))
    if trace.answer is None or not same_answer(trace.answer, Answer.of(answer)):
        return Rejected("wrong when run")
    pieces = [piece for line in lines for piece in line.pieces if isinstance(piece, str)]
    origins = Origins(
        quantities=tuple(quantities),
        givens={
            place: names[id(line)]
            for place, quantity in enumerate(quantities)
            for line in givens
            if line.quantity is quantity
        },
        results=tuple(names.get(id(builder.result_line(step)), "") for step in range(final + 1)),
        rivals=tuple(binder.rivals),
        constants=frozenset(binder.constants),
    )
    return Converted(body, sum(piece.count(" ") // 2 for piece in pieces), binder.doubtful, origins)


def _is_used_later(steps: Sequence[Step], idle: int, needed: Sequence[int]) -> bool:
    """Whether a later needed step has an operand of the same value: then it was bound to something else."""
    value = steps[idle].value
    return any(
        number.value in (value, value / 100)
        for later in needed
        if later > idle
        for number in numbers_of(steps[later].tree)
    )


def name_lines(givens: list[Line], lines: list[Line]) -> dict[int, str]:
    """A name for every line (by its `id`), none twice."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    plain = [_names(line)[0] for line in [*givens, *lines]]
    for line in [*givens, *lines]:
        candidates = _names(line)
        if plain.count(candidates[0]) > 1:  # several lines want it: the fuller names come first
            candidates.sort(key=lambda name, first=candidates[0]: not _is_fuller(name, first))  # type: ignore[misc]
        name = next(name for name in [*candidates, *numbered(candidates[-1])] if name not in taken)
        taken.add(name)
        names[id(line)] = name
    return names


def write_program(givens: list[Line], lines: list[Line], names: Mapping[int, str], last: Line) -> str:
    """The program's text."""
    text = []
    for line in [*givens, *lines]:
        right = "".join(piece if isinstance(piece, str) else names[id(piece)] for piece in line.pieces)
        reason = line.reason or ("" if line.quantity else _reason_from_names(right))
        text.append(f"{names[id(line)]} = {right}" + (f"  # {reason}" if reason else ""))
    text.append(f"return {names[id(last)]}")
    return "\n".join(text)


def _reason_from_names(right: str) -> str:
    """A reason made of a right side such as `boxes * 12`."""
    words = right.split(" ")
    return reason_from_names("".join(words[1::2]), words[::2])


def _is_fuller(name: str, plain: str) -> bool:
    return name != plain and set(plain.split("_")) <= set(name.split("_"))


def _names(line: Line) -> list[str]:
    return [line.plain_name] if line.plain_name else candidate_names(line.mention)


def _sentence_bounds(question: str, quantity: Quantity) -> tuple[int, int]:
    begin = max((match.end() for match in _SENTENCE_END.finditer(question, 0, quantity.start)), default=0)
    end = _SENTENCE_END.search(question, quantity.end)
    return begin, end.start() if end else len(question)


def mention_of(question: str, quantity: Quantity) -> Mention:
    """How the question speaks of a quantity: the words around it in its sentence."""
    begin, end = _sentence_bounds(question, quantity)
    return Mention(
        question[begin : quantity.start],
        question[quantity.end : end],
        dollars=quantity.dollars or quantity.kind == "cents",
        percent=quantity.kind == "percent",
    )


def _quantity_words(question: str, quantity: Quantity) -> Words:
    """What a quantity counts, and the words around it in the question."""
    around = question[max(0, quantity.start - _WORDS_AROUND) : quantity.end + _WORDS_AROUND]
    near = _words(_next_words(question[quantity.end :])) | _words(question[quantity.start : quantity.end])
    if quantity.dollars or not near:  # the price of what stands before it
        near |= _words(" ".join(question[: quantity.start].split(".")[-1].split()[-4:]))
    return Words(near, _words(around))


def _next_words(text: str) -> str:
    """The few words after a number, as far as the next sign or number."""
    return " ".join(re.split(r"[.,;:!?\d$]", text, maxsplit=1)[0].split()[:4])


def _words(text: str) -> frozenset[str]:
    return frozenset(singular(word) for word in re.findall(r"[a-z]+", text.lower()) if is_noun_like(word))


def training_programs(
    path: Path, *, part: Part = WHOLE, show_progress: bool = True
) -> Iterator[tuple[Record, Converted]]:
    """The accepted programs of GSM8K's `train.jsonl` with their problems, without the development tenth."""
    records = part.of([record for record in read_records(path) if not record.is_development])
    with progress_bar(len(records), "gsm8k", show=show_progress) as bar:
        for record in records:
            converted = convert(record)
            bar.update(1)
            if isinstance(converted, Converted):
                yield record, converted


def training_examples(path: Path, *, show_progress: bool = True) -> Iterator[CorpusExample]:
    """The accepted programs as examples."""
    for record, converted in training_programs(path, show_progress=show_progress):
        yield example_of(record, converted)


def example_of(record: Record, converted: Converted) -> CorpusExample:
    """A problem with its program."""
    return CorpusExample(
        question=record.question,
        body=converted.body,
        answer=record.answer,
        source="gsm8k",
        family=f"gsm8k-{record.index}",
        grade=None,
        topic=None,
        operations=converted.operations,
        license=GSM8K_LICENSE,
    )
