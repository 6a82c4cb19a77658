"""The tutor: owns a model pack, the engine with its models and the program runner, and solves problems."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from app.inference import Engine, EngineLost, InferenceError
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
        pack: Pack | None = None,
    ) -> None:
        """Takes over `engine` and `runner` and closes them; `verified` says that the engine can score."""
        self._engine = engine
        self._runner = runner
        self._verified = verified
        self._calibration = calibration
        self._wordings = wordings
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
        if calibration is not None and (unknown := unknown_features(calibration, wordings)):
            reason = say("packs", "its calibration names what this version can not measure ({names})")
            reason = reason.format(names=", ".join(unknown))
            raise ManifestUnreadable(found.folder / MANIFEST_NAME, reason)
        engine = Engine(found.generator, found.verifier, settings.engine)
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

        `on_progress` is called in this thread, at the start and after each candidate. Once `cancel` is set,
        the call ends within a second. Raises `QuestionProblem` for a text that is no problem, `Cancelled`
        with what was known, and `SolvingError`.
        """
        checked = check_question(question)
        cancel = cancel or threading.Event()

        def weigh(program: str, answer: Answer) -> float:
            return vote_weight(checked.text, program, answer, self._wordings)

        evidence = Evidence(self._runner.run, verified=self._verified, weigh=weigh)
        with self._lock, Watch(self._engine.cancel, cancel, self.settings.deadline_s) as watch:
            if self._closed:
                closed = say("tutor", "The tutor was closed. Open it again to solve a problem.")
                raise SolvingError(closed, question)
            search = Search(
                engine=self._engine,
                settings=self.settings,
                calibration=self._calibration,
                wordings=self._wordings,
                evidence=evidence,
                watch=watch,
                report=on_progress or (lambda _: None),
                question=checked.text,
                seed=seed,
            )
            try:
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
            solution = self._conclude(evidence, checked.text, tuple(checked.warnings), watch, seed)
        if cancel.is_set():
            raise Cancelled(question, solution)
        return solution

    def _conclude(
        self, evidence: Evidence, question: str, warnings: tuple[str, ...], watch: Watch, seed: int
    ) -> Solution:
        # stopped before all were scored: the plain vote, and the calibration says nothing about that
        complete = evidence.unscored() == 0
        tallies = evidence.tallies() if complete else evidence.plain_tallies()
        calibration = self._calibration if complete else None
        candidates = evidence.candidates()
        shown_program = best_program(candidates, tallies[0].answer).text if tallies else ""
        found = features(tallies, evidence.drawn, question, shown_program, self._wordings)
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
            seconds=watch.seconds,
            seed=seed,
            warnings=warnings,
        )
