"""The family of a typed problem, and more problems of it. Slow at first: for the drawing thread alone."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from random import Random
from typing import TYPE_CHECKING

from app.problem.answers import Answer
from app.problem.prompt import format_completion
from app.solving.solution import Solution
from app.teaching.made_problems import Source
from app.teaching.similar import Draw, SimilarProblem

if TYPE_CHECKING:
    from app.curriculum.models import Family
    from app.curriculum.recognise import Recogniser

logger = logging.getLogger(__name__)

_reading = threading.Lock()  # of two windows the second waits for what the first one reads
_ended = threading.Event()


def family_draw(solution: Solution) -> Draw | None:
    """Draws problems of the family that the problem of `solution` comes from; None where it has none.

    The curriculum is read when this is called first.
    """
    if solution.answer is None or solution.answer.exact is None:
        return None
    recogniser = read_families()
    family = None if recogniser is None else recogniser.family_of(solution.question, solution.answer.exact)
    if family is None:
        return None
    return partial(_drawn, family)


def family_sources() -> tuple[Source, ...]:
    """All families, for problems that are made by operations and numbers; none where they can not be read."""
    recogniser = read_families()
    families = () if recogniser is None else recogniser.families
    return tuple(Source(family.solution, partial(_drawn, family)) for family in families)


def family_agrees(new: SimilarProblem) -> bool:
    """Whether a text is one of a known family, whose own program gives the same answer."""
    recogniser = read_families()
    exact = new.answer.exact
    return (
        recogniser is not None and exact is not None and recogniser.family_of(new.question, exact) is not None
    )


def _drawn(family: Family, rng: Random) -> SimilarProblem | None:
    from app.curriculum import ExpansionError, expand

    try:
        problem = expand(family, rng)
    except ExpansionError:
        return None
    return SimilarProblem(problem.question, format_completion(problem.body), Answer.of(problem.answer))


def read_families() -> Recogniser | None:
    """What knows the families; read once, for some seconds. None where they can not be read."""
    with _reading:
        return None if _ended.is_set() else _recogniser()


def stop_reading() -> None:
    """Stop what is being read, for good, and wait until it has stopped: at the end of the program.

    Python up to 3.13 ends a thread that is at work then from within native code, and the whole program
    crashes (https://github.com/python/cpython/issues/87135): the families' libraries are native.
    """
    _ended.set()
    with _reading:
        pass


@cache
def _recogniser() -> Recogniser | None:
    """Of the shipped curriculum; where that can not be read, problems are redrawn by their numbers alone."""
    # Imported in the drawing thread: the window is on the screen before the curriculum's libraries are read.
    from app.curriculum import CurriculumError, LoadingStopped, load_curriculum
    from app.curriculum.recognise import Recogniser

    try:
        with _collected_later():
            return Recogniser(load_curriculum(stop=_ended))
    except LoadingStopped:
        return None
    except CurriculumError:
        logger.warning("the curriculum can not be read, so no family is recognised", exc_info=True)
        return None


@contextmanager
def _collected_later() -> Iterator[None]:
    """No garbage is collected meanwhile, and what was made is never searched for any.

    A search through all families would hold up every thread, the window's too, for a tenth of a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


read_again = _recogniser.cache_clear
"""Forget the curriculum: the next call reads its files."""
