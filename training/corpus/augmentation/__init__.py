"""Examples told in other words, other names and other forms, whose answer stays proved.

`TRANSFORMATIONS` names each kind of change; `augment` applies several of them to one example, `augment_some`
to a share of many. `Chaining` joins two examples to a longer one.
"""

from training.corpus.augmentation.chaining import Chaining
from training.corpus.augmentation.mix import Augmentation, Mix, augment, augment_some
from training.corpus.augmentation.registry import KINDS, TRANSFORMATIONS, Transformation

__all__ = [
    "KINDS",
    "TRANSFORMATIONS",
    "Augmentation",
    "Chaining",
    "Mix",
    "Transformation",
    "augment",
    "augment_some",
]
