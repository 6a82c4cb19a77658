"""The commands for authors."""

from pathlib import Path

import pytest
import yaml

from app.curriculum.__main__ import main
from tests.curriculum.conftest import FIELDS, write_curriculum

SHORT = ["{a}, {b}?", "{a} and {b}?", "{a}; {b}?", "{b}, {a}?"]


def write_families(folder: Path, *changes: dict[str, object]) -> str:
    path = folder / "mine.yaml"
    families = [{**FIELDS, "id": f"family-{place}", **fields} for place, fields in enumerate(changes)]
    path.write_text(yaml.safe_dump(families))
    return str(path)


def test_check_passes_a_good_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", write_families(tmp_path, {}), "--draws", "10"]) == 0
    assert capsys.readouterr().out == "1 families, 4 phrasings, 10 draws: 0 faulty\n"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"solution": "n = {a} + {b}\nreturn n"},
            "solution: give this line a '# why' comment: n = {a} + {b}",
        ),
        ({"solution": "n = {a} - {b}  # less\nreturn n"}, "draws break a rule, such as: the answer -"),
        (
            {"numbers": {"a": 2, "b": 3}, "text": SHORT, "unit": "", "solution": "return {a}"},
            "only 4 different problems in 30 draws",
        ),
        ({"text": ["{z}?", "b?", "c?", "d?"]}, "text: {z} is neither a slot nor a number"),
        ({"numbers": {"a": "2..1", "b": 3}}, "no numbers met the ranges"),
        (
            {"text": ["{a} {b} {x.s} they has?", "{b} {a} he are?", "{a} he do {b}?", "{a} {b} they is?"]},
            "disagree",
        ),
    ],
)
def test_check_prints_every_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fields: dict[str, object], message: str
) -> None:
    path = write_families(tmp_path, {}, fields)
    assert main(["check", path, "--draws", "30"]) == 1
    out = capsys.readouterr().out
    assert message in out
    assert "family-1: " in out
    assert "family-0: " not in out
    assert out.endswith("2 families, 8 phrasings, 60 draws: 1 faulty\n")


def test_check_tells_what_cannot_be_loaded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", write_families(tmp_path, {"grade": 12})]) == 1
    assert "mine.yaml: family-0: grade: " in capsys.readouterr().err


def test_sample_prints_problems_and_is_repeatable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write_curriculum(tmp_path, [FIELDS]))
    command = ["sample", "--folder", folder, "--family", "shared-apples", "--count", "2", "--seed", "5"]
    assert main(command) == 0
    first = capsys.readouterr().out
    assert first.count("[shared-apples #") == 2
    assert first.count("\n=> ") == 2
    main(command)
    assert capsys.readouterr().out == first
    main([*command[:-1], "6"])
    assert capsys.readouterr().out != first


def test_sample_of_an_unknown_family(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write_curriculum(tmp_path, [FIELDS]))
    assert main(["sample", "--folder", folder, "--family", "nothing"]) == 1
    assert "there is no family 'nothing'" in capsys.readouterr().err


def test_sample_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "--file", write_families(tmp_path, {}, {}), "--count", "1"]) == 0
    out = capsys.readouterr().out
    assert "[family-0 #" in out
    assert "[family-1 #" in out


def test_bench_prints_a_rate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write_curriculum(tmp_path, [FIELDS]))
    assert main(["bench", "--folder", folder, "--problems", "50"]) == 0
    assert "50 checked problems: " in capsys.readouterr().out


def test_report_counts_families(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = [{**FIELDS, "id": f"family-{n}", "grade": n % 2} for n in range(8)]
    assert main(["report", "--folder", str(write_curriculum(tmp_path, fields))]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "8 families, 32 phrasings, 0 alternative solutions"
    for line in ("kindergarten 4", "grade 1 4", "multi-step 8", "1 operations 8"):
        assert line in lines


def test_report_tells_how_much_is_told_in_any_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = {
        "text": [],
        "facts": [
            ["{p} has {a} {x.s}.", "There are {a} {x.s} in {p}'s box.", "{p} counts {a} {x.s}."],
            ["The bag holds {b} {x.s}.", "There are {b} {x.s} in a bag.", "A bag has {b} {x.s}."],
        ],
        "questions": ["How many is that?", "How many in all?", "What is the sum?", "How many {x.s}?"],
    }
    fields = [
        {**FIELDS, "id": "whole"},
        {**FIELDS, "id": "listed", **parts},
        {**FIELDS, "id": "free", **parts, "order": "any"},
        {**FIELDS, "id": "free-too", **parts, "order": "any"},
    ]
    assert main(["report", "--folder", str(write_curriculum(tmp_path, fields))]) == 0
    assert (
        "facts in any order: 2 of 3 families with facts (50.0% of all), "
        "and 50.0% of problems drawn evenly from all families"
    ) in capsys.readouterr().out
