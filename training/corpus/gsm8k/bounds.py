"""What the question's words say about a number: that it must stay (a year, 3 pm, 24-hour), or its limit."""

import re
from fractions import Fraction

from training.corpus.gsm8k.quantities import Quantity

_STAYS_BEFORE = re.compile(
    r"(?:\b(?:all|other|remaining|last|next|first|only|grade|chapter|route|highway|room|page|level|number|year|in|"
    r"since|by|january|february|march|april|may|june|july|august|september|october|november|december|number|#)"
    r"|[:/#^]|\d[-–]|\bat)\s?$",
    re.IGNORECASE,
)
_NAMES_A_TIME = frozenset("in since by at may march only".split())
"""These words make a number stay only where nothing counted follows it: in 1998, but in 3 boxes."""
_STAYS_AFTER = re.compile(
    r"^(?:\s?(?:[ap]\.?m\b\.?|o'clock|:\d)|(?:st|nd|rd|th)\b|\sfigures?\b"
    r"|[-\s](?:hours?[-\s](?:period|shift|clock|day)|pointers?|point\s(?:shots?|questions?|baskets?)|holes?|"
    r"wheel\w*|legg\w+|legs?|sided|sides?|eyes?|arms?|wings?|fingers?|toes?|seasons|suits|speed|digits?|"
    r"dimension\w*|by|x)\b|[-–/^]\d|\sx\s\d|x\d|\sout\sof\b|\sto\s\d|['’]s\b|['’]?\d|\"|\sand\s(?:a|one)\s)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^\s?[-%]?\s?[a-z]")
_YEARS = range(1600, 2101)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|from|to|year|of|between|and)|[A-Z][a-z]+,?|\()\s?$", re.IGNORECASE
)
_LIMITS = (
    (re.compile(r"^[-\s]?hours?\b", re.IGNORECASE), 24),
    (re.compile(r"^[-\s]?days?\s(?:a|per|each|every|of the|in a)\sweek", re.IGNORECASE), 7),
    (re.compile(r"^[-\s]?months?\b", re.IGNORECASE), 12),
    (re.compile(r"^[-\s]?minutes?\b", re.IGNORECASE), 60),
    (re.compile(r"^[-\s]?(?:years?\b|year[-\s]old)", re.IGNORECASE), 95),
    (re.compile(r"^[-\s]?inch(?:es)?\b", re.IGNORECASE), 11),
    (re.compile(r"^[-\s]?days?\b", re.IGNORECASE), 30),
)
_PER_DAY = re.compile(r"\b(?:a|per|each|every)\s(?:day|night)|\bdaily\b|\bday\b", re.IGNORECASE)
_COMPARES = re.compile(
    r"\b(?:unless|until|above|below|at least|at most|minimum|maximum|limit|limited|up to|enough|exceeds?|"
    r"or more|or less|cheaper|(?:over|under|than|after|every|beyond|past|first|between)\s(?:the\s)?\$?\d)",
    re.IGNORECASE,
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def stays(question: str, quantity: Quantity) -> bool:
    """Whether the number is a time, a name's part or a rest, which are not drawn anew."""
    before, after = question[max(0, quantity.start - 12) : quantity.start], question[quantity.end :][:28]
    if quantity.value in (0, 1) or _STAYS_AFTER.search(after):
        return True
    money = quantity.dollars or quantity.kind != "number"
    if quantity.value in _YEARS and not money and _YEAR_BEFORE.search(before):
        return True
    cue = _STAYS_BEFORE.search(before)
    if cue is not None and not (cue[0].strip().lower() in _NAMES_A_TIME and (money or _COUNTED.match(after))):
        return True
    number = quantity.value
    return number.denominator == 1 and 2 <= number <= 8 and _ORDINALS[int(number) - 2] in question.lower()


def limit_of(question: str, quantity: Quantity) -> Fraction | None:
    """The most that the number can sensibly be (7 days a week, 24 hours a day, 95%), if its words say so."""
    if quantity.kind == "percent":
        return Fraction(95) if quantity.value < 100 else None
    if quantity.kind == "cents":
        return Fraction(95) if quantity.value < 100 else None
    after = question[quantity.end :][:30]
    for unit, most in _LIMITS:
        if unit.search(after) and quantity.value <= most:
            if most == 24 and not _PER_DAY.search(question):
                return None
            return Fraction(most)
    return None


def compares(question: str) -> bool:
    """Whether the question has a condition or comparison that another order of its numbers may turn."""
    return _COMPARES.search(question) is not None
