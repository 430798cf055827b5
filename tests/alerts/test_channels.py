from dataclasses import replace
from pathlib import Path

import pytest

from alerts import channels
from alerts.channels import CHANNELS, channel
from alerts.channels.folder import FolderChannel
from alerts.channels.smtp import SmtpChannel
from model.errors import ConfigError, MailServerDown
from tests.alerts.examples import NEW, UPDATED, mail_of
from tests.alerts.mailserver import MailServer, serving

ALERT = mail_of(NEW)


def test_every_channel_file_has_its_line_in_the_table() -> None:
    files = {path.stem for path in Path(channels.__file__).parent.glob("*.py")} - {"__init__"}
    lines = {opener.__self__.__module__.rpartition(".")[2] for opener in CHANNELS.values()}  # type: ignore[attr-defined]

    assert files == lines


def test_without_a_mail_server_mails_are_written_to_a_folder(tmp_path: Path) -> None:
    assert isinstance(channel(None, folder=tmp_path, mail_from="a@example.org"), FolderChannel)
    assert isinstance(channel("", folder=tmp_path, mail_from="a@example.org"), FolderChannel)


@pytest.mark.parametrize("url", ["smtp://mail.example", "smtps://mail.example", "smtp+plain://127.0.0.1:1025"])
def test_the_scheme_names_the_channel(url: str, tmp_path: Path) -> None:
    assert isinstance(channel(url, folder=tmp_path, mail_from="a@example.org"), SmtpChannel)


def test_an_unknown_scheme_is_refused_and_the_known_ones_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"'pigeon' is no way to send mail; there are smtp:, smtps:"):
        channel("pigeon://coo", folder=tmp_path, mail_from="a@example.org")


def test_a_folder_url_names_a_folder(tmp_path: Path) -> None:
    with channel(f"folder:{tmp_path}/out", folder=tmp_path, mail_from="a@example.org") as folder:
        folder.send(ALERT)

    assert len(list((tmp_path / "out").glob("*.eml"))) == 1


def test_a_mail_is_one_whole_file_named_by_date_and_message_id(tmp_path: Path) -> None:
    FolderChannel(tmp_path / "mail").send(ALERT)

    (file,) = (tmp_path / "mail").iterdir()
    assert file.read_bytes() == ALERT.content
    assert file.name.startswith("20261120T091900Z-")
    assert ALERT.message_id[1:-1].partition("@")[0] in file.name


def test_a_mail_that_is_sent_twice_is_one_file(tmp_path: Path) -> None:
    folder = FolderChannel(tmp_path)

    for alert in (ALERT, ALERT, mail_of(UPDATED)):
        folder.send(alert)

    assert len(list(tmp_path.iterdir())) == 2


def test_a_message_id_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    FolderChannel(tmp_path / "mail").send(replace(ALERT, message_id="<../../escaped@x>"))

    assert [path.parent.name for path in tmp_path.rglob("*.eml")] == ["mail"]


def test_a_folder_that_cannot_be_written_is_a_server_that_is_down(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("a file where the folder should be")

    with pytest.raises(MailServerDown, match="mend the folder"):
        FolderChannel(tmp_path / "mail").send(ALERT)


def test_a_server_that_speaks_no_tls_at_once_is_said_so_with_what_to_write() -> None:
    with serving(MailServer()) as server, pytest.raises(MailServerDown, match="smtp:// is for STARTTLS"):
        SmtpChannel.at(f"smtps://127.0.0.1:{server.port}", "monitor@example.org").knock()


def test_a_server_that_is_not_there_is_said_so_without_numbers_of_errors() -> None:
    with pytest.raises(MailServerDown, match=r"cannot be reached \(Connection refused\)"):
        SmtpChannel.at("smtp+plain://127.0.0.1:1", "monitor@example.org").knock()
