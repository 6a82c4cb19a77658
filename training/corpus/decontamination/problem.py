"""A problem as the layers see it: its question in several forms, and the graph of its solution."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from training.corpus.decontamination.graphs import program_graph, solution_graph
from training.corpus.decontamination.masking import (
    capitals_explained,
    is_name,
    is_number,
    mask,
    singular_of,
    split_words,
)
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.quantities import find_quantities

NumberKey = tuple[float, int]
"""A number, and how often it came before in the question."""
_STEM = 6
"""Letters of a word that are compared: few enough for `delivered` and `delivery` to be the same."""


@dataclass(frozen=True)
class Problem:
    """A question, and the program or the worked solution in GSM8K's form (empty where there is none)."""

    question: str
    program: str = ""
    solution: str = ""

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> "Problem":
        """The problem of a line of a corpus or a test file; raises `CorpusError` where it has no question."""
        question = row.get("question")
        if not isinstance(question, str) or not question.strip():
            raise CorpusError("A line has no question. Every line needs a field `question`.")
        body, answer = row.get("body"), row.get("answer")
        worked = isinstance(answer, str) and "<<" in answer
        return cls(question, body if isinstance(body, str) else "", str(answer) if worked else "")

    @cached_property
    def masked(self) -> tuple[str, ...]:
        """The question's words, with numbers, names and counted things masked."""
        return mask(self.question)

    @cached_property
    def numbers(self) -> frozenset[NumberKey]:
        """The numbers of the question; a second 5 is (5, 1).

        A part is as the factor it undoes (`half` and `twice` are 2), since a story may be told from either
        end. Ones are left out: "one" is mostly no number.
        """
        counts: Counter[float] = Counter()
        found = set()
        for quantity in find_quantities(self.question):
            number = float(quantity.value)
            number = 1 / number if 0 < number < 1 else number
            if number not in (0, 1):
                found.add((number, counts[number]))
                counts[number] += 1
        return frozenset(found)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of the question's words, things included, without numbers and names."""
        words = split_words(self.question)
        small, inside = capitals_explained(words)
        return frozenset(
            singular_of(word.lower())[:_STEM]
            for word in words
            if word not in ".?!:" and not is_number(word) and not is_name(word, small, inside)
        )

    @cached_property
    def graph(self) -> str | None:
        """The graph of the solution, if there is one."""
        if self.program:
            return program_graph(self.program)
        return solution_graph(self.solution) if self.solution else None

    def same_graph(self, other: "Problem") -> bool:
        """Whether both have a graph, and the same."""
        return self.graph is not None and self.graph == other.graph
