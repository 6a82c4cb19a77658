"""What children type: small letters, no apostrophes, slips, and no question mark."""

import re
from collections.abc import Callable
from random import Random

from app.problem.number_words import NUMBER_WORDS
from training.corpus.augmentation.names import persons
from training.corpus.example import CorpusExample

SLIP_SHARE = 0.06  # of the words with four letters or more
# What is often written so: each is applied where it stands, half of the time.
SPELLINGS = {
    "a lot": "alot", "their": "thier", "because": "becuase", "you": "u", "are": "r", "please": "pls",
    "how many": "how meny", "altogether": "all together", "friends": "freinds", "friend": "freind",
    "equal": "equel", "minutes": "minuts", "receive": "recieve", "received": "recieved",
    "chocolate": "choclate", "different": "diffrent", "tomorrow": "tommorow", "want to": "wanna",
    "going to": "gonna", "people": "peple", "money": "mony", "bought": "bougt", "school": "scool",
    "does": "dose", "and": "n", "with": "w/", "birthday": "bday", "would": "wud", "together": "togehter",
    "weighs": "ways", "there are": "theres", "remaining": "remaning", "quarter": "qarter",
    "dollars": "dolars", "cookies": "cookys",
}  # fmt: skip
SPELLED = re.compile(rf"(?<![\w'-])(?:{'|'.join(SPELLINGS)})(?![\w'-])")
WORD = re.compile(r"[A-Za-z]{4,}")


def child_typing(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """Three or four of the habits at once. Numbers, number words and names keep their letters."""
    if example.topic == "plain-arithmetic":
        return None
    kept = frozenset(name.lower() for name in persons(example.question)) | NUMBER_WORDS
    text = example.question
    habits: list[tuple[float, Callable[[str, Random], str]]] = [
        (0.35, _run_on),
        (0.45, _spellings),
        (0.5, lambda words, random: _slips(words, kept, random)),
        (0.5, _without_apostrophes),
        (0.4, _without_commas),
        (0.2, _glued_numbers),
        (0.7, _small_letters),
        (0.6, _without_mark),
        (0.08, lambda words, _: f"pls help {words}"),
    ]
    for share, habit in habits:
        if rng.random() < share:
            text = habit(text, rng)
    return None if text == example.question else example.told(text)


def missing_question_mark(example: CorpusExample, _rng: Random) -> CorpusExample | None:
    """The same question without the mark at its end."""
    text = _without_mark(example.question, _rng)
    return None if text == example.question else example.told(text)


def _without_mark(text: str, _rng: Random) -> str:
    return re.sub(r"\s*[?.]+$", "", text)


def _small_letters(text: str, _rng: Random) -> str:
    return text.lower()


def _without_apostrophes(text: str, _rng: Random) -> str:
    return re.sub(r"(?<=\w)'(?=\w)", "", text)


def _without_commas(text: str, _rng: Random) -> str:
    return re.sub(r"(?<!\d),(?= )", "", text)


def _glued_numbers(text: str, rng: Random) -> str:
    """5 apples -> 5apples."""
    return re.sub(
        r"(?<![\w.,$/:])(\d+) (?=[a-z]{3})", lambda m: m[1] if rng.random() < 0.5 else m.group(), text
    )


def _run_on(text: str, rng: Random) -> str:
    """Sentences joined by "and" or a comma, or by nothing."""
    joint = (" and ", ", ", " ", " then ")[int(rng.random() * 3)]

    def join(match: re.Match[str]) -> str:
        return joint + match[1].lower() if rng.random() < 0.6 else match.group()

    return re.sub(r"(?<=[a-z]{2})(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)\. ([A-Z](?=[a-z]* ))", join, text)


def _spellings(text: str, rng: Random) -> str:
    return SPELLED.sub(lambda match: SPELLINGS[match.group()] if rng.random() < 0.5 else match.group(), text)


def _slips(text: str, kept: frozenset[str], rng: Random) -> str:
    """A letter doubled, left out or swapped with the next, never the first one."""

    def slip(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in kept or rng.random() >= SLIP_SHARE:
            return word
        place = 1 + int(rng.random() * (len(word) - 2))
        kind = rng.random()
        if kind < 0.34:
            return word[:place] + word[place] + word[place:]
        if kind < 0.67:
            return word[:place] + word[place + 1 :]
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    return WORD.sub(slip, text)
