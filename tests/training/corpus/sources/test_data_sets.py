"""TinyGSM, GSM8K and the families behind the interface of all sources. The rows are made for these tests."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from app.curriculum import load_curriculum
from app.curriculum.split import is_held_out_family
from training.corpus.sources import gsm8k, tinygsm
from training.corpus.sources.families import Families
from training.corpus.sources.gsm8k import Gsm8k
from training.corpus.sources.importing import ASIDE, import_source
from training.corpus.sources.source import Accepted, AnswerOnly, Rejected, Row
from training.corpus.sources.tinygsm import TinyGSM
from training.examples import read_examples

QUESTION = "Mia has 3 bags of 4 shells. How many shells does she have?"
CODE = f'''def simple_math_problem() -> int:
    """
    {QUESTION}
    """
    bags = 3
    result = bags * 4
    return result
'''


def test_a_row_of_tinygsm_becomes_our_body() -> None:
    (outcome,) = tinygsm.convert_row(Row(7, {"question": QUESTION, "code": CODE}))
    assert isinstance(outcome, Accepted)
    assert outcome.example.body == "bags = 3\nresult = bags * 4\nreturn result"
    assert (outcome.example.answer, outcome.example.family) == ("12", "tinygsm-7")
    assert (outcome.example.source, outcome.example.license) == ("tinygsm", "MIT")


def test_rows_of_tinygsm_that_do_not_run_or_are_empty_are_rejected() -> None:
    broken = CODE.replace("bags * 4", "bags * shells")
    for content in ({"question": QUESTION, "code": broken}, {"question": QUESTION, "code": None}):
        (outcome,) = tinygsm.convert_row(Row(1, content))
        assert isinstance(outcome, Rejected)


def test_tinygsm_is_imported_from_local_files(tmp_path: Path) -> None:
    rows = [{"question": QUESTION, "code": CODE}, {"question": QUESTION, "code": "def f(:"}]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "train.parquet")
    index = import_source(TinyGSM(tmp_path / "train.parquet"), tmp_path / "out", show_progress=False)
    assert (index["examples"], index["rejected"]) == (1, 1)
    assert [example.answer for example in read_examples(tmp_path / "out")] == ["12"]
    (line,) = (tmp_path / "out" / ASIDE / "rejected.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["line"] == 2
    assert "def f(:" in json.loads(line)["text"]


SOLUTION = "She has 3*4=<<3*4=12>>12 shells.\n#### 12"


def test_a_row_of_gsm8k_becomes_a_program() -> None:
    (outcome,) = gsm8k.convert_row(Row(2, {"question": QUESTION, "answer": SOLUTION}))
    assert isinstance(outcome, Accepted)
    assert (outcome.example.source, outcome.example.family) == ("gsm8k", "gsm8k-1")


def test_the_development_tenth_never_comes_in() -> None:
    for index in (0, 10, 7470):
        outcomes = gsm8k.convert_row(Row(index + 1, {"question": QUESTION, "answer": SOLUTION}))
        assert outcomes == [Rejected("development tenth: kept for measuring", "")]


def test_gsm8k_without_a_program_or_an_answer() -> None:
    words = {"question": QUESTION, "answer": "One sees it.\n#### 12"}
    assert gsm8k.convert_row(Row(2, words)) == [AnswerOnly(QUESTION, "12", "solution: no steps")]
    (outcome,) = gsm8k.convert_row(Row(2, {"question": QUESTION, "answer": "no end"}))
    assert isinstance(outcome, Rejected)
    assert outcome.text == f"{QUESTION}\nno end"


def test_gsm8k_is_imported_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text((json.dumps({"question": QUESTION, "answer": SOLUTION}) + "\n") * 3, encoding="utf-8")
    index = import_source(Gsm8k(path), tmp_path / "out", show_progress=False)
    assert (index["examples"], index["rejected"], index["rows"]) == (2, 1, 3)


def test_families_give_what_is_asked_without_those_held_out(tmp_path: Path, curriculum: Path) -> None:
    source = Families(400, seed=3, curriculum=curriculum)
    index = import_source(source, tmp_path / "out", show_progress=False)
    examples = list(read_examples(tmp_path / "out"))
    assert len(examples) == index["examples"] == 400
    assert any(is_held_out_family(family.id) for family in load_curriculum(curriculum).families)
    assert not any(is_held_out_family(example.family or "") for example in examples)
    assert index["licenses"] == {"families": "MIT"}
