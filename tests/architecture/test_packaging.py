"""What is installed at an office is whole."""

import zipfile
from pathlib import Path

from tests.architecture.house import ROOT, python

BUILD = (
    "import sys; from hatchling.builders.wheel import WheelBuilder;"
    "print(*WheelBuilder('.').build(directory=sys.argv[1], versions=['standard']))"
)


def test_the_wheel_carries_the_resources_and_the_compiled_translations(tmp_path: Path) -> None:
    built = python("-c", BUILD, str(tmp_path))
    assert built.returncode == 0, built.stdout
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    resources = {
        f"desk_app/{file.relative_to(ROOT).as_posix()}"
        for file in (ROOT / "resources").rglob("*")
        if file.is_file()
    }
    translations = {name for name in resources if name.endswith(".ts")}
    assert translations
    assert resources | {name.removesuffix("ts") + "qm" for name in translations} <= packed
    assert "desk_app/__main__.py" in packed
    assert not {name for name in packed if name.startswith(("tests", "docs"))}
