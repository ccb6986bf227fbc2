import pytest

from desk_app.models.telex import strip_telex


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nguyeenx thij", "nguyen thi"),
        ("Nguyeenx Thij Bichs Phwowngj", "nguyen thi bich phuong"),
        ("nguyenex", "nguyen"),
        ("tiengse", "tieng"),
        ("ddoongf", "dong"),
        ("dinhd", "dinh"),
        ("trwowngf", "truong"),
        ("nuwowcs", "nuoc"),
        ("tw", "tu"),
        ("quyeenf", "quyen"),
        ("giaays khai sinh", "giay khai sinh"),
        ("hoaf", "hoa"),
        ("huyeenr", "huyen"),
        ("khuyur", "khuyu"),
    ],
)
def test_telex_keys_typed_without_the_input_method_are_understood(typed: str, meant: str) -> None:
    assert strip_telex(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nguye64n thi5", "nguyen thi"),
        ("d9a85ng", "dang"),
        ("d9o62", "do"),
        ("phu7o7ng5", "phuong"),
    ],
)
def test_vni_keys_typed_without_the_input_method_are_understood(typed: str, meant: str) -> None:
    assert strip_telex(typed) == meant


@pytest.mark.parametrize(
    "typed", ["nguyen thi", "tran van sau", "xa quang phu", "facebook", "fan", "h56 14", "1990"]
)
def test_words_without_such_keys_stay_as_they_are(typed: str) -> None:
    assert strip_telex(typed) == typed


def test_text_with_its_marks_is_read_as_it_is() -> None:
    assert strip_telex("Nguyễn Thị Đoan") == "nguyen thi doan"
