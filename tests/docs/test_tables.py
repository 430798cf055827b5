"""What can be written is written down."""

import json
import os
from pathlib import Path

import pytest

from monitor.settings import SETTINGS
from monitor.sources import json_schema, load, schema

DOCS = Path(__file__).parents[2] / "docs"
SECTIONS = {
    "## Keys of a source": schema.SourceSection,
    "## Keys under `list:`": schema.ListSection,
    "## Keys under `document:`": schema.DocumentSection,
    "## Keys under `trust:`": schema.TrustSection,
    "## Keys of a subscription": schema.SubscriptionSection,
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_key_of_sources_yaml_has_its_row_and_no_row_is_left_over(heading):
    part = (DOCS / "adding-a-source.md").read_text("utf-8").split(f"{heading}\n")[1].split("\n## ")[0]

    rows = [line.split("`")[1] for line in part.splitlines() if line.startswith("| `")]

    assert rows == list(SECTIONS[heading].model_fields)


def test_every_setting_has_its_row_with_its_default_and_no_row_is_left_over():
    text = (DOCS / "operations.md").read_text("utf-8")

    rows = [line for line in text.splitlines() if line.startswith("| `MONITOR_")]

    assert [(row.split("`")[1], f"`{default}`" in row if default else "| — |" in row) for row, default in zip(
        rows, [setting.default for setting in SETTINGS], strict=True
    )] == [(setting.name, True) for setting in SETTINGS]  # fmt: skip


def test_the_schema_for_editors_is_up_to_date():
    """MONITOR_TEST_WRITE=1 writes it."""
    file = DOCS / "sources.schema.json"
    fresh = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"

    if os.environ.get("MONITOR_TEST_WRITE"):
        file.write_text(fresh, "utf-8")

    assert file.read_text("utf-8") == fresh, "run the test once with MONITOR_TEST_WRITE=1"


def test_the_examples_in_the_guide_are_valid(tmp_path):
    text = (DOCS / "adding-a-source.md").read_text("utf-8")
    example = text.split("```yaml\n")[1].split("```")[0]
    listings = [block.split("```")[0] for block in text.split("```yaml\n")[2:-1]]

    for listing in listings:
        url = "" if "    url:" in listing else "    url: https://www.example.org/presse\n"
        rest = "".join(f"{line}\n" for line in example.splitlines() if not line.startswith("    url:"))
        file = tmp_path / "sources.yaml"
        file.write_text(rest + url + listing, "utf-8")

        assert load(file).sources[0].id == "musterland"


def test_the_file_that_ships_is_valid_and_its_first_line_points_editors_to_the_schema():
    file = DOCS.parent / "sources.yaml"

    assert file.read_text("utf-8").startswith("# yaml-language-server: $schema=docs/sources.schema.json\n")
    assert {"smwa", "zukunftswerkstatt", "amz", "autoland", "rii", "th-wirtschaft", "bmwe"} <= {
        source.id for source in load(file).sources
    }


def test_the_file_that_ships_writes_to_nobody_real():
    subscriptions = load(DOCS.parent / "sources.yaml").subscriptions

    assert all(address.endswith("@example.org") for each in subscriptions for address in each.to)
