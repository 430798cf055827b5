"""An installation in an empty folder, the demo's replica, and sites in looks of other content systems."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo import Replica, first_world
from demo.site import Site
from tests.sources_add.looks import (
    angular,
    drupal,
    frames,
    gsb,
    liferay,
    neos,
    plone,
    scripted,
    tables,
    troubled,
    typo3,
    wordpress,
)
from tests.sources_add.runner import Installation

LOOKS = {
    "gsb": gsb,
    "typo3": typo3,
    "drupal": drupal,
    "wordpress": wordpress,
    "plone": plone,
    "liferay": liferay,
    "angular": angular,
    "tables": tables,
    "neos": neos,
    "scripted": scripted,
    "frames": frames,
    "troubled": troubled,
}


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


@pytest.fixture(scope="session")
def replica() -> Iterator[Replica]:
    with Replica(first_world()) as replica:
        yield replica


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Iterator[Site[None]]:
    """The site in the look that the test names by its parameter."""
    with Site(None, LOOKS[request.param].show) as site:
        yield site
