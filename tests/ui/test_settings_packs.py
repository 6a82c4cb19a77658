"""The packs' part of the settings: list, choose, import, remove, download; long work beside the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from app.packs import pack as pack_module
from app.packs import shelf
from app.packs.errors import PackMissing
from app.packs.pack import Pack
from app.ui.controllers.settings_about import AboutController
from app.ui.controllers.settings_packs import PacksController
from app.ui.drafts import TextFile
from app.ui.pack_rows import PackRow
from app.ui.preferences import TutorOpener, load_preferences
from app.ui.solving_thread import SolvingThread, TutorLike
from app.ui.tutor_switch import TutorSwitch
from tests.packs.making import make_pack, pad_models
from tests.packs.serving import serving
from tests.ui.fakes import FakeTutor

SIZE = 3 << 20


class TutorWithPack(FakeTutor):
    """A fake that says which pack it has."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack


@dataclass
class Shop:
    """The controller with real packs in folders of the test."""

    qtbot: QtBot
    folder: Path
    refused: str = ""

    def __post_init__(self) -> None:
        make_pack(self.folder / "assets" / "models" / "nano")
        self.models = self.folder / "user" / "models"
        self.stick = self.folder / "stick"
        file = TextFile(self.folder / "solver.json")
        opener = TutorOpener(load_preferences(file), make=self.make)
        self.thread = SolvingThread(opener)
        self.switch = TutorSwitch(self.thread, opener, file)
        self.packs = PacksController(self.switch, lambda: self.models, lambda: [self.stick])
        self.about = AboutController(self.switch)
        self.thread.start()
        self.qtbot.waitUntil(lambda: opener.opened is not None)
        self.refresh()

    def make(self, opener: TutorOpener) -> TutorLike:
        pack = opener.pack()
        if pack.manifest.name == self.refused:
            raise PackMissing("The model does not fit into the memory.")
        return TutorWithPack(pack)

    def wait(self) -> str:
        """What is told once the work is done."""
        self.qtbot.waitUntil(lambda: not self.packs.property("busy"))
        self.qtbot.waitUntil(lambda: self.packs._looking.running == "")
        return str(self.packs.property("status"))

    def refresh(self) -> None:
        self.packs.refresh()
        self.wait()

    def rows(self) -> dict[str, PackRow]:
        model: Any = self.packs.packs
        return {f"{Path(row.folder).parent.name}/{row.title}": row for row in model._rows}


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    folders = (tmp_path / "assets" / "models", tmp_path / "user" / "models")
    monkeypatch.setattr(pack_module, "pack_folders", lambda: folders)
    monkeypatch.setattr(shelf, "pack_folders", lambda: folders)
    monkeypatch.setattr(shelf, "user_models", lambda: folders[1])
    shop = Shop(qtbot, tmp_path)
    yield shop
    shop.thread.close()


def test_the_packs_are_listed_with_the_one_in_use(shop: Shop) -> None:
    make_pack(shop.stick / "mini")
    make_pack(shop.models / "broken")
    (shop.models / "broken" / "generator.gguf").write_bytes(b"")
    shop.refresh()
    rows = shop.rows()
    nano, mini, broken = rows["models/nano 1.0"], rows["stick/mini 1.0"], rows["models/broken 1.0"]
    assert (nano.used, nano.usable, nano.removable) == (True, False, False)
    assert (mini.place, mini.usable, mini.importable) == ("On a stick", True, True)
    assert (broken.usable, broken.removable) == (False, True)
    assert "cut short" in broken.fault


def test_a_pack_is_imported_chosen_and_removed_again(shop: Shop) -> None:
    make_pack(shop.stick / "mini")
    shop.packs.importFolder(QUrl.fromLocalFile(str(shop.stick)))
    assert shop.wait() == "mini 1.0 is on this computer now. Choose it to use it."
    folder = str(shop.models / "mini")
    shop.packs.choose(folder)
    assert shop.wait() == "mini 1.0 is in use now."
    assert shop.switch.opener.preferences.pack == folder
    assert shop.about.property("title") == "mini 1.0"
    assert shop.rows()["models/mini 1.0"].used
    shop.packs.choose(str(shop.folder / "assets" / "models" / "nano"))
    shop.wait()
    shop.packs.remove(folder)
    assert shop.wait() == "The pack is gone."
    assert not (shop.models / "mini").exists()


