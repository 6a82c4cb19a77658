"""Is this text something that the tutor can try to solve? If not, a plain sentence says what to do."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from app.problem.number_words import has_number_word
from app.problem.typed_sums import typed_sum
from app.sentences import say
from app.sentences.numerals import whole

MOST_CHARACTERS = 2_000
MOST_FOREIGN_SHARE = 0.2
"""Above this share of letters that English does not use, the question is taken as another language."""
CALCULATION = re.compile(r"[\d\s.,+\-*/x×÷=()%$€£^]+")
ASKING = re.compile(
    r"\?|\b(how|what|what's|which|who|when|where|find|calculate|compute|work out|solve|give|tell|write|"
    r"estimate|determine|round|add|subtract|multiply|divide|simplify|convert|evaluate)\b",
    re.IGNORECASE,
)
COMMON_ENGLISH = frozenset(
    """
    a an and are as at be by can did do does each every find for from had has have he her his how i
    if in is it left many more much of on one or per she that the then there they this to was were
    what when which who will with would you
    """.split()
)
WORDS_TO_JUDGE = 8
"""Shorter questions are not judged by their words: too few of them are common ones."""


class QuestionProblem(ValueError):
    """The text cannot be solved; the message is a sentence for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question to solve: `text` in one line of plain characters.

    `warnings` as sentences to show beside it.
    """

    text: str
    warnings: tuple[str, ...] = ()


def check_question(text: str) -> Question:
    """The cleaned question. Raises QuestionProblem where there is nothing to solve, or far too much."""
    if not text.strip():
        raise QuestionProblem(empty())
    if len(text) > MOST_CHARACTERS:
        raise QuestionProblem(
            say(
                "question",
                "This problem has {length} characters and I can read up to {most}. "
                "Paste one problem at a time, without the text around it.",
            ).format(length=whole(len(text)), most=whole(MOST_CHARACTERS))
        )
    cleaned, left_out = clean_text(text)
    if not cleaned:
        raise QuestionProblem(empty())
    warnings: list[str] = []
    foreign = looks_foreign(cleaned)
    if not any(character.isdigit() for character in cleaned) and not has_number_word(cleaned):
        raise QuestionProblem(f"{no_numbers()} {other_language()}" if foreign else no_numbers())
    if foreign:
        warnings.append(other_language())
    elif not ASKING.search(cleaned) and not CALCULATION.fullmatch(cleaned) and typed_sum(cleaned) is None:
        warnings.append(no_question())
    if left_out:
        warnings.append(left_out_signs())
    return Question(cleaned, tuple(warnings))


def empty() -> str:
    """Nothing is typed."""
    return say("question", "There is no problem here yet. Type or paste a word problem, then press Solve.")


def no_numbers() -> str:
    """Nothing to reckon with."""
    return say(
        "question",
        "I cannot find any numbers in this problem. Type the whole problem with its numbers, then try again.",
    )


def other_language() -> str:
    """A text that is hardly English."""
    return say("question", "I only know English, so I may misunderstand this problem.")


def no_question() -> str:
    """Nothing is asked."""
    return say("question", "I do not see a question in this text, so I work out what seems to be asked.")


def left_out_signs() -> str:
    """Emoji and the like are gone."""
    return say("question", "I left out the pictures and signs that I cannot read.")


def clean_text(text: str) -> tuple[str, bool]:
    """`text` on one line with plain quotes, dashes and fractions.

    Whether emoji or control signs were left out.

    Letters of all languages stay: a name like Zoë is part of many English problems.
    """
    kept: list[str] = []
    left_out = False
    for character in text:
        category = unicodedata.category(character)
        if character in PLAIN:
            kept.append(PLAIN[character])
        elif unicodedata.decomposition(character).startswith("<fraction>"):
            kept.append(" " + unicodedata.normalize("NFKC", character).replace("\N{FRACTION SLASH}", "/"))
        elif character.isspace() or category == "Zs":
            kept.append(" ")
        elif category in ("So", "Cs", "Co", "Cn", "Cc", "Sk") and character not in "°^`":
            kept.append(" ")
            left_out = True
        elif category != "Cf" and not "\ufe00" <= character <= "\ufe0f":
            kept.append(character)
    return " ".join("".join(kept).split()), left_out


def looks_foreign(text: str) -> bool:
    """Whether the letters, or in a longer text the words, are not those of English."""
    letters = [character for character in text if character.isalpha()]
    strange = sum(not character.isascii() for character in letters)
    if letters and strange / len(letters) > MOST_FOREIGN_SHARE:
        return True
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) >= WORDS_TO_JUDGE and not COMMON_ENGLISH.intersection(words)


PLAIN = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "−": "-",
    "—": " - ",
    "…": "...",
    "\N{FRACTION SLASH}": "/",
    "□": "?",
    "☐": "?",
}
"""Typographic signs and what stands for them in the text that the models read."""
