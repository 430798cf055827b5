"""Releases in our own words: every number gives another one, always the same."""

from datetime import date, timedelta

from bench.scenarios.office import Release

_WHAT = (
    "Radwege", "Breitbandnetze", "Wasserstoffspeicher", "Kindergärten", "Brücken", "Solardächer", "Gründerzentren", "Feuerwachen",
    "Bibliotheken", "Hochwasserdeiche", "Werkstätten", "Bahnhöfe", "Schwimmhallen", "Labore", "Museen", "Fährstege", "Windparks",
)  # fmt: skip
_WHERE = (
    "Altenfels", "Bergheim", "Cranstedt", "Dornau", "Elmsbach", "Falkenroda", "Grünwalde", "Hohenau", "Ilmenfurt", "Jessenau", "Kaltwasser",
    "Lindenrode", "Moorstadt",
)  # fmt: skip
_WHO = ("Vogt", "Lehmann", "Brandt", "Kessler", "Marquardt", "Scholl", "Albrecht")
FIRST_DAY = date(2026, 1, 5)


def release(number: int, *, day: date | None = None) -> Release:
    what, where, who = _WHAT[number % 17], _WHERE[number % 13], _WHO[number % 7]
    amount, share = 120 + 13 * number, 11 + number % 60
    return Release(
        path=f"/presse/meldung-{number}",
        title=f"Förderbescheid {number}: Neue {what} für {where}",
        day=day or FIRST_DAY + timedelta(days=number),
        text=(
            (
                f"Das Ministerium fördert {what} in {where} mit {amount} Millionen Euro. Den Bescheid übergab Staatssekretärin {who} am "
                f"Vormittag an die Bürgermeisterin der Stadt. Damit kann der Bau noch in diesem Jahr beginnen."
            ),
            (
                f"„Für {where} ist das ein guter Tag, denn {what} werden hier seit Jahren gebraucht“, sagte Staatssekretärin {who} bei der "
                f"Übergabe. Die Stadt übernimmt {share} Prozent der Kosten selbst."
            ),
            (
                f"Die Arbeiten an den ersten Abschnitten werden im Frühjahr ausgeschrieben. Beteiligt sind nach Angaben der Verwaltung {number + 4} "
                f"Betriebe aus der Region rund um {where}, die zusammen {300 + 7 * number} Menschen beschäftigen."
            ),
            "Das Programm läuft seit drei Jahren. Anträge nimmt die Förderbank des Freistaats entgegen, Auskunft gibt das zuständige Referat.",
        ),
    )
