"""Many candidates of many prompts, decoded together from a checkpoint.

The batch has a fixed number of rows. Every few steps the rows that ended are given to waiting candidates,
whose prompts are read once for all candidates of a problem. Long prompts go first, so that neighbours are of
one length and the memory that is attended to shrinks with what is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch

from app.inference import Generated, PromptTooLong, Sampling
from training.sampling.attention import RowCache
from training.sampling.checkpoints import FORBIDDEN, Loaded, encode_prompts
from training.sampling.drawing import draw
from training.sampling.endings import Endings, decode, end_of_return, tokens_until_end
from training.sampling.rows import Rows, Ticket, Written
from training.tokenizer import END_ID, PAD_ID

BLOCK = 8
"""Steps between two looks of the host: a row that ended waits four of them on average."""
LENGTH_STEP = 256
"""What is attended to is a multiple of it: few shapes to compile."""
PROMPTS_AT_ONCE = 256


@dataclass(frozen=True)
class Request:
    """`count` candidates for a prompt; candidate `i` draws with a stream made from `seed` and `i` alone."""

    prompt: str
    count: int
    seed: int


@dataclass
class TorchWriter:
    """Writes candidates with one model; `rows` are decoded together. `compiled` pays from thousands on."""

    loaded: Loaded
    rows: int = 4096
    compiled: bool = False
    tokens: int = field(default=0, init=False)  # drawn so far, for the rate

    def __post_init__(self) -> None:
        self._forbidden = torch.zeros(
            self.loaded.model.config.vocab_size, dtype=torch.bool, device=self.loaded.place.device
        )
        self._forbidden[list(FORBIDDEN)] = True
        self._forward = torch.compile(self._step, dynamic=False) if self.compiled else self._step

    def write(
        self, requests: Sequence[Request], sampling: Sampling
    ) -> Iterator[tuple[int, Generated | PromptTooLong]]:
        """Each candidate as it ends, with the number of its request; one PromptTooLong where it applies.

        `sampling.seed` is not used: the requests have their own.
        """
        prompts = [request.prompt for request in requests]
        found = encode_prompts(self.loaded.tokenizer, self.loaded.context, prompts)
        tickets: list[Ticket] = []
        for number, (request, ids) in enumerate(zip(requests, found, strict=True)):
            if isinstance(ids, PromptTooLong):
                yield number, ids
                continue
            length = min(sampling.max_tokens, self.loaded.context - len(ids))
            tickets += [Ticket(number, index, ids, request.seed, length) for index in range(request.count)]
        tickets.sort(key=lambda ticket: -len(ticket.ids))
        for written in self._write(deque(tickets), sampling):
            yield written.ticket.prompt, self._generated(written)

    def _generated(self, written: Written) -> Generated:
        text = decode(self.loaded.tokenizer, written.ids)
        return Generated(
            written.ticket.index,
            text[: end_of_return(text)],
            written.drawn,
            written.log_probability,
            written.finish,
        )

    @torch.inference_mode()
    def _write(self, waiting: deque[Ticket], sampling: Sampling) -> Iterator[Written]:
        if not waiting:
            return
        place, model = self.loaded.place, self.loaded.model
        count = min(self.rows, len(waiting))
        longest = max(len(ticket.ids) + ticket.length for ticket in waiting)
        memory = -(-(longest + BLOCK) // LENGTH_STEP) * LENGTH_STEP
        cache = RowCache(model.config, count, memory, place.device, place.dtype)
        rows = Rows(count, max(ticket.length for ticket in waiting), BLOCK, END_ID)
        endings = Endings(self.loaded.tokenizer, count)
        while waiting or rows.live.any():
            free = rows.free()
            if waiting and (len(free) >= min(count, len(waiting), PROMPTS_AT_ONCE) or not rows.live.any()):
                for row in self._seat(cache, rows, free, waiting):
                    endings.forget(row)
            tokens, logs = self._block(cache, rows, memory, sampling)
            rows.add(tokens, logs)
            self.tokens += int(rows.live.sum()) * BLOCK
            cuts = {}
            for row in endings.to_look_at(tokens):
                if not rows.live[row]:
                    continue
                end = tokens_until_end(self.loaded.tokenizer, rows.text_ids(row))
                if end is not None:
                    cuts[row] = end
            yield from rows.ended(cuts)

    def _seat(self, cache: RowCache, rows: Rows, free: list[int], waiting: deque[Ticket]) -> list[int]:
        """Read the prompts of waiting candidates into free rows; returns these rows."""
        seated: list[int] = []
        while free and waiting:
            prompts: dict[int, Sequence[int]] = {}
            taken: list[int] = []
            sources: list[int] = []
            while free and waiting and (waiting[0].prompt in prompts or len(prompts) < PROMPTS_AT_ONCE):
                ticket = waiting.popleft()
                prompts.setdefault(ticket.prompt, ticket.ids)
                taken.append(free.pop())
                sources.append(len(prompts) - 1)  # the candidates of a prompt stand side by side
                rows.seat(taken[-1], ticket)
            self._read_prompts(cache, list(prompts.values()), taken, sources)
            seated += taken
        return seated

    def _read_prompts(
        self, cache: RowCache, prompts: list[Sequence[int]], rows: list[int], sources: list[int]
    ) -> None:
        device = self.loaded.place.device
        width = -(-max(map(len, prompts)) // 32) * 32
        width = min(width, cache.keys[0].shape[2])
        ids = np.full((len(prompts), width), PAD_ID, dtype=np.int64)
        for number, prompt in enumerate(prompts):
            ids[number, : len(prompt)] = prompt
        cache.at_prompts(torch.tensor(rows, device=device), torch.tensor(sources, device=device))
        positions = torch.arange(width, device=device).expand(len(prompts), width)
        self.loaded.model.model(
            input_ids=torch.from_numpy(ids).to(device),
            position_ids=positions,
            past_key_values=cache,
            use_cache=True,
        )

    def _block(
        self, cache: RowCache, rows: Rows, memory: int, sampling: Sampling
    ) -> tuple[
        np.ndarray[tuple[int, int], np.dtype[np.int64]], np.ndarray[tuple[int, int], np.dtype[np.float64]]
    ]:
        """Draw BLOCK tokens for every row without a look at them in between: (steps, rows) each."""
        device = self.loaded.place.device
        limit = min(memory, -(-(int(rows.places.max()) + BLOCK + 1) // LENGTH_STEP) * LENGTH_STEP)
        last = torch.from_numpy(rows.last).to(device)
        places = torch.from_numpy(rows.places).to(device)
        columns = rows.drawn[:, None] + np.arange(BLOCK)
        uniforms = torch.from_numpy(np.take_along_axis(rows.uniforms, columns, axis=1)).to(device)
        drawn, logs = [], []
        for step in range(BLOCK):
            last, log = self._forward(cache, last, places, uniforms[:, step], limit, sampling)
            places = places + 1
            drawn.append(last)
            logs.append(log)
        return torch.stack(drawn).cpu().numpy(), torch.stack(logs).double().cpu().numpy()

    def _step(
        self,
        cache: RowCache,
        last: torch.Tensor,
        places: torch.Tensor,
        uniforms: torch.Tensor,
        limit: int,
        sampling: Sampling,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """One token for every row, from its last token and where that stands."""
        model = self.loaded.model
        cache.at_places(places, limit)
        seen = torch.arange(limit, device=places.device) <= places[:, None]
        hidden = model.model(
            input_ids=last[:, None],
            position_ids=places[:, None],
            attention_mask=seen[:, None, None, :],
            past_key_values=cache,
            use_cache=True,
        ).last_hidden_state[:, 0]
        logits = model.lm_head(hidden).float().masked_fill(self._forbidden, -torch.inf)
        return draw(logits, uniforms, sampling)
