import pytest
import torch
from transformers import PhiConfig

from training.model import CLASSES, config_of
from training.presets import load_preset, preset_names


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_file_is_valid_and_fits_k_quants(name: str) -> None:
    preset = load_preset(name)
    assert preset.name == name
    assert preset.hidden_size % 256 == 0
    assert preset.feed_forward_size % 256 == 0


@pytest.mark.parametrize(
    ("name", "millions"), [("nano", 10.5), ("mini", 60.6), ("125m", 125.9), ("350m", 355.0), ("1.3b", 1418.3)]
)
def test_the_five_sizes_have_as_many_parameters_as_they_say(name: str, millions: float) -> None:
    preset = load_preset(name)
    with torch.device("meta"):
        model = CLASSES[preset.architecture](config_of(preset, preset.vocab_size))
    assert sum(p.numel() for p in model.parameters()) / 1e6 == pytest.approx(millions, abs=0.05)


def test_the_largest_is_of_the_shape_of_phi_1_5() -> None:
    config = config_of(load_preset("1.3b"), 51200).to_dict()
    default = PhiConfig().to_dict()  # transformers' default is phi-1.5
    names = ("model_type", "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers",
             "num_attention_heads", "max_position_embeddings", "layer_norm_eps", "hidden_act",
             "tie_word_embeddings")  # fmt: skip
    assert {name: config[name] for name in names} == {name: default[name] for name in names}
    assert config["rope_parameters"]["partial_rotary_factor"] == 0.5


def test_what_starts_from_the_base_is_fine_tuned_and_what_does_not_is_trained() -> None:
    preset = load_preset("1.3b")
    fine_tuning = preset.settings_from("microsoft/phi-1_5")
    assert (fine_tuning.optimizer, fine_tuning.other_learning_rate) == ("adamw", 1e-4)
    assert preset.settings_from(None) is preset.training
    assert load_preset("nano").settings_from("microsoft/phi-1_5") is not None


def test_a_base_of_others_may_have_sizes_that_k_quants_do_not_fit() -> None:
    preset = load_preset("docs/examples/smollm2.yaml")
    with torch.device("meta"):
        model = CLASSES[preset.architecture](config_of(preset, preset.vocab_size))
    assert sum(p.numel() for p in model.parameters()) / 1e6 == pytest.approx(115.6, abs=0.05)
    assert preset.settings_from(preset.base).optimizer == "adamw"


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
        (("training.patience=2",), "patience needs held_back"),
        (("training.row_tokens=513",), "more than the context 512"),
        (("architecture=phi",), "phi has an output matrix of its own"),
        (("rotary_share=0.5",), "llama rotates whole heads"),
        (("base=microsoft/phi-1_5",), "go together"),
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
