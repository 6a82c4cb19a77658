"""A corpus is the same whatever the workers and stops, holds checked programs, and nothing held out."""

import json
import sys
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

import psutil
import pytest

from app.curriculum.split import is_held_out_family
from app.problem.answers import Answer, same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.assembly import claim
from training.corpus.build import build, main, parse_grades
from training.corpus.errors import CorpusError
from training.corpus.example import CorpusExample
from training.corpus.expansion import Block
from training.corpus.fingerprint import file_digest
from training.corpus.parts import PartCounts
from training.corpus.plan import Choice, Weight
from training.corpus.settings import Settings
from training.examples import rows_of


def settings(curriculum: Path, **changes: Any) -> Settings:
    values: dict[str, Any] = {"problems": 400, "seed": 3, "shard_size": 150, "curriculum": curriculum}
    return Settings(**values | changes)


def lines(folder: Path) -> list[dict[str, Any]]:
    index = json.loads((folder / "index.json").read_text())
    return [row for shard in index["shards"] for row in rows_of(folder / shard["path"])]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_bytes_do_not_depend_on_the_workers(curriculum: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        build(tmp_path / str(workers), settings(curriculum), workers, show_progress=False)
    assert content(tmp_path / "1") == content(tmp_path / "2")
    assert not (tmp_path / "1" / "parts").exists()


def test_another_seed_gives_other_problems(curriculum: Path, tmp_path: Path) -> None:
    build(tmp_path / "a", settings(curriculum), 1, show_progress=False)
    build(tmp_path / "b", settings(curriculum, seed=4), 1, show_progress=False)
    assert {row["question"] for row in lines(tmp_path / "a")} != {
        row["question"] for row in lines(tmp_path / "b")
    }


def test_every_line_is_unique_runs_and_gives_its_answer(
    curriculum: Path, gsm8k: Path, tmp_path: Path
) -> None:
    index = build(tmp_path / "c", settings(curriculum, gsm8k=gsm8k), 1, show_progress=False)
    rows = lines(tmp_path / "c")
    assert index["examples"] == len(rows) > 400
    assert len({row["question"] for row in rows}) == len(rows)
    for row in rows:
        trace = run_program(join_program(format_completion(row["body"])))
        assert trace.answer is not None
        assert same_answer(trace.answer, Answer.of(Fraction(row["answer"])))


def test_index_counts_what_the_shards_hold(curriculum: Path, tmp_path: Path) -> None:
    index = build(tmp_path / "c", settings(curriculum), 1, show_progress=False)
    rows = lines(tmp_path / "c")
    assert [shard["examples"] for shard in index["shards"]] == [
        len(list(rows_of(tmp_path / "c" / shard["path"]))) for shard in index["shards"]
    ]
    assert [shard["sha256"] for shard in index["shards"]] == [
        file_digest(tmp_path / "c" / shard["path"]) for shard in index["shards"]
    ]
    assert index["schema"].keys() == rows[0].keys()
    assert index["licenses"] == {"families": ["MIT"]}
    assert index["counts"]["grade"] == {
        grade: sum(str(row["grade"]) == grade for row in rows) for grade in index["counts"]["grade"]
    }
    assert index["families"] == len({row["family"] for row in rows})


def test_held_out_families_and_the_development_tenth_never_enter(
    curriculum: Path, gsm8k: Path, tmp_path: Path
) -> None:
    build(tmp_path / "c", settings(curriculum, gsm8k=gsm8k), 1, show_progress=False)
    families = {row["family"] for row in lines(tmp_path / "c")}
    held_out = {f"test-story-{number}" for number in range(60) if is_held_out_family(f"test-story-{number}")}
    assert held_out  # else the test shows nothing
    assert not families & held_out
    assert not {"gsm8k-0", "gsm8k-10"} & families
    assert {"gsm8k-1", "gsm8k-11"} <= families


def test_written_problems_come_with_their_redraws_and_change_the_record(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "problems" / "a.txt"
    file.parent.mkdir()
    file.write_text(
        "Q: i had {had:20} grapes and ate {ate:8}, whats left\nP: left = had - ate\n", encoding="utf-8"
    )
    command = ["--problems", "40", "--curriculum", str(curriculum), "--out", str(tmp_path / "c")]
    asked = [*command, "--written", str(file.parent), "--written-redraws", "3"]
    assert main(asked) == 0
    assert "4 written ones" in capsys.readouterr().out
    written = [row for row in lines(tmp_path / "c") if row["source"] == "written"]
    assert "i had 20 grapes and ate 8, whats left" in {row["question"] for row in written}
    assert len({row["answer"] for row in written}) > 1
    file.write_text(file.read_text(encoding="utf-8").replace("grapes", "plums"), encoding="utf-8")
    assert main(asked) == 2  # made of other problems
    assert "Choose another folder" in capsys.readouterr().err
    assert main([*command[:4], "--out", str(tmp_path / "d"), "--written", str(tmp_path / "nowhere")]) == 2
    assert "There are no written problems at" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*command, "--written-redraws", "3"])
    assert "--written-redraws needs --written" in capsys.readouterr().err


