"""The transfer code on the screen is read by a phone, in every appearance and size."""

from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.vietqr import PaymentAccount, vietqr
from desk_app.ui import theme
from desk_app.ui.cash.qr_picture import QrPicture

TEXT = vietqr(PaymentAccount("970436", "0123456789", "UBND"), 15_000, "H99.62-261120-1001")


@pytest.mark.parametrize(
    ("look", "side"), [(theme.LIGHT, 160), (theme.DARK, 215), (theme.CONTRAST, 400)]
)
def test_the_code_is_read_back(
    qtbot: QtBot, qapp: QApplication, look: theme.Theme, side: int
) -> None:
    theme.apply(qapp, look)
    picture = QrPicture()
    qtbot.addWidget(picture)
    picture.show_text(TEXT)
    picture.resize(side, side)
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    shot = Image.frombytes(
        "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )
    assert [each.text for each in zxingcpp.read_barcodes(shot)] == [TEXT]
