"""The one page of style sheet, filled with the colours of a theme; screens name roles, not colours."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

TONES = ("rail_text", "muted", "accent", "ok", "soon", "today", "late", "waiting", "ready", "quiet")
PANELS = ("accent", "ok", "soon", "today", "late", "waiting", "ready", "quiet")
TONE = Template('QLabel[tone="$tone"] { color: $ink }\n')
PANEL = Template(
    'QFrame[panel="$tone"] { background: $soft; border: ${border}px solid $ink;'
    " border-radius: 6px }\n"
)
PAGE = Template("""
QFrame[panel="card"] { background: $surface; border: ${border}px solid $line; border-radius: 8px }
QFrame[panel="canvas"] { background: $canvas; border: 0 }
QFrame[panel="surface"] { background: $surface; border: 0 }
QFrame[panel="rail"] { background: $rail; border: 0 }
QFrame[panel="top"] { background: $canvas; border: 0; border-bottom: ${border}px solid $line }
QFrame[panel="foot"] { background: $canvas; border: 0; border-top: ${border}px solid $line }
QFrame[panel="line"] { background: $line; border: 0 }
QLabel[role="key"] { color: $muted; border: 1px solid $edge; border-radius: 4px; padding: 0 4px }
QLabel[role="badge"] { color: $soon; background: $soon_soft; border: 1px solid $soon;
    border-radius: 4px; padding: 1px 6px }
QLineEdit, QComboBox, QDateEdit, QPlainTextEdit, QSpinBox { background: $surface; color: $text;
    border: ${border}px solid $edge; border-radius: 5px; padding: 5px 8px;
    selection-background-color: $accent; selection-color: $on_accent }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QPlainTextEdit:focus, QSpinBox:focus {
    border: ${focus}px solid $accent; padding: 4px 7px }
QLineEdit:read-only { background: $sunken; border-color: $line }
QLineEdit[problem="true"], QComboBox[problem="true"], QPlainTextEdit[problem="true"] {
    border: ${focus}px solid $late; padding: 4px 7px }
QLineEdit[problem="warning"], QComboBox[problem="warning"] {
    border: ${focus}px solid $soon; padding: 4px 7px }
QLineEdit[problem="true"]:focus, QComboBox[problem="true"]:focus {
    border: ${ring}px solid $accent; background: $late_soft; padding: 3px 6px }
QLineEdit[problem="warning"]:focus, QComboBox[problem="warning"]:focus {
    border: ${ring}px solid $accent; background: $soon_soft; padding: 3px 6px }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
    background: transparent; border: 0; padding: 0 }
QComboBox::drop-down { border: 0; width: 24px }
QComboBox::down-arrow { image: url(icons:chevron-$name.svg); width: 12px; height: 12px }
QComboBox QAbstractItemView { background: $surface; color: $text; border: ${border}px solid $edge;
    selection-background-color: $accent_soft; selection-color: $text; outline: 0 }
QCheckBox, QRadioButton { spacing: 7px; padding: 3px 0; outline: 0 }
QCheckBox:focus { background: $accent_soft; border-radius: 4px }
QCheckBox::indicator { width: ${em}px; height: ${em}px; border: ${border}px solid $edge;
    border-radius: 4px; background: $surface }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url(icons:tick-$name.svg) }
QCheckBox::indicator:focus { border: ${focus}px solid $accent;
    width: ${within}px; height: ${within}px }
QPushButton { background: $surface; color: $text; border: ${border}px solid $edge;
    border-radius: 6px; padding: 6px 12px }
QPushButton:hover { background: $accent_soft }
QPushButton:focus { border: ${focus}px solid $accent; padding: 5px 11px }
QPushButton:disabled { color: $muted; background: $sunken; border: ${border}px dashed $edge }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    padding: 11px 16px }
QPushButton[kind="primary"]:focus { border: ${focus}px solid $text; padding: 10px 15px }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $muted;
    border: ${border}px dashed $edge }
QPushButton[kind="tab"] { background: transparent; border: 0; border-bottom: 3px solid transparent;
    border-radius: 0; padding: 6px 4px }
QPushButton[kind="tab"]:checked { border-bottom: 3px solid $accent; color: $accent }
QPushButton[kind="plain"] { background: transparent; border-color: transparent; color: $accent;
    padding: 4px 6px }
QPushButton[kind="plain"]:focus { border: ${focus}px solid $accent; padding: 3px 5px }
QPushButton[kind="plain"]:disabled { color: $muted }
QTableView, QListView { background: $surface; border: 0; gridline-color: $line; outline: 0;
    selection-background-color: $accent_soft; selection-color: $text }
QTableView::item { border-bottom: 1px solid $line; padding: 0 8px }
QTableView::item:selected { background: $accent_soft; color: $text }
QListView[panel="popup"] { border: ${border}px solid $edge; border-radius: 5px }
QListView::item { padding: 6px 8px }
QListView::item:selected { background: $accent_soft; color: $text }
QHeaderView { background: $surface; border: 0 }
QHeaderView::section { background: $surface; color: $muted; border: 0;
    border-bottom: ${border}px solid $edge; padding: 5px ${side}px }
QScrollArea { background: transparent; border: 0 }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0 }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0 }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; min-height: 28px;
    min-width: 28px }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent }
QToolTip { background: $text; color: $surface; border: 0; padding: 4px 6px }
QProgressBar { background: $line; border: 0; max-height: 3px }
QProgressBar::chunk { background: $accent }
""")


def page_of_style(colours: Mapping[str, object], border: int, em: int) -> str:
    """The style sheet for one theme: `border` and `em` in pixels, `em` the size of the font."""
    panels = "".join(
        PANEL.substitute(tone=tone, border=border, ink=colours[tone], soft=colours[tone + "_soft"])
        for tone in PANELS
    )
    tones = "".join(TONE.substitute(tone=tone, ink=colours[tone]) for tone in TONES)
    own = {
        **colours,
        "border": border,
        "focus": border + 1,
        "ring": border + 2,
        "em": round(em * 1.2),
        "within": round(em * 1.2) - 2,  # the thicker border of the focus moves no word
        "side": round(em * 11 / 13),
    }
    return PAGE.substitute(own) + panels + tones
