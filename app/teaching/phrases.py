"""The sentences of hints and pictures, in one place, for a child to read and for others to translate.

No sentence here has a number of its own, in digits or in words: a hint must not name the answer by chance.
"""

from __future__ import annotations

from collections.abc import Sequence

RUNG_TITLES = {
    1: "What is asked?",
    2: "Which facts matter?",
    3: "A picture",
    4: "The first step",
    5: "The next step",
    6: "The whole solution",
}
UNKNOWN = "?"
THIS_PART = "this part"
THIS_NUMBER = "this number"
DRAW_IT = "Draw a picture of the facts, and put a question mark where the answer goes."
PUT_TOGETHER = "Now use your results to answer the question."
NO_FACTS = "Look for the numbers in the problem, and say what each of them counts."
NOT_TO_SCALE = "Very small parts are drawn larger than they are."


def we_want(asked: str) -> str:
    """Rung 1."""
    return f"We want to find: {asked}"


def fact(number: str, name: str) -> str:
    """A number of the question and what it stands for."""
    return f"{number}: {name}" if name else number


def not_needed(numbers: Sequence[str]) -> str:
    """The numbers of the question that nothing is done with."""
    return f"Not needed: {', '.join(numbers)}"


def also_needed(number: str, reason: str) -> str:
    """A number that the question does not give."""
    return f"You also need {number}: {reason}" if reason else f"You also need {number}."


def first_find(title: str) -> str:
    """Rung 4."""
    return f"First find: {title}."


def next_find(title: str) -> str:
    """Rung 5."""
    return f"Next find: {title}."


def last_find(title: str) -> str:
    """Rung 5, where its result is the answer."""
    return f"Now find what is asked: {title}."


def to_work_out(expression: str) -> str:
    """An expression whose result is left to the child."""
    return f"{expression} = {UNKNOWN}"


def found(title: str, expression: str, result: str) -> str:
    """An earlier result."""
    return (
        f"{title}: {expression} = {result}" if expression and expression != result else f"{title}: {result}"
    )


def found_already(title: str) -> str:
    """An earlier result whose number is not shown."""
    return f"You have already found: {title}."


def again_and_again() -> str:
    """A step that runs several times."""
    return "Do this again and again, as long as the problem says."


def answer_is(answer: str, name: str) -> str:
    """The end of rung 6."""
    return f"The answer is {answer} {name}".rstrip() + "."


def listed(parts: Sequence[str]) -> str:
    """``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def part(label: str, value: str) -> str:
    """A piece of a bar in words."""
    if value == UNKNOWN:
        return f"{label}, which is not known" if label else "a part that is not known"
    return f"{label} ({value})" if label and value else label or value or "a part"


def alt_part_whole(parts: Sequence[str], whole: str) -> str:
    """Parts laid end to end."""
    return f"Bars. The parts {listed(parts)} are laid end to end. The long bar above them is {whole}."


def alt_take_away(whole: str, taken: Sequence[str], rest: str) -> str:
    """Something taken from a whole."""
    return f"Bars. The long bar is {whole}. Under it, {listed(taken)} and the rest: {rest}."


def alt_compare(larger: str, smaller: str, difference: str) -> str:
    """Two amounts side by side."""
    return f"Bars side by side: {larger}, and below it {smaller}. What is missing to the end is {difference}."


def alt_change(before: Sequence[str], after: Sequence[str]) -> str:
    """What came and what went."""
    return (
        f"Bars of the same length. Above: {listed(before)} end to end. Below: what went and what is left: "
        f"{listed(after)}."
    )


def alt_equal_groups(group: str, count: str, whole: str) -> str:
    """Groups of one size."""
    return f"A bar of equal groups, each of them {group}. How many groups: {count}. The whole bar is {whole}."


def alt_shared(whole: str, count: str, share: str) -> str:
    """A whole cut into equal shares."""
    return f"A bar, {whole}, cut into equal shares. How many shares: {count}. Each share is {share}."


def alt_measured(whole: str, group: str, count: str) -> str:
    """How often a group goes into a whole."""
    return f"A bar, {whole}, and below it a group, {group}. How many of these groups fit: {count}."


def alt_fraction(whole: str, part: str, share: str) -> str:
    """A part of a whole."""
    return f"A bar, {whole}. Marked on it is a part, {share} of the whole: {part}."


def alt_number_line(start: str, jumps: Sequence[tuple[str, bool]], end: str) -> str:
    """Jumps on the number line, each with whether it goes forward; `end` is empty where it is looked for."""
    told = [f"jump {'forward' if forward else 'back'} by {size}" for size, forward in jumps]
    landing = f"You land at {end}." if end else "See where you land."
    return f"A number line. Start at {start}, {', then '.join(told)}. {landing}"
