"""`python -m app.ui.screenshots FOLDER`: pictures of the window in every state, to be looked at.

The states come from the fixed programs of `app.ui.samples`; no model is needed. With `--solve "..."`, and
`--pack NAME|FOLDER`, it is one picture instead, of a problem that the real tutor solves.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from app.solving import Tutor
from app.ui.assembly import Controllers
from app.ui.controllers.appearance import BACKGROUNDS
from app.ui.family_drawing import stop_reading
from app.ui.languages import NAMES
from app.ui.screenshot_acts import STATE_WAIT_MS, Phase, State, item_of, presses
from app.ui.screenshot_states import IN_THE_DOCS, STATES
from app.ui.state_window import settle, window_in
from app.ui.window import prepare_qt

SIZES = ((880, 860), (360, 640), (1366, 768))
PICTURE_SIZE = (880, 1000)
DOCS_SIZE = (880, 860)
SCALES = (1.0, 2.0)
PAGES = {"start": "startPage", "settings": "settingsScroll"}
SOLVE_WAIT_MS = 120_000


def whole_height(window: QQuickWindow) -> float:
    """How high the window must be to show all of the page that is in it."""
    place = window.property("place")
    if place == "teacher":
        return float(window.height())  # its lists make only what is seen
    page = item_of(window, PAGES.get(place, "page"))
    return float(window.height() - page.property("height") + page.property("contentHeight"))


def with_few_colours(image: QImage) -> QImage:
    """The same with its 256 most frequent colours: a smaller file."""
    pixels = image.convertToFormat(QImage.Format.Format_RGB32).constBits()
    table = [colour for colour, _ in Counter(memoryview(pixels).cast("I")).most_common(256)]
    return image.convertToFormat(
        QImage.Format.Format_Indexed8,
        table,
        Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither,
    )


def picture(
    file: Path,
    state: State,
    *,
    size: tuple[int, int],
    background: str,
    scale: float,
    whole: bool = False,
    few_colours: bool = False,
    language: str = "en",
    limit_ms: int = STATE_WAIT_MS,
) -> None:
    """Bring a window into `state` and save what it shows as a PNG file; `whole`: all of it."""

    def prepare(controllers: Controllers) -> None:
        appearance = controllers.appearance
        appearance.setProperty("background", background)
        appearance.setProperty("language", language)
        while appearance.property("scale") < scale:
            appearance.larger()

    with window_in(state, size, prepare=prepare, limit_ms=limit_ms) as (window, _):
        if whole:
            window.setHeight(round(whole_height(window)))
            settle()
        grabbed = window.grabWindow()
    if not (with_few_colours(grabbed) if few_colours else grabbed).save(str(file)):
        raise OSError(f"{file} could not be written. Choose another folder.")


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pictures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m app.ui.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the PNG files go")
    parser.add_argument("--only", metavar="STATE", choices=STATES, nargs="+", help="these states alone")
    parser.add_argument("--backgrounds", choices=BACKGROUNDS, nargs="+", default=BACKGROUNDS)
    parser.add_argument("--language", choices=NAMES, default="en", help="the language of the window")
    parser.add_argument("--docs", action="store_true", help="the pictures of docs/screens.md")
    parser.add_argument("--whole", action="store_true", help="windows as high as their contents")
    parser.add_argument(
        "--solve", metavar="PROBLEM", help="one picture, window.png, of the real tutor's solution"
    )
    parser.add_argument("--pack", metavar="NAME|FOLDER", help="the model pack for --solve")
    parser.add_argument(
        "--hints", metavar="N", type=int, default=0, help="take so many hints in the one of --solve"
    )
    parser.add_argument("--dark", action="store_true", help="the picture of --solve in dark colours")
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_qt()
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("TinyTutor")
    try:
        return _write(arguments)
    finally:
        stop_reading()


def _write(arguments: argparse.Namespace) -> int:
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.solve:
        acts = (presses("hint"),) * arguments.hints
        state = State(arguments.solve, lambda: Tutor.open(arguments.pack), Phase.Answered, acts=acts)
        file = arguments.folder / "window.png"
        picture(
            file,
            state,
            size=PICTURE_SIZE,
            background="dark" if arguments.dark else "light",
            scale=1.0,
            whole=arguments.whole,
            language=arguments.language,
            limit_ms=SOLVE_WAIT_MS,
        )
        print(file)
        return 0
    if arguments.docs:
        for name in arguments.only or IN_THE_DOCS:
            file = arguments.folder / f"{name}.png"
            picture(file, STATES[name], size=DOCS_SIZE, background="light", scale=1.0, few_colours=True)
            print(file)
        return 0
    chosen = product(arguments.only or STATES, SIZES, arguments.backgrounds, SCALES)
    for name, size, background, scale in chosen:
        file = arguments.folder / f"{name}-{size[0]}x{size[1]}-{background}-{round(scale * 100)}.png"
        picture(
            file,
            STATES[name],
            size=size,
            background=background,
            scale=scale,
            whole=arguments.whole,
            language=arguments.language,
        )
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
