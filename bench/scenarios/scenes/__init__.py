"""All scenes by name: one line for each family; a scene is a function whose docstring is what happens."""

from bench.scenarios.scenes import (
    attachments,
    clock,
    drift,
    faults,
    feeds,
    field,
    life,
    masses,
    moves,
    places,
    restless,
    sites,
)
from bench.scenarios.stage import Scene

FAMILIES = (field, faults, life, attachments, feeds, moves, places, sites, masses, restless, drift, clock)

SCENES: dict[str, Scene] = {
    f"{family.__name__.rpartition('.')[2]}.{name}": scene
    for family in FAMILIES
    for name, scene in vars(family).items()
    if callable(scene) and not name.startswith("_") and getattr(scene, "__module__", "") == family.__name__
}
