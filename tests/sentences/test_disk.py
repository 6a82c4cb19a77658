"""What the system says is wrong is said in the person's language where it is known."""

from __future__ import annotations

import errno
from collections.abc import Iterator

import pytest

from app import sentences
from app.sentences.disk import reason_of


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    yield
    sentences.use(None)


def test_a_known_reason_is_translated() -> None:
    assert reason_of(PermissionError(errno.EACCES, "whatever")) == "Permission denied"
    sentences.use(lambda context, text: f"{context}: {text.upper()}")
    assert reason_of(OSError(errno.ENOSPC, "No space left on device")) == "disk: NO SPACE LEFT ON DEVICE"


def test_any_other_is_as_the_system_says_it() -> None:
    assert reason_of(OSError(errno.ELOOP, "Too many links")) == "Too many links"
    assert reason_of(OSError()) == "OSError"
