"""Settings and the teacher's rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.records import InvalidEntry, Records, Rules, open_records

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=JSON)
def test_any_json_value_comes_back(records: Records, value: Any) -> None:
    records.settings.put("some.key_1", value)
    assert records.settings.get("some.key_1", "default") == value


def test_a_setting_that_is_not_there_has_the_default(records: Records, folder: Path) -> None:
    assert records.settings.get("text_size", 100) == 100
    records.settings.put("text_size", 150)
    records.settings.put("text_size", 200)
    with open_records(folder) as again:
        assert again.settings.get("text_size", 100) == 200
    records.settings.remove("text_size")
    assert records.settings.get("text_size") is None


@pytest.mark.parametrize(
    ("key", "value"), [("Text Size", 1), ("", 1), ("size", {1, 2}), ("size", float("nan"))]
)
def test_what_can_not_be_kept_is_refused(records: Records, key: str, value: Any) -> None:
    with pytest.raises(InvalidEntry, match="can not be kept"):
        records.settings.put(key, value)


def test_rules_come_back(records: Records, folder: Path) -> None:
    assert records.settings.rules() == Rules()
    rules = Rules(tries_before_solution=3, operations=("addition", "division"), projector=True)
    records.settings.set_rules(rules)
    with open_records(folder) as again:
        assert again.settings.rules() == rules


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "nonsense",
        {"tries_before_solution": -1, "operations": ["magic"], "projector": "perhaps"},
        {"operations": [], "from_a_newer_version": 1},
    ],
)
def test_rules_that_are_not_allowed_are_as_by_default(records: Records, kept: Any) -> None:
    records.settings.put("teacher.rules", kept)
    assert records.settings.rules() == Rules()


def test_one_bad_rule_does_not_spoil_the_others(records: Records) -> None:
    records.settings.put("teacher.rules", {"tries_before_solution": 2, "operations": ["magic"]})
    assert records.settings.rules() == Rules(tries_before_solution=2)
