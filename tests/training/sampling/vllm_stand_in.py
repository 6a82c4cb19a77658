"""Stands in for the package `vllm` where it is not installed: the part of its interface that we call.

`SamplingParams` takes the names that vLLM 0.32 takes and no others; the engine writes what it is told to, two
requests a step, the last one first.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

Script = Callable[[list[int], int], list[int]]
"""From a prompt's tokens and the seed to the tokens that are written, the end token included."""


@dataclass
class SamplingParams:
    temperature: float
    top_p: float
    top_k: int
    max_tokens: int
    seed: int
    stop_token_ids: list[int]
    logit_bias: dict[int, float]
    logprobs: int
    detokenize: bool
    output_kind: str


@dataclass
class StandInEngine:
    """What is asked of `vllm.LLMEngine`; every token has the log-probability -0.5."""

    script: Script
    requests: dict[str, tuple[list[int], SamplingParams]] = field(default_factory=dict)
    asked: list[SamplingParams] = field(default_factory=list)
    most_at_once: int = 0
    aborted: list[str] = field(default_factory=list)
    ended: bool = False

    @property
    def engine_core(self) -> "StandInEngine":
        return self

    def shutdown(self) -> None:
        self.ended = True

    def add_request(self, request_id: str, prompt: dict[str, Any], params: SamplingParams) -> str:
        self.requests[request_id] = (prompt["prompt_token_ids"], params)
        self.asked.append(params)
        self.most_at_once = max(self.most_at_once, len(self.requests))
        return request_id

    def abort_request(self, request_ids: list[str]) -> None:
        self.aborted += request_ids
        self.requests.clear()

    def step(self) -> list[Any]:
        return [self._finished(*self.requests.popitem()) for _ in range(min(2, len(self.requests)))]

    def _finished(self, name: str, request: tuple[list[int], SamplingParams]) -> Any:
        prompt, params = request
        ids = self.script(prompt, params.seed)
        reason = "stop" if len(ids) <= params.max_tokens else "length"
        ids = ids[: params.max_tokens]
        logprobs = [{token: SimpleNamespace(logprob=-0.5)} for token in ids]
        output = SimpleNamespace(token_ids=ids, finish_reason=reason, logprobs=logprobs)
        return SimpleNamespace(request_id=name, finished=True, outputs=[output])


def install(
    monkeypatch: pytest.MonkeyPatch, script: Script, fault: Exception | None = None
) -> list[tuple[Any, StandInEngine]]:
    """Put the stand-in where `import vllm` finds it; returns what engines are made, and with what."""
    made: list[tuple[Any, StandInEngine]] = []

    def from_engine_args(arguments: Any) -> StandInEngine:
        if fault is not None:
            raise fault
        made.append((arguments, StandInEngine(script)))
        return made[-1][1]

    package, inputs, sampling_params = (
        ModuleType(name) for name in ("vllm", "vllm.inputs", "vllm.sampling_params")
    )
    package.__dict__.update(
        EngineArgs=SimpleNamespace,
        LLMEngine=SimpleNamespace(from_engine_args=from_engine_args),
        SamplingParams=SamplingParams,
    )
    inputs.__dict__["tokens_input"] = lambda ids: {"type": "token", "prompt_token_ids": ids}
    sampling_params.__dict__["RequestOutputKind"] = SimpleNamespace(FINAL_ONLY="final")
    for module in (package, inputs, sampling_params):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return made
