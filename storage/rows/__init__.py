"""Values to rows and back."""

from storage.rows.alerts import alert_of, alert_values
from storage.rows.changes import change_of, change_values
from storage.rows.looks import capture_of, capture_values, run_of, run_values
from storage.rows.pages import page_of, page_values, stirring_of
from storage.rows.snapshots import snapshot_content, snapshot_of, snapshot_values
from storage.rows.texts import Found, Values
from storage.rows.versions import (
    newest_values,
    past_of,
    record_of,
    release_of,
    version_content,
    version_of,
    version_values,
)

__all__ = [
    "Found",
    "Values",
    "alert_of",
    "alert_values",
    "capture_of",
    "capture_values",
    "change_of",
    "change_values",
    "newest_values",
    "page_of",
    "page_values",
    "past_of",
    "record_of",
    "release_of",
    "run_of",
    "run_values",
    "snapshot_content",
    "snapshot_of",
    "snapshot_values",
    "stirring_of",
    "version_content",
    "version_of",
    "version_values",
]
