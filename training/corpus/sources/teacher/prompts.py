"""What the teacher is asked: the texts of `prompts.yaml`, filled in by draws from the seed and the task."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

PROMPTS = Path(__file__).with_name("prompts.yaml")
FEWEST_OPERATIONS, MOST_OPERATIONS = 2, 8

Message = dict[str, str]


@dataclass(frozen=True, slots=True)
class Draws:
    """How tasks differ: `variants` and `distractors` are shares of the tasks (0 to 1).

    A variant is made of one of `seeds`; without seeds there are none.
    """

    seed: int
    variants: float
    distractors: float
    seeds: Sequence[str] = ()


@cache
def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = yaml.safe_load(PROMPTS.read_text(encoding="utf-8"))
    return texts


def prompts_version() -> int:
    """The version of the texts, for the settings of an import."""
    return int(_texts()["version"])


def one_step(task: int, count: int, draws: Draws) -> list[Message]:
    """Ask for `count` problems with their programs."""
    return _messages(_texts()["one_step"].format(count=count, rules=_texts()["rules"], **_drawn(task, draws)))


def questions(task: int, count: int, draws: Draws) -> list[Message]:
    """Ask for `count` problems without solutions."""
    return _messages(_texts()["questions"].format(count=count, **_drawn(task, draws)))


def solve(question: str) -> list[Message]:
    """Ask for the program of a problem."""
    return _messages(_texts()["solve"].format(question=question, rules=_texts()["rules"]))


def _drawn(task: int, draws: Draws) -> dict[str, str]:
    """What the problems of a task are about, and whether they tell numbers that nobody needs."""
    rng = random.Random(f"teacher:{draws.seed}:{task}")
    texts = _texts()
    distractor = "with_distractor" if rng.random() < draws.distractors else "without_distractor"
    if draws.seeds and rng.random() < draws.variants:
        about = texts["variant"].format(seed=rng.choice(draws.seeds))
    else:
        about = texts["new"].format(
            topic=rng.choice(texts["topics"]),
            place=rng.choice(texts["places"]),
            operations=rng.randint(FEWEST_OPERATIONS, MOST_OPERATIONS),
        )
    return {"task": about, "distractor": texts[distractor]}


def _messages(text: str) -> list[Message]:
    return [{"role": "system", "content": _texts()["system"]}, {"role": "user", "content": text}]
