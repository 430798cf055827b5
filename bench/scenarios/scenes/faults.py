"""What servers do wrong: answers of status 200 that are no releases, lies about validators, broken bodies, flapping."""

from bench.scenarios.office import Release
from bench.scenarios.site import Answer, Shown, html
from bench.scenarios.stage import NEW, UPDATED, Stage

LOGIN = """<!DOCTYPE html><html lang="de"><head><title>Anmelden</title></head><body><h1>Anmelden</h1><form action="/anmelden" method="post">
<label>Benutzername <input name="benutzer"></label><label>Kennwort <input type="password" name="kennwort"></label><button>Anmelden</button>
</form></body></html>"""
CONSENT = """<!DOCTYPE html><html lang="de"><head><title>Ihre Privatsphäre</title></head><body><h1>Wir schätzen Ihre Privatsphäre</h1><p>Bevor Sie
fortfahren: Wir und unsere Partner verwenden Cookies. Bitte stimmen Sie der Verwendung zu, um die Seite zu sehen.</p><button>Alle akzeptieren</button>
<button>Ablehnen</button></body></html>"""
MAINTENANCE = """<!DOCTYPE html><html lang="de"><head><title>Wartungsarbeiten</title></head><body><h1>Wartungsarbeiten</h1><p>Unsere Website wird
gerade gewartet und ist in Kürze wieder für Sie da. Wir bitten um Ihr Verständnis.</p></body></html>"""
CHALLENGE = """<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta http-equiv="refresh" content="390"></head><body>
<noscript>Enable JavaScript and cookies to continue</noscript><div>Checking if the site connection is secure</div>
<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>"""
SHELL = """<!DOCTYPE html><html lang="de"><head><title>Freistaat Musterland</title><script src="/app.81f.js" defer></script></head><body>
<div id="root"></div><noscript>Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.</noscript></body></html>"""
PARKED = """<!DOCTYPE html><html lang="en"><head><title>musterland.example</title></head><body><h1>This domain is for sale</h1>
<p>Buy this domain. The domain musterland.example may be for sale by its owner.</p></body></html>"""
CDN = """<!DOCTYPE html><html><head><title>Error</title></head><body><h1>An error occurred while processing your request.</h1>
<p>Reference #97.2f1c1602.1773131313.8a7f001</p></body></html>"""
SERVER_ERROR = """<!DOCTYPE html><html lang="de"><head><title>Fehler</title></head><body><h1>Es ist ein Fehler aufgetreten</h1>
<p>Die Anfrage konnte nicht bearbeitet werden: SQLSTATE[HY000] Too many connections. Bitte versuchen Sie es später erneut.</p></body></html>"""
DEFAULT = """<!DOCTYPE html><html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the nginx
web server is successfully installed and working. Further configuration is required.</p></body></html>"""
WAITING_ROOM = """<!DOCTYPE html><html lang="de"><head><title>Musterland</title></head><body><h1>Sie befinden sich in der Warteschlange</h1>
<p>Gerade möchten sehr viele Menschen diese Seiten sehen. Ihre geschätzte Wartezeit beträgt 4 Minuten.</p></body></html>"""
HOME = """<!DOCTYPE html><html lang="de"><head><title>Freistaat Musterland</title></head><body><header><a href="/">Musterland</a></header><main>
<h1>Willkommen bei der Landesregierung</h1><p>Hier finden Sie Themen, Förderprogramme und die Menschen, die Ihnen weiterhelfen.</p>
<h2><a href="/themen/wald">Wald</a></h2><p>Wie das Land seine Wälder umbaut und wer dabei hilft.</p>
<h2><a href="/themen/wasser">Wasser</a></h2><p>Woher das Trinkwasser kommt, und was es kostet.</p></main></body></html>"""


