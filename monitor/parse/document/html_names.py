"""What the class and id of an element call it: furniture, aside, header, hidden, text, tags, or nothing of the kind."""

import re
from functools import lru_cache

HIDDEN, FURNITURE, ASIDE, HEADER, TEXT, TAGS = "hidden", "furniture", "aside", "header", "text", "tags"
_DIGITS = "0123456789"
_LONGEST = 300  # letters of class and id that are looked at
_REMEMBERED = 32768  # names


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _parts(words: str) -> re.Pattern[str]:
    """Matches names of several parts: "author-box" is found in "c-author-box"."""
    return re.compile(rf"(?:^|[ -])(?:{'|'.join(words.split())})(?=$|[ -])")


_FURNITURE = _set(
    """nav nav1 nav2 navi navbar navbars menu menue breadcrumb breadcrumbs brotkrumen brotkrume pagination pager paginator prevnext
    skip skiplink skiplinks share sharer sharing teilen socials bookmark bookmarks cookie cookies consent gdpr dsgvo klaro
    footer foot fusszeile colophon toolbar search searchform searchbox suche suchformular drucken print printbutton login
    comment comments commentlist kommentar kommentare respond outbrain taboola ad ads adslot werbung anzeige anzeigen adsense
    popup modal overlay lightbox offcanvas flyout tags tagcloud taglist rating paywall caption captions bildunterschrift bildnachweis
    bildtext bildunterzeile copyright credit credits bildrechte vorlesen lesezeit readingtime toc inhaltsverzeichnis backtotop totop
    widget webform feedback mostread meistgelesen trending ticker nocontent noprint related jetpack likes
    pingback pingbacks trackback trackbacks permalink subscribe subscription abo abonnieren promo promobox teaserbox
    crosslink crosslinks similar seealso mediaplayer videoplayer audioplayer donation spendenbox bildzeile fotozeile bildlegende"""
)
_BEGINS = (
    "navigation", "mainnav", "subnav", "metanav", "servicenav", "topnav", "pagenav", "skipnav", "skiplink", "sprung", "share", "sharing",
    "shariff", "socialmedia", "social", "soziale", "addtoany", "addthis", "sharedaddy", "cookie", "consent", "usercentrics", "borlabs",
    "newsletter", "comment", "kommentar", "disqus", "related", "verwandte", "aehnliche", "recommend", "empfehlung", "advert",
    "sponsor", "authorbox", "autorbox", "readmore", "readspeaker", "widget", "breadcrumb", "werbe", "sharebar", "lesetipp",
)  # fmt: skip
_ENDS = (
    "navigation", "menu", "menue", "breadcrumb", "breadcrumbs", "share", "footer", "related", "caption", "bildunterschrift", "sharing",
    "newsletter", "kommentare", "comments", "pagination", "paywall",
)  # fmt: skip
_FURNITURE_PARTS = _parts(
    """post-tags cat-links tag-links entry-meta-tags entry-footer entry-utility post-footer author-box author-info author-bio
    about-author author-card author-profile autor-box autoren-box autoren-info about-the-author byline-bio most-read read-more more-link
    more-\\w+ weitere-\\w+ also-read read-also lees-ook leggi-anche mehr-zum-\\w+ mehr-\\w+ zum-thema to-top back-to-top nach-oben
    ad-\\w+ sd-\\w+ rs-\\w+ jp-\\w+ screen-only print-only post-nav nav-links nav-previous nav-next
    prev-next next-prev post-pagination wp-polls email-signup sign-up signup-\\w+ next-post next-story you-may-\\w+
    latest-(?:news|posts|stories) recent-(?:news|posts) top-stories trust-badge read-next also-like up-next"""
)
_FURNITURE_STARTS = _set(
    """post cat tag entry author about autor autoren byline most read more weitere also lees leggi mehr zum to back nach ad sd rs jp
    screen print nav prev next wp email sign signup you latest recent top trust up"""
)
_ASIDE = _set(
    "sidebar sidebars aside randspalte secondary contact contacts servicebox download downloads rightcolumn marginalspalte vcard infobox"
)
_ASIDE_BEGINS = (
    "sidebar", "marginal", "rightcol", "kontakt", "contact", "ansprechpartner", "ansprechperson", "pressekontakt",
)  # fmt: skip
_ASIDE_ENDS = ("sidebar", "kontakt", "downloads")
_ASIDE_PARTS = _parts("side-bar right-column right-col right-rail rechte-spalte content-col-small")
_ASIDE_STARTS = _set("side right rechte content")
_FILES = _set("files file links wrap downloads download dateien dokumente documents attachments")
_HEADER = _set("header masthead logo branding kopfbereich")
_HIDDEN = _set(
    """sr-only sronly screen-reader-text screen-reader-only screenreader visually-hidden visuallyhidden visually_hidden aural invisible
    element-invisible hide-accessible hidden u-hidden is-hidden d-none hide unsichtbar versteckt structural hide-text offscreen"""
)
_SHOWN = re.compile(r"(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-\w+|(?:sm|md|lg|xl):(?:block|flex|inline|grid)\w*)(?=$|\s)")
_COLLAPSED = re.compile(r"accordion|akkordeon|collaps|panel|tab|toggle|faq|aufklapp|expand|klapp")
# These say how a page is laid out or what it has, not what the element is.
_NEUTRAL = re.compile(
    r"^(?:no|not|has|have|with|without|hide|show|hides|shows|single|page|layout|theme|template|mit|ohne)-\S*|elementor-widget(?:-(?:wrap|"
    r"container|text-editor|theme-post-content))?(?=$|\s)|(?:text|headline|column|table|quote|download|contact)-widget(?=$|\s)|(?:label|overflow)(?:-[xy])?-hidden"
)
_NEUTRAL_PARTS = _set(
    "no not has have with without hide show hides shows single page layout theme template mit ohne elementor label overflow "
    "text headline column table quote download contact"
)
_ARTICLE = _parts(
    """article-body article-text article-content article-body-content entry-content post-content post-body news-text-wrap story-body
    articlebody entrycontent postcontent story-content artikel-text artikel-inhalt artikel-body field-name-body field-body body-text
    rte-detailtext content-body
    meldung-text"""
)
_ARTICLE_PARTS = _set(
    "article articlebody entry entrycontent post postcontent news story artikel field body rte content meldung"
)
_CAMEL = re.compile(r"(?<=[a-zäöüß\d])(?=[A-ZÄÖÜ])")


