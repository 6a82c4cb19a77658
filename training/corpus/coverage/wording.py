"""How GSM8K's questions are worded, and how seldom the families word theirs so.

Texts are compared after masking: a number is `#`, money `$#`, a name `@`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.curriculum import Curriculum, expand
from training.corpus.gsm8k.persons import known_persons
from training.corpus.gsm8k.split import read_records

LONGEST_PHRASE = 4
FREQUENT = 0.004
"""Share of GSM8K's questions from which on a phrase is looked at."""
RARE = 0.1
"""A phrase is rare where the families' share is below this part of GSM8K's."""

_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
_NUMBER = re.compile(rf"\d[\d,]*(?:\.\d+)?(?:/\d+)?|\b(?:{_NUMBER_WORDS})(?:-\w+)?\b", re.IGNORECASE)
_NAME = re.compile(r"(?<![.!?] )(?<!^)(?<!#)\b[A-Z][a-z]+\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_PIECE = re.compile(r"\$?#|@|%|[a-z]+(?:'[a-z]+)?|[.,?!;:]")

FEATURES: dict[str, str] = {
    "how many ... ?": r"\bhow many\b",
    "how much ... ?": r"\bhow much\b",
    "how much money": r"\bhow much money\b",
    "what is / what was": r"\bwhat (?:is|was|are|were)\b",
    "how long": r"\bhow long\b",
    "how old": r"\bhow old\b",
    "how far": r"\bhow far\b",
    "how many more": r"\bhow many more\b",
    "what percent": r"\bwhat percent",
    "find / calculate / determine": r"\b(?:find|calculate|determine)\b",
    "question begins with if": r"(?:^|[.!?] )if [^.!?]*\?",
    "question ends with if ...": r"\b(?:how|what)\b[^.!?]*\bif\b[^.!?]*\?",
    "number in the question's sentence": r"#[^.!?]*\?",
    "two questions": r"\?.*\?",
    "if": r"\bif\b",
    "when": r"\bwhen\b",
    "while": r"\bwhile\b",
    "then": r"\bthen\b",
    "after": r"\bafter\b",
    "before": r"\bbefore\b",
    "because / since": r"\b(?:because|since)\b",
    "but": r"\bbut\b",
    "which / who clause": r"\b(?:which|who)\b",
    "each": r"\beach\b",
    "every": r"\bevery\b",
    "per": r"\bper\b",
    "twice": r"\btwice\b",
    "half": r"\bhalf\b",
    "# times as many / as much": r"\btimes (?:as|more|the)\b",
    "more than": r"\bmore\b[^.?!]{0,30}\bthan\b",
    "less / fewer than": r"\b(?:less|fewer)\b[^.?!]{0,30}\bthan\b",
    "percent": r"%|\bpercent\b",
    "a fraction (1/3)": r"\d/\d",
    "fraction in words": r"\b(?:third|quarter|fourth|fifth|tenth)s?\b",
    "remaining / the rest": r"\b(?:remaining|the rest)\b",
    "left": r"\bleft\b",
    "total / in total": r"\btotal\b",
    "altogether": r"\baltogether\b",
    "another": r"\banother\b",
    "the other": r"\bthe others?\b",
    "same": r"\bsame\b",
    "average": r"\baverage\b",
    "money": r"\$",
    "a day / a week / an hour": r"\ban? (?:day|week|hour|month|year|minute)\b",
    "wants to / needs to / decides to": r"\b(?:wants?|needs?|decid\w+|plans?) to\b",
    "dozen": r"\bdozens?\b",
    "family words": r"\b(?:mother|father|mom|dad|brother|sister|aunt|uncle|cousin|son|daughter|parents)s?\b",
}
"""Feature -> pattern, looked for in small letters; numbers are masked only for patterns with `#`."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of 1,000 questions have a phrase or feature."""

    name: str
    gsm8k: float
    families: float


def masked(question: str) -> str:
    """Small letters, with marks in place of numbers and names."""
    names = re.compile(rf"\b(?:{'|'.join(known_persons(question)) or '@'})\b")
    numbered = _NUMBER.sub("#", names.sub("@", question.replace("’", "'")))
    sentences = [_NAME.sub("@", sentence) for sentence in _SENTENCE.split(numbered)]
    return re.sub(r"@(?: @)+", "@", " ".join(sentences)).lower()


def phrases(question: str) -> frozenset[str]:
    """Its phrases of one to four pieces, none across the end of a sentence."""
    found: set[str] = set()
    for sentence in _SENTENCE.split(masked(question)):
        pieces = _PIECE.findall(sentence)
        for size in range(1, LONGEST_PHRASE + 1):
            found.update(" ".join(pieces[at : at + size]) for at in range(len(pieces) - size + 1))
    return frozenset(found)


def gsm8k_questions(path: Path) -> list[str]:
    """GSM8K's training questions without the development tenth. Raises CorpusError."""
    return [record.question for record in read_records(path) if not record.is_development]


def family_questions(curriculum: Curriculum, count: int, seed: int) -> Iterator[str]:
    """The questions of `count` problems, one of each family in turn."""
    families = curriculum.families
    for number in range(count):
        family = families[number % len(families)]
        yield expand(family, Random(f"{seed} {family.id} {number // len(families)}")).question


def rare_phrases(gsm8k: Sequence[str], families: Sequence[str]) -> list[Rate]:
    """Phrases that are frequent in GSM8K and rare or absent in the families; those most lacking first.

    A phrase that is part of a longer one as frequent is left out.
    """
    counts = Counter(phrase for question in gsm8k for phrase in phrases(question))
    frequent = {phrase: n for phrase, n in counts.items() if n >= FREQUENT * len(gsm8k)}
    ours = Counter(phrase for question in families for phrase in phrases(question) & frequent.keys())
    rates = [
        Rate(phrase, 1000 * n / len(gsm8k), 1000 * ours[phrase] / len(families))
        for phrase, n in frequent.items()
    ]
    lacking = [rate for rate in rates if rate.families < RARE * rate.gsm8k]
    whole = [rate for rate in lacking if not _is_part(rate, lacking)]
    return sorted(whole, key=lambda rate: (-rate.gsm8k + rate.families, rate.name))


def _is_part(rate: Rate, others: Iterable[Rate]) -> bool:
    return any(
        f" {rate.name} " in f" {other.name} " and other.name != rate.name and other.gsm8k > 0.7 * rate.gsm8k
        for other in others
    )


def feature_rates(gsm8k: Sequence[str], families: Sequence[str]) -> list[Rate]:
    """How often each feature is found in both."""
    patterns = {name: re.compile(pattern) for name, pattern in FEATURES.items()}
    shares = []
    for questions in (gsm8k, families):
        texts = [question.lower() for question in questions]
        marked = [_NUMBER.sub("#", text) for text in texts]
        shares.append(
            {
                name: 1000
                * sum(bool(p.search(text)) for text in (marked if "#" in p.pattern else texts))
                / len(texts)
                for name, p in patterns.items()
            }
        )
    return [Rate(name, shares[0][name], shares[1][name]) for name in FEATURES]


def rates_table(rates: Iterable[Rate]) -> str:
    """Markdown, in questions of a thousand."""
    lines = ["| | GSM8K | families |", "|---|--:|--:|"]
    return "\n".join(
        [*lines, *(f"| {rate.name} | {rate.gsm8k:.1f} | {rate.families:.1f} |" for rate in rates)]
    )
