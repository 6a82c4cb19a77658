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


def no_similar_one() -> str:
    """Said as it stands."""
    return say("teaching", "I could not make one that I am sure of. You may ask for another.")
