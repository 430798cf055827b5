# ruff: noqa: E501 -- a paragraph a line
"""What the authorities of these test sites tell: releases in our own words, newest first."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Text:
    slug: str
    title: str
    at: datetime
    paragraphs: tuple[str, ...]

    @property
    def teaser(self) -> str:
        return self.paragraphs[0][:160].rsplit(" ", 1)[0] + " …"

    @property
    def day(self) -> str:
        return self.at.strftime("%d.%m.%Y")

    @property
    def written(self) -> str:
        return f"{self.at.day}. {MONTHS[self.at.month - 1]} {self.at.year}"


_TOLD = (
    (
        "bruecke-bei-lindau-wird-erneuert",
        "Brücke über die Alte Lind wird ab März erneuert",
        "Die Straßenbrücke bei Unterlindau bekommt ein neues Tragwerk. Das Land übernimmt 4,2 Millionen Euro der Kosten, den Rest trägt der Kreis.",
    ),
    (
        "werkstaetten-der-zukunft",
        "Zwölf Werkstätten erhalten Förderung für digitale Maschinen",
        "Zwölf Handwerksbetriebe aus dem Bergland können ihre Maschinenparks erneuern. Die Förderstelle hat die Bescheide am Vormittag übergeben.",
    ),
    (
        "hochwasserpegel-online",
        "Neue Pegelstände im Netz: Fünf weitere Messstellen angeschlossen",
        "Wer an der Mulde wohnt, kann den Wasserstand künftig an fünf weiteren Stellen ablesen. Die Werte werden alle zehn Minuten erneuert.",
    ),
    (
        "ausbildung-bahn",
        "Bahnausbildung im Norden startet mit 48 Plätzen",
        "Im neuen Zentrum lernen Lokführerinnen und Fahrdienstleiter unter einem Dach. Die ersten 48 haben ihren Vertrag unterschrieben.",
    ),
    (
        "energieberatung-vereine",
        "Energieberatung für Vereine wird um ein Jahr verlängert",
        "Sportvereine und Chöre dürfen sich weiter kostenlos beraten lassen. Seit dem Start haben 310 Vereine das Angebot genutzt.",
    ),
    (
        "mobilfunk-funkloch",
        "Letztes Funkloch an der Landstraße 17 geschlossen",
        "Zwischen Hohenbuch und Ostrau ist das Netz nun durchgehend. Der Mast am Galgenberg ging am Dienstag in Betrieb.",
    ),
    (
        "waldbrand-uebung",
        "Feuerwehren üben mit Nachbarland den Einsatz im Moorwald",
        "Rund 240 Kräfte aus beiden Ländern haben am Wochenende den Ernstfall geprobt. Geübt wurde vor allem der Wasserpendelverkehr.",
    ),
    (
        "gruenderpreis",
        "Gründerpreis geht an Hersteller von Leichtbauregalen",
        "Drei junge Leute aus Neustadt bauen Regale aus Hanffasern und Harz. Die Jury lobte die Idee und den durchdachten Vertrieb.",
    ),
)
_MORE = (
    "„Das ist ein guter Tag für die Region“, sagte Staatssekretärin Frauke Dornbusch vor Ort. „Viele haben lange darauf gewartet, und am Ende war es eine gemeinsame Leistung von Gemeinden, Betrieben und Land.“",
    "Die Arbeiten waren im Sommer europaweit ausgeschrieben worden. Vier Unternehmen hatten sich beworben, den Zuschlag erhielt eine Arbeitsgemeinschaft aus dem Freistaat Musterland. Beginn und Ende der einzelnen Abschnitte werden rechtzeitig bekannt gegeben.",
    "Das Vorhaben gehört zu einem Programm, mit dem das Land bis zum Jahr 2029 kleinere Orte stärken will. Bisher sind 63 Vorhaben bewilligt, davon 21 abgeschlossen. Anträge nehmen die Bewilligungsstellen in den Landkreisen entgegen.",
)
TEXTS = tuple(
    Text(
        slug=slug,
        title=title,
        at=datetime(2026, 11, 18, 10, 30, tzinfo=BERLIN) - timedelta(days=6 * number, minutes=25 * number),
        paragraphs=(first, *_MORE[number % 2 :]),
    )
    for number, (slug, title, first) in enumerate(_TOLD)
)
