from pathlib import Path

import pytest

from quantize.__main__ import main
from quantize.check import check
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile
from quantize.levels import LEVELS, level_of, matrices, quantize
from quantize.texts import example_texts, tokenizer_texts
from tests.quantize.tiny_models import make_checkpoint


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_is_smaller_keeps_the_metadata_and_stays_within_its_tolerance(
    level: str, verifier: Path, verifier_gguf: Path, tmp_path: Path
) -> None:
    output = tmp_path / "small.gguf"
    report = quantize(verifier_gguf, output, level)
    assert report.size_after == output.stat().st_size < report.size_before
    assert report.fallbacks == {}
    before, after = GgufFile(verifier_gguf), GgufFile(output)
    assert level_of(after) == level
    for key, value in before.metadata.items():
        if key != "general.file_type":
            assert after.metadata[key] == value
    assert {after.tensor_type(name) for name in matrices(after) if name != "output.weight"} <= set(
        LEVELS[level].tensor_types
    )
    findings = list(check(verifier, output, list(tokenizer_texts(20)), list(example_texts(4))))
    assert all(finding.passed for finding in findings), findings


@pytest.mark.parametrize("asked", [None, "F16", "Q8_0"])
def test_the_score_row_of_a_verifier_is_kept_in_high_precision(
    asked: str | None, verifier_gguf: Path, tmp_path: Path
) -> None:
    quantize(verifier_gguf, tmp_path / "v.gguf", "Q4_K_M", output_type=asked)
    assert GgufFile(tmp_path / "v.gguf").tensor_type("output.weight").name == (asked or "F16")


def test_an_output_type_for_a_tied_model_is_refused(generator_gguf: Path, tmp_path: Path) -> None:
    with pytest.raises(QuantizeError, match="tied"):
        quantize(generator_gguf, tmp_path / "g.gguf", "Q8_0", output_type="F16")


def test_matrices_that_fall_back_are_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checkpoint = make_checkpoint(tmp_path / "odd", hidden_size=192, intermediate_size=512)
    convert(checkpoint, tmp_path / "odd.gguf")
    report = quantize(tmp_path / "odd.gguf", tmp_path / "k.gguf", "Q4_K_M")
    assert "blk.0.attn_q.weight" in report.fallbacks  # rows of 192
    fine = {f"blk.{block}.ffn_down.weight" for block in range(2)}  # rows of 512
    assert not fine & report.fallbacks.keys()
    assert main(["quantize", str(tmp_path / "odd.gguf"), str(tmp_path / "k.gguf"), "--type", "Q4_K_M"]) == 0
    assert "blk.0.attn_q.weight fell back to" in capsys.readouterr().out
    assert quantize(tmp_path / "odd.gguf", tmp_path / "8.gguf", "Q8_0").fallbacks == {}


def test_quantizing_twice_is_refused(generator_gguf: Path, tmp_path: Path) -> None:
    quantize(generator_gguf, tmp_path / "8.gguf", "Q8_0")
    with pytest.raises(QuantizeError, match="already"):
        quantize(tmp_path / "8.gguf", tmp_path / "4.gguf", "Q4_0")
    assert not (tmp_path / "4.gguf").exists()


def test_the_source_is_never_overwritten(generator_gguf: Path) -> None:
    before = generator_gguf.read_bytes()
    with pytest.raises(QuantizeError, match="another name"):
        quantize(generator_gguf, generator_gguf, "Q8_0")
    assert generator_gguf.read_bytes() == before


def test_a_source_that_llama_cpp_refuses_leaves_no_file(generator_gguf: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.gguf"
    foreign.write_bytes(generator_gguf.read_bytes().replace(b"llama", b"lhama"))
    with pytest.raises(QuantizeError, match="did not quantize"):
        quantize(foreign, tmp_path / "8.gguf", "Q8_0")
    assert [path.name for path in tmp_path.iterdir()] == ["foreign.gguf"]
