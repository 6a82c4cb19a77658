"""Checkpoints as torch reads them for sampling and scoring: where they run, in which floats."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerFast

from app.inference import PromptTooLong
from training.model import TutorModel, load_model
from training.sampling.attention import ROW_ATTENTION
from training.tokenizer import BEGIN_ID, PAD_ID, SCORE_ID, encode_texts, load_tokenizer

FORBIDDEN = (PAD_ID, BEGIN_ID, SCORE_ID)
"""Tokens that are never drawn."""
FEWEST_COMPLETION_TOKENS = 32  # a prompt that leaves less is refused, as by the engine


@dataclass(frozen=True)
class Place:
    """Where models run and in which floats: bfloat16 on an accelerator, 32 bits on a CPU."""

    device: torch.device
    dtype: torch.dtype

    @classmethod
    def best(cls) -> Place:
        """The accelerator of this process, or the CPU."""
        if torch.cuda.is_available():
            return cls(torch.device("cuda", torch.cuda.current_device()), torch.bfloat16)
        return cls(torch.device("cpu"), torch.float32)


@dataclass
class Loaded:
    """A model ready to be asked, with its tokenizer."""

    model: TutorModel
    tokenizer: PreTrainedTokenizerFast
    place: Place

    @classmethod
    def read(cls, checkpoint: Path, place: Place) -> Loaded:
        """Raises ValueError, as `load_model` and `load_tokenizer` do."""
        model = load_model(checkpoint)
        model.set_attn_implementation(ROW_ATTENTION)
        model.to(place.device, place.dtype)  # type: ignore[arg-type]
        model.eval()  # type: ignore[no-untyped-call]
        return cls(model, load_tokenizer(checkpoint), place)

    def take_weights(self, checkpoint: Path) -> None:
        """The weights of another checkpoint of the same run: nothing compiled is lost."""
        self.model.load_state_dict(load_model(checkpoint).state_dict())

    @property
    def context(self) -> int:
        """The most tokens that the model can read."""
        return int(self.model.config.max_position_embeddings)


def encode_prompts(
    tokenizer: PreTrainedTokenizerFast, context: int, prompts: list[str]
) -> list[list[int] | PromptTooLong]:
    """Each prompt as tokens, or why a model that reads `context` tokens cannot take it."""
    limit = context - min(FEWEST_COMPLETION_TOKENS, context // 4)
    found = ([BEGIN_ID, *ids] for ids in encode_texts(tokenizer, prompts))
    return [ids if len(ids) <= limit else PromptTooLong(len(ids), limit) for ids in found]
