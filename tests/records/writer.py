"""A process that works with records until it is killed: `writer.py WHAT FOLDER`. Run by test_kill.py.

It says on its standard output what is kept, after the call that keeps it, and at last what went wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from unittest.mock import patch

from app.records import Records, RecordsError, open_records, opening
from app.records.migrations import MIGRATIONS

STEP = (
    "CREATE TABLE extra (id TEXT PRIMARY KEY, question TEXT NOT NULL) STRICT;"
    "INSERT INTO extra SELECT id, question FROM items;"
    "UPDATE items SET question = 'Changed: ' || question;"
    "DROP TABLE unsure"
)
"""A migration that touches much."""
FUTURE = (*MIGRATIONS, STEP)
QUESTIONS = 200


def say(*words: object) -> None:
    print(*words, flush=True)


def write(records: Records, folder: Path) -> None:
    """Attempts, settings and sets, one after the other."""
    start = records.settings.get("counter", 0)
    for number in count(start + 1):
        attempt = records.attempts.begin(f"Question {number}?", "addition")
        records.attempts.checked(attempt.id, "7", "right")
        say("attempt", attempt.id)
        records.settings.put("counter", number)
        say("counter", number)
        if number % 5 == 0:
            week = records.sets.create(f"Set {number}", [f"Question {n}?" for n in range(50)])
            say("set", week.id)


def export(records: Records, folder: Path) -> None:
    """The same file over and over."""
    for number in count(1):
        records.exchange.export_everything(folder / "all.tinytutor")
        say("export", number)


def take(records: Records, folder: Path) -> None:
    """Import a set and remove it again."""
    for number in count(1):
        imported = records.exchange.import_file(folder / "set.tinytutor", bring_back=True)
        say("import", number)
        records.sets.remove(imported.sets[0])


WORK: dict[str, Callable[[Records, Path], None]] = {"write": write, "export": export, "import": take}


def main(what: str, folder: Path) -> None:
    if what == "migrate":
        say("ready")
        with patch.object(opening, "MIGRATIONS", FUTURE):
            open_records(folder).close()
        return
    try:
        with open_records(folder) as records:
            say("ready")
            WORK[what](records, folder)
    except RecordsError as error:
        say("told", error)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
