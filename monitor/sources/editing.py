"""Changes to the text of sources.yaml that leave every other character as it is: comments, order, quotes, indentation.

ruamel tells where things stand; only the lines concerned are written.
"""

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_INDENT = 2  # where the file does not show its own


def with_entry(text: str, entry: Mapping[str, Any], *, lines: str, comment: str) -> str:
    """The text with another source at the end of its list. `lines` is the entry as YAML, for a list in block style."""
    root = _root(text)
    sources = _value(root, "sources") if root else None
    if not isinstance(sources, SequenceNode):
        return _begun(text, root, lines, comment)
    if sources.flow_style:
        return _in_brackets(text, sources, entry)
    column = sources.start_mark.column
    newline = "\r\n" if "\r\n" in text else "\n"
    at = _end_of_block(text, sources)
    before = text[:at] if not at or text[at - 1] == "\n" else text[:at] + newline
    block = newline + _item(lines, column, comment).replace("\n", newline)
    gap = newline if text[at:].strip() and not text[at:].startswith(("\n", "\r\n")) else ""
    return before + block + gap + text[at:]


def with_enabled(text: str, ids: Mapping[str, bool]) -> str:
    """The text with `enabled:` of these sources set, as far as they stand in it."""
    for name, wanted in ids.items():
        entry = next((entry for entry in _entries(text) if _said(entry, "id") == name), None)
        text = _switched(text, entry, wanted) if entry else text
    return text


def _switched(text: str, entry: MappingNode, wanted: bool) -> str:  # noqa: FBT001 - the value to write
    word = "true" if wanted else "false"
    value = _value(entry, "enabled")
    if value is not None:
        gap = "" if value.start_mark.index != value.end_mark.index or text[value.start_mark.index - 1] == " " else " "
        return text[: value.start_mark.index] + gap + word + text[value.end_mark.index :]
    if wanted and not _merges(entry):
        return text  # on by default
    if entry.flow_style:
        at = entry.start_mark.index + 1
        return f'{text[:at]}"enabled": {word}, {text[at:]}'
    key, after = next(((k, v) for k, v in entry.value if k.value == "url"), entry.value[0])
    at = _line_end(text, after.end_mark.index)
    before = text[:at] if text[at - 1] == "\n" else text[:at] + "\n"
    newline = "\r\n" if before.endswith("\r\n") else "\n"
    return f"{before}{' ' * key.start_mark.column}enabled: {word}{newline}{text[at:]}"


def _merges(entry: MappingNode) -> bool:
    return any(key.value == "<<" for key, _ in entry.value)


def _entries(text: str) -> Iterator[MappingNode]:
    root = _root(text)
    sources = _value(root, "sources") if root else None
    if isinstance(sources, SequenceNode):
        yield from (entry for entry in sources.value if isinstance(entry, MappingNode))


def _root(text: str) -> MappingNode | None:
    node = YAML(typ="safe", pure=True).compose(text)
    return node if isinstance(node, MappingNode) else None


def _value(node: MappingNode | None, key: str) -> Node | None:
    return next((value for name, value in node.value if name.value == key), None) if node else None


def _said(entry: MappingNode, key: str) -> str | None:
    value = _value(entry, key)
    return str(value.value) if isinstance(value, ScalarNode) else None


def _end_of_block(text: str, sources: SequenceNode) -> int:
    """Behind the last line of the list: ruamel's own end is where the next thing begins, after blank lines and comments."""
    column, end = int(sources.start_mark.column), int(sources.end_mark.index)
    end = text.rfind("\n", 0, end) + 1 if text[:end].rpartition("\n")[2].strip() == "" else end
    while end > sources.start_mark.index:
        begin = text.rfind("\n", 0, end - 1) + 1
        bare = text[begin:end].strip()
        if bare and not (bare.startswith("#") and len(text[begin:end]) - len(text[begin:end].lstrip()) <= column):
            break
        end = begin
    return end


def _line_end(text: str, index: int) -> int:
    """Behind the line break of the line in which `index` is; a block scalar ends behind its own."""
    if index and text[index - 1] == "\n":
        return index
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _item(lines: str, column: int, comment: str) -> str:
    first, rest = " " * column + "- ", " " * (column + 2)
    body = textwrap.indent(lines, rest).replace(rest, first, 1)
    told = "".join(f"{' ' * column}# {line}\n" for line in comment.splitlines())
    return told + body


def _begun(text: str, root: MappingNode | None, lines: str, comment: str) -> str:
    """A file that has no list of sources yet."""
    item = _item(lines, _INDENT, comment)
    key = next((key for key, _ in root.value if key.value == "sources"), None) if root else None
    if key is not None:
        at = _line_end(text, key.end_mark.index)
        before = text[:at] if text[at - 1] == "\n" else text[:at] + "\n"
        return before + item + text[at:]
    gap = "\n" if text and not text.endswith("\n") else ""
    return f"{text}{gap}{chr(10) if text.strip() else ''}sources:\n{item}"


def _in_brackets(text: str, sources: SequenceNode, entry: Mapping[str, Any]) -> str:
    """JSON is YAML: a list in brackets gets its entry as JSON."""
    at = sources.end_mark.index - 1
    written = json.dumps(entry, ensure_ascii=False)
    body = text[:at].rstrip()
    comma = "" if not sources.value or body.endswith(",") else ", "
    return body + comma + written + text[len(body) : at] + text[at:]
