"""Imports go down the staircase, Qt stays in the window, rules ask no clock."""

import ast

import pytest

from tests.architecture.house import modules, place, python, tree

CLOCKS = {"now", "utcnow", "today", "fromtimestamp", "uuid1", "uuid4"}
DOORS = {"open", "print", "input"}
LOADED = "import sys; print(*(name for name in sys.modules if name.startswith('PySide6')))"


def test_every_import_goes_down_the_staircase() -> None:
    checked = python("-c", "from importlinter.cli import lint_imports_command as check; check([])")
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("start", ["__main__", "app", "cli", "compose"])
def test_the_window_is_loaded_only_when_it_is_opened(start: str) -> None:
    loaded = python("-c", f"import desk_app.{start}; {LOADED}")
    assert (loaded.returncode, loaded.stdout.strip()) == (0, "")


def test_what_speaks_to_a_centre_is_not_loaded_before_somebody_does() -> None:
    loaded = python(
        "-c", "import sys, desk_app.compose, desk_app.ui.start; print('httpx2' in sys.modules)"
    )
    assert (loaded.returncode, loaded.stdout.strip()) == (0, "False")


def test_rules_ask_no_clock_and_open_no_file() -> None:
    broken = []
    for module in modules("desk_app/models"):
        for call in ast.walk(tree(module)):
            if isinstance(call, ast.Call):
                asks_clock = isinstance(call.func, ast.Attribute) and call.func.attr in CLOCKS
                opens_door = isinstance(call.func, ast.Name) and call.func.id in DOORS | CLOCKS
                if asks_clock or opens_door:
                    broken.append(place(module, call.lineno))
    assert not broken
