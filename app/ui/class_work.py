"""What the class's screens do with the records, without Qt: the report and the list of pupils."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from pathlib import Path

from app.records import Cell, Grid, InvalidEntry, Records, ReportWords, SlipCount, write_csv
from app.ui.profile_pictures import NAMES

WORDS = ReportWords(skills={"": "not named", "other": "other"})
GOING_WELL, LOOK_HERE = 0.75, 0.4
"""Shares of problems right at the first try: it goes well from the first on, not below the second."""
LEVELS = {"": "", "well": "going well", "between": "getting there", "look": "look here"}
NO_FOLDER = "There is no folder “{folder}”. Put the stick in, or choose another folder."


@dataclass(frozen=True)
class Report:
    """The class report: what the screen shows and what the file says."""

    grid: Grid
    slips: tuple[SlipCount, ...] = ()

    @property
    def whole(self) -> Cell:
        """All cells, added up."""
        return reduce(add, (cell for row in self.grid.cells for cell in row), Cell())


@dataclass(frozen=True)
class Added:
    """Nicknames that were added, and those that were not, each with the reason."""

    names: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]


def read_report(records: Records) -> Report:
    """The report of all that was done so far."""
    return Report(records.grid(), tuple(records.slips()))


def level_of(cell: Cell) -> str:
    """How it goes, a key of `LEVELS`; empty where nothing was worked on."""
    if not cell.problems:
        return ""
    share = cell.right_first / cell.problems
    return "well" if share >= GOING_WELL else "look" if share < LOOK_HERE else "between"


def cell_lines(cell: Cell) -> tuple[str, ...]:
    """The numbers of a cell, the same as in the file."""
    if not cell.problems:
        return ()
    return (
        f"{cell.right_first} of {cell.problems} right at first try",
        "1 try" if cell.tries == 1 else f"{cell.tries} tries",
        "1 hint" if cell.hints == 1 else f"{cell.hints} hints",
    )


def whole_words(report: Report) -> str:
    """One sentence on all of the class's work."""
    whole = report.whole
    if not whole.problems:
        return ""
    worked = "1 problem" if whole.problems == 1 else f"{whole.problems} problems"
    _right, tries, hints = cell_lines(whole)
    return f"{worked} worked on, {whole.right_first} right at first try, {tries}, {hints} used."


def slip_words(count: SlipCount) -> str:
    """A slip in words, with how often and by how many."""
    what = count.slip
    times = "once" if count.times == 1 else f"{count.times} times"
    pupils = "1 pupil" if count.pupils == 1 else f"{count.pupils} pupils"
    return f"{what[:1].upper()}{what[1:]}: {times}" + (f", {pupils}" if count.pupils else "")


def save_report(report: Report, folder: Path, today: date) -> Path:
    """Write the report into a folder, over one of the same day; the path.

    Raises `InvalidEntry` where there is no such folder, `DiskFull`, `CannotWrite`.
    """
    path = existing(folder) / f"class-report-{today:%Y-%m-%d}.csv"
    write_csv(report.grid, path, WORDS)
    return path


def existing(folder: Path) -> Path:
    """The folder. Raises `InvalidEntry` where it is not there."""
    if not folder.is_dir():
        raise InvalidEntry(NO_FOLDER.format(folder=folder))
    return folder


def add_pupils(records: Records, text: str) -> Added:
    """Add a pupil for each line or cell of `text`, each with a picture that as few as possible have."""
    names: list[str] = []
    refused: list[tuple[str, str]] = []
    for nickname in nicknames(text):
        taken = [profile.picture for profile in records.profiles.all()]
        try:
            records.profiles.add(nickname, min(NAMES, key=taken.count))
        except InvalidEntry as error:
            refused.append((nickname, str(error)))
        else:
            names.append(nickname)
    return Added(tuple(names), tuple(refused))


def nicknames(text: str) -> Iterable[str]:
    """The nicknames in a pasted list: lines, or parted by tabs, commas or semicolons."""
    for mark in "\t,;":
        text = text.replace(mark, "\n")
    return [name for line in text.splitlines() if (name := " ".join(line.split()))]


def what_goes(records: Records, profile_id: str) -> str:
    """The question before a pupil is removed: it says what goes with them."""
    profile = records.profiles.get(profile_id)
    worked = len(records.attempts.of_profile(profile_id))
    saved = sum(question.profile == profile_id for question in records.unsure.all())
    parts = ["the nickname and picture"]
    if worked:
        parts.append("the work on 1 problem" if worked == 1 else f"the work on {worked} problems")
    if saved:
        parts.append("1 question saved for you" if saved == 1 else f"{saved} questions saved for you")
    listed = ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else parts[0]
    return (
        f"Remove {profile.nickname}? This deletes {listed} from this computer, from its copies too. "
        "It can not be undone. Files that you saved to a stick stay there."
    )
