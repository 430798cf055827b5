"""Where a scene is played: sites, a clock, a tool that looks, and the log of what its reader should be told."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Protocol

from bench.scenarios import prose
from bench.scenarios.office import Office, Release
from bench.scenarios.site import Site, serving
from bench.scenarios.truth import NEW, RESTORED, UPDATED, WITHDRAWN, Expected, Notice, Told, Truth

START = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A place to watch, as one would configure it; `documents` are the pages behind it at the start, for tools that do not follow."""

    id: str
    url: str
    name: str
    issuer: str
    more: dict[str, Any] = field(default_factory=dict)
    is_page: bool = False
    documents: tuple[tuple[str, str], ...] = ()  # URL, title


class Player(Protocol):
    """A tool as a black box."""

    def watch(self, places: tuple[Watched, ...]) -> None: ...
    def look(self, now: datetime, number: int, *, due: bool) -> None: ...
    def mail_refused(self, answer: str | None) -> None: ...
    def upgrade(self, now: datetime) -> None: ...
    def told(self) -> Told: ...


class Stage:
    """Used by scenes: change `office`, say what is to be told, let time pass and look."""

    def __init__(self, player: Player, stack: ExitStack, *, start: datetime = START) -> None:
        self.player, self.truth, self.now, self.looks = player, Truth(), start, 0
        self._stack = stack
        self._places: list[Watched] = []
        self._offices: list[tuple[Office, Site]] = []
        self.office, self.site = self.build()

    # ---- the world

    def build(self, *, count: int = 6, host: str | None = None, first: int = 1) -> tuple[Office, Site]:
        """Another ministry on a host of its own, with `count` releases up to yesterday."""
        day = self.now.date()
        releases = [prose.release(first + n, day=day - timedelta(days=count - n)) for n in range(count)]
        office = Office(releases=releases[::-1])
        site = self._stack.enter_context(serving(Site(host=host or f"127.0.0.{len(self._offices) + 1}")))
        self._offices.append((office, site))
        return office, site

    def watch(
        self,
        url: str | None = None,
        *,
        office: Office | None = None,
        site: Site | None = None,
        page: bool = False,
        **more: Any,
    ) -> None:
        office, site = office or self.office, site or self.site
        url = url or site.root + office.listing_path
        number = len(self._places) + 1
        documents = () if page else tuple((site.root + one.path, one.title) for one in office.releases if one.listed)
        place = Watched(
            id=f"s{number}",
            url=url,
            name=f"Quelle{number} Musterland",
            issuer=office.name,
            more=more,
            is_page=page,
            documents=documents,
        )
        self._places.append(place)

    def configure(self, number: int, **more: Any) -> None:
        """The operator mends the configuration of a place."""
        place = self._places[number]
        self._places[number] = replace(place, more=place.more | more)
        self.player.watch(tuple(self._places))

    def rename(self, number: int, name: str) -> None:
        """The operator gives a place another id."""
        self._places[number] = replace(self._places[number], id=name)
        self.player.watch(tuple(self._places))

    def start(self, *, looks: int = 2) -> None:
        """Watch the listing unless something is watched; the first looks are nobody's news."""
        if not self._places:
            self.watch()
        self.player.watch(tuple(self._places))
        for _ in range(looks):
            self.look(hours=1)

    def publish(
        self, *, number: int | None = None, told: bool = True, office: Office | None = None, **more: Any
    ) -> Release:
        """A new release, from now on; told at the next look."""
        office = office or self.office
        number = number or 100 + len(office.releases)
        one = replace(prose.release(number, day=self.today), **more)
        office.releases.insert(0, one)
        if told:
            self.expect(NEW, one, office=office)
        return one

    def edit(self, one: Release | str, office: Office | None = None, **more: Any) -> Release:
        """Change a release where it stands; `text` may be a function of the old text."""
        office = office or self.office
        old = office.find(one if isinstance(one, str) else one.path)
        changed = replace(
            old, **{name: value(getattr(old, name)) if callable(value) else value for name, value in more.items()}
        )
        office.releases[office.releases.index(old)] = changed
        return changed

    def reword(self, one: Release | str, old: str, new: str, office: Office | None = None) -> Release:
        return self.edit(one, office, text=lambda text: tuple(passage.replace(old, new) for passage in text))

    @property
    def today(self) -> date:
        return self.now.date()

    def __getitem__(self, number: int) -> Release:
        """The releases of the first office, newest first."""
        return self.office.releases[number]

    # ---- the truth

    def expect(
        self,
        kind: str,
        one: Release,
        *words: str,
        within: timedelta | None = None,
        optional: bool = False,
        office: Office | None = None,
        title: str | None = None,
    ) -> None:
        """Withdrawals may take a day, for they need looks hours apart. A withdrawal or a return may be told by what it is."""
        site = next(site for known, site in self._offices if known is (office or self.office))
        self.truth.expected.append(
            Expected(
                kinds=(kind,),
                url=site.root + one.path,
                title=title or one.title,
                words=words,
                at=self.now,
                look=self.looks + 1,
                within=within or (timedelta(days=1, hours=1) if kind == WITHDRAWN else None),
                optional=optional,
            )
        )

    def operator(self, what: str, *, optional: bool = False) -> None:
        self.truth.notices.append(Notice(look=self.looks + 1, what=what, optional=optional))

    # ---- time

    def look(self, *, times: int = 1, due: bool = False, **passes: float) -> None:
        """Time passes, then the tool looks; so many times."""
        for _ in range(times):
            self.now += timedelta(**(passes or {"hours": 1}))
            self.show()
            self.looks += 1
            self.player.look(self.now, self.looks, due=due)

    def show(self) -> None:
        for office, site in self._offices:
            site.printed = office.pages()


Scene = Callable[[Stage], None]

__all__ = ["NEW", "RESTORED", "UPDATED", "WITHDRAWN", "Scene", "Stage", "Watched"]
