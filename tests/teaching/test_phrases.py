"""The sentences of hints have no numbers of their own: the answer must not be named by chance."""

from __future__ import annotations

import inspect

from app.teaching import phrases
from app.teaching.quantities import numbers_shown


def sentences() -> list[str]:
    """Every sentence of the module, its places filled with words."""
    found = [text for name, text in vars(phrases).items() if name.isupper() and isinstance(text, str)]
    found += phrases.RUNG_TITLES.values()
    for function in vars(phrases).values():
        if not inspect.isfunction(function):
            continue
        for flag in (True, False):
            given = {
                "Sequence[str]": ["cats", "dogs"],
                "str": "cats",
                "bool": flag,
            }
            parameters = inspect.signature(function).parameters.values()
            found.append(function(*(given[parameter.annotation] for parameter in parameters)))
    return found


def test_no_sentence_has_a_number() -> None:
    assert len(sentences()) > 40
    assert [text for text in sentences() if numbers_shown(text)] == []
