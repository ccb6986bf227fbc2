"""The words of acts and states, and what is said of an act that the state of a dossier forbids."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.moves import Act
from desk_app.models.outcomes import Facts
from desk_app.models.states import Business
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

ACTS: Mapping[Act, Sentence] = {
    Act.HAND_OVER: QT_TRANSLATE_NOOP("Acts", "Hand over"),
    Act.CONFIRM: QT_TRANSLATE_NOOP("Acts", "Confirm the hand-over"),
    Act.REJECT: QT_TRANSLATE_NOOP("Acts", "The unit sends it back"),
    Act.RECALL: QT_TRANSLATE_NOOP("Acts", "Recall the hand-over"),
    Act.SUPPLEMENT: QT_TRANSLATE_NOOP("Acts", "Ask for papers"),
    Act.SUPPLEMENT_RECEIVED: QT_TRANSLATE_NOOP("Acts", "Papers are complete"),
    Act.CLOSE_INCOMPLETE: QT_TRANSLATE_NOOP("Acts", "Close, papers did not come"),
    Act.REFUSE: QT_TRANSLATE_NOOP("Acts", "Refuse"),
    Act.PAUSE: QT_TRANSLATE_NOOP("Acts", "Pause"),
    Act.RESUME: QT_TRANSLATE_NOOP("Acts", "Resume"),
    Act.APOLOGISE: QT_TRANSLATE_NOOP("Acts", "Apology, new date"),
    Act.RESULT: QT_TRANSLATE_NOOP("Acts", "Result is here"),
    Act.CORRECT: QT_TRANSLATE_NOOP("Acts", "Correct the result"),
    Act.RETURN: QT_TRANSLATE_NOOP("Acts", "Return the result"),
    Act.TAKE_BACK: QT_TRANSLATE_NOOP("Acts", "Take the result back"),
    Act.POST: QT_TRANSLATE_NOOP("Acts", "Give to the post"),
    Act.DELIVERED: QT_TRANSLATE_NOOP("Acts", "The post delivered it"),
    Act.WITHDRAW: QT_TRANSLATE_NOOP("Acts", "Withdraw"),
    Act.STOP: QT_TRANSLATE_NOOP("Acts", "Stop"),
    Act.PAPERS_BACK: QT_TRANSLATE_NOOP("Acts", "Papers are back from the unit"),
    Act.GIVE_BACK: QT_TRANSLATE_NOOP("Acts", "Give the papers back"),
    Act.COLLECT: QT_TRANSLATE_NOOP("Acts", "Collect the fee"),
    Act.REVERSE_FEE: QT_TRANSLATE_NOOP("Acts", "Give the fee back"),
    Act.NOTE_RECEIPT: QT_TRANSLATE_NOOP("Acts", "Note the receipt"),
    Act.VOID: QT_TRANSLATE_NOOP("Acts", "Void the code"),
    Act.SHELVE: QT_TRANSLATE_NOOP("Acts", "Put on a shelf"),
    Act.STEP: QT_TRANSLATE_NOOP("Acts", "Next step of the process"),
    Act.EXPLAIN: QT_TRANSLATE_NOOP("Acts", "Explain the lateness"),
    Act.NOTE: QT_TRANSLATE_NOOP("Acts", "Write a note"),
    Act.AMEND: QT_TRANSLATE_NOOP("Acts", "Correct what was typed"),
}
"""As buttons say them."""
STATES: Mapping[Business, Sentence] = {
    Business.RECEIVED: QT_TRANSLATE_NOOP("Business", "received"),
    Business.PROCESSING: QT_TRANSLATE_NOOP("Business", "being processed"),
    Business.AWAITING_SUPPLEMENT: QT_TRANSLATE_NOOP("Business", "waiting for papers"),
    Business.AWAITING_PAYMENT: QT_TRANSLATE_NOOP("Business", "waiting for a payment"),
    Business.PAUSED: QT_TRANSLATE_NOOP("Business", "paused"),
    Business.RESOLVED: QT_TRANSLATE_NOOP("Business", "result is here"),
    Business.RETURNED: QT_TRANSLATE_NOOP("Business", "returned"),
    Business.REFUSED: QT_TRANSLATE_NOOP("Business", "refused"),
    Business.WITHDRAWN: QT_TRANSLATE_NOOP("Business", "withdrawn"),
    Business.STOPPED: QT_TRANSLATE_NOOP("Business", "stopped"),
    Business.CLOSED_INCOMPLETE: QT_TRANSLATE_NOOP("Business", "closed, not supplemented"),
}
"""Where a dossier stands, in the middle of a sentence."""
DONE_BEFORE: Mapping[tuple[Act, Business], Sentence] = {
    (Act.HAND_OVER, Business.PROCESSING): QT_TRANSLATE_NOOP(
        "Refusal", "The unit has dossier {dossier} already."
    ),
    (Act.CONFIRM, Business.PROCESSING): QT_TRANSLATE_NOOP(
        "Refusal", "The unit has dossier {dossier} already."
    ),
    (Act.RECALL, Business.PROCESSING): QT_TRANSLATE_NOOP(
        "Refusal",
        "The unit has taken dossier {dossier}; it is not on its way any more. Ask the unit for it.",
    ),
    (Act.REJECT, Business.PROCESSING): QT_TRANSLATE_NOOP(
        "Refusal",
        "The unit has taken dossier {dossier}. If papers are missing, ask for them; "
        "if it cannot be granted, refuse it.",
    ),
    (Act.RETURN, Business.RETURNED): QT_TRANSLATE_NOOP(
        "Refusal", "The result of dossier {dossier} was returned already."
    ),
    (Act.DELIVERED, Business.RETURNED): QT_TRANSLATE_NOOP(
        "Refusal", "The result of dossier {dossier} was returned already."
    ),
    (Act.RESUME, Business.PROCESSING): QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} is being processed already; nothing is to be resumed."
    ),
    (Act.SUPPLEMENT, Business.AWAITING_SUPPLEMENT): QT_TRANSLATE_NOOP(
        "Refusal",
        "Papers were asked for already for dossier {dossier}. Record them when they are complete.",
    ),
}
"""The act was done before, or its time is over: said as it is."""
STANDS: Mapping[Business, Sentence] = {
    Business.RECEIVED: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: dossier {dossier} was only received ({article}). "
        "Hand it over and let the unit confirm first.",
    ),
    Business.PROCESSING: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: the unit is processing dossier {dossier} ({article}). "
        "Record its result first.",
    ),
    Business.AWAITING_SUPPLEMENT: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: dossier {dossier} waits for papers ({article}). "
        "Record them as complete first.",
    ),
    Business.AWAITING_PAYMENT: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: dossier {dossier} waits for a payment to the State ({article}). "
        "Resume it first.",
    ),
    Business.PAUSED: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: dossier {dossier} is paused ({article}). Resume it first.",
    ),
    Business.RESOLVED: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: the result of dossier {dossier} is here ({article}). "
        "Return it, or have an error in it corrected.",
    ),
    Business.RETURNED: QT_TRANSLATE_NOOP(
        "Refusal",
        "The act “{act}” is not possible: the result of dossier {dossier} was returned ({article}). "
        "Take the result back, or have an error in the result corrected.",
    ),
}
"""What is in the way in each state, and the way out."""
ENDED = QT_TRANSLATE_NOOP(
    "Refusal",
    "The act “{act}” is not possible: dossier {dossier} is {state} ({article}). "
    "A new request is received as a new dossier.",
)


def illegal_move(facts: Facts) -> tuple[Sentence, dict[str, str | int | Sentence]]:
    """The sentence of a refused move and its facts, with act and state in words."""
    act, state = Act(str(facts["act"])), Business(str(facts["state"]))
    sentence = DONE_BEFORE.get((act, state)) or STANDS.get(state, ENDED)
    return sentence, {**facts, "act": ACTS[act], "state": STATES[state]}
