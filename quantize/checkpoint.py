"""A checkpoint folder of `training`, read and written without torch.

The folder holds `config.json`, `model.safetensors` and `tokenizer.json`; `config.json` carries the prompt
version and the role of the model. Format of the weights: https://github.com/huggingface/safetensors#format
"""

import errno
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from app.problem.prompt import PROMPT_VERSION
from quantize.errors import QuantizeError

Config = dict[str, Any]
Weights = NDArray[np.float32]

CONFIG, WEIGHTS, TOKENIZER = "config.json", "model.safetensors", "tokenizer.json"
ROLES = ("generator", "verifier", "reader")
_NUMPY_TYPES: dict[str, np.dtype[Any]] = {
    "F32": np.dtype("<f4"),
    "F16": np.dtype("<f2"),
    "BF16": np.dtype("<u2"),  # numpy has no such type: its bits
}


@dataclass(frozen=True)
class StoredTensor:
    """Where a tensor lies in the file: safetensors type name, shape (rows first), offset in bytes."""

    kind: str
    shape: tuple[int, ...]
    offset: int


class Checkpoint:
    """A checkpoint opened for reading; the weights stay on the disk until one is asked for."""

    def __init__(self, folder: Path) -> None:
        """Raises QuantizeError for no checkpoint, a truncated one, or one of another prompt version."""
        self.folder = folder
        for name in (CONFIG, WEIGHTS, TOKENIZER):
            if not (folder / name).is_file():
                raise QuantizeError(
                    f"{folder} is not a whole checkpoint: {name} is missing. Name a folder "
                    "runs/NAME/checkpoint-STEP that the training wrote to its end."
                )
        self.config = _read_config(folder / CONFIG)
        self.role = _checked_role(folder, self.config)
        self.tokenizer_path = folder / TOKENIZER
        self.tensors = _read_index(folder / WEIGHTS)

    def tensor(self, name: str) -> Weights:
        """The tensor as float32, in its own shape. Raises QuantizeError if a value is not finite."""
        stored = self.tensors[name]
        raw: NDArray[Any] = np.memmap(
            self.folder / WEIGHTS, _NUMPY_TYPES[stored.kind], "r", stored.offset, stored.shape or (1,)
        )
        if stored.kind == "BF16":  # the upper half of a float32
            raw = (raw.astype(np.uint32) << 16).view(np.float32)
        values: Weights = raw.astype(np.float32).reshape(stored.shape)
        if not np.isfinite(values).all():
            raise QuantizeError(
                f"{name} in {self.folder} holds values that are not numbers: the training diverged. "
                "Take an earlier checkpoint."
            )
        return values


def _read_config(path: Path) -> Config:
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise QuantizeError(f"{path} cannot be read as JSON ({error}). Copy the checkpoint again.") from error
    if not isinstance(config, dict):
        raise QuantizeError(f"{path} is not the configuration of a model. Name a checkpoint of the training.")
    return config


def _checked_role(folder: Path, config: Config) -> str:
    version = config.get("tinytutor_prompt_version")
    if version is None:
        raise QuantizeError(
            f"{folder} does not say which prompt it was trained with (tinytutor_prompt_version in "
            f"{CONFIG}). Name a checkpoint that `python -m training` wrote."
        )
    if version != PROMPT_VERSION:
        raise QuantizeError(
            f"{folder} was trained with prompt version {version}, this program uses {PROMPT_VERSION}. "
            "Train it again, or use the release that fits it."
        )
    role = config.get("tinytutor_role")
    if role not in ROLES:
        raise QuantizeError(
            f"{folder} does not say whether it is a generator, a verifier or a reader (tinytutor_role in "
            f"{CONFIG} is {role!r}). Name a checkpoint that `python -m training` wrote."
        )
    return str(role)


def _read_index(path: Path) -> dict[str, StoredTensor]:
    try:
        with safe_open(path, "np"):  # checks the header and that the data is all there
            pass
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(length))
    except (OSError, ValueError, SafetensorError) as error:
        raise QuantizeError(
            f"{path} is truncated or is no safetensors file ({error}). Copy it again, or take "
            "another checkpoint."
        ) from error
    index = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] not in _NUMPY_TYPES:
            raise QuantizeError(
                f"{name} in {path} has the type {entry['dtype']}, which cannot be converted. "
                "Save the checkpoint in float32, float16 or bfloat16."
            )
        index[name] = StoredTensor(
            entry["dtype"], tuple(entry["shape"]), 8 + length + entry["data_offsets"][0]
        )
    return index


def write_checkpoint(
    folder: Path, config: Config, tensors: Mapping[str, Weights], tokenizer_json: str
) -> None:
    """Fill `folder`, which exists, with a checkpoint in float32 that transformers and `training` can read.

    Raises OSError for what the disk says.
    """
    text = json.dumps(config, indent=2, sort_keys=True) + "\n"
    (folder / CONFIG).write_text(text, encoding="utf-8")
    (folder / TOKENIZER).write_text(tokenizer_json, encoding="utf-8")
    arrays = {name: np.ascontiguousarray(values) for name, values in tensors.items()}
    try:
        save_file(
            arrays, folder / WEIGHTS, metadata={"format": "pt"}
        )  # transformers refuses a file without it
    except SafetensorError as error:  # holds the system's error number only in its text
        number = re.search(r"os error (\d+)", str(error))
        raise OSError(int(number[1]) if number else errno.EIO, str(error)) from error
