"""The one door to the files the product carries: wording, catalogue, calendars, icons."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _folder() -> Path:
    """Inside the package (wheel, frozen build) or beside it (checkout)."""
    package = Path(__file__).resolve().parent
    inside, beside = package / "resources", package.parent / "resources"
    return inside if inside.is_dir() else beside


def resource_bytes(name: str) -> bytes:
    """The content of one resource, named by its path with `/`: `forms/tt-03-2025/receipt.json`.

    Raises `FileNotFoundError` for a name that the product does not carry.
    """
    return _folder().joinpath(*name.split("/")).read_bytes()


def resource_names(folder: str) -> tuple[str, ...]:
    """Every resource below `folder` in a fixed order, each name fit for `resource_bytes`."""
    root = _folder()
    below = root.joinpath(*folder.split("/"))
    return tuple(sorted(each.relative_to(root).as_posix() for each in below.rglob("*.*")))


def resource_folder(folder: str) -> Path:
    """Where the resources below `folder` lie, for readers that open files by path themselves."""
    return _folder().joinpath(*folder.split("/"))
