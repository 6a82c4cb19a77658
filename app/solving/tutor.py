"""The tutor: owns a model pack, the engine with its models and the program runner, and solves problems."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from app.inference import Cancelled as EngineCancelled
from app.inference import Engine, EngineLost, InferenceError, Reading
from app.packs.errors import ManifestUnreadable
from app.packs.manifest import MANIFEST_NAME, Calibration
from app.packs.pack import Pack, open_pack
from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.problem.question import check_question
from app.problem.runner import ProgramRunner
from app.sentences import say
from app.solving.confidence import features, probability, unknown_features, verdict
from app.solving.errors import Cancelled, SolvingError
from app.solving.evidence import Evidence
from app.solving.guided import GuidedEngine
from app.solving.reckoning import reckoned_solution
from app.solving.relations import QuestionReader, read_numbers
from app.solving.search import CandidateEngine, Runner, Search
from app.solving.settings import SolvingSettings
from app.solving.solution import Progress, Solution
from app.solving.voting import best_program
from app.solving.watch import Watch
from app.solving.weighing import vote_weight


class Tutor:
    """Solves one problem at a time; calls from several threads wait for each other. A context manager."""

    def __init__(
        self,
        engine: CandidateEngine,
        runner: Runner,
        settings: SolvingSettings | None = None,
        *,
        verified: bool,
        calibration: Calibration | None = None,
        wordings: Wordings | None = None,
        reader: QuestionReader | None = None,
        pack: Pack | None = None,
    ) -> None:
        """Takes over `engine` and `runner` and closes them; `verified` says that the engine can score.

        `reader` may be the engine, too.
        """
        self._engine = engine
        self._runner = runner
        self._verified = verified
        self._calibration = calibration
        self._wordings = wordings
        self._reader = reader
        self._lock = threading.Lock()
        self._closed = False
        self.settings = settings or SolvingSettings()
        self.pack = pack

    @classmethod
    def open(cls, pack: str | Path | Pack | None = None, settings: SolvingSettings | None = None) -> Tutor:
        """A tutor with the models of `pack`: a name, a folder, a pack, or None for the first that there is.

        The files are verified and the models are loaded. Raises `PackError` or `InferenceError`.
        """
        settings = settings or SolvingSettings()
        found = pack if isinstance(pack, Pack) else open_pack(pack)
        found.verify()
        calibration, wordings = found.manifest.calibration, found.read_wordings()
        read = found.reader is not None
        if calibration is not None and (unknown := unknown_features(calibration, wordings, read=read)):
            reason = say("packs", "its calibration names what this version can not measure ({names})")
            reason = reason.format(names=", ".join(unknown))
            raise ManifestUnreadable(found.folder / MANIFEST_NAME, reason)
        engine = Engine(found.generator, found.verifier, settings.engine, reader=found.reader)
        try:
            engine.start()
            runner = ProgramRunner()
        except BaseException:
            engine.close()
            raise
        verified = found.verifier is not None
        if settings.search == "guided" and verified:
            guided = GuidedEngine(engine, beams=settings.beams)
            return cls(guided, runner, settings, verified=verified, pack=found)
        return cls(
            engine,
            runner,
            settings,
            verified=verified,
            calibration=calibration,
            wordings=wordings,
            reader=engine if read else None,
            pack=found,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child processes. A solving in another thread then ends with an error: cancel it first."""
        self._closed = True
        self._engine.close()
        self._runner.close()

    def solve(
        self,
        question: str,
        *,
        seed: int = 0,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Solution:
        """Solve `question`; the same seed gives the same solution, unless the deadline cuts in.

        A question that is a sum and nothing else is reckoned; the models are not asked.

        `on_progress` is called in this thread, at the start and after each candidate. Once `cancel` is set,
        the call ends within a second. Raises `QuestionProblem` for a text that is no problem, `Cancelled`
        with what was known, and `SolvingError`.
        """
        checked = check_question(question)
        cancel = cancel or threading.Event()
        with self._lock, Watch(self._engine.cancel, cancel, self.settings.deadline_s) as watch:
            if self._closed:
                closed = say("tutor", "The tutor was closed. Open it again to solve a problem.")
                raise SolvingError(closed, question)
            reckoned = reckoned_solution(checked, self._runner.run, seed)
            if reckoned is not None:
                return reckoned
            begin = partial(self._search, checked.text, watch, on_progress or (lambda _: None), seed)
            search = begin(None)
            try:
                if self._reader is not None:
                    search = begin(self._read(checked.text, self._reader, watch))
                search.run()
            except EngineLost as error:
                if not watch.cancelled:
                    raise SolvingError(
                        say(
                            "tutor",
                            "The model stopped again and again ({reason}). Your question is kept: try "
                            "it again, and if that does not help, close other programs or choose a "
                            "smaller pack.",
                        ).format(reason=error.reason),
                        question,
                    ) from error
            except InferenceError as error:
                raise SolvingError(str(error), question) from error
            solution = self._conclude(search, tuple(checked.warnings))
        if cancel.is_set():
            raise Cancelled(question, solution)
        return solution

    def _read(self, question: str, reader: QuestionReader, watch: Watch) -> Reading | None:
        """None for a question that is too long; the engine may be lost as often as in the search."""
        for lost in range(self.settings.engine_retries + 1):
            try:
                return read_numbers(question, reader)
            except EngineCancelled:
                return None
            except EngineLost:
                if watch.cancelled:
                    return None
                if lost == self.settings.engine_retries:
                    raise
        return None

    def _search(
        self,
        question: str,
        watch: Watch,
        report: Callable[[Progress], None],
        seed: int,
        reading: Reading | None,
    ) -> Search:
        def weigh(program: str, answer: Answer) -> float:
            return vote_weight(question, program, answer, self._wordings, reading)

        return Search(
            engine=self._engine,
            settings=self.settings,
            calibration=self._calibration,
            wordings=self._wordings,
            reading=reading,
            evidence=Evidence(self._runner.run, verified=self._verified, weigh=weigh),
            watch=watch,
            report=report,
            question=question,
            seed=seed,
        )

    def _conclude(self, search: Search, warnings: tuple[str, ...]) -> Solution:
        evidence, question = search.evidence, search.question
        # stopped before all were scored: the plain vote, and the calibration says nothing about that
        complete = evidence.unscored() == 0
        tallies = evidence.tallies() if complete else evidence.plain_tallies()
        calibration = self._calibration if complete else None
        candidates = evidence.candidates()
        shown_program = best_program(candidates, tallies[0].answer).text if tallies else ""
        found = features(tallies, evidence.drawn, question, shown_program, self._wordings, search.reading)
        chance = probability(found, calibration)
        said = verdict(chance, calibration)
        shown = None if said == "unsolved" else tallies[0]
        return Solution(
            question=question,
            answer=None if shown is None else shown.answer,
            probability=chance,
            verdict=said,
            chosen=None if shown is None else best_program(candidates, shown.answer),
            candidates=candidates,
            answers=tallies,
            seconds=search.watch.seconds,
            seed=search.seed,
            warnings=warnings,
        )
