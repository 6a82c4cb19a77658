"""A GGUF file opened in llama.cpp, in this process: its tokenizer, its logits, its speed."""

import ctypes
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import llama_cpp
import numpy as np
from numpy.typing import NDArray

from quantize.errors import QuantizeError

_log_lines: list[str] = []


@llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
def _collect_log(level: int, text: bytes, _user_data: int | None) -> None:
    """Keep llama.cpp's warnings and errors (3 and 4) for the message, and its chatter off the screen."""
    if level in (3, 4):
        _log_lines.append(text.decode("utf-8", "replace").strip())
        del _log_lines[:-20]


def start_llama() -> None:
    """Prepare llama.cpp and take over its log; may be called often."""
    _log_lines.clear()
    llama_cpp.llama_log_set(_collect_log, ctypes.c_void_p(0))
    llama_cpp.llama_backend_init()


def last_log_line() -> str:
    """llama.cpp's newest warning or error since `start_llama`, for the end of a message."""
    return _log_lines[-1] if _log_lines else "llama.cpp gave no reason"


class LlamaModel:
    """A model and one context of `context_length` tokens; a context manager that frees both."""

    def __init__(
        self, path: Path, context_length: int, *, exact_cache: bool, encoder: bool = False, threads: int = 1
    ) -> None:
        """`exact_cache` keeps keys and values in float32, so that only the weights differ from transformers.

        An `encoder` has hidden states in place of logits.
        Raises QuantizeError where llama.cpp does not take the file.
        """
        start_llama()
        self.path = path
        model_parameters = llama_cpp.llama_model_default_params()
        model_parameters.n_gpu_layers = 0
        # ggml's AMX product may end the process, as app/inference/library.py says
        model_parameters.use_extra_bufts = b"AMX_INT8 = 1" not in llama_cpp.llama_print_system_info()
        self._model = llama_cpp.llama_model_load_from_file(str(path).encode(), model_parameters)
        if not self._model:
            raise QuantizeError(f"llama.cpp does not accept {path} ({last_log_line()}). Make the file again.")
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = context_length
        parameters.n_threads = parameters.n_threads_batch = threads
        if exact_cache:
            parameters.type_k = parameters.type_v = llama_cpp.GGML_TYPE_F32
            parameters.flash_attn_type = llama_cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED
        if encoder:
            parameters.embeddings = True
            parameters.pooling_type = llama_cpp.LLAMA_POOLING_TYPE_NONE
        self._context = llama_cpp.llama_init_from_model(self._model, parameters)
        if not self._context:
            llama_cpp.llama_model_free(self._model)
            raise QuantizeError(
                f"llama.cpp cannot run {path} with {context_length} tokens ({last_log_line()}). "
                "Give it shorter texts."
            )
        self._vocab = llama_cpp.llama_model_get_vocab(self._model)
        self.vocab_size = int(llama_cpp.llama_vocab_n_tokens(self._vocab))

    def __enter__(self) -> "LlamaModel":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free the native memory; the object cannot be used afterwards."""
        llama_cpp.llama_free(self._context)
        llama_cpp.llama_model_free(self._model)

    def tokenize(self, text: str, *, add_begin: bool = False) -> list[int]:
        """Token ids of `text`; text that spells a special token stays text."""
        data = text.encode()
        room = len(data) + 8  # a byte gives at most one token
        ids = (llama_cpp.llama_token * room)()
        count = llama_cpp.llama_tokenize(self._vocab, data, len(data), ids, room, add_begin, False)
        assert count >= 0, "more tokens than bytes"
        return list(ids[:count])

    def detokenize(self, ids: Sequence[int]) -> bytes:
        """The bytes that the tokens stand for."""
        buffer = ctypes.create_string_buffer(512)
        pieces = []
        for token in ids:
            length = llama_cpp.llama_token_to_piece(self._vocab, token, buffer, len(buffer), 0, True)
            assert length >= 0, "a token longer than the buffer"
            pieces.append(buffer.raw[:length])
        return b"".join(pieces)

    def logits(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """Logits after each token, shape (len(ids), vocab_size)."""
        self._forget()
        self._decode(ids, 0, all_logits=True)
        pointer = llama_cpp.llama_get_logits(self._context)
        return np.ctypeslib.as_array(pointer, shape=(len(ids), self.vocab_size)).copy()

    def hidden_states(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """Outputs of an encoder's last layer, shape (len(ids), hidden size)."""
        self._decode(ids, 0, all_logits=True)
        pointer = llama_cpp.llama_get_embeddings(self._context)
        size = llama_cpp.llama_model_n_embd(self._model)
        return np.ctypeslib.as_array(pointer, shape=(len(ids), size)).copy()

    def tokens_per_second(self, prompt: Sequence[int], count: int, tries: int = 20) -> float:
        """Speed of decoding `count` tokens one by one behind `prompt`, the most likely one each time.

        The best of some tries: other work on the machine can only make it slower.
        """
        return max(self._speed(prompt, count) for _ in range(tries))

    def _speed(self, prompt: Sequence[int], count: int) -> float:
        self._forget()
        self._decode(prompt, 0, all_logits=False)
        start = time.perf_counter()
        for step in range(count):
            row = np.ctypeslib.as_array(
                llama_cpp.llama_get_logits_ith(self._context, -1), shape=(self.vocab_size,)
            )
            self._decode([int(row.argmax())], len(prompt) + step, all_logits=False)
        return count / (time.perf_counter() - start)

    def _forget(self) -> None:
        llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(self._context), True)

    def _decode(self, ids: Sequence[int], position: int, *, all_logits: bool) -> None:
        batch = llama_cpp.llama_batch_init(len(ids), 0, 1)
        try:
            batch.n_tokens = len(ids)
            for index, token in enumerate(ids):
                batch.token[index] = token
                batch.pos[index] = position + index
                batch.n_seq_id[index] = 1
                batch.seq_id[index][0] = 0
                batch.logits[index] = all_logits or index == len(ids) - 1
            status = llama_cpp.llama_decode(self._context, batch)
        finally:
            llama_cpp.llama_batch_free(batch)
        if status != 0:
            raise QuantizeError(
                f"llama.cpp failed to run {self.path} (status {status}, {last_log_line()}). "
                "Make the file again."
            )
