import pytest

from training.presets import load_preset, preset_names


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_file_is_valid_and_fits_k_quants(name: str) -> None:
    preset = load_preset(name)
    assert preset.name == name
    assert preset.hidden_size % 256 == 0
    assert preset.feed_forward_size % 256 == 0


def test_nano_and_mini_are_there() -> None:
    assert {"nano", "mini"} <= set(preset_names())


def test_changes_are_applied_with_their_types() -> None:
    preset = load_preset("nano", ("training.max_steps=7", "tied=false"))
    assert preset.training.max_steps == 7
    assert preset.tied is False


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (("hidden_size=640",), "multiple of 256"),
        (("heads=3",), "heads must divide"),
        (("training.steps=7",), "steps"),
        (("training.max_steps",), "write it like"),
        (("nothing.max_steps=7",), "write it like"),
        (("training.schedule=[{max_operations: 2, share: 0.5}]",), "not 1"),
    ],
)
def test_a_change_that_does_not_fit_is_refused_with_its_reason(
    changes: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        load_preset("nano", changes)


def test_an_unknown_preset_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="nano"):
        load_preset("giant")
