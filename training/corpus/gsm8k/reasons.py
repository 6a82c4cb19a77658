"""Why a line is computed, in the words of the solution's own sentence: short, without its numbers."""

import re

from training.corpus.gsm8k.expressions import NUMBER, Number, Operation, Tree
from training.corpus.gsm8k.steps import Step
from training.corpus.gsm8k.words import DETERMINERS, STOP_WORDS, is_noun_like

MOST_WORDS = 12
_TOKEN = re.compile(rf"\$?(?:{NUMBER})(?:%|/[A-Za-z]+)?|[A-Za-z][A-Za-z'’-]*|[^\sA-Za-z\d]")
_CLAUSE = re.compile(
    r"[,;:]\s+|\s(?:so that|so|because|since|which means|this means|that means|meaning that|meaning|which is|then|"
    r"and this is|for a total of|i\.e\.|thus|therefore|hence|leaving)\s",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:so|then|thus|therefore|hence|finally|first|firstly|second|secondly|third|next|now|also|and|but|this means|"
    r"that means|this is|that is|we know|if|since|because|meaning|which means|again|lastly|let's|in the end|in the beginning|"
    r"therefore|as a result|accordingly|after that|overall|thereby)\b,?\s*)+",
    re.IGNORECASE,
)
_FIND = re.compile(
    r"^.*\b(?:to (?:find|get|calculate|determine)|(?:we|you) (?:find|get|know)|find(?: out)?|calculate|determine|figure out)\s+",
    re.IGNORECASE,
)
_ENDINGS = frozenset("of for in on at to with from by per a an the is are was were be and or = - + : , ; ( . that as his her "
                     "their its total".split())
_COPULAS = frozenset("is are was were equals equal be".split())


def reason_of(step: Step) -> str:
    """The reason for a step, at most twelve words, beginning in lower case unless with a name; never empty."""
    before = step.before.strip().rstrip("=").strip()
    if before.endswith(":"):
        words = _words(_FIND.sub("", _OPENING.sub("", before.rstrip(": "))))
        if len(words) >= 2:
            return _sentence(words)
    clauses = [clause for clause in _CLAUSE.split(before) if clause and _words(clause)]
    start = clauses[-1] if clauses else ""
    if len(clauses) > 1 and len(_words(start)) < 2:
        start = f"{clauses[-2]} {start}"
    start = _OPENING.sub("", start.strip())
    after = re.split(r"[.,;:!?(]|\s(?:because|since|so|which)\s", step.after, maxsplit=1)[0]
    words = _words(f"{start} # {after}" if after.strip() else start, ended=bool(after.strip()))
    if start and not after.strip() and words and words[-1].lower() in STOP_WORDS - _COPULAS and len(words) < MOST_WORDS:
        words = [*words, "this", "much" if step.dollars else "many"]
    if len(words) < 2 or not any(is_noun_like(word.lower()) for word in words):
        return operation_reason(step.tree)
    return _sentence(words)


def operation_reason(tree: Tree) -> str:
    """The reason where the solution gives no words: what the operation does."""
    if isinstance(tree, Number):
        return "this number is known"
    signs = _signs(tree)
    if signs == {"+"}:
        return "add them together"
    if signs == {"-"}:
        return "take away to see what is left"
    if signs == {"*"}:
        return "the same number many times"
    if signs == {"/"}:
        return "share into equal parts"
    return "put the steps together"


def _signs(tree: Tree) -> set[str]:
    if isinstance(tree, Operation):
        return {tree.sign} | _signs(tree.left) | _signs(tree.right)
    return set()


def _words(text: str, *, ended: bool = False) -> list[str]:
    """The words of a clause without its numbers, and without the small words that lose their sense with them."""
    kept: list[str] = []
    tokens = _TOKEN.findall(text)
    for place, token in enumerate(tokens):
        if token == "#":  # the result stood here: what it counts follows
            continue
        if token.lstrip("$")[:1].isdigit() or token.startswith("."):
            following = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
            if not is_noun_like(following):
                while kept and kept[-1].lower() in _ENDINGS:
                    kept.pop()
        elif token[0].isalpha() or (token == "-" and False):
            kept.append(token)
    if not ended:
        while kept and kept[-1].lower() in _ENDINGS:
            kept.pop()
    while kept and kept[-1].lower() in _ENDINGS - {"total"}:
        kept.pop()
    while kept and kept[0].lower() in ("and", "or", "that", "to", "by", "of", "is"):
        kept = kept[1:]
    return kept


def _sentence(words: list[str]) -> str:
    if len(words) > MOST_WORDS:
        words = words[:MOST_WORDS]
        while words and (words[-1].lower() in _ENDINGS or words[-1].lower() in DETERMINERS):
            words = words[:-1]
    first = words[0]
    if first.lower() in STOP_WORDS or first.endswith("ing") or is_common(first):
        words = [first[0].lower() + first[1:], *words[1:]]
    return " ".join(words)


def is_common(word: str) -> bool:
    """Whether a capitalised word at the beginning is no name: a plural, or one that is all but a name."""
    return word.endswith("s") and not word.endswith(("'s", "ss", "as", "is", "us", "es")) or word in (
        "Half", "Together", "Combined", "Altogether", "Total", "Age", "Cost", "Money", "Twice", "Adding", "Profit")
