"""Writing a checkpoint that was made of others, not trained: whole or not at all."""

from __future__ import annotations

from pathlib import Path

from transformers import PreTrainedModel

from quantize.atomic import new_folder
from quantize.errors import QuantizeError


def write_checkpoint(model: PreTrainedModel, tokenizer: str, out: Path) -> None:
    """Write `model` into the new folder `out`, with `tokenizer`, the text of its tokenizer.json.

    Raises ValueError where `out` holds something.
    """
    try:
        with new_folder(out) as folder:
            model.save_pretrained(folder)
            (folder / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    except QuantizeError as fault:
        raise ValueError(str(fault)) from fault
