"""Sticks that are pulled out while a pack is copied from one, or to one, at each operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.packs.errors import AlreadyHere, PackError
from app.packs.importing import import_pack
from app.packs.pack import Pack, folders_with_packs
from tests.packs.making import make_pack, pad_models
from tests.sticks.plug import KEEPS, Keeps, StickShop

SIZE = 300_000


@pytest.fixture
def source(tmp_path: Path) -> Path:
    make_pack(tmp_path / "new" / "tiny")
    return tmp_path / "new" / "tiny"


def copy(folder: Path, target: Path) -> None:
    """The files of a folder, as a person copies them."""
    target.mkdir(parents=True)
    for path in folder.iterdir():
        (target / path.name).write_bytes(path.read_bytes())


def take(source: Path, models: Path) -> str:
    """Import the pack; the sentence where that fails."""
    try:
        import_pack(source, models)
    except AlreadyHere:
        return ""
    except PackError as error:
        return str(error)
    return ""


def whole(models: Path) -> Pack:
    """The one pack that is found there, verified."""
    (folder,) = folders_with_packs([models])
    pack = Pack.read(folder)
    pack.verify()
    return pack


def test_the_pack_from_a_stick_is_taken_whole_or_the_former_one_stays(
    stick_shop: StickShop, source: Path, tmp_path: Path
) -> None:
    new = pad_models(source, SIZE)
    for number, stick in enumerate(
        stick_shop.breaking_everywhere(lambda folder: copy(source, folder / "tiny"))
    ):
        models = tmp_path / f"laptop {number}" / "models"
        former = make_pack(models / "tiny")
        sentence = take(stick.folder, models)
        assert whole(models).manifest == (former if sentence else new)
        assert [path.name for path in models.iterdir()] == ["tiny"]
        stick.put_back()
        assert take(stick.folder, models) == ""
        assert whole(models).manifest == new


@pytest.mark.parametrize("keeps", KEEPS)
def test_a_pack_that_is_copied_to_a_stick_is_whole_or_the_former_one_is_there(
    stick_shop: StickShop, source: Path, keeps: Keeps
) -> None:
    new = pad_models(source, SIZE)
    former = make_pack(source.parent / "former" / "tiny")
    broke = 0
    for stick in stick_shop.breaking_everywhere(
        lambda folder: copy(source.parent / "former" / "tiny", folder / "models" / "tiny"), every=3
    ):
        models = stick.folder / "models"
        sentence = take(source, models)
        broke += stick.broke
        stick.put_back(keeps)
        found = list(folders_with_packs([models]))
        if found:  # between the two renamings there is none, which the next import puts right
            assert whole(models).manifest in ([former, new] if sentence else [new])
        assert take(source, models) == ""
        assert whole(models).manifest == new
        assert [path.name for path in models.iterdir()] == ["tiny"]
    assert broke > 15
