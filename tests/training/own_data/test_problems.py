import json
from pathlib import Path

import pytest

from app.packs.manifest import Manifest, PackFile, PackFiles
from app.packs.pack import Pack
from tests.training.own_data.making import write_text
from training.evaluation.figures import Figures
from training.own_data.mixture import repeats_of
from training.own_data.packing_up import kept_calibration, verdict
from training.own_data.plan import Plan
from training.own_data.problems import choose_held_out, read_problems
from training.own_data.programs import right_programs
from training.own_data.record import Record


@pytest.fixture
def base(tmp_path: Path) -> Pack:
    file = PackFile(path="generator.gguf", size=1, sha256="0" * 64)
    manifest = Manifest(
        name="five",
        version="1",
        preset="nano",
        prompt_version=1,
        files=PackFiles(generator=file),
        license="MIT",
    )
    return Pack(tmp_path / "five", manifest)


def plan_for(tmp_path: Path, base: Pack, text: Path) -> Plan:
    return Plan(text=text, base=base, name="grade-3", folder=tmp_path / "work")


def test_bad_places_are_told_by_line_and_every_problem_has_one_place(
    tmp_path: Path, base: Pack, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_for(tmp_path, base, write_text(tmp_path / "MathTrain.txt"))
    counts = read_problems(plan)
    told = capsys.readouterr().out
    assert "MathTrain.txt, line 11: the question has fewer than 4 words: 'Problem: How are you?'" in told
    assert "MathTrain.txt, line 14: only its answer is used: solution: no step gives the answer" in told
    assert counts["rejected"] == 1
    assert counts["usable"] == 9 == counts["held_out"] + counts["with_program"] + counts["with_answer_alone"]
    questions = [
        json.loads(line)["question"]
        for path in (plan.held_out, plan.own, plan.answers_only)
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(set(questions)) == len(questions) == 9


def test_a_text_with_too_few_problems_is_refused(tmp_path: Path, base: Pack) -> None:
    plan = plan_for(tmp_path, base, write_text(tmp_path / "MathTrain.txt", alone=1))
    with pytest.raises(ValueError, match="has 4 problems that can be used; at least 5"):
        read_problems(plan)


def test_the_same_problems_are_held_out_whatever_their_order() -> None:
    rows = [{"question": f"What is {number} and 1?", "answer": "1"} for number in range(50)]
    first = choose_held_out(rows, 0.2, seed=1)
    assert len(first) == 10
    assert first == choose_held_out(rows[::-1], 0.2, seed=1)
    assert first != choose_held_out(rows, 0.2, seed=2)
    assert len(choose_held_out(rows[:3], 0.01, seed=1)) == 1


def test_drawn_programs_are_kept_once_and_only_where_they_compute_the_answer() -> None:
    row = {"question": "A box holds 3 rows of 4 eggs. How many eggs?", "answer": "12", "line": 7}
    right = "    eggs = 3 * 4\n    return eggs"
    completions = [right, right, "    return 12", "    eggs = 3 + 4\n    return eggs"]
    (made,) = right_programs(row, completions, "CC0")
    assert (made["body"], made["answer"], made["family"]) == ("eggs = 3 * 4\nreturn eggs", "12", "own-7")
    assert made["license"] == "CC0"


@pytest.mark.parametrize(("own", "repeats"), [(10, 30), (3000, 1), (2, 40)])
def test_own_examples_are_repeated_up_to_their_share(own: int, repeats: int) -> None:
    assert repeats_of(own, 1000, 0.3) == repeats


def test_a_folder_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="was not begun by this command"):
        Record(tmp_path, {"seed": 0})
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_kept_calibration_says_so() -> None:
    from app.packs.manifest import Calibration

    old = Calibration(
        features=("agreement",),
        weights=(1.0,),
        bias=0.0,
        verified_at=0.9,
        unsure_at=0.2,
        fitted_on="200 problems",
    )
    new = kept_calibration(old, "nano 2")
    assert new.fitted_on == "Kept from nano 2 and not fitted on this pack's models: 200 problems"
    assert (new.verified_at, new.weights) == (old.verified_at, old.weights)


@pytest.mark.parametrize(
    ("own", "families", "sentence"),
    [
        ((0.4, 0.4), (0.5, 0.5), "no more of the held-out own problems"),
        ((0.4, 0.5), (0.5, 0.5), "12 are too few to be sure"),
        ((0.4, 0.9), (0.5, 0.5), "clearly more of the held-out own problems"),
        ((0.4, 0.9), (0.5, 0.2), "clearly fewer problems of the families"),
    ],
)
def test_what_came_of_it_is_told_plainly(
    own: tuple[float, float], families: tuple[float, float], sentence: str
) -> None:
    found = {
        f"{when}-{name}": Figures(problems, share, share, None, None, share, 1.0, 0).to_json()
        for name, problems, shares in (("own", 12, own), ("families", 60, families))
        for when, share in zip(("before", "after"), shares, strict=True)
    }
    assert sentence in verdict(found)
