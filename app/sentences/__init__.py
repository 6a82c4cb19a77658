"""Sentences that Python says to a person, in the person's language, without Qt.

A sentence is written in English where it belongs: `say("teaching", "You also need {number}.")`.
`python -m app.ui.translate` collects these into the same catalogues as the screens' texts. The window sets
where translations come from; in a terminal, and until then, sentences are English.
"""

from __future__ import annotations

from collections.abc import Callable

Lookup = Callable[[str, str], str]
"""From a context and an English text to the text in the language that is on."""

_lookup: Lookup | None = None


def use(lookup: Lookup | None) -> None:
    """Take translations from `lookup` from now on; None: English again."""
    global _lookup
    _lookup = lookup


def say(context: str, text: str) -> str:
    """The sentence in the language that is on; its `{names}` are for the caller to fill with `format`."""
    return _lookup(context, text) if _lookup else text
