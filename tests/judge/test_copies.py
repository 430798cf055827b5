"""Much alike: one release at two places, or two of one pattern? Where it is not certain, they are two."""

from dataclasses import replace
from datetime import date

import pytest

from bench.scenarios import prose
from model.nearness import marks
from model.record import Contact, Record
from monitor.compare import compare
from monitor.judge import follows, is_edited_slightly, is_one_release, may_be_edited, words_exchanged
from tests.judge.pages import release

TEXT = prose.release(50).text
HELD = release("Förderbescheid: Neue Labore für Lindenrode", *TEXT)
HEADING = "Gute Nachrichten aus dem Norden des Landes"
SOURCE_LINE = "Quelle: Ministerium für Netze"


def is_one(read: Record, *, by_one_publisher: bool = False, held: Record = HELD) -> bool:
    return is_one_release(held, read, compare(held, read), by_one_publisher=by_one_publisher)


def reworded(old: str, new: str, record: Record = HELD) -> Record:
    return release(record.title.replace(old, new), *(block.text.replace(old, new) for block in record.body))


@pytest.mark.parametrize(
    "read",
    [
        HELD,
        replace(HELD, contacts=(Contact(name="Karla Netz", emails=("netz@cluster.example",)),)),
        replace(HELD, title=HEADING),
        release(HELD.title, *TEXT, SOURCE_LINE),
        release(HELD.title, *TEXT, "Das Cluster begrüßt die Entscheidung und lädt zum Gespräch in 3 Wochen."),
        release(HEADING, *TEXT[:-1]),
        reworded("am Vormittag", "heute"),
        replace(HELD, published=date(2026, 11, 24)),
        replace(HELD, reference="77/26"),
    ],
)
def test_another_publisher_may_change_contact_headline_and_a_line(read: Record) -> None:
    assert is_one(read)


@pytest.mark.parametrize(
    "read",
    [
        reworded("770", "455"),
        reworded("drei Jahren", "vier Jahren"),
        reworded("Lindenrode", "Altenfels"),
        reworded("Labore", "Museen"),
        reworded("Lehmann", "Marquardt"),
        release(HELD.title, *TEXT[:1], "Die Förderbank sieht darin einen Beweis für die Kraft der Region.", *TEXT[2:]),
        release("Etwas ganz anderes", *prose.release(51).text),
        replace(HELD, published=date(2027, 11, 20)),
        release(HELD.title, *TEXT, *prose.release(3).text, *prose.release(4).text),
        release("Förderbescheid: Neue Labore für Bergheim", *TEXT),
    ],
)
def test_another_figure_name_sentence_or_year_is_another_release(read: Record) -> None:
    assert not is_one(read)


def test_at_one_publisher_it_carries_the_same_title_and_number() -> None:
    held = replace(HELD, reference="12|26")

    assert is_one(release(HELD.title, *TEXT, SOURCE_LINE), by_one_publisher=True)
    assert not is_one(replace(HELD, title=HEADING), by_one_publisher=True)
    assert not is_one(replace(HELD, reference="13|26"), by_one_publisher=True, held=held)


@pytest.mark.parametrize(
    ("read", "is_slight"),
    [
        (replace(HELD, title=HEADING), True),
        (reworded("770", "455"), True),
        (release(HELD.title, *TEXT, SOURCE_LINE), True),
        (replace(HELD, title=HEADING, published=date(2026, 11, 24)), False),
        (replace(HELD, title=HEADING, published=None), False),
        (replace(HELD, title=HEADING, reference="13|26"), True),
        (release("Neue Brücken für Elmsbach", *prose.release(3).text), False),
        (release(HELD.title, *TEXT[:1], *"abc"), False),
    ],
)
def test_a_release_that_was_edited_as_it_moved_bears_its_day_and_most_of_its_text(
    read: Record, *, is_slight: bool
) -> None:
    comparison = compare(HELD, read)

    assert comparison is not None
    assert is_edited_slightly(HELD, read, comparison) is is_slight


def test_another_notice_of_a_pattern_may_be_the_release_edited_and_only_a_redirect_says_so() -> None:
    read = release("Neue Brücken für Elmsbach", *prose.release(3).text)

    comparison = compare(HELD, read)

    assert comparison is not None
    assert may_be_edited(HELD, read, comparison)
    assert not is_edited_slightly(HELD, read, comparison)


def test_of_several_notices_of_one_pattern_the_least_edited_is_the_likeliest() -> None:
    read = reworded("770", "707")

    edited, other = compare(HELD, read), compare(reworded("Lindenrode", "Altenfels"), read)

    assert words_exchanged(None) < words_exchanged(edited) < words_exchanged(other)


def test_a_copy_that_makes_the_correction_of_its_original_only_follows_it() -> None:
    copy = release(HEADING, *TEXT, SOURCE_LINE)
    corrected = reworded("770", "707")
    following = reworded("770", "707", copy)

    said = compare(copy, following)

    assert said is not None
    assert follows(said, corrected)
    assert not follows(said, HELD)


def test_a_copy_that_adds_a_sentence_of_its_own_does_not_follow() -> None:
    said = compare(HELD, release(HELD.title, *TEXT, "Nachtrag: Die Frist wurde um einen Monat verlängert."))

    assert said is not None
    assert not follows(said, HELD)


def test_marks_are_shared_by_what_is_much_alike_and_by_nothing_else() -> None:
    numbers = range(40)
    texts = [prose.release(number).text for number in numbers]
    held = [set(marks(release("", *text))) for text in texts]

    near = [set(marks(release("", SOURCE_LINE, *text))) for text in texts]

    assert all(len(one & other) >= 4 for one, other in zip(held, near, strict=True))
    assert not set(marks(HELD)) & set(marks(release("", "Ein kurzer Hinweis in ganz anderen Worten steht hier.")))
    assert marks(HELD) == marks(reworded("„", "»")) and len(marks(HELD)) == 12


def test_a_very_long_text_is_known_by_its_beginning() -> None:
    long = release("", *TEXT * 200)

    assert marks(long) == marks(release("", *TEXT * 200, *prose.release(3).text))


def test_a_text_of_two_words_has_no_marks() -> None:
    assert marks(release("", "Zwei Wörter")) == ()
    assert len(marks(release("", "Es sind drei"))) == 12
