"""Measure what each kind of augmentation does: the same small model, problems and number of tokens for each.

``python -m training augmentation-effect --generator-from runs/nano/final --gsm8k train.jsonl --tokens 300000
--out runs/effect``

The arms: `none`, `all` (the mix of a build), and each kind alone. Every arm starts from the same weights and
sees the same problems of the training families, a share of them told otherwise; the learning rate falls to
zero over the steps. A finished arm is a line of ``arms.jsonl``; the same command goes on with those that are
missing, and writes ``effect.md``.

With `--only-free-order` the problems are of families alone whose facts come in any order, and the arms are
`none` and `told-order`: the same problems with their facts in the order in which the family lists them.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from transformers import PreTrainedTokenizerFast

from app.inference import Sampling
from app.problem.prompt import PROMPT_VERSION
from app.solving.settings import SolvingSettings
from training.augmentation_effect.arms import NONE, TrainingProblems, choose_arms, known_kinds, order_arms
from training.augmentation_effect.comparison import Comparison, work_through
from training.augmentation_effect.figures import tables
from training.augmentation_effect.learner import Learner
from training.augmentation_effect.probes import (
    Probe,
    Sizes,
    family_probes,
    free_order_probe,
    gsm8k_probe,
    items_probe,
)
from training.command_line import count
from training.corpus.files import write_whole
from training.corpus.fingerprint import curriculum_digest, file_digest
from training.evaluation.journal import Journal
from training.model import load_model, new_generator
from training.presets import TrainingSettings, load_preset, preset_names
from training.sampling.backend import model_hash
from training.sampling.labelling import Labeller
from training.sampling.sampler import BatchSampler
from training.sampling.writer import TorchWriter
from training.tokenizer import load_tokenizer

SAMPLED_TOGETHER = 64
"""Rows decoded together: a CPU gains nothing from more."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--generator-from", type=Path, required=True, help="checkpoint that every arm starts from"
    )
    parser.add_argument(
        "--random-weights", action="store_true", help="take its tokenizer alone, and weights by --seed"
    )
    parser.add_argument(
        "--preset", default="nano", help=f"one of {', '.join(preset_names())}, or a YAML file"
    )
    parser.add_argument(
        "--set", dest="changes", action="append", default=[], metavar="training.row_tokens=256"
    )
    parser.add_argument("--tokens", type=count, default=300_000, help="tokens that every arm trains on")
    arms = parser.add_mutually_exclusive_group()
    arms.add_argument("--kinds", default="each", help="names with commas between, or each (default)")
    arms.add_argument(
        "--only-free-order",
        action="store_true",
        help="families whose facts come in any order; arms: none, and the same problems in the listed order",
    )
    parser.add_argument("--augment", type=float, default=0.5, help="share of the examples told otherwise")
    parser.add_argument("--corpus-seed", type=int, default=1, help="of the problems and how they are told")
    parser.add_argument("--seed", type=int, default=0, help="of the sets that are measured on, of candidates")
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, for its development tenth")
    parser.add_argument("--problems", type=Path, help="JSONL with question, answer a line, to be solved too")
    parser.add_argument("--loss-problems", type=count, default=Sizes().loss, help="of a set for the loss")
    parser.add_argument("--solved-problems", type=count, default=Sizes().accuracy, help="short ones to solve")
    parser.add_argument("--candidates", type=count, default=4, help="drawn for each problem to be solved")
    parser.add_argument("--minutes", type=float, help="begin no arm that would not end in this time")
    parser.add_argument(
        "--curriculum", type=Path, help="folder with families/ and lexicon.yaml (default: ours)"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the results; goes on where it is")
    parser.add_argument("--no-compile", dest="compiled", action="store_false")


def run(arguments: argparse.Namespace) -> int:
    """Measure the arms that are missing, print and write the tables. Raises ValueError with a sentence."""
    if not 0 < arguments.augment <= 1:
        raise ValueError("--augment is a share: a number above 0, at most 1.")
    started, kinds = time.monotonic(), known_kinds(arguments.kinds)
    preset = load_preset(arguments.preset, tuple(arguments.changes))
    settings = settings_for(preset.training, arguments.tokens)
    tokenizer = load_tokenizer(arguments.generator_from)
    if arguments.random_weights:
        model = new_generator(preset, len(tokenizer), arguments.seed)
    else:
        model = load_model(arguments.generator_from)
    made_with = {
        "prompt_version": PROMPT_VERSION,
        "generator_sha256": model_hash(arguments.generator_from),
        "random_weights": arguments.random_weights,
        "settings": settings.model_dump(mode="json"),
        "curriculum_sha256": curriculum_digest(arguments.curriculum),
        "gsm8k_sha256": file_digest(arguments.gsm8k) if arguments.gsm8k else None,
        "problems_sha256": file_digest(arguments.problems) if arguments.problems else None,
        **{name: getattr(arguments, name) for name in _SAME_FOR_ALL},
    }
    with (
        Journal(arguments.out / "arms.jsonl", made_with) as arms,
        Journal(arguments.out / "candidates.jsonl", made_with) as sampled,
        Labeller(workers=1) as labeller,
    ):
        learner = Learner(model, tokenizer, settings, compiled=arguments.compiled)
        usual = SolvingSettings()
        comparison = Comparison(
            TrainingProblems.draw(
                tokenizer,
                settings,
                arguments.corpus_seed,
                arguments.curriculum,
                only_free_order=arguments.only_free_order,
            ),
            find_probes(arguments, tokenizer, learner.reader.context),
            learner,
            settings,
            tokenizer,
            arguments.augment,
            arguments.candidates,
            Sampling(usual.temperature, usual.top_p, usual.top_k, usual.max_tokens, arguments.seed),
            BatchSampler(TorchWriter(learner.reader, rows=SAMPLED_TOGETHER), None, labeller),
            sampled,
        )
        print(
            f"{settings.max_steps} steps an arm; ready after {time.monotonic() - started:.0f} s", flush=True
        )
        wanted = order_arms() if arguments.only_free_order else choose_arms(kinds)
        work_through(comparison, wanted, arms, arguments.minutes, started)
        if NONE in arms.rows:
            text = tables(arms.rows)
            write_whole(arguments.out / "effect.md", text)
            print(text)
    return 0


_SAME_FOR_ALL = (
    "augment",
    "corpus_seed",
    "seed",
    "loss_problems",
    "solved_problems",
    "candidates",
    "only_free_order",
)


def settings_for(settings: TrainingSettings, tokens: int) -> TrainingSettings:
    """As many steps as `tokens` fill; the rate rises over a tenth of them, then falls to zero at the end."""
    steps = max(1, tokens // (settings.rows_per_step * settings.row_tokens))
    warmup = max(1, steps // 10)
    changes = {"max_steps": steps, "warmup_steps": warmup, "decay_steps": max(1, steps - warmup)}
    return settings.model_copy(update=changes)


def find_probes(
    arguments: argparse.Namespace, tokenizer: PreTrainedTokenizerFast, longest: int
) -> list[Probe]:
    """The sets that were asked for."""
    sizes = Sizes(arguments.loss_problems, arguments.solved_problems)
    probes = family_probes(tokenizer, longest, sizes, arguments.seed, arguments.curriculum)
    if arguments.only_free_order:
        probes.append(free_order_probe(tokenizer, longest, sizes, arguments.seed, arguments.curriculum))
    if arguments.gsm8k is not None:
        probes.append(gsm8k_probe(arguments.gsm8k, tokenizer, longest, sizes, arguments.seed))
    if arguments.problems is not None:
        probes.append(items_probe(arguments.problems))
    return probes
