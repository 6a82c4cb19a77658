"""The GGUF format, written and read through gguf-py; knows of models only what stays exact.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import gguf
import numpy as np
from gguf import GGMLQuantizationType as TensorType

from quantize.checkpoint import Weights
from quantize.errors import QuantizeError

# Told (tensors done, tensors in all).
Progress = Callable[[int, int], None]
Value = int | float | bool | str | list[int] | list[str]

# Wire types, as `general.file_type` names them. Vectors stay float32 in each.
FILE_TYPES = {
    TensorType.F32: gguf.LlamaFileType.ALL_F32,
    TensorType.F16: gguf.LlamaFileType.MOSTLY_F16,
    TensorType.BF16: gguf.LlamaFileType.MOSTLY_BF16,
}


def no_progress(_done: int, _total: int) -> None:
    """For callers that show none."""


class Metadata(dict[str, Value]):
    """The key-values of a GGUF file, with a plain sentence for what is missing."""

    def required(self, key: str) -> Value:
        """The value of `key`. Raises QuantizeError where the file has none."""
        if key not in self:
            raise QuantizeError(
                f"The GGUF file has no entry {key}. Name a file that `python -m quantize convert` made."
            )
        return self[key]


@dataclass(frozen=True)
class TensorSource:
    """A tensor to write: its name, its shape (rows first), and how to get its values when its turn comes."""

    name: str
    shape: tuple[int, ...]
    load: Callable[[], Weights]


# An encoder's learned positions and token types: llama.cpp adds them in float32 and never quantizes them.
EXACT = frozenset({"position_embd.weight", "token_types.weight"})


def stored_type(name: str, shape: Sequence[int], wanted: TensorType) -> TensorType:
    """llama.cpp wants vectors (norms) and what is in EXACT in float32 whatever the matrices are."""
    return TensorType.F32 if len(shape) == 1 or name in EXACT else wanted


def write_gguf(
    path: Path,
    architecture: str,
    metadata: Mapping[str, Value],
    tensors: Sequence[TensorSource],
    wanted: TensorType,
    progress: Progress,
) -> None:
    """Write a GGUF file, one tensor in memory at a time.

    Raises QuantizeError for a weight that does not fit into float16, OSError for what the disk says.
    """
    writer = gguf.GGUFWriter(path, architecture)
    try:
        for key, value in (dict(metadata) | {gguf.Keys.General.FILE_TYPE: int(FILE_TYPES[wanted])}).items():
            _add_value(writer, key, value)
        for tensor in tensors:
            kind = stored_type(tensor.name, tensor.shape, wanted)
            count = int(np.prod(tensor.shape))
            size = count * (4 if kind == TensorType.F32 else 2)
            writer.add_tensor_info(tensor.name, tensor.shape, np.dtype(np.float32), size, raw_dtype=kind)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for done, tensor in enumerate(tensors):
            progress(done, len(tensors))
            values = _encode(tensor, stored_type(tensor.name, tensor.shape, wanted))
            writer.write_tensor_data(values)
        writer.flush()
        progress(len(tensors), len(tensors))
    finally:
        writer.close()


def _add_value(writer: gguf.GGUFWriter, key: str, value: Value) -> None:
    if isinstance(value, bool):  # before int: a bool is one
        writer.add_bool(key, value)
    elif isinstance(value, int):
        writer.add_uint32(key, value)
    elif isinstance(value, float):
        writer.add_float32(key, value)
    elif isinstance(value, str):
        writer.add_string(key, value)
    else:
        writer.add_array(key, value)


def _encode(tensor: TensorSource, kind: TensorType) -> np.ndarray[tuple[int, ...], np.dtype[np.generic]]:
    values = tensor.load()
    with np.errstate(over="ignore"):
        encoded = gguf.quants.quantize(values, kind)
    if kind == TensorType.F16 and not np.isfinite(encoded).all():
        raise QuantizeError(
            f"{tensor.name} holds values too large for float16. Use --type bf16 or --type f32."
        )
    return encoded


class GgufFile:
    """A GGUF file opened for reading; tensors stay on the disk until one is asked for."""

    def __init__(self, path: Path) -> None:
        """Raises QuantizeError for a file that is missing, truncated or of another format."""
        if not path.is_file():
            raise QuantizeError(
                f"There is no file {path}. Make it with `python -m quantize convert CHECKPOINT {path}`."
            )
        self.path = path
        try:
            self._reader = gguf.GGUFReader(path)
            self.metadata = Metadata(
                {
                    name: field.contents()
                    for name, field in self._reader.fields.items()
                    if not name.startswith("GGUF.")
                }
            )
        # What gguf-py meets in bytes that are no GGUF depends on where they end.
        except (OSError, ValueError, IndexError, KeyError, OverflowError, MemoryError, struct.error) as error:
            raise QuantizeError(
                f"{path} is truncated or is no GGUF file ({error}). Make or copy it again."
            ) from error
        self.tensors = {tensor.name: tensor for tensor in self._reader.tensors}

    @property
    def architecture(self) -> str:
        """The name that llama.cpp knows the model under."""
        return str(self.metadata.required(gguf.Keys.General.ARCHITECTURE))

    @property
    def file_type(self) -> str:
        """The level of the matrices as gguf-py names it, such as `MOSTLY_Q8_0`."""
        number = self.metadata.required(gguf.Keys.General.FILE_TYPE)
        assert isinstance(number, int), "llama.cpp writes a number"
        return gguf.LlamaFileType(number).name

    def tensor_type(self, name: str) -> TensorType:
        """How the tensor is stored."""
        return self.tensors[name].tensor_type

    def shape(self, name: str) -> tuple[int, ...]:
        """Rows first, as numpy has it; GGUF itself counts the other way."""
        return tuple(int(size) for size in reversed(self.tensors[name].shape))

    def tensor(self, name: str) -> Weights:
        """The tensor's values as float32. Raises QuantizeError for a type that gguf-py cannot read."""
        stored = self.tensors[name]
        try:
            values = gguf.quants.dequantize(stored.data, stored.tensor_type)
        except NotImplementedError as error:
            raise QuantizeError(
                f"{name} in {self.path} is stored as {stored.tensor_type.name}, which cannot be read "
                "back. Use a file of type F16 or Q8_0."
            ) from error
        return np.asarray(values, dtype=np.float32).reshape(self.shape(name))
