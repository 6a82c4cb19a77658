"""A web server on this machine that gives a folder's files and misbehaves as a test tells it to."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Site:
    """What is served, and how.

    A model file breaks off after `break_after` bytes of an answer, `breaks` times in all. `ranges` False
    ignores what part is asked for; `tags` False gives no ETag; `status` is an error for model files.
    `instead` serves other bytes. `asked` is every request: path, Range, If-Range.
    """

    folder: Path
    break_after: int | None = None
    breaks: int = 1_000
    ranges: bool = True
    tags: bool = True
    length: bool = True
    status: int = 200
    instead: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str | None, str | None]] = field(default_factory=list)
    address: str = ""


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.lstrip("/")
            site.asked.append((path, self.headers["Range"], self.headers["If-Range"]))
            is_model = path.endswith(".gguf")
            file = site.folder / path
            if not file.is_file() or (is_model and site.status != 200):
                self.send_error(site.status if file.is_file() else 404)
                return
            content = site.instead.get(path, file.read_bytes())
            tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
            start = self.start_of_range(len(content), tag)
            if start is None:
                self.send_response(416)
                self.end_headers()
                return
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            if site.tags:
                self.send_header("ETag", tag)
            if site.length:
                self.send_header("Content-Length", str(len(content) - start))
            self.end_headers()
            rest = content[start:]
            if is_model and site.break_after is not None and site.breaks > 0 and len(rest) > site.break_after:
                site.breaks -= 1
                rest = rest[: site.break_after]
            self.wfile.write(rest)

        def start_of_range(self, size: int, tag: str) -> int | None:
            """Where the answer begins; None where there is nothing."""
            wanted = re.fullmatch(r"bytes=(\d+)-", self.headers["Range"] or "")
            known = self.headers["If-Range"] in {None, tag}
            if not wanted or not site.ranges or not known:
                return 0
            return int(wanted[1]) if int(wanted[1]) < size else None

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing is printed."""

    return Handler


@contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """Serve `folder` under `site.address`."""
    site = Site(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    site.address = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
