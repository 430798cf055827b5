"""What a source shows on many pages is learned and left out of its texts."""

from model.raw import RawRecord
from model.record import Block, BlockType
from monitor.parse.furniture import Furniture, learn, without_furniture

BOX = "Das Ministerium ist für Wirtschaft, Verkehr und Landesentwicklung im Freistaat Musterland zuständig."
NEW_BOX = (
    "Freistaat Musterland – Land der kurzen Wege. Mehr über das Land erfahren Sie auf den Seiten der Staatskanzlei."
)


def page(number: int, *boxes: str) -> RawRecord:
    texts = (f"Die Ministerin hat Brücke Nummer {number} freigegeben.", f"Sie kostete {number} Millionen Euro.", *boxes)
    blocks = tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in texts)
    return RawRecord(base_url="https://www.musterland.example/", title=f"Brücke {number}", body=blocks)


def texts(raw: RawRecord) -> list[str]:
    return [block.text for block in raw.body]


def learned(*pages: RawRecord) -> Furniture:
    furniture = Furniture()
    for one in pages:
        furniture = learn(furniture, one)
    return furniture


def test_a_block_that_stands_on_several_pages_of_a_source_is_left_out() -> None:
    furniture = learned(*(page(number, BOX) for number in range(4)))

    assert texts(without_furniture(page(9, BOX), furniture)) == texts(page(9))


def test_a_lone_page_is_read_without_it() -> None:
    assert without_furniture(page(1, BOX), Furniture()) == page(1, BOX)
    assert without_furniture(page(1, BOX), learned(page(1, BOX))) == page(1, BOX)


def test_one_release_at_two_addresses_is_no_furniture() -> None:
    furniture = learned(page(1), page(1))

    assert without_furniture(page(1), furniture) == page(1)


def test_quotation_marks_and_spaces_make_no_other_block() -> None:
    furniture = learned(*(page(number, "Wir  sind „Musterland“.") for number in range(4)))

    assert texts(without_furniture(page(9, 'Wir sind "Musterland".'), furniture)) == texts(page(9))


def test_after_a_redesign_the_old_furniture_is_forgotten_and_the_new_one_learned() -> None:
    before = [page(number, BOX) for number in range(30)]
    after = [page(number, NEW_BOX) for number in range(100, 180)]

    furniture = learned(*before, *after)

    assert texts(without_furniture(page(999, NEW_BOX), furniture)) == texts(page(999))
    assert without_furniture(page(999, BOX), furniture) == page(999, BOX)


def test_what_is_remembered_stays_bounded() -> None:
    furniture = learned(*(page(number, BOX) for number in range(300)))

    assert len(furniture.weights) < 200
    assert furniture.pages < 41


def test_a_page_of_nothing_but_furniture_is_left_as_it_is() -> None:
    lone = RawRecord(base_url="https://www.musterland.example/", body=(Block(type=BlockType.PARAGRAPH, text=BOX),))

    assert without_furniture(lone, learned(*(page(number, BOX) for number in range(5)))) == lone
