"""Releases of many kinds in our own words, drawn at random: funding, visits, figures, warnings, appointments, invitations."""

from datetime import date
from random import Random

from bench.scenarios.office import Release

_PLACES = [
    "Altenfels",
    "Bergheim",
    "Cranstedt",
    "Dornau",
    "Elmsbach",
    "Falkenroda",
    "Grünwalde",
    "Hohenau",
    "Ilmenfurt",
    "Jessenau",
    "Kaltwasser",
    "Lindenrode",
    "Moorstadt",
    "Neuenburg",
    "Osterlohe",
    "Pfahlbach",
    "Querstedt",
    "Rabenau",
    "Steinfurt",
    "Tannrode",
    "Ulmtal",
    "Vogelsang",
    "Weidenbach",
    "Zellau",
]
_PEOPLE = (
    "Vogt",
    "Lehmann",
    "Brandt",
    "Kessler",
    "Marquardt",
    "Scholl",
    "Albrecht",
    "Özdal",
    "von Reuth",
    "Sörensen-Lang",
    "Nowak",
    "Bálint",
)
_FIRST = ("Anna", "Bernd", "Clara", "Dieter", "Eva", "Frank", "Gesine", "Hakan", "Ines", "Jörg", "Kerstin", "Lutz")
_RANKS = (
    "Ministerin",
    "Staatssekretär",
    "Wirtschaftsminister",
    "Abteilungsleiterin",
    "Präsident der Kammer",
    "Oberbürgermeisterin",
)
_THINGS = (
    "Radwege", "Breitbandnetze", "Wasserstoffspeicher", "Brücken", "Solardächer", "Gründerzentren", "Werkstätten", "Bahnhöfe", "Labore",
    "Windparks", "Ladesäulen", "Berufsschulen", "Gießereien", "Chipfabriken", "Textilbetriebe", "Rechenzentren",
)  # fmt: skip
_SENTENCES = (
    "Das Vorhaben ist Teil eines Programms, das der Landtag im vergangenen Herbst beschlossen hat.",
    "Nach Angaben der Verwaltung liegen bislang {n} Anträge vor, von denen {m} bewilligt wurden.",
    "In der Region arbeiten rund {big} Menschen in mittelständischen Unternehmen.",
    "Die Kosten belaufen sich auf {amount} Millionen Euro, der Eigenanteil beträgt {percent} Prozent.",
    "Bis zum {day}. {month} können weitere Unterlagen eingereicht werden.",
    "Die Ausschreibung der Bauleistungen soll noch vor der Sommerpause beginnen, die Fertigstellung ist für {year} geplant.",
    "Begleitet wird das Projekt von der Hochschule {place}, die eine eigene Arbeitsgruppe eingerichtet hat.",
    "Im Vergleich zum Vorjahr stieg die Zahl der Beschäftigten um {decimal} Prozent.",
    "Ein Gutachten aus {place} hatte zuvor erhebliche Mängel an den bestehenden Anlagen festgestellt.",
    "Die Beteiligten vereinbarten, sich künftig zweimal im Jahr zu treffen.",
    "Fachleute rechnen mit einer Bauzeit von {n} Monaten; Einschränkungen im Verkehr seien nicht zu vermeiden.",
    "Für kleine Betriebe gibt es einen vereinfachten Antrag, der auf {m} Seiten Platz findet.",
    "Der Freistaat trägt {percent} Prozent der förderfähigen Ausgaben, höchstens jedoch {amount} Millionen Euro je Vorhaben.",
    "Dazu kommen Mittel des Bundes sowie der Europäischen Union.",
    "Weitere Standorte werden derzeit geprüft, darunter {place} und die Umgebung.",
    "Die Landesregierung hatte sich im Frühjahr auf ein gemeinsames Vorgehen mit den Kammern verständigt.",
)
_SAYINGS = (
    "Wir dürfen keine Zeit verlieren, denn die Betriebe brauchen Verlässlichkeit",
    "Das ist eine gute Nachricht für die ganze Region rund um {place}",
    "Wer heute investiert, sichert die Arbeitsplätze von morgen",
    "Mit {amount} Millionen Euro setzen wir ein deutliches Zeichen",
    "Von {place} geht ein Signal aus, das weit über die Landesgrenzen hinaus gehört wird",
)
_TITLES = (
    "{rank} {who} besucht {things} in {place}",
    "{amount} Millionen Euro für {things} in {place}",
    "Neue {things} für {place}: Baubeginn im Frühjahr",
    "Mehr {things}, weniger Bürokratie: Kabinett beschließt Eckpunkte",
    "{place}: {rank} {who} übergibt Förderbescheid über {amount} Millionen Euro",
    "Arbeitsmarkt: {n} neue Stellen durch {things}",
    "Einladung zum Pressetermin: {things} in {place} werden eröffnet",
    "Preis für {things} aus {place}",
    "Umfrage unter {n} Betrieben: Lage in {place} hellt sich auf",
    "{things} in {place} – Frist für Anträge verlängert",
)
_MONTHS = ("Januar", "März", "Mai", "Juni", "September", "November")


