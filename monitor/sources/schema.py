"""The shape of sources.yaml: every key with its type, default and one sentence for editors and docs.

Pydantic stands at this door only; behind it are the values of `model/`.
"""

from datetime import time, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from model.change import ChangeKind, Weight
from model.source import SourceType
from model.subscription import TOLD_BY_DEFAULT, Pace
from monitor.sources import fields as f

Selectors = Annotated[tuple[f.Selector, ...], f.OneOrMore]
Words = Annotated[tuple[f.Word, ...], f.OneOrMore]
Ids = Annotated[tuple[f.Id, ...], f.OneOrMore]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ListSection(Section):
    """How a listing is read where finding-out errs."""

    item: f.Selector | None = Field(default=None, description="selects each entry of an HTML list")
    link: f.Selector | None = Field(default=None, description="the link inside an entry; default: its first link")
    title: f.Selector | None = Field(default=None, description="the title inside an entry; default: the link's text")
    date: f.Selector | None = Field(default=None, description="the date inside an entry")
    teaser: f.Selector | None = Field(default=None, description="the teaser inside an entry")
    issuer: f.Selector | None = Field(
        default=None, description="the issuer inside an entry, where a listing has several"
    )
    next_page: f.Selector | None = Field(default=None, description="the link to the next page of the listing")
    link_pattern: f.Pattern | None = Field(
        default=None,
        description="a regular expression; only addresses in which it is found are releases; default: in HTML those on the same host",
    )
    carry: dict[str, f.Selector] = Field(
        default={}, description="name: selector of an element of `url` whose value is filled into `request`"
    )
    request: f.Template | None = Field(
        default=None,
        description="address of the listing itself when `url` is only the page before it; {page} and the names of `carry` are filled in",
    )
    items_path: f.JsonPath | None = Field(
        default=None, description="JSON: where the list of entries is, such as data.items"
    )
    html_path: f.JsonPath | None = Field(
        default=None, description='JSON: where an entry holds HTML; "" when the entry itself is HTML'
    )
    last_path: f.JsonPath | None = Field(
        default=None, description="JSON: the true/false that says this was the last page"
    )
    url_path: f.JsonPath | None = Field(default=None, description="JSON: the entry's address")
    title_path: f.JsonPath | None = Field(default=None, description="JSON: the entry's title")
    date_path: f.JsonPath | None = Field(default=None, description="JSON: the entry's date")
    teaser_path: f.JsonPath | None = Field(default=None, description="JSON: the entry's teaser")
    pages: int = Field(default=1, ge=1, le=100, description="how many pages of the listing one look walks at the most")


class DocumentSection(Section):
    """How a document is read where finding-out errs."""

    title: f.Selector | None = Field(default=None, description="the title")
    subtitle: f.Selector | None = Field(default=None, description="the subtitle")
    published: f.Selector | None = Field(default=None, description="the date of publication")
    body: f.Selector | None = Field(default=None, description="the running text")
    contact: f.Selector | None = Field(default=None, description="the contact block")
    remove: Selectors = Field(default=(), description="what is never text: banners, teasers, counters")
    letterhead: f.Box | None = Field(
        default=None,
        description="PDF: the box of the running text, [left, bottom, right, top] in points from the lower left corner",
    )


class TrustSection(Section):
    """Thresholds of judgement; the defaults suit most sources."""

    min_items: int = Field(default=1, ge=0, le=10_000, description="a listing with fewer entries is not believed")
    hold_drop: float = Field(
        default=0.5,
        gt=0,
        le=1,
        description="a text or listing that shrinks by more than this share is held and you are asked",
    )
    withdrawn_looks: int = Field(
        default=3, ge=1, le=100, description="how many looks must agree that a release is gone"
    )
    withdrawn_after: f.Duration = Field(default=timedelta(hours=6), description="and over how long")
    confirm_after: f.Duration = Field(
        default=timedelta(minutes=2), description="when to look again at a change that needs a second look"
    )


