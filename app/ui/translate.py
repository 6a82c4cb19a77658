"""`python -m app.ui.translate`: refreshes the catalogues from the sources and compiles them; for developers.

New texts come into each `.ts` file as unfinished: translate them there (or in Qt Linguist), run this again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.ui.languages import CATALOGUES, NAMES

ROOT = Path(__file__).parents[2]
SOURCES = (("app/ui/qml", "*.qml"), ("app", "*.py"))


def tool(name: str) -> str:
    """PySide6's program of that name, beside this Python."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def sources() -> list[str]:
    """All files that may hold texts, from the repository's root."""
    return [
        path.relative_to(ROOT).as_posix()
        for folder, pattern in SOURCES
        for path in sorted((ROOT / folder).rglob(pattern))
    ]


def refresh(catalogue: Path, language: str) -> None:
    """Bring a `.ts` file up to date with the sources. Texts that are no longer there leave it.

    The English one has no more than what has number forms. Raises CalledProcessError where Qt's tool fails.
    """
    command = [tool("lupdate"), *sources(), "-silent", "-no-obsolete", "-locations", "none"]
    command += [
        "-tr-function-alias",
        "translate+=say",
        "-source-language",
        "en",
        "-target-language",
        language,
    ]
    command += ["-pluralonly"] if language == "en" else []
    subprocess.run([*command, "-ts", str(catalogue)], cwd=ROOT, check=True)


def compile_catalogue(catalogue: Path, compiled: Path) -> None:
    """Make the `.qm` file that the window loads. Raises CalledProcessError where Qt's tool fails.

    It takes the place of the former one at once: a window that has that one open goes on with it.
    """
    fresh = compiled.with_suffix(".part")
    subprocess.run([tool("lrelease"), "-silent", str(catalogue), "-qm", str(fresh)], check=True)
    fresh.replace(compiled)


def main() -> int:
    """Refresh and compile all catalogues; returns the exit status."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for language in NAMES:
        catalogue = CATALOGUES / f"tinytutor_{language}.ts"
        refresh(catalogue, language)
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
        print(f"{catalogue.name}: {catalogue.read_text(encoding='utf-8').count('unfinished')} texts to do")
    return 0


if __name__ == "__main__":
    sys.exit(main())
