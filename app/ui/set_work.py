"""What the teacher's screens do with the records, without Qt: each function is one piece of work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from app.problem.answer_forms import answer_text
from app.problem.answers import parse_answer
from app.problem.question import check_question
from app.records import InvalidEntry, Item, Records, Solved, UnknownEntry
from app.sentences import say
from app.sentences.numerals import listed, shown
from app.solving.solution import Solution
from app.teaching.approval import agreement, approved_solution, kept_solution, teachers_solution
from app.teaching.item_words import comparison, confidence_words, differs, operations_beyond, verdict_label
from app.teaching.operations import skill_of
from app.teaching.set_import import NewProblem
from app.teaching.step_cards import GIVEN_REASON
from app.teaching.typed_numbers import other_reading, read_answer, shown_plainly


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set in the list of sets."""

    key: str
    name: str
    problems: int
    waiting: int
    approved: int
    today: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A problem in the teacher's table. `verdict` is "" before it is solved; the texts may be empty."""

    key: str
    question: str
    decision: str
    answer: str
    given: str
    verdict: str
    label: str
    confidence: str
    comparison: str
    differs: bool
    note: str
    selected: bool = False

    @property
    def to_look_at(self) -> bool:
        """Whether the teacher has to decide: solved, and neither approved nor rejected."""
        return self.decision == "solved"

    @property
    def checked(self) -> bool:
        """Whether the tutor is sure, and nothing speaks against its answer."""
        return self.to_look_at and self.verdict == "verified" and not self.differs


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A question that a child saved: who and when, and the different answers that were found."""

    key: str
    question: str
    who: str
    answers: str


def set_rows(records: Records) -> list[SetRow]:
    """All sets, the newest first."""
    today = records.sets.today()
    rows = []
    for found in records.sets.all():
        counts = records.sets.counts(found.id)
        total, is_today = sum(counts.values()), today is not None and today.id == found.id
        rows.append(SetRow(found.id, found.name, total, counts["waiting"], counts["approved"], is_today))
    return rows


def item_row(records: Records, item_id: str) -> ItemRow:
    """One problem. Raises `UnknownEntry`."""
    return _item_row(records.items.get(item_id), records.settings.rules().operations)


def item_rows(records: Records, set_id: str) -> list[ItemRow]:
    """The problems of a set, in their order."""
    allowed = records.settings.rules().operations
    return [_item_row(item, allowed) for item in records.items.of_set(set_id)]


def add_problems(records: Records, set_id: str, problems: Sequence[NewProblem]) -> int:
    """Add what was read to a set, all of it or nothing; how many they are."""
    questions, given = [problem.question for problem in problems], [problem.answer for problem in problems]
    return len(records.items.add(set_id, questions, given))


def approve(records: Records, ids: Sequence[str]) -> None:
    """Approve the tutor's answers: pupils get them at once. Those that have none are left as they are."""
    with records.together():
        for item_id in ids:
            item = records.items.get(item_id)
            if item.verdict == "verified":
                records.items.set_state([item_id], "approved")
            elif item.answer and (text := records.items.solution(item_id)):
                _keep(records, item, approved_solution(Solution.from_json(json.loads(text))))


def use_own_answer(records: Records, item_id: str, question: str, answer: str) -> None:
    """Approve a problem, perhaps in other words, with the teacher's answer.

    Raises `InvalidEntry` where that is no number, `QuestionProblem` where the problem can not be one.
    """
    if not answer.strip():
        raise InvalidEntry(
            say("teacher", "There is no answer yet. Type one, or let the tutor solve the problem.")
        )
    number = read_answer(answer)
    if number is None:
        said = say(
            "teacher", "“{answer}” is not one number. Type the answer as a number, such as {example} or 1/2."
        )
        raise InvalidEntry(said.format(answer=answer.strip(), example=listed(["12", "3.5"])))
    with records.together():
        item = change(records, item_id, question, answer)
        text = records.items.solution(item_id)
        if text:
            solution = approved_solution(Solution.from_json(json.loads(text)), number)
        else:
            solution = teachers_solution(item.question, number)
        _keep(records, item, solution)


def change(records: Records, item_id: str, question: str, given: str) -> Item:
    """Change the words of a problem, which then waits to be solved, or the teacher's answer.

    Raises `QuestionProblem` where the words can not be solved, `InvalidEntry` where the answer is unclear.
    """
    cleaned, given = check_question(question).text, given.strip()
    _refuse_two_readings(given)
    with records.together():
        item = records.items.get(item_id)
        if cleaned != item.question:
            item = records.items.edit(item_id, cleaned)
        if given != item.given:
            item = records.items.set_given(item_id, given)
    return item


