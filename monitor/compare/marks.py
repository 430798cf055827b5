"""What can be said of one difference: the vocabulary that weighing and summarizing share."""

from dataclasses import dataclass
from enum import StrEnum

from model.change import Edit


class What(StrEnum):
    """Ordered by what a reader wants to hear first."""

    FIGURE = "figure"
    PUBLISHED = "published"
    EVENT = "event"
    DATE = "date"
    NAME = "name"
    SPEAKER = "speaker"  # a quotation is given to somebody else
    QUOTE = "quote"
    NEGATION = "negation"
    ATTACHMENT_SWAPPED = "attachment_swapped"
    ATTACHMENT_REMOVED = "attachment_removed"
    ATTACHMENT_ADDED = "attachment_added"
    ATTACHMENT_SIZE = "attachment_size"
    ATTACHMENT_RENAMED = "attachment_renamed"
    ATTACHMENT_MOVED = "attachment_moved"
    TITLE = "title"
    ISSUER = "issuer"
    PASSAGE_REMOVED = "passage_removed"
    PASSAGE_ADDED = "passage_added"
    SENTENCE_REMOVED = "sentence_removed"
    SENTENCE_ADDED = "sentence_added"
    SENTENCE_REPLACED = "sentence_replaced"
    SUBTITLE = "subtitle"
    LINE_REMOVED = "line_removed"  # a heading, a bullet point, a row of few words
    LINE_ADDED = "line_added"
    WORDING = "wording"
    MARKS_OF_QUOTATION = "marks_of_quotation"
    TITLE_SPELLING = "title_spelling"
    SPELLING = "spelling"
    PASSAGE_MOVED = "passage_moved"
    ISSUER_GIVEN = "issuer_given"  # stated now and not before, or the other way round
    REFERENCE = "reference"
    PUBLISHED_FOUND = "published_found"
    PUBLISHED_LOST = "published_lost"
    PUBLISHED_HOUR = "published_hour"
    CONTACT_CHANGED = "contact_changed"
    CONTACT_REMOVED = "contact_removed"
    CONTACT_ADDED = "contact_added"
    PHONE = "phone"  # a number or mail address in the running text
    ADDRESS = "address"
    LINK_REMOVED = "link_removed"
    LINK_ADDED = "link_added"
    LINK_TEXT = "link_text"
    LINES_REORDERED = "lines_reordered"
    TEASER = "teaser"  # the beginning of a passage, printed once more
    LINK_URL = "link_url"
    ATTACHMENT_URL = "attachment_url"  # the same bytes at another address
    NOTATION = "notation"  # the same amount, date, hour, number to call or mail address, printed otherwise
    PUNCTUATION = "punctuation"
    UPDATED = "updated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One thing to say of an edit; `old` and `new` are the figure, date, name or words as printed."""

    what: What
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Noted:
    """An edit, and all there is to say of it. Never without a mark."""

    edit: Edit
    marks: tuple[Mark, ...]
