"""A solution is kept and read back as it was."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.solving.solution import Candidate, Solution, UnknownFormat, Verdict
from app.solving.voting import Tally

BODIES = (
    "    apples = 3 * 4  # three bags of four\n    return apples\n",
    "    share = 7 / 3\n    return share\n",
    "    root = 2 ** 0.5\n    return root\n",
    "    broken = 1 / 0\n    return broken\n",
    "    words = 'none'\n    return words\n",
    "    import os\n",
)
ANSWERS = st.one_of(
    st.fractions().map(Answer.of),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda x: Answer(None, x)),
)
CANDIDATES = st.builds(
    lambda body, cut_off, log, score: Candidate(
        body, log, None if cut_off else run_program(join_program(body)), score
    ),
    st.sampled_from(BODIES),
    st.booleans(),
    st.floats(-100, 0),
    st.none() | st.floats(0, 1),
)


@st.composite
def solutions(draw: st.DrawFn) -> Solution:
    candidates = tuple(draw(st.lists(CANDIDATES, max_size=4)))
    chosen = draw(st.sampled_from(candidates)) if candidates else None
    verdict: Verdict = draw(st.sampled_from(("verified", "unsure"))) if chosen else "unsolved"
    tallies = st.builds(
        Tally, ANSWERS, st.integers(1, 9), st.floats(0, 9), st.floats(0, 1), st.floats(-100, 0)
    )
    return Solution(
        question=draw(st.text()),
        answer=draw(ANSWERS) if chosen else None,
        probability=draw(st.floats(0, 1)),
        verdict=verdict,
        chosen=chosen,
        candidates=candidates,
        answers=tuple(draw(st.lists(tallies, max_size=3))),
        seconds=draw(st.floats(0, 100)),
        seed=draw(st.integers(0, 99)),
        warnings=tuple(draw(st.lists(st.text(), max_size=2))),
    )


@given(solutions())
def test_a_kept_solution_is_read_back_as_it_was(solution: Solution) -> None:
    kept = json.dumps(solution.to_json())
    read = Solution.from_json(json.loads(kept))
    assert json.dumps(read.to_json()) == kept
    assert (read.question, read.verdict, read.answers) == (
        solution.question,
        solution.verdict,
        solution.answers,
    )
    assert (read.chosen is None) == (solution.chosen is None)
    if read.chosen and solution.chosen:
        assert (read.chosen.text, read.chosen.answer) == (solution.chosen.text, solution.chosen.answer)
        assert any(read.chosen is candidate for candidate in read.candidates)


def test_an_exact_answer_stays_exact() -> None:
    candidate = Candidate(BODIES[1], -1.0, run_program(join_program(BODIES[1])), 0.9)
    tally = Tally(Answer.of(Fraction(7, 3)), 1, 0.9, 0.9)
    solution = Solution("?", tally.answer, 0.9, "verified", candidate, (candidate,), (tally,), 1.0, 0)
    read = Solution.from_json(json.loads(json.dumps(solution.to_json())))
    assert read == solution
    assert read.answer is not None
    assert read.answer.exact == Fraction(7, 3)


@pytest.mark.parametrize("data", [{}, {"format": 0}, {"format": 99}])
def test_a_form_of_another_version_is_refused_with_advice(data: dict[str, object]) -> None:
    with pytest.raises(UnknownFormat, match="Solve it again"):
        Solution.from_json(data)
