"""What is said when nothing fits: what was seen, and what to try instead."""

from collections.abc import Iterator, Sequence

from model.errors import Blocked, FetchError, MonitorError, Refused, ServerTrouble, TooSlow, Unreachable
from model.snapshot import Snapshot
from monitor import propose as p
from monitor.judge import trouble_of
from monitor.parse import PageFacts
from monitor.probe import Found

Words = tuple[str, str]  # German, English


class NothingFits(MonitorError):
    """`reason` and `tries` in German and English: what was seen, and what to try instead."""

    def __init__(self, reason: Words, tries: Sequence[Words]) -> None:
        super().__init__(reason[1])
        self.reason = reason
        self.tries = tuple(tries)


def nothing(page: Snapshot, facts: PageFacts, failed: Sequence[Found]) -> NothingFits:
    trouble = trouble_of(page, None, source=p.draft(page.final_url), known_document=False)
    if trouble:
        return NothingFits(trouble.sentence, [*_TRIES.get(trouble.kind.value, ()), *_pointers(facts)])
    german, english = next((_in_brackets(one) for one in failed), ("", ""))
    reason = (
        f"{page.final_url}: Weder Feed noch Liste noch lesbarer Text wurde gefunden{german}.",
        f"{page.final_url}: neither a feed nor a list nor a readable text was found{english}.",
    )
    tries = _TRIES["empty_shell"] if facts.requests else ()
    return NothingFits(reason, [*tries, *_pointers(facts), _SELECTORS])


def no_answer(error: FetchError) -> NothingFits:
    """The address gave nothing that could be looked at."""
    return NothingFits((error.said("de"), error.said("en")), _TRIES.get(_KIND_OF_TROUBLE.get(type(error), ""), ()))


def _in_brackets(one: Found) -> Words:
    return f" ({(one.german or one.text).rstrip('.')})", f" ({one.text.rstrip('.')})"


def _pointers(facts: PageFacts) -> Iterator[Words]:
    for url in (*facts.lists[:3], *facts.hubs[:1]):
        yield f"monitor sources add {url}", f"monitor sources add {url}"


_SELECTORS: Words = (
    "Quelle von Hand eintragen und mit list.item oder list.link_pattern sagen, wo die Liste steht (docs/adding-a-source.md).",
    "Write the source by hand and say with list.item or list.link_pattern where the list stands (docs/adding-a-source.md).",
)
_KIND_OF_TROUBLE: dict[type[FetchError], str] = {
    Refused: "challenge",
    Blocked: "challenge",
    ServerTrouble: "maintenance",
    TooSlow: "maintenance",
    Unreachable: "unreachable",
}
_TRIES: dict[str, tuple[Words, ...]] = {
    "empty_shell": (
        (
            "Im Browser unter „Netzwerk“ nach der JSON-Anfrage sehen, mit der die Seite ihre Liste lädt, und deren Adresse nehmen.",
            "Look in the browser's network tab for the JSON request by which the page fetches its list, and take its address.",
        ),
        (
            "Nach einem RSS-Feed oder einer Sitemap der Website suchen.",
            "Look for an RSS feed or a sitemap of the site.",
        ),
    ),
    "login": (
        (
            "Seiten hinter einer Anmeldung werden nicht gelesen; eine öffentliche Seite oder einen Feed nehmen.",
            "Pages behind a login are not read; take a public page or a feed.",
        ),
    ),
    "consent": (
        ("Nach einem Feed suchen, der keine Einwilligung verlangt.", "Look for a feed that asks for no consent."),
    ),
    "challenge": (
        (
            "Die Stelle um Zugang für dieses Programm bitten oder einen Feed an anderer Stelle nehmen.",
            "Ask the authority to admit this program, or take a feed from elsewhere.",
        ),
        (
            "In MONITOR_CONTACT eine Adresse nennen, unter der die Stelle Sie erreicht; manche lassen nur zu, wer sich zu erkennen gibt.",
            "Name in MONITOR_CONTACT an address by which the authority reaches you; some admit only who can be known.",
        ),
    ),
    "unreachable": (
        (
            "Die Adresse im Browser öffnen und von dort übernehmen, mit oder ohne www.",
            "Open the address in a browser and copy it from there, with or without www.",
        ),
    ),
    "maintenance": (("Später noch einmal versuchen.", "Try again later."),),
    "waiting_room": (("Später noch einmal versuchen.", "Try again later."),),
}
