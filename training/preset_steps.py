"""The stages of a preset's check: a training step, a checkpoint, GGUF files, some candidates."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import torch

from app.inference import Engine, EngineSettings, Sampling
from app.inference.benchmark import peak_memory
from app.problem.prompt import format_prompt
from quantize.convert import convert
from quantize.levels import quantize
from quantize.texts import example_texts
from training.memory import need_of
from training.model import CLASSES, TutorModel, check_shape, config_of
from training.optimizer import make_optimizer
from training.packing import IGNORED
from training.presets import Preset, load_preset
from training.tokenizer import SPECIAL_TOKENS, train_tokenizer

ROW_TOKENS = 128  # of the one row of a step
CANDIDATES = 8
LEAST_CORE_SECONDS = 0.2  # a process's time is counted in hundredths of a second
QUESTION = "Tom has 6 apples and finds 3 more. How many apples does he have now?"
LIGHT_STEP = 0.01  # how far a light step moves a weight matrix, as a share of its norm


@dataclass(frozen=True)
class Stepped:
    """What two training steps gave; memory and sizes in bytes. `kind` is the optimizer, or "light".

    Speeds here are over the seconds that cores computed, not those of the clock: others may be at work too.
    """

    parameters: int
    kind: str
    real_need: float
    peak: int
    tokens_per_second: float
    losses: tuple[float, float]
    checkpoint: int

    def describe(self) -> str:
        """One line for the screen."""
        first, second = self.losses
        return (
            f"{self.parameters / 1e6:,.1f}M parameters; {self.kind} step: loss {first:.2f} -> {second:.2f}, "
            f"{self.tokens_per_second:,.0f} tokens a core-second, at most {self.peak / 1e9:.1f} GB; "
            f"checkpoint {self.checkpoint / 1e6:,.0f} MB"
        )


@dataclass(frozen=True)
class Written:
    """A GGUF file of a level; `fallbacks` says how many matrices are of another type, if any."""

    level: str
    path: Path
    size: int
    fallbacks: str


def step_and_save(
    name: str, changes: tuple[str, ...], checkpoint: Path, limit: float, threads: int
) -> Stepped:
    """Two steps of the preset on one row of random tokens, then a checkpoint; call it in a new process.

    A real step is taken where weights, gradients and optimizer need less than `limit` bytes. Raises
    ValueError where the model is not of the preset's shape, or its loss is no number.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    preset = load_preset(name, changes)
    config = config_of(preset, preset.vocab_size)
    kind = CLASSES[preset.architecture]
    with torch.device("meta"):
        empty = kind(config)
    parameters = sum(parameter.numel() for parameter in empty.parameters())
    need = need_of(empty, preset.training, 1, 0.5).state
    real = need <= limit
    torch.set_default_dtype(torch.float32 if real else torch.bfloat16)
    model = kind(config)
    torch.set_default_dtype(torch.float32)
    stepping = _real_steps(model, preset) if real else _light_steps(model)
    losses = (next(stepping), next(stepping))
    start = time.process_time()
    last = next(stepping)
    seconds = time.process_time() - start
    if not all(map(torch.isfinite, map(torch.tensor, (*losses, last)))):
        raise ValueError(f"The preset {name} does not train: its losses are {losses}.")
    model.save_pretrained(checkpoint)
    tokenizer = train_tokenizer(example_texts(200), min(512, preset.vocab_size))
    tokenizer.save_pretrained(checkpoint)
    check_shape(checkpoint, model.config.to_dict(), preset)
    size = sum(file.stat().st_size for file in checkpoint.glob("*.safetensors"))
    kind_of_step = preset.training.optimizer if real else "light"
    return Stepped(
        parameters, kind_of_step, need, peak_memory(os.getpid()), ROW_TOKENS / seconds, losses, size
    )


def _batch(model: TutorModel) -> dict[str, torch.Tensor]:
    ids = torch.randint(len(SPECIAL_TOKENS), model.config.vocab_size, (1, ROW_TOKENS))
    labels = ids.roll(-1, dims=1)
    labels[:, : ROW_TOKENS // 2] = labels[:, -1] = IGNORED
    return {"input_ids": ids, "position_ids": torch.arange(ROW_TOKENS)[None], "labels": labels}


def _loss(model: TutorModel, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    loss: Any = model(**batch).loss
    return torch.as_tensor(loss)


def _real_steps(model: TutorModel, preset: Preset) -> Iterator[float]:
    """Losses, each before a step of the preset's own optimizer."""
    batch, optimizer = _batch(model), make_optimizer(model, preset.training)
    while True:
        loss = _loss(model, batch)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        optimizer.zero_grad()
        yield loss.item()


def _light_steps(model: TutorModel) -> Iterator[float]:
    """Losses, each before a step of gradient descent that keeps no gradient longer than it must.

    A step is a share of the weights' norm, or bfloat16 would round it away (as LARS has it,
    https://arxiv.org/abs/1708.03888).
    """
    batch = _batch(model)

    def descend(parameter: torch.Tensor) -> None:
        if parameter.grad is not None:
            with torch.no_grad():
                scale = LIGHT_STEP * parameter.norm() / parameter.grad.norm().clamp(min=1e-12)
                parameter.sub_(parameter.grad * scale)
            parameter.grad = None

    for parameter in model.parameters():
        parameter.register_post_accumulate_grad_hook(descend)  # type: ignore[no-untyped-call]
    while True:
        loss = _loss(model, batch)
        loss.backward()  # type: ignore[no-untyped-call]
        yield loss.item()


def write_levels(checkpoint: Path, folder: Path, levels: Sequence[str], threads: int) -> Iterator[Written]:
    """F16 and each of `levels` as they are written; a level's file is gone when the next one is asked for."""
    source = folder / "F16.gguf"
    convert(checkpoint, source)
    yield Written("F16", source, source.stat().st_size, "")
    for level in levels:
        path = folder / f"{level}.gguf"
        report = quantize(source, path, level, threads=threads)
        fallen = f", {len(report.fallbacks)} matrices of another type" if report.fallbacks else ""
        yield Written(level, path, report.size_after, fallen)
        path.unlink()


def run_in_engine(path: Path, threads: int, tokens: int) -> tuple[float, int]:
    """Tokens a core-second over some candidates of `tokens` at most, and the engine's peak memory (bytes)."""
    settings = EngineSettings(threads=threads, places=CANDIDATES, silence_seconds=300.0)
    with Engine(path, None, settings) as engine:
        process = engine.info().process_id
        start, seconds, written = _core_seconds(process), 0.0, 0
        while seconds < LEAST_CORE_SECONDS:
            candidates = engine.generate(format_prompt(QUESTION), CANDIDATES, Sampling(max_tokens=tokens))
            written += sum(candidate.tokens for candidate in candidates)
            seconds = _core_seconds(process) - start
        return written / seconds, peak_memory(process)


def _core_seconds(process_id: int) -> float:
    times = psutil.Process(process_id).cpu_times()
    return float(times.user + times.system)
