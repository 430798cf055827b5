"""One selector engine for all pages that a thread reads."""

from threading import Thread

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.elements import elements, holds


def _page(name: str) -> LexborNode:
    body = LexborHTMLParser(f"<{name} lang=de><h2>{name}</h2></{name}><p>Text</p>").body
    assert body is not None
    return body


def test_each_page_answers_for_itself_though_its_tags_were_known_to_none_before() -> None:
    names = [f"x-teaser{number}" for number in range(200)]
    pages = [_page(name) for name in names]

    assert [[node.text() for node in elements(page, name)] for page, name in zip(pages, names, strict=True)] == [
        [name] for name in names
    ]
    assert not any(holds(page, name) for page, name in zip(pages, names[1:], strict=False))


def test_the_element_itself_counts_and_all_stand_in_document_order() -> None:
    page = _page("article")

    assert [node.tag for node in elements(page, "body,p,h2,article")] == ["body", "article", "h2", "p"]
    assert holds(page, "body")


def test_where_there_is_no_element_nothing_is_found() -> None:
    assert elements(None, "p") == []
    assert not holds(None, "p")


def test_threads_do_not_hear_each_others_answers() -> None:
    wrong: list[str] = []

    def ask(name: str) -> None:
        page = _page(name)
        wrong.extend(name for _ in range(500) if [node.tag for node in elements(page, "[lang]")] != [name])

    threads = [Thread(target=ask, args=(f"x-{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not wrong
