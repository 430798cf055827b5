"""The kinds of value a configuration key may take: each checked, each with a pattern editors understand."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainValidator, StringConstraints, ValidationInfo, WithJsonSchema

from model.change import ChangeKind
from model.subscription import QuietHours
from monitor import scalars
from monitor.sources.languages import LANGUAGES

MAX_PATTERN = 300  # characters of a regular expression
_LEAST = timedelta(minutes=1)  # between two looks at a public host
_MOST = timedelta(weeks=52)
_LONGEST_PACE = timedelta(days=1)
_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # a day of the calendar comes again within eight years of any other
_SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_PATH = re.compile(r"[^.\s\[\]]+(\.[^.\s\[\]]+)*|")
_DURATION_PATTERN = r"^\d+(\.\d+)?\s?[smhdw]$"


def _slug(written: str) -> str:
    if not _SLUG.fullmatch(written):
        raise ValueError(f"{written!r} is not an id — use a-z, 0-9, - and _, beginning with a letter or digit")
    return written


def _line(written: str) -> str:
    """One line of text: it may stand in a mail's subject."""
    if not written.strip() or len(written) > 300 or _CONTROL.search(written):
        raise ValueError("must be one line of 1 to 300 characters")
    return written.strip()


def _language(written: str) -> str:
    """A two-letter code must be one; a region may follow: de-AT. Of the codes of three letters (hsb) there are too many."""
    code = written.partition("-")[0]
    if not _LANGUAGE.fullmatch(written) or (len(code) == 2 and code not in LANGUAGES):
        raise ValueError(f"{written!r} is not a language — write de, en or another two-letter code")
    return written


def _mail_language(written: str) -> str:
    if written not in {"de", "en"}:
        raise ValueError(f"mails are written in German or English, not in {written!r} — write de or en")
    return written


def _kind(kind: ChangeKind) -> ChangeKind:
    if kind is ChangeKind.NOTICE:
        raise ValueError("notices go to the operator — set MONITOR_OPERATOR, and leave notice out here")
    return kind


def _said(written: Any, kind: str, example: str) -> str:
    if isinstance(written, str):
        return written
    raise ValueError(f"{written!r} is not {kind} — write {example}")


def _duration(written: Any) -> timedelta:
    if isinstance(written, int | float) and not isinstance(written, bool):
        raise ValueError(f"{written} has no unit — write {written}s, {written}m or {written}h")  # noqa: TRY004 -- pydantic collects ValueErrors
    return scalars.duration(_said(written, "a duration", "30m, 2h or 1d"))


def _every(written: Any, entry: ValidationInfo) -> timedelta | str:
    """A duration, or a cron expression as it stands."""
    if isinstance(written, str) and len(written.split()) > 2:
        return _cron(written)
    every = _duration(written)
    if (every < _LEAST and not scalars.is_loopback(entry.data.get("url", ""))) or not every:
        raise ValueError(f"{written!r} is too often for somebody else's server — write 1m or more")
    if every > _MOST:
        raise ValueError(f"{written!r} is more than a year — write 52w or less")
    return every


def _cron(written: str) -> str:
    from apscheduler.triggers.cron import CronTrigger

    fields = written.split()
    if len(fields) != 5:
        raise ValueError(f'{written!r} has {len(fields)} fields — cron has five: "minute hour day month weekday"')
    if re.search(r"\d", fields[4].replace("*/", "")):
        raise ValueError(f"{written!r} numbers its weekdays, which programs count differently — write mon, tue … sun")
    try:
        trigger = CronTrigger.from_crontab(written, timezone="UTC")
        following = trigger.get_next_fire_time(None, _ANY_DAY)
    except ValueError as error:
        raise ValueError(f'{written!r} is not a cron expression ({error}) — write "*/15 7-19 * * mon-fri"') from None
    if following is None:
        raise ValueError(f"{written!r} never comes: no month it names has such a day — write another day or month")
    return written


def _pace(written: Any, entry: ValidationInfo) -> timedelta:
    pace = _duration(written)
    if pace < timedelta(seconds=1) and not scalars.is_loopback(entry.data.get("url", "")):
        raise ValueError(f"{written!r} is too fast for somebody else's server — write 1s or more")
    if pace > _LONGEST_PACE:
        raise ValueError(f"{written!r} between two requests is more than a day — write 1d or less")
    return pace


def _selector(written: str) -> str:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        LexborHTMLParser("").css(written)
    except SelectolaxError:
        raise ValueError(f"{written!r} is not a CSS selector{_selector_hint(written)}") from None
    return written


