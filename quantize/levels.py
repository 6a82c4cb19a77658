"""GGUF -> smaller GGUF, by llama.cpp's own quantizer in this process.

Run: ``python -m quantize quantize generator-f16.gguf generator.gguf --type Q8_0``
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import llama_cpp
from gguf import GGMLQuantizationType as TensorType

from quantize.atomic import new_file
from quantize.convert import ROLE_KEY
from quantize.errors import QuantizeError
from quantize.gguf_file import EXACT, GgufFile
from quantize.importance import Importance, check_importance, llama_entries
from quantize.llama_runtime import last_log_line, start_llama


@dataclass(frozen=True)
class Level:
    """A level of llama.cpp: its number, and the types that it gives to matrices when all goes well."""

    file_type: int
    tensor_types: frozenset[TensorType]


# The mixed levels give some matrices one step more bits; all but Q8_0 keep the output in Q6_K.
LEVELS = {
    "Q8_0": Level(llama_cpp.LLAMA_FTYPE_MOSTLY_Q8_0, frozenset({TensorType.Q8_0})),
    "Q6_K": Level(llama_cpp.LLAMA_FTYPE_MOSTLY_Q6_K, frozenset({TensorType.Q6_K})),
    "Q5_K_M": Level(llama_cpp.LLAMA_FTYPE_MOSTLY_Q5_K_M, frozenset({TensorType.Q5_K, TensorType.Q6_K})),
    "Q4_K_M": Level(llama_cpp.LLAMA_FTYPE_MOSTLY_Q4_K_M, frozenset({TensorType.Q4_K, TensorType.Q6_K})),
    "Q4_0": Level(llama_cpp.LLAMA_FTYPE_MOSTLY_Q4_0, frozenset({TensorType.Q4_0, TensorType.Q6_K})),
}
OUTPUT_TYPES = {"F16": TensorType.F16, "Q8_0": TensorType.Q8_0}
_OUTPUT_TENSOR = "output.weight"
_SOURCE_TYPES = frozenset({TensorType.F32, TensorType.F16, TensorType.BF16})


@dataclass(frozen=True)
class QuantizeReport:
    """Sizes in bytes, and the matrices that got another type than the level asks for (name -> type)."""

    size_before: int
    size_after: int
    fallbacks: dict[str, str]


def quantize(
    source: Path,
    output: Path,
    level_name: str,
    *,
    output_type: str | None = None,
    importance: Importance | None = None,
    threads: int = 1,
) -> QuantizeReport:
    """Write `source` (F32, F16 or BF16) at a level to `output`, whole or not at all.

    A verifier's output matrix holds its score in one row: it is kept in F16 unless `output_type` says Q8_0.
    `importance` says which inputs matter (all levels but Q8_0 heed it). Raises QuantizeError for a source
    that is none, was quantized before, or lacks an output matrix to set, and for another model's importance.
    """
    level = LEVELS[level_name]
    original = GgufFile(source)
    if output.resolve() == source.resolve():
        raise QuantizeError(f"{output} is the file to read. Give the result another name.")
    if {original.tensor_type(name) for name in original.tensors} - _SOURCE_TYPES:
        raise QuantizeError(
            f"{source} is quantized already; a second time would lose more. Start from the file that "
            "`python -m quantize convert` made."
        )
    untied = _OUTPUT_TENSOR in original.tensors
    if output_type is not None and not untied:
        raise QuantizeError(
            f"{source} has no output matrix of its own (it is tied to the embedding). "
            "Leave --output-type out."
        )
    if output_type is None and untied and original.metadata.get(ROLE_KEY) == "verifier":
        output_type = "F16"
    if importance is not None:
        check_importance(importance, original)
    start_llama()
    with new_file(output) as temporary:
        parameters = llama_cpp.llama_model_quantize_default_params()
        parameters.ftype = level.file_type
        parameters.nthread = threads
        if output_type is not None:
            parameters.output_tensor_type = int(OUTPUT_TYPES[output_type])
        if importance is not None:
            entries = llama_entries(importance)  # kept alive by this name until llama.cpp has read them
            parameters.imatrix = entries
        status = llama_cpp.llama_model_quantize(str(source).encode(), str(temporary).encode(), parameters)
        if status != 0:
            raise QuantizeError(
                f"llama.cpp did not quantize {source} ({last_log_line()}). Look whether the disk has "
                "room for the result, then make the file to read again."
            )
        result = GgufFile(temporary)  # reads every header back; a short write shows here
        kept = {_OUTPUT_TENSOR: output_type} if output_type is not None else {}
        fallbacks = find_fallbacks(result, level, kept)
    return QuantizeReport(source.stat().st_size, output.stat().st_size, fallbacks)


def find_fallbacks(file: GgufFile, level: Level, kept: dict[str, str]) -> dict[str, str]:
    """Matrices of a type that the level does not give: a K-quant needs rows of a multiple of 256.

    `kept` names tensors whose type was asked for.
    """
    fallbacks = {}
    for name in matrices(file):
        kind = file.tensor_type(name)
        allowed = {OUTPUT_TYPES[kept[name]]} if name in kept else level.tensor_types
        if kind not in allowed:
            fallbacks[name] = kind.name
    return fallbacks


def matrices(file: GgufFile) -> Sequence[str]:
    """The tensors that a level applies to: all but vectors and what stays in float32."""
    return [name for name in file.tensors if len(file.shape(name)) > 1 and name not in EXACT]


def level_of(file: GgufFile) -> str:
    """The name of the level of a file, such as `Q8_0` or `F16`."""
    return file.file_type.removeprefix("MOSTLY_").removeprefix("ALL_")
