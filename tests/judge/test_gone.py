"""Withdrawn means withdrawn: several looks over hours, while the rest of the source answers."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from model.page import GoneLook, Page, PageRole
from model.verdict import Decision, Verdict
from monitor.judge import judge_gone
from tests.judge.pages import NOW, SOURCE, URL

PAGE = Page(source_id=SOURCE.id, url=URL, role=PageRole.DOCUMENT, first_seen_at=NOW, next_check_at=NOW)


def _looked(page: Page, now: datetime, *, answer: str = "404", siblings_answer: bool = True) -> Verdict:
    return judge_gone(page, answer, siblings_answer=siblings_answer, source=SOURCE, now=now)


def _after(page: Page, now: datetime, answer: str = "404") -> Page:
    return replace(page, gone=(*page.gone, GoneLook(at=now, answer=answer)))


def _until_published(start: datetime) -> tuple[list[datetime], Verdict]:
    page, now, looks = PAGE, start, [start]
    while (verdict := _looked(page, now)).decision is Decision.CONFIRM:
        assert verdict.again_at is not None
        page, now = _after(page, now), verdict.again_at
        looks.append(now)
        assert len(looks) < 20
    return looks, verdict


def test_one_404_is_no_withdrawal() -> None:
    verdict = _looked(PAGE, NOW)

    assert verdict.decision is Decision.CONFIRM
    assert verdict.again_at == NOW + timedelta(minutes=20)
    assert verdict.reason[0] == "404 bei 1 Prüfung; nötig sind 3 über 6 Stunden."


def test_looks_spread_over_the_hours_make_a_withdrawal_with_its_evidence() -> None:
    looks, verdict = _until_published(NOW)

    assert [look - NOW for look in looks] == [
        timedelta(0),
        timedelta(minutes=20),
        timedelta(hours=2),
        timedelta(hours=6),
    ]
    assert verdict.reason == (
        "seit 20.11., 10:00 nicht mehr abrufbar (404 bei 4 Prüfungen in 6 Stunden; die übrigen Seiten der Quelle antworten)",
        "not to be had since 20 Nov, 10:00 (404 at 4 looks in 6 hours; the other pages of the source answer)",
    )


def test_many_looks_within_minutes_are_no_withdrawal() -> None:
    page = PAGE
    for minute in range(10):
        page = _after(page, NOW + timedelta(minutes=minute))

    assert _looked(page, NOW + timedelta(minutes=11)).decision is Decision.CONFIRM


def test_two_looks_days_apart_are_no_withdrawal() -> None:
    assert _looked(_after(PAGE, NOW - timedelta(days=3)), NOW).decision is Decision.CONFIRM


def test_a_site_that_is_down_withdraws_nothing() -> None:
    page = PAGE
    for hour in range(10):
        page = _after(page, NOW - timedelta(hours=hour))

    verdict = _looked(page, NOW, siblings_answer=False)

    assert verdict.decision is Decision.CONFIRM
    assert "antworten nicht" in verdict.reason[0]
    assert verdict.again_at is not None
    assert verdict.again_at > NOW


def test_the_evidence_names_every_kind_of_answer_once() -> None:
    page = _after(_after(_after(PAGE, NOW, "404"), NOW + timedelta(hours=1), "soft 404"), NOW + timedelta(hours=2))

    verdict = _looked(page, NOW + timedelta(hours=9), answer="redirect to the home page")

    assert verdict.decision is Decision.PUBLISH
    assert (
        "(404 und Fehlerseite und Weiterleitung auf die Startseite bei 4 Prüfungen in 9 Stunden;" in verdict.reason[0]
    )


def test_the_night_the_clocks_go_back_does_not_shorten_the_hours() -> None:
    start = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(ZoneInfo("UTC"))

    looks, _ = _until_published(start)

    assert looks[-1] - looks[0] >= timedelta(hours=6)


def test_a_redirect_to_the_listing_is_called_one_to_the_overview() -> None:
    verdict = _looked(PAGE, NOW, answer="redirect to the overview")

    assert "Weiterleitung auf die Übersicht" in verdict.reason[0]
    assert "redirect to the overview" in verdict.reason[1]
