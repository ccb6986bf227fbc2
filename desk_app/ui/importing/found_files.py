"""The register files that lie where people put them: documents, desktop, downloads, memory sticks."""

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
    """A file that may be a register; `size` in bytes."""

    path: Path
    changed: datetime
    size: int


def registers_here() -> tuple[FoundFile, ...]:
    """The newest first. Asks disks, which can be slow: not for the thread of the window."""
    standing = (Path(QStandardPaths.writableLocation(each)) for each in FOLDERS)
    found = {each.path: each for each in _in_folders((*standing, *_sticks()))}
    return tuple(sorted(found.values(), key=lambda each: each.changed, reverse=True)[:MOST])


def _sticks() -> Iterator[Path]:
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        drive = root[1:2] == ":" and not volume.isRoot()
        if volume.isReady() and (drive or root.startswith(STICKS)):
            yield Path(root)


def _in_folders(folders: Iterable[Path]) -> Iterator[FoundFile]:
    for folder in dict.fromkeys(folders):
        try:
            for path in folder.iterdir():
                if path.suffix.lower() in {CSV, XLSX} and not path.name.startswith(OWN_FILE):
                    about = path.stat()
                    changed = datetime.fromtimestamp(about.st_mtime, VIETNAM)
                    yield FoundFile(path, changed, about.st_size)
        except OSError:
            continue  # a folder that is gone, or closed to this account, holds nothing for us
