"""One loaded GGUF over llama.cpp's low-level interface: checks, tokens, a context, and batches as numpy views.

Runs only in the engine's child process: several misuses of llama.cpp abort the process, and a bad file may crash it.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections import deque
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from app.inference.errors import ModelRejected, PromptTooLong
from app.problem.prompt import PROMPT_VERSION

SCORE_TOKEN = b"<|score|>"
PROMPT_VERSION_KEY = b"tinytutor.prompt_version"
ROLE_KEY = b"tinytutor.role"
FEWEST_COMPLETION_TOKENS = 32  # a prompt that leaves less room than this is refused

Tokens = npt.NDArray[np.int32]
native_log: deque[str] = deque(maxlen=40)  # the last lines that llama.cpp wrote: the reason when a file is refused


@llama.llama_log_callback  # type: ignore[untyped-decorator]
def _keep_line(level: int, text: bytes, data: int | None) -> None:
    native_log.append(text.decode("utf-8", "replace").rstrip("\n"))


def start_library() -> None:
    """Initialise llama.cpp and keep its log lines in `native_log` instead of printing them."""
    llama.llama_log_set(_keep_line, ctypes.c_void_p(0))
    llama.llama_backend_init()


class AbortSwitch:
    """Stops a running `llama_decode` from another thread, within one operation of the graph.

    llama.cpp asks its abort callback once for every node of the graph. The callback is the C library's own `strlen`
    on a buffer of ours: empty string = go on, one character = stop. A Python callback would cost a crossing into the
    interpreter some hundred times a token.
    """

    def __init__(self) -> None:
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self._library = library  # keeps the function alive
        self._text = ctypes.create_string_buffer(2)
        self.callback = ctypes.cast(library.strlen, llama.ggml_abort_callback)
        self.data = ctypes.addressof(self._text)

    def set(self) -> None:
        self._text[0] = b"x"

    def clear(self) -> None:
        self._text[0] = b"\0"

    def is_set(self) -> bool:
        return bool(self._text[0] != b"\0")


class Model:
    """A model file that has passed the checks, with its vocabulary."""

    def __init__(self, path: Path, role: str, *, use_gpu: bool) -> None:
        """Load `path` for `role` ("generator" or "verifier"). Raises `ModelRejected`."""
        name = os.path.basename(path)
        if not path.is_file():
            raise ModelRejected(f"The model file {path} is missing.")
        with path.open("rb") as file:
            if file.read(4) != b"GGUF":
                raise ModelRejected(f"The file {name} is not a GGUF model.")
        parameters = llama.llama_model_default_params()
        self.gpu = use_gpu and bool(llama.llama_supports_gpu_offload())
        parameters.n_gpu_layers = -1 if self.gpu else 0
        native_log.clear()
        self._model: Any = llama.llama_model_load_from_file(os.fsencode(path), parameters)
        if not self._model:
            raise ModelRejected(f"The model file {name} is damaged or cut short ({_last_error()}).")
        self._vocabulary: Any = llama.llama_model_get_vocab(self._model)
        self.vocabulary_size: int = llama.llama_vocab_n_tokens(self._vocabulary)
        self.trained_context: int = llama.llama_model_n_ctx_train(self._model)
        self.begin: int = llama.llama_vocab_bos(self._vocabulary)
        self.end: int = llama.llama_vocab_eos(self._vocabulary)
        self._check_kind(name, role)
        self.score_token = self._find_score_token()
        if self.score_token is None and role == "verifier":
            raise ModelRejected(f"The model file {name} is not a verifier: it has no {SCORE_TOKEN.decode()} token.")
        self._pieces: dict[int, bytes] = {}

    def _check_kind(self, name: str, role: str) -> None:
        version = self.metadata(PROMPT_VERSION_KEY)
        if version is None:
            raise ModelRejected(f"The file {name} is a model of another kind, not made for TinyTutor.")
        if version != str(PROMPT_VERSION):
            raise ModelRejected(f"The model file {name} is for prompt version {version}; this app has {PROMPT_VERSION}.")
        if (self.metadata(ROLE_KEY) or role) != role:
            raise ModelRejected(f"The model file {name} is a {self.metadata(ROLE_KEY)}, but a {role} is wanted.")
        if self.end < 0:
            raise ModelRejected(f"The model file {name} names no end token.")

    def _find_score_token(self) -> int | None:
        tokens = self.tokenize(SCORE_TOKEN, parse_special=True)
        if len(tokens) == 1 and llama.llama_vocab_is_control(self._vocabulary, int(tokens[0])):
            return int(tokens[0])
        return None

    @property
    def handle(self) -> Any:
        return self._model

    def metadata(self, key: bytes) -> str | None:
        """The value of a key of the file as text, or None."""
        buffer = ctypes.create_string_buffer(256)
        size = llama.llama_model_meta_val_str(self._model, key, buffer, len(buffer))  # type: ignore[arg-type]
        return None if size < 0 else buffer.value.decode("utf-8", "replace")

    def description(self) -> str:
        """llama.cpp's short description, such as "llama ?B Q8_0", with the number of parameters."""
        buffer = ctypes.create_string_buffer(128)
        llama.llama_model_desc(self._model, buffer, len(buffer))
        return f"{buffer.value.decode()}, {llama.llama_model_n_params(self._model) / 1e6:.1f}M parameters"

    def tokenize(self, text: bytes, *, parse_special: bool = False) -> Tokens:
        """Token ids of UTF-8 `text`. Special tokens that appear in it as text stay text, unless `parse_special`."""
        buffer = (llama.llama_token * (len(text) + 8))()
        count = llama.llama_tokenize(self._vocabulary, text, len(text), buffer, len(buffer), False, parse_special)
        if count < 0:
            raise ValueError("llama.cpp made more tokens than bytes")
        return np.array(buffer[:count], dtype=np.int32)

    def prompt_tokens(self, prompt: str) -> Tokens:
        """`<|begin|>` and the prompt. Raises `PromptTooLong` where too little room is left for a completion."""
        tokens = self.tokenize(prompt.encode("utf-8", "replace"))
        if self.begin >= 0:
            tokens = np.concatenate([np.array([self.begin], dtype=np.int32), tokens])
        limit = self.trained_context - min(FEWEST_COMPLETION_TOKENS, self.trained_context // 4)
        if len(tokens) > limit:
            raise PromptTooLong(len(tokens), limit)
        return tokens

    def piece(self, token: int) -> bytes:
        """The bytes that a token stands for; nothing for control tokens."""
        known = self._pieces.get(token)
        if known is None:
            size = 64
            while True:
                buffer = ctypes.create_string_buffer(size)
                length = llama.llama_token_to_piece(self._vocabulary, token, buffer, size, 0, False)
                if length >= 0:
                    break
                size = -length
            known = self._pieces[token] = buffer.raw[:length]
        return known

    def end_tokens(self) -> frozenset[int]:
        """Every token that ends a text."""
        every = range(self.vocabulary_size)
        return frozenset(t for t in every if llama.llama_vocab_is_eog(self._vocabulary, t))

    def forbidden_tokens(self) -> npt.NDArray[np.intp]:
        """Control tokens that no completion may hold (all but the end tokens), for a mask over the logits."""
        every = range(self.vocabulary_size)
        ends = self.end_tokens()
        control = [t for t in every if llama.llama_vocab_is_control(self._vocabulary, t) and t not in ends]
        return np.array(control, dtype=np.intp)

    def close(self) -> None:
        llama.llama_model_free(self._model)


class Context:
    """Key-value memory and compute buffers over a model, with one batch whose arrays are numpy views.

    Sequence 0 holds the prompt; sequences 1 to `sequences` share its cells and add their own.
    """

    def __init__(
        self, model: Model, *, cells: int, sequences: int, batch: int, outputs: int, threads: int, abort: AbortSwitch
    ) -> None:
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = cells
        parameters.n_batch = parameters.n_ubatch = batch
        parameters.n_seq_max = sequences + 1
        parameters.n_outputs_max = max(outputs, sequences + 1)  # fewer than sequences would abort the process
        parameters.n_outputs_max_per_seq = 0  # as many of one sequence as of all
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_ENABLED
        parameters.kv_unified = True  # copying a sequence then costs nothing: cells carry a set of sequences
        parameters.abort_callback = abort.callback
        parameters.abort_callback_data = abort.data
        self._abort = abort
        self._context: Any = llama.llama_init_from_model(model.handle, parameters)
        if not self._context:
            raise ModelRejected(f"There is not enough memory for this model ({_last_error()}).")
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
        # every seq_id[i] is its own small allocation of one id: gather them behind one contiguous array of ours
        self.ids = np.zeros(batch, dtype=np.int32)
        self._own_ids = [self._batch.seq_id[i] for i in range(batch)]
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
            raise RuntimeError(f"llama_decode returned {result}: {_last_error()}")
        return result

    def logits(self, rows: int) -> npt.NDArray[np.float32]:
        """The wanted logits of the last decode in batch order, [rows, vocabulary]; a view, valid until the next."""
        pointer = llama.llama_get_logits(self._context)
        return np.ctypeslib.as_array(pointer, shape=(rows, self.model.vocabulary_size))  # type: ignore[arg-type]

    def read_prompt(self, tokens: Tokens) -> npt.NDArray[np.float32] | None:
        """Forget everything, then read `tokens` as sequence 0; the logits after them [vocabulary], None if aborted.

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
        return self.logits(1)[0].copy()

    def share_prompt(self, sequence: int) -> None:
        llama.llama_memory_seq_cp(self._memory, 0, sequence, -1, -1)

    def forget(self, sequence: int) -> None:
        llama.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def close(self) -> None:
        for i, own in enumerate(self._own_ids):
            self._batch.seq_id[i] = own
        llama.llama_batch_free(self._batch)
        llama.llama_free(self._context)


def _view(pointer: Any, size: int) -> npt.NDArray[Any]:
    return np.ctypeslib.as_array(pointer, shape=(size,))


def _last_error() -> str:
    """The line of llama.cpp's log that says why, or a plain substitute."""
    telling = [line.strip() for line in native_log if any(w in line.lower() for w in ("error", "fail", "unable"))]
    return telling[0].split(": ", 1)[-1][:200] if telling else "llama.cpp gave no reason"