class SourceSection(Section):
    """A place we watch. `id`, `name`, `issuer` and `url` are needed; everything else has a default or is found out."""

    id: f.Id = Field(description="short and lasting: history hangs on it; a-z, 0-9, - and _")
    name: f.Line = Field(description="what people call it")
    issuer: f.Line = Field(description="who publishes here, in full; used where a release does not say")
    url: f.WebUrl = Field(description="the listing, feed, sitemap or standing page")
    short: f.Line | None = Field(default=None, description="in mail subjects; default: the first word of `name`")
    type: SourceType = Field(default=SourceType.AUTO, description="what `url` is; auto: found out")
    every: f.Every = Field(
        default=timedelta(minutes=30),
        description='how often to look: a duration (30m, 2h, 1d) or cron ("*/15 7-19 * * mon-fri")',
    )
    region: f.Word | None = Field(default=None, description="a region to subscribe to")
    tags: Words = Field(default=(), description="words to subscribe to")
    language: f.Language = Field(default="de", description="what its pages are written in")
    timezone: f.Timezone = Field(default="Europe/Berlin", description="of its dates and of cron times")
    enabled: bool = Field(default=True, description="false: not looked at, its history stays")
    site: f.Word | None = Field(default=None, description="the reader made for this site; default: found by host")
    list: ListSection = Field(default_factory=ListSection, description="how a listing is read where finding-out errs")
    document: DocumentSection = Field(
        default_factory=DocumentSection, description="how a document is read where finding-out errs"
    )
    trust: TrustSection = Field(default_factory=TrustSection, description="how far to believe what is seen")
    pace: f.PaceBetween | None = Field(
        default=None, description="time between requests to its host; default: MONITOR_PACE"
    )
    allow_addresses: Annotated[tuple[f.Addresses, ...], f.OneOrMore] = Field(
        default=(), description="address ranges (CIDR) that may be dialled for it though they are not public"
    )
    ignore_robots: f.Line | None = Field(
        default=None, description="why robots.txt does not bind us here: a written permission and its date"
    )


class SubscriptionSection(Section):
    """Who is told of which changes. Empty filters let everything through; several filters must all let a change through."""

    id: f.Id = Field(description="short and lasting; a-z, 0-9, - and _")
    to: Annotated[tuple[f.MailAddress, ...], f.OneOrMore, f.NotEmpty] = Field(
        description="a mail address, or a list of them"
    )
    name: f.Line | None = Field(default=None, description="what its mails call it; default: the id")
    sources: Ids = Field(default=(), description="only these sources")
    regions: Words = Field(default=(), description="only sources of these regions")
    tags: Words = Field(default=(), description="only sources with one of these tags")
    words: Words = Field(
        default=(), description="only releases with a word that begins like one of these, in title or text"
    )
    kinds: Annotated[tuple[f.Kind, ...], f.OneOrMore] = Field(
        default=TOLD_BY_DEFAULT, description="only changes of these kinds: new, updated, withdrawn, restored, moved"
    )
    weight: Weight = Field(
        default=Weight.MINOR, description="only updates of at least this weight: cosmetic, minor, major"
    )
    language: f.MailLanguage = Field(default="de", description="of the mails: de or en")
    timezone: f.Timezone = Field(
        default="Europe/Berlin", description="of the times in the mails, of `at` and of `quiet`"
    )
    pace: Pace = Field(default=Pace.AT_ONCE, description="at_once, or gathered: hourly, daily, weekly")
    at: f.TimeOfDay = Field(default=time(7, 30), description="when a daily or weekly digest is sent (weekly: Mondays)")
    quiet: f.Quiet | None = Field(
        default=None, description='no mail in these hours: "22:00-06:00"; what happens in them is told after'
    )


class File(Section):
    """What Ministry Monitor watches, how often, and who is told. Keys that begin with x- are yours (for anchors)."""

    sources: tuple[SourceSection, ...] = Field(default=(), description="the places we watch")
    subscriptions: tuple[SubscriptionSection, ...] = Field(default=(), description="who is told of which changes")


SECTIONS: dict[str, type[Section]] = {"list": ListSection, "document": DocumentSection, "trust": TrustSection}


def json_schema() -> dict[str, Any]:
    """For editors; kept in docs/sources.schema.json."""
    schema = File.model_json_schema()
    for section in (schema, *schema["$defs"].values()):
        properties = section.get("properties", {})
        if properties:
            section["properties"] = {name: _property(said) for name, said in properties.items()}
    schema["$defs"]["ChangeKind"]["enum"].remove(ChangeKind.NOTICE)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "patternProperties": {"^x-": {}}}


def _property(said: dict[str, Any]) -> dict[str, Any]:
    """Without pydantic's invented titles; a list may also be written as its only value."""
    said = {key: value for key, value in said.items() if key != "title"}
    if said.get("type") != "array" or "Section" in str(said["items"]):
        return said
    array = {key: said.pop(key) for key in ("type", "items", "minItems") if key in said}
    return {"anyOf": [array["items"], array], **said}
