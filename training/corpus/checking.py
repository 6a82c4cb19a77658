"""Every program of a corpus is run by the restricted interpreter before it is written."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache

from app.problem.answers import Answer, same_answer
from app.problem.errors import ProgramError
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.errors import CorpusError
from training.corpus.example import CorpusExample
from training.corpus.known_statements import run_by_statements


class ProgramCheck:
    """Lets through the examples whose program gives their answer; the others are counted in `dropped`.

    A family's own program, not augmented, is proved while the family is expanded: if that one fails here, the
    family or the interpreter is wrong, and the build stops.
    """

    def __init__(self) -> None:
        self.dropped = 0

    def passing(self, examples: Iterable[CorpusExample]) -> Iterator[CorpusExample]:
        """The examples that pass, in order; raises `CorpusError` for a family's program that does not."""
        for example in examples:
            fault = fault_of(example)
            if fault is None:
                yield example
            elif example.source == "families" and not example.augmented:
                raise CorpusError(
                    f"{example.family}: {fault}. Mend the family.\n{example.question}\n{example.body}"
                )
            else:
                self.dropped += 1


def fault_of(example: CorpusExample) -> str | None:
    """What the interpreter says against an example's program; None where it gives the answer."""
    answer, error = run_body(example.body)
    if answer is None:
        return f"the program gives no answer ({error})"
    if str(answer.exact) == example.answer:
        return None  # so nearly always, and much faster than two fractions
    if not same_answer(answer, Answer.of(Fraction(example.answer))):
        return f"the program gives {answer}, not {example.answer}"
    return None


@lru_cache(maxsize=64)  # what augmentation has proved comes here next: it is not run twice
def run_body(body: str) -> tuple[Answer | None, ProgramError | None]:
    """The answer of a program by the restricted interpreter, or why it gives none."""
    trace = run_by_statements(body) or run_program(join_program(format_completion(body)), steps=False)
    return trace.answer, trace.error
