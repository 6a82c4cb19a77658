"""The structures of the problems that a corpus holds: what was really written, chains and all."""

from collections import Counter
from pathlib import Path

from training.corpus.corpus_folder import shard_paths
from training.corpus.coverage.measure import Structure, structures
from training.corpus.errors import CorpusError
from training.examples import rows_of


def corpus_structures(folder: Path) -> Counter[Structure]:
    """The structures of a corpus's problems of the families; raises `CorpusError` where there are none."""
    found: Counter[Structure] = Counter()
    try:
        for shard in shard_paths(folder):
            found += structures(row["body"] for row in rows_of(shard) if row.get("source") == "families")
    except ValueError as error:
        raise CorpusError(str(error)) from error
    if not found:
        raise CorpusError(f"{folder} has no problems of the families. Build it with: corpus build")
    return found
