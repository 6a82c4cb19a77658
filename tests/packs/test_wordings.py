from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.packs.cues import BUCKETS, OPERATIONS, Cues
from app.packs.wordings import BITS, FEWEST_BITS, HASHES, Wordings

CUES = Cues(np.ones((BUCKETS, len(OPERATIONS)), dtype=np.float16))


@settings(max_examples=20)  # each makes three tables of their full size
@given(st.sets(st.text(), max_size=30), st.sets(st.text(), max_size=30))
def test_what_was_put_in_is_found_in_either_and_in_both(some: set[str], others: set[str]) -> None:
    one, other = Wordings.of(some), Wordings.of(others)
    assert all(text in one for text in some)
    assert all(text in one | other for text in some | others)


def test_what_was_not_put_in_is_seldom_taken_for_known() -> None:
    known = Wordings.of(f"known {number}" for number in range(100_000))
    taken = sum(f"other {number}" in known for number in range(20_000))
    assert taken / 20_000 == pytest.approx(known.fullness**HASHES, abs=0.001)
    assert known.fullness < 0.01
    assert "" not in Wordings.of(())


def test_a_file_gives_back_what_was_written(tmp_path: Path) -> None:
    Wordings.of(["how many apples", "größer"]).write(tmp_path / "wordings.bin")
    read = Wordings.read(tmp_path / "wordings.bin")
    assert "how many apples" in read
    assert "größer" in read
    assert "how many pears" not in read
    assert read.cues is None
    assert [path.name for path in tmp_path.iterdir()] == ["wordings.bin"]


def test_cues_are_written_and_read_beside_the_texts_and_kept_by_a_union(tmp_path: Path) -> None:
    wordings = Wordings.of(["how many apples"]).with_cues(CUES)
    wordings.write(tmp_path / "wordings.bin")
    read = Wordings.read(tmp_path / "wordings.bin")
    assert "how many apples" in read
    for found in (read, read | Wordings.of(["more"]), Wordings.of(["more"]) | read):
        assert found.cues is not None
        assert found.cues.to_bytes() == CUES.to_bytes()


def test_a_smaller_filter_of_an_earlier_pack_is_read_and_added_to(tmp_path: Path) -> None:
    Wordings.of(["how many apples"]).write(tmp_path / "whole.bin")
    whole = (tmp_path / "whole.bin").read_bytes()[-BITS // 8 :]
    Wordings(_halved(whole)).with_cues(CUES).write(tmp_path / "wordings.bin")
    read = Wordings.read(tmp_path / "wordings.bin")
    assert "how many apples" in read
    assert "how many pears" not in read
    for both in (read | Wordings.of(["how many pears"]), Wordings.of(["how many pears"]) | read):
        assert "how many apples" in both
        assert "how many pears" in both
        assert "how many plums" not in both
        both.write(tmp_path / "both.bin")
        assert (tmp_path / "both.bin").stat().st_size > BITS // 8
        assert "how many apples" in Wordings.read(tmp_path / "both.bin")


def _halved(whole: bytes) -> bytes:
    """The filter of FEWEST_BITS with what is in one of BITS."""
    one, other = whole[: FEWEST_BITS // 8], whole[FEWEST_BITS // 8 :]
    return bytes(a | b for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("size", [0, FEWEST_BITS // 8 - 1, FEWEST_BITS // 8 * 3, FEWEST_BITS // 16])
def test_a_filter_of_another_size_is_none(size: int) -> None:
    with pytest.raises(ValueError, match=f"filter of {size} bytes"):
        Wordings(bytes(size))


@pytest.mark.parametrize(
    "content", [b"", b"GGUF" + bytes(100), *(b"TinyTutor wordings %d\n" % n + bytes(100) for n in (2, 3))]
)
def test_a_file_of_something_else_or_cut_short_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "wordings.bin").write_bytes(content)
    with pytest.raises(ValueError, match=r"begin|filter of 100 bytes|cues of 100 bytes"):
        Wordings.read(tmp_path / "wordings.bin")


def test_a_file_of_the_version_before_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "wordings.bin").write_bytes(b"TinyTutor wordings 1\n" + bytes(1 << 21))
    with pytest.raises(ValueError, match="older version: make it again"):
        Wordings.read(tmp_path / "wordings.bin")
