"""Where the reference data is: the folder named by MONITOR_REFERENCE_DATA."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("MONITOR_REFERENCE_DATA", Path(__file__).parent.parent / "../shared/data")).resolve()
needs_reference = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the reference data is absent; MONITOR_REFERENCE_DATA names its folder"
)


def seed(number: str) -> list[str]:
    """The lines of a seed document that are not empty, white space stripped."""
    path = next((FOLDER / "seeds").glob(f"{number}_*.txt"))
    return [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
