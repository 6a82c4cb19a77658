"""The engine as the app sees it: candidates for a prompt, scores, readings; the models run elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from app.inference.process import HostProcess
from app.inference.reading import Reading
from app.inference.settings import EngineInfo, EngineSettings, Generated, Sampling
from app.sentences import say


class Engine:
    """A generator and, where given, a verifier and a reader, in a child process that is started on first use.

    The methods may be called from any thread. A crash, a hang or a kill of the child raises `EngineLost` in
    the calls that were waiting; the next call starts a new child. The errors of all methods are those of
    `app.inference.errors`.
    """

    def __init__(
        self,
        generator: Path,
        verifier: Path | None = None,
        settings: EngineSettings | None = None,
        *,
        reader: Path | None = None,
    ) -> None:
        self._generator = Path(generator)
        self._reader = None if reader is None else Path(reader)
        self._verifier = None if verifier is None else Path(verifier)
        self._settings = settings or EngineSettings()
        self._lock = threading.Lock()
        self._process: HostProcess | None = None
        self._loading: HostProcess | None = None
        self._closing = threading.Event()
        self._info: EngineInfo | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Load the models now, so that the first call need not wait. Does nothing when they are loaded.

        Raises `ModelRejected` or `EngineLost`.
        """
        self._running()

    def close(self) -> None:
        """End the child process; a later call would start a new one."""
        # a thread that waits for the models to load holds the lock: it gets `EngineLost`
        self._closing.set()
        if (loading := self._loading) is not None:
            loading.kill(say("tutor", "it was closed"))
        with self._lock:
            self._closing.clear()
            if self._process is not None:
                self._process.close()
            self._process = self._info = None

    def info(self) -> EngineInfo:
        """What is loaded (starts the child if need be)."""
        self._running()
        assert self._info is not None
        return self._info

    def generate(
        self,
        prompt: str,
        count: int,
        sampling: Sampling | None = None,
        *,
        beginning: str = "",
        one_line: bool = False,
    ) -> Generator[Generated]:
        """Yield `count` candidates as they finish, in that order (`Generated.index` says which is which).

        They go on from `beginning`, whole lines of a completion that their texts do not repeat; with
        `one_line` each ends after its first line. The same arguments and settings give the same candidates.
        After `cancel` the unfinished ones come with `finish` "cancelled" and those not begun not at all.
        Closing the iterator cancels the rest. Raises `PromptTooLong`, `ModelRejected`, `EngineLost`.
        """
        if count < 1:
            return
        chosen = sampling or Sampling()
        answers = self._running().request(
            "generate",
            self._settings.silence_seconds,
            prompt=prompt,
            count=count,
            sampling=asdict(chosen),
            beginning=beginning,
            one_line=one_line,
        )
        for answer in answers:
            if answer["event"] == "generated":
                yield Generated(**answer["generated"])

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        """For each completion the verifier's probability, 0 to 1, that it is right.

        May be called while a `generate` is under way: it is answered between two tokens. Raises
        `PromptTooLong` if one completion with its prompt is too long, `Cancelled`, `ModelRejected` (no
        verifier), `EngineLost`.
        """
        scores: list[float] = self._scores("score", prompt, completions)
        return scores

    def score_lines(self, prompt: str, completions: Sequence[str]) -> list[list[float]]:
        """For each completion, which may be unfinished, the score after each of its lines that are not blank.

        Raises as `score` does.
        """
        scores: list[list[float]] = self._scores("score_lines", prompt, completions)
        return scores

    def read(self, question: str, ends: Sequence[int]) -> Reading:
        """What the reader says of the numbers of `question`, whose texts end before the characters `ends`.

        It is answered after a `generate` that is under way. Raises `PromptTooLong` for a question that is too
        long to be read at once, `Cancelled`, `ModelRejected` (no reader), `EngineLost`.
        """
        (answer,) = self._running().request(
            "read", self._settings.silence_seconds, question=question, ends=list(ends)
        )
        return Reading(answer["roles"], answer["relations"])

    def cancel(self) -> None:
        """Stop whatever is being written or scored, from any thread. Does nothing when nothing is."""
        process = self._process
        if process is not None and process.alive:
            process.cancel_all()

    def _scores(self, op: str, prompt: str, completions: Sequence[str]) -> list:  # type: ignore[type-arg]
        if not completions:
            return []
        (answer,) = self._running().request(
            op, self._settings.silence_seconds, prompt=prompt, completions=list(completions)
        )
        scores: list = answer["scores"]  # type: ignore[type-arg]
        return scores

    def _running(self) -> HostProcess:
        """The child, started and loaded."""
        with self._lock:
            if self._process is not None and self._process.alive:
                return self._process
            if self._process is not None:
                self._process.close()
            self._process = self._info = None
            process = self._loading = HostProcess()
            if self._closing.is_set():  # `close` may have looked before there was anything to kill
                process.kill(say("tutor", "it was closed"))
            try:
                (ready,) = process.request(
                    "load",
                    self._settings.load_seconds,
                    generator=str(self._generator),
                    verifier=None if self._verifier is None else str(self._verifier),
                    reader=None if self._reader is None else str(self._reader),
                    threads=self._settings.thread_count(),
                    places=self._settings.places,
                    context_tokens=self._settings.context_tokens,
                    use_gpu=self._settings.use_gpu,
                )
            except BaseException:
                process.close()
                raise
            finally:
                self._loading = None
            self._info = EngineInfo(**ready["info"])
            self._process = process
            return process
