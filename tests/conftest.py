"""Rules for every test: Qt draws offscreen, and nothing in the app may print unless the test reads it."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from app import sentences
from app.sentences import numerals
from tests.sticks.plug import StickShop, breaking_sticks

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")  # no test needs the network
# Tests run on every core beside each other: the threads of several processes would wait for each other.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# A test must not depend on how fast, or how busy, the machine is; all else stays Hypothesis's own profile.
settings.register_profile("no deadline", settings(deadline=None))
settings.load_profile("no deadline")

TESTS = Path(__file__).resolve().parent
QUIET_ROOMS = frozenset(
    {"curriculum", "inference", "packs", "problem", "records", "solving", "teaching", "ui"}
)


@pytest.fixture(autouse=True)
def _english_is_left_on() -> Iterator[None]:
    """A test that turns a language on turns it off again: the next one of its process may be any."""
    yield
    left_on = numerals.current()
    sentences.use(None)
    assert left_on == numerals.ENGLISH, f"the test left another language on: {left_on}"


@pytest.fixture(scope="session")
def stick_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StickShop]:
    """Sticks that are pulled out in the middle of what is done with them; skips where none can be mounted."""
    with breaking_sticks(tmp_path_factory.mktemp("sticks")) as shop:
        yield shop


def _is_quiet(item: pytest.Item) -> bool:
    """Whether a test belongs to a room of `app`, where a stray print or native log line is a fault."""
    parts = item.path.relative_to(TESTS).parts if item.path.is_relative_to(TESTS) else ()
    return bool(parts) and (parts[0] in QUIET_ROOMS or parts[0] == "app")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a passing test of the app that left output unread: its own, llama.cpp's or a child process's."""
    report = yield
    if report.passed and _is_quiet(item):
        stray = [
            f"{title}:\n{text}"
            for title, text in report.sections
            if title in {f"Captured stdout {call.when}", f"Captured stderr {call.when}"} and text.strip()
        ]
        if stray:
            report.outcome = "failed"
            report.longrepr = "The app printed what no test read (capsys, capfd):\n" + "\n".join(stray)
    return report
