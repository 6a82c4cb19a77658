"""`python -m app.records COMMAND [--folder FOLDER]`: what a teacher may need without the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.records.backups import restore
from app.records.errors import RecordsDamaged, RecordsError
from app.records.folder import records_folder
from app.records.opening import open_records


def main(argv: Sequence[str] | None = None) -> int:
    """The command; the exit status is 0, or 1 where a sentence says what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m app.records", description="TinyTutor's records.")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--folder", type=Path, help="the folder of the records (default: this user's)")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, told in (
        ("where", "print the folder of the records"),
        ("reset-pin", "take the teacher's PIN away; all records stay"),
        (
            "restore",
            "damaged records: go on with the last whole copy, keeping the damaged file",
        ),
        ("export", "save all records to a folder, or to a file that ends with .tinytutor"),
    ):
        command = commands.add_parser(name, help=told, description=told, parents=[shared])
        if name == "export":
            command.add_argument("target", type=Path, metavar="FILE|FOLDER")
    options = parser.parse_args(argv)
    try:
        print(run(options))
    except RecordsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def run(options: argparse.Namespace) -> str:
    """Do the command; what to tell. Raises `RecordsError`."""
    folder = records_folder(options.folder)
    if options.command == "where":
        return str(folder)
    if options.command == "restore":
        return restore_if_damaged(folder)
    with open_records(folder) as records:
        if options.command == "export":
            return f"All records are in {records.exchange.export_everything(options.target)}."
        records.pin.reset()
    return "There is no PIN any more; all records are still there. Open the teacher's side to set another."


def restore_if_damaged(folder: Path) -> str:
    """Restore, unless the records can be opened. Raises `RecordsError`."""
    try:
        open_records(folder).close()
    except RecordsDamaged:
        restored = restore(folder)
        kept = ", ".join(path.name for path in restored.kept) or "nothing"
        state = "afresh" if restored.backup is None else f"with the copy {restored.backup.name}"
        return f"The records go on {state}. Kept of the damaged ones: {kept}."
    return "The records are whole: there is nothing to restore."


if __name__ == "__main__":
    sys.exit(main())
