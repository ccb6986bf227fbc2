"""What every act at this desk stands on: the site, the identity, the store and the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.desk_journal import DeskJournal, Ticker
from desk_app.models.moments import in_vietnam
from desk_app.models.site import Site
from desk_app.settings import Settings
from desk_app.storage.database import Database
from desk_app.storage.key import KeyPlace


@dataclass(frozen=True)
class Desk:
    """An opened desk. `desk` is the hash of its public key; `demo` marks every screen and paper."""

    settings: Settings
    site: Site
    desk: str
    demo: bool
    signing_key: Ed25519PrivateKey
    key_place: KeyPlace
    database: Database
    journal: DeskJournal
    ticker: Ticker

    def now(self) -> datetime:
        """The site's clock, whole seconds."""
        return in_vietnam(self.ticker.now())

    @property
    def site_id(self) -> str:
        """The site as it stands in every key."""
        return self.site.site
