"""A refused move is said in words: the act, how the dossier stands, and the way out."""

from __future__ import annotations

import pytest

from desk_app.models.moves import MOVES, Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.states import Business
from desk_app.sentences.words import Words

CODE = "H99.62-261120-1001"


def said(act: Act, state: Business, language: str = "vi") -> str:
    facts = {"dossier": CODE, "act": act.value, "state": state.value}
    refused = NotAllowed("move_illegal", **facts, article=MOVES[act].article)
    return Words(language).refusal(refused)


def test_a_dossier_that_the_unit_has_is_not_confirmed_once_more() -> None:
    assert said(Act.CONFIRM, Business.PROCESSING) == f"Hồ sơ {CODE} đã được đơn vị nhận rồi."
    assert said(Act.CONFIRM, Business.PROCESSING, "en") == f"The unit has dossier {CODE} already."


def test_a_result_is_not_returned_before_the_unit_had_the_dossier() -> None:
    assert said(Act.RETURN, Business.RECEIVED) == (
        f"Chưa làm được “Trả kết quả”: hồ sơ {CODE} mới tiếp nhận (NĐ 118/2025 Đ.6.2, Đ.22). "
        "Hãy chuyển xử lý và để đơn vị xác nhận trước."
    )


def test_nothing_more_is_done_with_a_dossier_that_has_ended() -> None:
    assert said(Act.RESULT, Business.WITHDRAWN) == (
        f"Không làm được “Đã có kết quả”: hồ sơ {CODE} đã rút (NĐ 118/2025 Đ.17.4, Đ.22). "
        "Yêu cầu mới được tiếp nhận thành hồ sơ mới."
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_illegal_move_is_said_without_a_code_of_the_program(language: str) -> None:
    for act, move in MOVES.items():
        for state in set(Business) - set(move.leads):
            words = said(act, state, language)
            assert CODE in words
            assert "–" not in words
            assert "_" not in words
