"""Many candidates of many prompts through vLLM (https://docs.vllm.ai), the optional extra `vllm`.

Draws from the same distribution as `TorchWriter` (temperature, then top-k, then top-p; special tokens never),
but with random streams of vLLM's own, so the candidates are others. vLLM cannot be told to stop after the
line of the return, as the other two do: what a model writes after it is drawn and cut off here.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from transformers import PreTrainedTokenizerFast

from app.inference import Generated, PromptTooLong, Sampling
from training.model import our_config
from training.sampling.checkpoints import FORBIDDEN, Place, encode_prompts
from training.sampling.endings import decode, end_of_return, tokens_until_end
from training.sampling.writer import Request
from training.tokenizer import END_ID, load_tokenizer

SEQUENCES = {"cuda": 1024, "cpu": 64}
"""Sequences that vLLM decodes together."""
WAITING = 2
"""For each sequence under way so many more are handed over, so that vLLM never waits for us."""
NEVER = -100.0  # added to a logit; the most that vLLM allows
GPU_SHARE = 0.8
"""Of the accelerator's memory for weights, keys and values; a verifier needs some beside it."""
CPU_CACHE_BYTES = 1 << 30
HOW_TO_INSTALL = (
    "vLLM is not installed in this environment. It wants an older transformers than training does, so give "
    'it one of its own: `python -m venv .venv-vllm`, `.venv-vllm/bin/pip install -e ".[vllm]"`, and this '
    "command again with .venv-vllm/bin/python (docs/training.md). Or choose --backend torch, which needs "
    "nothing more."
)


class VllmWriter:
    """Writes candidates with a vLLM engine; `open_vllm` makes one."""

    def __init__(self, engine: Any, tokenizer: PreTrainedTokenizerFast, context: int, sequences: int) -> None:
        self._engine = engine
        self._tokenizer = tokenizer
        self._context = context
        self._ahead = sequences * (1 + WAITING)

    def write(
        self, requests: Sequence[Request], sampling: Sampling
    ) -> Iterator[tuple[int, Generated | PromptTooLong]]:
        """Each candidate as it ends, with the number of its request; one PromptTooLong where it applies.

        `sampling.seed` is not used: the requests have their own. What is not asked for any more is given up.
        """
        from vllm.inputs import tokens_input

        waiting: deque[tuple[int, int, list[int]]] = deque()
        prompts = [request.prompt for request in requests]
        for number, ids in enumerate(encode_prompts(self._tokenizer, self._context, prompts)):
            if isinstance(ids, PromptTooLong):
                yield number, ids
            else:
                waiting += ((number, index, ids) for index in range(requests[number].count))
        under_way: dict[str, tuple[int, int]] = {}
        try:
            while waiting or under_way:
                while waiting and len(under_way) < self._ahead:
                    number, index, ids = waiting.popleft()
                    name = f"{number}:{index}"
                    parameters = self._parameters(sampling, requests[number].seed + index, len(ids))
                    self._engine.add_request(name, tokens_input(ids), parameters)
                    under_way[name] = number, index
                for output in self._engine.step():
                    if output.finished:
                        number, index = under_way.pop(output.request_id)
                        yield number, self._generated(index, output.outputs[0])
        finally:
            if under_way:
                self._engine.abort_request(list(under_way))

    def _parameters(self, sampling: Sampling, seed: int, prompt_tokens: int) -> Any:
        from vllm import SamplingParams
        from vllm.sampling_params import RequestOutputKind

        return SamplingParams(
            temperature=sampling.temperature,
            top_p=sampling.top_p,
            top_k=sampling.top_k,
            max_tokens=min(sampling.max_tokens, self._context - prompt_tokens),
            seed=seed,
            stop_token_ids=[END_ID],
            logit_bias=dict.fromkeys(FORBIDDEN, NEVER),
            logprobs=0,  # of the drawn token alone; vLLM gives it at temperature 1, before any cut
            detokenize=False,
            output_kind=RequestOutputKind.FINAL_ONLY,
        )

    def _generated(self, index: int, output: Any) -> Generated:
        ids = list(output.token_ids)
        logs = [choices[token].logprob for token, choices in zip(ids, output.logprobs, strict=True)]
        stopped = output.finish_reason == "stop"
        text_ids = ids[:-1] if ids and ids[-1] == END_ID else ids
        drawn = len(ids)
        cut = tokens_until_end(self._tokenizer, text_ids)
        if cut is not None:
            drawn, stopped = cut, True
            text_ids = ids[:cut]
        text = decode(self._tokenizer, text_ids)
        if cut is not None:
            text = text[: end_of_return(text)]
        return Generated(index, text, drawn, sum(logs[:drawn]), "stop" if stopped else "length")


@contextmanager
def open_vllm(checkpoint: Path) -> Iterator[VllmWriter]:
    """Load a checkpoint folder into vLLM, on the accelerator or with vLLM's CPU build; ends it on leaving.

    Raises ValueError with a sentence: vLLM is not installed, the folder is no checkpoint of ours, or vLLM
    cannot load it.
    """
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")  # it would tell its makers what it runs
    os.environ.setdefault("VLLM_LOGGING_LEVEL", "WARNING")
    try:
        from vllm import EngineArgs, LLMEngine
    except ModuleNotFoundError as missing:
        raise ValueError(f"{HOW_TO_INSTALL} ({missing})") from missing
    context = int(our_config(checkpoint)["max_position_embeddings"])
    tokenizer = load_tokenizer(checkpoint)
    place = Place.best()
    kind = place.device.type
    on_gpu: dict[str, Any] = {"gpu_memory_utilization": GPU_SHARE}
    on_cpu: dict[str, Any] = {"kv_cache_memory_bytes": CPU_CACHE_BYTES, "enforce_eager": True}
    arguments = EngineArgs(
        model=str(checkpoint),
        skip_tokenizer_init=True,  # tokens go in and come out
        dtype=str(place.dtype).removeprefix("torch."),
        max_model_len=context,
        max_num_seqs=SEQUENCES[kind],
        generation_config="vllm",  # nothing of the folder changes how is drawn
        enable_prefix_caching=True,  # a prompt is read once for all of its candidates
        disable_log_stats=True,
        **(on_gpu if kind == "cuda" else on_cpu),
    )
    try:
        engine = LLMEngine.from_engine_args(arguments)
    except (RuntimeError, ValueError) as fault:
        raise ValueError(
            f"vLLM could not load {checkpoint}: {fault}. What it wrote above says more; "
            "--backend torch samples from the same folder without it."
        ) from fault
    try:
        yield VllmWriter(engine, tokenizer, context, SEQUENCES[kind])
    finally:
        engine.engine_core.shutdown()
