"""The sentences of hints and pictures, in one place, for a child to read and for others to translate.

No sentence here has a number of its own, in digits or in words: a hint must not name the answer by chance.
Numbers come as the app has them and are written as the language does; what must be judged by its numbers is
judged before.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.sentences import say
from app.sentences.numerals import shown


def rung_title(number: int) -> str:
    """The heading of a rung."""
    return {
        1: say("teaching", "What is asked?"),
        2: say("teaching", "Which facts matter?"),
        3: say("teaching", "A picture"),
        4: say("teaching", "The first step"),
        5: say("teaching", "The next step"),
        6: say("teaching", "The whole solution"),
    }[number]


UNKNOWN = "?"


def this_part() -> str:
    """Said as it stands."""
    return say("teaching", "this part")


def this_number() -> str:
    """Said as it stands."""
    return say("teaching", "this number")


def draw_it() -> str:
    """Said as it stands."""
    return say("teaching", "Draw a picture of the facts, and put a question mark where the answer goes.")


def put_together() -> str:
    """Said as it stands."""
    return say("teaching", "Now use your results to answer the question.")


def no_facts() -> str:
    """Said as it stands."""
    return say("teaching", "Look for the numbers in the problem, and say what each of them counts.")


def not_to_scale() -> str:
    """Said as it stands."""
    return say("teaching", "Very small parts are drawn larger than they are.")


def we_want(asked: str) -> str:
    """Rung 1."""
    return say("teaching", "We want to find: {asked}").format(asked=asked)


def fact(number: str, name: str) -> str:
    """A number of the question and what it stands for."""
    return f"{number}: {name}" if name else number


def not_needed(numbers: Sequence[str]) -> str:
    """The numbers of the question that nothing is done with."""
    return say("teaching", "Not needed: {numbers}").format(numbers=", ".join(numbers))


def also_needed(number: str, reason: str) -> str:
    """A number that the question does not give."""
    return (
        say("teaching", "You also need {number}: {reason}").format(number=shown(number), reason=reason)
        if reason
        else say("teaching", "You also need {number}.").format(number=shown(number))
    )


def first_find(title: str) -> str:
    """Rung 4."""
    return say("teaching", "First find: {title}.").format(title=title)


def next_find(title: str) -> str:
    """Rung 5."""
    return say("teaching", "Next find: {title}.").format(title=title)


def last_find(title: str) -> str:
    """Rung 5, where its result is the answer."""
    return say("teaching", "Now find what is asked: {title}.").format(title=title)


def to_work_out(expression: str) -> str:
    """An expression whose result is left to the child."""
    return f"{shown(expression)} = {UNKNOWN}"


def found(title: str, expression: str, result: str, *, drops: bool = False) -> str:
    """An earlier result; `drops`: it is the whole part of what the expression gives."""
    working = f"{shown(expression)} = " if expression and expression != result else ""
    line = f"{title}: {working}{shown(result)}"
    return say("teaching", "{line} (the whole part)").format(line=line) if drops else line


def whole_part() -> str:
    """A division whose remainder is not wanted."""
    return say("teaching", "Only the whole part counts; what is left over is dropped.")


def found_already(title: str) -> str:
    """An earlier result whose number is not shown."""
    return say("teaching", "You have already found: {title}.").format(title=title)


def again_and_again() -> str:
    """A step that runs several times."""
    return say("teaching", "Do this again and again, as long as the problem says.")


def that_is(minutes: str, time: str) -> str:
    """The minutes after midnight that a step found, and the time of day that they are."""
    return say("teaching", "{minutes}, that is {time}").format(minutes=minutes, time=time)


def answer_is(answer: str, name: str) -> str:
    """The end of rung 6; `answer` is as a person reads it. A time of day in "p.m." ends the sentence too."""
    told = say("teaching", "The answer is {answer}.").format(answer=f"{answer} {name}".rstrip())
    return told.replace(".m..", ".m.")


def listed(parts: Sequence[str]) -> str:
    """``a, b and c``."""
    return say("teaching", " and ").join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def part(label: str, value: str) -> str:
    """A piece of a bar in words."""
    if value == UNKNOWN:
        return (
            say("teaching", "{label}, which is not known").format(label=label)
            if label
            else say("teaching", "a part that is not known")
        )
    return f"{label} ({value})" if label and value else label or value or say("teaching", "a part")


def alt_part_whole(parts: Sequence[str], whole: str) -> str:
    """Parts laid end to end."""
    return say(
        "teaching", "Bars. The parts {parts} are laid end to end. The long bar above them is {whole}."
    ).format(parts=listed(parts), whole=whole)


def alt_take_away(whole: str, taken: Sequence[str], rest: str) -> str:
    """Something taken from a whole."""
    return say("teaching", "Bars. The long bar is {whole}. Under it, {taken} and the rest: {rest}.").format(
        whole=whole, taken=listed(taken), rest=rest
    )


def alt_compare(larger: str, smaller: str, difference: str) -> str:
    """Two amounts side by side."""
    return say(
        "teaching",
        "Bars side by side: {larger}, and below it {smaller}. What is missing to the end is {difference}.",
    ).format(larger=larger, smaller=smaller, difference=difference)


def alt_change(before: Sequence[str], after: Sequence[str]) -> str:
    """What came and what went."""
    return say(
        "teaching",
        "Bars of the same length. Above: {before} end to end. Below: what went and what is left: {after}.",
    ).format(before=listed(before), after=listed(after))


def alt_equal_groups(group: str, count: str, whole: str) -> str:
    """Groups of one size."""
    return say(
        "teaching",
        "A bar of equal groups, each of them {group}. How many groups: {count}. The whole bar is {whole}.",
    ).format(group=group, count=count, whole=whole)


def alt_shared(whole: str, count: str, share: str) -> str:
    """A whole cut into equal shares."""
    return say(
        "teaching", "A bar, {whole}, cut into equal shares. How many shares: {count}. Each share is {share}."
    ).format(whole=whole, count=count, share=share)


def alt_measured(whole: str, group: str, count: str) -> str:
    """How often a group goes into a whole."""
    return say(
        "teaching", "A bar, {whole}, and below it a group, {group}. How many of these groups fit: {count}."
    ).format(whole=whole, group=group, count=count)


def alt_fraction(whole: str, part: str, share: str) -> str:
    """A part of a whole."""
    return say("teaching", "A bar, {whole}. Marked on it is a part, {share} of the whole: {part}.").format(
        whole=whole, share=share, part=part
    )


def alt_number_line(start: str, jumps: Sequence[tuple[str, bool]], end: str) -> str:
    """Jumps on the number line, each with whether it goes forward; `end` is empty where it is looked for."""
    told = [
        say("teaching", "jump forward by {size}").format(size=size)
        if forward
        else say("teaching", "jump back by {size}").format(size=size)
        for size, forward in jumps
    ]
    landing = (
        say("teaching", "You land at {end}.").format(end=end)
        if end
        else say("teaching", "See where you land.")
    )
    return say("teaching", "A number line. Start at {start}, {jumps}. {landing}").format(
        start=start, jumps=say("teaching", ", then ").join(told), landing=landing
    )
