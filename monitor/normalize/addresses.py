"""Postal addresses in printed lines, each as one line: "Max-Reger-Straße 4-8, 99096 Erfurt"."""

import re
from typing import NamedTuple

_TOWN = re.compile(
    r"(?:\bD(?:E)?\s?[-–]\s?)?(?<![\d-])(\d{5})\s+([A-ZÄÖÜ][\wäöüß.-]+(?:[ /-]+(?:am|an|der|im|in|bei|a\.|"
    r"d\.|ob|vor|[A-ZÄÖÜ(][\wäöüß.)-]+)){0,4})"
)
_LONGEST = 160  # letters of a line that may be an address
_STREET = re.compile(
    r"^(?:.*\b)?[\wÄÖÜäöüß.'’ -]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|ring|gasse|ufer|damm|hof|chaussee|"
    r"markt|berg|graben|park|tor|wall|steig|pfad|kai|br(?:ü|ue)cke|anger|promenade|zeile|garten|feld|"
    r"insel|terrasse)\s*\d+\s?[a-z]?(?:\s?[-–/+]\s?\d+\s?[a-z]?)*$|"
    r"^(?:Am|An|Auf|Im|In|Zum|Zur|Unter|Alte[rs]?|"
    r"Neue[rs]?)\s.{2,40}\s\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?$|^Postfach\s[\d ]+$|"
    r"^[A-ZÄÖÜ][\wäöüß.-]+(?:\s[A-ZÄÖÜ][\wäöüß.-]+){0,2}\s\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d+)?$",
    re.IGNORECASE,
)


class Addressed(NamedTuple):
    addresses: tuple[str, ...]
    rest: tuple[str, ...]  # the lines that are no part of an address


def read_addresses(lines: tuple[str, ...]) -> Addressed:
    """A line with a five-digit code and a town, with the street before it on the same line or on the line above."""
    addresses: list[str] = []
    rest: list[str] = []
    for line in lines:
        found = _TOWN.search(line) if len(line) <= _LONGEST else None
        if not found:
            rest.append(line)
            continue
        town = f"{found[1]} {found[2].rstrip(' ,.(')}"
        before = line[: found.start()].strip(" ,|•·–-/")
        street, left = _street_of(before)
        if not street and not before and rest and len(rest[-1]) <= _LONGEST and _STREET.match(rest[-1]):
            street = rest.pop()
        if street or not before:
            addresses.append(f"{street}, {town}" if street else town)
            rest.extend(filter(None, (left, line[found.end() :].strip(" ,|•·–-/"))))
        else:
            rest.append(line)
    return Addressed(tuple(dict.fromkeys(addresses)), tuple(rest))


def _street_of(text: str) -> tuple[str, str]:
    """The street at the end of "Musterministerium, Musterstraße 1", and what stands before it."""
    parts = [part.strip() for part in re.split(r"[,|•·]", text) if part.strip()]
    if parts and _STREET.match(parts[-1]):
        return parts[-1], ", ".join(parts[:-1])
    return "", text
