import os
import sys
from pathlib import Path

import pytest

from quantize.atomic import new_file, new_folder
from quantize.errors import QuantizeError


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "file"
    with new_file(target) as temporary:
        temporary.write_text("new")
        assert not target.exists()
    assert target.read_text() == "new"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_interrupted_write_leaves_the_old_file(error: type[BaseException], tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    with pytest.raises(error), new_file(target) as temporary:  # noqa: PT012 - the block is the interrupted work
        temporary.write_text("half")
        raise error
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_interrupted_folder_leaves_nothing(error: type[BaseException], tmp_path: Path) -> None:
    with pytest.raises(error), new_folder(tmp_path / "folder") as temporary:  # noqa: PT012 - as above
        (temporary / "part").write_text("half")
        raise error
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_place_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(QuantizeError, match="there already"), new_folder(tmp_path / "taken"):
        pass
    with pytest.raises(QuantizeError, match="could not be written"), new_file(tmp_path / "taken" / "file"):
        pass


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="an administrator may write anywhere"
)
def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(QuantizeError, match="may write"), new_file(tmp_path / "file") as temporary:
        temporary.write_text("x")
