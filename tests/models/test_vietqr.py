"""The payment code: EMVCo fields in order, the check sum right, and a camera reads what was meant."""

from __future__ import annotations

from io import BytesIO

import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desk_app.models.vietqr import PaymentAccount, crc16, payment_note, vietqr

ACCOUNT = PaymentAccount("970403", "0011012345678", "UBND xã Quảng Phú")
# the two examples of NAPAS's guide, without their check sums
TO_ACCOUNT = "38570010A00000072701270006970403011300110123456780208QRIBFTTA5303704"
EXAMPLES = {
    f"000201010211{TO_ACCOUNT}5802VN6304": 0x9E6F,
    f"000201010212{TO_ACCOUNT}54061800005802VN62340107NPS68690819thanh toan don hang6304": 0x2E2E,
}


def crc_by_division(data: bytes) -> int:
    """The check sum as it is defined: the remainder of a long division, bit by bit, 16 ones before."""
    bits = [int(bit) for byte in data for bit in f"{byte:08b}"] + [0] * 16
    for place in range(16):
        bits[place] ^= 1
    divisor = [int(bit) for bit in f"{0x11021:017b}"]
    for place in range(len(bits) - 16):
        if bits[place]:
            for step, bit in enumerate(divisor):
                bits[place + step] ^= bit
    return int("".join(map(str, bits[-16:])), 2)


def fields(text: str) -> dict[str, str]:
    """Tag, length, value: read by the standard's own rule."""
    found, place = {}, 0
    while place < len(text):
        length = int(text[place + 2 : place + 4])
        found[text[place : place + 2]] = text[place + 4 : place + 4 + length]
        place += 4 + length
    return found


@pytest.mark.parametrize(("text", "expected"), EXAMPLES.items())
def test_the_check_sum_of_the_published_examples(text: str, expected: int) -> None:
    assert crc16(text.encode()) == expected == crc_by_division(text.encode())


def test_the_check_sum_of_the_standard_s_own_sample() -> None:
    assert crc16(b"123456789") == 0x29B1


@given(st.binary(max_size=60))
def test_the_check_sum_is_the_remainder_of_the_division(data: bytes) -> None:
    assert crc16(data) == crc_by_division(data)


@given(st.integers(1, 9_999_999_999_999), st.text(max_size=40))
def test_every_code_names_account_sum_and_purpose_and_checks(amount: int, note: str) -> None:
    text = vietqr(ACCOUNT, amount, note)
    assert text.isascii()
    read = fields(text)
    assert list(read) == ["00", "01", "38", "53", "54", "58", "62", "63"]
    assert (read["54"], read["53"], read["58"]) == (str(amount), "704", "VN")
    target = fields(read["38"])
    assert (target["00"], target["02"]) == ("A000000727", "QRIBFTTA")
    assert fields(target["01"]) == {"00": "970403", "01": "0011012345678"}
    assert fields(read["62"])["08"] == payment_note(note)
    assert int(read["63"], 16) == crc_by_division(text[:-4].encode())


@pytest.mark.parametrize("amount", [0, -1, 10_000_000_000_000])
def test_no_code_is_made_for_a_sum_that_nobody_can_pay(amount: int) -> None:
    with pytest.raises(ValueError, match="1 đồng"):
        vietqr(ACCOUNT, amount, "")


def test_the_purpose_is_the_dossier_s_code_as_banks_can_carry_it() -> None:
    assert payment_note("H99.62-261120-1001") == "H9962 261120 1001"
    assert payment_note("Lệ phí đăng ký cư trú của Đỗ Văn Ưởng") == "Le phi dang ky cu tru cua"


def test_a_camera_reads_the_printed_code() -> None:
    text = vietqr(ACCOUNT, 15_000, "H99.62-261120-1001")
    drawn = BytesIO()
    segno.make(text, error="m").save(drawn, kind="png", scale=4, border=4)
    (found,) = zxingcpp.read_barcodes(Image.open(drawn))
    assert found.text == text
    assert fields(found.text)["54"] == "15000"
