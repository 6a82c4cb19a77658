import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.solving import Solution, SolvingError, SolvingSettings, Tutor
from app.solving.batch import BatchError, solve_batch
from tests.solving.fakes import QUESTION, FakeEngine, FakeRunner, program

OTHER = "Ann has 2 cats. How many legs do they have?"


class Solver:
    """A tutor with a fake engine, that remembers what it was asked."""

    def __init__(self, fail_on: str = "") -> None:
        self.tutor = Tutor(FakeEngine([program("3 * 4")]), FakeRunner(), SolvingSettings(), verified=False)
        self.fail_on = fail_on
        self.asked: list[str] = []

    def solve(self, question: str, *, seed: int = 0) -> Solution:
        self.asked.append(question)
        if self.fail_on and self.fail_on in question:
            raise SolvingError("The model stopped again and again.", question)
        return self.tutor.solve(question, seed=seed)


class Files:
    """An input, an output and a solver."""

    def __init__(self, folder: Path) -> None:
        self.source, self.target = folder / "in.jsonl", folder / "out.jsonl"
        self.solver = Solver()
        self.reports: list[str] = []

    def write(self, *lines: object) -> None:
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        self.source.write_text("\n".join(texts) + "\n", encoding="utf-8")

    def run(self, solver: Callable[[], Solver] | None = None) -> list[dict[str, Any]]:
        solve_batch(self.source, self.target, solver or (lambda: self.solver), 0, self.reports.append)
        return self.rows()

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.target.read_text(encoding="utf-8").split("\n")[:-1]]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_a_line_gets_its_fields_and_the_solution(files: Files) -> None:
    files.write({"id": 7, "question": QUESTION})
    (row,) = files.run()
    assert list(row) == [
        *("id", "question", "answer", "value", "verdict", "probability", "steps", "seconds", "error")
    ]
    assert (row["id"], row["answer"], row["value"], row["verdict"]) == (7, "12", 12.0, "unsure")
    assert [(step["substituted"], step["text"]) for step in row["steps"]] == [("3 * 4", "12")]
    assert row["error"] is None


def test_the_order_is_kept_and_progress_is_told(files: Files) -> None:
    files.write(*({"question": QUESTION, "id": number} for number in range(5)))
    assert [row["id"] for row in files.run()] == list(range(5))
    assert files.reports == [f"{number} of 5: unsure" for number in range(1, 6)]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("not json", {"input": "not json"}),
        ('{"id": 1}', {"id": 1}),
        ('{"question": 5}', {"question": 5}),
        ("[1]", {"input": "[1]"}),
        ('{"question": "  "}', {"question": "  "}),
        ('{"question": "How are you?"}', {"question": "How are you?"}),
        ('{"question": NaN}', {"input": '{"question": NaN}'}),
        ('{"question": "2+2?", "x": 1e999}', {"input": '{"question": "2+2?", "x": 1e999}'}),
        ("[" * 5000, {"input": "[" * 5000}),
        ('{"question": "\\ud800 ?"}', {"question": "\ud800 ?"}),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, str) else "",
)
def test_a_bad_line_gets_a_sentence_and_stops_nothing(files: Files, line: str, kept: dict[str, Any]) -> None:
    files.write(line, {"question": QUESTION})
    bad, good = files.run()
    assert {name: bad[name] for name in kept} == kept
    assert bad["error"].endswith(".")
    assert (bad["answer"], bad["verdict"], bad["steps"]) == (None, "unsolved", [])
    assert (good["answer"], good["error"]) == ("12", None)
    assert files.run() == [bad, good]


def test_a_field_of_the_input_with_an_output_name_is_kept(files: Files) -> None:
    files.write({"question": QUESTION, "answer": "13", "error": "no"})
    (row,) = files.run()
    assert (row["given_answer"], row["answer"], row["given_error"], row["error"]) == ("13", "12", "no", None)


def test_blank_lines_windows_ends_a_byte_order_mark_and_odd_separators_are_read(files: Files) -> None:
    lines = ['{"question": "Tom\u2028has 2. How many?"}', "", "   ", json.dumps({"question": OTHER})]
    files.source.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    assert [row["question"] for row in files.run()] == ["Tom\u2028has 2. How many?", OTHER]


def test_an_empty_input_gives_an_empty_output_and_loads_no_model(files: Files) -> None:
    files.source.write_text("\n\n")

    def no_solver() -> Solver:
        raise AssertionError("nothing is to be solved")

    assert files.run(no_solver) == []


