"""The environment is understood, and what is wrong in it is said well."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from model.errors import ConfigError
from monitor.settings import SETTINGS, Settings, advice, masked, read_settings


def read(env_file: Path | None = None, **environ: str) -> Settings:
    return read_settings(environ, env_file)


def problems(env_file: Path | None = None, **environ: str) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        read(env_file, **environ)
    return caught.value.problems


def test_nothing_needs_to_be_set():
    settings = read()

    assert (settings.sources, settings.data) == (Path("sources.yaml"), Path("data"))
    assert settings.database_url == "sqlite:///data/monitor.db"
    assert (settings.smtp_url, settings.mail_from, settings.operator) == (None, "monitor@localhost", None)
    assert (settings.listen, settings.pace, settings.now) == (("127.0.0.1", 8000), timedelta(seconds=5), None)
    assert (settings.language, settings.log, settings.allow_addresses) == ("en", "text", ())


def test_limits_have_their_units():
    settings = read(MONITOR_FETCH_WIRE_MIB="0.5", MONITOR_PARSE_CPU_SECONDS="2.5", MONITOR_FETCH_REDIRECTS="0")

    assert (settings.limits.wire, settings.limits.decoded) == (512 * 1024, 50 * 1024 * 1024)
    assert (settings.limits.total, settings.limits.connect) == (timedelta(seconds=60), timedelta(seconds=10))
    assert (settings.limits.redirects, settings.limits.tries) == (0, 3)
    assert (settings.parse_cpu, settings.parse_memory) == (timedelta(seconds=2.5), 1024 * 1024 * 1024)


def test_every_default_in_the_table_is_valid():
    assert [row.read(row.default) is not None for row in SETTINGS if row.default] == [
        True for row in SETTINGS if row.default
    ]


def test_the_embedded_database_stands_in_the_data_folder():
    assert read(MONITOR_DATA="/var/lib/monitor").database_url == "sqlite:////var/lib/monitor/monitor.db"


def test_the_contact_is_sender_and_operator_unless_others_are_named():
    settings = read(MONITOR_CONTACT="desk@example.org")
    other = read(
        MONITOR_CONTACT="desk@example.org",
        MONITOR_MAIL_FROM="Monitor <m@example.org>",
        MONITOR_OPERATOR="o@example.org",
    )

    assert (settings.mail_from, settings.operator) == ("desk@example.org", "desk@example.org")
    assert (other.mail_from, other.operator) == ("Monitor <m@example.org>", "o@example.org")


def test_a_fixed_clock_is_an_instant():
    assert read(MONITOR_NOW="2026-11-20T08:00:00+01:00").now == datetime(2026, 11, 20, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_AT", "MONITOR_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_terminal_speaks_the_language_of_the_locale_unless_told(environ, language):
    assert read_settings(environ, None).language == language


def test_all_problems_come_at_once_each_with_a_hint():
    found = problems(
        MONITOR_CONTCT="desk@example.org",
        MONITOR_CONTACT="desk",
        MONITOR_PACE="fast",
        MONITOR_NOW="2026-11-20",
        MONITOR_LISTEN="8000",
        MONITOR_ALLOW_ADDRESSES="10.0.0.1/8",
        MONITOR_DATABASE_URL="postgres://u:secret@h/d",
        MONITOR_SMTP_URL="http://mail",
        MONITOR_FETCH_TRIES="0",
        MONITOR_LOG="xml",
    )

    assert found == (
        "MONITOR_CONTCT: is not a setting we know — did you mean 'MONITOR_CONTACT'?",
        "MONITOR_DATABASE_URL: 'postgres://' is written postgresql:// here — write postgresql://user@host/name",
        "MONITOR_SMTP_URL: 'http://mail' is not a mail server — write smtp://user:password@host:587, smtps://… or smtp+plain://…",
        "MONITOR_CONTACT: 'desk' is not a mail address — write something like desk@example.org",
        "MONITOR_LISTEN: '8000' is not host:port — write 127.0.0.1:8000",
        "MONITOR_ALLOW_ADDRESSES: '10.0.0.1/8' has bits behind its prefix — write 10.0.0.0/8",
        "MONITOR_PACE: 'fast' is not a number of seconds — write one from 0 to 86400",
        "MONITOR_NOW: '2026-11-20' does not say its time zone — append Z or +01:00",
        "MONITOR_LOG: 'xml' is not known here — write one of text, json",
        "MONITOR_FETCH_TRIES: '0' is not a whole number from 1 to 10 — write one",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MONITOR_PACE", "nan"),
        ("MONITOR_PACE", "-1"),
        ("MONITOR_DATA", "what?/data"),
        ("MONITOR_PACE", "inf"),
        ("MONITOR_THREADS", "1.5"),
        ("MONITOR_SMTP_URL", "smtp://user:pass/word@host"),
        ("MONITOR_SMTP_URL", "smtp://"),
        ("MONITOR_DATABASE_URL", "sqlite://monitor.db"),
        ("MONITOR_DATABASE_URL", "mysql://host/name"),
        ("MONITOR_MAIL_FROM", "Monitor <m@example.org>\r\nBcc: x@example.org"),
        ("MONITOR_BASE_URL", "monitor.example.org"),
        ("MONITOR_LISTEN", "127.0.0.1:99999"),
    ],
)
def test_a_value_that_cannot_be_is_refused(name, value):
    (found,) = problems(**{name: value})

    assert found.startswith(f"{name}: ")
    assert " — " in found


@pytest.mark.parametrize(
    "name", ["MONITOR_REFERENCE_DATA", "MONITOR_TEST_WRITE", "MONITOR_SERVICE_HOST", "MONITOR_SERVICE_PORT_HTTP"]
)
def test_names_that_are_not_ours_to_judge_are_passed_over(name):
    assert read(**{name: "x", "MONITOR_PORT_8000_TCP": "tcp://10.0.0.1:8000"}) == read()


def test_env_file_is_read_and_the_environment_wins(tmp_path):
    file = tmp_path / ".env"
    file.write_text(
        "# ours\n\nMONITOR_CONTACT=desk@example.org\nexport MONITOR_PACE = '7'  # slow\nMONITOR_LOG=json # for machines\nOTHER=x\n",
        "utf-8",
    )

    settings = read(file, MONITOR_LOG="text", MONITOR_CONTACT="")

    assert (settings.contact, settings.pace, settings.log) == ("desk@example.org", timedelta(seconds=7), "text")


def test_a_line_of_env_file_that_is_no_setting_is_said_with_its_number(tmp_path):
    file = tmp_path / ".env"
    file.write_text("MONITOR_LOG=json\nMONITOR_PACE: 5\nMONITOR_PAEC=5\n", "utf-8")

    first, second = problems(file)

    assert first == f"{file}:2: 'MONITOR_PACE: 5' is not a setting — write NAME=value"
    assert second.startswith("MONITOR_PAEC: is not a setting we know — did you mean 'MONITOR_PACE'?")


def test_a_secret_may_stand_in_a_file(tmp_path):
    file = tmp_path / "smtp"
    file.write_text("smtp://user:secret@mail.example.org:587\n", "utf-8")

    settings = read(MONITOR_SMTP_URL_FILE=str(file), MONITOR_CONTACT="desk@example.org")

    assert settings.smtp_url == "smtp://user:secret@mail.example.org:587"


def test_a_secret_said_twice_or_in_a_missing_file_is_a_problem(tmp_path):
    twice = problems(MONITOR_SMTP_URL_FILE="x", MONITOR_SMTP_URL="smtp://127.0.0.1")
    missing = problems(MONITOR_SMTP_URL_FILE=str(tmp_path / "none"))

    assert twice == ("MONITOR_SMTP_URL_FILE: MONITOR_SMTP_URL is set too — keep one of them",)
    assert "cannot be read" in missing[0]


def test_passwords_are_never_shown():
    settings = read(
        MONITOR_SMTP_URL="smtp://user:se:cr@et@mail.example.org",
        MONITOR_DATABASE_URL="postgresql://user:secret@db/name",
        MONITOR_CONTACT="desk@example.org",
    )

    for text in (repr(settings), str(settings), str(settings.shown)):
        assert "secret" not in text
        assert "se:cr" not in text
        assert "et@" not in text
    assert masked("smtp://u:p/w@h") == "smtp://u:***@h"
    assert dict(settings.shown)["MONITOR_DATABASE_URL"] == "postgresql://user:***@db/name"


def test_settings_are_shown_as_they_would_be_written():
    shown = dict(
        read(MONITOR_FETCH_WIRE_MIB="0.5", MONITOR_ALLOW_ADDRESSES="10.0.0.0/8, ::1", MONITOR_LISTEN="[::1]:80").shown
    )

    assert (shown["MONITOR_FETCH_WIRE_MIB"], shown["MONITOR_PACE"], shown["MONITOR_SMTP_URL"]) == ("0.5", "5", "")
    assert (shown["MONITOR_ALLOW_ADDRESSES"], shown["MONITOR_LISTEN"]) == ("10.0.0.0/8,::1/128", "[::1]:80")


def test_mails_that_travel_need_a_sender_but_not_on_this_machine():
    (found,) = problems(MONITOR_SMTP_URL="smtp://mail.example.org")

    assert found.startswith("MONITOR_MAIL_FROM: mails need a sender")
    assert read(MONITOR_SMTP_URL="smtp+plain://127.0.0.1:1025").mail_from == "monitor@localhost"


def test_a_contact_is_asked_for_where_somebody_elses_server_is_asked():
    elsewhere, here = ["https://www.example.org/"], ["http://127.0.0.1:8080/", "http://localhost/"]

    assert "MONITOR_CONTACT=" in advice(read(), urls=elsewhere)[0][1]
    assert advice(read(), urls=here) == ()
    assert advice(read(MONITOR_CONTACT="desk@example.org"), urls=elsewhere) == ()


def test_an_example_address_is_pointed_out_once_mails_travel():
    settings = read(MONITOR_SMTP_URL="smtp://mail.example.org", MONITOR_CONTACT="a@b.de")

    assert advice(settings, urls=[], addresses=["desk@example.org"])[0][1].endswith("put your address there.")
    assert advice(settings, urls=[], addresses=["desk@b.de"]) == ()


def test_reading_the_settings_loads_no_heavy_library():
    code = "import sys; from monitor.settings import read_settings; read_settings({}); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"pydantic", "httpx", "sqlalchemy", "ruamel.yaml", "selectolax"} & set(loaded)
