"""The batched llama.cpp engine: many candidates of one prompt at once, and the verifier's scores for them."""

from app.inference.engine import Engine
from app.inference.errors import Cancelled, EngineLost, InferenceError, ModelRejected, PromptTooLong
from app.inference.reading import Reading
from app.inference.settings import EngineInfo, EngineSettings, Generated, Sampling

__all__ = [
    "Cancelled",
    "Engine",
    "EngineInfo",
    "EngineLost",
    "EngineSettings",
    "Generated",
    "InferenceError",
    "ModelRejected",
    "PromptTooLong",
    "Reading",
    "Sampling",
]
