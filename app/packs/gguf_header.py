"""The head of a GGUF file: enough to say what a model is before it is given to native code.

Source of the layout: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (version 3, little-endian).
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from app.sentences import say

MAGIC = b"GGUF"
VERSIONS = (2, 3)
STRING, ARRAY = 8, 9
NUMBERS = dict(enumerate("BbHhIif?")) | {10: "Q", 11: "q", 12: "d"}
KEYS_MAX = 10_000
TEXT_MAX = 1 << 20
ARRAY_MAX = 1 << 32  # bytes; a seek beyond what the system allows would look like a fault of the disk

Value = int | float | bool | str | None


class NotGguf(Exception):
    """The file is not a GGUF file that can be read; the message says why, as the end of a sentence."""


def damaged() -> str:
    """Said of a file that ends early or makes no sense."""
    return say("packs", "is a damaged GGUF file")


def read_header(path: Path) -> dict[str, Value]:
    """The metadata of a GGUF file; arrays are passed over and given as None. Raises `NotGguf`, `OSError`."""
    with path.open("rb") as file:
        if file.read(4) != MAGIC:
            raise NotGguf(say("packs", "is not a GGUF model file"))
        try:
            version, _tensors, keys = _number(file, "<I"), _number(file, "<Q"), _number(file, "<Q")
            if version not in VERSIONS or keys > KEYS_MAX:
                raise NotGguf(
                    say(
                        "packs", "is a GGUF file of a kind that can not be read here (version {version})"
                    ).format(version=version)
                )
            return {_text(file): _value(file, int(_number(file, "<I"))) for _ in range(int(keys))}
        except (struct.error, ValueError, KeyError, RecursionError) as error:
            raise NotGguf(damaged()) from error


def _number(file: BinaryIO, layout: str) -> int | float | bool:
    number: int | float | bool = struct.unpack(layout, file.read(struct.calcsize(layout)))[0]
    return number


def _text(file: BinaryIO) -> str:
    length = int(_number(file, "<Q"))
    if length > TEXT_MAX:
        raise NotGguf(damaged())
    content = file.read(length)
    if len(content) < length:
        raise NotGguf(damaged())
    return content.decode("utf-8")


def _skip(file: BinaryIO, size: int) -> None:
    if size > ARRAY_MAX:
        raise NotGguf(damaged())
    file.seek(size, 1)


def _value(file: BinaryIO, kind: int) -> Value:
    if kind == STRING:
        return _text(file)
    if kind != ARRAY:
        return _number(file, f"<{NUMBERS[kind]}")
    item, count = int(_number(file, "<I")), int(_number(file, "<Q"))
    if item in NUMBERS:
        _skip(file, struct.calcsize(f"<{NUMBERS[item]}") * count)
    else:
        for _ in range(count):  # ends at the latest with the file: each turn reads at least eight bytes of it
            if item == STRING:
                _skip(file, int(_number(file, "<Q")))
            else:
                _value(file, item)
    return None
