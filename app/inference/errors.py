"""What can go wrong in the engine, each as a sentence that says what to do next."""

from app.sentences import say
from app.sentences.numerals import whole


class InferenceError(Exception):
    """Base of all errors of `app.inference`; `str(error)` is a sentence for a person."""


class EngineLost(InferenceError):
    """The child process with the models crashed, was killed or fell silent. The next call starts it again."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            say(
                "tutor",
                "The part of TinyTutor that writes solutions stopped: {reason}. Please try once more.",
            ).format(reason=reason)
        )


class ModelRejected(InferenceError):
    """A model file is missing, damaged, or of another kind than the engine can use.

    `reason` is a sentence with places for `fields`: the child process, which speaks English, tells them apart
    so that the parent can say the sentence in the person's language.
    """

    def __init__(self, reason: str, **fields: str) -> None:
        self.reason = reason
        self.fields = fields
        todo = say("tutor", "Choose another model pack, or install this one again.")
        super().__init__(f"{reason.format(**fields)} {todo}")


class PromptTooLong(InferenceError):
    """The text needs `tokens` tokens where the models can read `limit`."""

    def __init__(self, tokens: int, limit: int) -> None:
        self.tokens = tokens
        self.limit = limit
        super().__init__(
            say(
                "tutor",
                "The problem is too long for this model: {tokens} word pieces, and it can read {limit}. "
                "Please shorten the problem and try again.",
            ).format(tokens=whole(tokens), limit=whole(limit))
        )


class Cancelled(InferenceError):
    """A call that has no partial result (scoring) was cancelled by `Engine.cancel`."""

    def __init__(self) -> None:
        super().__init__(say("tutor", "The work was stopped. Press Solve to start again."))
