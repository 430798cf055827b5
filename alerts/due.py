"""When a subscription's next message is due: its pace, its time of day, its quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alerts.formats import zone
from model.subscription import Pace, QuietHours, Subscription


def due_at(subscription: Subscription, now: datetime) -> datetime:
    """In UTC. What falls into quiet hours waits for their end; nothing is dropped."""
    reader_zone = zone(subscription.timezone)
    match subscription.pace:
        case Pace.AT_ONCE:
            due = now
        case Pace.HOURLY:
            return together_at(subscription, now, timedelta(hours=1))
        case Pace.DAILY:
            due = _next(now, subscription.at, reader_zone, weekday=None)
        case Pace.WEEKLY:
            due = _next(now, subscription.at, reader_zone, weekday=0)
    return _after_quiet(due, subscription.quiet, reader_zone).astimezone(UTC)


def together_at(subscription: Subscription, now: datetime, every: timedelta) -> datetime:
    """At the next full hour, or quarter of an hour."""
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    due = midnight + ((now - midnight) // every + 1) * every
    return _after_quiet(due, subscription.quiet, zone(subscription.timezone)).astimezone(UTC)


def quiet_until(subscription: Subscription, now: datetime) -> datetime | None:
    """The end of the quiet hours it is in; None: it is in none. What was due before them may come to be sent in them."""
    ends_at = _after_quiet(now, subscription.quiet, zone(subscription.timezone))
    return ends_at.astimezone(UTC) if ends_at > now else None


def _next(now: datetime, at: time, reader_zone: ZoneInfo, *, weekday: int | None) -> datetime:
    """The first such time of day after `now`; in a lost hour of spring it is an hour later by the clock."""
    today = now.astimezone(reader_zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(9))
    moments = (_moment(day, at, reader_zone) for day in days if weekday is None or day.weekday() == weekday)
    return next(moment for moment in moments if moment > now)


def _after_quiet(due: datetime, quiet: QuietHours | None, reader_zone: ZoneInfo) -> datetime:
    if quiet is None or quiet.starts == quiet.ends:
        return due
    local = due.astimezone(reader_zone)
    clock = local.time().replace(tzinfo=None)
    over_midnight = quiet.starts > quiet.ends
    if over_midnight and clock >= quiet.starts:
        return _moment(local.date() + timedelta(days=1), quiet.ends, reader_zone)
    if clock < quiet.ends and (over_midnight or clock >= quiet.starts):
        return _moment(local.date(), quiet.ends, reader_zone)
    return due


def _moment(day: date, at: time, reader_zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at.replace(tzinfo=None), tzinfo=reader_zone).astimezone(UTC)
