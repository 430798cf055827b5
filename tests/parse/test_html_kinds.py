"""Elements are told apart by the parser's number of their tag, which holds for all pages only where the parser knows the tag."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from monitor.parse.document.html_page import ASIDE, CONTENT, Passage
from monitor.parse.document.html_walk import take_apart


def test_elements_of_a_sites_own_names_are_boxes_of_that_name_on_page_after_page() -> None:
    read = [_tags(f"<x-{at}><p>Text</p></x-{at}>") for at in range(300)]

    assert read == [["body", f"x-{at}", "p"] for at in range(300)]


def test_an_element_is_on_each_page_what_it_was_on_the_first() -> None:
    page = "<section><ul><li>Eins</li></ul><table><tr><td>Zwei</td></tr></table></section><foo>Drei</foo><article>Vier</article>"

    first, second = _tags(page), _tags(f"<foo></foo><bar></bar>{page}")

    assert first == ["body", "section", "ul", "li", "table", "tbody", "tr", "td", "foo", "article"]
    assert second == ["body", "foo", "bar", *first[1:]]


def _tags(markup: str) -> list[str]:
    body = LexborHTMLParser(markup).body
    assert body is not None
    return take_apart(body).boxes.tags


def test_a_passage_put_into_another_zone_is_the_same_otherwise() -> None:
    passage = Passage("Text", "li", 2, 3, ASIDE, 4, (("Text", "/a"),), True, "2026-11-12", "2026-11-13", 5, 6)

    assert passage.in_zone(CONTENT) == replace(passage, zone=CONTENT)
