"""The class report: skill by pupil, common slips, and the same as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from app.records.entries import Attempt, Profile
from app.records.new_file import new_file


@dataclass(frozen=True)
class Cell:
    """One pupil's work on one skill.

    `problems` is how many were worked on; `tries` the checks; `right_first` how many were right at the first
    check with the whole solution not shown; `hints` the rungs of help seen, added up.
    """

    problems: int = 0
    tries: int = 0
    right_first: int = 0
    hints: int = 0

    def __add__(self, other: Cell) -> Cell:
        return Cell(
            self.problems + other.problems,
            self.tries + other.tries,
            self.right_first + other.right_first,
            self.hints + other.hints,
        )


@dataclass(frozen=True)
class Pupil:
    """A column of the grid; `profile` is None for all who worked without one, whose `name` is empty."""

    profile: str | None
    name: str


@dataclass(frozen=True)
class Grid:
    """Skills by pupils. `cells[row][column]` is that of `skills[row]` and `pupils[column]`."""

    skills: tuple[str, ...]
    pupils: tuple[Pupil, ...]
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class SlipCount:
    """How often a slip was made, and by how many children with a profile."""

    slip: str
    times: int
    pupils: int


@dataclass(frozen=True)
class ReportWords:
    """The words of the table, for a translation; `skills` has names for skills where they have others.

    `separator` parts the cells: a semicolon where numbers have a decimal comma, as spreadsheets want it.
    """

    skill: str = "Skill"
    nobody: str = "Without a name"
    problems: str = "problems"
    tries: str = "tries"
    right_first: str = "right at first try"
    hints: str = "hints"
    skills: dict[str, str] = field(default_factory=dict)
    separator: str = ","


ENGLISH = ReportWords()
ANY_NAME: Mapping[str, str] = MappingProxyType({})


def make_grid(
    profiles: Sequence[Profile], attempts: Sequence[Attempt], pictures: Mapping[str, str] = ANY_NAME
) -> Grid:
    """The grid of these attempts; a child without any has an empty column. `pictures` as for `names_of`.

    An attempt with neither a check nor help does not count: the problem was only looked at.
    """
    worked = [attempt for attempt in attempts if attempt.tries or attempt.help or attempt.whole_shown]
    pupils = [
        Pupil(profile.id, name) for profile, name in zip(profiles, names_of(profiles, pictures), strict=True)
    ]
    if any(attempt.profile is None for attempt in worked):
        pupils.append(Pupil(None, ""))
    found: defaultdict[tuple[str, str | None], Cell] = defaultdict(Cell)
    for attempt in worked:
        found[attempt.skill, attempt.profile] += cell_of(attempt)
    skills = sorted({skill for skill, _ in found})
    cells = tuple(tuple(found[skill, pupil.profile] for pupil in pupils) for skill in skills)
    return Grid(tuple(skills), tuple(pupils), cells)


def cell_of(attempt: Attempt) -> Cell:
    """One attempt, counted."""
    first = attempt.outcome == "right" and attempt.tries == 1 and not attempt.whole_shown
    return Cell(1, attempt.tries, int(first), attempt.help)


def names_of(profiles: Sequence[Profile], pictures: Mapping[str, str] = ANY_NAME) -> list[str]:
    """A name for each profile that no other has: the nickname, with the picture or a number where needed.

    `pictures` are the pictures' names in the person's language, by what a profile keeps of them. Children of
    one nickname may come from two computers.
    """
    plain = Counter(profile.nickname.casefold() for profile in profiles)
    names: list[str] = []
    for profile in profiles:
        name = profile.nickname
        if plain[name.casefold()] > 1:
            name = f"{name} ({pictures.get(profile.picture, profile.picture)})"
        number, first = 2, name
        while name in names:
            name, number = f"{first} {number}", number + 1
        names.append(name)
    return names


def common_slips(attempts: Sequence[Attempt]) -> list[SlipCount]:
    """The slips that were named, the most frequent first."""
    named = [attempt for attempt in attempts if attempt.slip]
    times = Counter(attempt.slip for attempt in named)
    pupils = {slip: {each.profile for each in named if each.slip == slip} - {None} for slip in times}
    counts = [SlipCount(slip, count, len(pupils[slip])) for slip, count in times.items()]
    return sorted(counts, key=lambda count: (-count.times, count.slip))


def table_of(grid: Grid, words: ReportWords = ENGLISH) -> list[list[str]]:
    """The grid as rows of text with a head: four columns for each pupil, the grid's numbers alone."""
    head = [words.skill]
    for pupil in grid.pupils:
        name = pupil.name or words.nobody
        head += [f"{name}: {what}" for what in (words.problems, words.tries, words.right_first, words.hints)]
    rows = [head]
    for skill, cells in zip(grid.skills, grid.cells, strict=True):
        row = [words.skills.get(skill, skill)]
        for cell in cells:
            row += [str(cell.problems), str(cell.tries), str(cell.right_first), str(cell.hints)]
        rows.append(row)
    return rows


def csv_of(grid: Grid, words: ReportWords = ENGLISH) -> str:
    """The table, its lines ending as RFC 4180 wants."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=words.separator, lineterminator="\r\n")
    writer.writerows(table_of(grid, words))
    return text.getvalue()


def write_csv(grid: Grid, path: Path, words: ReportWords = ENGLISH) -> None:
    """Write the table as UTF-8 with a byte order mark, by which spreadsheets know it.

    Raises `DiskFull` and `CannotWrite`.
    """
    with new_file(path) as partial:
        partial.write_bytes(csv_of(grid, words).encode("utf-8-sig"))
