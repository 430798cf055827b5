"""The same release reads the same, whichever content system prints it and whatever stands round it."""

from datetime import date
from random import Random

import pytest

from bench.scenarios.office import Office, Release
from bench.scenarios.paper import paper
from bench.scenarios.reports import Writer
from bench.scenarios.shapes import SHAPES
from bench.scenarios.site import PDF
from bench.scenarios.wild_life import STANDING
from model.record import Block, Record
from monitor.normalize import normalize
from monitor.parse import read_document
from tests.parse.wrapping import snapshot

SEEDS = range(12)
LAYOUTS = (*SHAPES, "article", "boxes")


@pytest.mark.parametrize("standing", STANDING, ids=lambda one: one.__name__.strip("_"))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_release_reads_the_same_on_every_system(layout: str, standing) -> None:  # type: ignore[no-untyped-def]
    for seed in SEEDS:
        one = Writer(Random(seed)).release(date(2026, 3, 1 + seed))

        _assert_whole(_read(one, layout, standing), one)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_release_reads_the_same_on_paper(seed: int) -> None:
    one = Writer(Random(seed)).release(date(2026, 3, 1 + seed))
    url = "https://ministerium.example/presse/1.pdf"

    record = normalize(read_document(snapshot(paper(one, "Ministerium für Netze").body, url, PDF)), url=url)

    _assert_whole(record, one)
    assert record.issuer == "Ministerium für Netze"


def _assert_whole(record: Record, one: Release) -> None:
    assert record.title == one.title
    assert str(record.published)[:10] == str(one.day)
    assert _texts(record) == _printed(one)
    assert _number(one) in [phone.printed for contact in record.contacts for phone in contact.phones]


def _read(one: Release, layout: str, standing) -> Record:  # type: ignore[no-untyped-def]
    shown = standing(one, Office(releases=[one], layout=layout).page(one))
    answer = shown(7) if callable(shown) else shown
    url = f"https://ministerium.example{one.path.replace('.pdf', '')}"
    return normalize(read_document(snapshot(answer.body, url)), url=url)


def _texts(record: Record) -> list[str]:
    """With the subtitle first, wherever it is filed."""
    return [*filter(None, [record.subtitle]), *(_text(block) for block in record.body)]


def _text(block: Block) -> str:
    return "|".join(block.cells) if block.cells else block.text


def _printed(one: Release) -> list[str]:
    return [*filter(None, [one.subtitle]), *map(_plain, one.text)]


def _plain(passage: str) -> str:
    if passage.startswith("| "):
        return "|".join(cell.strip() for cell in passage.strip("| ").split("|"))
    return passage.removeprefix("- ").removeprefix("## ")


def _number(one: Release) -> str:
    return one.contact[one.contact.index("0351") :].partition(",")[0]
