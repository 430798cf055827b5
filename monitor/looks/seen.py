"""What a look at a document begins with."""

from dataclasses import dataclass
from datetime import datetime

from model.finding import Held
from model.furniture import Passages
from model.snapshot import Snapshot
from model.source import Source
from monitor.looks.alike import Rereading
from monitor.tools import Tools


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """An answer, and what we held before it came."""

    held: Held
    source: Source
    tools: Tools
    snapshot: Snapshot
    now: datetime
    reread: Rereading | None = None  # what we held, when it is read otherwise today; `held` has it then

    @property
    def known(self) -> Passages:
        """Furniture of the source."""
        return self.tools.furnishing.known(self.source.id)
