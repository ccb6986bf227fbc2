import logging

import pytest

from desk_app.models.outcomes import (
    HasProblems,
    IntegrityBroken,
    NotAllowed,
    Problem,
    Trouble,
)
from desk_app.ui.notices import Notices, notice


def test_a_rule_that_says_no_is_one_sentence_with_its_facts() -> None:
    shown = notice(NotAllowed("account_exists", name="hanh"), "A1B2C3")
    assert shown.sentence == "There is already an account named hanh. Choose another name."
    assert not shown.incident


def test_a_trouble_says_what_to_do() -> None:
    shown = notice(Trouble("printer_unreachable", queue="Quay_2"), "A1B2C3")
    assert shown.tone == "late"
    assert "Quay_2" in shown.sentence
    assert "paper" in shown.sentence


def test_problems_are_said_together() -> None:
    problems = (
        Problem("procedure", "procedure_missing"),
        Problem("applicant.name", "name_missing"),
    )
    assert (
        notice(HasProblems(problems), "").sentence == "Choose the procedure. Enter the full name."
    )


def test_a_code_nobody_knows_is_never_shown() -> None:
    assert "brand_new" not in notice(NotAllowed("brand_new"), "").sentence
    assert "brand_new" not in notice(Trouble("brand_new"), "").sentence


def test_a_broken_record_gets_an_incident_number() -> None:
    assert notice(IntegrityBroken("chain_broken"), "A1B2C3").incident == "A1B2C3"


def test_a_bug_gets_a_number_and_its_text_stays_out_of_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    said: list[tuple[str, str]] = []
    notices = Notices(lambda tone, sentence: said.append((tone, sentence)))

    def fail() -> None:
        raise ValueError("Nguyễn Thị Bích Phượng 066194004217")

    with caplog.at_level(logging.ERROR, "desk_app"):
        try:
            fail()
        except ValueError as error:
            notices.report(error)
    (tone, sentence), (record,) = said[0], caplog.records
    incident = str(record.args[0]) if isinstance(record.args, tuple) else ""
    assert tone == "late"
    assert incident in sentence
    assert "ValueError" in caplog.text
    assert "fail" in caplog.text
    assert "Phượng" not in caplog.text
    assert "066194004217" not in caplog.text
