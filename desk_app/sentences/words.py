"""Sentences on the terminal, in Vietnamese or English, from the same texts as the window's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree

from desk_app.models.outcomes import IntegrityBroken, NotAllowed, Problem, Trouble
from desk_app.models.views import HistoryLine
from desk_app.resources import resource_bytes
from desk_app.sentences.history import history_words, told_words
from desk_app.sentences.lookup import Said, of_problem, of_refusal, of_warning
from desk_app.sentences.sentence import Sentence, filled, in_english

ENGLISH = "en"


@cache
def _vietnamese() -> dict[tuple[str, str], str]:
    """Every finished translation by context and source; our own file, not one from outside."""
    tree = ElementTree.fromstring(resource_bytes("i18n/desk_vi.ts"))
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@dataclass(frozen=True)
class Words:
    """The words of one language, "vi" or "en"."""

    language: str

    def plain(self, sentence: Sentence, **facts: str | int) -> str:
        """A sentence with its facts."""
        return self.said(Said(sentence, facts))

    def said(self, said: Said) -> str:
        """A sentence looked up, with its facts; the English source where there is no translation."""
        return filled(self._translated(said.sentence), said.facts, self._translated)

    def _translated(self, sentence: Sentence) -> str:
        if self.language == ENGLISH:
            return in_english(sentence)
        found = _vietnamese().get((sentence.context, sentence.source))
        return found or sentence.source

    def problem(self, problem: Problem) -> str:
        """What is wrong with a field."""
        return self.said(of_problem(problem))

    def refusal(self, error: NotAllowed | Trouble | IntegrityBroken) -> str:
        """Why an act did not happen."""
        return self.said(of_refusal(error))

    def warning(self, code: str) -> str:
        """What stands to be watched at the desk."""
        return self.said(of_warning(code))

    def history(self, line: HistoryLine) -> str:
        """One line of a dossier's history with what was said with it."""
        told = told_words(line.said, self.said)
        return ". ".join((history_words(line, self.said), *told))