def test_a_pack_that_does_not_open_leaves_the_former_in_use(shop: Shop) -> None:
    make_pack(shop.models / "huge")
    shop.refused = "huge"
    shop.refresh()
    shop.packs.choose(str(shop.models / "huge"))
    assert shop.wait() == "The model does not fit into the memory. The pack before is still in use."
    assert shop.packs.property("trouble")
    assert shop.rows()["models/nano 1.0"].used
    assert shop.switch.opener.preferences.pack == ""


def test_checking_finds_a_wrong_byte(shop: Shop) -> None:
    folder = shop.models / "mini"
    make_pack(folder)
    pad_models(folder, 1000)
    shop.packs.verify(str(folder))
    assert shop.wait() == "mini 1.0 is whole: every checksum is right."
    (folder / "verifier.gguf").write_bytes(b"x" * 1000)
    shop.packs.verify(str(folder))
    assert "damaged" in shop.wait()
    assert shop.packs.property("trouble")


def test_a_further_folder_is_looked_in_and_remembered(shop: Shop) -> None:
    make_pack(shop.folder / "elsewhere" / "mini")
    shop.packs.addFolder(QUrl.fromLocalFile(str(shop.folder / "elsewhere")))
    shop.wait()
    assert shop.rows()["elsewhere/mini 1.0"].place == "In a folder that you chose"
    assert load_preferences(TextFile(shop.folder / "solver.json")).folders == (
        str(shop.folder / "elsewhere"),
    )


def test_size_and_address_are_told_before_anything_is_downloaded(shop: Shop) -> None:
    make_pack(shop.folder / "server")
    pad_models(shop.folder / "server", SIZE)
    with serving(shop.folder / "server") as site:
        shop.packs.ask(site.address)
        shop.wait()
        offer = str(shop.packs.property("offer"))
        assert "server 1.0, 6.3 MB, licence MIT, from " + site.address in offer
        assert [path for path, _, _ in site.asked] == ["manifest.json"]
        shop.packs.decline()
        assert shop.packs.property("offer") == ""
        shop.packs.download()  # nothing is offered: nothing happens
        assert len(site.asked) == 1
        shop.packs.ask(site.address)
        shop.wait()
        shop.packs.download()
        assert shop.wait() == "server 1.0 is on this computer now. Choose it to use it."
    Pack.read(shop.models / "server").verify()


def test_a_download_that_broke_off_says_so_and_goes_on(shop: Shop) -> None:
    make_pack(shop.folder / "server")
    pad_models(shop.folder / "server", SIZE)
    with serving(shop.folder / "server") as site:
        site.break_after, site.ranges = SIZE // 2, False
        shop.packs.ask(site.address)
        shop.wait()
        shop.packs.download()
        assert "1.6 MB of 3.1 MB have arrived and are kept. Try again to go on from there." in shop.wait()
        assert "1.6 MB of it are here already." in str(shop.packs.property("offer"))
        site.break_after, site.ranges = None, True
        shop.packs.download()
        assert shop.wait().startswith("server 1.0 is on this computer now")


def test_what_runs_can_be_stopped_and_only_one_thing_runs(shop: Shop) -> None:
    make_pack(shop.stick / "mini")
    pad_models(shop.stick / "mini", SIZE)
    shop.packs.importFrom(str(shop.stick))
    shop.packs.stop()
    shop.packs.verify(str(shop.stick / "mini"))  # not begun: something else is being done
    assert shop.wait() == "Stopped. Nothing was changed."
    assert not (shop.models / "mini").exists()
    assert not shop.packs.property("stoppable")


def test_a_slow_stick_is_not_in_the_way(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()

    def slow() -> list[Path]:
        go.wait(10)
        return []

    monkeypatch.setattr(shop.packs, "_sticks", slow)
    shop.packs.refresh()
    shop.packs.verify(str(shop.folder / "assets" / "models" / "nano"))
    shop.qtbot.waitUntil(lambda: "is whole" in shop.packs.property("status"))
    go.set()
    shop.wait()
