"""The whole way on real parts: pack, engine process, program worker.

Only the weights are made up: the generator is a chain that writes one known program, the verifier is random.
"""

import json
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from app.inference import Engine, EngineSettings
from app.inference.random_model import Shape, write_random_model
from app.packs.errors import ChecksumDiffers, ManifestUnreadable
from app.packs.manifest import Calibration, Manifest, PackFile, PackFiles
from app.problem.prompt import PROMPT_VERSION
from app.solving import Cancelled, Progress, SolvingSettings, Tutor
from app.solving.command import main
from app.solving.relations import read_numbers, related, weight
from tests.solving.fakes import QUESTION

LINES = ["    bags = 3\n", "    apples = bags * 4  # four in each\n", "    return apples"]
TINY = Shape(hidden=64, feed_forward=128, layers=2, heads=2, vocabulary=320, context=256)
SETTINGS = SolvingSettings(engine=EngineSettings(threads=1, places=4))


def write_pack(
    folder: Path, calibration: Calibration, lines: Sequence[str] = LINES, *, reader: bool = False
) -> Path:
    """A pack whose generator writes `lines`, one token each, after the prompt's end."""
    folder.mkdir()
    chain = dict(pairwise(["\n", *lines, "<|end|>"]))
    write_random_model(folder / "generator.gguf", TINY, words=lines, successors=chain)
    write_random_model(folder / "verifier.gguf", TINY, role="verifier", seed=1)
    if reader:
        write_random_model(folder / "reader.gguf", TINY, role="reader", seed=2)
    files = PackFiles(
        generator=PackFile.describe(folder, "generator.gguf"),
        verifier=PackFile.describe(folder, "verifier.gguf"),
        reader=PackFile.describe(folder, "reader.gguf") if reader else None,
    )
    Manifest(
        name="chain",
        version="1",
        preset="none",
        prompt_version=PROMPT_VERSION,
        files=files,
        license="MIT",
        calibration=calibration,
    ).write(folder)
    return folder


def calibration(feature: str = "agreement") -> Calibration:
    return Calibration(
        features=(feature,), weights=(9.0,), bias=-4.0, verified_at=0.9, unsure_at=0.2, fitted_on="nothing"
    )


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("packs") / "chain", calibration())


def test_the_command_solves_a_problem_with_a_pack(pack: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([QUESTION, "--pack", str(pack)]) == 0
    out, err = capfd.readouterr()
    assert out == "1. bags: 3\n2. four in each: 3 × 4 = 12\nAnswer: 12\n"
    assert err == ""


def test_one_seed_gives_one_solution(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = []
    for _ in "ab":
        assert main([QUESTION, "--pack", str(pack), "--json", "--seed", "3"]) == 0
        record = json.loads(capsys.readouterr().out)
        del record["seconds"]
        records.append(record)
    assert records[0] == records[1]
    assert (records[0]["answer"], records[0]["verdict"]) == ("12", "verified")


@pytest.mark.skipif(sys.platform == "win32", reason="ends the process by a signal")
def test_a_killed_engine_costs_nothing(pack: Path) -> None:
    killed: list[int] = []

    def kill_once(progress: Progress) -> None:
        if progress.finished == 3 and not killed:
            killed.append(process_id)
            os.kill(process_id, signal.SIGKILL)

    settings = SolvingSettings(early_stop=False, candidates=64, engine=SETTINGS.engine)
    with Tutor.open(pack, settings) as tutor:
        process_id = engine_process(tutor)
        solution = tutor.solve(QUESTION, on_progress=kill_once)
        assert killed == [process_id]
        assert engine_process(tutor) != process_id
    assert (solution.verdict, len(solution.candidates)) == ("verified", 64)


def test_stop_ends_the_work_and_the_tutor_goes_on(pack: Path) -> None:
    settings = SolvingSettings(early_stop=False, candidates=256, engine=SETTINGS.engine)
    cancel = threading.Event()

    def stop(progress: Progress) -> None:
        if progress.finished == 5:
            cancel.set()

    with Tutor.open(pack, settings) as tutor:
        with pytest.raises(Cancelled) as stopped:
            tutor.solve(QUESTION, on_progress=stop, cancel=cancel)
        assert 5 <= len(stopped.value.partial.candidates) < 256
        assert tutor.solve(QUESTION, seed=1).verdict == "verified"


@pytest.mark.skipif(sys.platform == "win32", reason="stops the process by a signal")
def test_stop_does_not_wait_for_an_engine_that_hangs(pack: Path) -> None:
    settings = SolvingSettings(early_stop=False, candidates=256, engine=SETTINGS.engine)
    cancel = threading.Event()
    later = threading.Timer(0.3, cancel.set)  # by then the tutor waits for the engine

    def hang(progress: Progress) -> None:
        if progress.finished == 3:
            os.kill(process_id, signal.SIGSTOP)
            later.start()

    with Tutor.open(pack, settings) as tutor:
        process_id = engine_process(tutor)
        with pytest.raises(Cancelled) as stopped:
            tutor.solve(QUESTION, on_progress=hang, cancel=cancel)
        later.join()
        assert len(stopped.value.partial.candidates) >= 3
        assert stopped.value.partial.seconds < settings.engine.silence_seconds / 2
        assert tutor.solve(QUESTION, seed=1).verdict == "verified"
        assert not process_exists(process_id)


def test_closing_leaves_no_process(pack: Path) -> None:
    with Tutor.open(pack, SETTINGS) as tutor:
        process_id = engine_process(tutor)
        assert process_exists(process_id)
    deadline = time.monotonic() + 10
    while process_exists(process_id) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not process_exists(process_id)


def test_a_damaged_pack_is_refused_before_a_model_is_loaded(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "chain", calibration())
    content = bytearray((folder / "generator.gguf").read_bytes())
    content[-1] ^= 1
    (folder / "generator.gguf").write_bytes(content)
    with pytest.raises(ChecksumDiffers):
        Tutor.open(folder)


def test_a_calibration_that_this_version_can_not_compute_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "chain", calibration("entropy"))
    with pytest.raises(ManifestUnreadable, match=r"can not measure \(entropy\)"):
        Tutor.open(folder)


def test_a_pack_with_a_reader_weighs_the_votes_by_what_it_reads(pack: Path, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "chain", calibration("related"), reader=True)
    settings = SolvingSettings(candidates=4, engine=SETTINGS.engine)
    with Tutor.open(folder, settings) as tutor, Tutor.open(pack, settings) as without:
        engine = tutor._engine
        assert isinstance(engine, Engine)
        reading = read_numbers(QUESTION, engine)
        assert reading is not None
        solution, plain = tutor.solve(QUESTION), without.solve(QUESTION)
    program = "".join(LINES)
    said = related(QUESTION, program, reading)
    assert solution.probability == pytest.approx(1 / (1 + math.exp(4 - 9 * said)))
    assert plain.chosen is not None
    assert plain.chosen.score is not None
    scores = [candidate.score for candidate in solution.candidates]
    assert scores == pytest.approx([plain.chosen.score * weight(QUESTION, program, reading)] * len(scores))


def test_a_calibration_on_readings_is_refused_without_a_reader(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "chain", calibration("related"))
    with pytest.raises(ManifestUnreadable, match=r"can not measure \(related\)"):
        Tutor.open(folder)


def engine_process(tutor: Tutor) -> int:
    engine = tutor._engine
    assert isinstance(engine, Engine)
    return engine.info().process_id


def process_exists(process_id: int) -> bool:
    return psutil.pid_exists(process_id) and psutil.Process(process_id).status() != psutil.STATUS_ZOMBIE
