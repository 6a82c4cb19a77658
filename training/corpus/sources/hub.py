"""Rows of a data set on the hub, streamed by `datasets`; or of the same data set in local files.

`datasets` is imported when rows are read: it takes a second, and only these sources need it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.corpus.errors import CorpusError
from training.corpus.fingerprint import file_digest
from training.corpus.sources.source import Position, Row

_FORMATS = {".parquet": "parquet", ".jsonl": "json", ".json": "json", ".csv": "csv"}


@dataclass(frozen=True, slots=True)
class HubDataset:
    """A data set of the hub: its id, its configuration, and the columns read of its training split."""

    id: str
    config: str | None
    columns: tuple[str, ...]


class HubRows:
    """The rows of a training split, from any place on. No other split can be asked for."""

    def __init__(self, dataset: HubDataset, path: Path | None = None, revision: str | None = None) -> None:
        self._dataset, self._path, self._revision = dataset, path, revision
        self._stream: Any = None
        self._read = 0

    def settings(self) -> Mapping[str, Any]:
        """The data set, and its revision or the hashes of its local files."""
        if self._path is None:
            return {"dataset": self._dataset.id, "revision": self._revision}
        files = {file.name: file_digest(file) for file in self._files()}
        return {"dataset": self._dataset.id, "files": files}

    def rows(self, start: Position) -> Iterator[Row]:
        """The rows after `start`, numbered from 1; raises `CorpusError` where they cannot be had."""
        import datasets

        try:
            self._stream = self._open(datasets)
            self._read = start["read"] if start else 0
            if start:
                self._stream.load_state_dict(start["state"])
            for content in self._stream:
                self._read += 1
                missing = [name for name in self._dataset.columns if name not in content]
                if missing:
                    raise CorpusError(
                        f"The rows lack {', '.join(missing)}; {self._dataset.id} has the columns "
                        f"{', '.join(self._dataset.columns)}. Check the files."
                    )
                yield Row(self._read, {name: content[name] for name in self._dataset.columns})
        except (OSError, ValueError, RuntimeError, datasets.exceptions.DatasetsError) as error:
            raise CorpusError(self._unreadable(error)) from error

    def position(self) -> Position:
        return {"read": self._read, "state": self._stream.state_dict()}

    def _open(self, datasets: Any) -> Any:
        if self._path is None:
            return datasets.load_dataset(
                self._dataset.id, self._dataset.config, split="train", streaming=True, revision=self._revision
            )
        files = self._files()
        kind = _FORMATS[files[0].suffix]
        return datasets.load_dataset(
            kind, data_files=[str(file) for file in files], split="train", streaming=True
        )

    def _files(self) -> list[Path]:
        """The local files, in order of their names; test splits are refused, or left out of a folder."""
        assert self._path is not None
        if self._path.is_dir():
            found = [file for file in sorted(self._path.rglob("*")) if file.suffix in _FORMATS]
            files = [file for file in found if "test" not in file.stem.lower()]
            files = [file for file in files if file.suffix == files[0].suffix]
        else:
            files = [self._path]
            if "test" in self._path.stem.lower():
                raise CorpusError(
                    f"{self._path} looks like a test split, which is never trained on. Give train."
                )
        if not files or not files[0].is_file() or files[0].suffix not in _FORMATS:
            raise CorpusError(
                f"{self._path} is no file or folder of {', '.join(_FORMATS)} files. Check the path."
            )
        return files

    def _unreadable(self, error: Exception) -> str:
        first = (str(error).strip() or type(error).__name__).split("\n")[0]
        if self._path is not None:
            return f"{self._path} cannot be read as {self._dataset.id} ({first}). Check the files."
        return (
            f"{self._dataset.id} cannot be read from the hub ({first}). With a network, run the "
            "same command again: it goes on where it was. Without one, download the data set's files "
            "elsewhere and give them with --path FOLDER (parquet or JSONL)."
        )
