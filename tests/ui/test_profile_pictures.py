"""The pictures that a child may have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.ui.profile_pictures import FOLDER, all_pictures, picture_of

LEAST_DIFFERENT = 0.15


def drawn_grey(source: str) -> list[int]:
    """How light each point is: what is left of a picture without its colours."""
    image = QImage(QUrl(source).toLocalFile())
    assert not image.isNull(), source
    small = image.scaled(24, 24)
    return [QColor(small.pixel(x, y)).lightness() for y in range(24) for x in range(24)]


def test_there_is_a_picture_for_each_name_and_a_name_for_each_picture() -> None:
    pictures = all_pictures()
    assert len(pictures) >= 12
    assert {picture.key for picture in pictures} == {file.stem for file in FOLDER.glob("*.svg")}
    assert len({picture.title for picture in pictures}) == len(pictures)


def test_they_are_told_apart_without_colour(qapp: object) -> None:
    greys = {picture.key: drawn_grey(picture.source) for picture in all_pictures()}
    for key, grey in greys.items():
        for other, other_grey in greys.items():
            different = sum(abs(a - b) > 40 for a, b in zip(grey, other_grey, strict=True)) / len(grey)
            assert key == other or different > LEAST_DIFFERENT, (key, other, different)


@pytest.mark.parametrize("key", ["", "unicorn", "../cat"])
def test_a_picture_of_another_version_has_no_file(qtbot: QtBot, key: str) -> None:
    assert picture_of(key).source == ""
    assert picture_of(key).title == ""
