"""Scenes drawn more widely: another content management system, standing noise and kind of release in each; ten kinds of edit."""

import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from random import Random

from bench.scenarios.office import Release, feed
from bench.scenarios.paper import paper
from bench.scenarios.random_life import STEPS, Life
from bench.scenarios.reports import Writer
from bench.scenarios.shapes import SHAPES
from bench.scenarios.site import Answer, Shown, html
from bench.scenarios.stage import NEW, UPDATED, Scene, Stage

FEED = "/feed.xml"
_FIGURE = re.compile(r"\d+(?= Millionen Euro| Prozent| Anträge| Monaten)")


def scene(seed: int, number: int) -> Scene:
    return partial(_live, seed=seed * 100_000 + number)


def _live(stage: Stage, *, seed: int) -> None:
    life = WildLife(stage, Random(seed))
    life.begin()
    for _ in range(STEPS):
        life.step()
    life.end()


class WildLife(Life):
    def __init__(self, stage: Stage, drawn: Random) -> None:
        super().__init__(stage, drawn)
        self.writer = Writer(drawn)
        self.has_feed = False

    def begin(self) -> None:
        office, days = self.stage.office, 1
        office.releases = []
        for _ in range(self.drawn.randint(5, 25)):
            office.releases.append(self.writer.release(self.stage.today - timedelta(days=days)))
            days += self.drawn.randint(0, 4)
        office.per_page = self.drawn.choice((10, 40))
        office.layout = self.drawn.choice(tuple(SHAPES))
        office.page_filter = self._with_papers(self.drawn.choice(STANDING))
        office.bottom = _BOTTOM
        self.quiet_filter = office.page_filter
        for one in office.releases[office.per_page :]:  # behind the first page of the listing nobody has looked
            self.touched[one.path] = STEPS
        self.stage.site.etags = self.drawn.random() < 0.3
        if self.drawn.random() < 0.3:
            self.stage.watch(f"{self.stage.site.root}{FEED}")
            self.has_feed = True
        self.show()
        self.stage.start()

    def show(self) -> None:
        if self.has_feed:
            self.stage.site.overlaid[FEED] = feed(self.stage.office, self.stage.site.root)

    def _with_papers(self, page_filter: Callable[[Release, str], Shown]) -> Callable[[Release, str], Shown]:
        """Releases whose address says so are papers."""
        name = self.stage.office.name
        return lambda one, page: paper(one, name) if one.path.endswith(".pdf") else page_filter(one, page)

    def end(self) -> None:
        if self.ill_for:
            self._heal()
        self.stage.office.page_filter = self.quiet_filter
        self.show()
        self.stage.look(hours=4, times=8)

    # ---- events

    def publish(self) -> None:
        for _ in range(self.drawn.choice((1, 1, 1, 2, 3))):
            one = self.writer.release(self.stage.today)
            self.stage.office.releases.insert(0, one)
            self.touched[one.path] = self.at
            self._tell(partial(self.stage.expect, NEW, one))

    def edit_figure(self) -> None:
        self._alter(lambda passage: _FIGURE.sub(lambda _: f"{903 + self.at}", passage, count=1), str(903 + self.at))

    def edit_quote(self) -> None:
        who = self.writer.speaker()
        self._alter(lambda passage: re.sub(r"(?<=“, sagte ).*?(?= bei der)", who, passage), who.split()[-1])

    def add_passage(self) -> None:
        self._edit(lambda text: (*text, self.writer.paragraph()))

    def remove_passage(self) -> None:
        self._edit(lambda text: text[:-1] if len(text) > 3 and not text[-1].startswith("|") else text)

    def add_sentence(self) -> None:
        self._alter(
            lambda passage: f"{passage} Der Beirat tagt am {self.at}. Juni im Saal {self.at + 40}.",
            f"Saal {self.at + 40}",
        )

    def retitle(self) -> None:
        one = self._quiet_release()
        if one and not self.ill_for:
            self.touched[one.path] = self.at
            self.stage.expect(UPDATED, self.stage.edit(one, title=f"{one.title} – Termin am {self.at}. Juli"))

    def noise(self) -> None:
        before = self.stage.office.page_filter
        super().noise()
        if self.stage.office.page_filter is not before:
            self.stage.office.page_filter = self._with_papers(self.stage.office.page_filter)

    def attach(self) -> None:
        one = self._quiet_release()
        if one and not self.ill_for and not one.path.endswith(".pdf"):
            self.touched[one.path] = self.at
            path = f"/dateien/merkblatt-{self.at}.pdf"
            self.stage.site.overlaid[path] = Answer(body=f"%PDF-1.4 leaflet {self.at}".encode(), type="application/pdf")
            self.stage.expect(
                UPDATED, self.stage.edit(one, files=((f"Merkblatt {self.at} (PDF)", path),)), f"Merkblatt {self.at}"
            )

    def move(self) -> None:
        """To another address, the old one leading there: nobody's news."""
        one = self._quiet_release()
        if one and not self.ill_for:
            moved = f"/presse/umgezogen-{self.at}{'.pdf' if one.path.endswith('.pdf') else ''}"
            self.stage.edit(one, path=moved)
            self.stage.site.redirect(one.path, moved)
            self.touched[moved] = self.at

    def respell(self) -> None:
        """Other spaces, hyphens and marks: nobody's news."""
        for one in list(self.stage.office.releases):
            text = tuple(
                passage.replace("Millionen Euro", "Millionen\N{NO-BREAK SPACE}Euro").replace(
                    "Verwaltung", "Verwal\N{SOFT HYPHEN}tung"
                )
                for passage in one.text
            )
            self.stage.edit(one, text=text)

    def relaunch(self) -> None:
        """The same texts at the same addresses, printed by another system."""
        if not self.ill_for:
            self.stage.operator("the template has changed", optional=True)
            self.stage.office.layout = self.drawn.choice(tuple(SHAPES))

    def _alter(self, change: Callable[[str], str], *words: str) -> None:
        one = self._quiet_release()
        if one is None or self.ill_for:
            return
        at = next(
            (
                number
                for number, passage in enumerate(one.text)
                if change(passage) != passage and passage[:2] not in ("| ", "##")
            ),
            None,
        )
        if at is not None:
            self.touched[one.path] = self.at
            text = (*one.text[:at], change(one.text[at]), *one.text[at + 1 :])
            self.stage.expect(UPDATED, self.stage.edit(one, text=text), *words)

    def drawn_event(self) -> Callable[["WildLife"], None]:
        return self.drawn.choices(list(_EVENTS), weights=list(_EVENTS.values()))[0]


