"""`python3 tasks.py portable FOLDER`: make the portable folder for the system that this runs on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bundling.folder import BundlingProblem, files_of, make_portable, missing_libraries
from bundling.licences import LicenceMissing


def main(argv: Sequence[str] | None = None) -> int:
    """Make the folder; the exit status."""
    parser = argparse.ArgumentParser(
        prog="tasks.py portable",
        description="Make a folder that starts TinyTutor by a double click, without Python or a network.",
    )
    parser.add_argument("folder", type=Path, help="the folder to make: new, or empty")
    target: Path = parser.parse_args(argv).folder
    try:
        make_portable(target)
    except (BundlingProblem, LicenceMissing) as problem:
        print(problem, file=sys.stderr)
        return 1
    megabytes = sum(path.stat().st_size for path in files_of(target)) / 1e6
    print(f"{target}: {megabytes:.0f} MB. Copy the whole folder to a stick.")
    if missing := missing_libraries(target):
        print(
            f"This computer does not have {', '.join(missing)}: a computer without them shows no window. "
            "Install the packages that they are in and make the folder again."
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
