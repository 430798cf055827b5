"""Against a real mail server on loopback."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import trustme

from alerts.channels.smtp import SmtpChannel, server_of
from model.alert import Alert
from model.errors import ConfigError, MailServerDown, NotDeliverable, TryDeliveryAgain
from tests.alerts.examples import ENERGY, LETTERHEAD, NEW, UPDATED, mail_of, parsed
from tests.alerts.mailserver import MailServer, serving

SENDER = LETTERHEAD.mail_from
ALERT = mail_of(NEW)
OTHER = mail_of(UPDATED)

Opener = Callable[..., SmtpChannel]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def client_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def plain() -> Iterator[MailServer]:
    with serving(MailServer()) as server:
        yield server


@pytest.fixture
def opened() -> Iterator[Opener]:
    channels: list[SmtpChannel] = []

    def open_(server: MailServer, scheme: str = "smtp+plain", login: str = "", **more: object) -> SmtpChannel:
        url = f"{scheme}://{login}127.0.0.1:{server.port}"
        channels.append(SmtpChannel(server_of(url), mail_from=SENDER, **more))  # type: ignore[arg-type]
        return channels[-1]

    yield open_
    for channel in channels:
        channel.close()


def test_a_message_arrives_byte_for_byte_with_a_plain_envelope(plain: MailServer, opened: Opener) -> None:
    answer = opened(plain).send(ALERT)

    assert answer == "250 2.0.0 taken"
    assert plain.kept == [ALERT.content]
    assert plain.envelopes == [("monitor@monitor.example", ("desk@example.org",))]


def test_a_line_that_begins_with_a_dot_arrives_as_it_was(plain: MailServer, opened: Opener) -> None:
    dotted = replace(ALERT, content=b"Subject: x\r\n\r\n.\r\n..two\r\nend\r\n")

    opened(plain).send(dotted)

    assert plain.kept == [dotted.content]


def test_one_connection_serves_a_round_with_one_recipient_a_transaction(plain: MailServer, opened: Opener) -> None:
    channel = opened(plain)

    for alert in (ALERT, OTHER, replace(ALERT, to="b@example.org")):
        channel.send(alert)

    assert plain.connections == 1
    assert [len(recipients) for _, recipients in plain.envelopes] == [1, 1, 1]


def test_a_server_that_says_later_is_asked_later(plain: MailServer, opened: Opener) -> None:
    plain.rcpt = ["451 4.7.1 greylisted, come back"]
    channel = opened(plain)

    with pytest.raises(TryDeliveryAgain, match=r"451 4\.7\.1 greylisted") as caught:
        channel.send(ALERT)

    assert not isinstance(caught.value, MailServerDown)
    channel.send(ALERT)
    assert plain.kept == [ALERT.content]


@pytest.mark.parametrize("phase", ["rcpt", "data"])
def test_a_server_that_says_never_is_believed_and_the_next_message_goes_out(
    plain: MailServer, opened: Opener, phase: str
) -> None:
    setattr(plain, phase, ["550 5.1.1 no such user"])
    channel = opened(plain)

    with pytest.raises(NotDeliverable, match=r"550 5\.1\.1 no such user"):
        channel.send(ALERT)

    channel.send(OTHER)
    assert plain.kept == [OTHER.content]
    assert plain.connections == 1


def test_a_server_that_is_closing_down_is_left_alone(plain: MailServer, opened: Opener) -> None:
    plain.rcpt = ["421 4.3.2 shutting down"]

    with pytest.raises(MailServerDown, match="421"):
        opened(plain).send(ALERT)


def test_a_sender_who_is_not_accepted_is_no_fault_of_the_message(plain: MailServer, opened: Opener) -> None:
    plain.sender = "550 5.7.1 who are you"

    with pytest.raises(MailServerDown, match="MONITOR_MAIL_FROM"):
        opened(plain).send(ALERT)


def test_a_line_cut_after_the_message_means_the_same_bytes_again(plain: MailServer, opened: Opener) -> None:
    plain.data = ["drop"]
    channel = opened(plain)

    with pytest.raises(TryDeliveryAgain, match="connection lost"):
        channel.send(ALERT)
    channel.send(ALERT)

    first, second = plain.kept
    assert first == second
    assert parsed(first)["Message-ID"] == parsed(second)["Message-ID"] == ALERT.message_id
    assert plain.connections == 2


def test_the_answer_to_a_message_is_waited_for_longer_than_any_other(plain: MailServer, opened: Opener) -> None:
    plain.data = [0.6]

    assert opened(plain, command_timeout=0.3, final_timeout=5).send(ALERT) == "250 2.0.0 taken late"
    assert len(plain.kept) == 1


def test_no_answer_in_time_ends_the_round(plain: MailServer, opened: Opener) -> None:
    plain.data = [1.0]

    with pytest.raises(MailServerDown, match="no answer in time"):
        opened(plain, final_timeout=0.2).send(ALERT)


def test_a_connection_that_died_between_two_messages_is_replaced(opened: Opener) -> None:
    server = MailServer()
    with serving(server, timeout=0.2) as short:
        channel = opened(short)
        channel.send(ALERT)
        import time

        time.sleep(0.5)
        channel.send(OTHER)

    assert server.kept == [ALERT.content, OTHER.content]
    assert server.connections == 2


def test_a_server_that_is_not_there_is_down(opened: Opener) -> None:
    with serving(MailServer()) as gone:
        channel = opened(gone)

    with pytest.raises(MailServerDown, match=rf"127\.0\.0\.1:{gone.port}: cannot be reached"):
        channel.send(ALERT)


def test_a_server_that_is_too_busy_to_greet_us_was_reached_all_the_same(opened: Opener) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def greet() -> None:
            line, _ = listening.accept()
            with line:
                line.sendall(b"421 4.3.2 busy\r\n")

        greeting = threading.Thread(target=greet)
        greeting.start()
        busy = MailServer(port=listening.getsockname()[1])
        with pytest.raises(MailServerDown, match=r"takes no mail at the moment \(421 4\.3\.2 busy\)"):
            opened(busy).send(ALERT)
        greeting.join()


# ---- TLS and passwords


def test_starttls_comes_before_the_password(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext, opened: Opener
) -> None:
    with serving(MailServer(), tls=server_tls) as server:
        opened(server, "smtp", "me:geheim@", tls=client_tls).send(ALERT)

    assert server.logins == [(b"me", b"geheim", True)]
    assert server.kept == [ALERT.content]


def test_without_starttls_neither_password_nor_message_is_sent(plain: MailServer, opened: Opener) -> None:
    with pytest.raises(MailServerDown, match="offers no STARTTLS") as caught:
        opened(plain, "smtp", "me:geheim@").send(ALERT)

    assert (plain.logins, plain.kept) == ([], [])
    assert "geheim" not in str(caught.value)


def test_implicit_tls_is_spoken_from_the_first_byte(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext, opened: Opener
) -> None:
    with serving(MailServer(), tls=server_tls, implicit=True) as server:
        opened(server, "smtps", "me:geheim@", tls=client_tls).send(ALERT)

    assert server.kept == [ALERT.content]


@pytest.mark.parametrize(("scheme", "implicit"), [("smtp", False), ("smtps", True)])
def test_a_certificate_nobody_vouches_for_is_refused_before_the_password(
    server_tls: ssl.SSLContext, opened: Opener, scheme: str, implicit: bool
) -> None:
    with (
        serving(MailServer(), tls=server_tls, implicit=implicit) as server,
        pytest.raises(MailServerDown, match="certificate verify failed"),
    ):
        opened(server, scheme, "me:geheim@").send(ALERT)

    assert (server.logins, server.kept) == ([], [])


def test_an_authority_named_by_ssl_cert_file_is_trusted(
    authority: trustme.CA, server_tls: ssl.SSLContext, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    with authority.cert_pem.tempfile() as path, serving(MailServer(), tls=server_tls) as server:
        monkeypatch.setenv("SSL_CERT_FILE", path)
        opened(server, "smtp").send(ALERT)

    assert server.kept == [ALERT.content]


def test_a_wrong_password_is_no_fault_of_the_message(plain: MailServer, opened: Opener) -> None:
    with pytest.raises(MailServerDown, match=r"check user and password .*535") as caught:
        opened(plain, login="me:falsch@").send(ALERT)

    assert "falsch" not in str(caught.value)


# ---- addresses


def _abroad(address: str) -> Alert:
    return mail_of(NEW, replace(ENERGY, to=(address,)))


def test_an_international_domain_needs_nothing_of_the_server(plain: MailServer, opened: Opener) -> None:
    opened(plain).send(_abroad("desk@müller.example"))

    assert plain.envelopes[0][1] == ("desk@xn--mller-kva.example",)
    assert "SMTPUTF8" not in plain.options[0]


def test_smtputf8_is_asked_for_only_where_a_name_needs_it(opened: Opener) -> None:
    with serving(MailServer(), enable_SMTPUTF8=True) as server:
        channel = opened(server)
        channel.send(_abroad("jürgen@example.org"))
        channel.send(ALERT)

    assert server.envelopes[0][1] == ("jürgen@example.org",)
    assert ["SMTPUTF8" in options for options in server.options] == [True, False]


def test_a_server_without_smtputf8_cannot_take_such_a_name(opened: Opener) -> None:
    with (
        serving(MailServer(), enable_SMTPUTF8=False) as server,
        pytest.raises(NotDeliverable, match="SMTPUTF8"),
    ):
        opened(server).send(_abroad("jürgen@example.org"))


# ---- the URL


def test_a_url_names_server_port_user_and_password() -> None:
    server = server_of("smtp://me%40example.org:p%2Fw@mail.example")

    assert (server.host, server.port, server.user, server.password) == ("mail.example", 587, "me@example.org", "p/w")
    assert "p/w" not in repr(server)


@pytest.mark.parametrize("url", ["smtp://:geheim@", "smtp://me:geheim@mail.example:x", "smtps://"])
def test_a_url_that_names_no_server_is_refused_without_showing_the_password(url: str) -> None:
    with pytest.raises(ConfigError, match="MONITOR_SMTP_URL") as caught:
        server_of(url)

    assert "geheim" not in str(caught.value)
