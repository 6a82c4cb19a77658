"""Solutions in words: real runs of the interpreter, explained."""

from __future__ import annotations

from dataclasses import replace

from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.question import Question
from app.solving import Progress
from app.solving.reckoning import reckoned_solution
from app.solving.solution import Candidate, Solution, Verdict
from app.solving.voting import Vote, count_votes
from app.teaching.step_cards import StepCard
from app.teaching.words import Explanation, Fact, FoundAnswer, explain, progress_sentence
from tests.solving.fakes import FakeRunner


def solution(*bodies: str, verdict: Verdict = "verified") -> Solution:
    """What the tutor would give for programs with these bodies, the first of them chosen."""
    texts = ["\n".join(f"    {line}" for line in body.strip().splitlines()) for body in bodies]
    candidates = tuple(Candidate(text, -1.0, run_program(join_program(text))) for text in texts)
    answers = count_votes(Vote(candidate.answer) for candidate in candidates if candidate.answer is not None)
    shown = verdict != "unsolved"
    return Solution(
        question="?",
        answer=answers[0].answer if shown else None,
        probability=0.9,
        verdict=verdict,
        chosen=candidates[0] if shown else None,
        candidates=candidates,
        answers=answers,
        seconds=0.1,
        seed=0,
    )


def explained(*bodies: str, verdict: Verdict = "verified") -> Explanation:
    return explain(solution(*bodies, verdict=verdict))


def read(card: StepCard) -> tuple[str, str, str, str]:
    return card.title, card.sentence, card.expression, card.result


BAGS = """
bags = 3
apples_per_bag = 4  # in the text
apples_in_all = bags * apples_per_bag  # each bag holds the same number
return apples_in_all
"""
SUM = "apples = 3 + 4\nreturn apples"


def test_facts_steps_and_answer() -> None:
    found = explained(BAGS)
    assert found.facts == (Fact("bags", "3", ""), Fact("apples per bag", "4", "in the text"))
    assert [read(card) for card in found.steps] == [
        ("apples in all", "Each bag holds the same number.", "3 × 4", "12")
    ]
    assert found.answer_line == "We think the answer is 12 apples in all"
    assert found.verdict_label == "Checked"
    assert found.answers == ()
    assert found.program.startswith("def simple_math_problem():\n    bags = 3\n")


def test_the_votes_are_told_as_they_are() -> None:
    assert explained(BAGS).verdict_sentence.startswith("The idea was run and checked.")
    assert explained(BAGS, BAGS).verdict_sentence.startswith("All 2 ideas that worked gave this answer.")
    found = explained(BAGS, BAGS, SUM, "return nothing")
    assert found.verdict_sentence.startswith("2 of the 3 ideas that worked gave this answer.")


def test_a_sum_was_reckoned_and_no_ideas_are_told() -> None:
    solved = reckoned_solution(Question("(3 + 4) * 5"), FakeRunner().run, seed=0)
    assert solved is not None
    found = explain(solved)
    assert found.verdict_sentence == "This is a sum, and it was worked out as it is written."
    assert [read(card) for card in found.steps] == [
        ("total", "Add 3 and 4.", "3 + 4", "7"),
        ("result", "Multiply 7 by 5.", "7 × 5", "35"),
    ]
    assert found.answer_line == "We think the answer is 35"


def test_a_sum_in_a_unit_has_it_behind_the_answer() -> None:
    solved = reckoned_solution(Question("Perimeter of a rectangle 5 cm by 3 cm?"), FakeRunner().run, seed=0)
    assert solved is not None
    found = explain(solved)
    assert found.answer_line == "We think the answer is 16 cm around"
    assert [read(card) for card in found.steps] == [
        ("length and width", "Add 5 and 3.", "5 + 3", "8"),
        ("cm around", "Each of them is there twice.", "2 × 8", "16"),
    ]


def test_a_rounding_says_how_it_is_done() -> None:
    solved = reckoned_solution(Question("Round 347 to the nearest ten"), FakeRunner().run, seed=0)
    assert solved is not None
    found = explain(solved)
    assert found.answer_line == "We think the answer is 350"
    assert [read(card) for card in found.steps] == [
        (
            "half a ten more",
            "Half a ten more, so that what is halfway or above it goes up.",
            "347 + 5",
            "352",
        ),
        ("left over", "What stands behind the tens.", "remainder of 352 ÷ 10", "2"),
        ("result", "Only full tens are left.", "352 − 2", "350"),
    ]


