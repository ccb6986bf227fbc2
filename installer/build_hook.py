"""Compiles the translations before a wheel is packed: a wheel without them would speak English."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """What hatchling calls before it packs the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's
        """Writes the `.qm` files beside their sources."""
        script = Path(self.root) / "installer" / "translations.py"
        subprocess.run([sys.executable, str(script)], check=True)
