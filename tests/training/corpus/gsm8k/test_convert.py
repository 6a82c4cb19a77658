"""Problems become programs whose lines name their operands; what cannot be bound, or is wrong, is refused."""

import re
from pathlib import Path

import pytest

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.errors import CorpusError
from training.corpus.gsm8k.__main__ import main
from training.corpus.gsm8k.convert import Converted, Rejected, convert, training_examples
from training.corpus.gsm8k.split import Record, count_operations, read_records


def program(question: str, solution: str, answer: str) -> str:
    converted = convert(Record(1, question, solution, answer))
    assert isinstance(converted, Converted), converted
    return converted.body


def test_givens_come_first_and_each_step_says_why() -> None:
    body = program(
        "Rita packs 6 boxes with 8 lemons each. She gives 5 lemons to Omar. How many lemons has Rita left?",
        "Rita packed 6*8 = <<6*8=48>>48 lemons.\nShe has 48-5 = <<48-5=43>>43 lemons left.",
        "43",
    )
    assert body.splitlines()[:3] == ["boxes = 6", "lemons_per_box = 8", "omar_lemons = 5"]
    assert body.splitlines()[3:] == [
        "rita_lemons = boxes * lemons_per_box  # Rita packed lemons",
        "lemons_left = rita_lemons - omar_lemons  # she has lemons left",
        "return lemons_left",
    ]


def test_a_percent_is_given_whole_and_taken_of_a_hundred() -> None:
    for written in ("20*15/100", "20*.15", "15*.01*20"):
        body = program(
            "A scarf costs $20 and is sold at a 15% discount. How much cheaper is it?",
            f"It is {written} = $<<{written}=3>>3 cheaper.",
            "3",
        )
        assert "percent_discount = 15" in body
        assert re.search(r"= \w+ \* percent_discount / 100 ", body)


def test_a_percent_and_a_price_of_the_same_value_are_both_used() -> None:
    body = program(
        "A manicure costs $30 and the tip is 30%. What is the tip?", "30*30/100=$<<30*30/100=9>>9", "9"
    )
    assert "manicure_cost * percent_tip / 100" in body or "manicure_cost * percent / 100" in body


def test_what_a_percent_leaves_is_its_own_step() -> None:
    body = program(
        "A jar of 200 beans is 30% red. The rest is blue. How many are blue?",
        "There are 200*.7 = <<200*.7=140>>140 blue beans.",
        "140",
    )
    assert "percent_left = 100 - percent" in body


def test_parts_and_factors_are_written_into_the_line() -> None:
    body = program(
        "A choir has 40 singers. Two fifths of them are children. Half of them are boys. How many boys?",
        "There are 40*2/5 = <<40*2/5=16>>16 children.\nThere are 16/2 = <<16/2=8>>8 boys.",
        "8",
    )
    assert "children = singers * 2 / 5" in body
    assert "boys = children / 2" in body


def test_equal_values_are_told_apart_by_their_words() -> None:
    body = program(
        "A shop has 4 shelves. It keeps 9 lamps. Each shelf gets 9 cups. How many cups are there?",
        "There are 4*9 = <<4*9=36>>36 cups.",
        "36",
    )
    assert "lamps" not in body


def test_a_number_that_could_come_from_two_places_is_doubtful() -> None:
    def doubtful(question: str) -> int:
        converted = convert(Record(1, question, "She has 4+9 = <<4+9=13>>13.", "13"))
        assert isinstance(converted, Converted)
        return converted.doubtful

    assert doubtful("Ada has 4 caps and 9 belts.") == 0
    assert doubtful("Ada has 4 caps and 9 belts and 9 rings.") == 1


def test_a_step_of_several_kinds_is_split() -> None:
    body = program(
        "Ada buys 3 caps for $4 each and 2 belts for $7 each. What does she pay?",
        "She pays 3*4+2*7 = $<<3*4+2*7=26>>26.",
        "26",
    )
    computed = [line.split("  #")[0] for line in body.splitlines() if "#" in line]
    assert len(computed) == 3
    assert all(len(set(re.findall(r"[-+*/]", line))) == 1 for line in computed)


