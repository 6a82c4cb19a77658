"""What is asked depends on the seed and the task alone, and every place in the texts is filled."""

from collections import Counter
from collections.abc import Callable

import pytest

from training.corpus.sources.teacher import prompts
from training.corpus.sources.teacher.prompts import Draws, Message

PLAIN = Draws(seed=1, variants=0, distractors=0)


@pytest.mark.parametrize("make", [prompts.one_step, prompts.questions])
def test_tasks_differ_and_come_back(make: Callable[[int, int, Draws], list[Message]]) -> None:
    texts = [make(task, 4, PLAIN)[-1]["content"] for task in range(30)]
    assert texts == [make(task, 4, PLAIN)[-1]["content"] for task in range(30)]
    assert len(set(texts)) > 25
    assert all("Write 4 different" in text and "{" not in text for text in texts)


def test_shares_of_variants_and_distractors() -> None:
    draws = Draws(seed=1, variants=0.5, distractors=0.25, seeds=("SEED ONE", "SEED TWO"))
    counts: Counter[str] = Counter()
    for task in range(400):
        text = prompts.one_step(task, 3, draws)[-1]["content"]
        counts["variant"] += "SEED" in text
        counts["distractor"] += "nobody needs" in text
    assert 160 <= counts["variant"] <= 240
    assert 70 <= counts["distractor"] <= 130


def test_braces_of_a_question_stay() -> None:
    assert "{3}" in prompts.solve("What is {3} and 4?")[-1]["content"]
    seeded = Draws(seed=1, variants=1, distractors=0, seeds=("the set {3}",))
    assert "{3}" in prompts.questions(1, 2, seeded)[-1]["content"]
