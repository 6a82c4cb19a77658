"""The sentences of the check of a child's answer and steps."""

from __future__ import annotations

from app.sentences import say
from app.sentences.numerals import shown


def right() -> str:
    """Said as it stands."""
    return say("teaching", "Yes, that is right.")


def steps_right_so_far() -> str:
    """Said as it stands."""
    return say("teaching", "Right so far. What comes next?")


def cannot_place() -> str:
    """Said as it stands."""
    return say(
        "teaching",
        "I can't place this yet. It may be another way. Look again at what is asked, or write "
        "down your steps.",
    )


def look_at_lines() -> str:
    """Said as it stands."""
    return say("teaching", "Look again at the steps that are marked.")


def not_sure_myself() -> str:
    """Said as it stands."""
    return say(
        "teaching", "I'm not sure of this problem myself, so I can't check it. Show it to your teacher."
    )


def no_number() -> str:
    """Said as it stands."""
    said = say("teaching", "I need a single number as your answer, such as 12, 1/2 or {decimal}.")
    return said.format(decimal=shown("0.5"))


def nothing_yet() -> str:
    """Said as it stands."""
    return say("teaching", "Write your answer or a step, and I will look at it.")


def line_right() -> str:
    """Said as it stands."""
    return say("teaching", "This gives what is asked.")


def line_not_placed() -> str:
    """Said as it stands."""
    return say("teaching", "I can't place this yet. Say what it is for.")


def no_sum() -> str:
    """Said as it stands."""
    return say("teaching", "I can read sums such as 3 x 4 = 12. I can't place this yet.")


def on_the_way(title: str) -> str:
    """The child's answer is the result of an earlier step."""
    return say("teaching", "Right so far: you have found “{title}”. Is that what is asked?").format(
        title=title
    )


def line_found(title: str) -> str:
    """A line gives the result of a step."""
    return say("teaching", "Right so far: this is “{title}”.").format(title=title)


def sum_does_not_come_out(text: str) -> str:
    """The sum on a line has another result."""
    return say("teaching", "Look again here: does “{text}” come out?").format(text=text)


def two_readings(text: str, read: str, other: str) -> str:
    """The typed number means one thing here and another in English; `read` is how it was taken."""
    return say(
        "teaching",
        "I read “{text}” as {read}. If you mean {other}, write the number without a sign between the "
        "thousands.",
    ).format(text=text, read=read, other=other)


def line_two_readings() -> str:
    """As `two_readings`, of a line of the steps."""
    return say(
        "teaching",
        "A number here can be read in two ways. Write the number without a sign between the thousands.",
    )
