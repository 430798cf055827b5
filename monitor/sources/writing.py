"""Write sources.yaml anew: never half, never with a mistake in it, never over what somebody else has just written."""

import os
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from model.errors import ConfigError
from monitor.hints import did_you_mean
from monitor.sources.editing import with_enabled, with_entry
from monitor.sources.loading import load


def add_entry(path: Path, subscriptions: Path | None, entry: Mapping[str, Any], *, lines: str, comment: str) -> None:
    """Append a source. A file that is not there is begun.

    Raises: ConfigError; the file then is as it was.
    """
    _rewrite(path, subscriptions, lambda text: with_entry(text, entry, lines=lines, comment=comment), may_begin=True)


def set_enabled(path: Path, subscriptions: Path | None, ids: Collection[str], *, enabled: bool) -> tuple[str, ...]:
    """Switch sources on or off; what comes back are those that were not so before.

    Raises: ConfigError, when an id is unknown or the file cannot be written; the file then is as it was.
    """
    known = {source.id: source for source in load(path, subscriptions).sources}
    unknown = [name for name in ids if name not in known]
    if unknown:
        raise ConfigError(tuple(_unknown(name, known, path) for name in unknown))
    changing = tuple(name for name in dict.fromkeys(ids) if known[name].enabled is not enabled)
    if changing:
        _rewrite(path, subscriptions, lambda text: with_enabled(text, dict.fromkeys(changing, enabled)))
        _refuse_unchanged(path, subscriptions, changing, enabled=enabled)
    return changing


def _refuse_unchanged(path: Path, subscriptions: Path | None, ids: Collection[str], *, enabled: bool) -> None:
    """A source may stand in the file of the subscriptions, which is not ours to write."""
    now = {source.id: source.enabled for source in load(path, subscriptions).sources}
    elsewhere = [name for name in ids if now[name] is not enabled]
    if elsewhere:
        said = f"write `enabled: {str(enabled).lower()}` there"
        raise ConfigError(tuple(f"{subscriptions}: source {name!r} stands here — {said}" for name in elsewhere))


def _unknown(name: str, known: Collection[str], path: Path) -> str:
    hint = did_you_mean(name, known) or "`monitor sources list` names them all"
    return f"{path}: there is no source {name!r} — {hint}"


def _rewrite(path: Path, subscriptions: Path | None, edit: Callable[[str], str], *, may_begin: bool = False) -> None:
    """Put the edited text in the place of the file, once it has been read back without a fault."""
    path = path.resolve()  # what a link points to is replaced, not the link
    before = _text(path, may_begin=may_begin)
    written = _beside(path, edit(before.removeprefix("\ufeff")))
    try:
        try:
            load(written, subscriptions)
        except ConfigError as error:
            named = tuple(problem.replace(str(written), str(path)) for problem in error.problems)
            raise ConfigError(named) from None
        if _text(path, may_begin=may_begin) != before:
            raise ConfigError((f"{path}: was changed by somebody else in the meantime — run the command again",))
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)


def _text(path: Path, *, may_begin: bool) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        if may_begin:
            return ""
        raise ConfigError((f"{path}: there is no such file — `monitor sources add URL --write` begins one",)) from None
    except UnicodeDecodeError:
        raise ConfigError((f"{path}: is not UTF-8 — save the file with the encoding UTF-8",)) from None
    except OSError as error:
        raise ConfigError((f"{path}: cannot be read ({error.strerror}) — check its permissions",)) from None


def _beside(path: Path, text: str) -> Path:
    """The text in a file of the same folder, with the same permissions, safe on disk."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".new", delete=False) as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        written = Path(file.name)
        written.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except OSError as error:
        raise ConfigError((f"{path}: cannot be written ({error.strerror}) — check the folder's permissions",)) from None
    return written
