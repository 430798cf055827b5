"""Where a template prints words of its own on every page, the spot is the same; edits of a text stand anywhere."""

import pytest

from model.record import Attachment, Record
from model.verdict import Decision
from monitor.compare import compare
from monitor.judge import kept_as, keys_of, template_edit
from tests.judge.pages import SENTENCE, release

TEXT = (f"{SENTENCE} eins.", "Es gibt 46 Millionen Euro für die Netze.", "Der Bau beginnt im Frühjahr am Ufer.")


def _spot(read: Record, held: Record | None = None) -> str | None:
    comparison = compare(held or release("Netz", *TEXT), read)
    assert comparison is not None
    keys = keys_of(comparison)
    return keys[1] if len(keys) > 1 else None


def _file(name: str) -> Record:
    return release("Netz", *TEXT, attachments=(Attachment(title=name, url=f"https://amt.example/{name}.pdf"),))


SPOTS = {
    "a summary above the text": [release("Netz", f"Ort {n} bekommt ein Netz.", *TEXT) for n in "ab"],
    "a dateline before the text": [release("Netz", f"Dorf {n}, 3. Mai 2026 – {TEXT[0]}", *TEXT[1:]) for n in "ab"],
    "something to read on below the text": [release("Netz", *TEXT, f"Lesen Sie auch: Brücke {n}.") for n in "ab"],
    "a kicker before the title": [release(f"Ort {n}: Netz", *TEXT) for n in "ab"],
    "a file of each": [_file(f"Netz in {n}") for n in "ab"],
}


@pytest.mark.parametrize("name", SPOTS)
def test_every_spot_is_among_those_with_which_the_words_of_an_edit_are_kept(name: str) -> None:
    comparison = compare(release("Netz", *TEXT), SPOTS[name][0])
    assert comparison is not None
    keys = keys_of(comparison)

    assert " ".join(keys) in kept_as(keys[0])


@pytest.mark.parametrize("name", SPOTS)
def test_what_comes_at_one_spot_has_one_key_whatever_it_says(name: str) -> None:
    one, other = map(_spot, SPOTS[name])

    assert one is not None and one == other


def test_the_spots_are_told_from_each_other_and_what_comes_from_what_goes() -> None:
    found = {_spot(pages[0]) for pages in SPOTS.values()}

    assert len(found) == len(SPOTS) - 1  # above the text is before it
    assert _spot(release("Netz", *TEXT), SPOTS["a file of each"][0]) not in found


@pytest.mark.parametrize(
    "read",
    [
        release("Netz", TEXT[0], TEXT[1].replace("46", "64"), TEXT[2]),
        release("Netz", TEXT[0], "Die Mehrkosten trägt der Bund allein.", *TEXT[1:]),
        release("Netz", "Ein Ort bekommt ein Netz.", *TEXT, "Lesen Sie auch: Brücke."),
        release("Netz", "Ein Ort bekommt ein Netz.", TEXT[0], TEXT[1].replace("46", "64"), TEXT[2]),
        release("Netz", *TEXT[:2], TEXT[2].replace("Frühjahr", "Herbst")),
    ],
)
def test_what_is_edited_in_the_middle_or_at_two_spots_has_no_spot(read: Record) -> None:
    assert _spot(read) is None


def test_three_quarters_of_the_releases_and_five_at_least_must_show_it() -> None:
    key = _spot(SPOTS["a file of each"][0]) or ""

    assert template_edit(same=9, looked_at=12, key=key).decision is Decision.HOLD
    assert template_edit(same=8, looked_at=12, key=key).decision is Decision.PUBLISH
    assert template_edit(same=4, looked_at=4, key=key).decision is Decision.PUBLISH
