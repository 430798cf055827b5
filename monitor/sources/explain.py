"""Pydantic's errors as sentences an operator understands, with what to do."""

from typing import Any

from pydantic_core import ErrorDetails

from monitor.hints import nearest, one_of
from monitor.sources import schema
from monitor.sources.problems import Place, Problem

# What people write who know other programs.
_OTHER_WORDS = {
    "interval": "every", "frequency": "every", "schedule": "every", "cron": "every", "period": "every",
    "selector": "item", "items": "item", "index": "list", "listing": "list", "article": "document",
    "email": "to", "mail": "to", "recipients": "to", "address": "to", "link": "url", "href": "url", "feed": "url",
    "publisher": "issuer", "ministry": "issuer", "label": "name", "tz": "timezone", "lang": "language",
    "keywords": "words", "filter": "words", "active": "enabled", "robots": "ignore_robots", "digest": "pace",
    "content": "body", "text": "body", "exclude": "remove", "ignore": "remove", "next": "next_page",
}  # fmt: skip
_NOT_OFFERED = ("notice",)  # a kind of change, but none that readers are told
_OTHER_VALUES = {
    **dict.fromkeys(("rss", "atom", "xml"), "write feed"),
    **dict.fromkeys(("html", "list", "listing"), "write html_list"),
    **dict.fromkeys(("json", "api"), "write json_list"),
    **dict.fromkeys(("static", "standing", "document", "single"), "write page"),
    **dict.fromkeys(("now", "immediately", "instant"), "write at_once"),
}
_WHAT = {
    "string_type": ("must be text", "put it in quotes"),
    "bool_parsing": ("must be true or false", ""),
    "bool_type": ("must be true or false", ""),
    "int_parsing": ("must be a whole number", ""),
    "int_type": ("must be a whole number", ""),
    "int_from_float": ("must be a whole number", ""),
    "float_parsing": ("must be a number", ""),
    "float_type": ("must be a number", ""),
    "tuple_type": ("must be a list", "begin each entry with a - on its own line"),
    "dict_type": ("must hold names and values", "write `name: value` lines, indented"),
    "model_type": ("must hold keys and values", "write `key: value` lines, indented"),
    "string_too_short": ("must not be empty", "write a word or leave the key out"),
    "string_too_long": ("is too long", "shorten it to 100 characters"),
    "too_short": ("must not be empty", "write at least one"),
}


_BOUNDS = {
    "greater_than_equal": ("ge", "small", "write {:g} or more"),
    "greater_than": ("gt", "small", "write more than {:g}"),
    "less_than_equal": ("le", "large", "write {:g} or less"),
}
_TAKEN_OUT = {"follow": "leave it out: every entry of a listing is read at its own address"}


def explain(error: ErrorDetails, line: int) -> Problem:
    place: Place = tuple(error["loc"])
    what, hint = _sentence(error, place)
    return Problem(line=line, place=place, what=what, hint=hint)


def _sentence(error: ErrorDetails, place: Place) -> tuple[str, str]:
    context: dict[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return "is missing", f"write `{place[-1]}: …`"
        case "extra_forbidden":
            return "is not a key we know", _hint_for_key(str(place[-1]), place[:-1])
        case "enum":
            words = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ",").split(",")]
            words = [word for word in words if word not in _NOT_OFFERED]
            return f"{error['input']!r} is not known here", _OTHER_VALUES.get(str(error["input"])) or one_of(
                str(error["input"]), words
            )
        case "value_error":
            what, _, hint = str(context["error"]).partition(" — ")
            return what, hint
        case bound if bound in _BOUNDS:
            key, size, hint = _BOUNDS[bound]
            return f"{error['input']!r} is too {size}", hint.format(context[key])
        case kind:
            what, hint = _WHAT.get(kind, (error["msg"].lower(), ""))
            return (f"{error['input']!r} {what}" if _is_plain(error["input"]) else what), hint


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float) and len(str(value)) < 60


def _hint_for_key(written: str, around: Place) -> str:
    known = _section(around).model_fields
    if hint := _TAKEN_OUT.get(written) or _elsewhere(written, around):
        return hint
    others = {word: key for word, key in _OTHER_WORDS.items() if key in known}
    meant = nearest(written, [*known, *others])
    return f"did you mean {others.get(meant, meant)!r}?" if meant else f"the keys here are {', '.join(known)}"


def _elsewhere(written: str, around: Place) -> str:
    """Where a key belongs that stands in the wrong place."""
    if around and around[0] == "sources":
        for name, section in schema.SECTIONS.items():
            if written in section.model_fields:
                return f"it belongs under `{name}:`"
        if written in schema.SourceSection.model_fields:
            return "it belongs to the source itself: indent it less"
    if not around and written in schema.SourceSection.model_fields:
        return "it belongs to an entry of `sources:`"
    return ""


def _section(around: Place) -> type[schema.Section]:
    match around:
        case ("sources", int()):
            return schema.SourceSection
        case ("sources", int(), str(name)) if name in schema.SECTIONS:
            return schema.SECTIONS[name]
        case ("subscriptions", int()):
            return schema.SubscriptionSection
        case _:
            return schema.File
