"""One example of a corpus, and the line of an evaluation set that is made of it."""

import json
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from app.curriculum import Problem

Source = Literal["families", "written", "gsm8k", "tinygsm", "own", "teacher"]

FAMILIES_LICENSE = "MIT"
"""The families are part of this project and are used under its own licence, MIT."""
GSM8K_LICENSE = "MIT"
"""GSM8K: Cobbe et al. 2021, https://github.com/openai/grade-school-math, MIT."""


@dataclass(frozen=True, slots=True)
class CorpusExample:
    """A question with a checked program. `answer` is an exact fraction as text, such as `12` or `7/2`.

    `family` is the id of the family; for GSM8K it is `gsm8k-INDEX`, the problem's place in the training
    split. `grade` and `topic` are unknown for GSM8K. `augmented` names the kinds of change that
    were made to it (`training.corpus.augmentation`), in their order.
    """

    question: str
    body: str
    answer: str
    source: Source
    family: str
    grade: int | None
    topic: str | None
    operations: int
    license: str
    augmented: list[str] = field(default_factory=list)

    @classmethod
    def of_problem(cls, problem: Problem) -> "CorpusExample":
        """The example that a problem of the families makes."""
        return cls(
            question=problem.question,
            body=problem.body,
            answer=fraction_text(problem.answer),
            source="families",
            family=problem.family,
            grade=problem.grade,
            topic=problem.topic,
            operations=problem.operations,
            license=FAMILIES_LICENSE,
        )

    def told(self, question: str) -> "CorpusExample":
        """The example with another question; `dataclasses.replace` takes three times as long."""
        return CorpusExample(
            question, self.body, self.answer, self.source, self.family,
            self.grade, self.topic, self.operations, self.license, self.augmented,
        )  # fmt: skip

    def evaluation_line(self, phrasing: str | None = None) -> str:
        """The example as a line of an evaluation set, without its program: it cannot be trained on."""
        kept = ("question", "answer", "family", "grade", "topic", "operations")
        line = {name: getattr(self, name) for name in kept}
        if phrasing is not None:
            line["phrasing"] = phrasing
        return json.dumps(line, ensure_ascii=False) + "\n"


def fraction_text(value: Fraction) -> str:
    """`12` or `7/2`: the text from which `Fraction` reads the same number."""
    return str(value)