def test_a_stopped_build_goes_on_and_ends_the_same(
    curriculum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "whole", settings(curriculum), 1, show_progress=False)
    written: list[Path] = []
    write = Block.write

    def stopping(block: Block) -> PartCounts:
        if len(written) == 1:
            raise KeyboardInterrupt
        written.append(block.folder)
        return write(block)

    with monkeypatch.context() as patch:
        patch.setattr(Block, "write", stopping)
        with pytest.raises(KeyboardInterrupt):
            build(tmp_path / "stopped", settings(curriculum), 1, show_progress=False)
    assert not (tmp_path / "stopped" / "index.json").exists()

    again: list[Path] = []

    def watching(block: Block) -> PartCounts:
        again.append(block.folder)
        return write(block)

    with monkeypatch.context() as patch:
        patch.setattr(Block, "write", watching)
        build(tmp_path / "stopped", settings(curriculum), 1, show_progress=False)
    assert again
    assert not set(written) & set(again)
    assert content(tmp_path / "stopped") == content(tmp_path / "whole")


def test_a_build_killed_at_any_time_goes_on_and_ends_the_same(curriculum: Path, tmp_path: Path) -> None:
    whole = settings(curriculum, problems=4000, shard_size=1000)
    build(tmp_path / "whole", whole, 1, show_progress=False)
    command = [sys.executable, "-m", "training.corpus", "build", "--out", str(tmp_path / "killed")]
    command += ["--problems", "4000", "--shard-size", "1000", "--seed", "3", "--curriculum", str(curriculum)]
    process = psutil.Popen(command, stderr=DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while not list((tmp_path / "killed").glob("parts/block-*")) and time.monotonic() < deadline:
            time.sleep(0.01)
    finally:
        process.kill()
        process.wait()
    assert not (tmp_path / "killed" / "index.json").exists()
    build(tmp_path / "killed", whole, 1, show_progress=False)
    assert content(tmp_path / "killed") == content(tmp_path / "whole")


def test_half_a_piece_left_by_a_kill_is_made_anew(curriculum: Path, tmp_path: Path) -> None:
    build(tmp_path / "whole", settings(curriculum), 1, show_progress=False)
    half = tmp_path / "killed" / "parts" / ".block-00000.unfinished"
    claim(tmp_path / "killed", json.loads(json.dumps(settings(curriculum).record())))
    half.mkdir(parents=True)
    (half / "part-00000.arrow").write_bytes(b"half a fi")
    build(tmp_path / "killed", settings(curriculum), 1, show_progress=False)
    assert content(tmp_path / "killed") == content(tmp_path / "whole")


def test_workers_end_when_the_build_is_killed(curriculum: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "training.corpus",
        "build",
        "--out",
        str(tmp_path / "c"),
        "--problems",
        "400000",
    ]
    build_process = psutil.Popen(
        [*command, "--curriculum", str(curriculum), "--workers", "2"], stderr=DEVNULL
    )
    try:
        deadline = time.monotonic() + 60
        while not list((tmp_path / "c").glob("parts/.block-*")) and time.monotonic() < deadline:
            time.sleep(0.05)
        workers = [child for child in build_process.children() if "spawn_main" in " ".join(child.cmdline())]
        assert workers
    finally:
        build_process.kill()
        build_process.wait()
    _, alive = psutil.wait_procs(workers, timeout=30)
    assert not alive


def test_a_folder_with_another_corpus_or_with_other_files_is_refused(
    curriculum: Path, tmp_path: Path
) -> None:
    build(tmp_path / "c", settings(curriculum), 1, show_progress=False)
    with pytest.raises(CorpusError, match="Choose another folder, or delete it"):
        build(tmp_path / "c", settings(curriculum, seed=9), 1, show_progress=False)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    with pytest.raises(CorpusError, match="not empty"):
        build(tmp_path / "mine", settings(curriculum), 1, show_progress=False)
    assert (tmp_path / "mine" / "letter.txt").read_text() == "dear"


def test_a_build_that_was_killed_at_its_first_file_goes_on(curriculum: Path, tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / ".build.json.unfinished").write_text('{"seed"')
    assert build(tmp_path / "c", settings(curriculum), 1, show_progress=False)["counts"]


def test_choice_of_grades_length_and_weights(curriculum: Path, tmp_path: Path) -> None:
    choice = Choice(grades=(1, 2), max_operations=2, weights=(Weight.parse("grade:2=3"),))
    index = build(tmp_path / "c", settings(curriculum, choice=choice), 1, show_progress=False)
    assert set(index["counts"]["grade"]) == {"1", "2"}
    assert set(index["counts"]["operations"]) == {"1"}
    assert index["counts"]["grade"]["2"] > 2 * index["counts"]["grade"]["1"]


def test_a_familys_program_that_fails_stops_the_build(
    curriculum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = CorpusExample.of_problem
    monkeypatch.setattr(CorpusExample, "of_problem", lambda problem: replace(make(problem), answer="-7"))
    with pytest.raises(CorpusError, match=r"test-story-\d+: the program gives \d+, not -7"):
        build(tmp_path / "c", settings(curriculum), 1, show_progress=False)


def test_the_command_builds_and_explains_itself(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--out", str(tmp_path / "c"), "--problems", "50", "--curriculum", str(curriculum)]
    assert main([*arguments, "--seed", "1"]) == 0
    told = capsys.readouterr().out
    assert "50 examples" in told
    assert "a second of a core's time" in told
    assert "peak memory" in told
    assert main([*arguments, "--seed", "2"]) == 2
    assert "Choose another folder" in capsys.readouterr().err
    assert main([*arguments[2:], "--out", str(tmp_path / "d"), "--weight", "colour:red=2"]) == 2
    assert "SELECTOR:VALUE=FACTOR" in capsys.readouterr().err
    assert main([*arguments[2:], "--out", str(tmp_path / "e"), "--gsm8k", str(tmp_path / "nowhere")]) == 2
    assert "Check the path" in capsys.readouterr().err


def test_grades_are_read_as_ranges_and_lists() -> None:
    assert parse_grades("0-2") == (0, 1, 2)
    assert parse_grades("5,1") == (1, 5)


def test_the_command_changes_how_often_a_kind_is_made(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--problems", "300", "--augment", "1", "--curriculum", str(curriculum)]
    assert main([*command, "--out", str(tmp_path / "a"), "--kind", "names=0", "--kind", "units=1"]) == 0
    index = json.loads((tmp_path / "a" / "index.json").read_text())
    assert "names" not in index["counts"]["augmented"]
    assert index["settings"]["mix"]["names"] == 0
    assert index["settings"]["mix"]["units"] == 1
    capsys.readouterr()
    for wrong in ("colour=0.5", "names=2", "names=often"):
        assert main([*command, "--out", str(tmp_path / "b"), "--kind", wrong]) == 2
        assert "Write it as distractor=0.1" in capsys.readouterr().err


def test_a_share_is_augmented_and_counted_whatever_the_workers(curriculum: Path, tmp_path: Path) -> None:
    some = settings(curriculum, augment=0.5)
    index = build(tmp_path / "1", some, 1, show_progress=False)
    build(tmp_path / "2", some, 2, show_progress=False)
    assert content(tmp_path / "1") == content(tmp_path / "2")
    rows = lines(tmp_path / "1")
    counts = index["counts"]["augmented"]
    assert counts["none"] == sum(not row["augmented"] for row in rows)
    assert 0.4 < counts["none"] / len(rows) < 0.65
    assert counts["names"] == sum("names" in row["augmented"] for row in rows) > 20
    assert index["settings"]["augment"] == 0.5
    assert index["settings"]["mix"]["names"] > 0
    for row in rows:
        trace = run_program(join_program(format_completion(row["body"])))
        assert trace.answer is not None
        assert same_answer(trace.answer, Answer.of(Fraction(row["answer"])))


def test_another_share_is_another_corpus(curriculum: Path, tmp_path: Path) -> None:
    build(tmp_path / "c", settings(curriculum, augment=0.5), 1, show_progress=False)
    with pytest.raises(CorpusError, match="other settings"):
        build(tmp_path / "c", settings(curriculum), 1, show_progress=False)
