"""Written problems as pieces of a build's work."""

from dataclasses import dataclass
from pathlib import Path

from training.corpus.augmentation import Augmentation, augment_some
from training.corpus.parts import PartCounts, write_parts
from training.corpus.written.drawing import written_examples


@dataclass(frozen=True, slots=True)
class WrittenPiece:
    """The problems of a file, each with up to `redraws` redraws."""

    folder: Path
    file: Path
    redraws: int
    seed: int
    buckets: int
    augmentation: Augmentation | None

    def write(self) -> PartCounts:
        """Write the piece into its folder; raises `CorpusError` where the file cannot be read."""
        examples = written_examples([self.file], self.redraws, self.seed)
        if self.augmentation is not None:
            examples = augment_some(examples, self.augmentation, self.seed)
        return write_parts(self.folder, self.buckets, examples)
