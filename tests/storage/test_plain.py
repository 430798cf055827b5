import json
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.plain import record_from_stored, record_to_plain, record_to_stored
from model.record import Day, Record
from tests.storage.making import RICH


@pytest.mark.parametrize("record", [RICH, Record(url="")], ids=["rich", "empty"])
def test_a_stored_record_comes_back_the_same(record: Record) -> None:
    stored = json.loads(json.dumps(record_to_stored(record)))

    assert record_from_stored(stored) == record


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (None, None),
        (date(2021, 4, 7), "2021-04-07"),
        (datetime.fromisoformat("2021-04-07T10:30:00+02:00"), "2021-04-07T10:30:00+02:00"),
    ],
)
def test_a_date_stays_a_date_and_an_instant_keeps_its_offset(day: Day | None, printed: str | None) -> None:
    record = replace(RICH, published=day)

    back = record_from_stored(record_to_stored(record)).published

    assert record_to_plain(record)["published"] == printed
    assert (type(back), str(back)) == (type(day), str(day))


@given(title=st.text(), lead=st.none() | st.text(min_size=1), topics=st.lists(st.text()).map(tuple))
def test_no_text_is_changed_by_being_stored(title: str, lead: str | None, topics: tuple[str, ...]) -> None:
    record = Record(url="u", title=title, lead=lead, topics=topics)

    back = record_from_stored(json.loads(json.dumps(record_to_stored(record))))

    assert back == record


def test_json_has_the_promised_keys_and_numbers_as_they_are_dialled() -> None:
    plain = record_to_plain(RICH)

    assert list(plain) == [
        "kind",
        "title",
        "subtitle",
        "reference",
        "issuer",
        "published",
        "updated",
        "event",
        "language",
        "lead",
        "body",
        "text",
        "contacts",
        "addresses",
        "links",
        "attachments",
        "topics",
        "canonical_url",
        "url",
        "found",
    ]
    assert plain["contacts"][0]["phones"] == ["+4935100000"]
    assert plain["event"] == {"starts": "2026-04", "ends": None, "place": "Messe Musterstadt"}
    assert plain["body"] == [
        {"type": "heading", "level": 2, "text": "Überschrift"},
        {"type": "table_row", "level": None, "text": "a | b", "cells": ["a", "b"]},
    ]
    assert plain["found"] == {"title": "heading", "published": "json_ld"}
    assert record_to_plain(Record(url="u"))["event"] is None
