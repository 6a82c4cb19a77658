"""The pictures that a child may have, drawn for this app; they differ by their shapes and their names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QUrl

FOLDER = Path(__file__).parents[2] / "assets" / "pictures"
CONTEXT = "ProfilePictures"
NAMES = {
    "apple": QT_TRANSLATE_NOOP("ProfilePictures", "Apple"),
    "balloon": QT_TRANSLATE_NOOP("ProfilePictures", "Balloon"),
    "boat": QT_TRANSLATE_NOOP("ProfilePictures", "Boat"),
    "cat": QT_TRANSLATE_NOOP("ProfilePictures", "Cat"),
    "fish": QT_TRANSLATE_NOOP("ProfilePictures", "Fish"),
    "flower": QT_TRANSLATE_NOOP("ProfilePictures", "Flower"),
    "house": QT_TRANSLATE_NOOP("ProfilePictures", "House"),
    "kite": QT_TRANSLATE_NOOP("ProfilePictures", "Kite"),
    "mushroom": QT_TRANSLATE_NOOP("ProfilePictures", "Mushroom"),
    "owl": QT_TRANSLATE_NOOP("ProfilePictures", "Owl"),
    "rabbit": QT_TRANSLATE_NOOP("ProfilePictures", "Rabbit"),
    "rocket": QT_TRANSLATE_NOOP("ProfilePictures", "Rocket"),
    "snail": QT_TRANSLATE_NOOP("ProfilePictures", "Snail"),
    "sun": QT_TRANSLATE_NOOP("ProfilePictures", "Sun"),
    "tree": QT_TRANSLATE_NOOP("ProfilePictures", "Tree"),
    "turtle": QT_TRANSLATE_NOOP("ProfilePictures", "Turtle"),
}


@dataclass(frozen=True, slots=True)
class ProfilePicture:
    """`key` is what a profile keeps, `source` the file as a URL."""

    key: str
    title: str
    source: str


def picture_of(key: str) -> ProfilePicture:
    """The picture of that key; of one that this version does not have, no file and no name."""
    if key not in NAMES:
        return ProfilePicture(key, "", "")
    title = QCoreApplication.translate(CONTEXT, str(NAMES[key]))
    return ProfilePicture(key, title, QUrl.fromLocalFile(FOLDER / f"{key}.svg").toString())


def all_pictures() -> list[ProfilePicture]:
    """Every picture, in an order that stays."""
    return [picture_of(key) for key in NAMES]
