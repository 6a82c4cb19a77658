"""A line's label is the share of completions after it that end right; equal beginnings are completed once."""

from __future__ import annotations

from collections.abc import Generator
from fractions import Fraction

from app.inference import Generated, PromptTooLong, Sampling
from app.problem.answers import Answer
from app.problem.interpreter import run_program
from training.line_labels.rollouts import Rollouts, beginnings

PROGRAM = "    a = 2\n    b = a * 3\n    return b"


class ScriptedWriter:
    """Goes on from a beginning with the completions that are written down for it, in turn."""

    def __init__(self, script: dict[str, list[str]]) -> None:
        self.script = script
        self.asked: list[tuple[str, int]] = []

    def generate(
        self, prompt: str, count: int, sampling: Sampling | None = None, *, beginning: str = ""
    ) -> Generator[Generated]:
        assert sampling is not None
        self.asked.append((beginning, sampling.seed))
        texts = self.script[beginning]
        if not texts:
            raise PromptTooLong(300, 200)
        for index in range(count):
            text = texts[index % len(texts)]
            yield Generated(index, text, 4, -1.0, "stop" if "return" in text else "length")


def rollouts(writer: ScriptedWriter, answer: int = 6) -> Rollouts:
    sampling = Sampling(seed=7)
    return Rollouts("", Answer.of(Fraction(answer)), writer, run_program, count=4, sampling=sampling)


def test_beginnings_are_whole_lines() -> None:
    assert beginnings(PROGRAM) == ["    a = 2\n", "    a = 2\n    b = a * 3\n"]
    assert beginnings("    return 3") == []


def test_each_line_has_the_share_of_right_endings() -> None:
    good, bad = "    b = a * 3\n    return b", "    b = a + 3\n    return b"
    writer = ScriptedWriter(
        {"    a = 2\n": [good, bad], "    a = 2\n    b = a * 3\n": ["    return b", "    return b", "    c"]}
    )
    found = rollouts(writer)
    assert found.line_labels(PROGRAM, right=True) == [0.5, 0.75, 1.0]
    assert found.tokens == 32
    assert len({seed for _, seed in writer.asked}) == 2


def test_equal_beginnings_are_completed_once() -> None:
    other = "    a = 2\n    return a"
    writer = ScriptedWriter({"    a = 2\n": ["    return a"], "    a = 2\n    b = a * 3\n": ["    return b"]})
    found = rollouts(writer)
    assert found.line_labels(PROGRAM, right=True) == [0.0, 1.0, 1.0]
    assert found.line_labels(other, right=False) == [0.0, 0.0]
    assert len(writer.asked) == 2


def test_a_beginning_that_is_too_long_ends_wrong() -> None:
    writer = ScriptedWriter({"    a = 2\n": ["    return a"], "    a = 2\n    b = a * 3\n": []})
    assert rollouts(writer).line_labels(PROGRAM, right=True) == [0.0, 0.0, 1.0]
