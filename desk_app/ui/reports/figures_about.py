"""What a report says of itself: its sums, its shares, how it counts, and where that is proved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desk_app.models.moments import read_moment
from desk_app.models.report import Report
from desk_app.models.statistics.figure_sheet import share_lines
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.reports.figure_words import SCREEN_WORDING, identity_word
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
SHORT = 12  # letters of a hash that are read out; the whole of it is copied
COPY_KEY, HOW_KEY = "Ctrl+Shift+C", "Alt+V"


class FiguresAbout(QFrame):
    """The quiet part beneath the table; `turned` says that it has grown, or shrunk again."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.here = plain_label("", "strong", "accent")
        self.sums = ElidedLabel("", "small", "ok")
        self.shares = plain_label("", "small")
        self.definition = ElidedLabel("", "small", "muted")
        self.whole = plain_label("", "small", "muted")
        self.proof = plain_label("", "small", "muted")
        self._whole = ""
        for label in (self.shares, self.whole, self.proof):
            label.setWordWrap(True)
        self.whole.hide()
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        self.proof.setTextInteractionFlags(flags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(3))
        how = QHBoxLayout()
        how.setSpacing(theme.scaled(8))
        how.addWidget(self.definition, 1)
        how.addWidget(KeyCap(HOW_KEY))
        for widget in (self.here, self.shares, self.sums):
            column.addWidget(widget)
        column.addLayout(how)
        column.addWidget(self.whole)
        column.addWidget(self.proof)
        bind(HOW_KEY, self, self.turn)

    def show_report(self, report: Report, document: Mapping[str, Any]) -> None:
        """Everything of one report; one without sums or shares says nothing of them."""
        shares = () if report.name == "summary" else share_lines(report, SCREEN_WORDING)
        self.shares.setText(" · ".join(shares))
        self.shares.setVisible(bool(shares))
        sums = "; ".join(map(identity_word, report.identities))
        checked = translate("Figures", "✓ Checked: {sums}.").format(sums=sums)
        self.sums.setText(checked)
        self.sums.setVisible(bool(sums))
        how = translate("Figures", "How it counts: {definition}")
        self.definition.setText(how.format(definition=report.definition))
        self.whole.setText(report.definition)
        self._show_proof(report, document)

    def turn(self) -> None:
        """The whole definition, or its beginning again."""
        self.whole.setVisible(self.whole.isHidden())
        self.turned.emit()

    def copy(self) -> None:
        """Version, place in the journal and hash, whole, for whoever recomputes the report."""
        QGuiApplication.clipboard().setText(self._whole)

    def _show_proof(self, report: Report, document: Mapping[str, Any]) -> None:
        words = translate(
            "Figures", "Version {version} · line {seq} of the journal {head} · SHA-256 {hash}"
        )
        facts = {"version": document["version"], "seq": report.seq}
        self._whole = words.format(**facts, head=report.head, hash=document["sha256"])
        short = words.format(
            **facts, head=f"{report.head[:SHORT]}…", hash=f"{document['sha256'][:SHORT]}…"
        )
        until = ""
        if report.until:
            moment = shown_moment(read_moment(report.until))
            until = translate("Figures", "As of {moment}").format(moment=moment) + " · "
        self.proof.setText(until + short)
        self.proof.setToolTip(self._whole)
        self.proof.setAccessibleName(self._whole)
