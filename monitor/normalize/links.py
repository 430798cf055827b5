"""Links and attachments with absolute, canonical addresses."""

import re
from collections.abc import Iterable

from model.raw import RawLink
from model.record import Attachment, Link
from model.urls import canonical, path_of
from monitor.normalize.text import line

_TYPES = {
    "pdf": "application/pdf", "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "zip": "application/zip", "csv": "text/csv", "rtf": "application/rtf", "ics": "text/calendar",
    "epub": "application/epub+zip", "txt": "text/plain",
    "xml": "application/xml",
}  # fmt: skip
_SIZE = re.compile(r"(?<!\d)(\d{1,9}(?:[.,]\d{1,9})?)\s?(KB|KiB|MB|MiB|GB|Byte|B)\b", re.IGNORECASE)
_UNITS = {"b": 1, "byte": 1, "kb": 1000, "kib": 1024, "mb": 1000**2, "mib": 1024**2, "gb": 1000**3}
_SMALL = frozenset(("b", "byte", "kb", "kib"))
_THOUSANDS = re.compile(r"([1-9]\d{0,2})[.,](\d{3})")
_TAIL = re.compile(
    r"\s?[(\[][^()\[\]]{0,120}(?:\d\s?(?:KB|MB|KiB|MiB|GB|Byte)|PDF|barrierefrei)[^()\[\]]{0,120}[)\]]$"
    r"|\s?[|,–-]?\s?PDF(?:-(?:Datei|Dokument))?\s?[,|]?\s?\d{1,9}(?:[.,]\d{1,9})?\s?[KM]i?B(?:,?\s(?:nicht\s)?barrierefrei)?$",
    re.IGNORECASE,
)
_INNER = re.compile(r"\.([a-z]{3,4})/[0-9a-f-]{20,}$")  # Liferay: name.pdf/<uuid>
_KIND = re.compile(r"\b(pdf|docx?|xlsx?|pptx?|odt|ods|zip|csv|rtf|epub)\b", re.IGNORECASE)


def read_links(raws: Iterable[RawLink], base: str) -> tuple[Link, ...]:
    """A title of a list of links whose address is not said keeps its place with an empty address."""
    links = dict.fromkeys([(line(raw.text), _address(raw.href, base)) for raw in raws])
    return tuple([Link(text=text, url=url) for text, url in links if text and _leads_somewhere(url)])


def _address(href: str, base: str) -> str:
    return "" if href.strip() in ("", "#") else canonical(href, base)


def _leads_somewhere(url: str) -> bool:
    return not url or url.startswith(("http://", "https://"))


def read_attachments(raws: Iterable[RawLink], base: str) -> tuple[Attachment, ...]:
    """One for each address; a size counts when it is printed with the title."""
    found: dict[str, Attachment] = {}
    for raw in raws:
        url = canonical(raw.href, base)
        printed = line(raw.text) or ""
        title = _TAIL.sub("", printed) or printed or path_of(url).rpartition("/")[2]
        found.setdefault(
            url, Attachment(title=title, url=url, media_type=_media_type(url, printed), size=_size(printed))
        )
    return tuple(found.values())


def _media_type(url: str, title: str) -> str | None:
    path = path_of(url).lower()
    ending = path.rpartition(".")[2]
    if ending in _TYPES:
        return _TYPES[ending]
    if inner := _INNER.search(path):
        return _TYPES.get(inner[1])
    if said := _KIND.search(title):
        return _TYPES.get(said[1].lower())
    return None


def _size(title: str) -> int | None:
    """Bytes. "1.234 KB" are a thousand of them and more: nobody prints thousandths of one."""
    found = _SIZE.search(title)
    if not found:
        return None
    figures, unit = found[1], found[2].lower()
    thousands = _THOUSANDS.fullmatch(figures) if unit in _SMALL else None
    number = "".join(thousands.groups()) if thousands else figures.replace(",", ".")
    return round(float(number) * _UNITS[unit])
