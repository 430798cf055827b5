"""Raw records made into records."""

from datetime import date

import pytest

from model.raw import RawContact, RawLink, RawRecord
from model.record import Block, BlockType, Event, RecordKind
from model.source import Source
from monitor.normalize import normalize

URL = "https://www.musterland.example/presse/1"
PLACE = "Haus der Presse, Musterstadt"
LONG = "Das Land stärkt seine Industrie und fördert dafür in den kommenden Jahren neue Anlagen und Verfahren. " * 8


def paragraph(text: str) -> Block:
    return Block(type=BlockType.PARAGRAPH, text=text)


def test_soft_hyphens_hard_spaces_and_doubled_spaces_leave_the_text() -> None:
    record = normalize(
        RawRecord(
            base_url=URL, title="Wirt\u00adschaft  heute", body=(paragraph("Ein\u00a0Satz.  Noch\u200b einer."),)
        ),
        url=URL,
    )

    assert record.title == "Wirtschaft heute"
    assert record.text == "Ein Satz. Noch einer."


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Medieninformation Nr. 501|26", "501|26"),
        ("37/2021", "37/2021"),
        ("Pressemitteilung 12/21", "12/21"),
        ("Presseinformation Nr. 7", "7"),
        ("Medieninformation", None),
    ],
)
def test_a_reference_is_the_number_without_its_words(printed: str, number: str | None) -> None:
    assert normalize(RawRecord(base_url=URL, title="T", reference=printed), url=URL).reference == number


def test_links_are_absolute_and_without_session() -> None:
    raw = RawRecord(
        base_url=URL,
        title="T",
        links=(
            RawLink(text="Mehr  dazu", href="/a;jsessionid=1A?utm_source=x"),
            RawLink(text="Leer", href="javascript:void(0)"),
        ),
    )

    assert [(link.text, link.url) for link in normalize(raw, url=URL).links] == [
        ("Mehr dazu", "https://www.musterland.example/a")
    ]


def test_an_attachment_has_type_and_size_where_they_are_printed() -> None:
    raw = RawRecord(
        base_url=URL,
        title="T",
        attachments=(
            RawLink(text="Lagebericht (PDF, 1,5 MB, nicht barrierefrei)", href="/b.html?__blob=publicationFile&v=9"),
        ),
    )
    (file,) = normalize(raw, url=URL).attachments

    assert (file.title, file.media_type, file.size) == ("Lagebericht", "application/pdf", 1_500_000)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("figures", ["1" * 400, "9" * 20_000, "1," + "9" * 20_000])
def test_endless_figures_are_no_size(figures: str) -> None:
    raw = RawRecord(base_url=URL, title="T", attachments=(RawLink(text=f"Liste (PDF, {figures} MB)", href="/a.pdf"),))

    (file,) = normalize(raw, url=URL).attachments

    assert (file.media_type, file.size) == ("application/pdf", None)


def test_the_issuer_falls_back_on_the_source_and_says_so() -> None:
    source = Source(id="m", name="M", issuer="Musterministerium", url=URL)
    record = normalize(RawRecord(base_url=URL, title="T", issuer="admin"), url=URL, source=source)

    assert record.issuer == "Musterministerium"
    assert ("issuer", "source") in record.found


def test_a_canonical_address_that_is_the_home_page_is_not_believed() -> None:
    assert normalize(RawRecord(base_url=URL, title="T", canonical="/"), url=URL).canonical_url is None


def test_a_review_takes_its_event_from_title_and_opening() -> None:
    raw = RawRecord(
        base_url=URL,
        title="Rückblick: Industriedialog am 06.02.2020",
        body=(paragraph("Am 6. Februar 2020 im Alten Rathaus trafen sich 250 Gäste."),),
    )
    record = normalize(raw, url="https://netz.example/veranstaltungen/dialog")

    assert record.kind is RecordKind.EVENT_REPORT
    assert record.event == Event(starts="2020-02-06", place="Altes Rathaus")


def test_an_invitation_reads_its_labels() -> None:
    raw = RawRecord(
        base_url=URL,
        title="Einladung zur Pressekonferenz",
        kicker="Termin",
        body=(paragraph("Wann: 12. Mai 2026, 10:00 Uhr\nWo: Haus der Presse, Musterstadt"),),
    )
    record = normalize(raw, url="https://netz.example/x")

    assert record.event == Event(starts="2026-05-12T10:00:00+02:00", place="Haus der Presse, Musterstadt")


