"""Sentences of a text that begin as calls and teasers do: "Weitere Themen waren die Wärme und der Strom."."""

import re

_BEGINS = (
    "Nächste", "Weitere ", "Mehr ", "Vorlesen ", "Nach oben ", "Drucken ", "Ähnliche ", "Verwandte ", "Aktuelle ", "Aktuellste ",
    "Beliebte ", "Teilen ", "Über die Autor", "Über den Autor", "Passend ", "Folgen ", "Abonnieren ", "Kontrast ",
    "Meistgelesen ", "Schlagwörter ", "Newsletter ", "Zurück zu",
    "Gespeichert ", "Eingereicht ",
    "Geschrieben ", "Veröffentlicht ", "Top-Themen ", "Neueste ", "Die neuesten ", "Letzte ", "Unsere ", "Unterstützt ", "Auf ",
    "JavaScript ", "Vorherige", "Stichwort", "Interessant", "Related ", "Share of ", "Recommended ", "Trending ", "Latest in ",
)  # fmt: skip
_CALLS = re.compile(
    r"\b(?:Sie|uns|unser\w*|hier|jetzt|dich?|du|dein\w*|Newsletter\w*|Kommentare?|App|Cookies?|lesen Abonnent\w*|you|your|our|us|here|"
    r"(?:Beitrag|Artikel|Seite|Meldung|Eintrag|Post) (?=[A-ZÄÖÜ„]))\b|[:@»›→]"
)
_LEAST = 5  # words


def is_sentence(text: str) -> bool:
    """It tells something and calls nobody to anything; asked only of the few texts that begin so."""
    return (
        text.endswith(".")
        and text.startswith(_BEGINS)
        and text.count(" ") >= _LEAST - 1
        and not _CALLS.search(text, text.find(" "))
    )
