import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from app.problem.answers import Answer
from app.solving.settings import SolvingSettings
from app.solving.stopping import is_certain, is_decided
from app.solving.voting import Vote, count_votes, weighted_vote


@given(
    counted=st.lists(st.tuples(st.integers(0, 3), st.floats(0.5, 1)), max_size=12),
    further=st.lists(st.tuples(st.integers(0, 5), st.floats(0, 1)), max_size=6),
    failed=st.integers(0, 3),
)
def test_once_decided_no_further_votes_change_the_answer(
    counted: list[tuple[int, float]], further: list[tuple[int, float]], failed: int
) -> None:
    known = [Vote(Answer.of(answer), score) for answer, score in counted]
    late = [Vote(Answer.of(answer), score) for answer, score in further]
    decided = is_decided(count_votes(known), len(late) + failed)
    event(f"decided: {decided}")
    if decided:
        assert weighted_vote(known + late) == weighted_vote(known)


@given(st.integers(1, 12), st.integers(0, 12))
def test_it_is_decided_as_soon_as_it_can_be(ahead: int, outstanding: int) -> None:
    """With full scores the bound is tight: an opponent who wins all outstanding votes at best draws level."""
    known = [Vote(Answer.of(1))] * ahead
    assert is_decided(count_votes(known), outstanding) == (ahead > outstanding)


def test_nothing_is_decided_without_votes() -> None:
    assert not is_decided((), 0)
    assert not is_decided((), 5)


def test_a_tie_is_not_decided() -> None:
    tie = count_votes([Vote(Answer.of(1), 0.5), Vote(Answer.of(2), 0.5)])
    assert not is_decided(tie, 0)


@pytest.mark.parametrize(
    ("votes", "chance", "certain"), [(4, 0.99, True), (3, 0.99, False), (9, 0.97, False)]
)
def test_certain_needs_both_votes_and_probability(votes: int, chance: float, certain: bool) -> None:
    settings = SolvingSettings(certain_at=0.98, certain_votes=4)
    assert is_certain(count_votes([Vote(Answer.of(1))] * votes), chance, settings) == certain


def test_waves_end_with_the_number_of_candidates() -> None:
    assert SolvingSettings(candidates=48, first_wave=8).wave_targets() == [8, 16, 32, 48]
    assert SolvingSettings(candidates=5, first_wave=8).wave_targets() == [5]
    assert SolvingSettings(candidates=1, first_wave=1).wave_targets() == [1]


@pytest.mark.parametrize(
    "wrong",
    [{"candidates": 0}, {"candidates": 257}, {"first_wave": 0}, {"deadline_s": 0}, {"certain_at": 1.1}],
)
def test_settings_out_of_range_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        SolvingSettings(**wrong)  # type: ignore[arg-type]
