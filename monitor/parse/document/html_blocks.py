"""The running text: which passages of the main box are text, and what kind of block each is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile

from model.record import Block, BlockType
from monitor.parse.document import html_words as words
from monitor.parse.document.html_dateline import is_fact, is_mark
from monitor.parse.document.html_day import DAY
from monitor.parse.document.html_links import is_dated_link, is_only_link
from monitor.parse.document.html_main import weight
from monitor.parse.document.html_page import CONTENT, Page, Passage
from monitor.parse.document.html_sentences import is_sentence
from monitor.parse.document.html_signature import LONGEST_BYLINE, is_byline, is_sign
from monitor.parse.document.html_tables import is_about_a_file

_BULLET = re.compile(r"^\s*[•‣▪●◦∙·■►▶–-]\s+")
_BULLET_SIGNS = frozenset("•‣▪●◦∙■►▶")
_BULLETS_ONLY = re.compile(rf"^\s*[{''.join(_BULLET_SIGNS)}]\s*")
_SUM = re.compile(r"[^:.]{3,30}:\s[^:]*\d")  # "Budget: 12 Mio. Euro"
_PLUG = re.compile(
    r"(?:Ihr|[Dd]ein|privaten)(?:em)?\b[\w\s-]{0,20} (?:E-Mail-)?Postfach|your inbox|geht['’]?s zur Anmeldung|"
    r"(?:[Mm]elden Sie sich|[Mm]elde dich|[Aa]bonnieren? (?:Sie|du))\b[^.]{0,60}[Nn]ewsletter|[Nn]ewsletter\b[^.]{0,30}\b(?:jetzt|hier)\b"
)
_CALLS = re.compile(
    r"\b(?:(?:Jetzt|Hier|Gleich) (?:(?:hin|r)einhören|anhören|abonnieren|freischalten|unterstützen|spenden)|"
    r"(?:Folgen Sie|Folgt?|Abonnieren Sie) [^.]{0,30}(?:WhatsApp|Telegram|Google News)[^.]{0,20})\W*$"
)
_WRITES = re.compile(
    r"(?:(?:ist|war|arbeitet|is|works)\b(?:(?! und )[^.,]){0,60}|(?:schreibt|berichtet|writes)\b.{0,100})"
    r"(?:[Rr]edakt|[Jj]ournalist|[Aa]utor|[Rr]eporter|[Kk]orrespondent|[Vv]olontär|[Kk]olumnist|[Ee]ditor|[Cc]orrespondent)"
)
_PERSON = re.compile(r"(?!D(?:er|ie|as)\b)[A-ZÄÖÜ]\S+(?: (?:von|van|de|zu))?(?: [A-ZÄÖÜ]\S+){1,3}")
_WITH_AUTHOR = 4  # passages of a text with such lines, at the least
_POSTED = (
    "Dieser Eintrag ",
    "Dieser Beitrag ",
    "Dieser Artikel ",
    "This entry was ",
)  # below the texts of blogs, at length
_LONGEST_MARK = 100  # letters
_LONGEST_LINE, _LONGEST_CAPTION, _LONGEST_CONSENT, _LONGEST_CALL = 150, 200, 600, 90  # letters
_CREDITED = re.compile(
    r"[\s(](?:Fotos?|Bild(?:er)?|Symbolbild|Visualisierung): [^.:]{2,50}\)?$"
)  # a caption with its credit
_STEP = re.compile(r"\d{1,2}[.)]")  # above the heading that it numbers
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s")
_PROSE = 80  # letters
_SENTENCE = 40
_LONGEST_ROW = 60  # passages
_BELOW, _BELOW_BOLD = (
    120,
    60,
)  # letters of a paragraph that a line may be the heading of, when it is bold from end to end
_ENOUGH_SAID = 300  # letters of text above readers' comments; a count of comments may also stand below the title
_DAY_OF_FILE = re.compile(rf"{DAY}(?:,?\s+\d{{1,2}}[:.]\d\d(?:\sUhr)?)?", re.IGNORECASE)
_END_OF_SENTENCE = (".", "!", "?", ":", "“", "«", '"', ";", ",", "…", ")")


def text_passages(
    page: Page, indexes: list[int], claimed: frozenset[int], entries: frozenset[int] = frozenset()
) -> list[Passage]:
    """The passages that are text, in order, without furniture between and behind them; entries of tables are text as they stand."""
    kept: list[Passage] = []
    said = 0  # letters kept so far
    muted = 0  # level of a heading such as "Weitere Meldungen" whose section is skipped
    opened = range(0)  # the boxes in the one that such a heading opens
    for at in indexes:
        passage = page.passages[at]
        if passage.zone != CONTENT or at in claimed or passage.box in opened:
            continue
        if at in entries:
            if not muted:
                kept.append(passage)
            continue
        enough = _PROSE if passage.level else _ENOUGH_SAID
        if len(passage.text) < 100 and said > enough and words.COMMENTS.match(passage.text):
            break
        if (passage.level or passage.bold) and _opens_section_of_page(passage):
            muted = passage.level or 6
            opened = _opened(page, at, said)
            continue
        if muted and ((passage.level and passage.level <= muted) or _goes_on(page, passage, kept, opened)):
            muted = 0
        if muted or _is_furniture(passage, page) or (kept and kept[-1].text == passage.text):
            continue
        if (passage.tag == "dt" or passage.row >= 0) and _is_of_claimed(page, at, claimed):
            continue
        kept.append(passage)
        said += len(passage.text)
    return _without_empty_sections(_without_author(_without_sign(kept)))


def _is_of_claimed(page: Page, at: int, claimed: frozenset[int]) -> bool:
    """The label of what was taken out of the text, "Herausgeber:", or the day in the row of a file."""
    passage = page.passages[at]
    if passage.tag == "dt":
        return at + 1 in claimed and page.passages[at + 1].tag == "dd" and page.passages[at + 1].linked > 0
    if not _DAY_OF_FILE.fullmatch(passage.text):
        return False
    row = (other for other in range(max(0, at - 4), at) if page.passages[other].row == passage.row)
    return any(other in claimed and page.passages[other].linked for other in row)


def to_blocks(passages: list[Passage], cells_by_row: Mapping[int, Sequence[int]]) -> tuple[Block, ...]:
    """Headings with level, list items (also those written with bullet signs), table rows, quotes, paragraphs.

    `cells_by_row`: of tables of figures, where also an empty cell has its place.
    """
    blocks: list[Block] = []
    typographic = not any(passage.level for passage in passages)
    at = 0
    while at < len(passages):
        passage = passages[at]
        if passage.row >= 0 and not passage.level:
            row = _row_from(passages, at)
            at += len(row)
            blocks.extend(_row(row, cells_by_row.get(passage.row, ())))
            continue
        following = passages[at + 1] if at + 1 < len(passages) else None
        if following and following.level and not passage.level and _STEP.fullmatch(passage.text):
            blocks.extend(_blocks(replace(following, text=f"{passage.text} {following.text}")))
            at += 2
            continue
        if typographic and following and _reads_as_heading(passage, following):
            blocks.append(Block(type=BlockType.HEADING, text=passage.text, level=3 if passage.bold else 2))
        else:
            blocks.extend(_blocks(passage))
        at += 1
    return tuple(blocks)


def _opens_section_of_page(passage: Passage) -> bool:
    text = passage.text
    return len(text) < 80 and words.END.match(text) and (passage.linked > 0 or not is_sentence(text))


def _opened(page: Page, at: int, said: int) -> range:
    """The largest box that the passage opens, with all in it, when that is less than has been said."""
    box = page.passages[at].box
    before = page.passages[at - 1].box if at else 0
    while (parent := page.boxes.parents[box]) > before:
        box = parent
    opened = range(box, page.ends[box])
    inside = takewhile(lambda one: one.box in opened, page.passages[at + 1 :])
    return opened if sum(map(weight, inside)) < said else range(0)


def _goes_on(page: Page, passage: Passage, kept: list[Passage], opened: range) -> bool:
    """Prose beside the box of a teaser, in the box of the prose before, or in one that is called as that: the teaser has ended."""
    size, text = weight(passage), passage.text
    if (
        size < _SENTENCE
        or passage.linked > 0.3 * len(text)
        or (size < _PROSE and (text[-1] not in ".!?“«" or passage.linked))
    ):
        return False
    holds = page.boxes.parents[passage.box]
    if len(opened) > 1 and page.boxes.parents[opened.start] in (holds, passage.box):
        return True
    before = next((other for other in reversed(kept) if other.tag == passage.tag), None)
    return before is not None and _are_alike(page, page.boxes.parents[before.box], holds)


def _are_alike(page: Page, one: int, other: int) -> bool:
    boxes = page.boxes
    is_beside = boxes.parents[one] == boxes.parents[other]
    return one == other or (is_beside and boxes.names[one] == boxes.names[other] != "")


def _is_furniture(passage: Passage, page: Page) -> bool:
    text = passage.text
    if len(text) < 2:
        return not _is_entry(passage, page)
    if not (text[0].isalnum() or any(letter.isalnum() for letter in text)):
        return True
    if len(text) < _LONGEST_CONSENT and _is_line_of_page(passage):
        return True
    if passage.row >= 0 and is_about_a_file(text):
        return True
    if len(text) <= _LONGEST_MARK and ((len(text) <= LONGEST_BYLINE and is_byline(passage, page)) or is_mark(text)):
        return True
    return passage.linked > 0 and _only_leads(passage)


def _only_leads(passage: Passage) -> bool:
    if is_only_link(passage) or is_dated_link(passage):
        return True
    if "\n" in passage.text and _lists_others(passage):
        return True
    if passage.level and all(not href or href.startswith("#") for _, href in passage.links):
        return False  # it unfolds what stands below it, or is its own anchor
    return passage.linked > 0.6 * len(passage.text) and (len(passage.links) > 2 or passage.tag != "p")


def _lists_others(passage: Passage) -> bool:
    """ "Mehr zum Thema:" on a line above lines that are links."""
    first, _, rest = passage.text.partition("\n")
    is_label = words.END.match(first) or words.NOISE.match(first) or words.LINKS_LABEL.match(first)
    return bool(is_label) and passage.linked >= 0.9 * len(rest.replace("\n", ""))


def _is_line_of_page(passage: Passage) -> bool:
    """What templates say, a caption with its credit, what stands for a video until the reader agrees, an offer of a newsletter."""
    text = passage.text
    is_short = len(text) < _LONGEST_LINE or text.startswith(_POSTED)
    is_said = is_short and (words.NOISE.match(text) or (not passage.level and words.END.match(text)))
    if is_said and (passage.linked or not is_sentence(text)):
        return True
    if len(text) < _LONGEST_CAPTION and ": " in text and _CREDITED.search(text):
        return True
    if words.CONSENT.match(text) and ("Daten" in text or "Video" in text or "ookie" in text or "Inhalt" in text):
        return True
    if is_short and passage.linked and _CALLS.search(text[-_LONGEST_CALL:]):
        return True
    return "ewsletter" in text and _PLUG.search(text) is not None


def _is_entry(passage: Passage, page: Page) -> bool:
    """A single sign is an entry of a list of terms, or of a list that leads nowhere, as page numbers do."""
    if passage.tag != "li" or not passage.text.isalnum():
        return passage.tag == "dd"
    scope = page.boxes.parents[passage.box]
    return not any(other.linked for other in page.passages if scope <= other.box < page.ends[scope])


def _without_sign(passages: list[Passage]) -> list[Passage]:
    return passages[:-1] if len(passages) > 1 and is_sign(passages[-1]) else passages


def _without_author(passages: list[Passage]) -> list[Passage]:
    """A name above "… ist Redakteurin": the last lines tell of who wrote the text."""
    if len(passages) < _WITH_AUTHOR or not (passages[-2].level or passages[-2].bold):
        return passages
    name, told = passages[-2].text, passages[-1].text
    if not _PERSON.fullmatch(name):
        return passages
    about = told.removeprefix(name).lstrip(" ,:(")
    return passages[:-2] if (about != told or told[0].islower()) and _WRITES.match(about) else passages


def _without_empty_sections(passages: list[Passage]) -> list[Passage]:
    """A heading with nothing below it before a heading of its level or higher, or the end, is no text's heading."""
    while passages and passages[-1].level and not _is_last_step(passages):
        passages.pop()
    kept = [one for one, other in pairwise(passages) if not (one.level and other.level and other.level < one.level)]
    return [*kept, *passages[-1:]]


