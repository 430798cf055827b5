"""Environment and .env -> Settings, or all that is wrong with them at once."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from model.errors import ConfigError
from monitor import scalars
from monitor.hints import did_you_mean
from monitor.settings.table import SETTINGS, Setting
from monitor.settings.values import Settings

NO_SENDER = "monitor@localhost"  # stands in mails that go to files, or to a mail catcher on this machine
_NOT_OURS = re.compile(
    r"MONITOR_(REFERENCE_DATA|TEST_\w*|SERVICE_(HOST|PORT)\w*)"
)  # the last: Kubernetes, for a service "monitor"


def read_settings(environ: Mapping[str, str], env_file: Path | None = Path(".env")) -> Settings:
    """Settings from the environment, which wins, and `env_file`, which may be missing.

    Raises:
        ConfigError: with everything that is wrong, a line each.
    """
    problems: list[str] = []
    written = {
        **_from_file(env_file, problems),
        **{k: v for k, v in environ.items() if k.startswith("MONITOR_") and v.strip()},
    }
    _unknown(written, problems)
    _secrets(written, problems)
    values = {row.field: _value(row, written, environ, problems) for row in SETTINGS}
    if not problems:
        problems += _across(values)
    if problems:
        raise ConfigError(tuple(problems))
    return Settings(**values)


def _from_file(env_file: Path | None, problems: list[str]) -> dict[str, str]:
    try:
        text = env_file.read_text("utf-8-sig") if env_file and env_file.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        problems.append(f"{env_file}: cannot be read ({error}) — check its permissions and save it as UTF-8")
        return {}
    written = {}
    for number, line in enumerate(text.splitlines(), 1):
        name, equals, value = line.strip().removeprefix("export ").partition("=")
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not equals:
            problems.append(f"{env_file}:{number}: {line.strip()!r} is not a setting — write NAME=value")
        elif name.strip().startswith("MONITOR_") and _unquoted(value):
            written[name.strip()] = _unquoted(value)
    return written


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] in "\"'" and (end := value.find(value[0], 1)) > 0:
        return value[1:end]
    return re.split(r"\s#", value, maxsplit=1)[0].strip()


def _unknown(written: Mapping[str, str], problems: list[str]) -> None:
    known = [row.name for row in SETTINGS] + [f"{row.name}_FILE" for row in SETTINGS if row.secret]
    for name, value in sorted(written.items()):
        kubernetes = name.startswith("MONITOR_PORT") and value.startswith("tcp://")
        if name not in known and not _NOT_OURS.fullmatch(name) and not kubernetes:
            hint = did_you_mean(name, known) or "see docs/operations.md for all there is"
            problems.append(f"{name}: is not a setting we know — {hint}")


def _secrets(written: dict[str, str], problems: list[str]) -> None:
    """Fill in what NAME_FILE holds as NAME."""
    for row in SETTINGS:
        file = written.get(f"{row.name}_FILE") if row.secret else None
        if file and row.name in written:
            problems.append(f"{row.name}_FILE: {row.name} is set too — keep one of them")
        elif file:
            try:
                written[row.name] = Path(file).read_text("utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                problems.append(
                    f"{row.name}_FILE: {file} cannot be read ({error}) — name a readable file with the secret in it"
                )


def _value(row: Setting, written: Mapping[str, str], environ: Mapping[str, str], problems: list[str]) -> Any:
    text = written.get(row.name) or _default(row, written, environ)
    if text is None:
        return () if row.field == "allow_addresses" else None
    try:
        return row.read(text.strip())
    except ValueError as error:
        if row.name in written:  # a default taken from another setting is that one's problem
            problems.append(f"{row.name}: {error}")
        return None


def _default(row: Setting, written: Mapping[str, str], environ: Mapping[str, str]) -> str | None:
    match row.field:
        case "database_url":
            return f"sqlite:///{Path(written.get('MONITOR_DATA', 'data')).as_posix()}/monitor.db"
        case "mail_from":
            return written.get("MONITOR_CONTACT", NO_SENDER)
        case "operator":
            return written.get("MONITOR_CONTACT")
        case "language":
            locale = next(filter(None, (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
            return "de" if locale.lower().startswith("de") else "en"
        case _:
            return row.default


def _across(values: Mapping[str, Any]) -> list[str]:
    """What only shows when settings are held against one another."""
    problems = []
    if values["smtp_url"] and values["mail_from"] == NO_SENDER and not scalars.is_loopback(values["smtp_url"]):
        problems.append(
            "MONITOR_MAIL_FROM: mails need a sender — set MONITOR_MAIL_FROM or MONITOR_CONTACT to an address your server sends for"
        )
    return problems
