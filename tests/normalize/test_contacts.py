"""People, offices, numbers and addresses out of printed contact blocks."""

import pytest

from model.raw import RawContact
from model.record import Contact
from monitor.normalize.contacts import read_contacts
from monitor.normalize.phones import read_numbers


def block(*lines: str, hrefs: tuple[str, ...] = ()) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    return read_contacts(RawContact(lines=lines, hrefs=hrefs))


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Telefon +49 351 564 80600", "+4935156480600"),
        ("Tel.: 05371-94544-0", "+495371945440"),
        ("(06131) 16-2549", "+496131162549"),
        ("0361 5603-0", "+4936156030"),
        ("Telefon: +49 (0) 361 57 37 11-715", "+49361573711715"),
        ("Tel. 0361/57 37 11 - 715", "+49361573711715"),
        ("0049 30 18681-0", "+4930186810"),
        ("Mobil: 0172 8380067", "+491728380067"),
    ],
)
def test_a_printed_number_becomes_e164(printed: str, number: str) -> None:
    (phone,) = read_numbers(printed).phones

    assert phone.number == number


def test_phone_and_fax_on_one_line_are_told_apart() -> None:
    numbers = read_numbers("Tel.: 0361 1234567 | Fax: 0361 1234568")

    assert [phone.number for phone in numbers.phones] == ["+493611234567"]
    assert [fax.number for fax in numbers.faxes] == ["+493611234568"]


@pytest.mark.parametrize(
    "line",
    ["01097 Dresden", "07.04.2021", "2017 06 22", "Wilhelm-Buck-Straße 2", "Haltestelle 3, 7 und 8", "1,2 Millionen"],
)
def test_other_figures_are_no_numbers(line: str) -> None:
    assert not read_numbers(line).phones


def test_the_letterhead_of_a_press_release() -> None:
    (contact,), addresses = block(
        "Ihr Ansprechpartner",
        "Jens Jungmann",
        "Durchwahl",
        "Telefon +49 351 564 80600",
        "Telefax +49 351 564 80680",
        "presse@smwa.example\\*",
    )

    assert (contact.name, contact.role) == ("Jens Jungmann", None)
    assert contact.phones[0].number == "+4935156480600"
    assert contact.faxes[0].number == "+4935156480680"
    assert contact.emails == ("presse@smwa.example",)
    assert addresses == ()


def test_a_visiting_address_is_an_address_and_no_contact() -> None:
    contacts, addresses = block(
        "Hausanschrift:",
        "Musterministerium",
        "für Wirtschaft",
        "Wilhelm-Buck-Straße 2",
        "01097 Dresden",
        "www.smwa.example",
    )

    assert contacts == ()
    assert addresses == ("Wilhelm-Buck-Straße 2, 01097 Dresden",)


@pytest.mark.parametrize(
    "printed",
    [
        "presse(at)musterland.example",
        "presse [at] musterland.example",
        "presse~musterland.example",
        "presse(ät)musterland(.)example",
        "Presse@musterland.example**",
    ],
)
def test_a_hidden_mail_address_is_read(printed: str) -> None:
    (contact,), _ = block("Pressestelle", f"E-Mail: {printed}")

    assert contact.emails == ("presse@musterland.example",)


def test_a_mail_address_behind_a_link_text_is_read() -> None:
    (contact,), addresses = block(
        "Referat 22 „Industrie“",
        "Ministerium für Muster",
        "Max-Reger-Straße 4-8",
        "99096 Erfurt",
        "E-Mail: Referat 22",
        hrefs=("mailto:r22%40muster.example?subject=x",),
    )

    assert (contact.name, contact.organisation, contact.emails) == (
        "Referat 22 „Industrie“",
        "Ministerium für Muster",
        ("r22@muster.example",),
    )
    assert addresses == ("Max-Reger-Straße 4-8, 99096 Erfurt",)


def test_two_people_in_one_block_are_two_contacts() -> None:
    contacts, _ = block(
        "Pressekontakt",
        "Musterverband e. V.",
        "Dr. Eva Beispiel",
        "Pressesprecherin",
        "Tel. 0351 1234567",
        "Max von Muster, Referent",
        "Tel. 0351 1234568",
        "m.muster@verband.example",
    )

    assert [(c.name, c.role, c.organisation) for c in contacts] == [
        ("Dr. Eva Beispiel", "Pressesprecherin", "Musterverband e. V."),
        ("Max von Muster", "Referent", "Musterverband e. V."),
    ]
    assert contacts[1].emails == ("m.muster@verband.example",)


def test_role_and_name_on_one_line_are_two_things() -> None:
    (contact,), _ = block("Musterministerium für Wirtschaft", "Pressesprecher Max Muster", "Telefon: 0351 5550100")

    assert (contact.name, contact.role, contact.organisation) == (
        "Max Muster",
        "Pressesprecher",
        "Musterministerium für Wirtschaft",
    )


def test_a_photo_credit_in_the_block_is_not_a_person() -> None:
    (contact,), _ = block(
        "Ihr Kontakt",
        "Erika Muster / DDI / Werk Musterstadt / 2017 06 22",
        "Andreas Beispiel",
        "Netzwerkmanager",
        "Telefon: +49 172 8380067",
    )

    assert contact.name == "Andreas Beispiel"


def test_an_extension_replaces_the_zero_of_the_switchboard() -> None:
    (contact,), _ = block("Max Muster", "Telefon 0351 564-0", "Durchwahl -123")

    assert [phone.number for phone in contact.phones] == ["+49351564123"]


def test_an_address_on_one_line_stays_one_line() -> None:
    _, addresses = block("Musterministerium, Musterallee 1, 99999 Musterstadt", "Postfach 10 03 29", "01073 Dresden")

    assert addresses == ("Musterallee 1, 99999 Musterstadt", "Postfach 10 03 29, 01073 Dresden")


