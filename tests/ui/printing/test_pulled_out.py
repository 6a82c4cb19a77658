"""A stick that is pulled out while a PDF file is written to it."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication

from app.teaching.sheets import Sheet
from app.ui.printing.pdf import PrintingError, write_pdf
from app.ui.window import load_typefaces
from tests.sticks.plug import KEEPS, Keeps, StickShop, told
from tests.ui.printing.test_pages import NORMAL, PAPERS, week

LARGE = PAPERS[1]


@pytest.fixture(autouse=True)
def _typefaces(qapp: QGuiApplication) -> None:
    load_typefaces()


def pages(content: bytes) -> int:
    """How many pages a whole PDF file has; 0 where it is not whole."""
    whole = content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", content)) if whole else 0


@pytest.mark.parametrize("keeps", KEEPS)
def test_the_old_worksheet_with_its_key_is_there_or_the_new_one(
    stick_shop: StickShop, keeps: Keeps, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sheet: Sheet = week(2)
    plain = tmp_path_factory.mktemp("plain") / "week.pdf"
    write_pdf(sheet, NORMAL, plain)
    old = plain.read_bytes()
    write_pdf(sheet, LARGE, plain)
    new = pages(plain.read_bytes())
    assert 0 < pages(old) < new
    for stick in stick_shop.breaking_everywhere(lambda folder: (folder / "week.pdf").write_bytes(old)):
        file = stick.folder / "week.pdf"
        sentence = told(partial(write_pdf, sheet, LARGE, file), PrintingError)
        assert not sentence or "choose another folder" in sentence
        stick.put_back(keeps)
        assert pages(file.read_bytes()) in ((pages(old), new) if sentence else (new,))
        write_pdf(sheet, LARGE, file)
        assert list(stick.folder.iterdir()) == [file]
        assert pages(file.read_bytes()) == new
