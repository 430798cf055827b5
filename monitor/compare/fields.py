"""The fields of a record: which differ, and how."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from model.change import Edit, Operation, Piece
from model.fingerprint import folded
from model.record import Attachment, Contact, Day, Event, Link, Record
from model.urls import canonical
from monitor.compare.aspects import aspects_of, marks_of
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.titles import is_reworded
from monitor.compare.words import old_and_new, pieces, whole

Kept = TypeVar("Kept")


def edits_of_fields(held: Record, read: Record, *, english: bool = False) -> Iterator[Noted]:
    """Field by field; the running text has its own file."""
    yield from _worded("title", held.title, read.title, What.TITLE, english=english)
    yield from _worded("subtitle", held.subtitle, read.subtitle, What.SUBTITLE, english=english)
    yield from _said("reference", held.reference, read.reference, What.REFERENCE)
    yield from _said(
        "issuer", held.issuer, read.issuer, What.ISSUER if held.issuer and read.issuer else What.ISSUER_GIVEN
    )
    yield from _published(held.published, read.published)
    if not _is_same_day(held.updated, read.updated):
        yield _note("updated", _day(held.updated), _day(read.updated), What.UPDATED)
    yield from _events(held.event, read.event)
    yield from _contacts(held.contacts, read.contacts)
    yield from _addresses(held.addresses, read.addresses)
    yield from _links(held.links, read.links)
    yield from _attachments(held.attachments, read.attachments)


def _worded(place: str, old: str | None, new: str | None, what: What, *, english: bool) -> Iterator[Noted]:
    """A field that is read as a sentence: what its words mean is said as well."""
    if folded(old or "") == folded(new or ""):
        return
    run = pieces(old or "", new or "")
    marks = marks_of(run, english=english)
    if not marks:
        return
    if not old or not new or any(mark.what not in _SMALL for mark in marks):
        own = Mark(what=what, old=old or None, new=new or None)
        is_new = is_reworded(run, marks)
        marks = (own, *(mark for mark in marks if _tells_more(mark, what, is_new=is_new))) if old and new else (own,)
    elif what is What.TITLE:
        marks = tuple(replace(mark, what=_OF_TITLE.get(mark.what, mark.what)) for mark in marks)
    yield _edit(place, run, marks, has_old=bool(old), has_new=bool(new))


def _tells_more(mark: Mark, of: What, *, is_new: bool) -> bool:
    """A figure that only came or went with a new title is said by that title; so are the names of one that is worded anew."""
    if of is not What.TITLE or mark.what is What.NEGATION:
        return mark.what in _SPECIAL
    return mark.what in _SPECIAL and None not in (mark.old, mark.new) and not (is_new and mark.what is What.NAME)


_OF_TITLE = {What.SPELLING: What.TITLE_SPELLING}
_SMALL = frozenset({What.SPELLING, What.PUNCTUATION})
_SPECIAL = frozenset({What.FIGURE, What.DATE, What.NAME, What.NEGATION})


def _said(place: str, old: str | None, new: str | None, what: What) -> Iterator[Noted]:
    if folded(old or "") != folded(new or ""):
        yield _note(place, old, new, what)


def _note(place: str, old: str | None, new: str | None, what: What) -> Noted:
    run = pieces(old, new) if old and new and what not in _WHOLE else whole(old, new)
    return _edit(place, run, (Mark(what=what, old=old or None, new=new or None),), has_old=bool(old), has_new=bool(new))


_WHOLE = frozenset({What.PUBLISHED, What.PUBLISHED_HOUR, What.UPDATED, What.REFERENCE, What.LINK_URL})


def _edit(
    place: str, run: tuple[Piece, ...], marks: tuple[Mark, ...], *, has_old: bool = True, has_new: bool = True
) -> Noted:
    old, new = old_and_new(run)
    has_old, has_new = has_old and bool(old), has_new and bool(new)
    return Noted(
        edit=Edit(
            place=place,
            operation=Operation.REPLACE if has_old and has_new else Operation.DELETE if has_old else Operation.INSERT,
            old=old if has_old else None,
            new=new if has_new else None,
            pieces=run,
            aspects=aspects_of(marks),
        ),
        marks=marks,
    )


def _published(old: Day | None, new: Day | None) -> Iterator[Noted]:
    """The hour becoming known is no change: the same day printed more exactly."""
    if _is_same_day(old, new):
        if isinstance(old, datetime) and isinstance(new, datetime) and old != new:
            yield _note("published", _day(old), _day(new), What.PUBLISHED_HOUR)
        return
    what = What.PUBLISHED_FOUND if old is None else What.PUBLISHED_LOST if new is None else What.PUBLISHED
    yield _note("published", _day(old), _day(new), what)


def _is_same_day(old: Day | None, new: Day | None) -> bool:
    if old is None or new is None:
        return old is new
    if isinstance(old, datetime) and isinstance(new, datetime) and old == new:
        return True  # one instant, whatever offset it was printed with
    return _date(old) == _date(new)


def _date(day: Day) -> date:
    return day.date() if isinstance(day, datetime) else day


def _day(day: Day | None) -> str | None:
    if isinstance(day, datetime):
        return f"{day:%d.%m.%Y, %H:%M}"
    return f"{day:%d.%m.%Y}" if day else None


def _events(held: Event | None, read: Event | None) -> Iterator[Noted]:
    old, new = _event(held), _event(read)
    if folded(old or "") == folded(new or ""):
        return
    mark = Mark(what=What.EVENT, old=old, new=new)
    if held and read and held.place and read.place and _when(held) == _when(read):
        mark = Mark(what=What.EVENT, old=held.place, new=read.place)
    run = pieces(old, new) if old and new else whole(old, new)
    yield _edit("event", run, (mark,), has_old=bool(old), has_new=bool(new))


def _event(event: Event | None) -> str | None:
    return ", ".join(filter(None, (_when(event), event.place))) or None if event else None


def _when(event: Event) -> str:
    return " – ".join(_printed(said) for said in (event.starts, event.ends) if said)


def _printed(moment: str) -> str:
    """ISO 8601 as it is printed here; a mere year or month stays as it is."""
    try:
        return _day(datetime.fromisoformat(moment) if "T" in moment else date.fromisoformat(moment)) or moment
    except ValueError:
        return moment


def _contacts(held: Sequence[Contact], read: Sequence[Contact]) -> Iterator[Noted]:
    for old, new in _paired(held, read, _contact, _who):
        shown_old, shown_new = _of(_shown, old), _of(_shown, new)
        run = pieces(shown_old, shown_new) if shown_old and shown_new else whole(shown_old, shown_new)
        yield _edit("contacts", run, (_said_of(old, new),), has_old=bool(shown_old), has_new=bool(shown_new))


def _said_of(old: Contact | None, new: Contact | None) -> Mark:
    """Who came or went; of one who stayed, what is different."""
    if old is None or new is None:
        what = What.CONTACT_ADDED if old is None else What.CONTACT_REMOVED
        return Mark(what=what, old=_of(_called, old), new=_of(_called, new))
    left, right = _details(old), _details(new)
    went = [said for key, said in left.items() if key not in right]
    came = [said for key, said in right.items() if key not in left]
    who = [old.name] if old.name and folded(old.name) == folded(new.name or "") else []
    if went and came:
        return Mark(what=What.CONTACT_CHANGED, old=", ".join(who + went), new=", ".join(came))
    if went or came:
        said = ", ".join(who + went + came)
        return Mark(what=What.CONTACT_CHANGED, old=said if went else None, new=said if came else None)
    return Mark(what=What.CONTACT_CHANGED, old=_called(old), new=_called(new))


def _details(contact: Contact) -> dict[str, str]:
    """As printed, by what makes it the same."""
    said = {folded(text): text for text in (contact.name, contact.role, contact.organisation) if text}
    said |= {phone.number: phone.printed or phone.number for phone in contact.phones}
    said |= {f"Fax {fax.number}": f"Fax {fax.printed or fax.number}" for fax in contact.faxes}
    return said | {email: email for email in contact.emails}


def _shown(contact: Contact) -> str:
    return ", ".join(_details(contact).values())


def _called(contact: Contact) -> str:
    return contact.name or contact.organisation or _shown(contact)


def _contact(contact: Contact) -> str:
    numbers = [phone.number for phone in contact.phones] + [f"Fax {fax.number}" for fax in contact.faxes]
    return folded(
        ", ".join(filter(None, (contact.name, contact.role, contact.organisation, *numbers, *contact.emails)))
    )


def _who(contact: Contact) -> set[str]:
    numbers = [phone.number for phone in contact.phones]
    return {folded(said) for said in (contact.name, *numbers, *contact.emails) if said}


def _addresses(held: Sequence[str], read: Sequence[str]) -> Iterator[Noted]:
    for old, new in _paired(
        held, read, folded, lambda address: {word for word in folded(address).split() if len(word) > 4}
    ):
        yield _note("addresses", old, new, What.ADDRESS)


def _links(held: Sequence[Link], read: Sequence[Link]) -> Iterator[Noted]:
    for old, new in _paired(held, read, _link, lambda link: {folded(link.text).casefold(), _address(link.url)}):
        if old is None or new is None:
            what = What.LINK_ADDED if old is None else What.LINK_REMOVED
            yield _note("links", _of(_label, old), _of(_label, new), what)
        elif folded(old.text) != folded(new.text):
            yield _note("links", _label(old), _label(new), What.LINK_TEXT)
        else:
            yield _note("links", old.url, new.url, What.LINK_URL)


def _label(link: Link) -> str:
    return link.text or link.url


def _link(link: Link) -> str:
    return f"{folded(link.text)}\0{_address(link.url)}"


def _address(url: str) -> str:
    """http or https, with www or without: the same place."""
    return canonical(url).removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _attachments(held: Sequence[Attachment], read: Sequence[Attachment]) -> Iterator[Noted]:
    for old, new in _paired(
        held, read, _attachment, lambda one: {folded(one.title).casefold() or "\0", _address(one.url)}
    ):
        if old is None or new is None:
            what = What.ATTACHMENT_ADDED if old is None else What.ATTACHMENT_REMOVED
            yield _note("attachments", _of(_name, old), _of(_name, new), what)
        elif (found := _what_of_attachment(old, new)) is not None:
            yield _note("attachments", _name(old), _name(new), found)


def _what_of_attachment(old: Attachment, new: Attachment) -> What | None:
    """An unknown digest is no change. Sizes are compared only when neither file was fetched: a printed size is rounded."""
    if old.sha256 and new.sha256 and old.sha256 != new.sha256:
        return What.ATTACHMENT_SWAPPED
    if folded(old.title) != folded(new.title):
        return What.ATTACHMENT_RENAMED
    if _address(old.url) != _address(new.url):
        return What.ATTACHMENT_MOVED
    if not old.sha256 and not new.sha256 and old.size and new.size and old.size != new.size:
        return What.ATTACHMENT_SIZE
    return None


def _attachment(one: Attachment) -> str:
    return f"{folded(one.title)}\0{_address(one.url)}\0{one.size}\0{one.sha256}"


def _name(one: Attachment) -> str:
    return one.title or one.url.rpartition("/")[2] or one.url


def _of(said: Callable[[Kept], str], one: Kept | None) -> str | None:
    return None if one is None else said(one)


def _paired(
    held: Sequence[Kept], read: Sequence[Kept], key: Callable[[Kept], str], traits: Callable[[Kept], set[str]]
) -> Iterator[tuple[Kept | None, Kept | None]]:
    """What is not on both sides alike: each with the one of the other side that shares a trait, or with None. Order means nothing."""
    if held == read:
        return
    gone, come = _without(held, read, key), _without(read, held, key)
    by_trait: dict[str, list[int]] = {}
    for at, one in enumerate(come):
        for trait in traits(one):
            by_trait.setdefault(trait, []).append(at)
    taken: set[int] = set()
    for old in gone:
        votes = Counter(at for trait in traits(old) for at in by_trait.get(trait, [])[:50] if at not in taken)
        best = max(votes, key=lambda at: (votes[at], -at), default=None)
        if best is not None:
            taken.add(best)
        yield old, None if best is None else come[best]
    yield from ((None, one) for at, one in enumerate(come) if at not in taken)


def _without(these: Sequence[Kept], those: Sequence[Kept], key: Callable[[Kept], str]) -> list[Kept]:
    there = Counter(map(key, those))
    left = []
    for one in these:
        if there[key(one)]:
            there[key(one)] -= 1
        else:
            left.append(one)
    return left
