"""Finding, opening and verifying model packs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from app.packs.errors import (
    ChecksumDiffers,
    ModelFileMissing,
    ModelFileTruncated,
    PackError,
    PackMissing,
    PromptVersionDiffers,
    WrongKind,
)
from app.packs.gguf_header import NotGguf, read_header
from app.packs.manifest import MANIFEST_NAME, Manifest, PackFile, sha256_of
from app.packs.wordings import Wordings
from app.problem.installation import app_folder, is_portable_copy, kept_beside_the_app
from app.problem.prompt import PROMPT_VERSION
from app.sentences import say
from app.sentences.disk import reason_of

APP_NAME = "TinyTutor"
PROMPT_VERSION_KEY = "tinytutor.prompt_version"
ROLE_KEY = "tinytutor.role"


@dataclass(frozen=True)
class Pack:
    """A model pack in a folder. `open_pack` gives one whose files are there and have their sizes."""

    folder: Path
    manifest: Manifest

    @classmethod
    def read(cls, folder: Path) -> Pack:
        """The pack in `folder`, by its manifest alone. Raises `PackError`."""
        path = folder / MANIFEST_NAME
        try:
            there = path.is_file()
        except OSError as error:
            raise unreadable(path, error) from error
        if not there:
            raise PackMissing(
                say(
                    "packs",
                    "There is no model pack in {folder}: it has no {file}. Choose the folder of a pack.",
                ).format(folder=folder, file=MANIFEST_NAME)
            )
        return cls(folder, Manifest.read(path))

    @property
    def generator(self) -> Path:
        """The GGUF file that writes candidates."""
        return self.folder / self.manifest.files.generator.path

    @property
    def verifier(self) -> Path | None:
        """The GGUF file that scores candidates, if the pack has one."""
        file = self.manifest.files.verifier
        return None if file is None else self.folder / file.path

    @property
    def reader(self) -> Path | None:
        """The GGUF file that reads questions, if the pack has one."""
        file = self.manifest.files.reader
        return None if file is None else self.folder / file.path

    @property
    def wordings(self) -> Path | None:
        """The file of the wordings that the models have met, if the pack has one."""
        file = self.manifest.files.wordings
        return None if file is None else self.folder / file.path

    def read_wordings(self) -> Wordings | None:
        """What `wordings` holds. Raises `PackError`."""
        path = self.wordings
        if path is None:
            return None
        try:
            return Wordings.read(path)
        except ValueError as error:
            reason = say("packs", "is not a file of wordings that this version reads, or a broken one")
            raise WrongKind(path, reason) from error
        except OSError as error:
            raise unreadable(path, error) from error

    def check(self) -> None:
        """Cheap: prompt version, and that every file is there with its size. Raises `PackError`."""
        if self.manifest.prompt_version != PROMPT_VERSION:
            raise PromptVersionDiffers(self.manifest.name, self.manifest.prompt_version, PROMPT_VERSION)
        for file in self.manifest.files.all():
            path = self.folder / file.path
            try:
                size = path.stat().st_size if path.is_file() else None
            except OSError as error:
                raise unreadable(path, error) from error
            if size is None:
                raise ModelFileMissing(path, say("packs", "is missing"))
            if size != file.size:
                raise ModelFileTruncated(path, size, file.size)

    def check_kinds(self) -> None:
        """Cheap: that every file is what its role says, models by their heads. Raises `PackError`."""
        self.read_wordings()
        for role, file in self._models():
            path = self.folder / file.path
            try:
                _check_kind(path, role)
            except OSError as error:
                raise unreadable(path, error) from error

    def verify(self) -> None:
        """All of `check`, then the SHA-256 (10 MB: 10 ms) and the kind of every file. Raises `PackError`."""
        self.check()
        for file in self.manifest.files.all():
            path = self.folder / file.path
            try:
                if sha256_of(path) != file.sha256:
                    raise ChecksumDiffers(path)
            except OSError as error:
                raise unreadable(path, error) from error
        self.check_kinds()

    def _models(self) -> Iterator[tuple[str, PackFile]]:
        for role, file in self.manifest.files.by_role().items():
            if role != "wordings":
                yield role, file


def unreadable(path: Path, error: OSError) -> ModelFileMissing:
    """What to raise for a model file that the system does not give."""
    return ModelFileMissing(path, say("packs", "can not be read ({reason})").format(reason=reason_of(error)))


def _check_kind(path: Path, role: str) -> None:
    try:
        header = read_header(path)
    except NotGguf as error:
        raise WrongKind(path, str(error)) from error
    version = header.get(PROMPT_VERSION_KEY)
    if not isinstance(version, int):
        raise WrongKind(path, say("packs", "is a model of another kind, not made for TinyTutor"))
    if version != PROMPT_VERSION:
        raise PromptVersionDiffers(path.name, version, PROMPT_VERSION)
    found = header.get(ROLE_KEY, role)
    if found != role:
        raise WrongKind(
            path, say("packs", "is a {found}, where a {role} is needed").format(found=found, role=role)
        )


def user_models() -> Path:
    """Where this user's own packs are, or those of a copy on a stick; nothing is created."""
    portable = kept_beside_the_app()
    if portable.is_dir():
        return portable / "models"
    return platformdirs.user_data_path(APP_NAME, appauthor=False) / "models"


