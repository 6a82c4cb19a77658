"""The PDF files that were opened to be printed: the program that shows them needs them for a while."""

from __future__ import annotations

import shutil
from pathlib import Path

from platformdirs import user_cache_path

from app.problem.installation import kept_beside_the_app


def print_folder() -> Path:
    """Where they are, this user's or those of a copy on a stick; nothing is created."""
    portable = kept_beside_the_app()
    return (
        portable / "print" if portable.is_dir() else user_cache_path("TinyTutor", appauthor=False) / "print"
    )


def forget_printed() -> None:
    """Delete them, but for one that the other program holds open and the system does not give away."""
    shutil.rmtree(print_folder(), ignore_errors=True)
