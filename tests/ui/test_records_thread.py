"""The thread between the window and the records."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.records import CannotWrite, Records, open_records
from app.ui.records_thread import RecordsThread


@pytest.fixture
def thread(qtbot: QtBot, tmp_path: Path) -> Iterator[RecordsThread]:
    thread = RecordsThread(lambda: open_records(tmp_path))
    yield thread
    thread.close()


def test_work_is_done_there_in_turn_and_told_here(qtbot: QtBot, thread: RecordsThread) -> None:
    told: list[tuple[str, int]] = []

    def add(name: str) -> None:
        def work(records: Records) -> tuple[str, int]:
            return records.profiles.add(name, "cat").nickname, threading.get_ident()

        thread.do(work, told.append)

    for name in ("Mia", "Leo"):
        add(name)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [name for name, _there in told] == ["Mia", "Leo"]
    assert {there for _name, there in told}.isdisjoint({threading.get_ident()})


def test_what_the_records_say_is_told_and_the_next_work_is_done(qtbot: QtBot, thread: RecordsThread) -> None:
    sentences: list[str] = []
    thread.do(lambda records: records.profiles.add("", "cat"), otherwise=sentences.append)
    with qtbot.waitSignal(thread.failed) as failed:
        thread.do(lambda records: records.profiles.add("", "cat"))
    assert sentences == failed.args
    assert sentences[0].startswith("There is no nickname yet.")
    assert thread.wait_for(lambda records: records.profiles.add("Mia", "cat").nickname, 5) == "Mia"


def test_any_other_error_is_logged_and_told_plainly(
    qtbot: QtBot, thread: RecordsThread, caplog: pytest.LogCaptureFixture
) -> None:
    sentences: list[str] = []
    thread.do(lambda _records: 1 // 0, otherwise=sentences.append)
    qtbot.waitUntil(lambda: bool(sentences))
    (sentence,) = sentences
    assert sentence.startswith("Something went wrong with the records")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_records_that_did_not_open_are_opened_by_the_next_work(qtbot: QtBot, tmp_path: Path) -> None:
    attempts: list[int] = []

    def open_later() -> Records:
        attempts.append(1)
        if len(attempts) == 1:
            raise CannotWrite(tmp_path, "it is read-only")
        return open_records(tmp_path)

    thread = RecordsThread(open_later)
    assert thread.wait_for(lambda records: records.profiles.all(), 5) is None
    assert thread.wait_for(lambda records: records.profiles.all(), 5) == []
    thread.close()


def test_nobody_waits_longer_than_told(qtbot: QtBot, thread: RecordsThread) -> None:
    release = threading.Event()
    assert thread.wait_for(lambda _records: release.wait(10), 0.05) is None
    release.set()


def test_what_was_asked_for_is_done_before_it_closes(qtbot: QtBot, tmp_path: Path) -> None:
    thread = RecordsThread(lambda: open_records(tmp_path))
    thread.do(lambda records: records.profiles.add("Mia", "cat"))
    thread.close()
    with open_records(tmp_path) as records:
        assert [profile.nickname for profile in records.profiles.all()] == ["Mia"]
