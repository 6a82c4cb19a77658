"""What a piece of a text refers to outside itself: read from its source, before anything is drawn.

The parts of a problem are drawn independently of each other, so a pronoun or a "then" in one of them must
find what it points to whichever ways were drawn for the others.
"""

import re
from collections.abc import Sequence

PRONOUN = re.compile(r"\{(\w+)\.(?:[Hh]e|[Hh]im|[Hh]is|[Hh]ers|[Hh]imself)\}")
NAME = re.compile(r"\{(\w+)\}")
LEAD = r"(?:(?:And|But|So|Of|(?:Of )?all of|All|Each of|Half of|After|Before) )?"
IT = r"its|it(?! (?:is|was|takes?|took|costs?|rains|rained|snows|snowed)\b)"  # "It is 3 miles to the lake"
THIS = r"(?:this|that|these|those)(?! (?:morning|afternoon|evening|night|day|week|month|year|summer|winter|"
THIS += r"spring|fall|autumn|season|time)\b)"
WORDS = r"he|she|they|his|her|their|then|now|afterwards?|later|next|finally|the rest|the others?|"
WORDS += r"the remaining|another|again|also|too"
POINTS_BACK = re.compile(
    rf"{LEAD}(?:(?:{WORDS}|{IT}|{THIS})\b|\{{\w+\.(?:he|him|his|hers|himself)\}})", re.IGNORECASE
)
NEEDS_ORDER = re.compile(
    r"\b(?:then|now|the rest|afterwards?|after that|the others?|the remaining)\b", re.IGNORECASE
)
VERBS_OF_ONE = r"(?:has|is|was|does|goes|\w*[b-hj-rtv-z]s|\w+[aeio]es)"
NOT_VERBS = r"(?!always\b|sometimes\b|perhaps\b|afterwards\b|besides\b|nowadays\b)"
ADVERB = r"(?:(?:also|now|still|only|then|already|always|never|often|usually|sometimes|just)\s+)?"
THEY_AND_VERB = re.compile(
    rf"\{{\w+\.[Hh]e\}}\s+{ADVERB}{NOT_VERBS}{VERBS_OF_ONE}\b|\b(?:[Dd]oes|[Ii]s|[Ww]as|[Hh]as)\s+\{{\w+\.he\}}"
)


def points_back(source: str) -> bool:
    """Whether the text begins with a word that takes up what was told just before it."""
    return bool(POINTS_BACK.match(source))


def needs_order(source: str) -> bool:
    """Whether the text can only stand after another one."""
    return points_back(source) or bool(NEEDS_ORDER.search(source))


def unnamed(source: str) -> frozenset[str]:
    """The persons (slots) that a pronoun of the text stands for and that it does not name."""
    return frozenset(PRONOUN.findall(source)) - named(source)


def named(source: str) -> frozenset[str]:
    """The slots that the text names."""
    return frozenset(NAME.findall(source))


def named_by_all(sources: Sequence[str]) -> frozenset[str]:
    """The slots that every one of the texts names."""
    return frozenset.intersection(*map(named, sources))


def disagreement(source: str) -> str | None:
    """The words that would read "they has" for a person who is "they"; None where there are none."""
    found = THEY_AND_VERB.search(source)
    return found.group() if found else None
