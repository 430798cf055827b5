"""The terminal speaks the user's language, also of what went wrong; JSON stays as it is."""

from tests.pipeline.runner import Monitor
from tests.pipeline.site import Answer, World


def broken(watched: Monitor, world: World) -> None:
    world.down = Answer(status=500)
    watched.write()


def test_a_failed_look_is_said_in_german(watched: Monitor, world: World) -> None:
    broken(watched, world)

    ran = watched.run("check", "--all")

    assert f"s1: {world.url('/presse/')}: Der Server antwortet 500; er sagt nicht, wann er wieder gefragt" in ran.err
    assert "weitere Seiten" in ran.err
    assert "answers" not in ran.out + ran.err


def test_elsewhere_it_is_said_in_english(watched: Monitor, world: World) -> None:
    watched.environ["MONITOR_LANGUAGE"] = "en"
    broken(watched, world)

    ran = watched.run("check", "--all")

    assert f"s1: {world.url('/presse/')}: the server answers 500" in ran.err


def test_json_is_the_same_in_every_language(watched: Monitor, world: World) -> None:
    broken(watched, world)

    ran = watched.check()

    assert "the server answers 500" in ran.of("/presse/")["error"]


def test_what_does_not_fit_and_what_cannot_be_read_is_said_in_german(watched: Monitor, world: World) -> None:
    broken(watched, world)

    checked, parsed, added = (
        watched.run(*command)
        for command in (("sources", "check"), ("parse", world.url("/presse/1")), ("sources", "add", world.url("/amt/")))
    )

    assert all("Der Server antwortet 500" in ran.err for ran in (checked, parsed, added))
    assert [ran.code for ran in (checked, parsed, added)] == [1, 1, 1]
