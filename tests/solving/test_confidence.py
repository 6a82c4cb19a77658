import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.manifest import Calibration
from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.solving.confidence import FEATURES, features, measurable, probability, unknown_features, verdict
from app.solving.familiarity import runs
from app.solving.relations import related
from app.solving.voting import Vote, count_votes
from tests.solving.reading import reading_for

CALIBRATION = Calibration(
    features=("vote_share", "mean_score"),
    weights=(4.0, 2.0),
    bias=-3.0,
    verified_at=0.9,
    unsure_at=0.3,
    fitted_on="nothing",
)
QUESTION, PROGRAM = "Tom has 3 bags of 4 apples. How many?", "    apples = 3 - 5\n    return apples"
CAST = [
    Vote(Answer.of(1), 0.9, -3.0),
    Vote(Answer.of(1), 0.5, -2.0),
    Vote(Answer.of(2), 0.6, -1.0),
]


def test_features_measure_the_leading_answer() -> None:
    assert features(count_votes(CAST), 4, QUESTION, PROGRAM) == {
        "vote_share": pytest.approx(0.7),
        "mean_score": pytest.approx(0.7),
        "best_score": 0.9,
        "agreement": pytest.approx(2 / 3),
        "ran_share": 0.75,
        "distinct_answers": 2.0,
        "log_probability": -2.0,  # of the leader's likeliest program, not of the likeliest of all
        "numbers_used": pytest.approx(0.6 / 1.6),
        "numbers_foreign": 1.0,
        "not_positive": 0.0,
        "part_of_a_thing": 0.0,
        "unused_names": 0.0,
        "familiar": 0.0,  # nothing is on record
        "precedent": 0.0,
        "rival": 0.0,
        "asked_for": 0.0,
        "related": 0.0,  # nothing is read
    }


def test_a_wording_that_the_models_have_met_is_familiar() -> None:
    words = Wordings.of(word.lower() for word in QUESTION.split())
    met = words | Wordings.of(runs(QUESTION, words))
    assert features(count_votes(CAST), 4, QUESTION, PROGRAM, met)["familiar"] == 1.0
    assert features(count_votes(CAST), 4, QUESTION, PROGRAM, words)["familiar"] < 0.1


def test_a_calibration_on_wordings_needs_a_pack_that_has_them() -> None:
    asking = CALIBRATION.model_copy(update={"features": ("vote_share", "familiar", "asked_for")})
    assert unknown_features(asking, Wordings.of(())) == ["asked_for"]
    assert unknown_features(asking, None) == ["familiar", "asked_for"]
    without = CALIBRATION.model_copy(update={"features": ("vote_share", "familiar")})
    assert unknown_features(without, Wordings.of(())) == []


def test_with_a_reading_the_shown_programs_relations_are_evidence() -> None:
    reading = reading_for(QUESTION, "    apples = 3 * 4\n    return apples")
    shown = "    apples = 3 - 4\n    return apples"
    evidence = features(count_votes(CAST), 4, QUESTION, shown, None, reading)
    assert evidence["related"] == related(QUESTION, shown, reading) < -1
    without = features(count_votes(CAST), 4, QUESTION, shown)
    assert evidence == {**without, "related": evidence["related"]}


def test_where_nothing_ran_a_reading_says_nothing() -> None:
    reading = reading_for(QUESTION, PROGRAM)
    assert set(features((), 8, QUESTION, "", None, reading).values()) == {0.0}


@pytest.mark.parametrize(
    ("wordings", "read", "lacking"),
    [
        (None, False, {"familiar", "precedent", "rival", "asked_for", "related"}),
        (None, True, {"familiar", "precedent", "rival", "asked_for"}),
        (Wordings.of(()), False, {"asked_for", "related"}),
        (Wordings.of(()), True, {"asked_for"}),
    ],
)
def test_what_can_be_measured_depends_on_the_packs_wordings_and_reader(
    wordings: Wordings | None, read: bool, lacking: set[str]
) -> None:
    assert measurable(wordings, read=read) == tuple(name for name in FEATURES if name not in lacking)


