"""What the four sites had published before the day begins: about two dozen releases and one policy page."""

from datetime import datetime

from demo.pages import ministry
from demo.prose import paragraphs
from demo.world import BERLIN, Bullets, Heading, Place, Release, World

# day and time, number, title, subtitle, first paragraph
_MINISTRY = (
    (
        "2026-11-18 14:20",
        1200111,
        "Land stellt Plan für schnellere Genehmigungen in Gewerbegebieten vor",
        "Fristen sollen um ein Drittel kürzer werden",
        (
            "Wer eine Halle bauen oder eine Anlage erweitern will, soll im Freistaat Musterland künftig nach höchstens vier Monaten "
            "wissen, "
            "woran er ist. Das sieht ein Plan vor, den das Kabinett am Dienstag beschlossen hat. Er verpflichtet die beteiligten Behörden, "
            "gleichzeitig statt nacheinander zu prüfen."
        ),
    ),
    (
        "2026-11-16 10:05",
        1200110,
        "Wirtschaftsministerin besucht Gießerei in Altenrode",
        "Betrieb stellt seine Öfen von Koks auf Strom um",
        (
            "Die Gießerei in Altenrode schmilzt seit dieser Woche elektrisch. Beim Besuch der neuen Anlage sprach die Ministerin mit "
            "Auszubildenden über ihre Arbeit und mit der Geschäftsführung über Strompreise. Der Freistaat hat den Umbau mit einem Zuschuss "
            "unterstützt, den größeren Teil trägt das Unternehmen selbst."
        ),
    ),
    (
        "2026-11-12 09:30",
        1200109,
        "Ausbildungsbilanz: Mehr Verträge in Metall- und Elektroberufen",
        "Zahl der unbesetzten Stellen bleibt hoch",
        (
            "Zum Stichtag haben im Freistaat Musterland mehr junge Menschen eine Lehre in einem Metall- oder Elektroberuf begonnen als im "
            "Jahr zuvor. Zugleich blieben viele Lehrstellen frei, besonders auf dem Land. Das geht aus der Bilanz hervor, die das "
            "Ministerium "
            "gemeinsam mit den Kammern vorgelegt hat."
        ),
    ),
    (
        "2026-11-05 13:15",
        1200108,
        "Zweite Runde für den Gründerpreis »Erste Schicht«",
        "Ausgezeichnet werden junge Betriebe aus Handwerk und Industrie",
        (
            "Bis Ende Januar können sich Betriebe bewerben, die nicht älter als fünf Jahre sind und mindestens zwei Menschen beschäftigen. "
            "Der Preis »Erste Schicht« wird zum zweiten Mal vergeben. Anders als im ersten Jahr gibt es eine eigene Kategorie für "
            "Übernahmen bestehender Werkstätten."
        ),
    ),
    (
        "2026-10-29 11:45",
        1200107,
        "Breitband für Gewerbegebiete: Letzte Lücke im Vorgebirge geschlossen",
        "Neunzehn Standorte gehen gleichzeitig ans Netz",
        (
            "In den Gewerbegebieten des Vorgebirges liegt überall Glasfaser. Als letzter Standort wurde am Mittwoch das Gebiet "
            "Rabenstein-Süd angeschlossen. Damit ist ein Vorhaben beendet, das wegen felsigen Untergrunds zwei Jahre länger gedauert hat "
            "als geplant."
        ),
    ),
    (
        "2026-10-21 10:00",
        1200106,
        "Freistaat und Nachbarland vereinbaren gemeinsame Prüfstelle für Messgeräte",
        "Vertrag unterzeichnet, Sitz wird Grünwalde",
        (
            "Eichungen, für die Unternehmen bisher zwei Ämter brauchten, erledigt ab dem kommenden Jahr eine gemeinsame Prüfstelle. Der "
            "Vertrag wurde am Rande der Herbstkonferenz unterzeichnet. Die Stelle wird in Grünwalde eingerichtet und beginnt mit zwölf "
            "Beschäftigten aus beiden Verwaltungen."
        ),
    ),
    (
        "2026-10-14 15:30",
        1200105,
        "Förderaufruf »Abwärme nutzen« gestartet",
        "Betriebe und Stadtwerke können sich zusammen bewerben",
        (
            "Abwärme aus Härtereien, Bäckereien und Rechenzentren soll Wohnungen heizen, statt durch den Schornstein zu gehen. Dafür hat "
            "das "
            "Ministerium einen Förderaufruf gestartet. Bewerben können sich Betriebe gemeinsam mit Stadtwerken, Wohnungsgesellschaften "
            "oder "
            "Gemeinden."
        ),
    ),
    (
        "2026-10-07 09:10",
        1200104,
        "Bericht zur Lage der Industrie: Aufträge stabil, Kosten steigen",
        "Ministerium legt Zahlen für das dritte Quartal vor",
        (
            "Die Industrie im Freistaat hat im dritten Quartal etwa so viele Aufträge erhalten wie im Quartal davor. Gestiegen sind die "
            "Ausgaben für Vorprodukte und Versicherungen. Der Bericht stützt sich auf Meldungen von Betrieben mit mehr als fünfzig "
            "Beschäftigten."
        ),
    ),
)
_NETWORK = (
    (
        "2026-11-11 16:00",
        "rueckblick-werkstour-neustadt",
        "Rückblick: Werkstour in Neustadt am 10.11.2026",
        "Vier Betriebe öffneten ihre Tore",
        (
            "Am 10.11.2026 führte die Werkstour des Netzwerks in vier Betriebe rund um Neustadt. Zu sehen waren eine neue Presse, eine "
            "Lackiererei ohne Lösungsmittel und ein Lager, in dem Wagen ohne Fahrer unterwegs sind."
        ),
    ),
    (
        "2026-10-22 12:00",
        "rueckblick-einkaufstag-zulieferer",
        "Rückblick: Einkaufstag der Zulieferer am 20.10.2026",
        "Einkäuferinnen und Hersteller an einem Tisch",
        (
            "Beim Einkaufstag am 20.10.2026 in der Stadthalle Lindenthal trafen 41 Zulieferer auf die Einkaufsabteilungen von neun "
            "Herstellern. Jedes Gespräch dauerte zwölf Minuten, dann läutete eine Glocke."
        ),
    ),
    (
        "2026-09-25 10:30",
        "rueckblick-fachtag-leichtbau",
        "Rückblick: Fachtag Leichtbau am 23.09.2026",
        "Neue Fasern, alte Fragen",
        (
            "Wie viel Gewicht lässt sich an einer Tür sparen, ohne dass sie blechern klingt? Der Fachtag Leichtbau am 23.09.2026 in "
            "Erlbach "
            "ging dieser Frage mit sieben Vorträgen und einem Rundgang durch das Prüffeld nach."
        ),
    ),
    (
        "2026-09-03 09:00",
        "rueckblick-sommergespraech-2026",
        "Rückblick: Sommergespräch am 01.09.2026",
        "Ein Abend über Fachkräfte, Schichtpläne und Kinderbetreuung",
        (
            "Das Sommergespräch am 01.09.2026 fand im Garten der Kammer in Musterstadt statt. Achtzig Gäste sprachen darüber, wie "
            "Schichten "
            "so gelegt werden können, dass Eltern sie arbeiten können."
        ),
    ),
    (
        "2026-06-19 14:00",
        "rueckblick-arbeitskreis-qualitaet",
        "Rückblick: Arbeitskreis Qualität am 17.06.2026",
        "Prüfen mit Kamera und Verstand",
        (
            "Der Arbeitskreis Qualität kam am 17.06.2026 in Steinfurth zusammen. Im Mittelpunkt standen Kameras, die Kratzer erkennen, und "
            "die Frage, wer am Ende entscheidet, ob ein Teil ausgeliefert wird."
        ),
    ),
)
_INITIATIVES = (
    (
        "2026-11-13 08:15",
        "holzbau-im-hochtal-ein-jahr-danach",
        "Holzbau im Hochtal: Ein Jahr danach",
        "Was aus der Idee einer gemeinsamen Trocknungshalle geworden ist",
        (
            "Vor einem Jahr saßen elf Zimmereien um einen Tisch und rechneten. Heute steht in Wiesenau eine Trocknungshalle, die sich alle "
            "teilen. Wir haben nachgefragt, was sich für die Betriebe geändert hat und wo es noch klemmt."
        ),
    ),
    (
        "2026-10-30 09:40",
        "lernfabrik-kaltenbrunn-nimmt-arbeit-auf",
        "Lernfabrik Kaltenbrunn nimmt Arbeit auf",
        "Üben an Maschinen, die niemand schonen muss",
        (
            "In der früheren Weberei von Kaltenbrunn lernen seit Oktober Auszubildende aus vierzehn Betrieben. Die Maschinen sind "
            "gebraucht "
            "und dürfen kaputtgehen; genau das, sagen die Meister, mache den Unterschied."
        ),
    ),
    (
        "2026-10-09 11:20",
        "gemeinsam-pruefen-kosten-teilen",
        "Gemeinsam prüfen, Kosten teilen",
        "Sechs Gießereien betreiben ein Labor",
        (
            "Ein Röntgengerät ist für einen kleinen Betrieb zu teuer und für sechs gerade richtig. Nach diesem Gedanken haben sich "
            "Gießereien "
            "aus dem Mittelland zu einem gemeinsamen Labor zusammengetan."
        ),
    ),
    (
        "2026-09-17 13:05",
        "netzwerktreffen-in-birkenau",
        "Netzwerktreffen in Birkenau | Rückblick",
        "Sieben Initiativen stellten ihre Arbeit vor",
        (
            "Beim Netzwerktreffen in Birkenau berichteten sieben Initiativen, was gelungen ist und was nicht. Die Mischung kam an: Für das "
            "kommende Jahr haben sich schon zwölf angemeldet."
        ),
    ),
    (
        "2026-08-27 10:00",
        "reparieren-statt-ersetzen",
        "Reparieren statt ersetzen: Werkstätten im Seenland",
        "Ein Verbund hält alte Landmaschinen am Laufen",
        (
            "Im Seenland reparieren drei Werkstätten gemeinsam, was einzeln niemand mehr annimmt. Ersatzteile, die es nicht mehr gibt, "
            "drucken oder fräsen sie selbst."
        ),
    ),
    (
        "2026-07-08 09:30",
        "energie-im-gewerbehof",
        "Energie im Gewerbehof: Ein Dach für alle",
        "Wie neun Mieter sich eine Solaranlage teilen",
        (
            "Auf dem Dach des Gewerbehofs Sandhofen liegen 412 Module, und neun Betriebe teilen sich den Strom. Der schwierigste Teil war "
            "nicht die Technik, sondern der Vertrag."
        ),
    ),
)
_STATE = (
    ("2026-11-17 12:00", "neues-rechenzentrum-fuer-die-hochschulen", "88/2026", "Neues Rechenzentrum für die Hochschulen",
     "Fünf Standorte teilen sich eine Anlage",
     ("Die Hochschulen des Landes rechnen künftig gemeinsam. Das Kabinett hat dem Bau eines Rechenzentrums zugestimmt, das an fünf "
     "Standorten genutzt und mit Abwärme ein Schwimmbad heizen wird.")),
    ("2026-11-09 10:30", "digitaler-bauantrag-in-allen-landkreisen", "86/2026", "Digitaler Bauantrag in allen Landkreisen",
     "Letzte drei Kreise stellen um",
     ("Seit Montag können Bauanträge in allen Landkreisen am Rechner gestellt werden. Die letzten drei Kreise haben ihre Ämter am "
     "Wochenende umgestellt; Papier bleibt möglich.")),
    ("2026-10-27 09:00", "wissenschaftspreis-geht-an-werkstoffforscherin", "83/2026", "Wissenschaftspreis geht an Werkstoffforscherin",
     "Auszeichnung für Arbeiten zu rissfreiem Glas",
     ("Der Wissenschaftspreis des Landes geht in diesem Jahr an eine Forscherin aus Hohenfels, die Glas so kühlt, dass es nicht reißt. "
     "Das Verfahren wird bereits in zwei Betrieben erprobt.")),
    ("2026-10-15 14:45", "foerderung-fuer-mittelstandszentrum-verlaengert", "80/2026",
     "Förderung für Mittelstandszentrum verlängert", "Beratung zu Daten und Sicherheit bleibt kostenfrei",
     ("Das Zentrum, das kleine Betriebe zu Daten, Sicherheit und Software berät, arbeitet drei weitere Jahre. Das Ministerium hat den "
     "Bescheid am Donnerstag übergeben.")),
    ("2026-09-30 11:10", "zehn-jahre-offene-werkstaetten", "77/2026", "Zehn Jahre offene Werkstätten",
     "Aus drei Räumen sind vierundzwanzig geworden",
     ("Vor zehn Jahren öffneten im Land die ersten drei Werkstätten, in denen jede und jeder fräsen, löten und drucken darf. Heute sind "
     "es vierundzwanzig, die meisten in früheren Schulen.")),
)  # fmt: skip


