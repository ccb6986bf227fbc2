"""Importing procedures as the national portal gives them, with all that is wrong in them."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.catalogue import NO_TERM, Case, Channel, Fee, FeeRule, Procedure, Review
from desk_app.models.catalogue_file import procedure_document, read_procedure
from desk_app.models.lay_thu_tuc import is_lay_thu_tuc, read_lay_thu_tuc
from desk_app.models.outcomes import Problem
from desk_app.models.term import Term, TermUnit
from tests.models.catalogue_rows import fee, national_row, own_row, paper, papers, way

IMPORTED = date(2026, 11, 23)
OTHER_FIELD = [{"MALINHVUC": "", "TENLINHVUC": "Đất đai"}]


def imported(**changes: Any) -> Procedure:
    reading = read_lay_thu_tuc(national_row(**changes), IMPORTED)
    assert reading.broken == ()
    [procedure] = reading.procedures
    return procedure


def refused(**changes: Any) -> Problem:
    reading = read_lay_thu_tuc([national_row(MATTHC="1.000894"), national_row(**changes)], IMPORTED)
    assert [each.code for each in reading.procedures] == ["1.000894"]
    [problem] = reading.broken
    return problem


def cases_of(*groups: object) -> tuple[Case, ...]:
    return imported(THANHPHANHOSO=list(groups)).cases


def names(case: Case) -> list[str]:
    return [each.name for each in case.components]


def test_a_row_becomes_an_unreviewed_procedure_in_force_from_the_day_of_import() -> None:
    birth = imported()
    assert (birth.code, birth.field, birth.field_code) == ("1.001193", "Hộ tịch", "G15-HT")
    assert (birth.name, birth.short_name) == ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh")
    assert (birth.valid_from, birth.valid_to) == (IMPORTED, None)
    assert (birth.review, birth.review_note) == (Review.UNREVIEWED, "")
    assert [(each.name, each.code) for each in birth.results] == [
        ("Giấy khai sinh", "KQ.G15.000031")
    ]


def test_the_national_shape_is_told_from_our_own() -> None:
    row = national_row()
    assert is_lay_thu_tuc(row)
    assert is_lay_thu_tuc([row])
    assert is_lay_thu_tuc({"error_code": "0", "result": [row]})
    assert is_lay_thu_tuc([{"result": [row]}, {"result": [row]}])
    assert not is_lay_thu_tuc(own_row())
    assert not is_lay_thu_tuc({"procedures": [own_row()]})
    assert not is_lay_thu_tuc("MATTHC")


@pytest.mark.parametrize(
    "wrap", [lambda row: row, lambda row: [row], lambda row: {"result": [row]}]
)
def test_a_row_its_envelope_and_a_list_read_alike(wrap: Any) -> None:
    assert read_lay_thu_tuc(wrap(national_row()), IMPORTED).procedures == (imported(),)


def test_channels_are_counter_online_and_post_each_with_its_own_term() -> None:
    ways = [
        way("2", "17"),
        way("3", "20", "Ngày"),
        way("1", "0,5"),
    ]
    assert imported(CACHTHUCTHUCHIEN=ways).terms == {
        Channel.COUNTER: Term(Decimal("0.5"), TermUnit.WORKING_DAYS),
        Channel.ONLINE: Term(Decimal(17), TermUnit.WORKING_DAYS),
        Channel.POST: Term(Decimal(20), TermUnit.CALENDAR_DAYS),
    }


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        ("3", "Ngày làm việc", TermUnit.WORKING_DAYS),
        ("03", unicodedata.normalize("NFD", "ngày làm việc"), TermUnit.WORKING_DAYS),
        ("3 Ngày làm việc", "", TermUnit.WORKING_DAYS),
        ("3", "Ngày", TermUnit.CALENDAR_DAYS),
        ("3", "Giờ làm việc", TermUnit.WORKING_HOURS),
        ("3", "Giờ", TermUnit.CLOCK_HOURS),
        ("3", "Tháng", TermUnit.MONTHS),
    ],
)
def test_every_unit_of_the_portal_is_known(amount: str, unit: str, expected: TermUnit) -> None:
    terms = imported(CACHTHUCTHUCHIEN=[way("1", amount, unit)]).terms
    assert terms == {Channel.COUNTER: Term(Decimal(3), expected)}


@pytest.mark.parametrize(("amount", "unit"), [("Không có thông tin", ""), ("", "Ngày làm việc")])
def test_no_information_about_the_term_means_no_appointment(amount: str, unit: str) -> None:
    assert imported(CACHTHUCTHUCHIEN=[way("1", amount, unit)]).terms == {Channel.COUNTER: NO_TERM}


def test_a_bare_one_is_the_same_day_in_civil_status_and_asks_for_review() -> None:
    birth = imported(CACHTHUCTHUCHIEN=[way("1", "1", "")])
    assert birth.terms[Channel.COUNTER] == Term(Decimal(0), TermUnit.SAME_DAY)
    assert birth.review is Review.CONFLICT
    assert birth.review_note


def test_a_larger_bare_number_in_civil_status_is_working_days_and_asks_for_review() -> None:
    status = imported(CACHTHUCTHUCHIEN=[way("1", "5", "")])
    assert status.terms[Channel.COUNTER] == Term(Decimal(5), TermUnit.WORKING_DAYS)
    assert status.review is Review.CONFLICT


def test_a_bare_number_anywhere_else_is_reported_not_guessed() -> None:
    problem = refused(LINHVUCTHUCHIEN=OTHER_FIELD, CACHTHUCTHUCHIEN=[way("1", "1", "")])
    assert problem.code == "unit_missing"
    assert problem.field == "1.CACHTHUCTHUCHIEN.0.THOIGIAN.0.THOIGIANGIAIQUYET"
    assert problem.facts == {"procedure": "1.001193", "value": "1"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"MATTHC": "khai sinh"}, "not_a_procedure_code"),
        ({"TENTTHC": ""}, "required"),
        ({"LINHVUCTHUCHIEN": []}, "required"),
        ({"CACHTHUCTHUCHIEN": []}, "required"),
        ({"CACHTHUCTHUCHIEN": [way("4", "3")]}, "unknown_channel"),
        ({"CACHTHUCTHUCHIEN": [way("1", "3", "Tuần")]}, "unknown_unit"),
        ({"CACHTHUCTHUCHIEN": [way("1", "ngay lập tức", "")]}, "term_unreadable"),
        ({"CACHTHUCTHUCHIEN": [way("1", "0")]}, "not_positive"),
        ({"THANHPHANHOSO": [papers("", paper("Đơn", "310"))]}, "count_unlikely"),
        ({"MATTHC": "1.000894"}, "repeated"),
    ],
)
def test_what_cannot_be_read_is_reported_and_the_other_rows_are_kept(
    changes: dict[str, Any], code: str
) -> None:
    assert refused(**changes).code == code


def test_several_terms_of_one_channel_keep_the_first_and_ask_for_review() -> None:
    residence = imported(CACHTHUCTHUCHIEN=[way("2", "1"), way("2", "3")])
    assert residence.terms == {Channel.ONLINE: Term(Decimal(1), TermUnit.WORKING_DAYS)}
    assert residence.review is Review.CONFLICT


def test_situations_become_cases_and_share_the_papers_that_stand_outside_them() -> None:
    first, second = cases_of(
        papers("(1.1) Cá nhân, hồ sơ gồm:", paper("- Tờ khai CT01;")),
        papers("Theo danh sách:", paper("+ Văn bản đề nghị", "1", "1")),
        papers("", paper("Giấy tờ chỗ ở")),
    )
    assert (first.name, names(first)) == ("Cá nhân", ["Tờ khai CT01", "Giấy tờ chỗ ở"])
    assert names(second) == ["Văn bản đề nghị", "Giấy tờ chỗ ở"]
    assert (second.components[0].originals, second.components[0].copies) == (1, 1)


def test_headings_of_parts_are_not_situations_and_papers_to_show_are_not_submitted() -> None:
    [case] = cases_of(
        papers("Giấy tờ phải nộp", paper("Giấy chứng sinh", MA_KQ_THAYTHE="KQ.G18.000001")),
        papers("Giấy tờ phải xuất trình", paper("Hộ chiếu", MAGIAYTO="000.G15")),
        papers("Trường hợp ủy quyền thì kèm theo", paper("Văn bản ủy quyền")),
    )
    birth, passport, authorisation = case.components
    assert birth.replaceable
    assert not birth.present_only
    assert (passport.present_only, passport.paper_code) == (True, "000.G15")
    assert authorisation.optional


def test_notes_printed_as_papers_are_left_out() -> None:
    [case] = cases_of(
        papers("", paper("Tờ khai"), paper("Nộp qua bưu chính thì kèm bản sao", "0", "0")),
        papers("Lưu ý", paper("Đối với giấy tờ nộp trực tuyến", "1")),
        papers("", paper("* Lưu ý: có thể nộp bản sao", "1", "1"), paper("", "1")),
    )
    assert names(case) == ["Tờ khai"]


@pytest.mark.parametrize(
    ("text", "printed"), [("Đơn theo Mẫu số 18", "181"), ("Đơn theo Mẫu số", "181 bản chính")]
)
def test_a_count_glued_to_the_number_of_a_form_is_parted_and_asks_for_review(
    text: str, printed: str
) -> None:
    land = imported(THANHPHANHOSO=[papers("", paper(text, printed, "1"))])
    [form] = land.cases[0].components
    assert (form.name, form.originals, form.copies) == ("Đơn theo Mẫu số 18", 1, 1)
    assert land.review is Review.CONFLICT
    assert "Mẫu số 18" in land.review_note


def test_counts_may_be_words_or_missing() -> None:
    row = {"TENGIAYTO": "Bản vẽ", "SOBANCHINH": "02 bộ", "SOBANSAO": None}
    [drawings] = cases_of(papers("", row))[0].components
    assert (drawings.originals, drawings.copies) == (2, 0)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Tờ khai CT01.1.MuCT01banhnhkmtheoThngts53 (3).doc", ""),
        ("Tờ khai CT01Giấy đề nghị.pdf", "Giấy đề nghị.pdf"),
        ("a) Tờ khai CT01;", ""),
        ("(ii) - Tờ khai CT01.", ""),
    ],
)
def test_bullets_and_names_of_form_files_are_cut_off(text: str, form: str) -> None:
    [case] = cases_of(papers("", paper(text, TENMAUDON=form)))
    assert names(case) == ["Tờ khai CT01"]


def test_papers_for_some_situations_only_are_optional() -> None:
    [case] = cases_of(
        papers("", paper("Trường hợp bỏ rơi thì có biên bản"), paper("Trích đo thửa đất (nếu có)"))
    )
    assert all(each.optional for each in case.components)


def test_a_long_paper_is_cut_between_words_and_told_whole_in_its_note() -> None:
    text = "Giấy tờ " + "chứng minh " * 40 + "cuối"
    [case] = cases_of(papers("", paper(text)))
    [long] = case.components
    assert len(long.name) <= 180
    assert long.name.endswith("…")
    assert long.note == text


def priced(*lines: Any, **changes: Any) -> Procedure:
    return imported(CACHTHUCTHUCHIEN=[way("1", "3", "Ngày làm việc", *lines)], **changes)


@pytest.mark.parametrize(
    ("total", "unit", "amount"),
    [
        ("15000", "Việt Nam Đồng", 15_000),
        ("15.000", "VNĐ", 15_000),
        ("15,000 Việt Nam Đồng", "", 15_000),
        ("1.250.000", "đồng", 1_250_000),
    ],
)
def test_sums_are_read_in_dong(total: str, unit: str, amount: int) -> None:
    assert priced(fee(total, unit)).fees == (Fee("Phí, lệ phí", FeeRule.FIXED, amount),)


def test_free_is_a_line_and_no_information_is_none() -> None:
    assert priced(fee("0")).fees == (Fee("Phí, lệ phí", FeeRule.FREE),)
    assert priced(fee("Miễn phí", "")).fees == (Fee("Phí, lệ phí", FeeRule.FREE),)
    assert priced(fee("Không có thông tin", "")).fees == ()


def test_free_that_the_provincial_council_sets_waits_for_the_office_to_fill_in() -> None:
    licence = priced(fee("0", note="Mức thu do HĐND cấp tỉnh quyết định"))
    assert [(each.rule, each.amount) for each in licence.fees] == [(FeeRule.PROVINCE, 0)]
    assert licence.review is Review.CONFLICT


def test_a_fee_by_the_page_or_by_the_copy_keeps_its_rule() -> None:
    [page, copy] = priced(fee("2.000", "Đồng/trang"), fee("8.000", "Đồng/bản")).fees
    assert (page.rule, page.amount, page.next_amount) == (FeeRule.PER_PAGE, 2_000, 2_000)
    assert (copy.rule, copy.amount) == (FeeRule.PER_COPY, 8_000)
    [told] = priced(fee("2.000", note="2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang")).fees
    assert told.rule is FeeRule.PER_PAGE


def test_another_currency_is_left_out_and_a_sum_that_cannot_be_read_is_left_to_fill_in() -> None:
    dollars = priced(fee("10", "USD"))
    assert dollars.fees == ()
    assert dollars.review is Review.CONFLICT
    ranged = priced(fee("50.000 - 150.000"))
    assert [each.rule for each in ranged.fees] == [FeeRule.PROVINCE]
    assert ranged.review is Review.CONFLICT


def test_one_line_stands_for_all_channels_that_state_the_same() -> None:
    ways = [
        way("1", "3", "Ngày", fee("15.000"), fee("1.000")),
        way("2", "3", "Ngày", fee("7.000"), fee("1.000")),
    ]
    assert [(each.amount, each.channels) for each in imported(CACHTHUCTHUCHIEN=ways).fees] == [
        (15_000, (Channel.COUNTER,)),
        (1_000, ()),
        (7_000, (Channel.ONLINE,)),
    ]


def test_a_fee_is_named_by_its_note_and_a_long_note_is_its_legal_basis() -> None:
    long = "Theo quy định của thông tư. " * 8
    [short, other] = priced(fee("1.000", note="Lệ phí hộ tịch"), fee("2.000", note=long)).fees
    assert short.name == "Lệ phí hộ tịch"
    assert (other.name, other.legal_basis) == ("Phí, lệ phí", long.strip())


def test_what_was_imported_can_be_written_in_our_own_shape() -> None:
    procedure = priced(fee("15.000", note="Lệ phí"))
    assert read_procedure(procedure_document(procedure), "") == procedure


KEYS = st.sampled_from(
    [
        *national_row(), "KENH", "THOIGIAN", "THOIGIANGIAIQUYET", "DONVITINH", "PHILEPHI", "SOTIEN",
        "DONVI", "MOTA", "TRUONGHOP", "GIAYTO", "TENGIAYTO", "SOBANCHINH", "TENLINHVUC", "result",
    ]
)  # fmt: skip
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["1", "181", "Mẫu số", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(KEYS, ANYTHING, max_size=6))
def test_no_row_however_spoiled_stops_the_import(changes: dict[str, object]) -> None:
    document = [national_row(MATTHC="1.000894"), {**national_row(), **changes}]
    codes = [each.code for each in read_lay_thu_tuc(document, IMPORTED).procedures]
    assert "1.000894" in codes
