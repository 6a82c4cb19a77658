"""Why a line is computed, in the words of the solution's own sentence: short, without its numbers."""

import re

from training.corpus.gsm8k.expressions import NUMBER
from training.corpus.gsm8k.steps import Step
from training.corpus.gsm8k.words import NUMBER_WORDS, PREPOSITIONS, STOP_WORDS, VERBS, is_noun_like

_UNFINISHED = re.compile(
    rf"(?=\$?(?:{NUMBER})[^,;:.]{{0,40}}\s?[-+*/×÷=]\s)|(?=\$?(?:{NUMBER})[^,;:.]{{0,40}}\sx\s)"
)
"""An expression that was too long-winded to be read as one begins here."""
MOST_WORDS = 12
_TOKEN = re.compile(rf"\$?(?:{NUMBER})(?:%|/[A-Za-z]+)?|[A-Za-z][A-Za-z'’-]*|[^\sA-Za-z\d]")
_CLAUSE = re.compile(
    r"[,;:]\s+|\s(?:so that|so|because|since|which means|this means|that means|meaning that|meaning|which is|"
    r"then|"
    r"and this is|for a total of|i\.e\.|thus|therefore|hence|leaving|and so|gives us|by)\s",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:so|then|thus|therefore|hence|finally|first|firstly|second|secondly|third|next|now|also|and|"
    r"but|this means|"
    r"that means|this is|that is|we know|if|since|because|meaning|which means|again|lastly|let's|"
    r"in the end|in the beginning|"
    r"therefore|as a result|accordingly|after that|overall|thereby)\b,?\s*)+",
    re.IGNORECASE,
)
_FIND = re.compile(
    r"^.*\b(?:to (?:find|get|calculate|determine)|(?:we|you) (?:find|get|know)|find(?: out)?|calculate|"
    r"determine|figure out)\s+",
    re.IGNORECASE,
)
_ENDINGS = frozenset(
    "of for in on at to with from by per a an the is are was were be and or that as his her their its total "
    "after before during within until than another which who equals equal about".split()
)
_SMALL_WORDS = frozenset(
    "of for in on at to with from by per a an the and or that as his her their its total about "
    "after before during within until than another other additional initial".split()
)
_SPELLED = NUMBER_WORDS - {"one"}
_COUNTS = frozenset("number amount total sum how cost price".split())
_COPULAS = frozenset("is are was were equals equal be".split())


def reason_of(step: Step, common: frozenset[str]) -> str:
    """The reason for a step, at most twelve words, beginning in lower case unless with a name.

    Empty where the sentence has no words of use: `reason_from_names` then tells the operation.

    `common` are the words that stand somewhere in lower case: a capital at the beginning is then no name's.
    """
    before = _UNFINISHED.split(step.before.strip().rstrip("=").strip(), maxsplit=1)[0].strip()
    if before.endswith(":"):
        words = _words(_FIND.sub("", _OPENING.sub("", before.rstrip(": "))))
        if len(words) >= 2:
            return _sentence(words, common)
    clauses = [clause for clause in _CLAUSE.split(f"{before} ") if clause.strip() and _words(clause)]
    start = clauses[-1].strip() if clauses else ""
    if len(clauses) > 1 and len(_words(start)) < 2:
        start = f"{clauses[-2]} {start}"
    start = _OPENING.sub("", start)
    after = re.split(r"[.,;:!?(]|\s(?:because|since|so|which|and)\s", step.after, maxsplit=1)[0].strip()
    words = _words(start)
    told = _TOKEN.findall(after)
    on_what = told[0].lower() if told else ""
    if words and words[-1].lower() not in _COPULAS and _is_told(start, after):
        after = ""
    spoken = {word.lower() for word in words}
    if after and any(map(is_noun_like, spoken)) and {word.lower() for word in _words(after)} <= spoken:
        after = ""
    if after:
        ends_in_verb = bool(words) and words[-1].lower() in VERBS - _COPULAS
        if step.dollars and ends_in_verb and (on_what in PREPOSITIONS or on_what.endswith("ing")):
            words.append("money")  # "she spent $75 on skates" without its number
        else:
            words = _words(start, ended=on_what not in PREPOSITIONS)
        words += _words(after)
    elif words and words[-1].lower() in VERBS - _COPULAS and len(words) < MOST_WORDS and not spoken & _COUNTS:
        words = [*words, "this", "much" if step.dollars else "many"]
    if len(words) < 2 or not any(is_noun_like(word.lower()) for word in words):
        return ""
    return _sentence(words, common)


def _is_told(start: str, after: str) -> bool:
    """Whether `the number of women is 90 women` says again what it counts."""
    told, counted = _TOKEN.findall(start), _TOKEN.findall(after)
    return bool(
        len(told) > 2
        and counted
        and told[-1].lower() in _COPULAS
        and counted[-1].lower() in [w.lower() for w in told]
    )


def reason_from_names(signs: str, names: list[str]) -> str:
    """The reason where the solution gives no words: the operation told with the names of its operands."""
    words = [name.replace("_", " ") for name in names]
    if len(words) == 1 and words[0][0].isalpha():
        words.append("itself" if "*" in signs else "a known number")
    if set(signs) == {"+"}:
        return f"{words[0]} and {words[1]} together" if len(words) == 2 else "add them all together"
    if signs == "-":
        return f"{words[0]} without {words[1]}"
    if set(signs) == {"-"}:
        return f"what is left of {words[0]}"
    if signs == "*":
        return f"{words[0]} times {words[1]}"
    if signs == "/":
        return f"{words[0]} shared by {words[1]}"
    if set(signs) == {"*", "/"} and "100" in words:
        return "percent means out of 100"
    return "multiply and divide" if set(signs) <= {"*", "/"} else "add and take away"


def _words(text: str, *, ended: bool = False) -> list[str]:
    """The words of a clause without its numbers and the small words that lose their sense with them.

    `after 20 days` and `of the 3 boxes` go altogether; of `made 600 oranges` only the number goes. With
    `ended` the last small word is kept, since what it belongs to follows.
    """
    kept: list[str] = []
    tokens = _TOKEN.findall(text)
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        number = token.lstrip("$")[:1].isdigit() or token[:1] == "." or token.lower() in _SPELLED
        if not number:
            if token[0].isalpha():
                kept.append(token)
            continue
        dangling = False
        while kept and kept[-1].lower() in _SMALL_WORDS:
            dangling = dangling or kept[-1].lower() in PREPOSITIONS
            kept.pop()
        if dangling:  # the noun belongs to the preposition that went
            while place < len(tokens) and (is_noun_like(tokens[place].lower()) or tokens[place] in "-/"):
                place += 1
            while (
                place + 1 < len(tokens)
                and tokens[place].lower() in ("per", "a", "an", "each", "every")
                and is_noun_like(tokens[place + 1].lower())
            ):
                place += 2
    endings = _SMALL_WORDS if ended else _ENDINGS
    while kept and kept[-1].lower() in endings:
        kept.pop()
    while kept and kept[0].lower() in (
        "and",
        "or",
        "that",
        "to",
        "by",
        "of",
        "is",
        "which",
        "who",
        "are",
        "was",
        "were",
    ):
        kept = kept[1:]
    return kept


def _sentence(words: list[str], common: frozenset[str]) -> str:
    if len(words) > MOST_WORDS:
        words = words[:MOST_WORDS]
        while words and words[-1].lower() in _ENDINGS:
            words = words[:-1]
    first = words[0]
    if first.lower() in STOP_WORDS | common and first != "I":
        words = [first[0].lower() + first[1:], *words[1:]]
    return " ".join(words)
