"""What a letterhead says: who may be asked, where the house stands. The rest of it (how to get there, footnotes) is dropped.

A sidebar that stands in a column of its own is known by its place. In a file that runs everything through one column, only the
wording tells where it begins and where the text goes on.
"""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from model.raw import RawContact
from monitor.parse.document.answering import answering
from monitor.parse.document.pdf_lines import Line
from monitor.parse.document.pdf_words import (
    DIRECTIONS,
    MAIL,
    NOTE,
    PHONE,
    date_of,
    is_address_label,
    is_contact_label,
    is_contact_line,
    is_issuer,
    is_only_url,
    is_role,
    is_street,
    is_town,
)

_LONGEST_ADDRESS = 9  # lines, from its label to the town
_LONGEST_CONTACT = 60  # characters of a line with a name or an office
_LONGEST_NOTE = 12  # lines


class Part(Enum):
    CONTACT = auto()
    ADDRESS = auto()
    REACHED = auto()  # behind the town: web address, telephone
    NOTE = auto()  # directions and footnotes
    OTHER = auto()


class Letterhead(NamedTuple):
    contacts: tuple[RawContact, ...]
    addresses: tuple[str, ...]
    house: str  # the name above the address
    other: list[Line]  # what no label explains: issuer, date


class Flow(NamedTuple):
    """Running text without its letterhead, which was known by its wording."""

    body: list[Line]
    side: list[Line]
    broken: frozenset[int]  # indexes in `body` before which something was taken out


def without_letterhead(lines: Sequence[Line], size: float) -> Flow:
    """Take out contact block, address and what follows it, wherever they stand in the running text."""
    body: list[Line] = []
    side: list[Line] = []
    broken: set[int] = set()
    reader = _Reader(size, in_column=False)
    for line in lines:
        if reader.read(line) is Part.OTHER:
            if side and reader.just_left:
                broken.add(len(body))
            body.append(line)
        else:
            side.append(line)
    return Flow(body, side, frozenset(broken))


def letterhead(lines: Iterable[Line], size: float) -> Letterhead:
    """Read the lines of a sidebar, or those taken out of the running text."""
    reader = _Reader(size, in_column=True)
    contact: list[str] = []
    reached: list[str] = []
    address: list[list[str]] = []
    house: list[str] = []
    other: list[Line] = []
    for line in lines:
        match reader.read(line):
            case Part.CONTACT if not is_contact_label(line.text) or (contact and is_role(line.text)):
                contact += answering(line.text) or (line.text.rstrip("* ") if "@" in line.text else line.text,)
            case Part.ADDRESS:
                _address(line.text, address, house)
            case Part.REACHED if PHONE.match(line.text) or MAIL.search(line.text):
                reached.append(line.text.rstrip("* "))
            case Part.OTHER:
                other.append(line)
    contact = contact or reached  # without a person, the telephone of the house
    contacts = (RawContact(lines=tuple(contact)),) if contact else ()
    addresses = tuple("\n".join(lines) for lines in address if is_town(lines[-1]))
    return Letterhead(contacts, tuple(dict.fromkeys(addresses)), " ".join(house), other)


def _address(text: str, addresses: list[list[str]], house: list[str]) -> None:
    if is_address_label(text):
        return
    if is_street(text):
        addresses.append([text])
    elif is_town(text):
        if addresses and not is_town(addresses[-1][-1]):
            addresses[-1].append(text)
        else:
            addresses.append([text])
    elif not addresses:
        house.append(text)


class _Reader:
    """Goes from line to line and knows in which part of the letterhead it is."""

    def __init__(self, size: float, *, in_column: bool) -> None:
        self._size = size
        self._in_column = in_column  # then an unknown line belongs to the part it stands in
        self._part = Part.OTHER
        self._count = 0
        self._last: Line | None = None
        self.just_left = False

    def read(self, line: Line) -> Part:
        part = self._named(line) or self._inherited(line)
        self.just_left = part is Part.OTHER and self._part is not Part.OTHER
        self._count = self._count + 1 if part is self._part else 1
        self._part = part
        self._last = line
        return part

    def _named(self, line: Line) -> Part | None:
        """The part that a line begins by its own words."""
        text = line.text
        if is_address_label(text):
            return Part.ADDRESS
        if is_contact_label(text) or is_contact_line(text):
            return Part.CONTACT
        if DIRECTIONS.match(text) and self._may_be_note(line):
            return Part.NOTE
        if NOTE.match(text) and (self._may_be_note(line) or text.startswith("* Kein")):
            return Part.NOTE
        if date_of(text):
            return Part.OTHER
        return None

    def _may_be_note(self, line: Line) -> bool:
        return self._in_column or self._part in (Part.REACHED, Part.NOTE, Part.ADDRESS) or line.size < 0.9 * self._size

    def _inherited(self, line: Line) -> Part:
        match self._part:
            case Part.ADDRESS:
                return self._after_address(line)
            case Part.CONTACT:
                return self._after_contact(line)
            case Part.REACHED if self._is_reach(line):
                return Part.REACHED
            case Part.NOTE:
                return self._after_note(line)
        if self._in_column and (is_street(line.text) or is_town(line.text)):
            return Part.ADDRESS
        return Part.OTHER

    def _after_address(self, line: Line) -> Part:
        assert self._last  # there is a part, so there was a line
        if is_town(self._last.text):
            return Part.REACHED if self._is_reach(line) else self._unknown(line)
        if self._count >= _LONGEST_ADDRESS or len(line.text) > 2 * _LONGEST_CONTACT:
            return Part.OTHER
        return Part.ADDRESS

    def _unknown(self, line: Line) -> Part:
        if is_street(line.text) or is_town(line.text):
            return Part.ADDRESS
        return Part.REACHED if self._in_column and not is_issuer(line.text) else Part.OTHER

    def _after_contact(self, line: Line) -> Part:
        if self._is_reach(line) or is_street(line.text) or is_town(line.text):
            return Part.CONTACT
        if self._is_headline(line) or len(line.text) > _LONGEST_CONTACT or self._count > 10:
            return Part.OTHER
        if self._last and answering(self._last.text) and not (self._in_column or is_issuer(line.text)):
            return Part.OTHER  # whoever answers for the text needs no number: what follows may be a heading
        named = line.text[:1].isupper() and not line.text.endswith((".", "!", "?", ":"))
        return Part.CONTACT if named or self._in_column else Part.OTHER

    def _is_headline(self, line: Line) -> bool:
        last = self._last
        larger = line.size > 1.08 * self._size or (last is not None and line.size > 1.15 * last.size)
        return larger or (line.bold and last is not None and not last.bold and not self._in_column)

    def _after_note(self, line: Line) -> Part:
        assert self._last  # there is a part, so there was a line
        if self._in_column or self._is_small(line):
            return Part.NOTE
        closed = self._last.text.rstrip().endswith((".", "!", ")"))
        if closed or self._count >= _LONGEST_NOTE or self._is_headline(line):
            return Part.OTHER
        return Part.NOTE

    def _is_small(self, line: Line) -> bool:
        assert self._last  # there is a part, so there was a line
        return line.size < 0.93 * self._size and abs(line.size - self._last.size) < 0.05 * self._size

    def _is_reach(self, line: Line) -> bool:
        text = line.text
        return bool(PHONE.match(text) or is_only_url(text) or (len(text) <= _LONGEST_CONTACT and MAIL.search(text)))
