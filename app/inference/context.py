"""Key-value memory and compute buffers over a model, with a batch whose arrays are numpy views.

Runs only in the engine's child process: several misuses of llama.cpp abort the process.
"""

from __future__ import annotations

import ctypes
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from app.inference.errors import ModelRejected, PromptTooLong
from app.inference.library import AbortSwitch, log_reason
from app.inference.model import Model, Tokens
from app.sentences import say

SEPARATE_BYTES = 256 * 1024 * 1024  # of key-value memory, up to which every sequence has its own
SHARED_CELLS = 2560  # a shared memory has at least these
SHARED_CELLS_A_SEQUENCE = 160


def memory_plan(model: Model, sequences: int) -> tuple[int, bool]:
    """`cells` and `separate` of a `Context` for candidates: separate memories where they are small."""
    separate = model.cell_bytes() * model.trained_context * (sequences + 1) <= SEPARATE_BYTES
    if separate:
        return model.trained_context, True
    return max(SHARED_CELLS, SHARED_CELLS_A_SEQUENCE * sequences), False


class Context:
    """Key-value memory and compute buffers over a model, with one batch whose arrays are numpy views.

    Sequence 0 holds the prompt; sequences 1 to `sequences` begin with it and add their own cells. They share
    one memory of `cells`, or, if `separate`, have `cells` each and a copy of the prompt's: attention is then
    faster, because it does not pass over the others' cells, but rows of a batch must name adjacent sequences
    in rising order, or llama.cpp computes them one after the other.
    """

    def __init__(
        self,
        model: Model,
        *,
        cells: int,
        separate: bool = False,
        sequences: int,
        batch: int,
        outputs: int,
        threads: int,
        abort: AbortSwitch,
        causal: bool = True,
    ) -> None:
        """Without `causal` every token sees all others of its batch, which then must hold a whole text.

        An encoder keeps no memory, and has hidden states in place of logits.
        """
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = cells * (sequences + 1) if separate else cells
        parameters.n_batch = parameters.n_ubatch = batch
        parameters.n_seq_max = sequences + 1
        parameters.n_outputs_max = max(outputs, sequences + 1)  # fewer abort the process
        parameters.n_outputs_max_per_seq = 0  # as many of one sequence as of all
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_ENABLED
        parameters.kv_unified = not separate
        if model.is_encoder:
            parameters.embeddings = True
            parameters.pooling_type = llama.LLAMA_POOLING_TYPE_NONE
        parameters.abort_callback = abort.callback
        parameters.abort_callback_data = abort.data
        self._abort = abort  # keeps the callback alive
        self._context: Any = llama.llama_init_from_model(model.handle, parameters)
        if not self._context:
            raise ModelRejected(
                say("tutor", "There is not enough memory for this model ({log})."), log=log_reason()
            )
        llama.llama_set_causal_attn(self._context, causal)
        self.model = model
        self.cells: int = llama.llama_n_ctx_seq(self._context)
        self.sequences = sequences
        self.batch_size = batch
        self.outputs = outputs
        self._memory: Any = llama.llama_get_memory(self._context)
        self._batch = llama.llama_batch_init(batch, 0, 1)
        self.tokens = _view(self._batch.token, batch)
        self.positions = _view(self._batch.pos, batch)
        self.wanted = _view(self._batch.logits, batch)
        _view(self._batch.n_seq_id, batch)[:] = 1
        # llama.cpp gives every row its own small array of sequence ids: lay them behind one array of ours
        self.ids = np.zeros(batch, dtype=np.int32)
        first, size = self.ids.ctypes.data, self.ids.itemsize
        for i in range(batch):
            self._batch.seq_id[i] = ctypes.cast(first + i * size, ctypes.POINTER(llama.llama_seq_id))

    def decode(self, count: int) -> int:
        """Run the first `count` rows of the batch. 0: done; 1: no free cells; 2: stopped by the abort switch.

        Raises `RuntimeError` on llama.cpp's fatal errors.
        """
        self._batch.n_tokens = count
        result: int = llama.llama_decode(self._context, self._batch)
        if result < 0:
            raise RuntimeError(f"llama_decode returned {result}: {log_reason()}")
        return result

    def logits(self, rows: int) -> npt.NDArray[np.float32]:
        """The wanted logits of the last decode in batch order, [rows, vocabulary]: a view, until the next."""
        pointer = llama.llama_get_logits(self._context)
        view: npt.NDArray[np.float32] = np.ctypeslib.as_array(pointer, (rows, self.model.vocabulary_size))
        return view

    def hidden_states(self, rows: int) -> npt.NDArray[np.float32]:
        """An encoder's outputs of the last decode at all tokens, [rows, width]: a view, until the next."""
        pointer = llama.llama_get_embeddings(self._context)
        view: npt.NDArray[np.float32] = np.ctypeslib.as_array(pointer, (rows, self.model.width))
        return view

    def read_prompt(self, tokens: Tokens, known: int = 0) -> npt.NDArray[np.float32] | None:
        """Read `tokens` as sequence 0; the logits after them [vocabulary], None if aborted.

        All else is forgotten, but for the first `known` tokens, fewer than all, if sequence 0 holds them and
        the other sequences are empty. Raises `PromptTooLong` when they do not fit into the cells.
        """
        if known:
            llama.llama_memory_seq_rm(self._memory, 0, known, -1)
        else:
            self.forget_all()
        if len(tokens) >= self.cells:
            raise PromptTooLong(len(tokens), self.cells - 1)
        for start in range(known, len(tokens), self.batch_size):
            part = tokens[start : start + self.batch_size]
            count = len(part)
            self.tokens[:count] = part
            self.positions[:count] = np.arange(start, start + count)
            self.ids[:count] = 0
            self.wanted[:count] = 0
            self.wanted[count - 1] = 1
            if self.decode(count) != 0:
                return None
        logits: npt.NDArray[np.float32] = self.logits(1)[0].copy()
        return logits

    def share_prompt(self, sequence: int) -> None:
        """Let `sequence` begin with the prompt's cells."""
        self.copy(0, sequence)

    def copy(self, source: int, target: int) -> None:
        """Let `target`, which the caller no longer needs, hold what `source` holds."""
        self.forget(target)
        llama.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def forget_all(self) -> None:
        """Free all cells, of which an encoder has none."""
        if self._memory:
            llama.llama_memory_clear(self._memory, False)

    def forget(self, sequence: int) -> None:
        """Free the cells that only `sequence` uses."""
        llama.llama_memory_seq_rm(self._memory, sequence, -1, -1)


def _view(pointer: Any, size: int) -> npt.NDArray[Any]:
    return np.ctypeslib.as_array(pointer, shape=(size,))
