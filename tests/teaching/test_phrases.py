"""The sentences of hints have no numbers of their own: the answer must not be named by chance."""

from __future__ import annotations

import inspect

from app import sentences as sentences_module
from app.problem.quantities import numbers_shown
from app.teaching import phrases, why_phrases


def sentences() -> list[str]:
    """Every sentence of the modules, its places filled with words."""
    named = vars(phrases) | vars(why_phrases)
    found = [text for name, text in named.items() if name.isupper() and isinstance(text, str)]
    found += [phrases.rung_title(number) for number in range(1, 7)]
    found += [say(sign) for say in (why_phrases.question, why_phrases.meaning) for sign in why_phrases.SIGNS]
    of_one_kind: set[object] = {
        phrases.rung_title,
        why_phrases.question,
        why_phrases.meaning,
        sentences_module.say,
    }
    for function in named.values():
        if not inspect.isfunction(function) or function in of_one_kind:
            continue
        for flag in (True, False):
            given = {
                "Sequence[str]": ["cats", "dogs"],
                "str": "cats",
                "bool": flag,
                "Sequence[tuple[str, bool]]": [("cats", True), ("dogs", False)],
            }
            parameters = inspect.signature(function).parameters.values()
            found.append(function(**{each.name: given[each.annotation] for each in parameters}))
    return found


def test_no_sentence_has_a_number() -> None:
    assert len(sentences()) > 55
    assert [text for text in sentences() if numbers_shown(text)] == []
