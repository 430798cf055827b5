"""From files to a Configuration, or to all that is wrong with them at once."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from model.errors import ConfigError
from model.source import Source
from model.subscription import Subscription
from monitor.sources import lines, schema
from monitor.sources.checking import doubles, unknown_sites, unknown_sources, unknown_words
from monitor.sources.explain import explain
from monitor.sources.making import source, subscription
from monitor.sources.problems import Problem

MAX_FILE = 10 * 1024 * 1024  # bytes; ten thousand sources have about four
EXAMPLE = """\
sources:
  - id: musterland
    name: Wirtschaftsministerium Musterland
    issuer: Ministerium für Wirtschaft des Freistaats Musterland
    url: https://www.example.org/presse
subscriptions:
  - id: desk
    to: desk@example.org
"""
_SUBSCRIPTIONS = EXAMPLE[EXAMPLE.index("subscriptions:") :]


@dataclass(frozen=True, kw_only=True, slots=True)
class Configuration:
    sources: tuple[Source, ...]
    subscriptions: tuple[Subscription, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Read:
    """One file as it was read: `said` is what it says, `file` is None when it does not fit the schema."""

    path: Path
    said: dict[str, Any]
    file: schema.File | None
    text: lines.Text
    problems: tuple[Problem, ...]


def load(path: Path, subscriptions_path: Path | None = None, *, sites: Collection[str] | None = None) -> Configuration:
    """The configuration `path` holds; subscriptions may stand in a second file, or in both.

    `sites` are the names `site:` may have; None: not checked.

    Raises:
        ConfigError: with everything that is wrong, a line each: "file:line: path: what — hint".
    """
    reads = [_read(path)] + ([_read(subscriptions_path, _SUBSCRIPTIONS)] if subscriptions_path else [])
    problems = [problem for read in reads for problem in (*read.problems, *_across(read, reads, sites))]
    if not reads[0].said.get("sources") and not reads[0].problems:
        problems.append(_empty(path, "names no source"))
    if problems:
        raise ConfigError(tuple(str(p) for p in sorted(problems, key=lambda p: (p.file != str(path), p.line))))
    files = [read.file for read in reads if read.file]
    return Configuration(
        sources=tuple(source(section) for file in files for section in file.sources),
        subscriptions=tuple(subscription(section) for file in files for section in file.subscriptions),
    )


def load_or_begin(path: Path, subscriptions_path: Path | None = None) -> Configuration:
    """As `load`, but a file that is not there, or names no source yet, is an empty beginning.

    Raises: ConfigError.
    """
    if not path.exists():
        return Configuration(sources=())
    said = lines.read(_decoded(path)).value
    if said is None or (isinstance(said, dict) and not said.get("sources")):
        return Configuration(sources=())
    return load(path, subscriptions_path)


def check_entry(said: dict[str, str], *, where: str) -> None:
    """Raises: ConfigError, when these keys of a source could not stand in sources.yaml; `where` is where they were said."""
    example = {"id": "a", "name": "A", "issuer": "A", "url": "https://a.example/"}
    written = json.dumps({"sources": [example | said]})
    problems = _validated(Path(where), lines.read(written)).problems
    if problems:
        raise ConfigError(
            tuple(f"{where}: {problem.place[-1]}: {problem.what} — {problem.hint}" for problem in problems)
        )


def _read(path: Path, example: str = EXAMPLE) -> _Read:
    try:
        text = lines.read(_decoded(path, example))
    except ConfigError as error:
        text = lines.Text(problems=[Problem(what=error.problems[0])])
    return _validated(path, text)


def _decoded(path: Path, example: str = EXAMPLE) -> str:
    """
    Raises:
        ConfigError: the file cannot be read as text.
    """
    try:
        if path.stat().st_size > MAX_FILE:
            raise ConfigError((f"is larger than {MAX_FILE // 1024**2} MiB — split it, or take out what is not needed",))
        raw = path.read_bytes()
        return raw.decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError((f"there is no such file — write one, for example:\n\n{example}",)) from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError((f"line {line} is not UTF-8 — save the file with the encoding UTF-8",)) from None
    except OSError as error:
        raise ConfigError((f"cannot be read ({error.strerror}) — check its name and permissions",)) from None


def _validated(path: Path, text: lines.Text) -> _Read:
    problems = list(text.problems)
    said: dict[str, Any] = {}
    file = None
    if isinstance(text.value, dict):
        said = {key: value for key, value in _without_blanks(text.value).items() if not key.startswith("x-")}
        try:
            file = schema.File.model_validate(said)
        except ValidationError as error:
            problems += [explain(detail, text.line(tuple(detail["loc"]))) for detail in error.errors(include_url=False)]
    elif text.value is not None:
        problems.append(_empty(path, "must begin with `sources:`"))
    named = tuple(replace(problem, file=str(path)) for problem in problems)
    return _Read(path=path, said=said, file=file, text=text, problems=named)


def _without_blanks(value: Any) -> Any:
    """A key without a value counts as left out."""
    if isinstance(value, dict):
        return {key: _without_blanks(item) for key, item in value.items() if item is not None}
    return [_without_blanks(item) for item in value] if isinstance(value, list) else value


def _across(read: _Read, reads: list[_Read], sites: Collection[str] | None) -> Iterator[Problem]:
    """What only shows when entries are held against one another."""
    all_said = [(str(other.path), other.said, other.text.line) for other in reads]
    for place, what, hint in (
        *doubles(str(read.path), all_said),
        *unknown_sources(read.said, [other.said for other in reads]),
        *unknown_words(read.said, [other.said for other in reads]),
        *(unknown_sites(read.said, sites) if sites is not None else ()),
    ):
        yield Problem(file=str(read.path), line=read.text.line(place), place=place, what=what, hint=hint)


def _empty(path: Path, what: str) -> Problem:
    return Problem(file=str(path), what=what, hint=f"write, for example:\n\n{EXAMPLE}")
