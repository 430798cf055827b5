"""Runs, and the looks that are held, to rows and back."""

from datetime import timedelta

from model.finding import Capture, Decided
from model.plain import record_from_stored, record_to_stored
from model.run import Run
from model.verdict import Lesson
from storage.bodies import expand, squeeze
from storage.rows.texts import Found, Values, bytes_of, value_of


def run_values(run: Run) -> Values:
    return {
        "started_at": run.started_at,
        "elapsed": run.elapsed,
        "outcome": run.outcome,
        "item_count": run.items,
        "error": run.error,
        "trouble": run.trouble,
    }


def run_of(row: Found) -> Run:
    """Without the ids of its changes: those are found by their release."""
    return Run(
        source_id=row.source_id,
        url=row.url,
        role=row.role,
        started_at=row.started_at,
        elapsed=row.elapsed or timedelta(),
        outcome=row.outcome,
        items=row.item_count,
        error=row.error,
        trouble=row.trouble,
    )


def capture_values(capture: Capture) -> Values:
    record = record_to_stored(capture.record) if capture.record else None
    lesson = [capture.lesson.setting, capture.lesson.value] if capture.lesson else None
    return {
        "id": capture.id,
        "snapshot_sha256": capture.snapshot_sha256,
        "frame": squeeze(bytes_of({"record": record, "reason": list(capture.reason), "lesson": lesson})),
        "held_at": capture.held_at,
        "decided_at": capture.decided_at,
        "decision": capture.decision,
    }


def capture_of(row: Found) -> Capture:
    stored = value_of(expand(row.frame))
    lesson = stored.get("lesson")
    return Capture(
        id=row.id,
        page_url=row.url,
        source_id=row.source_id,
        record=record_from_stored(stored["record"]) if stored["record"] else None,
        reason=(stored["reason"][0], stored["reason"][1]),
        held_at=row.held_at,
        snapshot_sha256=row.snapshot_sha256,
        decided_at=row.decided_at,
        decision=Decided(row.decision) if row.decision else None,
        lesson=Lesson(setting=lesson[0], value=lesson[1]) if lesson else None,
    )
