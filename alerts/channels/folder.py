"""Messages as .eml files in a folder: for those who have no mail server, and for the demo."""

import os
import re
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from model.alert import Alert
from model.errors import MailServerDown


class FolderChannel:
    """A message that is sent twice is one file: its name is made from its date and Message-ID."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def at(cls, url: str, mail_from: str) -> Self:  # noqa: ARG003 - a folder asks for no sender
        parts = urlsplit(url)
        return cls(Path(unquote(parts.netloc + parts.path)))

    def send(self, alert: Alert) -> str:
        """The file is whole and on the disk, or it is not there."""
        path = self._folder / file_name(alert)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(path, alert.content)
        except OSError as error:
            raise MailServerDown(f"{path}: cannot be written ({error.strerror or error}); mend the folder.") from error
        return str(path)

    def close(self) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def file_name(alert: Alert) -> str:
    local = re.sub(r"[^A-Za-z0-9.-]", "", alert.message_id.partition("@")[0]).strip(".")
    return f"{alert.created_at:%Y%m%dT%H%M%SZ}-{local[:80] or alert.id}.eml"


def _write(path: Path, content: bytes) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    """A rename is only safe from a power cut once the folder is on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
