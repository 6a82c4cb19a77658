"""A problem as the layers see it: its question in several forms, and the graph of its solution."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from training.corpus.decontamination.graphs import program_graph, solution_graph
from training.corpus.decontamination.masking import is_name, is_number, mask, split_words
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.quantities import find_quantities
from training.corpus.gsm8k.words import singular

_STEM = 6
"""Letters of a word that are compared: enough for `deliver`, few enough to join `delivered` and `delivery`."""


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
    def numbers(self) -> tuple[Fraction, ...]:
        """The numbers of the question, sorted, with number words, parts and factors (`half` is 1/2)."""
        return tuple(sorted(quantity.value for quantity in find_quantities(self.question)))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of the question's words, things included, without numbers and names."""
        words = split_words(self.question)
        small = {word for word in words if word.islower()}
        inside = {word for before, word in zip(words, words[1:], strict=False) if before not in ".?!:"}
        return frozenset(
            singular(word.lower())[:_STEM]
            for word in words
            if word not in ".?!:" and not is_number(word) and not is_name(word, small, inside)
        )

    @cached_property
    def graph(self) -> str | None:
        """The graph of the solution, if there is one."""
        if self.program:
            return program_graph(self.program)
        return solution_graph(self.solution) if self.solution else None
