"""Titles of tabs, put as headings above the panels they open: a reader of the page sees each of them with its text."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.elements import elements

_LONGEST = 120  # letters of a title
_SHORTEST = 3  # letters; "1" and "2" are slides
_MOST = 100  # tabs; only a hostile page has more
_HEADINGS = "h1,h2,h3,h4,h5,h6"
_TAB, _PANEL = "[role=tab]", "[role=tabpanel]"
_KEPT_TAGS = (*_HEADINGS.split(","), "main", "article", "footer", "meta", "script")  # what `html_marks` keeps, too
_KEPT = ",".join((*_KEPT_TAGS, "[itemprop]", _TAB, _PANEL))
_USUAL = 3  # level of a heading above a part, as of parts that fold


def put_titles_of_tabs(tree: LexborHTMLParser) -> bool:
    """Whether the tree was changed. Parts that fold keep their titles without this."""
    tabs = [tab for tab in elements(tree.root, _TAB)[:_MOST] if _is_lost(tab)]
    panels = {node.attributes.get("id") or "": node for node in elements(tree.root, _PANEL)[:_MOST]}
    by_label = {label: node for node in panels.values() for label in _ids(node, "aria-labelledby")}
    told: set[int] = set()
    for tab in tabs:
        panel = by_label.get(tab.attributes.get("id") or "") or _opened(tab, panels)
        title = " ".join(tab.text(separator=" ").split())
        if panel is not None and panel.mem_id not in told and _is_title(title):
            told.add(panel.mem_id)
            _put_above(tree, panel, title)
            tab.decompose()
    return bool(told)


def _is_lost(tab: LexborNode) -> bool:
    """A heading in a tab, or round it, is read where it stands; what holds a tab, a panel or a marked element is not taken out."""
    parent = tab.parent
    tags = {tab.tag, parent.tag if parent else None}
    inside = [node for node in elements(tab, _KEPT)[:2] if node.mem_id != tab.mem_id]
    return not inside and "itemprop" not in tab.attributes and tags.isdisjoint(_KEPT_TAGS)


def _ids(node: LexborNode, attribute: str) -> list[str]:
    return (node.attributes.get(attribute) or "").split()


def _opened(tab: LexborNode, panels: dict[str, LexborNode]) -> LexborNode | None:
    link = tab.attributes.get("href") or ""
    named = (*_ids(tab, "aria-controls"), link[1:] if link.startswith("#") else "")
    return next((panels[one] for one in named if one and one in panels), None)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and sum(letter.isalpha() for letter in text) >= _SHORTEST


def _put_above(tree: LexborHTMLParser, panel: LexborNode, title: str) -> None:
    """Not where the panel says it itself, holds the title of the page, or nothing."""
    own = elements(panel, _HEADINGS)
    first = panel.first_child
    is_said = any(" ".join(node.text().split()) == title for node in own[:1])
    if first is None or is_said or any(node.tag == "h1" for node in own) or not panel.text(strip=True):
        return
    level = min([_USUAL, *(int((node.tag or "h6")[1]) - 1 for node in own)])
    heading = tree.create_node(f"h{max(level, 2)}")
    heading.insert_child(title)
    first.insert_before(heading)
