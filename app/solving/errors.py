"""What can go wrong while a problem is being solved, each as a sentence that says what to do next."""

from __future__ import annotations

from app.sentences import say
from app.solving.solution import Solution


class SolvingError(Exception):
    """The problem could not be worked on. `question` is the text as it was given: nothing typed is lost."""

    def __init__(self, message: str, question: str) -> None:
        self.question = question
        super().__init__(message)


class Cancelled(SolvingError):
    """The person stopped the work. `partial` is what was known by then."""

    def __init__(self, question: str, partial: Solution) -> None:
        self.partial = partial
        super().__init__(say("tutor", "The work was stopped. Solve the problem again to go on."), question)
