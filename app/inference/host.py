"""The engine's child process: `python -m app.inference.host`, with messages (see `protocol`) on its pipes.

One thread reads requests, so that a cancel reaches a running computation; the main thread computes. Between
two steps of a generation waiting score requests are answered, so that candidates can be scored while others
are still written. When the parent goes away its pipe closes and the process ends at once.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from app.inference.context import Context, memory_plan
from app.inference.errors import Cancelled, InferenceError, ModelRejected, PromptTooLong
from app.inference.generation import Generator
from app.inference.inbox import Inbox
from app.inference.library import AbortSwitch, start_library
from app.inference.model import Model
from app.inference.protocol import Message, write_message
from app.inference.reader import Reader
from app.inference.reading import Reading
from app.inference.settings import EngineInfo, Generated, Sampling
from app.inference.verifier import Verifier
from app.problem.prompt import PROMPT_VERSION
from app.sentences import say

ALIVE_SECONDS = 0.5  # a sign of life at least this often between two steps
PROMPT_BATCH = 256  # rows of the generator's batch: how much of a prompt is read in one go
VERIFIER_BATCH = 512
VERIFIER_SEQUENCES = 64
VERIFIER_OUTPUTS = 128  # score positions in one batch; a row of logits is kept for each
READER_BATCH = 512  # tokens of the longest question that is read


class Host:
    """Owns the models and answers requests one after the other."""

    def __init__(self, inbox: Inbox, output: BinaryIO, abort: AbortSwitch) -> None:
        self._inbox = inbox
        self._output = output
        self._abort = abort
        self._generator: Generator | None = None
        self._verifier: Verifier | None = None
        self._reader: Reader | None = None
        self._last_beat = 0.0

    def run(self) -> None:
        """Answer requests for ever; the reading thread ends the process."""
        while True:
            self._answer(self._inbox.take())

    def _send(self, request: Message, event: str, **fields: object) -> None:
        write_message(self._output, {"id": request["id"], "event": event, **fields})

    def _beat(self, request: Message) -> None:
        """A sign of life for `request` and those that wait behind it, if the last one was a while ago."""
        if time.monotonic() - self._last_beat > ALIVE_SECONDS:
            self._last_beat = time.monotonic()
            for number in {request["id"], *self._inbox.waiting()}:
                write_message(self._output, {"id": number, "event": "alive"})

    def _answer(self, request: Message) -> None:
        try:
            if request["op"] == "load":
                info = self._load(request)
                self._send(request, "ready", info=asdict(info))
            elif request["op"] == "generate":
                self._generate(request)
                self._send(request, "done")
            elif request["op"] == "read":
                self._send(request, "reading", **asdict(self._read(request)))
            else:
                self._send(request, "scores", scores=self._score(request))
        except ModelRejected as error:
            self._send(request, "error", kind="ModelRejected", reason=error.reason, fields=error.fields)
        except PromptTooLong as error:
            self._send(request, "error", kind="PromptTooLong", tokens=error.tokens, limit=error.limit)
        except Cancelled:
            self._send(request, "error", kind="Cancelled")
        except (InferenceError, RuntimeError, ValueError) as error:
            self._send(request, "error", kind="Failed", reason=str(error))

    def _load(self, request: Message) -> EngineInfo:
        threads, places = request["threads"], request["places"]
        model = Model(Path(request["generator"]), "generator", use_gpu=request["use_gpu"])
        shared = request["context_tokens"]
        cells, separate = memory_plan(model, places) if shared is None else (shared, False)
        context = Context(
            model,
            cells=cells,
            separate=separate,
            sequences=places,
            batch=max(PROMPT_BATCH, places),
            outputs=places,
            threads=threads,
            abort=self._abort,
        )
        self._generator = Generator(context)
        self._beat(request)
        description = None
        if request["verifier"] is not None:
            verifier = Model(Path(request["verifier"]), "verifier", use_gpu=request["use_gpu"])
            description = verifier.description()
            self._verifier = Verifier(
                Context(
                    verifier,
                    cells=verifier.trained_context + VERIFIER_BATCH,
                    sequences=VERIFIER_SEQUENCES,
                    batch=VERIFIER_BATCH,
                    outputs=VERIFIER_OUTPUTS,
                    threads=threads,
                    abort=self._abort,
                )
            )
        return EngineInfo(
            generator=model.description(),
            verifier=description,
            reader=self._load_reader(request),
            prompt_version=PROMPT_VERSION,
            trained_context=model.trained_context,
            vocabulary=model.vocabulary_size,
            threads=threads,
            gpu=model.gpu,
            process_id=os.getpid(),
        )

    def _load_reader(self, request: Message) -> str | None:
        """Load the reader, if there is one; its description."""
        if request["reader"] is None:
            return None
        model = Model(Path(request["reader"]), "reader", use_gpu=request["use_gpu"])
        context = Context(
            model,
            cells=READER_BATCH,
            sequences=1,
            batch=READER_BATCH,
            outputs=READER_BATCH,
            threads=request["threads"],
            abort=self._abort,
            causal=False,
        )
        self._reader = Reader(context)
        return model.description()

    def _generate(self, request: Message) -> None:
        assert self._generator is not None
        generator, number = self._generator, request["id"]
        try:
            if not self._inbox.enter(number):
                return
            generator.begin(
                request["prompt"],
                request["count"],
                Sampling(**request["sampling"]),
                request["beginning"],
                one_line=request["one_line"],
            )
            while generator.working:
                finished = generator.step() if self._inbox.enter(number) else generator.cancel()
                self._send_generated(request, finished)
                self._beat(request)
                while (between := self._inbox.take_score(during=number)) is not None:
                    self._answer(between)
        finally:
            self._inbox.leave()

    def _send_generated(self, request: Message, finished: list[Generated]) -> None:
        for generated in finished:
            self._send(request, "generated", generated=asdict(generated))

    def _score(self, request: Message) -> list[float] | list[list[float]]:
        if self._verifier is None:
            raise ModelRejected(
                say("tutor", "This model pack has no verifier, so programs can not be scored.")
            )

        def between() -> None:
            self._beat(request)
            if not self._inbox.enter(request["id"]):
                raise Cancelled

        try:
            between()
            verifier = self._verifier
            read = verifier.score if request["op"] == "score" else verifier.score_lines
            return read(request["prompt"], request["completions"], between)
        finally:
            self._inbox.leave()

    def _read(self, request: Message) -> Reading:
        if self._reader is None:
            raise ModelRejected(say("tutor", "This model pack has no reader, so questions can not be read."))
        try:
            if not self._inbox.enter(request["id"]):
                raise Cancelled
            return self._reader.read(request["question"], request["ends"])
        finally:
            self._inbox.leave()


def main() -> None:
    """Serve until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is the parent's to handle
    # the pipe on descriptor 1 is for messages alone: whatever a library prints goes to the error stream
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    start_library()
    abort = AbortSwitch()
    inbox = Inbox(sys.stdin.buffer, abort)
    threading.Thread(target=inbox.read_forever, name="requests", daemon=True).start()
    try:
        Host(inbox, output, abort).run()
    except OSError:  # the parent closed its end while an answer was on the way
        os._exit(0)


if __name__ == "__main__":
    main()
