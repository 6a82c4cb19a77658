"""What each level costs and saves: size, speed and agreement with F16 on given texts.

Run: ``python -m quantize table runs/nano/checkpoint-2000 --types Q8_0,Q4_K_M --texts data/dev.jsonl``
The four figures of each level, with a verifier, are measured by `python -m training levels`.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from quantize.agreement import Agreement, compare_logits
from quantize.architectures import refuse_encoders
from quantize.checkpoint import Checkpoint
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.importance import Importance
from quantize.levels import quantize
from quantize.llama_runtime import LlamaModel
from quantize.tokenizer import BEGIN_ID, load_tokenizer

_SPEED_TOKENS = 32


@dataclass(frozen=True)
class Row:
    """A level: bytes of the file, tokens a second of one sequence, agreement with the logits of F16."""

    level: str
    size: int
    tokens_per_second: float
    agreement: Agreement
    fallbacks: int


def compare_levels(
    folder: Path,
    levels: Sequence[str],
    texts: Sequence[str],
    threads: int = 1,
    importance: Importance | None = None,
) -> Iterator[Row]:
    """F16 first, then each level, as they are done. Raises QuantizeError for texts that are too long."""
    checkpoint = Checkpoint(folder)
    refuse_encoders(checkpoint)
    tokenizer = load_tokenizer(checkpoint.tokenizer_path)
    sequences = [[BEGIN_ID, *tokenizer.encode(text, add_special_tokens=False).ids] for text in texts]
    context = max(map(len, sequences)) + _SPEED_TOKENS
    if context - _SPEED_TOKENS > int(checkpoint.config["max_position_embeddings"]):
        raise QuantizeError(
            f"A text has {context - _SPEED_TOKENS} tokens, more than the model reads. Give shorter texts."
        )
    with tempfile.TemporaryDirectory(prefix="tinytutor-levels-") as temporary:
        source = Path(temporary) / "f16.gguf"
        convert(folder, source)
        reference, speed = _measure(source, sequences, context, threads)
        yield Row("F16", source.stat().st_size, speed, compare_logits(reference, reference), 0)
        for level in levels:
            path = Path(temporary) / f"{level}.gguf"
            report = quantize(source, path, level, importance=importance, threads=threads)
            logits, speed = _measure(path, sequences, context, threads)
            path.unlink()  # a level of a large model is a large file
            yield Row(
                level, report.size_after, speed, compare_logits(reference, logits), len(report.fallbacks)
            )


def _measure(
    path: Path, sequences: Sequence[Sequence[int]], context: int, threads: int
) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.float32]], float]:
    """Logits at all positions of all sequences, and tokens a second, with llama.cpp's usual settings."""
    with LlamaModel(path, context, exact_cache=False, threads=threads) as model:
        logits = np.concatenate([model.logits(sequence) for sequence in sequences])
        prompt = sequences[0][: context - _SPEED_TOKENS]
        return logits, model.tokens_per_second(prompt, _SPEED_TOKENS)
