"""Runs a built image without a container engine: a mount namespace, a read-only root, the image's own user, environment and command."""

import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENVIRONMENT = {**os.environ, "BUILDAH_ISOLATION": "chroot", "STORAGE_DRIVER": os.environ.get("STORAGE_DRIVER", "vfs")}
_ENTER = """
set -eu
mount --bind "$ROOT" "$ROOT"
mount -t proc proc "$ROOT/proc"
mount --rbind /dev "$ROOT/dev"
mount -t tmpfs -o mode=1777 tmpfs "$ROOT/tmp"
mount --bind "$DATA" "$ROOT/data"
mount -o remount,bind,ro "$ROOT"
cd "$ROOT/data"
exec chroot --userspec="$OWNER" "$ROOT" /usr/bin/env -i "$@"
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Container:
    root: Path
    data: Path
    config: dict[str, Any]

    @property
    def command(self) -> list[str]:
        return [*self.config["Entrypoint"], *self.config["Cmd"]]

    @property
    def health_command(self) -> list[str]:
        kind, *command = self.config["Healthcheck"]["Test"]
        assert kind == "CMD"
        return command

    def start(self, command: list[str], **environ: str) -> "subprocess.Popen[str]":
        """As the image's user; what is written to /data lands in `data`, nothing else can be written but /tmp."""
        variables = [*self.config["Env"], *(f"{name}={value}" for name, value in environ.items())]
        return subprocess.Popen(
            ["unshare", "--mount", "--propagation", "private", "sh", "-c", _ENTER, "sh", *variables, *command],
            env={**os.environ, "ROOT": str(self.root), "DATA": str(self.data), "OWNER": self.config["User"]},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, command: list[str], **environ: str) -> "subprocess.CompletedProcess[str]":
        process = self.start(command, **environ)
        output, _ = process.communicate(timeout=60)
        return subprocess.CompletedProcess(command, process.returncode, output)


@contextlib.contextmanager
def container(image: str, data: Path) -> Iterator[Container]:
    config = json.loads(_buildah("inspect", "--type", "image", image))["Docker"]["config"]
    os.chown(data, *map(int, config["User"].split(":")))
    name = _buildah("from", "--pull=never", image)
    try:
        yield Container(root=Path(_buildah("mount", name)), data=data, config=config)
    finally:
        _buildah("rm", name)


def _buildah(*arguments: str) -> str:
    return subprocess.run(
        ["buildah", *arguments], env=ENVIRONMENT, capture_output=True, text=True, check=True
    ).stdout.strip()
