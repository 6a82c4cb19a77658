"""Drawing tokens: the cuts, the frequencies, the log-probabilities."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference import Sampling
from app.inference.sampling import candidate_uniforms, draw

LOGITS = np.log(np.array([[0.05, 0.5, 0.15, 0.3]], dtype=np.float32))
PLAIN = Sampling(temperature=1.0, top_k=0, top_p=1.0)


def frequencies(sampling: Sampling, draws: int = 4000) -> list[float]:
    uniforms = (np.arange(draws) + 0.5) / draws
    tokens, _ = draw(LOGITS, np.zeros(draws, dtype=np.intp), uniforms, sampling)
    return [float((tokens == t).mean()) for t in range(4)]


def test_tokens_are_drawn_with_their_probabilities() -> None:
    assert frequencies(PLAIN) == pytest.approx([0.05, 0.5, 0.15, 0.3], abs=1e-3)


def test_temperature_sharpens() -> None:
    squares = np.array([0.05, 0.5, 0.15, 0.3]) ** 2
    assert frequencies(Sampling(temperature=0.5, top_k=0, top_p=1.0)) == pytest.approx(
        list(squares / squares.sum()), abs=1e-3
    )


def test_top_k_keeps_the_likeliest() -> None:
    assert frequencies(Sampling(temperature=1.0, top_k=2, top_p=1.0)) == pytest.approx(
        [0, 0.625, 0, 0.375], abs=1e-3
    )


@given(st.integers(0, 2**32 - 1), st.sampled_from([800, 1024, 1023]), st.integers(1, 60))
def test_top_k_finds_the_likeliest_of_a_large_vocabulary(seed: int, vocabulary: int, k: int) -> None:
    rng = np.random.default_rng(seed)
    logits = rng.permuted(np.tile(np.linspace(-1, 1, vocabulary, dtype=np.float32), (3, 1)), axis=1)
    likeliest = np.argsort(-logits, axis=1)[:, :k]
    uniforms = (np.arange(200) + 0.5) / 200
    for row in range(3):
        drawn, _ = draw(logits, np.full(200, row), uniforms, Sampling(temperature=2.0, top_k=k, top_p=1.0))
        assert set(drawn) == set(likeliest[row])


def test_top_p_keeps_the_fewest_that_reach_it() -> None:
    assert frequencies(Sampling(temperature=1.0, top_k=0, top_p=0.6)) == pytest.approx(
        [0, 0.625, 0, 0.375], abs=1e-3
    )
    assert frequencies(Sampling(temperature=1.0, top_k=0, top_p=0.1)) == [0, 1, 0, 0]


def test_temperature_zero_takes_the_likeliest() -> None:
    assert frequencies(Sampling(temperature=0.0)) == [0, 1, 0, 0]


def test_log_probabilities_are_the_models_own_whatever_the_cuts() -> None:
    tokens, found = draw(LOGITS + 7, np.array([0]), np.array([0.9]), Sampling(temperature=0.3, top_k=2))
    assert found == pytest.approx(LOGITS[0, tokens], abs=1e-5)


@given(
    st.integers(0, 2**32 - 1),
    st.just(0.0) | st.floats(0.01, 2),
    st.floats(0.01, 1),
    st.integers(0, 60),
    st.floats(0, 1, exclude_max=True),
)
def test_a_forbidden_token_is_never_drawn(seed: int, temperature: float, p: float, k: int, u: float) -> None:
    logits = np.random.default_rng(seed).normal(scale=5, size=(3, 50)).astype(np.float32)
    logits[:, ::2] = -np.inf
    tokens, found = draw(
        logits, np.arange(3), np.full(3, u), Sampling(temperature=temperature, top_p=p, top_k=k)
    )
    assert (tokens % 2 == 1).all()
    assert np.isfinite(found).all()


@given(st.integers(0, 2**32 - 1), st.integers(1, 4), st.integers(1, 12), st.sampled_from([0.0, 0.7, 1.3]))
def test_draws_that_share_a_row_are_as_from_rows_of_their_own(
    seed: int, rows: int, draws: int, temperature: float
) -> None:
    rng = np.random.default_rng(seed)
    logits = rng.normal(scale=3, size=(rows, 64)).astype(np.float32)
    owners, uniforms = rng.integers(0, rows, draws), rng.random(draws)
    sampling = Sampling(temperature=temperature, top_k=5)
    shared = draw(logits, owners, uniforms, sampling)
    own = draw(logits[owners], np.arange(draws), uniforms, sampling)
    for found, expected in zip(shared, own, strict=True):
        np.testing.assert_array_equal(found, expected)


def test_each_candidate_has_a_stream_of_its_own() -> None:
    assert (candidate_uniforms(1, 2, 5) == candidate_uniforms(1, 2, 9)[:5]).all()
    streams = {candidate_uniforms(seed, index, 1)[0] for seed in range(10) for index in range(10)}
    assert len(streams) == 100
