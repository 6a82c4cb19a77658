"""The app's curriculum, read once, and families made of a few fields."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.curriculum import Curriculum, Family, Lexicon, load_curriculum

SMALL_LEXICON = {
    "person": ["Ana/she", "Ben/he", "Kai/they"],
    "fruit": ["apple", "cherry/cherries"],
    "container": ["box/boxes"],
}
FIELDS: dict[str, Any] = {
    "id": "shared-apples",
    "grade": 3,
    "topic": "multi-step",
    "slots": {"p": "person", "x": "fruit"},
    "numbers": {"a": "2..9", "b": "2..9"},
    "text": [
        "{p} has {a} {x.s} and finds {b}. How many {x.s} now?",
        "How many are {a} {x.s} and {b}?",
        "{p} finds {b} {x.s} beside the {a} {p.he} had. How many?",
        "{a:Word} and {b:word} {x.s}: how many?",
    ],
    "solution": "{x.s}_first = {a}\n{x.s}_now = {x.s}_first + {b}  # both groups\nreturn {x.s}_now\n",
    "unit": "{x.s}",
}


def write_curriculum(folder: Path, families: Any, lexicon: Any = SMALL_LEXICON) -> Path:
    """A curriculum of one file; gives the folder back."""
    (folder / "families").mkdir()
    (folder / "families" / "first.yaml").write_text(yaml.safe_dump(families))
    (folder / "lexicon.yaml").write_text(yaml.safe_dump(lexicon))
    return folder


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """All families of the app."""
    return load_curriculum()


@pytest.fixture
def make_family() -> Callable[..., Family]:
    """A family like FIELDS, with the given fields in place of its own."""

    def make(**fields: Any) -> Family:
        family = Family.model_validate({**FIELDS, **fields})
        family.bind(Lexicon.model_validate(SMALL_LEXICON))
        return family

    return make
