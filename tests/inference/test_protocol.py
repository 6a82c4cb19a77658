"""Messages on the pipes survive any text, and what is no message ends the conversation."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference.protocol import read_message, write_message


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()), max_size=4))
def test_messages_come_back_as_sent(message: dict[str, object]) -> None:
    stream = io.BytesIO()
    write_message(stream, message)
    write_message(stream, message)
    stream.seek(0)
    assert [read_message(stream), read_message(stream), read_message(stream)] == [message, message, None]


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\0", b"\0\0\0\5{}", b"\xff\xff\xff\xff{}", b"\0\0\0\2xx", b"\0\0\0\2[]", b"\0\0\0\1\xff"],
)
def test_what_is_no_message_reads_as_the_end(data: bytes) -> None:
    assert read_message(io.BytesIO(data)) is None
