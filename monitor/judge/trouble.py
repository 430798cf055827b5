"""Pages that answer 200 and are not what they should be: logins, consent walls, error pages, waiting rooms, empty shells."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from model.item import Item
from model.record import Record
from model.retraction import retraction
from model.snapshot import Snapshot
from model.source import Source
from model.urls import canonical, host_of
from monitor.judge.absence import ALONE
from monitor.judge.phrases import CHALLENGE_MARKUP, PHRASES, PHRASES_ALONE, TITLES
from monitor.judge.trouble_kinds import ANSWERS, SENTENCES, TroubleKind
from monitor.judge.visible import Visible, is_html, visible

SHORT = 1500  # characters of running text; a release is not that short and without date or number at once
TINY = 80  # characters; less is no page at all


_HOME = re.compile(
    r"/?(?:(?:de|en|startseite|start|home|homepage|willkommen)/?)?(?:(?:index|default|home|startseite)\.\w{2,5})?",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:^|[/_.-])(?:login|log-in|signin|sign-in|anmelden|anmeldung-intern|einloggen|sso|saml2?|oauth2?|idp|wp-login\.php|auth)(?:$|[/_.?-])",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"^consent\.|(?:^|/)(?:cookie-?consent|consent|datenschutz-?einwilligung)(?:$|[/?])", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[|–—·»:-]+\s+|\s*\|\s*|::")
_NOSCRIPT = re.compile(
    r"enable javascript|javascript (?:zu )?aktivieren|aktivieren sie (?:bitte )?javascript", re.IGNORECASE
)
_ROOT = re.compile(
    r"<div[^<>]{0,200}\bid=[\"']?(?:root|app|__next|__nuxt|main-app|app-root)\b|<app-root|data-reactroot", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """`sentence` tells the operator in German and English. A page that only says so may be a release about it.

    `is_said`: by its words. `is_doubtful`: so, and yet it looks like a release; a person is asked.
    """

    kind: TroubleKind
    sentence: tuple[str, str]
    is_said: bool = False
    is_doubtful: bool = False

    @property
    def is_gone(self) -> bool:
        """Evidence that a release was taken down, like a 404; everything else is a failed look."""
        return self.kind in ANSWERS

    @property
    def answer(self) -> str:
        """What was answered, as a GoneLook keeps it."""
        return ANSWERS.get(self.kind, self.kind.value)


def trouble_of(
    snapshot: Snapshot,
    record: Record | None,
    *,
    source: Source,
    known_document: bool,
    held: Record | None = None,
    item: Item | None = None,
    ended: bool = False,
) -> Trouble | None:
    """Why an answer of status 200 is not believed; None when it may be read.

    `record` is what was read from it, None before reading or when nothing could be read. A release that was read with its date or
    number and some text is not suspected for its words: it may be about a login or a missing page; nor is one under the title by which
    `item`, its entry in the listing, or `held`, the last version, knows it. `held` also tells a page that was cut off from one that
    never closed its tags; so does `ended`: the page, or one beside it, came with its last tag before.
    """
    kind = _kind_by_address(snapshot, source, known_document=known_document)
    if kind is TroubleKind.OTHER_TYPE:  # it may say why no file comes
        seen = visible(snapshot)
        kind = _kind_by_markup(seen, snapshot) or _kind_by_words(seen) or kind
    elif kind is None and is_html(snapshot) and not _is_plain(snapshot, record):
        seen = visible(snapshot)
        kind = _kind_by_markup(seen, snapshot)
        if kind is None and (said := None if _is_release(record) else _kind_by_words(seen)):
            return _said(said, snapshot, record, item, held)
        kind = kind or _kind_by_emptiness(seen, record) or _kind_by_loss(seen, snapshot, record, held, ended=ended)
    return None if kind is None else Trouble(kind=kind, sentence=_sentence(kind, snapshot))


def _said(
    kind: TroubleKind, snapshot: Snapshot, record: Record | None, item: Item | None, held: Record | None
) -> Trouble | None:
    """None for a release about such a thing. That a release which we hold is gone is never doubted: it is looked at again and again."""
    trouble = Trouble(kind=kind, sentence=_sentence(kind, snapshot), is_said=True)
    if record is None or not record.text.strip() or (held is not None and trouble.is_gone):
        return trouble
    is_titled, is_dated = _is_titled(record, item, held), _is_dated(record)
    if is_titled and is_dated:
        return None
    return replace(trouble, is_doubtful=is_titled or (is_dated and held is None and item is not None))


def _sentence(kind: TroubleKind, snapshot: Snapshot) -> tuple[str, str]:
    german, english = SENTENCES[kind]
    if snapshot.final_url == snapshot.url:
        return f"{snapshot.url}: {german}", f"{snapshot.url}: {english}"
    return (
        f"{snapshot.url}: {german} (umgeleitet nach {snapshot.final_url})",
        f"{snapshot.url}: {english} (redirected to {snapshot.final_url})",
    )


def _kind_by_address(snapshot: Snapshot, source: Source, *, known_document: bool) -> TroubleKind | None:
    asked, reached = urlsplit(snapshot.url), urlsplit(snapshot.final_url)
    if snapshot.url == snapshot.final_url:
        is_pdf = known_document and asked.path.lower().endswith(".pdf")
        return TroubleKind.OTHER_TYPE if is_pdf and is_html(snapshot) else None
    if _LOGIN.search(reached.path) and not _LOGIN.search(asked.path):
        return TroubleKind.LOGIN
    if _CONSENT.search(host_of(snapshot.final_url) + reached.path) and not _CONSENT.search(
        host_of(snapshot.url) + asked.path
    ):
        return TroubleKind.CONSENT
    return _led_away(snapshot, source, known_document=known_document)


def _led_away(snapshot: Snapshot, source: Source, *, known_document: bool) -> TroubleKind | None:
    """To the home page, or from a release to the overview that lists it."""
    asked, reached = urlsplit(snapshot.url), urlsplit(snapshot.final_url)
    was_home = _HOME.fullmatch(asked.path) and not asked.query
    if _HOME.fullmatch(reached.path) and not reached.query and not was_home:
        return TroubleKind.HOME_REDIRECT
    is_overview = canonical(snapshot.final_url) == canonical(source.url) != canonical(snapshot.url)
    return TroubleKind.OVERVIEW_REDIRECT if known_document and is_overview else None


def _kind_by_markup(seen: Visible, snapshot: Snapshot) -> TroubleKind | None:
    """Signs no release carries, whatever it is about."""
    if snapshot.header("cf-mitigated") == "challenge":
        return TroubleKind.CHALLENGE
    if len(seen.prose) < SHORT and any(sign in seen.source for sign in CHALLENGE_MARKUP):
        return TroubleKind.CHALLENGE
    if seen.has_password and len(seen.prose) < 3 * TINY:
        return TroubleKind.LOGIN
    return None


def _is_release(record: Record | None) -> bool:
    """Read with a text and with a date or number of its own, and not under a title that says it is no release."""
    if record is None:
        return False
    if len(record.text) < 2 * TINY:
        return _is_dated(record) and retraction(record) is not None
    return _is_dated(record) and not any(matches(record.title.strip(" .!:")) for _, matches in _TITLES)


def _is_dated(record: Record) -> bool:
    """With a number, or a date of its own."""
    own_date = record.published is not None and dict(record.found).get("published") != "index"
    return own_date or record.reference is not None


def _is_titled(record: Record, item: Item | None, held: Record | None) -> bool:
    """Does it bear the title by which it is known?"""
    if dict(record.found).get("title") == "index":
        return False
    titles = {one.title for one in (item, held) if one is not None}
    return _plain(record.title) in {_plain(title) for title in titles} - {""}


def _plain(title: str) -> str:
    return " ".join(title.casefold().split()).strip(" .!:")


def _is_plain(snapshot: Snapshot, record: Record | None) -> bool:
    """A release too long for what would be looked for, or without a sign of it: nearly every page, and not taken apart."""
    if record is None or not _is_release(record) or snapshot.header("cf-mitigated"):
        return False
    return has_end(snapshot.body) and (len(record.text) >= SHORT or not _has_signs(snapshot.body.lower()))


def has_end(body: bytes) -> bool:
    """Does a web page come with its last tag, which many leave out?"""
    end = body[-4000:].replace(b"\0", b"").lower()  # UTF-16 has one beside each letter
    return b"</html" in end or b"</body" in end


def _has_signs(low: bytes) -> bool:
    return any(sign in low for sign in _SIGNS)


def _kind_by_words(seen: Visible) -> TroubleKind | None:
    """By the whole of a title or headline, or by a set phrase on a page that says little else."""
    return None if len(seen.prose) >= SHORT else _kind_by_title(seen) or _kind_by_phrase(seen)


def _kind_by_emptiness(seen: Visible, record: Record | None) -> TroubleKind | None:
    if len(record.text if record else seen.prose) < TINY and len(seen.text) < 4 * TINY and _is_shell(seen):
        return TroubleKind.EMPTY_SHELL
    return None


def _kind_by_title(seen: Visible) -> TroubleKind | None:
    said = [part.strip(" .!:") for title in (seen.title, *seen.headings[:2]) for part in (title, *_PARTS.split(title))]
    found = (kind for kind, matches in _TITLES if any(map(matches, said)))
    return next((kind for kind in found if kind is not TroubleKind.LOGIN or seen.has_password), None)


def _kind_by_phrase(seen: Visible) -> TroubleKind | None:
    if len(seen.text) >= 2 * SHORT:
        return None
    phrases = (*_PHRASES, *_PHRASES_ALONE) if len(seen.prose) < ALONE else _PHRASES
    return next((kind for kind, has in phrases if has(seen.text)), None)


def _is_shell(seen: Visible) -> bool:
    return "<script" in seen.source.lower() and (_ROOT.search(seen.source) or _NOSCRIPT.search(seen.source)) is not None


def _kind_by_loss(
    seen: Visible, snapshot: Snapshot, record: Record | None, held: Record | None, *, ended: bool
) -> TroubleKind | None:
    """Of a page without an end: cut inside a tag or a script, shorter than what we hold, or with an end before."""
    if has_end(snapshot.body) or "<html" not in seen.source[:2000].lower():
        return None
    if seen.is_cut or (ended and seen.is_open):
        return TroubleKind.TRUNCATED
    if held is not None and record is not None and len(record.text) < 0.9 * len(held.text):
        return TroubleKind.TRUNCATED
    return None


def _fullmatch(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda title: len(title) < 200 and pattern.fullmatch(title) is not None


def _search(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.search(text) is not None


_TITLES = [(TroubleKind(kind), _fullmatch(pattern)) for kind, pattern in TITLES]
_PHRASES, _PHRASES_ALONE = (
    [(TroubleKind(kind), _search(pattern)) for kind, pattern in phrases] for phrases in (PHRASES, PHRASES_ALONE)
)
_SIGNS = [b"password", *(sign.lower().encode() for sign in CHALLENGE_MARKUP)]
