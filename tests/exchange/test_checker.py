"""The checker believes nothing: whatever is changed, lost, doubled or summed up wrongly it finds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desk_app.models.draft import FeeTiming, Payment, PaymentMethod
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.exchange.checker import Held, Line, NotWhole, alike, check, held_by_desk
from tests.services.counter import CERTIFIED_COPY, Counter


def _said(line: Line, **changes: object) -> Line:
    document = line.said
    document["body"] |= changes
    return replace(line, raw=json.dumps(document).encode())


def _without(held: Held, place: int) -> Held:
    """One line less, the others closed up."""
    kept = [line for line in held.lines if line.pos != place]
    return replace(held, lines=tuple(replace(line, pos=pos) for pos, line in enumerate(kept, 1)))


def test_the_checker_finds_every_kind_of_fault(acts: Acts, desk_settings: Settings) -> None:
    counter = Counter(acts, acts.sign_in("clerk", "clerk"))
    paid = {"fees": FeeTiming.NOW, "collect": Payment(PaymentMethod.CASH)}
    for _ in range(3):
        counter.receive(CERTIFIED_COPY, **paid)
    held = _held(desk_settings.data)
    counted = check(held)
    fees = [line.body["amount"] for line in held.of("FeeCollected")]
    assert (counted.dossiers, counted.fees) == (3, sum(fees))
    assert sum(fees) > 0
    assert sum(counted.chains.values()) == counted.events == len(held.lines)

    reception = held.of("DossierReceived")
    last = held.lines[-1]
    taken = replace(last, pos=last.pos + 1, id="another", seq=last.seq + 1)
    wrong = {
        "chain breaks": replace(held, lines=(*held.lines[:-1], _said(last, amount=1))),
        "line numbers": _without(held, 3),
        "positions": replace(held, lines=held.lines[1:]),
        "ids stored twice": replace(held, lines=(*held.lines, replace(taken, id=held.lines[0].id))),
        "ledger": replace(held, fees=held.fees - 1),
    }
    for what, store in wrong.items():
        with pytest.raises(NotWhole, match=what):
            check(store)
    with pytest.raises(NotWhole, match="only one has"):
        alike(held, _without(held, len(held.lines)), where="two")
    moved = (("elsewhere", *held.states[0][1:]), *held.states[1:])
    with pytest.raises(NotWhole, match="stand otherwise"):
        alike(held, replace(held, states=moved), where="two")
    _code_twice_is_found(held, reception)


def _code_twice_is_found(held: Held, reception: list[Line]) -> None:
    """Two dossiers under one code are an error unless the centre has flagged the second."""
    from hashlib import sha256  # noqa: PLC0415 - this test alone chains lines by hand

    lines = list(held.lines[: reception[1].pos - 1])
    again = _said(reception[1], code=reception[0].body["code"])
    lines.append(replace(again, hash=sha256(lines[-1].hash + again.raw).digest()))
    doubled = replace(held, lines=tuple(lines), fees=0)
    with pytest.raises(NotWhole, match="of another that nobody flagged"):
        check(doubled)


def _held(folder: Path) -> Held:
    return held_by_desk(folder / "desk.db", (folder / "key").read_text("ascii"), "demo-quang-phu")
