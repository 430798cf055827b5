"""What the head and the structured markup of a page say of it: JSON-LD, microdata, OpenGraph, Dublin Core, meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.document.html_day import DIGITS
from monitor.parse.document.html_marks import Marks
from monitor.parse.elements import elements


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_ARTICLES = frozenset(
    _listed(
        "article newsarticle reportagenewsarticle pressrelease blogposting report scholarlyarticle governmentservice "
        "webpage technicalarticle specialannouncement analysisnewsarticle backgroundnewsarticle liveblogposting "
        "opinionnewsarticle reviewnewsarticle satiricalarticle askpublicnewsarticle socialmediaposting"
    )
)
_PAGES = frozenset(
    _listed(
        "webpage itempage creativework recipe howto qapage faqpage medicalwebpage podcastepisode discussionforumposting"
    )
)
_EVENTS = ("event", "businessevent", "educationevent", "exhibitionevent", "socialevent", "publicationevent")
# schema.org or meta name -> field; the first name that has a value wins
_PUBLISHED = _listed(
    "article:published_time og:article:published_time article:published og:published_time "
    "dc.date.issued dcterms.issued dcterms.available date "
    "og:release_date bt:pubdate vr:published_time "
    "pubdate publishdate publish_date publication_date publication-date parsely-pub-date sailthru.date "
    "citation_publication_date cxenseparse:recs:publishtime rnews:datepublished "
    "last-published originalpublicationdate article.published article_date_original timestamp "
    "citation_online_date citation_date dc.date.published prism.publicationdate eprints.date og:pubdate article:published_date "
    "article:publication_date article:post_date article-publish-date article_date articledate datearticle published published_date "
    "publisheddate date_published publish-date publish-time pub_date rbpubdate displaydate "
    "shareaholic:article_published_time cxenseparse:publishtime"
)
# Many systems write here when a page was set up; a date that is printed beside the title counts more.
_CREATED = _listed(
    "datepublished dcterms.date dc.date dcterms.created dc.date.created date.created dc.created creation_date "
    "datecreated dc.date.submitted article.created release_date doc_date ptime"
)
_UPDATED = _listed(
    "article:modified_time og:updated_time og:article:modified_time datemodified dcterms.modified dc.date.modified "
    "last-modified lastmod modified revised article:updated"
)
_TITLES = ("og:title", "dcterms.title", "dc.title", "title", "twitter:title", "headline")
_ISSUERS = (
    "dcterms.publisher",
    "dc.publisher",
    "publisher",
    "author",
    "dc.creator",
    "dcterms.creator",
    "article:publisher",
)
_DESCRIPTIONS = ("og:description", "description", "dcterms.description", "dc.description", "twitter:description")
_DAYS_TOLD = frozenset(_PUBLISHED)
_LANGUAGES = ("og:locale", "content-language")
_KNOWN = frozenset(
    (*_PUBLISHED, *_CREATED, *_UPDATED, *_TITLES, *_ISSUERS, *_DESCRIPTIONS, "og:site_name", "application-name", "og:type",
     "dc.type", "dcterms.type", "documenttype", "dc.language", "dcterms.language", "keywords", "dc.subject", "article:tag", "id", "url",
     *_LANGUAGES)
)  # fmt: skip
_PAGES_OWN = frozenset(("id", "url", "title"))
_DATED = ("datePublished", "dateModified", "dateCreated", "startDate", "endDate")
_DAYS = frozenset(("published", "updated", "created"))
# "2017/01", "null", and what a program writes that knows no day. A complete day may stand elsewhere.
_NO_DAY = re.compile(
    r"\D*|\d{1,4}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{4}|\d{1,2}\.\s?(?:\d{1,2}\.?|[^\W\d]+)?|[^\W\d]+\.?\s\d{4}|"
    r"(?:0{3}[01]|1899-12|1900-01|1969-12-31|1970-01-01).*",
    re.DOTALL,
)
_DATE_IN_BROKEN = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_JSON = json.JSONDecoder(strict=False)
# A data island with none of these says nothing of a release or an event.
_TELLING = ("datePublished", "headline", "vent")
_HEAD = ("title", "base[href]", "link[rel=canonical][href]")
_IN_HEAD, _BELOW_BODY = ",".join(_HEAD), ",".join(f"body>{name}" for name in _HEAD)
_LARGEST_JSON = 512 * 1024  # letters; larger data islands are not metadata


@dataclass(frozen=True, kw_only=True, slots=True)
class Metadata:
    """Strings as written. `found` says for each field whether json_ld, microdata or meta gave it."""

    title: str | None = None
    page_title: str | None = None  # the title element
    site_name: str | None = None
    description: str | None = None
    issuer: str | None = None
    published: str | None = None
    updated: str | None = None
    created: str | None = None  # weaker evidence of the day of publication
    kind: str | None = None
    language: str | None = None
    locale: str | None = None  # weaker evidence of it: many systems write here what they were made with
    canonical: str | None = None
    event_starts: str | None = None
    event_ends: str | None = None
    event_place: str | None = None
    topics: tuple[str, ...] = ()
    base: str | None = None
    text: str | None = None  # the whole text, as some pages tell it to machines
    found: tuple[tuple[str, str], ...] = ()


def read_metadata(tree: LexborHTMLParser, marks: Marks) -> Metadata:
    """Structured data wins over meta elements; where a name is given twice the page's own set, which comes last, counts."""
    fields: dict[str, Any] = {}
    found: dict[str, str] = {}
    for how, values in (
        ("json_ld", _json_ld(marks)),
        ("meta", _meta(marks)),
        ("microdata", _microdata(marks)),
        ("head", _head(tree)),
    ):
        for name, value in values.items():
            if value and name not in fields and not (name in _DAYS and _NO_DAY.fullmatch(value)):
                fields[name] = value
                found[name] = how
    return Metadata(**fields, found=tuple(found.items()))


