"""A replica of the sites with a scripted life, for `monitor demo`, tests and benchmarks."""

from demo.replica import Replica
from demo.script import DAY, Step
from demo.site import Site
from demo.stock import first_world
from demo.world import World

__all__ = ["DAY", "Replica", "Site", "Step", "World", "first_world"]
