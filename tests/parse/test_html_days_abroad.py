"""Days as pages of other languages print them, and what else such lines say."""
# ruff: noqa: E501

import time

import pytest

from monitor.parse.document.html_abroad import is_of_else, says_changed
from monitor.parse.document.html_dateline import said_in
from monitor.parse.document.html_day import DATE
from tests.parse.test_html_days import page, told

_TEXT = (
    "<p>The committee met in the morning and spoke about the roads of the region, which are mended before winter. It will meet again.</p>"
    * 3
)


@pytest.mark.parametrize(
    "line",
    [
        "cs 5. června 2020", "cs Zveřejněno dne 5. 6. 2020", "sk 5. júna 2020", "pl 5 cze 2020", "pl Data publikacji: 05.06.2020", "hu 2020. június 5., péntek 10:30",
        "hu 2020.06.05.", "hu 2020. 06. 05. 10:30", "ro Vineri, 05 Iunie 2020", "el Παρασκευή, 5 Ιουνίου 2020", "hr Objavljeno: 5. lipnja 2020.", "sl 5. junija 2020",
        "sr 5. јун 2020.", "bg 5 юни 2020 г., 10:30", "ru Опубликовано: 5 июня 2020", "uk 5 червня 2020 р.", "tr 05 Haziran 2020 Cuma 10:30", "tr Haziran 5, 2020",
        "sv Publicerad: 5 jun 2020", "da fredag d. 5. juni 2020", "nb Publisert 5. juni 2020 kl. 10.30", "fi Julkaistu 5. kesäkuuta 2020", "et 5. juuni 2020",
        "lv 2020. gada 5. jūnijs", "lt 2020 m. birželio 5 d.", "is 5. júní 2020", "es 5 de junio del 2020", "es Junio 5 de 2020", "it 05 GIU 2020", "ca 5 de juny de 2020",
        "gl 5 de xuño de 2020", "sq 5 Qershor 2020", "id Jumat, 5 Juni 2020 10:30 WIB", "ja 2020年6月5日（金）10時30分", "ko 2020년 6월 5일", "en 5th of June 2020", "en 05/Jun/2020",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_language_of_the_page(line: str) -> None:
    lang, _, day = line.partition(" ")

    assert told(page(below=f"<p>{day}</p>", text=_TEXT, lang=lang))[0] == "2020-06-05"


@pytest.mark.parametrize(
    "line",
    [
        "3. listopadu 2019 11", "3. října 2019 10", "3 ARALIK 2019 12", "3 Şubat 2019 2", "3 gen 2019 1", "3 ene 2019 1", "3 de fev. de 2019 2", "3 déc. 2019 12", "3 wrz 2019 9",
        "3 mrt 2019 3", "3 d’agost del 2019 8", "3. maj 2019 5", "3. desember 2019 12", "3º de março de 2019 3", "3 ΦΕΒΡΟΥΑΡΙΟΥ 2019 2", "3 ФЕВРАЛЯ 2019 2", "3. Feber 2019 2",
    ],
)  # fmt: skip
def test_a_month_is_known_in_full_cut_short_and_in_capitals(line: str) -> None:
    day, _, month = line.rpartition(" ")

    assert told(page(below=f"<p>{day}</p>", text=_TEXT, lang="xx"))[0] == f"2019-{int(month):02}-03"


def test_a_month_that_is_another_one_in_croatia_is_read_as_there() -> None:
    assert told(page(below="<p>3. listopada 2019.</p>", text=_TEXT, lang="hr"))[0] == "2019-10-03"
    assert told(page(below="<p>3 listopada 2019</p>", text=_TEXT, lang="pl"))[0] == "2019-11-03"


@pytest.mark.parametrize(
    "line",
    [
        "Mis à jour le 7 juin 2020", "Dernière mise à jour : 07/06/2020", "Actualizado el 7 de junio de 2020", "Ultimo aggiornamento: 7 giugno 2020", "Gewijzigd op 7 juni 2020",
        "Ostatnia aktualizacja: 7 czerwca 2020", "Aktualizováno: 7. června 2020", "Senast uppdaterad: 2020-06-07", "Opdateret 7. juni 2020", "Sist endret 07.06.2020",
        "Päivitetty 7.6.2020", "Atualizado em 7 de junho de 2020", "Frissítve: 2020. június 7.", "Güncelleme: 07.06.2020 10:30", "Обновлено: 7 июня 2020", "Page last edited: June 7, 2020",
    ],
)  # fmt: skip
def test_the_day_of_a_change_is_not_that_of_publication(line: str) -> None:
    assert told(page(below=f"<p>{line}</p>", text=_TEXT, lang="xx")) == ("None", "2020-06-07")


@pytest.mark.parametrize(
    "line", ["Mis à jour le 7 juin 2020 - Publié le 5 juin 2020", "Publisert 05.06.2020 Oppdatert 07.06.2020"]
)
def test_of_two_days_the_one_of_publication_is_told_whichever_stands_first(line: str) -> None:
    assert told(page(below=f"<p>{line}</p>", text=_TEXT, lang="xx"))[0] == "2020-06-05"


@pytest.mark.parametrize(
    "line",
    [
        "Born: June 7, 1980", "Joined: Jun 7, 2020", "Né le 7 juin 1980", "Nato il 7 giugno 1980", "Date limite : 7 juin 2020", "Scadenza: 7 giugno 2020", "Fecha límite: 7 de junio de 2020",
        "Du 7 juin 2020 au 9 juin 2020", "Du 7 au 9 juin 2020", "Dal 7 al 9 giugno 2020", "Oggi è domenica 7 giugno 2020", "Retrieved 7 June 2020", "Price as of 7 June 2020",
        "Termín: 7. června 2020", "Дата рождения: 7 июня 1980",
    ],
)  # fmt: skip
def test_what_else_is_on_a_day_is_no_publication(line: str) -> None:
    assert told(page(below=f"<p>{line}</p>", text=_TEXT, lang="xx"))[0] == "None"


def test_who_writes_may_be_called_like_the_day_of_today() -> None:
    assert said_in("Written by Musterstadt Today on November 7, 2023", language="en").published == "November 7, 2023"


@pytest.mark.parametrize(
    "piece",
    ["2020. ", "5. ", "5 de ", "2020年", "mai ", "Mai 5 ", "ma", "mis à ", "on 5 ", "today ", "sunday ", "date "],
)
def test_lines_are_read_in_a_time_that_grows_with_their_length(piece: str) -> None:
    begun = time.perf_counter()
    for asked in (DATE.search, says_changed, is_of_else):
        asked(piece * 20_000)

    assert time.perf_counter() - begun < 2
