"""What is said while a child tries a problem that is being worked out, or is worked out and kept back."""

from __future__ import annotations

from app.sentences import say


def you_try_first() -> str:
    """Said as it stands."""
    return say("teaching", "I have worked it out and checked it. You try first!")


def still_working() -> str:
    """Said as it stands."""
    return say("teaching", "I am still working on it; I will check your answer in a moment.")


def check_later() -> str:
    """Said as it stands."""
    return say("teaching", "I will check your answer when I have worked the problem out.")


def look_again() -> str:
    """Said as it stands."""
    return say("teaching", "Look again.")


def worked_for_you(steps: int) -> str:
    """The title of the steps that are worked out for the child."""
    if steps == 1:
        return say("teaching", "The first step is worked out for you")
    return say("teaching", "The first {steps} steps are worked out for you").format(steps=steps)


def your_turn() -> str:
    """Below them."""
    return say("teaching", "Now it is your turn: go on from there.")


def known_kind(alone: int) -> str:
    """The child has got so many of a kind right by itself."""
    return say(
        "teaching",
        "You got {count} problems of this kind right by yourself, one after another. You know how they go!",
    ).format(count=alone)


def making_similar_one() -> str:
    """Said as it stands."""
    return say("teaching", "I am making a problem like this one and checking it …")


def no_similar_one() -> str:
    """Said as it stands."""
    return say("teaching", "I could not make one that I am sure of. You may ask for another.")
