"""Doing an act from a screen: in the background, said when done, taken back by one key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.models.actor import Actor
from desk_app.models.moves import Act
from desk_app.ui.acting.words import act_word, done_text
from desk_app.ui.background import nothing
from desk_app.ui.desk import Desk

translate = QCoreApplication.translate
UNDONE_BY: Mapping[Act, Act] = {Act.HAND_OVER: Act.RECALL, Act.RETURN: Act.TAKE_BACK}
"""Slips of the hand that are taken back by an act of their own, which stays visible for ever."""


@dataclass(frozen=True)
class Doing:
    """Acts of one signed-in clerk. Several dossiers are one act: all or none."""

    desk: Desk

    def do(
        self,
        act: Act,
        codes: tuple[str, ...],
        document: Mapping[str, Any],
        done: Callable[[], object] = nothing,
        *,
        failed: Callable[[BaseException], None] | None = None,
        approver: Actor | None = None,
    ) -> None:
        """Do `act`; then every screen reads anew, it is said, and undo is offered where there is one.

        Without `codes` a confirmation means every open line of the list that `document` names.

        `failed` gets what a rule or the body's reader said (HasProblems, NotAllowed, …) instead of
        the message bar.
        """
        desk = self.desk
        desk.silenced.emit()

        def did(ids: tuple[str, ...]) -> None:
            desk.wrote("dossiers", "dossier")
            desk.acted.emit(frozenset(ids))
            sentence = done_text(act, codes, len(ids))
            if act in UNDONE_BY:
                undo = partial(self._undo, UNDONE_BY[act], codes)
                desk.undoable.emit(sentence, undo, frozenset(ids))
            else:
                desk.said.emit("ok", sentence)
            done()

        desk.background.run(
            lambda: desk.acts.act(desk.actor, act, codes, document, approver), did, failed=failed
        )

    def _undo(self, act: Act, codes: tuple[str, ...]) -> None:
        """The reason is what truly happened: the key was pressed by mistake."""
        reason = translate("Acts", "Done by mistake, taken back at once")
        desk = self.desk

        def did(_ids: tuple[str, ...]) -> None:
            desk.wrote("dossiers", "dossier")
            number = len(codes)
            words = translate("Acts", "{act}: %n dossier(s)", "", number)
            desk.said.emit("ok", words.format(act=act_word(act)))

        desk.background.run(lambda: desk.acts.act(desk.actor, act, codes, {"reason": reason}), did)