def _head(tree: LexborHTMLParser) -> dict[str, Any]:
    head, html = tree.head, tree.root
    nodes = elements(head, _IN_HEAD)
    if all(node.tag != "title" for node in nodes):  # whatever does not belong in a head ends it, and the rest is body
        nodes += elements(html, _BELOW_BODY)
    title, base, canonical = (
        next((node for node in nodes if node.tag == tag), None) for tag in ("title", "base", "link")
    )
    language = html.attributes.get("lang") or html.attributes.get("xml:lang") if html else None
    return {
        "page_title": " ".join(title.text().split()) if title else None,
        "language": language,
        "base": base.attributes.get("href") if base else None,
        "canonical": canonical.attributes.get("href") if canonical else None,
    }


def _meta(marks: Marks) -> dict[str, Any]:
    values: dict[str, str] = {}
    topics: list[str] = []
    seen: set[str] = set()
    marked: dict[str, str] = {}
    for attributes in marks.metas:
        content = (attributes.get("content") or "").strip()
        if not content:
            continue
        if name := attributes.get("itemprop"):
            marked.setdefault(name.lower(), content)  # of a list of articles the first is the page's own
        for said in (attributes.get("property"), attributes.get("name") or attributes.get("http-equiv")):
            name = said.strip().lower() if said else ""
            if name not in _KNOWN:
                continue
            if name == "article:tag":
                topics.append(content)
            elif name not in values or name not in ("author", "date") or _PAGES_OWN & seen or name == "title":
                values[name] = content
            seen.add(name)
    values = {**marked, **values}
    kind = values.get("og:type") or values.get("dc.type") or values.get("dcterms.type") or values.get("documenttype")
    return {
        "title": _first(values, _TITLES),
        "site_name": values.get("og:site_name") or values.get("application-name"),
        "description": _first(values, _DESCRIPTIONS),
        "issuer": _first(values, _ISSUERS),
        "published": _first(values, _PUBLISHED),
        "updated": _first(values, _UPDATED),
        "created": _first(values, _CREATED),
        "kind": kind,
        "language": values.get("dc.language") or values.get("dcterms.language"),
        "locale": _first(values, _LANGUAGES),
        "canonical": None,
        "topics": tuple(topics) or _split(values.get("keywords") or values.get("dc.subject") or ""),
    }


def _first(values: dict[str, str], names: tuple[str, ...]) -> str | None:
    if names is _PUBLISHED and _DAYS_TOLD.isdisjoint(values):  # many names that most pages do not have
        return None
    return next((values[name] for name in names if name in values), None)


