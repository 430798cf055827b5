"""Faults are planted into comparing and judging; scenes that are clean without them (test_scenes.py) catch each of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bench.scenarios.play import play, scene_named
from bench.scenarios.players.ours import Ours
from model.change import Comparison
from model.fingerprint import fingerprint
from model.record import Record
from model.verdict import Decision, Verdict
from tests.scenes.test_scenes import PLAYED

PUBLISH = Verdict(decision=Decision.PUBLISH)
DROP = Verdict(decision=Decision.DROP)


@dataclass(frozen=True, kw_only=True)
class Planted:
    """What is put in the place of `name`, given the right function, and a scene that must tell."""

    name: str
    fault: Callable[[Callable[..., Any]], Callable[..., Any]]
    scene: str


def _blind_to_passages(right: Callable[..., Any]) -> Callable[..., Any]:
    """Compares titles only."""

    def compare(held: Record, read: Record) -> Comparison | None:
        found = right(held, read)
        return found if held.title != read.title else None

    return compare


def _first_edit_only(right: Callable[..., Any]) -> Callable[..., Any]:
    """Stops at the first difference it finds."""

    def compare(held: Record, read: Record) -> Comparison | None:
        found = right(held, read)
        if found is None:
            return None
        german, english = (text.split(";")[0] for text in found.summary)
        return replace(found, edits=found.edits[:1], summary=(german, english))

    return compare


def _never_confirms(right: Callable[..., Any]) -> Callable[..., Any]:
    def judge(*given: Any, **more: Any) -> Verdict:
        verdict: Verdict = right(*given, **more)
        return PUBLISH if verdict.decision is Decision.CONFIRM else verdict

    return judge


def _believes_all(right: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *given, **more: PUBLISH


def _believes_one_404(right: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *given, **more: Verdict(decision=Decision.PUBLISH, reason=("404", "404"))


def _sees_no_trouble(right: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *given, **more: None


def _hides_returns(right: Callable[..., Any]) -> Callable[..., Any]:
    """Drops a text that stood there before."""

    stood: set[str] = set()

    def judge(*given: Any, **more: Any) -> Verdict:
        stood.add(fingerprint(given[1]))
        return DROP if more["fingerprint"] in stood else right(*given, **more)

    return judge


def _always(answer: object) -> Callable[..., Any]:
    return lambda right: lambda *given, **more: answer


FAULTS = (
    Planted(name="monitor.looks.document.compare", fault=_blind_to_passages, scene="field.silent_edit"),
    Planted(name="monitor.looks.document.compare", fault=_first_edit_only, scene="life.two_edits_in_one_interval"),
    Planted(name="monitor.looks.document.judge_update", fault=_never_confirms, scene="faults.two_variants_by_turns"),
    Planted(
        name="monitor.looks.document.judge_update", fault=_hides_returns, scene="field.edit_and_revert_across_looks"
    ),
    Planted(name="monitor.looks.doubting.judge_listing", fault=_believes_all, scene="masses.archive_rebuilt"),
    Planted(name="monitor.looks.gone.judge_gone", fault=_believes_one_404, scene="field.gone_for_an_hour"),
    Planted(
        name="monitor.looks.elsewhere.is_one_release",
        fault=_always(answer=True),
        scene="places.near_copy_with_another_figure",
    ),
    Planted(
        name="monitor.looks.elsewhere.is_one_release",
        fault=_always(answer=False),
        scene="places.second_publisher_with_another_headline_and_a_line",
    ),
    Planted(
        name="monitor.looks.copies.follows", fault=_always(answer=True), scene="places.near_copy_edited_on_its_own"
    ),
    Planted(name="monitor.drifts.drifted", fault=_always(frozenset()), scene="drift.contacts_are_printed_no_more"),
    Planted(name="monitor.looks.believing.trouble_of", fault=_sees_no_trouble, scene="field.deleted_soft_404"),
)


@pytest.mark.parametrize("planted", FAULTS, ids=lambda planted: f"{planted.fault.__name__} {planted.scene}")
def test_a_planted_fault_is_caught(planted: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    room, _, name = planted.name.rpartition(".")
    right = getattr(__import__(room, fromlist=[name]), name)
    monkeypatch.setattr(planted.name, planted.fault(right))

    found, log = play(scene_named(planted.scene), Ours)

    assert not found.is_clean, log
    assert not found.broken, found.broken


def test_each_of_these_scenes_is_played_without_a_fault_too() -> None:
    assert {planted.scene for planted in FAULTS} <= set(PLAYED)
