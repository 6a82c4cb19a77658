"""Requests wait in their order; a cancel reaches those that came before it."""

from __future__ import annotations

import io
import os

import pytest

from app.inference.inbox import Inbox
from app.inference.library import AbortSwitch
from app.inference.protocol import write_message

GENERATE, READ, SCORE, LINES = (
    {"op": op, "id": number} for number, op in enumerate(["generate", "read", "score", "score_lines"])
)


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """With what the process would have ended."""
    statuses: list[int] = []
    monkeypatch.setattr(os, "_exit", statuses.append)
    return statuses


def inbox_with(*messages: dict[str, object]) -> Inbox:
    """All of them have come, and the parent is gone."""
    stream = io.BytesIO()
    for message in messages:
        write_message(stream, message)
    stream.seek(0)
    inbox = Inbox(stream, AbortSwitch())
    inbox.read_forever()
    return inbox


def test_requests_are_taken_in_their_order_and_the_process_ends_with_its_parent(ended: list[int]) -> None:
    inbox = inbox_with(GENERATE, READ, SCORE)
    assert inbox.waiting() == [0, 1, 2]
    assert [inbox.take() for _ in range(3)] == [GENERATE, READ, SCORE]
    assert ended == [0]


@pytest.mark.usefixtures("ended")
def test_only_scores_are_taken_while_candidates_are_written() -> None:
    inbox = inbox_with(GENERATE, READ, SCORE, LINES)
    assert inbox.take() == GENERATE
    assert [inbox.take_score(during=0) for _ in range(3)] == [SCORE, LINES, None]
    assert inbox.take() == READ


@pytest.mark.usefixtures("ended")
@pytest.mark.parametrize(
    ("cancel", "going_on"),
    [({"upto": 1}, [False, False, True]), ({"only": 1}, [True, False, True]), ({"upto": -1}, [True] * 3)],
    ids=str,
)
def test_what_is_cancelled_does_not_begin(cancel: dict[str, int], going_on: list[bool]) -> None:
    inbox = inbox_with(GENERATE, READ, SCORE, {"op": "cancel", "id": 3, **cancel})
    assert [inbox.enter(request) for request in range(3)] == going_on


@pytest.mark.usefixtures("ended")
def test_the_end_of_a_cancelled_request_does_not_wait_for_scores() -> None:
    inbox = inbox_with(GENERATE, SCORE, {"op": "cancel", "id": 3, "only": 0})
    assert inbox.take_score(during=0) is None
    assert inbox.take_score(during=1) == SCORE
