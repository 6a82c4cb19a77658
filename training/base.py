"""A base model of others, phi-1.5, as a checkpoint of ours to fine-tune.

Run: ``python -m training base --base microsoft/phi-1_5 --out runs/phi`` (a folder with its files serves too),
then ``python -m training generator --preset 1.3b --start-from runs/phi --tokenizer runs/phi …``. A GGUF
file of SmolLM2 serves too (`training.base_gguf`).

Everything of ours expects the four special tokens at ids 0 to 3. phi-1.5 has 51,200 rows for 50,295 tokens,
so the tokens that lie there change places with unused rows, and `<|endoftext|>` becomes our `<|end|>`. The
model stays the same function of the same text.
Source: Textbooks Are All You Need II, https://arxiv.org/abs/2309.05463; its tokenizer is that of CodeGen,
https://huggingface.co/microsoft/phi-1_5.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from huggingface_hub import snapshot_download
from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError
from transformers import PhiConfig, PhiForCausalLM

from training import base_gguf
from training.command_line import count
from training.made_checkpoint import write_checkpoint
from training.model import TutorPhi, mark_as_ours
from training.tokenizer import BEGIN_ID, END_ID, PAD_ID, SCORE_ID, SPECIAL_TOKENS

FILES = ("config.json", "*.safetensors", "*.safetensors.index.json", "tokenizer.json")
END_OF_TEXT = "<|endoftext|>"
PHI = "microsoft/phi-1_5"


@dataclass(frozen=True)
class Places:
    """Where rows come from: `embedding[new] = old` and `output[new] = old`, for the rows that move."""

    embedding: Mapping[int, int]
    output: Mapping[int, int]


def fetch_base(base: str) -> Path:
    """The folder of `base`: itself where it is one, else the hub's files in the local cache.

    Raises:
        ValueError: no such folder, and the hub has no such model or cannot be reached.
    """
    if Path(base).is_dir():
        return Path(base)
    way_on = (
        f"Fetch the model on a machine with a network (hf download {PHI} --local-dir FOLDER) and give the "
        "folder: --base FOLDER."
    )
    try:
        return Path(snapshot_download(base, allow_patterns=list(FILES)))
    except LocalEntryNotFoundError as fault:
        raise ValueError(f"The hub cannot be reached, and {base!r} is no folder here. {way_on}") from fault
    except (HFValidationError, HfHubHTTPError, OSError) as fault:
        raise ValueError(f"The hub does not give the model {base!r} ({fault}). {way_on}") from fault


def adapt_tokenizer(text: str, rows: int) -> tuple[str, Places]:
    """phi's tokenizer.json with our special tokens in front, and the rows that go with it.

    `rows` are those of the embedding. Raises ValueError for a tokenizer of another kind.
    """
    content: dict[str, Any] = json.loads(text)
    vocabulary: dict[str, int] = dict(content["model"].get("vocab", {}))
    added: list[dict[str, Any]] = content["added_tokens"]
    vocabulary |= {token["content"]: token["id"] for token in added}
    ends = vocabulary.get(END_OF_TEXT)
    count = len(vocabulary)
    free = range(count, rows)
    if ends is None or sorted(vocabulary.values()) != list(range(count)) or len(free) < len(SPECIAL_TOKENS):
        raise ValueError(
            f"The tokenizer is not phi's: {count} tokens for {rows} rows, {END_OF_TEXT} at {ends}. "
            f"Give {PHI} or a folder with its files."
        )
    # Our special tokens change places with these rows: token or weights that were here are there, and back.
    homes = {PAD_ID: free[0], BEGIN_ID: free[1], END_ID: ends, SCORE_ID: free[2]}
    moved = {token: homes.get(index, index) for token, index in vocabulary.items() if token != END_OF_TEXT}
    runs = [token for token in added if token["content"] != END_OF_TEXT]
    specials = [
        {"id": index, "content": token, "special": True, "single_word": False, "lstrip": False,
         "rstrip": False, "normalized": False}
        for index, token in enumerate(SPECIAL_TOKENS)
    ]  # fmt: skip
    content["added_tokens"] = specials + [{**run, "id": moved[run["content"]]} for run in runs]
    content["model"]["vocab"] = moved | {token: index for index, token in enumerate(SPECIAL_TOKENS)}
    content["post_processor"] = None
    back = {new: old for old, new in homes.items()}
    # A text begins where another ended: the row of `<|endoftext|>` is read as both.
    return json.dumps(content, ensure_ascii=False), Places(homes | back | {BEGIN_ID: ends}, homes | back)


def adapt_model(model: PhiForCausalLM, places: Places) -> PhiForCausalLM:
    """`model` with the rows of embedding and output matrix (and its bias) where `places` puts them."""
    with torch.no_grad():
        for rows, moves in (
            (model.model.embed_tokens.weight, places.embedding),
            (model.lm_head.weight, places.output),
            (model.lm_head.bias, places.output),
        ):
            new, old = list(moves), list(moves.values())
            rows[new] = rows[old].clone()
    return model


def make_checkpoint(base: Path, out: Path, name: str) -> None:
    """Write `base`, a folder with phi's files, as a generator's checkpoint into `out`, whole or not at all.

    Raises:
        ValueError: not phi's files, or `out` cannot be written.
    """
    missing = [file for file in ("config.json", "tokenizer.json") if not (base / file).is_file()]
    if missing or not list(base.glob("*.safetensors")):
        raise ValueError(f"{base} lacks {', '.join(missing) or '*.safetensors'}. Fetch the whole of {PHI}.")
    config = PhiConfig.from_pretrained(base)
    if config.model_type != "phi":
        raise ValueError(f"{base} holds a model of the kind {config.model_type}, not phi. Give {PHI}.")
    text, places = adapt_tokenizer((base / "tokenizer.json").read_text(encoding="utf-8"), config.vocab_size)
    model = adapt_model(TutorPhi.from_pretrained(base, dtype="auto"), places)
    mark_as_ours(model.config, name)
    model.config.tinytutor_base = name
    write_checkpoint(model, text, out)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--base", default=PHI, help="name on the hub, a folder with its files, or a GGUF file of SmolLM2"
    )
    parser.add_argument("--tokens", type=count, default=16_384, help="of a GGUF file: its commonest, to keep")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoint, for --start-from")


def run(arguments: argparse.Namespace) -> int:
    """Make the checkpoint; returns the exit status. Raises ValueError with a sentence."""
    if arguments.base.endswith(".gguf"):
        base_gguf.make_checkpoint(Path(arguments.base), arguments.tokens, arguments.out)
    else:
        make_checkpoint(fetch_base(arguments.base), arguments.out, str(arguments.base))
    print(f"{arguments.out}: train on with --start-from {arguments.out} --tokenizer {arguments.out}")
    return 0
