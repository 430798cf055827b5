"""`monitor hold`: looks that are held, until somebody says what they are."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from model.errors import ConfigError
from model.finding import Capture, Decided, Finding
from model.page import Page
from model.run import Outcome
from model.source import Source
from monitor import app
from monitor.cli.output import moment, print_json, say, table
from monitor.cli.words import counted, word

if TYPE_CHECKING:
    from monitor.tools import Tools


def register(cli: typer.Typer) -> None:
    room = typer.Typer(help="Looks that are held: list, release, drop, learn, forget.", no_args_is_help=True)
    room.command("list")(list_)
    room.command("release")(release)
    room.command("drop")(drop)
    room.command("learn")(learn)
    room.command("forget")(forget)
    cli.add_typer(room, name="hold")


def list_(
    source: Annotated[str | None, typer.Option(help="Only of this source.")] = None,
    learned: Annotated[bool, typer.Option("--learned", help="What was learned instead, and is in force.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each.")] = False,
) -> None:
    """What waits for a decision, the oldest first, each with its reason."""
    from monitor.looks.holding import lessons

    settings = app.settings()
    with app.memory_of(settings) as memory:
        found = lessons(memory.archive, source) if learned else memory.archive.captures(source)
    if as_json:
        for capture in found:
            print_json(_plain(capture))
        return
    table([_row(one, settings.language, learned=learned) for one in found])
    if not found:
        nothing = _NOTHING_LEARNED if learned else _NOTHING_WAITS
        say(word(nothing, settings.language))


_NOTHING_WAITS = ("Nichts wartet auf eine Entscheidung.", "Nothing waits for a decision.")
_NOTHING_LEARNED = ("Nichts gelernt.", "Nothing has been learned.")


def _row(capture: Capture, language: str, *, learned: bool) -> tuple[str, ...]:
    when = capture.decided_at if learned else capture.held_at
    said = learned_sentence(capture) if learned else capture.reason
    return capture.id, moment(when) if when else "", capture.page_url, word(said, language)


def release(
    capture: Annotated[
        list[str], typer.Argument(help="Ids of held looks, or of notices of an edit on many pages; several at once.")
    ],
) -> None:
    """It is right: tell it now, late but once. The page is looked at again; what stands there otherwise by now is judged anew."""
    _one_by_one(capture, _release)


def _release(capture: str) -> tuple[str, str]:
    changes = _told_after_all(capture) or _let_pass(capture, Decided.RELEASE)[1]
    return f"Freigegeben: {changes}.", f"Released: {changes}."


def _one_by_one(captures: Sequence[str], decide: Callable[[str], tuple[str, str]]) -> None:
    """A line for each. What is wrong with one keeps no other back, and is said at the end."""
    language = app.settings().language
    problems: list[str] = []
    for capture in dict.fromkeys(captures):
        try:
            said = word(decide(capture), language)
        except ConfigError as error:
            problems += error.problems
            continue
        say(f"{capture}: {said}" if len(captures) > 1 else said)
    if problems:
        raise ConfigError(tuple(problems))


def learn(capture: Annotated[str, typer.Argument(help="Id of a held look.")]) -> None:
    """It is right, and so is what looks like it: released, and the threshold that held it is widened for its source."""
    language = app.settings().language
    held, changes = _let_pass(capture, Decided.LEARN)
    german, english = learned_sentence(held)
    say(word((f"Freigegeben: {changes}.", f"Released: {changes}."), language))
    say(word((f"Gelernt: {german}", f"Learned: {english}"), language))
    say(word(("Rückgängig: ", "To undo: "), language) + f"monitor hold forget {capture}")


def forget(capture: Annotated[str, typer.Argument(help="Id of a held look that was learned.")]) -> None:
    """Undo what was learned from it: its source is judged by sources.yaml again. What was told stays told."""
    settings = app.settings()
    with app.memory_of(settings) as memory:
        if not memory.archive.decide_anew(capture, Decided.LEARN, Decided.RELEASE):
            raise ConfigError((f"Nothing was learned from {capture!r}; `monitor hold list --learned` lists what was.",))
    say(
        word(
            ("Vergessen; es gilt wieder, was in sources.yaml steht.", "Forgotten; sources.yaml holds again."),
            settings.language,
        )
    )


def learned_sentence(capture: Capture) -> tuple[str, str]:
    """What is judged otherwise from now on, in German and English."""
    lesson, source = capture.lesson, capture.source_id
    assert lesson is not None
    if lesson.setting == "min_items":
        return (
            f"Die Liste der Quelle {source} darf {lesson.value:g} Einträge haben (min_items: {lesson.value:g}).",
            f"The listing of source {source} may have {lesson.value:g} entries (min_items: {lesson.value:g}).",
        )
    share = round(100 * lesson.value)
    return (
        f"Texte und Liste der Quelle {source} dürfen um bis zu {share} % kürzer werden (hold_drop: {lesson.value:g}).",
        f"Texts and listing of source {source} may shrink by up to {share} % (hold_drop: {lesson.value:g}).",
    )


def _let_pass(capture: str, decision: Decided) -> tuple[Capture, str]:
    """The held look, and how many changes it brought when its page was looked at again."""
    settings = app.settings()
    configuration = app.configuration(settings)
    with app.memory_of(settings) as memory, app.tools_of(settings, configuration, memory) as tools:
        held = _waiting(memory, capture)
        if decision is Decided.LEARN and held.lesson is None:
            raise ConfigError((f"There is no threshold to learn from {capture}; `monitor hold release {capture}`.",))
        page = memory.archive.known([held.page_url]).get(held.page_url)
        source = next((one for one in configuration.sources if one.id == held.source_id), None)
        if page is None or source is None:
            raise ConfigError((f"The source of {capture} is not configured any more; `monitor hold drop {capture}`.",))
        memory.archive.decide(capture, decision, tools.clock())
        found = _look(page, source, tools)
        app.deliver_due(settings, memory, tools)
    return held, counted(found, ("Änderung", "change"), ("Änderungen", "changes"), settings.language)


def _told_after_all(notice: str) -> str | None:
    """Where it is the notice of the same edit on many pages: how many changes were told; else None."""
    from monitor.releasing import is_repeated_edit, tell_after_all

    settings = app.settings()
    configuration = app.configuration(settings)
    with app.memory_of(settings) as memory:
        change = memory.history.change(notice)
        if change is None or not is_repeated_edit(change):
            return None
        source = next((one for one in configuration.sources if one.id == change.source_id), None)
        if source is None:
            raise ConfigError((f"The source of {notice} is not configured any more.",))
        with app.tools_of(settings, configuration, memory) as tools:
            told = tell_after_all(change, source, tools, memory.history)
            app.deliver_due(settings, memory, tools)
    return counted(told, ("Änderung", "change"), ("Änderungen", "changes"), settings.language)


def drop(capture: Annotated[list[str], typer.Argument(help="Ids of held looks; several at once.")]) -> None:
    """It is no news: nobody is told, and the same reading does not come back into the queue. The entries of a listing are known then."""
    _one_by_one(capture, _drop)


def _drop(capture: str) -> tuple[str, str]:
    """A listing is looked at again: what stands there is known from now on, and what comes after it is told."""
    settings = app.settings()
    watched = {source.id for source in app.configuration(settings).sources}
    with app.memory_of(settings) as memory:
        held = _waiting(memory, capture)
        is_listing = held.record is None and held.source_id in watched
        if not is_listing:
            memory.archive.decide(capture, Decided.DROP, app.clock_of(settings)())
    if is_listing:
        _let_pass(capture, Decided.DROP)
    return "Verworfen; niemand wird benachrichtigt.", "Dropped; nobody is told."


def _look(page: Page, source: Source, tools: "Tools") -> int:
    """At the page, at what it leads to, and a second time at what waits for it; says how many changes there were."""
    from monitor.schedule import Looks

    findings: list[Finding] = []
    looks = Looks(sources={source.id: source}, tools=tools, pace=timedelta(0), report=findings.append)
    for following in looks.look(page):
        looks.look(following)
    for pending in [one.page for one in findings if one.run.outcome is Outcome.PENDING]:
        looks.look(pending)
    return sum(len(one.run.changes) for one in findings)


def _waiting(memory: app.Memory, capture: str) -> Capture:
    found = next((one for one in memory.archive.captures() if one.id == capture), None)
    if found is None:
        raise ConfigError((f"No held look is called {capture!r}; `monitor hold list` lists those that wait.",))
    return found


def _plain(capture: Capture) -> dict[str, Any]:
    return {
        "id": capture.id,
        "source": capture.source_id,
        "url": capture.page_url,
        "title": capture.record.title if capture.record else None,
        "reason": list(capture.reason),
        "held_at": capture.held_at.isoformat() if capture.held_at else None,
        "lesson": {capture.lesson.setting: capture.lesson.value} if capture.lesson else None,
    }
