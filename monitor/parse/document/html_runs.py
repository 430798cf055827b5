"""A run of text between the borders of blocks: white space folded, parted into paragraphs."""

Links = tuple[tuple[str, str], ...]  # text and address

_LABEL = 60  # letters
_NO_WIDTH = str.maketrans(dict.fromkeys("\u00ad\u200b\ufeff"))


def has_gaps(text: str) -> bool:
    """It begins with what editors leave before a word or in it and nobody sees: a label would not be known by its letters.

    What stands so in longer texts is left to the normalizer.
    """
    if text.isascii():
        return False
    begin = text[:_LABEL]
    return "\u00ad" in begin or "\u200b" in begin or "\ufeff" in begin


def without_gaps(text: str) -> str:
    return text.translate(_NO_WIDTH)


def folded(text: str) -> str:
    """White space folded. Rare kinds of it are left to the normalizer: to look for the common ones is cheaper than to split."""
    text = text.strip()
    if "\n" in text or "  " in text or "\xa0" in text or "\t" in text:
        return " ".join(text.split())
    return text


def paragraphs(whole: str, links: Links) -> list[tuple[str, Links]]:
    """Paragraphs of a run of text, each with its links.

    Two <br> in a row end one; a link on a line of its own below the text leads on from it.
    """
    groups: list[list[str]] = [[]]
    for line in (" ".join(line.split()) for line in whole.split("\v")):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    if links and groups and len(groups[-1]) > 1 and groups[-1][-1] == links[-1][0]:
        groups.append([groups[-1].pop()])
    texts = ["\n".join(group) for group in groups]
    return [(text, tuple([link for link in links if link[0] in text])) for text in texts]
