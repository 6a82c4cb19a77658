import pytest

from tests.training.corpus.decontamination.stories import COPIES, FIRST_SOLUTION, ITEMS, OTHERS
from training.corpus.decontamination.deciding import deciding_layers
from training.corpus.decontamination.minhash import MaskedMinHash
from training.corpus.decontamination.ngrams import MaskedNgrams
from training.corpus.decontamination.problem import Problem
from training.corpus.decontamination.program_graph import SameGraph
from training.corpus.decontamination.same_numbers import SameNumbers


def found_by(problem: Problem) -> dict[str, set[int]]:
    """The items that each layer takes the problem for a copy of."""
    return {layer.name: {match.item for match in layer.find([problem])} for layer in deciding_layers(ITEMS)}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_of_each_kind_is_found_and_of_the_right_item(kind: str) -> None:
    copy = Problem(COPIES[kind], solution=FIRST_SOLUTION)
    assert set.union(*found_by(copy).values()) == {0}


@pytest.mark.parametrize("kind", ["verbatim", "numbers changed"])
def test_layers_of_masked_text_see_through_numbers(kind: str) -> None:
    found = found_by(Problem(COPIES[kind]))
    assert found["8-grams"] == found["13-grams"] == found["minhash"] == {0}


@pytest.mark.parametrize("question", OTHERS)
def test_another_problem_is_no_copy(question: str) -> None:
    assert not set.union(*found_by(Problem(question)).values())


def test_no_item_is_a_copy_of_another() -> None:
    for layer in deciding_layers(ITEMS):
        assert all(match.place == match.item for match in layer.find(ITEMS)), layer.name


def test_an_item_inside_a_longer_text_is_found() -> None:
    layer = MaskedNgrams(ITEMS, 13, share=1.0)
    longer = Problem(f"It is a hot day in June. {ITEMS[1].question} Write the answer in words.")
    assert [match.item for match in layer.find([longer])] == [1]


def test_a_graph_alone_is_not_enough() -> None:
    layer = SameGraph(ITEMS, similarity=0.45)
    assert ITEMS[1].graph == Problem("", program="return (9 - 2) * 30").graph
    program = "return (9 - 2) * 30"
    other = Problem("Nine dogs bark, two go home. Each bark is heard 30 times?", program=program)
    told_again = Problem(
        "A ferry that carries 30 cars a trip across the bay makes 9 trips on most days, on Sunday 2 fewer. "
        "How many cars are that on Sunday?",
        program=program,
    )
    assert list(layer.find([other])) == []
    assert [match.item for match in layer.find([told_again])] == [1]


def test_the_same_numbers_alone_are_not_enough() -> None:
    layer = SameNumbers(ITEMS, evidence=0.26)
    assert list(layer.find([Problem("Add 180, 12 and 9. What comes out?")])) == []


def test_minhash_scores_are_exact_similarities() -> None:
    matches = list(MaskedMinHash(ITEMS, similarity=0.5).find([ITEMS[2]]))
    assert [(match.item, match.score) for match in matches] == [(2, 1.0)]
