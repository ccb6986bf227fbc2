"""What there is in the repository, for the tests that look at the repository itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("desk_app", "tests", "installer")
NOT_OURS = {".git", ".hypothesis", ".venv", "build", "dist", "__pycache__"}
DEMO = ROOT / "demo"  # what `make run` makes; `resources/demo` is ours
WRITTEN = {"", ".cfg", ".css", ".html", ".ini", ".json", ".md", ".py", ".sh", ".svg", ".toml"}
WRITTEN |= {".ts", ".txt", ".xml", ".yml"}


def files() -> Iterator[Path]:
    """Every file that belongs to the repository, built and downloaded ones left out."""
    folders = [ROOT]
    while folders:
        for entry in sorted(folders.pop().iterdir()):
            if entry.is_dir():
                left_out = entry.name in NOT_OURS or entry.name.endswith("_cache")
                if not left_out and entry != DEMO:
                    folders.append(entry)
            elif not entry.name.endswith((".pyc", ".qm")):
                yield entry


def texts() -> Iterator[tuple[Path, str]]:
    """Every file that people write, with its text."""
    for file in files():
        if file.suffix in WRITTEN:
            yield file, file.read_text("utf-8")


def modules(*parts: str) -> list[Path]:
    """The Python files of the named parts of the repository."""
    return sorted(file for part in parts for file in (ROOT / part).rglob("*.py"))


def tree(module: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(module.read_text("utf-8"), str(module))


def place(file: Path, line: int = 0) -> str:
    """A file and line as an editor understands it, from the root of the repository."""
    name = file.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs this Python in the root of the repository and answers what it said."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
