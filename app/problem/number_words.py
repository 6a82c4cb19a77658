"""English number words: is there one in a text, and which number does a phrase of them name."""

from __future__ import annotations

import re
from fractions import Fraction

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}
LATER_PARTS = dict(zip("fourth fifth sixth seventh eighth ninth tenth".split(), range(4, 11), strict=True))
"""How many of each part make a whole; not among NUMBER_WORDS, as the fourth day has them, too."""
OTHERS = {
    "dozen",
    "dozens",
    "twice",
    "thrice",
    "double",
    "triple",
    "halves",
    "quarters",
    "thirds",
    "both",
    "pair",
}
SPELLING = frozenset({*SMALL, *TENS, *SCALES, *PARTS})
"""The words that `read_number_words` reads."""
NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, *PARTS, *OTHERS})
WORD = re.compile(r"[a-z]+")


def has_number_word(text: str) -> bool:
    """Whether `text` holds a word that says how many: seven, dozen, twice, half..."""
    return any(word in NUMBER_WORDS for word in WORD.findall(text.lower()))


def read_number_words(text: str) -> Fraction | None:
    """The number that `text` spells, other words ignored: "twenty-five apples" is 25.

    None where it spells none.
    """
    words = [word for word in WORD.findall(text.lower()) if word in SPELLING]
    if not words:
        return None
    if len(words) == 1 and words[0] in PARTS:
        return PARTS[words[0]]
    total = group = 0
    previous = ""
    for word in words:
        if word in PARTS:
            return None
        if word in SCALES:
            if not group and previous:
                return None
            scale = SCALES[word]
            if scale == 100:
                group = max(group, 1) * scale
            else:
                total, group = total + max(group, 1) * scale, 0
        else:
            number = SMALL.get(word, TENS.get(word, 0))
            fits = not previous or previous in SCALES or (previous in TENS and 0 < number < 10)
            if not fits:
                return None  # "two three" are two numbers
            group += number
        previous = word
    return Fraction(total + group)
