"""Scenes drawn at random: edits x noise x faults, twenty steps each, always the same for a seed."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from random import Random

from bench.scenarios import prose
from bench.scenarios.office import Release
from bench.scenarios.scenes import faults
from bench.scenarios.site import Answer, html
from bench.scenarios.stage import NEW, RESTORED, UPDATED, WITHDRAWN, Scene, Stage
from bench.scenarios.truth import Score, totals

STEPS = 20
ERROR_PAGES = (
    faults.LOGIN,
    faults.CONSENT,
    faults.MAINTENANCE,
    faults.CHALLENGE,
    faults.SHELL,
    faults.CDN,
    faults.SERVER_ERROR,
    faults.DEFAULT,
)
WORDS = ("Nachtrag", "Hinweis", "Ergänzung", "Zusatz", "Anmerkung")


def scene(seed: int, number: int) -> Scene:
    return partial(_live, seed=seed * 100_000 + number)


def _live(stage: Stage, *, seed: int) -> None:
    """One life: at most one event a step; while a fault lasts, nothing that could not be seen is expected before it ends."""
    life = Life(stage, Random(seed))
    life.begin()
    for _ in range(STEPS):
        life.step()
    life.end()


class Life:
    def __init__(self, stage: Stage, drawn: Random) -> None:
        self.stage, self.drawn = stage, drawn
        self.ill_for = 0
        self.waiting: list[Callable[[], None]] = []  # what is expected once the site can be seen again
        self.number = 100
        self.touched: dict[str, int] = {}  # path -> step of its last event
        self.shown: dict[str, int] = {}  # path -> step at which a release can first be seen
        self.gone: dict[str, int] = {}
        self.at = 0

    def begin(self) -> None:
        self.stage.office.releases = [
            prose.release(n, day=self.stage.today - timedelta(days=n - 5))
            for n in range(6, 6 + self.drawn.randint(6, 14))
        ]
        self.stage.office.per_page = 40
        self.stage.office.layout = self.drawn.choice(("article", "boxes"))
        self.stage.site.etags = self.drawn.random() < 0.5
        self.stage.start()

    def step(self) -> None:
        self.at += 1
        has_healed = self.ill_for == 1
        if self.ill_for:
            self.ill_for -= 1
        if has_healed:
            self._heal()
        event = self.drawn_event()
        if not (has_healed and event.__name__ == "fall_ill"):  # what it missed must be seen once
            event(self)
        self._return()
        self.show()
        self.stage.look(hours=self.drawn.choice((1, 3, 4, 6, 8)))

    def show(self) -> None:
        """What the site shows beside its pages, before a look."""

    def end(self) -> None:
        if self.ill_for:
            self._heal()
        self.stage.office.page_filter = lambda _, page: html(page)
        self.stage.look(hours=4, times=8)

    def drawn_event(self) -> Callable[..., None]:
        return self.drawn.choices(list(_EVENTS), weights=list(_EVENTS.values()))[0]

    # ---- events

    def nothing(self) -> None:
        """Most hours are like this."""

    def publish(self) -> None:
        self.number += 1
        one = self.stage.publish(number=self.number, told=False)
        self.touched[one.path] = self.at
        self._tell(lambda: self._appears(one))

    def edit_figure(self) -> None:
        self._edit(
            lambda text: (text[0].replace(" Millionen Euro", f"{self.at} Millionen Euro"), *text[1:]), "Millionen"
        )

    def edit_quote(self) -> None:
        self._edit(
            lambda text: (
                text[0],
                text[1].replace("ein guter Tag", f"ein {WORDS[self.at % 5].lower()}reicher Tag"),
                *text[2:],
            ),
            "Tag",
        )

    def add_passage(self) -> None:
        word = self.drawn.choice(WORDS)
        day = self.drawn.randint(1, 28)
        self._edit(
            lambda text: (
                *text,
                f"{word}: Die Frist für Anträge endet nunmehr am {day}. Oktober in Schritt {self.at}.",
            ),
            word,
        )

    def remove_passage(self) -> None:
        self._edit(
            lambda text: text[:-1] if len(text) > 3 else (*text, f"{WORDS[0]}: Ende der Frist in Schritt {self.at}.")
        )

    def withdraw(self) -> None:
        one = self._quiet_release()
        if one is None or self.ill_for or len(self.gone) >= 2:
            return
        self.gone[one.path] = self.at
        self.touched[one.path] = self.at + 100  # left alone until it is back
        self.stage.edit(one, listed=False)
        self.stage.site.overlaid[one.path] = self.drawn.choice(
            (html("<h1>Nicht gefunden</h1>", status=404), html("<h1>Entfernt</h1>", status=410), html(_SOFT_404), _HOME)
        )
        self.stage.expect(WITHDRAWN, one, within=timedelta(days=3))

    def noise(self) -> None:
        """What nobody calls news, on every page at once."""
        office, step = self.stage.office, self.at
        self.stage.operator("the template has changed", optional=True)
        choice = self.drawn.randrange(8)
        if choice == 0:
            office.footer = f"Freistaat Musterland, Ministerium für Netze, Am Markt {step}, 01000 Musterstadt"
        elif choice == 1:
            office.top = f'<div id="cookie-banner" role="dialog"><p>Wir verwenden Cookies.</p><button>Nur nötige {step}</button></div>'
        elif choice == 2:
            office.item_class, office.text_class = f"item_{step}x", f"copy_{step}y"
        elif choice == 3:
            office.head = f'<meta name="build" content="{step}"><script>var t={step};</script>'
        elif choice == 4:
            office.bottom = f"<p>Besucher heute: {step * 17}</p>"
        elif choice == 5:
            office.layout = "boxes" if office.layout == "article" else "article"
        elif choice == 6:
            office.aside = lambda _: (
                f'<aside><h2>Weitere Meldungen</h2><ul><li><a href="/presse/x{step}">Meldung {step}</a></li></ul></aside>'
            )
        else:
            office.page_filter = lambda _, page: (
                lambda number: html(page.replace("</footer>", f"<p>{number}</p></footer>"))
            )

    def fall_ill(self) -> None:
        if self.ill_for:
            return
        self.ill_for = self.drawn.randint(1, 4)
        self.stage.operator("the site is ill", optional=True)
        site, choice = self.stage.site, self.drawn.randrange(5)
        if choice == 0:
            site.always = html("<h1>Service unavailable</h1>", status=self.drawn.choice((500, 502, 503)))
        elif choice == 1:
            site.always = Answer(body=b"", cut=400, type=None)
        elif choice == 2:
            site.always = html(self.drawn.choice(ERROR_PAGES), status=404)
        else:
            site.always = html(self.drawn.choice(ERROR_PAGES))

    # ---- what follows

    def _heal(self) -> None:
        self.ill_for = 0
        self.stage.site.always = None
        self.stage.operator("the site is well again", optional=True)
        waiting, self.waiting = self.waiting, []
        for expect in waiting:
            expect()

    def _tell(self, expect: Callable[[], None]) -> None:
        if self.ill_for:
            self.waiting.append(expect)
        else:
            expect()

    def _appears(self, one: Release) -> None:
        self.shown[one.path] = self.at
        self.stage.expect(NEW, one)

    def _return(self) -> None:
        """What was withdrawn for eight steps or more comes back now and then."""
        for path, since in list(self.gone.items()):
            if self.at - since > 8 and not self.ill_for and self.drawn.random() < 0.3:
                del self.gone[path], self.stage.site.overlaid[path]
                one = self.stage.edit(path, listed=True)
                self.touched[path] = self.at
                self.stage.expect(RESTORED, one, within=timedelta(days=2))

    def _edit(self, change: Callable[[tuple[str, ...]], tuple[str, ...]], *words: str) -> None:
        one = self._quiet_release()
        if one is None or self.ill_for:
            return
        self.touched[one.path] = self.at
        changed = self.stage.edit(one, text=change(one.text))
        if changed.text != one.text and self.shown.get(one.path) != self.at:  # else it is first seen edited
            self.stage.expect(UPDATED, changed, *words)

    def _quiet_release(self) -> Release | None:
        """One that nothing has happened to for two steps, so that each event has a look of its own."""
        quiet = [one for one in self.stage.office.releases if self.at - self.touched.get(one.path, -9) > 2]
        return self.drawn.choice(quiet) if quiet else None


_SOFT_404 = """<!DOCTYPE html><html lang="de"><head><title>Seite nicht gefunden</title></head><body><h1>Seite nicht gefunden</h1>
<p>Die gewünschte Seite ist leider nicht vorhanden.</p></body></html>"""
_HOME = Answer(status=302, headers=(("Location", "/"),))
_EVENTS: dict[Callable[[Life], None], int] = {
    Life.nothing: 4,
    Life.publish: 4,
    Life.edit_figure: 2,
    Life.edit_quote: 2,
    Life.add_passage: 2,
    Life.remove_passage: 1,
    Life.withdraw: 1,
    Life.noise: 5,
    Life.fall_ill: 2,
}


def figures(scores: Sequence[Score]) -> str:
    """Recall and precision, and the two kinds of message that must never be sent."""
    found = totals(scores)
    withdrawn = sum(what.startswith(WITHDRAWN) for one in scores for what in one.false)
    told, wrong = found["told"], found["false"] + found["double"]
    recall = told / found["expected"] if found["expected"] else 1.0
    precision = told / (told + wrong) if told + wrong else 1.0
    return (
        f"recall {recall:.4f}, precision {precision:.4f}, {found['expected']} real changes, {wrong} wrong messages "
        f"({withdrawn} of them “withdrawn”), {found['late']} late"
    )
