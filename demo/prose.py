"""Paragraphs in the voice of an administration: the same number gives the same ones, another number others."""

from random import Random

from demo.world import Block, Bullets, Heading

TOWNS = (
    "Musterstadt",
    "Neustadt",
    "Altenrode",
    "Birkenau",
    "Lindenthal",
    "Erlbach",
    "Steinfurth",
    "Wiesenau",
    "Rabenstein",
    "Oberhain",
    "Kaltenbrunn",
    "Grünwalde",
    "Marienau",
    "Sandhofen",
    "Weidenberg",
    "Hohenfels",
)
REGIONS = ("Mittelland", "Oberes Tal", "Seenland", "Vorgebirge", "Nordraum", "Kohlerevier", "Südliches Hügelland")
BODIES = (
    "die Aufbaubank",
    "die Landesagentur für Struktur",
    "die Bewilligungsstelle in Neustadt",
    "das Landesamt für Wirtschaft",
    "die Industrie- und Handelskammer",
    "die Handwerkskammer",
)
PEOPLE = (
    "Staatssekretärin Wiebke Sommerfeld",
    "Abteilungsleiter Dr. Ruben Althaus",
    "Kammerpräsidentin Ines Zaunkönig",
    "Betriebsrätin Carola Winzer",
    "Bürgermeister Falk Hölderich",
    "Institutsleiterin Prof. Dr. Marit Engelhaupt",
    "Geschäftsführer Bodo Lachmann",
)

_TERMS = (
    (
        "Gefördert werden Vorhaben mit zuwendungsfähigen Ausgaben von mindestens {small}.000 Euro. Der Zuschuss beträgt bis zu {share} "
        "Prozent; kleine und mittlere Unternehmen können einen Zuschlag von zehn Prozentpunkten erhalten."
    ),
    (
        "Antragsberechtigt sind Unternehmen mit Sitz oder Betriebsstätte im Freistaat, die weniger als {count} Beschäftigte haben. "
        "Verbünde aus mehreren Partnern werden bevorzugt, wenn mindestens eine Hochschule beteiligt ist."
    ),
    (
        "Die Anträge können bis zum {day}. {month} über das Portal des Freistaats eingereicht werden. Über die Auswahl entscheidet ein "
        "Beirat, dem Fachleute aus Wirtschaft, Wissenschaft und Gewerkschaften angehören."
    ),
    (
        "Die Laufzeit der Vorhaben ist auf {years} Jahre begrenzt. Ausgezahlt wird in Raten, die letzte erst nach Prüfung des "
        "Verwendungsnachweises. Eine Verlängerung um {months} Monate ist auf Antrag möglich."
    ),
    (
        "Das Verfahren wurde gegenüber dem Vorjahr vereinfacht: Statt {old} Formularen genügen jetzt {new}, und die Bearbeitung soll "
        "im Regelfall nicht länger als {weeks} Wochen dauern."
    ),
    (
        "Zuständig für die Bewilligung ist {body}. Sie berät Interessierte auch vor Ort, zuletzt bei {sessions} Sprechtagen in {town}, "
        "{other} und weiteren Gemeinden."
    ),
)
_SITUATION = (
    (
        "In der Region {region} arbeiten rund {workers}.000 Menschen in der Industrie, das ist jeder {part} Arbeitsplatz. Seit {past} ist "
        "die Zahl der Betriebe um {rise} Prozent gewachsen, vor allem bei Zulieferern und im Maschinenbau."
    ),
    (
        "Nach einer Umfrage unter {asked} Betrieben rechnen {share} Prozent mit steigenden Aufträgen im kommenden Halbjahr. "
        "Als größtes Hindernis nennen die Befragten fehlende Fachkräfte, gefolgt von den Kosten für Energie."
    ),
    (
        "{town} und {other} liegen an der künftigen Trasse und bekommen je einen Anschluss. Die Planungen dafür haben im {month} "
        "begonnen; die Gemeinderäte haben ihnen mit großer Mehrheit zugestimmt."
    ),
    (
        "Die Vorarbeiten reichen bis ins Jahr {past} zurück. Damals hatten sich {few} Betriebe aus {town} zusammengeschlossen, um "
        "gemeinsam einzukaufen und ihre Auszubildenden zusammen auszubilden. Heute zählt der Verbund {count} Mitglieder."
    ),
    (
        "Der Umsatz der Branche lag im vergangenen Jahr bei {money},{digit} Milliarden Euro und damit {rise} Prozent über dem Wert "
        "des Vorjahres. {share} Prozent davon wurden im Ausland erzielt, die meisten Waren gingen in Nachbarländer."
    ),
    (
        "Im Landkreis rund um {town} stehen für neue Ansiedlungen noch {hectares} Hektar erschlossene Flächen bereit. Weitere Flächen "
        "werden zurzeit auf ihre Eignung geprüft, darunter das Gelände der früheren Ziegelei in {other}."
    ),
)
_VOICES = (
    (
        "{person} sagte in {town}: »Wer heute in Köpfe und Maschinen investiert, sichert Arbeit für die nächsten {years} Jahre. Das geht "
        "nur gemeinsam, und es geht nicht von allein.«"
    ),
    (
        "»Wir haben lange auf diesen Schritt hingearbeitet«, erklärte {person}. »Jetzt kommt es darauf an, dass die Mittel rasch in den "
        "Betrieben ankommen und nicht in Aktenordnern liegen bleiben.«"
    ),
    (
        "{person} verwies auf die Erfahrungen aus {region}: »Dort sind in {years} Jahren {count} neue Stellen entstanden. Was dort "
        "gelungen ist, kann auch anderswo gelingen.«"
    ),
    (
        "»Die Betriebe brauchen Verlässlichkeit, und zwar über eine Wahlperiode hinaus«, so {person}. »Deshalb haben wir vereinbart, den "
        "Stand der Umsetzung alle {months} Monate öffentlich zu machen.«"
    ),
    (
        "Zurückhaltender äußerte sich {person}: »Der Ansatz stimmt, die Summen sind überschaubar. Entscheidend wird sein, ob die "
        "Verfahren wirklich schneller werden.«"
    ),
)
_OUTLOOK = (
    (
        "Die Ergebnisse sollen im {month} des kommenden Jahres auf einer Tagung in {town} vorgestellt werden. Anmeldungen nimmt {body} "
        "ab sofort entgegen, die Teilnahme ist kostenfrei."
    ),
    (
        "Ob das Vorhaben verlängert wird, soll nach einer Zwischenbilanz im {month} entschieden werden. Dazu werden {asked} Betriebe "
        "befragt; der Bericht wird veröffentlicht."
    ),
    "Die nächste Runde beginnt am {day}. {month}. Bis dahin sind Informationsabende in {town}, {other} und {third} geplant.",
    (
        "Im zweiten Schritt sollen auch Werkstätten in {other} und {third} einbezogen werden. Dafür sind weitere {small} Plätze "
        "vorgesehen, über die {body} entscheidet."
    ),
)
_MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "September", "Oktober")
_HEADINGS = ("Hintergrund", "Stimmen und Ausblick", "Wie es weitergeht", "Zur Einordnung", "Weitere Schritte")
_POINTS = (
    "Beratung vor Ort durch {body}",
    "{few} gemeinsame Werkstätten in {town} und {other}",
    "Zuschüsse bis zu {small}.000 Euro je Betrieb",
    "eine offene Sammlung von {count} geprüften Beispielen",
    "jährlich {sessions} Austauschtreffen in der Region {region}",
    "Weiterbildung für {workers}00 Beschäftigte",
)


