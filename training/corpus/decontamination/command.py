"""Find the problems of test files in a corpus: `python -m training corpus decontaminate --help`."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.corpus.corpus_folder import (
    CleanedCopy,
    Line,
    read_index,
    read_lines,
    shard_paths,
)
from training.corpus.decontamination.deciding import deciding_layers
from training.corpus.decontamination.embedding import CharacterEmbedding, SentenceEmbedding
from training.corpus.decontamination.nearest import NearestPairs
from training.corpus.decontamination.scan import Scan
from training.corpus.errors import CorpusError
from training.corpus.files import write_whole
from training.corpus.fingerprint import file_digest
from training.corpus.progress import progress_bar


def decontaminate(
    corpus: Path,
    against: Sequence[Path],
    *,
    remove: Path | None = None,
    nearest: Path | None = None,
    encoder: Path | None = None,
    show_progress: bool = True,
) -> dict[str, Any]:
    """Compare a corpus with test files and return the report; raises `CorpusError` for what cannot be read.

    `remove` gets the corpus without what was found, `nearest` the table of the nearest pairs.
    """
    items = [line for path in against for line in read_lines(path)]
    if not items:
        raise CorpusError("The test files hold no problems. Check the paths after --against.")
    questions = [item.problem.question for item in items]
    pairs = None
    if nearest is not None:
        embedding = SentenceEmbedding(encoder, questions) if encoder else CharacterEmbedding(questions)
        pairs = NearestPairs(questions, embedding)
    layers = deciding_layers([item.problem for item in items])
    scan = Scan(len(items), layers, pairs)
    shards, index = shard_paths(corpus), read_index(corpus) or {}
    copy = CleanedCopy(remove) if remove is not None else None
    with progress_bar(int(index.get("examples", 0)), "decontaminate", show=show_progress) as bar:
        for shard in shards:
            batches = scan.clean_batches(shard)
            if copy is not None:
                copy.write_shard(shard.name, batches, list(index.get("counts", ())))
            else:
                for _ in batches:
                    pass
            bar.update(scan.read - bar.n)
    files = [{"name": path.name, "sha256": file_digest(path)} for path in against]
    if copy is not None:
        copy.write_index(index, {"decontaminated": {"against": files, "removed": scan.found}})
    if pairs is not None and nearest is not None:
        pairs.write(nearest)
    return {"against": files, **_report(scan, items, [layer.name for layer in layers])}


def _report(scan: Scan, items: Sequence[Line], layers: Sequence[str]) -> dict[str, Any]:
    return {
        "items": len(items),
        "examples": scan.read,
        "found": scan.found,
        "items_found": len(scan.of_item),
        "layers": {
            name: {"found": scan.by_layer[name], "found_by_no_other": scan.only_by[name]} for name in layers
        },
        "finds": [
            {
                "file": items[item].shard,
                "line": items[item].number,
                "question": items[item].problem.question,
                "found": count,
                "examples": scan.examples(item),
            }
            for item, count in sorted(scan.of_item.items())
        ],
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus decontaminate`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus decontaminate",
        description="Find copies of test problems in a corpus, also changed ones.",
    )
    parser.add_argument("--corpus", type=Path, required=True, help="folder of the corpus")
    parser.add_argument("--against", type=Path, required=True, nargs="+", help="test files (JSONL)")
    parser.add_argument("--out", type=Path, required=True, help="the report, JSON")
    parser.add_argument("--remove", type=Path, metavar="FOLDER", help="write the corpus without the copies")
    parser.add_argument("--nearest", type=Path, metavar="TSV", help="write the nearest pairs, to be read")
    parser.add_argument(
        "--embedding-model",
        type=Path,
        metavar="FOLDER",
        help="sentence encoder in transformers' form for --nearest (default: runs of characters)",
    )
    options = parser.parse_args(argv)
    started = time.monotonic()
    try:
        report = decontaminate(
            options.corpus,
            options.against,
            remove=options.remove,
            nearest=options.nearest,
            encoder=options.embedding_model,
        )
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    write_whole(options.out, json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    rate = report["examples"] / max(time.monotonic() - started, 1e-9)
    print(
        f"{report['found']} of {report['examples']} examples may be copies of {report['items_found']} of "
        f"{report['items']} test problems ({rate:.0f} examples a second)"
    )
    for name, counts in report["layers"].items():
        print(f"{counts['found']:8d}  {name} ({counts['found_by_no_other']} by no other layer)")
    return 0
