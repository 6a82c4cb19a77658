"""One's own text file ("MathTrain.txt") as a source: problems with answers, solutions or programs.

`text_blocks` says what the file may look like.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from app.problem.prompt import clean_question
from training.corpus.errors import CorpusError
from training.corpus.fingerprint import file_digest
from training.corpus.gsm8k.convert import Converted, convert
from training.corpus.gsm8k.split import Record
from training.corpus.sources.checked import Origin, check_program, exact_answer, question_fault
from training.corpus.sources.source import Accepted, AnswerOnly, Outcome, Position, Rejected, Row
from training.corpus.sources.text_blocks import Block, read_blocks
from training.corpus.sources.text_encoding import encoding_of

PRIVATE = "private"
"""The licence written where none is told: nothing made from the text is to be published."""
_FINAL = re.compile(r"####\s*(.+?)\s*\Z", re.DOTALL)


class OwnText:
    """The blocks of a text file. A position is the number of blocks read."""

    name = "own"
    batch = 200
    threads = False

    def __init__(self, path: Path, license_name: str = PRIVATE) -> None:
        self.path, self.license = path, license_name
        self.convert: Callable[[Row], Sequence[Outcome]] = partial(convert_block, license_name=license_name)
        self._read = 0

    def settings(self) -> Mapping[str, Any]:
        """The file's hash and encoding."""
        return {"sha256": file_digest(self.path), "encoding": encoding_of(self.path)}

    def rows(self, start: Position) -> Iterator[Row]:
        """The blocks after the first `start`."""
        try:
            with self.path.open(encoding=encoding_of(self.path), errors="backslashreplace") as lines:
                for number, block in enumerate(read_blocks(lines), start=1):
                    if number > (start or 0):
                        self._read = number
                        yield Row(block.line, block)
        except OSError as error:
            raise CorpusError(f"{self.path} cannot be read ({error.strerror}). Check the path.") from error

    def position(self) -> Position:
        return self._read

    def close(self) -> None:
        """Nothing stays open."""


def convert_block(row: Row, license_name: str) -> list[Outcome]:
    """The one outcome of a block."""
    block: Block = row.content
    return [_outcome(block, Origin("own", license_name, f"own-{row.line}"))]


def _outcome(block: Block, origin: Origin) -> Outcome:
    if block.fault:
        return Rejected(block.fault, block.text)
    question = clean_question(block.fields.get("question", ""))
    fault = question_fault(question)
    if fault:
        return Rejected(fault, block.text)
    solution, answer_text = _solution_and_answer(block)
    answer = exact_answer(answer_text) if answer_text else None
    if answer_text and answer is None:
        return Rejected("the answer is not one exact number", block.text)
    if "program" in block.fields:
        return check_program(question, block.fields["program"], origin, given=answer, text=block.text)
    if answer is None:
        return Rejected("there is neither an answer nor a program", block.text)
    if not solution:
        return AnswerOnly(question, str(answer), "no solution")
    return _worked(question, solution, answer, origin, block.text)


def _worked(question: str, solution: str, answer: Fraction, origin: Origin, text: str) -> Outcome:
    """A worked solution through GSM8K's converter; where that finds no program the answer is kept."""
    converted = convert(Record(0, question, solution, str(answer)))
    if isinstance(converted, Converted):
        checked = check_program(question, converted.body, origin, given=answer, text=text)
        if isinstance(checked, Accepted):
            return checked
        return AnswerOnly(question, str(answer), f"solution: {checked.reason}")
    return AnswerOnly(question, str(answer), f"solution: {converted.why}")


def _solution_and_answer(block: Block) -> tuple[str, str]:
    """The worked solution and the text of the answer; either may be empty.

    `#### 12` ends a solution with its answer. An answer that runs over more than one line, or holds
    `<<3*4=12>>`, is a solution.
    """
    solution, answer = block.fields.get("solution", ""), block.fields.get("answer", "")
    if not solution and ("####" in answer or "<<" in answer):
        solution, answer = answer, ""
    final = _FINAL.search(solution)
    if final:
        solution = solution[: final.start()].strip()
        answer = answer or final[1]
    return solution, answer
