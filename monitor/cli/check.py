"""`monitor check`: one pass now."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from model.change import Cause, Change, ChangeKind
from model.finding import Finding
from model.page import PageRole
from model.run import Outcome, Run
from model.source import Source
from monitor import app
from monitor.cli.output import Row, complain, is_terminal, moment, print_json, say, seconds, table
from monitor.cli.words import OUTCOME, counted, word
from monitor.looks.result import NEVER_READ, SENT_AWAY

if TYPE_CHECKING:
    from alerts.deliver import Delivered
    from monitor.schedule import Passed

BAD = (Outcome.FAILED, Outcome.HELD)


def register(cli: typer.Typer) -> None:
    cli.command("check")(check)


def check(
    sources: Annotated[list[str] | None, typer.Argument(help="Ids of sources; none: all that are enabled.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Look at every page, whether due or not.")] = False,
    confirm_now: Annotated[
        bool, typer.Option("--confirm-now", help="Look a second time at once where a change needs confirming.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each page checked.")] = False,
) -> None:
    """One pass now over what is due; deliver, print what was found."""
    from monitor.digests import settle_digests
    from monitor.schedule import one_pass

    settings = app.settings()
    configuration = app.configuration(settings)
    chosen = app.enabled(configuration, tuple(sources or ()))
    with app.memory_of(settings) as memory:
        app.register(configuration, memory, app.clock_of(settings)())
        with app.tools_of(settings, configuration, memory) as tools, _progress(chosen, as_json=as_json) as report:
            round_ = one_pass(
                chosen,
                tools,
                everything=everything,
                confirm_now=confirm_now,
                threads=settings.threads,
                pace=settings.pace,
                report=report,
            )
            settle_digests(tools, memory.history, configuration.sources, now=tools.clock())
            delivered = app.deliver_due(settings, memory, tools)
    if as_json:
        for finding in round_.findings:
            print_json(plain(finding.run))
    else:
        _print(chosen, round_, delivered, settings.language)
    raise typer.Exit(_said(round_, delivered, settings.language))


def plain(run: Run) -> dict[str, Any]:
    return {
        "source": run.source_id,
        "url": run.url,
        "role": run.role.value,
        "outcome": run.outcome.value,
        "changes": list(run.changes),
        "error": run.error,
    }


class _Quiet:
    def __enter__(self) -> Any:
        return lambda _: None

    def __exit__(self, *_: object) -> None:
        pass


def _progress(sources: Sequence[Source], *, as_json: bool) -> Any:
    if as_json or not is_terminal():
        return _Quiet()
    from monitor.cli.progress import Progress

    return Progress(sources)


def _print(sources: Sequence[Source], passed: "Passed", delivered: "Delivered", language: str) -> None:
    findings = passed.findings
    by_source: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_source[finding.run.source_id].append(finding)
    rows = [_row(source, by_source[source.id], language) for source in sources if source.id in by_source]
    table(
        rows, styles={word(OUTCOME[Outcome.FAILED], language): "red", word(OUTCOME[Outcome.HELD], language): "yellow"}
    )
    for line in _closing(findings, delivered, language):
        say(line)
    if not findings and not passed.lost:
        say(word(("Nichts ist fällig.", "Nothing is due."), language))


def _row(source: Source, findings: Sequence[Finding], language: str) -> Row:
    runs = [finding.run for finding in findings]
    ailing = [run for run in runs if run.outcome in BAD]
    bad = next((finding for finding in findings if finding.run.outcome in BAD), None)
    items = next((run.items for run in runs if run.items is not None), None)
    if items is not None:
        size = counted(items, ("Eintrag", "entry"), ("Einträge", "entries"), language)
    else:
        stands = any(run.role is PageRole.DOCUMENT and run.url == source.url for run in runs)
        size = word(("Seite", "page"), language) if stands else ""
    took = seconds(sum((run.elapsed for run in runs[1:]), runs[0].elapsed), language)
    away = _sent_away(findings, source)
    news = word(OUTCOME[Outcome.SKIPPED], language) if away else _news(findings, language)
    state = _ailing(ailing, source, news, language) if bad else news
    if away and not bad:
        return source.name, size, state, took, _come_back(away, language)
    why = _why(bad.run, language, was_read=bad.page.was_read) if bad else _what(findings, language)
    return source.name, size, state, took, why


def _sent_away(findings: Sequence[Finding], source: Source) -> Finding | None:
    """The look at the whole source that its server put off."""
    put_off = (finding for finding in findings if finding.run.trouble == SENT_AWAY)
    return next((one for one in put_off if one.run.role is PageRole.INDEX or one.run.url == source.url), None)


def _come_back(away: Finding, language: str) -> str:
    at = moment(away.page.next_check_at) if away.page.next_check_at else "?"
    said = word((f"Der Server bittet, am {at} wiederzukommen", f"The server asks us to come back on {at}"), language)
    none_yet = word(("; noch kein Ausgangsstand", "; no baseline yet"), language)
    return said + ("" if away.page.was_read else none_yet)


def _ailing(ailing: Sequence[Run], source: Source, news: str, language: str) -> str:
    """The whole source, or a few of its pages beside the news of the others."""
    whole = next((run for run in ailing if run.role is PageRole.INDEX or run.url == source.url), None)
    if whole:
        return word(OUTCOME[whole.outcome], language)
    held = sum(run.outcome is Outcome.HELD for run in ailing)
    asked = (("Seite zurückgestellt", "page held"), ("Seiten zurückgestellt", "pages held"))
    failing = (("Seite gestört", "page failing"), ("Seiten gestört", "pages failing"))
    numbers = ((held, asked), (len(ailing) - held, failing))
    pages = ", ".join(counted(number, *words, language) for number, words in numbers if number)
    return pages if news == word(OUTCOME[Outcome.UNCHANGED], language) else f"{news}, {pages}"


def _why(bad: Run, language: str, *, was_read: bool) -> str:
    """In a few words; stderr says it in full."""
    from monitor.looks.causes import cause

    said = cause(bad, was_read=was_read)
    return word(said, language) if said else _error(bad, language)


def _error(run: Run, language: str) -> str:
    return (run.german if language == "de" else None) or run.error or ""


def _news(findings: Sequence[Finding], language: str) -> str:
    """What was published; where nothing was, what else the look came to."""
    changes = [change for finding in findings for change in finding.changes if _is_news(change)]
    if not changes:
        outcomes = {finding.run.outcome for finding in findings}
        telling = next((one for one in (Outcome.BASELINE, Outcome.PENDING) if one in outcomes), Outcome.UNCHANGED)
        return _with_missing(word(OUTCOME[telling], language), findings, language)
    from monitor.cli.words import KIND

    kinds = {kind: sum(change.kind is kind for change in changes) for kind in ChangeKind}
    news = ", ".join(f"{number} {word(KIND[kind], language)}" for kind, number in kinds.items() if number)
    return _with_missing(news, findings, language)


def _with_missing(said: str, findings: Sequence[Finding], language: str) -> str:
    """Listed pages that are not there, and that nobody could read yet."""
    missing = sum(finding.run.trouble == NEVER_READ for finding in findings)
    if not missing:
        return said
    pages = counted(
        missing,
        ("Seite noch nicht da", "page not there yet"),
        ("Seiten noch nicht da", "pages not there yet"),
        language,
    )
    return pages if said == word(OUTCOME[Outcome.UNCHANGED], language) else f"{said}, {pages}"


def _is_news(change: Change) -> bool:
    return change.kind is not ChangeKind.NOTICE and change.cause is Cause.SOURCE


def _what(findings: Sequence[Finding], language: str) -> str:
    """The sentence of the first change that has one to say."""
    changes = [change for finding in findings for change in finding.changes]
    telling = [change for change in changes if change.kind is ChangeKind.UPDATED and _is_news(change)]
    return word(telling[0].summary, language) if len(telling) == 1 else ""


def _closing(findings: Sequence[Finding], delivered: "Delivered", language: str) -> list[str]:
    documents = [f for f in findings if f.run.outcome is Outcome.BASELINE and f.run.role is PageRole.DOCUMENT]
    lines = []
    if documents:
        number = len(
            {finding.page.release_id or finding.page.url for finding in documents}
        )  # HTML and PDF are one release
        german = counted(number, ("Meldung", ""), ("Meldungen", ""), "de")
        english = counted(number, ("", "release"), ("", "releases"), "en")
        lines.append(
            word(
                (
                    f"Erster Blick: {german} als Ausgangsstand gespeichert, niemand benachrichtigt.",
                    f"First look: {english} kept as the baseline, nobody was told.",
                ),
                language,
            )
        )
    if delivered.accepted:
        lines.append(_delivered(delivered, language))
    return lines


def _delivered(delivered: "Delivered", language: str) -> str:
    messages = counted(delivered.accepted, ("Nachricht", "message"), ("Nachrichten", "messages"), language)
    readers = counted(delivered.recipients, ("Empfänger", "recipient"), ("Empfänger", "recipients"), language)
    return word((f"{messages} an {readers} zugestellt.", f"{messages} delivered to {readers}."), language)


def _waiting(delivered: "Delivered", language: str) -> list[str]:
    """No failure: a mail server that puts a message off gets it again. Where it is down, that is said already."""
    if delivered.server_down or not delivered.postponed:
        return []
    messages = counted(delivered.postponed, ("Nachricht", "message"), ("Nachrichten", "messages"), language)
    return [
        word(
            (
                f"{messages} vom Mailserver vertagt: die nächsten Läufe versuchen es von selbst wieder.",
                f"{messages} put off by the mail server: the next passes try again by themselves.",
            ),
            language,
        )
    ]


def _not_kept(lost: Sequence[tuple[str, str]], language: str) -> list[str]:
    """Each reason once: where the disk is full, it is the same for every page."""
    urls_by_reason: dict[str, list[str]] = defaultdict(list)
    for url, reason in lost:
        urls_by_reason[reason].append(url)
    lines = []
    for reason, urls in urls_by_reason.items():
        more = len(urls) - 1
        german = counted(more, ("weitere Seite", ""), ("weitere Seiten", ""), "de")
        english = counted(more, ("", "more page"), ("", "more pages"), "en")
        which = word((f"{urls[0]} und {german}", f"{urls[0]} and {english}"), language) if more else urls[0]
        told = (
            f"{which}: nicht gespeichert, wird nachgeholt: {reason}",
            f"{which}: not kept, to be looked at again: {reason}",
        )
        lines.append(word(told, language))
    return lines


def _and_more(pages: int, language: str) -> str:
    one, many = (" (und 1 weitere Seite)", " (and 1 more page of it)"), ("weitere Seiten", "more pages of it")
    if pages < 2:
        return word(one, language) if pages else ""
    return word((f" (und {pages} {many[0]})", f" (and {pages} {many[1]})"), language)


def _in_full(run: Run, language: str) -> str:
    """Where, why, and where a person decides."""
    said = _error(run, language)
    said = said if run.url in said else f"{run.url}: {said}"
    step = word(("Nächster Schritt", "Next step"), language)
    return f"{said} {step}: monitor hold list" if run.outcome is Outcome.HELD else said


def _said(passed: "Passed", delivered: "Delivered", language: str) -> int:
    """Say on stderr what failed or is held; 1 if anything did."""
    bad = [finding.run for finding in passed.findings if finding.run.outcome in BAD]
    for source_id in dict.fromkeys(run.source_id for run in bad):
        runs = [run for run in bad if run.source_id == source_id]
        complain(f"{source_id}: {_in_full(runs[0], language)}{_and_more(len(runs) - 1, language)}")
    for line in (*_not_kept(passed.lost, language), *delivered.problems, *_waiting(delivered, language)):
        complain(line)
    return 1 if bad or passed.lost or delivered.problems else 0
