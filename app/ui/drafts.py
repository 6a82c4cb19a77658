"""The typed text, kept on disk so that nothing is lost when the window closes or the machine stops."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_state_path

from app.problem.installation import kept_beside_the_app


def state_folder() -> Path:
    """Where this user's state is kept, or that of a copy on a stick; nothing is created."""
    portable = kept_beside_the_app()
    return portable / "state" if portable.is_dir() else user_state_path("TinyTutor", appauthor=False)


@dataclass(frozen=True)
class TextFile:
    """One small text file, replaced as a whole: after a crash it holds the old text or the new one."""

    path: Path

    def load(self) -> str:
        """The kept text, or nothing where there is none or it cannot be read."""
        try:
            return self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def save(self, text: str) -> bool:
        """Replace the kept text; False where the disk is full, read-only or gone."""
        beside = self.path.with_name(self.path.name + ".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8", errors="replace")
            beside.replace(self.path)
        except OSError:
            return False
        return True