@pytest.mark.parametrize(
    ("solution", "answer", "why"),
    [
        ("It is 17 marbles.", "17", "no steps"),
        ("6*3 = <<6*3=18>>18", "17", "no step gives the answer"),
        ("6*37 = <<6*37=222>>222", "222", "unbound number"),
        ("3*2 = <<3*2=6>>6 lids\n6+3 = <<6+3=9>>9 birds and eggs", "9", "a step is not used"),
        ("6/3.2 = <<6/3.2=1.88>>1.88", "1.88", "unbound number"),
        ("6/3/3 = <<6/3/3=0.67>>0.67", "0.67", "wrong when run"),
    ],
)
def test_refused(solution: str, answer: str, why: str) -> None:
    assert convert(Record(1, "A box holds 6 birds and 3 eggs.", solution, str(answer))) == Rejected(why)


def test_a_step_that_nothing_needs_is_left_out() -> None:
    body = program(
        "A box holds 6 birds and 3 eggs. How many is that?",
        "6*3 = <<6*3=18>>18\n6+3 = <<6+3=9>>9 birds and eggs",
        "9",
    )
    assert "*" not in body


@pytest.mark.parametrize(
    ("question", "solution", "answer", "wanted"),
    [
        (  # a unit changed silently
            "Ada runs 8 miles an hour for 30 minutes. How far does she run?",
            "She runs 8*.5 = <<8*.5=4>>4 miles.",
            "4",
            "in_hours = minutes / 60",
        ),
        (  # names counted
            "Ada, Bo and Cy get 7 caps each. How many caps are there?",
            "There are 7*3 = <<7*3=21>>21 caps.",
            "21",
            "caps_per_cy * 3",
        ),
        (  # two numbers put together silently
            "Ada has 20 red caps and 35 blue ones. She sells half of all. How many?",
            "She sells 55/2 = <<55/2=27.5>>27.5 caps.",
            "27.5",
            "both_together = ",
        ),
        (  # a percent that a step found
            "A jar of 200 beans is 30% red. The rest is blue. How many are blue?",
            "100-30 = <<100-30=70>>70% are blue.\nThere are 200*.7 = <<200*.7=140>>140 blue beans.",
            "140",
            "100 - percent",
        ),
        (  # an unknown
            "Ada and Bo have 40 caps. Ada has 6 more. How many has Bo?",
            "Let x be the number of caps Bo has.\nx + x + 6 = 40\n2x = 34\nx = 17",
            "17",
            "= 1 + 1",
        ),
        (
            "Ada has 5 more than 3 times the caps of Bo. Ada has 26. How many has Bo?",
            "26=5+3x\n21=3x\nx=<<7=7>>7",
            "7",
            "26",
        ),
    ],
)
def test_what_a_solution_does_silently(question: str, solution: str, answer: str, wanted: str) -> None:
    assert wanted in program(question, solution, answer)


def test_every_accepted_program_is_in_the_dialect_and_right(gsm8k: Path) -> None:
    examples = list(training_examples(gsm8k, show_progress=False))
    assert [example.family for example in examples] == [
        f"gsm8k-{index}" for index in range(1, 12) if index != 10
    ]
    for example in examples:
        names = re.findall(r"^(\w+) =", example.body, re.MULTILINE)
        assert len(names) == len(set(names))
        assert example.body.splitlines()[-1] == f"return {names[-1]}"
        trace = run_program(join_program(format_completion(example.body)))
        assert str(trace.answer) == example.answer
        for line in example.body.splitlines()[:-1]:
            assert "#" in line or re.fullmatch(r"\w+ = [\d.]+", line), line
            assert len(line.partition("# ")[2].split()) <= 12
            assert not re.search(r"\d", line.partition("# ")[2])


def test_records_and_their_operations(gsm8k: Path) -> None:
    records = list(read_records(gsm8k))
    assert [record.is_development for record in records] == [index % 10 == 0 for index in range(12)]
    assert [count_operations(record.solution) for record in records[:2]] == [2, 4]


@pytest.mark.parametrize(
    "text", ["", "{}", '{"question": "a", "answer": "no mark"}', '{"question": "a", "answer": 3}']
)
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text(text)
    with pytest.raises(CorpusError, match="Give the path of GSM8K"):
        list(read_records(path))


def test_the_report_counts_both_parts(gsm8k: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gsm8k), "--report", "--show", "1"]) == 0
    shown = capsys.readouterr().out
    assert "training        10 problems,     10 accepted (100.0%)" in shown
    assert "development      2 problems,      2 accepted (100.0%)" in shown
    assert "return " in shown
