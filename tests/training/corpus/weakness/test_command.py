"""From files of figures to a file of weights that a build takes; what cannot be used is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from training.corpus.build import main as build
from training.corpus.weakness.command import main
from training.corpus.weights_file import read_weights

TOPICS = {"money": (200, 0.4), "addition-subtraction": (200, 0.9), "age": (1, 0.0)}
OPERATIONS = {"1": (200, 0.9), "3": (201, 0.4)}
PHRASINGS = {"whole text": (101, 0.8), "child-typing": (150, 0.4), "synonyms": (150, 0.8)}


def rows(groups: dict[str, tuple[int, float]]) -> dict[str, Any]:
    return {name: {"problems": count, "pass_at_1": share} for name, (count, share) in groups.items()}


def write_figures(
    path: Path, data: str = "a", generator: str = "g", **by: dict[str, tuple[int, float]]
) -> str:
    """A report of `evaluate --json`, with what is read of it."""
    division = next(iter(by.values()))
    report = {
        "data": {"sha256": data},
        "models": {"generator_sha256": generator},
        "figures": {"problems": sum(count for count, _ in division.values())},
        "by": {name: rows(groups) for name, groups in by.items()},
    }
    path.write_text(json.dumps(report))
    return str(path)


def test_weak_topics_lengths_and_kinds_get_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = write_figures(tmp_path / "f.json", topic=TOPICS, operations=OPERATIONS, phrasing=PHRASINGS)
    assert main(["--figures", figures, "--out", str(tmp_path / "w.yaml")]) == 0
    weights = read_weights(tmp_path / "w.yaml")
    factors = {f"{one.selector}:{one.value}": one.factor for one in weights.families}
    assert factors["topic:money"] > 1.2 > 1 > factors["topic:addition-subtraction"]
    assert factors["operations:3"] > 1.2 > 1 > factors["operations:1"]
    assert 1 < factors["topic:age"] < factors["topic:money"]  # one problem says little
    assert weights.kinds["child-typing"] > 1.2 > 1 > weights.kinds["synonyms"]
    assert "whole text" not in weights.kinds
    told = capsys.readouterr().out
    assert f"--weight topic:money={factors['topic:money']:g}" in told
    assert "whole text" in told


def test_figures_of_several_sets_are_taken_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = write_figures(tmp_path / "ab.json", topic={"money": (400, 0.5), "age": (200, 0.8)})
    first = write_figures(tmp_path / "a.json", "a", topic={"money": (100, 0.8), "age": (200, 0.8)})
    second = write_figures(tmp_path / "b.json", "b", topic={"money": (300, 0.4)})
    assert main(["--figures", first, second, "--by", "topic"]) == 0
    together = capsys.readouterr().out
    assert main(["--figures", both, "--by", "topic"]) == 0
    assert capsys.readouterr().out == together


def test_a_build_takes_the_file_beside_the_command_line(curriculum: Path, tmp_path: Path) -> None:
    weights = tmp_path / "w.yaml"
    weights.write_text("weights: {'operations:3': 3, 'grade:1': 0}\nkinds: {names: 1.5, synonyms: 9}\n")
    common = ["--problems", "400", "--augment", "1", "--kind", "names=0.2", "--curriculum", str(curriculum)]
    out = tmp_path / "c"
    assert build([*common, "--out", str(out), "--weights", str(weights), "--weight", "grade:2=2"]) == 0
    index = json.loads((out / "index.json").read_text())
    assert index["settings"]["weights"] == ["operations:3=3", "grade:1=0", "grade:2=2"]
    assert "1" not in index["counts"]["grade"]
    assert index["settings"]["mix"]["names"] == pytest.approx(0.3)
    assert index["settings"]["mix"]["synonyms"] == 1
    plain = tmp_path / "d"
    assert build([*common, "--out", str(plain)]) == 0
    assert (
        index["settings"]["mix"]["units"]
        == json.loads((plain / "index.json").read_text())["settings"]["mix"]["units"]
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("weights: {topic:money: much}", "topic:money=2"),
        ("weights: {colour:red: 2}", "topic:money=2"),
        ("weights: [topic:money]", "w.yaml"),
        ("kinds: {shouting: 2}", "no kind 'shouting'"),
        ("kinds: {names: -1}", "factor of names is a number from 0 on"),
        ("topic:money: 2", "no file of weights"),
        ("a: [", "Cannot read the weights"),
        ("", "no file of weights"),
    ],
)
def test_a_bad_file_of_weights_is_named_with_what_is_wrong(
    text: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = tmp_path / "w.yaml"
    weights.write_text(text)
    assert build(["--problems", "9", "--out", str(tmp_path / "c"), "--weights", str(weights)]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert str(weights) in told
    assert not (tmp_path / "c").exists()


def test_what_figures_cannot_say_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refusal(*figures: str) -> str:
        assert main(["--figures", *figures, "--out", str(tmp_path / "w.yaml")]) == 2
        assert not (tmp_path / "w.yaml").exists()
        return capsys.readouterr().err

    few = write_figures(tmp_path / "few.json", topic={"money": (30, 0.1)}, operations={"1": (30, 0.1)})
    assert "30 problems say too little" in refusal(few)
    same = write_figures(
        tmp_path / "same.json", topic={"money": (90, 0.5), "age": (90, 0.52)}, operations={"1": (180, 0.51)}
    )
    assert "no more than chance" in refusal(same)
    topics = write_figures(tmp_path / "topics.json", topic=TOPICS)
    assert "not split by operations" in refusal(topics)
    again = write_figures(tmp_path / "again.json", topic=TOPICS, operations=OPERATIONS)
    assert "on the same problems" in refusal(topics, again)
    other = write_figures(tmp_path / "other.json", "b", "h", topic=TOPICS, operations=OPERATIONS)
    assert "different generators" in refusal(topics, other)
    (tmp_path / "no.json").write_text('{"by": 3}')
    assert "no figures of an evaluation" in refusal(str(tmp_path / "no.json"))
    assert "no figures of an evaluation" in refusal(str(tmp_path / "missing.json"))
