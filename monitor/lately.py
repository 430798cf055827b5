"""What need not be asked again for a moment."""

from collections.abc import Callable
from datetime import datetime, timedelta

A_MOMENT = timedelta(seconds=10)


class Lately:
    """Shared by all threads: that enough pages of a source were looked at stays true for a moment."""

    def __init__(self) -> None:
        self._said_at: dict[str, datetime] = {}

    def enough(self, source_id: str, now: datetime, ask: Callable[[], bool]) -> bool:
        said_at = self._said_at.get(source_id)
        if said_at is not None and said_at <= now < said_at + A_MOMENT:
            return True
        is_enough = ask()
        if is_enough:
            self._said_at[source_id] = now
        return is_enough
