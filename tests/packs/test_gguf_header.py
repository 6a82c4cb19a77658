from pathlib import Path

import pytest

from app.packs.gguf_header import NotGguf, read_header
from tests.packs.making import gguf_bytes, model_bytes


def test_values_are_read_and_arrays_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(gguf_bytes({"a": ["x", "yy"], "b": [1, 2, 3], "c": "é", "d": 7}) + b"tensors follow")
    assert read_header(path) == {"a": None, "b": None, "c": "é", "d": 7}


@pytest.mark.parametrize("damage", [b"\xff", b"\x7f", b"\0", b"\x09"])
def test_a_head_with_any_byte_changed_is_read_or_refused(tmp_path: Path, damage: bytes) -> None:
    path, whole = tmp_path / "model.gguf", model_bytes("generator")
    refused = 0
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + damage + whole[place + 1 :])
        try:
            read_header(path)
        except NotGguf:
            refused += 1
    assert 0 < refused < len(whole)


def test_a_head_cut_anywhere_is_refused(tmp_path: Path) -> None:
    path, whole = tmp_path / "model.gguf", model_bytes("generator")
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(NotGguf):
            read_header(path)
