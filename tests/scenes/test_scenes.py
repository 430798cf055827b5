"""A handful of the scenes of `python -m bench scenarios`, played in every test run."""

import pytest

from bench.scenarios.play import play, scene_named
from bench.scenarios.players.ours import Ours
from bench.scenarios.scenes import SCENES

PLAYED = (
    "field.new_release",
    "field.silent_edit",
    "field.edit_and_revert_across_looks",
    "field.configured_selector_broken",
    "field.deleted_soft_404",
    "field.gone_for_an_hour",
    "masses.archive_rebuilt",
    "drift.contacts_are_printed_no_more",
    "drift.contacts_go_from_every_page",
    "faults.two_variants_by_turns",
    "attachments.attachment_fails",
    "life.two_edits_in_one_interval",
    "masses.edit_and_template_edit_at_once",
    "places.near_copy_edited_on_its_own",
    "places.near_copy_with_another_figure",
    "places.second_publisher_with_another_headline_and_a_line",
    "places.three_notices_of_one_template_in_a_week",
    "sites.paging_changed",
)


@pytest.mark.parametrize("name", PLAYED)
def test_a_reader_is_told_what_happened_and_nothing_else(name: str) -> None:
    found, log = play(scene_named(name), Ours)

    assert found.is_clean, f"{found}\n{log}"


def test_there_are_eighty_scenes_and_each_says_what_happens() -> None:
    assert len(SCENES) >= 80
    assert [name for name, scene in SCENES.items() if not (scene.__doc__ or "").strip()] == []
