"""GSM8K's share of a corpus as one piece of a build's work."""

from dataclasses import dataclass
from pathlib import Path

from training.corpus.augmentation import Augmentation, augment_some
from training.corpus.gsm8k.examples import examples_with_redraws
from training.corpus.parts import PartCounts, write_parts


@dataclass(frozen=True, slots=True)
class Gsm8kPiece:
    """The programs of GSM8K's `train.jsonl` at `path`, each with up to `redraws` redraws."""

    folder: Path
    path: Path
    redraws: int
    seed: int
    buckets: int
    augmentation: Augmentation | None
    show_progress: bool

    def write(self) -> PartCounts:
        """Write the piece into its folder; raises `CorpusError` where the file cannot be read."""
        examples = examples_with_redraws(self.path, self.redraws, self.seed, show_progress=self.show_progress)
        if self.augmentation is not None:
            examples = augment_some(examples, self.augmentation, self.seed)
        return write_parts(self.folder, self.buckets, examples)
