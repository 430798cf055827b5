"""sources.yaml is understood, and what is wrong in it is said well."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from model.change import ChangeKind, Weight
from model.errors import ConfigError
from model.source import Source, SourceType
from model.subscription import Pace, QuietHours, Subscription
from monitor.sources import Configuration, load

SOURCE = """\
sources:
  - id: musterland
    name: Wirtschaftsministerium Musterland
    issuer: Ministerium für Wirtschaft
    url: https://www.example.org/presse
"""


@pytest.fixture
def read(tmp_path, monkeypatch):
    """What sources.yaml with this text gives."""
    monkeypatch.chdir(tmp_path)

    def read(text: str | bytes) -> Configuration:
        Path("sources.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(Path("sources.yaml"))

    return read


@pytest.fixture
def problems(read):
    def problems(text: str | bytes) -> tuple[str, ...]:
        with pytest.raises(ConfigError) as caught:
            read(text)
        return caught.value.problems

    return problems


def with_line(line: str, base: str = SOURCE) -> str:
    return f"{base}    {line}\n"


def test_four_keys_make_a_source_and_everything_else_has_its_default(read):
    assert read(SOURCE).sources == (
        Source(
            id="musterland",
            name="Wirtschaftsministerium Musterland",
            issuer="Ministerium für Wirtschaft",
            url="https://www.example.org/presse",
        ),
    )


def test_a_source_can_say_how_it_is_read(read):
    source = read(
        SOURCE
        + """\
    short: WM
    type: json_list
    every: "*/15 7-19 * * mon-fri"
    tags: energie
    enabled: no
    pace: 10s
    allow_addresses: 10.0.0.0/8
    list:
      carry: {stamp: "#stamp"}
      request: /search.json?s={stamp}&page={page}
      items_path: data.items
      html_path: ""
      pages: 4
    document:
      remove: [".share", footer]
      letterhead: [70, 60, 400, 700]
    trust:
      withdrawn_after: 12h
      hold_drop: 0.8
"""
    ).sources[0]

    assert (source.short_name, source.type, source.enabled) == ("WM", SourceType.JSON_LIST, False)
    assert (source.cron, source.every) == ("*/15 7-19 * * mon-fri", timedelta(minutes=30))
    assert (source.tags, source.pace, source.allow_addresses) == (("energie",), timedelta(seconds=10), ("10.0.0.0/8",))
    assert source.index.request == "https://www.example.org/search.json?s={stamp}&page={page}"
    assert (source.index.carry, source.index.html_path, source.index.pages) == ((("stamp", "#stamp"),), "", 4)
    assert (source.document.remove, source.document.letterhead) == ((".share", "footer"), (70, 60, 400, 700))
    assert (source.trust.withdrawn_after, source.trust.hold_drop) == (timedelta(hours=12), 0.8)


def test_a_subscription_can_say_what_is_wanted_and_when(read):
    subscription = read(
        SOURCE
        + """\
    region: Sachsen
subscriptions:
  - id: energie
    to: [lena@example.org, jan@bücher.example]
    sources: musterland
    regions: [Sachsen]
    words: [energie, wasserstoff]
    kinds: [new, withdrawn]
    weight: major
    language: en
    pace: daily
    at: 06:15
    quiet: 22:00-06:00
"""
    ).subscriptions

    assert subscription == (
        Subscription(
            id="energie",
            to=("lena@example.org", "jan@xn--bcher-kva.example"),
            sources=("musterland",),
            regions=("Sachsen",),
            words=("energie", "wasserstoff"),
            kinds=(ChangeKind.NEW, ChangeKind.WITHDRAWN),
            weight=Weight.MAJOR,
            language="en",
            pace=Pace.DAILY,
            at=time(6, 15),
            quiet=QuietHours(starts=time(22), ends=time(6)),
        ),
    )


def test_all_problems_come_at_once_each_with_line_place_and_hint(problems):
    found = problems(
        """\
