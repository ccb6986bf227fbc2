"""Biên bản đối chiếu, bàn giao phí, lệ phí: what the desk took for one agency, and hands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desk_app.models.money import in_words
from desk_app.models.shown import grouped
from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import SettlementForm, SettlementRow
from desk_app.printing.list_paper import (
    CENTRE,
    ListHead,
    ListPaper,
    ListTable,
    Width,
    cells,
    listed_on,
    period,
)
from desk_app.printing.money_lines import amount_words
from desk_app.printing.setting import Setting
from desk_app.printing.table import Cell
from desk_app.printing.typeset import bold
from desk_app.printing.wording import form_wording

KEY = "settlement"
WIDTHS = (
    Width(110), Width(64, stands=CENTRE), Width(104, stands=CENTRE), Width(104, stands=CENTRE),
    Width(104, stands=CENTRE), Width(share=1),
)  # fmt: skip


def settlement_paper(form: SettlementForm) -> ListPaper:
    """The minute of one agency in two copies, its sum also in words."""
    added = form_wording(KEY, form.last).additions
    before = [each for each in form.rows if each.period_before]
    net = sum(each.collected - each.given_back for each in form.rows)
    rows = [_row(each, added) for each in form.rows]
    if before:
        rows.append(_sum(added["before_total"], form.before, before))
    rows.append(_sum(added["total"], form.dossiers, form.rows))
    table = ListTable(WIDTHS, rows, ("",) * len(rows), (form.clerk,))

    def lines(setting: Setting) -> Iterator[Block]:
        yield from setting.line("agency", agency=bold(form.agency))
        yield from setting.line("period", moment=period(setting, form.first, form.last))
        yield from setting.line("total", total=bold(f"{form.dossiers:02}"))
        yield from setting.line("net", amount=bold(amount_words(net, added)))
        yield from setting.line("words", words=_spelt(net, added["minus"]))

    on = listed_on(form.last, form.printing)
    return ListPaper(
        KEY, ListHead(form.letterhead, form.printing, on, running=form.agency), table, lines
    )


def _row(row: SettlementRow, added: Mapping[str, str]) -> tuple[Cell, ...]:
    method = added[row.method]
    words = added["before"].format(method=method) if row.period_before else method
    return _cells(words, row.dossiers, [row], row.receipts)


def _sum(words: str, dossiers: int, rows: Sequence[SettlementRow]) -> tuple[Cell, ...]:
    return _cells(words, dossiers, rows, "")


def _cells(
    words: str, dossiers: int, rows: Sequence[SettlementRow], receipts: str
) -> tuple[Cell, ...]:
    collected = sum(each.collected for each in rows)
    given_back = sum(each.given_back for each in rows)
    sums = (collected, given_back, collected - given_back)
    return cells(words, str(dossiers), *(grouped(each) for each in sums), receipts)


def _spelt(amount: int, minus: str) -> str:
    """A sum in words with a capital; one below nothing says so first."""
    words = in_words(abs(amount))
    told = f"{minus} {words}" if amount < 0 else words
    return told[0].upper() + told[1:]
