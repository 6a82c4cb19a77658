"""The sentences of the check of a child's answer and steps."""

from __future__ import annotations

RIGHT = "Yes, that is right."
STEPS_RIGHT_SO_FAR = "Right so far. What comes next?"
CANNOT_PLACE = (
    "I can't place this yet. It may be another way. Look again at what is asked, or write down your steps."
)
LOOK_AT_LINES = "Look again at the steps that are marked."
NOT_SURE_MYSELF = "I'm not sure of this problem myself, so I can't check it. Show it to your teacher."
NO_NUMBER = "I need a single number as your answer, such as 12, 1/2 or 0.5."
NOTHING_YET = "Write your answer or a step, and I will look at it."
LINE_RIGHT = "This gives what is asked."
LINE_NOT_PLACED = "I can't place this yet. Say what it is for."
NO_SUM = "I can read sums such as 3 x 4 = 12. I can't place this yet."


def on_the_way(title: str) -> str:
    """The child's answer is the result of an earlier step."""
    return f"Right so far: you have found “{title}”. Is that what is asked?"


def line_found(title: str) -> str:
    """A line gives the result of a step."""
    return f"Right so far: this is “{title}”."


def sum_does_not_come_out(text: str) -> str:
    """The sum on a line has another result."""
    return f"Look again here: does “{text}” come out?"
