"""A stand-in for the system's printing programs: records what reaches `lp`, or fails as told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REFUSES = "cat > /dev/null\necho 'lp: Error - The printer is not responding.' >&2\nexit 1"
UNKNOWN = "cat > /dev/null\necho 'lp: The printer or class does not exist.' >&2\nexit 1"
QUEUES = """case "$1" in
-e) printf 'Quay-1\\nTang-2\\n';;
-d) echo 'system default destination: Tang-2';;
esac"""


@dataclass(frozen=True)
class PrintShop:
    """The folder in which the stand-ins lie, first on the PATH."""

    folder: Path

    def install(self, name: str, body: str) -> None:
        """Make a program do this."""
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)

    def works(self) -> None:
        """Printers take papers again, each as a file of its own."""
        self.install("lpstat", QUEUES)
        self.install(
            "lp",
            'n=$(ls "$0.d" | wc -l)\nprintf "%s\\n" "$@" > "$0.d/$n"\ncat > "$0.pdf"\n',
        )
        (self.folder / "lp.d").mkdir(exist_ok=True)

    def fails(self, body: str = REFUSES) -> None:
        """Printers are off."""
        self.install("lp", body)

    def orders(self) -> list[dict[str, str]]:
        """What each call of `lp` was asked: queue, title and medium."""
        found = []
        for file in sorted((self.folder / "lp.d").iterdir(), key=lambda each: int(each.name)):
            words = file.read_text(encoding="utf-8").splitlines()
            media = next(each for each in words if each.startswith("media="))
            found.append(
                {
                    "queue": words[words.index("-d") + 1],
                    "title": words[words.index("-t") + 1],
                    "media": media.removeprefix("media="),
                }
            )
        return found

    def paper(self) -> bytes:
        """The last PDF that reached a printer."""
        return (self.folder / "lp.pdf").read_bytes()
