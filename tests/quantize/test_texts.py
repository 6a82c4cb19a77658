from pathlib import Path

import pytest

from app.problem.prompt import format_completion, format_prompt
from quantize.errors import QuantizeError
from quantize.texts import example_texts, read_texts, tokenizer_texts


def test_the_texts_are_the_same_every_time_and_of_every_kind() -> None:
    texts = list(tokenizer_texts(1000))
    assert texts == list(tokenizer_texts(1000))
    assert len(texts) == 1000
    assert len(set(texts)) > 700
    joined = "\n".join(texts)
    for sample in (
        "🍎",
        "يت",
        "三",
        "\r\n",
        "\u00a0",
        "don't",
        "I'VE",
        "<|end|>",
        "return",
        "½",
        "def simple_math_problem",
    ):
        assert sample in joined, sample


def test_examples_are_prompts_with_programs() -> None:
    for text in example_texts(5):
        prompt = format_prompt(text.splitlines()[2])
        assert text.startswith(prompt)
        assert text.splitlines()[-1] == "    return left"


def test_a_file_of_texts_or_of_examples_is_read(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(
        '{"text": "a"}\n\n{"question": "How?", "body": "return 1", "answer": "1"}\n', encoding="utf-8"
    )
    assert read_texts(path) == ["a", format_prompt("How?") + format_completion("return 1")]


@pytest.mark.parametrize("content", ["", "\n\n", "no json\n", '{"body": "x"}\n', "[1]\n"])
def test_a_file_without_texts_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(QuantizeError):
        read_texts(path)
    with pytest.raises(QuantizeError):
        read_texts(tmp_path / "none.jsonl")
