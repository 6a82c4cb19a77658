import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from app.inference import EngineLost
from app.packs.errors import PackMissing
from app.packs.manifest import Calibration
from app.solving import SolvingError, SolvingSettings, Tutor
from app.solving.command import main
from tests.solving.fakes import QUESTION, FakeEngine, FakeRunner, program

SURE = Calibration(
    features=("mean_score",), weights=(8.0,), bias=-3.0, verified_at=0.9, unsure_at=0.2, fitted_on="nothing"
)
STEPS = (
    "    bags = 3\n    apples_per_bag = 4\n    apples = bags * apples_per_bag  # each bag holds as many\n"
    "    return apples"
)


class Opener:
    """Stands for `Tutor.open`: a tutor over a fake engine."""

    def __init__(self) -> None:
        self.engine = FakeEngine([STEPS], lambda text: 0.9)
        self.error: Exception | None = None
        self.opened_with: list[tuple[str | None, SolvingSettings]] = []

    def __call__(self, pack: str | None, settings: SolvingSettings) -> Tutor:
        self.opened_with.append((pack, settings))
        if self.error is not None:
            raise self.error
        return Tutor(self.engine, FakeRunner(), settings, verified=True, calibration=SURE)


@pytest.fixture
def opener(monkeypatch: pytest.MonkeyPatch) -> Opener:
    opener = Opener()
    monkeypatch.setattr(Tutor, "open", opener)
    return opener


def test_a_verified_solution_is_steps_in_words_and_the_answer(
    opener: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([QUESTION]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1. bags: 3",
        "2. apples per bag: 4",
        "3. each bag holds as many: 3 × 4 = 12",
        "Answer: 12",
    ]
    assert opener.engine.closed


def test_a_time_of_day_is_the_answer_where_one_is_asked(
    opener: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    opener.engine = FakeEngine([program("13 * 60 + 25 + 55"), program("13 * 60 + 25 - 55")], lambda text: 0.5)
    assert main(["My piano lesson starts at 1:25 p.m. and lasts 55 minutes. When does it end?"]) == 0
    out = capsys.readouterr().out
    assert "= 860\n" in out
    assert "Answer: perhaps 2:20 p.m.\n" in out
    assert "different answers: 2:20 p.m., 12:30 p.m." in out


def test_an_unsure_solution_says_so_and_lists_the_answers(
    opener: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    opener.engine = FakeEngine([STEPS, program("1 / 3")], lambda text: 0.5 if "*" in text else 0.4)
    assert main([QUESTION]) == 0
    out = capsys.readouterr().out
    assert "Answer: perhaps 12\n" in out
    assert "I am not sure. I found different answers: 12, 1/3 (≈ 0.3333). Check it yourself" in out


def test_an_unsolved_problem_says_so_and_shows_no_answer(
    opener: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    opener.engine = FakeEngine(["    return x"])
    assert main([QUESTION]) == 0
    out = capsys.readouterr().out
    assert out.startswith("I could not solve this problem.\n")
    assert "Answer" not in out
    opener.engine = FakeEngine([program(number) for number in range(8)], lambda text: 0.0)
    assert main([QUESTION]) == 0
    assert "answers that I do not trust: 0, 1, 2, 3, 4 and others." in capsys.readouterr().out


def test_json_is_one_object_with_the_fields_of_the_batch_and_more(
    opener: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([QUESTION, "--json", "--seed", "5"]) == 0
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (record["question"], record["answer"], record["value"]) == (QUESTION, "12", 12.0)
    assert (record["verdict"], record["seed"], record["program"]) == ("verified", 5, STEPS)
    assert [step["name"] for step in record["steps"]] == ["bags", "apples_per_bag", "apples"]
    assert record["answers"][0]["answer"] == "12"


def test_options_reach_the_tutor(opener: Opener, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([QUESTION, "--pack", "mini", "--candidates", "48"]) == 0
    capsys.readouterr()
    ((pack, settings),) = opener.opened_with
    assert (pack, settings.candidates) == ("mini", 48)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "required"),
        ([QUESTION, "--candidates", "0"], "from 1 to 256"),
        ([QUESTION, "--candidates", "many"], "from 1 to 256"),
        ([QUESTION, "--candidates", "999"], "from 1 to 256"),
        ([QUESTION, "--batch", "a", "b"], "not allowed"),
        ([QUESTION, "--speed"], "unrecognized"),
    ],
)
def test_a_wrong_command_line_is_explained(
    opener: Opener, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert sentence in capsys.readouterr().err
    assert opener.opened_with == []


@pytest.mark.parametrize("question", ["", "  ", "How are you?", "9" * 10_000, "\U0001f34e"])
def test_a_question_that_can_not_be_used_is_a_sentence_before_the_models_are_loaded(
    opener: Opener, capsys: pytest.CaptureFixture[str], question: str
) -> None:
    assert main([question]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip().endswith(".")
    assert opener.opened_with == []


@pytest.mark.parametrize(
    "error",
    [PackMissing("No model pack was found."), EngineLost("it was killed"), SolvingError("It failed.", "?")],
    ids=repr,
)
def test_what_is_wrong_with_pack_or_engine_is_a_sentence(
    opener: Opener, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    opener.error = error
    assert main([QUESTION]) == 1
    assert capsys.readouterr().err == f"{error}\n"


def test_a_process_that_can_not_be_started_is_a_sentence(
    opener: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    opener.error = OSError(12, "Cannot allocate memory")
    assert main([QUESTION]) == 1
    assert "Cannot allocate memory. Close other programs" in capsys.readouterr().err


def test_a_batch_is_solved_with_progress_on_stderr(
    opener: Opener, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"question": QUESTION}) + "\n")
    assert main(["--batch", str(source), str(target)]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "1 of 1: verified\n")
    assert json.loads(target.read_text())["answer"] == "12"
    assert opener.engine.closed


def test_ctrl_c_ends_with_a_sentence_and_what_was_solved_stays(
    opener: Opener,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text((json.dumps({"question": QUESTION}) + "\n") * 2)
    solve, calls = Tutor.solve, 0

    def interrupted(self: Tutor, question: str, *, seed: int) -> object:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise KeyboardInterrupt
        return solve(self, question, seed=seed)

    monkeypatch.setattr(Tutor, "solve", interrupted)
    assert main(["--batch", str(source), str(target)]) == 130
    assert "Run the same command again" in capsys.readouterr().err
    assert target.read_text().count("\n") == 1
    assert opener.engine.closed


def test_a_terminal_without_the_signs_gets_question_marks(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, encoding="ascii", write_through=True))
    assert main([QUESTION]) == 0
    assert b"3 ? 4 = 12" in raw.getvalue()
    assert main([QUESTION, "--json"]) == 0
    assert '"3 * 4"' in raw.getvalue().decode("utf-8")
