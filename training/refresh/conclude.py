"""Stage c: verifier, calibration, figures, and all that goes home as pieces."""

from __future__ import annotations

import tarfile
import time
from pathlib import Path

from quantize.errors import QuantizeError
from training.refresh.clock import Clock
from training.refresh.judge import train_verifier
from training.refresh.measure import CALIBRATION, measure_all
from training.refresh.options import Options, rank
from training.refresh.pieces import split
from training.refresh.plan import PLAN, Places, read_plan
from training.refresh.record import Record

GENERATOR, VERIFIER, RECORDS = "generator-f16.gguf", "verifier-f16.gguf", "records.tar.gz"
KEPT = (
    PLAN, "stage.json", CALIBRATION, "figures/*.json", "candidates/index.json", "*/trainer_state.json",
    "sets-*/index.json", "sets-*/*.jsonl", "rows/builder.log",
)  # fmt: skip
TRAIN_SHARE = 0.5
EXPORT_SECONDS = 20.0
VERIFIER_RATE = 0.85
"""Its tokens per second beside the generator's: the score's loss, and an output matrix of its own."""


def conclude(box: Clock, folder: Path, options: Options, candidates: int) -> None:
    """Run the stage; again, and it goes on. Raises ValueError with a sentence."""
    clock = Clock(box.minutes - min(EXPORT_SECONDS / 60, box.minutes / 10), box.started)
    plan, places, record = read_plan(folder), Places(folder), Record(folder)
    rate = record.of("b").get("tokens_per_second") or record.of("a").get("tokens_per_second")
    if rate is None or not (places.candidates / "candidates.jsonl").is_file():
        raise ValueError(f"No candidates were drawn in {folder}. Run stage b first.")
    if not record.of("c").get("trained"):
        until = time.monotonic() + TRAIN_SHARE * clock.left()
        startup = record.of("a").get("startup_seconds", 0.0)
        facts = train_verifier(plan, places, options, until, VERIFIER_RATE * rate, startup)
        if rank() == 0:
            record.note("c", trained=True, verifier=facts)
    if rank() != 0:
        return
    record.note("c", **measure_all(places, options, clock, candidates, plan.seed))
    names = export(places)
    record.note("c", pieces=len(names), seconds=round(clock.spent(), 1))
    print(f"stage c: {record.of('c')}", flush=True)


def export(places: Places) -> list[str]:
    """Both models as GGUF in float16 and the records, in pieces; returns the pieces' names."""
    from quantize.convert import convert  # gguf-py is needed for this alone

    out = places.folder / "export"
    out.mkdir(exist_ok=True)
    try:
        convert(places.generator / "final", out / GENERATOR)
        convert(places.verifier / "final", out / VERIFIER)
    except QuantizeError as error:
        raise ValueError(str(error)) from error
    with tarfile.open(out / RECORDS, "w:gz") as archive:
        for pattern in KEPT:
            for path in sorted(places.folder.glob(pattern)):
                archive.add(path, path.relative_to(places.folder))
    files = [out / GENERATOR, out / VERIFIER, out / RECORDS]
    if places.wordings.is_file():
        files.append(places.wordings)
    return split({path.name: path for path in files}, places.pieces)
