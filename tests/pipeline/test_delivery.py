"""A mail that is owed arrives once, whatever the mail server does meanwhile."""

from collections import Counter
from datetime import timedelta

import pytest

from storage import Outbox, open_database
from tests.alerts import mailserver
from tests.alerts.mailserver import MailServer
from tests.pipeline.pages import NEW, STOCK, listing, publish, release
from tests.pipeline.runner import OPERATOR, READER, Monitor, text
from tests.pipeline.site import World

COLLEAGUE = "kollegin@musterland.example"


def test_a_mail_server_that_is_down_for_hours_gets_everything_once_when_it_is_back(
    watched: Monitor, world: World, mail: MailServer
) -> None:
    with mailserver.serving(MailServer()) as gone:
        pass
    watched.mail = gone
    fresh = [(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(4)]
    publish(world, *fresh, *STOCK)
    codes = []
    for _ in range(6):
        codes.append(watched.check().code)
        watched.later(hours=1)
    watched.mail = mail

    back = [watched.check().code for _ in range(2)]

    assert codes == [1] * 6
    assert back == [0, 0]
    assert sorted(told["Subject"] for told in watched.told()) == sorted(
        told["Subject"] for told in {told["Message-ID"]: told for told in watched.told()}.values()
    )
    assert len(watched.told()) == 4


def test_what_a_sender_that_died_had_taken_is_sent_by_the_next_one_at_once(
    watched: Monitor, world: World, mail: MailServer, database_url: str
) -> None:
    with mailserver.serving(MailServer()) as gone:
        pass
    watched.mail = gone
    publish(world, NEW, *STOCK)
    watched.check()
    watched.later(minutes=10)
    engine = open_database(database_url)
    taken = Outbox(engine).lease(watched.now, limit=10, lease_for=timedelta(minutes=30))
    engine.dispose()
    watched.mail = mail

    watched.check()

    assert [one.alert.to for one in taken] == [READER]
    assert len(watched.told()) == 1


def test_a_retry_that_comes_into_quiet_hours_waits_for_their_end(
    watched: Monitor, world: World, mail: MailServer
) -> None:
    begins, ends = ((watched.now + timedelta(hours=hours)).strftime("%H:%M") for hours in (1, 9))
    watched.subscriptions = [{"id": "desk", "to": READER, "quiet": f"{begins}-{ends}", "timezone": "UTC"}]
    mail.rcpt = ["451 4.7.1 greylisted"]
    publish(world, NEW, *STOCK)
    watched.check()
    told = []

    for hours in (2, 5, 2):
        watched.later(hours=hours)
        watched.check()
        told.append(len(watched.told()))

    assert told == [0, 0, 1]


@pytest.mark.parametrize("answer", ["451 4.7.1 greylisted", "452 4.2.2 mailbox full"])
def test_a_mail_that_is_put_off_is_sent_again_and_holds_up_no_other(
    watched: Monitor, world: World, mail: MailServer, answer: str
) -> None:
    watched.subscriptions.append({"id": "kollegin", "to": COLLEAGUE})
    mail.rcpt = [answer]
    publish(world, NEW, *STOCK)

    first = watched.check()
    at_once = len(watched.mails())
    watched.later(hours=1)
    watched.check()
    watched.later(hours=1)
    watched.check()

    assert (at_once, first.code) == (1, 0)
    assert "1 Nachricht vom Mailserver vertagt" in first.err
    assert Counter(told["To"] for told in watched.mails()) == {READER: 1, COLLEAGUE: 1}


def test_an_address_that_is_refused_for_good_is_told_to_the_operator_and_the_others_get_theirs(
    watched: Monitor, world: World, mail: MailServer
) -> None:
    watched.subscriptions.append({"id": "kollegin", "to": COLLEAGUE})
    mail.rcpt = ["550 5.1.1 no such user"]
    publish(world, NEW, *STOCK)

    ran = watched.check()
    for _ in range(3):
        watched.later(hours=1)
        watched.check()

    assert ran.code == 1
    assert "no such user" in ran.err
    assert len([told for told in watched.mails() if told["To"] in (READER, COLLEAGUE)]) == 1
    (notice,) = watched.told(OPERATOR)
    assert "Nicht zustellbar" in notice["Subject"]


def test_a_lost_answer_sends_the_same_bytes_with_the_same_message_id_again(
    watched: Monitor, world: World, mail: MailServer
) -> None:
    mail.data = ["drop"]
    publish(world, NEW, *STOCK)

    watched.check()
    watched.later(hours=1)
    watched.check()
    watched.later(hours=1)
    watched.check()

    first, second = mail.kept
    assert first == second


def test_what_happens_while_the_first_mail_waits_is_told_in_its_turn(
    watched: Monitor, world: World, mail: MailServer
) -> None:
    with mailserver.serving(MailServer()) as gone:
        pass
    watched.mail = gone
    publish(world, NEW, *STOCK)
    watched.check()
    watched.later(hours=1)
    page = world.pages[NEW[0]]
    assert not callable(page)
    world.show(NEW[0], page.body.replace(b"851", b"815"))
    watched.check()
    watched.later(hours=2)
    watched.mail = mail

    watched.check()

    new, updated = watched.told()
    assert updated["In-Reply-To"] == new["Message-ID"]
    assert "815" in text(updated)


def test_a_digest_gathers_what_appeared_and_comes_once(watched: Monitor, world: World) -> None:
    watched.subscriptions = [{"id": "digest", "to": READER, "pace": "daily", "at": "18:00"}]
    fresh = [(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(3)]
    for count in range(1, 4):
        publish(world, *fresh[:count], *STOCK)
        watched.check()
        watched.later(hours=1)
    before = watched.mails()
    watched.later(hours=6)

    for _ in range(3):
        watched.check()
        watched.later(hours=1)

    assert before == []
    (digest,) = watched.told()
    assert all(title in text(digest) for _, title in fresh)


@pytest.mark.parametrize("left", ["taken out", "switched off"])
def test_a_digest_tells_what_a_source_published_before_it_left(watched: Monitor, world: World, left: str) -> None:
    watched.subscriptions = [{"id": "digest", "to": READER, "pace": "daily", "at": "18:00"}]
    publish(world, NEW, *STOCK)
    watched.check()
    if left == "taken out":
        watched.sources = [{"id": "andere", "name": "Andere", "issuer": "Andere", "url": world.url("/andere/")}]
        world.show("/andere/", listing(STOCK))
    else:
        watched.sources[0]["enabled"] = False
    watched.later(hours=12)

    for _ in range(2):
        watched.check()

    (digest,) = watched.told()
    assert NEW[1] in text(digest)
    assert "Ministerium für Netze" in text(digest) or "Quelle1" in text(digest)


def test_a_digest_that_a_removed_subscription_was_owed_is_not_sent(watched: Monitor, world: World) -> None:
    watched.subscriptions = [{"id": "digest", "to": READER, "pace": "daily", "at": "18:00"}]
    publish(world, NEW, *STOCK)
    watched.check()
    watched.subscriptions = []
    watched.later(hours=12)

    ran = watched.check()

    assert (ran.code, watched.told()) == (0, [])


def test_an_address_in_two_subscriptions_is_told_once(watched: Monitor, world: World) -> None:
    watched.subscriptions.append({"id": "alles", "to": READER, "sources": ["s1"]})
    publish(world, NEW, *STOCK)

    watched.check()

    assert len(watched.told()) == 1


def test_every_address_of_a_subscription_gets_a_mail_of_its_own(watched: Monitor, world: World) -> None:
    watched.subscriptions = [{"id": "desk", "to": [READER, COLLEAGUE]}]
    publish(world, NEW, *STOCK)

    watched.check()

    assert Counter(told["To"] for told in watched.mails()) == {READER: 1, COLLEAGUE: 1}


def test_a_storm_of_news_fills_no_mailbox_and_nothing_in_it_is_lost(watched: Monitor, world: World) -> None:
    """Five messages an hour are allowed here; eight releases appear at once, and one an hour later."""
    watched.environ |= {"MONITOR_MAILS_PER_HOUR": "5"}
    watched.subscriptions.append({"id": "kollegin", "to": COLLEAGUE, "words": ["Radnetz"]})
    fresh = [(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(7)]
    publish(world, NEW, *fresh, *STOCK)

    watched.check()
    at_once = Counter(told["To"] for told in watched.mails())
    watched.later(hours=1)
    watched.check()
    publish(world, ("/presse/n9", "Vorhaben Nummer 9 beginnt"), NEW, *fresh, *STOCK)
    watched.later(hours=1)
    watched.check()

    *singles, digest, last = watched.told()
    told = "".join(text(one) for one in (*singles, digest))
    assert at_once == {READER: 5, COLLEAGUE: 1}
    assert all(title in told for _, title in (NEW, *fresh))
    assert "3 neue" in digest["Subject"]
    assert last["Subject"] == "[Quelle1] Vorhaben Nummer 9 beginnt"


def test_what_was_told_among_others_gets_a_subject_of_its_own_later(watched: Monitor, world: World) -> None:
    watched.environ |= {"MONITOR_MAILS_PER_HOUR": "1"}
    fresh = [(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(4)]
    publish(world, *fresh, *STOCK)
    watched.check()
    watched.later(hours=1)
    watched.check()
    told_singly = watched.told()[0]["Subject"]
    path, title = next(entry for entry in fresh if entry[1] not in told_singly)
    watched.later(hours=3)
    world.show(path, release(title).replace("851", "815"))

    watched.check()

    assert watched.told()[-1]["Subject"] == f"[Quelle1] Geändert: {title}"
    assert watched.told()[-1]["In-Reply-To"] is None


def test_a_storm_of_one_source_comes_together_within_a_quarter_of_an_hour(watched: Monitor, world: World) -> None:
    """Twenty messages of a source are written singly; forty releases appear at once."""
    fresh = [(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(40)]
    publish(world, *fresh, *STOCK)
    watched.check()
    singles = len(watched.told())
    watched.later(minutes=15)

    watched.check()
    watched.later(minutes=15)
    watched.check()

    *first, gathered = watched.told()
    assert singles == len(first) == 20
    assert "20 neue" in gathered["Subject"]
    told = "".join(text(one) for one in watched.told())
    assert all(title in told for _, title in fresh)


def test_a_storm_of_one_source_holds_back_no_news_of_another(watched: Monitor, world: World, neighbour: World) -> None:
    watched.environ |= {"MONITOR_MAILS_PER_SOURCE": "2"}
    publish(neighbour, ("/presse/b1", "Ein Beschluss des Nachbarn"))
    watched.watch(neighbour.url("/presse/"))
    watched.check()
    publish(world, *[(f"/presse/n{number}", f"Vorhaben Nummer {number} beginnt") for number in range(6)], *STOCK)
    publish(neighbour, ("/presse/b2", "Der Nachbar baut eine Brücke"), ("/presse/b1", "Ein Beschluss des Nachbarn"))
    watched.later(minutes=30)

    watched.check()

    subjects = [told["Subject"] for told in watched.told()]
    assert "[Quelle2] Der Nachbar baut eine Brücke" in subjects
    assert len(subjects) == 3


def test_doctor_says_what_the_mail_server_answered_when_a_message_waits_for_minutes(
    watched: Monitor, world: World, mail: MailServer
) -> None:
    publish(world, NEW, *STOCK)
    mail.sender = "451 4.3.2 not taking mail at this hour"
    watched.check()

    at_first = watched.run("doctor")
    watched.later(minutes=10)
    later = watched.run("doctor")
    mail.sender = None
    watched.check()
    sent = watched.run("doctor")

    assert (at_first.code, later.code, sent.code) == (0, 1, 0)
    (line,) = (line for line in later.out.splitlines() if line.startswith("outbox"))
    assert "waiting since 2026-11-12 09:30 UTC" in line
    assert "451 4.3.2 not taking mail at this hour" in line
