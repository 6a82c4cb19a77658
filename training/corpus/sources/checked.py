"""A question and a program of any origin as an example of a corpus: filtered, run, its answer compared."""

import ast
import re
from dataclasses import dataclass
from fractions import Fraction

from app.problem.answers import Answer, parse_answer, same_answer
from app.problem.interpreter import run_program
from app.problem.number_words import has_number_word
from app.problem.prompt import clean_question, format_completion, join_program
from app.problem.question import MOST_CHARACTERS
from training.corpus.example import CorpusExample, Source, fraction_text
from training.corpus.sources.function_body import NotABody, body_of
from training.corpus.sources.source import Accepted, Rejected

FEWEST_WORDS = 4
"""Of a question; "Multiply 35 by 32." has four. TinyGSM leaves out short ones, without telling its limit."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Origin:
    """What every example of a source has alike, and `family`, which says where this one stood."""

    source: Source
    license: str
    family: str


def question_fault(question: str) -> str | None:
    """Why a text is no question to learn from; None where it is one."""
    if len(question.split()) < FEWEST_WORDS:
        return f"the question has fewer than {FEWEST_WORDS} words"
    if len(question) > MOST_CHARACTERS:
        return f"the question has more than {MOST_CHARACTERS:,} characters"
    if not _DIGIT.search(question) and not has_number_word(question):
        return "the question has no number"
    return None


def exact_answer(text: str) -> Fraction | None:
    """The one number that an answer's text gives (1,200, 3 1/2, $4.50, "12 apples"), where it is exact."""
    answer = parse_answer(text)
    return None if answer is None else answer.exact


def check_program(
    question: str, code: str, origin: Origin, *, given: Fraction | None = None, text: str | None = None
) -> Accepted | Rejected:
    """The example that a question and a program (a whole function or its body) make, or why they make none.

    `given` is the answer that the source tells. `text` is what is kept of a rejected one (default: both).
    """
    question = clean_question(question)
    text = f"{question}\n{code}" if text is None else text
    fault = question_fault(question)
    if fault is not None:
        return Rejected(fault, text)
    try:
        body = body_of(code)
    except NotABody as error:
        return Rejected(f"the program cannot be used: {error}", text)
    operations = count_operations(body)
    if operations == 0:
        return Rejected("the program computes nothing", text)
    trace = run_program(join_program(format_completion(body)), steps=False)
    if trace.answer is None:
        return Rejected(f"the program gives no answer: {trace.error}", text)
    if trace.answer.exact is None:
        return Rejected("the program's answer is not exact", text)
    if given is not None and not same_answer(trace.answer, Answer.of(given)):
        return Rejected(f"the program gives {trace.answer}, the answer is {Answer.of(given)}", text)
    return Accepted(
        CorpusExample(
            question=question,
            body=body,
            answer=fraction_text(trace.answer.exact),
            source=origin.source,
            family=origin.family,
            grade=None,
            topic=None,
            operations=operations,
            license=origin.license,
        )
    )


def count_operations(body: str) -> int:
    """The operations that stand in a program: `+`, `+=`, and calls that compute, such as `sum` and `max`."""
    tree = ast.parse(join_program(format_completion(body)))
    return sum(
        isinstance(node, ast.BinOp | ast.AugAssign)
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in _COMPUTING)
        for node in ast.walk(tree)
    )


_COMPUTING = frozenset("sum max min abs round divmod pow sorted len math.ceil math.floor math.sqrt".split())
