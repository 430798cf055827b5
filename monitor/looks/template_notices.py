"""The template of a source has changed, and no release: one notice, however many pages show it."""

from datetime import datetime, timedelta

from model.change import Change
from model.source import Source
from monitor.looks.notices import about
from monitor.tools import Tools

REMIND_AFTER = timedelta(days=1)

TEMPLATE_REASON = (
    "Dieselbe Änderung steht auf vielen Seiten der Quelle: Die Vorlage hat sich geändert, nicht die Meldung.",
    "The same edit stands on many pages of the source: the template has changed, not the release.",
)


def template_url(source: Source, key: str) -> str:
    """What notices about one edit of a template are filed under."""
    return f"{source.url}#template-{key}"


def repeated_edit(source: Source, key: str, *, now: datetime, tools: Tools) -> Change | None:
    """One notice for the same edit in the text of many releases."""
    url = template_url(source, key)
    if tools.archive.last_notice(source.id, url=url):
        return None
    return about(
        source,
        url,
        now,
        topic="template",
        title=(f"Quelle „{source.name}“: Seitenvorlage geändert", f"Source “{source.name}”: page template changed"),
        summary=TEMPLATE_REASON,
        reason=(
            "Leser wurden nicht benachrichtigt. Es ist nichts zu tun.",
            "Readers were not told anything. There is nothing to do.",
        ),
        tools=tools,
    )


def template(source: Source, *, pages: int, now: datetime, tools: Tools) -> Change | None:
    """One notice for a change of template, however many pages show it."""
    url = f"{source.url}#template"
    last = tools.archive.last_notice(source.id, url=url)
    if last and now - last.detected_at < REMIND_AFTER:
        return None
    return about(
        source,
        url,
        now,
        topic="template",
        title=(f"Quelle „{source.name}“: Seitenvorlage geändert", f"Source “{source.name}”: page template changed"),
        summary=(
            f"{pages} Seiten haben sich außerhalb ihres Textes geändert (Fuß-, Kopfzeile oder Navigation).",
            f"{pages} pages changed outside their text (footer, header or navigation).",
        ),
        reason=(
            "Kein Text ist betroffen, Leser wurden nicht benachrichtigt. Es ist nichts zu tun.",
            "No text is concerned, readers were not told anything. There is nothing to do.",
        ),
        tools=tools,
    )
