"""A source that slowly reads, or publishes, otherwise than in its own past: the operator's business, never the reader's."""

from bench.scenarios import prose
from bench.scenarios.stage import NEW, UPDATED, WITHDRAWN, Stage

PEOPLE = (
    "Adler",
    "Binder",
    "Conrad",
    "Dreher",
    "Eichler",
    "Fuchs",
    "Geiger",
    "Hahn",
    "Irmer",
    "Junker",
    "Kranz",
    "Linde",
    "Moser",
    "Nagel",
)


def _contact(number: int) -> str:
    name = PEOPLE[number % len(PEOPLE)]
    return f"Kontakt: Petra {name}, Telefon 0351 555-{1200 + number}, {name.lower()}@musterland.example"


def _stock(stage: Stage, count: int) -> None:
    """Each release with a contact of its own."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(10 + count, 10, -1)]
    for number, one in enumerate(list(stage.office.releases)):
        stage.edit(one, contact=_contact(number))
    stage.office.per_page = count + 20
    stage.start(looks=3)


def contacts_are_printed_no_more(stage: Stage) -> None:
    """New releases carry no contact any more: each is told, and after the third the operator hears of it, once."""
    _stock(stage, 14)
    for number in range(5):
        if number == 2:
            stage.operator("a field that was always there is missing")
        stage.publish(number=100 + number, contact="")
        stage.look(hours=6)
    stage.look()


def contacts_are_back(stage: Stage) -> None:
    """The template is mended after three releases: the operator hears of both."""
    _stock(stage, 14)
    for number in range(3):
        if number == 2:
            stage.operator("a field that was always there is missing")
        stage.publish(number=100 + number, contact="")
        stage.look(hours=6)
    stage.operator("it is there again")
    stage.publish(number=110, contact=_contact(3))
    stage.look(hours=6)
    stage.look()


def contacts_go_from_every_page(stage: Stage) -> None:
    """A relaunch prints no contacts, each release had its own: one notice, no news."""
    _stock(stage, 14)
    for one in list(stage.office.releases):
        stage.edit(one, contact="")
    stage.operator("the same loss on every page")
    stage.look(times=3)


def one_contact_is_taken_off(stage: Stage) -> None:
    """The contact of one release goes, the others stay: that is news, if a small one."""
    _stock(stage, 14)
    one = stage.edit(stage[3], contact="")
    stage.expect(UPDATED, one)
    stage.look(times=3)


def texts_go_missing(stage: Stage) -> None:
    """A new template hides the text where nobody finds it: no empty mails, the operator is asked; mended, it is told."""
    _stock(stage, 14)
    text = prose.release(120).text
    one = stage.publish(number=120, told=False, text=("Mehr lesen.",), contact="")
    stage.operator("there is hardly any text")
    stage.look(hours=1, times=4)
    stage.operator("it can be read", optional=True)
    one = stage.edit(one, text=text, contact=_contact(1))
    stage.expect(NEW, one, text[0][:30])
    stage.look(hours=6, times=2)


def nothing_new_for_weeks(stage: Stage) -> None:
    """Something appeared every day, then nothing for five weeks, though the listing answers: told to the operator once."""
    stage.start()
    for number in range(12):
        stage.publish(number=100 + number)
        stage.look(days=1)
    stage.look(days=1, times=13)
    stage.operator("nothing new for long")
    stage.look(days=1, times=18)
    stage.operator("news again")
    stage.publish(number=130)
    stage.look(days=1, times=2)


def a_pause_like_others_before(stage: Stage) -> None:
    """A small office publishes every week or two: a pause of three weeks is nothing."""
    stage.start()
    for number in range(9):
        stage.publish(number=100 + number)
        stage.look(days=7 + number % 2 * 3)
    stage.look(days=3, times=7)
    stage.publish(number=130)
    stage.look()


def withdrawn_while_the_listing_is_held(stage: Stage) -> None:
    """For days the listing shows four of its twelve entries and nobody mends it; one of the releases is taken down: told in time."""
    stage.office.releases = [prose.release(n, day=stage.today) for n in range(22, 10, -1)]
    stage.start()
    listing = stage.office.listing_filter
    stage.office.listing_filter = lambda page: listing(_of_first_entries(page, 4))
    stage.operator("the listing has shrunk")
    stage.look(times=2)
    stage.expect(WITHDRAWN, stage.edit(stage[7], shown=False, listed=False))
    stage.look(hours=4, times=5)


def _of_first_entries(page: str, count: int) -> str:
    begin, *entries = page.partition("</ul>")[0].split("<li ")
    return "<li ".join((begin, *entries[:count])) + "</ul></main></body></html>"
