"""The pack that ships: whole, calibrated, measured, and good for the simplest problems."""

import json
from pathlib import Path

import pytest

from app.packs.pack import Pack, open_pack
from app.problem.prompt import PROMPT_VERSION
from app.solving.command import main

LARGEST_FILE = 100 * 1024 * 1024


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


def test_it_is_whole_and_small_enough_for_the_repository(pack: Pack) -> None:
    pack.verify()
    assert pack.manifest.prompt_version == PROMPT_VERSION
    assert pack.verifier is not None
    assert max(file.stat().st_size for file in (pack.generator, pack.verifier)) <= LARGEST_FILE


def test_its_manifest_says_what_it_can_do(pack: Pack) -> None:
    assert pack.manifest.calibration is not None
    assert pack.manifest.figures
    assert pack.manifest.license
    assert pack.manifest.data


def test_a_simple_problem_is_solved_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["There are 28 children in the class and 11 of them are boys. How many are girls?", "--json"])
        == 0
    )
    solution = json.loads(capsys.readouterr().out)
    assert solution["answer"] == "17"
    assert solution["verdict"] == "verified"
    assert solution["steps"]


def test_the_same_seed_gives_the_same_solution(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    problems = tmp_path / "in.jsonl"
    problems.write_text(json.dumps({"question": "Ben has 7 shells and finds 5 more. How many now?"}) + "\n")
    rows = []
    for name in ("one.jsonl", "other.jsonl"):
        assert main(["--batch", str(problems), str(tmp_path / name), "--seed", "3"]) == 0
        row = json.loads((tmp_path / name).read_text(encoding="utf-8"))
        row.pop("seconds")
        rows.append(row)
    capsys.readouterr()
    assert rows[0] == rows[1]
