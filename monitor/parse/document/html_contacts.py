"""Contact blocks of a page: found by their label or their box, taken out of the text as printed lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from model.raw import RawContact
from monitor.parse.document import html_words as words
from monitor.parse.document.answering import answering, is_answering_label
from monitor.parse.document.html_contact_more import next_card, person, signature
from monitor.parse.document.html_contact_sentences import MAY_SAY, contact_said
from monitor.parse.document.html_contact_tables import contact_tables
from monitor.parse.document.html_links import is_only_link
from monitor.parse.document.html_page import CAPTION, Page, Passage

_EVIDENCE = re.compile(
    r"@|\((?:at|ät)\)|\[(?:at|ät)\]|\b(?:tel|\w{0,12}telefon(?:nummer)?|rufnummer|fon|(?:tele)?fax(?:nummer)?|durchwahl|mobil|(?:tele)?phone|e-?mail)\b|"
    r"^\s*(?:D-)?\d{5}\s+[A-ZÄÖÜ]|\+49|\b0\d{2,5}[\s/-]+\d{2,}[\s-]?\d",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_WAY = re.compile(r"(?:tel(?:efon)?\.?|(?:tele)?fax|fon|mobil|e-?mail|internet|web)\s*:?", re.IGNORECASE)
_REACH = 18  # passages a block may have at the most
_CLOSE = 4  # passages in which a spokesperson must be reached; in a text many are named
_LONGEST_LINE = 160
_LONGEST_LABEL = 120
_LONGEST_IN_ONE = 400  # letters of a whole contact in one line
_STROKE = " | "
_DIGITS = frozenset("0123456789")
_FIRST_SIGNS = _DIGITS.union(signs[0] for signs in words.CONTACT_SIGNS)
_STEMS = ("ontakt", "ontact", "nsprech", "vcard")  # one of them is in each name of a contact
_MOST_BOXES = 40  # boxes named for a contact that are looked into
_LARGEST_BOX = 1500  # letters; a box with more is not a contact block whatever it is called


class Contacts(NamedTuple):
    contacts: tuple[RawContact, ...]
    claimed: frozenset[int]  # passages that are not text


def find_contacts(page: Page, title_at: int, start: int = 0, end: int = 0) -> Contacts:
    """`start` and `end` bound the main box's passages.

    Labels first, then boxes whose names say so. A block without a phone, mail or postal line is none, unless it says who answers."""
    contacts: list[RawContact] = []
    claimed: set[int] = set()
    for at in _likely(page):
        if at in claimed or at == title_at:
            continue
        passage = page.passages[at]
        if _is_start(passage) and (members := _reachable(page, at, title_at)):
            contacts.append(_block(page, members))
            claimed.update(range(members[0], members[-1] + 1))
            for card in _next_cards(page, at, members[-1] + 1):
                contacts.append(_block(page, card))
                claimed.update(card)
        elif lines := _answering(page, at):
            contacts.append(RawContact(lines=lines))
            claimed.update((at, at + 1) if is_answering_label(passage.text) else (at,))
    for members, contact in contact_tables(page, claimed | {title_at}):
        contacts.append(contact)
        claimed.update(members)
    for members in _others(page, title_at, max(start, title_at + 1), end, claimed):
        contacts.append(_block(page, members))
        claimed.update(members)
    for at, contact, is_all in _said(page, claimed | {title_at}):
        contacts.append(contact)
        claimed.update((at,) if is_all else ())
    return Contacts(tuple(dict.fromkeys(contacts)), frozenset(claimed))


def _next_cards(page: Page, label: int, at: int) -> Iterator[list[int]]:
    while card := next_card(page, label, at):
        at = card.stop
        yield list(card)


def _others(page: Page, title_at: int, start: int, end: int, claimed: set[int]) -> Iterator[list[int]]:
    yield from (members for members in _boxed(page, title_at, claimed) if _is_contact(page, members))
    if lines := _unlabelled(page, title_at, start, end, claimed):
        yield lines


def _unlabelled(page: Page, title_at: int, start: int, end: int, claimed: set[int]) -> list[int]:
    """The title is the name of a person, or the last lines say who signs."""
    lines = person(page, title_at)
    if lines:
        return [title_at, *lines] if claimed.isdisjoint(lines) else []
    return signature(page, start, end, claimed)


def _likely(page: Page) -> list[int]:
    """The passages that begin as labels do, by their first signs; headings may be numbered."""
    return [
        at
        for at, one in enumerate(page.passages)
        if one.text[0] in _FIRST_SIGNS
        and (one.text[:2] in words.CONTACT_SIGNS or (one.level and one.text[0] in _DIGITS))
    ]


def _said(page: Page, taken: set[int]) -> list[tuple[int, RawContact, bool]]:
    """Sentences of the text that name somebody, and whether that is all they say."""
    likely = (at for at, one in enumerate(page.passages) if MAY_SAY in one.text)
    texts = (
        at for at in likely if at not in taken and not page.passages[at].level and page.passages[at].zone != CAPTION
    )
    return [(at, *said) for at in texts if (said := contact_said(page.passages[at].text))]


def _reachable(page: Page, at: int, title_at: int) -> list[int]:
    """The passages of the contact that begins here, if somebody can be reached."""
    members = _labelled(page, at, title_at)
    close = members[:_CLOSE] if words.SPEAKER.match(page.passages[at].text) else members
    return members if _is_contact(page, close) else []


def _answering(page: Page, at: int) -> tuple[str, ...]:
    """Who answers for the text, in the same passage or in the one behind the label."""
    passage = page.passages[at]
    if passage.zone == CAPTION or passage.linked:
        return ()
    if is_answering_label(passage.text) and at + 1 < len(page.passages):
        return answering(f"{passage.text}\n{page.passages[at + 1].text}")
    return answering(passage.text)


def _is_start(passage: Passage) -> bool:
    text = _unnumbered(passage)
    if passage.zone == CAPTION or not words.CONTACT_WORD.match(text):
        return False
    first, _, rest = text.partition("\n")
    if len(first) > _LONGEST_LABEL:
        return _is_in_one_line(first) and bool(words.CONTACT_START.match(first))
    if words.CONTACT_LABEL.match(first):
        return not passage.links or bool(rest) or passage.level > 0
    return ":" in first and words.CONTACT_START.match(first) and not passage.level


def _unnumbered(passage: Passage) -> str:
    """ "5. Ansprechpartner" is a label where it is a heading."""
    return passage.text.lstrip("0123456789.) ") if passage.level else passage.text


def _is_in_one_line(text: str) -> bool:
    """Name, office, street and numbers between upright strokes; behind a speaker's title also between commas."""
    is_parted = text.count(_STROKE) >= 2 or _is_speaker_in_one_line(text)
    return is_parted and len(text) <= _LONGEST_IN_ONE and _EVIDENCE.search(text) is not None


