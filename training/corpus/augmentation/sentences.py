"""A question as its sentences, and what in them points to their neighbours."""

import re

from training.corpus.augmentation.vocabulary import Words

ENDS = re.compile(
    r"(?<=[.!?])(?<!\b[ap]\.m\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bNo\.)"
    r"(?<!\bvs\.)(?<!\bin\.)(?<!\bft\.)\s+(?=[\"'(]?[A-Z0-9$])"
)
CLOCK_END = re.compile(r"(?<=\b[ap]\.m\.)\s+(?=(?:How|What|At|He|She|They|Then|The|After|It|When|If|Find)\b)")
ASKS = re.compile(r"\?$|^(?:Find|Calculate|Work out|Figure out|Give|Tell|Write|Compute|Say|Count)\b")
POINTS = Words(
    r"he|she|they|it|its|him|them|his|her|hers|their|theirs|this|that|these|those|then|there|rest|"
    r"others?|"
    r"another|each|both|again|also|too|next|after|afterwards?|later|now|same|remaining|such|so|one|ones"
)
PRONOUN = Words("he|she|they|it|its|him|them|his|her|hers|their|theirs")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text; joined by single spaces they give it back (its spaces made single)."""
    return [part for piece in ENDS.split(" ".join(text.split())) for part in CLOCK_END.split(piece)]


def split_story(text: str) -> tuple[list[str], str] | None:
    """The sentences that tell, and the one that asks at the end; None where the text is not of that form."""
    *story, asking = split_sentences(text)
    if not ASKS.search(asking) or any(ASKS.search(sentence) for sentence in story):
        return None
    return story, asking


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
