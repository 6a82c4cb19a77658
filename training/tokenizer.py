"""The byte-level BPE tokenizer: trained on the corpus, digits single, readable by llama.cpp as `pre = qwen2`.

Run: ``python -m training tokenizer --corpus CORPUS --vocab-size 4096 --out runs/tokenizer``

The split pattern is Qwen2's, which llama.cpp knows by that name: a digit stands alone, so numbers are copied
digit by digit, and an underscore opens the word after it, so `apples_left` is two tokens. Unlike Qwen2's
tokenizer there is no Unicode normalisation, because llama.cpp does none. Source: Qwen2 technical report,
https://arxiv.org/abs/2407.10671; byte-level BPE, https://aclanthology.org/P16-1162.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

from app.problem.prompt import format_completion, format_prompt
from training.examples import Example, read_examples

PAD, BEGIN, END, SCORE = "<|pad|>", "<|begin|>", "<|end|>", "<|score|>"
SPECIAL_TOKENS = (PAD, BEGIN, END, SCORE)
PAD_ID, BEGIN_ID, END_ID, SCORE_ID = range(4)

SPLIT_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def train_tokenizer(texts: Iterable[str], vocab_size: int) -> PreTrainedTokenizerFast:
    """A tokenizer of `vocab_size` entries at most, the four special tokens first."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(SPLIT_PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        special_tokens=[AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        pad_token=PAD,
        bos_token=BEGIN,
        eos_token=END,
        clean_up_tokenization_spaces=False,
    )


def load_tokenizer(folder: Path) -> PreTrainedTokenizerFast:
    """The tokenizer saved in `folder`.

    Raises:
        ValueError: the folder holds none, or one whose special tokens are not TinyTutor's.
    """
    file = folder / "tokenizer.json"
    if not file.is_file():
        raise ValueError(
            f"There is no tokenizer.json in {folder}. Make one with: python -m training tokenizer"
        )
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(file),
        pad_token=PAD,
        bos_token=BEGIN,
        eos_token=END,
        clean_up_tokenization_spaces=False,
    )
    found = tuple(tokenizer.convert_ids_to_tokens([PAD_ID, BEGIN_ID, END_ID, SCORE_ID]))
    if found != SPECIAL_TOKENS:
        raise ValueError(
            f"{file} is not a TinyTutor tokenizer: its first tokens are {found}, not {SPECIAL_TOKENS}."
        )
    return tokenizer


def encode_text(tokenizer: PreTrainedTokenizerFast, text: str) -> list[int]:
    """Token ids of `text` alone; text that spells a special token stays text."""
    return encode_texts(tokenizer, [text])[0]


def encode_texts(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str]) -> list[list[int]]:
    """As `encode_text` for each of `texts`, on all cores."""
    backend = tokenizer.backend_tokenizer
    backend.encode_special_tokens = True
    return [encoding.ids for encoding in backend.encode_batch_fast(texts, add_special_tokens=False)]


def encode_offsets(tokenizer: PreTrainedTokenizerFast, text: str) -> list[tuple[int, int]]:
    """Where each of its tokens begins and ends in `text`, in characters."""
    backend = tokenizer.backend_tokenizer
    backend.encode_special_tokens = True
    offsets: list[tuple[int, int]] = backend.encode(text, add_special_tokens=False).offsets
    return offsets


def texts_of(examples: Iterable[Example]) -> Iterator[str]:
    """Prompts and completions as a model reads them, to train a tokenizer on."""
    for example in examples:
        yield format_prompt(example.question)
        yield format_completion(example.body)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--corpus", type=Path, required=True, help="folder of a corpus, or one file of it")
    parser.add_argument("--vocab-size", type=int, default=4096)
    parser.add_argument("--limit", type=int, default=200_000, help="examples read at most")
    parser.add_argument("--out", type=Path, required=True, help="folder to write tokenizer.json to")


def run(arguments: argparse.Namespace) -> int:
    """Train as asked; returns the exit status."""
    examples = list(read_examples(arguments.corpus, limit=arguments.limit))
    tokenizer = train_tokenizer(texts_of(examples), arguments.vocab_size)
    tokenizer.save_pretrained(arguments.out)
    sample = examples[:2000]
    tokens = sum(len(encode_text(tokenizer, text)) for text in texts_of(sample))
    print(
        f"{len(tokenizer)} tokens trained on {len(examples)} examples; "
        f"{tokens / max(1, len(sample)):.1f} tokens an example"
    )
    return 0
