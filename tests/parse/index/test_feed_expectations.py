"""The expectations of feedparser's own tests: we meet as many as feedparser, of what a monitor uses of an entry."""

import pytest

from bench.feeds import asked_of, expectations, met
from tests.reference import FOLDER, needs_reference


@needs_reference
@pytest.mark.reference
def test_at_least_as_many_expectations_are_met_as_feedparser_meets() -> None:
    asked = list(expectations(FOLDER / "feeds"))

    ours, theirs = met(asked)

    assert len(asked) > 100
    assert len(ours) >= len(theirs), [(one.file.name, one.key, one.wanted) for one in asked if one not in ours]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("not bozo and entries[0]['title'] == u'Ein \\u00dcberblick'", [(0, "title", "Ein Überblick")]),
        ("entries[0].link == 'http://a.example/'", [(0, "link", "http://a.example/")]),
        ("entries[0]['id'] == entries[1]['id'] == 'x'", [(0, "id", "x"), (1, "id", "x")]),
        ("entries[0]['title_detail']['value'] == 'A'", [(0, "title", "A")]),
        ("entries[0]['updated_parsed'] == (2026, 1, 2, 3, 4, 5, 4, 2, 0)", [(0, "updated_parsed", (2026, 1, 2, 3, 4, 5, 4, 2, 0))]),
        ("not bozo and entries[0]['title'] != 'A'", []),
        ("feed['title'] == 'A' and len(entries[0]['title']) == 1", []),
        ("__import__('os').abort() and entries[0]['title'] == exit()", []),
        ("entries[0]['title'] == ", []),
    ],
)  # fmt: skip
def test_an_expectation_is_taken_apart_and_never_run(sentence: str, asked: list[object]) -> None:
    assert list(asked_of(sentence)) == asked
