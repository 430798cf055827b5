"""The command line: `monitor --help`. Exit codes: 0 fine, 1 something failed or is held, 2 usage or configuration."""

import sys
from typing import Annotated

import typer

from model.errors import ConfigError, MonitorError
from monitor.cli import alerts, care, check, history, hold, parse, reparse, run, sources
from monitor.cli.output import complain

app = typer.Typer(
    name="monitor",
    help="Watches what ministries and industry networks publish, change and take down.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for room in (run, check, sources, parse, history, alerts, hold, reparse, care):
    room.register(app)


def _print_version(value: bool) -> None:  # noqa: FBT001 - typer hands options over so
    if value:
        from importlib.metadata import version

        sys.stdout.write(f"monitor {version('ministry-monitor')}\n")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks and debug logs.")] = False,
) -> None:
    from monitor.log import configure

    configure(debug=debug)


_command = typer.main.get_command(app)


def main() -> None:
    """The entry point: errors become a sentence on stderr and an exit code, a traceback only with --debug."""
    try:
        _command()
    except ConfigError as error:
        _end(error, 2)
    except MonitorError as error:
        _end(error, 1)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _end(error: MonitorError, code: int) -> None:
    if "--debug" in sys.argv:
        raise error
    complain(str(error))
    sys.exit(code)
