"""A configured place and how it is read, how often, and how far it is trusted."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum


class SourceType(StrEnum):
    AUTO = "auto"
    FEED = "feed"
    HTML_LIST = "html_list"
    JSON_LIST = "json_list"
    SITEMAP = "sitemap"
    PAGE = "page"  # a standing page is one release


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexReading:
    """How a listing is read where finding-out errs. CSS selectors; None: found out."""

    item: str | None = None  # selects each entry of an HTML list
    link: str | None = None  # inside an item; None: its first link
    title: str | None = None
    date: str | None = None
    teaser: str | None = None
    issuer: str | None = None
    next_page: str | None = None  # selects the link to the next page
    link_pattern: str | None = None  # a regular expression every item URL must match
    request: str | None = (
        None  # URL of the listing itself when `url` is only the landing page; {page} and {name} are filled in
    )
    carry: tuple[
        tuple[str, str], ...
    ] = ()  # name -> selector of the landing page's element whose value is carried into `request`
    items_path: str | None = None  # of a JSON list, dotted: "data.items"
    html_path: str | None = None  # inside an item, where the JSON holds HTML; "" when the item itself is the HTML
    last_path: str | None = None  # dotted path of the flag that says this was the last page
    url_path: str | None = None  # dotted, of a plain JSON item
    title_path: str | None = None
    date_path: str | None = None
    teaser_path: str | None = None
    pages: int = 1  # how many pages a look walks at the most


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentReading:
    """How a document is read where finding-out errs. CSS selectors; None: found out."""

    title: str | None = None
    subtitle: str | None = None
    published: str | None = None
    body: str | None = None
    contact: str | None = None
    remove: tuple[str, ...] = ()  # never text
    letterhead: tuple[float, float, float, float] | None = (
        None  # body box of a PDF page: left, bottom, right, top, in points
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Trust:
    """Thresholds of judgement; the defaults suit most sources."""

    min_items: int = 1  # a listing with fewer entries is not believed
    hold_drop: float = 0.5  # a body or listing that shrinks by more than this share is held
    withdrawn_looks: int = 3  # how many looks must agree that a release is gone
    withdrawn_after: timedelta = timedelta(hours=6)  # and over how long
    confirm_after: timedelta = timedelta(minutes=2)  # when to look again at a change


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A configured place. `id`, `name`, `issuer` and `url` are needed; all else has a default or is found out."""

    id: str
    name: str
    issuer: str
    url: str
    short: str | None = None  # the source's short name in mail subjects; None: the first word of `name`
    type: SourceType = SourceType.AUTO
    every: timedelta = timedelta(minutes=30)
    cron: str | None = None  # wins over `every`; in `timezone`
    region: str | None = None
    tags: tuple[str, ...] = ()
    language: str = "de"
    timezone: str = "Europe/Berlin"
    enabled: bool = True
    site: str | None = None  # a file of monitor/parse/sites/; None: found by host
    index: IndexReading = field(default_factory=IndexReading)
    document: DocumentReading = field(default_factory=DocumentReading)
    trust: Trust = field(default_factory=Trust)
    pace: timedelta | None = None  # between requests to its host; None: the setting
    allow_addresses: tuple[str, ...] = ()  # CIDRs that may be dialled for it though not public
    ignore_robots: str | None = None  # the reason (a written permission) when robots.txt is overridden

    @property
    def short_name(self) -> str:
        return self.short or self.name.split()[0]
