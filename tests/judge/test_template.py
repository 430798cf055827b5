"""One edit of a template is one notice."""

from collections import Counter
from datetime import date

from model.record import Record
from model.verdict import Decision
from monitor.compare import compare
from monitor.judge import same_edit_key, template_edit
from monitor.judge.template import PRINTED
from tests.judge.pages import SENTENCE, release


def _key(held: Record, read: Record) -> str:
    comparison = compare(held, read)
    assert comparison is not None
    return same_edit_key(comparison)


def _with_banner(number: int) -> str:
    held = release(f"Meldung {number}", *[f"{SENTENCE} {number}."] * (number + 1))
    read = release(
        f"Meldung {number}",
        *[block.text for block in held.body],
        "Bitte beachten Sie unsere neue Telefonnummer im Haus.",
    )
    return _key(held, read)


def test_the_same_edit_on_different_releases_has_the_same_key() -> None:
    assert len({_with_banner(number) for number in range(10)}) == 1


def test_numbers_of_their_own_in_what_a_template_adds_make_no_other_edit() -> None:
    def numbered(number: int) -> str:
        return _key(release("Netz wird gebaut", SENTENCE), release(f"Nr. {number}/2026: Netz wird gebaut", SENTENCE))

    def put_off(day: int) -> str:
        return _key(release("Netz", SENTENCE), release("Netz", SENTENCE, f"Die Frist endet nun am {day}. Juni 2026."))

    assert len({numbered(9), numbered(12), numbered(130)}) == 1
    assert put_off(9) != put_off(12)


def test_different_edits_have_different_keys() -> None:
    held = release("Netz", "Es gibt 46 Millionen Euro.", "Es gibt 12 Stellen.")
    more = release("Netz", "Es gibt 48 Millionen Euro.", "Es gibt 12 Stellen.")
    less = release("Netz", "Es gibt 46 Millionen Euro.", "Es gibt 11 Stellen.")

    assert len({_key(held, more), _key(held, less), _key(more, held)}) == 3


def test_an_edit_on_most_releases_of_a_pass_is_a_change_of_template() -> None:
    keys = Counter([*map(_with_banner, range(12)), "another"])

    held = [key for key, same in keys.items() if template_edit(same=same, looked_at=14).decision is Decision.HOLD]

    assert held == [_with_banner(0)]


def test_an_edit_on_a_few_releases_is_news() -> None:
    assert template_edit(same=4, looked_at=4).decision is Decision.PUBLISH
    assert template_edit(same=9, looked_at=40).decision is Decision.PUBLISH
    verdict = template_edit(same=400, looked_at=400)
    assert verdict.decision is Decision.HOLD
    assert "400 von 400" in verdict.reason[0]


def test_a_field_that_every_page_loses_is_one_edit_whatever_it_held() -> None:
    losses = {
        _key(release("Netz", SENTENCE, published=date(2026, 11, day)), release("Netz", SENTENCE, published=None))
        for day in (3, 9)
    }
    finds = _key(release("Netz", SENTENCE, published=None), release("Netz", SENTENCE))
    corrected = _key(release("Netz", SENTENCE), release("Netz", SENTENCE, published=date(2026, 11, 3)))

    assert losses == {finds} == {PRINTED}
    assert corrected != PRINTED


def test_fields_that_came_here_and_went_there_are_one_edit_while_the_text_stands() -> None:
    bare = release("Netz", SENTENCE, published=None)

    assert _key(bare, release("Netz", SENTENCE, subtitle="Drei Jahre")) == PRINTED
    assert _key(bare, release("Netz", f"{SENTENCE} Neu.", subtitle="Drei Jahre", published=None)) != PRINTED


def test_fields_that_came_or_went_on_a_fifth_of_all_releases_are_no_news() -> None:
    assert template_edit(same=5, looked_at=25, key=PRINTED).decision is Decision.HOLD
    assert template_edit(same=3, looked_at=4, key=PRINTED).decision is Decision.HOLD
    assert template_edit(same=2, looked_at=2, key=PRINTED).decision is Decision.PUBLISH
    assert template_edit(same=4, looked_at=25, key=PRINTED).decision is Decision.PUBLISH


def test_of_a_box_that_goes_from_many_pages_its_older_states_make_no_other_edit() -> None:
    boxes = ("Besuchen Sie uns am Stand.", "Besuchen Sie uns auf der Messe.")
    text = f"{SENTENCE} eins."

    gone = [compare(release("Netz", text, box), release("Netz", text)) for box in boxes]

    keys = [same_edit_key(one, boxes.__contains__) for one in gone if one]
    assert keys == [keys[0], keys[0]]
    assert len({same_edit_key(one) for one in gone if one}) == 2
