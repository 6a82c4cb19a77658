"""How near questions are to each other, by vectors; for a person's eye: nothing is decided here."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from training.corpus.errors import CorpusError

Vectors = NDArray[np.float32]
_LONGEST = 256
"""Tokens of a question that a sentence encoder reads."""


class Embedding(Protocol):
    """Compares questions with the items it was made with."""

    def similarities(self, questions: Sequence[str]) -> Vectors:
        """Cosine similarities, one row a question, one column an item."""


class CharacterEmbedding:
    """TF-IDF over runs of three to five characters: always there, and knows no synonyms."""

    def __init__(self, items: Sequence[str]) -> None:
        from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

        # Hashed, so that runs of characters that no item has count as difference.
        self._counts = HashingVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), alternate_sign=False, norm=None
        )
        self._weights = TfidfTransformer(sublinear_tf=True)
        self._items = self._weights.fit_transform(self._counts.transform(items)).T.tocsr()

    def similarities(self, questions: Sequence[str]) -> Vectors:
        vectors = self._weights.transform(self._counts.transform(questions))
        similarities: Vectors = (vectors @ self._items).toarray().astype(np.float32)
        return similarities


class SentenceEmbedding:
    """A sentence encoder from a folder of transformers, such as all-MiniLM-L6-v2: the mean of its outputs."""

    def __init__(self, folder: Path, items: Sequence[str]) -> None:
        from transformers import AutoModel, AutoTokenizer

        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
            self._model: Any = AutoModel.from_pretrained(folder, local_files_only=True).eval()
        except (OSError, ValueError) as error:
            raise CorpusError(
                f"{folder} holds no sentence encoder ({error}). Give a folder with config.json, "
                "model.safetensors and tokenizer.json, or leave out --embedding-model."
            ) from error
        self._items = self._embed(items)

    def similarities(self, questions: Sequence[str]) -> Vectors:
        similarities: Vectors = self._embed(questions) @ self._items.T
        return similarities

    def _embed(self, texts: Sequence[str]) -> Vectors:
        import torch

        found: list[Vectors] = []
        for start in range(0, len(texts), 64):
            batch = self._tokenizer(
                list(texts[start : start + 64]),
                padding=True,
                truncation=True,
                max_length=_LONGEST,
                return_tensors="pt",
            )
            with torch.inference_mode():
                outputs = self._model(**batch).last_hidden_state
            words = batch["attention_mask"].unsqueeze(-1)
            mean = (outputs * words).sum(1) / words.sum(1)
            found.append(torch.nn.functional.normalize(mean, dim=-1).float().numpy())
        return np.concatenate(found)
