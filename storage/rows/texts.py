"""What a row is, and values as JSON inside of one."""

import json
from typing import Any

from sqlalchemy import Row

Values = dict[str, Any]
Found = Row[*tuple[Any, ...]]

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def text_of(value: object) -> str:
    return _JSON.encode(value)


def bytes_of(value: object) -> bytes:
    return text_of(value).encode("utf-8", "surrogatepass")


def value_of(content: bytes) -> Any:
    return json.loads(content.decode("utf-8", "surrogatepass"))
