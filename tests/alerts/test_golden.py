"""Each kind of mail, word for word. MONITOR_WRITE_GOLDEN=1 writes them anew: read the difference before you keep it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from alerts import digest, notice
from model.alert import Alert, Thread
from model.change import ChangeKind, Weight
from model.subscription import Pace
from tests.alerts import examples
from tests.alerts.examples import DESK, ENERGY, LETTERHEAD, RECORD, SEEN, SOURCE, UPDATED, mail_of, text_of

GOLDEN = Path(__file__).parent / "golden"
ENGLISH = replace(ENERGY, id="energy", name="Energy in Musterland", language="en")
THREADS = {("r7k2", DESK): Thread(subject=f"[MWM] {examples.TITLE}", message_ids=("<root@monitor.example>",))}
FAILING = examples.change(
    ChangeKind.NOTICE,
    topic="failing",
    release_id=None,
    title="Quelle „Musterland Medien“ liest sich nicht mehr",
    summary=(
        "Seit 13:40 findet sich auf https://ministerium.example/medien kein Eintrag mehr (zuvor 20 je Seite).",
        "Since 13:40 nothing is found on https://ministerium.example/medien (20 a page before).",
    ),
    reason=(
        "Leser wurden nicht benachrichtigt; 3 Prüfungen sind zurückgestellt und werden bald nachgeholt.",
        "Readers were told nothing; 3 looks are put off and made up for as soon as the source can be read again.",
    ),
)


def _digest() -> Alert:
    network = replace(SOURCE, id="amz", name="AMZ Musterland", short="AMZ")
    meetings = [
        examples.told(
            replace(RECORD, title=f"Netzwerktreffen {number} in Beispielstadt", subtitle=None),
            network,
            id=f"meeting-{number}",
            release_id=f"m{number}",
            weight=Weight.MINOR,
        )
        for number in range(1, 13)
    ]
    return digest(
        [*meetings, UPDATED], subscription=replace(ENERGY, pace=Pace.DAILY), to=DESK, letterhead=LETTERHEAD, now=SEEN
    )


MAILS = {
    "new": lambda: mail_of(examples.NEW),
    "new_english": lambda: mail_of(examples.NEW, ENGLISH),
    "updated": lambda: mail_of(UPDATED, threads=THREADS),
    "updated_english": lambda: mail_of(UPDATED, ENGLISH),
    "withdrawn": lambda: mail_of(examples.WITHDRAWN, threads=THREADS),
    "restored": lambda: mail_of(examples.RESTORED, threads=THREADS),
    "moved": lambda: mail_of(examples.MOVED),
    "new_without_web_pages": lambda: mail_of(examples.NEW, letterhead=replace(LETTERHEAD, base_url=None)),
    "notice": lambda: notice(FAILING, source=SOURCE, to=DESK, letterhead=LETTERHEAD, now=SEEN, language="de"),
    "digest": _digest,
}


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_reads_word_for_word_as_it_was_written(name: str) -> None:
    alert = MAILS[name]()
    shown = f"Betreff: {alert.subject}\n\n{text_of(alert)}"
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("MONITOR_WRITE_GOLDEN"):
        path.write_text(shown, encoding="utf-8")

    assert shown == path.read_text(encoding="utf-8")


def test_every_golden_mail_is_still_written() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(MAILS)
