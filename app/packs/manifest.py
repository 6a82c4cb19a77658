"""The description of a model pack, `manifest.json`, checked strictly when it is read and written."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    ValidationError,
    field_validator,
    model_validator,
)

from app.packs.errors import ManifestUnreadable, PackTooNew
from app.problem.whole_file import whole_file
from app.sentences import say
from app.sentences.disk import reason_of

FORMAT = 5
"""1: without `wordings`; 2: with wordings that hold no calculations. Packs without them are read as ever.
3: calibrated on votes that plausibility did not weigh (docs/decisions/0018). 4: without `reader`."""
VOTES_WEIGHED = 4
"""A calibration of an earlier format is of other evidence than there is now: it is not read."""
MANIFEST_NAME = "manifest.json"
MANIFEST_BYTES_MAX = 1_000_000

Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Finite = Annotated[float, Field(allow_inf_nan=False)]


class Record(BaseModel):
    """Base of the records of a manifest: no unknown fields, no silent conversions, no changes."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PackFile(Record):
    """A model file: its path below the pack's folder (with `/`), its size in bytes and its SHA-256."""

    path: str
    size: int = Field(gt=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @field_validator("path")
    @classmethod
    def _stays_below_the_folder(cls, path: str) -> str:
        parts = PurePosixPath(path).parts
        if not parts or parts[0] == "/" or ".." in parts or "\\" in path or ":" in path:
            raise ValueError("a file of a pack must lie inside the pack's folder")
        return path

    @classmethod
    def describe(cls, folder: Path, path: str) -> PackFile:
        """The record of the file `path` as it lies in `folder` now."""
        whole = folder / path
        return cls(path=path, size=whole.stat().st_size, sha256=sha256_of(whole))


class PackFiles(Record):
    """The files; without a verifier the tutor counts votes and never calls an answer verified.

    `wordings` are those that the models were trained on (`app.packs.wordings`), the `reader` says how the
    numbers of a question stand to each other (`app.inference.reading`).
    """

    generator: PackFile
    verifier: PackFile | None = None
    wordings: PackFile | None = None
    reader: PackFile | None = None

    def by_role(self) -> dict[str, PackFile]:
        """Those that there are, by the names of their fields."""
        return {role: file for role, file in self if file is not None}

    def all(self) -> tuple[PackFile, ...]:
        """Those that there are."""
        return tuple(self.by_role().values())

    def size(self) -> int:
        """Bytes of all."""
        return sum(file.size for file in self.all())


class Calibration(Record):
    """From evidence to a probability: a logistic function of named features, and the two thresholds.

    `features` are names that `app.solving.confidence` knows, `weights` one number each. An answer is verified
    at `verified_at` or more, unsure at `unsure_at` or more, and below that the tutor declines.
    `fitted_on` says on what data.
    """

    features: tuple[str, ...] = Field(min_length=1)
    weights: tuple[Finite, ...]
    bias: Finite
    verified_at: Share
    unsure_at: Share
    fitted_on: str

    @model_validator(mode="after")
    def _is_consistent(self) -> Calibration:
        if len(self.features) != len(self.weights):
            raise ValueError(f"{len(self.features)} features and {len(self.weights)} weights")
        if len(set(self.features)) != len(self.features):
            raise ValueError("a feature is named twice")
        if self.unsure_at > self.verified_at:
            raise ValueError("unsure_at is above verified_at")
        return self

    def probability(self, features: Mapping[str, float]) -> float:
        """The probability, 0 to 1, that the leading answer is right; `features` has every named one."""
        terms = (w * features[name] for name, w in zip(self.features, self.weights, strict=True))
        score = self.bias + math.fsum(terms)
        # two forms, so that exp never overflows
        return 1 / (1 + math.exp(-score)) if score >= 0 else math.exp(score) / (1 + math.exp(score))


class Manifest(Record):
    """What a pack is: its files, what it can do (`grades`, `topics`), where it comes from, how good it is."""

    format: int = Field(default=FORMAT, ge=1, le=FORMAT)
    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")
    version: str = Field(min_length=1)
    preset: str
    prompt_version: int = Field(ge=1)
    files: PackFiles
    grades: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    license: str
    data: tuple[str, ...] = ()
    figures: dict[str, JsonValue] = {}
    calibration: Calibration | None = None

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """The manifest in the file `path`. Raises `PackTooNew` or `ManifestUnreadable`."""
        try:
            if path.stat().st_size > MANIFEST_BYTES_MAX:
                raise ManifestUnreadable(path, say("packs", "the file is far too long"))
            content = path.read_bytes()
        except OSError as error:
            reason = say("packs", "the file can not be read ({reason})").format(reason=reason_of(error))
            raise ManifestUnreadable(path, reason) from error
        return cls.parse(content, path)

    @classmethod
    def parse(cls, written: bytes, where: Path | str) -> Manifest:
        """The manifest of these bytes; `where` they are from, for the errors, as of `read`."""
        try:
            text = written.decode("utf-8")
            content = json.loads(text)
        except (ValueError, RecursionError) as error:  # wrong encoding, wrong JSON, absurd nesting
            raise ManifestUnreadable(where, say("packs", "it is not a JSON text")) from error
        if not isinstance(content, dict):
            raise ManifestUnreadable(where, say("packs", "it does not hold one JSON object"))
        found = content.get("format")
        if isinstance(found, int) and found > FORMAT:
            raise PackTooNew(where, found, FORMAT)
        if "format" not in content:
            raise ManifestUnreadable(where, say("packs", "format: it is missing"))
        try:
            manifest = cls.model_validate_json(text)
        except ValidationError as error:
            raise ManifestUnreadable(where, _first_fault(error)) from error
        if manifest.format < VOTES_WEIGHED:
            return manifest.model_copy(update={"calibration": None})
        return manifest

    def write(self, folder: Path) -> Path:
        """Write `manifest.json` into `folder`, whole or not at all; its path."""
        path = folder / MANIFEST_NAME
        with whole_file(path) as partial:
            partial.write_text(self.model_dump_json(indent=2) + "\n", encoding="utf-8")
        return path


def sha256_of(*paths: Path) -> str:
    """The SHA-256 in hexadecimal of a file, or of several joined in this order; read in pieces."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            hashlib.file_digest(file, lambda: digest)
    return digest.hexdigest()


def _first_fault(error: ValidationError) -> str:
    """The first of pydantic's complaints, with the place in the manifest."""
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return f"{place}: {message[0].lower()}{message[1:]}" if place else message
