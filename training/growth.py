"""A larger generator that computes what a smaller one computes, so that training goes on from what it learnt.

Run: ``python -m training grow --generator runs/restored --preset mini --out runs/grown``, then
``python -m training generator --preset mini --start-from runs/grown --tokenizer runs/grown …``.

Each unit of the larger model (a place of the residual stream, a head, a unit of the feed-forward layer) is a
copy of one of the smaller, and what reads the copies shares the old weight out among them, so that the sum is
the old one. The root mean square that the norms divide by stays, as every place of the stream is copied
equally often. Copies that are read alike would also learn alike and stay copies; so the shares are drawn at
random. An added layer is a copy of its neighbour whose two outputs start at zero.

Sources: Net2Net, https://arxiv.org/abs/1511.05641; bert2BERT, https://arxiv.org/abs/2110.07143 (copies of
heads and units in a transformer).
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch

from training.made_checkpoint import write_checkpoint
from training.model import CLASSES, GENERATOR, TutorModel, config_of, load_model
from training.presets import Preset, load_preset, preset_names
from training.tokenizer import load_tokenizer

LEAST_SHARE = 0.5
"""Before they are scaled to add up to one, the shares of copies lie between this and one more."""


class CannotGrow(ValueError):
    """This generator cannot become of that shape; the sentence says why."""


@dataclass(frozen=True)
class Copies:
    """Which old unit each new one is a copy of, and the share of the old weight that its reader gives it."""

    of: torch.Tensor
    shares: torch.Tensor

    @classmethod
    def draw(cls, of: torch.Tensor, count: int, random: torch.Generator) -> Copies:
        """Shares drawn at random for `of`; those of each of the `count` old units add up to one."""
        raw = torch.rand(len(of), generator=random) + LEAST_SHARE
        return cls(of, raw / torch.zeros(count).index_add_(0, of, raw)[of])

    def spread(self, width: int) -> Copies:
        """The same for units that are blocks of `width` rows or columns, as heads are."""
        inside = torch.arange(width)
        return Copies((self.of[:, None] * width + inside).flatten(), self.shares.repeat_interleave(width))

    def write(self, weight: torch.Tensor) -> torch.Tensor:
        """Rows of `weight`, (old units, ...), for the new units: plain copies."""
        return weight[self.of]

    def read(self, weight: torch.Tensor) -> torch.Tensor:
        """Columns of `weight`, (..., old units), for the new units: shared out among the copies."""
        return weight[:, self.of] * self.shares


def grow(small: TutorModel, preset: Preset, seed: int) -> TutorModel:
    """A generator of the preset's shape and the vocabulary of `small` that gives the logits of `small`.

    Raises:
        CannotGrow: `small` cannot become of that shape.
    """
    config = small.config
    check_growth(small, preset)
    random = torch.Generator().manual_seed(seed)

    def drawn(old: int, new: int) -> Copies:
        return Copies.draw(torch.arange(new) % old, old, random)

    large = CLASSES[preset.architecture](config_of(preset, config.vocab_size))
    head = config.hidden_size // config.num_attention_heads
    copies = preset.hidden_size // config.hidden_size
    old, new = small.state_dict(), {}
    stream = torch.arange(preset.hidden_size) % config.hidden_size
    new["model.embed_tokens.weight"] = old["model.embed_tokens.weight"][:, stream]
    # Tied embeddings are read by equal shares: the last norm has them.
    new["model.norm.weight"] = old["model.norm.weight"][stream] / (copies if preset.tied else 1)
    if not preset.tied:
        new["lm_head.weight"] = drawn(config.hidden_size, preset.hidden_size).read(old["lm_head.weight"])
    previous = -1
    for layer in range(preset.layers):
        source = layer * config.num_hidden_layers // preset.layers
        added, previous = source == previous, source
        queries, keys = heads_of(config.num_attention_heads, config.num_key_value_heads, preset)
        attention = Copies.draw(queries, config.num_attention_heads, random).spread(head)
        values = Copies.draw(keys, config.num_key_value_heads, random).spread(head)
        units = drawn(config.intermediate_size, preset.feed_forward_size)
        for name, writing, reading in (
            ("self_attn.q_proj", attention, None),
            ("self_attn.k_proj", values, None),
            ("self_attn.v_proj", values, None),
            ("mlp.gate_proj", units, None),
            ("mlp.up_proj", units, None),
            ("self_attn.o_proj", None, attention),
            ("mlp.down_proj", None, units),
        ):
            weight = old[f"model.layers.{source}.{name}.weight"]
            if reading is None:
                reading = drawn(config.hidden_size, preset.hidden_size)
            weight = reading.read(weight)
            if writing is not None:
                weight = writing.write(weight)
            else:
                weight = torch.zeros_like(weight[stream]) if added else weight[stream]
            new[f"model.layers.{layer}.{name}.weight"] = weight
        for norm in ("input_layernorm", "post_attention_layernorm"):
            new[f"model.layers.{layer}.{norm}.weight"] = old[f"model.layers.{source}.{norm}.weight"][stream]
    large.load_state_dict(new, strict=False)
    large.tie_weights()
    return large


def heads_of(heads: int, key_value_heads: int, preset: Preset) -> tuple[torch.Tensor, torch.Tensor]:
    """For every new query head and key-value head the old one that it copies.

    A query head reads the keys of its group: its copies stand in groups whose keys are copies of its own.
    """
    keys = torch.arange(preset.key_value_heads) * key_value_heads // preset.key_value_heads
    old_group, new_group = heads // key_value_heads, preset.heads // preset.key_value_heads
    taken = [0] * key_value_heads
    queries = []
    for key in keys.tolist():
        for _ in range(new_group):
            queries.append(key * old_group + taken[key] % old_group)
            taken[key] += 1
    return torch.tensor(queries), keys


def check_growth(small: TutorModel, preset: Preset) -> None:
    """Raises CannotGrow where `small` cannot become of the preset's shape."""
    config = small.config
    if config.model_type != "llama" or preset.architecture != "llama":
        raise CannotGrow("Only models of Llama's shape can grow, into presets of Llama's shape.")
    if config.tinytutor_role != GENERATOR:
        raise CannotGrow("Only a generator grows: a verifier is made from the larger generator.")
    reasons = []
    if preset.hidden_size % config.hidden_size:
        reasons.append(f"hidden_size {preset.hidden_size} is no multiple of {config.hidden_size}")
    widths = (
        preset.hidden_size // preset.heads,
        config.hidden_size // config.num_attention_heads,
    )
    if widths[0] != widths[1]:
        reasons.append(f"a head is {widths[0]} wide and not {widths[1]}")
    for name, new, old in (
        ("layers", preset.layers, config.num_hidden_layers),
        ("feed_forward_size", preset.feed_forward_size, config.intermediate_size),
        ("key_value_heads", preset.key_value_heads, config.num_key_value_heads),
        ("context", preset.context, config.max_position_embeddings),
    ):
        if new < old:
            reasons.append(f"{name} {new} is less than {old}")
    if preset.tied and not config.tie_word_embeddings:
        reasons.append("its output matrix is not tied to the embeddings")
    groups = preset.heads // preset.key_value_heads * (preset.key_value_heads // config.num_key_value_heads)
    if groups < config.num_attention_heads // config.num_key_value_heads:
        reasons.append(f"{preset.heads} heads have no room for copies of {config.num_attention_heads}")
    if reasons:
        raise CannotGrow(
            f"This generator cannot become of the shape of the preset {preset.name}: {'; '.join(reasons)}. "
            "Choose another preset, or train from random weights."
        )


