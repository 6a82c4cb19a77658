"""GSM8K's share of a corpus as pieces of a build's work."""

from dataclasses import dataclass
from pathlib import Path

from training.corpus.augmentation import Augmentation, augment_some
from training.corpus.gsm8k.examples import examples_with_redraws
from training.corpus.gsm8k.split import Part
from training.corpus.parts import PartCounts, write_parts


@dataclass(frozen=True, slots=True)
class Gsm8kPiece:
    """The programs of a part of GSM8K's `train.jsonl` at `path`, each with up to `redraws` redraws."""

    folder: Path
    path: Path
    part: Part
    redraws: int
    seed: int
    buckets: int
    augmentation: Augmentation | None

    def write(self) -> PartCounts:
        """Write the piece into its folder; raises `CorpusError` where the file cannot be read."""
        examples = examples_with_redraws(
            self.path, self.redraws, self.seed, part=self.part, show_progress=False
        )
        if self.augmentation is not None:
            examples = augment_some(examples, self.augmentation, self.seed)
        return write_parts(self.folder, self.buckets, examples)
