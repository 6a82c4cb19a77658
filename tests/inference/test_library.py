"""How llama.cpp is asked to load a model on this and other processors."""

from __future__ import annotations

import llama_cpp.llama_cpp as llama
import pytest

from app.inference.library import model_parameters


@pytest.mark.parametrize(
    ("system_info", "extra"),
    [
        (b"CPU : AVX2 = 1 | AVX512 = 1 | REPACK = 1 | ", True),
        (b"CPU : AVX512_BF16 = 1 | AMX_INT8 = 1 | REPACK = 1 | ", False),
    ],
)
def test_weights_keep_away_from_amx(monkeypatch: pytest.MonkeyPatch, system_info: bytes, extra: bool) -> None:
    """ggml's AMX product can end the process, as it did before this on a processor that has it."""
    monkeypatch.setattr(llama, "llama_print_system_info", lambda: system_info)
    assert model_parameters().use_extra_bufts is extra
