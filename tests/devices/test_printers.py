"""Handing papers to the print queues; `lp` and `lpstat` are played by small programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk_app.devices.printers import Queue, queues, speaks_cups, spool
from desk_app.models.outcomes import Trouble

PDF = b"%PDF-1.4 paper \x00\xff"
CODE = "H15.62-261120-2017"


class Programs:
    """A folder of stand-ins that comes first on the PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def install(self, name: str, body: str) -> None:
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)

    def install_recorder(self) -> None:
        self.install("lp", f"cat > {self.folder}/stdin\nprintf '%s\\n' \"$@\" > {self.folder}/args")

    @property
    def stdin(self) -> bytes:
        return (self.folder / "stdin").read_bytes()

    @property
    def arguments(self) -> list[str]:
        return (self.folder / "args").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return Programs(tmp_path)


def test_the_paper_goes_to_the_queue_by_stdin_as_it_is(programs: Programs) -> None:
    programs.install_recorder()
    spool(PDF, "Quay-2", CODE, "A5")
    assert programs.stdin == PDF
    assert programs.arguments[:6] == ["-d", "Quay-2", "-n", "1", "-t", CODE]
    assert programs.arguments[-1] == "-"
    assert {"media=A5", "print-scaling=none", "sides=one-sided"} <= set(programs.arguments)


def test_nothing_is_left_on_disk(programs: Programs, tmp_path: Path) -> None:
    programs.install("lp", "cat > /dev/null")
    spool(PDF, "Quay-2", CODE, "A5")
    assert [each.name for each in tmp_path.iterdir()] == ["lp"]


def test_shell_letters_in_a_title_are_only_letters(programs: Programs) -> None:
    programs.install_recorder()
    spool(PDF, "Quay-2", "$(touch x); -d other", "A5")
    assert "$(touch x); -d other" in programs.arguments


def test_a_queue_that_does_not_exist_is_unknown(programs: Programs) -> None:
    programs.install(
        "lp", "cat > /dev/null\necho 'lp: The printer or class does not exist.' >&2\nexit 1"
    )
    with pytest.raises(Trouble) as trouble:
        spool(PDF, "Quay-9", CODE, "A5")
    assert (trouble.value.code, trouble.value.facts) == ("printer_unknown", {"queue": "Quay-9"})


@pytest.mark.parametrize("name", ["", "-o", "a b", "a/b", "a#b"])
def test_a_name_that_no_queue_can_have_never_reaches_the_system(
    name: str, programs: Programs
) -> None:
    programs.install_recorder()
    with pytest.raises(Trouble) as trouble:
        spool(PDF, name, CODE, "A5")
    assert trouble.value.code == "printer_unknown"
    assert not (programs.folder / "args").exists()


def test_a_printer_that_refuses_is_unreachable(programs: Programs) -> None:
    programs.install("lp", "echo 'lp: Error - scheduler not responding.' >&2\nexit 1")
    with pytest.raises(Trouble) as trouble:
        spool(PDF * 100_000, "Quay-2", CODE, "A5")
    assert (trouble.value.code, trouble.value.facts) == (
        "printer_unreachable",
        {"queue": "Quay-2"},
    )


def test_a_printer_that_never_answers_is_given_up(programs: Programs) -> None:
    programs.install("lp", "exec sleep 60")
    with pytest.raises(Trouble) as trouble:
        spool(PDF, "Quay-2", CODE, "A5", timeout=0.3)
    assert trouble.value.code == "printer_unreachable"


def test_a_machine_without_printing_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble) as trouble:
        spool(PDF, "Quay-2", CODE, "A5")
    assert trouble.value.code == "printing_not_installed"
    with pytest.raises(Trouble) as trouble:
        queues()
    assert trouble.value.code == "printing_not_installed"


def test_papers_go_through_cups_wherever_a_system_has_it(programs: Programs) -> None:
    programs.install_recorder()
    assert [speaks_cups(each) for each in ("linux", "darwin", "win32")] == [True, True, False]


def test_without_cups_windows_and_a_mac_get_drawn_pages_and_linux_is_to_be_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [speaks_cups(each) for each in ("linux", "darwin", "win32")] == [True, False, False]


def test_queues_are_listed_with_the_default_first(programs: Programs) -> None:
    programs.install(
        "lpstat",
        'if [ "$1" = -e ]; then echo Kho; echo Quay-2; '
        "else echo 'system default destination: Quay-2'; fi",
    )
    assert queues() == (Queue("Quay-2", default=True), Queue("Kho"))


def test_a_machine_without_queues_lists_none(programs: Programs) -> None:
    programs.install("lpstat", "[ \"$1\" = -e ] || echo 'no system default destination'")
    assert queues() == ()


def test_the_system_is_asked_in_a_language_we_can_read(programs: Programs) -> None:
    programs.install("lpstat", '[ "$1" = -e ] && echo "$LC_ALL" || true')
    assert queues() == (Queue("C"),)
