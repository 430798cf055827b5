"""A page that ends between two tags while the server says that this is all: what is missing was not taken out."""

from tests.pipeline.pages import NEW, STOCK, listing, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

CONTACT = "<div><h3>Pressekontakt</h3><p>Karla Netz, Telefon 0351 555-8800, netz@musterland.example</p></div>"


def _whole(title: str) -> str:
    return release(title, tail=CONTACT)


def _cut(title: str) -> str:
    return _whole(title).partition(CONTACT)[0]


def _open(title: str) -> str:
    """As some content management systems print it: without the ends that may be left out, and some that may not."""
    return _whole(title).replace("</article></main>", "").replace("</body></html>", "")


def test_a_page_cut_between_two_tags_is_not_believed(watched: Monitor, world: World) -> None:
    path, title = STOCK[0]
    world.show(path, _whole(title))
    watched.look(2)
    told = len(watched.told())
    world.show(path, _cut(title))

    ran = watched.check()
    watched.later(hours=8)
    watched.check()
    world.show(path, _whole(title))
    watched.later(hours=8)
    watched.look(2)

    assert "mitten im Text abgeschnitten" in ran.err
    assert len(watched.told()) == told
    assert [entry["kind"] for entry in watched.history()][1:] in ([], ["notice"], ["notice", "notice"])


def test_a_new_release_is_not_told_as_long_as_it_comes_cut_off(watched: Monitor, world: World) -> None:
    world.show(NEW[0], _cut(NEW[1]))
    world.show("/presse/", listing([NEW, *STOCK]))
    watched.look()
    cut = len(watched.told())
    world.show(NEW[0], _whole(NEW[1]))

    watched.look(2)

    assert (cut, len(watched.told())) == (0, 1)


def test_a_page_that_never_had_an_end_is_read_and_its_edits_are_told(monitor: Monitor, world: World) -> None:
    publish(world, *STOCK)
    for path, title in STOCK:
        world.show(path, _open(title))
    monitor.watch(world.url("/presse/"))
    monitor.look()
    path, title = STOCK[0]
    world.show(path, _open(title).replace("851", "815"))
    world.show(NEW[0], _open(NEW[1]))
    world.show("/presse/", listing([NEW, *STOCK]))

    monitor.look(2)

    assert sorted(entry["kind"] for entry in monitor.history()) == ["new", "updated"]
