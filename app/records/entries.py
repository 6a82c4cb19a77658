"""What the records hold: one frozen dataclass for each table, a field for each column.

`id` is a random UUID, the same on every computer that an entry is handed to; `changed` is the moment of its
last change, by which the newer of two versions is told. Moments are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field

State = Literal["waiting", "solved", "approved", "rejected"]
Outcome = Literal["", "right", "right so far", "look again", "cannot place this"]
"""The values of `app.teaching.checking.Outcome`; empty where nothing was checked yet."""

MOST_CHARACTERS = 2_000  # of a question: app.problem.question reads no more
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Moment = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.astimezone(UTC))]
NO_FORMULA = "=+-@"
"""A spreadsheet takes a cell that begins with one of these for a formula; the class report is a table."""


def plain_cell(text: str) -> str:
    """The text, if a spreadsheet shows it as it is. Raises ValueError."""
    if text[:1] in tuple(NO_FORMULA) or not text.isprintable():
        raise ValueError("it must begin with a letter or a number and have no control characters")
    return text


Skill = Annotated[str, Field(max_length=80), AfterValidator(plain_cell)]
Share = Annotated[float, Field(ge=0, le=1)]


@dataclass(frozen=True)
class Entry:
    """What every entry has."""

    id: Id
    changed: Moment


@dataclass(frozen=True)
class Profile(Entry):
    """A child: a nickname and the name of a picture, nothing else about the person."""

    nickname: Annotated[str, Field(min_length=1, max_length=30), AfterValidator(plain_cell)]
    picture: Annotated[str, Field(max_length=80), AfterValidator(plain_cell)]


@dataclass(frozen=True)
class ProblemSet(Entry):
    """A teacher's set of problems."""

    name: Name
    created: Moment


@dataclass(frozen=True)
class Item(Entry):
    """A problem of a set, without the solution, which may be long.

    `answer` (as text), `verdict`, `probability` and `agreement` (the share of candidates behind the answer)
    are the tutor's, and empty or None until it has solved the problem; `skill` is a topic or operation.
    Solved without `agreement`: TinyTutor wrote the problem, and its own program gave the answer.
    `given` is the answer that came with the problem or that the teacher typed, as written (empty: none).
    """

    set_id: Id
    position: Annotated[int, Field(ge=0, lt=2**31)]
    question: Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS)]
    state: State = "waiting"
    skill: Skill = ""
    answer: Annotated[str, Field(max_length=400)] = ""
    verdict: Literal["", "verified", "unsure", "unsolved"] = ""
    probability: Share | None = None
    agreement: Share | None = None
    given: Annotated[str, Field(max_length=400)] = ""


@dataclass(frozen=True)
class WholeItem(Item):
    """An item with its solution as JSON text (empty: none); what the text says is the caller's affair."""

    solution: Annotated[str, Field(max_length=4_000_000)] = ""


@dataclass(frozen=True)
class Attempt(Entry):
    """One child's work on one problem, from the first look to the last check.

    `answer`, `outcome` are those of the last check, `tries` counts the checks; `slip` is the last slip that
    was named, which stays when the answer is right later; `help` is the highest rung of help that was seen
    (0: none). `profile` is None for "just try".
    """

    profile: Id | None
    item: Id | None
    question: Annotated[str, Field(max_length=MOST_CHARACTERS)]
    skill: Skill
    moment: Moment
    answer: Annotated[str, Field(max_length=400)] = ""
    outcome: Outcome = ""
    slip: Annotated[str, Field(max_length=80)] = ""
    help: Annotated[int, Field(ge=0, le=100)] = 0
    tries: Annotated[int, Field(ge=0, lt=2**31)] = 0
    whole_shown: bool = False


@dataclass(frozen=True)
class UnsureQuestion(Entry):
    """A question that the tutor was not sure of, saved for the teacher; `settled` when it was dealt with.

    `answers` are the different answers that were found.
    """

    profile: Id | None
    question: Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS)]
    moment: Moment
    answers: tuple[Annotated[str, Field(max_length=400)], ...] = ()
    settled: Moment | None = None


@dataclass(frozen=True)
class Setting(Entry):
    """A setting; its `id` is its key, `value` JSON text."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.]{0,79}$")]
    value: Annotated[str, Field(max_length=100_000)]


@dataclass(frozen=True)
class Removed(Entry):
    """That an entry was removed, so that no import brings it back; `changed` is when.

    `owner` is the set of a removed item, and empty for all others.
    """

    owner: Annotated[str, Field(max_length=80)] = ""
