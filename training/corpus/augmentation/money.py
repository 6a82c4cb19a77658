"""Sums of money in their other forms: $5, $5.00, 5 dollars, five dollars; 50 cents, $0.50."""

import re
from collections.abc import Callable
from fractions import Fraction
from random import Random

from app.curriculum.numerals import cardinal
from training.corpus.augmentation.told import givens
from training.corpus.example import CorpusExample

MOST_IN_WORDS = 100
# A sum before a noun is its name ("the $5 ticket", "a $20 bill"): it stays as it is.
FREE = (
    r"(?=[.,;:?!)]|$| (?:for|each|and|per|on|in|to|a|an|more|less|at|of|from|with|every|or|off|but|when|"
    r"if|than|the|back|apiece|"
    r"left|altogether|was|is|as|by|after|before|that|which|so|she|he|they|it|while|into|cheaper)\b)"
)
SIGN = re.compile(rf"(?<![\w$.-])\$(\d+(?:,\d{3})*)(\.\d\d)?(?![\d.,]\d|\w|-){FREE}")
DOLLARS = re.compile(r"(?<![\w$.,/-])(\d+(?:,\d{3})*) dollars?\b(?!['’]| (?:bills?|coins?|and|store|sign))")
CENTS = re.compile(r"(?<![\w$.,/-])(\d\d?) cents?\b(?!['’]| (?:coins?|stamps?))")


def money_forms(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """All sums of one form in the question become another form; one that names a thing ($5 bill) stays."""
    text = example.question
    given = givens(example.body)
    in_cents = any(Fraction(sum_) in given for sum_ in CENTS.findall(text))
    choices: list[tuple[str, re.Pattern[str], list[Callable[[re.Match[str]], str]]]] = [
        ("$", SIGN, [_sign_with_cents, _sign_in_figures, _sign_in_words]),
        (" dollar", DOLLARS, [_dollars_with_sign, _dollars_with_cents, _dollars_in_words]),
    ]
    if not in_cents:
        choices.append((" cent", CENTS, [_cents_with_sign]))
    changed = text
    for sign, pattern, forms in choices:
        form = forms[int(rng.random() * len(forms))]
        if sign in text and pattern.search(text):
            changed = pattern.sub(form, changed)
            break
    return None if changed == text else example.told(changed)


def _whole(match: re.Match[str]) -> int:
    return int(match[1].replace(",", ""))


def _named(number: str, value: int) -> str:
    return f"{number} {'dollar' if value == 1 else 'dollars'}"


def _sign_with_cents(match: re.Match[str]) -> str:
    return match.group() if match[2] else f"${match[1]}.00"


def _sign_in_figures(match: re.Match[str]) -> str:
    if match[2] is None:
        return _named(match[1], _whole(match))
    cents = int(match[2][1:])
    return f"{cents} {'cent' if cents == 1 else 'cents'}" if _whole(match) == 0 and cents else match.group()


def _sign_in_words(match: re.Match[str]) -> str:
    if match[2] or _whole(match) > MOST_IN_WORDS:
        return _sign_in_figures(match)
    before = match.string[: match.start()]
    word = _named(cardinal(_whole(match)), _whole(match))
    return word.capitalize() if not before.strip() or re.search(r"[.?!:]\s+$", before) else word


def _dollars_with_sign(match: re.Match[str]) -> str:
    return f"${match[1]}"


def _dollars_with_cents(match: re.Match[str]) -> str:
    return f"${match[1]}.00"


def _dollars_in_words(match: re.Match[str]) -> str:
    if _whole(match) > MOST_IN_WORDS:
        return f"${match[1]}"
    before = match.string[: match.start()]
    word = _named(cardinal(_whole(match)), _whole(match))
    return word.capitalize() if not before.strip() or re.search(r"[.?!:]\s+$", before) else word


def _cents_with_sign(match: re.Match[str]) -> str:
    return f"$0.{int(match[1]):02d}"
