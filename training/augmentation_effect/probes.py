"""What every arm is measured on: problems that no arm trains on, with reference programs where known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from transformers import PreTrainedTokenizerFast

from app.curriculum import Problem
from training.augmentation_effect.arms import encode
from training.corpus.augmentation import Augmentation, Mix, augment_some
from training.corpus.evaluation import SHORT_OPERATIONS, draw_evenly
from training.corpus.example import CorpusExample
from training.corpus.expansion import chain_partners, families_by_id
from training.corpus.gsm8k.convert import Converted, convert, example_of
from training.corpus.gsm8k.split import read_records
from training.corpus.plan import Choice, choose
from training.evaluation.data import Item, read_answer, read_items
from training.packing import TokenSequence

HELD_OUT, TOLD_OTHERWISE = "held-out-families", "held-out-families-told-otherwise"
SHORT, GSM8K = "held-out-families-short", "gsm8k-development"
FREE_ORDER = "held-out-families-in-any-order"


@dataclass(frozen=True, slots=True)
class Probe:
    """A fixed set of problems: those with programs for the loss, those that candidates are drawn for."""

    name: str
    sequences: Sequence[TokenSequence] = ()
    items: Sequence[Item] = ()


@dataclass(frozen=True, slots=True)
class Sizes:
    """Problems a set: for the loss, and for the candidates, which cost far more."""

    loss: int = 200
    accuracy: int = 80


def family_probes(
    tokenizer: PreTrainedTokenizerFast, longest: int, sizes: Sizes, seed: int, curriculum: Path | None = None
) -> list[Probe]:
    """Held-out families as they are, told otherwise in every way at once, and short ones to be solved.

    Programs of more than `longest` tokens with their question are left out.
    """
    families = families_by_id(curriculum)

    def draw(most: int | None, count: int, purpose: str) -> list[CorpusExample]:
        names = choose(tuple(families.values()), Choice(max_operations=most), held_out=True)

        def keep(problem: Problem) -> bool:
            return most is None or problem.operations <= most

        return draw_evenly([families[name] for name in names], count, seed, keep, purpose=purpose)

    examples = draw(None, sizes.loss, HELD_OUT)
    short = draw(SHORT_OPERATIONS, sizes.accuracy, SHORT)
    held_out = choose(tuple(families.values()), Choice(), held_out=True)
    partners = chain_partners([families[name] for name in held_out], seed)
    otherwise = list(augment_some(examples, Augmentation(1.0, Mix(), partners), seed))
    return [
        Probe(HELD_OUT, _sequences(tokenizer, examples, longest)),
        Probe(TOLD_OTHERWISE, _sequences(tokenizer, otherwise, longest)),
        Probe(SHORT, _sequences(tokenizer, short, longest), [_item_of(example) for example in short]),
    ]


def free_order_probe(
    tokenizer: PreTrainedTokenizerFast, longest: int, sizes: Sizes, seed: int, curriculum: Path | None = None
) -> Probe:
    """Problems of the held-out families whose facts come in any order, for the loss."""
    families = families_by_id(curriculum)
    held_out = (families[name] for name in choose(tuple(families.values()), Choice(), held_out=True))
    free = [family for family in held_out if family.order == "any"]
    examples = draw_evenly(free, sizes.loss, seed, lambda problem: True, purpose=FREE_ORDER)
    return Probe(FREE_ORDER, _sequences(tokenizer, examples, longest))


def gsm8k_probe(
    path: Path, tokenizer: PreTrainedTokenizerFast, longest: int, sizes: Sizes, seed: int
) -> Probe:
    """Problems of GSM8K's development tenth for which there is a program; drawn by `seed`, for the loss."""
    records = [record for record in read_records(path) if record.is_development]
    Random(f"{GSM8K}:{seed}").shuffle(records)
    examples: list[CorpusExample] = []
    for record in records:
        if len(examples) == sizes.loss:
            break
        converted = convert(record)
        if isinstance(converted, Converted):
            examples.append(example_of(record, converted))
    return Probe(GSM8K, _sequences(tokenizer, examples, longest))


def items_probe(path: Path) -> Probe:
    """Problems of a JSONL file with question and answer, to be solved."""
    return Probe(path.stem.replace("_", "-"), items=list(read_items(path)))


def _sequences(
    tokenizer: PreTrainedTokenizerFast, examples: Iterable[CorpusExample], longest: int
) -> list[TokenSequence]:
    return [sequence for sequence in encode(tokenizer, examples) if len(sequence.ids) <= longest]


def _item_of(example: CorpusExample) -> Item:
    answer = read_answer(example.answer)
    assert answer is not None  # the exact fraction of a proved program
    return Item(example.question, answer)
