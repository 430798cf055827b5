"""What appears during the day: written out in full, since somebody may read it."""

from demo.stock import at
from demo.world import Bullets, Heading, Release

HYDROGEN = Release(
    place="ministry",
    id="1200112",
    published=at("2026-11-20 10:15"),
    reference="112|26",
    title="Musterland fördert Wasserstoffnetz mit 46 Millionen Euro",
    subtitle="Wirtschaftsministerin übergibt Bescheide an drei Netzbetreiber",
    blocks=(
        (
            "Der Freistaat Musterland beteiligt sich am Bau von 120 Kilometern Leitung zwischen Musterstadt und Steinfurth. "
            "Wirtschaftsministerin Dr. Annegret Tannhäuser hat am Freitag Bescheide über insgesamt 46 Millionen Euro an drei "
            "Netzbetreiber übergeben. Die ersten Abschnitte sollen 2028 in Betrieb gehen."
        ),
        (
            "»Wer Stahl, Glas oder Dünger herstellt, braucht mehr als gute Absichten, er braucht einen Anschluss«, sagte die Ministerin "
            "bei "
            "der Übergabe im Pumpwerk Lindenthal. »Mit diesen Leitungen wissen die Betriebe, wann und wo der Wasserstoff ankommt.«"
        ),
        (
            "Die Mittel stammen je zur Hälfte aus dem Landeshaushalt und aus dem Fonds für den Strukturwandel. Die Netzbetreiber tragen "
            "den größeren Teil der Ausgaben selbst; sie rechnen mit Gesamtkosten von 214 Millionen Euro. Etwa zwei Drittel der Strecke "
            "folgen bestehenden Gasleitungen, die umgestellt werden."
        ),
        Heading("Drei Abschnitte"),
        Bullets(
            (
                "Musterstadt–Lindenthal: 38 Kilometer, Umstellung einer vorhandenen Leitung",
                "Lindenthal–Altenrode: 51 Kilometer, davon 20 Kilometer Neubau entlang der Bahn",
                "Altenrode–Steinfurth: 31 Kilometer Neubau mit Anschluss an den Chemiepark",
            )
        ),
        "Die Finanzierung des dritten Abschnitts ist gesichert.",
        (
            "Die Bauarbeiten beginnen im März 2027 bei Lindenthal. Anwohnerinnen und Anwohner werden zuvor auf vier Versammlungen "
            "unterrichtet; die Termine geben die Gemeinden bekannt. Für Fragen richten die Betreiber ein gemeinsames Büro in Altenrode "
            "ein, das montags bis freitags geöffnet ist."
        ),
        Heading("Hintergrund"),
        (
            "Elf Industriebetriebe haben bisher Bedarf angemeldet, zusammen rund 900 Gigawattstunden im Jahr. Das Ministerium erwartet, "
            "dass sich diese Menge bis 2032 verdoppelt. Der Freistaat berät Betriebe, die ihre Öfen und Kessel umstellen wollen, "
            "kostenfrei; zuständig ist die Landesagentur für Struktur."
        ),
    ),
)

BATTERIES = Release(
    place="network",
    id="rueckblick-forum-batterie-im-kreislauf",
    published=at("2026-11-20 11:00"),
    title="Rückblick: Forum »Batterie im Kreislauf« am 18.11.2026",
    subtitle="Hundertzwanzig Gäste sprachen in Birkenau über das zweite Leben der Zelle",
    blocks=(
        (
            "Was geschieht mit einer Fahrzeugbatterie, wenn das Fahrzeug nicht mehr fährt? Das Forum des Netzwerks am 18.11.2026 im "
            "Kulturbahnhof Birkenau gab darauf mehr als eine Antwort. Aus 74 Betrieben und sechs Instituten waren Gäste gekommen."
        ),
        (
            "Am Vormittag ging es um das Zerlegen. Eine Vorführung zeigte, wie ein Greifarm Module löst, ohne die Zellen zu verletzen; "
            "die Zuschauer staunten weniger über das Tempo als über die Ruhe, mit der er arbeitet. Am Nachmittag wurde gerechnet: Ab "
            "welcher Stückzahl lohnt sich eine eigene Prüfstrecke, und wer haftet für eine Zelle im zweiten Leben?"
        ),
        (
            "Einig waren sich die Teilnehmenden, dass es ohne einheitliche Prüfprotokolle nicht geht. Ein Arbeitskreis wird bis zum "
            "Frühjahr "
            "einen Vorschlag ausarbeiten. Acht Mitglieder haben sich noch am Abend eingetragen, weitere sind willkommen."
        ),
        (
            "Die Vorträge stehen den Mitgliedern im internen Bereich zur Verfügung. Das nächste Forum findet im Mai in Altenrode statt und "
            "beschäftigt sich mit Sitzen."
        ),
    ),
)
