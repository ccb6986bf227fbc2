import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.dossier_code import alias, read_code
from desk_app.models.scan_repair import repair_scan

LAYOUT = dict(zip("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ", strict=True))


def typed_on_the_vietnamese_layout(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(LAYOUT.get(char, char) for char in text))


@pytest.mark.parametrize(
    ("mangled", "sent"),
    [
        ("H56.14-240823-0001", "H56.14-240823-0001"),
        ("h56.14-240823-0001", "H56.14-240823-0001"),
        ("Đ0.14-240823-0001", None),  # D90, or a digit lost
        ("TAM.ÁB.2C3-261121-1001", None),  # A1B or AB1
        ("TAM.BÁ.2C3-261121-1001", "TAM.BA1.2C3-261121-1001"),  # an S is no digit of a desk
        ("TAM.BÀ.2C3-261121-1001", None),  # VNI BA2 or Telex BAF
        ("TAM.1Ô.2C3-261121-1001", None),
        ("Ý5.14-240823-0001", None),  # Y15 or Y51
        ("ÁO-240823-0001", None),
        ("H56.Ư1-240823-0001", None),
    ],
)
def test_a_code_mangled_by_telex_or_vni_is_repaired_only_when_certain(
    mangled: str, sent: str | None
) -> None:
    assert repair_scan(mangled) == sent


def test_the_rest_of_a_receipt_follows_its_repaired_code() -> None:
    assert (
        repair_scan("TAM.BÁ.2C3-261121-1001|1.001193|rest")
        == "TAM.BA1.2C3-261121-1001|1.001193|rest"
    )


@given(st.integers(0, 9999), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@settings(max_examples=100, deadline=None)
def test_digits_typed_on_the_vietnamese_layout_come_back_or_are_refused(
    number: int, day: date
) -> None:
    sent = f"H15.62-{day:%y%m%d}-{number:04}"
    code = read_code(sent)
    assert code is not None
    assert repair_scan(typed_on_the_vietnamese_layout(sent)) in {sent, None}
    digits = alias(code)
    assert repair_scan(typed_on_the_vietnamese_layout(digits)) in {digits, None}


def test_a_code_typed_on_the_vietnamese_layout_is_repaired() -> None:
    assert repair_scan(typed_on_the_vietnamese_layout("H15.62-261120-2017")) == "H15.62-261120-2017"


def test_an_alias_typed_on_the_vietnamese_layout_is_repaired() -> None:
    code = read_code("H15.62-261120-2017")
    assert code is not None
    assert repair_scan(typed_on_the_vietnamese_layout(alias(code))) == alias(code)


def test_two_marks_whose_order_unicode_forgets_are_not_guessed() -> None:
    assert repair_scan(typed_on_the_vietnamese_layout("H59.62-261120-2017")) is None


def test_of_a_mangled_card_only_the_certain_fields_remain() -> None:
    sent = "066194004217|240123468|NGUYEN THI B|02111994|Nam|Thôn 4|15042021"
    fields = sent.split("|")
    for place in (0, 1, 3, 6):
        fields[place] = typed_on_the_vietnamese_layout(fields[place])
    assert repair_scan("|".join(fields)) == "066194004217|240123468||02111994|Nam||15042021"


@pytest.mark.parametrize(
    "text", ["", "|", "Nguyễn Thị Hồng", "đđđ", "\u0301", "Á" * 200, "Á." * 40, "1|2|3|4|5|6|7"]
)
def test_what_has_no_known_shape_is_not_repaired(text: str) -> None:
    assert repair_scan(text) is None


@given(st.text(alphabet="HTAM.15ÁÂĐđăêỳ|-0\u0323\u0301", max_size=30))
@settings(max_examples=200, deadline=None)
def test_any_text_is_answered(text: str) -> None:
    repaired = repair_scan(text)
    assert repaired is None or repair_scan(repaired) == repaired
