"""A language that nobody speaks: the English texts with accents, 40 % longer, between brackets.

What is cut off loses its closing bracket or is marked as cut by Qt; what can not be translated has none.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from app.ui.languages import CATALOGUES
from app.ui.translate import compile_catalogue

OPENING, CLOSING = "⟦", "⟧"
LONGER = 0.4
PLACES = re.compile(r"(%\d|%n|\{\w*\})")
ACCENTS = str.maketrans("aeiouyncAEIOUYNC", "áéíóúýñçÁÉÍÓÚÝÑÇ")


def pseudo(text: str) -> str:
    """The text in the pseudo-language; its places for numbers and names stay."""
    parts = PLACES.split(text)
    accented = "".join(part if PLACES.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    filling = "ó " * round(len(text) * LONGER / 2)
    return f"{OPENING}{filling}{accented}{CLOSING}"


def pseudo_catalogue(folder: Path) -> Path:
    """The compiled catalogue of the pseudo-language, with all texts that the Spanish one has."""
    tree = ElementTree.parse(CATALOGUES / "tinytutor_es.ts")
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        for place in translation.findall("numerusform") or [translation]:
            place.text = pseudo(source)
    written = folder / "pseudo.ts"
    tree.write(written, encoding="utf-8", xml_declaration=True)
    compile_catalogue(written, written.with_suffix(".qm"))
    return written.with_suffix(".qm")
