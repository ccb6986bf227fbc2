"""One style and full types, everywhere."""

import pytest

from tests.architecture.house import python


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)],
    ids=["ruff finds nothing", "ruff would format nothing", "mypy --strict finds nothing"],
)
def test_the_code_is_clean(command: tuple[str, ...]) -> None:
    checked = python("-m", *command)
    assert checked.returncode == 0, checked.stdout
