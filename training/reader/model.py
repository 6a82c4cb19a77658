"""The model of a reader: the first layers of a generator, which see the whole question, and another head."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, cast

import torch
from torch import nn
from transformers import LlamaConfig
from transformers.modeling_outputs import CausalLMOutputWithPast

from app.inference.reading import LOGITS
from training.model import TutorLlama, load_model, our_config
from training.reader.outcome import DROPOUT, READER, SPREAD, outcome

LAYERS = 4
"""Of a generator, that a reader begins as."""


class ReaderModel(TutorLlama):  # type: ignore[no-untyped-call]
    """In training; as a file it is a Llama whose first logits are a reading (`app.inference.reading`)."""

    def forward(  # type: ignore[override]
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, rows: torch.Tensor,
        columns: torch.Tensor, first: torch.Tensor, second: torch.Tensor,
        roles: torch.Tensor | None = None, relations: torch.Tensor | None = None, **others: Any,
    ) -> CausalLMOutputWithPast:  # fmt: skip
        """Loss and logits (`outcome`) of a batch (`collate`)."""
        hidden = self.model(
            input_ids=input_ids, attention_mask=self._mask(attention_mask), use_cache=False
        ).last_hidden_state[rows, columns]
        hidden = nn.functional.dropout(hidden, DROPOUT, self.training)
        logits = (hidden @ self.lm_head.weight[:LOGITS].T.to(hidden.dtype)).float()
        return outcome(logits, first, second, roles, relations)

    def _mask(self, seen: torch.Tensor) -> torch.Tensor:
        """Additive, (questions, 1, tokens, tokens): all tokens see those of `seen` (questions, tokens)."""
        shape = (seen.shape[0], 1, *2 * (seen.shape[1],))
        added = torch.zeros(shape, dtype=self.compute_type, device=seen.device)
        return added.masked_fill_(~seen[:, None, None, :], torch.finfo(added.dtype).min)

    @property
    def compute_type(self) -> torch.dtype:
        """What attention computes in."""
        kind = self.model.embed_tokens.weight.device.type
        return torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else torch.float32


def reader_from(start: Path, layers: int | None, seed: int) -> ReaderModel:
    """A reader that begins as the first `layers` layers of a generator, or goes on from a reader.

    A reader is deepened to `layers` without a change to what it computes; with None it keeps its own, and
    a generator gives LAYERS. Raises ValueError for a model that is not Llama-shaped, has too few layers (as a
    reader: more than asked for) or too small a vocabulary.
    """
    config = our_config(start)
    if config["model_type"] != "llama":
        raise ValueError(
            f"{start} is {config['model_type']}-shaped; a reader starts from a Llama-shaped one."
        )
    if config.get("tinytutor_role") == READER:
        reader = ReaderModel.from_pretrained(start, dtype=torch.float32)
        return reader if layers is None else deepened(reader, layers)
    layers = layers or LAYERS
    if config["num_hidden_layers"] < layers or config["vocab_size"] < LOGITS:
        raise ValueError(
            f"{start} has {config['num_hidden_layers']} layers and {config['vocab_size']} tokens: a reader "
            f"of {layers} layers needs as many, and {LOGITS} tokens."
        )
    source = load_model(start)
    source.config.num_hidden_layers, source.config.tie_word_embeddings = layers, False
    source.config.tinytutor_role = READER
    model = ReaderModel(cast(LlamaConfig, source.config))
    kept = {
        name: value for name, value in source.model.state_dict().items() if name in model.model.state_dict()
    }
    model.model.load_state_dict(kept)
    with torch.no_grad():
        model.lm_head.weight.zero_()
        model.lm_head.weight[:LOGITS].normal_(std=SPREAD, generator=torch.Generator().manual_seed(seed))
    return model


def deepened(small: ReaderModel, layers: int) -> ReaderModel:
    """A reader of `layers` layers with the logits of `small`: added layers are copies with outputs of zero.

    Raises ValueError for fewer layers than `small` has. The same is done to generators (`training.growth`).
    """
    old = small.config.num_hidden_layers
    if layers < old:
        raise ValueError(f"This reader has {old} layers: it goes on with as many or more, not with {layers}.")
    config = copy.deepcopy(small.config)
    config.num_hidden_layers = layers
    large = ReaderModel(config)
    large.model.embed_tokens.load_state_dict(small.model.embed_tokens.state_dict())
    large.model.norm.load_state_dict(small.model.norm.state_dict())
    large.lm_head.load_state_dict(small.lm_head.state_dict())
    previous = -1
    for index, layer in enumerate(large.model.layers):
        source = index * old // layers
        layer.load_state_dict(small.model.layers[source].state_dict())
        if source == previous:
            nn.init.zeros_(layer.self_attn.o_proj.weight)
            nn.init.zeros_(layer.mlp.down_proj.weight)
        previous = source
    return large
