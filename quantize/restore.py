"""GGUF -> checkpoint, so that training can go on from the weights that ship.

Run: ``python -m quantize restore assets/models/mini/generator.gguf runs/restored/checkpoint-0``

transformers 5.23 reads these files too, with the same weights, but will not save what it read, and adds a
token `<|endoftext|>` to the tokenizer.
"""

from pathlib import Path

from app.problem.prompt import PROMPT_VERSION
from quantize.architectures import architecture_of_gguf
from quantize.atomic import new_folder
from quantize.checkpoint import ROLES, Config, write_checkpoint
from quantize.convert import PROMPT_VERSION_KEY, ROLE_KEY
from quantize.errors import QuantizeError
from quantize.gguf_file import GgufFile, Metadata, Progress, no_progress

_OUTPUT_TENSOR = "output.weight"


def restore(source: Path, folder: Path, progress: Progress = no_progress) -> None:
    """Write model and tokenizer of `source` as a float32 checkpoint into `folder`, whole or not at all.

    A quantized weight comes back as the value that llama.cpp computes with. Raises QuantizeError for a file
    of another kind or prompt version, and for a folder that holds something.
    """
    file = GgufFile(source)
    architecture = architecture_of_gguf(file.architecture)
    config = architecture.config(file.metadata) | architecture.token_ids(file.metadata)
    config |= _own_entries(source, file.metadata)
    config["tie_word_embeddings"] = _OUTPUT_TENSOR not in file.tensors
    rules = architecture.tensor_rules(config)
    different = {(rule.gguf_name, rule.shape) for rule in rules} ^ {
        (name, file.shape(name)) for name in file.tensors
    }
    if different:
        raise QuantizeError(
            f"{source} does not hold the tensors that its entries speak of (such as {min(different)[0]}). "
            "Make or copy it again."
        )
    tokenizer = architecture.tokenizer_json(file.metadata)
    tensors = dict(architecture.carried_tensors(file.metadata))
    for done, rule in enumerate(rules):
        progress(done, len(rules))
        tensors[rule.checkpoint_name] = rule.to_checkpoint(file.tensor(rule.gguf_name))
    progress(len(rules), len(rules))
    with new_folder(folder) as temporary:
        write_checkpoint(temporary, config, tensors, tokenizer)


def _own_entries(source: Path, metadata: Metadata) -> Config:
    version, role = metadata.required(PROMPT_VERSION_KEY), metadata.required(ROLE_KEY)
    if version != PROMPT_VERSION or role not in ROLES:
        raise QuantizeError(
            f"{source} has prompt version {version} and role {role}, this program uses version "
            f"{PROMPT_VERSION} and knows {' and '.join(ROLES)}. Use the release that fits the file."
        )
    return {
        "tinytutor_prompt_version": version,
        "tinytutor_role": role,
        "dtype": "float32",
    }
