"""The Llama-shaped model, with losses computed only where they count.

Checkpoints are ordinary `LlamaForCausalLM` ones; what is added here is a forward pass for training that
multiplies by the output matrix only at completion tokens (half of a row is prompt), and the verifier's loss.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import torch
from torch import nn
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.modeling_outputs import CausalLMOutputWithPast

from app.problem.prompt import PROMPT_VERSION
from training.packing import IGNORED
from training.presets import Preset
from training.tokenizer import BEGIN_ID, END_ID, PAD_ID, SCORE_ID

GENERATOR, VERIFIER = "generator", "verifier"


class TutorModel(LlamaForCausalLM):  # type: ignore[no-untyped-call]
    """A generator or verifier in training."""

    language_model_loss: float = 1.0

    def forward(
        self,
        input_ids: torch.Tensor,
        position_ids: torch.Tensor | None = None,
        labels: torch.Tensor | None = None,
        targets: torch.Tensor | None = None,
        num_items_in_batch: torch.Tensor | int | None = None,
        **others: Any,
    ) -> CausalLMOutputWithPast:
        """Training loss on a packed batch; without `labels`, what `LlamaForCausalLM` gives.

        Args:
            input_ids, position_ids: (rows, context), as `PackedDataset` makes them.
            labels: (rows, context), the next token or -100.
            targets: (rows, context), 0 or 1 at the verifier's supervised tokens, NaN elsewhere.
        """
        if labels is None:
            return cast(
                CausalLMOutputWithPast,
                super().forward(input_ids=input_ids, position_ids=position_ids, **others),
            )
        hidden = self.model(input_ids=input_ids, position_ids=position_ids, use_cache=False).last_hidden_state
        loss = hidden.new_zeros((), dtype=torch.float32)
        if self.language_model_loss:
            chosen = labels != IGNORED
            logits = self.lm_head(hidden[chosen]).float()
            loss = loss + self.language_model_loss * nn.functional.cross_entropy(logits, labels[chosen])
        if self.config.tinytutor_role == VERIFIER and targets is not None:
            loss = loss + score_loss(hidden, self.lm_head.weight[SCORE_ID], targets)
        return CausalLMOutputWithPast(loss=cast(torch.FloatTensor, loss))

    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> None:
        """As transformers does it, under the name that other programs know the architecture by."""
        super().save_pretrained(save_directory, *args, **kwargs)
        file = Path(save_directory) / "config.json"
        config = json.loads(file.read_text(encoding="utf-8"))
        config["architectures"] = [LlamaForCausalLM.__name__]
        file.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def score_loss(hidden: torch.Tensor, score_row: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Binary cross-entropy of the reserved token's logit against the label, at every completion token.

    Args:
        hidden: (rows, context, hidden size).
        score_row: (hidden size).
        targets: (rows, context), NaN where a token is not counted.
    Source: Training Verifiers to Solve Math Word Problems, https://arxiv.org/abs/2110.14168, section 4.
    """
    counted = ~torch.isnan(targets)
    logits = (hidden[counted] @ score_row.to(hidden.dtype)).float()
    return nn.functional.binary_cross_entropy_with_logits(logits, targets[counted])


def new_generator(preset: Preset, vocab_size: int, seed: int) -> TutorModel:
    """A generator with random weights; `vocab_size` is the tokenizer's own."""
    torch.manual_seed(seed)
    config = LlamaConfig(
        vocab_size=vocab_size,
        hidden_size=preset.hidden_size,
        intermediate_size=preset.feed_forward_size,
        num_hidden_layers=preset.layers,
        num_attention_heads=preset.heads,
        num_key_value_heads=preset.key_value_heads,
        max_position_embeddings=preset.context,
        tie_word_embeddings=preset.tied,
        rope_parameters={"rope_type": "default", "rope_theta": 10_000.0},
        rms_norm_eps=1e-6,
        pad_token_id=PAD_ID,
        bos_token_id=BEGIN_ID,
        eos_token_id=END_ID,
    )
    config.tinytutor_prompt_version = PROMPT_VERSION
    config.tinytutor_role = GENERATOR
    config.tinytutor_preset = preset.name
    return TutorModel(config)


def load_model(checkpoint: Path) -> TutorModel:
    """A checkpoint folder, in 32-bit floats.

    Raises:
        ValueError: not a TinyTutor checkpoint, or one of another prompt version.
    """
    if not (checkpoint / "config.json").is_file() or not (checkpoint / "model.safetensors").is_file():
        raise ValueError(f"{checkpoint} holds no whole checkpoint (config.json and model.safetensors).")
    model = TutorModel.from_pretrained(checkpoint, dtype=torch.float32)
    version = getattr(model.config, "tinytutor_prompt_version", None)
    if version != PROMPT_VERSION:
        raise ValueError(
            f"{checkpoint} was trained for prompt version {version}; this code speaks {PROMPT_VERSION}."
        )
    return model


def verifier_from_generator(generator: Path) -> TutorModel:
    """A verifier that starts as `generator` does, its output matrix untied and its score row at zero.

    The reserved token never occurs in text, so the language-model loss has pushed its logit far down; zero
    makes the first score one half.
    """
    model = load_model(generator)
    if model.config.tie_word_embeddings:
        model.config.tie_word_embeddings = False
        model.lm_head.weight = nn.Parameter(model.model.embed_tokens.weight.detach().clone())
    with torch.no_grad():
        model.lm_head.weight[SCORE_ID].zero_()
    model.config.tinytutor_role = VERIFIER
    return model
