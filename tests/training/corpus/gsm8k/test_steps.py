"""Steps are found with and without annotations, with the words around the result."""

from fractions import Fraction

import pytest

from training.corpus.gsm8k.expressions import evaluate
from training.corpus.gsm8k.steps import find_steps


@pytest.mark.parametrize(
    ("solution", "values"),
    [
        ("Ada has 6*8 = <<6*8=48>>48 pens.\nShe keeps 48-5 = <<48-5=43>>43.", [48, 43]),
        ("Pens: 40(.60)=24", [24]),
        ("She makes 12 cups of tea + 3 cups = 15 cups", [15]),
        ("The rest is 50 - 20 = <<30=30>>30.", [30]),
        ("Half is 9/2 = <<9/2=5>>5.", []),  # says what is not so
        ("Ten percent and 40% are 10% + 40% = 50%.", [50]),
        ("14 plus 8 equals <<14+8=22>>22.", [22]),
        ("x = 7 and nothing else.", []),
        ("4 tbs / 50 tbs * 100% = 8%", [8]),
        ("", []),
    ],
)
def test_values(solution: str, values: list[int]) -> None:
    steps = find_steps(solution)
    assert [step.value for step in steps] == values
    for step in steps:
        assert evaluate(step.tree) in (step.value, step.value / 100)


def test_words_before_and_after_the_result() -> None:
    (step,) = find_steps("So Ada sold 48/2 = <<48/2=24>>24 clips in May.")
    assert (step.before, step.after, step.dollars) == ("So Ada sold", "clips in May.", False)


def test_money_is_seen() -> None:
    (step,) = find_steps("Ben pays 3*4 = $<<3*4=12>>12 for pens.")
    assert step.dollars
    assert step.after == "for pens."


def test_a_result_told_in_advance_lends_its_words() -> None:
    (step,) = find_steps("There are 72 boys because 12 x 6 = <<12*6=72>>72")
    assert step.value == Fraction(72)
    assert (step.before, step.after) == ("There are", "boys")
