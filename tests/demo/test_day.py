"""`monitor demo`: what a day of four sites leaves in the mailbox, in the history and with the operator."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from model.change import Aspect, Cause, Change, ChangeKind
from model.errors import ConfigError
from monitor import app
from monitor.demo import OPERATOR, READER, play
from monitor.settings import read_settings


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "day"
    assert play(folder, language="de", fast=True) == 0
    return folder


@pytest.fixture(scope="module")
def changes(folder: Path) -> list[Change]:
    """Oldest first, the baseline left out."""
    with app.memory_of(read_settings({"MONITOR_DATA": str(folder)}, None)) as memory:
        found = [one for one in memory.history.changes(operator=True) if one.cause is not Cause.BASELINE]
    return found[::-1]


@pytest.fixture(scope="module")
def mails(folder: Path) -> list[EmailMessage]:
    files = sorted((folder / "mail").glob("*.eml"))
    return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]


def _to(address: str, mails: list[EmailMessage]) -> Iterator[tuple[str, str]]:
    for mail in mails:
        if address in str(mail["To"]):
            body = mail.get_body(("plain",))
            yield str(mail["Subject"]), str(body.get_content()) if body else ""


def test_the_history_holds_exactly_what_happened(changes: list[Change]) -> None:
    told = [(change.kind, change.source_id) for change in changes if change.kind is not ChangeKind.NOTICE]

    assert told == [
        (ChangeKind.NEW, "ministerium"),
        (ChangeKind.NEW, "netzwerk"),
        (ChangeKind.UPDATED, "ministerium"),
        (ChangeKind.MOVED, "initiativen"),
        (ChangeKind.WITHDRAWN, "ministerium"),
    ]


def test_a_reader_gets_one_mail_for_each_of_them_but_the_move(mails: list[EmailMessage]) -> None:
    subjects = [subject for subject, _ in _to(READER, mails)]

    assert subjects == [
        "[MWAE] Musterland fördert Wasserstoffnetz mit 46 Millionen Euro",
        "[Netzwerk] Rückblick: Forum »Batterie im Kreislauf« am 18.11.2026",
        "Re: [MWAE] Musterland fördert Wasserstoffnetz mit 46 Millionen Euro",
        "[MWAE] Zurückgezogen: Land stellt Plan für schnellere Genehmigungen in Gewerbegebieten vor",
    ]


def test_the_mail_about_the_silent_edit_names_the_old_and_the_new_figure(
    mails: list[EmailMessage], changes: list[Change]
) -> None:
    text = next(text for subject, text in _to(READER, mails) if subject.startswith("Re:"))
    edit = next(change for change in changes if change.kind is ChangeKind.UPDATED)

    assert "46 → 38 Millionen Euro" in text
    assert "[-Die Finanzierung des dritten Abschnitts ist gesichert.-]" in " ".join(text.split())
    assert edit.aspects[0] is Aspect.FIGURE


def test_the_withdrawal_is_told_with_its_evidence_and_the_last_known_text(mails: list[EmailMessage]) -> None:
    text = next(text for subject, text in _to(READER, mails) if "schnellere Genehmigungen" in subject)

    assert "404 bei 4 Prüfungen" in " ".join(text.split())
    assert "nach höchstens vier Monaten" in " ".join(text.split())


def test_the_operator_gets_one_notice_each_for_footer_outage_recovery_and_redesign(
    mails: list[EmailMessage], changes: list[Change]
) -> None:
    notices = [(change.topic, change.source_id) for change in changes if change.kind is ChangeKind.NOTICE]

    assert len(list(_to(OPERATOR, mails))) == 4
    assert notices == [
        ("template", "netzwerk"),
        ("failing", "ministerium"),
        ("recovered", "ministerium"),
        ("failing", "land"),
    ]


def test_nobody_else_gets_mail_and_all_of_it_is_in_the_folder(mails: list[EmailMessage]) -> None:
    assert len(mails) == 8


def test_the_release_is_read_from_its_page_with_its_pdf_attached(folder: Path, changes: list[Change]) -> None:
    with app.memory_of(read_settings({"MONITOR_DATA": str(folder)}, None)) as memory:
        release = next(change.release_id for change in changes if change.kind is ChangeKind.NEW)
        version = memory.history.version(str(release), 1)

    assert version is not None
    record = version.record
    assert record.reference == "112|26"
    assert record.subtitle == "Wirtschaftsministerin übergibt Bescheide an drei Netzbetreiber"
    assert [contact.name for contact in record.contacts] == ["Henrike Vogelsang"]
    assert len(record.attachments) == 1
    assert record.attachments[0].media_type == "application/pdf"
    assert record.attachments[0].sha256


def test_in_a_pipe_the_day_is_told_in_plain_lines(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    play(tmp_path, language="en", fast=True)
    told = capfd.readouterr()

    assert told.err == ""
    assert "\x1b" not in told.out
    assert "not_kept" not in told.out  # no look of the day was lost
    assert "13:20  Ministry: silently turns 46 million euros into 38" in told.out
    assert f"MONITOR_DATA={tmp_path} monitor history" in told.out.splitlines()[-2]
    assert "sources add" in told.out.splitlines()[-1]


def test_the_next_demo_starts_from_an_empty_folder_and_leaves_what_it_did_not_make(tmp_path: Path) -> None:
    (tmp_path / ".demo").touch()
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "old.eml").touch()
    (tmp_path / "monitor.db").write_text("an earlier demo")
    (tmp_path / "notes.txt").touch()

    play(tmp_path, language="de", fast=True)

    assert not (tmp_path / "mail" / "old.eml").exists()
    assert (tmp_path / "notes.txt").exists()


def test_a_folder_with_other_content_is_refused_and_left_alone(tmp_path: Path) -> None:
    database = tmp_path / "monitor.db"
    database.write_text("years of history")

    with pytest.raises(ConfigError, match="holds something that no demo left there"):
        play(tmp_path, language="de", fast=True)

    assert database.read_text() == "years of history"