def _ill(stage: Stage, page: str) -> None:
    """For eight hours the whole site shows another page with status 200; then a release has appeared."""
    stage.start()
    stage.site.always = html(page)
    stage.operator("the site does not show its content")
    stage.look(hours=2, times=3)
    one = stage.publish(told=False)
    stage.look(hours=2)
    stage.site.always = None
    stage.expect(NEW, one)
    stage.operator("it does again", optional=True)
    stage.look(hours=2, times=2)


def login_page(stage: Stage) -> None:
    """Everything asks for a login."""
    _ill(stage, LOGIN)


def consent_wall(stage: Stage) -> None:
    """A consent wall instead of the content."""
    _ill(stage, CONSENT)


def maintenance_page(stage: Stage) -> None:
    """Down for maintenance, with status 200."""
    _ill(stage, MAINTENANCE)


def challenge_page(stage: Stage) -> None:
    """A protection service asks for a browser."""
    _ill(stage, CHALLENGE)


def empty_shell(stage: Stage) -> None:
    """A shell that only JavaScript fills."""
    _ill(stage, SHELL)


def parked_domain(stage: Stage) -> None:
    """The domain was forgotten."""
    _ill(stage, PARKED)


def cdn_error_page(stage: Stage) -> None:
    """An error of the content network, with status 200."""
    _ill(stage, CDN)


def server_error_page(stage: Stage) -> None:
    """An error of the database, with status 200."""
    _ill(stage, SERVER_ERROR)


def default_page(stage: Stage) -> None:
    """The web server was set up anew and shows its welcome page."""
    _ill(stage, DEFAULT)


def waiting_room(stage: Stage) -> None:
    """Too many visitors: everybody waits."""
    _ill(stage, WAITING_ROOM)


def home_page_everywhere(stage: Stage) -> None:
    """At the addresses of all releases stands the home page, with status 200, for hours; the listing is fine."""
    stage.start()
    stage.site.overlaid = {path: html(HOME) for path in ("/", *(one.path for one in stage.office.releases))}
    stage.operator("the home page stands in place of the releases")
    stage.look(hours=1, times=4)
    stage.site.overlaid.clear()
    stage.operator("they are there again", optional=True)
    stage.look(hours=2, times=2)


def home_page_on_new_release(stage: Stage) -> None:
    """A release is listed while its page still shows the home page; told when it is there."""
    stage.start()
    one = stage.publish(told=False)
    stage.site.overlaid = {path: html(HOME) for path in ("/", one.path)}
    stage.operator("the home page stands in place of a new release", optional=True)
    stage.look(hours=1, times=2)
    stage.site.overlaid.clear()
    stage.expect(NEW, one)
    stage.operator("it is there", optional=True)
    stage.look(hours=2, times=2)


def login_redirect(stage: Stage) -> None:
    """Everything leads to the login of another address."""
    stage.start()
    stage.site.overlaid["/anmelden?ziel=presse"] = html(LOGIN)
    for path in list(stage.site.printed):
        stage.site.redirect(path, "/anmelden?ziel=presse", 302)
    stage.operator("the site wants a login")
    stage.look(hours=2, times=5)
    stage.site.overlaid.clear()
    stage.operator("it does not any more", optional=True)
    stage.look(times=2)


def error_page_on_one_release(stage: Stage) -> None:
    """One release shows an error page for a day, the rest is fine."""
    stage.start()
    stage.site.overlaid[stage[2].path] = html(SERVER_ERROR)
    stage.operator("a page shows an error", optional=True)
    stage.look(hours=4, times=6)
    del stage.site.overlaid[stage[2].path]
    stage.operator("it is fine again", optional=True)
    stage.look(hours=4)


def errors_now_and_then(stage: Stage) -> None:
    """Every third request is answered with 502."""
    stage.start()
    stage.office.page_filter = lambda _, page: (
        lambda number: html("<h1>Bad gateway</h1>", status=502) if number % 3 == 2 else html(page)
    )
    stage.look(times=3)
    stage.publish()
    stage.look(times=4)


