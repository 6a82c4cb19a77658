"""One file over HTTP: goes on where it broke off, and is kept only if it is the promised one.

With the standard library's client: it takes the system's proxies and certificates, and a pack's files are
plain addresses (the Hugging Face hub's too), so no further library has to be on a child's laptop.
"""

from __future__ import annotations

import http.client
import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.packs.errors import AddressUnusable, DownloadBroken, DownloadDiffers
from app.packs.manifest import PackFile, sha256_of
from app.sentences import say
from app.sentences.disk import reason_of

PIECE_BYTES = 1 << 16
PATIENCE_S = 20.0  # without a byte
FRUITLESS_TRIES = 3  # in a row; a connection that comes farther than all before starts the count again
AGENT = "TinyTutor"
PARTIAL, NOTES = ".part", ".part.json"
GONE = {401, 403, 404, 410}

Report = Callable[[int], None]
"""Is told how many bytes of the file have arrived; may raise to end the download, which can go on later."""


class _Broken(Exception):
    """The connection failed or ended early; trying again may help. The message is the reason."""


@dataclass(frozen=True)
class _Partial:
    """What has arrived of a file, and notes beside it: which file, the server's name for that version."""

    target: Path
    file: PackFile

    @property
    def path(self) -> Path:
        return self.target.with_name(self.target.name + PARTIAL)

    @property
    def notes(self) -> Path:
        return self.target.with_name(self.target.name + NOTES)

    def size(self) -> int:
        return self.path.stat().st_size if self.path.is_file() else 0

    def validator(self) -> str | None:
        """The server's name for the version that has begun; None, and nothing kept, without fitting notes."""
        try:
            notes = json.loads(self.notes.read_text(encoding="utf-8"))
            if notes["sha256"] == self.file.sha256 and self.size() <= self.file.size:
                return str(notes["validator"])
        except (OSError, ValueError, KeyError, TypeError):
            pass
        self.drop()
        return None

    def begin(self, validator: str) -> None:
        self.drop()
        notes = {"sha256": self.file.sha256, "validator": validator}
        self.notes.write_text(json.dumps(notes), encoding="utf-8")

    def drop(self) -> None:
        self.path.unlink(missing_ok=True)
        self.notes.unlink(missing_ok=True)


def open_address(address: str, headers: dict[str, str] | None = None) -> Any:
    """The answer of the server. Raises `AddressUnusable` where asking again is of no use, `_Broken`."""
    if not re.match(r"https?://[^/\s]+", address):
        raise AddressUnusable(
            say(
                "packs", "{address} is no address of a page. It has to begin with https:// or http://."
            ).format(address=address)
        )
    asked = {"User-Agent": AGENT, "Accept-Encoding": "identity", **(headers or {})}
    try:
        return urllib.request.urlopen(urllib.request.Request(address, headers=asked), timeout=PATIENCE_S)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
            raise _Stale from error
        if error.code in GONE:
            raise AddressUnusable(
                say(
                    "packs",
                    "The server has nothing to give at {address} (it says {code}). Check the address.",
                ).format(address=address, code=error.code)
            ) from error
        raise _Broken(say("packs", "the server says {code}").format(code=error.code)) from error
    except urllib.error.URLError as error:
        raise _Broken(_reason(error.reason)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _Broken(_reason(error)) from error


class _Stale(_Broken):
    """The server can not go on from where the partial file ends."""


def read_small(address: str, bytes_max: int) -> bytes:
    """A small file as a whole. Raises `AddressUnusable`, `DownloadBroken`."""
    try:
        with open_address(address) as answer:
            content: bytes = answer.read(bytes_max + 1)
    except _Broken as error:
        raise DownloadBroken(address, str(error), 0, 0) from error
    except (OSError, http.client.HTTPException) as error:
        raise DownloadBroken(address, _reason(error), 0, 0) from error
    if len(content) > bytes_max:
        raise AddressUnusable(
            say("packs", "What is at {address} is far too long for the description of a pack.").format(
                address=address
            )
        )
    return content


def fetch_file(address: str, target: Path, file: PackFile, report: Report) -> None:
    """Make `target` the promised file. What has arrived lies beside it until then, for a later call.

    Raises `AddressUnusable`, `DownloadBroken`, `DownloadDiffers`, OSError of the disk, what `report` raises.
    """
    partial, fruitless, from_scratch = _Partial(target, file), 0, False
    farthest = partial.size()
    while True:
        begun = partial.size() > 0
        try:
            _go_on(address, partial, report)
        except _Broken as error:
            if isinstance(error, _Stale):
                partial.drop()
            fruitless = 0 if partial.size() > farthest else fruitless + 1
            farthest = max(farthest, partial.size())
            if fruitless >= FRUITLESS_TRIES:
                raise DownloadBroken(address, str(error), partial.size(), file.size) from error
            continue
        if sha256_of(partial.path) == file.sha256:
            break
        partial.drop()
        if from_scratch or not begun:  # pieces of two versions may have been joined: once more, from zero
            raise DownloadDiffers(address)
        from_scratch = True
    partial.path.replace(target)
    partial.notes.unlink(missing_ok=True)


def _go_on(address: str, partial: _Partial, report: Report) -> None:
    """Fetch what is missing. Raises `_Broken` where that ends early."""
    validator = partial.validator()
    start = partial.size()
    if start == partial.file.size:
        return
    headers = {"Range": f"bytes={start}-"} if start else {}
    if start and validator:
        headers["If-Range"] = validator
    with open_address(address, headers) as answer:
        goes_on = start > 0 and answer.status == http.client.PARTIAL_CONTENT
        if goes_on and not _continues(answer.headers.get("Content-Range", ""), start, partial.file.size):
            raise _Stale(say("packs", "the server's file has changed"))
        if not goes_on:  # no ranges there, or another version: from the start
            if answer.headers.get("Content-Length", str(partial.file.size)) != str(partial.file.size):
                partial.drop()
                raise DownloadDiffers(address)
            partial.begin(_validator(answer.headers))
            start = 0
        _append(address, answer, partial, start, report)


def _append(address: str, answer: Any, partial: _Partial, arrived: int, report: Report) -> None:
    with partial.path.open("ab") as file:
        while arrived < partial.file.size:
            try:
                piece = answer.read(PIECE_BYTES)
            except (OSError, http.client.HTTPException) as error:
                raise _Broken(_reason(error)) from error
            if not piece:
                raise _Broken(say("packs", "the connection ended early"))
            arrived += len(piece)
            if arrived > partial.file.size:
                partial.drop()
                raise DownloadDiffers(address)
            file.write(piece)
            file.flush()
            report(arrived)


def _continues(content_range: str, start: int, size: int) -> bool:
    """Whether a Content-Range says that the file goes on at `start`, and that it has the promised size."""
    found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", content_range.strip())
    return found is not None and int(found[1]) == start and found[2] in {"*", str(size)}


def _validator(headers: Any) -> str:
    """What If-Range may hold: a strong ETag, or the date of the last change; empty where there is neither."""
    tag = str(headers.get("ETag", ""))
    return tag if tag.startswith('"') else str(headers.get("Last-Modified", ""))


def _reason(error: object) -> str:
    """A few words on a failed connection."""
    if isinstance(error, TimeoutError):
        return say("packs", "no answer came")
    text = reason_of(error) if isinstance(error, OSError) else str(error) or type(error).__name__
    return text.lower()
