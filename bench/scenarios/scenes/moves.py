"""Addresses made from titles: a title is put right, and the release stands elsewhere from then on."""

from bench.scenarios import prose
from bench.scenarios.office import Release
from bench.scenarios.stage import UPDATED, Stage


def _retitled(stage: Stage, one: Release, title: str, path: str, *, redirect: bool) -> Release:
    if redirect:
        stage.site.redirect(one.path, path)
    return stage.edit(one, title=title, path=path)


def _is_put_right(stage: Stage, *, redirect: bool) -> None:
    stage.start()
    one = _retitled(stage, stage[2], "Neue Labore kommen ins Oberland", "/presse/neue-labore", redirect=redirect)
    stage.expect(UPDATED, one)
    stage.look(hours=3, times=5)


def title_and_address_with_redirect(stage: Stage) -> None:
    """A release gets another title and the address that belongs to it; the old address leads there. One new title."""
    _is_put_right(stage, redirect=True)


def title_and_address_without_redirect(stage: Stage) -> None:
    """A release gets another title and the address that belongs to it; the old address is gone. One new title."""
    _is_put_right(stage, redirect=False)


def spelling_of_title_and_address(stage: Stage) -> None:
    """A hyphen comes into the title and into the address; the old one is gone. History only."""
    stage.start()
    one = stage[2]
    _retitled(stage, one, one.title.replace("Förderbescheid", "Förder-Bescheid"), "/presse/foerder", redirect=False)
    stage.look(hours=3, times=5)


def figure_and_address_without_redirect(stage: Stage) -> None:
    """A figure is put right, and the page is made anew at another address; the old one is gone. One edit."""
    stage.start()
    one = stage.reword(stage[2], "seit drei Jahren", "seit vier Jahren")
    one = stage.edit(one, path="/presse/neu-angelegt")
    stage.expect(UPDATED, one, "vier")
    stage.look(hours=3, times=5)


def title_and_address_twice(stage: Stage) -> None:
    """A title is put right twice, and each time the address with it, without redirects. Two new titles."""
    _is_put_right(stage, redirect=False)
    one = _retitled(stage, stage[2], "Neue Labore kommen ins Unterland", "/presse/unterland", redirect=False)
    stage.expect(UPDATED, one)
    stage.look(hours=3, times=5)


def one_of_three_of_one_day_moves(stage: Stage) -> None:
    """Three notices of one pattern on one day are three pieces of news; then one gets another figure and another address."""
    stage.start()
    base = prose.release(50)
    for town, amount in (("Altenfels", "210"), ("Bergheim", "340"), ("Cranstedt", "455")):
        text = tuple(passage.replace("Lindenrode", town).replace("770", amount) for passage in base.text)
        path = f"/presse/bescheid-{town.lower()}"
        stage.publish(number=50, path=path, title=f"Förderbescheid für {town} übergeben", text=text)
        stage.look(hours=2)
    one = stage.reword("/presse/bescheid-bergheim", "340", "430")
    one = _retitled(stage, one, "430 Millionen für Bergheim", "/presse/430-fuer-bergheim", redirect=False)
    stage.expect(UPDATED, one, "430")
    stage.look(hours=3, times=5)
