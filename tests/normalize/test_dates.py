"""Dates as they are printed."""

from datetime import UTC, date, datetime

import pytest

from monitor.normalize import day_of


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("07.04.2021", "2021-04-07"),
        ("7. April 2021", "2021-04-07"),
        ("2. März 2017", "2017-03-02"),
        ("02.03. 2017", "2017-03-02"),
        ("Dresden, 8. Sept. 2023", "2023-09-08"),
        ("Montag, den 24.01.2022", "2022-01-24"),
        ("1. Jänner 2024", "2024-01-01"),
        ("March 2, 2017", "2017-03-02"),
        ("2 March 2017", "2017-03-02"),
        ("2022-01-28", "2022-01-28"),
        ("2022-1-8", "2022-01-08"),
        ("12-Mar-2022", "2022-03-12"),
        ("2022-1-28T9:05:37", "2022-01-28T09:05:37+01:00"),
        ("20220128", "2022-01-28"),
        ("2024/05/06", "2024-05-06"),
        ("08.09.2023, 15:21 Uhr", "2023-09-08T15:21:00+02:00"),
        ("28.09.2026 15:21", "2026-09-28T15:21:00+02:00"),
        ("24.01.2022 um 9.05 Uhr", "2022-01-24T09:05:00+01:00"),
        ("24. Januar 2022 | 9 Uhr", "2022-01-24T09:00:00+01:00"),
        ("2022-01-28T11:05:37+0100", "2022-01-28T11:05:37+01:00"),
        ("2022-01-28T11:05:37Z", "2022-01-28T11:05:37+00:00"),
        ("2022-01-21T09:43+01:00", "2022-01-21T09:43:00+01:00"),
        ("2022-07-01T10:00", "2022-07-01T10:00:00+02:00"),
        ("Fri, 28 Jan 2022 11:05:37 +0100", "2022-01-28T11:05:37+01:00"),
    ],
)
def test_a_printed_date_is_read(printed: str, iso: str) -> None:
    day = day_of(printed)

    assert day is not None
    assert day.isoformat() == iso


@pytest.mark.parametrize(
    "text",
    ["", "7. April", "am Montag", "31.02.2021", "April 2021", "Nr. 501|26", "0351 564-80600", "12.13.14.15", "7.4."],
)
def test_what_is_not_a_whole_date_is_not_completed(text: str) -> None:
    assert day_of(text) is None


def test_an_instant_takes_the_zone_of_its_source_where_none_is_printed() -> None:
    assert day_of("08.09.2023, 15:21", "UTC") == datetime(2023, 9, 8, 15, 21, tzinfo=UTC)


def test_a_time_that_does_not_stand_beside_the_date_is_not_its_time() -> None:
    assert day_of("7. April 2021, Beginn der Sitzung 10:00 Uhr") == date(2021, 4, 7)