def write_grown(checkpoint: Path, preset: Preset, out: Path, seed: int) -> int:
    """Grow the generator of `checkpoint` into the folder `out`, whole or not at all; returns its parameters.

    Raises:
        CannotGrow: it cannot become of that shape.
        ValueError: no generator of ours, or `out` holds something.
    """
    large = grow(load_model(checkpoint), preset, seed)
    load_tokenizer(checkpoint)  # a sentence where it is missing
    write_checkpoint(large, (checkpoint / "tokenizer.json").read_text(encoding="utf-8"), out)
    return sum(parameter.numel() for parameter in large.parameters())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--generator", type=Path, required=True, help="checkpoint of the smaller generator")
    parser.add_argument(
        "--preset", default="mini", help=f"one of {', '.join(preset_names())}, or a YAML file"
    )
    parser.add_argument("--set", dest="changes", action="append", default=[], metavar="layers=12")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoint, for --start-from")
    parser.add_argument("--seed", type=int, default=0, help="of the shares")


def run(arguments: argparse.Namespace) -> int:
    """Write the larger checkpoint; returns the exit status."""
    preset = load_preset(arguments.preset, tuple(arguments.changes))
    parameters = write_grown(arguments.generator, preset, arguments.out, arguments.seed)
    print(f"{arguments.out}: {parameters / 1e6:.1f}M parameters that write what {arguments.generator} writes")
    return 0
