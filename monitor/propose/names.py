"""What a new source is called: id, name, issuer, region, from what its pages say. Nothing is made up."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from urllib.parse import unquote, urlsplit

from model.record import Record
from monitor.parse import PageFacts

_PARTS = re.compile(r"\s+[|–—·»«:•-]+\s+|\s*\|\s*|::")
_AUTHORITY = re.compile(
    r"minister(?!in\b|innen\b|s?\b)|ministry|staatskanzlei|regierung|senat|behörde|kanzlei|landtag|bundestag|bundesrat|\b\w*(?<!ges)amt\b|kammer|"
    r"verband|verein|netzwerk|cluster|initiative|agentur|agency|institut|stiftung|universität|hochschule|verwaltung|direktion|rechnungshof|gesellschaft|"
    r"\bdepartment of|\boffice (?:of|for)|authority|council|gmbh|\be\.\s?v\.|\bag\b|stadt\b|freistaat|medienservice",
    re.IGNORECASE,
)
_NO_SECTION = re.compile(
    r"^(?:startseite|home|homepage|willkommen|start|index|rss(?:[ -]?feed)?|feed|news ?feed)$", re.IGNORECASE
)
_FEED_WORD = re.compile(
    r"\s*[-–|»:]*\s*\b(?:RSS|Atom)?[ -]?(?:News)?Feeds?\b\s*$|\s*[-–|»:]*\s*\bRSS\b\s*$", re.IGNORECASE
)
_KIND = re.compile(  # says what is listed, not by whom
    r"(?:presse|medien)?-?(?:mitteilung|information|meldung)(?:en)?|presse|aktuelles|nachrichten|news|reden|termine|veranstaltungen",
    re.IGNORECASE,
)
# Of these the first word tells nobody which of them writes; the next ones do.
_OFFICE_FOR = re.compile(
    r"(?:\w+(?:es|er)\s+)?(?:(?:die|das)\s+)?(?:(?:bundes|staats|landes)?ministerium|senatsverwaltung|ministry)\s+(?:für|der|des|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_LONGEST_SHORT = 28  # characters
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_MOST = 120  # characters of a name
# Longest first: Sachsen stands in the names of three Länder.
_REGIONS = (
    ("sachsen-anhalt", "Sachsen-Anhalt"),
    ("niedersachs", "Niedersachsen"),
    ("nordrhein-westfal", "Nordrhein-Westfalen"),
    ("rheinland-pf", "Rheinland-Pfalz"),
    ("schleswig-holstein", "Schleswig-Holstein"),
    ("mecklenburg-vorpommern", "Mecklenburg-Vorpommern"),
    ("baden-wuerttemberg", "Baden-Württemberg"),
    ("brandenburg", "Brandenburg"),
    ("thuering", "Thüringen"),
    ("saarland", "Saarland"),
    ("saarlaend", "Saarland"),
    ("hamburg", "Hamburg"),
    ("bremen", "Bremen"),
    ("bremer", "Bremen"),
    ("berlin", "Berlin"),
    ("hess", "Hessen"),
    ("bayer", "Bayern"),
    ("sachsen", "Sachsen"),
    ("saechs", "Sachsen"),
    ("bundesminist", "Bund"),
    ("bundesregierung", "Bund"),
)


def id_of(url: str, taken: Collection[str]) -> str:
    """Short and lasting: the host without www. and its ending; with the section where that is taken."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    base = _slug("-".join(labels if labels[-1].isdecimal() else labels[:-1]) or host) or "quelle"
    section = next(
        (slug for part in reversed(urlsplit(url).path.split("/")) if (slug := _slug(unquote(part).partition(".")[0]))),
        "",
    )
    wishes = (base, f"{base}-{section}"[:60].strip("-") if section else base)
    free = next((wish for wish in wishes if wish not in taken), None)
    return free or next(name for n in range(2, len(taken) + 3) if (name := f"{base}-{n}") not in taken)


