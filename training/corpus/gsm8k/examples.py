"""GSM8K's share of a corpus: its accepted programs, and redraws of those that allow it."""

from collections.abc import Iterator
from pathlib import Path

from training.corpus.example import CorpusExample
from training.corpus.gsm8k.convert import example_of, training_programs
from training.corpus.gsm8k.redraw import is_redrawable, redraws
from training.corpus.gsm8k.split import WHOLE, Part
from training.corpus.gsm8k.template import make_template


def examples_with_redraws(
    path: Path, count: int, seed: int, *, part: Part = WHOLE, show_progress: bool = True
) -> Iterator[CorpusExample]:
    """The accepted programs of GSM8K's `train.jsonl`, each with up to `count` redraws after it.

    The development tenth is left out. The redraws of a problem depend on it and `seed` alone.
    """
    for record, converted in training_programs(path, part=part, show_progress=show_progress):
        yield example_of(record, converted)
        template = make_template(record, converted) if count else None
        if template is not None and is_redrawable(template):
            yield from redraws(template, count, seed)
