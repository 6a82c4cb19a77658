"""What training must not see: one family in twenty, and in every other family one set of numbers in twenty.

Both are decided by SHA-256 of the id, so they hold for every seed, machine and version of the families' text.
"""

import hashlib

from app.curriculum.expand import Problem

ONE_IN = 20


def _one_in_twenty(key: str) -> bool:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % ONE_IN == 0


def is_held_out_family(family_id: str) -> bool:
    """Whether the whole family is kept for testing."""
    return _one_in_twenty(f"family {family_id}")


def is_held_out_numbers(problem: Problem) -> bool:
    """Whether the problem's numbers, in its family, are kept for testing, in every phrasing."""
    numbers = " ".join(f"{name}={value}" for name, value in sorted(problem.numbers.items()))
    return _one_in_twenty(f"numbers {problem.family} {numbers}")
