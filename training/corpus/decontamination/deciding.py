"""The layers that decide, with their thresholds: a problem that one of them finds is taken for a copy.

The thresholds were set by looking at what the planted pairs keep and what different problems share by chance
(docs/decontamination.md).
"""

from collections.abc import Sequence

from training.corpus.decontamination.layers import Layer
from training.corpus.decontamination.minhash import MaskedMinHash
from training.corpus.decontamination.ngrams import MaskedNgrams
from training.corpus.decontamination.problem import Problem
from training.corpus.decontamination.program_graph import SameGraph
from training.corpus.decontamination.same_numbers import SameNumbers


def deciding_layers(items: Sequence[Problem]) -> list[Layer]:
    """All layers that decide, made ready for the items of a test file."""
    return [
        MaskedNgrams(items, 8, share=0.5),
        MaskedNgrams(items, 13, share=0.35),
        MaskedMinHash(items, similarity=0.5),
        SameGraph(items, similarity=0.45),
        SameNumbers(items, evidence=0.26),
    ]
