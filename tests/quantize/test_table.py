from pathlib import Path

import pytest

from quantize.__main__ import main
from quantize.errors import QuantizeError
from quantize.table import compare_levels
from quantize.texts import example_texts


def test_fewer_bits_are_smaller_and_agree_less(generator: Path) -> None:
    rows = list(compare_levels(generator, ["Q8_0", "Q6_K", "Q4_0"], list(example_texts(3))))
    assert [row.level for row in rows] == ["F16", "Q8_0", "Q6_K", "Q4_0"]
    sizes = [row.size for row in rows]
    errors = [row.agreement.relative_error for row in rows]
    assert sizes == sorted(sizes, reverse=True)
    assert errors == sorted(errors)
    assert errors[0] == 0 < errors[1]
    assert all(row.tokens_per_second > 0 for row in rows)


def test_the_command_prints_a_line_a_level(
    generator: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text(
        '{"question": "How many is 3 and 4?", "body": "left = 3 + 4\\nreturn left"}\n', encoding="utf-8"
    )
    assert main(["table", str(generator), "--types", "Q8_0,Q4_K_M", "--texts", str(texts)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["level", "F16", "Q8_0", "Q4_K_M"]


def test_an_unknown_level_and_too_long_texts_are_refused(
    generator: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["table", str(generator), "--types", "Q9"]) == 2
    assert "There is no level Q9" in capsys.readouterr().err
    with pytest.raises(QuantizeError, match="shorter"):
        next(compare_levels(generator, [], ["7" * 600]))
