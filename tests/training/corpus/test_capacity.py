"""The capacity of a family from its equal draws, and what a corpus of that size would get."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from training.corpus.capacity import Capacity, capacity_of, foretold, main


@pytest.mark.parametrize("truth", [50, 500, 5000])
def test_the_capacity_is_near_the_truth_where_all_are_equally_likely(truth: int) -> None:
    rng = Random(truth)
    counts = Counter(str(rng.randrange(truth)) for _ in range(1000))
    assert capacity_of(counts).problems == pytest.approx(truth, rel=0.25)


def test_no_two_equal_draws_count_as_one_equal_pair() -> None:
    assert capacity_of(Counter("abcd")) == Capacity(6, no_repeat=True)
    assert capacity_of(Counter("aabb")) == Capacity(3, no_repeat=False)
    assert capacity_of(Counter()) == Capacity(0, no_repeat=True)


def test_a_corpus_gets_the_share_of_each_family_or_what_it_has() -> None:
    capacities = {"small": Capacity(10, no_repeat=False), "large": Capacity(1000, no_repeat=True)}
    assert foretold(capacities, 20) == (20, 0)
    assert foretold(capacities, 200) == (110, 1)


def test_the_command_tells_the_sums(curriculum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--curriculum", str(curriculum), "--draws", "50"]) == 0
    told = capsys.readouterr().out
    assert "training families hold about" in told
    assert "| 12,300,000 |" in told
    assert main(["--curriculum", "no-such-folder"]) == 2
