"""A release of the Freistaat Musterland to change."""

from datetime import date

from model.record import Block, BlockType, Contact, Phone, Record

PASSAGES = (
    "Der Freistaat stellt dafür 46 Millionen Euro bereit.",
    "Gefördert werden 120 Kilometer Leitung zwischen Nordstadt und Südhafen.",
    "Die Finanzierung des dritten Abschnitts ist gesichert. Der Bund beteiligt sich an den Kosten.",
    "„Das ist ein guter Tag für das Land“, sagte Wirtschaftsminister Martin Muster am Freitag in Nordstadt.",
    "Die Bauarbeiten beginnen am 12. Januar 2027 um 10 Uhr mit einem Festakt.",
)
CONTACT = Contact(
    name="Maria Muster",
    role="Pressesprecherin",
    phones=(Phone(number="+4935100080600", printed="0351 000-80600"),),
    emails=("presse@ministerium.example",),
)


def release(*passages: str, title: str = "Musterland fördert Wasserstoffnetz", **fields: object) -> Record:
    body = tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in passages or PASSAGES)
    defaults: dict[str, object] = {
        "url": "https://ministerium.example/medien/1",
        "issuer": "Ministerium für Wirtschaft",
        "published": date(2026, 11, 20),
        "contacts": (CONTACT,),
    }
    return Record(title=title, body=body, **(defaults | fields))  # type: ignore[arg-type]


def edited(at: int, old: str, new: str) -> Record:
    """The release with some words of one passage exchanged."""
    assert old in PASSAGES[at]
    return release(*PASSAGES[:at], PASSAGES[at].replace(old, new), *PASSAGES[at + 1 :])
