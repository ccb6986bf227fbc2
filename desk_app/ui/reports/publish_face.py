"""What the office makes public: papers for the wall, pages for a screen, the staff; and where they go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.models.publication import PublicationView
from desk_app.models.site import StaffMember
from desk_app.services.publish import PAPERS
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_moment
from desk_app.ui.frame.foot import Hint
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.publish_staff import StaffCard
from desk_app.ui.reports.publish_tables import (
    FILES,
    decision_rows,
    decisions_table,
    file_names,
    file_rows,
    files_table,
    show_rows,
)
from desk_app.ui.results.giving_way import GivingWay, decide_in
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind
from desk_app.ui.window import PUBLIC_KEY

BESIDE_FROM, DECISIONS, OFFERED = 1020, 6, "Mot-cua-cong-khai"  # pixels at 10 pt, rows, a folder
FILES_SHARE, DECISIONS_SHARE = 4, 5
FOLDER_KEY, PREVIEW_KEY = "Alt+T", "Ctrl+Shift+P"
translate = QCoreApplication.translate


class PublishFace(Face):
    """Ctrl+Enter writes everything into the folder; Ctrl+P prints the paper that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.files, self.decisions, self.staff = files_table(), decisions_table(), StaffCard()
        self.folder = QLineEdit()
        self.folder_field = Field(self.tr("Into the folder"), self.folder, "folder", above=True)
        self.last = plain_label("", "small", "muted")
        self.last.setWordWrap(True)
        self.print_it = ActButton(self.tr("Print the chosen paper"), "Ctrl+P")
        self.act = ActButton(self.tr("Publish"), "Ctrl+Enter", "primary")
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.files.opened.connect(lambda _row: self._preview())
        self.files.moved.connect(self._offer_print)
        self.staff.changed.connect(self._keep_staff)
        self.print_it.clicked.connect(self._print)
        self.act.clicked.connect(self._publish)
        bind(FOLDER_KEY, self, self._to_folder)
        bind(PREVIEW_KEY, self, self._preview)

    def _lay_out(self) -> None:
        first, second = Card(self.tr("What is made public")), Card(self.tr("By decision"))
        first.body.addWidget(self.files)
        second.body.addWidget(self.decisions, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.scaled(10))
        column.addWidget(first)
        column.addWidget(self.staff, 1)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(theme.scaled(10))
        self._beside.addLayout(column, FILES_SHARE)
        self._beside.addWidget(second, DECISIONS_SHARE)
        inner = QWidget()
        inner.setLayout(self._beside)
        self._left = GivingWay()
        self._left.put(inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addWidget(self._left, 1)
        row.addWidget(self._decision())

    def _decision(self) -> QFrame:
        deciding = QFrame()
        decide_in(deciding)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Where it goes"), "section"))
        head.addWidget(KeyCap(FOLDER_KEY))
        head.addStretch(1)
        board = QHBoxLayout()
        board.addWidget(plain_label(self.tr("Board for those who wait"), tone="muted"))
        board.addWidget(KeyCap(PUBLIC_KEY))
        board.addStretch(1)
        column = QVBoxLayout(deciding)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addLayout(head)
        column.addWidget(self.folder_field)
        column.addWidget(self.last)
        column.addLayout(board)
        column.addStretch(1)
        column.addWidget(self.print_it)
        column.addWidget(self.act)
        return deciding

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Enter", self.tr("look at the paper")),
            ("Alt+N", self.tr("staff")),
            (FOLDER_KEY, self.tr("the folder")),
        )

    def shown(self) -> None:
        """Everything is read anew; the keyboard is in the list of files."""
        self._read()
        if not self.staff.form.isVisible():
            self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: PublicationView) -> None:
        """What would be published now, and the last time it was."""
        people = self.tr("%n person(s)", "", len(view.staff))
        show_rows(self.files, file_rows(view, people), len(FILES))
        show_rows(self.decisions, decision_rows(view.decisions), DECISIONS)
        if not self.staff.form.isVisible():
            self.staff.show_staff(view.staff)
        if not self.folder.text():
            self.folder.setText(view.folder or _offered())
        never = self.tr("Not published from this desk yet.")
        done = self.tr("Published last: {moment}, into {folder}")
        moment = shown_moment(view.at) if view.at else ""
        told = done.format(moment=moment, folder=view.folder)
        self.last.setText(told if view.at else never)

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self._print()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list of files."""
        if event.key() == Qt.Key.Key_Escape and not self.files.hasFocus():
            self.files.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two columns do not fit beside each other they stand beneath."""
        super().resizeEvent(event)
        ways, beside = QBoxLayout.Direction, self.width() >= theme.scaled(BESIDE_FROM)
        self._beside.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _read(self) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(lambda: acts.publish().view(actor), self.show_view)

    def _chosen(self) -> str:
        return FILES[self.files.current() or 0]

    def _offer_print(self, row: int) -> None:
        page = self.tr("Pages are published, not printed; choose a paper below.")
        self.print_it.set_reason("" if row < 0 or FILES[row] in PAPERS else page)

    def _preview(self) -> None:
        name, acts, actor = self._chosen(), self._desk.acts, self._desk.actor
        if name not in PAPERS:
            words = self.tr("{page} is a page of the folder; it is written by Ctrl+Enter.")
            self._desk.said.emit("quiet", words.format(page=file_names()[name]))
            return
        title = file_names()[name]
        self._desk.background.run(
            lambda: acts.publish().paper(actor, name),
            lambda pdf: self._desk.previewed.emit(pdf, title),
        )

    def _print(self) -> None:
        name, acts, actor = self._chosen(), self._desk.acts, self._desk.actor
        if name not in PAPERS:
            return

        def queued(_: object) -> None:
            self._desk.wrote("prints")
            self._desk.said.emit("ok", self.tr("{paper}: it goes to the printer.").format(
                paper=file_names()[name]
            ))  # fmt: skip

        self._desk.background.run(lambda: acts.publish().queue(actor, name), queued)

    def _publish(self) -> None:
        acts, actor, typed = self._desk.acts, self._desk.actor, self.folder.text().strip()
        folder = Path(typed).expanduser()
        whole = folder.is_absolute() if typed else False
        wrong = self.tr("Type a whole folder, such as {example}")
        self.folder_field.show_problem("" if whole else wrong.format(example=_offered()))
        if not whole:
            self._to_folder()
            return

        def published(names: tuple[str, ...]) -> None:
            words = self.tr("%n file(s) written into {folder}", "", len(names))
            self._desk.said.emit("ok", words.format(folder=str(folder)))
            self._read()

        self._desk.background.run(lambda: acts.publish()(actor, folder), published)

    def _keep_staff(self, staff: tuple[StaffMember, ...]) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(
            lambda: acts.roster().keep(actor, staff), lambda _: self._read()
        )  # fmt: skip

    def _to_folder(self) -> None:
        self.folder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.folder.selectAll()


def _offered() -> str:
    """A folder of its own among the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents) / OFFERED)
