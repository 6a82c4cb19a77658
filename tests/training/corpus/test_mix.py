"""Corpora and imports become one corpus, by weight, each question once."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from training.corpus.build import build
from training.corpus.errors import CorpusError
from training.corpus.mix import main
from training.corpus.mixing import MixPiece, MixSource, mix, shares_of
from training.corpus.parts import PartCounts
from training.corpus.settings import Settings
from training.examples import read_examples


@pytest.fixture(scope="module")
def families(curriculum: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mix") / "families"
    settings = Settings(problems=300, seed=3, shard_size=100, curriculum=curriculum)
    build(folder, settings, 1, show_progress=False)
    return folder


def own_rows(count: int) -> list[dict[str, Any]]:
    return [
        {
            "question": f"Own {number}: Zoe has {number} nuts and finds 2. How many are there?",
            "body": f"nuts = {number}\nfound = 2\ntotal = nuts + found\nreturn total",
            "answer": str(number + 2),
            "source": "own",
            "family": "own",
            "operations": 1,
            "license": "private",
            "augmented": [],
        }
        for number in range(count)
    ]


def write_rows(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.mkdir(parents=True)
    (path / "own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "own", own_rows(200))


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_without_weights_all_is_taken_and_licences_are_counted(
    families: Path, own: Path, tmp_path: Path
) -> None:
    index = mix(tmp_path / "mixed", [MixSource(families), MixSource(own)], seed=1, show_progress=False)
    assert index["examples"] == 500
    assert index["counts"]["license"] == {"MIT": 300, "private": 200}
    assert index["licenses"] == {"families": ["MIT"], "own": ["private"]}
    assert len(list(read_examples(tmp_path / "mixed"))) == 500


def test_weights_are_met_within_chance(families: Path, own: Path, tmp_path: Path) -> None:
    sources = [MixSource(families, 3), MixSource(own, 1)]
    index = mix(tmp_path / "mixed", sources, examples=240, seed=1, show_progress=False)
    counts = index["counts"]["source"]
    assert 150 <= counts["families"] <= 210
    assert 40 <= counts["own"] <= 80


@pytest.mark.parametrize(
    ("weights", "examples", "shares"),
    [
        ((None, None), None, [1, 1]),
        ((None, None), 50, [0.5, 0.5]),
        ((3, 1), None, [1, 0.5]),
        ((1, 3), None, [40 / 9 / 20, 1]),
        ((1, 1), 20, [1 / 6, 0.25]),
    ],
)
def test_shares(weights: tuple[float | None, ...], examples: int | None, shares: list[float]) -> None:
    sources = [MixSource(Path("a"), weights[0]), MixSource(Path("b"), weights[1])]
    assert shares_of(sources, [60, 40], examples) == pytest.approx(shares)


def test_weights_that_do_not_fit_are_refused() -> None:
    sources = [MixSource(Path("a"), 3), MixSource(Path("b"), 1)]
    with pytest.raises(CorpusError, match="give 80 examples, not 100"):
        shares_of(sources, [60, 40], 100)
    with pytest.raises(CorpusError, match="every source a weight"):
        shares_of([MixSource(Path("a")), MixSource(Path("b"), 1)], [60, 40], None)
    for text in ("runs/own=much", "runs/own=-1", "=2"):
        with pytest.raises(CorpusError, match="FOLDER=WEIGHT"):
            MixSource.parse(text)
    assert MixSource.parse("runs/own=0.2") == MixSource(Path("runs/own"), 0.2)


def test_a_question_of_two_sources_is_the_first_ones(families: Path, tmp_path: Path) -> None:
    table = pq.read_table(min(families.glob("*.parquet"))).to_pylist()
    copies = [row | {"license": "other", "source": "own"} for row in table]
    other = write_rows(tmp_path / "copies", copies)
    index = mix(tmp_path / "mixed", [MixSource(families), MixSource(other)], show_progress=False)
    assert index["examples"] == 300
    assert index["duplicates_removed"] == len(copies)
    assert index["counts"]["license"] == {"MIT": 300}


def test_a_program_that_does_not_give_its_answer_stays_out(tmp_path: Path) -> None:
    rows = own_rows(10)
    rows[3]["answer"] = "99"
    index = mix(tmp_path / "mixed", [MixSource(write_rows(tmp_path / "own", rows))], show_progress=False)
    assert (index["examples"], index["programs_dropped"]) == (9, 1)


def test_a_stopped_mix_goes_on_and_ends_the_same_with_any_workers(
    families: Path, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [MixSource(families, 2), MixSource(own, 1)]
    mix(tmp_path / "whole", sources, seed=5, shard_size=50, show_progress=False)
    mix(tmp_path / "two", sources, seed=5, shard_size=50, workers=2, show_progress=False)
    done: Counter[Path] = Counter()
    write = MixPiece.write

    def stopping(piece: MixPiece) -> PartCounts:
        if len(done) == 2:
            raise KeyboardInterrupt
        done[piece.folder] += 1
        return write(piece)

    with monkeypatch.context() as patch:
        patch.setattr(MixPiece, "write", stopping)
        with pytest.raises(KeyboardInterrupt):
            mix(tmp_path / "stopped", sources, seed=5, shard_size=50, show_progress=False)
    mix(tmp_path / "stopped", sources, seed=5, shard_size=50, show_progress=False)
    assert content(tmp_path / "stopped") == content(tmp_path / "whole") == content(tmp_path / "two")


def test_the_command_tells_what_was_mixed(
    families: Path, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--from", str(families), "--from", str(own), "--out", str(tmp_path / "mixed")]
    assert main(arguments) == 0
    assert "300 under MIT, 200 under private" in capsys.readouterr().out
    assert main([*arguments, "--seed", "9"]) == 2
    assert "other settings" in capsys.readouterr().err


def test_a_row_without_a_licence_is_named(tmp_path: Path) -> None:
    rows = own_rows(3)
    del rows[1]["license"]
    with pytest.raises(CorpusError, match=r"own\.jsonl, row 2 has no license"):
        mix(tmp_path / "mixed", [MixSource(write_rows(tmp_path / "own", rows))], show_progress=False)
