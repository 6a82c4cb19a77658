"""Drawing the next tokens of many candidates at once, in numpy.

Order of the cuts: temperature, then top-k, then top-p on what is left, as in transformers' `generate`.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.inference.settings import Sampling

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]

GROUP = 16  # columns whose highest logit stands for them in the search of the highest


def candidate_uniforms(seed: int, index: int, count: int) -> npt.NDArray[np.float64]:
    """`count` numbers in [0, 1) for candidate `index` to draw with: its own stream, whatever else runs."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, index]))).random(count)


def draw(
    logits: Floats, owners: Rows, uniforms: npt.NDArray[np.float64], sampling: Sampling
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Tokens [draws] and their log-probabilities at temperature 1 [draws].

    Draw `i` is made from the row `owners[i]` of `logits` [rows, vocabulary] with `uniforms[i]`; several draws
    may share a row, which is sorted once.
    """
    highest = logits.max(axis=1)
    normaliser = highest + np.log(np.exp(logits - highest[:, None]).sum(axis=1))
    if sampling.temperature == 0:
        tokens = logits.argmax(axis=1)[owners]
    else:
        tokens = _draw_warm(logits, owners, uniforms, sampling)
    return tokens, (logits[owners, tokens] - normaliser[owners]).astype(np.float64)


def _draw_warm(
    logits: Floats, owners: Rows, uniforms: npt.NDArray[np.float64], sampling: Sampling
) -> npt.NDArray[np.int64]:
    vocabulary = logits.shape[1]
    kept = min(sampling.top_k or vocabulary, vocabulary)
    choices = _highest(logits, kept)
    values = np.take_along_axis(logits, choices, axis=1)
    order = np.argsort(-values, axis=1, kind="stable")
    choices = np.take_along_axis(choices, order, axis=1)
    scaled = np.take_along_axis(values, order, axis=1).astype(np.float64) / sampling.temperature
    weights = np.exp(scaled - scaled[:, :1])
    weights /= weights.sum(axis=1, keepdims=True)
    if sampling.top_p < 1.0:
        before = np.cumsum(weights, axis=1) - weights  # the first always stays: nothing lies before it
        weights[before >= sampling.top_p] = 0.0
    upto = np.cumsum(weights, axis=1)[owners]
    # the first place whose cumulative weight exceeds the draw; it can not be one of weight 0
    place = (upto <= uniforms[:, None] * upto[:, -1:]).sum(axis=1)
    tokens: npt.NDArray[np.int64] = choices[owners, np.minimum(place, kept - 1)].astype(np.int64)
    return tokens


def _highest(logits: Floats, count: int) -> npt.NDArray[np.intp]:
    """The columns of the `count` highest logits of each row [rows, count], in no order."""
    vocabulary = logits.shape[1]
    if count == vocabulary:
        return np.broadcast_to(np.arange(vocabulary), logits.shape)
    width = vocabulary // GROUP
    if vocabulary % GROUP != 0 or width <= count:
        return np.argpartition(logits, -count, axis=1)[:, -count:]
    # The highest lie in the `count` groups with the highest maxima: partition these alone.
    # A group is every `width`-th column, because numpy takes such maxima fastest.
    maxima = logits.reshape(len(logits), GROUP, width).max(axis=1)
    groups = np.argpartition(maxima, -count, axis=1)[:, -count:]
    members = (groups[:, None, :] + width * np.arange(GROUP)[:, None]).reshape(len(logits), -1)
    within = np.argpartition(np.take_along_axis(logits, members, axis=1), -count, axis=1)[:, -count:]
    return np.take_along_axis(members, within, axis=1)
