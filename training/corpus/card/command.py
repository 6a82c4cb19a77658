"""Write the data card of a corpus: `python -m training corpus card FOLDER`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.corpus.card.markdown import card_text
from training.corpus.card.statistics import count_corpus
from training.corpus.errors import CorpusError
from training.corpus.files import write_whole
from training.examples import read_examples

SAMPLE = 20_000
"""Examples whose tokens are counted."""


def write_card(folder: Path, out: Path, *, tokenizer: Path | None = None, show_progress: bool = True) -> None:
    """Write the card to `out`, its pictures into `images` beside it.

    Raises `CorpusError` for a corpus that is not whole, ValueError where there is no tokenizer.
    """
    from training.corpus.card.pictures import draw_counts, draw_lengths  # matplotlib: not for other commands

    sentence = _tokens(folder, tokenizer) if tokenizer is not None else ""
    statistics, index = count_corpus(folder, show_progress=show_progress)
    pictures = []
    for title, draw in (("Counts", draw_counts), ("Lengths", draw_lengths)):
        path = f"images/{out.stem.lower()}-{title.lower()}.png"
        draw(statistics, out.parent / path)
        pictures.append((title, path))
    write_whole(out, card_text(folder.name, statistics, index, pictures, sentence))


def _tokens(folder: Path, tokenizer: Path) -> str:
    """A sentence on the tokens of the first examples."""
    from app.problem.prompt import format_completion, format_prompt
    from training.tokenizer import encode_texts, load_tokenizer  # torch: not for other commands

    loaded = load_tokenizer(tokenizer)
    examples = list(read_examples(folder, limit=SAMPLE))
    prompts = encode_texts(loaded, [format_prompt(example.question) for example in examples])
    bodies = encode_texts(loaded, [format_completion(example.body) for example in examples])
    return (
        f"In the first {len(examples):,} examples a prompt has {sum(map(len, prompts)) / len(examples):.1f} "
        f"tokens and a completion {sum(map(len, bodies)) / len(examples):.1f} (of {len(loaded):,} in all)."
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus card`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus card", description="Write the data card of a corpus."
    )
    parser.add_argument("corpus", type=Path, help="folder of a finished corpus")
    parser.add_argument("--out", type=Path, help="the card (default: README.md in the corpus)")
    parser.add_argument("--tokenizer", type=Path, help="count tokens too, with the tokenizer in this folder")
    options = parser.parse_args(argv)
    out = options.out or options.corpus / "README.md"
    try:
        write_card(options.corpus, out, tokenizer=options.tokenizer)
    except (CorpusError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"The card is in {out}")
    return 0
