"""Importance of each input of each matrix: the mean square of what it is multiplied with, over given texts.

llama.cpp's quantizer keeps the weights of inputs that are often large more exactly. The file is llama.cpp's
own (`llama-imatrix`, GGUF form): for a matrix NAME the tensors `NAME.in_sum2`, sums of squares of its inputs,
and `NAME.counts`, over how many tokens. Either program reads the other's.
Source: https://github.com/ggml-org/llama.cpp/tree/master/tools/imatrix

Run: ``python -m quantize importance runs/nano/checkpoint-2000 nano-importance.gguf --texts CORPUS``
"""

import ctypes
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import gguf
import llama_cpp
import numpy as np
from numpy.typing import NDArray

from quantize.architectures import architecture_of_config, refuse_encoders
from quantize.atomic import new_file
from quantize.checkpoint import Checkpoint
from quantize.errors import QuantizeError, torch_missing
from quantize.gguf_file import GgufFile
from quantize.tokenizer import BEGIN_ID, END_ID, load_tokenizer

Importance = Mapping[str, NDArray[np.float32]]
_TYPE = "imatrix"
_SUMS, _COUNTS = ".in_sum2", ".counts"
_OUTPUT, _EMBEDDING = "lm_head", "model.embed_tokens"


def measure_importance(folder: Path, texts: Sequence[str]) -> tuple[dict[str, NDArray[np.float64]], int]:
    """Sums of squares of the inputs (columns) of each matrix by its GGUF name, and the tokens they are over.

    A tied output matrix is the embedding, which counts as a matrix through it. Raises QuantizeError for a
    text that is too long, and where torch and transformers are not installed.
    """
    try:
        import torch
        from transformers import AutoModelForCausalLM
        from transformers.utils import logging
    except ImportError as error:
        raise torch_missing("Measuring importance") from error
    checkpoint = Checkpoint(folder)
    refuse_encoders(checkpoint)
    tokenizer = load_tokenizer(checkpoint.tokenizer_path)
    sequences = [[BEGIN_ID, *tokenizer.encode(text, add_special_tokens=False).ids, END_ID] for text in texts]
    limit = int(checkpoint.config["max_position_embeddings"])
    if max(map(len, sequences)) > limit:
        raise QuantizeError(
            f"A text has {max(map(len, sequences))} tokens, the model reads {limit}. Give shorter texts."
        )
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    model.eval()  # type: ignore[no-untyped-call]
    sums: dict[str, NDArray[np.float64]] = {}

    def watch(name: str) -> Any:
        def add(_module: Any, inputs: tuple[Any, ...]) -> None:
            squares = inputs[0].detach().double().square().flatten(0, -2).sum(dim=0).numpy()
            sums[name] = sums[name] + squares if name in sums else squares

        return add

    for module_name, target in _matrices(checkpoint).items():
        model.get_submodule(module_name).register_forward_pre_hook(watch(target))
    with torch.no_grad():
        for sequence in sequences:
            model(torch.tensor([sequence]), use_cache=False)
    return sums, sum(map(len, sequences))


def _matrices(checkpoint: Checkpoint) -> dict[str, str]:
    """Module of transformers -> tensor of the GGUF file, for all that is multiplied with."""
    rules = architecture_of_config(checkpoint.config).tensor_rules(checkpoint.config)
    names = {
        rule.checkpoint_name.removesuffix(".weight"): rule.gguf_name
        for rule in rules
        if len(rule.shape) == 2 and rule.checkpoint_name.endswith(".weight")
    }
    embedding = names.pop(_EMBEDDING, None)  # it is looked up, not multiplied with
    if _OUTPUT not in names and embedding is not None:
        names[_OUTPUT] = embedding
    return names


def write_importance(
    path: Path, sums: Mapping[str, NDArray[np.float64]], tokens: int, data: str, texts: int
) -> None:
    """Write the file, whole or not at all; `data` says what the texts were."""
    with new_file(path) as temporary:
        writer = gguf.GGUFWriter(temporary, _TYPE)
        try:
            writer.add_type(_TYPE)
            writer.add_array("imatrix.datasets", [data])
            writer.add_uint32("imatrix.chunk_count", texts)
            writer.add_uint32("imatrix.chunk_size", max(1, tokens // max(1, texts)))
            for name, values in sums.items():
                writer.add_tensor(name + _SUMS, values.astype(np.float32).reshape(1, -1))
                writer.add_tensor(name + _COUNTS, np.array([[tokens]], dtype=np.float32))
            writer.write_header_to_file()
            writer.write_kv_data_to_file()
            writer.write_tensors_to_file()
        finally:
            writer.close()


def read_importance(path: Path) -> dict[str, NDArray[np.float32]]:
    """Mean squares of the inputs by matrix. Raises QuantizeError for another or a damaged file."""
    file = GgufFile(path)
    if file.metadata.get(gguf.Keys.General.TYPE) != _TYPE:
        raise QuantizeError(
            f"{path} holds no importance matrix. Make one with `python -m quantize importance`."
        )
    means = {}
    for tensor in file.tensors:
        name = tensor.removesuffix(_SUMS)
        if name == tensor:
            continue
        if name + _COUNTS not in file.tensors:
            raise QuantizeError(f"{path} lacks the counts of {name}. Make it again.")
        values = file.tensor(tensor) / np.maximum(file.tensor(name + _COUNTS), 1.0)
        if not np.isfinite(values).all() or (values < 0).any():
            raise QuantizeError(f"{path} holds values of {name} that are no mean squares. Make it again.")
        means[name] = np.ascontiguousarray(values, dtype=np.float32).ravel()
    return means


def check_importance(importance: Importance, file: GgufFile) -> None:
    """Raises QuantizeError where the matrices are not those of the model in `file`."""
    for name, values in importance.items():
        columns = file.shape(name)[-1] if name in file.tensors else None
        if columns != values.size:
            raise QuantizeError(
                f"The importance matrix is of another model: {name} has {values.size} inputs there, "
                f"{columns or 'none'} in {file.path}. Measure it on the checkpoint that the file was made of."
            )


def llama_entries(importance: Importance) -> ctypes.Array[llama_cpp.llama_model_imatrix_data]:
    """The C array that `llama_model_quantize` reads, ended by an empty entry; points into `importance`."""
    entries = (llama_cpp.llama_model_imatrix_data * (len(importance) + 1))()
    for entry, (name, values) in zip(entries, importance.items(), strict=False):
        entry.name = name.encode()
        entry.data = values.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
        entry.size = values.size
    return entries
