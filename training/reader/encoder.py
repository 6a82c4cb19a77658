"""A reader that begins as a public encoder of BERT's shape, such as all-MiniLM-L6-v2.

An encoder has read far more text than our own models; decision 25 tells what that is worth. Its shape:
BERT, https://arxiv.org/abs/1810.04805; MiniLM, https://arxiv.org/abs/2002.10957.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel, BertPreTrainedModel, PreTrainedTokenizerFast
from transformers.modeling_outputs import CausalLMOutputWithPast

from app.inference.reading import LOGITS
from app.problem.prompt import PROMPT_VERSION
from quantize.word_pieces import BEGIN, END, MASK, PAD, UNKNOWN
from training.reader.outcome import DROPOUT, READER, SPREAD, outcome

WEIGHTS = "model.safetensors"


class EncoderReader(BertPreTrainedModel):
    """BERT without a pooler, and a head whose logits at a number are a reading (`app.inference.reading`)."""

    config_class = BertConfig

    def __init__(self, config: BertConfig) -> None:
        super().__init__(config)
        self.bert = BertModel(config, add_pooling_layer=False)
        self.head = nn.Linear(config.hidden_size, LOGITS, bias=False)
        self.post_init()  # type: ignore[no-untyped-call]

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, rows: torch.Tensor,
        columns: torch.Tensor, first: torch.Tensor, second: torch.Tensor,
        roles: torch.Tensor | None = None, relations: torch.Tensor | None = None, **others: Any,
    ) -> CausalLMOutputWithPast:  # fmt: skip
        """As `training.reader.model.ReaderModel.forward`."""
        seen = self.bert(input_ids=input_ids, attention_mask=attention_mask.long()).last_hidden_state
        hidden = nn.functional.dropout(seen[rows, columns], DROPOUT, self.training)
        return outcome(self.head(hidden).float(), first, second, roles, relations)


def reader_from_encoder(start: Path, seed: int) -> EncoderReader:
    """A reader that begins as the BERT in the folder `start`, its head drawn by `seed`.

    Raises ValueError for one of another shape than the usual, and for weights that are not all there.
    """
    config = BertConfig.from_pretrained(start)
    if getattr(config, "position_embedding_type", "absolute") != "absolute" or config.hidden_act != "gelu":
        raise ValueError(f"{start} is another BERT than the usual one, with absolute positions and GELU.")
    config.tinytutor_prompt_version, config.tinytutor_role = PROMPT_VERSION, READER
    config.tinytutor_preset = start.resolve().name
    model = EncoderReader(config)
    stored = {name.removeprefix("bert."): tensor for name, tensor in load_file(start / WEIGHTS).items()}
    wanted = model.bert.state_dict()
    if not wanted.keys() <= stored.keys():
        lacking = min(wanted.keys() - stored.keys())
        raise ValueError(f"{start / WEIGHTS} lacks {lacking}: copy it again, or take a usual BERT.")
    model.bert.load_state_dict({name: stored[name].float() for name in wanted})
    with torch.no_grad():
        model.head.weight.normal_(std=SPREAD, generator=torch.Generator().manual_seed(seed))
    return model


def load_word_pieces(folder: Path) -> PreTrainedTokenizerFast:
    """An encoder's tokenizer, WordPiece. Raises ValueError where there is none."""
    file = folder / "tokenizer.json"
    if not file.is_file():
        raise ValueError(f"There is no tokenizer.json in {folder}. Copy the model's whole folder.")
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(file), pad_token=PAD, unk_token=UNKNOWN, cls_token=BEGIN, sep_token=END,
        mask_token=MASK, clean_up_tokenization_spaces=False,
    )  # fmt: skip
    tokenizer.backend_tokenizer.no_padding()
    tokenizer.backend_tokenizer.no_truncation()
    return tokenizer
