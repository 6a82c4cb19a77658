"""llama.cpp as a library: start it silently, keep its last log lines, stop a running computation."""

from __future__ import annotations

import ctypes
import os
import sys
from collections import deque
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama

_log_lines: deque[str] = deque(maxlen=40)


@llama.llama_log_callback  # type: ignore[untyped-decorator]
def _keep_line(_level: int, text: bytes, _data: int | None) -> None:
    _log_lines.append(text.decode("utf-8", "replace").strip())


def start_library() -> None:
    """Initialise llama.cpp; its log lines are kept instead of printed."""
    llama.llama_log_set(_keep_line, ctypes.c_void_p(0))
    _choose_for_this_processor()
    llama.llama_backend_init()


def _choose_for_this_processor() -> None:
    """In a portable build: load, of the compiled variants of ggml's CPU code, the best that this CPU can run.

    A build for one machine has its only variant linked in.
    """
    folder = Path(llama.__file__).parent / "lib"
    if any(folder.glob("*ggml-cpu-*")):
        # the ggml that libllama has loaded, not a second copy of the file under another of its names
        ggml = ctypes.CDLL("ggml.dll") if sys.platform == "win32" else llama._lib
        ggml.ggml_backend_load_all_from_path(ctypes.c_char_p(os.fsencode(folder)))


def model_parameters() -> Any:
    """llama.cpp's `llama_model_params`, its defaults but for what crashes.

    Where ggml has AMX compiled in and the processor has it (Intel's server processors from 2023 on), its
    matrix product may end the process at its first `ldtilecfg`, as on the one where this was found
    (https://github.com/ggml-org/llama.cpp/issues/20824). Weights in no extra buffer keep away from it.
    """
    parameters = llama.llama_model_default_params()
    parameters.use_extra_bufts = b"AMX_INT8 = 1" not in llama.llama_print_system_info()
    return parameters


def forget_log() -> None:
    """Forget the log so far, so that `log_reason` speaks of what comes."""
    _log_lines.clear()


def log_reason() -> str:
    """The first line of the kept log that tells of a failure, or a plain substitute."""
    telling = (line for line in _log_lines if any(w in line.lower() for w in ("error", "fail", "unable")))
    return next(telling, "llama.cpp gave no reason")[:200]


class AbortSwitch:
    """Stops a running `llama_decode` from another thread, within one operation of the graph.

    llama.cpp asks its abort callback once for every node of the graph. The callback is the C library's own
    `strlen` on a buffer of ours: empty string = go on, one character = stop. A Python callback would cost a
    crossing into the interpreter some hundred times a token.
    """

    def __init__(self) -> None:
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self._library = library  # keeps the function alive
        self._text = ctypes.create_string_buffer(2)
        self.callback = ctypes.cast(library.strlen, llama.ggml_abort_callback)
        self.data = ctypes.addressof(self._text)

    def set(self) -> None:
        """Stop the computation, now or when one begins."""
        self._text[0] = b"x"

    def clear(self) -> None:
        """Let computations run."""
        self._text[0] = b"\0"
