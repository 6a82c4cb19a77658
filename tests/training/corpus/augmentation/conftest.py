"""Examples of the app's families, and examples made of a text."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from app.curriculum import expand, load_curriculum
from training.corpus.example import CorpusExample

FIELDS: dict[str, Any] = {
    "question": "Ana has 5 boxes. How many boxes does Ana have?",
    "body": "boxes = 5\nreturn boxes",
    "answer": "5",
    "source": "families",
    "family": "test-boxes",
    "grade": 2,
    "topic": "multi-step",
    "operations": 1,
    "license": "MIT",
}


@pytest.fixture(scope="session")
def make_example() -> Callable[..., CorpusExample]:
    """An example with the given fields in place of its own."""

    def make(question: str = FIELDS["question"], **fields: Any) -> CorpusExample:
        return CorpusExample(**FIELDS | {"question": question} | fields)

    return make


@pytest.fixture(scope="session")
def examples() -> list[CorpusExample]:
    """A problem of each family of the app."""
    families = load_curriculum().families
    return [
        CorpusExample.of_problem(expand(family, Random(f"augmentation {family.id}"))) for family in families
    ]