def test_a_calibration_on_readings_needs_a_pack_that_has_a_reader() -> None:
    asking = CALIBRATION.model_copy(update={"features": ("vote_share", "related")})
    assert unknown_features(asking, None) == ["related"]
    assert unknown_features(asking, None, read=True) == []
    both = CALIBRATION.model_copy(update={"features": ("familiar", "related")})
    assert unknown_features(both, None, read=True) == ["familiar"]


@given(
    st.lists(st.builds(Vote, st.integers(0, 3).map(Answer.of), st.floats(0, 1)), max_size=9),
    st.integers(0, 5),
)
def test_features_and_probabilities_stay_in_range(cast: list[Vote], failed: int) -> None:
    evidence = features(count_votes(cast), len(cast) + failed, QUESTION, PROGRAM)
    assert set(evidence) == set(FEATURES)
    counts = ("distinct_answers", "numbers_foreign")
    assert all(0 <= value <= 1 + 1e-9 for name, value in evidence.items() if name not in counts)
    for calibration in (CALIBRATION, None):
        assert 0 <= probability(evidence, calibration) <= 1 + 1e-9


@pytest.mark.parametrize(
    ("familiar", "precedent", "rival", "most"),
    [
        (1.0, 0.94, 0.94, 0.5),
        (1.0, 0.94, 0.85, 0.5),  # about as many
        (1.0, 0.94, 0.83, 1.0),  # nothing goes as well with these words
        (1.0, 0.95, 1.0, 1.0),
        (0.99, 0.0, 1.0, 1.0),
        (0.0, 0.0, 0.0, 1.0),
    ],
)
def test_known_words_that_something_else_was_calculated_beside_are_believed_by_half_at_most(
    familiar: float, precedent: float, rival: float, most: float
) -> None:
    sure = CALIBRATION.model_copy(update={"bias": 50.0})
    evidence = features(count_votes(CAST), 4, QUESTION, PROGRAM)
    evidence |= {"familiar": familiar, "precedent": precedent, "rival": rival}
    assert probability(evidence, sure) == pytest.approx(most)
    doubtful = CALIBRATION.model_copy(update={"bias": -50.0})
    assert probability(evidence, doubtful) < 0.01


def test_the_probability_is_the_logistic_function_of_the_named_features() -> None:
    evidence = features(count_votes(CAST), 4, QUESTION, PROGRAM)
    assert probability(evidence, CALIBRATION) == pytest.approx(1 / (1 + 2.718281828459045**-1.2))


def test_where_nothing_ran_the_probability_is_zero_whatever_the_calibration_says() -> None:
    eager = CALIBRATION.model_copy(update={"bias": 50.0})
    assert probability(features((), 8, QUESTION, ""), eager) == 0.0
    assert verdict(0.0, None) == "unsolved"


@pytest.mark.parametrize(("bias", "expected"), [(1e6, 1.0), (-1e6, 0.0)])
def test_extreme_weights_do_not_overflow(bias: float, expected: float) -> None:
    extreme = CALIBRATION.model_copy(update={"bias": bias})
    assert probability(features(count_votes(CAST), 4, QUESTION, PROGRAM), extreme) == expected


@pytest.mark.parametrize(
    ("chance", "said"), [(0.9, "verified"), (0.899, "unsure"), (0.3, "unsure"), (0.299, "unsolved")]
)
def test_the_verdict_follows_the_thresholds_of_the_pack(chance: float, said: str) -> None:
    assert verdict(chance, CALIBRATION) == said


def test_without_a_calibration_nothing_is_verified() -> None:
    assert verdict(1.0, None) == "unsure"


def test_features_that_this_version_does_not_know_are_named() -> None:
    newer = CALIBRATION.model_copy(update={"features": ("vote_share", "entropy")})
    assert unknown_features(newer, None) == ["entropy"]
    assert unknown_features(CALIBRATION, None) == []
