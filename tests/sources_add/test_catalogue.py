"""The sources.yaml we deliver: what is on, what can be switched on, and what each entry stands on."""

import re
from collections import Counter
from pathlib import Path

import pytest

from model.source import Source
from model.urls import canonical
from monitor.sources import load, set_enabled
from tests.sources_add.runner import Installation

FILE = Path(__file__).parents[2] / "sources.yaml"
SEEDS = {
    "smwa",
    "zukunftswerkstatt",
    "amz",
    "autoland",
    "rii",
    "dihk-service",
    "th-industriepolitik",
    "th-wirtschaft",
    "bmwe",
}
FEDERAL = set(
    "bmwe bmf bmi auswaertiges-amt bmvg bmftr bmjv bmbfsfj bmas bmds bmv bmukn bmg bmleh bmz bmwsb".split()  # noqa: SIM905
)
LAENDER = {
    "Baden-Württemberg": ("bw", "bw-wirtschaft"),
    "Bayern": ("by", "by-wirtschaft"),
    "Berlin": ("be", "be-wirtschaft"),
    "Brandenburg": ("bb", None),
    "Bremen": ("hb", None),
    "Hamburg": ("hh", None),
    "Hessen": ("he", "he-wirtschaft"),
    "Mecklenburg-Vorpommern": ("mv", "mv-wirtschaft"),
    "Niedersachsen": ("ni", "ni-wirtschaft"),
    "Nordrhein-Westfalen": ("nw", None),
    "Rheinland-Pfalz": ("rp", "rp-wirtschaft"),
    "Saarland": ("sl", None),
    "Sachsen": ("smwa", "smwa"),
    "Sachsen-Anhalt": ("st", None),
    "Schleswig-Holstein": ("sh", None),
    "Thüringen": ("th", "th-wirtschaft"),
}


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    return {source.id: source for source in load(FILE).sources}


def test_every_entry_says_who_publishes_where_and_about_what(sources: dict[str, Source]) -> None:
    assert [source.id for source in sources.values() if not (source.issuer and source.region and source.tags)] == []


def test_the_seeds_are_on_and_all_else_is_off(sources: dict[str, Source]) -> None:
    assert {source.id for source in sources.values() if source.enabled} == SEEDS


def test_no_place_is_there_twice(sources: dict[str, Source]) -> None:
    places = Counter(canonical(source.url) for source in sources.values())

    assert [place for place, number in places.items() if number > 1] == []


def test_all_sixteen_federal_ministries_are_there(sources: dict[str, Source]) -> None:
    assert {source.id for source in sources.values() if source.region == "Bund"} >= FEDERAL
    assert all("ministerium" in sources[name].tags for name in FEDERAL)


@pytest.mark.parametrize("land", LAENDER)
def test_each_land_has_its_press_service_and_its_economics_ministry_or_says_why_not(
    sources: dict[str, Source], land: str
) -> None:
    government, economics = LAENDER[land]
    headings = FILE.read_text("utf-8")

    assert sources[government].region == land
    if economics:
        assert sources[economics].region == land
        assert "wirtschaft" in sources[economics].tags
    else:
        assert re.search(rf"  # -- {land}\. Not (?:seen|known): .*econom", headings)


def test_each_entry_says_in_a_comment_on_what_it_stands() -> None:
    entries = FILE.read_text("utf-8").partition("\nsubscriptions:")[0].split("\n\n")

    silent = [entry for entry in entries if "  - id: " in entry and not re.search(r"# .*(?:[Ss]een|[Aa]ssumed)", entry)]
    assert silent == []


def test_every_source_of_the_catalogue_can_be_switched_on_and_off_again(
    tmp_path: Path, sources: dict[str, Source]
) -> None:
    copy = tmp_path / "sources.yaml"
    copy.write_bytes(FILE.read_bytes())
    off = [source.id for source in sources.values() if not source.enabled]

    set_enabled(copy, None, off, enabled=True)
    on = copy.read_text("utf-8")
    set_enabled(copy, None, off, enabled=False)

    assert "enabled: false" not in on.partition("subscriptions:")[0]
    assert copy.read_bytes() == FILE.read_bytes()


def test_the_list_shows_what_is_on_and_says_how_much_is_off(installation: Installation) -> None:
    installation.yaml.write_bytes(FILE.read_bytes())

    short, full = installation.run("sources", "list"), installation.run("sources", "list", "--all")

    assert len(short.out.splitlines()) == len(SEEDS) + 1
    assert "+ 48 sources switched off: monitor sources list --all" in short.out
    assert len(full.out.splitlines()) == len(SEEDS) + 48


def test_enable_and_disable_say_what_they_did(installation: Installation) -> None:
    installation.yaml.write_bytes(FILE.read_bytes())

    first = installation.run("sources", "enable", "bmas", "bmwe")
    second = installation.run("sources", "disable", "bundesrad")

    assert [line.split() for line in first.out.splitlines()] == [["bmas", "on"], ["bmwe", "was", "already", "on"]]
    assert second.code == 2
    assert "there is no source 'bundesrad' — did you mean 'bundesrat'?" in second.err
