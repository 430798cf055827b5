"""The command line on a folder of its own, asking loopback only."""

import contextlib
import io
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from monitor.cli import main
from monitor.workers import Direct


class InThisProcess(Direct):
    def __init__(self, **_: object) -> None:
        """Without limits."""


@dataclass(frozen=True, kw_only=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def row(self) -> dict[str, Any]:
        """The one JSON object that was printed."""
        read: dict[str, Any] = json.loads(self.out)
        return read

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Installation:
    folder: Path
    language: str = "en"

    @property
    def yaml(self) -> Path:
        return self.folder / "sources.yaml"

    @property
    def settings(self) -> dict[str, str]:
        return {
            "MONITOR_SOURCES": str(self.yaml),
            "MONITOR_DATA": str(self.folder / "data"),
            "MONITOR_DATABASE_URL": f"sqlite:///{self.folder}/data/monitor.db",
            "MONITOR_PACE": "0",
            "MONITOR_ALLOW_ADDRESSES": "127.0.0.0/8",
            "MONITOR_LANGUAGE": self.language,
            "MONITOR_NOW": "2026-11-20T09:00:00+01:00",
            "MONITOR_FETCH_TRIES": "1",
        }

    def run(self, *arguments: str) -> Ran:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True), io.StringIO()
        clean = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        code = 0
        with (
            patch.dict(os.environ, clean | self.settings, clear=True),
            patch.object(sys, "argv", ["monitor", *arguments]),
            patch("monitor.workers.Workers", InThisProcess),
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                main()
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 0
        assert isinstance(out.buffer, io.BytesIO)
        return Ran(code=code, out=out.buffer.getvalue().decode(), err=err.getvalue())
