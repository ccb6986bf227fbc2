import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.scan import ScanKind, classify

ZONE = (
    "IDVNM0930470641001093047064<<2\n9301054M3301052VNM<<<<<<<<<<<8\nUNG<<HOANG<HIEP<<<<<<<<<<<<<<<"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("H15.62-261120-2017|1.004873||receipt|QMC|202611201045|202611261045|k|s", "receipt"),
        ("20261120|1.231|Zm9v-_0|daily|QMC|202611201705||0a1b2c3d|s", "daily"),
        ("H15.62-261120-2017", "dossier_code"),
        ("TAM.A1B.2C3-261121-1001\r", "dossier_code"),
        ("26112020172", "alias"),
        ("066194004217||NGUYỄN THỊ BÍCH|11021994|Nữ|Thôn 4|15042021", "citizen_card"),
        (ZONE, "mrz"),
        ("066194004217", "id_number"),
        ("DN4797930612345|4e677579e1bb856e|11/02/1994|2|54686f6e2034|", "health_card"),
        ("8934563138165", "unknown"),
        ("261120201", "unknown"),
        ("", "unknown"),
    ],
)
def test_everything_under_the_reader_is_told_apart(text: str, kind: str) -> None:
    scan = classify(text)
    assert scan.kind == ScanKind(kind)
    assert not scan.repaired


def test_a_receipt_gives_its_code() -> None:
    scan = classify("H15.62-261120-2017|1.004873|rest")
    assert str(scan.code) == "H15.62-261120-2017"


def test_a_card_gives_its_person() -> None:
    scan = classify("066194004217||NGUYỄN THỊ BÍCH|11021994|Nữ|Thôn 4|15042021")
    assert scan.card is not None
    assert scan.card.person.name == "NGUYỄN THỊ BÍCH"


def test_a_repaired_scan_says_so() -> None:
    scan = classify("TAM.BÁ.2C3-261121-1001")
    assert (scan.kind, scan.repaired) == (ScanKind.DOSSIER_CODE, True)
    assert scan.text == str(scan.code) == "TAM.BA1.2C3-261121-1001"


def test_a_repaired_card_leaves_the_name_to_the_clerk() -> None:
    number, birth = (
        "đ\u0309\u0309ă\u0323ôđđôâă\u0303",
        "ăăđâă\u0323\u0323ô",
    )  # digits of that layout
    scan = classify(f"{number}||NGUYEN|{birth}|Nam|Thôn|")
    assert (scan.kind, scan.repaired) == (ScanKind.CITIZEN_CARD, True)
    assert scan.card is not None
    assert scan.card.name_unreadable
    assert (scan.card.person.id_number, scan.card.person.birth_date) == (
        "066194004217",
        "1994-02-11",
    )


def test_a_mangled_alias_whose_check_fails_stays_unknown() -> None:
    assert classify("âđđđđđđđđđđ").kind is ScanKind.UNKNOWN


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_is_answered(text: str) -> None:
    assert classify(text).kind in ScanKind
