"""One entry of a listing -> one Item: its title, date, teaser and issuer."""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from model.item import Item
from model.urls import canonical
from monitor.parse.index import html_words as words
from monitor.parse.index.html_moment import moment_beside
from monitor.parse.index.html_pieces import Piece, take_apart

_LONGEST_LABEL = 60  # letters of "zur Detailseite", "Nr. 37/2021"
_TAIL = 24  # letters at the end of a teaser that may say "mehr"
_SHORT_REST = 12  # letters behind a date that are no text: "10:15 Uhr"
_SET_OFF = "|·•:–—-,/("
_SHORTEST_TEASER = 30
_FEWEST_WORDS = 4  # of a title below a rubric


def read_entry(nodes: Sequence[LexborNode], link: LexborNode, base: str, *, is_event: bool = False) -> Item:
    """The elements of an entry and the link to its document, as an item.

    The day of an event is not the day of its publication: with `is_event` no date is read.
    """
    pieces = [piece for piece in take_apart(nodes, link) if not _only_says_more(piece)]
    date_at, published = _date(pieces)
    if date_at < 0 and published is None:
        published = moment_beside(nodes, is_relative=any(words.RELATIVE.fullmatch(piece.text) for piece in pieces))
    title_at, title = _title(pieces, link, date_at)
    title = _without_day(title, published)
    title = words.OF_FILE_AT_END.sub("", title) or title
    rest = [piece for at, piece in enumerate(pieces) if at not in (date_at, title_at)]
    issuer = _issuer(rest)
    return Item(
        url=canonical(link.attributes["href"] or "", base),
        title=title,
        published=None if is_event else published,
        teaser=_teaser(rest, title, issuer),
        issuer=issuer,
    )


def _only_says_more(piece: Piece) -> bool:
    if len(piece.text) <= _LONGEST_LABEL and words.MORE.match(piece.text):
        return True
    return piece.linked and not piece.field and bool(words.MORE_ABOUT.match(piece.text))


def _date(pieces: list[Piece]) -> tuple[int, str | None]:
    """What says it is the date; else a date that opens a line. A span of days is an event."""
    for at, piece in enumerate(pieces):
        if piece.field == "date" and (piece.moment or words.find_date(piece.text)):
            return at, None if _is_span(piece.text) else _moment(piece) or _printed(piece.text)
    opened = [(at, found) for at, piece in enumerate(pieces) if (found := _opening(piece))]
    if not opened:
        return _leading(pieces)
    titled = next((at for at, piece in enumerate(pieces) if _is_main((at, piece))), len(pieces))
    first = opened[0]
    if first[0] > titled and not first[1].start():  # a label says whose day it is
        first = next((one for one in opened if _is_day_line(pieces[one[0]].text, one[1])), first)
    at, found = first
    is_date_only = len(pieces[at].text) - found.end() < _SHORT_REST
    is_span = _is_span(pieces[at].text[: words.LONGEST_DATE])
    return (at if is_date_only else -1), None if is_span else found[0].strip()


def _opening(piece: Piece) -> re.Match[str] | None:
    found = words.find_date(piece.text[: words.LONGEST_DATE])
    is_day = found and piece.field not in ("heading", "title") and _is_of_entry(piece.text, found)
    return found if is_day else None


def _is_day_line(text: str, found: re.Match[str]) -> bool:
    """It says a day and little more, or sets off what follows: likelier that of the entry than "01.12.2026 Tagung des Rates"."""
    rest = text[found.end() :].strip()
    if words.OF_A_CHANGE.search(text):
        return False
    is_set_off = len(rest) < _SHORT_REST or (rest[0] in _SET_OFF and len(text) <= words.LONGEST_DATE)
    return is_set_off or words.NO_ISSUER.fullmatch(rest) is not None


def _is_of_entry(text: str, found: re.Match[str]) -> bool:
    """The date opens the line and is set off from it: "Am 10.11.2026 führte …" tells of a day, "10.11.2026 | …" is dated."""
    if not words.opens_line(text, found):
        return False
    return len(text) <= words.LONGEST_DATE or text[found.end() :].lstrip()[:1] in _SET_OFF


def _leading(pieces: list[Piece]) -> tuple[int, str | None]:
    """A date before the title, in one line with it."""
    for at, piece in enumerate(pieces):
        if words.ONLY_DAY.fullmatch(piece.text):
            return at, _printed(piece.text)
        found = words.DATE.match(piece.text)
        if found and not _is_span(piece.text[: found.end() + 12]):
            rest = piece.text[found.end() :].lstrip()
            if not rest or rest[0] in _SET_OFF or (piece.linked and _is_numeric(found[0])):
                return (at if not rest else -1), found[0].strip()
    return -1, None


def _moment(piece: Piece) -> str | None:
    """The attribute of a <time>, when it holds a whole date."""
    moment = (piece.moment or "").strip()
    return moment if words.find_date(moment) else None


def _printed(text: str) -> str:
    found = words.find_date(text)
    return found[0].strip() if found else text


def _is_span(text: str) -> bool:
    return bool(words.SPAN.search(text))


