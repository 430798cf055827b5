import random
import signal
import subprocess
import sys

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from model.finding import Finding
from storage import Archive, History, Outbox, check
from storage.tables import alerts, changes, runs, snapshots, threads, versions
from tests.storage.making import NOW, SOURCE, page_of, run_of

KILLS = 20


def test_a_program_killed_at_any_moment_leaves_whole_findings_and_loses_none_it_has_kept(
    engine: Engine, archive: Archive, history: History, outbox: Outbox
) -> None:
    archive.register([SOURCE], NOW)
    root = archive.pages()[0]
    archive.save(Finding(run=run_of(root, NOW), page=root, pages=tuple(map(page_of, range(5)))))
    url = engine.url.render_as_string(hide_password=False)
    random_ = random.Random(20)
    said: list[str] = []

    for _ in range(KILLS):
        said += saved_until_killed(url, random_.randint(1, 6), random_.random() * 0.02)

    told = {change_id for alert in outbox.alerts() for change_id in alert.change_ids}
    known = {change.id for change in history.changes()}
    assert len(said) >= KILLS
    assert set(said) <= known == told
    assert len(known) - len(set(said)) <= KILLS  # kept, and killed before it could be said
    assert counts(engine) == {len(known)}
    assert check(engine, thoroughly=True) == ()
    for number in range(5):
        held = archive.held(archive.known([page_of(number).url])[page_of(number).url])
        assert held.version is not None
        assert held.page.checked_at == held.version.seen_at


def saved_until_killed(url: str, after: int, pause: float) -> list[str]:
    """What the program said before it was killed: some moments after it had said `after` lines."""
    program = [sys.executable, "-m", "tests.storage.saving", url]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(after)]
        try:
            process.wait(timeout=pause)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        said += [line.strip() for line in process.stdout if line.endswith("\n")]
    assert process.returncode == -signal.SIGKILL
    return said


def counts(engine: Engine) -> set[int]:
    """Of what every finding has exactly one."""
    with engine.connect() as connection:
        tables = (versions, changes, snapshots, alerts, threads)
        found = {connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in tables}
        looks = connection.execute(sa.select(sa.func.count()).select_from(runs)).scalar_one()
        return found | {looks - 1}
