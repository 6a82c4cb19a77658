"""Deleting everything, while other windows may have the database open."""

from __future__ import annotations

import shutil

from app.records.database import Database
from app.records.errors import CannotWrite
from app.records.folder import BACKUPS_NAME
from app.sentences.disk import reason_of

TABLES = ("attempts", "unsure", "items", "sets", "profiles", "settings", "removed", "pin")


def delete_everything(database: Database) -> None:
    """Empty every table and the file's old pages, then remove the copies. Raises `RecordsError`.

    The database itself stays, empty: another window that has it open goes on without an error.
    """
    with database.transaction():
        for table in TABLES:
            database.write(f"DELETE FROM {table}")
    database.write("VACUUM")
    database.empty_log()
    folder = database.path.parent
    try:
        for path in folder.glob(f"{BACKUPS_NAME}*"):
            shutil.rmtree(path)
        for path in (*folder.glob("damaged-*"), *folder.glob("*.coming")):
            path.unlink()
    except OSError as error:
        raise CannotWrite(folder, reason_of(error)) from error
