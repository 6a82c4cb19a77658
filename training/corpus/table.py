"""Examples as Arrow tables: the columns of a corpus, and its shards as Parquet files."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from training.corpus.example import CorpusExample

SCHEMA = pa.schema(
    [
        pa.field("question", pa.string(), nullable=False),
        pa.field("body", pa.string(), nullable=False),
        pa.field("answer", pa.string(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("family", pa.string(), nullable=False),
        pa.field("grade", pa.int8()),
        pa.field("topic", pa.string()),
        pa.field("operations", pa.int16(), nullable=False),
        pa.field("license", pa.string(), nullable=False),
        pa.field("augmented", pa.list_(pa.string()), nullable=False),
    ]
)
"""The columns are the fields of `CorpusExample`, in their order."""

COMPRESSION = "zstd"
ROW_GROUP = 20_000
"""Rows that are written together, and in memory together."""


def record_batch(examples: Sequence[CorpusExample]) -> Any:
    """The examples as a `pyarrow.RecordBatch`."""
    columns = [[getattr(example, field.name) for example in examples] for field in fields(CorpusExample)]
    return pa.record_batch(
        [pa.array(column, type=field.type) for column, field in zip(columns, SCHEMA, strict=True)],
        schema=SCHEMA,
    )


def write_parquet(path: Path, table: Any) -> None:
    """Write a `pyarrow.Table`; the file appears under its name when it is whole.

    The bytes depend on the rows and on pyarrow's version alone.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    pq.write_table(table, unfinished, compression=COMPRESSION)
    unfinished.replace(path)


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows of a corpus to a `.parquet` file, or any rows as JSON lines; it appears when it is whole."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    if path.suffix == ".parquet":
        waiting = iter(rows)
        with pq.ParquetWriter(unfinished, SCHEMA, compression=COMPRESSION) as writer:
            while some := list(islice(waiting, ROW_GROUP)):
                writer.write_table(pa.Table.from_pylist(some, schema=SCHEMA))
    else:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    unfinished.replace(path)
