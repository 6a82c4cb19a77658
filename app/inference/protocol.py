"""Messages between app and engine process: a length (4 bytes, big-endian), then a JSON object in ASCII.

Requests: `{"op": "load" | "generate" | "score" | "score_lines" | "read" | "cancel", "id": N, ...}`. Answers
carry the request's id: `{"id": N, "event": "generated" | "scores" | "reading" | "ready" | "done" | "alive" |
"error", ...}`.
Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

Message = dict[str, Any]
LARGEST_BYTES = 64 * 1024 * 1024
_LENGTH = struct.Struct(">I")


def write_message(stream: BinaryIO, message: Message) -> None:
    """Write and flush one message. Raises `OSError` when the other side is gone."""
    data = json.dumps(message, ensure_ascii=True).encode("ascii")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_message(stream: BinaryIO) -> Message | None:
    """The next message, or None when the other side has closed or sent what is no message."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    if size > LARGEST_BYTES:
        return None
    data = stream.read(size)
    if len(data) < size:
        return None
    try:
        message = json.loads(data)
    except ValueError:
        return None
    return message if isinstance(message, dict) else None
