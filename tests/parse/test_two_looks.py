"""A page seen twice, read and compared: what a person would say has changed, and nothing else."""
# ruff: noqa: E501

import pytest

from model.change import Comparison, Operation
from model.record import Record
from monitor.compare import compare
from monitor.normalize import normalize
from monitor.parse import read_document
from tests.parse.wrapping import snapshot
from tests.reference import FOLDER, needs_reference

ENTRIES = (
    ("Ministerin eröffnet das Zentrum für Leichtbau in Talheim", "In der Halle werden Bauteile für Züge erprobt, die ein Drittel weniger wiegen als heutige.", "24. September 2026"),
    ("Land verlängert das Programm für kleine Betriebe", "Anträge nimmt die Förderbank noch bis zum Ende des kommenden Jahres entgegen, Zusagen folgen binnen vier Wochen.", "22. September 2026"),
    ("Neue Ladepunkte an der Talbrücke", "Die Stadtwerke haben zwölf Säulen aufgestellt, an denen auch Lastwagen ihre Batterien laden können.", "19. September 2026"),
    ("Studie zum Wasserstoffnetz liegt vor", "Drei Institute haben berechnet, wie viel Leitung umgerüstet werden kann und was gebaut werden muss.", "15. September 2026"),
    ("Handwerk sucht Nachwuchs", "Mit einer Werkstatt auf Rädern besuchen die Kammern in diesem Herbst mehr als vierzig Schulen auf dem Land.", "12. September 2026"),
    ("Gießerei wird umgebaut", "Ein elektrischer Ofen ersetzt den Kupolofen, der seit fünfzig Jahren mit Koks betrieben worden ist.", "1. September 2026"),
)  # fmt: skip


def _front(*entries: tuple[str, str, str]) -> bytes:
    """A front page without a heading of its own, as some systems build them."""
    rows = "".join(
        f'<div class="views-row"><div class="title"><a href="/meldung/{title[:4].lower()}-{day[:2].strip(".")}">{title}</a></div>'
        f'<div class="summary">{teaser}</div><div class="date">{day}</div></div>'
        for title, teaser, day in entries
    )
    return (
        f"<!doctype html><title>Ministerium für Wirtschaft</title><meta charset=utf-8><body><div id=page>"
        f"<div class=panel><h2>Aktuelles</h2>{rows}</div></div></body>"
    ).encode()


def _read(page: bytes, url: str = "https://ministerium.example/aktuelles") -> Record:
    return normalize(read_document(snapshot(page, url)), url=url)


def _compared(held: bytes, read: bytes, url: str = "https://ministerium.example/aktuelles") -> Comparison:
    found = compare(_read(held, url), _read(read, url))
    assert found is not None
    return found


def test_the_days_of_a_list_of_entries_stay_beside_them_and_are_not_the_page_s_own() -> None:
    record = _read(_front(*ENTRIES))

    assert record.published is None
    assert [block.text for block in record.body if "September" in block.text] == [day for _, _, day in ENTRIES]


def test_an_entry_that_came_and_one_that_went_are_all_that_is_said() -> None:
    found = _compared(_front(*ENTRIES[1:]), _front(*ENTRIES[:-1]))

    came = [edit.new for edit in found.edits if edit.operation is Operation.INSERT]
    went = [edit.old for edit in found.edits if edit.operation is Operation.DELETE]
    assert sorted(filter(None, came)) == sorted(ENTRIES[0])
    assert sorted(filter(None, went)) == sorted(ENTRIES[-1])
    assert len(found.edits) == len(came) + len(went)


@pytest.mark.parametrize("mistaken_for", ["latin-1", "cp1252"])
def test_a_page_encoded_twice_and_mended_has_not_changed(mistaken_for: str) -> None:
    page = _front(*ENTRIES)
    twice = page.decode().encode().decode(mistaken_for).encode()

    assert twice != page
    assert compare(_read(twice), _read(page)) is None


PAIRS = {
    "https://energy.gov/": ("9d4de183-a186-456c-bffb-55d82989877d", "775a8b04-9bac-4d0d-8db0-a8e133c4a964"),
    "https://www.fema.gov/hurricane-maria": (
        "f2d5d701-707a-42e0-8881-653346d01e0a",
        "fc74d750-c651-46b7-bf74-434ad8c62e04",
    ),
}


@needs_reference
@pytest.mark.parametrize("url", PAIRS)
def test_both_crawls_of_a_real_page_are_read_whole(url: str) -> None:
    for name in PAIRS[url]:
        record = _read((FOLDER / "diff_pairs" / name).read_bytes(), url)

        assert len(record.text) > 3000
        assert not set("âÃÂ") & set(record.text)


@needs_reference
def test_two_crawls_of_a_front_page_differ_by_the_entries_that_came_and_went() -> None:
    url = "https://energy.gov/"
    found = _compared(*((FOLDER / "diff_pairs" / name).read_bytes() for name in PAIRS[url]), url=url)

    operations = [(edit.place, edit.operation) for edit in found.edits]
    assert operations.count(("links", Operation.INSERT)) == operations.count(("links", Operation.DELETE)) == 2
    assert operations.count(("body", Operation.INSERT)) == operations.count(("body", Operation.DELETE)) == 4
    assert len(operations) == 12


@needs_reference
def test_two_crawls_of_a_page_about_an_emergency_differ_by_its_figures_and_not_by_its_encoding() -> None:
    url = "https://www.fema.gov/hurricane-maria"
    found = _compared(*((FOLDER / "diff_pairs" / name).read_bytes() for name in PAIRS[url]), url=url)

    replaced = {(edit.old, edit.new) for edit in found.edits if edit.operation is Operation.REPLACE}
    assert (
        "18 states supporting 62 requests for mutual aid",
        "19 states supporting 64 requests for mutual aid",
    ) in replaced
    assert not [old for old, _ in replaced if old and "roaming" in old]
