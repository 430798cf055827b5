"""Logs are events with fields; everything a person must act on is a notice, not a log line."""

import logging
import sys
from typing import Any

import structlog

SECRETS = ("password", "token", "secret", "authorization")


def configure(*, debug: bool = False, level: str | None = None, form: str | None = None) -> None:
    """Quiet for commands (warnings only), `info` for the daemon; JSON lines unless stderr is a terminal or `form` says text."""
    wanted = logging.DEBUG if debug else logging.getLevelNamesMapping()[(level or "warning").upper()]
    logging.basicConfig(level=max(wanted, logging.WARNING), stream=sys.stderr, format="%(message)s")
    as_text = form == "text" or (form is None and sys.stderr.isatty())
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if as_text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_secrets,
            *([] if as_text else [structlog.processors.format_exc_info]),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(wanted),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _without_secrets(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {key: "***" if any(word in key.lower() for word in SECRETS) else value for key, value in event.items()}
