"""The fields of a record that hold several things: contacts, addresses, links, attachments. Order means nothing in them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from model.change import Edit
from model.fingerprint import folded
from model.record import Attachment, Contact, Link, Record
from model.urls import canonical
from monitor.compare.marks import Mark, Noted, What
from monitor.compare.noting import note, noted
from monitor.compare.words import pieces, whole

Kept = TypeVar("Kept")


def edits_of_lists(held: Record, read: Record) -> Iterator[Noted]:
    for place, (edits_of, _, _) in LISTS.items():
        yield from edits_of(getattr(held, place), getattr(read, place))


def paired_in(place: str, held: Record, read: Record) -> Iterator[tuple[Any, Any, tuple[Edit, ...]]]:
    """What differs in one of the LISTS: old and new (None: there is none), and the edit that says so."""
    edits_of, key, traits = LISTS[place]
    for old, new in _paired(getattr(held, place), getattr(read, place), key, traits):
        edits = edits_of(*(() if one is None else (one,) for one in (old, new)))
        yield old, new, tuple(one.edit for one in edits)


def _contacts(held: Sequence[Contact], read: Sequence[Contact]) -> Iterator[Noted]:
    for old, new in _paired(held, read, *_OF_CONTACTS):
        shown_old, shown_new = _of(_shown, old), _of(_shown, new)
        run = pieces(shown_old, shown_new) if shown_old and shown_new else whole(shown_old, shown_new)
        yield noted("contacts", run, (_said_of(old, new),), has_old=bool(shown_old), has_new=bool(shown_new))


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
    for old, new in _paired(held, read, *_OF_ADDRESSES):
        yield note("addresses", old, new, What.ADDRESS)


def _links(held: Sequence[Link], read: Sequence[Link]) -> Iterator[Noted]:
    for old, new in _paired(held, read, *_OF_LINKS):
        if old is None or new is None:
            what = What.LINK_ADDED if old is None else What.LINK_REMOVED
            yield note("links", _of(_label, old), _of(_label, new), what)
        elif folded(old.text) != folded(new.text):
            yield note("links", _label(old), _label(new), What.LINK_TEXT)
        else:
            yield note("links", old.url, new.url, What.LINK_URL)


def _label(link: Link) -> str:
    return link.text or link.url


def _link(link: Link) -> str:
    return f"{folded(link.text)}\0{_address(link.url)}"


def _address(url: str) -> str:
    """http or https, with www or without: the same place."""
    return canonical(url).removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _attachments(held: Sequence[Attachment], read: Sequence[Attachment]) -> Iterator[Noted]:
    for old, new in _paired(held, read, *_OF_ATTACHMENTS):
        if old is None or new is None:
            what = What.ATTACHMENT_ADDED if old is None else What.ATTACHMENT_REMOVED
            yield note("attachments", _of(_name, old), _of(_name, new), what)
        elif (found := _what_of_attachment(old, new)) is not None:
            yield note("attachments", _name(old), _name(new), found)


def _what_of_attachment(old: Attachment, new: Attachment) -> What | None:
    """An unknown digest is no change. Sizes are compared only when neither file was fetched: a printed size is rounded."""
    if old.sha256 and new.sha256 and old.sha256 != new.sha256:
        return What.ATTACHMENT_SWAPPED
    if folded(old.title) != folded(new.title):
        return What.ATTACHMENT_RENAMED
    if _address(old.url) != _address(new.url):
        return What.ATTACHMENT_URL if old.sha256 and new.sha256 else What.ATTACHMENT_MOVED
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


def _long_words(address: str) -> set[str]:
    return {word for word in folded(address).split() if len(word) > 4}


def _of_link(link: Link) -> set[str]:
    return {folded(link.text).casefold(), _address(link.url)}


def _of_attachment(one: Attachment) -> set[str]:
    traits = {folded(one.title).casefold() or "\0", _address(one.url)}
    return traits | {one.sha256} if one.sha256 else traits


# What makes an item the same, and what makes it another state of the same.
_OF_CONTACTS = (_contact, _who)
_OF_ADDRESSES = (folded, _long_words)
_OF_LINKS = (_link, _of_link)
_OF_ATTACHMENTS = (_attachment, _of_attachment)

LISTS: dict[str, tuple[Callable[..., Iterator[Noted]], Callable[[Any], str], Callable[[Any], set[str]]]] = {
    "contacts": (_contacts, *_OF_CONTACTS),
    "addresses": (_addresses, *_OF_ADDRESSES),
    "links": (_links, *_OF_LINKS),
    "attachments": (_attachments, *_OF_ATTACHMENTS),
}
