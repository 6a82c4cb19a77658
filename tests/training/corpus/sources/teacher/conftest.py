"""A small HTTP server that answers as the test says: replies, faults, garbage; what it was asked is kept."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


def completion(text: str, usage: tuple[int, int] | None = (100, 50)) -> "Answer":
    """A chat completion, as OpenAI's endpoint writes it."""
    body: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": "teacher",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
    }
    if usage is not None:
        body["usage"] = {
            "prompt_tokens": usage[0],
            "completion_tokens": usage[1],
            "total_tokens": sum(usage),
        }
    return Answer(200, json.dumps(body))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sends."""

    status: int
    body: str
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"


@dataclass(slots=True)
class ScriptedServer:
    """Sends `answers` in turn, the last one for ever; `asked` and `keys` hold what came."""

    url: str = ""
    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    script = ScriptedServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with script.lock:
                script.asked.append(body)
                script.keys.append(self.headers["Authorization"])
                answer = script.answers[min(len(script.asked), len(script.answers)) - 1]
            content = answer.body.encode()
            self.send_response(answer.status)
            for name, value in {"Content-Type": answer.kind, **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing: the tests read what was asked."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{http.server_port}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield script
    http.shutdown()
    thread.join()
    http.server_close()


REFUSAL = Answer(401, '{"error": {"message": "no such key"}}')
"""An endpoint that does not know the key."""