def _selector_hint(written: str) -> str:
    if written.lstrip().startswith(("/", "./")):
        return " — this looks like XPath; write CSS, such as main article > h1"
    if "::" in written:
        return " — leave ::text and ::attr(…) out: texts and addresses are read from the element"
    if ":contains(" in written:
        return ' — write :lexbor-contains("words")'
    if written.lstrip().startswith(">"):
        return (
            " — begin with an element, such as :scope"
            if not written.strip("> ")
            else f" — write {written.strip('> ')!r}"
        )
    return " — check its brackets, quotes and colons"


def _expression(written: str) -> str:
    if len(written) > MAX_PATTERN:
        raise ValueError(f"is {len(written)} characters long — write a pattern of at most {MAX_PATTERN}")
    try:
        re.compile(written)
    except re.error as error:
        raise ValueError(
            f"{written!r} is not a regular expression ({error}) — put a \\ before ? . ( ) when they are meant"
        ) from None
    return written


def _path(written: str) -> str:
    if not _PATH.fullmatch(written):
        raise ValueError(f"{written!r} is not a path into JSON — write names joined by dots, such as data.items")
    return written


def _listed(written: Any) -> Any:
    """One value counts as a list of one."""
    return written if isinstance(written, list) else [written]


def _some(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise ValueError("must not be empty — write at least one")
    return values


def _template(written: str, entry: ValidationInfo) -> str:
    """A URL with {page} and the names of `carry` in it; may be relative to `url`."""
    from urllib.parse import urljoin

    known = {"page", *(entry.data.get("carry") or {})}
    unknown = [name for name in re.findall(r"\{(\w*)\}", written) if name not in known]
    if unknown:
        raise ValueError(
            f"{{{unknown[0]}}} is neither page nor a name under carry — write one of {', '.join(sorted(known))}"
        )
    scalars.web_url(urljoin("https://example.org/", re.sub(r"\{\w*\}", "1", written)))
    return written


def _box(written: Any) -> tuple[float, float, float, float]:
    hint = "write [left, bottom, right, top] in points, such as [70, 60, 400, 700]"
    numbers = [n for n in written if isinstance(n, int | float)] if isinstance(written, list) else []
    if len(numbers) != 4 or not (0 <= numbers[0] < numbers[2] <= 5000 and 0 <= numbers[1] < numbers[3] <= 5000):
        raise ValueError(f"{written!r} is not a box — {hint}")
    return (float(numbers[0]), float(numbers[1]), float(numbers[2]), float(numbers[3]))


def _at(written: Any) -> time:
    return scalars.time_of_day(_said(written, "a time of day", '"07:30"'))


def _quiet(written: Any) -> QuietHours:
    starts, ends = scalars.span_of_day(_said(written, "a span of hours", '"22:00-06:00"'))
    return QuietHours(starts=starts, ends=ends)


def _text(check: Callable[..., str], **schema: Any) -> Any:
    """A string type with a check and what editors are told of it."""
    return Annotated[str, AfterValidator(check), WithJsonSchema({"type": "string", **schema})]


def _read(read: Callable[..., Any], **schema: Any) -> Any:
    return (PlainValidator(read), WithJsonSchema(schema))


Id = _text(_slug, pattern=f"^{_SLUG.pattern}$")
Line = _text(_line, minLength=1, maxLength=300)
WebUrl = _text(scalars.web_url, format="uri", pattern="^https?://")
Template = Annotated[str, AfterValidator(_template), WithJsonSchema({"type": "string"})]
Timezone = _text(scalars.timezone)
Language = _text(_language, pattern=f"^{_LANGUAGE.pattern}$")
MailLanguage = _text(_mail_language, enum=["de", "en"])
Kind = Annotated[ChangeKind, AfterValidator(_kind)]
Selector = _text(_selector)
Pattern = _text(_expression, format="regex", maxLength=MAX_PATTERN)
JsonPath = _text(_path)
MailAddress = _text(scalars.mail_address, format="email")
Addresses = _text(scalars.addresses)
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Duration = Annotated[timedelta, *_read(_duration, type="string", pattern=_DURATION_PATTERN)]
Every = Annotated[
    timedelta | str, *_read(_every, type="string", pattern=_DURATION_PATTERN[:-1] + r"$|^(\S+\s+){4}\S+$")
]
PaceBetween = Annotated[timedelta, *_read(_pace, type="string", pattern=_DURATION_PATTERN)]
TimeOfDay = Annotated[time, *_read(_at, type="string", pattern=r"^\d{1,2}:\d{2}$")]
Quiet = Annotated[QuietHours, *_read(_quiet, type="string", pattern=r"^\d{1,2}:\d{2}-\d{1,2}:\d{2}$")]
Box = Annotated[
    tuple[float, float, float, float],
    *_read(_box, type="array", items={"type": "number"}, minItems=4, maxItems=4),
]
OneOrMore = BeforeValidator(_listed)
NotEmpty = AfterValidator(_some)
