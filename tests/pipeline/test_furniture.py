"""What a source shows on many of its pages is left out of its texts, and that this was learned is nobody's news."""

import re
from collections.abc import Callable

import pytest

from model.record import Record
from storage import Archive, open_database
from tests.pipeline.pages import listing, plain, release
from tests.pipeline.runner import Monitor, text
from tests.pipeline.site import World

BOX = "Das Land in Zahlen: 4,1 Millionen Menschen leben hier, und jeder dritte Arbeitsplatz hängt an der Industrie."
NEW_BOX = (
    "Wirtschaft zum Anfassen: Der Tag der offenen Werkstore findet in jedem Herbst an mehr als hundert Orten statt."
)
LATER_BOX = (
    "Wirtschaft zum Anfassen: Der Tag der offenen Werkstore findet in jedem Frühjahr an mehr als tausend Orten statt."
)
OFFICE = tuple((f"/presse/{number}", f"Bescheid {number} übergeben") for number in range(12, 0, -1))
NEW = ("/presse/13", "Radnetz wird ausgebaut")
FIRST, LAST = OFFICE[0], OFFICE[-1]  # as they are listed, and so read


def show(world: World, box: str | None, *entries: tuple[str, str], more: str = "") -> None:
    for path, title in entries:
        passages = (*plain(title), *filter(None, (more, box)))
        world.show(path, release(title, *passages))


@pytest.fixture
def office(monitor: Monitor, world: World) -> Monitor:
    """Twelve releases with a box below the text that says of itself nothing a reader could tell it by."""
    show(world, BOX, *OFFICE)
    world.show("/presse/", listing(OFFICE))
    monitor.watch(world.url("/presse/"))
    assert monitor.check().code == 0
    monitor.later(minutes=30)
    return monitor


def held(monitor: Monitor, path: str) -> Record:
    engine = open_database(monitor.settings["MONITOR_DATABASE_URL"])
    try:
        archive = Archive(engine)
        page = next(page for page in archive.pages() if page.url.endswith(path))
        version = archive.held(page).version
        assert version is not None
        return version.record
    finally:
        engine.dispose()


def test_a_box_that_the_page_alone_does_not_give_away_is_left_out_once_several_pages_have_shown_it(
    office: Monitor,
) -> None:
    assert BOX in held(office, FIRST[0]).text
    assert BOX not in held(office, LAST[0]).text
    assert len(held(office, LAST[0]).body) == 2


def test_a_new_release_is_told_without_the_box(office: Monitor, world: World) -> None:
    show(world, BOX, NEW)
    world.show("/presse/", listing([NEW, *OFFICE]))
    world.show(NEW[0], release(NEW[1], *plain(NEW[1]), BOX))

    office.check()

    (mail,) = office.told()
    assert "Das Land in Zahlen" not in text(mail)
    assert "851 Millionen Euro" in text(mail)


def test_that_furniture_was_learned_is_no_change_of_pages_read_before(office: Monitor, world: World) -> None:
    for path, title in OFFICE:
        world.show(path, release(title, *plain(title), BOX, counter="<p>Besucher: 4711</p>"))

    ran = office.check()

    assert {row["outcome"] for row in ran.rows if row["role"] == "document"} == {"cosmetic"}
    assert office.history() == []
    assert office.told() == []
    assert BOX not in held(office, FIRST[0]).text


def test_a_true_edit_of_a_page_read_before_is_told_without_the_box(office: Monitor, world: World) -> None:
    world.show(FIRST[0], release(FIRST[1], *(passage.replace("851", "615") for passage in plain(FIRST[1])), BOX))

    office.check()

    (change,) = office.history()
    assert (change["kind"], change["aspects"]) == ("updated", ["figure"])
    (mail,) = office.told()
    assert "[-851-] {+615+}" in text(mail)
    assert "Land in Zahlen" not in text(mail)
    assert "gestrichen" not in text(mail)


def test_a_template_that_changes_the_box_on_all_pages_is_told_to_no_reader(office: Monitor, world: World) -> None:
    for box in (NEW_BOX, LATER_BOX, None):
        show(world, box, *OFFICE)
        office.check()
        office.later(hours=3)

    assert office.told() == []
    assert {change["weight"] for change in office.history()} == {"cosmetic"}