@pytest.mark.parametrize(
    ("lines", "starts", "ends"),
    [
        (("Wann | Dienstag, 12. Mai 2026, 10 bis 12 Uhr", f"Wo | {PLACE}"), "10:00", "2026-05-12T12:00"),
        (("Wann | 12. Mai 2026, 10 bis 12.30 Uhr", f"Wo | {PLACE}"), "10:00", "2026-05-12T12:30"),
        (("Beginn: Di, 12.05.2026, 10:00 Uhr", "Ende: Mi, 13.05.2026, 17:30 Uhr", f"Ort: {PLACE}"), "10:00", "2026-05-13T17:30"),
        (("Datum: 12. Mai 2026", "Beginn: 10 Uhr", "Ende: 17 Uhr", f"Ort: {PLACE}"), "10:00", "2026-05-12T17:00"),
    ],
    ids=["table", "half past", "ende", "apart"],
)  # fmt: skip
@pytest.mark.parametrize(("kicker", "published"), [(None, None), ("Veranstaltung", "02.03.2026")])
def test_rows_and_lines_with_labels_make_an_event(
    lines: tuple[str, ...], starts: str, ends: str, kicker: str | None, published: str | None
) -> None:
    body = tuple(map(paragraph, (*lines, LONG)))
    raw = RawRecord(base_url=URL, title="Tag der Verwaltung", kicker=kicker, published=published, body=body)
    record = normalize(raw, url="https://netz.example/x")

    assert record.kind is RecordKind.EVENT
    assert record.event == Event(starts=f"2026-05-12T{starts}:00+02:00", ends=f"{ends}:00+02:00", place=PLACE)


def test_the_hour_of_an_event_is_read_where_the_markup_tells_only_its_day() -> None:
    body = (paragraph("Wann | 12. Mai 2026, 10 bis 12 Uhr"), paragraph("Wo | Haus der Presse"))
    event = normalize(RawRecord(base_url=URL, title="Tag", event_starts="2026-05-12", body=body), url=URL).event

    assert event == Event(starts="2026-05-12T10:00:00+02:00", ends="2026-05-12T12:00:00+02:00", place="Haus der Presse")


def test_days_and_place_in_a_line_above_the_text_make_an_event() -> None:
    body = (paragraph("12.–14. Mai 2026, Haus der Presse"), paragraph(LONG))
    record = normalize(RawRecord(base_url=URL, title="Messe Holz", body=body), url="https://netz.example/x")

    assert record.kind is RecordKind.EVENT
    assert record.event == Event(starts="2026-05-12", ends="2026-05-14", place="Haus der Presse")


def test_a_table_of_places_is_no_event() -> None:
    body = (paragraph("Ort | Betriebe"), paragraph("Termin | Ort"), paragraph("Musterstadt | 12"), paragraph(LONG))
    record = normalize(RawRecord(base_url=URL, title="Betriebe im Land", body=body), url="https://netz.example/x")

    assert record.event is None


def test_a_range_of_days_has_both_ends() -> None:
    raw = RawRecord(
        base_url=URL, title="Industriemesse vom 10. bis 12. September 2026", event_starts=None, kind="Event"
    )

    event = normalize(raw, url=URL).event

    assert event is not None
    assert (event.starts, event.ends) == ("2026-09-10", "2026-09-12")


def test_a_press_release_about_a_journey_has_no_event() -> None:
    raw = RawRecord(
        base_url=URL,
        title="Minister reist vom 10. bis 20. September 2023 nach Japan",
        reference="Medieninformation",
        published="08.09.2023",
        body=(paragraph(LONG),),
    )
    record = normalize(raw, url=URL)

    assert (record.kind, record.event, record.published) == (RecordKind.PRESS_RELEASE, None, date(2023, 9, 8))


def test_a_long_page_without_date_ordered_by_headings_is_a_policy_page() -> None:
    heads = tuple(Block(type=BlockType.HEADING, level=2, text=text) for text in ("Ziele", "Mittel"))
    record = normalize(
        RawRecord(base_url=URL, title="Industriepolitik", body=(*heads, paragraph(LONG))),
        url="https://m.example/themen/industrie",
    )

    assert record.kind is RecordKind.POLICY_PAGE


@pytest.mark.parametrize("published", [None, "12.11.2026"])
@pytest.mark.parametrize("name", ["impressum", "Impressum.html", "Datenschutz/"])
def test_what_every_site_has_to_say_of_itself_is_neither_policy_nor_news(name: str, published: str | None) -> None:
    heads = tuple(Block(type=BlockType.HEADING, level=2, text=text) for text in ("Anbieter", "Haftung"))
    raw = RawRecord(base_url=URL, title="Über diese Seite", published=published, body=(*heads, paragraph(LONG)))

    assert normalize(raw, url=f"https://m.example/{name}").kind is RecordKind.OTHER


def test_a_home_page_is_of_no_kind() -> None:
    assert (
        normalize(RawRecord(base_url=URL, title="Ministerium", body=(paragraph(LONG),)), url="https://m.example/").kind
        is RecordKind.OTHER
    )


def test_the_language_is_told_by_the_page_or_by_its_words() -> None:
    assert normalize(RawRecord(base_url=URL, title="T", language="de-DE"), url=URL).language == "de"
    assert normalize(RawRecord(base_url=URL, title="T", body=(paragraph(LONG),)), url=URL).language == "de"


def test_the_lines_of_an_address_become_one_line() -> None:
    raw = RawRecord(
        base_url=URL,
        title="T",
        addresses=("Musterministerium\nWilhelm-Buck-Straße 2\n01097 Dresden",),
        contacts=(RawContact(lines=("Hausanschrift", "Nichts")),),
    )
    record = normalize(raw, url=URL)

    assert record.addresses == ("Wilhelm-Buck-Straße 2, 01097 Dresden",)
    assert record.contacts == ()