def connection_cut(stage: Stage) -> None:
    """Bodies end before their announced length."""
    _partial(stage, lambda body: Answer(body=body[: len(body) // 2], cut=len(body)))


def chunks_cut(stage: Stage) -> None:
    """The last chunk never comes."""
    _partial(stage, lambda body: Answer(body=body[: len(body) // 2], chunked=True, cut=1))


def body_truncated(stage: Stage) -> None:
    """Half of the page, and the server says that is all."""
    _partial(stage, lambda body: Answer(body=body[: len(body) * 2 // 3]))


def body_truncated_late(stage: Stage) -> None:
    """The last passages are missing, and the server says that is all."""
    _partial(stage, lambda body: Answer(body=body[: body.rindex(b"<p>Das Programm") + 20]))


def body_cut_between_two_tags(stage: Stage) -> None:
    """All of the text comes, then the page ends behind a closed tag, and the server says that is all."""
    _partial(stage, lambda body: Answer(body=body[: body.rindex(b"</p>", 0, body.index(b"<footer")) + 4]))


def _partial(stage: Stage, cut: object) -> None:
    stage.start()
    stage.office.page_filter = lambda _, page: cut(page.encode())  # type: ignore[operator]
    stage.operator("pages come cut off", optional=True)
    stage.look(hours=2, times=3)
    stage.office.page_filter = lambda _, page: html(page)
    stage.operator("they are whole again", optional=True)
    stage.look(hours=2, times=2)


def not_modified_lies(stage: Stage) -> None:
    """The server answers 304 though a release was edited: found within a day and a bit."""
    from datetime import timedelta

    stage.site.etags = stage.site.lies = True
    stage.start()
    one = stage.reword(stage[2], "Millionen", "Milliarden")
    stage.expect(UPDATED, one, "Milliarden", within=timedelta(hours=28))
    stage.look(hours=4, times=8)


def etags_that_tell_the_truth(stage: Stage) -> None:
    """Conditional requests, a new release, an edit."""
    stage.site.etags = True
    stage.start()
    stage.publish()
    stage.look()
    stage.expect(UPDATED, stage.reword(stage[3], "Millionen", "Milliarden"), "Milliarden")
    stage.look(times=3)


def empty_listing(stage: Stage) -> None:
    """A relaunch leaves the listing without entries; they come back with a new one."""
    stage.start()
    for one in list(stage.office.releases):
        stage.edit(one, listed=False)
    stage.operator("the listing is empty")
    stage.look(hours=3, times=4)
    for one in list(stage.office.releases):
        stage.edit(one.path, listed=True)
    stage.publish()
    stage.operator("it is filled again", optional=True)
    stage.look(hours=3, times=2)


def listing_shrinks(stage: Stage) -> None:
    """Two of twelve entries are left, the pages still stand."""
    stage.office.releases = stage.build(count=12)[0].releases
    stage.start(looks=3)
    for one in stage.office.releases[2:]:
        stage.edit(one, listed=False)
    stage.operator("the listing has shrunk", optional=True)
    stage.look(hours=3, times=4)
    for one in list(stage.office.releases):
        stage.edit(one.path, listed=True)
    stage.operator("it is whole again", optional=True)
    stage.look(hours=3, times=2)


def third_page_fails(stage: Stage) -> None:
    """The third page of the listing answers 500 for some hours."""
    stage.office.releases = stage.build(count=12)[0].releases
    stage.office.per_page = 4
    stage.watch(list={"pages": 5})
    stage.start()
    stage.site.overlaid["/presse/?seite=3"] = html("<h1>Fehler</h1>", status=500)
    stage.operator("a page of the listing fails", optional=True)
    stage.look(hours=2, times=2)
    stage.publish()
    stage.look(hours=2)
    del stage.site.overlaid["/presse/?seite=3"]
    stage.operator("it answers again", optional=True)
    stage.look(hours=2)


def _variants(stage: Stage, choose: object) -> None:
    """The server gives one text or another at every request."""
    texts = [
        stage[2].text,
        (*stage[2].text[:3], "Interessierte finden das Programm auch im Amtsblatt."),
        stage[2].text[:3],
    ]

    def shown(one: Release, page: str) -> Shown:
        if one.path != path:
            return html(page)
        variants = [stage.office.page(stage.edit(one, text=text)) for text in texts]
        stage.edit(one, text=texts[0])
        return lambda number: html(variants[choose(number)])  # type: ignore[operator]

    path = stage[2].path
    stage.start()
    stage.office.page_filter = shown
    stage.operator("the page keeps switching", optional=True)
    stage.look(hours=1, times=10)


def two_variants_by_turns(stage: Stage) -> None:
    """A and B in turn, at every request."""
    _variants(stage, lambda number: number % 2)


def two_variants_for_a_while_each(stage: Stage) -> None:
    """A for four requests, then B for four: one piece of news may be told, not one at each switch."""
    stage.expect(UPDATED, stage[2], optional=True)
    stage.expect(UPDATED, stage[2], optional=True)
    _variants(stage, lambda number: number // 4 % 2)


def three_variants_at_random(stage: Stage) -> None:
    """Three texts, drawn anew at every request."""
    from random import Random

    drawn = Random(7)
    _variants(stage, lambda _: drawn.randrange(3))


def charset_lie(stage: Stage) -> None:
    """UTF-8 bytes are declared as ISO 8859-1."""
    stage.start()
    stage.office.page_filter = lambda _, page: Answer(
        body=page.replace("utf-8", "iso-8859-1").encode(), type="text/html; charset=iso-8859-1"
    )
    stage.operator("umlauts are garbled", optional=True)
    stage.look(hours=2, times=3)


def double_encoding(stage: Stage) -> None:
    """A migration has encoded every umlaut twice; a day later it is mended."""
    stage.start()
    stage.office.page_filter = lambda _, page: Answer(body=page.encode().decode("cp1252", "replace").encode())
    stage.operator("umlauts are garbled", optional=True)
    stage.look(hours=8, times=3)
    stage.office.page_filter = lambda _, page: html(page)
    stage.operator("umlauts are right again", optional=True)
    stage.look(hours=8, times=2)


def same_release_in_feed_and_listing(stage: Stage) -> None:
    """Two places of one ministry name the same releases, the feed with tracking parameters."""
    from bench.scenarios.office import feed

    def shown() -> None:
        answer = feed(stage.office, stage.site.root)
        tracked = answer.body.replace(b"</link><guid", b"?utm_source=rss</link><guid")
        stage.site.overlaid["/feed.xml"] = Answer(body=tracked, type=answer.type)

    stage.watch()
    stage.watch(stage.site.root + "/feed.xml")
    shown()
    stage.start()
    stage.publish()
    shown()
    stage.look(times=3)


def robots_forbid(stage: Stage) -> None:
    """robots.txt closes the site: the operator is told, nothing is withdrawn."""
    stage.start()
    answer = stage.site.answer
    closed = Answer(body=b"User-agent: *\nDisallow: /\n", type="text/plain")
    stage.site.answer = lambda path: closed if path == "/robots.txt" else answer(path)  # type: ignore[method-assign]
    stage.operator("robots.txt forbids")
    stage.look(hours=26, times=4)


def too_many_requests(stage: Stage) -> None:
    """429 with Retry-After for some hours."""
    stage.start()
    stage.site.always = html("<h1>Too many requests</h1>", status=429, headers=(("Retry-After", "3600"),))
    stage.operator("the server asks to wait", optional=True)
    stage.look(hours=2, times=2)
    one = stage.publish(told=False)
    stage.site.always = None
    stage.expect(NEW, one)
    stage.operator("it answers", optional=True)
    stage.look(hours=2, times=2)


def host_not_reachable(stage: Stage) -> None:
    """Connections are refused for twelve hours."""
    stage.start()
    stage.site.always = Answer(status=200, body=b"", cut=500, type=None)
    stage.operator("not reachable")
    stage.look(hours=3, times=4)
    stage.site.always = None
    stage.operator("reachable again", optional=True)
    stage.publish()
    stage.look(times=2)
