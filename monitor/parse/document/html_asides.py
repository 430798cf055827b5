"""Boxes aside that stand in the middle of the text and tell something: a background, figures, a word explained. They are text."""

from dataclasses import replace
from itertools import groupby

from monitor.parse.document import html_words as words
from monitor.parse.document.html_names import ASIDE as SIDE
from monitor.parse.document.html_names import sort_of
from monitor.parse.document.html_page import ASIDE, CONTENT, Page, Passage
from monitor.parse.document.wording import Wording

_SENTENCE = 60  # letters
_MOST_LINKED = 0.4  # of the letters; a box with more leads elsewhere
_FACTS = Wording(
    r"hintergrund|(?:zahlen|daten)\b.{0,20}fakten|fakten\b|zahlen\b|stichwort|auf\s+einen\s+blick|zum\s+hintergrund|"
    r"background|facts\b|key\s+(?:facts|figures)"
)


def with_asides(page: Page, main: int) -> Page:
    """The page in which boxes of facts within the main box, or right behind it, are content; sidebars and contacts stay aside."""
    passages = page.passages
    aside = [at for at, one in enumerate(passages) if one.zone == ASIDE]
    if not aside:
        return page
    inside = [at for at in aside if main < passages[at].box < page.ends[main]]
    told: set[int] = set()
    for box in dict.fromkeys(_outermost(page, passages[at].box) for at in inside):
        members = [at for at in inside if box <= passages[at].box < page.ends[box]]
        is_named = "infobox" in page.boxes.names[box]
        if _tells([passages[at] for at in members], is_named=is_named) and _is_in_text(page, box, is_named=is_named):
            told.update(members)
    behind = _behind(page, main)
    if not (told or behind):
        return page
    shown = [one.in_zone(CONTENT) if at in told else one for at, one in enumerate(passages)]
    for at in behind:
        shown[at] = replace(shown[at], zone=CONTENT, box=main)
    return replace(page, passages=shown)


def _behind(page: Page, main: int) -> list[int]:
    """The passages of boxes of facts, called so by name, that follow the main box as its next neighbours."""
    if main == 0:
        return []
    parent = page.boxes.parents[main]
    following = [at for at, one in enumerate(page.passages) if page.ends[main] <= one.box < page.ends[parent]]
    told: list[int] = []
    for box, group in groupby(following, key=lambda at: _outermost(page, page.passages[at].box)):
        members = list(group)
        is_neighbour = page.boxes.parents[box] == parent and page.boxes.zones[box] == ASIDE
        if not is_neighbour or "infobox" not in page.boxes.names[box]:
            break
        if not _tells([page.passages[at] for at in members], is_named=True):
            break
        told += members
    return told


def _outermost(page: Page, box: int) -> int:
    while page.boxes.parents[box] >= 0 and page.boxes.zones[page.boxes.parents[box]] == ASIDE:
        box = page.boxes.parents[box]
    return box


def _tells(members: list[Passage], *, is_named: bool) -> bool:
    """Sentences below a heading, or what it calls facts; not what leads on to other pages or says whom to ask.

    Without heading or name it is a sentence of the text once more, in large letters.
    """
    first = members[0]
    if not is_named and not (len(members) > 1 and (first.level or first.bold)):
        return False
    if first.linked > 0.5 * len(first.text) or words.END.match(first.text) or words.CONTACT_LABEL.match(first.text):
        return False
    if words.LINKS_LABEL.match(first.text) or words.NOISE.match(first.text):
        return False
    if sum(one.linked for one in members) > _MOST_LINKED * sum(len(one.text) for one in members):
        return False
    is_sentence = any(len(one.text) >= _SENTENCE and one.linked < 0.3 * len(one.text) for one in members)
    return is_sentence or (len(members) > 1 and _FACTS.match(first.text))


def _is_in_text(page: Page, box: int, *, is_named: bool) -> bool:
    """Paragraphs stand beside it; around a box that is called so by name, there may be boxes between."""
    if not is_named and (page.boxes.tags[box] != "aside" or sort_of(page.boxes.names[box]) == SIDE):
        return False
    at, parent = box, page.boxes.parents[box]
    while parent > 0 and parent + 1 == at and page.ends[parent] == page.ends[at]:
        at, parent = parent, page.boxes.parents[parent]
    return any(
        one.zone == CONTENT
        and len(one.text) >= _SENTENCE
        and parent <= one.box < page.ends[parent]
        and (is_named or one.box == parent or page.boxes.parents[one.box] == parent)
        for one in page.passages
    )
