"""What the app keeps: profiles, problem sets, attempts, settings; one SQLite database for each user.

`with open_records() as records:` gives `records.profiles`, `.sets`, `.items`, `.attempts`, `.unsure`,
`.settings`, `.pin` and `.exchange`; see docs/records.md.
"""

from app.records.backups import Restored, restore
from app.records.entries import (
    Attempt,
    Item,
    Outcome,
    ProblemSet,
    Profile,
    State,
    UnsureQuestion,
)
from app.records.errors import (
    CannotWrite,
    DiskFull,
    FileDamaged,
    FileTooNew,
    FileUnreadable,
    ForeignDatabase,
    InvalidEntry,
    OutOfReach,
    PinMustWait,
    PinWrong,
    RecordsBusy,
    RecordsDamaged,
    RecordsError,
    RecordsTooNew,
    UnknownEntry,
)
from app.records.exchange import Collected, files_in, shared_files
from app.records.exchange_file import Content, HandedOver, read_file
from app.records.folder import records_folder
from app.records.items import Solved
from app.records.merge import Imported
from app.records.opening import Records, open_records
from app.records.report import (
    Cell,
    Grid,
    Pupil,
    ReportWords,
    SlipCount,
    csv_of,
    table_of,
    write_csv,
)
from app.records.rules import OPERATIONS, Operation, Rules

__all__ = [
    "OPERATIONS",
    "Attempt",
    "CannotWrite",
    "Cell",
    "Collected",
    "Content",
    "DiskFull",
    "FileDamaged",
    "FileTooNew",
    "FileUnreadable",
    "ForeignDatabase",
    "Grid",
    "HandedOver",
    "Imported",
    "InvalidEntry",
    "Item",
    "Operation",
    "OutOfReach",
    "Outcome",
    "PinMustWait",
    "PinWrong",
    "ProblemSet",
    "Profile",
    "Pupil",
    "Records",
    "RecordsBusy",
    "RecordsDamaged",
    "RecordsError",
    "RecordsTooNew",
    "ReportWords",
    "Restored",
    "Rules",
    "SlipCount",
    "Solved",
    "State",
    "UnknownEntry",
    "UnsureQuestion",
    "csv_of",
    "files_in",
    "open_records",
    "read_file",
    "records_folder",
    "restore",
    "shared_files",
    "table_of",
    "write_csv",
]
