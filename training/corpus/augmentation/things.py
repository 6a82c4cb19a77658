"""The counted things of a problem become things that the families do not speak of."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from random import Random

from app.curriculum.wording import identifier
from app.problem.number_words import NUMBER_WORDS
from training.corpus.augmentation.renaming import occurs, rename, rename_program
from training.corpus.augmentation.vocabulary import Words, words_in_order, words_of
from training.corpus.augmentation.words import known_things, new_things
from training.corpus.example import CorpusExample

# What is done or belongs to some things only: a necklace is not read, a kite not eaten.
FITS_FEW = Words(
    r"pour\w*|fields?|eyes?|screen|wind\w*|string\w*|batter\w+|cakes?|gas|eat\w*|ate|bak\w+|"
    r"cook\w*|drink\w*|drank|pages?|read\w*|plant\w*|pick\w*|grow\w*|grew|peel\w*|slic\w+|cut\w*|blow\w*|"
    r"blew|burst\w*|pop\w*|ripe|rotten|draw\w*|drew|writ\w+|wrote|paint\w*|colou?r\w*|sharpen\w*|"
    r"juic\w+|salad\w*|pies?|jam|soup|tree\w*|"
    r"garden\w*|harvest\w*|seeds?|wear\w*|wore|fly|flew|flies|play\w*|charg\w+|sew\w*|knit\w*|wash\w*|"
    r"legs?|wheels?|strings?|"
    r"fruits?|vegetables?|toys?|sweets?|cand(?:y|ies)|food|snacks?|clothes|tools?|made|makes?|making|"
    r"build\w*|built|glue\w*|mail\w*|"
    r"kg|kilograms?|grams?|pounds?|ounces?|cm|centimeters?|inches|feet|meters?|tall|long|wide|albums?|"
    r"hammer\w*|bushels?|lick\w*|melt\w*|"
    r"chew\w*|suck\w*|wick\w*|light\w*|burn\w*|sweet|sour|red|green|yellow|blue|meal\w*|recipe\w*|"
    r"farm\w*|market\w*|stall\w*|crop\w*|deck"
)

# Words after which the noun stands by itself; after another noun ("weather balloons") it does not.
ALONE_AFTER = frozenset(
    "the of these those some many more fewer his her their its our my your each per a an and or with "
    "all other loose extra "
    "new old broken any no from for are is than as to in by has have had gets got buys bought sells "
    "sold gives gave finds "
    "found loses lost counts counted equal single whole full few "
    "only just both every another that same".split()
)


def swap_things(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """One kind of thing, told at least twice, becomes another, in the question and in the program.

    Refuses where the problem does with it what is done with few things (eating, planting, ...), and where
    its noun is part of a longer one.
    """
    text = example.question
    if FITS_FEW.among(text):
        return None
    present = [forms for forms in _perhaps_in(text) if f" {forms[1]}" in text and occurs(forms[1], text)]
    if not present:
        return None
    singular, plural = present[0]
    told = [*_told(singular, plural).finditer(text)]
    if len(told) < 2 or any(_shares(plural, other) for _, other in present[1:]):
        return None
    if _before_noun(singular).search(text):
        return None  # a marble run, an apple tree
    if any(not _alone(text[: match.start()]) for match in told):
        return None
    pool = new_things()
    new_singular, new_plural = pool[int(rng.random() * len(pool))]
    programs = f"{text} {example.body}"
    if any(occurs(word, programs) for word in f"{new_singular} {new_plural}".split()):
        return None
    body = rename_program(rename_program(example.body, plural, new_plural), singular, new_singular)
    if occurs(singular, body.replace(identifier(new_singular), "").replace(identifier(new_plural), "")):
        return None
    question = rename(rename(text, plural, new_plural), singular, new_singular)
    return replace(example, question=question, body=body)


@lru_cache(maxsize=4096)
def _told(singular: str, plural: str) -> re.Pattern[str]:
    """The thing wherever it is told, one or many."""
    forms = rf"(?<![\w-]){re.escape(singular)}(?![\w-])|(?<![\w-]){re.escape(plural)}(?![\w-])"
    return re.compile(forms, re.IGNORECASE)


@lru_cache(maxsize=4096)
def _before_noun(singular: str) -> re.Pattern[str]:
    verbs = r"is\b|was\b|costs?\b|has\b|for\b|in\b|on\b|to\b|and\b|at\b|from\b"
    return re.compile(rf"(?<![\w-]){re.escape(singular)} (?!{verbs})[a-z]")


def _perhaps_in(text: str) -> list[tuple[str, str]]:
    """The known things whose last word the text has, in their order."""
    by_word = _by_last_word()
    words = by_word.keys() & map(str.lower, words_of(text))
    return [forms for _, forms in sorted(found for word in words for found in by_word[word])]


@cache
def _by_last_word() -> dict[str, list[tuple[int, tuple[str, str]]]]:
    """The known things with their places in the list, by the last word of their plural."""
    found: dict[str, list[tuple[int, tuple[str, str]]]] = {}
    for place, forms in enumerate(known_things()):
        found.setdefault(words_in_order(forms[1])[-1].lower(), []).append((place, forms))
    return found


def _alone(before: str) -> bool:
    """Whether no noun stands right before the thing, of whose name it would be a part."""
    word = re.search(r"([\w-]+) $", before)
    if word is None or word[1][0].isdigit():
        return True
    return word[1].lower() in ALONE_AFTER or not NUMBER_WORDS.isdisjoint(word[1].lower().split("-"))


def _shares(plural: str, other: str) -> bool:
    return bool(set(plural.split()) & set(other.split()))
