"""Results written by hand, for the tests of what is computed from them."""

from fractions import Fraction

from app.problem.answers import Answer
from training.evaluation.data import Item
from training.evaluation.figures import Result
from training.evaluation.sampling import Attempt, Attempts


def result(
    right: int,
    *answers: tuple[int | None, float | None],
    question: str = "How many are 2 and 3?",
    **groups: str,
) -> Result:
    """A problem whose answer is `right`, with one candidate for each (answer or None, score)."""
    attempts = tuple(
        Attempt(
            text=f"    return {answer}",
            answer=None if answer is None else Answer.of(Fraction(answer)),
            error="ProgramFailed(ZeroDivisionError)" if answer is None else None,
            right=answer == right,
            log_probability=-1.0,
            score=score,
        )
        for answer, score in answers
    )
    return Item(question, Answer.of(right), groups), Attempts(attempts, None, 10)
