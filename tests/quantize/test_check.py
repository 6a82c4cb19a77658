import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quantize.__main__ import main
from quantize.architectures.base import TensorRule
from quantize.check import check
from quantize.convert import convert
from quantize.errors import QuantizeError
from quantize.findings import Finding
from quantize.levels import quantize
from quantize.texts import example_texts, tokenizer_texts
from tests.quantize.tiny_models import change_config, make_checkpoint

CopyOf = Callable[[Path], Path]
TEXTS = list(example_texts(3))


def failed(findings: list[Finding]) -> list[str]:
    return [finding.what for finding in findings if not finding.passed]


def test_wrongly_ordered_heads_fail(generator: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TensorRule, "to_gguf", lambda self, values: values)
    convert(generator, tmp_path / "model.gguf")
    assert failed(list(check(generator, tmp_path / "model.gguf", ["a text"], TEXTS))) == ["logits at F16"]


def test_the_weights_of_another_step_fail_even_at_the_coarsest_level(generator: Path, tmp_path: Path) -> None:
    other = make_checkpoint(tmp_path / "other", seed=5)
    convert(other, tmp_path / "f16.gguf")
    quantize(tmp_path / "f16.gguf", tmp_path / "q4.gguf", "Q4_0")
    assert failed(list(check(generator, tmp_path / "f16.gguf", ["a text"], TEXTS))) == ["logits at F16"]
    assert failed(list(check(generator, tmp_path / "q4.gguf", ["a text"], TEXTS))) == ["logits at Q4_0"]


def test_another_split_pattern_fails(
    generator: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("quantize.tokenizer.PRE", "gpt-2")  # several digits in one piece
        convert(generator, tmp_path / "model.gguf")
    findings = list(check(generator, tmp_path / "model.gguf", list(tokenizer_texts(300)), TEXTS))
    assert failed(findings) == ["metadata", "tokenizer"]
    assert "tokenizer.ggml.pre" in findings[0].result


def test_no_texts_show_nothing(generator: Path, generator_gguf: Path) -> None:
    findings = list(check(generator, generator_gguf, [], TEXTS))
    assert failed(findings) == ["tokenizer"]


def test_a_score_that_is_off_fails(verifier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shifted(rule: TensorRule, values: object) -> object:
        if rule.checkpoint_name == "lm_head.weight":
            changed = values.copy()  # type: ignore[attr-defined]
            changed[3] = 0  # <|score|>: every candidate at one half; one of hundreds of logits
            return changed
        return original(rule, values)  # type: ignore[arg-type]

    original = TensorRule.to_gguf
    monkeypatch.setattr(TensorRule, "to_gguf", shifted)
    convert(verifier, tmp_path / "v.gguf")
    assert "score" in failed(list(check(verifier, tmp_path / "v.gguf", ["a text"], TEXTS)))


def test_command_prints_a_table_and_fails_beyond_the_tolerance(
    generator: Path, generator_gguf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(generator), str(generator_gguf)]) == 0
    printed = capsys.readouterr().out
    assert "1000 of 1000 texts identical" in printed
    assert "FAIL" not in printed
    assert main(["check", str(generator), str(generator_gguf), "--tolerance", "1e-7"]) == 1
    assert "FAIL  logits at F16" in capsys.readouterr().out


def test_texts_that_are_too_long_are_refused(generator: Path, generator_gguf: Path) -> None:
    with pytest.raises(QuantizeError, match="shorter"):
        list(check(generator, generator_gguf, ["a"], ["7" * 600]))


def test_a_file_of_another_prompt_version_differs(
    generator: Path, copy_of: CopyOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        for module in ("checkpoint", "convert"):
            patch.setattr(f"quantize.{module}.PROMPT_VERSION", 99)
        old = copy_of(generator)
        change_config(old, tinytutor_prompt_version=99)
        convert(old, tmp_path / "old.gguf")
    findings = list(check(generator, tmp_path / "old.gguf", ["a text"], TEXTS))
    assert failed(findings) == ["metadata"]
    assert "tinytutor.prompt_version" in findings[0].result


def test_without_torch_the_sentence_says_what_to_install(
    generator: Path, generator_gguf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(QuantizeError, match="torch"):
        list(check(generator, generator_gguf, ["a"], TEXTS))


@pytest.mark.parametrize("content", [b"", b"GGUF", b"not a model at all" * 100])
def test_a_file_that_is_no_gguf_is_refused(
    content: bytes, generator: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(content)
    assert main(["check", str(generator), str(path)]) == 2
    assert "truncated or is no GGUF file" in capsys.readouterr().err


def test_a_truncated_gguf_is_refused(generator: Path, generator_gguf: Path, tmp_path: Path) -> None:
    data = generator_gguf.read_bytes()
    path = tmp_path / "short.gguf"
    for share in (0.001, 0.01, 0.1, 0.5, 0.999):
        path.write_bytes(data[: int(len(data) * share)])
        with pytest.raises(QuantizeError, match="truncated"):
            list(check(generator, path, ["a"], TEXTS))
    with pytest.raises(QuantizeError, match="There is no file"):
        list(check(generator, tmp_path / "none.gguf", ["a"], TEXTS))
