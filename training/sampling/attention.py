"""Attention and key-value memory for a batch in which every row stands at a place of its own.

transformers' `StaticCache` writes all rows at the same place, so a row that ends early would wait for the
longest. Here a row that ends is given to another candidate at once, and no place is ever padded: a prompt
lies at the beginning of its row, and what lies behind a row's place is masked until it is overwritten.
"""

from __future__ import annotations

from typing import Any

import torch
from torch.nn.functional import scaled_dot_product_attention
from transformers import AttentionInterface, PreTrainedConfig

ROW_ATTENTION = "tinytutor_rows"


def row_attention(
    module: Any,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    scaling: float | None = None,
    **others: Any,
) -> tuple[torch.Tensor, None]:
    """What transformers asks of an attention: (rows, heads, tokens, size) -> (rows, tokens, heads, size).

    Without a mask it is causal over what is given. With one, `query` holds a single token a row, and the
    heads that share a key-value head stand in the place of tokens, so that no key is copied for them.
    """
    if attention_mask is None:
        read = scaled_dot_product_attention(
            query, key, value, is_causal=True, scale=scaling, enable_gqa=query.shape[1] != key.shape[1]
        )
        return read.transpose(1, 2), None
    rows, heads, _, size = query.shape
    grouped = query.reshape(rows, key.shape[1], heads // key.shape[1], size)
    read = scaled_dot_product_attention(grouped, key, value, attn_mask=attention_mask, scale=scaling)
    return read.reshape(rows, 1, heads, size), None


AttentionInterface.register(ROW_ATTENTION, row_attention)


class RowCache:
    """Keys and values (rows, key-value heads, length, size) of every layer; what a Llama asks of its cache.

    `at_prompts` and `at_places` say what the next forward pass means: whole prompts for some rows, or one
    token for each row at its own place.
    """

    def __init__(
        self, config: PreTrainedConfig, rows: int, length: int, device: torch.device, dtype: torch.dtype
    ) -> None:
        size = config.hidden_size // config.num_attention_heads
        shape = (rows, config.num_key_value_heads or config.num_attention_heads, length, size)
        layers = range(config.num_hidden_layers)
        self.keys = [torch.zeros(shape, device=device, dtype=dtype) for _ in layers]
        self.values = [torch.zeros(shape, device=device, dtype=dtype) for _ in layers]
        self._rows: torch.Tensor | None = None
        self._sources: torch.Tensor | None = None
        self._places: torch.Tensor | None = None
        self._limit = length

    def at_prompts(self, rows: torch.Tensor, sources: torch.Tensor) -> None:
        """The next pass reads prompts: row `rows[i]` takes over what prompt `sources[i]` leaves behind."""
        self._rows, self._sources, self._places = rows, sources, None

    def at_places(self, places: torch.Tensor, limit: int) -> None:
        """The next pass reads one token a row, at `places` (rows), all below `limit`."""
        self._places, self._limit = places, limit

    def update(
        self, keys: torch.Tensor, values: torch.Tensor, layer: int, *_: Any
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Keep what a layer has made of the new tokens; returns what the layer shall attend to."""
        if self._places is None:
            length = keys.shape[2]
            self.keys[layer][self._rows, :, :length] = keys[self._sources]
            self.values[layer][self._rows, :, :length] = values[self._sources]
            return keys, values
        place = self._places[:, None, None, None].expand(keys.shape)
        self.keys[layer].scatter_(2, place, keys)
        self.values[layer].scatter_(2, place, values)
        return self.keys[layer][:, :, : self._limit], self.values[layer][:, :, : self._limit]

    def get_seq_length(self, layer: int = 0) -> int:
        """Asked for by transformers; the positions are always given, so it does not matter."""
        return 0
