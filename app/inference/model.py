"""A loaded GGUF that has passed the checks, and its vocabulary.

Runs only in the engine's child process: a bad file may crash llama.cpp.
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from app.inference.errors import ModelRejected, PromptTooLong
from app.inference.library import forget_log, log_reason, model_parameters
from app.problem.prompt import PROMPT_VERSION
from app.sentences import say

SCORE_TOKEN = "<|score|>"
PROMPT_VERSION_KEY = "tinytutor.prompt_version"
ROLE_KEY = "tinytutor.role"
ENCODER = "bert"
"""llama.cpp's name for what reads and does not write."""
FEWEST_COMPLETION_TOKENS = 32  # a prompt that leaves less room than this is refused

Tokens = npt.NDArray[np.int32]


class Model:
    """A model file that has passed the checks, with its vocabulary."""

    def __init__(self, path: Path, role: str, *, use_gpu: bool) -> None:
        """Load `path` for `role` ("generator", "verifier" or "reader"). Raises `ModelRejected`."""
        self.name = name = path.name
        if not path.is_file():
            raise ModelRejected(say("tutor", "The model file {name} is missing."), name=str(path))
        with path.open("rb") as file:
            if file.read(4) != b"GGUF":
                raise ModelRejected(say("tutor", "The file {name} is not a GGUF model."), name=name)
        parameters = model_parameters()
        self.gpu = use_gpu and bool(llama.llama_supports_gpu_offload())
        parameters.n_gpu_layers = -1 if self.gpu else 0
        forget_log()
        self._model: Any = llama.llama_model_load_from_file(os.fsencode(path), parameters)
        if not self._model:
            raise ModelRejected(
                say("tutor", "The model file {name} is damaged or cut short ({log})."),
                name=name,
                log=log_reason(),
            )
        self._vocabulary: Any = llama.llama_model_get_vocab(self._model)
        self.vocabulary_size: int = llama.llama_vocab_n_tokens(self._vocabulary)
        self.trained_context: int = llama.llama_model_n_ctx_train(self._model)
        self.begin: int = llama.llama_vocab_bos(self._vocabulary)
        self.end: int = llama.llama_vocab_eos(self._vocabulary)
        self.is_encoder = self.metadata("general.architecture") == ENCODER
        self._check_kind(name, role)
        self.score_token = self._find_score_token()
        if self.score_token is None and role == "verifier":
            raise ModelRejected(
                say("tutor", "The model file {name} is not a verifier: it has no {token} token."),
                name=name,
                token=SCORE_TOKEN,
            )
        self._pieces: dict[int, bytes] = {}

    def _check_kind(self, name: str, role: str) -> None:
        version = self.metadata(PROMPT_VERSION_KEY)
        if version is None:
            raise ModelRejected(
                say("tutor", "The file {name} is a model of another kind, not made for TinyTutor."), name=name
            )
        if version != str(PROMPT_VERSION):
            raise ModelRejected(
                say("tutor", "The model file {name} is for prompt version {found}; this app uses {wanted}."),
                name=name,
                found=version,
                wanted=str(PROMPT_VERSION),
            )
        found = self.metadata(ROLE_KEY) or role  # a file without the key is judged by its tokens alone
        if found != role:
            raise ModelRejected(
                say("tutor", "The model file {name} is a {found}, but a {role} is wanted."),
                name=name,
                found=found,
                role=role,
            )
        if self.end < 0 and role != "reader":
            raise ModelRejected(say("tutor", "The model file {name} names no end token."), name=name)

    def _find_score_token(self) -> int | None:
        tokens = self.tokenize(SCORE_TOKEN, parse_special=True)
        if len(tokens) == 1 and llama.llama_vocab_is_control(self._vocabulary, int(tokens[0])):
            return int(tokens[0])
        return None

    @property
    def handle(self) -> Any:
        """llama.cpp's pointer to the model."""
        return self._model

    def cell_bytes(self) -> int:
        """Key-value memory of one token in bytes: keys and values in 16 bits."""
        head = llama.llama_model_n_embd(self._model) // llama.llama_model_n_head(self._model)
        heads = llama.llama_model_n_layer(self._model) * llama.llama_model_n_head_kv(self._model)
        return int(heads * head * 2 * 2)

    @property
    def width(self) -> int:
        """Numbers in the last layer's output at a token."""
        return int(llama.llama_model_n_embd(self._model))

    def metadata(self, key: str) -> str | None:
        """The value of a key of the file as text, or None."""
        size = llama.llama_model_meta_val_str(self._model, key.encode(), None, 0)
        if size < 0:
            return None
        buffer = ctypes.create_string_buffer(size + 1)
        llama.llama_model_meta_val_str(self._model, key.encode(), buffer, len(buffer))
        return buffer.value.decode("utf-8", "replace")

    def description(self) -> str:
        """llama.cpp's short description, such as "llama ?B Q8_0", with the number of parameters."""
        buffer = ctypes.create_string_buffer(128)
        llama.llama_model_desc(self._model, buffer, len(buffer))
        return f"{buffer.value.decode()}, {llama.llama_model_n_params(self._model) / 1e6:.1f}M parameters"

    def tokenize(self, text: str, *, parse_special: bool = False, whole: bool = False) -> Tokens:
        """Token ids of `text`. Special tokens spelled out in it stay plain text, unless `parse_special`.

        A `whole` text of an encoder stands between its two special tokens.
        """
        data = text.encode("utf-8", "replace")
        size = len(data) + 8
        buffer = (llama.llama_token * size)()
        count = llama.llama_tokenize(self._vocabulary, data, len(data), buffer, size, whole, parse_special)
        if count < 0:
            raise ValueError("llama.cpp made more tokens than bytes")
        return np.array(buffer[:count], dtype=np.int32)

    def prompt_tokens(self, prompt: str, beginning: str = "") -> Tokens:
        """`<|begin|>`, the prompt and the beginning of a completion, tokenised apart as in training.

        Raises `PromptTooLong` if they leave too little room to write.
        """
        tokens = np.concatenate([self.tokenize(prompt), self.tokenize(beginning)])
        if self.begin >= 0:
            tokens = np.concatenate([np.array([self.begin], dtype=np.int32), tokens])
        limit = self.trained_context - min(FEWEST_COMPLETION_TOKENS, self.trained_context // 4)
        if len(tokens) > limit:
            raise PromptTooLong(len(tokens), limit)
        return tokens

    def piece(self, token: int) -> bytes:
        """The bytes that a token stands for; nothing for control tokens."""
        known = self._pieces.get(token)
        if known is None:
            size = 64
            while True:
                buffer = ctypes.create_string_buffer(size)
                length = llama.llama_token_to_piece(self._vocabulary, token, buffer, size, 0, False)
                if length >= 0:
                    break
                size = -length
            known = self._pieces[token] = buffer.raw[:length]
        return known

    def end_tokens(self) -> frozenset[int]:
        """Every token that ends a text."""
        every = range(self.vocabulary_size)
        return frozenset(t for t in every if llama.llama_vocab_is_eog(self._vocabulary, t))

    def forbidden_tokens(self) -> npt.NDArray[np.intp]:
        """Control tokens that no completion may hold (all but the end tokens), for a mask over the logits."""
        every = range(self.vocabulary_size)
        ends = self.end_tokens()
        control = [t for t in every if llama.llama_vocab_is_control(self._vocabulary, t) and t not in ends]
        return np.array(control, dtype=np.intp)
