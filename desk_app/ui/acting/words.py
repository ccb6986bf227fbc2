"""The words of the acts: what their buttons say, the keys they have, what is said when they are done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.moves import BEFORE_DECISION, MOVES, UNTIL_RETURNED, Act
from desk_app.models.outcomes import Facts, NotAllowed
from desk_app.sentences.lookup import of_refusal
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
    Act.COLLECT: "F7",
    Act.REVERSE_FEE: "F7",
    Act.VOID: "Ctrl+Shift+D",
    Act.SHELVE: "Ctrl+Shift+K",
    Act.STEP: "Ctrl+Shift+N",
    Act.NOTE: "Ctrl+N",
    Act.AMEND: "Ctrl+Shift+E",
}
"""The key of each act on a dossier; two acts that are never allowed together share one."""


def act_word(act: Act) -> str:
    """What the button of an act says."""
    return _WORDS[act]()


_WORDS: Mapping[Act, Callable[[], str]] = {
    Act.HAND_OVER: lambda: translate("Acts", "Hand over"),
    Act.CONFIRM: lambda: translate("Acts", "Confirm the hand-over"),
    Act.REJECT: lambda: translate("Acts", "The unit sends it back"),
    Act.RECALL: lambda: translate("Acts", "Recall the hand-over"),
    Act.SUPPLEMENT: lambda: translate("Acts", "Ask for papers"),
    Act.SUPPLEMENT_RECEIVED: lambda: translate("Acts", "Papers are complete"),
    Act.CLOSE_INCOMPLETE: lambda: translate("Acts", "Close, papers did not come"),
    Act.REFUSE: lambda: translate("Acts", "Refuse"),
    Act.PAUSE: lambda: translate("Acts", "Pause"),
    Act.RESUME: lambda: translate("Acts", "Resume"),
    Act.APOLOGISE: lambda: translate("Acts", "Apology, new date"),
    Act.RESULT: lambda: translate("Acts", "Result is here"),
    Act.CORRECT: lambda: translate("Acts", "Correct the result"),
    Act.RETURN: lambda: translate("Acts", "Return the result"),
    Act.TAKE_BACK: lambda: translate("Acts", "Take the return back"),
    Act.POST: lambda: translate("Acts", "Give to the post"),
    Act.DELIVERED: lambda: translate("Acts", "The post delivered it"),
    Act.WITHDRAW: lambda: translate("Acts", "Withdraw"),
    Act.STOP: lambda: translate("Acts", "Stop"),
    Act.COLLECT: lambda: translate("Acts", "Collect the fee"),
    Act.REVERSE_FEE: lambda: translate("Acts", "Give the fee back"),
    Act.VOID: lambda: translate("Acts", "Void the code"),
    Act.SHELVE: lambda: translate("Acts", "Put on a shelf"),
    Act.STEP: lambda: translate("Acts", "Next step of the process"),
    Act.NOTE: lambda: translate("Acts", "Write a note"),
    Act.AMEND: lambda: translate("Acts", "Correct what was typed"),
}


def done_text(act: Act, codes: tuple[str, ...]) -> str:
    """What is said after an act: the dossier by its code, several by their number."""
    word = act_word(act)
    if len(codes) == 1:
        return translate("Acts", "{act}: {code}").format(act=word, code=codes[0])
    words = translate("Acts", "{act}: {count} dossiers")
    return words.format(act=word, count=len(codes))


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
