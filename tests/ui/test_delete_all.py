"""After "delete all" no byte of what a child was called, typed or asked is left in any file of the app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from app.records import open_records
from app.records.backups import back_up
from app.ui.printing import printed
from tests.ui.conftest import OpenScreen
from tests.ui.test_settings_page import show

NICKNAME = "Zwetschgenkind"
QUESTION = "Zwetschgenkind has 3 plums and eats 1. How many are left?"
SECRETS = [NICKNAME.encode(encoding) for encoding in ("utf-8", "utf-16-le")]


def files_with_secrets(folder: Path) -> list[Path]:
    """The files in which the nickname stands; it is part of the question and of the draft too."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if any(secret in path.read_bytes() for secret in SECRETS)]


def test_nothing_personal_is_left_in_the_database_its_log_the_copies_the_draft_or_what_was_printed(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    records_folder = tmp_path / "records"
    with open_records(records_folder) as records:
        child = records.profiles.add(NICKNAME, "owl")
        attempt = records.attempts.begin(QUESTION, "subtraction", profile=child.id)
        records.attempts.checked(attempt.id, NICKNAME, "look again")
        records.unsure.save(QUESTION, ["2"], profile=child.id)
        records.sets.create(f"For {NICKNAME}", [QUESTION])
        back_up(records_folder, 99)
    page = printed.print_folder() / f"{NICKNAME}.pdf"
    page.parent.mkdir(parents=True)
    page.write_bytes(NICKNAME.encode())
    screen = show(open_screen, "data")
    screen.kept(lambda records: records.settings.put("greeting", NICKNAME))  # now in the log alone
    screen.tutor.setProperty("text", QUESTION)
    screen.qtbot.waitUntil(lambda: QUESTION.encode() in _all_bytes(tmp_path / "state"))
    found = {path.relative_to(tmp_path).as_posix() for path in files_with_secrets(tmp_path)}
    assert {"records/records.db", "records/records.db-wal", "state/draft.txt"} <= found
    assert f"cache/print/{NICKNAME}.pdf" in found
    assert any(name.startswith("records/backups/") for name in found)

    screen.tab_to("deleteAll")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("deleteSurely")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Everything is deleted from this computer." in screen.words())
    assert screen.kept(lambda records: records.profiles.all()) == []
    screen.qtbot.waitUntil(lambda: QUESTION.encode() not in _all_bytes(tmp_path / "state"))
    assert files_with_secrets(tmp_path) == []


def _all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
