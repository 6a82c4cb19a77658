from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoModelForCausalLM

from quantize.__main__ import main
from quantize.agreement import compare_logits
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile
from quantize.importance import measure_importance, read_importance, write_importance
from quantize.levels import quantize
from quantize.llama_runtime import LlamaModel
from quantize.texts import example_texts
from quantize.tokenizer import BEGIN_ID, END_ID, load_tokenizer
from tests.quantize.tiny_models import make_checkpoint


def ids_of(folder: Path, text: str) -> list[int]:
    encoded = load_tokenizer(folder / "tokenizer.json").encode(text, add_special_tokens=False).ids
    return [BEGIN_ID, *encoded, END_ID]


def test_it_is_the_mean_square_of_what_a_matrix_is_multiplied_with(verifier: Path, tmp_path: Path) -> None:
    texts = list(example_texts(3))
    sums, tokens = measure_importance(verifier, texts)
    sequences = [ids_of(verifier, text) for text in texts]
    assert tokens == sum(map(len, sequences))
    model = AutoModelForCausalLM.from_pretrained(verifier, dtype=torch.float32)
    with torch.no_grad():
        # the input of the first block's queries is its normed embedding
        first = model.model.layers[0].input_layernorm
        squares = [first(model.model.embed_tokens(torch.tensor(ids))).square().sum(0) for ids in sequences]
    expected = torch.stack(squares).sum(0).numpy()
    for name in ("attn_q", "attn_k", "attn_v"):
        np.testing.assert_allclose(sums[f"blk.0.{name}.weight"], expected, rtol=1e-4)
    write_importance(tmp_path / "i.gguf", sums, tokens, "examples", len(texts))
    means = read_importance(tmp_path / "i.gguf")
    np.testing.assert_allclose(means["blk.0.attn_q.weight"], expected / tokens, rtol=1e-4)


def test_every_matrix_has_one_and_a_tied_output_counts_as_the_embedding(
    generator: Path, verifier: Path, generator_gguf: Path, verifier_gguf: Path
) -> None:
    for folder, path, left_out in (
        (generator, generator_gguf, set()),
        (verifier, verifier_gguf, {"token_embd.weight"}),  # it is only looked up
    ):
        sums, _ = measure_importance(folder, list(example_texts(1)))
        file = GgufFile(path)
        matrices = {name for name in file.tensors if len(file.shape(name)) > 1}
        assert sums.keys() == matrices - left_out


def test_with_it_the_same_size_is_nearer_to_the_whole_model(tmp_path: Path) -> None:
    # Inputs that differ much in size are what it is for: a norm that makes every eighth one large.
    checkpoint = make_checkpoint(tmp_path / "uneven", seed=3)
    model = AutoModelForCausalLM.from_pretrained(checkpoint)
    with torch.no_grad():
        for layer in model.model.layers:
            for norm in (layer.input_layernorm, layer.post_attention_layernorm):
                norm.weight[:] = 0.1
                norm.weight[::8] = 8.0
    model.save_pretrained(checkpoint)
    convert(checkpoint, tmp_path / "f16.gguf")
    texts = list(example_texts(6))
    sums, tokens = measure_importance(checkpoint, texts)
    write_importance(tmp_path / "i.gguf", sums, tokens, "examples", len(texts))
    sizes, errors = [], []
    sequence = ids_of(checkpoint, texts[0])
    with LlamaModel(tmp_path / "f16.gguf", len(sequence), exact_cache=True) as whole:
        reference = whole.logits(sequence)
    for importance in (None, read_importance(tmp_path / "i.gguf")):
        quantize(tmp_path / "f16.gguf", tmp_path / "q4.gguf", "Q4_K_M", importance=importance)
        sizes.append((tmp_path / "q4.gguf").stat().st_size)
        with LlamaModel(tmp_path / "q4.gguf", len(sequence), exact_cache=True) as small:
            errors.append(compare_logits(reference, small.logits(sequence)).relative_error)
    assert sizes[0] == sizes[1]
    assert errors[1] < 0.9 * errors[0]


def test_the_commands_write_and_use_it(
    generator: Path, generator_gguf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"question": "How many is 3 and 4?", "body": "a = 3 + 4\\nreturn a"}\n', "utf-8")
    importance = tmp_path / "i.gguf"
    assert main(["importance", str(generator), str(importance), "--texts", str(texts)]) == 0
    assert "of 1 texts" in capsys.readouterr().out
    output = tmp_path / "q4.gguf"
    options = ["--type", "Q4_K_M", "--importance", str(importance)]
    assert main(["quantize", str(generator_gguf), str(output), *options]) == 0
    assert main(["table", str(generator), "--types", "Q4_K_M", "--importance", str(importance)]) == 0


def test_another_models_importance_is_refused_and_no_file_is_written(
    verifier_gguf: Path, tmp_path: Path
) -> None:
    narrow = make_checkpoint(tmp_path / "narrow", intermediate_size=256)
    sums, tokens = measure_importance(narrow, list(example_texts(1)))
    write_importance(tmp_path / "i.gguf", sums, tokens, "examples", 1)
    with pytest.raises(QuantizeError, match="of another model"):
        quantize(verifier_gguf, tmp_path / "q.gguf", "Q4_0", importance=read_importance(tmp_path / "i.gguf"))
    assert not (tmp_path / "q.gguf").exists()


def test_another_file_is_no_importance(generator_gguf: Path, tmp_path: Path) -> None:
    with pytest.raises(QuantizeError, match="no importance matrix"):
        read_importance(generator_gguf)
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(generator_gguf.read_bytes()[:500])
    with pytest.raises(QuantizeError, match="truncated"):
        read_importance(cut)


def test_texts_that_are_too_long_are_refused(generator: Path) -> None:
    with pytest.raises(QuantizeError, match="shorter texts"):
        measure_importance(generator, ["7" * 600])
