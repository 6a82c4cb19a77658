"""What the words of problems ask for is learned from their programs, and learned on."""

from __future__ import annotations

from app.solving.cues import asked_for
from training.cues import learn_cues

THINGS = "kites shells pens cards eggs books".split()
LEFT = [
    {
        "question": f"Bo has {n + 9} {thing} and gives {n} away. How many are left?",
        "body": f"a = {n + 9} - {n}\nreturn a",
    }
    for n, thing in enumerate(THINGS, 2)
]
ALL = [
    {
        "question": f"Bo has {n + 9} {thing} and gets {n} more. How many in all?",
        "body": f"a = {n + 9} + {n}\nreturn a",
    }
    for n, thing in enumerate(THINGS, 2)
]
TAKES, ADDS = "    a = 30 - 7\n    return a", "    a = 30 + 7\n    return a"
QUESTION = "Mia has 30 stones and gives 7 away. How many are left?"


def test_the_words_of_one_kind_ask_for_its_operation() -> None:
    cues = learn_cues([*LEFT, *ALL] * 200)
    assert cues is not None
    assert asked_for(QUESTION, TAKES, cues) > asked_for(QUESTION, ADDS, cues) + 1
    other = "Mia has 30 stones and gets 7 more. How many in all?"
    assert asked_for(other, ADDS, cues) > asked_for(other, TAKES, cues) + 1


def test_the_same_problems_give_the_same_cues_and_later_ones_add_to_them() -> None:
    once, again = learn_cues(LEFT * 20), learn_cues(LEFT * 20)
    assert once is not None
    assert again is not None
    assert once.to_bytes() == again.to_bytes()
    both = learn_cues(ALL * 20, once)
    assert both is not None
    assert asked_for(QUESTION, TAKES, both) > asked_for(QUESTION, ADDS, both)


def test_where_there_is_no_program_nothing_is_learned() -> None:
    assert learn_cues([{"question": "How many?", "body": None}]) is None
    once = learn_cues(LEFT)
    assert learn_cues([], once) is once
