"""A list that changes by the smallest changes always shows what it was given."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.controllers.teacher_rows import KeyedRowsModel


@dataclass(frozen=True)
class Row:
    key: int
    words: str


ROWS = st.dictionaries(st.integers(0, 12), st.sampled_from("ab")).map(
    lambda found: [Row(key, words) for key, words in found.items()]
)


def shown(model: KeyedRowsModel) -> list[tuple[int, str]]:
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    places = [model.index(place) for place in range(model.rowCount())]
    return [(model.data(place, roles["key"]), model.data(place, roles["words"])) for place in places]


@given(st.lists(ROWS, min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_list_is_shown_as_it_is_after_any_other(qtbot: QtBot, lists: list[list[Row]]) -> None:
    model = KeyedRowsModel(Row)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in lists:
        model.show(rows)
        assert shown(model) == [(row.key, row.words) for row in rows]
        assert model.property("count") == len(rows)
    assert tester.model() is model


def test_what_stays_is_not_made_anew(qtbot: QtBot) -> None:
    model = KeyedRowsModel(Row)
    model.show([Row(1, "a"), Row(2, "a"), Row(3, "a")])
    happened: list[str] = []
    model.modelReset.connect(lambda: happened.append("reset"))
    model.rowsRemoved.connect(lambda _parent, first, last: happened.append(f"removed {first}-{last}"))
    model.rowsInserted.connect(lambda _parent, first, last: happened.append(f"inserted {first}-{last}"))
    model.dataChanged.connect(lambda first, _last: happened.append(f"changed {first.row()}"))
    model.show([Row(1, "a"), Row(3, "b"), Row(4, "a")])
    assert happened == ["removed 1-1", "changed 1", "inserted 2-2"]
    assert model.data(model.index(0), int(Qt.ItemDataRole.DisplayRole)) is None


def test_a_row_that_moves_is_moved(qtbot: QtBot) -> None:
    model = KeyedRowsModel(Row)
    model.show([Row(1, "a"), Row(2, "a"), Row(3, "a")])
    moved: list[tuple[int, int]] = []
    model.rowsMoved.connect(lambda _from, first, _last, _to, place: moved.append((first, place)))
    model.show([Row(2, "a"), Row(3, "a"), Row(1, "a")])
    assert moved == [(1, 0), (2, 1)]
