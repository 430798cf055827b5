"""Makes the environments of the peers, once, with the versions that are pinned in peers/."""

import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).parents[3]


def install(tool: str) -> None:
    folder, pinned = ROOT / ".bench" / tool, ROOT / "bench" / "scenarios" / "peers" / f"{tool}.txt"
    if not pinned.exists() or any((folder / "bin").glob(f"{tool}*")):
        return
    venv.create(folder, with_pip=True, clear=True)
    pip = [
        str(folder / "bin" / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        str(pinned),
    ]
    subprocess.run(pip, check=True)
