"""Which words stand, or stood, in which release: an index of words, not of texts.

Every version adds the words that its predecessor did not have, so a word that was quietly taken out is still found, and a
small edit costs a few bytes. SQLite: FTS5 without content and positions. PostgreSQL: a tsvector with a GIN index.
"""

import re
import unicodedata
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.record import Record
from storage.tables import releases, versions

LONGEST = 100  # characters of a word that is looked for

_WORD = re.compile(r"\w+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")

_SQLITE = (
    "CREATE VIRTUAL TABLE known_words USING fts5(words, content='', detail='none', columnsize=0, tokenize='unicode61')",
)
_POSTGRESQL = (
    "CREATE TABLE known_words (rowid BIGINT PRIMARY KEY REFERENCES versions (key), words TSVECTOR NOT NULL)",
    "CREATE INDEX words_by_word ON known_words USING gin (words)",
)
_ADD = {
    "sqlite": sa.text("INSERT INTO known_words (rowid, words) VALUES (:key, :words)"),
    "postgresql": sa.text(
        "INSERT INTO known_words (rowid, words) VALUES (:key, array_to_tsvector(string_to_array(:words, ' '))) "
        "ON CONFLICT (rowid) DO UPDATE SET words = known_words.words || EXCLUDED.words"
    ),
}
_WITH_WORD = {
    "sqlite": sa.text("SELECT rowid AS key FROM known_words WHERE known_words MATCH :word").columns(key=sa.BigInteger),
    "postgresql": sa.text("SELECT rowid AS key FROM known_words WHERE words @@ CAST(:word AS tsquery)").columns(
        key=sa.BigInteger
    ),
}


def create(connection: Connection) -> None:
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.execute(sa.text(statement))


def words_of(text: str) -> list[str]:
    """In the one form in which they are kept and looked for."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    return _WORD.findall(plain.encode("utf-8", "replace").decode())


def add(connection: Connection, version_key: int, record: Record, previous: Record | None) -> None:
    """Of a version that is known already (it was read again): its further words."""
    fresh = {word for word in _fresh(_parts(record), _parts(previous) if previous else []) if len(word) <= LONGEST}
    if fresh:
        connection.execute(_ADD[connection.dialect.name], {"key": version_key, "words": " ".join(sorted(fresh))})


def find(connection: Connection, words: str, limit: int) -> Sequence[int]:
    """Keys of the releases that hold, or held, all the words (or words that begin with them), newest first."""
    name = connection.dialect.name
    terms = [_quoted(word, name) for word in dict.fromkeys(words_of(words))][:10]
    if not terms:
        return ()
    statement = sa.select(releases.c.key).order_by(releases.c.first_seen_at.desc(), releases.c.key.desc()).limit(limit)
    for number, term in enumerate(terms):
        hits = _WITH_WORD[name].bindparams(sa.bindparam("word", term, unique=True)).subquery(f"hits{number}")
        with_word = sa.select(versions.c.release_key).join(hits, hits.c.key == versions.c.key)
        statement = statement.where(releases.c.key.in_(with_word))
    return connection.execute(statement).scalars().all()


def _fresh(parts: list[str], before: list[str]) -> set[str]:
    """The words of the parts that are new; perhaps some that stand in the others too: looking there costs more than it saves."""
    new, old = set(parts) - set(before), set(before) - set(parts)
    return set(words_of("\n".join(new))) - set(words_of("\n".join(old)))


def _parts(record: Record) -> list[str]:
    """Every passage by itself."""
    names = [part for contact in record.contacts for part in (contact.name, contact.organisation) if part]
    head = [record.title, record.subtitle, record.reference, record.issuer, record.lead]
    return [part for part in (*head, *(block.text for block in record.body), *names, *record.topics) if part]


def _quoted(word: str, dialect: str) -> str:
    return f'"{word}"*' if dialect == "sqlite" else f"'{word}':*"