def _split(keywords: str) -> tuple[str, ...]:
    parts = (part.strip() for part in keywords.replace(";", ",").split(","))
    return tuple(part for part in parts if part)[:30]


def _microdata(marks: Marks) -> dict[str, Any]:
    values: dict[str, str] = {}
    publisher = None
    for name, node in marks.properties:
        if name in _DATED and name not in values:
            values[name] = " ".join(_day_of(node).split())
        elif name == "publisher" and publisher is None:
            publisher = next(iter(elements(node, "[itemprop=name]")), None)
    name = (publisher.attributes.get("content") or publisher.text()) if publisher else ""
    return {
        "issuer": " ".join(name.split()) or None,
        "published": values.get("datePublished"),
        "updated": values.get("dateModified"),
        "created": values.get("dateCreated"),
        "event_starts": values.get("startDate"),
        "event_ends": values.get("endDate"),
    }


def _day_of(node: LexborNode) -> str:
    """Where only the hour is printed, or "two days ago", the day stands in the title."""
    attributes = node.attributes
    printed = attributes.get("datetime") or attributes.get("content") or node.text()
    return printed if DIGITS.search(printed) else attributes.get("title") or printed


def _json_ld(marks: Marks) -> dict[str, Any]:
    things = [thing for node in marks.islands for thing in _things(node.text())]
    for thing, kinds in things:
        if kinds & _ARTICLES and kinds != {"webpage"} and (thing.get("datePublished") or thing.get("headline")):
            return _of_article(thing, kinds)
    for thing, kinds in things:
        if any(kind.endswith("event") or kind in _EVENTS for kind in kinds):
            return _of_event(thing)
    for thing, kinds in things:
        if kinds & _PAGES and thing.get("datePublished"):
            return {"published": _text(thing["datePublished"]), "updated": _text(thing.get("dateModified"))}
    return {}


def _things(text: str) -> Iterator[tuple[dict[str, Any], set[str]]]:
    """All objects of a data island, also those in lists and @graph; of broken JSON only the date."""
    try:
        is_telling = len(text) <= _LARGEST_JSON and any(word in text for word in _TELLING)
        todo: list[Any] = [_JSON.decode(text)] if is_telling else []
    except (ValueError, RecursionError):
        if found := _DATE_IN_BROKEN.search(text):
            yield {"datePublished": found[1]}, {"webpage"}
        return
    while todo:
        thing = todo.pop(0)
        if isinstance(thing, list):
            todo[:0] = thing[:50]
        elif isinstance(thing, dict):
            types = thing.get("@type") or thing.get("type")
            names = types if isinstance(types, list) else [types]
            yield thing, {str(name).rpartition("/")[2].lower() for name in names if name}
            todo.extend(
                thing[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(thing.get(key), list | dict)
            )


def _of_article(thing: dict[str, Any], kinds: set[str]) -> dict[str, Any]:
    return {
        "title": _headline(thing),
        "published": _text(thing.get("datePublished")),
        "updated": _text(thing.get("dateModified")),
        "created": _text(thing.get("dateCreated")),
        "text": thing["articleBody"].strip() if isinstance(thing.get("articleBody"), str) else None,
        "issuer": _name(thing.get("publisher")),
        "description": _text(thing.get("description")),
        "language": _text(thing.get("inLanguage")),
        "kind": next(iter(kinds & _ARTICLES), None),
    }


def _headline(thing: dict[str, Any]) -> str | None:
    """None when it is cut short for search engines."""
    headline = _text(thing.get("headline"))
    return None if headline and headline.endswith(("...", "…")) else headline


def _of_event(thing: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": _text(thing.get("name")),
        "event_starts": _text(thing.get("startDate")),
        "event_ends": _text(thing.get("endDate")),
        "event_place": _place(thing.get("location")),
        "issuer": _name(thing.get("organizer")),
        "kind": "event",
    }


def _place(location: Any) -> str | None:
    if isinstance(location, list):
        location = location[0] if location else None
    if not isinstance(location, dict):
        return _text(location)
    address = location.get("address")
    town = address.get("addressLocality") if isinstance(address, dict) else address
    return ", ".join(part for part in (_text(location.get("name")), _text(town)) if part) or None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None