def test_the_box_of_a_new_template_is_learned_from_the_pages_that_changed(office: Monitor, world: World) -> None:
    show(world, NEW_BOX, *OFFICE)
    office.check()
    office.later(hours=3)
    world.show("/presse/", listing([NEW, *OFFICE]))
    show(world, NEW_BOX, NEW)

    office.check()

    (mail,) = office.told()
    assert "Werkstore" not in text(mail)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda page: page.replace("jeder dritte", "jeder vierte"), id="a word of it is edited"),
        pytest.param(lambda page: page.replace("4,1 Millionen", "3,9 Millionen"), id="a figure of it is edited"),
    ],
)
def test_a_passage_of_all_pages_that_is_edited_on_one_of_them_is_told_with_its_old_words(
    office: Monitor, world: World, edit: Callable[[str], str]
) -> None:
    """What was taken for furniture may have been text."""
    page = world.answer(LAST[0]).body.decode()
    world.show(LAST[0], edit(page))

    office.check()

    (mail,) = office.told()
    assert re.search(r"\[-(dritte|4,1)-\]\s+\{\+(vierte|3,9)\+\}", text(mail))


def test_a_passage_of_all_pages_that_is_taken_from_one_of_them_is_told(office: Monitor, world: World) -> None:
    world.show(LAST[0], release(LAST[1], *plain(LAST[1])))

    office.check()

    (change,) = office.history()
    assert change["summary"] == "Ein Absatz gestrichen"
    (mail,) = office.told()
    assert "[-Das Land in Zahlen" in text(mail)


def test_a_change_and_its_taking_back_are_told_though_the_first_page_is_read_otherwise_meanwhile(
    office: Monitor, world: World
) -> None:
    for passages in ((passage.replace("851", "615") for passage in plain(FIRST[1])), plain(FIRST[1])):
        world.show(FIRST[0], release(FIRST[1], *passages, BOX))
        office.check()
        office.later(hours=3)

    assert [change["kind"] for change in office.history()] == ["updated", "updated"]
    assert len(office.told()) == 2


def test_a_description_of_a_programme_in_two_notices_is_their_text(monitor: Monitor, world: World) -> None:
    programme = "Das Programm „Leichter bauen“ fördert seit 2019 Vorhaben mittlerer Betriebe mit bis zu 80.000 Euro."
    show(world, BOX, *OFFICE)
    show(world, BOX, *OFFICE[-2:], more=programme)
    world.show("/presse/", listing(OFFICE))
    monitor.watch(world.url("/presse/"))

    monitor.check()

    for path, _ in OFFICE[-2:]:
        assert programme in held(monitor, path).text
        assert BOX not in held(monitor, path).text


def test_reparse_reads_the_first_pages_as_the_later_ones(office: Monitor) -> None:
    office.run("reparse", "--all")

    assert all(BOX not in held(office, path).text for path, _ in OFFICE)
    assert office.history() == []
    assert office.told() == []


def test_the_same_release_at_a_second_address_is_known_though_the_box_was_learned_meanwhile(
    office: Monitor, world: World
) -> None:
    second = ("/aktuelles/12", FIRST[1])
    show(world, BOX, second)
    world.show("/presse/", listing([second, *OFFICE]))

    office.check()

    assert office.history() == []
    assert office.told() == []


def test_what_was_learned_outlives_the_program_and_costs_an_unchanged_look_nothing(
    office: Monitor, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    furniture = Archive.furniture
    monkeypatch.setattr(
        Archive, "furniture", lambda archive, source: asked.append(source) or furniture(archive, source)
    )

    office.check()
    unchanged = list(asked)
    for path, title in (NEW, ("/presse/14", "Bescheid 14 übergeben")):
        show(world, BOX, (path, title))
        world.show("/presse/", listing([(path, title), *OFFICE]))
    show(world, BOX, NEW)
    world.show("/presse/", listing([NEW, ("/presse/14", "Bescheid 14 übergeben"), *OFFICE]))
    office.check()

    assert unchanged == []
    assert asked == ["s1"]
    assert BOX not in held(office, NEW[0]).text
