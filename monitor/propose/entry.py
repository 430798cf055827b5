"""A source as its lines in sources.yaml: only what differs from the defaults."""

import io
from typing import Any

from ruamel.yaml import YAML

from model.source import IndexReading, Source, SourceType
from model.urls import origin_of


def entry_of(source: Source) -> dict[str, Any]:
    """Keys in the order people read them."""
    said: dict[str, Any] = {"id": source.id, "name": source.name}
    if source.short:
        said["short"] = source.short
    said |= {"issuer": source.issuer, "url": source.url}
    if source.type is not SourceType.AUTO:
        said["type"] = source.type.value
    for key in ("region", "site"):
        if value := getattr(source, key):
            said[key] = value
    if source.tags:
        said["tags"] = list(source.tags)
    if source.language != "de":
        said["language"] = source.language
    if listing := _list(source.index, origin_of(source.url)):
        said["list"] = listing
    return said


def lines_of(source: Source) -> str:
    """As a block that stands in the list of sources, without its first "- "."""
    yaml = YAML()
    yaml.width = 10_000
    yaml.allow_unicode = True
    out = io.StringIO()
    yaml.dump(entry_of(source), out)
    return out.getvalue()


def _list(reading: IndexReading, origin: str) -> dict[str, Any]:
    empty = IndexReading()
    names = [name for name in IndexReading.__slots__ if getattr(reading, name) != getattr(empty, name)]
    said = {name: getattr(reading, name) for name in names}
    if "carry" in said:
        said["carry"] = dict(said["carry"])
    if "request" in said:
        said["request"] = said["request"].removeprefix(origin)
    return said