@lru_cache(maxsize=_REMEMBERED)
def looked_up(classes: str | None, own: str | None) -> tuple[str, str]:
    """Class and id in lower case, and what they call the element; the same few recur all over a site."""
    names = (f"{classes} {own}" if classes and own else classes or own or "")[:_LONGEST]
    return names.lower(), sort_of(names) if names else ""


class _Called(dict[str, tuple[str, str]]):
    """`looked_up` of a class alone, which most elements have, in a third of the time."""

    def __missing__(self, classes: str) -> tuple[str, str]:
        if len(self) == _REMEMBERED:
            self.clear()
        told = self[classes] = looked_up(classes, None)
        return told


CALLED = _Called()


def sort_of(names: str) -> str:
    """One of the six, or "". A box named for a text is text whatever else it is called."""
    if names.startswith("widget Blog"):
        return ""  # Blogger keeps the text of a page in one
    sorts = {_sort_of_name(name.rstrip(_DIGITS)) for name in names.split()}  # "post-7201" is "post-" on every page
    if HIDDEN in sorts:
        lower = names.lower()
        if not _COLLAPSED.search(lower) and not _SHOWN.search(lower):
            return HIDDEN
    for sort in (TEXT, FURNITURE, ASIDE, HEADER, TAGS):
        if sort in sorts:
            return sort
    return ""


def may_hide(names: str) -> bool:
    """Collapsed accordions are hidden and yet text."""
    return not _COLLAPSED.search(names.lower())


@lru_cache(maxsize=_REMEMBERED)
def _sort_of_name(name: str) -> str:
    lower = name.lower()
    if lower in _HIDDEN:
        return HIDDEN
    plain = (lower if name == lower else _CAMEL.sub("-", name).lower()).replace("_", "-")
    parts = plain.split("-")
    if not _NEUTRAL_PARTS.isdisjoint(parts):
        plain = _NEUTRAL.sub("", plain)
        parts = plain.split("-")
    plain = plain.replace("--", "-")
    if not _ARTICLE_PARTS.isdisjoint(parts) and _ARTICLE.search(plain):
        return TEXT
    return _found(plain, parts)


def _found(plain: str, parts: list[str]) -> str:
    if "related" in parts and (not _FILES.isdisjoint(parts) or plain == "news-related"):
        return (
            ASIDE  # TYPO3 keeps a release's own files among what is related to it; a second name tells news from files
        )
    sorts = {_sort_of_part(part) for part in parts}
    if FURNITURE in sorts or (not _FURNITURE_STARTS.isdisjoint(parts) and _FURNITURE_PARTS.search(plain)):
        return FURNITURE
    if ASIDE in sorts or (not _ASIDE_STARTS.isdisjoint(parts) and _ASIDE_PARTS.search(plain)):
        return ASIDE
    if HEADER in sorts:
        return HEADER
    return TAGS if "schlagw" in plain or "tag-list" in plain else ""


@lru_cache(maxsize=16384)
def _sort_of_part(part: str) -> str:
    if part in _FURNITURE or part.startswith(_BEGINS) or part.endswith(_ENDS):
        return FURNITURE
    if part in _ASIDE or part.startswith(_ASIDE_BEGINS) or part.endswith(_ASIDE_ENDS):
        return ASIDE
    return HEADER if part in _HEADER or part.endswith("header") else ""
