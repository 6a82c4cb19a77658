"""One word in place of another everywhere: in the question, in comments and inside the names of variables."""

import re
from functools import lru_cache

from app.curriculum.wording import identifier, upper_first, with_article
from training.corpus.checking import run_body
from training.corpus.example import CorpusExample, fraction_text

LETTER = re.compile(r"\w")


def occurs(word: str, text: str) -> bool:
    """Whether the text has the whole word, small or with a capital, also as part of a variable's name."""
    first = word.partition(" ")[0]  # looked for first: patterns are slow
    return first.lower() in text.lower() and bool(_anywhere(word).search(text))


def rename(text: str, old: str, new: str) -> str:
    """`text` with `new` for every whole word `old`; "a" and "an" before it fit."""
    capital = upper_first(old)
    if old not in text and capital not in text:
        return text
    if f"a {old}" in text or f"A {old}" in text or f"n {old}" in text:
        text = _after_article(old).sub(
            lambda match: with_article(new) if match[1] == "a" else upper_first(with_article(new)), text
        )
    text = _rename_whole(text, old, new)
    return text if old == capital else _rename_whole(text, capital, upper_first(new))


def _rename_whole(text: str, old: str, new: str) -> str:
    """Where no letter or digit stands beside it.

    What stands before the word is looked at when the word is found: a pattern that begins with it is slow.
    """

    def renamed(match: re.Match[str]) -> str:
        start = match.start()
        return old if start and LETTER.match(text, start - 1) else new

    return _word_start(old).sub(renamed, text)


# The words come from the families and from our lists, so that few are many times asked for.
@lru_cache(maxsize=4096)
def _anywhere(word: str) -> re.Pattern[str]:
    pieces = re.escape(word).replace(r"\ ", "[ _]")
    return re.compile(rf"(?<![^\W_]){pieces}(?![^\W_])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _after_article(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b([Aa])n? {re.escape(word)}(?!\w)")


@lru_cache(maxsize=4096)
def _word_start(word: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(word)}(?!\w)")


@lru_cache(maxsize=4096)
def whole_name(name: str) -> re.Pattern[str]:
    """A variable as it stands in a program."""
    return re.compile(rf"\b{name}\b")


@lru_cache(maxsize=4096)
def _name_part(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])")


def rename_program(body: str, old: str, new: str) -> str:
    """A program with the word renamed in its comments and in the parts of its variables' names."""
    if identifier(old) not in body and old not in body and upper_first(old) not in body:
        return body
    lines = []
    old_name, new_part = identifier(old), identifier(new)
    old_part = _name_part(old_name)
    capital = upper_first(old)
    for line in body.splitlines():
        if old_name not in line and old not in line and capital not in line:
            lines.append(line)
            continue
        code, sign, comment = line.partition("#")
        if old_name in code:
            code = old_part.sub(new_part, code)
        lines.append(code + sign + (rename(comment, old, new) if comment else ""))
    return "\n".join(lines)


def runs_to_its_answer(example: CorpusExample) -> bool:
    """Whether the restricted interpreter gets the example's answer from its program."""
    answer, _ = run_body(example.body)
    return answer is not None and answer.exact is not None and fraction_text(answer.exact) == example.answer
