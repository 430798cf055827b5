"""`monitor alerts`: what is owed to whom, and trying it out."""

from typing import Annotated, Any

import typer

from model.alert import Alert, AlertState
from model.errors import ConfigError
from monitor import app
from monitor.cli.output import clean, moment, print_json, say, table
from monitor.cli.words import STATE, word


def register(cli: typer.Typer) -> None:
    room = typer.Typer(help="Messages: list, preview, test, retry.", no_args_is_help=True)
    room.command("list")(list_)
    room.command("preview")(preview)
    room.command("test")(send_test)
    room.command("retry")(retry)
    cli.add_typer(room, name="alerts")


def list_(
    state: Annotated[str | None, typer.Option(help="due, leased, accepted, failed or shunted.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each message.")] = False,
) -> None:
    """Messages, newest first."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        alerts = memory.outbox.alerts(_state(state), limit)
    if as_json:
        for alert in alerts:
            print_json(_plain(alert))
        return
    table(
        [
            (moment(a.created_at), word(STATE[a.state], settings.language), a.id, a.to, a.subject, a.answer or "")
            for a in alerts
        ]
    )
    if not alerts:
        say(word(("Keine Nachrichten.", "No messages."), settings.language))


def preview(
    alert: Annotated[str, typer.Argument(metavar="ALERT|CHANGE", help="Id of a message or of a change.")],
    html: Annotated[bool, typer.Option("--html", help="The HTML part instead of the text.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="The whole message as it travels.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object with both parts.")] = False,
) -> None:
    """A message as its reader sees it."""
    import sys
    from email import message_from_bytes, policy

    settings = app.settings()
    with app.memory_of(settings) as memory:
        found = memory.outbox.alert(alert) or next((a for a in memory.outbox.alerts() if alert in a.change_ids), None)
        is_change = found is None and memory.history.change(alert) is not None
    if found is None:
        unknown = f"No message tells of change {alert!r}" if is_change else f"No message or change is called {alert!r}"
        raise ConfigError((f"{unknown}; `monitor alerts list` lists messages.",))
    if raw:
        sys.stdout.buffer.write(found.content)
        return
    message = message_from_bytes(found.content, policy=policy.default)
    if as_json:
        parts = {
            kind: part.get_content() if (part := message.get_body((kind,))) else None for kind in ("plain", "html")
        }
        print_json({**_plain(found), "text": parts["plain"], "html": parts["html"]})
        return
    body = message.get_body(("html",) if html else ("plain",))
    say(f"To: {found.to}\nSubject: {clean(found.subject)}\n")
    say(str(body.get_content()) if body else "")


def send_test(
    to: Annotated[str | None, typer.Option(help="Address; none: the operator.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Send one message now, to see that mail works."""
    from alerts import notice
    from model.change import Cause, Change, ChangeKind, Weight

    settings = app.settings()
    address = _address(to) if to else app.operator_of(settings)
    now = app.clock_of(settings)()
    title = ("Probe: diese Nachricht kommt an", "Test: this message arrives")
    summary = ("Der Versand ist richtig eingerichtet.", "Sending is set up correctly.")
    change = Change(
        id="test",
        detected_at=now,
        kind=ChangeKind.NOTICE,
        cause=Cause.SOURCE,
        weight=Weight.MINOR,
        source_id="",
        topic="test",
        title=word(title, settings.language),
        url="",
        summary=summary,
    )
    letterhead = app.letterhead(settings)
    alert = notice(change, source=None, to=address, letterhead=letterhead, now=now, language=settings.language)
    with app.channel_of(settings) as channel:
        answer = channel.send(alert)
    if as_json:
        print_json({"to": address, "message_id": alert.message_id, "answer": answer})
        return
    say(word((f"An {address} zugestellt: {answer}", f"Delivered to {address}: {answer}"), settings.language))


def _address(written: str) -> str:
    """Raises: ConfigError."""
    from monitor.scalars import mail_address

    try:
        return mail_address(written)
    except ValueError as error:
        raise ConfigError((f"--to: {error}",)) from None


def retry(alert: Annotated[str, typer.Argument(help="Id of a failed or shunted message.")]) -> None:
    """Put a message that was given up back into the queue."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        if not memory.outbox.retry(alert, app.clock_of(settings)()):
            raise ConfigError(
                (f"No failed or shunted message is called {alert!r}; `monitor alerts list --state failed`.",)
            )
    say(
        word(
            ("Die Nachricht geht bei der nächsten Zustellung hinaus.", "It goes out with the next delivery."),
            settings.language,
        )
    )


def _plain(alert: Alert) -> dict[str, Any]:
    return {
        "id": alert.id,
        "to": alert.to,
        "subscription": alert.subscription_id,
        "changes": list(alert.change_ids),
        "message_id": alert.message_id,
        "subject": alert.subject,
        "state": alert.state.value,
        "attempts": alert.attempts,
        "created_at": alert.created_at.isoformat(),
        "due_at": alert.due_at.isoformat(),
        "accepted_at": alert.accepted_at.isoformat() if alert.accepted_at else None,
        "answer": alert.answer,
    }


def _state(text: str | None) -> AlertState | None:
    try:
        return AlertState(text) if text else None
    except ValueError:
        raise ConfigError((f"--state {text!r} is not one of: {', '.join(AlertState)}.",)) from None
