"""Templates of shadow roots, which a browser shows in their places and the parser keeps apart from the page."""

import re

_SHADOW = re.compile(r"shadowroot(?:mode)?\s*=", re.IGNORECASE)
_TEMPLATE = re.compile(r"<(/?)template\b([^>]*)>", re.IGNORECASE)


def with_shadows(markup: str | bytes) -> str | None:
    """The page in which they are plain boxes; None when there are none."""
    is_said = b"shadowroot" in markup if isinstance(markup, bytes) else "shadowroot" in markup
    if not is_said:  # as nearly always
        return None
    text = markup.decode() if isinstance(markup, bytes) else markup
    if not _SHADOW.search(text):
        return None
    opened: list[bool] = []  # whether each template round a place is shown

    def shown(found: re.Match[str]) -> str:
        is_end, attributes = found.groups()
        if not is_end:
            opened.append(_SHADOW.search(attributes) is not None)
            return "<div>" if opened[-1] else found[0]
        return "</div>" if opened and opened.pop() else found[0]

    page = _TEMPLATE.sub(shown, text)
    return page if page != text else None  # a script may only speak of them