def pack_folders() -> tuple[Path, ...]:
    """Where packs are looked for, first to last: shipped with the app, the user's own, the machine's."""
    app = Path(__file__).resolve().parents[1]
    beside = (app_folder() / "models",) if is_portable_copy() else ()
    return (
        app.parent / "assets" / "models",  # a clone, or a portable folder
        app / "assets" / "models",  # an installed package
        user_models(),
        *beside,  # where a teacher puts packs for all who use the folder
        platformdirs.site_data_path(APP_NAME, appauthor=False) / "models",
    )


def find_packs(extra: Iterable[Path] = ()) -> list[Pack]:
    """Every pack with a readable manifest: first in the `extra` folders, then in `pack_folders()`.

    An extra folder is a pack or holds packs. Of two packs of the same name the first counts. Packs whose
    manifest can not be used are passed over here; opening their folder says what is wrong.
    """
    packs: dict[str, Pack] = {}
    for folder in folders_with_packs((*extra, *pack_folders())):
        try:
            pack = Pack.read(folder)
        except PackError:
            continue
        packs.setdefault(pack.manifest.name, pack)
    return list(packs.values())


def open_pack(name_or_folder: str | Path | None = None) -> Pack:
    """The pack of that name or in that folder, or the first that there is; checked, not verified.

    Raises `PackError`, also for a pack that is there but broken.
    """
    pack = _choose(name_or_folder)
    pack.check()
    return pack


def _choose(name_or_folder: str | Path | None) -> Pack:
    if name_or_folder is not None and _is_folder(name_or_folder):
        return Pack.read(Path(name_or_folder))
    packs = find_packs()
    for pack in packs:
        if name_or_folder in (None, pack.manifest.name):
            return pack
    for folder in folders_with_packs(pack_folders()):  # one that is there but broken says so itself
        if name_or_folder in (None, folder.name):
            return Pack.read(folder)
    if name_or_folder is None:
        raise PackMissing(
            say(
                "packs", "No model pack was found. Put one into {folder}, or give the folder of a pack."
            ).format(folder=user_models())
        )
    known = ", ".join(pack.manifest.name for pack in packs) or say("packs", "none")
    raise PackMissing(
        say(
            "packs",
            "There is no model pack called {name} (found: {known}). Give one of these names, or the folder "
            "of a pack.",
        ).format(name=name_or_folder, known=known)
    )


def _is_folder(name_or_folder: str | Path) -> bool:
    if isinstance(name_or_folder, Path):
        return True
    return any(c in name_or_folder for c in "/\\") or (Path(name_or_folder) / MANIFEST_NAME).is_file()


def folders_with_packs(folders: Iterable[Path]) -> Iterator[Path]:
    """The folders that have a manifest: each of `folders` itself, or those right below it, by name.

    Names with a dot in front are passed over: packs that are not whole yet, and what macOS leaves on sticks.
    """
    for folder in folders:
        try:
            below = sorted(folder.iterdir()) if folder.is_dir() else []
        except OSError:
            continue  # a folder that this user may not read has no packs for them
        if folder / MANIFEST_NAME in below:
            yield folder
        else:
            shown = (path for path in below if not path.name.startswith("."))
            yield from filter(_has_manifest, shown)


def _has_manifest(folder: Path) -> bool:
    try:
        return (folder / MANIFEST_NAME).is_file()
    except OSError:
        return False  # as above; or a stick that was pulled out meanwhile
