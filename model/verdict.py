"""What we do with a change."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    PUBLISH = "publish"
    CONFIRM = "confirm"  # look again first
    HOLD = "hold"  # a person is asked
    DROP = "drop"  # not news


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """What a person may teach: the setting of a source's `trust` that would have let a held look pass, and its value."""

    setting: str
    value: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    decision: Decision
    reason: tuple[str, str] = ("", "")  # one sentence, German and English; given for all but PUBLISH
    again_at: datetime | None = None  # when to look again, for CONFIRM
    lesson: Lesson | None = None  # of HOLD, where a threshold decided