def test_a_sum_that_a_model_solved_otherwise_is_not_called_reckoned() -> None:
    kept = replace(solution(SUM), question="(3 + 4) * 5")
    assert explain(kept).verdict_sentence.startswith("The idea was run and checked.")


def test_where_unsure_no_answer_is_given_as_the_answer() -> None:
    found = explained(BAGS, BAGS, SUM, verdict="unsure")
    assert (found.lead, found.answer, found.answer_line) == ("", "", "")
    assert found.verdict_label == "I found different answers. Let's ask your teacher."
    assert found.answers == (FoundAnswer("12", "2 ideas"), FoundAnswer("7", "1 idea"))


def test_where_unsure_of_the_only_answer_it_says_so() -> None:
    found = explained(BAGS, verdict="unsure")
    assert found.verdict_label == "I'm not sure about this one. Let's ask your teacher."
    assert found.answers == (FoundAnswer("12", "1 idea"),)


def test_where_unsolved_nothing_is_shown() -> None:
    found = explained("return nothing", verdict="unsolved")
    assert found.verdict == "unsolved"
    assert (found.facts, found.steps, found.answers, found.program) == ((), (), (), "")
    assert "ask your teacher" in found.verdict_sentence


def test_a_name_that_says_nothing_is_left_out() -> None:
    assert explained("total = 3 + 4\nreturn total").answer_line == "We think the answer is 7"
    assert explained("return 3 + 4").answer_line == "We think the answer is 7"


def test_a_step_without_a_reason_says_what_is_done() -> None:
    found = explained("a = 12\nb = 5\nleft_over = a - b\nboth = (a + b) * 2\nreturn both")
    assert [step.sentence for step in found.steps] == ["Take 5 away from 12.", "Work out: both."]


def test_a_loop_is_told_once() -> None:
    body = """
beads = 0
for bracelet in range(3):
    beads = beads + 7  # add the beads of one more bracelet
return beads
"""
    found = explained(body)
    assert found.facts == ()
    assert read(found.steps[0]) == ("beads", "Start with 0.", "", "0")
    last = found.steps[-1]
    assert (last.expression, last.result) == ("14 + 7", "21")
    assert last.sentence == (
        "Add the beads of one more bracelet. This is done 3 times: 0 + 7 = 7; 7 + 7 = 14. "
        "Here is the last time."
    )


def test_a_dropped_remainder_is_told() -> None:
    (step,) = explained("children = 17\nteams = children // 5  # five in a team\nreturn teams").steps
    assert step.expression == "17 ÷ 5"
    assert step.result == "3"
    assert step.sentence == "Five in a team. Only the whole part counts; what is left over is dropped."


def test_progress_in_words() -> None:
    def words(finished: int, ran: int, leading: int) -> str:
        return progress_sentence(Progress(16, finished, ran, leading, min(ran, 1), 0.0))

    assert words(0, 0, 0) == "Thinking of ideas…"
    assert words(2, 0, 0) == "2 of 16 ideas tried, none worked yet"
    assert words(2, 1, 1) == "2 of 16 ideas tried"
    assert words(5, 5, 3) == "5 of 16 ideas tried, 3 agree"


def test_a_card_has_the_pictures_of_its_step_and_says_why() -> None:
    card = explained(BAGS).steps[0]
    assert [picture.alt_text for picture in card.pictures] == [
        "A bar of equal groups, each of them apples per bag (4). How many groups: bags (3). "
        "The whole bar is apples in all (12)."
    ]
    assert card.why is not None
    assert card.why.question == "Why multiply?"
    added = explained("apples = 3\npears = 4\nfruit = apples + pears\nreturn fruit").steps[0]
    assert len(added.pictures) == 2  # bars, and the number line


def test_a_card_of_a_step_that_runs_again_and_again_has_neither() -> None:
    loop = "beads = 0\nfor day in range(3):\n    beads = beads + 2\nreturn beads"
    assert all(card.pictures == () for card in explained(loop).steps)
