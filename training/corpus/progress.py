"""How far a long command is, on standard error."""

import sys
from typing import Any

from tqdm import tqdm  # type: ignore[import-untyped]


def progress_bar(total: int, what: str, *, unit: str = "problems", show: bool = True) -> Any:
    """A bar for `total` of a unit, used as `with … as bar: bar.update(n)`; silent where `show` is False."""
    return tqdm(total=total, desc=what, unit=f" {unit}", mininterval=1, disable=not show, file=sys.stderr)
