"""What the commands of the training room share: how they end, and the numbers of their options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

FAILED, INTERRUPTED = 2, 130
STOPPED = "Stopped. Run the same command again: what can be kept was kept."


def run_command(work: Callable[[], int]) -> int:
    """The exit status of `work`; what a person can mend is told in a sentence: 2, or 130 for Ctrl+C."""
    try:
        return work()
    except ValueError as fault:
        print(fault, file=sys.stderr)
    except OSError as fault:
        place = f"{fault.filename}: " if fault.filename else ""
        reason = fault.strerror or type(fault).__name__
        print(
            f"{place}{reason}. Check the name, the rights and the free space, "
            "then run the same command again.",
            file=sys.stderr,
        )
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        return INTERRUPTED
    return FAILED


def count(text: str) -> int:
    """A whole number of at least one, for `argparse`."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("give a whole number of at least 1")
    return int(text)
