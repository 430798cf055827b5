"""The four sites together, each on a port of its own, all showing one world."""

from contextlib import ExitStack
from typing import Self

from demo.pages import PLACES
from demo.site import Site
from demo.world import World


class Replica:
    """Example:
    with Replica(first_world()) as replica:
        replica.world = step.change(replica.world)
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._sites = {name: Site(world, show) for name, show in PLACES.items()}
        self._open = ExitStack()

    @property
    def world(self) -> World:
        return self._world

    @world.setter
    def world(self, world: World) -> None:
        self._world = world
        for site in self._sites.values():
            site.world = world

    @property
    def urls(self) -> dict[str, str]:
        """Where each site is: name -> "http://127.0.0.1:4711"."""
        return {name: site.url for name, site in self._sites.items()}

    def site(self, name: str) -> Site[World]:
        return self._sites[name]

    def __enter__(self) -> Self:
        for site in self._sites.values():
            self._open.enter_context(site)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()