sources:
  - id: a
    name: A
    issuer: A
    url: htp://example.org
    every: 30x
    intervall: 5
    list:
      item: div[
  - id: a
    name: B
    url: https://example.org/b
    every: "0 7 * *"
subscriptions:
  - id: desk
    to: desk
    sources: [b]
"""
    )

    assert found == (
        "sources.yaml:5: sources[0].url: 'htp://example.org' is not a web address — write https://…",
        "sources.yaml:6: sources[0].every: '30x' is not a duration — write 30m, 2h or 1d",
        "sources.yaml:7: sources[0].intervall: is not a key we know — did you mean 'every'?",
        "sources.yaml:9: sources[0].list.item: 'div[' is not a CSS selector — check its brackets, quotes and colons",
        "sources.yaml:10: sources[1].issuer: is missing — write `issuer: …`",
        "sources.yaml:10: sources[1].id: 'a' is used already in line 2 — give each entry its own id",
        "sources.yaml:13: sources[1].every: '0 7 * *' has 4 fields — cron has five: \"minute hour day month weekday\"",
        "sources.yaml:16: subscriptions[0].to[0]: 'desk' is not a mail address — write something like desk@example.org",
        "sources.yaml:17: subscriptions[0].sources[0]: there is no source 'b' — write one of a",
    )


@pytest.mark.parametrize(
    ("line", "what", "hint"),
    [
        ("every: 30", "30 has no unit", "write 30s, 30m or 30h"),
        ("every: 5s", "too often", "write 1m or more"),
        ("every: 0m", "too often", "write 1m or more"),
        ("every: 2000d", "more than a year", "write 52w or less"),
        ('every: "0 7 * * 1"', "numbers its weekdays", "write mon, tue"),
        ('every: "99 7 * * *"', "is not a cron expression", "write"),
        ("pace: 0s", "too fast", "write 1s or more"),
        ("follow: false", "is not a key we know", "every entry of a listing is read at its own address"),
        ("type: rss", "'rss' is not known here", "write feed"),
        ("type: sitmap", "'sitmap' is not known here", "did you mean 'sitemap'?"),
        ("timezone: Europe/Berln", "is not a time zone", "did you mean 'Europe/Berlin'?"),
        ("timezone: ../../etc/passwd", "is not a time zone", "write a name"),
        ("language: deutsch", "is not a language", "write de"),
        ("language: xx-yy", "is not a language", "write de"),
        ('every: "0 7 31 2 *"', "never comes", "write another day"),
        ("pace: 100d", "more than a day", "write 1d or less"),
        ("enabled: perhaps", "must be true or false", ""),
        ("tags: [[a]]", "must be text", "put it in quotes"),
        ("short: 2024", "2024 must be text", "put it in quotes"),
        ('short: "a\\nb"', "must be one line", ""),
        ("item: li", "is not a key we know", "it belongs under `list:`"),
        ("trust: high", "must hold keys and values", "indented"),
        ("trust: {hold_drop: 2}", "2 is too large", "write 1 or less"),
        ("list: {pages: 0}", "0 is too small", "write 1 or more"),
        ("trust: {hold_drop: 0}", "0 is too small", "write more than 0"),
        ("list: {url: x}", "is not a key we know", "it belongs to the source itself"),
        ("list: {link_pattern: '(a'}", "is not a regular expression", "put a \\"),
        (f"list: {{link_pattern: {'a' * 301}}}", "301 characters long", "at most 300"),
        ("list: {link: //a}", "is not a CSS selector", "XPath"),
        ("list: {link: 'a::attr(href)'}", "is not a CSS selector", "leave ::text"),
        ("list: {link: 'a:contains(x)'}", "is not a CSS selector", ":lexbor-contains"),
        ("list: {request: '/x?{stamp}'}", "{stamp} is neither page nor a name under carry", "page"),
        ("list: {items_path: 'a..b'}", "is not a path into JSON", "data.items"),
        ("document: {letterhead: [400, 60, 70, 700]}", "is not a box", "[left, bottom, right, top]"),
        ("allow_addresses: [10.0.0.1/8]", "has bits behind its prefix", "write 10.0.0.0/8"),
        ("allow_addresses: [intranet]", "is not an address range", "10.1.0.0/16"),
        ("name: again", "stands here a second time (first in line 3)", "keep one of them"),
        ("site: !!python/object:os.system x", "the tag", "take it out"),
    ],
)
def test_a_wrong_value_is_said_with_what_to_write(problems, line, what, hint):
    (found,) = problems(with_line(line))

    assert found.startswith("sources.yaml:6: sources[0].")
    assert what in found
    assert hint in found.partition(" — ")[2]


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("www.example.org/presse", "write https://www.example.org/presse"),
        ("ftp://example.org/", "is not a web address"),
        ("file:///etc/passwd", "is not a web address"),
        ("https://user:secret@example.org/", "holds a user name or password"),
        ("https:///presse", "is not a host name"),
        ("https://exa mple.org/", "holds a space"),
        ("https://example.org:99999/", "is not a URL"),
        ("https://[::1/", "is not a URL"),
        ("https://-example.org/", "is not a host name"),
    ],
)
def test_a_url_that_cannot_be_asked_is_refused_without_repeating_passwords(problems, url, what):
    (found,) = problems(SOURCE.replace("https://www.example.org/presse", f'"{url}"'))

    assert what in found
    assert "secret" not in found


def test_an_internationalised_host_and_an_address_on_loopback_are_fine(read):
    text = SOURCE.replace("www.example.org", "www.müller.example") + SOURCE.replace("sources:\n", "").replace(
        "musterland", "here"
    ).replace("https://www.example.org", "http://127.0.0.1:8080")

    assert [source.url for source in read(text + "    every: 1s\n    pace: 0s\n").sources] == [
        "https://www.müller.example/presse",
        "http://127.0.0.1:8080/presse",
    ]


def test_two_sources_with_one_address_are_one_too_many(problems):
    (found,) = problems(
        SOURCE + SOURCE.replace("sources:\n", "").replace("musterland", "b").replace("org/", "org:443/")
    )

    assert "is used already in line 5" in found


def test_two_listings_may_share_the_page_before_them(read):
    listing = "    list: {{request: '/search?issuer={}&page={{page}}'}}\n"
    text = SOURCE + listing.format(1) + SOURCE.replace("sources:\n", "").replace("musterland", "b") + listing.format(2)

    assert len(read(text).sources) == 2


@pytest.mark.parametrize(
    ("text", "start", "hint"),
    [
        ("sources:\n\t- id: a\n", "sources.yaml:2: not readable as YAML", "indent with spaces, not tabs"),
        ("sources:\n  - id: a\n    name: A: B\n", "sources.yaml:3: not readable as YAML", "put the text in quotes"),
        ("sources:\n  - id: 'a\n", "sources.yaml:2: not readable as YAML", "close the quotation mark"),
        ("sources:\n  - every: */5 * * * *\n", "sources.yaml:2: not readable as YAML", "begins with * in quotes"),
        ("sources:\n  - id: [a\n", "sources.yaml:2: not readable as YAML", "close the bracket"),
        ("sources: []\n---\nsources: []\n", "sources.yaml:2: not readable as YAML", "one document"),
        ("- id: a\n", "sources.yaml:1: must begin with `sources:`", "write, for example"),
        ("sources: musterland\n", "sources.yaml:1: sources: 'musterland' must be a list", "begin each entry with a -"),
        ("source: []\n", "sources.yaml:1: source: is not a key we know", "did you mean 'sources'?"),
        (b"sources:\n  - name: M\xfcller\n", "sources.yaml:1: line 2 is not UTF-8", "save the file"),
        ("a: \x07", "sources.yaml:1: not readable as YAML", ""),
    ],
)
def test_what_is_no_yaml_is_said_with_its_line(problems, text, start, hint):
    found = problems(text)

    assert found[0].startswith(start)
    assert hint in found[0]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "sources:\n", "sources: []\nsubscriptions: []\n"])
def test_an_empty_file_is_answered_with_an_example(problems, text):
    (found,) = problems(text)

    assert "names no source" in found
    assert "  - id: musterland" in found


def test_the_example_in_the_answer_is_itself_valid(read, problems):
    (found,) = problems("")

    assert len(read(found.partition("\n\n")[2]).sources) == 1


def test_a_missing_file_is_answered_with_an_example(tmp_path):
    with pytest.raises(ConfigError, match=r"there is no such file — write one(.|\n)*id: musterland"):
        load(tmp_path / "sources.yaml")


def test_a_key_without_a_value_counts_as_left_out(read):
    assert read(with_line("tags:\n    list:\n    trust:\n")) == read(SOURCE)


def test_anchors_and_merges_may_save_typing(read):
    text = """\
x-saxony: &saxony
  region: Sachsen
  tags: [wirtschaft]
""" + SOURCE.replace("  - id", "  - <<: *saxony\n    tags: [energie]\n    id")

    (source,) = read(text).sources

    assert (source.region, source.tags) == ("Sachsen", ("energie",))


def test_aliases_that_unfold_to_millions_stop_early(problems):
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert any("holds far too much" in problem for problem in problems(bomb))


@pytest.mark.parametrize(
    "text", ["sources: &a [*a]\n", "sources: &a {<<: *a}\n", "sources: " + "[" * 5000 + "]" * 5000]
)
def test_a_file_without_end_stops_early(problems, text):
    assert problems(text)


def test_a_missing_file_of_subscriptions_is_answered_with_a_subscription(tmp_path):
    (tmp_path / "sources.yaml").write_text(SOURCE)

    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "sources.yaml", tmp_path / "who.yaml")

    assert "who.yaml" in str(caught.value)
    assert "- id: desk" in str(caught.value) and "musterland" not in str(caught.value)


def test_subscriptions_may_stand_in_a_file_of_their_own(tmp_path):
    sources, subscriptions = tmp_path / "sources.yaml", tmp_path / "readers.yaml"
    sources.write_text(SOURCE + "subscriptions:\n  - {id: a, to: a@example.org}\n", "utf-8")
    subscriptions.write_text("subscriptions:\n  - {id: b, to: b@example.org, sources: musterland}\n", "utf-8")

    assert [subscription.id for subscription in load(sources, subscriptions).subscriptions] == ["a", "b"]


def test_problems_of_both_files_come_at_once_and_ids_are_held_against_one_another(tmp_path):
    sources, subscriptions = tmp_path / "sources.yaml", tmp_path / "readers.yaml"
    sources.write_text(SOURCE + "subscriptions:\n  - {id: a, to: a}\n", "utf-8")
    subscriptions.write_text("subscriptions:\n  - {id: a, to: b@example.org, sources: mustrland}\n", "utf-8")

    with pytest.raises(ConfigError) as caught:
        load(sources, subscriptions)

    first, second, third = caught.value.problems
    assert first.startswith(f"{sources}:7: subscriptions[0].to[0]: 'a' is not a mail address")
    assert (
        second
        == f"{subscriptions}:2: subscriptions[0].id: 'a' is used already in {sources}, line 7 — give each entry its own id"
    )
    assert third.startswith(
        f"{subscriptions}:2: subscriptions[0].sources[0]: there is no source 'mustrland' — did you mean"
    )


def test_a_reader_for_a_site_must_be_one_there_is(tmp_path):
    file = tmp_path / "sources.yaml"
    file.write_text(with_line("site: medienservise"), "utf-8")

    with pytest.raises(ConfigError, match="did you mean 'medienservice'"):
        load(file, sites=("medienservice", "amz"))


def test_notices_are_for_the_operator_and_cannot_be_subscribed_to(problems):
    (found,) = problems(SOURCE + "subscriptions:\n  - {id: a, to: a@example.org, kinds: notice}\n")

    assert "set MONITOR_OPERATOR" in found


@pytest.mark.parametrize(
    "address",
    [
        "desk",
        "@example.org",
        "desk@",
        "a b@example.org",
        "Desk <desk@example.org>",
        "ü@example.org",
        "a@b@c d",
        "a@-x.org",
    ],
)
def test_what_is_no_mail_address_is_refused(problems, address):
    (found,) = problems(SOURCE + f'subscriptions:\n  - {{id: a, to: "{address}"}}\n')

    assert "is not a mail address" in found


WATCHED = """\
sources:
  - {id: a, name: A, issuer: A, url: "https://a.example/", region: Sachsen, tags: [Energie, Wirtschaft]}
  - {id: b, name: B, issuer: B, url: "https://b.example/", region: Bayern}
subscriptions:
"""


@pytest.mark.parametrize(
    ("filters", "problem"),
    [
        ("regions: Saksen", "subscriptions[0].regions[0]: no source has the region 'Saksen' — did you mean 'Sachsen'?"),
        ("regions: [Bayern, Atlantis]", "subscriptions[0].regions[1]: no source has the region 'Atlantis' — write one of Sachsen, Bayern"),
        ("tags: enrgie", "subscriptions[0].tags[0]: no source has the tag 'enrgie' — did you mean 'Energie'?"),
    ],
)  # fmt: skip
def test_a_subscription_to_what_no_source_has_would_never_get_a_mail_and_is_refused(
    tmp_path: Path, filters: str, problem: str
) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(f"{WATCHED}  - {{id: desk, to: desk@example.org, {filters}}}\n", "utf-8")

    with pytest.raises(ConfigError) as caught:
        load(path)

    assert caught.value.problems == (f"{path}:5: {problem}",)


def test_regions_and_tags_are_known_however_they_are_capitalised(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(f"{WATCHED}  - {{id: desk, to: desk@example.org, regions: sachsen, tags: energie}}\n", "utf-8")

    assert load(path).subscriptions[0].regions == ("sachsen",)


def test_the_kinds_that_are_offered_are_those_a_subscription_takes(problems):
    (found,) = problems(SOURCE + "subscriptions:\n  - {id: a, to: a@example.org, kinds: [colour]}\n")

    assert "withdrawn" in found
    assert "notice" not in found
