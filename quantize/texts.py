"""Texts to compare models and tokenizers on: made here, the same on every machine, or read from a file."""

import json
import random
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from app.problem.prompt import format_completion, format_prompt
from quantize.errors import QuantizeError

_NAMES = ("Ada", "Tom", "Mei", "José", "Zoë", "O'Neil", "Priya", "Łukasz", "Амина", "Nguyễn")
_THINGS = (
    "apples",
    "marbles",
    "stickers",
    "loaves of bread",
    "€2 coins",
    "metres of rope",
    "½-litre bottles",
)
_SCRIPTS = (
    "Сколько яблок осталось у Оли? ",
    "她有三個蘋果，吃了一個。",
    "كم تفاحة بقيت مع سارة؟ ",
    "कितने सेब बचे हैं? ",
    "Πόσα μήλα έμειναν; ",
    "リンゴはいくつ残りますか。",
    "사과가 몇 개 남았나요? ",
    "כמה תפוחים נשארו? ",
    "มีแอปเปิ้ลกี่ผล ",
    "Ça coûte combien, déjà ? ",
    "Straße größer als Fußgängerübergänge ",
    "İstanbul'da ığdır ",
    "ǅ ǈ ŉ ﬁ ﬂ ſ K Å ",
    "e\u0301 a\u030a o\u0308\u0323 ",
    "①②Ⅷ½¾²³٣५᠒𝟗 ",
    "x\u00ad\u200b\u200d\u2060\ufeffy ",
)
_EMOJI = ("🍎", "👩‍🏫", "🇳🇿", "👍🏽", "🧮", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "😀😀", "✖️", "➗")
_SPACES = (
    " ",
    "  ",
    "   ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " \n",
    "\n ",
    "\u00a0",
    "\u2003",
    "\u3000",
    "\u2028",
    "\x0b",
    "\x0c",
    "\u0085",
    "\x1c",
    "\x00",
)
_CODE = (
    "total = price * 12",
    "    return apples_left",
    "x = (a+b)//2 if a>=b else -1",
    "rate = 0.075  # 7.5%",
    '"""',
    "items_2 = [1, 2, 3]",
    "for i in range(10):",
    "def simple_math_problem():",
    "y**=2;z%=7",
    "print(f'{x!r:>{w}}')",
    "<|end|>",
    "<|score|>",
    "<|begin|>",
    "<|pad|>x",
    "<|im_end|>",
    "<s>",
    "[INST]",
    "\\n\\t\\u0041",
)
_SHORT = (
    "it's",
    "IT'S",
    "don't",
    "we're",
    "I'VE",
    "I'm",
    "you'LL",
    "he'd",
    "'tis",
    "rock'n'roll",
    "'s",
    "''s",
    "'S's",
)


def _number(rng: random.Random) -> str:
    value = rng.choice((rng.randrange(10), rng.randrange(1000), rng.randrange(10**9)))
    return rng.choice(
        (
            f"{value}",
            f"{value:,}",
            f"{value / 8}",
            f"${value}.50",
            f"{value}%",
            f"-{value}",
            f"1/{value + 2}",
            f"{value}kg",
            f"{value}×{value}",
            f"{value:e}",
            f"0{value}",
        )
    )


def _word_problem(rng: random.Random) -> str:
    name, other = rng.sample(_NAMES, 2)
    thing = rng.choice(_THINGS)
    return (
        f"{name} has {_number(rng)} {thing} and gives {_number(rng)} to {other}. "
        f"\"Isn't that {rng.choice(_NAMES)}'s?\" "
        f"How many {thing} does {name} have left?"
    )


def _characters(rng: random.Random) -> str:
    """Code points drawn from blocks that matter to splitting; surrogates are no characters."""
    blocks = (
        (0x20, 0x7F),
        (0x80, 0x250),
        (0x370, 0x600),
        (0x2000, 0x2100),
        (0x2150, 0x2190),
        (0x3000, 0x30FF),
        (0x4E00, 0x9FFF),
        (0x1F300, 0x1FAFF),
    )
    low, high = rng.choice(blocks)
    return "".join(chr(rng.randrange(low, high)) for _ in range(rng.randrange(1, 12)))


def _joined(parts: tuple[str, ...]) -> Callable[[random.Random], str]:
    return lambda rng: "".join(rng.choice(parts) for _ in range(rng.randrange(1, 6)))


_KINDS: tuple[Callable[[random.Random], str], ...] = (
    _word_problem,
    lambda rng: format_prompt(_word_problem(rng)),
    _number,
    _characters,
    _joined(_SCRIPTS),
    _joined(_EMOJI),
    _joined(_SPACES),
    _joined(_CODE),
    _joined(_SHORT),
)


def tokenizer_texts(count: int = 1000, seed: int = 0) -> Iterator[str]:
    """`count` texts: word problems, prompts, numbers, scripts, emoji, spaces, code, and all of them mixed."""
    rng = random.Random(seed)
    for _ in range(count):
        parts = [rng.choice(_KINDS)(rng) for _ in range(rng.choice((1, 1, 2, 4)))]
        yield rng.choice(("", " ", "\n")).join(parts)


def example_texts(count: int = 16, seed: int = 0) -> Iterator[str]:
    """`count` prompts with a program behind each, as the models see them."""
    rng = random.Random(seed)
    for _ in range(count):
        name, thing = rng.choice(_NAMES), rng.choice(("apples", "marbles", "stickers"))
        bags, each, eaten = rng.randrange(2, 40), rng.randrange(2, 60), rng.randrange(1, 9)
        question = (
            f"{name} has {bags} bags with {each} {thing} in each. {name} gives {eaten} {thing} away. "
            f"How many {thing} are left?"
        )
        body = (
            f"bags = {bags}\n{thing}_per_bag = {each}\n{thing} = bags * {thing}_per_bag  # all the bags\n"
            f"left = {thing} - {eaten}  # some are given away\nreturn left"
        )
        yield format_prompt(question) + format_completion(body)


def read_texts(path: Path, limit: int | None = None) -> list[str]:
    """The first `limit` texts (None: all) of a JSONL or Parquet file, or of the shards of a corpus folder.

    A row holds `text`, or `question` and `body`. Raises QuantizeError for a file without any, or with others.
    """
    shards = [path]
    if path.is_dir():
        shards = sorted(path.glob("*.parquet")) or sorted(path.glob("*.jsonl"))
    try:
        rows = islice(chain.from_iterable(map(_rows_of, shards)), limit)
        texts = [_text_of(row) for row in rows]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuantizeError(
            f"{path} cannot be read: each row must hold `text`, or `question` and `body` ({error})."
        ) from error
    if not texts:
        raise QuantizeError(f"{path} holds no texts. Give a file with at least one line.")
    return texts


def _rows_of(shard: Path) -> Iterator[Any]:
    if shard.suffix == ".parquet":
        import pyarrow.parquet as parquet  # only a corpus needs it

        for batch in parquet.ParquetFile(shard).iter_batches(256, columns=["question", "body"]):
            yield from batch.to_pylist()
        return
    with shard.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _text_of(row: Any) -> str:
    if "text" in row:
        return str(row["text"])
    return format_prompt(row["question"]) + format_completion(row["body"])
