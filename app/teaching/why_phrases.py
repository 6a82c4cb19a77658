"""What the operations mean, in sentences about the things of a problem, for others to translate.

No sentence has a number of its own, in digits or in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.teaching.phrases import listed

QUESTIONS = {"+": "Why add?", "-": "Why subtract?", "*": "Why multiply?", "/": "Why divide?"}
WHY_THIS = "Why this step?"
MEANINGS = {
    "+": "Adding puts things together: it tells how many there are in all.",
    "-": "Subtracting tells what is left when some are taken away, or how far apart the amounts are.",
    "*": "Multiplying counts equal groups: the same amount again and again.",
    "/": "Dividing shares out equally, or tells how often a group of the same size fits.",
}


def put_together(parts: Sequence[str], whole: str) -> str:
    """Adding parts."""
    return f"Because {listed(parts)} are put together. All of it: {whole}."


def taken_away(whole: str, taken: Sequence[str], rest: str) -> str:
    """Subtracting what goes."""
    return f"Because we take {listed(taken)} away from {whole}. What stays: {rest}."


def compared(larger: str, smaller: str, difference: str) -> str:
    """Subtracting to compare."""
    return f"Because we compare {larger} with {smaller}. How far apart they are: {difference}."


def came_and_went(came: Sequence[str], went: Sequence[str], rest: str) -> str:
    """Adding what comes, subtracting what goes."""
    return f"Because {listed(came)} come together, and {listed(went)} goes away again. What stays: {rest}."


def equal_groups(group: str, count: str, whole: str) -> str:
    """Multiplying a group."""
    return f"Because there are equal groups: each is {group}, and {count} is how many. All of it: {whole}."


def shared(whole: str, count: str, share: str) -> str:
    """Dividing into so many parts."""
    return f"Because {whole} is shared out into equal parts, and {count} is how many. Each part: {share}."


def measured(whole: str, group: str, count: str) -> str:
    """Dividing by the size of a group."""
    return f"Because we look how often {group} fits into {whole}. How often: {count}."


def part_of(known: str, share: str, found: str, *, of_known: bool) -> str:
    """A fraction of the whole, or the whole from a fraction of it."""
    if of_known:
        return f"Because we look for a part of {known}: {share} of it. That part: {found}."
    return f"Because {known} is only a part of the whole: {share} of it. The whole: {found}."