def _is_last_step(passages: list[Passage]) -> bool:
    """ "3. Loslegen" behind "2. Antrag ausfüllen" belongs to the text, though only a link stands below it."""
    own = _NUMBERED.match(passages[-1].text)
    before = (found for one in passages[:-1] if one.level and (found := _NUMBERED.match(one.text)))
    return own is not None and any(int(found[1]) == int(own[1]) - 1 for found in before)


def _reads_as_heading(passage: Passage, following: Passage) -> bool:
    """On a page without headings: a short line without a full stop above a paragraph."""
    text, least = passage.text, _BELOW_BOLD if passage.bold else _BELOW
    if len(text) > 120 or len(following.text) <= least or passage.links or text.endswith(_END_OF_SENTENCE):
        return False
    if passage.tag in ("li", "dd", "blockquote") or words.FACT.match(text):  # "Ort: Kongresshalle, Musterstadt"
        return False
    return not (_BULLET.match(text) or _SUM.match(text) or is_fact(text))


def _blocks(passage: Passage) -> list[Block]:
    text = passage.text
    if passage.level:
        return [Block(type=BlockType.HEADING, text=text.replace("\n", " "), level=max(2, passage.level))]
    if passage.tag == "summary":
        return [Block(type=BlockType.HEADING, text=text.replace("\n", " "), level=3)]
    if "\n" in text or text[0] in _BULLET_SIGNS:
        lines = text.split("\n")
        bullets = [line[:1] in _BULLET_SIGNS for line in lines]
        if True in bullets:
            return _bulleted(lines, bullets)
    if passage.tag == "li":
        return [Block(type=BlockType.LIST_ITEM, text=text)]
    return [Block(type=BlockType.QUOTE if passage.tag == "blockquote" else BlockType.PARAGRAPH, text=text)]


