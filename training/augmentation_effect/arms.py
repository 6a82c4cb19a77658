"""The arms of the comparison: one way each of telling the same problems, and the rows a model trains on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from transformers import PreTrainedTokenizerFast

from app.curriculum import Family, Problem
from app.curriculum.split import is_held_out_numbers
from app.problem.prompt import format_completion
from training.augmentation_effect.fact_order import TOLD_ORDER, draw_in_both_orders
from training.corpus.augmentation import KINDS, Augmentation, Mix, augment_some
from training.corpus.evaluation import draw_evenly
from training.corpus.example import CorpusExample
from training.corpus.expansion import chain_partners, families_by_id
from training.corpus.plan import Choice, choose
from training.packing import PackedDataset, TokenSequence, encode_sequences
from training.presets import TrainingSettings

NONE, ALL = "none", "all"
SHORTEST_MEAN = 60
"""Tokens that a problem has at least on average, for the number of problems to draw."""
SPARE = 1.15
"""Problems beyond the tokens wanted: rows are not filled to the last token."""


@dataclass(frozen=True, slots=True)
class Arm:
    """A name, and how often each kind is made in an augmented example.

    The name is `none`, `all`, a kind, or `told-order`: the facts as listed.
    """

    name: str
    mix: Mix | None = None


def choose_arms(kinds: Iterable[str]) -> list[Arm]:
    """`none` and `all` first, so that a run that is cut short has them; then each kind alone.

    Raises ValueError for a kind that there is not.
    """
    arms = [Arm(NONE), Arm(ALL, Mix())]
    return arms + [Arm(kind, Mix({kind: 1.0})) for kind in kinds]


def order_arms() -> list[Arm]:
    """Facts in any order, as the families tell them, and in the order listed."""
    return [Arm(NONE), Arm(TOLD_ORDER)]


@dataclass(frozen=True, slots=True)
class ArmRows:
    """What an arm trains on: the packed rows, how many examples were made for them, and what became of them.

    `changed` is the share of examples told otherwise; `too_long` that of those which no row could hold any
    more, and which stay as they were.
    """

    rows: PackedDataset
    examples: int
    changed: float
    too_long: float


@dataclass(frozen=True, slots=True)
class TrainingProblems:
    """The problems that every arm trains on, as the families tell them, and second stories for chains.

    `in_order` is the same problems with their facts as listed, where the order is an arm.
    """

    examples: Sequence[CorpusExample]
    plain: Sequence[TokenSequence]
    partners: tuple[CorpusExample, ...]
    seed: int
    in_order: Sequence[CorpusExample] = ()

    @classmethod
    def draw(
        cls,
        tokenizer: PreTrainedTokenizerFast,
        settings: TrainingSettings,
        seed: int,
        curriculum: Path | None = None,
        *,
        only_free_order: bool = False,
    ) -> TrainingProblems:
        """One problem of each training family in turn, as many as fill the steps of `settings`.

        With `only_free_order` of the families alone whose facts come in any order; raises ValueError where
        there are none.
        """
        families = training_families(curriculum)
        wanted = settings.max_steps * settings.rows_per_step * settings.row_tokens
        count = wanted // SHORTEST_MEAN + 1

        def keep(problem: Problem) -> bool:
            return not is_held_out_numbers(problem)

        in_order: list[CorpusExample] = []
        if only_free_order:
            pairs = draw_in_both_orders(families, count, seed, keep, curriculum)
            drawn, in_order = [plain for plain, _ in pairs], [told for _, told in pairs]
        else:
            drawn = draw_evenly(families, count, seed, keep, purpose="training")
        chosen: list[int] = []
        plain: list[TokenSequence] = []
        tokens = 0
        for number, sequence in enumerate(encode(tokenizer, drawn)):
            if len(sequence.ids) <= settings.row_tokens and tokens < SPARE * wanted:
                chosen.append(number)
                plain.append(sequence)
                tokens += len(sequence.ids)
        return cls(
            [drawn[number] for number in chosen],
            plain,
            chain_partners(families, seed),
            seed,
            [in_order[number] for number in chosen] if in_order else (),
        )

    def told(
        self, arm: Arm, share: float, tokenizer: PreTrainedTokenizerFast, settings: TrainingSettings
    ) -> ArmRows:
        """The rows of an arm: a `share` of the examples told otherwise, in the same order for every arm.

        Raises ValueError where the problems do not fill the steps.
        """
        examples = list(self.in_order if arm.name == TOLD_ORDER else self.examples)
        if arm.mix is not None:
            examples = list(augment_some(examples, Augmentation(share, arm.mix, self.partners), self.seed))
        told = encode(tokenizer, examples)
        fits = [len(sequence.ids) <= settings.row_tokens for sequence in told]
        chosen = [new if fit else old for new, fit, old in zip(told, fits, self.plain, strict=True)]
        rows = PackedDataset(chosen, settings.row_tokens, settings.schedule, self.seed)
        needed = settings.max_steps * settings.rows_per_step
        if len(rows) < needed:
            raise ValueError(
                f"The families give {len(rows)} rows, and {needed} are needed: train on fewer tokens."
            )
        changed = sum(bool(e.augmented) and fit for e, fit in zip(examples, fits, strict=True))
        count = len(examples)
        return ArmRows(rows, count, changed / count, 1 - sum(fits) / count)


def training_families(curriculum: Path | None) -> list[Family]:
    """The families that training may see."""
    families = families_by_id(curriculum)
    return [families[name] for name in choose(tuple(families.values()), Choice(), held_out=False)]


def encode(tokenizer: PreTrainedTokenizerFast, examples: Iterable[CorpusExample]) -> list[TokenSequence]:
    """Every example as tokens, however long."""
    rows = ((e.question, format_completion(e.body), e.operations, 1.0) for e in examples)
    return encode_sequences(tokenizer, rows, longest=2**31)


def known_kinds(text: str) -> tuple[str, ...]:
    """The kinds named with commas between them; `each` is all of them. Raises ValueError for another."""
    if text == "each":
        return KINDS
    kinds = tuple(text.split(","))
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise ValueError(f"There is no kind {', '.join(unknown)}. Kinds: {', '.join(KINDS)}.")
    return kinds
