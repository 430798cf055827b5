"""Tables that say whom to ask: a row for each way to reach somebody, or a row for each person."""

import re
from itertools import groupby

from model.raw import RawContact
from monitor.parse.document import html_words as words
from monitor.parse.document.html_grid import table_of
from monitor.parse.document.html_page import CAPTION, Page, Passage

_REACHES = re.compile(r"@|[(\[](?:at|ät)[)\]]|\+49|(?<!\d)\(?0\d{2,5}\)?[\s/-]+\d{3}", re.IGNORECASE)
_MAY_REACH = re.compile(r"[@0(+[]")  # one of these signs is in each way to reach somebody
_WAY = re.compile(
    r"(?:tel(?:efon|efax)?|fax|fon|mobil\w*|e-?mail|mail|durchwahl|name|funktion|position|anschrift|adresse|phone)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?:name|ansprech|kontakt|person|zuständig|presse|frau\b|herrn?\b|dr\.)", re.IGNORECASE)
_LARGEST = 1500  # letters; a longer table is a directory and text
_SHARE = 0.5  # of its rows

Rows = list[list[int]]


def contact_tables(page: Page, taken: set[int]) -> list[tuple[list[int], RawContact]]:
    """The passages of each such table, and what it says line by line."""
    if not any(_MAY_REACH.search(one.text) for one in page.passages if one.row >= 0):
        return []
    found = []
    for rows in _tables(page).values():
        members = [at for row in rows for at in row]
        if taken.isdisjoint(members) and _is_contact(page, rows):
            hrefs = (href for at in members for _, href in page.passages[at].links)
            ways = dict.fromkeys(
                href for href in hrefs if href.startswith(("tel:", "mailto:")) and "mailto:?" not in href
            )
            found.append((members, RawContact(lines=_lines(page, rows), hrefs=tuple(ways))))
    return found


def _tables(page: Page) -> dict[int, Rows]:
    tables: dict[int, Rows] = {}
    cells = [at for at, one in enumerate(page.passages) if one.row >= 0 and one.zone != CAPTION]
    for row, members in groupby(cells, key=lambda at: page.passages[at].row):
        tables.setdefault(table_of(page, row), []).append(list(members))
    return tables


def _is_contact(page: Page, rows: Rows) -> bool:
    texts = [[page.passages[at].text for at in row] for row in rows]
    if any(len(row) < 2 for row in rows) or sum(len(text) for row in texts for text in row) > _LARGEST:
        return False
    if not any(_PERSON.match(text) or words.CONTACT_LABEL.match(text) for row in texts for text in row[:2]):
        return False
    reaching = sum(any(_reaches(page.passages[at]) for at in row) for row in rows)
    labelled = sum(bool(_is_label(row[0])) for row in texts)
    return reaching >= _SHARE * len(rows) or (reaching > 0 and labelled > _SHARE * len(rows))


def _reaches(passage: Passage) -> bool:
    return _REACHES.search(passage.text) is not None or any(href.startswith("mailto:") for _, href in passage.links)


def _is_label(text: str) -> bool:
    return len(text) < 60 and (_WAY.match(text) is not None or words.CONTACT_LABEL.match(text))


def _lines(page: Page, rows: Rows) -> tuple[str, ...]:
    """ "Fax: 0351 …" of a row with its label, or of a column with its head; a head of its own says nothing."""
    texts = [[page.passages[at].text.replace("\n", " ") for at in row] for row in rows]
    if all(len(row) == 2 and _is_label(row[0]) for row in texts):
        return tuple(f"{label.rstrip(':')}: {said}" for label, said in texts)
    is_head = not any(_REACHES.search(text) for text in texts[0])
    head = texts[0] if is_head else []
    return tuple(
        f"{head[at]}: {text}" if len(head) == len(row) and _WAY.match(head[at]) else text
        for row in texts[int(is_head) :]
        for at, text in enumerate(row)
    )
