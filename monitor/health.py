"""What a source's runs add up to: computed, never stored."""

from datetime import datetime, timedelta

from model.run import Condition, Health, Outcome
from model.source import Source
from storage import Figures

LATE_AFTER = 3  # intervals without a look
SILENT_AFTER = timedelta(days=60)  # without a new release


def health(source: Source, figures: Figures | None, now: datetime) -> Health:
    if figures is None or figures.last_run_at is None:
        return Health(source_id=source.id, condition=Condition.UNKNOWN)
    return Health(
        source_id=source.id,
        condition=_condition(source, figures, now),
        since=figures.root.started_at if figures.root else None,
        last_success_at=figures.last_success_at,
        releases=figures.releases,
        error=figures.root.error if figures.root else None,
    )


def _condition(source: Source, figures: Figures, now: datetime) -> Condition:
    assert figures.last_run_at is not None
    if figures.root and figures.root.outcome is Outcome.HELD:
        return Condition.DRIFTING
    if figures.failures or (figures.root and figures.root.outcome in (Outcome.FAILED, Outcome.GONE)):
        return Condition.FAILING
    if now - figures.last_run_at > max(LATE_AFTER * source.every, timedelta(days=1) if source.cron else timedelta(0)):
        return Condition.LATE
    for condition in (Condition.DRIFTING, Condition.SILENT):
        if condition in figures.told:
            return condition
    is_old = figures.last_new_at is not None and now - figures.last_new_at > SILENT_AFTER
    return Condition.SILENT if is_old and figures.releases > 1 else Condition.OK
