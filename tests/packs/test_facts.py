"""What a manifest says of itself, and what it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.facts import Curve, CurvePoint, HeldOut, curve, held_out
from app.packs.manifest import Manifest
from app.packs.pack import open_pack, pack_folders
from tests.packs.making import make_pack

EVALUATION = {
    "figures": {"problems": 100, "verifier_at_n": 0.79, "majority_at_n": 0.78},
    "decisions": {"coverage": 0.25, "shown_wrong": 0.08},
}
CALIBRATION = {
    "problems": 174,
    "decisions": {"coverage": 0.2, "shown_wrong": None},
    "reliability": {"risk_at_coverage": {"1.0": 0.4, "0.1": 0.0}},
}


@pytest.fixture
def plain(tmp_path: Path) -> Manifest:
    return make_pack(tmp_path / "tiny")


def with_figures(manifest: Manifest, figures: dict[str, Any]) -> Manifest:
    return manifest.model_copy(update={"figures": figures})


def test_figures_and_curve_are_read(plain: Manifest) -> None:
    manifest = with_figures(plain, {"calibration": CALIBRATION, "new-numbers": EVALUATION})
    assert held_out(manifest) == (HeldOut("new-numbers", 100, 0.79, 0.25, 0.08),)
    assert curve(manifest) == Curve((CurvePoint(0.1, 0.0), CurvePoint(1.0, 0.4)), 174, 0.2, None)


def test_a_bound_with_its_confidence_is_read_where_there_is_one(plain: Manifest) -> None:
    bounded = {**CALIBRATION, "shown_wrong_at_most": 0.07, "confidence": 0.95}
    found = curve(with_figures(plain, {"calibration": bounded}))
    assert found is not None
    assert (found.wrong_at_most, found.confidence) == (0.07, 0.95)


def test_a_pack_without_a_verifier_is_told_by_its_majority(plain: Manifest) -> None:
    figures = {"problems": 10, "verifier_at_n": None, "majority_at_n": 0.5}
    assert held_out(with_figures(plain, {"a": {"figures": figures}})) == (HeldOut("a", 10, 0.5, None, None),)


def test_what_was_not_measured_is_not_there(plain: Manifest) -> None:
    assert held_out(plain) == ()
    assert curve(plain) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "figures",
                    "decisions",
                    "reliability",
                    "risk_at_coverage",
                    "0.1",
                    "problems",
                    "coverage",
                    "x",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@given(figures=st.dictionaries(st.sampled_from(["calibration", "a"]), JSON))
def test_no_figures_of_other_tools_break_it(figures: dict[str, Any]) -> None:
    manifest = Manifest.model_construct(figures=figures)
    for row in held_out(manifest):
        assert 0 <= row.best <= 1
    found = curve(manifest)
    assert found is None or len(found.points) >= 2


def test_the_shipped_pack_has_its_curve_and_its_figures() -> None:
    manifest = open_pack(pack_folders()[0] / "nano").manifest
    found = curve(manifest)
    assert found is not None
    assert found.points[-1].answered == 1
    assert len(held_out(manifest)) >= 3
