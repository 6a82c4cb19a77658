import json
from pathlib import Path

import pytest

from training.watching.checkpoints import checkpoints_of


def lay_out(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text("{}", encoding="utf-8")
    return folder


def test_the_newest_come_first_and_other_folders_do_not_count(tmp_path: Path) -> None:
    for name in ("checkpoint-500", "checkpoint-1000", "checkpoint-20", "final", "checkpoint-new", "watch"):
        lay_out(tmp_path / name)
    assert [seen.name for seen in checkpoints_of(tmp_path)] == [
        "final",
        "checkpoint-1000",
        "checkpoint-500",
        "checkpoint-20",
    ]


@pytest.mark.parametrize(
    "missing", ["config.json", "model.safetensors", "tokenizer.json", "trainer_state.json"]
)
def test_a_checkpoint_that_lacks_a_file_is_not_whole(tmp_path: Path, missing: str) -> None:
    names = ["config.json", "model.safetensors", "tokenizer.json", "trainer_state.json"]
    folder = lay_out(tmp_path / "checkpoint-5", *names)
    (seen,) = checkpoints_of(tmp_path)
    assert seen.is_whole
    (folder / missing).unlink()
    assert not seen.is_whole


def test_step_and_loss_are_those_that_the_trainer_noted(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "checkpoint-5", "model.safetensors")
    log = [{"loss": "3.5", "step": 1}, {"loss": "2.5", "step": 5}, {"train_runtime": 3}]
    state = {"global_step": 5, "log_history": log}
    (folder / "trainer_state.json").write_text(json.dumps(state), encoding="utf-8")
    whole = checkpoints_of(tmp_path)[0].read()
    assert (whole.step, whole.loss) == (5, 2.5)


@pytest.mark.parametrize("text", ["", "[]", '{"global_step": "x"}'])
def test_a_damaged_record_of_the_trainer_is_an_error(tmp_path: Path, text: str) -> None:
    folder = lay_out(tmp_path / "checkpoint-5", "model.safetensors")
    (folder / "trainer_state.json").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="cannot be read"):
        checkpoints_of(tmp_path)[0].read()
