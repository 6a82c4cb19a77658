"""Every kind of change by its name, in the order in which several are applied to one example."""

from collections.abc import Callable, Mapping
from random import Random

from training.corpus.augmentation.child_typing import child_typing, missing_question_mark
from training.corpus.augmentation.distractors import add_distractor
from training.corpus.augmentation.money import money_forms
from training.corpus.augmentation.names import swap_names
from training.corpus.augmentation.number_words import numbers_as_digits, numbers_as_words
from training.corpus.augmentation.pronouns import use_pronouns
from training.corpus.augmentation.question_forms import question_forms
from training.corpus.augmentation.relatives import use_relatives
from training.corpus.augmentation.sentence_order import reorder_sentences
from training.corpus.augmentation.synonyms import use_synonyms
from training.corpus.augmentation.things import swap_things
from training.corpus.augmentation.units import unit_forms
from training.corpus.example import CorpusExample

Transformation = Callable[[CorpusExample, Random], CorpusExample | None]
"""The changed example, the same for the same state of the random numbers; None where the change does not
apply or where it is not sure that the answer stays right."""

TRANSFORMATIONS: Mapping[str, Transformation] = {
    "names": swap_names,
    "things": swap_things,
    "sentence-order": reorder_sentences,
    "synonyms": use_synonyms,
    "pronouns": use_pronouns,
    "relatives": use_relatives,
    "question-form": question_forms,
    "distractor": add_distractor,
    "money": money_forms,
    "units": unit_forms,
    "numbers-as-digits": numbers_as_digits,
    "numbers-as-words": numbers_as_words,
    "child-typing": child_typing,
    "no-question-mark": missing_question_mark,
}
CHANGES_PROGRAM = frozenset({"names", "things", "relatives"})
"""The kinds that may change the program too, so that it has to be run again. The others leave it as it is."""
LOSES_NO_NUMBER = frozenset({"pronouns", "distractor", "no-question-mark"})
"""The kinds that leave every number and number word where it stands."""
CHAINING = "chaining"
"""The kind that joins two examples (`Chaining`): it is made first, and needs examples to choose from."""
KINDS = (CHAINING, *TRANSFORMATIONS)
EXCLUDES = {"numbers-as-words": "numbers-as-digits", "no-question-mark": "child-typing"}
"""A kind is left out after the other one: it would take it back, or is part of it."""
