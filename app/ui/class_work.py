"""What the class's screens do with the records, without Qt: the report and the list of pupils."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from pathlib import Path

from app.records import Cell, Grid, InvalidEntry, Records, ReportWords, SlipCount, write_csv
from app.sentences import counted, say
from app.sentences.numerals import current, whole
from app.teaching import phrases
from app.teaching.operations import skill_words
from app.teaching.slip_phrases import name_of
from app.ui.profile_pictures import NAMES, picture_of

GOING_WELL, LOOK_HERE = 0.75, 0.4
"""Shares of problems right at the first try: it goes well from the first on, not below the second."""


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
    pictures = {key: picture_of(key).title for key in NAMES}
    return Report(records.grid(pictures=pictures), tuple(records.slips()))


def words_for(grid: Grid) -> ReportWords:
    """The words of the report, on the screen and in the file."""
    return ReportWords(
        skill=say("class", "Skill"),
        nobody=say("class", "Without a name"),
        problems=say("class", "problems"),
        tries=say("class", "tries"),
        right_first=say("class", "right at first try"),
        hints=say("class", "hints"),
        separator=current().between.strip(),
        skills={skill: skill_words(skill) for skill in grid.skills},
    )


def level_words(level: str) -> str:
    """How it goes, in words; `level` is one that `level_of` gives."""
    return {
        "": "",
        "well": say("class", "going well"),
        "between": say("class", "getting there"),
        "look": say("class", "look here"),
    }[level]


def level_of(cell: Cell) -> str:
    """How it goes: "well", "between" or "look"; empty where nothing was worked on."""
    if not cell.problems:
        return ""
    share = cell.right_first / cell.problems
    return "well" if share >= GOING_WELL else "look" if share < LOOK_HERE else "between"


def cell_lines(cell: Cell) -> tuple[str, ...]:
    """The numbers of a cell, the same as in the file."""
    if not cell.problems:
        return ()
    return (
        say("class", "{right} of {problems} right at first try").format(
            right=whole(cell.right_first), problems=whole(cell.problems)
        ),
        counted(cell.tries, say("class", "{count} try"), say("class", "{count} tries")),
        counted(cell.hints, say("class", "{count} hint"), say("class", "{count} hints")),
    )


def whole_words(report: Report) -> str:
    """One sentence on all of the class's work."""
    every = report.whole
    if not every.problems:
        return ""
    worked = counted(
        every.problems,
        say("class", "{count} problem worked on"),
        say("class", "{count} problems worked on"),
    )
    _right, tries, _hints = cell_lines(every)
    hints = counted(every.hints, say("class", "{count} hint used"), say("class", "{count} hints used"))
    said = say("class", "{worked}, {right} right at first try, {tries}, {hints}.")
    return said.format(worked=worked, right=whole(every.right_first), tries=tries, hints=hints)


def slip_words(count: SlipCount) -> str:
    """A slip in words, with how often and by how many."""
    said = [
        counted(count.times, say("class", "{count} time"), say("class", "{count} times")),
        counted(count.pupils, say("class", "{count} pupil"), say("class", "{count} pupils")),
    ]
    return f"{name_of(count.slip)}: {', '.join(said if count.pupils else said[:1])}"


def save_report(report: Report, folder: Path, today: date) -> Path:
    """Write the report into a folder, over one of the same day; the path.

    Raises `InvalidEntry` where there is no such folder, `DiskFull`, `CannotWrite`.
    """
    path = existing(folder) / f"class-report-{today:%Y-%m-%d}.csv"
    write_csv(report.grid, path, words_for(report.grid))
    return path


def existing(folder: Path) -> Path:
    """The folder. Raises `InvalidEntry` where it is not there, or does not answer."""
    try:
        there = folder.is_dir()
    except OSError:  # a name that the system can not have, a stick that is broken
        there = False
    if not there:
        said = say("class", "There is no folder “{folder}”. Put the stick in, or choose another folder.")
        raise InvalidEntry(said.format(folder=folder))
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


def what_is_joined(records: Records, kept: str, other: str) -> str:
    """The question before two profiles become one: it says what goes where."""
    profiles = {key: records.profiles.get(key) for key in (kept, other)}
    names = {key: f"{found.nickname} ({picture_of(found.picture).title})" for key, found in profiles.items()}
    worked = counted(
        len(records.attempts.of_profile(other)),
        say("class", "the work on {count} problem"),
        say("class", "the work on {count} problems"),
    )
    return say(
        "class",
        "Are {kept} and {other} the same child? Then {worked} and the saved questions of {other} go to "
        "{kept}, and {other} is not in the list any more. A copy of the records is made before. You can take "
        "it back as long as you stay here and change nothing else; not later.",
    ).format(kept=names[kept], other=names[other], worked=worked)


def what_goes(records: Records, profile_id: str) -> str:
    """The question before a pupil is removed: it says what goes with them."""
    profile = records.profiles.get(profile_id)
    worked = len(records.attempts.of_profile(profile_id))
    saved = sum(question.profile == profile_id for question in records.unsure.all())
    parts = [say("class", "the nickname and picture")]
    if worked:
        parts.append(
            counted(
                worked,
                say("class", "the work on {count} problem"),
                say("class", "the work on {count} problems"),
            )
        )
    if saved:
        parts.append(
            counted(
                saved,
                say("class", "{count} question saved for you"),
                say("class", "{count} questions saved for you"),
            )
        )
    return say(
        "class",
        "Remove {nickname}? This deletes {parts} from this computer, from its copies too. It can not be "
        "undone. Files that you saved to a stick stay there.",
    ).format(nickname=profile.nickname, parts=phrases.listed(parts))
