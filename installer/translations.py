"""Compiles the translations of the interface, so that an unfinished one never reaches a clerk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def qt_tool(name: str) -> Path:
    """The program of that name which comes inside the installed Qt package."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return Path(PySide6.__file__).resolve().parent / f"{name}{suffix}"


def compile_translations(folder: Path) -> list[Path]:
    """Writes a `.qm` beside every `.ts` of the folder that changed, and answers all of them.

    Raises `CalledProcessError` when an entry is unfinished or a file is broken.
    """
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            release(source, target)
        made.append(target)
    return made


def release(source: Path, target: Path) -> None:
    """Compiles one file; a program that reads the old one meanwhile sees it whole."""
    unproved = target.with_suffix(".unproved")
    command = [qt_tool("lrelease"), "-silent", "-fail-on-unfinished", source, "-qm", unproved]
    try:
        subprocess.run([str(part) for part in command], check=True)
        unproved.replace(target)
    finally:
        unproved.unlink(missing_ok=True)


if __name__ == "__main__":
    try:
        compile_translations(SOURCES)
    except subprocess.CalledProcessError as failure:
        sys.exit(f"translations: {Path(failure.cmd[3]).name} has unfinished or broken entries")
