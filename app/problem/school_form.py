"""A Python expression as it is written in a school book.

Works on the text alone, by its tokens: a program's text is never parsed in this process.
"""

from __future__ import annotations

import re

from app.problem.functions_in_words import in_words
from app.sentences import say

NUMBER = r"-?\d+(?:\.\d+)?"
TOKEN = re.compile(r"\*\*\s*(?P<power>[23])(?![\w.])|(?P<sign>\*\*|//|[*/%-])|(?P<name>[^\W\d]\w*)")
SIGNS = {"*": "×", "/": "÷", "//": "÷", "-": "−", "**": "^", "%": "mod"}
POWERS = {"2": "²", "3": "³"}
REMAINDER = re.compile(rf"(?<![\w.)]) *({NUMBER}|^[^\W\d]\w*) % ({NUMBER})(?![\w.])")
LONGEST_SHOWN = 200


def plain_name(name: str) -> str:
    """``cookies_left`` as ``cookies left``."""
    return name.replace("_", " ").strip()


def school_form(expression: str) -> str:
    """``3 * (10 - 4) ** 2`` as ``3 × (10 − 4)²``, functions and lists in words.

    A long one is cut off with an ellipsis; nothing where code would be left in it.
    """
    text = in_words(" ".join(expression.split()))
    if text is None:
        return ""
    text = TOKEN.sub(_school_token, REMAINDER.sub(_remainder, text))
    text = re.sub(r" (?=[²³])", "", text)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1].rstrip() + "…"


def _remainder(division: re.Match[str]) -> str:
    said = say("teaching", "remainder of {dividend} ÷ {divisor}")
    return said.format(dividend=division[1], divisor=division[2])


def _school_token(token: re.Match[str]) -> str:
    if token["power"]:
        return POWERS[token["power"]]
    if token["sign"]:
        return SIGNS[token["sign"]]
    return plain_name(token["name"])
