"""Made-up receipts: an ordinary one, and one with the longest texts that a counter has seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desk_app.models.draft import PaymentMethod, Person, Principal
from desk_app.models.moments import VIETNAM
from desk_app.printing.forms import ComponentRow, FeeLine, Fees, Printing, ReceiptForm
from desk_app.printing.letterhead import Letterhead

CODE = "H15.62-261120-2017"
QR = (
    f"{CODE}|1.004873|066194004217|receipt|Quay Mot cua|20261120T1045|20261126T1045|1a2b3c4d|"
    + "Ab3_xY-9" * 10
    + "Qw7-zQ"
)

ORDINARY = ReceiptForm(
    letterhead=Letterhead(
        "UBND xã Quảng Phú", ("Trung tâm Phục vụ", "hành chính công"), "Quảng Phú"
    ),
    unit_name="Trung tâm Phục vụ hành chính công xã Quảng Phú, tỉnh Đắk Lắk",
    code=CODE,
    applicant=Person(
        name="Nguyễn Thị Bích Phượng",
        id_number="066194004217",
        address="Thôn 4, xã Quảng Phú, tỉnh Đắk Lắk",
        phone="0905 418 226",
    ),
    procedure_name="Cấp Giấy xác nhận tình trạng hôn nhân",
    procedure_code="1.004873",
    summary="để đăng ký kết hôn trong nước",
    received_at=datetime(2026, 11, 20, 10, 45, tzinfo=VIETNAM),
    due_at=datetime(2026, 11, 26, 10, 45, tzinfo=VIETNAM),
    issued_on=date(2026, 11, 20),
    term="03 ngày làm việc",
    volume=2,
    entry=418,
    delivery="Quầy 2, Trung tâm Phục vụ hành chính công xã Quảng Phú",
    clerk="Lê Thị Minh Hạnh",
    qr=QR,
    printing=Printing(datetime(2026, 11, 20, 10, 46, tzinfo=VIETNAM), "Quầy 2"),
    components=(
        ComponentRow("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", 1),
        ComponentRow("Căn cước công dân", 1, note="xuất trình, đã đối chiếu và trả lại"),
        ComponentRow("Bản án ly hôn đã có hiệu lực pháp luật", copies=2),
        ComponentRow("Giấy xác nhận đã cấp trước đây", note="nộp khi nhận kết quả"),
    ),
    derivation="Thứ Năm. Ngày làm việc được tính: 23/11, 25/11, 26/11; không tính ngày nhận, "
    "cuối tuần 21–22/11 và ngày nghỉ lễ 24/11.",
    fees=Fees((FeeLine("Lệ phí xác nhận", 15_000),), PaymentMethod.CASH),
)

PRINCIPAL = Principal(
    name="Trần Văn Được",
    id_number="066088001234",
    address="Số 12, đường Nguyễn Tất Thành, thôn 3, xã Quảng Phú, tỉnh Đắk Lắk",
    phone="0912 345 678",
    email="duoc.tran@thudientu.example",
    authorisation="Giấy ủy quyền chứng thực ngày 18/11/2026 tại UBND xã Quảng Phú",
)

LONGEST_COMPANY = (
    "Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất, Thương mại và Dịch vụ Vận tải "
    "Nông lâm sản Xuất nhập khẩu Tây Nguyên Xanh"
)
LONGEST_PROCEDURE = (
    "Đăng ký, cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất cho "
    "hộ gia đình, cá nhân đang sử dụng đất ổn định tại nông thôn thuộc diện đăng ký lần đầu theo "
    "quy định mới nhất của Chính phủ"
)
LONG_PAPER = "Đơn đề nghị đăng ký biến động đất đai, tài sản gắn liền với đất theo mẫu ban hành"

LONGEST = replace(
    ORDINARY,
    letterhead=Letterhead(
        "Ủy ban nhân dân phường Buôn Ma Thuột, tỉnh Đắk Lắk",
        ("Trung tâm Phục vụ hành chính công", "và Bộ phận Tiếp nhận, Trả kết quả"),
        "Phường Buôn Ma Thuột, tỉnh Đắk Lắk",
    ),
    applicant=Person(
        name=LONGEST_COMPANY,
        id_number="6000123456",
        address="Lô CN-12, đường số 5, Khu công nghiệp Hòa Phú\nthôn 11, xã Hòa Phú\n"
        "nay là phường Ea Kao, tỉnh Đắk Lắk (địa chỉ nhận thư: hộp thư số 18)",
        phone="0905 418 226, 0262 3 812 345",
        email="vanphong.dichvuvantai.nonglamsan@taynguyenxanh-thudientu.example",
    ),
    principal=PRINCIPAL,
    procedure_name=LONGEST_PROCEDURE,
    summary="xin cấp lại do thất lạc, " + "kèm theo các giấy tờ liên quan " * 8,
    components=tuple(
        ComponentRow(f"Giấy tờ thứ {number}: {LONG_PAPER}", number % 3, number % 4, "đối chiếu")
        for number in range(1, 41)
    ),
    fees=Fees(
        (
            FeeLine("lệ phí cấp giấy chứng nhận", 100_000),
            FeeLine("phí thẩm định hồ sơ", 1_250_000),
            FeeLine("lệ phí trước bạ", 3_001_501),
        ),
        PaymentMethod.TRANSFER,
    ),
    printing=replace(
        ORDINARY.printing,
        where="Điểm tiếp nhận và trả kết quả số 3, Nhà văn hóa cộng đồng thôn 11, xã Quảng Phú",
    ),
)


def in_demo(form: ReceiptForm) -> ReceiptForm:
    """The same receipt at a demonstration site."""
    return replace(form, printing=replace(form.printing, demo=True))


def reprinted(form: ReceiptForm, again: int) -> ReceiptForm:
    """The same receipt, printed again."""
    return replace(form, printing=replace(form.printing, again=again))
