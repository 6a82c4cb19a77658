"""Small packs for tests: right manifests around files that have the head of a GGUF file and nothing else."""

from __future__ import annotations

import struct
from pathlib import Path

from app.packs.manifest import Manifest, PackFile, PackFiles
from app.packs.wordings import Wordings
from app.problem.prompt import PROMPT_VERSION


def gguf_bytes(metadata: dict[str, int | str | list[str] | list[int]]) -> bytes:
    """A GGUF file (version 3) with that metadata and no tensors."""
    head = b"GGUF" + struct.pack("<IQQ", 3, 0, len(metadata))
    return head + b"".join(_text(key) + _typed(value) for key, value in metadata.items())


def model_bytes(role: str, prompt_version: int = PROMPT_VERSION) -> bytes:
    """The head of a model of ours, with a vocabulary before the keys that matter."""
    return gguf_bytes(
        {
            "general.architecture": "llama",
            "tokenizer.ggml.tokens": ["<|pad|>", "a", "é"],
            "tokenizer.ggml.token_type": [3, 1, 1],
            "tinytutor.prompt_version": prompt_version,
            "tinytutor.role": role,
        }
    )


def make_pack(
    folder: Path,
    *,
    name: str | None = None,
    verifier: bool = True,
    wordings: tuple[str, ...] = (),
    reader: bool = False,
) -> Manifest:
    """Write a pack that verifies into `folder`, which is made; its manifest. With `wordings` it has these."""
    folder.mkdir(parents=True)
    for role in ("generator", "verifier", *(["reader"] if reader else [])):
        (folder / f"{role}.gguf").write_bytes(model_bytes(role))
    if wordings:
        Wordings.of(wordings).write(folder / "wordings.bin")
    manifest = Manifest(
        name=name or folder.name,
        version="1.0",
        preset="nano",
        prompt_version=PROMPT_VERSION,
        files=PackFiles(
            generator=PackFile.describe(folder, "generator.gguf"),
            verifier=PackFile.describe(folder, "verifier.gguf") if verifier else None,
            wordings=PackFile.describe(folder, "wordings.bin") if wordings else None,
            reader=PackFile.describe(folder, "reader.gguf") if reader else None,
        ),
        license="MIT",
    )
    manifest.write(folder)
    return manifest


def _text(text: str) -> bytes:
    content = text.encode()
    return struct.pack("<Q", len(content)) + content


def _typed(value: int | str | list[str] | list[int]) -> bytes:
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    if isinstance(value, str):
        return struct.pack("<I", 8) + _text(value)
    items = [_text(item) if isinstance(item, str) else struct.pack("<I", item) for item in value]
    kind = 8 if isinstance(value[0], str) else 4
    return struct.pack("<IIQ", 9, kind, len(value)) + b"".join(items)


def pad_models(folder: Path, size: int) -> Manifest:
    """Make both model files `size` bytes long, each with other bytes, and the manifest to fit."""
    for number, role in enumerate(("generator", "verifier"), start=1):
        head = model_bytes(role)
        (folder / f"{role}.gguf").write_bytes(head + bytes([number]) * (size - len(head)))
    files = PackFiles(
        generator=PackFile.describe(folder, "generator.gguf"),
        verifier=PackFile.describe(folder, "verifier.gguf"),
    )
    manifest = Manifest.read(folder / "manifest.json").model_copy(update={"files": files})
    manifest.write(folder)
    return manifest
