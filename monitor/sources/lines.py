"""YAML text -> plain values and the line each of them stands in.

Only mappings, lists, strings, numbers, true/false and null are made: no tag constructs anything. YAML 1.2: `no` is a string.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from monitor.sources.problems import Place, Problem

MAX_VALUES = (
    200_000  # after aliases are unfolded: a "billion laughs" file stops here; 10,000 sources have about half of it
)
MAX_DEPTH = 20
_TAG = "tag:yaml.org,2002:"
_HINTS = (
    ("'\\t'", "indent with spaces, not tabs"),
    ("mapping values are not allowed", "put the text in quotes when it holds ': ', and check the indentation"),
    ("expected <block end>", "check the indentation: entries of one list or section begin in the same column"),
    ("unexpected end of stream", "close the quotation mark or bracket"),
    ("but got", "close the bracket or brace"),
    ("'@'", "put the text in quotes"),
    ("'`'", "put the text in quotes"),
    ("undefined alias", "put a text that begins with * in quotes"),
    ("another document", "keep one document in the file: take the --- line out"),
)


@dataclass(kw_only=True, slots=True)
class Text:
    """What a file says, and where. `lines` counts from 1."""

    value: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Of the place, or of the nearest one around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read(yaml: str) -> Text:
    text = Text()
    try:
        node = YAML(typ="safe", pure=True).compose(yaml)
    except MarkedYAMLError as error:
        text.problems.append(_marked(error))
    except YAMLError as error:  # a character no YAML may hold
        text.problems.append(Problem(line=1, what=f"not readable as YAML: {str(error).splitlines()[0]}"))
    except RecursionError:
        text.problems.append(Problem(line=1, what="nested too deeply", hint=f"stay under {MAX_DEPTH} levels"))
    else:
        if node is not None:
            text.value = _Walk(text).value(node, ())
    return text


def _marked(error: MarkedYAMLError) -> Problem:
    what = str(error.problem or error.context)
    unclosed = "stream end" in what or "end of stream" in what  # found at the end of the file, made where it was opened
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    hint = next((hint for sign, hint in _HINTS if sign in what), "")
    return Problem(line=mark.line + 1 if mark else 1, what=f"not readable as YAML: {what}", hint=hint)


class _Walk:
    """Turns nodes into values, noting lines and problems in `text`."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.count = 0
        self.full = False

    def value(self, node: Node, place: Place) -> Any:
        self.text.lines.setdefault(place, node.start_mark.line + 1)
        if self._too_much(node, len(place)):
            return None
        match node:
            case MappingNode():
                return self._mapping(node, place)
            case SequenceNode():
                return [self.value(item, (*place, at)) for at, item in enumerate(node.value) if not self.full]
            case _:
                return self._scalar(node, place)

    def _mapping(self, node: MappingNode, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, item, merged in self._pairs(node, len(place)):
            name = str(key.value)
            if not isinstance(key, ScalarNode):
                self._problem(key, place, "a key must be a word", "write `key: value`")
            elif name not in values:
                self.text.lines[*place, name] = key.start_mark.line + 1
                values[name] = self.value(item, (*place, name))
            elif not merged:
                first = self.text.lines[*place, name]
                self._problem(
                    key, (*place, name), f"stands here a second time (first in line {first})", "keep one of them"
                )
        return values

    def _pairs(self, node: MappingNode, depth: int) -> Iterator[tuple[Node, Node, bool]]:
        """Keys and values; first the mapping's own, which win, then what `<<: *name` brings in."""
        merges = [item for key, item in node.value if key.tag == _TAG + "merge"]
        yield from ((key, item, False) for key, item in node.value if key.tag != _TAG + "merge")
        for item in merges:
            for source in item.value if isinstance(item, SequenceNode) else [item]:
                if not isinstance(source, MappingNode):
                    self._problem(item, (), "<< must name a mapping", "write `<<: *name`")
                elif not self._too_much(source, depth):
                    yield from ((key, value, True) for key, value, _ in self._pairs(source, depth + 1))

    def _too_much(self, node: Node, depth: int) -> bool:
        self.count += 1
        if not self.full and (self.count > MAX_VALUES or depth > MAX_DEPTH):
            self._problem(
                node, (), "holds far too much, or aliases that name themselves", "take the aliases (*name) out"
            )
            self.full = True
        return self.full

    def _scalar(self, node: Node, place: Place) -> Any:
        written = str(node.value)
        match str(node.tag).removeprefix(_TAG):
            case "str" | "timestamp":
                return written
            case "null":
                return None
            case "bool":
                return written.lower() == "true"
            case "int" | "float" as kind:
                return _number(written, kind)
            case _:
                self._problem(node, place, f"the tag {node.tag} is not known", "take it out")
                return None

    def _problem(self, node: Node, place: Place, what: str, hint: str) -> None:
        self.text.problems.append(Problem(line=node.start_mark.line + 1, place=place, what=what, hint=hint))


def _number(written: str, kind: str) -> Any:
    """The number, or the text as written where Python reads it otherwise than YAML does."""
    try:
        return (
            int(written.replace("_", ""), 0 if written.lower().startswith(("0x", "0o")) else 10)
            if kind == "int"
            else float(written)
        )
    except ValueError:
        return written