def issuer_of(facts: PageFacts, documents: Sequence[PageFacts], records: Sequence[Record], *, host: str) -> str:
    """Who publishes here, in full: what the releases agree on, else what the site calls itself."""
    said = Counter(record.issuer for record in records if record.issuer)
    if len(said) == 1 and said.total() * 2 > len(records):
        return _line(next(iter(said)))
    pages = (facts, *documents)
    said_by_pages = [name for page in pages for name in (page.publisher, page.site, page.brand)]
    told = (*said_by_pages, _site_in_titles(facts, documents))
    named = [name for name in told if name and not _KIND.fullmatch(name)]
    best = next((name for name in named if _AUTHORITY.search(name)), None)
    own = (facts.publisher, facts.site, _site_in_titles(facts, documents), *said_by_pages)
    return _line(best or next((name for name in own if name and not _KIND.fullmatch(name)), host))


def name_of(facts: PageFacts, documents: Sequence[PageFacts], *, issuer: str, document_title: str = "") -> str:
    """What people call it: the site, and the section that is watched; of a file its title."""
    in_titles = _site_in_titles(facts, documents)
    site = facts.site or (in_titles if in_titles and not _KIND.fullmatch(in_titles) else issuer)
    section = _section(facts, site) if facts.type else document_title
    return _line(f"{site} – {section}" if section else site)


def short_of(name: str, region: str | None) -> str | None:
    """What stands before a subject, where the first word of the name would be "Ministerium"; None: that word will do."""
    office = _OFFICE_FOR.match(name)
    if not office:
        return None
    topic = re.split(r"[,/(|]|\s[–—-]\s|\s(?:und|and)\s", name[office.end() :])[0].strip()
    wishes = (f"{topic} {region}" if region and region not in topic else topic, topic)
    return next((wish for wish in wishes if 2 < len(wish) <= _LONGEST_SHORT), None)


def region_of(*texts: str) -> str | None:
    """The Land whose name stands in one of the texts; the first text counts most."""
    for text in texts:
        plain = text.casefold().translate(_UMLAUTS)
        if found := next((name for sign, name in _REGIONS if sign in plain), None):
            return found
    return None


def parts_of(title: str) -> tuple[str, ...]:
    """ "Presse | Ministerium" -> its parts; a feed's title loses the word feed."""
    before, _, kind = title.partition(": ")
    told = [*_PARTS.split(before), kind] if _KIND.fullmatch(kind.strip()) else _PARTS.split(title)
    parts = (_FEED_WORD.sub("", part).strip() for part in told)
    return tuple(part for part in parts if part)


def _site_in_titles(facts: PageFacts, documents: Iterable[PageFacts]) -> str:
    """The part of the title that all pages share; of one page alone the part that names an authority, else the last."""
    own = tuple(part for part in parts_of(facts.title) if part != facts.heading) or parts_of(facts.title)
    others = [(*parts_of(document.title), *_behind_colon(document.title)) for document in documents if document.title]
    common = [part for part in (others[0] if others else ()) if all(part in other for other in others)]
    shared = [part for part in (*own, *_behind_colon(facts.title)) if part in common]
    if shared:
        return next((part for part in shared if _AUTHORITY.search(part)), shared[-1])
    among = common if len(others) > 1 else []
    alone = own[-1] if len(own) > 1 else "".join(own)
    return next((part for part in (*among, *own) if _AUTHORITY.search(part)), alone)


def _behind_colon(title: str) -> tuple[str, ...]:
    """ "Presse: Ministerium für Bau": a colon parts titles, too, but stands in many headlines."""
    return (title.rpartition(": ")[2].strip(),) if ": " in title else ()


def _section(facts: PageFacts, site: str) -> str:
    wishes = (*(part for part in parts_of(facts.title) if part not in site and site not in part), facts.heading)
    return next((w for w in wishes if w and w not in site and len(w) <= 60 and not _NO_SECTION.match(w)), "")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold().translate(_UMLAUTS)).strip("-")[:50].strip("-")


def _line(text: str) -> str:
    """One line, no control characters, as sources.yaml wants it."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split()).strip(" ,;|-–")
    return plain if len(plain) <= _MOST else plain[:_MOST].rsplit(" ", 1)[0]
