"""What a device computes in, and that Muon's step is the same there."""

import pytest
import torch
from torch.optim import Muon

from training import muon
from training.muon import ShardedMuon
from training.precision import fast_precision, has_bfloat16


def test_an_accelerator_takes_bfloat16() -> None:
    assert has_bfloat16(torch.device("cuda"))
    assert fast_precision(torch.device("cuda")) == "bfloat16"


@pytest.mark.parametrize(
    ("avx512", "amx", "precision"),
    [(True, False, "bfloat16"), (False, True, "bfloat16"), (False, False, "float32")],
)
def test_a_processor_takes_bfloat16_where_it_has_it(
    monkeypatch: pytest.MonkeyPatch, avx512: bool, amx: bool, precision: str
) -> None:
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: avx512)
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: amx)
    has_bfloat16.cache_clear()
    try:
        assert fast_precision(torch.device("cpu")) == precision
    finally:
        has_bfloat16.cache_clear()


@pytest.mark.parametrize("shape", [(24, 8), (8, 24), (16, 16)])
def test_the_step_in_float32_is_torchs_but_for_rounding(
    monkeypatch: pytest.MonkeyPatch, shape: tuple[int, int]
) -> None:
    steps = []
    for kind, bfloat16 in ((Muon, True), (ShardedMuon, False)):
        monkeypatch.setattr(muon, "has_bfloat16", lambda device, bfloat16=bfloat16: bfloat16)
        torch.manual_seed(0)
        matrix = torch.nn.Parameter(torch.randn(shape))
        optimizer = kind([matrix], lr=0.1, weight_decay=0.01)
        for _ in range(3):
            matrix.grad = torch.randn(shape)
            optimizer.step()  # type: ignore[no-untyped-call]  # torch's
        steps.append(matrix.detach().clone())
    assert torch.allclose(steps[0], steps[1], atol=5e-3)
    assert not torch.equal(steps[0], steps[1])
