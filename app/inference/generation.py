"""Many completions of one prompt, decoded together, one `llama_decode` a step.

The prompt is read once and its key-value cells are shared. A finished candidate frees its place for a
waiting one.
"""

from __future__ import annotations

from collections import deque

import numpy as np
import numpy.typing as npt

from app.inference.context import Context
from app.inference.model import Tokens
from app.inference.sampling import candidate_uniforms, draw
from app.inference.settings import Finish, Generated, Sampling

RETURN_LINE = b"    return "  # of the outermost body: deeper lines have more blanks before the word


class Writing:
    """A candidate in the making: its bytes so far and what it still may draw."""

    def __init__(self, index: int, sampling: Sampling, length: int) -> None:
        self.index = index
        self.uniforms = candidate_uniforms(sampling.seed, index, length)
        self.last_token = 0
        self.text = bytearray()
        self.tokens = 0
        self.log_probability = 0.0
        self._line_start = 0

    def add(self, token: int, log_probability: float, piece: bytes) -> None:
        """Append a drawn token, which stands for the bytes `piece`."""
        self.last_token = token
        self.tokens += 1
        self.log_probability += log_probability
        self.text += piece

    def cut_after_return(self) -> bool:
        """Whether the line with the final return has ended; if so the text is cut before that line's end."""
        while (newline := self.text.find(b"\n", self._line_start)) >= 0:
            if self.text.startswith(RETURN_LINE, self._line_start):
                del self.text[newline:]
                return True
            self._line_start = newline + 1
        return False

    def done(self, finish: Finish) -> Generated:
        """The candidate as it stands."""
        text = self.text.decode("utf-8", "replace")
        return Generated(self.index, text, self.tokens, self.log_probability, finish)


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
        self._waiting: deque[int] = deque()
        self._active: list[Writing] = []  # entry i occupies sequence i + 1
        self._width = 0  # sequences in use at most; fewer for want of cells, until a candidate leaves
        candidate_uniforms(0, 0, 1)  # numpy loads its generators on first use: not while someone waits

    def begin(self, prompt: str, count: int, sampling: Sampling) -> None:
        """Prepare `count` candidates; `step` does the work. Raises `PromptTooLong`."""
        tokens = self._model.prompt_tokens(prompt)
        for sequence in range(1, self._context.sequences + 1):
            self._context.forget(sequence)
        if self._prompt is None or not np.array_equal(self._prompt, tokens):
            self._prompt = None
            self._prompt_logits = self._context.read_prompt(tokens)
            if self._prompt_logits is not None:
                self._prompt = tokens
        self._sampling = sampling
        self._length = min(sampling.max_tokens, self._model.trained_context - len(tokens))
        self._active = []
        self._width = self._context.sequences
        self._waiting = deque(range(count))

    @property
    def working(self) -> bool:
        """Whether candidates are left to write."""
        return bool(self._waiting or self._active)

    def step(self) -> list[Generated]:
        """One token for every active candidate; the candidates that finished by it."""
        if self._prompt is None:  # reading the prompt was aborted
            return self.cancel()
        finished = self._start_waiting()
        if not self._active:
            return finished
        context, count = self._context, len(self._active)
        context.tokens[:count] = [w.last_token for w in self._active]
        context.positions[:count] = [len(self._prompt) + w.tokens - 1 for w in self._active]
        context.ids[:count] = np.arange(1, count + 1)
        context.wanted[:count] = 1
        result = context.decode(count)
        if result == 2:
            return finished + self.cancel()
        if result == 1:
            return finished + self._make_room()
        return finished + self._extend(self._active, context.logits(count))

    def cancel(self) -> list[Generated]:
        """Stop all; what was being written comes back as it stands."""
        stopped = [w.done("cancelled") for w in self._active]
        while self._active:
            self._leave(len(self._active) - 1)
        self._waiting.clear()
        return stopped

    def _start_waiting(self) -> list[Generated]:
        """Give free places to waiting candidates; their first token comes from the prompt's logits."""
        finished: list[Generated] = []
        while len(self._active) < self._width and self._waiting:
            new = []
            while len(self._active) < self._width and self._waiting:
                new.append(Writing(self._waiting.popleft(), self._sampling, self._length))
                self._active.append(new[-1])
                self._context.share_prompt(len(self._active))
            assert self._prompt_logits is not None
            finished += self._extend(new, np.tile(self._prompt_logits, (len(new), 1)))
        return finished

    def _extend(self, writings: list[Writing], logits: npt.NDArray[np.float32]) -> list[Generated]:
        """Draw a token for each of `writings` from its row of `logits`; those that it finishes leave."""
        logits[:, self._forbidden] = -np.inf
        uniforms = np.array([w.uniforms[w.tokens] for w in writings])
        tokens, log_probabilities = draw(logits, uniforms, self._sampling)
        finished: list[Generated] = []
        drawn = zip(writings, tokens.tolist(), log_probabilities.tolist(), strict=True)
        for writing, token, log_probability in drawn:
            ended = token in self._ends
            writing.add(token, log_probability, b"" if ended else self._model.piece(token))
            if ended or writing.cut_after_return():
                finished.append(writing.done("stop"))
            elif writing.tokens >= self._length:
                finished.append(writing.done("length"))
        gone = {g.index for g in finished}
        for position in reversed(range(len(self._active) if gone else 0)):
            if self._active[position].index in gone:
                self._leave(position)
        return finished

    def _make_room(self) -> list[Generated]:
        """No free cells: the latest candidate goes back to the queue; the only one left ends where it is."""
        if len(self._active) == 1:
            alone = self._active[0]
            self._leave(0)
            return [alone.done("length")]
        latest = max(range(len(self._active)), key=lambda i: self._active[i].index)
        self._waiting.appendleft(self._active[latest].index)
        self._leave(latest)
        self._width = len(self._active)
        return []

    def _leave(self, position: int) -> None:
        """Free a place; the last candidate moves there, because a gap would split the batch."""
        last = self._active.pop()
        if position < len(self._active):
            self._active[position] = last
            self._context.copy(len(self._active) + 1, position + 1)
        self._context.forget(len(self._active) + 1)
        self._width = self._context.sequences
