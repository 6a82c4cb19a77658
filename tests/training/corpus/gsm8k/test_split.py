"""GSM8K's problems in stretches, each worked on by itself."""

from pathlib import Path

import pytest

from training.corpus.gsm8k.examples import examples_with_redraws
from training.corpus.gsm8k.split import WHOLE, Part, read_records


@pytest.mark.parametrize("parts", [1, 3, 5, 40])
def test_all_stretches_together_are_all_records_in_order(gsm8k: Path, parts: int) -> None:
    records = list(read_records(gsm8k))
    stretches = [Part(number, parts).of(records) for number in range(parts)]
    assert [record for stretch in stretches for record in stretch] == records
    lengths = [len(stretch) for stretch in stretches]
    assert max(lengths) - min(lengths) <= 1


def test_redraws_do_not_depend_on_the_stretches(gsm8k: Path) -> None:
    whole = list(examples_with_redraws(gsm8k, 2, 7, part=WHOLE, show_progress=False))
    parts = [
        example
        for number in range(4)
        for example in examples_with_redraws(gsm8k, 2, 7, part=Part(number, 4), show_progress=False)
    ]
    assert parts == whole
