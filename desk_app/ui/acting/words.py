"""The words of the acts: what their buttons say, the keys they have, what is said when they are done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.moves import BEFORE_DECISION, MOVES, UNTIL_RETURNED, Act
from desk_app.models.outcomes import NO_FACTS, Facts, NotAllowed
from desk_app.sentences.course import ACTS
from desk_app.sentences.lookup import Said, of_refusal
from desk_app.ui.states import business_word
from desk_app.ui.texts import said_text

translate = QCoreApplication.translate

KEYS: Mapping[Act, str] = {
    Act.HAND_OVER: "F4",
    Act.CONFIRM: "Ctrl+Y",
    Act.REJECT: "Ctrl+T",
    Act.RECALL: "Ctrl+Shift+Z",
    Act.SUPPLEMENT: "Ctrl+B",
    Act.SUPPLEMENT_RECEIVED: "Ctrl+B",
    Act.CLOSE_INCOMPLETE: "Ctrl+Shift+B",
    Act.REFUSE: "Ctrl+D",
    Act.PAUSE: "Ctrl+J",
    Act.RESUME: "Ctrl+J",
    Act.APOLOGISE: "Ctrl+H",
    Act.RESULT: "Ctrl+E",
    Act.CORRECT: "Ctrl+O",
    Act.RETURN: "F6",
    Act.TAKE_BACK: "Ctrl+Shift+Z",
    Act.POST: "Ctrl+U",
    Act.DELIVERED: "Ctrl+U",
    Act.WITHDRAW: "Ctrl+R",
    Act.STOP: "Ctrl+Shift+R",
    Act.PAPERS_BACK: "Ctrl+E",
    Act.GIVE_BACK: "F6",
    Act.COLLECT: "F7",
    Act.REVERSE_FEE: "F7",
    Act.NOTE_RECEIPT: "F7",
    Act.VOID: "Ctrl+Shift+D",
    Act.SHELVE: "Ctrl+Shift+K",
    Act.STEP: "Ctrl+Shift+N",
    Act.EXPLAIN: "Ctrl+Shift+L",
    Act.NOTE: "Ctrl+N",
    Act.AMEND: "Ctrl+Shift+E",
}
"""The key of each act on a dossier; two acts that are never allowed together share one."""


def act_word(act: Act) -> str:
    """What the button of an act says."""
    return said_text(Said(ACTS[act], NO_FACTS))


def done_text(act: Act, codes: tuple[str, ...], number: int) -> str:
    """What is said after an act: the dossier by its code, several by their number."""
    word = act_word(act)
    if len(codes) == 1:
        return translate("Acts", "{act}: {code}").format(act=word, code=codes[0])
    words = translate("Acts", "{act}: %n dossier(s)", "", number)
    return words.format(act=word)


def why_not(act: Act, code: str, facts: Facts) -> str:
    """Why an act cannot be done now, as its button says it."""
    if code != "move_illegal":
        return said_text(of_refusal(NotAllowed(code, **facts)))
    states = tuple(MOVES[act].leads)
    if states == BEFORE_DECISION:
        words = translate("Acts", "Only before the result is decided ({article}).")
        return words.format(article=MOVES[act].article)
    if states == UNTIL_RETURNED:
        words = translate("Acts", "Only until the result is returned ({article}).")
        return words.format(article=MOVES[act].article)
    words = translate("Acts", "Only when it stands so: {states} ({article}).")
    named = ", ".join(dict.fromkeys(business_word(each) for each in states))
    return words.format(states=named, article=MOVES[act].article)
