"""The class report, and that its file has the same numbers as the screen."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.records import Cell, Pupil, Records, ReportWords, SlipCount, csv_of, table_of, write_csv
from app.records.entries import Attempt, Profile
from app.records.report import Grid, make_grid, names_of
from tests.records import entries
from tests.records.conftest import START, StoppedClock

PROFILES = st.lists(entries.profiles, unique_by=lambda profile: profile.id, max_size=3)
FIELDS = ("problems", "tries", "right at first try", "hints")


@st.composite
def classes(draw: st.DrawFn) -> tuple[list[Profile], list[Attempt]]:
    """Some children with their attempts, and attempts without a name."""
    profiles = draw(PROFILES)
    owners = {profile.id for profile in profiles} | {None}
    found = draw(st.lists(entries.attempts, max_size=12))
    return profiles, [attempt for attempt in found if attempt.profile in owners]


def read_grid(text: str) -> dict[tuple[str, str], Cell]:
    """The cells of a CSV text by skill and column name."""
    head, *rows = list(csv.reader(text.splitlines(keepends=True)))
    names = [title.removesuffix(": problems") for title in head[1::4]]
    assert head == ["Skill", *(f"{name}: {field}" for name in names for field in FIELDS)]
    cells = {}
    for skill, *numbers in rows:
        for column, name in enumerate(names):
            cells[skill, name] = Cell(*map(int, numbers[4 * column : 4 * column + 4]))
    return cells


@settings(deadline=None)
@given(found=classes())
def test_the_csv_has_the_grids_numbers_and_no_others(found: tuple[list[Profile], list[Attempt]]) -> None:
    grid = make_grid(*found)
    shown = {
        (skill, pupil.name or "Without a name"): cell
        for skill, row in zip(grid.skills, grid.cells, strict=True)
        for pupil, cell in zip(grid.pupils, row, strict=True)
    }
    assert read_grid(csv_of(grid)) == shown


@settings(deadline=None)
@given(found=classes())
def test_the_grid_counts_every_attempt_once(found: tuple[list[Profile], list[Attempt]]) -> None:
    _, attempts = found
    total = sum((cell for row in make_grid(*found).cells for cell in row), Cell())
    assert total.tries == sum(attempt.tries for attempt in attempts)
    assert total.hints == sum(attempt.help for attempt in attempts)
    assert total.right_first <= total.problems <= len(attempts)


@given(profiles=PROFILES)
def test_no_two_columns_have_one_name(profiles: Sequence[Profile]) -> None:
    names = names_of(profiles)
    assert len(set(names)) == len(profiles)


def test_a_class(records: Records, clock: StoppedClock) -> None:
    ana = records.profiles.add("Ana", "fox")
    ben = records.profiles.add("Ben", "owl")
    for answers, skill, profile, rung in (
        (["7"], "addition", ana.id, 0),
        (["9", "7"], "addition", ana.id, 2),
        (["9"], "division", ben.id, 6),
        ([], "division", ben.id, 0),  # only looked at
        (["7"], "addition", None, 0),
    ):
        attempt = records.attempts.begin("How many?", skill, profile=profile)
        if rung:
            records.attempts.helped(attempt.id, rung, whole=rung == 6)
        for answer in answers:
            slip = "" if answer == "7" else "another operation"
            records.attempts.checked(attempt.id, answer, "look again" if slip else "right", slip)
        clock.forward(days=1)
    grid = records.grid()
    assert grid == Grid(
        skills=("addition", "division"),
        pupils=(Pupil(ana.id, "Ana"), Pupil(ben.id, "Ben"), Pupil(None, "")),
        cells=((Cell(2, 3, 1, 2), Cell(), Cell(1, 1, 1, 0)), (Cell(), Cell(1, 1, 0, 6), Cell())),
    )
    assert records.slips() == [SlipCount("another operation", 2, 2)]
    later = START.replace(day=START.day + 1)
    assert records.grid(until=later).cells == ((Cell(1, 1, 1, 0), Cell()),)
    assert records.slips(until=later) == []


def test_right_after_the_whole_solution_is_not_right_at_first_try(records: Records) -> None:
    attempt = records.attempts.begin("How many?", "addition")
    records.attempts.helped(attempt.id, 6, whole=True)
    records.attempts.checked(attempt.id, "7", "right")
    assert records.grid().cells == ((Cell(1, 1, 0, 6),),)


def test_children_of_one_nickname_are_told_apart_by_their_pictures(
    records: Records, other: Records, tmp_path: Path
) -> None:
    records.profiles.add("Ana", "fox")
    other.profiles.add("Ana", "owl")
    records.exchange.import_file(other.exchange.export_class(tmp_path))
    assert sorted(pupil.name for pupil in records.grid().pupils) == ["Ana (fox)", "Ana (owl)"]


def test_the_file_is_one_that_spreadsheets_know(records: Records, tmp_path: Path) -> None:
    records.profiles.add("Zoë", "fox")
    attempt = records.attempts.begin("How many?", "time, money")
    records.attempts.checked(attempt.id, "7", "right")
    path = tmp_path / "class.csv"
    write_csv(records.grid(), path)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == csv_of(records.grid())
    assert b'\r\n"time, money",0,0,0,0,1,1,1,0\r\n' in data


def test_the_words_can_be_translated(records: Records) -> None:
    attempt = records.attempts.begin("How many?", "addition")
    records.attempts.checked(attempt.id, "7", "right")
    words = ReportWords(
        "Thema", "ohne Namen", "Aufgaben", "Versuche", "sofort richtig", "Hilfen", {"addition": "Plus"}
    )
    assert table_of(records.grid(), words) == [
        [
            "Thema",
            "ohne Namen: Aufgaben",
            "ohne Namen: Versuche",
            "ohne Namen: sofort richtig",
            "ohne Namen: Hilfen",
        ],
        ["Plus", "1", "1", "1", "0"],
    ]
