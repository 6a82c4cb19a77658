from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from training.corpus.decontamination.embedding import CharacterEmbedding, SentenceEmbedding
from training.corpus.errors import CorpusError

QUESTIONS = ["six boxes of lemons", "a ferry with cars", "boxes of lemons six"]


def test_characters_put_the_same_question_first() -> None:
    similarities = CharacterEmbedding(QUESTIONS).similarities(["a ferry with cars", "Quite another thing"])
    assert similarities.shape == (2, 3)
    assert similarities[0].argmax() == 1
    assert similarities[0, 1] == pytest.approx(1.0, abs=1e-5)
    assert similarities[1].max() < 0.5


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    """A sentence encoder of a few numbers, with random weights."""
    words = {
        word: place for place, word in enumerate(["[PAD]", "[UNK]", *"six boxes of lemons a ferry".split()])
    }
    words_model = Tokenizer(WordLevel(words, unk_token="[UNK]"))
    words_model.pre_tokenizer = Whitespace()
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=words_model, pad_token="[PAD]", unk_token="[UNK]"
    )
    tokenizer.save_pretrained(tmp_path)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    BertModel(config).save_pretrained(tmp_path)
    return tmp_path


def test_a_sentence_encoder_gives_cosines(encoder: Path) -> None:
    similarities = SentenceEmbedding(encoder, QUESTIONS).similarities(QUESTIONS)
    assert np.diag(similarities) == pytest.approx([1.0, 1.0, 1.0], abs=1e-4)
    assert np.abs(similarities).max() <= 1.0001


def test_padding_changes_nothing(encoder: Path) -> None:
    embedding = SentenceEmbedding(encoder, QUESTIONS)
    alone = embedding.similarities(["six boxes"])
    beside_a_longer_one = embedding.similarities(["six boxes", "a ferry " * 20])
    assert beside_a_longer_one[0] == pytest.approx(alone[0], abs=1e-4)


def test_a_folder_without_an_encoder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no sentence encoder"):
        SentenceEmbedding(tmp_path, QUESTIONS)
