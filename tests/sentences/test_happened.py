"""Every kind of event has a short name of its own: a list of what waits tells them apart."""

from desk_app.journal.kinds import KINDS
from desk_app.sentences.happened import HAPPENED, OTHER, happened


def test_every_kind_of_event_has_its_own_short_name() -> None:
    names = [happened(kind) for kind in KINDS]
    assert set(HAPPENED) == set(KINDS)
    assert OTHER not in names
    assert len(set(names)) == len(names)


def test_a_kind_of_a_newer_program_is_called_something_recorded() -> None:
    assert happened("KindOfTomorrow") == OTHER