def test_a_second_run_solves_only_what_is_missing(files: Files) -> None:
    files.write({"question": QUESTION}, {"question": OTHER})
    first = files.run()
    files.write({"question": QUESTION}, {"question": OTHER}, {"question": "And 5 + 5?"})
    files.solver.asked.clear()
    assert files.run()[:2] == first
    assert files.solver.asked == ["And 5 + 5?"]
    assert "2 of 3 are already there" in files.reports


@pytest.mark.parametrize("cut", [1, 2, 40, 150])
def test_a_half_written_last_line_is_written_again(files: Files, cut: int) -> None:
    files.write({"question": QUESTION}, {"question": OTHER})
    whole = files.run()
    content = files.target.read_bytes()
    files.target.write_bytes(content[:-cut])
    files.solver.asked.clear()
    rows = files.run()
    assert [row["question"] for row in rows] == [QUESTION, OTHER]
    assert rows[0] == whole[0]
    assert files.solver.asked == [OTHER]


def test_a_last_line_of_rubbish_is_written_again(files: Files) -> None:
    files.write({"question": QUESTION}, {"question": OTHER})
    files.run()
    first = files.target.read_bytes().split(b"\n")[0]
    files.target.write_bytes(first + b"\n" + b"\0" * 50 + b"\n")
    assert [row["question"] for row in files.run()] == [QUESTION, OTHER]


@pytest.mark.parametrize(
    "foreign",
    [b"my diary\nis not yours\n", b'{"question": "another"}\n', b'{"a": 1}\n{"a": 2}\n', b"[1]\n", b"5\n\n"],
)
def test_a_file_that_was_not_made_from_this_input_is_not_touched(files: Files, foreign: bytes) -> None:
    files.write({"question": QUESTION}, {"question": OTHER})
    files.target.write_bytes(foreign)
    with pytest.raises(BatchError, match="was not made from this input"):
        files.run()
    assert files.target.read_bytes() == foreign


def test_an_output_longer_than_the_input_is_not_touched(files: Files) -> None:
    files.write({"question": QUESTION}, {"question": OTHER})
    files.run()
    content = files.target.read_bytes()
    files.write({"question": QUESTION})
    with pytest.raises(BatchError, match=r"was not made from this input \(line 2\)"):
        files.run()
    assert files.target.read_bytes() == content


def test_one_failure_of_the_engine_is_a_line_and_three_in_a_row_stop(files: Files) -> None:
    good, bad = {"question": QUESTION}, {"question": "Kill 1 engine?"}
    files.solver = Solver(fail_on="Kill")
    files.write(bad, bad, good, bad, bad, bad, good)
    with pytest.raises(BatchError, match=r"Stopped after 6 of 7 problems\. The model stopped"):
        files.run()
    assert [row["error"] is None for row in files.rows()] == [False, False, True, False, False, False]


def test_missing_and_wrongly_encoded_inputs_are_plain_sentences(files: Files) -> None:
    with pytest.raises(BatchError, match=r"in.jsonl can not be read: No such file"):
        files.run()
    files.source.write_bytes(b'{"question": "ok"}\n{"question": "caf\xe9"}\n')
    with pytest.raises(BatchError, match=r"line 2: not UTF-8 text"):
        files.run()
    assert not files.target.exists()


def test_an_output_that_can_not_be_written_shows_before_the_models_are_loaded(files: Files) -> None:
    files.write({"question": QUESTION})
    files.target = files.target.parent / "no such folder" / "out.jsonl"

    def no_solver() -> Solver:
        raise AssertionError("the models must not be loaded")

    with pytest.raises(BatchError, match="can not be written"):
        files.run(no_solver)


def test_an_output_that_is_no_file_is_refused(files: Files) -> None:
    files.write({"question": QUESTION})
    files.target.mkdir()
    with pytest.raises(BatchError, match="is not a file"):
        files.run()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_fills_up_is_a_sentence_and_the_next_run_goes_on(files: Files) -> None:
    import resource

    files.write(*({"question": QUESTION, "id": number} for number in range(4)))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(BatchError, match=r"can not be written: .*the free space.*goes on where"):
            files.run()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not files.target.read_bytes().endswith(b"\n"), "the last line is half-written"
    done = len(files.rows())
    files.solver.asked.clear()
    assert [row["id"] for row in files.run()] == [0, 1, 2, 3]
    assert len(files.solver.asked) == 4 - done > 0
