"""The wordings that a pack's models have met, and what was calculated there: short texts, in a Bloom filter.

Beside them stands what the words ask for (`app.packs.cues`).

A text that was put in is always found again; another one is taken for known by chance, rarely (`HASHES` bits
of it are set by others). B. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970,
https://doi.org/10.1145/362686.362692
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.packs.cues import BYTES as CUES_BYTES
from app.packs.cues import Cues
from app.problem.whole_file import whole_file

MAGIC = b"TinyTutor wordings 3\n"
WITHOUT_CUES = b"TinyTutor wordings 2\n"
OLDER = b"TinyTutor wordings 1\n"
"""Without what was calculated, and smaller."""
BITS = 1 << 27
"""Of a new filter."""
FEWEST_BITS = 1 << 26
HASHES = 4
PLACES = struct.Struct(f">{HASHES}I")


class Wordings:
    """A set of texts: `text in wordings`. It takes 16 MiB. `cues` is None where none were learned."""

    def __init__(self, bits: bytes, cues: Cues | None = None) -> None:
        """`bits`: the filter, FEWEST_BITS / 8 bytes, or two, four, ... times as many."""
        size = 8 * len(bits)
        if size < FEWEST_BITS or size & (size - 1):
            raise ValueError(
                f"a filter of {len(bits)} bytes where {FEWEST_BITS // 8} are needed, or twice as many"
            )
        self._bits = bits
        self.cues = cues

    @classmethod
    def of(cls, texts: Iterable[str]) -> Wordings:
        """The set of these texts."""
        bits = bytearray(BITS // 8)
        for text in texts:
            for place in _places(text, BITS):
                bits[place >> 3] |= 1 << (place & 7)
        return cls(bytes(bits))

    @classmethod
    def read(cls, path: Path) -> Wordings:
        """The set in a file. Raises OSError, and ValueError where it holds something else."""
        content = path.read_bytes()
        if content.startswith(OLDER):
            raise ValueError("it is of an older version: make it again")
        if content.startswith(WITHOUT_CUES):
            return cls(content[len(WITHOUT_CUES) :])
        if not content.startswith(MAGIC):
            raise ValueError("it does not begin as a file of wordings does")
        filter_end = max(len(MAGIC), len(content) - CUES_BYTES)
        return cls(content[len(MAGIC) : filter_end], Cues.from_bytes(content[filter_end:]))

    def write(self, path: Path) -> None:
        """Write the file, whole or not at all. Raises OSError."""
        with whole_file(path) as partial:
            if self.cues is None:
                partial.write_bytes(WITHOUT_CUES + self._bits)
            else:
                partial.write_bytes(MAGIC + self._bits + self.cues.to_bytes())

    @property
    def fullness(self) -> float:
        """The share f of the bits that are set, 0 to 1; f ** HASHES of other texts are taken for known."""
        return int.from_bytes(self._bits, "big").bit_count() / (8 * len(self._bits))

    def __or__(self, other: Wordings) -> Wordings:
        """What is in either, and the cues of the other or, where it has none, of this one.

        Of two sizes it is the larger; the smaller filter's mistakes stay.
        """
        size = max(len(self._bits), len(other._bits))
        # a place in a filter is that in a larger one but for multiples of its own size
        one, another = (filter * (size // len(filter)) for filter in (self._bits, other._bits))
        both = int.from_bytes(one, "big") | int.from_bytes(another, "big")
        return Wordings(both.to_bytes(size, "big"), other.cues or self.cues)

    def with_cues(self, cues: Cues | None) -> Wordings:
        """The same texts with these cues."""
        return Wordings(self._bits, cues)

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and all(
            self._bits[place >> 3] >> (place & 7) & 1 for place in _places(text, 8 * len(self._bits))
        )


def _places(text: str, bits: int) -> Iterator[int]:
    digest = hashlib.blake2b(text.encode(), digest_size=PLACES.size).digest()
    return (place % bits for place in PLACES.unpack(digest))