_BOTTOM = (
    '<nav><ul><li><a href="/impressum/">Impressum</a></li><li><a href="/datenschutz/">Datenschutz</a></li></ul></nav>'
)
_MENU = "".join(f'<li><a href="/themen/{number}">Thema {number} und seine Unterpunkte</a></li>' for number in range(30))


def _plain(_: Release, page: str) -> Answer:
    return html(page)


def _with_menu(_: Release, page: str) -> Answer:
    return html(page.replace("<main>", f'<div class="nav-main"><ul>{_MENU}</ul></div><main>'))


def _restless(_: Release, page: str) -> Callable[[int], Answer]:
    """Signs, times and the weather, other ones at every request, and none of it in the article."""
    return lambda number: html(
        page.replace("</head>", f'<meta name="csrf-token" content="{number * 7919:x}"></head>')
        .replace("</header>", f'<p class="wetter">Heute {number % 30} Grad in Musterstadt</p></header>', 1)
        .replace("</footer>", f"<p>Seite erstellt in {number % 9},{number % 7} Sekunden</p></footer>")
    )


def _counted(_: Release, page: str) -> Callable[[int], Answer]:
    return lambda number: html(
        page.replace("</main>", f'<p class="zaehler">Diese Seite wurde {number + 120} mal aufgerufen</p></main>')
    )


def _recommended(one: Release, page: str) -> Answer:
    box = "".join(
        f'<li><a href="/presse/alt-{sum(map(ord, one.path)) % 50 + n}">Frühere Meldung {n} zum Thema</a></li>'
        for n in range(3)
    )
    return html(
        page.replace(
            "</main>",
            f'<section class="related"><h2>Das könnte Sie auch interessieren</h2><ul>{box}</ul></section></main>',
        )
    )


STANDING = (_plain, _with_menu, _restless, _counted, _recommended)
_EVENTS: dict[Callable[[WildLife], None], int] = {
    WildLife.nothing: 4,
    WildLife.publish: 4,
    WildLife.edit_figure: 2,
    WildLife.edit_quote: 1,
    WildLife.add_passage: 2,
    WildLife.remove_passage: 1,
    WildLife.add_sentence: 2,
    WildLife.retitle: 1,
    WildLife.attach: 1,
    WildLife.move: 1,
    WildLife.respell: 1,
    WildLife.relaunch: 1,
    WildLife.withdraw: 1,
    WildLife.noise: 2,
    WildLife.fall_ill: 2,
}