def _refuse_two_readings(given: str) -> None:
    """Raises `InvalidEntry` for an answer that says another number in English, as 10,000 does in French."""
    read, other = read_answer(given), other_reading(given)
    if read is not None and other is not None:
        said = say(
            "teacher",
            "“{answer}” can be read as {read} or as {other}. Write the number without a sign between the "
            "thousands.",
        )
        raise InvalidEntry(said.format(answer=given, read=shown_plainly(read), other=shown_plainly(other)))


def solve_again(records: Records, ids: Sequence[str]) -> None:
    """Forget what was found for these problems: they wait to be solved."""
    with records.together():
        for item_id in ids:
            records.items.edit(item_id, records.items.get(item_id).question)


def remove(records: Records, ids: Sequence[str]) -> None:
    """Take problems out of their set."""
    with records.together():
        for item_id in ids:
            records.items.remove(item_id)


def found(solution: Solution) -> Solved:
    """What is kept of the tutor's work on a problem."""
    kept = kept_solution(solution)
    trace = None if kept.chosen is None else kept.chosen.trace
    return Solved(
        solution=json.dumps(kept.to_json(), ensure_ascii=False),
        answer="" if kept.answer is None else str(kept.answer),
        verdict=kept.verdict,
        probability=kept.probability,
        agreement=agreement(solution),
        skill="" if trace is None else skill_of(trace),
    )


def keep_found(records: Records, item_id: str, question: str, solved: Solved) -> None:
    """Keep what was found for a problem of a set, unless the teacher has decided on it meanwhile."""
    with records.together(), suppress(UnknownEntry):
        if records.items.get(item_id).state == "waiting":
            records.items.record(item_id, question, solved)


def waiting(records: Records, set_id: str) -> tuple[list[tuple[str, str]], int]:
    """The ids and words of the problems of a set that are to be solved, and how many need no solving."""
    items = records.items.of_set(set_id)
    left = [(item.id, item.question) for item in items if item.state == "waiting"]
    return left, len(items) - len(left)


def saved_rows(records: Records) -> list[SavedRow]:
    """What children saved and nobody settled, the oldest first."""
    names = {profile.id: profile.nickname for profile in records.profiles.all()}
    return [
        SavedRow(
            key=question.id,
            question=question.question,
            who=f"{names.get(question.profile or '', '')} {question.moment.astimezone():%Y-%m-%d}".strip(),
            answers=listed(list(question.answers)),
        )
        for question in records.unsure.waiting()
    ]


def put_into_set(records: Records, question_id: str, set_id: str) -> None:
    """Add a question that a child saved to a set; it is settled then. Raises `UnknownEntry`."""
    for question in records.unsure.waiting():
        if question.id == question_id:
            records.items.add(set_id, [question.question])
            records.unsure.settle(question_id)
            return
    raise UnknownEntry("question")


def _keep(records: Records, item: Item, solution: Solution) -> None:
    """Keep an approved solution; where none of the tutor's ideas found the answer, their share is 0."""
    given = solution.chosen is not None and GIVEN_REASON in solution.chosen.text
    share = 0.0 if given else agreement(solution)
    solved = found(solution)
    solved = Solved(**{**vars(solved), "agreement": share, "skill": "" if given else solved.skill})
    if records.items.record(item.id, item.question, solved):
        records.items.set_state([item.id], "approved")


def _answer_of(item: Item) -> str:
    answer = parse_answer(item.answer)
    whole = answer is not None and str(answer) == item.answer  # of a long one its beginning alone is kept
    return answer_text(item.question, answer) if answer is not None and whole else shown(item.answer)


def _item_row(item: Item, allowed: Sequence[str]) -> ItemRow:
    return ItemRow(
        key=item.id,
        question=item.question,
        decision=item.state,
        answer=_answer_of(item),
        given=item.given,
        verdict=item.verdict,
        label=verdict_label(item.verdict),
        confidence=confidence_words(item.verdict, item.probability, item.agreement),
        comparison=comparison(item.given, item.answer),
        differs=differs(item.given, item.answer),
        note=operations_beyond(item.skill, tuple(allowed)),
    )
