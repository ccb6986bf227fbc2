"""Papers are set in a typeface that has every Vietnamese letter, or not at all."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from desk_app.models.outcomes import Trouble
from desk_app.printing.fonts import (
    Face,
    Typeface,
    find_typeface,
    font_folders,
    missing_letters,
    typeface,
    vietnamese_letters,
)


def files_of(found: Typeface) -> list[Path]:
    return [Path(found.fonts[face].face.filename) for face in Face]


def test_all_letters_are_counted_once_and_composed() -> None:
    letters = vietnamese_letters()
    assert len(letters) == len(set(letters)) == 2 * (17 + 4 + 72)
    assert set("ẪỗợĐđỨýỵẴ") <= set(letters)
    assert unicodedata.is_normalized("NFC", letters)


@pytest.mark.parametrize("face", Face)
def test_every_face_of_the_found_typeface_has_every_letter(face: Face) -> None:
    assert missing_letters(typeface().fonts[face]) == ""


def test_a_machine_without_a_fit_typeface_says_which_package_to_install(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        find_typeface([tmp_path])
    assert trouble.value.code == "font_missing"
    assert trouble.value.facts == {"package": "fonts-liberation2"}


def test_times_new_roman_is_taken_before_any_other(tmp_path: Path) -> None:
    names = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")
    for name, file in zip(names, files_of(typeface()), strict=True):
        shutil.copy(file, tmp_path / name.upper())
    found = find_typeface([*font_folders(), tmp_path])
    assert all(file.parent == tmp_path for file in files_of(found))


def test_a_broken_font_file_is_passed_over(tmp_path: Path) -> None:
    for name in ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"):
        (tmp_path / name).write_bytes(b"no font at all")
    assert files_of(find_typeface([tmp_path, *font_folders()])) == files_of(typeface())


def test_an_incomplete_family_is_passed_over(tmp_path: Path) -> None:
    shutil.copy(files_of(typeface())[0], tmp_path / "times.ttf")
    with pytest.raises(Trouble):
        find_typeface([tmp_path])