class Writer:
    """Every release another one; the same from the same seed. Titles are unique, as a scene tells releases by them."""

    def __init__(self, drawn: Random) -> None:
        self._drawn = drawn
        self._titles: set[str] = set()
        self._number = drawn.randrange(100, 400)

    def release(self, day: date) -> Release:
        self._number += 1
        title = self._title()
        return Release(
            path=self._drawn.choice(
                (
                    f"/presse/{self._number}",
                    f"/presse/{day.year}/{self._slug(title)}-{self._number}",
                    f"/presse/meldung.{self._number}.html",
                    f"/presse/pm-{self._number}.pdf",
                )
            ),
            title=title,
            day=day,
            text=self.text(),
            subtitle=self._sentence() if self._drawn.random() < 0.4 else None,
            contact=self._contact(),
        )

    def text(self) -> tuple[str, ...]:
        body = [self.paragraph() for _ in range(self._drawn.choice((1, 2, 3, 3, 4, 5, 9)))]
        body.insert(self._drawn.randint(1, len(body)), self.quotation())
        if self._drawn.random() < 0.3:
            body += ["## Hintergrund", *(f"- {self._sentence()}" for _ in range(self._drawn.randint(2, 5)))]
        if self._drawn.random() < 0.2:
            rows = (
                f"| {place} | {self._drawn.randint(1, 99)} | {self._drawn.randint(100, 999)} |"
                for place in self._drawn.sample(_PLACES, 3)
            )
            body += ["| Ort | Anträge | Plätze |", *rows, self.paragraph()]
        return tuple(body)

    def paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._drawn.randint(2, 4)))

    def quotation(self) -> str:
        said = self._filled(self._drawn.choice(_SAYINGS))
        return (
            f"„{said}“, sagte {self.speaker()} bei der Vorstellung in {self._drawn.choice(_PLACES)}. {self._sentence()}"
        )

    def speaker(self) -> str:
        return f"{self._drawn.choice(_RANKS)} {self._drawn.choice(_FIRST)} {self._drawn.choice(_PEOPLE)}"

    def _title(self) -> str:
        while (title := self._filled(self._drawn.choice(_TITLES))) in self._titles:
            pass
        self._titles.add(title)
        return title

    def _contact(self) -> str:
        who = f"{self._drawn.choice(_FIRST)} {self._drawn.choice(_PEOPLE)}"
        phone = f"0351 555-{self._drawn.randint(1000, 9999)}"
        return self._drawn.choice(
            (
                f"Kontakt: Pressestelle, {who}, Telefon {phone}, presse@musterland.example",
                f"Pressesprecher: {who}, Tel.: {phone}",
            )
        )

    def _sentence(self) -> str:
        return self._filled(self._drawn.choice(_SENTENCES))

    def _filled(self, pattern: str) -> str:
        drawn = self._drawn
        return pattern.format(
            n=drawn.randint(12, 480),
            m=drawn.randint(2, 11),
            big=f"{drawn.randint(2, 90)}.{drawn.randint(100, 999)}",
            amount=drawn.choice((f"{drawn.randint(2, 900)}", f"{drawn.randint(1, 90)},{drawn.randint(1, 9)}")),
            percent=drawn.randint(10, 90),
            decimal=f"{drawn.randint(0, 9)},{drawn.randint(1, 9)}",
            day=drawn.randint(2, 28),
            month=drawn.choice(_MONTHS),
            year=drawn.randint(2027, 2031),
            place=drawn.choice(_PLACES),
            things=drawn.choice(_THINGS),
            rank=drawn.choice(_RANKS),
            who=drawn.choice(_PEOPLE),
        )

    def _slug(self, title: str) -> str:
        return "-".join(
            "".join(letter for letter in word if letter.isascii() and letter.isalnum())
            for word in title.lower().split()[:5]
        )