def _is_speaker_in_one_line(text: str) -> bool:
    return len(text) > _LONGEST_LABEL and text.count(", ") >= 2 and text[-1] != "." and words.SPEAKER.match(text)


def _in_lines(text: str) -> str:
    return text.replace(_STROKE if _STROKE in text else ", ", "\n")


def _labelled(page: Page, at: int, title_at: int) -> list[int]:
    label = page.passages[at]
    members, scope, widened = [at], page.boxes.parents[label.box], 0
    for following in range(at + 1, min(at + 1 + _REACH, len(page.passages))):
        passage = page.passages[following]
        while not scope <= passage.box < page.ends[scope] and len(members) == 1 and widened < 3 and scope > 0:
            scope, widened = page.boxes.parents[scope], widened + 1
        if not scope <= passage.box < page.ends[scope] or following == title_at or _ends(page, members, passage):
            break
        if passage.zone != CAPTION and not words.CREDIT.search(passage.text):
            members.append(following)
    return members


def _ends(page: Page, members: list[int], passage: Passage) -> bool:
    label = page.passages[members[0]]
    complete = _is_contact(page, members)
    if passage.level and ((label.level and passage.level <= label.level) or complete):
        return True
    if words.CREDIT.search(passage.text) or (_BARE_WAY.fullmatch(passage.text) and not passage.linked):
        return False
    text = passage.text
    if words.END.match(text) or words.NOISE.match(text) or words.LINKS_LABEL.match(text):
        return True
    is_prose = any(len(line) > _LONGEST_LINE for line in text.split("\n"))
    if is_prose or (complete and (_is_said(text) or _is_next(text))):
        return True
    is_sentence = (
        len(passage.text) > 70 and passage.text.endswith((".", "!", "?")) and not _EVIDENCE.search(passage.text)
    )
    is_elsewhere = complete and passage.linked and is_only_link(passage) and not _reaches(passage)
    return is_sentence or bool(is_elsewhere)


def _is_said(text: str) -> bool:
    """A short sentence behind a contact; "Netzwerk Musterland e. V." is none."""
    words_said = text.split()
    is_sentence = len(words_said) > 3 and text[-1] in ".!?" and len(words_said[-1]) > 3
    return is_sentence and not _EVIDENCE.search(text)


def _is_next(text: str) -> bool:
    """Another person with a number of their own."""
    return words.PERSON_START.match(text) and _EVIDENCE.search(text) is not None


def _reaches(passage: Passage) -> bool:
    return any(href.startswith(("mailto:", "tel:")) for _, href in passage.links) or bool(
        _EVIDENCE.search(passage.text)
    )


def _is_contact(page: Page, members: list[int]) -> bool:
    return any(_reaches(page.passages[at]) for at in members)


def _boxed(page: Page, title_at: int, claimed: set[int]) -> list[list[int]]:
    """The passages of each outermost box that is named for a contact (or is an <address>) and small enough to be one."""
    found: list[list[int]] = []
    end = 0
    for box in _named(page)[:_MOST_BOXES]:
        if box < end:
            continue
        members = [
            at
            for at, passage in enumerate(page.passages)
            if box <= passage.box < page.ends[box] and passage.zone != CAPTION
        ]
        if members and title_at not in members and sum(len(page.passages[at].text) for at in members) < _LARGEST_BOX:
            end = page.ends[box]
            found.append([at for at in members if at not in claimed])
    return [members for members in found if members]


def _named(page: Page) -> list[int]:
    names, tags = page.boxes.names, page.boxes.tags
    together = " ".join(names)
    stems = [stem for stem in _STEMS if stem in together]
    if not stems and "address" not in tags:  # as on most pages
        return []
    told = {one for stem in stems for one in names if stem in one and words.CONTACT.fits(one)}
    return [at for at, tag in enumerate(tags) if tag == "address" or (told and names[at] in told)]


def _block(page: Page, members: list[int]) -> RawContact:
    lines: list[str] = []
    hrefs: list[str] = []
    for at in members:
        passage = page.passages[at]
        text = _unnumbered(passage)
        text = _in_lines(text) if _is_in_one_line(text) else text
        lines.extend(line for line in text.split("\n") if line and not words.NOISE.match(line))
        hrefs.extend(
            href
            for _, href in passage.links
            if href.startswith("tel:") or (href.startswith("mailto:") and not href.startswith("mailto:?"))
        )
    return RawContact(lines=tuple(lines), hrefs=tuple(dict.fromkeys(hrefs)))
