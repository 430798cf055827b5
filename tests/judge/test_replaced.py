"""Another release at one address, told apart from an edit, a rewriting and a standing page."""

from dataclasses import replace
from datetime import date

import pytest

from model.record import Block, BlockType, Record, RecordKind
from monitor.compare import compare
from monitor.judge import is_another_release

HELD = Record(
    url="https://ministerium.example/aktuell",
    kind=RecordKind.NEWS,
    title="Brücke über die Muster wird saniert",
    published=date(2026, 11, 12),
    body=(
        Block(
            type=BlockType.PARAGRAPH,
            text="Die Brücke zwischen Nordstadt und Südhafen bekommt ein neues Geländer und einen breiteren Weg für Räder. "
            "Gesperrt wird sie nur an zwei Wochenenden im Frühjahr, danach fahren alle Busse wieder nach ihrem Plan.",
        ),
    ),
)
OTHER = replace(
    HELD,
    title="Förster zählen weniger kranke Fichten",
    published=date(2026, 11, 19),
    body=(
        Block(
            type=BlockType.PARAGRAPH,
            text="Im Bergland stehen so viele gesunde Bäume wie seit zehn Sommern nicht mehr, sagt der Bericht des Forstamts. "
            "Geholfen haben nasse Monate, junge Buchen und Tannen sowie Menschen, die auf eigene Kosten nachgepflanzt haben.",
        ),
    ),
)


def _is_another(read: Record, held: Record = HELD, *, is_standing: bool = False) -> bool:
    comparison = compare(held, read)
    assert comparison is not None
    return is_another_release(held, read, comparison, is_standing=is_standing)


def test_another_title_text_and_day_are_another_release() -> None:
    assert _is_another(OTHER)


def test_another_number_does_as_well_as_another_day() -> None:
    assert _is_another(replace(OTHER, published=HELD.published, reference="112|26"), replace(HELD, reference="111|26"))


EDITS = {
    "another day only": replace(HELD, published=OTHER.published),
    "another title and day": replace(HELD, title=OTHER.title, published=OTHER.published),
    "another text and day": replace(HELD, body=OTHER.body, published=OTHER.published),
    "another title and text of the same day": replace(OTHER, published=HELD.published),
    "no day any more": replace(OTHER, published=None),
    "half of the text": replace(OTHER, body=(*HELD.body, *OTHER.body)),
}


@pytest.mark.parametrize("name", EDITS)
def test_whatever_stays_makes_it_an_edit(name: str) -> None:
    assert not _is_another(EDITS[name])


def test_a_standing_page_written_anew_stays_what_it_is() -> None:
    assert not _is_another(OTHER, is_standing=True)


def test_a_standing_page_that_is_a_press_release_each_time_is_another_one() -> None:
    press = {"kind": RecordKind.PRESS_RELEASE}

    assert _is_another(replace(OTHER, **press), replace(HELD, **press), is_standing=True)  # type: ignore[arg-type]


def test_a_short_text_is_another_release_only_under_the_title_that_its_listing_shows() -> None:
    short = replace(OTHER, body=(replace(OTHER.body[0], text="So steht es im Bericht des Forstamts."),))
    comparison = compare(HELD, short)
    assert comparison is not None

    assert not is_another_release(HELD, short, comparison, is_standing=False, listed=HELD.title)
    assert is_another_release(HELD, short, comparison, is_standing=False, listed=OTHER.title)
