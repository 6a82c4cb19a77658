"""A question as its sentences, and what in them points to their neighbours."""

import re
from functools import lru_cache

from training.corpus.augmentation.vocabulary import Words

ENDS = re.compile(r"[.!?] (?=[\"'(]?[A-Z0-9$])")
NO_END = re.compile(r"\b(?:[ap]\.m|Mr|Ms|Mrs|Dr|St|No|vs|in|ft)\. $")
CLOCK_BEGINS = re.compile(r"(?:How|What|At|He|She|They|Then|The|After|It|When|If|Find)\b")
"""What begins a sentence also after "p.m."."""
BIDS = re.compile(r"(?:Find|Calculate|Work out|Figure out|Give|Tell|Write|Compute|Say|Count)\b")
POINTS = Words(
    r"he|she|they|it|its|him|them|his|her|hers|their|theirs|this|that|these|those|then|there|rest|"
    r"others?|"
    r"another|each|both|again|also|too|next|after|afterwards?|later|now|same|remaining|such|so|one|ones"
)
PRONOUN = Words("he|she|they|it|its|him|them|his|her|hers|their|theirs")


@lru_cache(maxsize=512)  # one kind of change after the other asks for those of a text
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; joined by single spaces they give it back (its spaces made single)."""
    text = " ".join(text.split())
    sentences, start = [], 0
    for end in ENDS.finditer(text):
        after = end.end()
        short = NO_END.search(text, max(start, after - 6), after)
        if short is None or (short.group()[1:] == ".m. " and CLOCK_BEGINS.match(text, after)):
            sentences.append(text[start : after - 1])
            start = after
    return (*sentences, text[start:])


@lru_cache(maxsize=512)
def split_story(text: str) -> tuple[tuple[str, ...], str] | None:
    """The sentences that tell, and the one that asks at the end; None where the text is not of that form."""
    *story, asking = split_sentences(text)
    return (tuple(story), asking) if asks(asking) and not any(map(asks, story)) else None


def asks(sentence: str) -> bool:
    """Whether a sentence asks something: "How many are left?", "Find the sum."."""
    return sentence.endswith("?") or BIDS.match(sentence) is not None


def lower_first(sentence: str, names: frozenset[str]) -> str:
    """The sentence as it stands after a comma: its first word small, unless that is a name, I, or a title."""
    word = re.match(r"[^\W\d_]+", sentence)
    if word is None or word.group() in names or word.group() == "I" or sentence[word.end() :].startswith("."):
        return sentence
    return sentence[0].lower() + sentence[1:]


OPENERS = frozenset(
    "A All Altogether An And As At Because Before Both But By Each Eight Eighteen Eighty Eleven Every "
    "Everyone Fifteen Fifty "
    "First Five For Forty Four Fourteen From Half He Her Here His How If In Inside It Its Last Many "
    "More Most My Nine "
    "Nineteen Ninety No Of On Once One Only Our Out Over She Seven Seventeen Seventy Six Sixteen Sixty "
    "So Some Suppose Ten That "
    "The Their Then There These They Thirteen Thirty This Those Three To Today Tomorrow Twelve Twenty "
    "Two Under What When Which "
    "While With Yesterday You Your".split()
)
"""Words that begin a sentence and are no names."""
