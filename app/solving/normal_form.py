"""When two programs are the same program: spaces, blank lines and comments aside.

Works on the text alone; a candidate's text is never parsed outside the restricted interpreter.
"""

from __future__ import annotations

import re

# Strings first, so that a # or a space inside one is not taken for a comment or a gap.
PIECES = re.compile(
    r"""(?P<string>'''.*?'''|\"{3}.*?\"{3}|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")
    |(?P<comment>\#[^\n]*)
    |(?P<space>[ \t\f\r]+)
    |(?P<other>[\w.]+|[-+*/%<>=!&|^~@:]+|.)""",
    re.VERBOSE | re.DOTALL,
)
WORD = re.compile(r"[\w.'\"]")
OPERATOR = re.compile(r"[-+*/%<>=!&|^~@:]")


def normal_form(program: str) -> str:
    """The text without comments, blank lines and the spaces that mean nothing; indentation is kept."""
    written: list[str] = []
    gap = ""  # the space before the next piece, not yet known to matter
    line_start = True
    for piece in PIECES.finditer(program):
        text = piece[0]
        if piece.lastgroup == "comment":
            continue
        if piece.lastgroup == "space":
            gap = text
            continue
        if text == "\n":
            if not line_start:
                written.append(text)
            line_start, gap = True, ""
            continue
        if line_start:
            written.append(gap.expandtabs(8))
        elif gap and _needs_gap(written[-1][-1], text[0]):
            written.append(" ")
        written.append(text)
        line_start, gap = False, ""
    return "".join(written).rstrip("\n")


def _needs_gap(before: str, after: str) -> bool:
    """Whether the two characters would run into one word or one operator without a space between them."""
    return any(kind.match(before) and kind.match(after) for kind in (WORD, OPERATOR))
