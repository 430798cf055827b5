"""sources.yaml is changed where it has to be and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import ConfigError
from monitor.sources import add_entry, load, set_enabled
from monitor.sources.editing import with_enabled, with_entry

ENTRY = {"id": "neu", "name": "Neue Quelle", "issuer": "Amt für Neues", "url": "https://neu.example/presse"}
LINES = "id: neu\nname: Neue Quelle\nissuer: Amt für Neues\nurl: https://neu.example/presse\n"
COMMENT = "Added on 2026-11-20."
FILE = """\
# yaml-language-server: $schema=docs/sources.schema.json

x-land: &land {region: Musterland}   # an anchor of ours

sources:
  # The first one, with a word on it.
  - id: alt
    name: 'Alte   Quelle'
    issuer: "Amt für Altes"
    url: https://alt.example/   # do not ask too often
    every: "*/15 6-20 * * *"
    <<: *land
    # pace: 20s

  # The second.
  - {id: kurz, name: Kurz, issuer: Amt, url: https://kurz.example/}

subscriptions:
  - id: desk
    to: desk@example.org
"""
ADDED = """\
  - {id: kurz, name: Kurz, issuer: Amt, url: https://kurz.example/}

  # Added on 2026-11-20.
  - id: neu
    name: Neue Quelle
    issuer: Amt für Neues
    url: https://neu.example/presse

subscriptions:
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sources.yaml"
    path.write_text(FILE, "utf-8")
    return path


def add(path: Path, **more: str) -> None:
    lines = LINES + "".join(f"{key}: {value}\n" for key, value in more.items())
    add_entry(path, None, ENTRY | more, lines=lines, comment=COMMENT)


def test_a_new_source_stands_behind_the_last_and_all_else_stays_as_it_was(file: Path) -> None:
    add(file)

    old = "  - {id: kurz, name: Kurz, issuer: Amt, url: https://kurz.example/}\n\nsubscriptions:\n"
    assert file.read_text("utf-8") == FILE.replace(old, ADDED)
    assert [source.id for source in load(file).sources] == ["alt", "kurz", "neu"]


def test_a_comment_that_belongs_to_the_last_source_stays_with_it(file: Path) -> None:
    file.write_text(FILE.split("\n  # The second.", maxsplit=1)[0], "utf-8")

    add(file)

    assert "    # pace: 20s\n\n  # Added on 2026-11-20.\n  - id: neu\n" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "sources:\n",
        "sources: []\n",
        "sources: []  # none\nsubscriptions: []\n",
        "x-mine: 1",
        "sources:\n- id: a\n  name: A\n  issuer: A\n  url: https://a.example/",
        "sources:\r\n  - id: a\r\n    name: A\r\n    issuer: A\r\n    url: https://a.example/\r\n",
        '{"sources": [{"id": "a", "name": "A", "issuer": "A", "url": "https://a.example/"}], "subscriptions": []}',
        '{"sources": [\n  {"id": "a", "name": "A", "issuer": "A", "url": "https://a.example/"}\n]}\n',
    ],
)
def test_a_source_can_be_added_to_a_file_in_any_style(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sources.yaml"
    path.write_bytes(text.encode())

    add(path)

    assert load(path).sources[-1].id == "neu"
    assert load(path).sources[-1].name == "Neue Quelle"


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    add(tmp_path / "sources.yaml")

    assert (tmp_path / "sources.yaml").read_text("utf-8").startswith(f"sources:\n  # {COMMENT}\n  - id: neu\n")


def test_an_entry_with_a_fault_is_refused_and_the_file_stays_as_it_was(file: Path) -> None:
    with pytest.raises(ConfigError, match=r"sources.yaml:\d+: sources\[2\].every: '30x' is not a duration"):
        add(file, every="30x")

    assert file.read_text("utf-8") == FILE
    assert [path.name for path in file.parent.iterdir()] == ["sources.yaml"]


def test_the_file_behind_a_link_is_written_and_keeps_its_permissions(file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)

    add(link)

    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert "id: neu" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (
            "alt",
            "    url: https://alt.example/   # do not ask too often\n",
            "    url: https://alt.example/   # do not ask too often\n    enabled: false\n",
        ),
        ("kurz", "  - {id: kurz,", '  - {"enabled": false, id: kurz,'),
    ],
)
def test_switching_a_source_off_writes_one_word(file: Path, name: str, old: str, new: str) -> None:
    changed = set_enabled(file, None, [name], enabled=False)

    assert changed == (name,)
    assert file.read_text("utf-8") == FILE.replace(old, new)
    assert {source.id: source.enabled for source in load(file).sources}[name] is False


def test_switching_on_what_was_switched_off_changes_that_word_only(file: Path) -> None:
    set_enabled(file, None, ["alt", "kurz"], enabled=False)
    off = file.read_text("utf-8")

    set_enabled(file, None, ["alt", "kurz"], enabled=True)

    assert file.read_text("utf-8") == off.replace("enabled: false", "enabled: true").replace('d": false', 'd": true')


def test_switching_on_what_is_on_changes_nothing(file: Path) -> None:
    assert set_enabled(file, None, ["alt"], enabled=True) == ()
    assert file.read_text("utf-8") == FILE


def test_an_unknown_id_is_refused_with_the_one_that_was_meant(file: Path) -> None:
    with pytest.raises(ConfigError, match="there is no source 'kruz' — did you mean 'kurz'"):
        set_enabled(file, None, ["alt", "kruz"], enabled=False)

    assert file.read_text("utf-8") == FILE


def test_a_source_of_the_other_file_is_left_to_its_owner(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "more.yaml"
    other.write_text("sources:\n  - {id: fern, name: Fern, issuer: Amt, url: https://fern.example/}\n", "utf-8")

    with pytest.raises(ConfigError, match=r"more.yaml: source 'fern' stands here — write `enabled: false` there"):
        set_enabled(file, other, ["fern"], enabled=False)


@given(st.lists(st.sampled_from(["alt", "kurz"]), min_size=1, max_size=6), st.booleans())
def test_whatever_is_switched_only_lines_about_that_change(ids: list[str], wanted: bool) -> None:
    text = FILE
    for name in ids:
        text = with_enabled(text, {name: wanted})

    kept = [line for line in text.splitlines() if "enabled" not in line]
    assert kept == [line for line in FILE.splitlines() if line in kept]
    assert with_entry(text, ENTRY, lines=LINES, comment=COMMENT).count("id: neu") == 1
