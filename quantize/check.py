"""Reads a GGUF file back and compares it with the checkpoint that it was made from: a difference fails.

Run: ``python -m quantize check runs/nano/checkpoint-2000 generator.gguf``
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import gguf
import numpy as np
from tokenizers import Tokenizer

from quantize.agreement import Logits, compare_logits, compare_scores
from quantize.architectures import architecture_of_config
from quantize.checkpoint import Checkpoint
from quantize.convert import describe
from quantize.encoder import compare_word_pieces, encoder_logits, file_logits, special_ids
from quantize.errors import QuantizeError, torch_missing
from quantize.findings import Finding, identical_texts
from quantize.gguf_file import GgufFile
from quantize.levels import level_of
from quantize.llama_runtime import LlamaModel
from quantize.tokenizer import BEGIN_ID, END_ID, SCORE_ID, load_tokenizer

# Largest relative error of the logits and typical difference of a verifier's probability, by level.
# About three times and more what a trained model shows: docs/quantize.md has the figures.
TOLERANCES = {
    "F32": (0.0001, 0.0001),
    "F16": (0.005, 0.005),
    "BF16": (0.03, 0.02),
    "Q8_0": (0.05, 0.03),
    "Q6_K": (0.15, 0.06),
    "Q5_K_M": (0.25, 0.1),
    "Q4_K_M": (0.4, 0.15),
    "Q4_0": (0.45, 0.15),
}
# llama.cpp has GELU as its tanh approximation, in a table of float16, whatever the weights are in.
ENCODER_TOLERANCE = 0.005
# A name and a licence are free to choose; the level is what the file is compared at.
_FREE_KEYS = {
    gguf.Keys.General.NAME,
    gguf.Keys.General.LICENSE,
    gguf.Keys.General.FILE_TYPE,
    gguf.Keys.General.QUANTIZATION_VERSION,
}


def check(
    folder: Path,
    path: Path,
    tokenizer_texts: Sequence[str],
    logit_texts: Sequence[str],
    tolerance: float | None = None,
) -> Iterator[Finding]:
    """Compare the file at `path` with the checkpoint in `folder`; yields findings as they come.

    `tolerance` replaces the level's relative error of the logits. Raises QuantizeError where one cannot be
    read, and where torch and transformers, which the logits are compared with, are not installed.
    """
    checkpoint, file = Checkpoint(folder), GgufFile(path)
    level = level_of(file)
    if level not in TOLERANCES:
        raise QuantizeError(
            f"{path} is of the level {level}, for which no tolerance is stated. "
            f"Use one of {', '.join(TOLERANCES)}."
        )
    yield compare_metadata(checkpoint, file)
    tokenizer = load_tokenizer(checkpoint.tokenizer_path)
    encoder = architecture_of_config(checkpoint.config).is_encoder
    if encoder and tolerance is None:
        tolerance = max(TOLERANCES[level][0], ENCODER_TOLERANCE)
    begin, end = special_ids(tokenizer) if encoder else (BEGIN_ID, END_ID)
    sequences = [[begin, *tokenizer.encode(text, add_special_tokens=False).ids, end] for text in logit_texts]
    context = max(map(len, sequences))
    limit = int(checkpoint.config["max_position_embeddings"])
    if context > limit:
        raise QuantizeError(f"A text has {context} tokens, the model reads {limit}. Give shorter texts.")
    with LlamaModel(path, context, exact_cache=True, encoder=encoder) as model:
        if encoder:
            yield compare_word_pieces(tokenizer, model, tokenizer_texts)
            others = list(file_logits(file, model, sequences))
        else:
            yield compare_tokenizers(tokenizer, model, tokenizer_texts)
            others = [model.logits(sequence) for sequence in sequences]
    references = list(
        encoder_logits(checkpoint, sequences) if encoder else checkpoint_logits(folder, sequences)
    )
    yield from compare_models(references, others, level, tolerance, verifier=checkpoint.role == "verifier")


def compare_metadata(checkpoint: Checkpoint, file: GgufFile) -> Finding:
    """Every key-value that the converter writes is there with its value, and nothing besides."""
    architecture, expected = describe(checkpoint, "", "")
    expected[gguf.Keys.General.ARCHITECTURE] = architecture.gguf_name
    wrong = [
        key
        for key in sorted(expected.keys() | file.metadata.keys())
        if key not in _FREE_KEYS and not _same_value(expected.get(key), file.metadata.get(key))
    ]
    result = f"{len(file.metadata)} entries as expected" if not wrong else "differ: " + ", ".join(wrong)
    return Finding("metadata", result, not wrong)


def _same_value(first: object, second: object) -> bool:
    """Equal, with numbers as the file keeps them: in float32."""
    if isinstance(first, float) and isinstance(second, float):
        return bool(np.float32(first) == np.float32(second))
    return first == second and isinstance(first, bool) == isinstance(second, bool)


def compare_tokenizers(tokenizer: Tokenizer, model: LlamaModel, texts: Iterable[str]) -> Finding:
    """The same ids for every text, and the text again from the ids."""
    different, count = [], 0
    for text in texts:
        count += 1
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        if (
            model.tokenize(text) != ids
            or model.tokenize(text, add_begin=True) != [BEGIN_ID, *ids]
            or model.detokenize(ids) != text.encode()
        ):
            different.append(text)
    return identical_texts(different, count)


def checkpoint_logits(folder: Path, sequences: Iterable[Sequence[int]]) -> Iterator[Logits]:
    """Logits of the checkpoint in float32 under transformers, one array (tokens, vocabulary) a sequence."""
    try:
        import torch
        from transformers import AutoModelForCausalLM
        from transformers.utils import logging
    except ImportError as error:
        raise torch_missing("The comparison") from error
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    model.eval()  # type: ignore[no-untyped-call]
    with torch.no_grad():
        for sequence in sequences:
            yield model(torch.tensor([list(sequence)])).logits[0].numpy()


def compare_models(
    references: Sequence[Logits],
    others: Sequence[Logits],
    level: str,
    tolerance: float | None,
    *,
    verifier: bool,
) -> Iterator[Finding]:
    """Logits within the level's tolerance; for a verifier the probability as well."""
    reference, other = np.concatenate(references), np.concatenate(others)
    agreement = compare_logits(reference, other)
    allowed, allowed_score = TOLERANCES[level]
    allowed = allowed if tolerance is None else tolerance
    yield Finding(
        f"logits at {level}",
        f"relative error {agreement.relative_error:.2e} (at most {allowed:g}), "
        f"largest difference {agreement.largest:.3g}, KL {agreement.kl_divergence:.2e}, "
        f"same top-1 {agreement.same_top:.1%}, {len(reference)} positions",
        agreement.relative_error <= allowed,
    )
    if verifier:
        score = compare_scores(reference, other, SCORE_ID)
        yield Finding(
            "score",
            f"probability off by {score.typical:.2e} (at most {allowed_score:g}), "
            f"at worst {score.largest:.4f}; logit at worst {score.largest_logit:.3g}",
            score.typical <= allowed_score,
        )
