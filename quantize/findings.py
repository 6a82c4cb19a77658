"""What a comparison of a file with its checkpoint finds."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One line of the table: what was compared, what came out, whether it is as it must be."""

    what: str
    result: str
    passed: bool


def identical_texts(different: Sequence[str], count: int) -> Finding:
    """Of `count` texts those whose tokens are `different`, which none may be."""
    result = f"{count - len(different)} of {count} texts identical"
    if different:
        result += f"; first difference: {min(different, key=len)[:60]!r}"
    return Finding("tokenizer", result, not different and count > 0)
