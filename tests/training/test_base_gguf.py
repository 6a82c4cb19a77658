"""SmolLM2 from a GGUF file: a line must have the same pieces and, with all of them kept, the same logits."""

import json
from pathlib import Path

import gguf
import pytest
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM

from quantize.architectures.llama import LlamaArchitecture
from quantize.check import check
from quantize.convert import convert
from quantize.gguf_file import TensorSource, Value, no_progress, write_gguf
from quantize.texts import example_texts
from training.__main__ import main
from training.base_gguf import END_OF_TEXT, make_checkpoint
from training.model import load_model
from training.tokenizer import BEGIN_ID, END_ID, SPECIAL_TOKENS, encode_text, load_tokenizer

TEXTS = [
    "Tom has 3 bags of 4 apples, Ann's bag is   full! How many are that?",
    "def simple_math_problem():\n    total = 12 + 345  # both (bags)\n    return total",
    *example_texts(10),
]
UNUSED_BYTE = "\u0143"
"""How 0xFF stands in the alphabet of bytes: no text has it, and SmolLM2 has no token for it."""
KEYS = gguf.Keys.Tokenizer


def make_tokenizer() -> Tokenizer:
    """Of SmolLM2's kind: digits one by one, then GPT-2's split."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = sorted(set(pre_tokenizers.ByteLevel.alphabet()) - {UNUSED_BYTE})
    trainer = trainers.BpeTrainer(
        vocab_size=500, initial_alphabet=alphabet, special_tokens=[END_OF_TEXT], show_progress=False
    )
    tokenizer.train_from_iterator(TEXTS, trainer)
    return tokenizer


def make_file(path: Path, tokenizer: Tokenizer, split: str = "smollm") -> LlamaForCausalLM:
    """A tiny model with that tokenizer as others write it: heads that fill the width are not told."""
    rows = tokenizer.get_vocab_size()
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=rows,
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=2048,
        rms_norm_eps=1e-5,
        rope_parameters={"rope_type": "default", "rope_theta": 100_000.0},
        tie_word_embeddings=True,
        initializer_range=0.2,
    )
    model = LlamaForCausalLM(config)
    entries, kind = config.to_dict(), LlamaArchitecture()
    by_id = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    metadata: dict[str, Value] = kind.metadata(entries) | {
        KEYS.MODEL: "gpt2",
        KEYS.PRE: split,
        KEYS.LIST: [token for token, _ in by_id],
        KEYS.MERGES: [" ".join(merge) for merge in merges_of(tokenizer)],
    }
    for length in (gguf.Keys.Attention.KEY_LENGTH, gguf.Keys.Attention.VALUE_LENGTH):
        del metadata[length.format(arch="llama")]
    weights = model.state_dict()
    tensors = [
        TensorSource(
            rule.gguf_name,
            rule.shape,
            lambda rule=rule: rule.to_gguf(weights[rule.checkpoint_name].numpy()),  # type: ignore[misc]
        )
        for rule in kind.tensor_rules(entries)
    ]
    write_gguf(path, "llama", metadata, tensors, gguf.GGMLQuantizationType.F32, no_progress)
    return model.eval()  # type: ignore[no-any-return,no-untyped-call]


def merges_of(tokenizer: Tokenizer) -> list[list[str]]:
    """In the order of their ranks."""
    found: list[list[str]] = json.loads(tokenizer.to_str())["model"]["merges"]
    return found


@pytest.fixture(scope="module")
def theirs() -> Tokenizer:
    return make_tokenizer()


@pytest.fixture(scope="module")
def file(theirs: Tokenizer, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, LlamaForCausalLM]:
    path = tmp_path_factory.mktemp("smollm") / "smollm.gguf"
    return path, make_file(path, theirs)


def all_tokens(tokenizer: Tokenizer) -> int:
    """What `--tokens` must be to keep every piece: our special tokens and all bytes are there besides."""
    return len(SPECIAL_TOKENS) + len(pre_tokenizers.ByteLevel.alphabet()) + len(merges_of(tokenizer))


@pytest.fixture(scope="module")
def checkpoint(
    file: tuple[Path, LlamaForCausalLM], theirs: Tokenizer, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    out = tmp_path_factory.mktemp("ours") / "checkpoint-0"
    make_checkpoint(file[0], all_tokens(theirs), out)
    return out


def test_the_same_text_has_the_same_pieces_and_the_same_logits(
    file: tuple[Path, LlamaForCausalLM], theirs: Tokenizer, checkpoint: Path
) -> None:
    ours, model = load_tokenizer(checkpoint), load_model(checkpoint).eval()  # type: ignore[no-untyped-call]
    names = [name for name in theirs.get_vocab() if name != END_OF_TEXT]
    for text in "\n".join(TEXTS).splitlines():  # ours splits line ends off
        old, new = theirs.encode(text), encode_text(ours, text)
        assert ours.convert_ids_to_tokens(new) == old.tokens, text
        with torch.no_grad():
            was = file[1](torch.tensor([old.ids])).logits[0]
            now = model(input_ids=torch.tensor([new])).logits[0]
        torch.testing.assert_close(
            now[:, ours.convert_tokens_to_ids(names)],
            was[:, [theirs.token_to_id(name) for name in names]],
            rtol=1e-4,
            atol=1e-4,
        )
        # A text begins and ends where their texts end.
        for special in (BEGIN_ID, END_ID):
            torch.testing.assert_close(
                now[:, special], was[:, theirs.token_to_id(END_OF_TEXT)], rtol=1e-4, atol=1e-4
            )


def test_llama_cpp_reads_it_alike(checkpoint: Path, tmp_path: Path) -> None:
    convert(checkpoint, tmp_path / "ours.gguf")
    findings = list(check(checkpoint, tmp_path / "ours.gguf", TEXTS, TEXTS[2:6]))
    assert [finding.result for finding in findings if not finding.passed] == []


def test_of_fewer_tokens_the_first_merges_stay(
    file: tuple[Path, LlamaForCausalLM], theirs: Tokenizer, tmp_path: Path
) -> None:
    kept = 40
    out = tmp_path / "short"
    make_checkpoint(file[0], all_tokens(theirs) - len(merges_of(theirs)) + kept, out)
    ours, model = load_tokenizer(out), load_model(out)
    wanted = {"".join(merge) for merge in merges_of(theirs)[:kept]}
    alphabet = set(pre_tokenizers.ByteLevel.alphabet())
    assert set(ours.get_vocab()) == wanted | alphabet | set(SPECIAL_TOKENS)
    assert model.config.vocab_size == len(ours.get_vocab())
    token = next(iter(wanted))
    torch.testing.assert_close(
        model.model.embed_tokens.weight[ours.convert_tokens_to_ids(token)],
        file[1].model.embed_tokens.weight[theirs.token_to_id(token)],
    )
    for text in TEXTS:
        assert ours.decode(encode_text(ours, text)) == text


@pytest.mark.parametrize("tokens", [260, 100_000])
def test_too_few_or_too_many_tokens_are_refused_with_the_bounds(
    file: tuple[Path, LlamaForCausalLM], tokens: int, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=r"--tokens must be between 261 and \d+"):
        make_checkpoint(file[0], tokens, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_another_split_is_refused(theirs: Tokenizer, tmp_path: Path) -> None:
    make_file(tmp_path / "other.gguf", theirs, split="llama-bpe")
    with pytest.raises(ValueError, match=r"tokenizer is llama-bpe, not smollm\. Give a GGUF file of SmolLM2"):
        make_checkpoint(tmp_path / "other.gguf", 300, tmp_path / "out")


def test_the_command_takes_a_file(
    file: tuple[Path, LlamaForCausalLM], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["base", "--base", str(file[0]), "--tokens", "300", "--out", str(out)]) == 0
    assert "--start-from" in capsys.readouterr().out
    assert load_model(out).config.tinytutor_base == "smollm"
    assert main(["base", "--base", str(tmp_path / "no.gguf"), "--out", str(tmp_path / "x")]) != 0
    assert "There is no file" in capsys.readouterr().err
