"""Files that the engine must refuse, each with a sentence that says what to do."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.inference import Engine, ModelRejected
from app.inference.random_model import SPECIAL_TOKENS, write_random_model
from app.inference.reading import LOGITS
from app.problem.prompt import PROMPT_VERSION

from .conftest import PROMPT, SETTINGS, TINY


def missing(path: Path) -> None:
    path.unlink(missing_ok=True)


def of_text(path: Path) -> None:
    path.write_text("no model at all")


def empty(path: Path) -> None:
    path.touch()


def cut_in_the_weights(path: Path) -> None:
    write_random_model(path, TINY, role=path.stem)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])


def cut_in_the_header(path: Path) -> None:
    write_random_model(path, TINY, role=path.stem)
    path.write_bytes(path.read_bytes()[:1000])


def of_another_prompt_version(path: Path) -> None:
    version = PROMPT_VERSION + 1
    write_random_model(path, TINY, role=path.stem, metadata={"tinytutor.prompt_version": version})


def of_the_other_role(path: Path) -> None:
    write_random_model(path, TINY, role="verifier" if path.stem == "generator" else "generator")


def without_a_score_token(path: Path) -> None:
    names = [name for name in SPECIAL_TOKENS if name != "<|score|>"]
    write_random_model(path, TINY, role="verifier", special_tokens=names)


FAULTS: list[tuple[Callable[[Path], None], str]] = [
    (missing, "missing"),
    (of_text, "not a GGUF"),
    (empty, "not a GGUF"),
    (cut_in_the_weights, "damaged"),
    (cut_in_the_header, "damaged"),
    (of_another_prompt_version, "prompt version 2"),
    (of_the_other_role, "is wanted"),
]


@pytest.mark.parametrize("file", ["generator.gguf", "verifier.gguf", "reader.gguf"])
@pytest.mark.parametrize(("write", "reason"), FAULTS, ids=[write.__name__ for write, _ in FAULTS])
def test_a_wrong_file_is_refused(
    models: Path, tmp_path: Path, file: str, write: Callable[[Path], None], reason: str
) -> None:
    files = {name: models / name for name in ("generator.gguf", "verifier.gguf", "reader.gguf")}
    files[file] = tmp_path / file
    write(files[file])
    engine = Engine(files["generator.gguf"], files["verifier.gguf"], SETTINGS, reader=files["reader.gguf"])
    before = set(psutil.Process().children())
    with pytest.raises(ModelRejected, match=reason) as error:
        engine.start()
    assert str(error.value).endswith("Choose another model pack, or install this one again.")
    assert file in str(error.value)
    assert set(psutil.Process().children()) == before


def test_a_verifier_needs_the_score_token(models: Path, tmp_path: Path) -> None:
    without_a_score_token(tmp_path / "verifier.gguf")
    engine = Engine(models / "generator.gguf", tmp_path / "verifier.gguf", SETTINGS)
    with pytest.raises(ModelRejected, match="not a verifier"):
        engine.score(PROMPT, ["x"])


def test_a_reader_needs_a_row_of_logits_for_all_that_it_says(models: Path, tmp_path: Path) -> None:
    for vocabulary in (LOGITS - 1, LOGITS):
        write_random_model(
            tmp_path / f"{vocabulary}.gguf", replace(TINY, vocabulary=vocabulary), role="reader"
        )
    engine = Engine(models / "generator.gguf", None, SETTINGS, reader=tmp_path / f"{LOGITS - 1}.gguf")
    with pytest.raises(ModelRejected, match="not a reader: its vocabulary is too small"):
        engine.start()
    with Engine(models / "generator.gguf", None, SETTINGS, reader=tmp_path / f"{LOGITS}.gguf") as engine:
        assert engine.info().reader is not None


def test_a_file_that_is_replaced_by_a_good_one_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "generator.gguf"
    cut_in_the_weights(path)
    with Engine(path, None, SETTINGS) as engine:
        with pytest.raises(ModelRejected):
            engine.start()
        write_random_model(path, TINY)
        assert engine.info().vocabulary == TINY.vocabulary
