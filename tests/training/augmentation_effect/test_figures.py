"""The tables of differences from the arm that changes nothing."""

from training.augmentation_effect.figures import tables


def row(nats: float, right: bool) -> dict[str, object]:
    return {
        "changed": 0.5,
        "too_long": 0.0,
        "training_loss": 1.0,
        "seconds": 2.0,
        "losses": {"held-out": {"nats": [nats] * 4, "tokens": [10] * 4}},
        "solved": {"short": {"right": [[right, False]] * 4}},
    }


def test_the_tables_tell_what_changes() -> None:
    text = tables({"none": row(20.0, False), "names": row(15.0, True)})
    assert "| none | 2.0000 |" in text
    assert "| names | **-0.5000** (-0.5000 to -0.5000) |" in text
    assert "| names | **+50.0** (+50.0 to +50.0) |" in text
    assert "| names | **+100.0** (+100.0 to +100.0) |" in text