def paragraphs(number: int, count: int, *, with_points: bool = False) -> tuple[Block, ...]:
    """So many paragraphs, with a heading before the second half."""
    random = Random(number)  # noqa: S311 - the same number shall give the same text
    pools = (_SITUATION, _TERMS, _VOICES, _OUTLOOK)
    drawn = [sentence for pool in pools for sentence in random.sample(pool, min(len(pool), -(-count // len(pools))))]
    blocks: list[Block] = [_filled(sentence, random) for sentence in drawn[:count]]
    if with_points:
        points = tuple(_filled(point, random) for point in random.sample(_POINTS, 3))
        blocks.insert(count // 2, Bullets(points))
    blocks.insert(count // 2, Heading(random.choice(_HEADINGS)))
    return tuple(blocks)


def _filled(sentence: str, random: Random) -> str:
    town, other, third = random.sample(TOWNS, 3)
    return sentence.format(
        town=town,
        other=other,
        third=third,
        region=random.choice(REGIONS),
        body=random.choice(BODIES),
        person=random.choice(PEOPLE),
        month=random.choice(_MONTHS),
        day=random.randint(2, 28),
        small=random.choice((15, 25, 40, 60, 75, 90)),
        share=random.randint(31, 68),
        count=random.randint(120, 480),
        years=random.randint(3, 9),
        months=random.choice((6, 9, 12)),
        weeks=random.randint(4, 9),
        old=random.randint(9, 14),
        new=random.randint(3, 5),
        sessions=random.randint(4, 12),
        workers=random.randint(11, 58),
        part=random.choice(("vierte", "fünfte", "sechste")),
        past=random.randint(2012, 2022),
        rise=f"{random.randint(2, 9)},{random.randint(1, 9)}",
        asked=random.randint(210, 890),
        money=random.randint(3, 18),
        digit=random.randint(1, 9),
        few=random.randint(5, 14),
        hectares=random.randint(22, 140),
    )
