"""The models, Llama-shaped or phi-shaped, with losses computed only where they count.

Checkpoints are ordinary `LlamaForCausalLM` or `PhiForCausalLM` ones; what is added here is a forward pass for
training that multiplies by the output matrix only at completion tokens (half of a row is prompt), and the
verifier's loss.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import torch
from safetensors import SafetensorError
from torch import nn
from transformers import LlamaConfig, LlamaForCausalLM, PhiConfig, PhiForCausalLM, PreTrainedModel
from transformers.modeling_outputs import CausalLMOutputWithPast

from app.problem.prompt import PROMPT_VERSION
from training.packing import IGNORED
from training.presets import Preset
from training.tokenizer import BEGIN_ID, END_ID, PAD_ID, SCORE_ID

GENERATOR, VERIFIER = "generator", "verifier"


class TutorModel(PreTrainedModel):  # type: ignore[no-untyped-call]
    """A generator or verifier in training; the classes below say of which shape."""

    language_model_loss: float = 1.0
    model: Any
    lm_head: nn.Linear

    def forward(
        self,
        input_ids: torch.Tensor,
        position_ids: torch.Tensor | None = None,
        labels: torch.Tensor | None = None,
        targets: torch.Tensor | None = None,
        num_items_in_batch: torch.Tensor | int | None = None,
        **others: Any,
    ) -> CausalLMOutputWithPast:
        """Training loss on a packed batch; without `labels`, what transformers' model gives.

        Args:
            input_ids, position_ids: (rows, context), as `PackedDataset` makes them.
            labels: (rows, context), the next token or -100.
            targets: (rows, context), 0 or 1 at the verifier's supervised tokens, NaN elsewhere.
            num_items_in_batch: the completion tokens of the whole step, over all its batches and processes:
                the loss is this batch's share of their mean. None: the mean of this batch.
        """
        if labels is None:
            inherited = super().forward  # the shape's own
            return cast(
                CausalLMOutputWithPast, inherited(input_ids=input_ids, position_ids=position_ids, **others)
            )
        hidden = self.model(input_ids=input_ids, position_ids=position_ids, use_cache=False).last_hidden_state
        chosen = labels != IGNORED
        count = chosen.sum() if num_items_in_batch is None else num_items_in_batch
        loss = hidden.new_zeros((), dtype=torch.float32)
        if self.language_model_loss:
            logits = self.lm_head(hidden[chosen]).float()
            summed = nn.functional.cross_entropy(logits, labels[chosen], reduction="sum")
            loss = loss + self.language_model_loss * summed / count
        if self.config.tinytutor_role == VERIFIER and targets is not None:
            # There are as many supervised tokens as predicted ones: the completion's.
            loss = loss + score_loss(self.score_logits(hidden), targets) / count
        return CausalLMOutputWithPast(loss=cast(torch.FloatTensor, loss))

    def score_logits(self, hidden: torch.Tensor) -> torch.Tensor:
        """The reserved token's logit, shape (...), from the last layer's output, shape (..., hidden size)."""
        weight = self.lm_head.weight[SCORE_ID].to(hidden.dtype)
        bias = cast(torch.Tensor | None, self.lm_head.bias)
        logits = hidden @ weight
        return logits if bias is None else logits + bias[SCORE_ID].to(hidden.dtype)

    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> None:
        """As transformers does it, under the name that other programs know the architecture by."""
        super().save_pretrained(save_directory, *args, **kwargs)
        file = Path(save_directory) / "config.json"
        if not file.is_file():  # under torchrun the first process alone writes
            return
        config = json.loads(file.read_text(encoding="utf-8"))
        config["architectures"] = [PUBLIC_NAMES[self.config.model_type]]
        file.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")


class TutorLlama(TutorModel, LlamaForCausalLM):  # type: ignore[no-untyped-call]
    """Of Llama's shape."""


class TutorPhi(TutorModel, PhiForCausalLM):  # type: ignore[no-untyped-call]
    """Of phi-1.5's shape."""


CLASSES: dict[str, type[TutorModel]] = {"llama": TutorLlama, "phi": TutorPhi}
PUBLIC_NAMES = {"llama": LlamaForCausalLM.__name__, "phi": PhiForCausalLM.__name__}


def score_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Sum of the binary cross-entropy of the score's logit against the label, over all completion tokens.

    Args:
        logits: (rows, context).
        targets: (rows, context), NaN where a token is not counted.
    Source: Training Verifiers to Solve Math Word Problems, https://arxiv.org/abs/2110.14168, section 4.
    """
    counted = ~torch.isnan(targets)
    return nn.functional.binary_cross_entropy_with_logits(
        logits[counted].float(), targets[counted], reduction="sum"
    )


def new_generator(preset: Preset, vocab_size: int, seed: int) -> TutorModel:
    """A generator with random weights; `vocab_size` is the tokenizer's own."""
    torch.manual_seed(seed)
    return CLASSES[preset.architecture](config_of(preset, vocab_size))


