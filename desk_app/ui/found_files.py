"""The files that lie where people put them: documents, desktop, downloads, memory sticks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from desk_app.models.moments import VIETNAM
from desk_app.services.read_sheet import CSV, XLSX

Places = QStandardPaths.StandardLocation
FOLDERS = (
    Places.DocumentsLocation, Places.DesktopLocation, Places.DownloadLocation, Places.HomeLocation,
)  # fmt: skip
STICKS = ("/media", "/run/media", "/mnt")
MOST = 100
OWN_FILE = "~$"  # what a spreadsheet lays beside a file that is open


@dataclass(frozen=True)
class FoundFile:
    """A file of the kind that was asked for; `size` in bytes."""

    path: Path
    changed: datetime
    size: int


def registers_here() -> tuple[FoundFile, ...]:
    """Spreadsheets that may be registers. Asks disks, which can be slow: not for the window's thread."""
    return files_here(frozenset({CSV, XLSX}))


def files_here(suffixes: frozenset[str]) -> tuple[FoundFile, ...]:
    """Files that end so, the newest first; slow as `registers_here`."""
    found = {each.path: each for each in _in_folders(folders_here(), suffixes)}
    return tuple(sorted(found.values(), key=lambda each: each.changed, reverse=True)[:MOST])


def folders_here() -> tuple[Path, ...]:
    """Where people put files: memory sticks first, then documents, desktop and the like."""
    standing = (Path(QStandardPaths.writableLocation(each)) for each in FOLDERS)
    return (*_sticks(), *(each for each in standing if each.is_dir()))


def free_place(name: str) -> Path:
    """A path of that name among the documents where no file lies yet."""
    wanted = Path(QStandardPaths.writableLocation(FOLDERS[0])) / name
    folder = wanted.parent if wanted.parent.is_dir() else Path.home()
    names = (name, *(f"{wanted.stem}-{n}{wanted.suffix}" for n in range(2, MOST)))
    return next(path for path in (folder / each for each in names) if not path.exists())


def _sticks() -> Iterator[Path]:
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        drive = root[1:2] == ":" and not volume.isRoot()
        if volume.isReady() and (drive or root.startswith(STICKS)):
            yield Path(root)


def _in_folders(folders: Iterable[Path], suffixes: frozenset[str]) -> Iterator[FoundFile]:
    for folder in dict.fromkeys(folders):
        try:
            for path in folder.iterdir():
                if path.suffix.lower() in suffixes and not path.name.startswith(OWN_FILE):
                    about = path.stat()
                    changed = datetime.fromtimestamp(about.st_mtime, VIETNAM)
                    yield FoundFile(path, changed, about.st_size)
        except OSError:
            continue  # a folder that is gone, or closed to this account, holds nothing for us
