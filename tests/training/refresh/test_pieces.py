import os
from pathlib import Path

import pytest

from training.refresh.pieces import INDEX, copy_pieces, join, split


@pytest.fixture
def pieces(tmp_path: Path) -> Path:
    (tmp_path / "large").write_bytes(os.urandom(2500))
    (tmp_path / "small").write_bytes(b"few bytes")
    split({"large": tmp_path / "large", "small": tmp_path / "small"}, tmp_path / "pieces", size=1000)
    return tmp_path / "pieces"


def test_what_was_split_is_joined_from_several_folders(tmp_path: Path, pieces: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second"]
    assert copy_pieces(pieces, folders[0], 0, 2) == ["large.000", "large.001"]
    assert copy_pieces(pieces, folders[1], 2, 2) == ["large.002", "small.000"]
    assert copy_pieces(pieces, folders[1], 4, 2) == []
    joined = join(folders, tmp_path / "joined")
    assert [path.name for path in joined] == ["large", "small"]
    assert joined[0].read_bytes() == (tmp_path / "large").read_bytes()


def test_no_piece_is_larger_than_asked(pieces: Path) -> None:
    assert max(path.stat().st_size for path in pieces.glob("*.0*")) == 1000


def test_a_missing_piece_is_named(tmp_path: Path, pieces: Path) -> None:
    (pieces / "large.001").unlink()
    with pytest.raises(ValueError, match=r"1 pieces are missing: large\.001"):
        join([pieces], tmp_path / "joined")


def test_a_changed_piece_is_refused(tmp_path: Path, pieces: Path) -> None:
    (pieces / "large.001").write_bytes(bytes(1000))
    with pytest.raises(ValueError, match=r"large\.001 is broken"):
        join([pieces], tmp_path / "joined")
    assert not (tmp_path / "joined" / "large").exists()


def test_a_folder_without_pieces_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"There is no {INDEX}"):
        join([tmp_path], tmp_path / "joined")
