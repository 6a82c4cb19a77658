"""Questions that name what is to be reckoned, "the mean of 3, 4 and 8", as sums in signs.

Each stands in a form that has one meaning; whoever reads the sum (`app.problem.typed_sums`) refuses what is
no number between the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.problem.time_spans import time_span

ASKING = re.compile(
    r"""(?:(?:please|can\syou|could\syou|tell\sme|hi|hello|hey|ok)[,\s]+)*
    (?:(?:what(?:'?s|\sis|\sare|\sdoes|\sdo\s(?:you|i)\sget\s(?:for|if\syou))|how\smuch(?:'s|\sis|\sare|\sdoes)
        |how\smany\s(?:is|are)|calculate|compute|work\sout|find|evaluate|solve|simplify)\b:?\s*)?
    (?:the\s(?:value|result|answer)\s(?:of|to)\s)?(?:the\s)?""",
    re.VERBOSE,
)
ENDING = re.compile(
    r"""(?:\s(?:equals?|is\sequal\sto|makes?|gives?|is)(?:\swhat)?|\s?=)?[\s?.!]*
    (?:\b(?:(?:give|write|simplify)\b[^?]*)?\bin\s(?:its|the)\s(?:lowest|simplest)\s(?:terms|form))?[\s?.!]*$""",
    re.VERBOSE,
)
AND = re.compile(r",? and |, ")
UNCLEAR = re.compile(
    r"\s[-+*/×÷x:]\s|\b(?:plus|minus|times|divided|multiplied|take away)\b"
    r"|\b(?:half|third|quarter)\b(?! of)|\broot of\b"
)
"""In a part of a form: "the sum of 19 and 11 divided by 6" can be meant in two ways, and so can "the sum of
the square root of 9 and 16"."""
SEVERAL = re.compile(r"(sum|total|product|mean|average|mean average) of (.+)")
FORMS = tuple(
    (re.compile(shape), sums)
    for shape, sums in (
        (r"difference between (.+) and (.+)", ("({0}) - ({1})", "({1}) - ({0})")),
        (r"quotient of (.+) and (.+)", ("({0}) / ({1})",)),
        (r"remainder (?:when|of|if) (.+?) (?:is )?divided by (.+)", ("({0}) mod ({1})",)),
        (r"(.+) divided by (.+?),? (?:what is the )?remainder", ("({0}) mod ({1})",)),
        (r"add (.+) and (.+)", ("({0}) + ({1})",)),
        (r"add (.+) to (.+)", ("({1}) + ({0})",)),
        (r"(?:subtract|take)(?: away)? (.+?)(?: away)? from (.+)", ("({1}) - ({0})",)),
        (r"multiply (.+) (?:by|and|with) (.+)", ("({0}) x ({1})",)),
        (r"divide (.+) by (.+)", ("({0}) / ({1})",)),
        (r"halve (.+)", ("half of ({0})",)),
        (r"(?:what )?percent(?:age)? of (.+) is (.+)", ("100 x ({1}) / ({0})",)),
        (r"(.+) as a percent(?:age)? of (.+)", ("100 x ({0}) / ({1})",)),
        (r"(.+) is what percent(?:age)? of (.+)", ("100 x ({0}) / ({1})",)),
        (r"(\S+) ?(?:%|per ?cent) off (.+)", ("({1}) - {0}% of ({1})",)),
        (r"(?:increase|raise) (.+) by (\S+) ?(?:%|per ?cent)", ("({0}) + {1}% of ({0})",)),
        (r"(?:decrease|reduce|lower) (.+) by (\S+) ?(?:%|per ?cent)", ("({0}) - {1}% of ({0})",)),
        (r"sum of (?:all )?(?:the )?(?:whole )?numbers from 1 to (\d+)", ("{0} x ({0} + 1) / 2",)),
    )
)
"""A form with its numbers, and the sum that it asks for; of a difference the one that is not negative."""
MORE_OR_LESS = re.compile(r"(?:(?:what|which) number is )?(\S+|\S+ \S+) (more|less) than (.+)")


def sums_asked(question: str) -> Iterator[str]:
    """What may be the sum of `question`: the forms that fit it, and its text without the asking words."""
    asked = question.lower().strip()
    how_much = asked.startswith("how much")  # "How much is 12 more than 5?" asks for 7, "What is" for 17
    begun = ASKING.match(asked)
    asked = asked if begun is None else asked[begun.end() :]
    for text in dict.fromkeys((ENDING.sub("", asked), asked.rstrip(" .!"))):  # "15 = 7 + ?" needs its end
        several = SEVERAL.fullmatch(text)
        if several is not None and not UNCLEAR.search(several[2]):
            yield _together(several[1], AND.split(several[2]))
        for shape, sums in FORMS:
            found = shape.fullmatch(text)
            if found is not None and not any(map(UNCLEAR.search, found.groups())):
                yield from (written.format(*found.groups()) for written in sums)
        compared = MORE_OR_LESS.fullmatch(text)
        if compared is not None and not how_much and not UNCLEAR.search(compared[1]):
            yield f"({compared[3]}) {'+' if compared[2] == 'more' else '-'} ({compared[1]})"
        if (span := time_span(text)) is not None:
            yield span
        yield text


def _together(what: str, numbers: list[str]) -> str:
    joined = (" x " if what == "product" else " + ").join(f"({number})" for number in numbers)
    return f"({joined}) / {len(numbers)}" if what in ("mean", "average", "mean average") else joined
