import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.training.corpus.decontamination.stories import COPIES, FIRST_SOLUTION, OTHERS, STORIES
from training.corpus.__main__ import main
from training.corpus.decontamination.command import decontaminate
from training.corpus.errors import CorpusError
from training.corpus.fingerprint import file_digest


@pytest.fixture
def test_file(tmp_path: Path) -> Path:
    path = tmp_path / "held-out.jsonl"
    rows = [{"question": question, "answer": answer} for question, answer in STORIES]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two shards: the first clean, the second with a copy of each kind."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    shards = {"shard-00000.jsonl": OTHERS, "shard-00001.jsonl": (*COPIES.values(), OTHERS[0] + " Say it.")}
    for name, questions in shards.items():
        rows = [
            {
                "question": question,
                "body": "return 1",
                "answer": "1",
                "source": "families",
                "family": "f",
                "grade": 2,
            }
            for question in questions
        ]
        (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    index = {
        "seed": 3,
        "examples": 10,
        "families": 1,
        "counts": {"grade": {"2": 10}},
        "shards": [{"path": name, "examples": len(questions)} for name, questions in shards.items()],
    }
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    return folder


def run(corpus: Path, test_file: Path, **options: Any) -> dict[str, Any]:
    return decontaminate(corpus, [test_file], show_progress=False, **options)


def test_copies_are_found_and_told_with_their_place(corpus: Path, test_file: Path) -> None:
    report = run(corpus, test_file)
    assert (report["examples"], report["found"], report["items_found"]) == (10, 5, 1)
    (find,) = report["finds"]
    assert (find["line"], find["found"]) == (1, 5)
    strongest = find["examples"][0]
    assert (strongest["shard"], strongest["line"]) == ("shard-00001.jsonl", 1)
    assert strongest["layers"]["13-grams"] == 1.0


def test_the_cleaned_corpus_lacks_the_copies_alone(corpus: Path, test_file: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    run(corpus, test_file, remove=clean)
    first, second = (clean / f"shard-0000{number}.jsonl" for number in (0, 1))
    assert first.read_bytes() == (corpus / first.name).read_bytes()
    assert [json.loads(line)["question"] for line in second.read_text(encoding="utf-8").splitlines()] == [
        OTHERS[0] + " Say it."
    ]
    index = json.loads((clean / "index.json").read_text(encoding="utf-8"))
    assert (index["seed"], index["examples"], index["counts"]) == (3, 5, {"grade": {"2": 5}})
    assert [shard["sha256"] for shard in index["shards"]] == [file_digest(first), file_digest(second)]
    assert index["decontaminated"]["removed"] == 5
    assert run(clean, test_file)["found"] == 0


def test_a_folder_that_holds_something_is_not_written_over(corpus: Path, test_file: Path) -> None:
    with pytest.raises(CorpusError, match="not empty"):
        run(corpus, test_file, remove=corpus)


def test_the_nearest_pairs_are_written_for_a_person(corpus: Path, test_file: Path, tmp_path: Path) -> None:
    table = tmp_path / "nearest.tsv"
    run(corpus, test_file, nearest=table)
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) == 3 * len(STORIES)
    assert rows[0]["similarity"] == "1.000"
    assert rows[0]["found by a layer"] == "yes"
    similarities = [float(row["similarity"]) for row in rows]
    assert similarities == sorted(similarities, reverse=True)


def test_a_line_without_a_question_is_named(corpus: Path, test_file: Path) -> None:
    with (corpus / "shard-00000.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"text": "What is this?"}\n')
    with pytest.raises(CorpusError, match=r"shard-00000[.]jsonl, line 5"):
        run(corpus, test_file)


def test_the_command_writes_the_report(
    corpus: Path, test_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.json"
    arguments = ["--corpus", str(corpus), "--against", str(test_file), "--out", str(out)]
    assert main(["decontaminate", *arguments]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["found"] == 5
    assert "5 of 10 examples" in capsys.readouterr().out


def test_the_command_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    arguments = ["--corpus", str(tmp_path), "--against", str(empty), "--out", str(tmp_path / "out.json")]
    assert main(["decontaminate", *arguments]) == 2
    assert "no problems" in capsys.readouterr().err


def test_a_worked_solution_is_read_from_the_answer(test_file: Path) -> None:
    assert FIRST_SOLUTION in json.loads(test_file.read_text(encoding="utf-8").splitlines()[0])["answer"]
