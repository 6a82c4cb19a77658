"""Many completions of one prompt, decoded together, one `llama_decode` a step.

The prompt is read once. Candidates that have drawn the same tokens so far are one row of the batch, however
many they are, and part where they first draw differently: a model that has learnt something writes most
lines alike, so most tokens need no computing of their own. What a candidate draws depends on the seed and its
index alone. A finished branch frees its place for waiting candidates.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.inference.context import Context
from app.inference.model import Tokens
from app.inference.sampling import candidate_uniforms, draw
from app.inference.settings import Finish, Generated, Sampling

RETURN_LINE = b"    return "  # of the outermost body: deeper lines have more blanks before the word
CONSIDERED = 256  # waiting candidates that are looked at for the free places


@dataclass(frozen=True)
class Candidate:
    """One of the completions that are wanted, with its own random stream of `length` numbers."""

    index: int
    seed: int
    length: int

    @cached_property
    def uniforms(self) -> npt.NDArray[np.float64]:
        """What it draws its tokens with."""
        return candidate_uniforms(self.seed, self.index, self.length)


@dataclass(frozen=True)
class Branch:
    """A beginning, and the candidates that have drawn it, the lowest index first."""

    candidates: list[Candidate]
    last_token: int = 0
    text: bytes = b""
    tokens: int = 0
    log_probability: float = 0.0

    def extended(
        self, candidates: list[Candidate], token: int, log_probability: float, piece: bytes
    ) -> Branch:
        """The branch of those `candidates` that drew `token`, which stands for the bytes `piece`."""
        log_probability += self.log_probability
        return Branch(candidates, token, self.text + piece, self.tokens + 1, log_probability)

    def done(self, finish: Finish) -> list[Generated]:
        """Its candidates as they stand."""
        text = self.text.decode("utf-8", "replace")
        return [Generated(c.index, text, self.tokens, self.log_probability, finish) for c in self.candidates]


def end_of_return(text: bytes, start: int) -> int:
    """Where the line with the final return ends, if it has, among the lines from `start` on; else -1."""
    while (newline := text.find(b"\n", start)) >= 0:
        if text.startswith(RETURN_LINE, start):
            return newline
        start = newline + 1
    return -1


class Generator:
    """Writes candidates with one context; remembers the last prompt, which is not read twice in a row."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._model = context.model
        self._ends = self._model.end_tokens()
        self._forbidden = self._model.forbidden_tokens()
        self._prompt: Tokens | None = None
        self._prompt_logits: npt.NDArray[np.float32] | None = None
        self._sampling = Sampling()
        self._length = 0
        self._one_line = False
        self._waiting: deque[Candidate] = deque()
        self._active: list[Branch] = []  # entry i occupies sequence i + 1
        self._width = 0  # sequences in use at most; fewer for want of cells, until a branch leaves
        candidate_uniforms(0, 0, 1)  # numpy loads its generators on first use: not while someone waits

    def begin(
        self, prompt: str, count: int, sampling: Sampling, beginning: str = "", *, one_line: bool = False
    ) -> None:
        """Prepare `count` candidates; `step` does the work. Raises `PromptTooLong`.

        They go on from `beginning`, whole lines of a completion, and end with their first line if `one_line`.
        """
        tokens = self._model.prompt_tokens(prompt, beginning)
        for sequence in range(1, self._context.sequences + 1):
            self._context.forget(sequence)
        self._read(tokens)
        self._one_line = one_line
        self._sampling = sampling
        self._length = min(sampling.max_tokens, self._model.trained_context - len(tokens))
        self._active = []
        self._width = self._context.sequences
        self._waiting = deque(Candidate(index, sampling.seed, self._length) for index in range(count))

    def _read(self, tokens: Tokens) -> None:
        """Read what differs from the last prompt; `_prompt` is None if that was aborted."""
        known = 0
        if self._prompt is not None:
            if np.array_equal(self._prompt, tokens):
                return
            shorter = min(len(self._prompt), len(tokens))
            differs = np.flatnonzero(self._prompt[:shorter] != tokens[:shorter])
            known = min(
                int(differs[0]) if len(differs) else shorter, len(tokens) - 1
            )  # the last gives logits
        self._prompt = None
        self._prompt_logits = self._context.read_prompt(tokens, known)
        if self._prompt_logits is not None:
            self._prompt = tokens

    @property
    def working(self) -> bool:
        """Whether candidates are left to write."""
        return bool(self._waiting or self._active)

    @property
    def branches(self) -> Sequence[Branch]:
        """What is being written, a row of the batch each."""
        return tuple(self._active)

    def step(self) -> list[Generated]:
        """One token for every active branch; the candidates that finished by it."""
        if self._prompt is None:  # reading the prompt was aborted
            return self.cancel()
        finished = self._start_waiting()
        if not self._active:
            return finished
        context, count = self._context, len(self._active)
        context.tokens[:count] = [branch.last_token for branch in self._active]
        context.positions[:count] = [len(self._prompt) + branch.tokens - 1 for branch in self._active]
        context.ids[:count] = np.arange(1, count + 1)
        context.wanted[:count] = 1
        result = context.decode(count)
        if result == 2:
            return finished + self.cancel()
        if result == 1:
            return finished + self._make_room()
        ended, followers = self._drawn(self._active, context.logits(count))
        self._follow(followers)
        return finished + ended

    def cancel(self) -> list[Generated]:
        """Stop all; what was being written comes back as it stands."""
        stopped = [generated for branch in self._active for generated in branch.done("cancelled")]
        while self._active:
            self._leave(len(self._active) - 1)
        self._waiting.clear()
        return stopped

    def _start_waiting(self) -> list[Generated]:
        """Give free places to waiting candidates; their first token comes from the prompt's logits."""
        finished: list[Generated] = []
        while len(self._active) < self._width and self._waiting:
            considered = [self._waiting.popleft() for _ in range(min(CONSIDERED, len(self._waiting)))]
            assert self._prompt_logits is not None
            ended, (branches,) = self._drawn([Branch(considered)], self._prompt_logits[None].copy())
            finished += ended
            started = branches[: self._width - len(self._active)]
            for branch in started:
                self._active.append(branch)
                self._context.share_prompt(len(self._active))
            gone = {generated.index for generated in ended}
            gone.update(candidate.index for branch in started for candidate in branch.candidates)
            self._waiting.extendleft(c for c in reversed(considered) if c.index not in gone)
        return finished

    def _drawn(
        self, branches: Sequence[Branch], logits: npt.NDArray[np.float32]
    ) -> tuple[list[Generated], list[list[Branch]]]:
        """A token for each candidate from its branch's row of `logits` [branches, vocabulary].

        Returns those whom it finishes, and for each of `branches` the branches that follow it.
        """
        logits[:, self._forbidden] = -np.inf
        owners = np.repeat(np.arange(len(branches)), [len(branch.candidates) for branch in branches])
        uniforms = np.array([c.uniforms[b.tokens] for b in branches for c in b.candidates])
        tokens, log_probabilities = draw(logits, owners, uniforms, self._sampling)
        drawn = zip(tokens.tolist(), log_probabilities.tolist(), strict=True)
        finished: list[Generated] = []
        followers: list[list[Branch]] = []
        for branch in branches:
            parts: defaultdict[tuple[int, float], list[Candidate]] = defaultdict(list)
            for candidate in branch.candidates:
                parts[next(drawn)].append(candidate)
            going_on: list[Branch] = []
            for (token, log_probability), candidates in parts.items():
                ended = token in self._ends
                piece = b"" if ended else self._model.piece(token)
                follower = branch.extended(candidates, token, log_probability, piece)
                returned = end_of_return(follower.text, branch.text.rfind(b"\n") + 1)
                if returned >= 0:
                    finished += replace(follower, text=follower.text[:returned]).done("stop")
                elif ended:
                    finished += follower.done("stop")
                elif self._one_line and b"\n" in piece:
                    finished += follower.done("line")
                elif follower.tokens >= self._length:
                    finished += follower.done("length")
                else:
                    going_on.append(follower)
            followers.append(going_on)
        return finished, followers

    def _follow(self, followers: Sequence[Sequence[Branch]]) -> None:
        """Put `followers[i]` in the place of the active branch i; what finds no place starts again later."""
        for position in reversed(range(len(followers))):
            if followers[position]:
                self._active[position] = followers[position][0]
            else:
                self._leave(position)
        places = {branch.candidates[0].index: place for place, branch in enumerate(self._active, 1)}
        for first, *others in filter(None, followers):
            for branch in others:
                if len(self._active) < self._width:
                    self._active.append(branch)
                    self._context.copy(places[first.candidates[0].index], len(self._active))
                else:
                    self._waiting.extendleft(reversed(branch.candidates))

    def _make_room(self) -> list[Generated]:
        """No free cells: the latest branch goes back to the queue; the only one left ends where it is."""
        if len(self._active) == 1:
            (alone,) = self._active
            self._leave(0)
            return alone.done("length")
        latest = max(range(len(self._active)), key=lambda i: self._active[i].candidates[0].index)
        self._waiting.extendleft(reversed(self._active[latest].candidates))
        self._leave(latest)
        self._width = len(self._active)
        return []

    def _leave(self, position: int) -> None:
        """Free a place; the last branch moves there, because a gap would split the batch."""
        last = self._active.pop()
        if position < len(self._active):
            self._active[position] = last
            self._context.copy(len(self._active) + 1, position + 1)
        self._context.forget(len(self._active) + 1)
        self._width = self._context.sequences