def _bulleted(lines: list[str], bullets: list[bool]) -> list[Block]:
    """Lines that begin with a bullet sign are items; a line without one goes on with the item before it."""
    texts: list[tuple[bool, str]] = []
    for line, is_bullet in zip(lines, bullets, strict=True):
        if is_bullet or not texts:
            texts.append((is_bullet, _BULLETS_ONLY.sub("", line)))
        else:
            texts[-1] = (texts[-1][0], f"{texts[-1][1]}\n{line}")
    return [
        Block(type=BlockType.LIST_ITEM if item else BlockType.PARAGRAPH, text=text)
        for item, text in texts
        if text.strip()
    ]


def _row_from(passages: list[Passage], at: int) -> list[Passage]:
    """The passages of the row that begins here."""
    row = passages[at].row
    return list(takewhile(lambda one: one.row == row, islice(passages, at, at + _LONGEST_ROW)))


def _row(passages: list[Passage], boxes: Sequence[int]) -> list[Block]:
    """A table row of several cells; a row of one cell, or of cells that hold prose, is layout and read as paragraphs."""
    cells: dict[int, list[str]] = {box: [] for box in boxes}
    for passage in passages:
        cells.setdefault(passage.cell, []).append(passage.text.replace("\n", " "))
    if len(cells) < 2 or max(map(len, cells.values())) > 3:
        return [block for passage in passages for block in _blocks(passage)]
    texts = tuple(" ".join(cell) for cell in cells.values())
    return [Block(type=BlockType.TABLE_ROW, text=" | ".join(texts), cells=texts)]
