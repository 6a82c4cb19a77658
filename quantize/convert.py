"""Checkpoint -> GGUF in float16, bfloat16 or float32.

Run: ``python -m quantize convert runs/nano/checkpoint-2000 generator.gguf --type f16``
"""

from collections.abc import Callable
from pathlib import Path

import gguf
from gguf import GGMLQuantizationType as TensorType

from app.problem.prompt import PROMPT_VERSION
from quantize.architectures import Architecture, TensorRule, architecture_of_config
from quantize.atomic import new_file
from quantize.checkpoint import Checkpoint, Weights
from quantize.errors import QuantizeError
from quantize.gguf_file import Progress, TensorSource, Value, no_progress, write_gguf

TYPES = {"f16": TensorType.F16, "bf16": TensorType.BF16, "f32": TensorType.F32}
PROMPT_VERSION_KEY, ROLE_KEY = "tinytutor.prompt_version", "tinytutor.role"
DEFAULT_LICENSE = "MIT"


def describe(checkpoint: Checkpoint, name: str, license_name: str) -> tuple[Architecture, dict[str, Value]]:
    """The architecture, and all key-values but `general.file_type`: `convert` writes, `check` expects them.

    Raises QuantizeError for what the file could not carry.
    """
    config = checkpoint.config
    architecture = architecture_of_config(config)
    architecture.check_token_ids(config)
    if checkpoint.role == "verifier" and config.get("tie_word_embeddings", False):
        raise QuantizeError(
            f"{checkpoint.folder} is a verifier whose output matrix is tied to the embedding: its score "
            "would change with the vocabulary. Train it again with an untied one."
        )
    model = architecture.metadata(config)
    return architecture, {
        gguf.Keys.General.TYPE: "model",
        gguf.Keys.General.NAME: name,
        gguf.Keys.General.LICENSE: license_name,
        PROMPT_VERSION_KEY: PROMPT_VERSION,
        ROLE_KEY: checkpoint.role,
        **model,
        **architecture.tokenizer_metadata(checkpoint.tokenizer_path, int(config["vocab_size"])),
        **architecture.carried_entries(checkpoint),
    }


def default_name(checkpoint: Checkpoint) -> str:
    """A name for `general.name` from where the checkpoint lies: run, step and role."""
    folder = checkpoint.folder.resolve()
    return f"TinyTutor {folder.parent.name} {folder.name} {checkpoint.role}"


def tensor_sources(checkpoint: Checkpoint, architecture: Architecture) -> list[TensorSource]:
    """What to write. Raises QuantizeError where tensors are missing or unknown."""
    rules = architecture.tensor_rules(checkpoint.config)
    wanted = {rule.checkpoint_name for rule in rules}
    found = checkpoint.tensors.keys() - (architecture.ignored_tensors(checkpoint.config) - wanted)
    for names, what in ((wanted - found, "lacks"), (found - wanted, "has, besides those known,")):
        if names:
            raise QuantizeError(
                f"{checkpoint.folder} {what} {len(names)} tensors, such as {min(names)}. It does not "
                "fit its config.json: copy the checkpoint again."
            )
    for rule in rules:
        shape = checkpoint.tensors[rule.checkpoint_name].shape
        if shape != rule.shape:
            raise QuantizeError(
                f"{rule.checkpoint_name} in {checkpoint.folder} has the shape {shape}, config.json asks for "
                f"{rule.shape}. They do not belong together: copy the checkpoint again."
            )
    return [
        TensorSource(
            rule.gguf_name, checkpoint.tensors[rule.checkpoint_name].shape, _loader(checkpoint, rule)
        )
        for rule in rules
    ]


def _loader(checkpoint: Checkpoint, rule: TensorRule) -> Callable[[], Weights]:
    return lambda: rule.to_gguf(checkpoint.tensor(rule.checkpoint_name))


def convert(
    folder: Path,
    output: Path,
    kind: str = "f16",
    *,
    name: str | None = None,
    license_name: str = DEFAULT_LICENSE,
    progress: Progress = no_progress,
) -> None:
    """Write the checkpoint in `folder` to `output`, whole or not at all.

    `kind` is a key of TYPES. Raises QuantizeError for a checkpoint that cannot be carried, or a full disk.
    """
    checkpoint = Checkpoint(folder)
    architecture, metadata = describe(checkpoint, name or default_name(checkpoint), license_name)
    tensors = tensor_sources(checkpoint, architecture)
    with new_file(output) as temporary:
        write_gguf(temporary, architecture.gguf_name, metadata, tensors, TYPES[kind], progress)
