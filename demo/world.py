"""What is published now, on all sites of the replica: a value that each step of the script replaces."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    points: tuple[str, ...]


Block = str | Heading | Bullets  # a plain string is a paragraph


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """`id` is its number or slug in the address; under `formerly` it redirects to where it stands now."""

    place: str
    id: str
    published: datetime
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    topic: str = ""
    reference: str = ""
    changed_at: datetime | None = None
    is_gone: bool = False
    formerly: tuple[str, ...] = ()

    @property
    def modified(self) -> datetime:
        return self.changed_at or self.published

    @property
    def teaser(self) -> str:
        return next((block for block in self.blocks if isinstance(block, str)), "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """What all pages of a site have in common, and how the site is."""

    footer: str
    built_at: datetime  # when its template was last touched
    is_down: bool = False
    is_redesigned: bool = False  # its listing is an empty shell that only scripts would fill


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    now: datetime
    places: dict[str, Place]
    releases: tuple[Release, ...] = field(repr=False)

    def of(self, place: str) -> tuple[Release, ...]:
        """What a site publishes now, newest first."""
        shown = [release for release in self.releases if release.place == place and not release.is_gone]
        return tuple(sorted(shown, key=lambda release: release.published, reverse=True))

    def find(self, place: str, id: str) -> Release | None:  # noqa: A002 - what an address says
        return next((one for one in self.of(place) if id == one.id or id in one.formerly), None)

    def at(self, now: datetime) -> "World":
        return replace(self, now=now)

    def publish(self, release: Release) -> "World":
        return replace(self, releases=(*self.releases, release))

    def edit(self, place: str, id: str, old: str, new: str) -> "World":  # noqa: A002
        """Put `new` for `old` wherever it stands in a release, without a word about it; a paragraph left empty goes."""

        def edited(block: Block) -> Block:
            return block.replace(old, new) if isinstance(block, str) else block

        found = self._one(place, id)
        blocks = tuple(block for block in map(edited, found.blocks) if block != "")
        title, subtitle = found.title.replace(old, new), found.subtitle.replace(old, new)
        return self._put(found, replace(found, title=title, subtitle=subtitle, blocks=blocks, changed_at=self.now))

    def withdraw(self, place: str, id: str) -> "World":  # noqa: A002
        found = self._one(place, id)
        return self._put(found, replace(found, is_gone=True))

    def move(self, place: str, id: str, to: str) -> "World":  # noqa: A002
        found = self._one(place, id)
        return self._put(found, replace(found, id=to, formerly=(*found.formerly, found.id)))

    def refoot(self, place: str, footer: str) -> "World":
        return self._place(place, replace(self.places[place], footer=footer, built_at=self.now))

    def fail(self, place: str) -> "World":
        return self._place(place, replace(self.places[place], is_down=True))

    def recover(self, place: str) -> "World":
        return self._place(place, replace(self.places[place], is_down=False))

    def redesign(self, place: str) -> "World":
        return self._place(place, replace(self.places[place], is_redesigned=True))

    def _one(self, place: str, id: str) -> Release:  # noqa: A002
        found = self.find(place, id)
        if found is None:
            raise KeyError(f"{place} publishes no {id}")
        return found

    def _put(self, old: Release, new: Release) -> "World":
        return replace(self, releases=tuple(new if one is old else one for one in self.releases))

    def _place(self, name: str, place: Place) -> "World":
        return replace(self, places=self.places | {name: place})
