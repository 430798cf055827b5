"""The words of a notice that something is held: that a person decides, and how."""

from model.finding import Capture
from model.source import Source


def held_title(source: Source, *, is_listing: bool, others: int) -> tuple[str, str]:
    """`others`: pages of the source that are held, or cannot be read, as well."""
    if is_listing:
        return f"Quelle „{source.name}“: ihre Liste ist angehalten", f"Source “{source.name}”: its listing is held"
    if others:
        return (
            f"{others + 1} Seiten der Quelle „{source.name}“ sind angehalten oder nicht lesbar",
            f"{others + 1} pages of source “{source.name}” are held or cannot be read",
        )
    return f"Eine Seite der Quelle „{source.name}“ ist angehalten", f"A page of source “{source.name}” is held"


def held_effect(capture: Capture, *, is_listing: bool, beside: tuple[str, str] | None) -> tuple[str, str]:
    """`beside` says which other pages of the source ail, and that no reader knows of it."""
    german, english = (
        f"„monitor hold release {capture.id}“ lässt es gelten, „monitor hold drop {capture.id}“ verwirft es.",
        f"“monitor hold release {capture.id}” lets it pass, “monitor hold drop {capture.id}” discards it.",
    )
    if is_listing:
        return (
            f"Was daran zweifelhaft ist, erfahren Leser nicht, bis Sie entscheiden: {german} Was danach erscheint, wird gemeldet.",
            f"Readers are not told what is doubtful in it until you decide: {english} What appears after it is told.",
        )
    if beside:
        return f"Sie entscheiden: {german} {beside[0]}", f"You decide: {english} {beside[1]}"
    return (
        f"Leser wurden nicht benachrichtigt. Sie entscheiden: {german} Steht dort wieder der alte Text, erledigt es sich.",
        f"Readers were not told anything. You decide: {english} It settles itself when the old text is there again.",
    )
