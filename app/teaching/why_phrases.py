"""What the operations mean, in sentences about the things of a problem, for others to translate.

No sentence has a number of its own, in digits or in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.sentences import say
from app.teaching.phrases import listed


def question(sign: str) -> str:
    """What is asked about a step with one kind of operation."""
    return {
        "+": say("teaching", "Why add?"),
        "-": say("teaching", "Why subtract?"),
        "*": say("teaching", "Why multiply?"),
        "/": say("teaching", "Why divide?"),
    }[sign]


SIGNS = frozenset("+-*/")


def why_this() -> str:
    """Said as it stands."""
    return say("teaching", "Why this step?")


def meaning(sign: str) -> str:
    """What an operation means, whatever it is done with."""
    return {
        "+": say("teaching", "Adding puts things together: it tells how many there are in all."),
        "-": say(
            "teaching",
            "Subtracting tells what is left when some are taken away, or how far apart the amounts are.",
        ),
        "*": say("teaching", "Multiplying counts equal groups: the same amount again and again."),
        "/": say(
            "teaching", "Dividing shares out equally, or tells how often a group of the same size fits."
        ),
    }[sign]


def put_together(parts: Sequence[str], whole: str) -> str:
    """Adding parts."""
    return say("teaching", "Because {parts} are put together. All of it: {whole}.").format(
        parts=listed(parts), whole=whole
    )


def taken_away(whole: str, taken: Sequence[str], rest: str) -> str:
    """Subtracting what goes."""
    return say("teaching", "Because we take {taken} away from {whole}. What stays: {rest}.").format(
        taken=listed(taken), whole=whole, rest=rest
    )


def compared(larger: str, smaller: str, difference: str) -> str:
    """Subtracting to compare."""
    return say(
        "teaching", "Because we compare {larger} with {smaller}. How far apart they are: {difference}."
    ).format(larger=larger, smaller=smaller, difference=difference)


def came_and_went(came: Sequence[str], went: Sequence[str], rest: str) -> str:
    """Adding what comes, subtracting what goes."""
    return say(
        "teaching", "Because {came} come together, and {went} goes away again. What stays: {rest}."
    ).format(came=listed(came), went=listed(went), rest=rest)


def equal_groups(group: str, count: str, whole: str) -> str:
    """Multiplying a group."""
    return say(
        "teaching",
        "Because there are equal groups: each is {group}, and {count} is how many. All of it: {whole}.",
    ).format(group=group, count=count, whole=whole)


def shared(whole: str, count: str, share: str) -> str:
    """Dividing into so many parts."""
    return say(
        "teaching",
        "Because {whole} is shared out into equal parts, and {count} is how many. Each part: {share}.",
    ).format(whole=whole, count=count, share=share)


def measured(whole: str, group: str, count: str) -> str:
    """Dividing by the size of a group."""
    return say("teaching", "Because we look how often {group} fits into {whole}. How often: {count}.").format(
        group=group, whole=whole, count=count
    )


def part_of(known: str, share: str, found: str, *, of_known: bool) -> str:
    """A fraction of the whole, or the whole from a fraction of it."""
    if of_known:
        return say(
            "teaching", "Because we look for a part of {known}: {share} of it. That part: {found}."
        ).format(known=known, share=share, found=found)
    return say(
        "teaching", "Because {known} is only a part of the whole: {share} of it. The whole: {found}."
    ).format(known=known, share=share, found=found)
