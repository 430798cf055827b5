"""Logs are events with fields; everything a person must act on is a notice, not a log line.

structlog is loaded with the first event that is written: a quiet command never pays for it.
"""

import logging
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import structlog

SECRETS = ("password", "token", "secret", "authorization")


class Log:
    """`log.info("checked", outcome=…)`: what is below the level costs a comparison."""

    def __init__(self) -> None:
        self._level = logging.WARNING
        self._form: str | None = None
        self._logger: Any = None

    def configure(self, *, debug: bool = False, level: str | None = None, form: str | None = None) -> None:
        """Quiet for commands (warnings only), `info` for the daemon; text unless `form` says json."""
        self._level = logging.DEBUG if debug else logging.getLevelNamesMapping()[(level or "warning").upper()]
        self._form, self._logger = form or self._form, None
        logging.basicConfig(level=max(self._level, logging.WARNING), handlers=[_OfLibraries()])
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)  # that a job is still running is no news

    def speak(self, form: str) -> None:
        """In `text` or `json`, as the settings say."""
        if form != self._form:
            self._form, self._logger = form, None

    def debug(self, event: str, **fields: object) -> None:
        self._write(logging.DEBUG, "debug", event, fields)

    def info(self, event: str, **fields: object) -> None:
        self._write(logging.INFO, "info", event, fields)

    def warning(self, event: str, **fields: object) -> None:
        self._write(logging.WARNING, "warning", event, fields)

    def error(self, event: str, **fields: object) -> None:
        self._write(logging.ERROR, "error", event, fields)

    def exception(self, event: str, **fields: object) -> None:
        """With the traceback of the error that is being handled."""
        self._write(logging.ERROR, "exception", event, fields)

    def library(self, record: logging.LogRecord) -> None:
        """What a library has to say, as an event like the others."""
        fields = {"logger": record.name, "said": record.getMessage(), "exc_info": record.exc_info}
        method = "error" if record.levelno >= logging.ERROR else "warning"
        self._write(record.levelno, method, "library", {name: value for name, value in fields.items() if value})

    def _write(self, level: int, method: str, event: str, fields: dict[str, object]) -> None:
        if level >= self._level:
            self._logger = self._logger or _structured(self._level, self._form)
            getattr(self._logger, method)(event, **fields)


class _OfLibraries(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        log.library(record)


log = Log()
configure = log.configure


def _structured(level: int, form: str | None) -> Any:
    import structlog

    as_text = form != "json"
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if as_text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    return structlog.wrap_logger(
        structlog.WriteLogger(sys.stderr),
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_secrets,
            *([] if as_text else [structlog.processors.format_exc_info]),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )


def _without_secrets(_logger: Any, _method: str, event: "structlog.typing.EventDict") -> "structlog.typing.EventDict":
    return {key: "***" if any(word in key.lower() for word in SECRETS) else value for key, value in event.items()}
