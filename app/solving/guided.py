"""Programs written line by line, going on only from those beginnings that the verifier likes best.

The verifier's score after a line estimates how likely the program is to end right, so it can choose between
beginnings as well as between whole programs. Source: OVM, Outcome-supervised Value Models for Planning in
Mathematical Reasoning, https://arxiv.org/abs/2311.09724 (its steps are lines here).
"""

from __future__ import annotations

import random
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.inference import Generated, PromptTooLong, Sampling


class LineEngine(Protocol):
    """What the search needs of `app.inference.Engine`, which says what each does."""

    def generate(
        self,
        prompt: str,
        count: int,
        sampling: Sampling | None = None,
        *,
        beginning: str = "",
        one_line: bool = False,
    ) -> Generator[Generated]:
        """Candidates as they finish, each the first line only if `one_line`."""

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        """For each whole program the probability that it is right."""

    def score_lines(self, prompt: str, completions: Sequence[str]) -> list[list[float]]:
        """The same after each line of beginnings."""

    def cancel(self) -> None:
        """Stop what is being written or scored."""

    def close(self) -> None:
        """End the child process."""


@dataclass(frozen=True)
class Path:
    """The lines written so far, whether they are a whole program, and the verifier's score of them."""

    text: str = ""
    log_probability: float = 0.0
    whole: bool = False
    value: float = 0.0

    def followed_by(self, line: Generated) -> Path:
        """The path with one more line."""
        log_probability = self.log_probability + line.log_probability
        return Path(self.text + line.text, log_probability, line.finish == "stop")


class GuidedEngine:
    """Stands where an engine stands: its candidates are the programs that a guided search finishes."""

    def __init__(self, engine: LineEngine, *, beams: int = 4, most_lines: int = 24) -> None:
        """`beams` beginnings are kept after each line, for at most `most_lines` lines.

        Raises ValueError unless both are at least 1.
        """
        if beams < 1 or most_lines < 1:
            raise ValueError("beams and most_lines must be at least 1")
        self._engine = engine
        self._beams = beams
        self._most_lines = most_lines

    def generate(self, prompt: str, count: int, sampling: Sampling) -> Generator[Generated]:
        """Yield the different programs that a search finds, each when its last line is written.

        In each round `count` next lines are drawn, shared by the beginnings that were kept. The `tokens` of
        all programs together are the tokens that were drawn, those of dropped lines too. A beginning that
        grows too long is dropped. Raises what the engine raises; after `cancel` it ends.
        """
        kept = [Path()]
        finished: set[str] = set()
        tokens = 0
        for round_number in range(self._most_lines):
            open_paths = [path for path in kept if not path.whole]
            if not open_paths:
                return
            drawn: dict[str, Path] = {}
            for number, path in enumerate(open_paths):
                share = count * (number + 1) // len(open_paths) - count * number // len(open_paths)
                seed = random.Random(f"{sampling.seed}/{round_number}/{number}").getrandbits(32)
                for line in self._lines(prompt, max(share, 1), replace(sampling, seed=seed), path):
                    if line.finish == "cancelled":
                        return
                    tokens += line.tokens
                    if line.finish != "length":
                        following = path.followed_by(line)
                        drawn.setdefault(following.text, following)
            scored = self._scored(prompt, [path for path in drawn.values() if path.text not in finished])
            for path in scored:
                if path.whole:
                    index = len(finished)
                    finished.add(path.text)
                    yield Generated(index, path.text, tokens, path.log_probability, "stop")
                    tokens = 0
            held = [path for path in kept if path.whole]
            kept = sorted([*held, *scored], key=lambda path: -path.value)[: self._beams]

    def _lines(self, prompt: str, count: int, sampling: Sampling, path: Path) -> Iterator[Generated]:
        try:
            yield from self._engine.generate(prompt, count, sampling, beginning=path.text, one_line=True)
        except PromptTooLong:
            if not path.text:
                raise

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        """As the engine does."""
        return self._engine.score(prompt, completions)

    def cancel(self) -> None:
        """Stop what is being written or scored; from any thread."""
        self._engine.cancel()

    def close(self) -> None:
        """End the child process."""
        self._engine.close()

    def _scored(self, prompt: str, paths: Sequence[Path]) -> list[Path]:
        whole = [path for path in paths if path.whole]
        partial = [path for path in paths if not path.whole]
        values = self._engine.score(prompt, [path.text for path in whole])
        values += [
            scores[-1] if scores else 0.0  # nothing but blank lines
            for scores in self._engine.score_lines(prompt, [path.text for path in partial])
        ]
        pairs = zip([*whole, *partial], values, strict=True)
        return [replace(path, value=value) for path, value in pairs]
