import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer
from app.solving.voting import Vote, best_score, count_votes, is_number, majority_vote, weighted_vote

SCORES = st.floats(0, 1)
VOTES = st.lists(st.builds(Vote, st.integers(0, 4).map(Answer.of), SCORES), max_size=20)


def votes(*pairs: tuple[int, float]) -> list[Vote]:
    return [Vote(Answer.of(answer), score) for answer, score in pairs]


def test_the_three_rules_can_each_choose_another_answer() -> None:
    cast = votes((1, 0.3), (1, 0.3), (1, 0.1), (2, 0.6), (2, 0.5), (3, 0.9))
    assert majority_vote(cast) == Answer.of(1)
    assert weighted_vote(cast) == Answer.of(2)
    assert best_score(cast) == Answer.of(3)


@pytest.mark.parametrize("rule", [majority_vote, weighted_vote, best_score])
def test_without_votes_there_is_no_answer(rule: object) -> None:
    assert callable(rule)
    assert rule([]) is None


def test_equals_are_decided_by_the_votes_then_by_who_came_first() -> None:
    assert weighted_vote(votes((1, 0.5), (2, 0.25), (2, 0.25))) == Answer.of(2)
    assert weighted_vote(votes((5, 0.5), (4, 0.5))) == Answer.of(5)
    assert majority_vote(votes((5, 0.1), (4, 0.9))) == Answer.of(5)
    assert best_score(votes((5, 0.5), (4, 0.5))) == Answer.of(5)


def test_a_float_votes_with_the_exact_number_and_the_exact_one_is_shown() -> None:
    (tally,) = count_votes([Vote(Answer(None, 0.5), 0.2), Vote(Answer.of(Fraction(1, 2)), 0.4)])
    assert tally.answer.exact == Fraction(1, 2)
    assert tally.weight == pytest.approx(0.6)
    assert (tally.votes, tally.best) == (2, 0.4)


def test_nan_and_infinity_are_no_numbers_but_a_huge_exact_one_is() -> None:
    assert not any(is_number(Answer(None, value)) for value in (math.nan, math.inf, -math.inf))
    assert not is_number(None)
    assert is_number(Answer.of(10**400))


@given(VOTES)
def test_no_vote_is_lost_and_the_heaviest_comes_first(cast: list[Vote]) -> None:
    tallies = count_votes(cast)
    assert sum(tally.votes for tally in tallies) == len(cast)
    assert math.fsum(tally.weight for tally in tallies) == pytest.approx(math.fsum(v.score for v in cast))
    assert len({tally.answer for tally in tallies}) == len(tallies)
    weights = [tally.weight for tally in tallies]
    assert weights == sorted(weights, reverse=True)
    for tally in tallies:
        own = [vote.score for vote in cast if vote.answer == tally.answer]
        assert (tally.votes, tally.best) == (len(own), max(own))
        assert tally.weight == pytest.approx(math.fsum(own))


@given(VOTES, st.randoms(use_true_random=False))
def test_the_order_of_the_votes_changes_no_tally(cast: list[Vote], rng: object) -> None:
    shuffled = list(cast)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert set(count_votes(cast)) == set(count_votes(shuffled))


@given(VOTES)
def test_a_further_vote_for_the_winner_never_dethrones_it(cast: list[Vote]) -> None:
    for rule in (majority_vote, weighted_vote):
        winner = rule(cast)
        if winner is not None:
            assert rule([*cast, Vote(winner, 1.0)]) == winner
