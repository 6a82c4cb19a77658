"""Sentences that Python says to a person, in the person's language, without Qt.

A sentence is written in English where it belongs: `say("teaching", "You also need {number}.")`.
`python -m app.ui.translate` collects these into the same catalogues as the screens' texts. The window sets
where translations come from; in a terminal, and until then, sentences are English. `numerals` writes the
numbers of these sentences as the language does.
"""

from __future__ import annotations

from collections.abc import Callable

from app.sentences import numerals

Lookup = Callable[[str, str], str]
"""From a context and an English text to the text in the language that is on."""

_lookup: Lookup | None = None


def use(lookup: Lookup | None, style: numerals.Numerals = numerals.ENGLISH) -> None:
    """Take translations from `lookup` from now on, and write numbers in `style`; None: English again."""
    global _lookup
    _lookup = lookup
    numerals.use(style)


def say(context: str, text: str) -> str:
    """The sentence in the language that is on; its `{names}` are for the caller to fill with `format`."""
    return _lookup(context, text) if _lookup else text


def counted(count: int, one: str, many: str) -> str:
    """The form of a sentence that the language takes for `count`, with its `{count}` filled.

    ``counted(tries, say("class", "{count} try"), say("class", "{count} tries"))``
    """
    single = count == 1 or (count == 0 and numerals.current().zero_is_single)
    return (one if single else many).format(count=numerals.whole(count))
