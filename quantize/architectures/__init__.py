"""What is known about each kind of model, registered by the name that config.json gives as architecture."""

from quantize.architectures.base import Architecture, TensorRule
from quantize.architectures.bert import BertArchitecture
from quantize.architectures.llama import LlamaArchitecture
from quantize.architectures.phi import PhiArchitecture
from quantize.checkpoint import Checkpoint, Config
from quantize.errors import QuantizeError

ARCHITECTURES: tuple[Architecture, ...] = (LlamaArchitecture(), PhiArchitecture(), BertArchitecture())

__all__ = [
    "ARCHITECTURES",
    "Architecture",
    "TensorRule",
    "architecture_of_config",
    "architecture_of_gguf",
    "refuse_encoders",
]


def architecture_of_config(config: Config) -> Architecture:
    """The architecture that a config.json names. Raises QuantizeError if none here fits."""
    named = config.get("architectures") or ["none"]
    for architecture in ARCHITECTURES:
        if named == [architecture.transformers_name]:
            return architecture
    raise _unknown(", ".join(map(str, named)), [known.transformers_name for known in ARCHITECTURES])


def architecture_of_gguf(name: str) -> Architecture:
    """The architecture under its name in GGUF files. Raises QuantizeError if none here fits."""
    for architecture in ARCHITECTURES:
        if architecture.gguf_name == name:
            return architecture
    raise _unknown(name, [known.gguf_name for known in ARCHITECTURES])


def refuse_encoders(checkpoint: Checkpoint) -> None:
    """Raises QuantizeError for a model that does not write, of which levels are not compared."""
    if architecture_of_config(checkpoint.config).is_encoder:
        raise QuantizeError(
            f"{checkpoint.folder} is an encoder: this is measured of models that write. It is small enough "
            "for Q8_0; compare the file with `python -m quantize check`."
        )


def _unknown(found: str, known: list[str]) -> QuantizeError:
    return QuantizeError(
        f"Models of the architecture {found} are not known here; known: {', '.join(known)}. "
        "Name a model that `python -m training` made."
    )
