"""The house keeps its own rules: names, folders, licences of what it stands on."""

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("model", "monitor", "storage", "alerts", "review", "demo")


@pytest.mark.parametrize("package", OURS)
def test_no_other_distribution_owns_our_package_names(package: str) -> None:
    owners = set(importlib.metadata.packages_distributions().get(package, ["ministry-monitor"]))

    assert owners == {"ministry-monitor"}


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}

    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_the_distribution_is_marked_not_to_be_uploaded() -> None:
    assert "Private :: Do Not Upload" in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_lock_files_pin_everything_by_hash_and_name_no_index() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8")
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]

        assert pins
        assert all("==" in line and line.endswith("\\") for line in pins)
        assert "http" not in text.replace("httpx", "").replace("httpcore", "").replace("httptools", "")


def test_a_command_that_reads_nothing_starts_without_the_database_and_the_http_client() -> None:
    names = ("sqlalchemy", "httpx", "pydantic", "jinja2", "apscheduler", "rich")
    program = f"import sys, monitor.cli; print([n for n in {names!r} if n in sys.modules])"

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)

    assert said.stdout.strip() == "[]"


def test_the_readme_names_commands_that_exist() -> None:
    from typer.main import get_command

    from monitor.cli.commands import app

    commands = set(get_command(app).commands)  # type: ignore[attr-defined]

    for name in (
        "run",
        "check",
        "sources",
        "history",
        "show",
        "diff",
        "search",
        "parse",
        "alerts",
        "reparse",
        "doctor",
        "backup",
        "db",
    ):
        assert name in commands
