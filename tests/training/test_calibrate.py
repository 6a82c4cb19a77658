import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.inference import Reading
from app.inference.random_model import write_random_model
from app.inference.reading import RELATIONS, ROLES
from app.packs.manifest import VOTES_WEIGHED
from app.packs.pack import open_pack
from app.packs.wordings import Wordings
from tests.training.evaluation.results import result
from tests.training.tiny_pack import TINY, run_command, write_models, write_problems
from training import calibrate
from training.pack import assemble


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return assemble(tmp_path / "five", *write_models(tmp_path)).folder


def fit(pack: Path, data: Path, *more: str | Path) -> int:
    few = ("--candidates", "2", "--max-tokens", "12", "--threads", "1")
    return run_command(calibrate, "--pack", pack, "--data", data, *few, *more)


def test_the_calibration_is_fitted_reported_and_written(
    tmp_path: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_pack(pack).manifest.model_copy(update={"format": VOTES_WEIGHED - 1}).write(pack)
    data = write_problems(tmp_path / "data.jsonl", [5, 5, 6] * 30)
    alike = ("--features", "vote_share", "agreement")
    assert fit(pack, data, "--or-nothing", "--curve", tmp_path / "curves" / "five.json", *alike) == 0
    shown = capsys.readouterr().out
    for name in ("Brier score", "coverage", "shown wrong"):
        assert name in shown
    manifest = open_pack(pack).manifest
    assert manifest.calibration is not None  # so the format is today's too
    assert "data.jsonl" in manifest.calibration.fitted_on
    # every answer looks alike and a third is wrong, so nothing may be shown as verified
    assert manifest.calibration.verified_at > 0.8
    figures = manifest.figures["calibration"]
    assert isinstance(figures, dict)
    reliability, decisions = figures["reliability"], figures["decisions"]
    assert isinstance(reliability, dict)
    assert isinstance(decisions, dict)
    assert decisions["coverage"] == 0
    assert reliability["risk_at_coverage"]["1.0"] == pytest.approx(1 / 3, abs=0.15)  # type: ignore[index, call-overload]
    json.dumps(figures)
    curve = json.loads((tmp_path / "curves" / "five.json").read_text(encoding="utf-8"))
    assert curve["points"][-1]["coverage"] == 1.0
    assert curve["points"][-1]["risk"] == reliability["risk_at_coverage"]["1.0"]  # type: ignore[index, call-overload]
    assert (tmp_path / "curves" / "five.png").is_file()


def test_where_no_threshold_keeps_the_risk_the_pack_is_left_alone_and_a_sentence_says_why(
    tmp_path: Path, pack: Path
) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 5, 6] * 30)
    before = (pack / "manifest.json").read_bytes()
    with pytest.raises(ValueError, match=r"At no threshold are at most 2\.0% .* 48 without a mistake"):
        fit(pack, data)
    with pytest.raises(ValueError, match=r"95% sure.* 149 without a mistake"):
        fit(pack, data, "--confidence", "0.95")
    assert (pack / "manifest.json").read_bytes() == before


def test_with_a_confidence_more_problems_are_needed(tmp_path: Path, pack: Path) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5] * 120)
    assert fit(pack, data) == 0
    calibration = open_pack(pack).manifest.calibration
    assert calibration is not None
    assert calibration.verified_at < 1
    with pytest.raises(ValueError, match="95% sure"):
        fit(pack, data, "--confidence", "0.95")


def test_familiarity_is_weighed_where_the_pack_has_wordings(tmp_path: Path, pack: Path) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 5, 6] * 30)
    with pytest.raises(ValueError, match=r"lacks what familiar needs.*training wordings.*training pack"):
        fit(pack, data, "--features", "vote_share", "familiar")
    for wordings in (None, Wordings.of(["what"])):
        if wordings is not None:
            wordings.write(tmp_path / "met.bin")
            assemble(pack, None, None, tmp_path / "met.bin")
        assert fit(pack, data, "--or-nothing") == 0
        calibration = open_pack(pack).manifest.calibration
        assert calibration is not None
        assert ("familiar" in calibration.features) == (wordings is not None)


def test_relations_are_weighed_where_the_pack_has_a_reader(tmp_path: Path, pack: Path) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 5, 6] * 30)
    with pytest.raises(ValueError, match=r"lacks what related needs.*training reader"):
        fit(pack, data, "--features", "vote_share", "related")
    write_random_model(tmp_path / "read.gguf", TINY, role="reader", seed=2)
    assemble(pack, None, None, reader=tmp_path / "read.gguf")
    assert fit(pack, data, "--or-nothing") == 0
    calibration = open_pack(pack).manifest.calibration
    assert calibration is not None
    assert "related" in calibration.features


def test_relations_are_no_feature_where_nothing_was_read() -> None:
    read = Reading([[0.0] * len(ROLES)] * 2, [[[-1.0] * len(RELATIONS)] * 2] * 2)
    found = [result(5, (5, 0.9), (4, 0.2), question=f"How many are 2 and {n}?") for n in range(3, 83)]
    with_readings = [(item, replace(attempts, reading=read)) for item, attempts in found]
    for results, wanted in ((found, False), (with_readings, True)):
        assert ("related" in calibrate.calibrate(results, 2, "a test").calibration.features) == wanted


def test_sums_are_left_out_as_no_model_is_asked_about_them(
    tmp_path: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5] * 5)
    with data.open("a", encoding="utf-8") as lines:
        for number in range(60):
            print(json.dumps({"question": f"What is {number} + 1?", "answer": str(number + 1)}), file=lines)
    with pytest.raises(ValueError, match=r"^5 problems are too few"):
        fit(pack, data)
    assert "60 problems are sums alone" in capsys.readouterr().out


def test_too_few_problems_are_refused(tmp_path: Path, pack: Path) -> None:
    with pytest.raises(ValueError, match="too few"):
        fit(pack, write_problems(tmp_path / "data.jsonl", [5] * 10))
    assert open_pack(pack).manifest.calibration is None
