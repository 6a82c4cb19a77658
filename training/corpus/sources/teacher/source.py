"""A teacher as a source: a row is a task, its outcomes are the problems that the teacher wrote for it.

One step: the problem and its program in one reply. Two steps: problems first, then `samples` programs for
each, of which the answer that most give is taken. Form: TinyGSM, https://arxiv.org/abs/2312.09241, section 3.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from training.corpus.sources.checked import Origin, check_program, question_fault
from training.corpus.sources.source import Accepted, Outcome, Position, Rejected, Remark, Row
from training.corpus.sources.teacher import prompts
from training.corpus.sources.teacher.cost import Budget
from training.corpus.sources.teacher.endpoint import Asker, Endpoint, NoReply
from training.corpus.sources.teacher.prompts import Draws, prompts_version
from training.corpus.sources.teacher.replies import functions_of, listed_problems, question_of
from training.evaluation.journal import Journal

Steps = Literal["one-step", "two-step"]
REPLIES = "replies.jsonl"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the teacher is asked for: `tasks` requests for `problems` each; `samples` programs a problem."""

    tasks: int
    draws: Draws
    steps: Steps = "one-step"
    problems: int = 5
    samples: int = 1


class Teacher:
    """The tasks of a plan; a position is tasks done. Replies are kept in `journal` one by one."""

    name = "teacher"
    threads = True

    def __init__(
        self,
        endpoint: Endpoint,
        plan: Plan,
        journal: Path,
        license_name: str,
        budget: Budget,
        at_once: int = 1,
    ) -> None:
        self.license, self.batch, self.budget = license_name, at_once, budget
        self.convert: Callable[[Row], Sequence[Outcome]] = self._do_task
        self._endpoint, self._plan, self._journal = endpoint, plan, journal
        self._open = ExitStack()
        self._asker: Asker | None = None
        self._done = 0

    def settings(self) -> Mapping[str, Any]:
        """What the replies depend on; never the key, the pace or the budget."""
        plan, draws = self._plan, self._plan.draws
        return {
            "url": self._endpoint.url,
            "model": self._endpoint.model,
            "temperature": self._endpoint.temperature,
            "max_tokens": self._endpoint.max_tokens,
            "prompts_version": prompts_version(),
            "steps": plan.steps,
            "tasks": plan.tasks,
            "problems": plan.problems,
            "samples": plan.samples,
            "seed": draws.seed,
            "variants": draws.variants,
            "distractors": draws.distractors,
            "seeds_sha256": hashlib.sha256("\n".join(draws.seeds).encode()).hexdigest()
            if draws.seeds
            else None,
        }

    def rows(self, start: Position) -> Iterator[Row]:
        """The tasks after the first `start`."""
        journal = self._open.enter_context(Journal(self._journal, self.settings()))
        for row in journal.rows.values():
            self.budget.add(row["prompt_tokens"], row["completion_tokens"])
        self._asker = self._open.enter_context(closing(Asker(self._endpoint, journal, self.budget)))
        for task in range((start or 0) + 1, self._plan.tasks + 1):
            self._done = task
            yield Row(task, None)

    def position(self) -> Position:
        return self._done

    def close(self) -> None:
        self._open.close()

    def _do_task(self, row: Row) -> list[Outcome]:
        try:
            if self._plan.steps == "one-step":
                return self._one_step(row.line)
            return self._two_steps(row.line)
        except NoReply as error:
            return [Rejected(str(error), "")]

    def _ask(self, key: str, messages: list[prompts.Message]) -> str:
        assert self._asker is not None
        return self._asker.ask(key, messages, self._plan.draws.seed)

    def _origin(self, task: int, place: int) -> Origin:
        return Origin("teacher", self.license, f"teacher-{task}-{place}")

    def _one_step(self, task: int) -> list[Outcome]:
        reply = self._ask(f"{task}", prompts.one_step(task, self._plan.problems, self._plan.draws))
        codes = functions_of(reply)
        if not codes:
            return [Rejected("the reply holds no function simple_math_problem", reply)]
        outcomes: list[Outcome] = []
        for place, code in enumerate(codes, start=1):
            question = question_of(code)
            if question is None:
                outcomes.append(Rejected("the function has no docstring, or is not of the dialect", code))
            else:
                outcomes.append(check_program(question, code, self._origin(task, place), text=code))
        return outcomes

    def _two_steps(self, task: int) -> list[Outcome]:
        reply = self._ask(f"{task}", prompts.questions(task, self._plan.problems, self._plan.draws))
        problems = listed_problems(reply)
        if not problems:
            return [Rejected("the reply holds no list of problems", reply)]
        return [
            outcome
            for place, question in enumerate(problems, start=1)
            for outcome in self._solve(task, place, question)
        ]

    def _solve(self, task: int, place: int, question: str) -> list[Outcome]:
        """The outcome of one problem, and how far its samples agree where there are several."""
        fault = question_fault(question)
        if fault:
            return [Rejected(fault, question)]
        checked = [self._sample(task, place, sample, question) for sample in range(1, self._plan.samples + 1)]
        accepted = [outcome for outcome in checked if isinstance(outcome, Accepted)]
        if not accepted:
            return checked[:1]
        answers = Counter(outcome.example.answer for outcome in accepted)
        best = answers.most_common(1)[0][0]
        chosen = next(outcome for outcome in accepted if outcome.example.answer == best)
        if self._plan.samples == 1:
            return [chosen]
        agreement = {"question": question, "samples": self._plan.samples, "answers": dict(answers)}
        return [chosen, Remark("agreement", agreement)]

    def _sample(self, task: int, place: int, sample: int, question: str) -> Outcome:
        try:
            reply = self._ask(f"{task}-{place}-{sample}", prompts.solve(question))
        except NoReply as error:
            return Rejected(str(error), question)
        codes = functions_of(reply)
        if not codes:
            return Rejected("the reply holds no function simple_math_problem", f"{question}\n{reply}")
        return check_program(question, codes[0], self._origin(task, place))
