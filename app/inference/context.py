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


class Context:
    """Key-value memory and compute buffers over a model, with one batch whose arrays are numpy views.

    Sequence 0 holds the prompt; sequences 1 to `sequences` share its cells and add their own.
    """

    def __init__(
        self,
        model: Model,
        *,
        cells: int,
        sequences: int,
        batch: int,
        outputs: int,
        threads: int,
        abort: AbortSwitch,
    ) -> None:
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = cells
        parameters.n_batch = parameters.n_ubatch = batch
        parameters.n_seq_max = sequences + 1
        parameters.n_outputs_max = max(outputs, sequences + 1)  # fewer abort the process
        parameters.n_outputs_max_per_seq = 0  # as many of one sequence as of all
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_ENABLED
        parameters.kv_unified = True  # copying a sequence then costs nothing: cells carry a set of sequences
        parameters.abort_callback = abort.callback
        parameters.abort_callback_data = abort.data
        self._abort = abort  # keeps the callback alive
        self._context: Any = llama.llama_init_from_model(model.handle, parameters)
        if not self._context:
            raise ModelRejected(f"There is not enough memory for this model ({log_reason()}).")
        self.model = model
        self.cells: int = llama.llama_n_ctx(self._context)
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

    def read_prompt(self, tokens: Tokens) -> npt.NDArray[np.float32] | None:
        """Forget all, then read `tokens` as sequence 0; the logits after them [vocabulary], None if aborted.

        Raises `PromptTooLong` when they do not fit into the cells.
        """
        llama.llama_memory_clear(self._memory, False)
        if len(tokens) >= self.cells:
            raise PromptTooLong(len(tokens), self.cells - 1)
        for start in range(0, len(tokens), self.batch_size):
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
        llama.llama_memory_seq_cp(self._memory, 0, sequence, -1, -1)

    def forget(self, sequence: int) -> None:
        """Free the cells that only `sequence` uses."""
        llama.llama_memory_seq_rm(self._memory, sequence, -1, -1)


def _view(pointer: Any, size: int) -> npt.NDArray[Any]:
    return np.ctypeslib.as_array(pointer, shape=(size,))
