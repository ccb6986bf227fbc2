"""Bytes a dossier costs on the wire: real acts of a made-up day, as a desk pushes them.

Run: `python -m tests.benchmarks.wire_size [N]`; N dossiers, 125 unless told: with the four events of
a simple life (received, handed over, result, returned) they fill a batch of 500 lines. Prints the
bytes of one dossier as JSON lines packed with gzip, and as the body that is pushed; then the same for
all lines that the same lives have left in the journal (confirmations, steps and prints, too).
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from desk_app.compose import open_acts
from desk_app.journal.chain import next_hash
from desk_app.journal.envelope import Placed, read_line
from desk_app.models.draft import Person
from desk_app.models.moments import VIETNAM
from desk_app.models.moves import Act
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.protocol.batch import sealed_batch, written
from desk_app.protocol.json_lines import packed, written_lines
from desk_app.protocol.messages import BATCH_LINES, NO_PREFIX, Batch
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.services.counter import BIRTH, MARRIAGE, Counter
from tests.services.many_dossiers import SEED, visitor

DOSSIERS, NEW_CENTURY = 125, 2000
FOUR = ("DossierReceived", "HandedOver", "ResultReceived", "ResultReturned")
MORNING = datetime(2026, 11, 19, 7, 30, tzinfo=VIETNAM)
UNIT = "Tư pháp - Hộ tịch"


def opened(folder: Path, clock: Clock) -> Acts:
    """An empty demonstration desk with a clock that stands."""
    settings = Settings(folder / "desk", folder / "witness")
    StartSite(settings, clock.ticker())(demo_site(1), demo_people(), demo=True)
    return open_acts(settings, clock.ticker())


def lives(acts: Acts, clock: Clock, many: int) -> None:
    """Every dossier is received, handed over, confirmed, resolved and returned, as a day goes."""
    chance, clerk = random.Random(SEED), Counter(acts, acts.sign_in("clerk", "clerk"))
    people, codes = [_person(chance) for _ in range(many)], []
    for each in people:
        clock.forward(seconds=chance.randint(60, 400))
        procedure = chance.choice((BIRTH, BIRTH, MARRIAGE))
        codes.append(clerk.receive(procedure, applicant=each).code)
    clock.forward(minutes=20)
    acts.act(clerk.clerk, Act.HAND_OVER, codes, {"to": UNIT})
    clock.forward(minutes=30)
    acts.act(clerk.clerk, Act.CONFIRM, codes, {})
    for code in codes:
        clock.forward(seconds=chance.randint(20, 200))
        body = {
            "kind": "granted",
            "number": f"{chance.randint(1, 999)}/GCN",
            "signed_by": "Chủ tịch",
        }
        acts.act(clerk.clerk, Act.RESULT, [code], body)
    for code, each in zip(codes, people, strict=True):
        clock.forward(seconds=chance.randint(60, 400))
        receiver = {"name": each.name, "id_number": each.id_number}
        acts.act(clerk.clerk, Act.RETURN, [code], {"receipt": "brought", "receiver": receiver})


def _person(chance: random.Random) -> Person:
    """Somebody with papers that agree with each other, so that nothing is warned of."""
    sex, year = chance.choice(("male", "female")), chance.randint(1950, 2006)
    century = 2 * (year >= NEW_CENTURY) + (sex == "female")
    return Person(
        name=visitor(chance).name, sex=sex, address=f"Thôn {chance.randint(1, 12)}, xã Quảng Phú",
        birth_date=f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        id_number=f"066{century}{year % 100:02}{chance.randint(0, 999_999):06}",
        phone=f"09{chance.randint(0, 99_999_999):08}",
    )  # fmt: skip


def told(acts: Acts, kinds: Sequence[str] = ()) -> tuple[Placed, ...]:
    """The journal's lines of those kinds, all without, placed one behind the other."""
    query = select(JournalLine.line, PersonalPart.part, PersonalPart.salt).outerjoin(
        PersonalPart, PersonalPart.id == JournalLine.id
    )
    placed: list[Placed] = []
    head = NO_PREFIX
    with acts.desk.database.reading() as session:
        for line, part, salt in session.execute(query.order_by(JournalLine.pos)):
            event = read_line(line)
            if event.dossier is None or (kinds and event.kind not in kinds):
                continue
            event = replace(event, epoch=1, seq=len(placed) + 2)
            head = next_hash(head, event.line())
            placed.append(Placed(event, event.line(), head, part, salt or b""))
    return tuple(placed)


def batches(acts: Acts, placed: Sequence[Placed]) -> Iterator[Batch]:
    """Sealed as the desk seals them."""
    prev = NO_PREFIX
    for first in range(0, len(placed), BATCH_LINES):
        lines = placed[first : first + BATCH_LINES]
        yield sealed_batch(lines, acts.desk.desk, prev, None, acts.desk.signing_key)
        prev = lines[-1].hash


def measured(acts: Acts, many: int, name: str, kinds: Sequence[str] = ()) -> float:
    """Bytes of a dossier as pushed, printed beside those of plain lines packed with gzip."""
    placed = told(acts, kinds)
    plain = pushed = raw = 0
    for batch in batches(acts, placed):
        lines = written_lines((batch.head.document(), *(each.document() for each in batch.lines)))
        raw += len(lines)
        plain += len(packed(lines))
        pushed += len(packed(written(batch)))
    lines_each = len(placed) / many
    print(f"{name}: {lines_each:.1f} lines a dossier, {raw / many:.0f} bytes as they are")
    print(f"  JSON lines + gzip {plain / many:.0f} bytes a dossier, pushed {pushed / many:.0f}")
    return pushed / many


def main(many: int) -> None:
    """Lives on a scratch desk, and what they cost."""
    with tempfile.TemporaryDirectory() as place:
        clock = Clock(MORNING)
        acts = opened(Path(place), clock)
        lives(acts, clock, many)
        measured(acts, many, "four events", FOUR)
        measured(acts, many, "all events")
        acts.desk.database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOSSIERS)
