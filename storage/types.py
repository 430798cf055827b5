"""How our values stand in a column: the same on SQLite and PostgreSQL."""
# ruff: noqa: ARG002 - the signature is SQLAlchemy's

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

from model.change import Aspect
from model.past import MEASURED

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""SQLite makes only an INTEGER primary key the row's own number."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant in, the same instant in UTC out; kept as microseconds since 1970. A naive one is refused."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone: an instant must be aware to be stored")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:
        return None if value is None else _EPOCH + value * _MICROSECOND


def instant_to_text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat()


def instant_from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Duration(TypeDecorator[timedelta]):
    """Microseconds."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Any) -> int | None:
        return None if value is None else value // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Any) -> timedelta | None:
        return None if value is None else value * _MICROSECOND


class Code(TypeDecorator[StrEnum]):
    """A member of an enumeration as a small number. The numbers are in the files of our users: add, never renumber."""

    impl = sa.SmallInteger
    cache_ok = True

    def __init__(self, members: Mapping[Any, int]) -> None:
        super().__init__()
        self.members = tuple(members.items())  # a tuple: the statement cache hashes it
        self._code_by_member = dict(members)
        self._member_by_code = {code: member for member, code in members.items()}

    def process_bind_param(self, value: StrEnum | None, dialect: Any) -> int | None:
        return None if value is None else self._code_by_member[value]

    def process_result_value(self, value: int | None, dialect: Any) -> StrEnum | None:
        return None if value is None else self._member_by_code[value]


class Aspects(TypeDecorator[tuple[Aspect, ...]]):
    """One letter each, in their order."""

    impl = sa.String
    cache_ok = True

    _LETTERS = {  # noqa: RUF012 - never changed
        Aspect.FIGURE: "f",
        Aspect.DATE: "d",
        Aspect.NAME: "n",
        Aspect.QUOTE: "q",
        Aspect.ATTACHMENT: "a",
        Aspect.TITLE: "t",
        Aspect.ISSUER: "i",
        Aspect.TEXT: "x",
        Aspect.CONTACT: "c",
        Aspect.LINK: "l",
    }

    def process_bind_param(self, value: tuple[Aspect, ...] | None, dialect: Any) -> str:
        return "".join(self._LETTERS[aspect] for aspect in value or ())

    def process_result_value(self, value: str | None, dialect: Any) -> tuple[Aspect, ...]:
        aspects = {letter: aspect for aspect, letter in self._LETTERS.items()}
        return tuple(aspects[letter] for letter in value or "")


class Filled(TypeDecorator[frozenset[str]]):
    """One letter for each field of `model.past.MEASURED`."""

    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Any) -> str | None:
        return None if value is None else "".join(sorted(MEASURED[name] for name in value))

    def process_result_value(self, value: str | None, dialect: Any) -> frozenset[str] | None:
        return None if value is None else frozenset(name for name, letter in MEASURED.items() if letter in value)


class Digest(TypeDecorator[str]):
    """Hexadecimal digits outside, half as many bytes inside."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> bytes | None:
        return None if value is None else bytes.fromhex(value)

    def process_result_value(self, value: bytes | None, dialect: Any) -> str | None:
        return None if value is None else bytes(value).hex()


class Words(TypeDecorator[str]):
    """Text from outside, without what a database refuses: NUL and lone surrogates."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        if value is None or (value.isascii() and "\0" not in value):
            return value
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