def _title(pieces: list[Piece], link: LexborNode, date_at: int) -> tuple[int, str]:
    """The heading; what says it is the title; the text of the link; what is bold; what comes first."""
    usable = _usable(pieces, link, date_at)
    linked = [(at, piece) for at, piece in usable if piece.linked and piece.field not in ("date", "kicker", "issuer")]
    strong = [] if _said_of(link) else [(at, piece) for at, piece in usable if piece.field == "strong"]
    for wanted in ("heading", "title"):
        found = [(at, piece) for at, piece in usable if piece.field == wanted]
        at, piece = next(((at, piece) for at, piece in found if piece.linked), found[0] if found else (-1, None))
        if piece and not _is_rubric(piece, linked or strong):
            return at, without_date(piece.text)
    if linked:
        at, piece = next(((at, piece) for at, piece in linked if piece.field == "strong"), linked[0])
        if len(piece.text) < 15:
            at, piece = max(linked, key=lambda one: min(len(one[1].text), 60))
        return at, without_date(piece.text)
    if said := _said_of(link):
        return -1, said
    for wanted in ("strong", ""):
        for at, piece in usable:
            if piece.field == wanted and not words.ISSUED_BY.match(piece.text):
                return at, without_date(piece.text)
    return (usable[0][0], without_date(usable[0][1].text)) if usable else (-1, "")


def _usable(pieces: list[Piece], link: LexborNode, date_at: int) -> list[tuple[int, Piece]]:
    """What may be the title: no day, no number, unless the entry has no other heading or link: a report called by its month."""
    others = [(at, piece) for at, piece in enumerate(pieces) if at != date_at]
    usable = [(at, piece) for at, piece in others if not _is_label(piece)]
    if not any(map(_is_main, usable)) and not _said_of(link):
        usable += [one for one in others if _is_main(one)]
    return usable or list(enumerate(pieces))


def _is_main(placed: tuple[int, Piece]) -> bool:
    return placed[1].linked or placed[1].field in ("heading", "title")


def _is_rubric(heading: Piece, linked: Sequence[tuple[int, Piece]]) -> bool:
    """ "Wirtschaft" above a link, or bold words, that are a title."""
    if heading.linked or not heading.text.isalpha():
        return False
    return any(
        len(piece.text.split()) >= _FEWEST_WORDS and not words.LEADS_ON.search(piece.text) for _, piece in linked
    )


def _is_label(piece: Piece) -> bool:
    """The number of a release, its day, or the month over the releases of a month."""
    if len(piece.text) > _LONGEST_LABEL:
        return False
    behind = words.behind_day(piece.text)
    is_day = behind is not None and len(behind) < 2
    is_month = not piece.linked and words.MONTH.fullmatch(piece.text)
    return bool(is_day or is_month or words.RELATIVE.fullmatch(piece.text) or words.REFERENCE.match(piece.text))


def _said_of(link: LexborNode) -> str:
    """What the link says of itself where its text is only "more"."""
    for name in ("title", "aria-label"):
        said = words.MORE_ABOUT.sub("", " ".join((link.attributes.get(name) or "").split())).strip(' "„“»«')
        if len(said) >= 8 and not words.MORE.match(said):
            return said
    image = link.css_first("img[alt]")
    return " ".join((image.attributes["alt"] or "").split()) if image and not link.text().strip() else ""


def without_date(title: str) -> str:
    """The title without the date printed before it."""
    found = words.DATE.match(title)
    rest = title[found.end() :].lstrip(" |·•:–—-,") if found else ""
    return rest if len(rest) >= 8 and found and title[found.end() :].lstrip()[:1] in _SET_OFF else title


def _without_day(title: str, published: str | None) -> str:
    """ "01.11.2026 Land fördert neue Heizungen": without the day that is the entry's own, though no sign sets it off."""
    rest = title.removeprefix(published or "").lstrip()
    return rest if published and rest != title and rest[:1].isupper() and _is_numeric(published) else title


def _is_numeric(day: str) -> bool:
    """ "01.11.2026", and not a day that is spoken of: "9. November 1938"."""
    return words.NUMERIC.match(day) is not None


def _issuer(pieces: list[Piece]) -> str | None:
    for piece in pieces:
        if issued := words.ISSUED_BY.match(piece.text):
            return issued[1].strip()
    named = (piece.text for piece in pieces if piece.field == "issuer" and len(piece.text) <= 160)
    return next((text for text in named if not words.NO_ISSUER.fullmatch(text)), None)


def _teaser(pieces: list[Piece], title: str, issuer: str | None) -> str | None:
    """The first text that says it is the teaser, else the longest one."""
    texts = [piece for piece in pieces if piece.text not in (title, issuer) and len(piece.text) >= _SHORTEST_TEASER]
    plain = [
        piece
        for piece in texts
        if piece.field not in ("date", "heading", "kicker") and not words.ISSUED_BY.match(piece.text)
    ]
    named = next((piece.text for piece in plain if piece.field == "teaser"), None)
    teaser = named or max((piece.text for piece in plain), key=len, default=None)
    return teaser[:-_TAIL] + words.MORE_AT_END.sub("", teaser[-_TAIL:]) if teaser else None
