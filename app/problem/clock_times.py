"""Times of day: an answer in minutes after midnight as the time that a question asks for, and typed times.

Programs reckon clock times in minutes after midnight, ``13 * 60 + 25``; a person means 1:25 p.m. or 13:25.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.problem.answers import Answer
from app.problem.number_words import SMALL, TENS, read_number_words
from app.sentences import numerals, say

HOUR, NOON, DAY = 60, 12 * 60, 24 * 60
VERB = r"(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would)"
ASKS = re.compile(
    rf"""\b(?:what|which)\ time\b(?!\ (?:did|does|will)\ (?:\w+\ ){{1,3}}?(?:take|spend)\b)
    |(?:^|[,;:]\ (?:and\ |so\ |then\ )?|\b(?:and|so|then)\ )when\ {VERB}\b|\bwhen\?
    |\bwhat\ (?:do|does|did|will|should|would|is)\ (?:\w+(?:'s)?\ ){{1,2}}(?:clock|watch)\b
    |\btime\ (?:at\ which|of\ arrival)\b|\bwhat\ (?:is|was)\ (?:the\ time|\S+\ bedtime)\b
    |\b(?:right|true|correct|latest|earliest|start|opening|closing|local)\ time\b
    |(?<!\w)qué\ hora\b|[¿,;]\s?cuándo\b|^cuándo\b|\bquelle\ heure\b|^quand\b|[,;]\s(?:et\ )?quand\b""",
    re.VERBOSE | re.IGNORECASE,
)
ASKS_AN_AMOUNT = re.compile(
    r"\bhow (?!late\b)|\bin what time\b|\b(?:in|number of) (?:seconds|minutes|hours|days|weeks)\b"
    r"|\bcuánt[oa]s?\b|\bcombien\b",
    re.IGNORECASE,
)
HALF = r"(?:[ap]\.?\s?m\b\.?)"
TOLD = re.compile(
    rf"""(?<![\d:.,])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?{HALF}
    |(?<![\d:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])
    |\bo['’]clock\b|\b(?:noon|midday|midnight)\b
    |\b(?:half|quarter|(?:\d+|five|ten|twenty(?:[-\ ]five)?)(?:\ minutes)?)\ (?:past|to)\ \w+
    |\blas\ \d{{1,2}}\b|\b(?:mediodía|medianoche|midi|minuit)\b|\b[àÀ]\ \d{{1,2}}\s?h(?:eures?|\s?\d\d)?\b""",
    re.VERBOSE | re.IGNORECASE,
)
HALF_TOLD = re.compile(
    rf"\d\s?{HALF}|\b(?:noon|midday|midnight|morning|afternoon|evening|tonight|night|lunch|breakfast)\b",
    re.IGNORECASE,
)
OF_24_HOURS = re.compile(
    rf"(?<![\d:.,])(?:0\d|1[3-9]|2[0-3])(?::|\s?h\s?)[0-5]\d(?!\d|\s?{HALF})", re.IGNORECASE
)
FIRST_HOUR = re.compile(r"\bmidnight\b|\bm(?:edianoche|inuit)\b|\b12:\d\d\s?a|\b00?:\d\d", re.IGNORECASE)
SENTENCE_END = re.compile(
    r"(?<=[?!])\s+|(?<=\.)(?<![ap]\.m\.)(?<!\bM[rs]\.)(?<!\bMrs\.)(?<!\bDr\.)\s+|(?<=[ap]\.m\.)\s+(?=[A-Z¿])"
)
TYPED = re.compile(
    rf"""\D*?(?<![\d:.,])(?P<hour>\d{{1,2}})(?:\s?[:.h]\s?(?P<minute>[0-5]\d)
    |(?=\s?(?:{HALF}|o['’]clock|h(?:eures?)?\b)))(?![\d:,]|\.\d)(?P<rest>\D*)""",
    re.VERBOSE | re.IGNORECASE,
)
MINUTES_IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(SMALL)}))?|{'|'.join(SMALL)})"
IN_WORDS = re.compile(
    rf"(?<![\w:.,])(?P<minutes>\d{{1,2}}|half|quarter|{MINUTES_IN_WORDS})(?:\s?min(?:ute)?s?)?"
    r"\s(?P<side>past|after|to|before)\s(?P<hour>\d{1,2}|[a-z]+)(?P<rest>\D*)$",
    re.IGNORECASE,
)
PARTS_OF_HOUR = {"half": 30, "quarter": 15}
HOURS_IN_WORDS = {"noon": "12 pm", "midday": "12 pm", "midnight": "12 am"}
TYPED_HALF = re.compile(rf"\s*(?P<half>{HALF})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day: `minutes` after midnight, 0 to below 2 days; from 1440 on it is one of the next day.

    `half_told`: whether the problem says a.m. or p.m.; where it does not ("half past 3"), nor does the time.
    `of_24_hours`: the problem's own times are written so, 14:20.
    """

    minutes: int
    half_told: bool = True
    of_24_hours: bool = False

    def __str__(self) -> str:
        """2:20 p.m. in English, 14:20 where the language or the problem counts to 24."""
        hour, minute = divmod(self.minutes % DAY, HOUR)
        if self.of_24_hours or numerals.current().hours_to_24:
            time = f"{hour}:{minute:02d}"
        else:
            half = f" {'a.m.' if hour < NOON // HOUR else 'p.m.'}" if self.half_told else ""
            time = f"{hour % 12 or 12}:{minute:02d}{half}"
        return time if self.minutes < DAY else say("teaching", "{time} the next day").format(time=time)

    def is_typed(self, text: str) -> bool:
        """Whether a typed time of day is this one: 2:20, 2:20 pm and 14:20 all are for 2:20 p.m.

        Where the problem leaves the half of the day open, either is right.
        """
        turn = DAY if self.half_told or self.of_24_hours else NOON
        return any(typed % turn == self.minutes % turn for typed in times_typed(text))


def clock_answer(question: str, answer: Answer | None) -> ClockTime | None:
    """The answer as a time of day, where the question tells such times and asks for one; else None.

    Below one o'clock in the night only where the problem tells of midnight: 5 may be the hours of 5 o'clock.
    """
    exact = None if answer is None else answer.exact
    if exact is None or exact.denominator != 1 or not 0 <= exact < 2 * DAY:
        return None
    if not TOLD.search(question) or not _asks_for_a_time(question):
        return None
    if exact < HOUR and not FIRST_HOUR.search(question):
        return None
    return ClockTime(int(exact), HALF_TOLD.search(question) is not None, bool(OF_24_HOURS.search(question)))


def times_typed(text: str) -> frozenset[int]:
    """The minutes after midnight that a typed time of day may be; of 2:20 both halves of the day's.

    Empty where the text is no time, or no possible one (25:10, 14:20 am).
    """
    in_words = IN_WORDS.search(text.strip())
    if in_words is not None:
        return _times_in_words(in_words, text.strip()[: in_words.start()])
    found = TYPED.fullmatch(text.strip())
    if found is None:
        return frozenset()
    hour, half = int(found["hour"]), TYPED_HALF.match(found["rest"])
    minutes = hour * HOUR + int(found["minute"] or 0)
    if half is None:
        return (
            frozenset({minutes % DAY, *({(minutes + NOON) % DAY} if hour <= 12 else ())})
            if hour < 25
            else frozenset()
        )
    if hour > 12:
        afternoon = half["half"][0] in "pP" and hour < 24
        return frozenset({minutes} if afternoon else ())
    return frozenset({minutes % NOON + (NOON if half["half"][0] in "pP" else 0)})


def _times_in_words(found: re.Match[str], before: str) -> frozenset[int]:
    """The same for a time in English words: 20 past 2, quarter to three p.m., half past noon."""
    told, hour, past = (
        found["minutes"].lower(),
        found["hour"].lower(),
        found["side"].lower() in ("past", "after"),
    )
    minutes = PARTS_OF_HOUR.get(told) or int(told if told.isdecimal() else read_number_words(told) or 0)
    if minutes >= HOUR or re.search(r"\d", before) or (told == "half" and not past):
        return frozenset()
    full = times_typed(f"{HOURS_IN_WORDS.get(hour) or f'{SMALL.get(hour, hour)}:00'} {found['rest']}")
    return frozenset((start + (minutes if past else -minutes)) % DAY for start in full)


def told_times(text: str) -> list[str]:
    """The times of day in a text, in digits or English words, as they stand there."""
    return [found[0] for found in TOLD.finditer(text) if times_typed(found[0])]


def _asks_for_a_time(question: str) -> bool:
    """Whether the question's last asking sentence, or its last one, asks for a time of day."""
    sentences = SENTENCE_END.split(question.strip())
    asking = [sentence for sentence in sentences if sentence.rstrip("\"')").endswith("?")] or sentences
    asked = asking[-1]
    return ASKS.search(asked) is not None and ASKS_AN_AMOUNT.search(asked) is None
