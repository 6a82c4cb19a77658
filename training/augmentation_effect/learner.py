"""The same small model trained again and again from the same weights; it is compiled once."""

from __future__ import annotations

from copy import deepcopy
from itertools import islice
from statistics import fmean

import torch
from torch.utils.data import DataLoader
from transformers import PreTrainedTokenizerFast, default_data_collator

from training.model import TutorModel
from training.optimizer import MuonWithAdamW, make_scheduler
from training.packing import PackedDataset
from training.presets import TrainingSettings
from training.sampling.attention import ROW_ATTENTION
from training.sampling.checkpoints import Loaded, Place

LAST_STEPS = 10
"""Steps that the training loss is the mean of."""


class Learner:
    """Trains `model` from the weights that it has now; `reader` has the weights of the last training."""

    def __init__(
        self,
        model: TutorModel,
        tokenizer: PreTrainedTokenizerFast,
        settings: TrainingSettings,
        *,
        compiled: bool = True,
    ) -> None:
        place = Place.best()
        reader = deepcopy(model)
        reader.set_attn_implementation(ROW_ATTENTION)
        reader.to(place.device, place.dtype)  # type: ignore[arg-type]
        reader.eval()  # type: ignore[no-untyped-call]
        self.reader = Loaded(reader, tokenizer, place)
        self._settings = settings
        self._model = model.to(place.device)  # type: ignore[arg-type]
        self._start = {name: value.detach().clone() for name, value in model.state_dict().items()}
        if compiled:
            model.model.compile(dynamic=False)

    def train(self, rows: PackedDataset) -> float:
        """Train on the first rows; returns the loss of the last steps. The rows must fill all steps."""
        settings, model, device = self._settings, self._model, self.reader.place.device
        model.load_state_dict(self._start)
        model.train()
        model.language_model_loss = settings.language_model_loss
        optimizer = MuonWithAdamW(model, settings)
        scheduler = make_scheduler(optimizer, settings)
        batches = DataLoader(rows, settings.rows_per_step, collate_fn=default_data_collator)
        losses: list[float] = []
        for batch in islice(batches, settings.max_steps):
            on_device = {name: tensor.to(device) for name, tensor in batch.items()}
            with torch.autocast(device.type, torch.bfloat16):
                loss = model(**on_device).loss
            assert loss is not None  # there are labels
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), settings.gradient_clip)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
            losses.append(float(loss.detach()))
        self.reader.model.load_state_dict(model.state_dict())
        return fmean(losses[-LAST_STEPS:])
