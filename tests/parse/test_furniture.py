"""What a source shows on many pages is learned and left out of its texts."""

from model.furniture import Furniture
from model.raw import RawRecord
from model.record import Block, BlockType
from monitor.parse import learn, left_out, passages_of, without_furniture

BOX = "Das Ministerium ist für Wirtschaft, Verkehr und Landesentwicklung im Freistaat Musterland zuständig."
NEW_BOX = (
    "Freistaat Musterland – Land der kurzen Wege. Mehr über das Land erfahren Sie auf den Seiten der Staatskanzlei."
)
HEADING = Block(type=BlockType.HEADING, level=2, text="Hintergrund")


def page(number: int, *boxes: str | Block) -> RawRecord:
    texts = (f"Die Ministerin hat Brücke Nummer {number} freigegeben.", f"Sie kostete {number} Millionen Euro.")
    return RawRecord(base_url="https://www.musterland.example/", title=f"Brücke {number}", body=blocks(*texts, *boxes))


def blocks(*texts: str | Block) -> tuple[Block, ...]:
    return tuple(one if isinstance(one, Block) else Block(type=BlockType.PARAGRAPH, text=one) for one in texts)


def texts(raw: RawRecord) -> list[str]:
    return [block.text for block in raw.body]


def learned(*pages: RawRecord, before: Furniture | None = None) -> Furniture:
    """Pages of the same title are the same page."""
    furniture = before or Furniture()
    for one in pages:
        furniture = learn(furniture, one.base_url + one.title, passages_of(one.body))
    return furniture


def read(raw: RawRecord, furniture: Furniture) -> RawRecord:
    return without_furniture(raw, furniture.known)


def test_a_block_that_stands_on_several_pages_of_a_source_is_left_out() -> None:
    furniture = learned(*(page(number, BOX) for number in range(4)))

    assert texts(read(page(9, BOX), furniture)) == texts(page(9))


def test_a_lone_page_is_read_without_it() -> None:
    assert read(page(1, BOX), Furniture()) == page(1, BOX)
    assert read(page(1, BOX), learned(page(1, BOX))) == page(1, BOX)


def test_a_paragraph_that_stands_on_a_few_pages_is_text() -> None:
    """A programme is described in the same words in each of its notices."""
    notices = [page(number, BOX) for number in range(3)]

    furniture = learned(*notices, *(page(number) for number in range(10, 14)))

    assert read(notices[0], furniture) == notices[0]


def test_a_page_that_is_learned_at_every_change_counts_once() -> None:
    furniture = learned(*(page(1, BOX) for _ in range(20)))

    assert read(page(1, BOX), furniture) == page(1, BOX)


def test_quotation_marks_and_spaces_make_no_other_block() -> None:
    furniture = learned(*(page(number, "Wir  sind das Land „Musterland“ und freuen uns.") for number in range(4)))

    assert texts(read(page(9, 'Wir sind das Land "Musterland" und freuen uns.'), furniture)) == texts(page(9))


def test_a_heading_that_many_pages_have_stays_with_the_text_below_it() -> None:
    own = "Die Brücke war im Winter gesperrt worden."
    furniture = learned(*(page(number, BOX, HEADING, f"{own} {number}") for number in range(6)))

    assert texts(read(page(9, BOX, HEADING, own), furniture)) == [*texts(page(9)), "Hintergrund", own]


def test_a_heading_goes_with_the_furniture_below_it() -> None:
    furniture = learned(*(page(number, HEADING, BOX) for number in range(4)))

    assert texts(read(page(9, HEADING, BOX), furniture)) == texts(page(9))


def test_what_was_left_out_is_said() -> None:
    furniture = learned(*(page(number, BOX) for number in range(4)))

    without, again, other = (read(one, furniture) for one in (page(9, BOX), page(10, BOX), page(9)))

    assert left_out(without.found) == left_out(again.found) is not None
    assert left_out(other.found) is None


def test_a_text_that_the_source_selects_is_left_as_it_is() -> None:
    furniture = learned(*(page(number, BOX) for number in range(4)))
    selected = RawRecord(
        base_url="https://www.musterland.example/", body=page(9, BOX).body, found=(("body", "selector"),)
    )

    assert read(selected, furniture) == selected


def test_after_a_redesign_the_old_furniture_is_forgotten_and_the_new_one_learned() -> None:
    before = [page(number, BOX) for number in range(30)]
    after = [page(number, NEW_BOX) for number in range(100, 120)]

    furniture = learned(*before, *after)

    assert texts(read(page(999, NEW_BOX), furniture)) == texts(page(999))
    assert read(page(999, BOX), furniture) == page(999, BOX)


def test_what_is_known_does_not_come_and_go_with_single_pages() -> None:
    known = learned(*(page(number, BOX) for number in range(12)))

    furniture = learned(*(page(number) for number in range(20, 34)), before=known)

    assert texts(read(page(9, BOX), furniture)) == texts(page(9))


def test_what_is_remembered_stays_bounded() -> None:
    furniture = learned(*(page(number, BOX) for number in range(300)))

    assert len(furniture.shown) == 24


def test_a_page_of_nothing_but_furniture_is_left_as_it_is() -> None:
    lone = RawRecord(base_url="https://www.musterland.example/", body=blocks(BOX))

    assert read(lone, learned(*(page(number, BOX) for number in range(5)))) == lone
