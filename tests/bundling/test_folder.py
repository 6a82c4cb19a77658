"""What is put beside the executables; a stand-in takes the place of what PyInstaller makes."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bundling.folder import (
    CHECKSUMS,
    LINUX_START,
    BundlingProblem,
    assemble,
    files_of,
    make_portable,
    missing_libraries,
    unfit_for_a_stick,
)
from bundling.licences import bundled_packages
from bundling.read_me import FILE_NAME, SYSTEMS, needed_glibc, read_me


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    frozen = tmp_path / "frozen"
    (frozen / "_internal" / "llama_cpp").mkdir(parents=True)
    (frozen / "TinyTutor").write_bytes(b"... GLIBC_2.31 ... GLIBC_2.9")
    (frozen / "_internal" / "llama_cpp" / "libggml-cpu-x64.so").write_bytes(b"GLIBC_2.34")
    (frozen / "_internal" / "linked").symlink_to(frozen / "TinyTutor")
    target = tmp_path / "stick"
    assemble(frozen, target)
    return target


def test_a_person_finds_what_to_read_and_where_models_go(folder: Path) -> None:
    assert (folder / FILE_NAME).is_file()
    assert (folder / "models").is_dir()
    assert (folder / "portable").is_dir(), "what is kept stays on the stick"
    assert (folder / LINUX_START).is_file() == (sys.platform == "linux")


def test_every_file_has_its_checksum(folder: Path) -> None:
    listed = {}
    for line in (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines():
        checksum, _, name = line.partition("  ")
        listed[name] = checksum
    files = [path for path in files_of(folder) if path.name != CHECKSUMS]
    assert listed == {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def test_a_stick_formatted_as_fat_can_hold_it(folder: Path) -> None:
    for path in folder.rglob("*"):
        assert not path.is_symlink()
    assert unfit_for_a_stick(path.relative_to(folder) for path in folder.rglob("*")) == []


@pytest.mark.parametrize("name", ["a:b", "what?", "dot.", "space ", "x" * 161, "tab\t"])
def test_a_name_that_no_stick_can_hold_is_found(name: str) -> None:
    assert unfit_for_a_stick([Path("good name é.txt"), Path("in") / name]) == [Path("in") / name]


def test_names_that_differ_in_capitals_alone_are_found() -> None:
    assert unfit_for_a_stick([Path("Read"), Path("READ"), Path("in/read")]) == [Path("Read")]


def test_the_licences_of_all_that_is_inside_are_there(folder: Path) -> None:
    names = [path.name for path in (folder / "LICENCES").iterdir()]
    packages = bundled_packages()
    assert {"numpy", "pydantic-core", "llama-cpp-python", "shiboken6"} <= packages
    assert not packages & {"torch", "pytest"}
    for package in packages - {"pyside6-essentials", "shiboken6"}:
        assert any(name.startswith(package) for name in names), package
    for own in ("TinyTutor.txt", "Python.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "llama.cpp.txt"):
        assert own in names


def test_the_c_library_that_is_needed_is_read_from_the_files(folder: Path) -> None:
    assert needed_glibc([folder / "TinyTutor"]) == "2.31"
    assert needed_glibc(files_of(folder)) == "2.34"


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a compiler"
)
def test_a_library_that_is_not_inside_is_named(folder: Path, tmp_path: Path) -> None:
    plugins = folder / "_internal" / "PySide6" / "Qt" / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    away = tmp_path / "libaway.so"
    code = ["-shared", "-xc", "/dev/null", "-Wl,--no-as-needed"]
    subprocess.run(["cc", *code, "-Wl,-soname,libaway.so", "-o", away], check=True)
    subprocess.run(["cc", *code, "-o", plugins / "libqxcb.so", "-xnone", away], check=True)
    assert missing_libraries(folder) == ["libaway.so"]
    shutil.copy(away, folder / "_internal")
    assert missing_libraries(folder) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    with pytest.raises(BundlingProblem, match="new folder"):
        make_portable(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_read_me_says_how_to_start_and_where_things_are_kept(system: str) -> None:
    text = read_me(system, "1.0", "x86_64", "2.34", for_all_processors=True)
    for part in ('Double-click "TinyTutor"', "tinytutor-solve", '"portable"', '"models"', "SSE4.2", "LGPL"):
        assert part in text
    assert not {"{", "}"} & set(text)
    assert max(map(len, text.splitlines())) <= 100


def test_the_read_me_says_when_it_was_compiled_for_one_processor() -> None:
    text = read_me("Linux", "1.0", "x86_64", "2.34", for_all_processors=False)
    assert "an older one may fail" in text
    assert "glibc 2.34" in text
    assert "\n    sh start.sh\n" in text, "what is typed stands on a line of its own"