@pytest.mark.parametrize(
    "mark",
    [
        "Stand: 02.03.2026",
        "Stand 2. März 2026",
        "Stand: März 2026",
        "Stand: 03/2026",
        "Letzte Änderung: 02.03.2026, 10:15 Uhr",
        "Zuletzt aktualisiert am 2.3.2026",
        "Zuletzt aktualisiert am:",
        "Aktualisiert: Montag, 2. März 2026 um 8.15 Uhr",
        "Last updated: 2 March 2026",
        "Page last updated on March 2, 2026",
        "2. März 2026",
    ],
)
def test_the_day_of_the_last_change_is_no_part_of_a_contact(mark: str) -> None:
    below = block("Ansprechpartner: Jens Groß, Tel. 0351 564-1000, gross@amt.example", mark)
    beside = block("Pressekontakt", "Jens Groß", "Tel. 0351 564-1000", "gross@amt.example", mark)

    for (contact,), _ in (below, beside):
        assert (contact.name, contact.role, contact.organisation) == ("Jens Groß", None, None)
        assert contact.emails == ("gross@amt.example",)
        assert [phone.number for phone in contact.phones] == ["+493515641000"]


def test_a_date_mark_behind_the_mail_address_is_no_role() -> None:
    (contact,), _ = block("Jens Groß", "gross@amt.example | Stand: 02.03.2026")

    assert (contact.name, contact.role) == ("Jens Groß", None)


def test_what_only_begins_like_a_date_mark_stays_a_role() -> None:
    (contact,), _ = block("Jens Groß", "Standortentwicklung und Ansiedlung", "Tel. 0351 564-1000")

    assert contact.role == "Standortentwicklung und Ansiedlung"


def test_further_telephones_of_a_house_are_told_by_their_last_figures() -> None:
    (contact,), _ = block("Umweltministerium, Presse, Herr Ole Muster, Tel.: 0385 588-100 oder -101, Fax: -199")

    assert (contact.name, contact.role, contact.organisation) == ("Ole Muster", "Presse", "Umweltministerium")
    assert [phone.number for phone in contact.phones] == ["+49385588100", "+49385588101"]
    assert [fax.number for fax in contact.faxes] == ["+49385588199"]


def test_last_figures_alone_make_no_number_of_a_number_in_one_piece() -> None:
    assert [phone.number for phone in read_numbers("Tel.: 038558810 oder -11").phones] == ["+4938558810"]


@pytest.mark.parametrize(
    "line", ["Tel. 0431 988-4700/-4701", "Telefon: 0431/988-4700 / -4701", "Tel.: 0431 988-4700/ - 4701"]
)
def test_a_stroke_before_last_figures_begins_another_telephone(line: str) -> None:
    assert [phone.number for phone in read_numbers(line).phones] == ["+494319884700", "+494319884701"]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Tel.: 0385/-588-115", "+49385588115"),
        ("Tel.: 0351 / - 564 1234", "+493515641234"),
        ("T: 0711 123 / - 2868", "+497111232868"),
        ("Tel.: +49 (0) 30 / -1234567", "+49301234567"),
        ("Tel.: 0351-564/-1234", "+493515641234"),
    ],
)
def test_a_stroke_behind_a_town_parts_no_telephones(line: str, number: str) -> None:
    assert [phone.number for phone in read_numbers(line).phones] == [number]


def test_another_number_behind_a_fax_is_a_fax() -> None:
    numbers = read_numbers("Fax: 0351 564-1234/-1235")

    assert [fax.number for fax in numbers.faxes] == ["+493515641234", "+493515641235"]
    assert numbers.phones == ()


@pytest.mark.parametrize("label", ["Telefonnummer", "Rufnummer", "Tel.-Nr.", "Faxnummer"])
def test_what_a_number_is_called_is_no_role(label: str) -> None:
    (contact,), _ = block("Ole Muster", f"{label}: 0385 58-115")

    assert (contact.name, contact.role) == ("Ole Muster", None)
    assert [one.number for one in (contact.faxes if "Fax" in label else contact.phones)] == ["+4938558115"]


def test_further_telephones_are_told_in_any_spacing() -> None:
    line = "Tel.: 0385 588-100 ,  oder   -101\u00a0;\u00a0 Fax :  - 199 u. -198"

    numbers = read_numbers(line)

    assert [phone.number for phone in numbers.phones] == ["+49385588100", "+49385588101", "+49385588198"]
    assert [fax.number for fax in numbers.faxes] == ["+49385588199"]


def test_a_telephone_without_its_house_is_no_role() -> None:
    (contact,), _ = block("Ole Muster, Durchwahl -115", "Tel.: 0385 588-115")

    assert (contact.name, contact.role) == ("Ole Muster", None)


def test_letters_before_numbers_are_no_role() -> None:
    (contact,), _ = block("Ole Muster | T +49 385 588-115 | F +49 385 588-199 | M 0172 8380067 | E o.muster@m.example")

    assert (contact.name, contact.role) == ("Ole Muster", None)
    assert [phone.number for phone in contact.phones] == ["+49385588115", "+491728380067"]
    assert [fax.number for fax in contact.faxes] == ["+49385588199"]


def test_a_letter_in_the_name_of_a_team_is_kept() -> None:
    (contact,), _ = block("Team F & E", "Tel.: 0385 588-115")

    assert contact.name == "Team F & E"


def test_an_address_with_a_gap_before_its_sign_is_one() -> None:
    (contact,), _ = block("Ole Muster", "Telefon 0385 588-115", "ole.muster @m.example")

    assert (contact.role, contact.emails) == (None, ("ole.muster@m.example",))
