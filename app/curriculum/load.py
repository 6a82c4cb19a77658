"""Read the lexicon and the family files, checked; messages name the file, the family and the field."""

from pathlib import Path
from threading import Event
from typing import Any

import yaml
from pydantic import ValidationError

from app.curriculum.errors import CurriculumError, LoadingStopped
from app.curriculum.models import Curriculum, Family, Lexicon

CURRICULUM_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "curriculum"


def load_curriculum(folder: Path | None = None, *, stop: Event | None = None) -> Curriculum:
    """The curriculum in `folder` (`lexicon.yaml`, `families/*.yaml`), by default the app's own.

    Raises CurriculumError with every fault found, a line each; LoadingStopped soon after `stop` is set.
    """
    folder = folder or CURRICULUM_FOLDER
    lexicon = load_lexicon(folder / "lexicon.yaml")
    files = sorted((folder / "families").glob("[!.]*.yaml"))  # not what macOS leaves on sticks: ._NAME
    if not files:
        raise CurriculumError(
            f"{folder / 'families'} holds no .yaml file; give the folder that has families/ in it"
        )
    return Curriculum(load_families(files, lexicon, stop=stop), lexicon)


def load_lexicon(path: Path) -> Lexicon:
    """Raises CurriculumError."""
    try:
        return Lexicon.model_validate(_read_yaml(path))
    except ValidationError as error:
        raise CurriculumError("\n".join(_messages(path.name, error))) from error


def load_families(files: list[Path], lexicon: Lexicon, *, stop: Event | None = None) -> tuple[Family, ...]:
    """All families of the files, ids unique; raises as `load_curriculum` does."""
    families: dict[str, Family] = {}
    faults: list[str] = []
    for path in files:
        if stop is not None and stop.is_set():
            raise LoadingStopped
        entries = _read_yaml(path)
        if not isinstance(entries, list):
            faults.append(
                f"{path.name}: the file must be a list of families, each beginning with '- id: ...'"
            )
            continue
        for place, entry in enumerate(entries, 1):
            name = entry.get("id") if isinstance(entry, dict) else None
            label = f"{path.name}: {name or f'family {place}'}"
            try:
                family = Family.model_validate(entry)
                family.bind(lexicon)
            except ValidationError as error:
                faults.extend(_messages(label, error))
            except CurriculumError as error:
                faults.append(f"{label}: {error}")
            else:
                if family.id in families:
                    faults.append(f"{label}: id: another family has this id; choose a new one")
                families[family.id] = family
    if faults:
        raise CurriculumError("\n".join(faults))
    return tuple(families.values())


def _read_yaml(path: Path) -> Any:
    try:
        return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    except OSError as error:
        raise CurriculumError(f"{path} cannot be read ({error.strerror}); check the folder") from error
    except yaml.YAMLError as error:
        raise CurriculumError(f"{path.name}: this is not YAML: {error}") from error


def _messages(label: str, error: ValidationError) -> list[str]:
    messages = []
    for fault in error.errors():
        field = ".".join(str(part) for part in fault["loc"])
        is_key = fault["loc"][-1:] == ("[key]",)
        advice = {
            "string_type": "YAML reads this name as true or false; rename it (not on, off, yes, no)"
            if is_key
            else fault["msg"],
            "missing": "the field is missing; add it",
            "extra_forbidden": "there is no such field; mend its name (FORMAT.md lists them)",
        }.get(fault["type"], fault["msg"].removeprefix("Value error, "))
        messages.append(": ".join(part for part in (label, field, advice) if part))
    return messages