def config_of(preset: Preset, vocab_size: int) -> LlamaConfig | PhiConfig:
    """The configuration of a generator of the preset's shape with `vocab_size` rows."""
    rope = {"rope_type": "default", "rope_theta": 10_000.0}
    shared = preset.shape() | {"vocab_size": vocab_size, "tie_word_embeddings": preset.tied}
    del shared["model_type"]
    config: LlamaConfig | PhiConfig
    if preset.architecture == "phi":
        config = PhiConfig(**shared, rope_parameters={**rope, "partial_rotary_factor": preset.rotary_share})
    else:
        config = LlamaConfig(**shared, rope_parameters=rope, rms_norm_eps=1e-6)
    mark_as_ours(config, preset.name)
    return config


def mark_as_ours(config: Any, preset: str) -> None:
    """The entries that tell a checkpoint of ours, and our special tokens."""
    config.pad_token_id, config.bos_token_id, config.eos_token_id = PAD_ID, BEGIN_ID, END_ID
    config.tinytutor_prompt_version = PROMPT_VERSION
    config.tinytutor_role = GENERATOR
    config.tinytutor_preset = preset


def load_model(checkpoint: Path, preset: Preset | None = None) -> TutorModel:
    """A checkpoint folder, in 32-bit floats; with `preset`, one of its shape.

    Raises:
        ValueError: not a TinyTutor checkpoint, one of another prompt version or another shape, or its weights
            were not written whole.
    """
    config = our_config(checkpoint)
    if preset is not None:
        check_shape(checkpoint, config, preset)
    try:
        return CLASSES[config["model_type"]].from_pretrained(checkpoint, dtype=torch.float32)
    except SafetensorError as fault:
        raise ValueError(
            f"The weights in {checkpoint} were not written or copied whole ({fault}). "
            "Copy the folder again, or take an earlier checkpoint of the run."
        ) from fault


def our_config(checkpoint: Path) -> dict[str, Any]:
    """config.json of a whole TinyTutor checkpoint.

    Raises:
        ValueError: not one, or of another prompt version.
    """
    config = read_config(checkpoint)
    version = config.get("tinytutor_prompt_version")
    if version is None or config.get("model_type") not in CLASSES:
        raise ValueError(
            f"{checkpoint} is a model of others ({', '.join(config.get('architectures') or ['unknown'])}). "
            "Give a checkpoint that `python -m training` wrote; phi-1.5 becomes one by "
            "`python -m training base`."
        )
    check_prompt_version(checkpoint, config)
    return config


def check_prompt_version(checkpoint: Path, config: dict[str, Any]) -> None:
    """Raises ValueError for a checkpoint of ours that was trained for another prompt."""
    version = config.get("tinytutor_prompt_version")
    if version != PROMPT_VERSION:
        raise ValueError(
            f"{checkpoint} was trained for prompt version {version}; this code speaks {PROMPT_VERSION}."
        )


def read_config(checkpoint: Path) -> dict[str, Any]:
    """config.json of a whole checkpoint.

    Raises:
        ValueError: a file is missing, or config.json is no JSON object.
    """
    whole = list(checkpoint.glob("model*.safetensors"))
    if not (checkpoint / "config.json").is_file() or not whole:
        raise ValueError(f"{checkpoint} holds no whole checkpoint (config.json and model.safetensors).")
    try:
        config = json.loads((checkpoint / "config.json").read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{checkpoint}/config.json cannot be read ({fault}). Copy it again.") from fault
    if not isinstance(config, dict):
        raise ValueError(f"{checkpoint}/config.json is not the configuration of a model.")
    return config


def check_shape(checkpoint: Path, config: dict[str, Any], preset: Preset) -> None:
    """Raises ValueError where `config` is not of the preset's shape; names what differs."""
    differing = [
        f"{name} {config.get(name)} instead of {wanted}"
        for name, wanted in preset.shape().items()
        if config.get(name) != wanted
    ]
    if differing:
        raise ValueError(
            f"{checkpoint} is not of the shape of the preset {preset.name}: {', '.join(differing)}. "
            "Give --preset the one that it was trained with."
        )


def verifier_from_generator(generator: Path, preset: Preset | None = None) -> TutorModel:
    """A verifier that starts as `generator` does, its output matrix untied and its score row at zero.

    The reserved token never occurs in text, so the language-model loss has pushed its logit far down; zero
    makes the first score one half.
    """
    model = load_model(generator, preset)
    if model.config.tie_word_embeddings:
        model.config.tie_word_embeddings = False
        model.lm_head.weight = nn.Parameter(model.model.embed_tokens.weight.detach().clone())
    with torch.no_grad():
        model.lm_head.weight[SCORE_ID].zero_()
        if model.lm_head.bias is not None:
            model.lm_head.bias[SCORE_ID].zero_()
    model.config.tinytutor_role = VERIFIER
    return model
