"""What happened to the dossier, from reception to the promised day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.moments import VIETNAM
from desk_app.models.states import Business
from desk_app.models.views import HistoryLine
from desk_app.models.whole_dossier import WholeDossier
from desk_app.ui import theme
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.texts import (
    confirmed_texts,
    form_text,
    history_text,
    person_text,
    told_texts,
)
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate
DOT, WIDTH, LEAST = 5.5, 20, 132
PRINT = "PaperPrinted"
OPEN = {Business.RECEIVED, Business.PROCESSING}


@dataclass(frozen=True)
class Moment:
    """One point of the line; `ahead` has not come yet.

    `beneath` was unusual, `quiet` is what was said with it, `prints` what was printed after it.
    """

    at: datetime
    what: str
    who: str
    ahead: bool = False
    beneath: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()


class _Dot(QWidget):
    """The dot of a moment and the line to the next one."""

    def __init__(self, *, ahead: bool, leads: str) -> None:
        super().__init__()
        self._ahead, self._leads = ahead, leads
        self.setFixedWidth(theme.scaled(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As high as its row."""
        return QSize(theme.scaled(WIDTH), theme.scaled(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Filled for what happened, hollow for what is promised."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, theme.scaled(9))
        if self._leads:
            dashed = self._leads == "ahead"
            pen = QPen(QColor(now.muted if dashed else now.accent), 2)
            pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(centre, QPointF(centre.x(), self.height()))
        painter.setPen(QPen(QColor(now.accent), 2))
        painter.setBrush(QColor(now.surface if self._ahead else now.accent))
        painter.drawEllipse(centre, DOT, DOT)
        painter.end()


class Timeline(QScrollArea):
    """The moments; where they are many they scroll alone, the newest in sight."""

    def __init__(self, moments: QWidget) -> None:
        super().__init__()
        self._spread = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("DossierPage", "What happened"))
        self.viewport().setAutoFillBackground(False)
        self.setWidget(moments)
        moments.setAutoFillBackground(False)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _first, last: bar.setValue(last))
        self.spread(whole=False)

    def spread(self, *, whole: bool) -> None:
        """All moments in sight, as on a page that scrolls itself; else a few lines at the least."""
        self._spread = whole
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if whole else bars.ScrollBarAsNeeded
        )
        self._fit()

    def sizeHint(self) -> QSize:
        """No higher than it must be: it takes what room the page leaves."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower words need more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Measured by the whole width, which no scroll bar of its own changes."""
        moments = self.widget()
        if moments is None:  # taken away while the page is closed
            return
        needed = moments.heightForWidth(self.width())
        least = theme.scaled(LEAST)
        height = needed if self._spread else min(needed, least)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)


class TimelineCard(Card):
    """Every event of the history with its reason, and the appointment while the dossier is open."""

    def __init__(self, whole: WholeDossier) -> None:
        super().__init__(translate("DossierPage", "What happened"))
        self.moments = Timeline(_grid(_moments(whole)))
        self.body.addWidget(self.moments, 1)


def _grid(moments: Sequence[Moment]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.scaled(8))
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(2, 1)
    before: date | None = None
    for row, moment in enumerate(moments):
        when = plain_label(_when(moment.at, before), "body", "muted")
        before = moment.at.date()
        grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_Dot(ahead=moment.ahead, leads=_leads(moments, row)), row, 1)
        grid.addWidget(_words(moment), row, 2)
    column.addLayout(grid)
    column.addStretch(1)
    return made


def _moments(whole: WholeDossier) -> Sequence[Moment]:
    """The prints that follow an event of the same day stand beneath it."""
    view, made = whole.dossier, list[Moment]()
    for line, told in zip(view.history, whole.told, strict=True):
        at, said = line.at.astimezone(VIETNAM), history_text(line)
        if line.kind == PRINT and made and made[-1].at.date() == at.date():
            made[-1] = replace(made[-1], prints=(*made[-1].prints, _printed(line, at)))
        else:
            quiet = told_texts(told)
            beneath, by = confirmed_texts(line), person_text(line.by_name)
            made.append(Moment(at, said, by, beneath=beneath, quiet=quiet))
    if view.due_at is not None and view.business in OPEN:
        words = translate("DossierPage", "Result promised")
        made.append(Moment(view.due_at.astimezone(VIETNAM), words, "", ahead=True))
    return sorted(made, key=lambda moment: moment.at)


def _printed(line: HistoryLine, at: datetime) -> str:
    again, paper = int(line.facts["number"]) - 1, form_text(line.facts["form"])
    words = translate("DossierPage", "{hour} printed: {paper}")
    if again:
        words = translate("DossierPage", "{hour} printed again, no. {number}: {paper}")
    return words.format(hour=shown_hour(at), paper=paper, number=again)


def _leads(moments: Sequence[Moment], row: int) -> str:
    if row + 1 == len(moments):
        return ""
    return "ahead" if moments[row + 1].ahead else "past"


def _when(at: datetime, before: date | None) -> str:
    hour = shown_hour(at)
    return hour if at.date() == before else f"{shown_date(at.date())}  {hour}"


def _words(moment: Moment) -> QWidget:
    made = QWidget()
    lines = QVBoxLayout(made)
    lines.setContentsMargins(0, 0, 0, theme.scaled(4))
    lines.setSpacing(0)
    what = (("strong" if moment.ahead else "body", "", moment.what),)
    warned = tuple(("small", "soon", each) for each in moment.beneath)
    *before, last = moment.quiet or ("",)
    signed = " · ".join(each for each in (last, moment.who) if each)
    quiet = (*before, *((signed,) if signed else ()), *moment.prints)
    for role, tone, text in (*what, *warned, *(("small", "muted", each) for each in quiet)):
        label = plain_label(text, role, tone)
        label.setWordWrap(True)
        lines.addWidget(label)
    return made
