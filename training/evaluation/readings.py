"""What a pack's reader says of many questions; no journal keeps it, so that one serves any reader."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.inference import Engine, EngineSettings, InferenceError, Reading
from app.solving.relations import read_numbers


def readings_of(
    questions: Iterable[str], generator: Path, reader: Path | None, threads: int | None = None
) -> dict[str, Reading | None]:
    """The reading of each question; none without a `reader`, and of one that is too long.

    Raises ValueError where a model cannot be loaded or the engine is lost.
    """
    if reader is None:
        return dict.fromkeys(questions)
    try:
        with Engine(generator, None, EngineSettings(threads=threads), reader=reader) as engine:
            return {question: read_numbers(question, engine) for question in questions}
    except InferenceError as error:
        raise ValueError(str(error)) from error
