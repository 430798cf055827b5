"""What can be learned from a look that was held, and a source that has learned it."""

import math
from collections.abc import Iterable
from dataclasses import replace

from model.source import Source
from model.verdict import Lesson

STEP = 0.05  # shares are learned in steps: a text cut by 73 % teaches 75 %
MOST = 0.95  # more is no shrinking any more: then nothing is left to be read


def shrinking(before: float, after: float) -> Lesson | None:
    """That texts and listings of this source may shrink so far."""
    share = round(math.ceil(round((before - after) / before / STEP, 6)) * STEP, 2)
    return Lesson(setting="hold_drop", value=share) if share <= MOST else None


def few_items(count: int) -> Lesson | None:
    """That its listing may be so short; never that it may be empty."""
    return Lesson(setting="min_items", value=count) if count else None


def taught(source: Source, lessons: Iterable[Lesson]) -> Source:
    """The source with its trust widened, never narrowed, by what was learned."""
    trust = source.trust
    for lesson in lessons:
        match lesson.setting:
            case "hold_drop":
                trust = replace(trust, hold_drop=max(trust.hold_drop, lesson.value))
            case "min_items":
                trust = replace(trust, min_items=min(trust.min_items, round(lesson.value)))
    return replace(source, trust=trust)
