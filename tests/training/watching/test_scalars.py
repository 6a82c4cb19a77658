from pathlib import Path

import pytest

from training.evaluation.figures import Figures
from training.watching.scalars import write_scalars
from training.watching.scores import Score

events = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")


@pytest.mark.filterwarnings("ignore")  # those of TensorBoard's own imports
def test_each_figure_is_a_scalar_at_its_step(tmp_path: Path) -> None:
    scores = [
        Score(
            step,
            f"checkpoint-{step}",
            Figures(4, share, 0.5, None, None, 0.75, 1.0, 0),
            None,
            "w",
            1.0,
            None,
            {},
        )
        for step, share in ((500, 0.25), (1000, 0.5))
    ]
    write_scalars(tmp_path, scores, 8)
    found = events.EventAccumulator(str(tmp_path)).Reload()
    assert set(found.Tags()["scalars"]) == {"eval/pass@1", "eval/majority@8", "eval/oracle@8"}
    assert [(one.step, one.value) for one in found.Scalars("eval/pass@1")] == [(500, 0.25), (1000, 0.5)]
