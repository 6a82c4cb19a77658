"""phi-1.5 with our special tokens: the same text must have the same pieces and the same logits as before."""

import json
from pathlib import Path

import pytest
import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PhiConfig, PhiForCausalLM

from quantize.check import check
from quantize.convert import convert
from quantize.restore import restore
from quantize.texts import example_texts
from training.base import END_OF_TEXT, fetch_base, make_checkpoint
from training.model import load_model
from training.tokenizer import END_ID, SPECIAL_TOKENS, encode_text, load_tokenizer

TEXTS = [
    'def f():\n    total = 12 + 345\n        return total!  "#$\n\n\t\tx',
    "Tom has 3 bags. Ann's bag is   full!",
    *example_texts(10),
]


def make_phi(folder: Path) -> Tokenizer:
    """A tiny model and tokenizer of phi-1.5's kind: GPT-2's split, runs of spaces and tabs, spare rows."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(
        TEXTS, trainers.BpeTrainer(vocab_size=350, initial_alphabet=alphabet, show_progress=False)
    )
    tokenizer.add_special_tokens([AddedToken(END_OF_TEXT, special=True, normalized=False)])
    runs = [" " * length for length in range(31, 1, -1)] + ["\t" * length for length in range(9, 1, -1)]
    tokenizer.add_tokens([AddedToken(run, normalized=True) for run in runs])
    torch.manual_seed(0)
    model = PhiForCausalLM(
        PhiConfig(
            vocab_size=512,
            hidden_size=64,
            intermediate_size=256,
            num_hidden_layers=2,
            num_attention_heads=4,
            max_position_embeddings=512,
            initializer_range=0.1,
        )
    )
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("bias"):  # zero at first: a lost bias would not show
                parameter.normal_(std=0.1)
    model.save_pretrained(folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    return tokenizer


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Tokenizer]:
    folder = tmp_path_factory.mktemp("phi")
    return folder, make_phi(folder)


@pytest.fixture(scope="module")
def checkpoint(base: tuple[Path, Tokenizer], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("ours") / "checkpoint-0"
    make_checkpoint(base[0], out, "microsoft/phi-1_5")
    return out


def test_the_same_text_has_the_same_pieces(base: tuple[Path, Tokenizer], checkpoint: Path) -> None:
    theirs, ours = base[1], load_tokenizer(checkpoint)
    for text in TEXTS:
        pieces = ours.convert_ids_to_tokens(encode_text(ours, text))
        assert pieces == theirs.encode(text).tokens, text
        assert not set(pieces) & set(SPECIAL_TOKENS)


def test_the_same_text_has_the_same_logits(base: tuple[Path, Tokenizer], checkpoint: Path) -> None:
    theirs, ours = base[1], load_tokenizer(checkpoint)
    before, after = PhiForCausalLM.from_pretrained(base[0]).eval(), load_model(checkpoint).eval()  # type: ignore[no-untyped-call]
    for text in TEXTS:
        old, new = theirs.encode(text), encode_text(ours, text)
        with torch.no_grad():
            was = before(torch.tensor([old.ids])).logits[0]
            now = after(input_ids=torch.tensor([new])).logits[0]
        names = list(theirs.get_vocab())
        known = [name for name in names if name != END_OF_TEXT]
        torch.testing.assert_close(
            now[:, ours.convert_tokens_to_ids(known)], was[:, [theirs.token_to_id(name) for name in known]]
        )
        # Where their model would end, ours does.
        torch.testing.assert_close(now[:, END_ID], was[:, theirs.token_to_id(END_OF_TEXT)])


def test_llama_cpp_reads_it_alike_and_it_comes_back(checkpoint: Path, tmp_path: Path) -> None:
    file = tmp_path / "phi.gguf"
    convert(checkpoint, file)
    findings = list(check(checkpoint, file, TEXTS, TEXTS[2:6]))
    assert [finding.result for finding in findings if not finding.passed] == []
    restore(file, tmp_path / "restored")
    again = load_tokenizer(tmp_path / "restored")
    ours = load_tokenizer(checkpoint)
    assert [encode_text(again, text) for text in TEXTS] == [encode_text(ours, text) for text in TEXTS]
    assert load_model(tmp_path / "restored").config.model_type == "phi"


def test_a_folder_without_phis_files_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"lacks config\.json, tokenizer\.json"):
        make_checkpoint(tmp_path, tmp_path / "out", "x")


def test_another_tokenizer_is_refused(base: tuple[Path, Tokenizer], tmp_path: Path) -> None:
    for file in base[0].iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    content = json.loads((tmp_path / "tokenizer.json").read_text(encoding="utf-8"))
    content["added_tokens"] = [token for token in content["added_tokens"] if not token["special"]]
    (tmp_path / "tokenizer.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ValueError, match="not phi's"):
        make_checkpoint(tmp_path, tmp_path / "out", "x")
    assert not (tmp_path / "out").exists()


def test_a_hub_that_cannot_be_reached_is_told_with_a_way_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ValueError, match="give the folder: --base FOLDER"):
        fetch_base("microsoft/phi-1_5")
