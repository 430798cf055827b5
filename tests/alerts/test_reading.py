"""What a reader sees first: subjects that read well in a list, the weightiest change on top."""

import re
from dataclasses import replace

import pytest

from alerts.paper import further, weightiest
from model.alert import Thread
from model.change import Aspect, Edit, Operation, Piece, Weight
from model.record import Block, BlockType
from model.told import Told
from monitor.compare import compare
from tests.alerts import examples
from tests.alerts.examples import DESK, RECORD, UPDATED, WITHDRAWN, html_of, mail_of, parsed, text_of

THREAD = {("r7k2", DESK): Thread(subject="[MWM] Der erste Titel", message_ids=("<root@a.example>", "<two@a.example>"))}


def test_later_mails_keep_the_subject_of_the_first_and_answer_to_the_last() -> None:
    message = parsed(mail_of(UPDATED, threads=THREAD).content)

    assert message["Subject"] == "Re: [MWM] Der erste Titel"
    assert message["In-Reply-To"] == "<two@a.example>"
    assert message["References"] == "<root@a.example> <two@a.example>"


def test_what_went_is_struck_and_what_came_is_underlined() -> None:
    html = html_of(mail_of(UPDATED))

    assert re.search(r"<del [^>]*line-through[^>]*>46</del> <ins [^>]*underline[^>]*>38</ins> Millionen", html)


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        (WITHDRAWN, f"[MWM] Zurückgezogen: {examples.TITLE}"),
        (UPDATED, f"[MWM] Geändert: {examples.TITLE.replace('46', '38')}"),
        (
            replace(UPDATED, change=replace(UPDATED.change, weight=Weight.MINOR)),
            f"[MWM] Kleine Änderung: {examples.TITLE.replace('46', '38')}",
        ),
    ],
)
def test_a_first_mail_that_tells_no_new_release_says_so_in_its_subject(told: Told, subject: str) -> None:
    assert mail_of(told).subject == subject
    assert mail_of(told, threads=THREAD).subject == "Re: [MWM] Der erste Titel"


def test_a_long_title_ends_in_the_subject_where_a_part_of_it_ends() -> None:
    parts = ("Musterland öffnet ein Programm für Betriebe im ländlichen Raum", "Anträge sind ab Montag möglich")
    long = f"{parts[0]} – {parts[1]}: Auskunft gibt jedes Rathaus und jede Kammer des Landes"

    subject = mail_of(examples.told(replace(RECORD, title=long))).subject

    assert subject == f"[MWM] {parts[0]} – {parts[1]} …"
    assert "jede Kammer" in text_of(mail_of(examples.told(replace(RECORD, title=long)))).replace("\n", " ")


def test_the_weightiest_of_several_changes_is_the_headline_and_the_rest_stands_below() -> None:
    html = html_of(mail_of(UPDATED))

    assert re.search(
        r"<h1 [^>]*>Betrag geändert: 46 → 38 Millionen Euro\.</h1>\s*<p [^>]*>Ein Absatz gestrichen\.</p>", html
    )


def test_a_headline_is_not_cut_within_a_quoted_title() -> None:
    sentence = "Titel geändert: „Netz; Leitung“ → „Netz“; ein Absatz gestrichen."

    assert weightiest(sentence) == "Titel geändert: „Netz; Leitung“ → „Netz“."
    assert further(sentence) == "Ein Absatz gestrichen."
    assert (weightiest("Ein Absatz ergänzt."), further("Ein Absatz ergänzt.")) == ("Ein Absatz ergänzt.", "")


def test_what_hangs_on_a_text_is_shown_behind_it() -> None:
    contact = Edit(
        place="contacts", operation=Operation.INSERT, old=None, new="Eva Muster", pieces=(), aspects=(Aspect.CONTACT,)
    )
    assert UPDATED.comparison is not None
    edits = (contact, *UPDATED.comparison.edits)

    shown = text_of(mail_of(replace(UPDATED, comparison=replace(UPDATED.comparison, edits=edits))))

    assert shown.index("Überschrift") < shown.index("Absatz 2") < shown.index("{+Eva Muster+}")


def test_a_small_edit_is_marked_as_one() -> None:
    small = replace(UPDATED, change=replace(UPDATED.change, weight=Weight.MINOR))

    assert ">Geändert<" in html_of(mail_of(UPDATED))
    assert ">Kleine Änderung<" in html_of(mail_of(small))


def test_a_file_of_the_same_name_is_said_to_be_another() -> None:
    piece = Piece(operation=Operation.EQUAL, text="Karte der Trassen")
    edit = Edit(
        place="attachments",
        operation=Operation.REPLACE,
        old=piece.text,
        new=piece.text,
        pieces=(piece,),
        aspects=(Aspect.ATTACHMENT,),
    )
    assert UPDATED.comparison is not None

    alert = mail_of(replace(UPDATED, comparison=replace(UPDATED.comparison, edits=(edit,))))

    assert "Anlage geändert  Karte der Trassen" in text_of(alert)


def test_a_release_without_a_title_still_has_a_subject() -> None:
    assert mail_of(examples.told(replace(RECORD, title=""), title="")).subject == "[MWM] (ohne Titel)"


def test_a_release_whose_address_shows_another_one_is_not_said_to_have_moved() -> None:
    change = replace(
        examples.MOVED.change, old_url=examples.MOVED.change.url, summary=("Dort steht jetzt eine andere.", "")
    )

    alert = mail_of(replace(examples.MOVED, change=change))

    assert alert.subject == f"[MWM] Abgelöst: {examples.TITLE}"
    assert "Bisher" not in text_of(alert)


def test_new_paragraphs_in_a_row_bear_one_label() -> None:
    came = [Block(type=BlockType.PARAGRAPH, text=f"Neuer Absatz {name} über die Leitung.") for name in ("A", "B", "C")]
    read = replace(RECORD, body=(*RECORD.body, *came))
    told = replace(UPDATED, record=read, comparison=compare(RECORD, read))

    text, html = text_of(mail_of(told)), html_of(mail_of(told))

    first = len(RECORD.body) + 1
    label = f"Absätze {first}–{first + 2}"
    assert text.count(label) == html.count(label) == 1
    assert f"Absatz {first}" not in text + html
    assert all(block.text in " ".join(text.split()) and block.text in html for block in came)
