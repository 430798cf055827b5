"""Two versions beside each other."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from model.record import Block, BlockType, Record
from monitor.compare import compare
from review.aligned import Row, align
from tests.review import life
from tests.review.browser import Browser, words

PATH = f"/releases/{life.id_of(life.HYDROGEN.url)}/1..2"


def record(*texts: str, title: str = "Titel") -> Record:
    return Record(url="https://musterland.example/1", title=title, body=life.paragraphs(*texts))


def rows(old: Record, new: Record) -> list[Row]:
    return [row for stretch in align(old, new, compare(old, new), "de").stretches for row in stretch.rows]


def side(row: Row, *, old: bool) -> str:
    """What a reader sees in one column, without white space."""
    if row.marks:
        seen = [mark.text for mark in row.marks if not (mark.new if old else mark.old)]
    else:
        seen = [one.text for group in (row.left if old else row.right) for one in group.passages]
    return "".join("".join(seen).split())


def test_both_versions_stand_side_by_side_with_what_went_struck_and_what_came_underlined(filled, browser: Browser):
    page = browser.get(PATH)

    assert page.text.count("<del>46</del>") >= 2
    assert page.text.count("<ins>38</ins>") >= 2
    assert "<del>Die Finanzierung des dritten Abschnitts ist gesichert.</del>" in page.text
    assert "Fassung 1 gesehen 20.11.2026, 12:19" in words(page)
    assert "Betrag geändert: 46 → 38 Millionen Euro" in words(page)


def test_they_can_be_read_one_inside_the_other_too(filled, browser: Browser):
    assert 'class="wide inline"' in browser.get(f"{PATH}?view=inline").text


def test_marks_can_be_told_apart_without_colour():
    style = Path("review/static/style.css").read_text("utf-8")

    assert "text-decoration: line-through" in style.partition("\ndel {")[2].partition("}")[0]
    assert "text-decoration: underline" in style.partition("\nins {")[2].partition("}")[0]


def test_long_runs_of_unchanged_passages_are_folded_and_counted(filled, browser: Browser):
    assert "6 Absätze unverändert" in words(browser.get(PATH))


def test_a_version_beside_itself_has_no_difference(filled, browser: Browser):
    page = browser.get(PATH.replace("1..2", "2..2"))

    assert "Kein Unterschied" in words(page)
    assert "<del>46" not in page.text


def test_versions_may_be_compared_backwards(filled, browser: Browser):
    assert (
        "<ins>Die Finanzierung des dritten Abschnitts ist gesichert.</ins>"
        in browser.get(PATH.replace("1..2", "2..1")).text
    )


def test_a_passage_that_came_stands_between_its_neighbours():
    old = record("Erstens bleibt alles, wie es war.", "Drittens endet der Text hier.")
    new = record("Erstens bleibt alles, wie es war.", "Zweitens kommt etwas hinzu.", "Drittens endet der Text hier.")

    shown = rows(old, new)

    assert [bool(row.marks) for row in shown] == [False, True, False]
    assert all(mark.new for mark in shown[1].marks)


def test_a_paragraph_cut_elsewhere_stands_beside_the_whole_of_it():
    first = "Der Freistaat beteiligt sich am Bau von 120 Kilometern Leitung zwischen Neustadt und Bergheim."
    second = "Die ersten Abschnitte sollen 2028 in Betrieb gehen, die letzten zwei Jahre später."
    old = record(f"{first} {second}", "Es kostet 5 Euro.", "Schluss.")
    new = record(first, second, "Es kostet 6 Euro.", "Schluss.")

    shown = rows(old, new)

    assert len(shown[0].left) == 1
    assert len(shown[0].right) == 2
    assert [bool(row.marks) for row in shown] == [False, True, False]


def test_a_changed_list_or_table_is_seen_too():
    old = replace(
        record(), body=tuple(Block(type=BlockType.LIST_ITEM, text=text) for text in ("Äpfel kosten 3 Euro", "Birnen"))
    )
    new = replace(
        record(), body=tuple(Block(type=BlockType.LIST_ITEM, text=text) for text in ("Äpfel kosten 4 Euro", "Birnen"))
    )

    assert [bool(row.marks) for row in rows(old, new)] == [True, False]


SENTENCES = st.sampled_from(
    [
        f"Der {what} kostet {number} Millionen Euro."
        for what in ("Bau", "Umzug", "Plan", "Weg")
        for number in (3, 17, 46)
    ]
    + ["Mehr dazu folgt.", "Nein.", "Die Ministerin dankt allen, die geholfen haben.", "„Das ist gut“, sagte sie."]
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), max_size=8)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_each_column_holds_the_whole_text_of_its_version(before: list[str], after: list[str]):
    """Every passage once; the newer one in its order, the older one too but for passages that moved."""
    old, new = record(*before), record(*after)

    shown = rows(old, new)

    assert "".join(side(row, old=False) for row in shown) == "".join("".join(after).split())
    left = [side(row, old=True) for row in shown]
    assert sorted("".join(left)) == sorted("".join("".join(before).split()))