def first_world() -> World:
    """As things stand on the morning of 20 November 2026."""
    releases = (*map(_from_ministry, _MINISTRY), *_plain("network", _NETWORK), *_plain("initiatives", _INITIATIVES))
    return World(
        now=at("2026-11-20 08:55"),
        places={name: Place(footer=footer, built_at=at("2026-03-02 08:00")) for name, footer in _FOOTERS.items()},
        releases=(*releases, *map(_from_state, _STATE), _policy()),
    )


def at(text: str) -> datetime:
    """An instant by the clocks of Berlin, such as "2026-11-20 10:15"."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=BERLIN)


_FOOTERS = {
    "ministry": f"© Freistaat Musterland 2026 · Herausgeber: {ministry.ISSUER}",
    "network": "© 2026 Netzwerk Automobilzulieferer Musterland e. V. · Technologiepark 3, 01187 Musterstadt",
    "initiatives": "Ein Projekt der Industrie- und Handelskammern im Freistaat Musterland · © 2026",
    "state": "© Landesregierung Musterland · Staatskanzlei, Regierungsstraße 1, 99084 Neustadt",
}


def _from_ministry(row: tuple[str, int, str, str, str]) -> Release:
    published, number, title, subtitle, lead = row
    return Release(
        place="ministry",
        id=str(number),
        published=at(published),
        title=title,
        subtitle=subtitle,
        reference=f"{number - 1200000}|26",
        blocks=(lead, *paragraphs(number, 10, with_points=number % 3 == 0)),
    )


def _plain(place: str, rows: tuple[tuple[str, str, str, str, str], ...]) -> list[Release]:
    return [
        Release(
            place=place,
            id=slug,
            published=at(published),
            title=title,
            subtitle=subtitle,
            blocks=(lead, *paragraphs(sum(slug.encode()), 8, with_points=number % 2 == 0)),
        )
        for number, (published, slug, title, subtitle, lead) in enumerate(rows)
    ]


def _from_state(row: tuple[str, str, str, str, str, str]) -> Release:
    published, slug, reference, title, subtitle, lead = row
    return Release(
        place="state",
        id=slug,
        published=at(published),
        title=title,
        subtitle=subtitle,
        reference=reference,
        blocks=(lead, *paragraphs(sum(slug.encode()), 8)),
    )


def _policy() -> Release:
    return Release(
        place="state",
        id="industriepolitik",
        topic="policy",
        published=at("2026-02-10 09:00"),
        title="Industriepolitik",
        subtitle="Die Industrie ist das Rückgrat der Wirtschaft im Freistaat Musterland.",
        blocks=(
            (
                "Mehr als vierhundert Betriebe mit über zwanzig Beschäftigten produzieren im Land. Die Industriepolitik der "
                "Landesregierung "
                "soll dafür sorgen, dass sie auch in zwanzig Jahren noch hier produzieren: mit bezahlbarer Energie, kurzen Wegen in der "
                "Verwaltung und gut ausgebildeten Menschen."
            ),
            Heading("Leitlinien"),
            Bullets(
                (
                    "Bestand pflegen: Wer erweitern will, bekommt einen festen Ansprechpartner in der Verwaltung.",
                    "Neues ermöglichen: Flächen werden vorsorglich erschlossen und zwischen den Gemeinden abgestimmt.",
                    "Menschen gewinnen: Weiterbildung im Betrieb wird bezuschusst, auch für Beschäftigte über fünfzig.",
                )
            ),
            Heading("Clusterpolitik"),
            (
                "Betriebe, Hochschulen und Kammern arbeiten in sechs Clustern zusammen. Das Land fördert ihre Geschäftsstellen mit bis zu "
                "80 Prozent der Ausgaben, höchstens jedoch 150.000 Euro im Jahr. Die Förderung ist bis Ende 2028 zugesagt."
            ),
            "Über neue Cluster entscheidet ein Beirat. Er tagt zweimal im Jahr und veröffentlicht seine Empfehlungen.",
            Heading("Beteiligung"),
            (
                "Der Industriedialog findet jeden Herbst an einem anderen Ort statt. Protokolle und Beschlüsse stehen zum Herunterladen "
                "bereit; Vorschläge können das ganze Jahr über eingereicht werden."
            ),
        ),
    )
