"""Who wrote a text: bylines within it, signs of agencies and authors at its end. They are no text."""

import re

from monitor.parse.document.html_page import Page, Passage
from monitor.parse.document.naming import Naming

_AUTHOR = Naming(
    "authors? author-?(?:name|line|names) autor(?:en)?-?(?:name|zeile)? byline verfasser kuerzel \\w*__authors?"
)
_NAME = r"[A-ZÄÖÜ][\wäöüßéèáó'’.-]+"
_BYLINE = re.compile(
    rf"(?:[Vv]on|VON|By|Par|Por|Text:|Text und Fotos?:)(?: unsere[rm] \w+)?(?:\s(?:von|van|de|und|and|et|y|{_NAME})){{2,6}}"
    rf"(?:,(?: (?:in|aus|{_NAME}|\w+)){{1,4}})?(?:\s?[|·•].{{0,40}})?"
)
_SHORT = r"[a-zäöüß]{2,6}"
_AGENCY = (
    r"(?:red, )?[\w.]{2,30}/Agenturen|\(?(?i:(?:dpa|afp|epd|kna|rtr|reuters|sid|ap|apa|ots|ddp|dapd)(?:[-/][a-z]+)*)\)?"
)
_SIGN = re.compile(
    rf"\(?{_SHORT}(?:,\s{_SHORT}|/(?:{_SHORT}|[A-Z]{{2,5}}))+(?:\s\([a-z/, ]+\))?\)?|"
    rf"\([A-Za-z]{{2,4}}\)|[a-zäöüß]{{2,4}}|\((?:mit|von)\s[a-z]{{2,4}}\)|{_AGENCY}"
)
_LONGEST_SIGN = 40  # letters
LONGEST_BYLINE = 80
_SENTENCE = (".", "!", "?", ":", "“", "«", '"')


def is_byline(passage: Passage, page: Page) -> bool:
    """ "Von Anna Muster, Musterstadt", or a line in a box that is named for the author."""
    text = passage.text
    if len(text) > LONGEST_BYLINE or passage.level or passage.row >= 0 or text.endswith(_SENTENCE):
        return False
    if _AUTHOR.fits(page.boxes.names[passage.box]):
        return True
    return text[0] in "VvBPT" and passage.tag != "li" and _BYLINE.fullmatch(text) is not None


def is_sign(passage: Passage) -> bool:
    """ "(am)", "dpa/am": what a text ends with."""
    text = passage.text
    if len(text) > _LONGEST_SIGN or passage.level or passage.row >= 0 or passage.tag in ("li", "dd"):
        return False
    return _SIGN.fullmatch(text) is not None
