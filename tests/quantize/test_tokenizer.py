import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGMLQuantizationType
from tokenizers import Tokenizer, pre_tokenizers

from quantize.architectures.llama import LlamaArchitecture
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile, TensorSource, no_progress, write_gguf
from quantize.llama_runtime import LlamaModel
from quantize.tokenizer import (
    SPECIAL_TOKENS,
    Vocabulary,
    load_tokenizer,
    read_vocabulary,
    tokenizer_json,
    tokenizer_metadata,
    vocabulary_of_gguf,
)
from tests.quantize.tiny_models import make_tokenizer

BYTES = sorted(pre_tokenizers.ByteLevel.alphabet())
BYTE_LEVEL = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)


def printable(text: str) -> str:
    return str(BYTE_LEVEL.pre_tokenize_str(text)[0][0])


def vocabulary_that_shows_splits(characters: list[str], neighbours: str) -> Vocabulary:
    """Each character is a token, alone and with a neighbour on either side: ids tell where text was split."""
    tokens, merges = dict.fromkeys((*SPECIAL_TOKENS, *BYTES)), dict[str, None]()

    def merge(left: str, right: str) -> None:
        merges[f"{left} {right}"] = None
        tokens[left + right] = None

    for character in characters:
        pieces = printable(character)
        for end in range(1, len(pieces)):
            merge(pieces[:end], pieces[end])
    for character in characters:
        for neighbour in (*neighbours, character):
            merge(printable(neighbour), printable(character))
            merge(printable(character), printable(neighbour))
    return Vocabulary(tuple(tokens), tuple(merges))


def open_in_both(vocabulary: Vocabulary, folder: Path) -> tuple[Tokenizer, LlamaModel]:
    config = {
        "vocab_size": len(vocabulary.tokens),
        "max_position_embeddings": 64,
        "hidden_size": 32,
        "intermediate_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 1,
        "num_key_value_heads": 1,
        "rms_norm_eps": 1e-5,
        "tie_word_embeddings": True,
    }
    llama = LlamaArchitecture()
    sources = [
        TensorSource(rule.gguf_name, rule.shape, lambda shape=rule.shape: np.zeros(shape, np.float32))  # type: ignore[misc]
        for rule in llama.tensor_rules(config)
    ]
    metadata = llama.metadata(config) | tokenizer_metadata(vocabulary, len(vocabulary.tokens))
    write_gguf(folder / "v.gguf", "llama", metadata, sources, GGMLQuantizationType.F16, no_progress)
    (folder / "tokenizer.json").write_text(tokenizer_json(vocabulary), encoding="utf-8")
    return load_tokenizer(folder / "tokenizer.json"), LlamaModel(folder / "v.gguf", 64, exact_cache=False)


def test_llama_cpp_splits_as_the_pattern_does_for_every_kind_of_character(tmp_path: Path) -> None:
    ranges = [(0, 0x250), (0x2B0, 0x370), (0x600, 0x700), (0xE00, 0xE60), (0x1680, 0x1681), (0x180B, 0x1820),
              (0x2000, 0x2200), (0x2460, 0x2480), (0x3000, 0x3020), (0xFE00, 0xFE10), (0xFEFF, 0xFF20),
              (0x1D7CE, 0x1D7D8), (0x1F600, 0x1F610)]  # fmt: skip
    # "ſ" is an s to a case-insensitive pattern, but not to llama.cpp: see docs/quantize.md.
    characters = [chr(code) for low, high in ranges for code in range(low, high) if chr(code) != "ſ"]
    tokenizer, model = open_in_both(vocabulary_that_shows_splits(characters, "a1 .\n'"), tmp_path)
    with model:
        for character in characters:
            for text in (
                "a{0}a",
                "1{0}1",
                " {0} ",
                ".{0}.",
                "\n{0}\n",
                "{0}{0}",
                "a'{0}a",
                "  {0}",
                "{0}  a",
                " {0}a",
            ):
                filled = text.format(character)
                ids = tokenizer.encode(filled).ids
                assert model.tokenize(filled) == ids, (hex(ord(character)), filled)
                assert model.detokenize(ids) == filled.encode()


def test_that_vocabulary_does_show_another_split(tmp_path: Path) -> None:
    vocabulary = vocabulary_that_shows_splits(["7", "é"], "a1 .\n'")
    tokenizer, model = open_in_both(vocabulary, tmp_path)
    tokenizer.pre_tokenizer = BYTE_LEVEL  # no split at all
    with model:
        assert model.tokenize("177") != tokenizer.encode("177").ids
        assert model.tokenize("é.") != tokenizer.encode("é.").ids


def test_text_that_spells_a_special_token_stays_text(generator: Path, generator_gguf: Path) -> None:
    tokenizer = load_tokenizer(generator / "tokenizer.json")
    with LlamaModel(generator_gguf, 32, exact_cache=False) as model:
        for token in SPECIAL_TOKENS:
            ids = model.tokenize(f"x {token} y")
            assert ids == tokenizer.encode(f"x {token} y").ids
            assert min(ids) >= len(SPECIAL_TOKENS)


def test_the_vocabulary_survives_the_file(generator: Path, generator_gguf: Path) -> None:
    vocabulary = read_vocabulary(generator / "tokenizer.json")
    assert vocabulary.tokens[:4] == SPECIAL_TOKENS
    assert vocabulary_of_gguf(GgufFile(generator_gguf).metadata) == vocabulary


def test_merges_in_the_older_spelling_are_the_same(tmp_path: Path) -> None:
    content = json.loads(make_tokenizer().to_str())
    new = tmp_path / "new.json"
    new.write_text(json.dumps(content), encoding="utf-8")
    content["model"]["merges"] = [" ".join(merge) for merge in content["model"]["merges"]]
    old = tmp_path / "old.json"
    old.write_text(json.dumps(content), encoding="utf-8")
    assert read_vocabulary(old) == read_vocabulary(new)
    assert len(read_vocabulary(new).merges) > 50


def _gpt2_digits(content: dict[str, Any]) -> None:
    pattern = content["pre_tokenizer"]["pretokenizers"][0]["pattern"]
    pattern["Regex"] = pattern["Regex"].replace(r"\p{N}|", r"\p{N}{1,3}|")


def _drop_byte(content: dict[str, Any]) -> None:
    number = content["model"]["vocab"].pop("Ā")
    content["model"]["vocab"]["ĀĀĀ"] = number


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda content: content.update(normalizer={"type": "NFC"}), "normalizes"),
        (_gpt2_digits, "splits the text"),
        (lambda content: content["model"].update(ignore_merges=True), "options"),
        (lambda content: content["added_tokens"].pop(), "special tokens"),
        (lambda content: content["added_tokens"][2].update(special=False), "not special"),
        (_drop_byte, "1 of the 256 bytes"),
        (lambda content: content["model"].update(type="nonsense"), "cannot be read"),
    ],
)
def test_a_tokenizer_that_llama_cpp_would_read_otherwise_is_refused(
    change: Any, words: str, tmp_path: Path
) -> None:
    content = json.loads(make_tokenizer().to_str())
    change(content)
    path = tmp_path / "tokenizer.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(QuantizeError) as caught:
        read_vocabulary(path)
    assert words in str(caught.value)
