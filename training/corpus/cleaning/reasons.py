"""Why a line is computed, told by its operation and the names of its operands."""

from collections.abc import Sequence

from training.corpus.cleaning.straight import Line
from training.corpus.gsm8k.reasons import reason_from_names

_CALLS = {
    "int": "only the whole ones count",
    "float": "as a decimal number",
    "round": "round it",
    "abs": "how far apart they are",
    "min": "the smallest of them",
    "max": "the largest of them",
    "math.ceil": "what is begun counts as a whole one",
    "math.floor": "only the whole ones count",
    "math.sqrt": "the square root",
}


def reason_for(line: Line, operands: Sequence[str]) -> str:
    """The reason of a computed line; empty for one that only names a number.

    `operands` are the line's pieces as text.
    """
    if line.is_given:
        return ""
    if line.call:
        return _CALLS[line.call]
    names = list(operands[::2])
    words = [name.replace("_", " ") for name in names]
    match line.signs:
        case ("*",):
            rate = next((name for name in names if "_per_" in name), "")
            return _for_each(rate) if rate else reason_from_names("*", names)
        case ("*", *others) if set(others) == {"*"}:
            return "multiply them all"
        case ("//",):
            return f"how many whole {words[1]} are in {words[0]}"
        case ("%",):
            return f"what is left of {words[0]} after whole {words[1]}"
        case ("**",):
            return f"{words[0]} times itself" if words[1] == "2" else f"{words[0]} to the power of {words[1]}"
    return reason_from_names("".join(line.signs), names)


def _for_each(rate: str) -> str:
    """`lemons_per_box`: so many lemons for each box."""
    what, _, each = rate.partition("_per_")
    return f"so many {what.replace('_', ' ')} for each {each.replace('_', ' ')}"
